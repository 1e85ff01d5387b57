"""The admin pages of works, reductions, targets and differences: usable, and within the database's rules."""

from decimal import Decimal

import pytest
from django.urls import reverse

from programme.models import DecreeDifference, HectareTarget, Reduction, Work, WorkVolume
from tests import places
from tests.programme.works import add_work

pytestmark = pytest.mark.django_db


@pytest.fixture
def area(decree):
    return places.add_slum_area(decree, places.MERTOYUDAN_DESA, places.box(0, 0), rt="001")


def empty_inlines(**filled) -> dict[str, str]:
    counts = dict.fromkeys(("volumes", "funds", "photos", "maintenance"), 0) | filled
    return {
        f"{name}-{part}": str(n)
        for name, count in counts.items()
        for part, n in (("TOTAL_FORMS", count), ("INITIAL_FORMS", 0))
    }


def test_every_page_opens(admin_client, decree, area):
    decree.stated_total_ha = Decimal("85.09")
    decree.save()
    work = add_work(2016, {area: {"4b": 1}})
    claim = {
        "year": 2016,
        "area_ha": 1,
        "cause": "treated",
        "method": "whole_rt",
        "claimed_by": "BKM",
        "claimed_on": "2016-12-01",
    }
    rows = [
        work,
        Reduction.objects.create(slum_area=area, **claim),
        HectareTarget.objects.create(wilayah_id="33.08", year=2019, area_ha=0),
        DecreeDifference.objects.first(),
    ]
    for row in rows:
        name = f"admin:programme_{row._meta.model_name}"
        assert admin_client.get(reverse(f"{name}_changelist"), {"q": "33.08"}).status_code == 200
        assert admin_client.get(reverse(f"{name}_change", args=[row.pk])).status_code == 200


def test_a_work_is_added_with_its_volumes(admin_client, area):
    fields = {
        "name": "Drainase",
        "kabupaten": "33.08",
        "year": "2016",
        "status": "done",
        "component": "infrastructure",
        "volumes-0-slum_area": str(area.pk),
        "volumes-0-criterion": "4b",
        "volumes-0-volume": "415",
    }
    answer = admin_client.post(reverse("admin:programme_work_add"), fields | empty_inlines(volumes=1))
    assert answer.status_code == 302, answer.context["errors"]
    assert WorkVolume.objects.get().slum_area == area


def test_a_volume_in_another_regency_is_said_in_the_form(admin_client, area):
    fields = {
        "name": "Drainase",
        "kabupaten": "33.71",
        "year": "2016",
        "status": "done",
        "component": "infrastructure",
        "volumes-0-slum_area": str(area.pk),
        "volumes-0-criterion": "4b",
        "volumes-0-volume": "415",
    }
    answer = admin_client.post(reverse("admin:programme_work_add"), fields | empty_inlines(volumes=1))
    assert answer.status_code == 200
    assert not Work.objects.exists()


def test_a_difference_is_decided_with_a_reason_by_who_is_signed_in(admin_client, admin_user, decree, area):
    decree.stated_total_ha = Decimal("85.09")
    decree.save()
    difference = DecreeDifference.objects.get(kind="planar")
    page = reverse("admin:programme_decreedifference_change", args=[difference.pk])
    assert admin_client.post(page, {"state": "explained", "reason": "", "person": ""}).status_code == 200
    assert (
        admin_client.post(page, {"state": "explained", "reason": "One RT is not drawn yet", "person": ""}).status_code
        == 302
    )
    difference.refresh_from_db()
    assert (difference.state, difference.person) == ("explained", admin_user.get_username())
    assert difference.decided_at is not None
    assert difference.decided_difference_ha == difference.difference_ha
