"""/api/works/ and what is reported beside them: filters, and what only one row says."""

import pytest

from tests import places

pytestmark = pytest.mark.django_db


@pytest.fixture
def ids(answer):
    return lambda noun, **query: [row["id"] for row in answer(f"{noun}/", **query)["results"]]


def test_works_are_found_by_place_year_state_money_and_criterion(ids, programme):
    one, two, three = (work.pk for work in programme["works"])
    _first_area, second_area, third_area = (area.pk for area in programme["areas"])
    assert ids("works", wilayah="33") == ids("works", wilayah="33.08") == [one, two, three]
    assert ids("works", wilayah=places.MERTOYUDAN) == [one]
    assert ids("works", wilayah=places.BANYUROJO) == []
    assert ids("works", kawasan=programme["kawasan"].pk) == [one, three]
    assert ids("works", slum_area=second_area) == [one, three]
    assert ids("works", slum_area=third_area) == [two]
    assert ids("works", slum_area=programme["hidden_area"].pk) == []
    assert ids("works", year=2017) == [two]
    assert ids("works", status="planned") == [three]
    assert ids("works", fund="regency") == [one]
    assert ids("works", criterion="4b") == [one, two]
    assert ids("works", criterion="4d") == []


def test_a_work_says_what_it_lowers_who_pays_and_how_it_stands(answer, programme):
    first_area, second_area, _third = (area.pk for area in programme["areas"])
    one = answer(f"works/{programme['works'][0].pk}/")
    assert one["criteria"] == ["4b", "4c", "5b"]
    assert one["slum_area_ids"] == [first_area, second_area]
    assert one["fund_sources"] == ["community", "regency"]
    assert one["volumes"] == [
        {"slum_area_id": first_area, "criterion": "4b", "volume": 400, "unit": "m"},
        {"slum_area_id": first_area, "criterion": "4c", "volume": 100, "unit": "m"},
        {"slum_area_id": second_area, "criterion": "5b", "volume": 3, "unit": "KK"},
    ]
    assert one["funds"][0] == {"source": "regency", "name": "APBD", "amount": 1_000_000}
    assert one["maintenance"] == [
        {
            "checked_on": "2019-05-20",
            "exists": True,
            "good": False,
            "functioning": None,
            "used": None,
            "developed": None,
        }
    ]
    (photo,) = one["photos"]
    assert photo["address"].startswith("/program/files/works/")
    assert photo["stage"] == 100
    assert one["geometry"]["type"] == "Point"
    assert len(one["document_ids"]) == 4
    # What it would lower in a draft, and the kawasan of one, are not told.
    other = answer(f"works/{programme['works'][1].pk}/")
    assert (other["kawasan_id"], other["kawasan_name"], other["criteria"], other["geometry"]) == (
        None,
        None,
        ["4b"],
        None,
    )
    assert [volume["criterion"] for volume in other["volumes"]] == ["4b"]


def test_reductions_targets_and_differences_are_found(ids, answer, programme):
    assert len(ids("reductions", wilayah=places.MERTOYUDAN_DESA)) == 2
    assert len(ids("reductions", kawasan=programme["kawasan"].pk, year=2017, status="verified")) == 1
    assert ids("reductions", cause="redrawn") == []
    assert ids("reductions", decree=programme["coming"].pk) == []
    assert answer("targets/", wilayah="33.08", year=2018)["results"][0]["area_ha"] == 1
    assert ids("targets", wilayah=places.MERTOYUDAN) == []
    (explained,) = answer("differences/", decree=programme["decree"].pk, state="explained")["results"]
    assert (explained["kind"], explained["stated_ha"], explained["reason"]) == ("stated_sum", 85.09, "Lokasi keempat")
    assert explained["difference_ha"] == pytest.approx(62.14 - 85.09)
    assert answer("differences/", kind="missing_polygon")["results"][0]["line_position"] == 2
