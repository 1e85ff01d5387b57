"""A reader's ways through the map page."""

import io
import json
import re
from pathlib import Path

import pytest
from django.conf import settings
from django.core.management import call_command
from playwright.sync_api import Page, expect

from spatial.models import Decree, SlumArea

pytestmark = [
    pytest.mark.journey,
    # Emptied with CASCADE after each test, which Django does only when the apps are named: tables that SQL files
    # made refer to those of the models.
    pytest.mark.django_db(transaction=True, available_apps=settings.INSTALLED_APPS),
]

AXE = Path(__file__).resolve().parent.parent.parent / "frontend" / "node_modules" / "axe-core" / "axe.min.js"
PHONE = {"viewport": {"width": 390, "height": 844}, "has_touch": True, "is_mobile": True}
# Middle of a 1440 × 900 window: left of the cards, right of the panel.
MIDDLE = {"x": 720, "y": 450}


@pytest.fixture
def area(sample) -> SlumArea:
    """A verified area of Mertoyudan."""
    return (
        SlumArea.objects.filter(kelurahan__parent="33.08.10", verified_area_ha__isnull=False)
        .select_related("kelurahan")
        .order_by("-area_ha")
        .first()
    )


def view_of(area: SlumArea, zoom: int = 17) -> str:
    point = area.geom.point_on_surface
    return f"map={zoom}/{point.y:.6f}/{point.x:.6f}"


def hectares(value) -> str:
    return f"{value:.2f} ha".replace(".", ",").replace(" ", "\u00a0")


def wait_for_areas(page: Page) -> None:
    expect(page.locator("#announcement")).to_have_text(re.compile(r"^\d+ (area kumuh di peta|slum areas? on the map)"))


def test_a_planner_reads_mertoyudans_hectares(visitor, sample):
    page = visitor.open("/")
    item = page.get_by_role("treeitem", name="Mertoyudan 31,07 ha")
    expect(item).to_be_visible()
    expect(page.locator(".total")).to_contain_text("82,81\u00a0ha")
    item.click()
    details = page.get_by_role("region", name="Mertoyudan")
    expect(details.locator(".measure.planar")).to_contain_text("31,07\u00a0ha")
    expect(details.locator(".measure.stated")).to_contain_text("31,07\u00a0ha")
    # Geodesic hectares are 0.06 % more: enough to move the second decimal.
    expect(details.locator(".measure.geodesic")).to_contain_text("31,09\u00a0ha")
    expect(page).to_have_url(re.compile(r"wilayah=33\.08\.10"))


def test_the_decrees_own_difference_is_plain_to_see(visitor, sample):
    decree = visitor.open("/").get_by_role("region", name="SK 188.45/498/KEP/25/2014")
    expect(decree).to_contain_text("85,09\u00a0ha")
    expect(decree).to_contain_text("tercetak «85, 09»")
    expect(decree).to_contain_text("82,81\u00a0ha")
    expect(decree.locator(".open-difference")).to_contain_text("2,28\u00a0ha")
    expect(decree.get_by_role("row", name="Secang")).to_contain_text("12,90")


def test_sample_data_says_that_it_is_none(visitor, area):
    page = visitor.open(f"/#{view_of(area)}&area={area.pk}")
    expect(page.locator("#sample-badge")).to_have_text("Data contoh, bukan batas resmi")
    expect(page.locator("#panel")).to_contain_text("Data contoh, bukan batas resmi")
    expect(page.locator("#details")).to_contain_text("Data contoh, bukan batas resmi")


def test_a_click_on_an_area_opens_its_figures(visitor, area):
    page = visitor.open(f"/#{view_of(area)}")
    wait_for_areas(page)
    page.locator("#map").click(position=MIDDLE)
    details = page.locator("#details")
    expect(details.locator("h2")).to_have_text(f"RT {area.rt} / RW {area.rw}")
    expect(details.locator(".measure.stated")).to_contain_text(hectares(area.stated_area_ha))
    expect(details.locator(".measure.verified")).to_contain_text(hectares(area.verified_area_ha))
    expect(details.locator(".measure.planar")).to_contain_text(hectares(area.area_ha))
    expect(details.locator(".measure.planar")).to_contain_text("UTM 49S")
    expect(details.locator(".measure.geodesic")).to_contain_text(hectares(area.geodesic_area_ha))
    expect(details.locator(".measure.geodesic")).to_contain_text("+0,06\u00a0%")
    expect(details).to_contain_text(area.kelurahan.name)
    expect(details).to_contain_text("188.45/498/KEP/25/2014")
    # The tree opens down to the area.
    expect(page.get_by_role("treeitem", selected=True)).to_contain_text(f"RT {area.rt} / RW {area.rw}")


