"""/api/slum-areas/"""

import json

import pytest
from django.core.signals import request_finished
from django.db import close_old_connections, connection
from django.test import RequestFactory
from django.test.utils import CaptureQueriesContext

from layers.api.slum_areas import SlumAreaList
from layers.features import FIRST_ROWS
from spatial.models import Decree, Kawasan, SlumArea
from tests import places
from tests.locks import held

pytestmark = pytest.mark.django_db


@pytest.fixture
def areas(decree):
    kawasan = Kawasan.objects.create(decree=decree, name="Mertoyudan Timur")
    return [
        places.add_slum_area(
            decree,
            places.MERTOYUDAN_DESA,
            places.box(0, 0),
            kawasan=kawasan,
            rt="001",
            rw="002",
            stated_area_ha="1.2",
            verified_area_ha="1.19",
        ),
        places.add_slum_area(decree, places.MERTOYUDAN_DESA, places.box(2, 0)),
        places.add_slum_area(decree, places.BANYUROJO, places.box(6, 0)),
    ]


def ids(client, **query) -> list[int]:
    response = client.get("/api/slum-areas/", query)
    assert response.status_code == 200, response.getvalue()
    assert response["Content-Type"] == "application/geo+json"
    return [feature["id"] for feature in json.loads(response.getvalue())["features"]]


def test_an_area_says_its_four_figures_and_where_it_is(client, areas, decree):
    area = areas[0]
    feature = client.get(f"/api/slum-areas/{area.pk}/").json()
    assert feature["id"] == area.pk
    assert feature["properties"] == {
        "id": area.pk,
        "kelurahan_code": places.MERTOYUDAN_DESA,
        "kelurahan_name": "Mertoyudan",
        "kecamatan_code": places.MERTOYUDAN,
        "kecamatan_name": "Mertoyudan",
        "kawasan_id": area.kawasan_id,
        "kawasan_name": "Mertoyudan Timur",
        "rt": "001",
        "rw": "002",
        "decree_id": decree.pk,
        "decree_number": decree.number,
        "stated_area_ha": 1.2,
        "verified_area_ha": 1.19,
        "area_ha": float(area.area_ha),
        "utm_srid": 32749,
        "geodesic_area_ha": float(area.geodesic_area_ha),
        "fictitious": False,
    }
    listed = json.loads(client.get("/api/slum-areas/").getvalue())["features"]
    assert feature == listed[0]
    assert listed[1]["properties"]["kawasan_name"] is None


def test_areas_are_found_by_wilayah_of_any_level(client, areas):
    first, second, third = (area.pk for area in areas)
    assert ids(client, wilayah="33") == ids(client, wilayah="33.08") == ids(client) == [first, second, third]
    assert ids(client, wilayah=places.BANYUROJO) == [third]
    assert ids(client, wilayah="33.71") == []


def test_areas_are_found_by_place(client, areas):
    first, second, third = (area.pk for area in areas)
    assert ids(client, point="110.2005,-7.4995") == [first]
    assert ids(client, point="110.2015,-7.4995") == []
    # A box that crosses polygons finds them; it need not hold them.
    assert ids(client, bbox="110.2005,-7.4995,110.2025,-7.4994") == [first, second]
    assert ids(client, bbox="110.2005,-7.4995,0,110.2025,-7.4994,100") == [first, second]
    assert ids(client, bbox="110.2065,-7.6,111,-7.4") == [third]


def test_the_decree_in_force_is_shown_unless_another_is_asked_for(client, areas, decree):
    later = places.add_decree(number="188.45/2/KEP/2020", status="draft")
    drawn = places.add_slum_area(later, places.MERTOYUDAN_DESA, places.box(0, 3))
    assert drawn.pk not in ids(client)
    assert ids(client, decree=later.pk) == ids(client, decree=later.number) == [drawn.pk]
    Decree.objects.filter(pk=decree.pk).update(status="superseded")
    assert ids(client) == []
    assert len(ids(client, decree=decree.pk)) == 3


def test_pages_follow_each_other_by_links(client, areas):
    seen, address = [], "/api/slum-areas/?limit=2&wilayah=33.08"
    while address:
        page = json.loads(client.get(address).getvalue())
        seen += [feature["id"] for feature in page["features"]]
        address = next((link["href"] for link in page.get("links", []) if link["rel"] == "next"), None)
    assert seen == [area.pk for area in areas]


