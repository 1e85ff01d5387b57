"""The annex of a decree, the profiles, and the form."""

import re
from xml.etree import ElementTree

import pytest

from programme.models import AssessmentResult, SlumClass
from spatial.models import SlumArea
from tests import places
from tests.programme.assessments import add_assessment, submit

from .conftest import POINTS_PER_MM, text_of


@pytest.fixture(autouse=True)
def plain_static_files(settings):
    """Static files straight from their folders, without collectstatic."""
    settings.STORAGES = {
        **settings.STORAGES,
        "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
    }


# The annex


def test_the_annex_says_which_decree_it_belongs_to(printed, decree):
    text = text_of(printed(f"/print/decree/{decree.pk}.pdf"))
    for words in (
        "LAMPIRAN",
        "KEPUTUSAN BUPATI MAGELANG",
        "188.45/1/KEP/2014",
        "8 DESEMBER 2014",
        "LOKASI KAWASAN KUMUH PERKOTAAN",
        "BUPATI MAGELANG,",
    ):
        assert words in text, words


def test_the_annex_lists_each_slum_area_with_its_place(printed, decree):
    text = text_of(printed(f"/print/decree/{decree.pk}.pdf"))
    assert "KECAMATAN MERTOYUDAN" in text
    assert "Kawasan Ujung Timur 2,45" in text  # the sum of 1.25 and 1.20 ha
    assert re.search(r"Mertoyudan 004/002 1,25 1,\d\d 7°29′5\d,\d″ ?LS 110°12′0\d,\d″ ?BT", text)
    assert "Banyurojo, tanpa kawasan" in text


def test_the_annex_never_corrects_what_is_stated(printed, decree):
    text = text_of(printed(f"/print/decree/{decree.pk}.pdf", lang="en"))
    assert "Sum of the lines 82.81" in text
    assert "Total stated by the decree «85, 09» 85.09" in text
    assert "Open in the decree itself +2.28" in text
    assert "The printed total and the sum of the lines differ." in text


