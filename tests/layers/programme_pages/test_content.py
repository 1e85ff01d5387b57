"""The pages of the programme's content, the index, the agenda and the gallery."""

import datetime
import re

import pytest
from django.db import IntegrityError, transaction
from django.utils import timezone

from layers.programme_pages import urls
from programme.models import (
    AgendaEvent,
    FaqEntry,
    GalleryPhoto,
    Indicator,
    IndicatorValue,
    LocationKind,
    Page,
    PageItem,
    ProgrammeTarget,
    Survey,
    SurveyAnswer,
)
from programme.models.page import TAKEN
from tests import places
from tests.programme import files_at_hand as at_hand

PAGES = [
    "kotaku",
    "dasar-hukum",
    "tujuan",
    "prinsip",
    "strategi",
    "target",
    "lokasi-sasaran",
    "indikator",
    "komponen",
    "peran-pemda",
    "peran-bkm",
    "arahan-hasil",
    "tanya-jawab",
]


def test_every_page_opens_in_both_languages_with_its_title(page, seeded):
    assert list(Page.objects.values_list("slug", flat=True)) == PAGES
    for row in Page.objects.all():
        assert f"<h1>{row.title}</h1>" in page(f"{row.slug}/?lang=id")
        assert f"<h1>{row.title_en}</h1>" in page(f"{row.slug}/?lang=en")


def test_the_index_leads_to_every_page_and_list(page, seeded):
    html = page()
    for path in [*PAGES, "figures", "institutions", "documents", "agenda", "gallery"]:
        assert f'href="/program/{path}/"' in html


def test_without_content_each_page_says_so_and_none_fails(page, regency):
    for path in ("", "figures/", "institutions/", "documents/", "agenda/", "gallery/"):
        assert "<h1>" in page(path)
    assert 'class="empty"' in page("figures/")


def test_what_is_not_published_is_not_there(client, page, seeded):
    Page.objects.filter(slug="prinsip").update(published=False)
    assert client.get("/program/prinsip/").status_code == 404
    assert "/program/prinsip/" not in page()
    assert client.get("/program/no-such-page/").status_code == 404


def test_the_principles_stand_in_order(page, seeded):
    titles = re.findall(r"<li>\s*<h2>(.*?)</h2>", page("prinsip/?lang=id"))
    assert titles == list(PageItem.objects.filter(page__slug="prinsip").values_list("title", flat=True))
    assert len(titles) == 7


def test_no_page_can_hide_behind_a_list(regency):
    taken = {str(each.pattern).partition("/")[0] for each in urls.urlpatterns} - {"", "<slug:slug>"}
    assert taken == set(TAKEN)
    for slug in TAKEN:
        with pytest.raises(IntegrityError, match="page_slug_free"), transaction.atomic():
            Page.objects.create(slug=slug, position=1, title="X")


def test_text_is_text_and_paragraphs_are_paragraphs(page, regency):
    Page.objects.create(
        slug="x", position=1, title="<b>T</b>", body="Satu <script>alert(1)</script>\r\n\r\nDua", body_en="One"
    )
    html = page("x/?lang=id")
    assert "<script>" not in html
    assert "<p>Satu &lt;script&gt;alert(1)&lt;/script&gt;</p>\n<p>Dua</p>" in html
    assert "&lt;b&gt;T&lt;/b&gt;" in html


def test_indonesian_text_on_an_english_page_says_that_it_is(page, regency):
    Page.objects.create(slug="x", position=1, title="Judul", body="Isi")
    html = page("x/?lang=en")
    assert '<h1><span lang="id">Judul</span></h1>' in html
    assert '<p lang="id">Isi</p>' in html
    assert 'lang="id">Judul' not in page("x/?lang=id").replace('hreflang="id" lang="id"', "")


def test_the_empty_target_says_that_it_is_empty_and_a_target_is_shown_when_there_is_one(page, seeded):
    assert "leaves this heading empty" in page("target/?lang=en")
    ProgrammeTarget.objects.create(position=1, title="Kumuh tuntas", value="85.09", unit="ha", year=2019)
    html = page("target/?lang=id")
    assert "85,09 ha" in html
    assert 'class="empty"' not in html


