"""/api/changes/"""

import datetime

import pytest

from tests import places

pytestmark = pytest.mark.django_db


@pytest.fixture
def ask(client, regency):
    def get(expected: int = 200, **query):
        query = {"wilayah": "33.08", "from": "2013-01-01", "to": "2020-01-01", **query}
        query = {name: value for name, value in query.items() if value is not None}
        response = client.get("/api/changes/", query, headers={"accept-language": "en"})
        assert response.status_code == expected, response.content
        return response.json()

    return get


@pytest.fixture
def two_decrees(regency):
    """2012: cells 0, 2 and 4. 2019: cell 0 as it was, cell 2 a little wider, cell 8 instead of cell 4."""
    first = places.add_decree(number="1/2012", status="superseded", date=datetime.date(2012, 1, 31))
    last = places.add_decree(number="2/2019", date=datetime.date(2019, 6, 1))
    add = places.add_slum_area
    return {
        "kept": add(first, places.MERTOYUDAN_DESA, places.box(0, 0), rt="001", rw="001"),
        "redrawn": add(first, places.MERTOYUDAN_DESA, places.box(2, 0), rt="002", rw="001"),
        "gone": add(first, places.MERTOYUDAN_DESA, places.box(4, 0, 0.9), rt="003", rw="001"),
        # Another number for the same ground is no change of the ground.
        "kept_after": add(last, places.MERTOYUDAN_DESA, places.box(0, 0), rt="009", rw="001"),
        "redrawn_after": add(last, places.MERTOYUDAN_DESA, places.box(2, 0, 1.5), rt="002", rw="001"),
        "new": add(last, places.BANYUROJO, places.box(8, 0), rt="001", rw="005"),
    }


def test_what_is_gone_new_and_redrawn_is_told_with_its_hectares(ask, two_decrees):
    found = ask()
    assert found["complete"] is True
    told = [(row["kind"], row["before_id"], row["after_id"], row["rt"], row["rw"]) for row in found["changes"]]
    ids = {name: area.pk for name, area in two_decrees.items()}
    assert told == [
        ("gone", ids["gone"], None, "003", "001"),
        ("new", None, ids["new"], "001", "005"),
        ("redrawn", ids["redrawn"], ids["redrawn_after"], "002", "001"),
    ]
    redrawn = found["changes"][2]
    assert redrawn["before_area_ha"] == pytest.approx(float(two_decrees["redrawn"].area_ha))
    assert redrawn["after_area_ha"] == pytest.approx(float(two_decrees["redrawn_after"].area_ha))
    assert found["changes"][1]["kelurahan_name"] == "Banyurojo"


def test_the_other_way_round_gone_is_new(ask, two_decrees):
    kinds = {row["kind"]: row["rt"] for row in ask(**{"from": "2020-01-01", "to": "2013-01-01"})["changes"]}
    assert kinds == {"gone": "001", "new": "003", "redrawn": "002"}


def test_within_the_time_of_one_decree_nothing_changes(ask, two_decrees):
    assert ask(to="2014-01-01")["changes"] == []


def test_an_area_that_was_cut_in_two_was_redrawn_twice(ask, regency):
    first = places.add_decree(number="1/2012", status="superseded", date=datetime.date(2012, 1, 31))
    last = places.add_decree(number="2/2019", date=datetime.date(2019, 6, 1))
    places.add_slum_area(first, places.MERTOYUDAN_DESA, places.box(0, 0, 2))
    for x in (0, 1):
        places.add_slum_area(last, places.MERTOYUDAN_DESA, places.box(x, 0))
    assert [row["kind"] for row in ask()["changes"]] == ["redrawn", "redrawn"]


@pytest.mark.parametrize(
    ("query", "parameter"),
    [
        ({"wilayah": None}, "wilayah"),
        ({"wilayah": "99.99"}, "wilayah"),
        ({"from": None}, "from"),
        ({"to": "yesterday"}, "to"),
    ],
)
def test_what_cannot_be_compared_is_refused_by_name(ask, query, parameter):
    assert ask(400, **query)["parameter"] == parameter
