"""Washing: what passes, what is mended and told, what is refused."""

import struct

import numpy as np
import pytest
import shapely
from hypothesis import given
from hypothesis import strategies as st

from spatial.crs import parse
from spatial.geometry import REPAIR_LIMIT_PERCENT, clean, repair
from tests.data.zoo import CELL, SOUTH, WEST, bow_tie, cell, spike

LONLAT = parse("EPSG:4326")


def wash(*geometries, crs=LONLAT, **said):
    wkb = np.array([g if g is None or isinstance(g, bytes) else shapely.to_wkb(g) for g in geometries], dtype=object)
    return clean(wkb, crs, **said)


def codes(cleaned):
    return [note.code for note in cleaned.notes]


def test_a_polygon_becomes_a_multipolygon_with_the_same_vertices():
    cleaned = wash(cell(0, 0))
    assert cleaned.notes == []
    assert cleaned.geometries[0].equals_exact(shapely.MultiPolygon([cell(0, 0)]), 0)


@pytest.mark.parametrize(
    ("geometry", "code"),
    [
        (None, "geometry_missing"),
        (shapely.Polygon(), "geometry_empty"),
        (shapely.Point(110, -7), "not_polygon"),
        (shapely.LineString([(110, -7), (111, -7)]), "not_polygon"),
        (shapely.GeometryCollection([cell(0, 0), shapely.Point(110, -7)]), "not_polygon"),
        (shapely.GeometryCollection(), "geometry_empty"),
        (bow_tie(1), "geometry_invalid"),
        (bow_tie(0.5), "geometry_invalid"),
        (shapely.Polygon([(110, -7), (110.1, -7), (110, -7)]), "geometry_without_area"),
        (shapely.box(-7.5, 110.2, -7.4, 110.3), "axes_swapped"),
        (shapely.box(430_000, 9_170_000, 430_100, 9_170_100), "outside_world"),
        (shapely.box(5, 52, 5.1, 52.1), "outside_indonesia"),
        (shapely.box(179, -1, 181, 1), "outside_world"),
        (b"\x01\x03\x00", "geometry_unreadable"),
    ],
)
def test_refused_with_its_reason(geometry, code):
    cleaned = wash(geometry)
    assert codes(cleaned) == [code]
    assert cleaned.geometries[0] is None


@pytest.mark.parametrize("value", [float("nan"), float("inf")])
def test_a_coordinate_that_is_no_number_is_refused(value):
    points = [(WEST, SOUTH), (WEST + CELL, SOUTH), (WEST + CELL, value), (WEST, SOUTH)]
    wkb = struct.pack("<BIII", 1, 3, 1, len(points)) + b"".join(struct.pack("<2d", *point) for point in points)
    assert codes(wash(wkb)) == ["not_finite"]


def test_height_and_measure_are_dropped_and_counted():
    z = shapely.force_3d(cell(0, 0), 12)
    m = shapely.from_wkt("POLYGON ZM ((110 -7 1 2, 110.1 -7 1 2, 110.1 -7.1 1 2, 110 -7 1 2))")
    cleaned = wash(z, m)
    assert (cleaned.with_z, cleaned.with_m) == (2, 1)
    assert not shapely.has_z(cleaned.geometries).any()


def test_a_hairline_crossing_is_mended_and_told_with_its_place():
    cleaned = wash(spike())
    (note,) = cleaned.notes
    assert note.code == "geometry_repaired"
    assert note.params["reason"] == "self_intersection"
    assert 0 < note.params["change_percent"] < REPAIR_LIMIT_PERCENT
    assert note.lon == pytest.approx(WEST + CELL, abs=CELL / 20)
    assert cleaned.geometries[0].is_valid


def test_the_limit_is_what_a_person_says():
    change = repair(bow_tie(0.5))[1]
    assert codes(wash(bow_tie(0.5), repair_limit_percent=change * 1.01)) == ["geometry_repaired"]
    assert codes(wash(bow_tie(0.5), repair_limit_percent=change * 0.99)) == ["geometry_invalid"]


def test_the_change_of_an_even_bow_tie_is_all_of_it():
    """Declared: one wing minus the other is nothing; mended: both."""
    repaired, change = repair(bow_tie(1))
    assert repaired.area > 0
    assert change == pytest.approx(100)


