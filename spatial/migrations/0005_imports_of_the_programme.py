"""The ledger keeps the imports of the programme as well."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("spatial", "0003_figures")]

    operations = [
        migrations.AlterField(
            "import",
            "kind",
            models.CharField(
                choices=[
                    ("wilayah", "Boundaries"),
                    ("slum_areas", "Slum areas"),
                    ("assessments", "Assessments"),
                    ("works", "Works"),
                ],
                db_comment="Jenis impor",
                max_length=16,
                verbose_name="kind",
            ),
        ),
    ]
