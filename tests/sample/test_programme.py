"""The sample's programme in the database: nothing impossible in it, every class and every movement to be seen."""

import io
from decimal import Decimal

import pytest
from django.core.management import call_command
from django.db import connection

from programme.models import AreaState, Assessment, AssessmentResult, Institution, Work

pytestmark = pytest.mark.django_db


@pytest.fixture
def sample(db):
    call_command("load_sample", stdout=io.StringIO())


def burndown(code: str) -> dict[int, dict[str, float]]:
    with connection.cursor() as cursor:
        cursor.execute("SELECT * FROM programme_burndown(%s, 2014, 2019)", [code])
        names = [column.name for column in cursor.description]
        return {row[0]: dict(zip(names, row, strict=True)) for row in cursor.fetchall()}


def test_the_programme_has_something_of_everything(sample):
    assert not AssessmentResult.objects.exclude(flags=[]).exists()
    assert not Assessment.objects.exclude(status="verified").exists()
    baseline = AssessmentResult.objects.filter(assessment__year=2014)
    assert baseline.count() == 125
    assert set(baseline.values_list("slum_class", flat=True)) == {"berat", "sedang", "ringan", "tidak_kumuh"}
    assert set(Work.objects.values_list("status", flat=True)) == {"handed_over", "ongoing"}
    assert AreaState.objects.filter(finished=True).exists()
    assert not Institution.objects.filter(name__contains="(contoh)", fictitious=False).exists()

    years = burndown("33.08")
    assert round(years[2014]["added_new_decree_ha"], 2) == Decimal("82.81")
    assert years[2019]["added_reslummed_ha"] > 0
    assert years[2016]["reduced_treated_ha"] > 0
    assert years[2019]["reduced_rescored_ha"] > 0
    assert 0 < years[2019]["left_ha"] < 20
    parts = [burndown(code) for code in ("33.08.10", "33.08.08", "33.08.20")]
    for year, figures in years.items():
        assert sum(part[year]["left_ha"] for part in parts) == figures["left_ha"]


def test_what_is_said_of_the_sample_is_that_it_is_invented(sample):
    assert set(Assessment.objects.values_list("source", flat=True)) == {"Data contoh (fiktif), bukan hasil pendataan"}
    assert set(Work.objects.values_list("source", flat=True)) == {"Data contoh (fiktif)"}
