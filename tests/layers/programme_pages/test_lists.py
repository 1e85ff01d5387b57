"""Institutions and documents: found, filtered, divided into pages; names and files only where they are public."""

import datetime
import re

import pytest
from django.contrib.auth.models import Permission, User

from layers.programme_pages import frame
from programme.models import Document, Institution, InstitutionActivity, Member
from tests import places
from tests.programme import files_at_hand as at_hand

DAY = datetime.date(2019, 5, 20)


def titles(html: str) -> list[str]:
    return re.findall(r'<div class="row-head">\s*<h2[^>]*>(.*?)</h2>', html)


@pytest.fixture
def institutions(regency) -> None:
    pokja = Institution.objects.create(
        kind="pokja", name="Pokja PKP", wilayah_id="33.08", decree_number="1/2016", funds="1250000"
    )
    bkm = Institution.objects.create(
        kind="bkm", name="BKM Contoh", wilayah_id=places.BANYUROJO, maturity="mandiri", fictitious=True
    )
    Member.objects.create(institution=pokja, name="Bapak Publik", role="Ketua", public=True)
    Member.objects.create(institution=pokja, name="Bapak Lama", public=True, until=DAY)
    Member.objects.create(institution=pokja, name="Ibu Tertutup", sex="p")
    Member.objects.create(institution=bkm, name="Warga Rahasia", sex="p")
    for day in (1, 2):
        InstitutionActivity.objects.create(
            institution=pokja, date=DAY.replace(day=day), kind="meeting", description="Rapat", attendance=12
        )


def test_institutions_show_numbers_of_members_and_only_public_names(page, institutions):
    html = page("institutions/?lang=en")
    assert titles(html) == ["Pokja PKP", "BKM Contoh"]
    assert "Bapak Publik, Ketua" in html
    for name in ("Ibu Tertutup", "Warga Rahasia", "Bapak Lama"):
        assert name not in html
    # Joins of members and activities do not multiply each other.
    assert re.search(r"<dt>Members</dt><dd>3, 1 woman among them</dd>", html)
    assert re.search(r"<dt>Activities</dt><dd>2, the last on 2 May 2019</dd>", html)
    assert "Rp 1,250,000" in html
    assert 'class="sample-note"' in html


def test_institutions_are_filtered_by_kind_and_found_by_name_or_place(page, institutions):
    assert titles(page("institutions/?kind=bkm")) == ["BKM Contoh"]
    assert titles(page("institutions/?q=banyuROJO")) == ["BKM Contoh"]
    assert titles(page("institutions/?q=33.08")) == ["Pokja PKP"]
    assert titles(page("institutions/?q=%00%27%22")) == []


@pytest.mark.parametrize(
    "query",
    [
        "institutions/?kind=panitia",
        "institutions/?page=2",
        "institutions/?page=x",
        "documents/?status=ada",
        "documents/?page=0",
    ],
)
def test_what_a_list_does_not_know_is_not_found(client, institutions, query):
    assert client.get(f"/program/{query}").status_code == 404


def test_a_long_list_has_pages_and_keeps_its_filter(page, regency, monkeypatch):
    monkeypatch.setattr(frame, "LIST_SIZE", 2)
    for number in range(5):
        Institution.objects.create(kind="forum", name=f"Forum {number}", wilayah_id="33.08")
    assert titles(page("institutions/?kind=forum&page=2")) == ["Forum 2", "Forum 3"]
    html = page("institutions/?kind=forum&page=2")
    assert 'rel="prev" href="?kind=forum&amp;page=1"' in html
    assert 'rel="next" href="?kind=forum&amp;page=3"' in html


@pytest.fixture
def design(regency) -> Document:
    return Document.objects.create(
        kind="ded",
        title="DED drainase",
        wilayah_id=places.MERTOYUDAN,
        due_on=DAY,
        file=at_hand.named(at_hand.PDF, "x.pdf"),
        file_public=True,
    )


def test_documents_show_their_state_and_what_is_late(page, design):
    Document.objects.create(kind="sk", title="SK", number="1/2014", status="disahkan", date=DAY, due_on=DAY)
    html = page("documents/?lang=en")
    assert titles(html) == ["SK", "DED drainase"]
    assert html.count('class="badge late"') == 1
    assert titles(page("documents/?status=disahkan")) == ["SK"]
    assert titles(page("documents/?q=mertoyudan")) == ["DED drainase"]


def test_the_decree_of_the_sources_leads_to_its_regency_and_its_duty(page, seeded):
    html = page("documents/?lang=en")
    assert "188.45/498/KEP/25/2014" in html
    assert 'href="/program/peran-pemda/"' in html
    assert "188.45/498/KEP/25/2014" in page("peran-pemda/?lang=en")


def test_a_public_file_is_saved_under_a_plain_name_and_never_opened(client, page, design):
    Document.objects.update(title='DED "x";\r\n <b>')
    address = f"/program/documents/{design.pk}/file/"
    assert address in page("documents/")
    answer = client.get(address)
    assert b"".join(answer.streaming_content) == at_hand.PDF
    assert answer.headers["Content-Type"] == "application/pdf"
    assert answer.headers["Content-Disposition"] == 'attachment; filename="ded-x-b.pdf"'
    assert answer.headers["X-Content-Type-Options"] == "nosniff"


def test_a_file_that_is_not_public_is_not_found(client, page, design):
    Document.objects.update(file_public=False)
    assert client.get(f"/program/documents/{design.pk}/file/").status_code == 404
    assert f"/program/documents/{design.pk}/file/" not in page("documents/")


def test_a_document_without_a_file_has_none_to_save(client, design):
    bare = Document.objects.create(kind="ded", title="DED", file_public=True)
    for pk in (bare.pk, 10**18 - 1):
        assert client.get(f"/program/documents/{pk}/file/").status_code == 404


def test_a_file_that_the_disk_has_lost_is_not_found(client, design):
    design.file.storage.delete(design.file.name)
    assert client.get(f"/program/documents/{design.pk}/file/").status_code == 404


def test_kept_files_open_for_those_who_may_see_their_row(client, design):
    Document.objects.update(file_public=False)
    address = f"/program/files/{design.file.name}"
    assert client.get(address).status_code == 302
    staff = User.objects.create_user("staff", is_staff=True)
    client.force_login(staff)
    assert client.get(address).status_code == 403
    staff.user_permissions.add(Permission.objects.get(codename="view_document"))
    client.force_login(User.objects.get(pk=staff.pk))
    answer = client.get(address)
    assert b"".join(answer.streaming_content) == at_hand.PDF
    assert "no-store" in answer.headers["Cache-Control"]


@pytest.mark.parametrize("path", ["documents/../../etc/passwd", "documents/%2e%2e/%2e%2e/etc/passwd", "documents/2019"])
def test_nothing_outside_the_folder_is_opened(admin_client, regency, path):
    assert admin_client.get(f"/program/files/{path}").status_code in (400, 403, 404)
