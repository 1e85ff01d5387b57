"""A reader's ways through the programme's pages, on a desk and on a phone, with and without scripts."""

import io
from pathlib import Path

import pytest
from django.conf import settings
from django.core.management import call_command
from playwright.sync_api import Page, expect

from programme.models import Document, Institution, Member

pytestmark = [
    pytest.mark.journey,
    pytest.mark.django_db(transaction=True, available_apps=settings.INSTALLED_APPS),
]

AXE = Path(__file__).resolve().parent.parent.parent / "frontend" / "node_modules" / "axe-core" / "axe.min.js"
PHONE = {"viewport": {"width": 390, "height": 844}, "has_touch": True, "is_mobile": True}
PATHS = [
    "",
    "kotaku/",
    "peran-pemda/",
    "indikator/",
    "tanya-jawab/",
    "target/",
    "figures/",
    "institutions/",
    "documents/",
    "agenda/",
    "gallery/",
]


@pytest.fixture
def content(sample) -> None:
    """The sample with the programme's content, and a little of what people enter."""
    call_command("load_programme", stdout=io.StringIO())
    pokja = Institution.objects.create(kind="pokja", name="Pokja PKP (contoh)", wilayah_id="33.08", fictitious=True)
    Member.objects.create(institution=pokja, name="Pejabat Contoh", role="Ketua", public=True)
    Document.objects.create(
        kind="ded", title="DED (contoh)", wilayah_id="33.08.10", due_on="2019-12-31", fictitious=True
    )


def violations(page: Page) -> list[str]:
    page.evaluate(AXE.read_text(encoding="utf-8"))
    found = page.evaluate("() => axe.run().then((result) => result.violations)")
    return [f"{rule['id']}: {node['html'][:200]} {node['failureSummary']}" for rule in found for node in rule["nodes"]]


@pytest.mark.parametrize(
    ("language", "options", "scheme"), [("id", {}, "light"), ("en", PHONE, "dark"), ("id", PHONE, "light")]
)
def test_axe_finds_nothing_and_nothing_sticks_out(visitor, content, language, options, scheme):
    page = visitor.open(f"/program/?lang={language}", color_scheme=scheme, **options)
    for path in PATHS:
        page.goto(f"{visitor.address}/program/{path}")
        assert violations(page) == [], path
        assert page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth"), path


def test_a_reader_without_scripts_finds_the_figures_of_jawa_tengah(visitor, content):
    page = visitor.open("/program/", java_script_enabled=False)
    page.get_by_role("navigation", name="Isi program").get_by_role("link", name="Angka menurut sumbernya").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Angka menurut sumbernya")
    expect(page.get_by_text("«3.960,277 ha»")).to_be_visible()
    page.get_by_role("link", name="EN", exact=True).click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Figures by source")


def test_a_reader_filters_documents_with_the_keyboard(visitor, content):
    page = visitor.open("/program/documents/?lang=en")
    page.get_by_label("Kind").select_option("ded")
    page.get_by_role("button", name="Show").press("Enter")
    expect(page.get_by_role("heading", level=2, name="DED (contoh)")).to_be_visible()
    expect(page.get_by_text("188.45/498/KEP/25/2014")).to_have_count(0)
    expect(page.get_by_text("late", exact=True)).to_be_visible()


def test_the_first_stop_of_the_keyboard_leads_to_the_content(visitor, content):
    page = visitor.open("/program/prinsip/?lang=en")
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Skip to the content")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator("#content")).to_be_focused()
