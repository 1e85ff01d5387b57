"""Slum areas too small to be drawn: their hectares are shown, each once."""

import math
from collections import Counter

import pytest
from django.db import connection, transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from spatial.models import SlumArea
from tests import places
from tests.layers.tiles.conftest import EXTENT, read, square

# A cell of zoom 18 is an RT of about 150 m; these are whole tiles of zoom 10 in Mertoyudan.
X10, Y10 = 825, 533


def shown(zoom: int) -> tuple[Counter, float, int]:
    """All tiles of a zoom around the places below: how often each polygon's id is found, hectares and number in the points."""
    polygons: Counter = Counter()
    hectares, count = 0.0, 0
    scale = 2.0 ** (zoom - 10)
    for x in range(math.floor(X10 * scale), math.ceil((X10 + 2) * scale)):
        for y in range(math.floor(Y10 * scale), math.ceil((Y10 + 2) * scale)):
            layers = read("slum_areas", zoom, x, y)
            polygons.update(f.id for f in layers.get("slum_areas", []))
            for point in layers.get("slum_points", []):
                assert x * EXTENT <= point.geom.x < (x + 1) * EXTENT
                assert y * EXTENT <= point.geom.y < (y + 1) * EXTENT
                hectares += point.properties["area_ha"]
                count += point.properties["count"]
    return polygons, hectares, count


# North-west corners in tiles of zoom 10, many of them on the very edges of tiles of some zoom; sides of 1/128 or 1/32 of a tile.
eighths = st.integers(1, 15).map(lambda n: n / 8)
places_on_and_off_edges = st.one_of(eighths, eighths.map(lambda n: n - 1 / 256), st.floats(0.05, 1.9))
squares = st.lists(
    st.tuples(places_on_and_off_edges, places_on_and_off_edges, st.sampled_from([1 / 512, 1 / 128, 1 / 32])),
    min_size=1,
    max_size=8,
)


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(found=squares)
def test_polygons_and_points_of_a_zoom_add_up_to_every_hectare_once(add_area, found):
    with transaction.atomic():
        areas = [add_area(square(10, X10 + x, Y10 + y, side)) for x, y, side in found]
        for zoom in (0, 5, 8, 9, 10, 11, 12):
            polygons, hectares, count = shown(zoom)
            drawn = sum(float(area.area_ha) for area in areas if area.pk in polygons)
            assert len(polygons) + count == len(areas)
            assert drawn + hectares == pytest.approx(float(sum(area.area_ha for area in areas)), rel=1e-9)
        transaction.set_rollback(True)


def test_a_place_on_the_corner_of_four_tiles_is_in_one(add_area):
    side = 1 / 1024
    add_area(square(10, X10 + 1 - side / 2, Y10 + 1 - side / 2, side))
    for zoom in (10, 11, 12):
        polygons, _hectares, count = shown(zoom)
        assert (len(polygons), count) == (0, 1)


def test_a_point_says_how_many_and_how_much_and_for_one_which(add_area):
    near = [add_area(square(10, X10 + 0.5 + d, Y10 + 0.5, 1 / 512)) for d in (0.001, 0.005)]
    far = add_area(square(10, X10 + 0.9, Y10 + 0.5, 1 / 512))
    points = read("slum_areas", 10, X10, Y10)["slum_points"]
    assert sorted((p.properties["count"], p.properties.get("id")) for p in points) == [(1, far.pk), (2, None)]
    (both,) = (p for p in points if p.properties["count"] == 2)
    assert both.properties["area_ha"] == pytest.approx(float(sum(a.area_ha for a in near)), rel=1e-12)


def test_points_stand_for_the_decrees_in_force_and_follow_the_day(regency, decree):
    now = places.add_slum_area(decree, places.MERTOYUDAN_DESA, square(10, X10 + 0.5, Y10 + 0.5, 1 / 512))
    old = places.add_decree(number="1/2010", status="superseded", date="2010-01-01")
    places.add_slum_area(old, places.MERTOYUDAN_DESA, square(10, X10 + 0.1, Y10 + 0.5, 1 / 512))
    draft = places.add_decree(number="1/2020", status="draft", date="2020-01-01")
    places.add_slum_area(draft, places.MERTOYUDAN_DESA, square(10, X10 + 0.3, Y10 + 0.5, 1 / 512))

    def ids(query: str) -> set[int]:
        return {p.properties["id"] for p in read("slum_areas", 10, X10, Y10, query).get("slum_points", [])}

    of_old = SlumArea.objects.get(decree=old).pk
    assert ids("{}") == {now.pk}
    assert ids(f'{{"decree": "{old.pk}"}}') == {of_old}
    assert ids(f'{{"decree": "{draft.pk}"}}') == set()
    assert ids('{"datetime": "2012-05-01"}') == {of_old}
    assert ids('{"datetime": "2014-12-07T23:59:59Z"}') == {of_old}
    assert ids('{"datetime": "2014-12-08"}') == {now.pk}
    assert ids('{"datetime": "2009-12-31"}') == set()


def test_truncating_the_polygons_empties_the_tiles(add_area):
    add_area(square(10, X10 + 0.5, Y10 + 0.5, 1 / 512))
    with connection.cursor() as cursor:
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
        cursor.execute("TRUNCATE spatial_slumarea CASCADE")
    assert read("slum_areas", 10, X10, Y10) == {}
