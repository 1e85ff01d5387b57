"""/api/assessments/: found by place, year and outcome; each explained so that a person can check it."""

import pytest

from tests import places
from tests.programme.assessments import add_assessment, submit

pytestmark = pytest.mark.django_db


@pytest.fixture
def ids(answer):
    return lambda **query: [row["id"] for row in answer("assessments/", **query)["results"]]


def test_assessments_are_found_by_place(ids, assessed):
    first, later, flawed = (assessed[name].pk for name in ("first", "later", "flawed"))
    assert ids() == ids(wilayah="33.08") == ids(kawasan=assessed["kawasan"].pk) == [first, later, flawed]
    assert ids(wilayah=places.BANYUROJO) == []
    assert ids(slum_area=assessed["areas"][0].pk) == [first, later]
    assert ids(decree=assessed["decree"].number) == [first, later, flawed]


def test_assessments_are_found_by_outcome(ids, assessed):
    first, later, flawed = (assessed[name].pk for name in ("first", "later", "flawed"))
    assert ids(year=2014) == [first, flawed]
    assert ids(slum_class="tidak_kumuh") == [later]
    assert ids(flags="share_above_100") == ids(flags="no_denominator,share_above_100") == ids(flags="any") == [flawed]
    assert ids(flags="none") == [first, later]
    assessed["first"].refresh_from_db()
    code = assessed["first"].result.priority_code
    assert code
    assert ids(priority=code) == [first]


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("year", "0x7e3"),
        ("year", "1200"),
        ("slum_class", "parah"),
        ("priority", "D1"),
        ("flags", "any,share_above_100"),
        ("flags", ""),
        ("kawasan", "999"),
        ("wilayah", "33.99"),
        ("decree", "no such"),
        ("slum_area", "-1"),
    ],
)
def test_a_value_that_cannot_be_is_refused(refusal, assessed, name, value):
    assert refusal("assessments/", **{name: value}) == name


def test_what_hangs_on_a_draft_is_not_there(ids, answer, refusal, assessed):
    assert ids(decree=assessed["coming"].pk) == []
    assert refusal("assessments/", kawasan=assessed["hidden_kawasan"].pk) == "kawasan"
    for name in ("draft", "early"):
        answer(f"assessments/{assessed[name].pk}/", expected=404)
    answer(f"slum-areas/{assessed['hidden_area'].pk}/assessments/", expected=404)
    answer("slum-areas/99999999999999999999/assessments/", expected=404)


def test_a_superseded_decree_is_asked_for_by_name(ids, assessed):
    type(assessed["decree"]).objects.filter(pk=assessed["decree"].pk).update(status="superseded")
    assert ids() == []
    assert len(ids(decree=assessed["decree"].pk)) == len(ids(kawasan=assessed["kawasan"].pk)) == 3
    assert len(ids(slum_area=assessed["areas"][0].pk)) == 2


def test_each_criterion_is_explained_in_numbers_and_in_the_readers_language(answer, assessed):
    """The worked example of the domain reference: Kedungmaling RT 011 RW 05, total 26, ringan."""
    one = answer(f"assessments/{assessed['first'].pk}/", lang="en")
    assert (one["total"], one["slum_class"], one["rule_set"]) == (26, "ringan", "permen-14-2018-v1")
    assert one["explanation"].startswith("Total score 26 of 80: light slum")
    assert [part["criterion"] for part in one["criteria"]][:3] == ["1a", "1b", "1c"]
    drain = next(part for part in one["criteria"] if part["criterion"] == "4b")
    assert drain["sentence"].startswith("4b ")
    sentence = drain.pop("sentence")
    article = drain.pop("article")
    assert article
    assert article in sentence
    assert "76.29 %" in sentence
    assert drain == {
        "criterion": "4b",
        "title": drain["title"],
        "volume": 415,
        "unit": "m",
        "denominator": "ideal_drain_m",
        "denominator_value": 544,
        "share_percent": 76.29,
        "band": "≥ 76 %",
        "score": 5,
        "certain": drain["certain"],
        "flags": [],
    }
    indonesian = answer(f"assessments/{assessed['first'].pk}/", lang="id")
    assert indonesian["explanation"].startswith("Nilai total 26 dari 80: kumuh ringan")
    assert sum(part["score"] for part in indonesian["criteria"]) == 26
    assert {part["criterion"]: part["volume"] for part in indonesian["volumes"]}["4a"] == 0.7


def test_an_assessment_without_volumes_has_no_result_and_says_so(answer, assessed):
    bare = submit(add_assessment(assessed["areas"][2], {}, year=2020))
    one = answer(f"assessments/{bare.pk}/")
    assert (one["slum_class"], one["total"], one["explanation"], one["criteria"]) == (None, None, None, [])


def test_a_slum_area_has_its_own(answer, assessed):
    page = answer(f"slum-areas/{assessed['areas'][0].pk}/assessments/", limit=1)
    assert [row["year"] for row in page["results"]] == [2014]
    assert page["next"].endswith(f"/assessments/?limit=1&after={assessed['first'].pk}")
    assert answer(f"slum-areas/{assessed['areas'][2].pk}/assessments/") == {"results": [], "next": None}
