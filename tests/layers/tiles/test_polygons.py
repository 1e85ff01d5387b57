"""Slum areas large enough to be drawn: nothing is missing and nothing breaks at the edges of tiles."""

import math

import pytest
from django.db import transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from shapely import box, unary_union
from shapely.geometry import LineString, Polygon

from tests import places
from tests.layers.tiles.conftest import EXTENT, polygon, read, square

# How far, in units of a tile, an outline may lie from where it belongs: by zoom, as zooms to 12 are drawn on a coarser grid.
MOVED = {12: 4.5, 14: 2.5}

ZOOM, X, Y = 14, 13207, 8533  # in Mertoyudan


def tiles_around(zoom, x, y):
    """The tile and its eight neighbours: (x, y) and the features of layer slum_areas."""
    for column in (x - 1, x, x + 1):
        for row in (y - 1, y, y + 1):
            yield column, row, read("slum_areas", zoom, column, row).get("slum_areas", [])


def frame(x, y):
    return box(x * EXTENT, y * EXTENT, (x + 1) * EXTENT, (y + 1) * EXTENT)


# A star around a corner of four tiles: sixteen corners at 0.05 to 0.78 of a tile from a centre near it; or a quarter of that, so that it
# is short enough to be drawn whole in each tile.
radii = st.lists(st.floats(0.05, 0.78), min_size=16, max_size=16)
stars = st.tuples(
    st.floats(-0.2, 0.2),
    st.floats(-0.2, 0.2),
    st.one_of(radii, radii.map(lambda found: [radius / 4 for radius in found])),
)


@pytest.mark.parametrize("zoom", [12, 14])
@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(star=stars)
def test_the_parts_of_a_polygon_in_neighbouring_tiles_meet(add_area, zoom, star):
    dx, dy, radii = star
    x, y, moved = X >> (ZOOM - zoom), Y >> (ZOOM - zoom), MOVED[zoom]
    corners = [
        (x + dx + r * math.cos(i * math.tau / 16), y + dy + r * math.sin(i * math.tau / 16))
        for i, r in enumerate(radii)
    ]
    with transaction.atomic():
        add_area(polygon(zoom, *corners))
        parts = {(left, top): [f.geom for f in found] for left, top, found in tiles_around(zoom, x, y)}
        transaction.set_rollback(True)

    assert all(geom.is_valid for geoms in parts.values() for geom in geoms)
    whole = Polygon([(across * EXTENT, down * EXTENT) for across, down in corners])
    drawn = unary_union([unary_union(geoms).intersection(frame(*place)) for place, geoms in parts.items() if geoms])
    # A corner moves by at most half a cell's diagonal (0.7 units; 2.8 to zoom 12), and once more where the buffer cuts: less than a third
    # of a pixel. The end of a spike, thinner than two cells, may be gone.
    assert drawn.buffer(moved).covers(whole.buffer(-moved / 2.5))
    assert whole.buffer(moved).covers(drawn)

    # Where the buffers of two tiles overlap, both draw the same.
    around = box((x - 1) * EXTENT, (y - 1) * EXTENT, (x + 1) * EXTENT, (y + 1) * EXTENT)
    strips = {
        ((x - 1, y - 1), (x, y - 1)): LineString([(x * EXTENT, (y - 1) * EXTENT), (x * EXTENT, y * EXTENT)]),
        ((x - 1, y), (x, y)): LineString([(x * EXTENT, y * EXTENT), (x * EXTENT, (y + 1) * EXTENT)]),
        ((x - 1, y - 1), (x - 1, y)): LineString([((x - 1) * EXTENT, y * EXTENT), (x * EXTENT, y * EXTENT)]),
        ((x, y - 1), (x, y)): LineString([(x * EXTENT, y * EXTENT), ((x + 1) * EXTENT, y * EXTENT)]),
    }
    for pair, line in strips.items():
        strip = line.buffer(64 - 2 * moved, cap_style="flat").intersection(around)
        one, other = (unary_union(parts[place]) for place in pair)
        assert other.buffer(-1).intersection(strip).difference(one.buffer(moved)).is_empty
        assert one.buffer(-1).intersection(strip).difference(other.buffer(moved)).is_empty


