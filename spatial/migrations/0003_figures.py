"""The figures that every reader shares."""

from django.db import migrations

from spatial.sql import SqlFile


class Migration(migrations.Migration):
    dependencies = [("spatial", "0002_rules")]

    operations = [
        SqlFile("union_area_ha", 1, drop="DROP FUNCTION union_area_ha(geometry)"),
        SqlFile("overlap_excess_ha", 1, drop="DROP FUNCTION overlap_excess_ha(bigint[])"),
        SqlFile("wilayah_slum", 1, drop="DROP VIEW wilayah_slum"),
        SqlFile("decree_line_figure", 1, drop="DROP VIEW decree_line_figure"),
        SqlFile("decree_figure", 1, drop="DROP VIEW decree_figure"),
    ]