def test_a_click_beside_the_areas_opens_the_kelurahan(visitor, sample):
    # The point of kelurahan Deyangan has no slum area.
    page = visitor.open("/#map=14/-7.5600/110.2100")
    expect(page.locator("#announcement")).not_to_be_empty()
    page.wait_for_load_state("networkidle")
    page.locator("#map").click(position=MIDDLE)
    expect(page.locator("#details")).to_contain_text(re.compile("Desa|Kelurahan"))
    expect(page).to_have_url(re.compile(r"wilayah=33\.08\."))


def test_english_keeps_the_view(visitor, area):
    page = visitor.open(f"/#{view_of(area)}&area={area.pk}")
    expect(page.locator("#details h2")).to_contain_text("RT")
    page.get_by_role("link", name="EN").click()
    expect(page.locator("html")).to_have_attribute("lang", "en")
    expect(page.locator("#panel h1")).to_contain_text("Slum areas")
    expect(page.locator(".total")).to_contain_text("82.81\u00a0ha")
    expect(page.locator("#details .measure.planar")).to_contain_text("Planar area")
    expect(page).to_have_url(re.compile(rf"area={area.pk}"))
    # Chosen once, kept.
    page.goto(visitor.address)
    expect(page.locator("html")).to_have_attribute("lang", "en")


def test_a_link_restores_what_was_shown(visitor, area):
    first = visitor.open(f"/#{view_of(area, 16)}", permissions=["clipboard-read", "clipboard-write"])
    wait_for_areas(first)
    first.locator("#layer-choices > summary").click()
    first.get_by_role("checkbox", name="Batas wilayah").uncheck()
    first.get_by_role("checkbox", name="Persentase kumuh per kecamatan").check()
    first.get_by_role("slider", name="Kepekatan Kawasan kumuh").fill("50")
    first.locator("#map").click(position=MIDDLE)
    expect(first.locator("#details")).to_be_visible()
    first.get_by_role("button", name="Bagikan").click()
    first.get_by_role("button", name="Salin tautan").click()
    expect(first.get_by_role("alert")).to_contain_text("Tersalin")
    link = first.evaluate("() => navigator.clipboard.readText()")

    second = visitor.open(link.removeprefix(visitor.address))
    expect(second.locator("#details h2")).to_have_text(f"RT {area.rt} / RW {area.rw}")
    second.keyboard.press("Escape")
    second.locator("#layer-choices > summary").click()
    expect(second.get_by_role("checkbox", name="Batas wilayah")).not_to_be_checked()
    expect(second.get_by_role("checkbox", name="Kawasan kumuh", exact=True)).to_be_checked()
    expect(second.get_by_role("checkbox", name="Persentase kumuh per kecamatan")).to_be_checked()
    expect(second.get_by_role("slider", name="Kepekatan Kawasan kumuh")).to_have_value("50")
    assert re.search(r"map=16/", second.url)


def test_back_and_forward_walk_through_what_was_opened(visitor, sample):
    page = visitor.open("/")
    for name in ("Mertoyudan", "Secang"):
        page.get_by_role("treeitem", name=re.compile(f"^{name} ")).click()
        expect(page.locator("#details h2")).to_have_text(name)
    page.go_back()
    expect(page.locator("#details h2")).to_have_text("Mertoyudan")
    page.go_back()
    expect(page.locator("#details")).to_be_hidden()
    page.go_forward()
    expect(page.locator("#details h2")).to_have_text("Mertoyudan")


def test_a_link_to_what_is_gone_says_so(visitor, sample):
    page = visitor.open("/#area=999999")
    expect(page.get_by_role("alert")).to_be_visible()
    expect(page.locator("#details")).to_be_hidden()
    assert any("404" in complaint for complaint in visitor.complaints)
    visitor.complaints.clear()


