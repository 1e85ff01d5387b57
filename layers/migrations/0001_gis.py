"""Schema `gis`: one view a layer; and the versions of the layers."""

from django.db import migrations

from layers.sql import LayerSqlFile as SqlFile

DROP_SHAPE = """
DROP TRIGGER slum_shape_insert ON spatial_slumarea;
DROP TRIGGER slum_shape_update ON spatial_slumarea;
DROP TRIGGER slum_shape_delete ON spatial_slumarea;
DROP TRIGGER slum_shape_truncate ON spatial_slumarea;
DROP FUNCTION kawasan_shape_refresh();
DROP FUNCTION kawasan_shape_write(bigint[]);
DROP TABLE kawasan_shape
"""

DROP_VERSION = """
DROP FUNCTION layer_version_raise(text[]);
DROP FUNCTION layer_version(text);
DROP TABLE layer_version
"""


class Migration(migrations.Migration):
    initial = True
    dependencies = [("spatial", "0003_figures")]

    operations = [
        SqlFile("gis_schema", 1, drop="DROP SCHEMA gis"),
        SqlFile("decree_period", 1, drop="DROP VIEW decree_period; DROP INDEX decree_kabupaten_topic_date"),
        SqlFile("kawasan_shape", 1, drop=DROP_SHAPE),
        SqlFile(
            "gis_wilayah",
            1,
            drop="DROP VIEW gis.provinsi; DROP VIEW gis.kabupaten; DROP VIEW gis.kecamatan; DROP VIEW gis.kelurahan",
        ),
        SqlFile("gis_kawasan", 1, drop="DROP VIEW gis.kawasan"),
        SqlFile("gis_slum_areas", 1, drop="DROP VIEW gis.slum_areas"),
        SqlFile("gis_decree_lines", 1, drop="DROP VIEW gis.decree_lines"),
        SqlFile("gis_comments", 1),
        SqlFile("layer_version", 1, drop=DROP_VERSION),
    ]
