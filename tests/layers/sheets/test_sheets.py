"""Map sheets: paper, words, figures, and what goes wrong."""

import io
import json
import sys

import pdfplumber
import pypdf
import pytest

from layers.sheets import pdf
from layers.sheets.paper import ORIENTATIONS, SIZES_MM, Paper
from layers.sheets.printer import NOT_INSTALLED, TOO_LARGE
from spatial.models import Kawasan
from tests import places

from .conftest import POINTS_PER_MM, text_of

MAP = "/print/map.pdf"


@pytest.mark.parametrize("orientation", ORIENTATIONS)
@pytest.mark.parametrize("name", SIZES_MM)
def test_each_paper_has_its_size_and_nothing_runs_over(printed, name, orientation):
    document = printed(MAP, decree=Kawasan.objects.get().decree_id, paper=name, orientation=orientation)
    page, paper = document.pages[0], Paper(name, orientation)
    short, long = SIZES_MM[name]
    wanted = (long, short) if orientation == "landscape" else (short, long)
    assert (page.width / POINTS_PER_MM, page.height / POINTS_PER_MM) == pytest.approx(wanted, abs=0.01)
    assert len(document.pages) == 1
    for column in paper.columns:
        inside = [
            char
            for char in page.chars
            if column.x <= char["x0"] / POINTS_PER_MM < column.right and char["top"] / POINTS_PER_MM > column.y
        ]
        assert all(
            char["bottom"] / POINTS_PER_MM <= column.bottom + 0.3 and char["x1"] / POINTS_PER_MM <= column.right
            for char in inside
        )
    # Blocks flow down from the head and stand up from the foot: where they met, their lines would overlap.
    assert overlapping_lines(page, paper) == []


def overlapping_lines(page, paper):
    """Pairs of words of the panel that are drawn over each other."""
    panel = page.crop(
        (paper.panel.x * POINTS_PER_MM, paper.panel.y * POINTS_PER_MM, page.width, page.height), strict=False
    )
    words = panel.extract_words(x_tolerance=1)
    return [
        (a["text"], b["text"])
        for n, a in enumerate(words)
        for b in words[n + 1 :]
        if min(a["x1"], b["x1"]) - max(a["x0"], b["x0"]) > 1
        and min(a["bottom"], b["bottom"]) - max(a["top"], b["top"])
        > 0.6 * min(a["bottom"] - a["top"], b["bottom"] - b["top"])
    ]


def test_everything_that_belongs_around_a_map_is_there(printed):
    text = text_of(printed(MAP, wilayah=places.MERTOYUDAN_DESA, paper="A3", scale=5000, lang="en"))
    for words in (
        "PEMERINTAH KABUPATEN MAGELANG",
        "MAP OF URBAN SLUM AREAS",
        "DESA MERTOYUDAN",
        "33.08.10.2013",
        "1 : 5,000",
        "Universal Transverse Mercator, zone 49S",
        "WGS 84 (EPSG:32749); central meridian 111°",
        "west of grid north",
        "LEGEND",
        "Slum areas",
        "Boundary of",
        "LOCATION",
        "NEIGHBOURS",
        "Banyurojo",
        "Decree 188.45/1/KEP/2014 of 8 December 2014 (KOTAKU, 2017)",
        "Edition",
        "004/002",
    ):
        assert words in text, words


def test_bahasa_indonesia_comes_first(printed):
    text = text_of(printed(MAP, wilayah=places.MERTOYUDAN_DESA, paper="A3", scale=5000))
    for words in (
        "PETA KAWASAN KUMUH",
        "1 : 5.000",
        "SKALA",
        "LEGENDA",
        "Batas kelurahan/desa",
        "zona 49S",
        "8 Desember 2014",
        "1,25",
    ):
        assert words in text, words


def of_api(client, address):
    response = client.get(address)
    return json.loads(b"".join(response.streaming_content) if response.streaming else response.content)


