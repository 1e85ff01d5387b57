"""A page's address is none that a list of the programme has."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("programme", "0013_links")]

    operations = [
        migrations.AddConstraint(
            model_name="page",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("slug__in", ("figures", "institutions", "documents", "agenda", "gallery", "files")), _negated=True
                ),
                name="page_slug_free",
                violation_error_message="A list of the programme has this address already.",
            ),
        ),
    ]
