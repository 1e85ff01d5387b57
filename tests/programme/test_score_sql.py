"""What the database computes when volumes change, whoever changes them."""

import json
from decimal import Decimal

import pytest
from django.db import DatabaseError, connection, transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from programme import rule_sets
from programme.consideration import Parameters, consider, density_score
from programme.models import Assessment, AssessmentResult, AssessmentVolume, Parameter
from programme.scoring import Scored, assess
from tests import places
from tests.programme.assessments import (
    ASPECTS,
    CONSIDERATIONS,
    PERMEN_2016,
    PERMEN_2018,
    SHARES_AND_SCORES,
    VOLUMES,
    VOLUMES_2016,
    VOLUMES_AFTER_WORKS,
    add_assessment,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def area(decree):
    return places.add_slum_area(decree, places.MERTOYUDAN_DESA, places.box(0, 0))


def result_of(assessment: Assessment) -> AssessmentResult:
    return AssessmentResult.objects.get(assessment=assessment)


def rows(sql: str, *values) -> list[tuple]:
    with connection.cursor() as cursor:
        cursor.execute(sql, values)
        return cursor.fetchall()


def run(sql: str, *values) -> None:
    with connection.cursor() as cursor:
        cursor.execute(sql, values)


def exact(assessment: Assessment) -> tuple[dict, list]:
    """Aspects and criteria as text of jsonb, which keeps every digit, read without floats."""
    ((aspects, criteria),) = rows(
        "SELECT aspects::text, criteria::text FROM programme_assessmentresult WHERE assessment_id = %s", assessment.pk
    )
    return json.loads(aspects, parse_float=Decimal), json.loads(criteria, parse_float=Decimal)


def test_the_worked_example_comes_out_digit_by_digit(area):
    assessment = add_assessment(area, **CONSIDERATIONS)
    result = result_of(assessment)
    assert (result.total, result.slum_class, result.sectoral_percent) == (26, "ringan", Decimal("39.48"))
    assert result.rule_set_id == PERMEN_2018
    aspects, criteria = exact(assessment)
    assert {int(k): (str(v["percent"]), v["score"]) for k, v in aspects.items()} == ASPECTS
    assert {c["criterion"]: (str(c["share_percent"]), c["score"]) for c in criteria} == SHARES_AND_SCORES
    assert [c["criterion"] for c in criteria] == list(VOLUMES)
    assert result.flags == []
    assert (result.consideration_total, result.consideration_class, result.legality) == (7, "sedang", "legal")
    assert (result.priority_code, result.priority_rank, result.handling) == ("C3", 6, "pemugaran")


def test_the_worked_example_by_the_rules_of_2016(area):
    assessment = add_assessment(area, VOLUMES_2016, rule_set=PERMEN_2016)
    result = result_of(assessment)
    assert (result.total, result.slum_class) == (29, "ringan")
    _aspects, criteria = exact(assessment)
    drains = next(c for c in criteria if c["criterion"] == "4d")
    assert (str(drains["share_percent"]), drains["score"]) == ("55.15", 3)


def test_after_the_works_the_area_is_no_slum_and_has_no_priority(area):
    before = result_of(add_assessment(area, **CONSIDERATIONS))
    after = result_of(add_assessment(area, VOLUMES_AFTER_WORKS, year=2020, kind="update", **CONSIDERATIONS))
    assert (after.total, after.slum_class, after.sectoral_percent) == (8, "tidak_kumuh", Decimal("18.81"))
    assert before.sectoral_percent == Decimal("39.48")
    assert (after.consideration_class, after.legality) == ("sedang", "legal")
    assert (after.priority_code, after.priority_rank, after.handling) == (None, None, None)


def test_a_volume_that_changes_in_any_way_changes_the_result(area):
    assessment = add_assessment(area)
    run(
        "UPDATE programme_assessmentvolume SET volume = 0 WHERE criterion_id = '7a' AND assessment_id = %s",
        assessment.pk,
    )
    assert result_of(assessment).total == 21
    AssessmentVolume.objects.filter(assessment=assessment, criterion="7b").update(volume=0)
    assert (result_of(assessment).total, result_of(assessment).slum_class) == (16, "ringan")
    run("DELETE FROM programme_assessmentvolume WHERE criterion_id = '5b' AND assessment_id = %s", assessment.pk)
    result = result_of(assessment)
    assert (result.total, result.slum_class, result.flags) == (11, "tidak_kumuh", ["volume_missing"])
    run(
        "INSERT INTO programme_assessmentvolume (assessment_id, criterion_id, volume) VALUES (%s, '5b', 41)",
        assessment.pk,
    )
    assert (result_of(assessment).total, result_of(assessment).flags) == (16, [])


def test_one_statement_over_many_assessments_leaves_every_result_right(decree):
    areas = [places.add_slum_area(decree, places.MERTOYUDAN_DESA, places.box(x, 0)) for x in range(4)]
    assessments = [add_assessment(area) for area in areas]
    run("UPDATE programme_assessmentvolume SET volume = 0 WHERE criterion_id IN ('7a', '7b')")
    assert [result_of(a).total for a in assessments] == [16] * 4
    run(
        "UPDATE programme_assessmentvolume SET assessment_id = %s WHERE assessment_id = %s AND criterion_id = '5b'",
        *(add_assessment(areas[0], {"1a": Decimal(1)}, year=2019).pk, assessments[0].pk),
    )
    assert [result_of(a).total for a in assessments] == [11, 16, 16, 16]


def test_a_denominator_or_the_rule_set_changes_the_result(area):
    assessment = add_assessment(area, VOLUMES_2016)
    Assessment.objects.filter(pk=assessment.pk).update(ideal_road_m=480)
    assert result_of(assessment).total == 26
    Assessment.objects.filter(pk=assessment.pk).update(ideal_road_m=481)
    assert result_of(assessment).total == 25
    Assessment.objects.filter(pk=assessment.pk).update(rule_set=PERMEN_2016)
    assert (result_of(assessment).total, result_of(assessment).rule_set_id) == (28, PERMEN_2016)


@pytest.mark.parametrize(
    ("volume", "share", "score"),
    [
        ("24.99", "24.99", 0),
        ("24.994999999999999999999999999999", "24.99", 0),
        ("24.995", "25.00", 1),
        ("25", "25.00", 1),
        ("50.91", "50.91", 1),
        ("50.995", "51.00", 3),
        ("75.90", "75.90", 3),
        ("75.9949999999999999999999", "75.99", 3),
        ("75.995", "76.00", 5),
        ("76.00", "76.00", 5),
        ("307.8", "307.80", 5),
        ("-0.72", "-0.72", 0),
        ("-0.005", "-0.01", 0),
    ],
)
def test_a_share_is_rounded_half_up_once_and_then_scored(area, volume, share, score):
    assessment = add_assessment(area, {"1b": Decimal(volume)}, settled_area_ha=Decimal(100))
    _aspects, criteria = exact(assessment)
    density = next(c for c in criteria if c["criterion"] == "1b")
    assert (str(density["share_percent"]), density["score"]) == (share, score)
    assert rows("SELECT share_percent(%s, 100)", Decimal(volume)) == [(Decimal(share),)]


def test_impossible_volumes_are_flagged_and_kept_as_reported(area):
    assessment = add_assessment(area, {**VOLUMES, "4a": Decimal("2.030706"), "1a": Decimal(-3)})
    result = result_of(assessment)
    assert result.flags == ["share_above_100", "share_below_0"]
    _aspects, criteria = exact(assessment)
    assert {c["criterion"]: (c["volume"], c["flags"]) for c in criteria if c["flags"]} == {
        "1a": (Decimal(-3), ["share_below_0"]),
        "4a": (Decimal("2.030706"), ["share_above_100"]),
    }


@pytest.mark.parametrize("denominator", [0, None])
def test_nothing_to_divide_by_gives_zero_and_a_flag(area, denominator):
    assessment = add_assessment(area, ideal_road_m=denominator, ideal_drain_m=denominator)
    result = result_of(assessment)
    assert (result.total, result.flags) == (20, ["no_denominator"])
    _aspects, criteria = exact(assessment)
    assert [c["criterion"] for c in criteria if c["flags"]] == ["2a", "2b", "4b", "4c"]


def test_without_a_volume_that_is_asked_for_nothing_is_assessed(area):
    empty = add_assessment(area, {})
    other = add_assessment(area, {"4d": Decimal(3)}, year=2019)
    assert not AssessmentResult.objects.filter(assessment__in=[empty, other]).exists()
    full = add_assessment(area, year=2020)
    AssessmentVolume.objects.filter(assessment=full).delete()
    assert not AssessmentResult.objects.filter(assessment=full).exists()


def test_an_assessment_takes_its_volumes_and_its_result_along(area):
    first, second = add_assessment(area), add_assessment(area, year=2019)
    first.delete()
    run("DELETE FROM programme_assessment WHERE id = %s", second.pk)
    assert not AssessmentVolume.objects.exists()
    assert not AssessmentResult.objects.exists()


def test_nobody_but_the_database_writes_results(area):
    assessment = add_assessment(area)
    for statement in (
        "UPDATE programme_assessmentresult SET total = 0",
        "DELETE FROM programme_assessmentresult",
        "INSERT INTO programme_assessmentresult SELECT * FROM programme_assessmentresult",
    ):
        with pytest.raises(DatabaseError, match="dihitung oleh basis data"), transaction.atomic():
            run(statement)
    assert result_of(assessment).total == 26


def test_a_result_that_comes_out_the_same_keeps_its_time(area):
    assessment = add_assessment(area)
    assert rows("SELECT programme_score(ARRAY[%s]::bigint[])", assessment.pk) == [(0,)]
    run("UPDATE programme_assessmentvolume SET volume = 1 WHERE criterion_id = '1a'")
    assert rows("SELECT programme_score(ARRAY[%s]::bigint[])", assessment.pk) == [(0,)]
    _aspects, criteria = exact(assessment)
    assert criteria[0]["volume"] == 1


def test_a_parameter_that_changes_moves_priorities_and_never_classes(area):
    assessment = add_assessment(area, **CONSIDERATIONS)
    Parameter.objects.filter(key="consideration.classes").update(value={"tinggi": 7, "sedang": 4, "rendah": 1})
    result = result_of(assessment)
    assert (result.consideration_class, result.priority_code, result.priority_rank) == ("tinggi", "C1", 3)
    assert (result.total, result.slum_class) == (26, "ringan")
    Parameter.objects.all().delete()
    result = result_of(assessment)
    assert (result.legality, result.priority_code, result.handling) == (None, None, None)
    assert (result.total, result.slum_class) == (26, "ringan")


def test_what_is_not_known_stays_unknown(area):
    assessment = add_assessment(area, strategic_score=5, land_status_clear=True)
    result = result_of(assessment)
    assert (result.consideration_total, result.legality, result.priority_rank, result.handling) == (None,) * 4
    Assessment.objects.filter(pk=assessment.pk).update(spatial_plan_fit=False)
    assert (result_of(assessment).legality, result_of(assessment).handling) == ("tidak_legal", "permukiman_kembali")


def test_every_change_leaves_its_history(area):
    assessment = add_assessment(area, {"1a": Decimal(4)})
    run("UPDATE programme_assessmentvolume SET volume = 30 WHERE assessment_id = %s", assessment.pk)
    run("UPDATE programme_assessment SET population = 99 WHERE id = %s", assessment.pk)
    assert rows("SELECT pgh_label, volume FROM programme_assessmentvolumeevent ORDER BY pgh_id") == [
        ("insert", Decimal(4)),
        ("update", Decimal(30)),
    ]
    assert rows("SELECT pgh_label, population FROM programme_assessmentevent ORDER BY pgh_id") == [
        ("insert", 130),
        ("update", 99),
    ]


quantities = st.decimals(min_value=0, max_value=2000, places=3) | st.just(Decimal(0)) | st.none()
reported = st.decimals(min_value=-50, max_value=2500, places=3) | st.integers(0, 100).map(Decimal)
counts = st.integers(0, 200) | st.none()
headers = st.fixed_dictionaries(
    {
        "building_count": counts,
        "household_count": counts,
        "population": counts,
        "settled_area_ha": quantities,
        "ideal_road_m": quantities,
        "ideal_drain_m": quantities,
        "strategic_score": st.sampled_from([None, 1, 3, 5]),
        "density_score": st.sampled_from([None, None, 1, 3, 5]),
        "socioeconomic_score": st.sampled_from([None, 1, 3, 5]),
        "land_status_clear": st.sampled_from([None, True, False]),
        "spatial_plan_fit": st.sampled_from([None, True, False]),
    }
)


def scored_by_python(assessment: Assessment, volumes: dict[str, Decimal]) -> Scored:
    denominators = {name: getattr(assessment, name) for name in rule_sets.DENOMINATORS}
    return assess(rule_sets.rule_set(assessment.rule_set_id), denominators, volumes)


@settings(deadline=None, max_examples=80, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    header=headers,
    volumes=st.dictionaries(st.sampled_from(sorted(VOLUMES_2016)), reported, min_size=1),
    rule_set=st.sampled_from([PERMEN_2018, PERMEN_2016]),
)
def test_the_database_and_python_say_the_same(area, header, volumes, rule_set):
    with transaction.atomic():
        assessment = add_assessment(area, volumes, rule_set=rule_set, **header)
        expected = scored_by_python(assessment, volumes)
        if not set(volumes) & {rule.criterion for rule in expected.rule_set.rules}:
            assert not AssessmentResult.objects.filter(assessment=assessment).exists()
            transaction.set_rollback(True)
            return
        result = result_of(assessment)
        aspects, criteria = exact(assessment)
        transaction.set_rollback(True)
    assert (result.total, result.slum_class, result.sectoral_percent, result.flags) == (
        expected.total,
        expected.slum_class,
        expected.sectoral_percent,
        list(expected.flags),
    )
    assert aspects == expected.aspects_json()
    assert criteria == expected.criteria_json()
    parameters = Parameters.of({key: first.value for key, first in rule_sets.parameters().items()})
    density = header["density_score"] or density_score(
        parameters, header["population"], header["settled_area_ha"], "33.08"
    )
    considered = consider(
        parameters,
        expected.slum_class,
        strategic_score=header["strategic_score"],
        density=density,
        socioeconomic_score=header["socioeconomic_score"],
        land_facts=header,
    )
    assert (
        result.consideration_total,
        result.consideration_class,
        result.legality,
        result.priority_code,
        result.priority_rank,
        result.handling,
    ) == (
        considered.consideration_total,
        considered.consideration_class,
        considered.legality,
        considered.priority_code,
        considered.priority_rank,
        considered.handling,
    )
