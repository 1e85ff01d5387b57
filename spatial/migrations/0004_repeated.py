"""Footprints without uniting polygons: what each slum area repeats is kept, and the figures add it up."""

from django.db import migrations

from spatial.sql import SqlFile

DROP_REPEATED = """
DROP TRIGGER slum_repeated_insert ON spatial_slumarea;
DROP TRIGGER slum_repeated_update ON spatial_slumarea;
DROP TRIGGER slum_repeated_delete ON spatial_slumarea;
DROP TRIGGER slum_repeated_truncate ON spatial_slumarea;
DROP INDEX slum_area_figures;
DROP FUNCTION slum_repeated_refresh();
DROP FUNCTION slum_repeated_write(bigint[]);
DROP FUNCTION repeated_ha(geometry, numeric, geometry);
DROP TABLE slum_repeated
"""


class Migration(migrations.Migration):
    dependencies = [("spatial", "0003_figures")]

    operations = [
        SqlFile("slum_repeated", 1, drop=DROP_REPEATED),
        SqlFile("wilayah_row", 1, drop="DROP VIEW wilayah_row"),
        SqlFile("wilayah_slum", 2),
        SqlFile("decree_line_figure", 2),
        SqlFile("decree_figure", 2),
    ]
