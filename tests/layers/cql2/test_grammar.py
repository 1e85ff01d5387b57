"""Each form of CQL2's grammar is taken, or refused with a reason."""

import json

import pytest
from django.db import connection
from django.utils import translation
from psycopg2.sql import Identifier

from layers.catalogue import BY_ID
from layers.cql2 import FilterRefused, condition, parsing
from layers.crs import SYSTEMS, named
from layers.selection import Selection

LAYER = BY_ID["slum_areas"]


@pytest.fixture(autouse=True)
def reasons_in_english():
    with translation.override("en"):
        yield


TAKEN = """
    TRUE
    NOT FALSE
    fictitious
    rt = '001'
    "rt" = '001'
    '001' = rt
    kawasan_name = 'O''Brien'
    area_ha <> 1.5
    area_ha < 1 AND area_ha <= 1 AND area_ha > -1 AND area_ha >= +1e-3
    area_ha = 1.2E3
    decree_id = 1 OR decree_id = 2 OR NOT decree_id = 3
    (rt = '001' OR rw = '002') AND (NOT (fictitious = TRUE))
    rt IS NULL
    rt IS NOT NULL
    geom IS NULL
    kawasan_name LIKE 'K_uman%'
    kawasan_name NOT LIKE '100\\% %'
    area_ha BETWEEN 1 AND 2
    area_ha NOT BETWEEN 1 AND 2
    area_ha BETWEEN verified_area_ha AND stated_area_ha
    rt IN ('001', '002')
    rt NOT IN ('001')
    decree_id IN (1, 2, 3)
    CASEI(kawasan_name) = CASEI('kauman')
    CASEI(kawasan_name) LIKE CASEI('KAU%')
    CASEI(kawasan_name) IN (CASEI('Kauman'), CASEI('Banyurojo'))
    ACCENTI(kawasan_name) = ACCENTI('KAUMÁN')
    ACCENTI(CASEI(kawasan_name)) = 'kauman'
    stated_area_ha = verified_area_ha
    area_ha > 2 * stated_area_ha + 1
    area_ha - stated_area_ha / 2 > verified_area_ha % 3
    decree_id div 2 = 1
    area_ha ^ 2 < 4
    -area_ha < 0
    decree_date = DATE('2014-12-08')
    decree_date = '2014-12-08'
    decree_date > TIMESTAMP('2014-12-08T00:00:00Z')
    valid_from BETWEEN DATE('2014-01-01') AND DATE('2014-12-31')
    T_AFTER(decree_date, DATE('2014-01-01'))
    T_BEFORE(decree_date, TIMESTAMP('2020-01-01T00:00:00.5Z'))
    T_CONTAINS(INTERVAL(valid_from, valid_to), INTERVAL('2015-01-01', '2015-12-31'))
    T_DISJOINT(decree_date, INTERVAL('2015-01-01', '..'))
    T_DURING(INTERVAL(valid_from, valid_to), INTERVAL('2014-01-01', '..'))
    T_EQUALS(decree_date, valid_from)
    T_FINISHEDBY(INTERVAL(valid_from, valid_to), INTERVAL('2016-01-01', '2018-03-01'))
    T_FINISHES(INTERVAL(valid_from, valid_to), INTERVAL('..', '2018-03-01'))
    T_INTERSECTS(INTERVAL(valid_from, valid_to), INTERVAL('2014-12-08T00:00:00Z', '2015-01-01T00:00:00Z'))
    T_MEETS(INTERVAL(valid_from, valid_to), INTERVAL('2018-03-01', '..'))
    T_METBY(INTERVAL(valid_from, valid_to), INTERVAL('..', '2018-03-01'))
    T_OVERLAPPEDBY(INTERVAL(valid_from, valid_to), INTERVAL('2014-01-01', '2015-01-01'))
    T_OVERLAPS(INTERVAL(valid_from, valid_to), INTERVAL('2015-01-01', '2030-01-01'))
    T_STARTEDBY(INTERVAL(valid_from, valid_to), INTERVAL('2014-12-08', '2015-01-01'))
    T_STARTS(INTERVAL(valid_from, valid_to), INTERVAL('2014-12-08', '..'))
    S_INTERSECTS(geom, POINT(110.2 -7.5))
    S_INTERSECTS(geom, POINT Z(110.2 -7.5 30))
    S_INTERSECTS(geom, BBOX(110, -8, 111, -7))
    S_INTERSECTS(geom, BBOX(110, -8, 0, 111, -7, 100))
    S_INTERSECTS(geom, BBOX(170, -8, -170, -7))
    S_INTERSECTS(BBOX(110, -8, 110, -8), geom)
    S_DISJOINT(geom, MULTIPOINT((110.2 -7.5), (110.3 -7.5)))
    S_EQUALS(geom, POLYGON((110 -8, 111 -8, 111 -7, 110 -8)))
    S_TOUCHES(geom, LINESTRING(110 -8, 111 -7))
    S_WITHIN(geom, POLYGON((110 -8, 111 -8, 111 -7, 110 -8), (110.5 -7.6, 110.6 -7.6, 110.6 -7.5, 110.5 -7.6)))
    S_CONTAINS(geom, MULTILINESTRING((110 -8, 111 -7), (110 -7, 111 -7)))
    S_OVERLAPS(geom, MULTIPOLYGON(((110 -8, 111 -8, 111 -7, 110 -8))))
    S_CROSSES(geom, LINESTRING(110 -8, 111 -7))
    S_INTERSECTS(geom, GEOMETRYCOLLECTION(POINT(110.2 -7.5), LINESTRING(110 -8, 111 -7)))
    s_intersects(geom, point(110.2 -7.5)) and casei(rt) = '001'
""".strip().splitlines()

