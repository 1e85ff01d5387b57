"""/api/burndown/ and /api/movements/: every number of a year is the sum of rows that lead to their evidence."""

import datetime
import json
from collections import defaultdict
from decimal import Decimal

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from programme.models import HectareTarget
from spatial.models import Kawasan
from tests import places
from tests.layers.api.programme.schemas import check, schema_of
from tests.programme.assessments import add_assessment, submit
from tests.programme.works import add_work

pytestmark = pytest.mark.django_db

# Together they bring the worked example from 26 to 8.
WORKS = {"4a": "0.6", "4b": 415, "4c": 129, "5b": 33, "7b": 34}


@pytest.fixture
def history(regency) -> dict:
    """Two decrees, one after the other: an RT treated, one named no more, one larger, one new, one slum again."""
    first = places.add_decree(date=datetime.date(2014, 12, 8), status="superseded")
    second = places.add_decree(number="2/2020", date=datetime.date(2020, 5, 1))
    kawasan = Kawasan.objects.create(decree=first, name="Timur")

    def add(decree, rt: int, stated: str, **fields):
        return places.add_slum_area(
            decree,
            places.MERTOYUDAN_DESA,
            places.box(0, rt),
            rt=f"{rt:03}",
            rw="001",
            stated_area_ha=Decimal(stated),
            **fields,
        )

    dropped, kept, treated = (add(first, rt, "1.5", kawasan=kawasan) for rt in (1, 2, 3))
    assessment = submit(add_assessment(treated, year=2014))
    work = add_work(2016, {treated: WORKS})
    again = {rt: add(second, rt, stated) for rt, stated in ((2, "2"), (3, "1.5"), (4, "0.75"))}
    HectareTarget.objects.create(wilayah_id="33.08", year=2015, area_ha=4)
    HectareTarget.objects.create(wilayah_id="33.08", year=2019, area_ha=0)
    return {
        "first": first,
        "second": second,
        "kawasan": kawasan,
        "dropped": dropped,
        "kept": kept,
        "treated": treated,
        "assessment": assessment,
        "work": work,
        "again": again,
    }


def all_movements(client, **query) -> list[dict]:
    rows, address = [], "/api/movements/?" + "&".join(f"{name}={value}" for name, value in query.items())
    while address:
        page = json.loads(client.get(address).getvalue())
        rows += page["results"]
        address = page["next"]
    return rows


def test_a_year_says_start_added_reduced_and_left(answer, history):
    found = answer("burndown/", wilayah="33.08", basis="stated", **{"from": 2014, "to": 2020})
    assert (found["wilayah"], found["decree"], found["basis"], found["from"], found["to"]) == (
        "33.08",
        None,
        "stated",
        2014,
        2020,
    )
    years = {year["year"]: year for year in found["years"]}
    assert sorted(years) == list(range(2014, 2021))
    year = years[2016]
    assert (year["start_ha"], year["added_ha"], year["reduced_ha"], year["left_ha"]) == (4.5, 0, 1.5, 3)
    assert year["reduced"] == {"treated": 1.5, "rescored": 0, "redrawn": 0, "new_decree": 0}
    assert year["left"] == {"berat": 0, "sedang": 0, "ringan": 0, "unassessed": 3}
    assert (year["target_ha"], years[2014]["target_ha"]) == (3, None)
    assert years[2020]["added"] == {"new_decree": 0.5, "new_slum": 0.75, "reslummed": 1.5, "redrawn": 0}
    assert years[2020]["reduced"]["new_decree"] == 1.5


@pytest.mark.parametrize("basis", ["planar", "stated", "verified"])
def test_the_rows_of_a_year_add_up_to_its_numbers(answer, client, history, basis):
    """For a wilayah, for either of two decrees that follow each other, and for a kawasan."""
    scopes = (
        {"wilayah": "33.08"},
        {"wilayah": places.MERTOYUDAN_DESA},
        {"decree": history["first"].pk},
        {"decree": history["second"].pk},
        {"kawasan": history["kawasan"].pk},
    )
    for scope in scopes:
        years = answer("burndown/", basis=basis, **scope)["years"]
        sums: dict[tuple, float] = defaultdict(float)
        for row in all_movements(client, basis=basis, limit=2, **scope):
            sums[row["year"], "added" if row["change_ha"] > 0 else "reduced", row["cause"]] += abs(row["change_ha"])
        for year in years:
            for name in ("added", "reduced"):
                for cause, hectares in year[name].items():
                    assert sums.pop((year["year"], name, cause), 0) == pytest.approx(hectares), (scope, year, cause)
        assert not {key: hectares for key, hectares in sums.items() if hectares}, scope
        assert basis == "verified" or years[0]["left_ha"] > 0


