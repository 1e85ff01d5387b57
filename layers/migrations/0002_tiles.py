"""Schema `tiles`: the functions that write vector tiles, and the geometries they draw, kept by triggers."""

from django.db import migrations

from layers.sql import LayerSqlFile as SqlFile

DROP_SCHEMA = """
DROP FUNCTION tiles.search_box(integer, integer, integer);
DROP FUNCTION tiles.pixel_m(integer);
DROP SCHEMA tiles
"""

DROP_BOUNDARY = """
DROP TRIGGER tile_boundary_insert ON spatial_wilayah;
DROP TRIGGER tile_boundary_update ON spatial_wilayah;
DROP TRIGGER tile_boundary_delete ON spatial_wilayah;
DROP TRIGGER tile_boundary_truncate ON spatial_wilayah;
DROP FUNCTION tiles.boundary_refresh();
DROP FUNCTION tiles.boundary_write(varchar[]);
DROP TABLE tiles.boundary
"""

DROP_SLUM_AREA = """
DROP TRIGGER tile_slum_area_insert ON spatial_slumarea;
DROP TRIGGER tile_slum_area_update ON spatial_slumarea;
DROP TRIGGER tile_slum_area_delete ON spatial_slumarea;
DROP TRIGGER tile_slum_area_truncate ON spatial_slumarea;
DROP FUNCTION tiles.slum_area_refresh();
DROP FUNCTION tiles.slum_area_write(bigint[]);
DROP FUNCTION tiles.place(bigint, bigint);
DROP TABLE tiles.slum_area
"""

DROP_WILAYAH = """
DROP FUNCTION tiles.base;
DROP FUNCTION tiles.provinsi;
DROP FUNCTION tiles.kabupaten;
DROP FUNCTION tiles.kecamatan;
DROP FUNCTION tiles.kelurahan;
DROP FUNCTION tiles.wilayah
"""


class Migration(migrations.Migration):
    dependencies = [("layers", "0001_gis")]

    operations = [
        SqlFile("tile_schema", 1, drop=DROP_SCHEMA),
        SqlFile("tile_boundary", 1, drop=DROP_BOUNDARY),
        SqlFile("tile_slum_area", 1, drop=DROP_SLUM_AREA),
        SqlFile("tile_decrees", 1, drop="DROP FUNCTION tiles.decrees"),
        SqlFile("tile_wilayah", 1, drop=DROP_WILAYAH),
        SqlFile("tile_kawasan", 1, drop="DROP FUNCTION tiles.kawasan"),
        SqlFile("tile_slum_areas", 1, drop="DROP FUNCTION tiles.slum_areas"),
    ]
