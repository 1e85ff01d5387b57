"""Which rows a selection finds, in which order, and how the next page goes on."""

import datetime
import itertools
import json
from dataclasses import replace

import pytest
from django.db import connection
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from layers.catalogue import BY_ID, LAYERS
from layers.features import FIRST_ROWS, feature, stream_features
from layers.selection import (
    Selection,
    covering,
    during,
    equal,
    in_bbox,
    in_force,
    matching,
    within,
)
from programme.models import Work
from spatial.models import Kawasan, SlumArea
from tests import places

AREAS = BY_ID["slum_areas"]


@pytest.fixture
def areas(decree) -> list[int]:
    """Ids of five slum areas, two of them without RT, in two kelurahan; the names of one kawasan try what quoting can break."""
    odd = Kawasan.objects.create(decree=decree, name='O\'Neil "100%" _\\ %s')
    rows = [
        (places.MERTOYUDAN_DESA, 0, {"rt": "003", "kawasan": odd}),
        (places.MERTOYUDAN_DESA, 2, {"rt": None}),
        (places.BANYUROJO, 5, {"rt": "001", "stated_area_ha": "1.5"}),
        (places.BANYUROJO, 7, {"rt": None, "stated_area_ha": "0.5"}),
        (places.BANYUROJO, 9, {"rt": "002"}),
    ]
    return [places.add_slum_area(decree, code, places.box(x, 0), **fields).pk for code, x, fields in rows]


def found(*conditions, **options) -> list[int]:
    text = b"".join(stream_features(Selection(AREAS, conditions, **options)))
    return [f["id"] for f in json.loads(b"[" + text + b"]")]


def test_rows_are_found_by_field_code_and_text(areas):
    assert found() == areas
    assert found(equal(AREAS, "rt", "003")) == areas[:1]
    assert found(equal(AREAS, "rt", None)) == [areas[1], areas[3]]
    assert found(within(AREAS, "kelurahan_code", places.BANYUROJO)) == areas[2:]
    assert found(within(AREAS, "kelurahan_code", "33")) == areas
    assert found(matching(AREAS, "BANYUROJO")) == areas[2:]
    assert found(equal(AREAS, "rt", "001") | equal(AREAS, "rt", "002")) == [areas[2], areas[4]]
    assert found(~equal(AREAS, "kelurahan_code", places.BANYUROJO)) == areas[:2]
    for text in ("100%", "_\\", "%s", "o'neil"):
        assert found(matching(AREAS, text)) == areas[:1]
    assert found(matching(AREAS, "0%0")) == []


@pytest.mark.parametrize("condition", [equal, within])
def test_a_field_that_is_not_the_layers_is_refused(condition):
    with pytest.raises(KeyError):
        condition(AREAS, 'id"; DROP TABLE spatial_slumarea; --', "1")


def test_a_box_finds_what_it_touches_in_any_crs(areas):
    west, south = places.WEST, places.SOUTH
    assert found(in_bbox(AREAS, (west + 0.0025, south, west + 0.0055, south + 0.0001))) == areas[1:3]
    assert found(covering(AREAS, west + 0.0005, south + 0.0005)) == areas[:1]
    assert found(in_bbox(AREAS, (west + 0.0005, south + 0.0005, west + 0.003, south + 0.0005))) == areas[:2]
    # In UTM zone 49S, a box whose eastern side goes through the second polygon.
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT ST_X(p), ST_Y(p) FROM ST_Transform(ST_SetSRID(ST_MakePoint(%s, %s), 4326), 32749) AS p",
            [west + 0.0025, south + 0.0005],
        )
        x, y = cursor.fetchone()
    assert found(in_bbox(AREAS, (x - 5000, y - 5000, x, y + 5000), 32749)) == areas[:2]
    assert found(in_bbox(AREAS, (x, y, x, y), 32749)) == areas[1:2]
    # West of east the box goes round the world.
    assert found(in_bbox(AREAS, (170, -10, 111, 10))) == areas
    assert found(in_bbox(AREAS, (170, -10, -170, 10))) == []
    assert found(in_bbox(BY_ID["decree_lines"], (0, 0, 1, 1))) == []


def test_what_was_decreed_when(areas, decree):
    later = places.add_decree(number="LATER", status="draft", date=datetime.date(2020, 1, 1))
    places.add_slum_area(later, places.BANYUROJO, places.box(5, 5))

    def on(*days):
        return found(during(AREAS, *[day and datetime.date.fromisoformat(day) for day in days]))

    assert on("2019-12-31", "2019-12-31") == on("2030-01-01", None) == areas  # a draft is nothing yet
    decree.status = "superseded"
    decree.save()
    later.status = "in_force"
    later.save()
    drawn = SlumArea.objects.filter(decree=later).values_list("pk", flat=True)
    assert on("2014-12-07", "2014-12-07") == []
    assert on("2014-12-08", "2014-12-08") == on("2019-12-31", "2019-12-31") == areas
    assert on("2020-01-01", "2020-01-01") == on("2020-01-01", None) == [*drawn]
    assert on(None, "2019-12-31") == areas
    assert on("2019-12-31", "2020-01-01") == on(None, None) == [*areas, *drawn]
    assert found(in_force(AREAS)) == [*drawn]
    assert in_force(BY_ID["kelurahan"]).params == during(BY_ID["kelurahan"], datetime.date.today(), None).params == ()