def test_the_table_of_areas_equals_the_api(client, printed):
    found = of_api(client, f"/api/wilayah/{places.MERTOYUDAN}/")["properties"]["slum"]
    text = text_of(printed(MAP, wilayah=places.MERTOYUDAN, paper="A3", lang="en"))
    figures = (found["stated_area_ha"], found["area_ha"], found["geodesic_area_ha"])
    line = "Total " + " ".join(f"{value:.2f}" for value in figures) + f" {found['difference_ha']:.2f}".replace("-", "−")
    assert line in text
    sheet = text_of(printed(MAP, wilayah=places.MERTOYUDAN_DESA, paper="A3", lang="en"))
    for area in of_api(client, f"/api/slum-areas/?wilayah={places.MERTOYUDAN_DESA}")["features"]:
        row = area["properties"]
        assert f"{row['stated_area_ha']:.2f} {row['area_ha']:.2f} {row['geodesic_area_ha']:.2f}" in sheet


def test_stated_totals_are_shown_as_they_are(printed):
    text = text_of(printed(MAP, decree=Kawasan.objects.get().decree_id, paper="A3", lang="en"))
    assert "Sum of the lines 82.81" in text
    assert "Total stated by the decree 85.09" in text
    assert "Open in the decree itself +2.28" in text


