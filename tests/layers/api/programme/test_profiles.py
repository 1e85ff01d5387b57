"""/api/wilayah/{code}/assessment/ and /api/kawasan/{id}/assessment/: the parts as one."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests import places
from tests.layers.api.programme.schemas import check, schema_of

pytestmark = pytest.mark.django_db


def test_a_wilayah_is_the_sum_of_its_newest_assessments_scored(answer, assessed, document):
    one, two, three = assessed["areas"]
    found = answer("wilayah/33.08/assessment/", lang="en")
    check(found, schema_of(document, "/api/wilayah/{code}/assessment/"))
    assert (found["code"], found["level"], found["slum_area_count"], found["assessed_count"]) == (
        "33.08",
        "kabupaten",
        3,
        2,
    )
    # The newest of the first area is that after the works: 8, no slum any more. The sum of both: 26 and 8 by their volumes.
    assert (found["from_year"], found["to_year"]) == (2014, 2018)
    assert (found["population"], found["household_count"], found["building_count"]) == (260, 82, 68)
    assert found["class_ha"] == {
        "berat": 0,
        "sedang": 0,
        "ringan": pytest.approx(float(two.area_ha)),
        "tidak_kumuh": pytest.approx(float(one.area_ha)),
    }
    assert found["class_count"] == {"berat": 0, "sedang": 0, "ringan": 1, "tidak_kumuh": 1}
    assert found["unassessed_ha"] == pytest.approx(float(three.area_ha))
    assert found["slum_ha"] == pytest.approx(float(two.area_ha))
    septic = next(part for part in found["criteria"] if part["criterion"] == "5b")
    assert (septic["volume"], septic["denominator_value"], septic["share_percent"], septic["score"]) == (
        49,
        82,
        59.76,
        3,
    )
    assert found["area_flags"] == ["share_above_100"]
    assert found["flagged_count"] == 1
    assert found["explanation"].startswith(f"Total score {found['total']} of 80")
    assert sum(part["score"] for part in found["criteria"]) == found["total"]


def test_a_kawasan_has_a_profile_while_its_decree_is_in_force(answer, assessed, document):
    found = answer(f"kawasan/{assessed['kawasan'].pk}/assessment/")
    check(found, schema_of(document, "/api/kawasan/{id}/assessment/"))
    assert (found["name"], found["slum_area_count"], found["unassessed_ha"]) == ("Mertoyudan Timur", 2, 0)
    answer(f"kawasan/{assessed['hidden_kawasan'].pk}/assessment/", expected=404)
    answer("kawasan/99999999999999999999/assessment/", expected=404)
    type(assessed["decree"]).objects.filter(pk=assessed["decree"].pk).update(status="superseded")
    answer(f"kawasan/{assessed['kawasan'].pk}/assessment/", expected=404)


def test_a_place_without_assessments_has_no_score(answer, assessed):
    found = answer(f"wilayah/{places.BANYUROJO}/assessment/")
    assert (found["slum_area_count"], found["assessed_count"], found["total"], found["criteria"]) == (1, 0, None, [])
    assert answer("wilayah/33.71/assessment/")["slum_area_count"] == 0


@pytest.mark.parametrize("code", ["33.99", "nonsense", "33.08.10.", "a%00b", "3308"])
def test_a_place_that_is_not_here_is_not_found(answer, assessed, code):
    assert answer(f"wilayah/{code}/assessment/", expected=404)["detail"]


def test_a_profile_is_one_query(client, assessed):
    with CaptureQueriesContext(connection) as queries:
        client.get("/api/wilayah/33.08/assessment/")
    assert ["programme_wilayah_assessment" in query["sql"] for query in queries].count(True) == 1
    assert sum(query["sql"].startswith("SELECT") for query in queries) == 1