def test_a_sliver_beyond_the_edge_is_in_the_buffer(add_area):
    # 40 units wide, all of it in the tile to the east; its outline is drawn over the edge of this one.
    sliver = polygon(
        ZOOM,
        (X + 8 / EXTENT, Y + 0.2),
        (X + 48 / EXTENT, Y + 0.2),
        (X + 48 / EXTENT, Y + 0.8),
        (X + 8 / EXTENT, Y + 0.8),
    )
    area = add_area(sliver)
    for column in (X - 1, X):
        (found,) = read("slum_areas", ZOOM, column, Y)["slum_areas"]
        assert found.id == area.pk
        assert found.geom.bounds[0] == pytest.approx(X * EXTENT + 8, abs=1)


def test_a_polygon_beyond_the_buffer_is_not_in_the_tile(add_area):
    add_area(square(ZOOM, X + 80 / EXTENT, Y + 0.2, 0.1))
    assert read("slum_areas", ZOOM, X - 1, Y) == {}


def test_a_polygon_is_drawn_where_its_longer_side_covers_four_pixels(add_area):
    # 4 pixels are 1/64 of a tile; a little over, so that rounding does not decide.
    add_area(
        polygon(
            ZOOM,
            (X + 0.1, Y + 0.1),
            (X + 0.1 + 1.01 / 64, Y + 0.1),
            (X + 0.1 + 1.01 / 64, Y + 0.105),
            (X + 0.1, Y + 0.105),
        )
    )
    assert read("slum_areas", ZOOM, X, Y).keys() == {"slum_areas"}
    assert read("slum_areas", ZOOM - 1, X // 2, Y // 2).keys() == {"slum_points"}


def test_a_polygon_carries_what_identifies_and_styles_it(add_area, decree):
    kawasan = decree.kawasan.create(name="Krajan")
    area = add_area(square(ZOOM, X + 0.1, Y + 0.1, 0.2), rt="004", rw="002", stated_area_ha="1.25", kawasan=kawasan)
    (found,) = read("slum_areas", ZOOM, X, Y)["slum_areas"]
    assert found.id == area.pk
    assert found.properties == {
        "id": area.pk,
        "kelurahan_code": places.MERTOYUDAN_DESA,
        "kelurahan_name": "Mertoyudan",
        "kawasan_name": "Krajan",
        "rt": "004",
        "rw": "002",
        "decree_id": decree.pk,
        "stated_area_ha": 1.25,
        "area_ha": float(area.area_ha),
        "geodesic_area_ha": float(area.geodesic_area_ha),
    }


def test_an_edit_shows_in_the_next_tile(add_area):
    area = add_area(square(ZOOM, X + 0.1, Y + 0.1, 0.2))
    area.geom = square(ZOOM, X + 2.1, Y + 0.1, 0.2)
    area.save()
    assert read("slum_areas", ZOOM, X, Y) == {}
    assert len(read("slum_areas", ZOOM, X + 2, Y)["slum_areas"]) == 1
    area.delete()
    assert read("slum_areas", ZOOM, X + 2, Y) == {}


def test_kawasan_are_drawn_whole(add_area, decree):
    kawasan = decree.kawasan.create(name="Krajan")
    for x in (0.1, 0.4):
        add_area(square(ZOOM, X + x, Y + 0.1, 0.2), kawasan=kawasan)
    (found,) = read("kawasan", ZOOM, X, Y)["kawasan"]
    assert found.id == kawasan.pk
    assert found.properties["name"] == "Krajan"
    assert found.properties["slum_area_count"] == 2
    assert found.geom.area == pytest.approx(2 * (0.2 * EXTENT) ** 2, rel=0.01)