def test_search_finds_a_kelurahan_by_name(visitor, sample):
    page = visitor.open("/")
    page.get_by_role("searchbox").fill("sumberr")
    result = page.locator("#search-results").get_by_role("button", name=re.compile("^Sumberrejo.*Kelurahan"))
    result.click()
    expect(page.locator("#details h2")).to_have_text("Sumberrejo")
    page.get_by_role("searchbox").fill("tidak ada desa begini")
    expect(page.locator("#search-results")).to_contain_text("Tidak ada wilayah bernama")


def test_everything_works_from_the_keyboard(visitor, area):
    page = visitor.open(f"/#{view_of(area)}")
    expect(page.get_by_role("tree")).to_be_visible()
    wait_for_areas(page)
    press = page.keyboard.press

    press("Tab")
    expect(page.locator(":focus")).to_have_text("Langsung ke daftar wilayah")
    press("Enter")
    expect(page.locator("#places")).to_be_focused()
    press("Tab")
    expect(page.get_by_role("searchbox")).to_be_focused()
    press("Tab")
    expect(page.locator(":focus")).to_have_accessible_name("Muntilan 38,84 ha")
    press("ArrowDown")
    expect(page.locator(":focus")).to_have_accessible_name("Mertoyudan 31,07 ha")
    press("ArrowRight")
    expect(page.locator(":focus")).to_have_attribute("aria-expanded", "true")
    expect(page.get_by_role("treeitem", level=2)).to_have_count(13)
    press("ArrowRight")
    expect(page.locator(":focus")).to_have_attribute("aria-level", "2")
    press("Enter")
    expect(page.locator("#details .measure.planar")).to_be_visible()
    press("Escape")
    expect(page.locator("#details")).to_be_hidden()

    # Enter on the map opens what is in the middle; Escape closes it and goes back to the map.
    page.goto(f"{visitor.address}/?again=1#{view_of(area)}")
    wait_for_areas(page)
    page.locator("#map").focus()
    press("Enter")
    expect(page.locator("#details h2")).to_have_text(f"RT {area.rt} / RW {area.rw}")
    expect(page.locator("#details")).to_be_focused()
    press("Escape")
    expect(page.locator("#details")).to_be_hidden()
    expect(page.locator("#map")).to_be_focused()


def test_a_phone_shows_map_and_sheet_without_sideways_scrolling(visitor, area):
    page = visitor.open(f"/#{view_of(area, 15)}&area={area.pk}", **PHONE)
    expect(page.locator("#details h2")).to_have_text(f"RT {area.rt} / RW {area.rw}")
    page.locator("#details-close").tap()
    panel = page.locator("#panel")
    page.get_by_role("button", name="Tampilkan atau sembunyikan daftar").tap()
    expect(panel).to_have_attribute("data-sheet", "peek")
    wait_for_areas(page)
    page.get_by_role("button", name="Tampilkan atau sembunyikan daftar").tap()
    page.get_by_role("treeitem", name="Mertoyudan 31,07 ha").tap()
    expect(page.locator("#details .measure.planar")).to_contain_text("31,07\u00a0ha")
    assert page.evaluate("() => document.documentElement.scrollWidth") == 390
    for button in page.locator(".toolbar button:visible").all():
        box = button.bounding_box()
        assert min(box["width"], box["height"]) >= 40
        assert box["x"] + box["width"] <= 390
        assert box["y"] >= 0


def test_the_page_of_components_has_nothing_to_complain_of(visitor, db):
    for scheme in ("light", "dark"):
        assert violations(visitor.open("/styleguide/", color_scheme=scheme, reduced_motion="reduce")) == []


def test_without_scripts_the_figures_are_there(visitor, sample):
    page = visitor.open("/", java_script_enabled=False)
    expect(page.get_by_role("row", name="Mertoyudan 31,07", exact=True)).to_be_visible()
    expect(page.locator(".open-difference")).to_contain_text("2,28\u00a0ha")
    expect(page.locator("#map")).to_be_hidden()


