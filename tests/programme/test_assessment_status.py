"""Three sign-offs, one step at a time, and what is verified stays."""

import datetime

import pytest
from django.db import DatabaseError, connection, transaction

from programme.models import Assessment, AssessmentResult, AssessmentVolume
from tests import places
from tests.programme.assessments import add_assessment, submit

pytestmark = pytest.mark.django_db

STEPS = (
    {"status": "submitted", "submitted_by": "BKM Maju", "submitted_on": "2018-12-01"},
    {"status": "acknowledged", "acknowledged_by": "Lurah", "acknowledged_on": "2018-12-05"},
    {"status": "verified", "verified_by": "Pokja PKP", "verified_on": "2018-12-20"},
)


@pytest.fixture
def draft(decree):
    return add_assessment(places.add_slum_area(decree, places.MERTOYUDAN_DESA, places.box(0, 0)))


@pytest.fixture
def verified(draft):
    for step in STEPS:
        change(draft, **step)
    return draft


def change(assessment: Assessment, **fields) -> None:
    Assessment.objects.filter(pk=assessment.pk).update(**fields)


def refused(assessment: Assessment, match: str, **fields) -> None:
    with pytest.raises(DatabaseError, match=match), transaction.atomic():
        change(assessment, **fields)


def test_the_steps_are_taken_one_by_one(draft):
    refused(draft, "assessment_step_by_step|langkah demi langkah", **(STEPS[0] | STEPS[1]))
    change(draft, **STEPS[0])
    refused(draft, "langkah demi langkah", **(STEPS[1] | STEPS[2]))
    change(draft, **STEPS[1])
    change(draft, **STEPS[2])
    draft.refresh_from_db()
    assert (draft.status, draft.verified_on) == ("verified", datetime.date(2018, 12, 20))


def test_each_step_needs_who_and_when(draft):
    refused(draft, "assessment_signed_off", status="submitted")
    refused(draft, "assessment_signed_off", status="submitted", submitted_by="BKM Maju")
    refused(draft, "assessment_signed_off", status="submitted", submitted_on="2018-12-01")
    refused(draft, "assessment_signed_off", submitted_by="BKM Maju", submitted_on="2018-12-01")


def test_no_step_is_older_than_the_one_before(draft):
    change(draft, **STEPS[0])
    refused(draft, "assessment_acknowledged_after", **(STEPS[1] | {"acknowledged_on": "2018-11-30"}))


def test_a_new_assessment_is_a_draft(draft):
    with pytest.raises(DatabaseError, match="selalu berstatus draft"), transaction.atomic():
        Assessment.objects.create(slum_area_id=draft.slum_area_id, year=2019, rule_set_id=draft.rule_set_id, **STEPS[0])


def test_back_to_draft_needs_a_new_note_and_takes_the_signatures_off(verified):
    refused(verified, "catatan baru", status="draft")
    change(verified, status="draft", note="Panjang jalan salah ukur")
    verified.refresh_from_db()
    assert (verified.submitted_by, verified.acknowledged_on, verified.verified_on) == ("", None, None)
    change(verified, **STEPS[0])
    refused(verified, "catatan baru", status="draft")
    with connection.cursor() as cursor:
        cursor.execute("SELECT verified_by FROM programme_assessmentevent WHERE status = 'verified'")
        assert cursor.fetchall() == [("Pokja PKP",)]


@pytest.mark.parametrize("fields", [{"population": 1}, {"note": "baru"}, {"building_count": 5}])
def test_a_verified_assessment_cannot_be_changed(verified, fields):
    refused(verified, "sudah diverifikasi", **fields)


def test_nor_its_volumes_nor_can_it_be_deleted(verified):
    volumes = AssessmentVolume.objects.filter(assessment=verified)
    for attempt in (
        lambda: volumes.filter(criterion="1a").update(volume=0),
        lambda: volumes.filter(criterion="1a").delete(),
        lambda: AssessmentVolume.objects.create(assessment=verified, criterion_id="4x", volume=1),
        verified.delete,
    ):
        with pytest.raises(DatabaseError, match="sudah diverifikasi"), transaction.atomic():
            attempt()
    assert AssessmentResult.objects.get(assessment=verified).total == 26


def test_the_sentence_is_in_the_language_of_the_session(verified):
    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL geokotaku.language = 'en'")
    refused(verified, "A verified assessment cannot be changed", population=1)


def test_before_it_is_verified_an_assessment_may_be_corrected(draft):
    submit(draft)
    AssessmentVolume.objects.filter(assessment=draft, criterion="7a").update(volume=0)
    assert AssessmentResult.objects.get(assessment=draft).total == 21
