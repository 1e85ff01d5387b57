"""/api/decrees/"""

import json
from decimal import Decimal

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from spatial.models import Decree, DecreeLine
from tests import places

pytestmark = pytest.mark.django_db


@pytest.fixture
def magelang(decree) -> Decree:
    """The decree of 2014 with its own arithmetic: 82.81 listed, 85.09 stated."""
    places.add_wilayah("33.08.20", "Secang")
    decree.stated_total_ha, decree.stated_total_text = Decimal("85.09"), "85, 09"
    decree.save()
    lines = [("33.08.10", "31.07", "31,07"), ("33.08.08", "38.84", "38,84"), ("33.08.20", "12.9", "12, 9")]
    for position, (code, hectares, printed) in enumerate(lines, start=1):
        DecreeLine.objects.create(
            decree=decree, position=position, wilayah_id=code, stated_area_ha=hectares, stated_area_text=printed
        )
    return decree


def test_the_decree_says_what_it_leaves_open(client, magelang):
    area = places.add_slum_area(magelang, places.MERTOYUDAN_DESA, places.box(0, 0))
    found = client.get(f"/api/decrees/{magelang.pk}/").json()
    assert (found["stated_total_ha"], found["stated_total_text"]) == (85.09, "85, 09")
    assert (found["lines_sum_ha"], found["lines_difference_ha"]) == (82.81, 2.28)
    assert found["signatory"] is None
    assert found["area_ha"] == float(area.area_ha)
    assert [line["wilayah_name"] for line in found["lines"]] == ["Mertoyudan", "", "Secang"]
    assert found["lines"][0] == {
        "position": 1,
        "wilayah_code": "33.08.10",
        "wilayah_name": "Mertoyudan",
        "kawasan_id": None,
        "kawasan_name": None,
        "stated_area_ha": 31.07,
        "stated_area_text": "31,07",
        "slum_area_count": 1,
        "area_ha": float(area.area_ha),
        "geodesic_area_ha": float(area.geodesic_area_ha),
        "footprint_ha": float(area.area_ha),
        "difference_ha": pytest.approx(float(area.area_ha) - 31.07),
    }


def test_decrees_are_listed_and_found_by_regency(client, magelang):
    other = places.add_decree(kabupaten="33.71", number="188.45/9/2015")

    def found(**query):
        return [row["id"] for row in json.loads(client.get("/api/decrees/", query).getvalue())["results"]]

    assert found() == [magelang.pk, other.pk]
    assert found(wilayah="33.08") == found(wilayah=places.MERTOYUDAN) == [magelang.pk]
    assert found(wilayah="33") == [magelang.pk, other.pk]


def test_a_decree_takes_as_many_queries_as_it_has_lines_or_not(client, magelang):
    def queries() -> int:
        with CaptureQueriesContext(connection) as found:
            assert client.get(f"/api/decrees/{magelang.pk}/").status_code == 200
        return len(found)

    with_lines = queries()
    magelang.lines.all().delete()
    assert queries() == with_lines


def test_what_the_decree_says_stays_what_it_says_in_json(client, magelang):
    """Quotes, backslashes and line ends of a title; hectares with every digit; a draft too."""
    title = 'Penetapan "lokasi" \\ kumuh\nsatu\tdua \u0001 — 漢'
    draft = places.add_decree(number="DRAFT", status="draft", title=title, stated_total_ha=Decimal("1.10"))
    found = client.get(f"/api/decrees/{draft.pk}/")
    assert (found.json()["title"], found.json()["lines"]) == (title, [])
    assert b'"stated_total_ha":1.10,' in found.content
    listed = json.loads(client.get("/api/decrees/").getvalue())["results"][-1]
    assert listed == {name: value for name, value in found.json().items() if name != "lines"}


def test_decrees_come_in_pages(client, magelang):
    later = [places.add_decree(number=f"{number}/2010", status="draft").pk for number in range(3)]
    page = json.loads(client.get("/api/decrees/?limit=3").getvalue())
    assert [row["id"] for row in page["results"]] == [magelang.pk, *later[:2]]
    rest = json.loads(client.get(page["next"]).getvalue())
    assert ([row["id"] for row in rest["results"]], rest["next"]) == (later[2:], None)
    assert client.get("/api/decrees/999999/").status_code == 404
