"""manage.py score."""

from io import StringIO

import pytest
from django.core.management import CommandError, call_command
from django.db import connection

from programme.models import AssessmentResult
from tests import places
from tests.programme.assessments import PERMEN_2016, VOLUMES_2016, add_assessment

pytestmark = pytest.mark.django_db


@pytest.fixture
def assessments(decree):
    return [
        add_assessment(places.add_slum_area(decree, kelurahan, places.box(x, 0)), VOLUMES_2016)
        for x, kelurahan in enumerate((places.MERTOYUDAN_DESA, places.BANYUROJO))
    ]


def score(*arguments: str) -> str:
    out = StringIO()
    call_command("score", *arguments, stdout=out)
    return out.getvalue()


def test_what_is_right_already_does_not_change(assessments):
    assert "2" in score().splitlines()[0]
    assert "ringan → ringan: 2" in score()


def test_what_changed_is_said(assessments):
    with connection.cursor() as cursor:
        # As if it had been computed by an older version.
        cursor.execute("SET LOCAL session_replication_role = replica")
        cursor.execute(
            "UPDATE programme_assessmentresult SET total = 80, slum_class = 'berat' WHERE assessment_id = %s",
            [assessments[0].pk],
        )
        cursor.execute("SET LOCAL session_replication_role = origin")
    said = score()
    assert "berat → ringan: 1" in said
    assert f"{places.MERTOYUDAN_DESA} 2018: 80 berat → 26 ringan" in said
    assert AssessmentResult.objects.get(assessment=assessments[0]).total == 26


def test_only_some_can_be_asked_for(assessments):
    assert score("--wilayah", places.BANYUROJO).startswith("1 ")
    assert score("--wilayah", "33.08").startswith("2 ")
    assert score("--year", "2019").startswith("0 ")
    assert score("--decree", "188.45/1/KEP/2014").startswith("2 ")


def test_another_rule_set_is_tried_and_nothing_stored(assessments):
    said = score("--what-if", PERMEN_2016)
    assert f"{places.MERTOYUDAN_DESA} 2018: 26 ringan → 29 ringan" in said
    assert set(AssessmentResult.objects.values_list("total", "rule_set")) == {(26, "permen-14-2018-v1")}


def test_a_rule_set_that_is_not_there_is_named(assessments):
    with pytest.raises(CommandError, match=PERMEN_2016):
        score("--what-if", "permen-9-2099-v1")
