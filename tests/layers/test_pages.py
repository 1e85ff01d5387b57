"""The map page as HTML: figures without scripts, and what the scripts are told."""

import gzip
import json
import re

import pytest

from layers.basemaps import BASEMAPS, tile_hosts
from layers.overlays import OVERLAYS
from spatial.models import DecreeLine
from tests import places

PRINTED_TOTAL = "85, 09"


@pytest.fixture(autouse=True)
def plain_static_files(settings):
    """Static files straight from the build, without collectstatic."""
    settings.STORAGES = {
        **settings.STORAGES,
        "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
    }


@pytest.fixture
def page(client, regency):
    """Asks for the map page and gives its text, with no-break spaces as spaces."""

    def get(path: str = "/", **headers) -> str:
        response = client.get(path, headers={"accept": "text/html", **headers})
        assert response.status_code == 200
        return response.content.decode().replace("\u00a0", " ")

    return get


@pytest.fixture
def stated(regency):
    """A decree that states more than its only line, with one area of one cell."""
    decree = places.add_decree(
        number="188.45/498/KEP/25/2014", stated_total_ha="85.09", stated_total_text=PRINTED_TOTAL
    )
    DecreeLine.objects.create(
        decree=decree, position=1, wilayah_id=places.MERTOYUDAN, stated_area_ha="82.81", stated_area_text="82,81"
    )
    places.add_slum_area(decree, places.MERTOYUDAN_DESA, places.box(1, 1), fictitious=True)
    return decree


def config(html: str) -> dict:
    return json.loads(re.search(r'<script id="config" type="application/json">(.*?)</script>', html, re.DOTALL)[1])


def test_the_decrees_difference_is_in_the_html(page, stated):
    html = page()
    assert "85,09 ha" in html
    assert f"«{PRINTED_TOTAL}»" in html
    assert "82,81 ha" in html
    assert re.search(r'class="open-difference">.*?2,28 ha', html, re.DOTALL)


def test_each_kecamatan_has_its_hectares_in_the_html(page, stated):
    rows = re.findall(r'<tr><th scope="row">([\w.]+)</th><td>([\d,]+)</td></tr>', page())
    # A kecamatan without a name goes by its code.
    assert rows == [("Mertoyudan", "1,22"), ("33.08.08", "0,00")]


def test_english_writes_english_numbers(page, stated):
    assert "85.09 ha" in page("/?lang=en")


def test_the_switch_keeps_the_regency(page, stated):
    html = page("/?regency=33.08")
    assert 'href="?regency=33.08&amp;lang=en"' in html


def test_fictitious_rows_are_called_so(page, stated):
    assert 'class="sample-note"' in page()


def test_real_rows_are_not_called_fictitious(page, decree):
    places.add_slum_area(decree, places.MERTOYUDAN_DESA, places.box(1, 1))
    assert 'class="sample-note"' not in page()


def test_overlaps_show_the_footprint(page, decree):
    for rt in ("001", "002"):
        places.add_slum_area(decree, places.MERTOYUDAN_DESA, places.box(1, 1), rt=rt, rw="001")
    html = page("/?lang=en")
    assert "2.44 ha" in html
    assert "footprint 1.22 ha" in html


def test_the_scripts_are_told_addresses_and_never_spell_them(page, stated):
    told = config(page())
    assert told["api"] == {
        "wilayah": "/api/wilayah/",
        "wilayahDetail": "/api/wilayah/{code}/",
        "slumAreas": "/api/slum-areas/",
        "slumAreaDetail": "/api/slum-areas/{id}/",
        "measure": "/api/measure/",
        "changes": "/api/changes/",
    }
    assert told["language"] == "id"
    assert told["regency"] == {"code": "33.08", "name": "Kabupaten Magelang"}
    assert [basemap["id"] for basemap in told["basemaps"]] == [basemap.id for basemap in BASEMAPS]


def test_the_map_starts_at_the_regency(page, stated):
    west, south, east, north = config(page())["bbox"]
    assert west < east
    assert south < north