def test_locations_show_the_newest_year_of_each_kelurahan(page, seeded):
    for year, kind in ((2017, "peningkatan"), (2019, "pencegahan")):
        LocationKind.objects.create(kelurahan_id=places.BANYUROJO, year=year, kind=kind, pilot=True)
    html = page("lokasi-sasaran/?lang=en")
    [row] = re.findall(r'<tr><th scope="row">Banyurojo</th>(.*?)</tr>', html)
    assert re.findall(r"<td>(.*?)</td>", row)[1:3] == ["Prevention (no slum)", "2019"]


def test_indicators_show_baseline_target_and_result(page, seeded):
    indicator = Indicator.objects.get(code="access-drainage")
    for kind, value in (("baseline", "41.5"), ("target", "100"), ("result", "63.25")):
        IndicatorValue.objects.create(
            indicator=indicator,
            wilayah_id="33.08",
            year=2019,
            kind=kind,
            value=value,
            source="Bappeda",
            fictitious=True,
        )
    html = page("indikator/?lang=id")
    [row] = re.findall(r'<tr><th scope="row">Kabupaten Magelang</th>(.*?)</tr>', html)
    assert re.findall(r"<td[^>]*>(.*?)</td>", row) == ["2019", "41,5", "100", "63,25", "Bappeda"]
    assert 'class="sample-note"' in html


def test_surveys_show_how_many_were_satisfied(page, seeded):
    survey = Survey.objects.create(title="Kepuasan 2019", wilayah_id="33.08", year=2019, respondents=120)
    SurveyAnswer.objects.create(survey=survey, position=1, question="Puas?", answered=120, satisfied=97)
    html = page("indikator/?lang=id")
    assert re.search(r"Puas\?</th><td[^>]*>97</td><td[^>]*>120</td><td[^>]*>80,83</td>", html)


def test_questions_that_are_not_published_are_not_shown(page, seeded):
    FaqEntry.objects.filter(position=1).update(published=False)
    assert FaqEntry.objects.get(position=1).question not in page("tanya-jawab/?lang=id")
    assert FaqEntry.objects.get(position=2).question in page("tanya-jawab/?lang=id")


def test_the_agenda_writes_the_day_of_the_week(page, seeded):
    assert "Kamis, 21 Desember 2023" in page("agenda/?lang=id")
    assert "Thursday, 21 December 2023" in page("agenda/?lang=en")


def test_an_event_is_to_come_until_its_last_day_is_over(page, regency):
    today = timezone.localdate()
    day = datetime.timedelta(days=1)
    AgendaEvent.objects.create(title="Berjalan", starts_on=today - day, ends_on=today)
    AgendaEvent.objects.create(title="Selesai", starts_on=today - 2 * day, ends_on=today - day)
    AgendaEvent.objects.create(title="Rahasia", starts_on=today, published=False)
    html = page("agenda/?lang=en")
    assert html.index("Berjalan") < html.index("<h2>Past</h2>") < html.index("Selesai")
    assert "Rahasia" not in html


def test_the_gallery_shows_published_photos_with_words_for_those_who_cannot_see(client, page, regency):
    for title, published in (("Jalan lingkungan", True), ("Belum boleh", False)):
        GalleryPhoto.objects.create(title=title, file=at_hand.named(at_hand.photo(), "a.jpg"), published=published)
    html = page("gallery/?lang=id")
    assert 'alt="Jalan lingkungan"' in html
    assert "Belum boleh" not in html
    [address] = re.findall(r'<img src="([^"]+)"', html)
    answer = client.get(address)
    assert answer.headers["Content-Type"] == "image/jpeg"
    content = b"".join(answer.streaming_content)
    assert content.startswith(b"\xff\xd8\xff")
    assert at_hand.CAMERA_MODEL not in content
    GalleryPhoto.objects.update(published=False)
    assert client.get(address).status_code == 404


def test_the_pages_need_few_queries(client, seeded, django_assert_max_num_queries):
    for path in ("", "figures/", "indikator/", "peran-pemda/", "institutions/", "documents/"):
        with django_assert_max_num_queries(10):
            client.get(f"/program/{path}")


@pytest.mark.parametrize("path", ["", "figures/", "institutions/", "documents/", "agenda/", "gallery/", "indikator/"])
def test_nothing_inline_and_no_script(page, seeded, path):
    assert not re.search(r"<style|<script|\sstyle=|\son\w+=|javascript:", page(path))