def test_without_other_servers_the_own_base_map_is_drawn(visitor, sample):
    page = visitor.open("/")
    wait_for_areas(page)
    page.locator("#layer-choices > summary").click()
    own = page.get_by_role("radio", name="Peta dasar sendiri (batas wilayah)")
    expect(page.locator("#basemaps")).to_contain_text("tidak terjangkau")
    expect(own).to_be_checked()
    page.wait_for_load_state("networkidle")
    colours = page.evaluate(
        """() => {
            const seen = new Set();
            for (const canvas of document.querySelectorAll('.leaflet-paper-pane canvas')) {
                const data = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height).data;
                for (let i = 0; i < data.length; i += 4) seen.add(data.slice(i, i + 3).join());
            }
            return seen.size;
        }"""
    )
    assert colours > 20


def test_a_base_map_that_answers_is_preferred(visitor, sample):
    page = visitor.open("/api/decrees/")
    tile = bytes.fromhex(
        "89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c4890000000d49444154789c6360606060"
        "00000005000166f3e2550000000049454e44ae426082"
    )
    page.context.route(
        "https://tile.openstreetmap.org/**", lambda route: route.fulfill(body=tile, content_type="image/png")
    )
    page.goto(visitor.address)
    page.locator("#layer-choices > summary").click()
    expect(page.get_by_role("radio", name="OpenStreetMap")).to_be_checked()
    expect(page.locator("#attribution")).to_have_text("© OpenStreetMap contributors")


def test_a_failing_server_is_told_and_tried_again(visitor, sample):
    page = visitor.open("/api/decrees/")
    problem = {"title": "x", "status": 503, "detail": "Basis data tidak menjawab."}
    page.route(
        "**/tiles/slum_areas/**",
        lambda route: route.fulfill(status=503, content_type="application/problem+json", body=json.dumps(problem)),
    )
    page.goto(visitor.address)
    alert = page.get_by_role("alert")
    expect(alert).to_contain_text("Basis data tidak menjawab.")
    page.unroute("**/tiles/slum_areas/**")
    alert.get_by_role("button", name="Coba lagi").click()
    wait_for_areas(page)
    expect(alert).to_be_hidden()
    visitor.complaints[:] = [complaint for complaint in visitor.complaints if "503" not in complaint]


def test_a_lost_connection_is_told_and_what_is_loaded_stays(visitor, area):
    page = visitor.open(f"/#{view_of(area)}")
    wait_for_areas(page)
    page.context.set_offline(True)
    expect(page.get_by_role("alert")).to_contain_text("Sambungan terputus")
    page.locator("#map").click(position=MIDDLE)
    expect(page.locator("#details .measure.planar")).to_contain_text(hectares(area.area_ha))
    page.context.set_offline(False)
    expect(page.get_by_role("alert")).to_be_hidden()
    visitor.complaints[:] = [complaint for complaint in visitor.complaints if "DISCONNECTED" not in complaint]


def test_what_is_too_small_to_be_seen_is_a_circle_that_a_click_opens(visitor, sample):
    # All areas of Payaman within a few pixels.
    page = visitor.open("/#map=10/-7.42410/110.22704")
    wait_for_areas(page)
    page.wait_for_load_state("networkidle")
    before = page.url
    page.locator("#map").hover(position=MIDDLE)
    expect(page.locator("#tooltip")).to_have_text(re.compile(r"^\d+ area kumuh · [\d,]+\u00a0ha$"))
    page.locator("#map").click(position=MIDDLE)
    expect(page).not_to_have_url(before)
    expect(page).to_have_url(re.compile("map=12/"))


def test_everything_at_a_place_is_listed(visitor, area):
    page = visitor.open(f"/#{view_of(area)}")
    wait_for_areas(page)
    page.wait_for_load_state("networkidle")
    page.locator("#map").click(position=MIDDLE)
    here = page.locator("#details .here")
    expect(here.get_by_role("listitem")).to_have_count(5)
    expect(here).to_contain_text("Kabupaten Magelang")
    here.get_by_role("button", name=re.compile("^Mertoyudan.*Kecamatan$")).click()
    expect(page.locator("#details h2")).to_have_text("Mertoyudan")
    expect(page).to_have_url(re.compile(r"wilayah=33\.08\.10"))
    expect(page.locator("#details .measure.planar")).to_contain_text("31,07\u00a0ha")


