"""/api/slum-areas/"""

import json

import pytest

from spatial.models import Decree, Kawasan
from tests import places

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


def test_a_list_takes_a_fixed_number_of_queries(client, areas, django_assert_num_queries):
    with django_assert_num_queries(1):
        ids(client)