# What is written, and a word of the reason.
REFUSED = {
    "": "read",
    "rt =": "read",
    "rt = '001": "read",
    "rt ILIKE 'x'": "character 4",
    "rt = '001'; DROP TABLE spatial_slumarea": "character 11",
    "cloud_cover < 10": "no property",
    "area = 1": "area_ha",
    "rt": "boolean",
    "1": "no condition",
    "'a'": "no condition",
    "area_ha = 'one'": "cannot compare",
    "rt = 1": "cannot compare",
    "geom = 1": "cannot compare",
    "fictitious < TRUE": "cannot compare",
    "rt = NULL": "IS NULL",
    "area_ha = 1e300": "number",
    "area_ha ^ 0.5 = 1": "exponent",
    "(area_ha ^ 9) ^ 9 = 1": "“^”",
    "rt = rw = rt": "function",
    "avg(area_ha) = 1": "no function",
    "pg_sleep(10)": "no condition",
    "S_DWITHIN(geom, POINT(110 -7), 1, meters)": "no condition",
    "A_CONTAINS(rt, ('001'))": "no condition",
    "rt LIKE rw": "pattern",
    "area_ha LIKE '1%'": "type",
    "rt LIKE 'x\\'": "nothing behind",
    "CASEI(area_ha) = 'x'": "type",
    "rt IN (rw, 1)": "cannot compare",
    "decree_date = DATE('2014-13-45')": "no date",
    "decree_date = 'soon'": "no date",
    "decree_date = TIMESTAMP('2014-12-08')": "no instant",
    "decree_date = TIMESTAMP('0001-01-01T00:00:00+14:00')": "no instant",
    "T_AFTER(rt, DATE('2014-01-01'))": "temporal",
    "T_DURING(decree_date, DATE('2014-01-01'))": "INTERVAL",
    "T_DURING(decree_date, INTERVAL('2014-01-01', '..'))": "INTERVAL",
    "T_INTERSECTS(decree_date, INTERVAL('2015-01-01', '2014-01-01'))": "before it starts",
    "S_INTERSECTS(geom, POLYGON((0 0, 1 1, 1 0, 0 1, 0 0)))": "not valid",
    "S_INTERSECTS(geom, POLYGON((0 0, 1 1, 1 0)))": "closed",
    "S_INTERSECTS(geom, POINT(-7.5 110.2))": "outside the earth",
    "S_INTERSECTS(geom, BBOX(1, 2, 3))": "four numbers",
    "S_INTERSECTS(geom, BBOX(110, -7, 111, -8))": "lower corner",
    "S_INTERSECTS(rt, POINT(110 -7))": "type",
    "S_TOUCHES(geom, GEOMETRYCOLLECTION(POINT(110 -7)))": "GeometryCollection",
    "S_INTERSECTS(geom)": "2 operands",
    "NOT(" * 30 + "rt = '001'" + ")" * 30: "brackets",
    "NOT " * 30 + "fictitious": "levels",
    "(" * 7_000 + "TRUE" + ")" * 7_000: "",
    "area_ha = " + "1 - " * 3_900 + "1": "deep",
    "NOT " * 3_900 + "TRUE": "deep",
    "rt = '" + "x" * 16_000 + "'": "longer",
    " OR ".join(["rt = '001'"] * 400): "parts",
    "rt = 'a\x00b'": "null",
}

REFUSED_JSON = {
    "[]": "object",
    "{": "no JSON",
    '"TRUE"': "object",
    "NaN": "number",
    '{"op": "=", "args": [{"property": "area_ha"}, NaN]}': "number",
    '{"op": "=", "args": [{"property": "area_ha"}, 1e999]}': "number",
    '{"op": "=", "args": [{"property": "area_ha"}, %s]}' % ("9" * 5_000): "number",
    '{"op": "=", "args": [{"property": ["area_ha"]}, 1]}': "no property",
    '{"op": "=", "args": {"property": "area_ha"}}': "args",
    '{"op": "=", "args": [{"property": "rt"}]}': "2 operands",
    '{"op": ["="], "args": []}': "no condition",
    '{"op": "=", "args": [{"property": "rt"}, "\\ud800"]}': "character",
    '{"op": "=", "args": [{"property": "rt"}, "\\u0000"]}': "character",
    '{"op": "=", "args": [{"property": "rt"}, ["001"]]}': "no value",
    '{"op": "in", "args": [{"property": "rt"}, []]}': "list",
    '{"op": "in", "args": [{"property": "rt"}, "001"]}': "list",
    '{"op": "and", "args": []}': "at least one",
    '{"op": "s_intersects", "args": [{"property": "geom"}, {"type": "Point"}]}': "read",
    '{"op": "s_intersects", "args": [{"property": "geom"}, {"type": ["Point"], "coordinates": []}]}': "geometry",
    '{"op": "s_intersects", "args": [{"property": "geom"}, {"type": "Point", "coordinates": []}]}': "",
    '{"op": "s_intersects", "args": [{"property": "geom"}, {"type": "Point", "coordinates": ["a", "b"]}]}': "read",
    '{"op": "s_intersects", "args": [{"property": "geom"}, {"bbox": {"a": 1}}]}': "four numbers",
    '{"op": "t_after", "args": [{"interval": "2014"}, {"date": ["2014-01-01"]}]}': "start and an end",
    '{"op": "t_after", "args": [{"date": ["2014-01-01"]}, {"date": 1}]}': "no date",
    "[" * 10_000 + "]" * 10_000: "",
    '{"op":"not","args":[' * 700 + "true" + "]}" * 700: "deep",
}