def test_a_long_table_repeats_its_heading_and_numbers_its_pages(printed, decree):
    for n in range(90):
        places.add_slum_area(
            decree, places.BANYUROJO, places.box(5 + n % 9 * 0.5, n // 9 * 0.5, 0.4, 0.4), rt=f"{n + 1:03d}", rw="009"
        )
    document = printed(f"/print/decree/{decree.pk}.pdf", lang="en")
    pages = [text_of(document, n) for n in range(len(document.pages))]
    tables = [text for text in pages if "/009" in text and "Latitude" in text]
    assert len(tables) >= 3
    for n, text in enumerate(tables, 1):
        assert f"Page {n} / {len(pages)}" in text
    listed = re.findall(r"\b(\d{3})/009\b", " ".join(tables))
    assert sorted(listed) == [f"{n + 1:03d}" for n in range(90)]


def test_the_map_of_the_annex_has_the_tables_numbers(printed, decree):
    document = printed(f"/print/decree/{decree.pk}.pdf", map_paper="A3", orientation="landscape", lang="en")
    page = document.pages[-1]
    assert (page.width / POINTS_PER_MM, page.height / POINTS_PER_MM) == pytest.approx((420, 297), abs=0.01)
    text = text_of(document, len(document.pages) - 1)
    assert "MAP OF THE DISTRIBUTION" in text
    assert "Number in the" in text
    words = page.dedupe_chars().extract_words()
    numbers = {word["text"] for word in words if word["bottom"] - word["top"] > 4 * POINTS_PER_MM}
    assert {"1", "2"} <= numbers


def test_the_name_of_who_signs_is_empty_while_unknown(printed, decree):
    address = f"/print/decree/{decree.pk}.pdf"
    assert "BUPATI MAGELANG, ...." in text_of(printed(address))
    decree.signatory = "Siti Rahayu"
    decree.save()
    assert "BUPATI MAGELANG, Siti Rahayu" in text_of(printed(address))


def test_a_draft_prints_and_says_that_it_is_one(printed, regency):
    draft = places.add_decree(number="188.45/9/KEP/2030", status="draft")
    places.add_slum_area(draft, places.BANYUROJO, places.box(6, 2), rt="007", rw="001")
    text = text_of(printed(f"/print/decree/{draft.pk}.pdf", lang="en"))
    assert "Draft, not in force" in text
    assert "Enacted at" in text
    assert "007/001" in text


def test_an_annex_without_polygons_is_a_document_still(printed, regency):
    empty = places.add_decree(number="188.45/7/KEP/2031", status="draft", kabupaten="33.08")
    assert "The decree has no slum polygons yet." in text_of(printed(f"/print/decree/{empty.pk}.pdf", lang="en"))


@pytest.mark.parametrize(
    "address", ["/print/decree/999999.pdf", "/print/profile/99.99.pdf", "/print/profile/kawasan/999999.pdf"]
)
def test_what_does_not_exist_is_404_with_a_sentence(client, regency, address):
    response = client.get(address)
    assert response.status_code == 404
    assert response.headers["Content-Type"] == "application/problem+json"


# Profiles


def test_a_profile_gives_the_figures_of_its_place(printed, kawasan):
    text = text_of(printed(f"/print/profile/kawasan/{kawasan.pk}.pdf", lang="en"))
    areas = SlumArea.objects.filter(kawasan=kawasan)
    assert "Kawasan Ujung Timur" in text
    assert "2.45 ha" in text
    assert f"{sum(area.area_ha for area in areas):.2f} ha" in text
    assert f"{sum(area.geodesic_area_ha for area in areas):.2f} ha" in text
    assert "RT 004 RW 002 1.25" in text


def test_a_profile_of_a_kelurahan_is_one_of_all_its_areas(printed):
    text = text_of(printed(f"/print/profile/{places.MERTOYUDAN_DESA}.pdf"))
    assert "Desa Mertoyudan" in text
    assert "RT 005 RW 002 · Kawasan Ujung Timur" in text


def test_an_assessed_area_has_its_class_in_every_document(printed, kawasan):
    area = SlumArea.objects.get(rt="004")
    submit(add_assessment(area, year=2019))
    label = str(SlumClass(AssessmentResult.objects.get().slum_class).label)
    sheet = text_of(printed("/print/map.pdf", wilayah=places.MERTOYUDAN_DESA, paper="A2", lang="id"))
    for each in SlumClass:
        assert str(each.label) in sheet, "the legend shows every class, those that no area has as well"
    assert "Belum dinilai" in sheet
    annex = text_of(printed(f"/print/decree/{kawasan.decree_id}.pdf"))
    assert "Kelas" in annex
    assert re.search(rf"004/002 1,25 .*? BT {label}", annex)
    profile = text_of(printed(f"/print/profile/kawasan/{kawasan.pk}.pdf"))
    assert "Penilaian 2019 menurut permen-14-2018-v1" in profile
    assert f"Nilai total {AssessmentResult.objects.get().total}: {label}" in profile
    assert "1 dari 2 poligon dinilai" in profile


def test_a_draft_assessment_is_nobodys_business(printed, kawasan):
    add_assessment(SlumArea.objects.get(rt="004"), year=2019)
    assert "Belum dinilai" not in text_of(printed("/print/map.pdf", wilayah=places.MERTOYUDAN_DESA))


def test_colours_by_severity_can_be_left_out(printed, kawasan):
    submit(add_assessment(SlumArea.objects.get(rt="004"), year=2019))
    assert "Belum dinilai" not in text_of(printed("/print/map.pdf", wilayah=places.MERTOYUDAN_DESA, without="severity"))


# The form


def test_the_form_works_without_scripts(client, kawasan):
    html = client.get("/print/", {"wilayah": places.MERTOYUDAN}, headers={"accept": "text/html"}).content.decode()
    assert "<script" not in html
    assert not re.search(r"<style|\sstyle=|\son\w+=", html)
    assert f'<option value="{places.MERTOYUDAN}" selected>' in html
    source = re.search(r'<img src="([^"]+)"', html)[1].replace("&amp;", "&")
    # A picture's request says no language and may bring no cookie.
    client.cookies.clear()
    picture = client.get(source, headers={"accept-language": "en"})
    assert picture.headers["Content-Type"] == "image/svg+xml"
    assert "Peta kawasan kumuh perkotaan" in picture.content.decode()
    assert ElementTree.fromstring(picture.content).tag.endswith("svg")  # noqa: S314 (our own)


def test_the_preview_is_well_formed_whatever_names_hold(client, kawasan):
    kawasan.name = '"/><script>alert(1)</script> & ]]>'
    kawasan.save()
    picture = client.get("/print/preview.svg", {"wilayah": places.MERTOYUDAN})
    tree = ElementTree.fromstring(picture.content)  # noqa: S314 (our own)
    assert not [element for element in tree.iter() if element.tag.endswith("script")]


def test_what_is_wrong_is_said_in_the_form(client, kawasan):
    for address in ("/print/", "/print/map.pdf"):
        response = client.get(
            address, {"wilayah": places.MERTOYUDAN, "scale": "7", "lang": "en"}, headers={"accept": "text/html"}
        )
        assert response.status_code == 400
        html = response.content.decode()
        assert "A scale is a whole number from 500 to 500000" in html
        assert 'role="alert"' in html


def test_the_form_speaks_both_languages(client, kawasan):
    assert "Cetak lembar peta" in client.get("/print/", headers={"accept": "text/html"}).content.decode()
    assert "Print a map sheet" in client.get("/print/?lang=en", headers={"accept": "text/html"}).content.decode()