def test_without_a_decree_in_force_the_page_says_what_to_do(page):
    html = page("/?lang=en")
    assert "No slum areas to show yet" in html
    assert config(html)["regency"] is None


def test_an_unknown_regency_is_not_found(client, stated):
    assert client.get("/?regency=99.99").status_code == 404


def test_several_regencies_can_be_chosen(page, stated):
    places.add_decree("33.71", "1/2016")
    html = page("/?regency=33.71")
    assert '<option value="33.71" selected>' in html
    assert '<option value="33.08">' in html


def test_names_are_written_as_text(page, decree):
    places.add_wilayah("33.08.20", "<script>alert(1)</script>")
    html = page()
    assert "<script>alert(1)" not in html
    assert "&lt;script&gt;alert(1)" in html


def test_the_policy_lets_nothing_run_that_is_not_ours(client, stated):
    policy = client.get("/").headers["Content-Security-Policy"]
    assert "script-src 'self'" in policy
    assert "unsafe" not in policy
    for host in tile_hosts():
        assert host in policy


def test_the_page_has_no_inline_script_or_style(page, stated):
    html = page()
    assert not re.search(r"<style|\sstyle=|\son\w+=|javascript:", html)
    assert [
        tag for tag in re.findall(r"<script[^>]*>", html) if "src=" not in tag and "application/json" not in tag
    ] == []


def test_the_page_needs_few_queries(client, stated, django_assert_max_num_queries):
    with django_assert_max_num_queries(10):
        client.get("/")


def test_other_pages_may_hold_the_embedded_map_and_only_that(client, stated):
    embedded = client.get("/embed/")
    assert "frame-ancestors *" in embedded.headers["Content-Security-Policy"]
    assert "X-Frame-Options" not in embedded.headers
    assert "script-src 'self'" in embedded.headers["Content-Security-Policy"]
    whole = client.get("/")
    assert "frame-ancestors 'none'" in whole.headers["Content-Security-Policy"]
    assert whole.headers["X-Frame-Options"] == "DENY"


def test_the_scripts_are_told_what_can_be_shown(page, stated):
    told = config(page())
    assert [overlay["id"] for overlay in told["overlays"]] == [overlay.id for overlay in OVERLAYS]
    assert told["ground"].startswith("/tiles/base/")
    assert told["embed"] == "/embed/"


def test_days_of_decrees_are_told_and_drafts_are_not(page, stated):
    places.add_decree("33.08", "050/1/KEP/2012", "superseded", date="2012-01-31")
    places.add_decree("33.08", "050/9/KEP/2030", "draft", date="2030-01-31")
    html = page()
    assert [(each["number"], each["date"]) for each in config(html)["decrees"]] == [
        ("050/1/KEP/2012", "2012-01-31"),
        ("188.45/498/KEP/25/2014", "2014-12-08"),
    ]
    assert 'id="time"' in html


def test_without_a_second_decree_there_is_no_slider_over_time(page, stated):
    assert 'id="time"' not in page()


def test_the_components_are_shown_in_both_languages(client, db):
    for language, word in (("id", "Komponen"), ("en", "Components")):
        assert f"<h1>{word}</h1>" in client.get(f"/styleguide/?lang={language}").content.decode()


# Of 200 kB for the first view, what is left is for tiles and rows.
MOST_BYTES_BUILT = 130_000


def test_the_first_view_stays_small(client, stated, settings):
    """Page, styles and scripts as they travel, compressed: the budget that bench/map.py holds on a slow network."""
    html = client.get("/").content
    folder = settings.DJANGO_VITE["default"]["manifest_path"].parent
    names = re.findall(r'(?:href|src)="/static/(assets/[^"]+)"', html.decode())
    assert any(name.endswith(".js") for name in names)
    assert any(name.endswith(".css") for name in names)
    workers = [path.relative_to(folder).as_posix() for path in folder.glob("assets/worker-*.js")]
    assert len(workers) == 1
    built = [html, *((folder / name).read_bytes() for name in {*names, *workers})]
    assert sum(len(gzip.compress(content, 9)) for content in built) < MOST_BYTES_BUILT
