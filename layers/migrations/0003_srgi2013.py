"""SRGI2013 among the systems of PostGIS."""

from django.db import migrations

from layers.sql import LayerSqlFile as SqlFile

DROP = """
DO $$
BEGIN
    IF has_table_privilege('spatial_ref_sys', 'DELETE') THEN
        DELETE FROM spatial_ref_sys WHERE srid = 9470 OR srid BETWEEN 9476 AND 9482 OR srid BETWEEN 9487 AND 9494;
    END IF;
END
$$
"""


class Migration(migrations.Migration):
    dependencies = [("layers", "0002_tiles")]

    operations = [SqlFile("srgi2013", 1, drop=DROP)]