def test_coordinates_have_seven_decimals(client, decree):
    from django.contrib.gis.geos import MultiPolygon, Polygon

    fine = MultiPolygon(Polygon.from_bbox((110.123456789, -7.5, 110.2, -7.4)), srid=4326)
    area = places.add_slum_area(decree, places.MERTOYUDAN_DESA, fine)
    ring = client.get(f"/api/slum-areas/{area.pk}/").json()["geometry"]["coordinates"][0][0]
    assert min(x for x, _y in ring) == 110.1234568


def test_a_list_takes_as_many_queries_for_many_rows_as_for_one(client, areas):
    with CaptureQueriesContext(connection) as one:
        ids(client, limit=1)
    with CaptureQueriesContext(connection) as all_of_them:
        assert len(ids(client)) == 3
    assert len(one) == len(all_of_them)


def test_who_has_the_answer_gets_304_for_one_tiny_query(client, areas):
    response = client.get("/api/slum-areas/?wilayah=33.08")
    response.getvalue()
    tag = response["ETag"]
    assert not tag.startswith("W/")
    assert response["Cache-Control"] == "no-cache"
    assert {"Accept-Language", "Accept-Encoding", "Cookie"} <= set(response["Vary"].split(", "))
    with CaptureQueriesContext(connection) as queries:
        again = client.get("/api/slum-areas/?wilayah=33.08", headers={"if-none-match": tag})
    assert (again.status_code, again.content, again["ETag"]) == (304, b"", tag)
    assert ["layer_version" in query["sql"] for query in queries] == [True]
    assert client.get("/api/slum-areas/?wilayah=33", headers={"if-none-match": tag}).status_code == 200


def test_the_tag_changes_with_the_rows_and_not_with_others(client, areas, decree):
    def tag() -> str:
        response = client.get("/api/slum-areas/")
        response.getvalue()
        return response["ETag"]

    first = tag()
    SlumArea.objects.filter(pk=areas[0].pk).update(rt=areas[0].rt)
    places.add_wilayah("33.08.20", "Secang", geom=places.box(30, 0))
    places.add_slum_area(places.add_decree(number="DRAFT", status="draft"), places.BANYUROJO, places.box(6, 3))
    assert tag() == first
    SlumArea.objects.filter(pk=areas[0].pk).update(rt="009")
    assert tag() != first


def test_a_draft_is_kept_by_no_cache(client, areas):
    draft = places.add_decree(number="DRAFT", status="draft")
    drawn = places.add_slum_area(draft, places.BANYUROJO, places.box(6, 3))
    for address in (f"/api/slum-areas/?decree={draft.pk}", f"/api/slum-areas/{drawn.pk}/"):
        response = client.get(address)
        assert response.status_code == 200
        response.getvalue()
        assert response["Cache-Control"] == "no-store"
        assert "ETag" not in response


@pytest.mark.django_db(transaction=True)
def test_a_question_that_takes_too_long_is_503_with_a_way_out(client, areas, settings):
    settings.READ_TIMEOUT_MS = 200
    with held("spatial_slumarea"):
        response = client.get("/api/slum-areas/?lang=en")
    assert response.status_code == 503
    assert response["Content-Type"] == "application/problem+json"
    assert "smaller area" in response.json()["detail"]
    settings.READ_TIMEOUT_MS = 10_000
    assert ids(client) == [area.pk for area in areas]


@pytest.mark.parametrize("parts", [0, 1, 2])
def test_a_reader_who_leaves_early_ends_the_transaction(areas, parts):
    for x in range(2 * FIRST_ROWS):
        places.add_slum_area(areas[0].decree, places.BANYUROJO, places.box(6, 2 * x))
    response = SlumAreaList.as_view()(RequestFactory().get("/api/slum-areas/"))
    body = iter(response)
    for _ in range(parts):
        next(body)
    request_finished.disconnect(close_old_connections)  # the end of a request would end the test's connection
    try:
        response.close()
    finally:
        request_finished.connect(close_old_connections)
    places.add_slum_area(areas[0].decree, places.BANYUROJO, places.box(6, 1))
