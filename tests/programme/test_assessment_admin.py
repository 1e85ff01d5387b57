"""The admin pages of assessments: volumes are edited, the result is read, sign-offs are actions."""

import pytest
from django.contrib.auth import get_user_model
from django.urls import reverse

from programme.models import Assessment, AssessmentResult, Parameter
from tests import places
from tests.programme.assessments import CONSIDERATIONS, HEADER, PERMEN_2018, VOLUMES, add_assessment

pytestmark = pytest.mark.django_db
CHANGES = "admin:programme_assessment_changelist"


@pytest.fixture
def staff(client):
    user = get_user_model().objects.create_superuser("sri", first_name="Sri", last_name="Wahyuni")
    client.force_login(user)
    return client


@pytest.fixture
def assessment(decree):
    area = places.add_slum_area(decree, places.MERTOYUDAN_DESA, places.box(0, 0), rt="011", rw="005")
    return add_assessment(area, **CONSIDERATIONS)


def act(client, action: str, assessment: Assessment, note: str = "") -> str:
    answer = client.post(
        reverse(CHANGES), {"action": action, "_selected_action": [assessment.pk], "note": note}, follow=True
    )
    assert answer.status_code == 200
    assessment.refresh_from_db()
    return answer.content.decode()


def test_the_list_shows_class_and_priority(staff, assessment, django_assert_max_num_queries):
    for year in range(2000, 2012):
        add_assessment(assessment.slum_area, year=year)
    with django_assert_max_num_queries(12):
        page = staff.get(reverse(CHANGES)).content.decode()
    assert "C3" in page


def test_the_page_explains_the_score(staff, assessment):
    page = staff.get(reverse("admin:programme_assessment_change", args=[assessment.pk])).content.decode()
    assert "Nilai total 26 dari 80: kumuh ringan" in page
    assert "2b Kualitas permukaan jalan lingkungan: jalan rusak 120 m dari panjang jalan ideal 452 m = 26,55 %" in page
    assert "C3 (6)" in page


def test_signing_off_goes_step_by_step(staff, assessment):
    assert "langkah demi langkah" in act(staff, "verify", assessment)
    assert assessment.status == "draft"
    for action, status in (("submit", "submitted"), ("acknowledge", "acknowledged"), ("verify", "verified")):
        act(staff, action, assessment)
        assert assessment.status == status
    assert assessment.verified_by == "Sri Wahyuni"
    page = staff.get(reverse("admin:programme_assessment_change", args=[assessment.pk])).content.decode()
    assert 'name="population"' not in page
    assert "catatan baru" in act(staff, "reopen", assessment)
    act(staff, "reopen", assessment, note="Panjang jalan salah ukur")
    assert (assessment.status, assessment.note, assessment.verified_by) == ("draft", "Panjang jalan salah ukur", "")


def form_of(assessment_area, volumes: dict, **fields) -> dict:
    data = {
        "slum_area": assessment_area.pk,
        "year": 2021,
        "kind": "update",
        "rule_set": PERMEN_2018,
        "facts": "{}",
        **HEADER,
        **fields,
        "volumes-TOTAL_FORMS": len(volumes),
        "volumes-INITIAL_FORMS": 0,
    }
    for index, (code, volume) in enumerate(volumes.items()):
        data |= {f"volumes-{index}-criterion": code, f"volumes-{index}-volume": volume}
    return data


def test_a_new_assessment_is_offered_every_criterion_and_scored_when_saved(staff, assessment):
    page = staff.get(reverse("admin:programme_assessment_add")).content.decode()
    assert page.count('name="volumes-') >= 19
    assert 'name="volumes-18-volume"' in page
    answer = staff.post(reverse("admin:programme_assessment_add"), form_of(assessment.slum_area, VOLUMES))
    assert answer.status_code == 302
    assert AssessmentResult.objects.get(assessment__year=2021).total == 26


def test_facts_that_nobody_knows_are_refused_in_words(staff, assessment):
    answer = staff.post(
        reverse("admin:programme_assessment_add"), form_of(assessment.slum_area, VOLUMES, facts='{"nik": 3308}')
    )
    assert "nik" in str(answer.context["adminform"].form.errors["facts"])
    assert not Assessment.objects.filter(year=2021).exists()


def test_rule_sets_are_read(staff, assessment):
    page = staff.get(reverse("admin:programme_ruleset_change", args=[PERMEN_2018]))
    assert page.status_code == 200
    assert 'name="title"' not in page.content.decode()
    assert staff.get(reverse("admin:programme_criterion_changelist")).status_code == 200


@pytest.mark.parametrize(
    ("value", "kept"),
    [
        ('{"tinggi": 7, "sedang": 4, "rendah": 1}', False),
        ('{"tinggi": 7}', True),
        ('{"tinggi": "a", "sedang": 4, "rendah": 1}', True),
    ],
)
def test_a_parameter_is_checked_before_it_is_saved(staff, assessment, value, kept):
    key = "consideration.classes"
    before = Parameter.objects.get(key=key).value
    answer = staff.post(
        reverse("admin:programme_parameter_change", args=[key.replace("_", "_5F")]), {"value": value, "source": "Perda"}
    )
    assert answer.status_code == (200 if kept else 302)
    assert (Parameter.objects.get(key=key).value == before) is kept
    assert AssessmentResult.objects.get().priority_code == ("C3" if kept else "C1")
