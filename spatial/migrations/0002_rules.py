"""The rules that Django's models cannot say."""

from django.db import migrations

from spatial.sql import SqlFile

DROP_SCOPE = """
ALTER TABLE spatial_decreeline DROP CONSTRAINT decree_line_in_regency, DROP CONSTRAINT decree_line_kawasan_of_decree;
ALTER TABLE spatial_slumarea DROP CONSTRAINT slum_area_in_regency, DROP CONSTRAINT slum_area_kawasan_of_decree
"""
DROP_OVERLAP = """
DROP TRIGGER slum_overlap_insert ON spatial_slumarea;
DROP TRIGGER slum_overlap_update ON spatial_slumarea;
DROP FUNCTION slum_overlap_refresh();
ALTER TABLE spatial_slumoverlap DROP CONSTRAINT slum_overlap_first, DROP CONSTRAINT slum_overlap_second
"""


class Migration(migrations.Migration):
    dependencies = [("spatial", "0001_initial")]

    operations = [
        SqlFile("localized", 1, drop="DROP FUNCTION localized(text, text)"),
        SqlFile("decree_scope", 1, drop=DROP_SCOPE),
        SqlFile(
            "decree_status",
            1,
            drop="DROP TRIGGER decree_status_forward ON spatial_decree; DROP FUNCTION decree_status_forward()",
        ),
        SqlFile("slum_overlap", 1, drop=DROP_OVERLAP),
    ]
