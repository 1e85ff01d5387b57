"""The figures that every reader shares. Footprints unite no polygons: what each slum area repeats is kept, and the figures add it up."""

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
    dependencies = [("spatial", "0002_rules")]

    operations = [
        SqlFile("union_area_ha", 1, drop="DROP FUNCTION union_area_ha(geometry)"),
        SqlFile("overlap_excess_ha", 1, drop="DROP FUNCTION overlap_excess_ha(bigint[])"),
        SqlFile("slum_repeated", 1, drop=DROP_REPEATED),
        SqlFile("wilayah_row", 1, drop="DROP VIEW wilayah_row"),
        SqlFile("wilayah_slum", 1, drop="DROP VIEW wilayah_slum"),
        SqlFile("decree_line_figure", 1, drop="DROP VIEW decree_line_figure"),
        SqlFile("decree_figure", 1, drop="DROP VIEW decree_figure"),
    ]
