"""/api/wilayah/"""

import itertools
import json

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from spatial.models import DecreeLine, Wilayah
from tests import places

pytestmark = pytest.mark.django_db


def get(client, address: str, **query) -> dict:
    response = client.get(address, query)
    assert response.status_code == 200, response.content
    return json.loads(response.getvalue())


def codes(page: dict) -> list[str]:
    return [row["code"] for row in page["results"]]


def test_units_are_listed_by_code_and_filtered(client, regency):
    assert codes(get(client, "/api/wilayah/")) == sorted(Wilayah.objects.values_list("code", flat=True))
    assert codes(get(client, "/api/wilayah/", level="kecamatan")) == ["33.08.08", "33.08.10", "33.71.01"]
    assert codes(get(client, "/api/wilayah/", parent="33.08")) == ["33.08.08", "33.08.10"]
    assert codes(get(client, "/api/wilayah/", q="mertoyu")) == [places.MERTOYUDAN, places.MERTOYUDAN_DESA]
    assert codes(get(client, "/api/wilayah/", q="33.71")) == ["33.71", "33.71.01", "33.71.01.1001"]
    assert codes(get(client, "/api/wilayah/", bbox="110.2,-7.5,110.2005,-7.4995")) == [
        places.MERTOYUDAN,
        places.MERTOYUDAN_DESA,
    ]


def test_a_unit_is_a_feature_with_its_slum_figures(client, decree):
    DecreeLine.objects.create(decree=decree, position=1, wilayah_id=places.MERTOYUDAN, stated_area_ha="31.07")
    area = places.add_slum_area(decree, places.MERTOYUDAN_DESA, places.box(0, 0))
    response = client.get(f"/api/wilayah/{places.MERTOYUDAN}/")
    assert response["Content-Type"] == "application/geo+json"
    found = response.json()
    unit = Wilayah.objects.get(code=places.MERTOYUDAN)
    assert (found["type"], found["id"]) == ("Feature", places.MERTOYUDAN)
    assert found["geometry"]["type"] == "MultiPolygon"
    assert found["properties"] == {
        "code": places.MERTOYUDAN,
        "bps_code": None,
        "name": "Mertoyudan",
        "level": "kecamatan",
        "kind": "kecamatan",
        "parent": "33.08",
        "geodesic_area_ha": float(unit.geodesic_area_ha),
        "derived": False,
        "fictitious": False,
        "bbox": pytest.approx([110.2, -7.5, 110.21, -7.49]),
        "slum": {
            "count": 1,
            "area_ha": float(area.area_ha),
            "geodesic_area_ha": float(area.geodesic_area_ha),
            "footprint_ha": float(area.area_ha),
            "stated_area_ha": 31.07,
            "stated_source": "decree_line",
            "difference_ha": pytest.approx(float(area.area_ha) - 31.07),
            "share_percent": pytest.approx(100 * float(area.geodesic_area_ha / unit.geodesic_area_ha)),
        },
    }


def test_a_list_and_a_single_unit_say_the_same(client, decree):
    places.add_slum_area(decree, places.MERTOYUDAN_DESA, places.box(0, 0))
    rows = get(client, "/api/wilayah/")["results"]
    collection = get(client, "/api/wilayah/", geometry="true")
    assert [feature["properties"] for feature in collection["features"]] == rows
    assert collection["numberReturned"] == len(rows)
    for feature in collection["features"]:
        assert get(client, f"/api/wilayah/{feature['id']}/") == feature


def test_pages_follow_each_other_by_key(client, regency):
    seen, address = [], "/api/wilayah/?limit=3&level=kelurahan"
    while address:
        page = get(client, address)
        seen += codes(page)
        assert len(page["results"]) <= 3
        address = page["next"]
    assert seen == sorted(Wilayah.objects.filter(level="kelurahan").values_list("code", flat=True))


def test_a_page_that_ends_with_the_last_row_has_no_next(client, regency):
    assert get(client, "/api/wilayah/", level="kelurahan", limit=4)["next"] is None
    assert "links" not in get(client, "/api/wilayah/", level="kelurahan", limit=4, geometry="true")


def test_outer_rings_run_anticlockwise(client, regency):
    clockwise = places.box(0, 0, 10, 10)
    assert not clockwise[0].exterior_ring.is_counterclockwise
    ring = get(client, f"/api/wilayah/{places.MERTOYUDAN}/")["geometry"]["coordinates"][0][0]
    assert sum((x2 - x1) * (y2 + y1) for (x1, y1), (x2, y2) in itertools.pairwise(ring)) < 0


def test_names_with_quotes_and_markup_stay_text(client, regency):
    name = 'Desa "Baru" \\ </script><b>’\u2028'
    Wilayah.objects.filter(code=places.BANYUROJO).update(name=name)
    assert get(client, f"/api/wilayah/{places.BANYUROJO}/")["properties"]["name"] == name


def test_a_list_takes_as_many_queries_for_many_rows_as_for_one(client, decree):
    for x in range(5):
        places.add_slum_area(decree, places.MERTOYUDAN_DESA, places.box(x, 0))
    for geometry in ("false", "true"):
        with CaptureQueriesContext(connection) as one:
            get(client, "/api/wilayah/", geometry=geometry, limit=1)
        with CaptureQueriesContext(connection) as all_of_them:
            get(client, "/api/wilayah/", geometry=geometry)
        assert len(one) == len(all_of_them)


def tag(client, address: str) -> str:
    response = client.get(address)
    response.getvalue()
    assert client.get(address, headers={"if-none-match": response["ETag"]}).status_code == 304
    return response["ETag"]


def test_a_list_is_tagged_by_the_level_that_it_shows(client, decree):
    addresses = (
        "/api/wilayah/?level=kecamatan",
        "/api/wilayah/?parent=33.08",
        "/api/wilayah/?parent=33.08.10",
        "/api/wilayah/?q=banyu",
        "/api/wilayah/33.08/",
        f"/api/wilayah/{places.BANYUROJO}/",
    )

    def changed(change) -> list[bool]:
        before = [tag(client, address) for address in addresses]
        change()
        return [tag(client, address) != held for address, held in zip(addresses, before, strict=True)]

    rename = Wilayah.objects.filter(code=places.BANYUROJO)
    assert changed(lambda: rename.update(name="Banyurojo Baru")) == [False, False, True, True, False, True]
    move = Wilayah.objects.filter(code=places.MERTOYUDAN)
    assert changed(lambda: move.update(geom=places.box(0, 0, 9, 9))) == [True, True, False, True, False, False]
    assert changed(lambda: places.add_slum_area(decree, places.MERTOYUDAN_DESA, places.box(0, 0))) == [True] * 6
    assert changed(lambda: rename.update(name="Banyurojo Baru")) == [False] * 6


def test_a_parent_that_is_no_code_is_refused_with_its_reason_still(client, regency):
    assert client.get("/api/wilayah/?parent=3", headers={"if-none-match": '"x"'}).status_code == 400