def test_answers_are_as_described(answer, history, document):
    for door in ("burndown/", "movements/"):
        check(answer(door, wilayah="33.08"), schema_of(document, f"/api/{door}"))


def test_a_decrees_own_hectares_begin_and_end_at_nothing(answer, history):
    years = answer("burndown/", decree=history["first"].number, basis="stated")["years"]
    assert (years[0]["start_ha"], years[0]["added_ha"], years[-1]["left_ha"]) == (0, 4.5, 0)


def test_every_number_leads_to_its_rows(answer, client, history):
    years = answer("burndown/", wilayah="33.08", basis="stated", lang="en")["years"]
    year = next(year for year in years if year["year"] == 2016)
    (row,) = json.loads(client.get(year["movements"]).getvalue())["results"]
    assert row == {
        "year": 2016,
        "cause": "treated",
        "slum_area_id": history["treated"].pk,
        "from_area_id": history["treated"].pk,
        "change_ha": -1.5,
        "slum_before": True,
        "class_before": "ringan",
        "before_ha": 1.5,
        "slum_after": False,
        "class_after": "tidak_kumuh",
        "after_ha": 0,
        "kelurahan_code": places.MERTOYUDAN_DESA,
        "kawasan_id": history["kawasan"].pk,
        "decree_id": history["first"].pk,
        "assessment_id": history["assessment"].pk,
        "work_ids": [history["work"].pk],
        "history_event_id": None,
    }


def test_movements_come_by_cause_in_pages_and_in_order(answer, client, history):
    rows = all_movements(client, wilayah="33.08", limit=1)
    assert rows == answer("movements/", wilayah="33.08")["results"]
    order = [(row["year"], row["slum_area_id"], row["cause"]) for row in rows]
    assert order == sorted(order)
    assert len(order) == len(set(order)) > 6
    again = answer("movements/", wilayah="33.08", cause="reslummed")["results"]
    assert [row["slum_area_id"] for row in again] == [history["again"][3].pk]
    assert [row["from_area_id"] for row in again] == [history["treated"].pk]


def test_a_draft_has_no_burn_down(answer, refusal, history):
    draft = places.add_decree(number="3/2030", status="draft", date=datetime.date(2021, 1, 1))
    kawasan = Kawasan.objects.create(decree=draft, name="Rahasia")
    before = answer("burndown/", wilayah="33.08")
    places.add_slum_area(draft, places.BANYUROJO, places.box(6, 0), kawasan=kawasan)
    assert answer("burndown/", wilayah="33.08") == before
    for door in ("burndown/", "movements/"):
        assert refusal(door, decree=draft.pk) == "decree"
        assert refusal(door, kawasan=kawasan.pk) == "kawasan"


@pytest.mark.parametrize("door", ["burndown/", "movements/"])
def test_what_cannot_be_asked_is_refused_by_name(refusal, history, door):
    assert refusal(door) == "wilayah"
    assert refusal(door, wilayah="33.08", basis="sphere") == "basis"
    assert refusal(door, wilayah="33.08", **{"from": "2020", "to": "2019"}) == "from"
    assert refusal(door, wilayah="33.08", to="99999") == "to"
    assert refusal(door, wilayah="33.08", year="2019") == "year"
    assert refusal("movements/", wilayah="33.08", after="2016.1.magic") == "after"


def test_spans_before_and_after_everything_are_empty_years(answer, history):
    assert [year["left_ha"] for year in answer("burndown/", wilayah="33.08", to=2010)["years"]] == [0]
    assert [year["year"] for year in answer("burndown/", wilayah="33.08", **{"from": 2199})["years"]] == [2199]
    assert answer("burndown/", wilayah="33.71")["years"][-1]["left_ha"] == 0


@pytest.mark.parametrize("door", ["burndown/", "movements/"])
def test_questions_do_not_grow_with_the_rows(client, history, door):
    def queries(code: str) -> int:
        with CaptureQueriesContext(connection) as found:
            client.get(f"/api/{door}", {"wilayah": code}).getvalue()
        return len(found)

    assert queries("33.08") == queries("33.71")