def compile_and_plan(written: str, language: str = "cql2-text", **options) -> str:
    """The plan of the filtered query: PostgreSQL has read it, types and all."""
    sql, params = Selection(LAYER, (condition(LAYER, written, language, **options),)).rows(Identifier("id"))
    with connection.cursor() as cursor:
        cursor.execute("EXPLAIN " + sql.as_string(connection.connection), params)
        return "\n".join(line for (line,) in cursor.fetchall())


@pytest.mark.django_db
@pytest.mark.parametrize("written", TAKEN, ids=str.strip)
def test_the_grammars_forms_are_taken(written):
    assert compile_and_plan(written.strip())


@pytest.mark.parametrize("written", REFUSED, ids=lambda written: written[:50])
def test_what_is_not_offered_is_refused_with_a_reason(written):
    with pytest.raises(FilterRefused) as refusal:
        condition(LAYER, written)
    assert REFUSED[written] in str(refusal.value)


@pytest.mark.parametrize("written", REFUSED_JSON, ids=lambda written: written[:50])
def test_json_that_is_no_filter_is_refused_with_a_reason(written):
    with pytest.raises(FilterRefused) as refusal:
        condition(LAYER, written, "cql2-json")
    assert REFUSED_JSON[written] in str(refusal.value)


def test_a_layer_without_geometry_has_none_to_ask_for():
    with pytest.raises(FilterRefused, match="geom"):
        condition(BY_ID["decree_lines"], "S_INTERSECTS(geom, POINT(110 -7))")


def test_no_text_of_the_client_becomes_sql():
    poison = "x'); DROP TABLE spatial_slumarea; --"
    made = condition(LAYER, f"CASEI(kawasan_name) LIKE CASEI('{poison.replace(chr(39), chr(39) * 2)}')")
    assert poison in made.params
    assert "DROP" not in repr(made.sql)


@pytest.mark.django_db
@pytest.mark.parametrize(
    "code", ["OGC:CRS84", "EPSG:4326", "EPSG:9470", "EPSG:3857", "EPSG:32749", "EPSG:9489", "EPSG:23879", "EPSG:23835"]
)
def test_coordinates_of_a_filter_may_be_in_any_system(areas, code):
    """The box around the first two cells, written in the system by PROJ itself."""
    import pyproj

    crs = named(code)
    corners = [(110.2, -7.5), (110.2015, -7.5), (110.2015, -7.499), (110.2, -7.499), (110.2, -7.5)]
    # The datums are one, so the projection of each on its own ellipsoid is the truth: no operation between datums.
    twin = {"EPSG:9489": "EPSG:32749", "EPSG:23879": "EPSG:32749", "EPSG:9470": "EPSG:4326"}.get(code, code)
    moved = list(pyproj.Transformer.from_crs("OGC:CRS84", twin, always_xy=not crs.lat_first).itransform(corners))
    polygon = {"op": "s_intersects", "args": [{"property": "geom"}, {"type": "Polygon", "coordinates": [moved]}]}
    if crs.lat_first:
        assert moved[0][0] == pytest.approx(-7.5)
    found = Selection(LAYER, (condition(LAYER, json.dumps(polygon), "cql2-json", crs),)).count()
    assert (
        found
        == Selection(LAYER, (condition(LAYER, "S_INTERSECTS(geom, BBOX(110.2, -7.5, 110.2015, -7.499))"),)).count()
        == 2
    )


def test_each_system_names_one_of_postgis():
    assert len({crs.code for crs in SYSTEMS}) == len(SYSTEMS)
    for crs in SYSTEMS:
        assert named(crs.uri) is named(crs.code) is named(f"[{crs.code}]") is crs


def test_the_longest_text_leaves_the_process_alive():
    """The parser is native and recursive: each of these ended the process where it ran on a usual stack."""
    length = parsing.MAX_TEXT
    for written in ("(" * (length // 2), "NOT " * (length // 4), "rt=" * (length // 3), "CASEI(" * (length // 6)):
        with pytest.raises(FilterRefused):
            condition(LAYER, written)