def test_a_drawn_box_tells_the_hectares_inside(visitor, sample):
    page = visitor.open("/")
    expect(page.get_by_role("tree")).to_be_visible()
    page.get_by_role("button", name="Ukur dan jumlahkan").click()
    page.get_by_role("button", name="Kotak").click()
    # Around the whole regency.
    page.locator("#map").click(position={"x": 420, "y": 20})
    page.locator("#map").click(position={"x": 1000, "y": 880})
    result = page.locator("#measure-result")
    inside = result.locator("section", has_text="Kawasan kumuh di dalamnya")
    expect(inside).to_contain_text("125")
    expect(inside).to_contain_text("82,8100\u00a0ha")
    expect(result).to_contain_text("UTM 49S")
    page.keyboard.press("Escape")
    expect(page.locator("#measure")).to_be_hidden()


def test_a_line_is_measured_from_the_keyboard(visitor, sample):
    page = visitor.open("/#map=15/-7.53/110.22")
    wait_for_areas(page)
    page.get_by_role("button", name="Ukur dan jumlahkan").click()
    page.get_by_role("button", name="Garis").click()
    page.locator("#map").focus()
    page.keyboard.press("Enter")
    page.keyboard.press("ArrowRight")
    page.wait_for_timeout(600)
    page.keyboard.press("Enter")
    expect(page.locator("#measure-result")).to_contain_text(re.compile(r"Planar \(UTM 49S\)[\d.,]+\u00a0m"))
    page.keyboard.press("Backspace")
    expect(page.locator("#measure-result")).to_be_empty()


@pytest.mark.parametrize("typed", ["-7.5312, 110.2189", "7,5312 LS 110,2189 BT", "49S 413825,35 9167451,15"])
def test_search_takes_coordinates_as_people_type_them(visitor, sample, typed):
    page = visitor.open("/")
    page.get_by_role("searchbox").fill(typed)
    page.locator("#search-results").get_by_role("button", name=re.compile("Koordinat")).click()
    expect(page).to_have_url(re.compile(r"map=16/-7\.5312\d*/110\.2189\d*"))
    expect(page).to_have_url(re.compile(r"pin=-7\.53120\d/110\.2189\d\d"))


def test_search_finds_kawasan_and_rt(visitor, area):
    kawasan = area.kawasan
    page = visitor.open("/")
    page.get_by_role("searchbox").fill(f"RT {int(area.rt)} RW {int(area.rw)}")
    results = page.locator("#search-results")
    expect(results.get_by_role("button", name=f"RT {area.rt} / RW {area.rw}").first).to_be_visible()
    page.get_by_role("searchbox").fill(kawasan.name)
    results.get_by_role("button", name=kawasan.name).filter(has_text="Kawasan").first.click()
    expect(page.locator("#details h2")).to_have_text(kawasan.name)
    expect(page).to_have_url(re.compile(f"feature=kawasan/{kawasan.pk}"))


def test_overlays_come_from_the_server_with_their_legend(visitor, sample):
    page = visitor.open("/")
    wait_for_areas(page)
    page.locator("#layer-choices > summary").click()
    page.get_by_role("checkbox", name="Persentase kumuh per kecamatan").check()
    legend = page.locator("#legend")
    expect(legend).to_contain_text("1 sampai 5 %")
    expect(legend).to_contain_text("Persentase kumuh per kecamatan")
    # A choropleth with its textures is on the map.
    expect(page.locator(".leaflet-overlay-share_kecamatan-pane canvas").first).to_be_visible()
    order = [box.get_attribute("value") for box in page.locator("#overlays input[type=checkbox]:checked").all()]
    assert order == ["slum_areas", "boundaries", "share_kecamatan"]
    page.get_by_role("button", name="Naikkan Persentase kumuh per kecamatan").click()
    expect(page).to_have_url(re.compile("layers=slum_areas:80,share_kecamatan:80,boundaries:100"))


def test_another_page_can_hold_the_map(visitor, area):
    page = visitor.open(f"/embed/#{view_of(area)}")
    wait_for_areas(page)
    expect(page.locator("#panel")).to_be_hidden()
    page.locator("#map").click(position={"x": 720, "y": 450})
    expect(page.locator("#details h2")).to_have_text(f"RT {area.rt} / RW {area.rw}")


