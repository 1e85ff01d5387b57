"""The union of neighbours."""

import pytest
import shapely

from spatial.importers.union import union_of
from tests.data.zoo import cell


def test_a_clean_coverage_loses_only_its_inner_edges():
    union = union_of([cell(0, 0), cell(1, 0), cell(0, 1), cell(1, 1)])
    assert union.geom_type == "MultiPolygon"
    assert union.equals(cell(0, 0, 2, 2))


def test_overlapping_neighbours_are_united_and_valid():
    union = union_of([cell(0, 0, 1.2), cell(1, 0)])
    assert union.is_valid
    assert union.area == pytest.approx(cell(0, 0, 2).area)


def test_a_gap_is_not_filled():
    ring = [cell(0, 0, 3), cell(0, 2, 3), cell(0, 1), cell(2, 1)]
    assert union_of(ring).area == pytest.approx(8 * cell(0, 0).area)


def test_the_order_does_not_matter_to_the_byte():
    parts = [cell(x, y) for x in range(3) for y in range(3)] + [cell(9, 9)]
    assert shapely.to_wkb(union_of(parts)) == shapely.to_wkb(union_of(parts[::-1]))