def test_a_shell_within_a_shell_counts_its_ground_once():
    inner = cell(0.4, 0.4, 0.02, 0.02)
    cleaned = wash(shapely.MultiPolygon([cell(0, 0), inner]))
    (note,) = cleaned.notes
    assert note.code == "geometry_repaired"
    assert note.params["reason"] == "nested_shells"
    assert note.params["change_percent"] == pytest.approx(0.04, rel=1e-6)
    assert cleaned.geometries[0].area == pytest.approx(cell(0, 0).area)


def test_a_large_shell_within_a_shell_is_refused():
    assert codes(wash(shapely.MultiPolygon([cell(0, 0), cell(0.2, 0.2, 0.5, 0.5)]))) == ["geometry_invalid"]


def test_sound_parts_stay_vertex_for_vertex():
    far = shapely.Polygon([(WEST + 0.0123456789, SOUTH), (WEST + 0.02, SOUTH), (WEST + 0.02, SOUTH + 0.0987654321)])
    cleaned = wash(shapely.MultiPolygon([cell(0, 0), cell(0.4, 0.4, 0.02, 0.02), far]))
    kept = [part for part in shapely.get_parts(cleaned.geometries[0]) if part.equals_exact(far, 0)]
    assert len(kept) == 1


def test_islands_written_as_holes_are_islands_of_a_boundary_only():
    islands = shapely.Polygon(cell(0, 0).exterior, [cell(2, 0).exterior, cell(4, 0).exterior])
    boundary = wash(islands, islands=True)
    assert codes(boundary) == ["geometry_repaired"]
    assert boundary.geometries[0].area == pytest.approx(3 * cell(0, 0).area)
    assert codes(wash(islands)) == ["geometry_invalid"]


def unclosed(points):
    return struct.pack("<BIII", 1, 3, 1, len(points)) + b"".join(struct.pack("<2d", *point) for point in points)


def test_an_open_ring_is_closed_and_told_with_its_gap():
    ring = list(cell(0, 0).exterior.coords)[:-1]
    cleaned = wash(unclosed(ring))
    (note,) = cleaned.notes
    assert note.code == "ring_closed"
    assert note.params["rings"] == 1
    assert 100 < note.params["gap_m"] < 120
    assert cleaned.geometries[0].area == pytest.approx(cell(0, 0).area)


def test_an_open_line_of_two_points_is_no_polygon():
    assert codes(wash(unclosed([(WEST, SOUTH), (WEST + CELL, SOUTH)]))) == ["geometry_without_area"]


def test_a_collection_of_polygons_is_unpacked_and_told():
    collection = shapely.GeometryCollection([cell(0, 0), shapely.MultiPolygon([cell(2, 0)])])
    cleaned = wash(collection)
    assert codes(cleaned) == ["collection_unpacked"]
    assert shapely.get_num_geometries(cleaned.geometries[0]) == 2


def test_swapped_axes_are_taken_when_a_person_says_so():
    swapped = shapely.transform(cell(0, 0), lambda xy: xy[:, ::-1])
    assert wash(swapped, swap_axes=True).geometries[0].equals(cell(0, 0))


def test_swapped_utm_is_recognised_too():
    assert codes(wash(shapely.box(9_170_000, 430_000, 9_170_100, 430_100), crs=parse("EPSG:32749"))) == ["axes_swapped"]


def test_utm_comes_out_in_degrees():
    cleaned = wash(shapely.box(430_000, 9_170_000, 430_100, 9_170_100), crs=parse("EPSG:32749"))
    lon, lat = cleaned.geometries[0].centroid.coords[0]
    assert (round(lon, 3), round(lat, 3)) == (110.366, -7.508)


def test_rows_keep_their_order_and_number():
    cleaned = wash(cell(0, 0), None, bow_tie(1), cell(1, 0))
    assert [g is None for g in cleaned.geometries] == [False, True, True, False]
    assert [note.index for note in cleaned.notes] == [1, 2]


coordinate = st.tuples(st.floats(110, 110.01), st.floats(-7.5, -7.49))


@given(st.lists(coordinate, min_size=3, max_size=12))
def test_whatever_comes_goes_out_valid_or_not_at_all(points):
    cleaned = wash(shapely.Polygon([*points, points[0]]), repair_limit_percent=100)
    geometry = cleaned.geometries[0]
    if geometry is None:
        assert len(cleaned.notes) == 1
    else:
        assert geometry.is_valid
        assert geometry.geom_type == "MultiPolygon"
        assert geometry.area > 0