def test_days_of_decrees_are_shown_and_compared(visitor, sample, area):
    # The areas of Secang were left out of a second decree.
    later = Decree.objects.create(
        kabupaten=sample.kabupaten, number="050/1/KEP/2019", date="2019-06-01", title=sample.title, status="draft"
    )
    for row in SlumArea.objects.filter(decree=sample).exclude(kelurahan__parent="33.08.20"):
        row.pk, row.decree, row.kawasan = None, later, None
        row.save()
    call_command("activate_decree", later.number, "--supersede", stdout=io.StringIO())

    page = visitor.open("/#map=13/-7.4100/110.2450")
    expect(page.locator("#announcement")).to_have_text("Tidak ada area kumuh di bagian peta ini.")
    page.get_by_role("button", name="Waktu").click()
    slider = page.get_by_role("slider", name="SK")
    expect(slider).to_have_attribute("aria-valuetext", "1 Juni 2019 · 050/1/KEP/2019")
    slider.press("ArrowLeft")
    expect(slider).to_have_attribute("aria-valuetext", re.compile("8 Desember 2014"))
    wait_for_areas(page)
    expect(page).to_have_url(re.compile("day=2014-12-08"))
    page.get_by_role("checkbox", name="Bandingkan dengan").check()
    page.locator("#time-other").select_option("2019-06-01")
    edge = page.get_by_role("slider", name="Batas antara dua tanggal")
    edge.press("ArrowLeft")
    expect(edge).to_have_attribute("aria-valuenow", "48")
    expect(page).to_have_url(re.compile("compare=2019-06-01"))
    expect(page.locator(".leaflet-compare-slum_areas-pane canvas").first).to_be_attached()
    page.get_by_role("button", name="Yang berubah").click()
    gone = SlumArea.objects.filter(decree=sample, kelurahan__parent="33.08.20").count()
    changes = page.get_by_role("region", name="Yang berubah")
    expect(changes.get_by_role("heading", name=f"Hilang ({gone})")).to_be_visible()
    expect(changes.get_by_role("heading", level=3)).to_have_count(1)
    expect(changes.get_by_role("listitem")).to_have_count(gone)
    assert violations(page) == []
    changes.get_by_role("button", name=re.compile("^RT")).first.click()
    expect(page).to_have_url(re.compile("area="))


def test_an_empty_database_says_what_to_do(visitor, transactional_db):
    page = visitor.open("/")
    expect(page.locator("#places")).to_contain_text("Belum ada area kumuh")
    expect(page.locator("#places")).to_contain_text("load_slum_areas")
    expect(page.locator("#map canvas").first).to_be_attached()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize(
    ("language", "options"), [("id", {}), ("en", PHONE)], ids=["window in Indonesian", "phone in English"]
)
def test_axe_finds_nothing(visitor, area, language, options, scheme):
    page = visitor.open(f"/?lang={language}", color_scheme=scheme, reduced_motion="reduce", **options)
    expect(page.get_by_role("tree")).to_be_visible()
    wait_for_areas(page)
    assert violations(page) == []
    if not options:
        page.locator("#layer-choices > summary").click()
        assert violations(page) == []
    page.goto(f"{visitor.address}/?lang={language}&again=1#{view_of(area)}&area={area.pk}")
    expect(page.locator("#details .measure.planar")).to_be_visible()
    expect(page.get_by_role("treeitem", selected=True)).to_be_visible()
    assert violations(page) == []
    for tool in ("measure", "share"):
        page.locator(f"#{tool}-toggle").click()
        expect(page.locator(f"#{tool}")).to_be_visible()
        assert violations(page) == []


def violations(page: Page) -> list[str]:
    # Evaluated by the debugger, not added as a script: the page's policy would rightly refuse that.
    page.evaluate(AXE.read_text(encoding="utf-8"))
    found = page.evaluate("() => axe.run().then((result) => result.violations)")
    return [f"{rule['id']}: {node['html'][:200]} {node['failureSummary']}" for rule in found for node in rule["nodes"]]
