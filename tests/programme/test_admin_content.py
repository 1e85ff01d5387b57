"""The administration's pages open, search and save."""

import pytest
from django.contrib import admin
from django.urls import reverse

from programme import seeding
from programme.models import Document, Institution, Member, Page
from tests import places
from tests.programme import files_at_hand as at_hand

NOUNS = [
    "agendaevent",
    "document",
    "faqentry",
    "figurestatement",
    "figuresubject",
    "finding",
    "galleryphoto",
    "indicator",
    "indicatorvalue",
    "institution",
    "institutionactivity",
    "legalbasis",
    "locationkind",
    "page",
    "pageitem",
    "programmetarget",
    "survey",
    "visit",
]


@pytest.fixture(autouse=True)
def plain_files(settings, tmp_path):
    settings.MEDIA_ROOT = str(tmp_path)
    settings.STORAGES = {
        **settings.STORAGES,
        "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
    }


@pytest.mark.parametrize("noun", NOUNS)
def test_each_list_opens_and_searches_and_each_form_opens(admin_client, regency, noun):
    seeding.load()
    base = f"admin:programme_{noun}"
    for query in ("", "?q=kumuh"):
        assert admin_client.get(reverse(f"{base}_changelist") + query).status_code == 200
    assert admin_client.get(reverse(f"{base}_add")).status_code == 200
    model = next(model for model in admin.site._registry if model._meta.label_lower == f"programme.{noun}")
    row = model.objects.first()
    if row is not None:
        assert admin_client.get(reverse(f"{base}_change", args=[row.pk])).status_code == 200


def test_the_lists_of_what_is_late_open(admin_client, regency):
    for noun in ("document", "finding"):
        assert admin_client.get(reverse(f"admin:programme_{noun}_changelist") + "?late=yes").status_code == 200


def empty_inlines(*prefixes: str) -> dict[str, str]:
    return {f"{prefix}-{name}": "0" for prefix in prefixes for name in ("TOTAL_FORMS", "INITIAL_FORMS")}


def institution_form(kind: str, wilayah: str, **member) -> dict[str, str]:
    return {
        "kind": kind,
        "name": "Lembaga",
        "wilayah": wilayah,
        **empty_inlines("activities"),
        "members-TOTAL_FORMS": "1",
        "members-INITIAL_FORMS": "0",
        "members-0-name": "Nama",
        **{f"members-0-{name}": value for name, value in member.items()},
    }


def test_an_institution_is_entered_with_its_members(admin_client, regency):
    address = reverse("admin:programme_institution_add")
    assert admin_client.post(address, institution_form("pokja", "33.08", public="on")).status_code == 302
    assert Member.objects.shown().get().institution == Institution.objects.get()


def test_a_rule_of_the_database_is_said_in_the_form(admin_client, regency):
    address = reverse("admin:programme_institution_add")
    answer = admin_client.post(address, institution_form("bkm", places.MERTOYUDAN_DESA, public="on"))
    assert answer.status_code == 200
    assert not Institution.objects.exists()
    assert answer.context["inline_admin_formsets"][0].formset.errors[0]["public"]
    answer = admin_client.post(address, institution_form("bkm", "33.08"))
    assert answer.status_code == 200
    assert answer.context["adminform"].form.errors


def test_a_file_of_the_wrong_kind_is_refused_with_a_sentence(admin_client, regency):
    form = {
        "kind": "ded",
        "title": "DED",
        "status": "proses_awal",
        "file": at_hand.named(at_hand.PAGE, "ded.pdf"),
        **empty_inlines("documentdecree_set", "documentwork_set"),
    }
    answer = admin_client.post(reverse("admin:programme_document_add"), form)
    assert answer.status_code == 200
    assert "PDF" in str(answer.context["adminform"].form.errors["file"])
    form["file"] = at_hand.named(at_hand.PDF, "ded.pdf")
    assert admin_client.post(reverse("admin:programme_document_add"), form).status_code == 302
    assert Document.objects.get().file_media_type == "application/pdf"


def test_an_edit_in_the_administration_leaves_history_with_its_person(admin_client, admin_user, regency):
    seeding.load()
    page = Page.objects.get(slug="kotaku")
    form = {
        "slug": "kotaku",
        "position": "1",
        "published": "on",
        "title": "Tentang program",
        **empty_inlines("items"),
    }
    address = reverse("admin:programme_page_change", args=[page.pk])
    assert admin_client.post(address, form).status_code == 302
    event = page.events.order_by("pgh_id").last()
    assert (event.pgh_label, event.title) == ("update", "Tentang program")
    assert event.pgh_context.metadata["user"] == admin_user.pk


def test_a_figure_stands_in_its_list_with_the_digits_that_were_stated(admin_client, regency):
    seeding.load()
    html = admin_client.get(reverse("admin:programme_figurestatement_changelist")).content.decode()
    assert ">3.960,277<" in html
    assert "000000" not in html
