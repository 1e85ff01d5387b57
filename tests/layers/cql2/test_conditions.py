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

from .expressions import filters, text, value

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


@settings(max_examples=400, deadline=None, suppress_health_check=list(HealthCheck))
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