def test_a_table_too_long_for_the_panel_goes_on_a_page_of_its_own(printed, decree):
    for n in range(60):
        places.add_slum_area(
            decree, places.BANYUROJO, places.box(5 + n % 5 * 0.9, n // 5 * 0.5, 0.4, 0.4), rt=f"{n + 1:03d}", rw="001"
        )
    document = printed(MAP, wilayah=places.BANYUROJO, paper="A4", lang="en")
    assert "The lines stand on the next page." in text_of(document, 0)
    rest = " ".join(text_of(document, n) for n in range(1, len(document.pages)))
    assert all(f"RT {n + 1:03d} RW 001" in rest for n in range(60))


def test_labels_stand_clear_of_each_other(printed, decree):
    for n in range(40):
        places.add_slum_area(
            decree, places.BANYUROJO, places.box(5 + n % 8 * 0.6, n // 8, 0.6, 1), rt=f"{n + 1:03d}", rw="001"
        )
    page = printed(MAP, centre="110.2075,-7.4975", paper="A3", scale=4000).pages[0].dedupe_chars()
    labels = [word for word in page.extract_words() if "/" in word["text"] and word["text"][:3].isdigit()]
    assert len(labels) > 20
    for n, a in enumerate(labels):
        for b in labels[n + 1 :]:
            assert (
                a["x1"] <= b["x0"] or b["x1"] <= a["x0"] or a["bottom"] <= b["top"] + 1 or b["bottom"] <= a["top"] + 1
            )


def test_sample_data_say_so(printed, decree):
    assert "SAMPLE DATA" not in text_of(printed(MAP, wilayah=places.MERTOYUDAN, lang="en"))
    places.add_slum_area(decree, places.BANYUROJO, places.box(6, 2), fictitious=True)
    document = printed(MAP, wilayah=places.MERTOYUDAN, lang="en")
    assert "Sample data, not official boundaries" in text_of(document)
    # The mark lies across the map in one diagonal line, far larger than any other text.
    largest = [char["text"] for char in document.pages[0].chars if char["size"] > 30]
    assert "".join(largest).replace(" ", "") == "SAMPLEDATA"


def test_the_regencys_emblem_takes_its_place(printed, settings, tmp_path):
    settings.PRINT_LOGO_DIR = tmp_path
    assert "Logo" in text_of(printed(MAP, wilayah=places.MERTOYUDAN))
    (tmp_path / "33.08.svg").write_text(
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><rect width="9" height="9" fill="#00ff00"/></svg>'
    )
    document = printed(MAP, wilayah=places.MERTOYUDAN)
    assert "Logo" not in text_of(document)
    assert [rect for rect in document.pages[0].rects if rect["fill"] and rect["non_stroking_color"] == (0.0, 1.0, 0.0)]


def test_what_is_left_out_is_not_there(printed):
    whole = printed(MAP, wilayah=places.MERTOYUDAN, paper="A3", lang="en")
    bare = printed(
        MAP, wilayah=places.MERTOYUDAN, paper="A3", lang="en", without="grid,graticule,names,rt,table,signature"
    )
    for words in ("mE", "110°", "Banyurojo", "004/002", "Total", "Acknowledged by"):
        assert words in text_of(whole)
        assert words not in text_of(bare)


def test_the_document_knows_what_it_is(client, kawasan):
    body = client.get(MAP, {"wilayah": places.MERTOYUDAN, "lang": "id"}).content
    reader = pypdf.PdfReader(io.BytesIO(body))
    assert reader.metadata.title == "Peta kawasan kumuh perkotaan – Kecamatan Mertoyudan"
    assert reader.metadata.author == "PEMERINTAH KABUPATEN MAGELANG"
    root = reader.trailer["/Root"]
    assert root["/Lang"] == "id"
    assert root["/MarkInfo"]["/Marked"]
    assert b"pdfuaid:part" in root["/Metadata"].get_data()
    fonts = [font.get_object() for page in reader.pages for font in page["/Resources"]["/Font"].values()]
    for font in fonts:
        descriptor = font["/DescendantFonts"][0].get_object()["/FontDescriptor"]
        assert {"/FontFile2", "/FontFile3"} & set(descriptor), "every font is in the file"
    assert any("Liberation" in font["/BaseFont"] for font in fonts)


def test_the_same_rows_are_the_same_bytes(client, kawasan):
    query = {"wilayah": places.MERTOYUDAN, "paper": "A4"}
    first = client.get(MAP, query)
    assert client.get(MAP, query).content == first.content
    assert client.get(MAP, query, headers={"if-none-match": first.headers["ETag"]}).status_code == 304
    kawasan.name = "Nama Lain"
    kawasan.save()
    assert client.get(MAP, query, headers={"if-none-match": first.headers["ETag"]}).status_code == 200


HOSTILE = [
    '</text></svg><script>alert(1)</script><img src="file:///etc/passwd">',
    '"/><image href="http://127.0.0.1:9/x.png"/>',
    "{% include '/etc/passwd' %}{{ settings.SECRET_KEY }}",
    "</style><style>@import url(file:///etc/passwd);</style>",
    "&amp; ]]> <!-- 漢字 ’ñ\u0007 \u202e",
]


@pytest.mark.parametrize("name", HOSTILE)
def test_names_are_text_whatever_they_hold(printed, kawasan, name):
    kawasan.name = name
    kawasan.save()
    for address, query in (
        (MAP, {"wilayah": places.MERTOYUDAN}),
        (f"/print/profile/kawasan/{kawasan.pk}.pdf", {}),
        (f"/print/decree/{kawasan.decree_id}.pdf", {}),
    ):
        document = printed(address, **query)
        assert all(not page.images for page in document.pages)
    written = "".join(text_of(document).split())
    # Letters that turn the direction of writing are kept, and turn it.
    for word in name.split() if "\u202e" not in name else ():
        if word.isascii() and word.isprintable():
            assert word[:12] in written


@pytest.mark.parametrize(
    ("query", "parameter"),
    [
        ({}, "wilayah"),
        ({"wilayah": "33.08.10", "decree": "1"}, "decree"),
        ({"wilayah": "99"}, "wilayah"),
        ({"wilayah": "33.08.08"}, "wilayah"),
        ({"kawasan": "999999"}, "kawasan"),
        ({"centre": "0,0"}, "centre"),
        ({"centre": "110.2"}, "centre"),
        ({"wilayah": "33.08.10", "paper": "B4"}, "paper"),
        ({"wilayah": "33.08.10", "orientation": "up"}, "orientation"),
        ({"wilayah": "33.08.10", "scale": "499"}, "scale"),
        ({"wilayah": "33.08.10", "scale": "1e4"}, "scale"),
        ({"wilayah": "33.08.10", "without": "north"}, "without"),
        ({"wilayah": "33.08.10", "title": "x" * 201}, "title"),
        ({"wilayah": "33.08.10", "colour": "red"}, "colour"),
    ],
)
def test_what_cannot_be_used_is_400_and_named(client, regency, query, parameter):
    if query.get("decree"):
        query["decree"] = places.add_decree().pk
    response = client.get(MAP, query)
    assert response.status_code == 400
    assert response.headers["Content-Type"] == "application/problem+json"
    assert response.json()["parameter"] == parameter


def test_a_scale_is_taken_as_people_write_it(printed):
    assert "1 : 10.000" in text_of(printed(MAP, wilayah=places.MERTOYUDAN, scale="1:10.000"))


def test_a_map_with_too_many_corners_is_refused_with_advice(client, kawasan, settings):
    settings.PRINT_POINTS = 10
    response = client.get(MAP, {"wilayah": places.MERTOYUDAN, "lang": "en"})
    assert response.status_code == 400
    assert "Take a larger scale or smaller paper" in response.json()["detail"]


def test_when_all_places_are_taken_the_answer_says_when_to_come_again(client, kawasan, settings):
    settings.PRINT_PLACES = 0
    response = client.get(MAP, {"wilayah": places.MERTOYUDAN})
    assert response.status_code == 503
    assert response.headers["Retry-After"] == "60"


def test_a_printer_that_takes_too_long_is_stopped(client, kawasan, settings, monkeypatch):
    settings.PRINT_TIMEOUT_MS = 300
    monkeypatch.setattr(pdf, "PRINTER", [sys.executable, "-c", "import time; time.sleep(600)"])
    response = client.get(MAP, {"wilayah": places.MERTOYUDAN, "lang": "en"})
    assert response.status_code == 503
    assert "longer than 0.3 seconds" in response.json()["detail"]


def test_a_document_that_takes_too_much_memory_is_413(client, kawasan, monkeypatch):
    monkeypatch.setattr(pdf, "PRINTER", [sys.executable, "-c", f"raise SystemExit({TOO_LARGE})"])
    response = client.get(MAP, {"wilayah": places.MERTOYUDAN, "lang": "en"})
    assert response.status_code == 413
    assert "take a larger scale" in response.json()["detail"]


def test_a_machine_without_pango_says_who_can_mend_it(client, kawasan, monkeypatch):
    monkeypatch.setattr(pdf, "PRINTER", [sys.executable, "-c", f"raise SystemExit({NOT_INSTALLED})"])
    response = client.get(MAP, {"wilayah": places.MERTOYUDAN, "lang": "en"})
    assert response.status_code == 503
    assert "Pango" in response.json()["detail"]


def test_the_printer_opens_neither_files_nor_addresses(tmp_path):
    picture = tmp_path / "secret.svg"
    picture.write_text(
        '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect width="9" height="9" fill="red"/></svg>'
    )
    html = (
        f'<html lang="en"><title>t</title><link rel="stylesheet" href="file://{picture}"><p>before</p><img alt="x" src="file://{picture}">'
        f'<style>@import url("file://{picture}"); p {{ background: url("file://{picture}") }}</style>'
        f'<svg xmlns="http://www.w3.org/2000/svg" width="20" height="20"><title>t</title><image href="file://{picture}" width="9" height="9"/></svg><p>after</p></html>'
    )
    document = pdfplumber.open(io.BytesIO(pdf.write_pdf(html)))
    assert text_of(document).startswith("before")
    assert not any(rect["non_stroking_color"] == (1.0, 0.0, 0.0) for rect in document.pages[0].rects)
