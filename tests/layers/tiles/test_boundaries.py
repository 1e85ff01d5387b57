"""Boundaries: neighbours stay neighbours at every zoom, and the tile is what the table is."""

import math

import pytest
from django.db import connection, transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from shapely import box, coverage_is_valid, from_wkb, unary_union
from shapely.geometry import Polygon

from spatial.models import Wilayah, WilayahSlum
from tests import places
from tests.layers.tiles.conftest import EXTENT, polygon, read, square

# A tile of zoom 9 in Java.
ZOOM, X, Y = 9, 412, 266


def generalised(zoom: int, *codes: str):
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT ST_AsBinary(geom) FROM tiles.boundary WHERE zoom = %s AND code = ANY (%s) ORDER BY code",
            [zoom, list(codes)],
        )
        return [from_wkb(bytes(row[0])) for row in cursor.fetchall()]


# A border of 40 corners between two units, wandering.
wanderings = st.lists(st.floats(-0.02, 0.02), min_size=40, max_size=40)


@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(border=wanderings)
def test_neighbours_share_their_border_at_every_zoom(db, border):
    line = [(X + 0.5 + dx, Y + 0.1 + 0.8 * i / 39) for i, dx in enumerate(border)]
    west = polygon(ZOOM, (X + 0.1, Y + 0.1), *line, (X + 0.1, Y + 0.9))
    east = polygon(ZOOM, (X + 0.9, Y + 0.1), *line, (X + 0.9, Y + 0.9))
    with transaction.atomic():
        places.add_wilayah("33.08.10", geom=west)
        places.add_wilayah("33.08.11", geom=east)
        found = {zoom: generalised(zoom, "33.08.10", "33.08.11") for zoom in (5, 6, 7, 8, 10, 13)}
        transaction.set_rollback(True)
    for units in found.values():
        assert len(units) == 2
        assert all(unit.is_valid for unit in units)
        assert coverage_is_valid(units)


def test_a_unit_is_in_the_tile_from_the_zoom_where_it_covers_six_pixels(db):
    x, y = X // 2, Y // 2
    places.add_wilayah("33.08.10.2013", geom=square(8, x + 0.1, y + 0.1, math.sqrt(6.1) / 256))
    assert read("kelurahan", 8, x, y).keys() == {"kelurahan"}
    assert read("kelurahan", 7, x // 2, y // 2) == {}


def test_from_zoom_9_a_unit_of_one_pixel_is_there(db):
    places.add_wilayah("33.08.10.2013", geom=square(ZOOM, X + 0.5, Y + 0.5, 1.1 / 256))
    (found,) = read("kelurahan", ZOOM, X, Y)["kelurahan"]
    assert found.id == 3308102013


@pytest.mark.parametrize("zoom", [8, 9, 11, 12, 14])
def test_the_parts_of_a_unit_in_neighbouring_tiles_meet(db, zoom):
    scale = 2.0 ** (zoom - ZOOM)
    whole = [(0.3, 0.3), (1.6, 0.4), (1.7, 1.8), (0.9, 1.2), (0.2, 1.7)]
    places.add_wilayah("33.08", geom=polygon(ZOOM, *((X + x, Y + y) for x, y in whole)))
    parts = []
    for x in range(math.floor(X * scale), math.ceil((X + 2) * scale)):
        for y in range(math.floor(Y * scale), math.ceil((Y + 2) * scale)):
            for found in read("kabupaten", zoom, x, y).get("kabupaten", []):
                parts.append(found.geom.intersection(box(x * EXTENT, y * EXTENT, (x + 1) * EXTENT, (y + 1) * EXTENT)))
    drawn = unary_union(parts)
    units = EXTENT * scale
    expected = Polygon([((X + x) * units, (Y + y) * units) for x, y in whole])
    # Vertices move by half a cell of the grid (8 units), a quarter of a pixel, on either axis.
    assert drawn.buffer(6.5).covers(expected)
    assert expected.buffer(6.5).covers(drawn)
    assert len(getattr(drawn, "geoms", [drawn])) == 1


def test_a_boundary_carries_its_names_and_what_is_decreed_in_it(regency, decree):
    desa = Wilayah.objects.get(code=places.MERTOYUDAN_DESA)
    desa.geom = square(ZOOM, X + 0.1, Y + 0.1, 0.2)
    desa.save()
    areas = [
        places.add_slum_area(decree, places.MERTOYUDAN_DESA, square(ZOOM, X + 0.1 + d, Y + 0.1, 0.001))
        for d in (0, 0.01)
    ]
    for zoom, x, y in ((8, X // 2, Y // 2), (11, 4 * X, 4 * Y)):
        found = {f.properties["code"]: f for f in read("kelurahan", zoom, x, y)["kelurahan"]}[places.MERTOYUDAN_DESA]
        assert found.id == 3308102013
        assert found.properties["name"] == "Mertoyudan"
        assert found.properties["kind"] == "desa"
        assert found.properties["slum_area_count"] == 2
        assert found.properties["slum_area_ha"] == float(sum(a.area_ha for a in areas))
        assert found.properties["slum_share_percent"] == float(WilayahSlum.objects.get(pk=desa.pk).share_percent)


def test_an_edit_of_a_boundary_shows_at_once_and_a_rename_changes_no_geometry(db):
    unit = places.add_wilayah("33.08", "Magelang", geom=square(ZOOM, X + 0.1, Y + 0.1, 0.2))
    before = generalised(8, "33.08")
    unit.name = "Kabupaten Magelang"
    unit.fictitious = True
    unit.save()
    assert generalised(8, "33.08") == before
    shown = read("kabupaten", ZOOM, X, Y)["kabupaten"][0].properties
    assert (shown["name"], shown["fictitious"]) == ("Kabupaten Magelang", True)
    unit.geom = square(ZOOM, X + 0.5, Y + 0.1, 0.2)
    unit.save()
    assert generalised(8, "33.08") != before
    unit.geom = None
    unit.save()
    assert read("kabupaten", ZOOM, X, Y) == {}


def test_the_base_map_has_each_level_from_its_zoom(db):
    for code in ("33", "33.08", "33.08.10", "33.08.10.2013"):
        places.add_wilayah(code, geom=square(ZOOM, X + 0.1, Y + 0.1, 0.8))

    def levels(zoom):
        return list(read("base", zoom, int(X * 2.0 ** (zoom - ZOOM)), int(Y * 2.0 ** (zoom - ZOOM))))

    assert levels(5) == ["provinsi"]
    assert levels(6) == ["provinsi", "kabupaten"]
    assert levels(9) == ["provinsi", "kabupaten", "kecamatan"]
    x, y = int((X + 0.5) * 4), int((Y + 0.5) * 4)
    assert list(read("base", 11, x, y)) == ["provinsi", "kabupaten", "kecamatan", "kelurahan"]
