"""The rules as data: what the files say is what the database holds, and nobody changes what was used."""

from dataclasses import replace
from decimal import Decimal

import pytest
from django.db import DatabaseError, connection, transaction

from programme import rule_sets
from programme.facts import FACTS
from programme.models import Assessment, Criterion, Parameter, RuleSet
from programme.reference_data import RULE_SET_FIELDS, install
from tests import places
from tests.programme.assessments import PERMEN_2016, PERMEN_2018, add_assessment


def test_the_rules_of_2018_ask_for_16_criteria_and_those_of_2016_for_19():
    new, old = rule_sets.rule_set(PERMEN_2018), rule_sets.rule_set(PERMEN_2016)
    asked = [{rule.criterion for rule in rules.rules} for rules in (new, old)]
    assert [len(codes) for codes in asked] == [16, 19]
    assert asked[1] - asked[0] == {"4x", "4d", "6c"}
    assert (new.max_score, old.max_score) == (80, 95)


@pytest.mark.parametrize(
    ("name", "total", "slum_class"),
    [
        (PERMEN_2018, 15, "tidak_kumuh"),
        (PERMEN_2018, 16, "ringan"),
        (PERMEN_2018, 37, "ringan"),
        (PERMEN_2018, 38, "sedang"),
        (PERMEN_2018, 59, "sedang"),
        (PERMEN_2018, 60, "berat"),
        (PERMEN_2018, 80, "berat"),
        (PERMEN_2016, 18, "tidak_kumuh"),
        (PERMEN_2016, 19, "ringan"),
        (PERMEN_2016, 44, "ringan"),
        (PERMEN_2016, 45, "sedang"),
        (PERMEN_2016, 70, "sedang"),
        (PERMEN_2016, 71, "berat"),
        (PERMEN_2016, 95, "berat"),
    ],
)
def test_classes_begin_where_the_regulation_says(name, total, slum_class):
    assert rule_sets.rule_set(name).slum_class(total) == slum_class


def test_whatever_is_not_certain_says_where_it_comes_from():
    for rules in rule_sets.rule_sets().values():
        assert rules.source
        assert all(rule.source and rule.article for rule in rules.rules)
    assert all(first.source for first in rule_sets.parameters().values())


def test_a_file_that_contradicts_itself_is_refused():
    rules = rule_sets.rule_set(PERMEN_2018)
    for wrong in (
        replace(rules, max_score=79),
        replace(rules, slum_minimum=19),
        replace(rules, version=2),
        replace(rules, rules=rules.rules[:-2]),
        replace(rules, rules=(*rules.rules[:-1], replace(rules.rules[-1], denominator="people"))),
    ):
        with pytest.raises(ValueError, match=PERMEN_2018):
            rule_sets._check(PERMEN_2018, wrong)


@pytest.mark.django_db
def test_the_database_holds_what_the_files_say():
    assert list(Criterion.objects.values_list("code", flat=True)) == list(rule_sets.criteria())
    for stored in RuleSet.objects.all():
        rules = rule_sets.rule_set(stored.pk)
        assert {field: getattr(stored, field) for field in RULE_SET_FIELDS} == {
            field: getattr(rules, field) for field in RULE_SET_FIELDS
        }
        assert list(
            stored.criteria.values_list("criterion", "criterion__aspect", "denominator", "article", "source", "certain")
        ) == [tuple(vars(rule).values()) for rule in rules.rules]
        assert list(stored.score_bands.values_list("from_percent", "score")) == list(rules.score_bands)
        assert list(stored.class_bands.values_list("from_score", "slum_class")) == list(rules.class_bands)
    assert RuleSet.objects.count() == len(rule_sets.names())


@pytest.mark.django_db
def test_installing_again_changes_nothing_that_people_changed():
    Parameter.objects.filter(key="legality.required").update(value=["land_status_clear"])
    install()
    assert Parameter.objects.get(key="legality.required").value == ["land_status_clear"]
    RuleSet.objects.get(pk=PERMEN_2016).delete()
    install()
    assert RuleSet.objects.get(pk=PERMEN_2016).criteria.count() == 19


@pytest.mark.django_db
@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE programme_ruleset SET slum_minimum = 19 WHERE id = 'permen-14-2018-v1'",
        "DELETE FROM programme_classband WHERE rule_set_id = 'permen-14-2018-v1'",
        "UPDATE programme_classband SET rule_set_id = 'permen-02-2016-v1' WHERE rule_set_id = 'permen-14-2018-v1'",
        "UPDATE programme_scoreband SET from_percent = 75 WHERE score = 5 AND rule_set_id = 'permen-14-2018-v1'",
        "INSERT INTO programme_scoreband (rule_set_id, from_percent, score) VALUES ('permen-14-2018-v1', 99, 5)",
        "DELETE FROM programme_rulesetcriterion WHERE rule_set_id = 'permen-14-2018-v1' AND criterion_id = '1a'",
        "UPDATE programme_criterion SET aspect = 2 WHERE code = '1a'",
    ],
)
def test_a_rule_set_that_is_used_cannot_be_changed(decree, statement):
    add_assessment(places.add_slum_area(decree, places.MERTOYUDAN_DESA, places.box(0, 0)))
    with pytest.raises(DatabaseError, match="sudah dipakai"), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(statement)
    with connection.cursor() as cursor:
        cursor.execute("UPDATE programme_criterion SET title = 'Bangunan tak teratur' WHERE code = '1a'")
        cursor.execute(
            "UPDATE programme_scoreband SET from_percent = 77 WHERE score = 5 AND rule_set_id = %s", [PERMEN_2016]
        )


@pytest.mark.django_db
def test_facts_have_known_keys_and_numbers(decree):
    area = places.add_slum_area(decree, places.MERTOYUDAN_DESA, places.box(0, 0))
    assessment = add_assessment(area, facts=dict.fromkeys(FACTS, 1), open_space_m2=Decimal("120.5"))
    for facts in (
        {"nik": 1},
        {"fires_last_5_years": "dua"},
        {"low_income_households": ["Budi"]},
        [1],
        {"land_state": None},
    ):
        with pytest.raises(DatabaseError, match="assessment_facts_known"), transaction.atomic():
            Assessment.objects.filter(pk=assessment.pk).update(facts=facts)
