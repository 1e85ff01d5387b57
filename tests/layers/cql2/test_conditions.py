"""Each filter finds the rows for which Python and shapely compute the same condition."""

import json
from decimal import Decimal
from fractions import Fraction

import pytest
import shapely
from django.db import connection
from hypothesis import HealthCheck, example, given, settings
from psycopg2.sql import Identifier

from layers.catalogue import BY_ID
from layers.cql2 import condition
from layers.selection import Selection

from .expressions import COMPARE, OF_INSTANTS, SPATIAL, TEMPORAL, corner, extent, filters, text, value

pytestmark = pytest.mark.django_db
LAYER = BY_ID["slum_areas"]


@pytest.fixture
def rows(areas) -> list[dict]:
    names = [field.name for field in LAYER.fields]
    sql, params = Selection(LAYER).rows(*map(Identifier, [*names, "geom"]))
    with connection.cursor() as cursor:
        cursor.execute(sql, params)
        found = [dict(zip([*names, "geom"], row, strict=True)) for row in cursor.fetchall()]
    for row in found:
        row["geom"] = shapely.from_wkb(row["geom"])
        row |= {
            name: Fraction(v) for name, v in row.items() if isinstance(v, Decimal | int) and not isinstance(v, bool)
        }
    assert len(found) == 7
    return found


def found(written: str, language: str) -> list[int]:
    sql, params = Selection(LAYER, (condition(LAYER, written, language),)).rows(Identifier("id"))
    with connection.cursor() as cursor:
        cursor.execute(sql, params)
        return [key for (key,) in cursor.fetchall()]


@settings(max_examples=250, deadline=None, suppress_health_check=list(HealthCheck))
@given(tree=filters)
@example(tree={"op": "not", "args": [{"op": "=", "args": [{"property": "kawasan_name"}, "Kauman"]}]})
@example(tree={"op": "<", "args": [{"property": "kelurahan_code"}, {"property": "kawasan_name"}]})
@example(
    tree={
        "op": "t_intersects",
        "args": [
            {"interval": [{"property": "valid_from"}, {"property": "valid_to"}]},
            {"interval": ["2020-01-15", ".."]},
        ],
    }
)
def test_a_filter_finds_what_python_computes(rows, tree):
    expected = [row["id"] for row in rows if value(tree, row) is True]
    assert found(json.dumps(tree), "cql2-json") == expected
    assert found(text(tree), "cql2-text") == expected, text(tree)


def columns(trees: list) -> dict[int, list]:
    """What each of the conditions is for each row, by id, in one query."""
    made = [condition(LAYER, json.dumps(tree), "cql2-json") for tree in trees]
    sql, _none = Selection(LAYER).rows(Identifier("id"), *(each.sql for each in made))
    with connection.cursor() as cursor:
        cursor.execute(sql, [param for each in made for param in each.params])
        return {key: outcomes for key, *outcomes in cursor.fetchall()}


def check(rows: list[dict], trees: list) -> None:
    found = columns(trees)
    for row in rows:
        for tree, outcome in zip(trees, found[row["id"]], strict=True):
            assert outcome == value(tree, row), (row["id"], tree)


@pytest.mark.parametrize("op", TEMPORAL)
def test_each_relation_of_time_holds_for_all_pairs_of_intervals(rows, op):
    days = ["2014-12-08", "2015-06-01", "2018-03-01"]
    intervals = [
        {"interval": [start, end]}
        for start in ["..", *days]
        for end in [*days, ".."]
        if ".." in (start, end) or start <= end
    ]
    intervals.append({"interval": [{"property": "valid_from"}, {"property": "valid_to"}]})
    check(rows, [{"op": op, "args": [first, second]} for first in intervals for second in intervals])


@pytest.mark.parametrize("op", OF_INSTANTS)
def test_relations_of_time_hold_for_instants_too(rows, op):
    instants = [
        {"property": "valid_from"},
        {"property": "valid_to"},
        {"date": "2014-12-08"},
        {"timestamp": "2018-03-01T00:00:00Z"},
    ]
    others = [*instants, {"interval": ["2014-12-08", "2015-01-01"]}, {"interval": ["..", "2018-03-01"]}]
    check(rows, [{"op": op, "args": [first, second]} for first in instants for second in others])


@pytest.mark.parametrize("op", SPATIAL)
def test_each_relation_of_place_holds_for_shapes_around_the_rows(rows, op):
    shapes = [
        json.loads(shapely.to_geojson(shapely.box(*extent(x, y, *size))))
        for x in range(-1, 7)
        for y in range(-1, 5)
        for size in ((1, 2), (2, 2), (9, 9))
    ]
    shapes += [
        {"type": "LineString", "coordinates": [corner(x, y), corner(x + dx, y + dy)]}
        for x in range(6)
        for y in range(3)
        for dx, dy in ((1, 0), (0, 2), (3, 3))
    ]
    shapes += [{"type": "Point", "coordinates": corner(x / 2, y / 2)} for x in range(-1, 13) for y in range(-1, 8)]
    shapes += [{"bbox": list(extent(x, 0, 1, 2))} for x in range(6)]
    for turned in (False, True):
        check(
            rows,
            [
                {"op": op, "args": [each, {"property": "geom"}] if turned else [{"property": "geom"}, each]}
                for each in shapes
            ],
        )


@pytest.mark.parametrize("op", ["+", "-", "*", "/", "%", "div", "^"])
def test_arithmetic_is_exact(rows, op):
    """Against numbers on both sides of the result, and the result itself where it has an end."""
    operand = {"^": [0, 1, 2, 3]}.get(op, [2, -2, 0.5, 7, 0])
    trees = []
    for name in ("stated_area_ha", "decree_id", "area_ha"):
        for number in operand:
            computed = {"op": op, "args": [{"property": name}, number]}
            trees += [
                {"op": sign, "args": [computed, limit]}
                for sign in ("<", "=", ">")
                for limit in (-3, -0.6, 0, 0.6, 1, 1.2, 1.44)
            ]
    check(rows, trees)


def test_texts_are_compared_by_code_points_and_found_without_marks_and_capitals(rows):
    name, words = (
        {"property": "kawasan_name"},
        ["Kauman", "kauman", "KAUMÁN", "kauman%", "%AU%", "100\\% A\\_b", "_", "é%", "e%", ""],
    )
    trees = [{"op": op, "args": [name, word]} for op in COMPARE for word in words]
    trees += [{"op": op, "args": [name, {"property": "kelurahan_name"}]} for op in COMPARE]
    for function in ("casei", "accenti"):
        folded = {"op": function, "args": [name]}
        for word in words:
            trees += [{"op": op, "args": [folded, {"op": function, "args": [word]}]} for op in ("=", "<", "like")]
    trees += [{"op": "between", "args": [name, first, last]} for first in words for last in words]
    trees += [{"op": "in", "args": [name, words[:3]]}, {"op": "isNull", "args": [name]}]
    trees += [{"op": "not", "args": [{"op": "=", "args": [name, word]}]} for word in words]
    check(rows, trees)