SORTS = ("rt", "stated_area_ha", "kelurahan_code", "decree_date", "area_ha", "fictitious", "id")


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    sort=st.lists(st.tuples(st.sampled_from(SORTS), st.booleans()), max_size=3, unique_by=lambda pair: pair[0]),
    limit=st.integers(1, 6),
)
def test_pages_by_any_sort_give_each_row_once_in_one_order(areas, sort, limit):
    whole = found(sort=tuple(sort))
    assert sorted(whole) == areas
    pages, after = [], None
    for _ in range(len(areas) + 1):
        stream = stream_features(Selection(AREAS, sort=tuple(sort), limit=limit, after=after))
        page = [f["id"] for f in json.loads(b"[" + b"".join(stream) + b"]")]
        assert len(page) == stream.returned <= limit
        pages.append(page)
        after = stream.following
        if after is None:
            break
    assert list(itertools.chain(*pages)) == whole
    assert all(pages)


def test_pages_are_stable_while_rows_come_and_go(areas, decree):
    first = stream_features(Selection(AREAS, limit=2))
    b"".join(first)
    SlumArea.objects.filter(pk=areas[1]).delete()  # the very row that the next page begins behind
    places.add_slum_area(decree, places.BANYUROJO, places.box(3, 5))
    assert found(after=first.following)[:3] == areas[2:]


def test_a_count_is_of_all_pages(areas):
    assert Selection(AREAS, (equal(AREAS, "rt", None),), limit=1, after=(areas[0],)).count() == 2


def test_long_streams_lose_nothing_between_their_parts(decree):
    number = 2 * FIRST_ROWS + 7
    geoms = [places.box(x % 20, x // 20, 0.5, 0.5) for x in range(number)]
    SlumArea.objects.bulk_create(SlumArea(decree=decree, kelurahan_id=places.BANYUROJO, geom=geom) for geom in geoms)
    ids = list(SlumArea.objects.order_by("pk").values_list("pk", flat=True))
    for limit in (None, 1, FIRST_ROWS - 1, FIRST_ROWS, FIRST_ROWS + 1, number - 1, number, number + 1):
        stream = stream_features(Selection(AREAS, limit=limit))
        page = [f["id"] for f in json.loads(b"[" + b"".join(stream) + b"]")]
        assert page == ids[:limit]
        assert stream.returned == len(page)
        assert stream.following == ((page[-1],) if limit and limit < number else None)


@pytest.mark.parametrize("layer", LAYERS, ids=[layer.id for layer in LAYERS])
def test_features_are_flat_in_the_order_of_the_catalogue(layer, areas, decree):
    decree.lines.create(position=1, wilayah_id=places.MERTOYUDAN, stated_area_ha="31.07")
    Work.objects.create(name="Sumur", kabupaten_id="33.08", year=2015)
    found = json.loads(feature(Selection(layer)))
    assert list(found["properties"]) == [f.name for f in layer.fields]
    assert found["id"] == found["properties"][layer.key]
    assert found["type"] == "Feature"
    few = json.loads(feature(Selection(layer, fields=(layer.fields[2].name, layer.key))))
    assert list(few["properties"]) == [layer.fields[2].name, layer.key]
    assert json.loads(feature(Selection(layer, fields=())))["properties"] == {}
    assert (
        feature(Selection(layer, (~equal(layer, layer.key, found["id"]), equal(layer, layer.key, found["id"])))) is None
    )


def test_coordinates_are_given_in_other_systems(areas):
    def corner(**options):
        return json.loads(feature(Selection(AREAS, **options)))["geometry"]["coordinates"][0][0][0]

    lon, lat = corner()
    assert corner(lat_first=True) == [lat, lon]
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT ST_X(p), ST_Y(p) FROM ST_Transform(ST_SetSRID(ST_MakePoint(%s, %s), 4326), 32749) AS p", [lon, lat]
        )
        assert corner(srid=32749) == [round(number, 3) for number in cursor.fetchone()]


def test_a_selection_is_extended_and_not_changed(areas):
    all_of_them = Selection(AREAS)
    assert all_of_them.where(equal(AREAS, "rt", "001")).count() == 1
    assert all_of_them.count() == replace(all_of_them, limit=1).count() == 5
