"""Institutions and their members: the rules that hold whoever writes."""

import datetime

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, connection, transaction

from programme.models import Institution, InstitutionActivity, Member
from tests import places


def institution(kind: str = "pokja", wilayah: str = "33.08", **fields) -> Institution:
    return Institution.objects.create(kind=kind, name=f"{kind} {wilayah}", wilayah_id=wilayah, **fields)


def refused(constraint: str):
    return pytest.raises(IntegrityError, match=constraint)


def test_each_kind_works_at_its_level(regency):
    for kind, wilayah in (("pokja", "33.08"), ("pokja", "33"), ("bkm", places.MERTOYUDAN_DESA), ("opd", "33.08")):
        institution(kind, wilayah)
    for kind in ("bkm", "lkm", "ksm", "kpp", "tipp"):
        with refused("institution_of_kelurahan"), transaction.atomic():
            institution(kind, "33.08")
    with refused("institution_pokja_level"), transaction.atomic():
        institution("pokja", places.MERTOYUDAN)


def test_only_consultants_forums_and_others_may_work_nationwide(regency):
    institution("consultant", None)
    for kind in ("pokja", "opd", "bkm"):
        with refused("institution_has_wilayah"), transaction.atomic():
            institution(kind, None)


def test_maturity_is_graded_of_bkm_and_lkm_alone(regency):
    institution("bkm", places.MERTOYUDAN_DESA, maturity="mandiri")
    with refused("institution_maturity_of_bkm"), transaction.atomic():
        institution("ksm", places.MERTOYUDAN_DESA, maturity="mandiri")


def test_members_of_a_pokja_may_be_named_in_public(regency):
    Member.objects.create(institution=institution(), name="Kepala Bappeda", public=True)
    assert Member.objects.shown().count() == 1


def test_members_of_other_bodies_are_not_public_by_any_door(regency):
    bkm = institution("bkm", places.MERTOYUDAN_DESA)
    member = Member.objects.create(institution=bkm, name="Warga")
    with refused("member_public_of_pokja|dapat ditampilkan"), transaction.atomic():
        Member.objects.filter(pk=member.pk).update(public=True)
    with refused("member_public_of_pokja|dapat ditampilkan"), transaction.atomic():
        Member.objects.bulk_create([Member(institution=bkm, name="Warga lain", public=True)])
    with pytest.raises(ValidationError) as refusal:
        Member(institution=bkm, name="Warga", public=True).full_clean()
    assert "public" in refusal.value.message_dict


def test_a_public_member_cannot_move_to_another_body(regency):
    bkm = institution("bkm", places.MERTOYUDAN_DESA)
    Member.objects.create(institution=institution(), name="Kepala Bappeda", public=True)
    with refused("dapat ditampilkan"), transaction.atomic():
        Member.objects.update(institution=bkm)


def test_a_pokja_with_public_members_stays_one(regency):
    pokja = institution()
    Member.objects.create(institution=pokja, name="Kepala Bappeda", public=True)
    with refused("harus tetap Pokja"), transaction.atomic():
        Institution.objects.update(kind="opd")
    pokja.kind = "opd"
    with pytest.raises(ValidationError) as refusal:
        pokja.full_clean()
    assert "kind" in refusal.value.message_dict
    Member.objects.update(public=False)
    Institution.objects.update(kind="opd")


def test_the_same_body_is_entered_once(regency):
    institution("consultant", None)
    with refused("institution_once"), transaction.atomic():
        institution("consultant", None)


def test_women_are_among_those_who_came(regency):
    activity = {
        "institution": institution(),
        "date": datetime.date(2019, 3, 1),
        "kind": "meeting",
        "description": "Rapat",
    }
    InstitutionActivity.objects.create(**activity, attendance=10, attendance_women=10)
    with refused("institution_activity_women_of_all"), transaction.atomic():
        InstitutionActivity.objects.create(**activity, attendance=10, attendance_women=11)


def test_an_unknown_kind_is_refused_by_the_database(regency):
    institution()
    with refused("institution_kind_known"), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("UPDATE programme_institution SET kind = 'panitia'")
