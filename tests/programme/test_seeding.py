"""The programme's content is loaded, and what people edited is never overwritten."""

import datetime
import io
from decimal import Decimal

import pytest
from django.core.management import call_command

from programme import seeding
from programme.models import (
    AgendaEvent,
    Document,
    FigureStatement,
    FigureSubject,
    LegalBasis,
    Page,
    PageItem,
    ProgrammeTarget,
    SeedRow,
)
from spatial.models import Wilayah
from tests import places

PAGES = """
version = {version}

[[page]]
key = "prinsip"
title = "{title}"
lead = "{lead}"

[[page.items]]
key = "satu"
title = "Satu"

[[page.items]]
key = "dua"
title = "Dua"
"""


def seed(folder, version: int = 1, title: str = "Prinsip", lead: str = "Tujuh") -> seeding.Seeded:
    (folder / "pages.toml").write_text(PAGES.format(version=version, title=title, lead=lead), encoding="utf-8")
    return seeding.load(folder)


def test_a_second_load_changes_nothing(db, tmp_path):
    assert len(seed(tmp_path).created) == 3
    before = list(SeedRow.objects.order_by("pk").values())
    done = seed(tmp_path)
    assert (len(done.unchanged), done.created, done.updated) == (3, [], [])
    assert list(SeedRow.objects.order_by("pk").values()) == before


def test_a_new_version_reaches_what_nobody_touched(db, tmp_path):
    seed(tmp_path)
    done = seed(tmp_path, version=2, lead="Tujuh prinsip")
    assert done.updated == ["page prinsip"]
    assert Page.objects.get().lead == "Tujuh prinsip"


def test_an_edited_field_stays_and_the_others_follow_the_file(db, tmp_path):
    seed(tmp_path)
    Page.objects.update(title="Prinsip kami")
    done = seed(tmp_path, version=2, title="Tujuh prinsip", lead="Baru")
    assert done.edited == ["page prinsip"]
    page = Page.objects.get()
    assert (page.title, page.lead) == ("Prinsip kami", "Baru")
    # And it stays edited at every later load.
    assert seed(tmp_path, version=3, title="Prinsip lain", lead="Baru").edited == ["page prinsip"]
    assert Page.objects.get().title == "Prinsip kami"


def test_an_edit_that_the_file_agrees_with_is_no_edit_any_more(db, tmp_path):
    seed(tmp_path)
    Page.objects.update(title="Tujuh prinsip")
    assert seed(tmp_path, version=2, title="Tujuh prinsip").unchanged[0] == "page prinsip"
    assert seed(tmp_path, version=3, title="Prinsip kita").updated == ["page prinsip"]


def test_a_deleted_row_stays_away(db, tmp_path):
    seed(tmp_path)
    PageItem.objects.get(title="Dua").delete()
    assert seed(tmp_path).deleted == ["page_item prinsip/dua"]
    assert list(PageItem.objects.values_list("title", flat=True)) == ["Satu"]


def test_a_row_that_somebody_entered_first_is_theirs(db, tmp_path):
    Page.objects.create(slug="prinsip", position=9, title="Punya kami")
    done = seed(tmp_path)
    assert done.taken == ["page prinsip"]
    assert Page.objects.get().title == "Punya kami"
    # Its items belong to a page that is not the file's.
    assert done.waiting == ["page_item prinsip/satu", "page_item prinsip/dua"]


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ('[[page]]\nkey = "x"\ntitle = "X"', "version is missing"),
        ('version = 1\n[[pages]]\nkey = "x"', "unknown table pages"),
        ('version = 1\n[[page]]\ntitle = "X"', "key is missing"),
        ('version = 1\n[[page]]\nkey = "x"\ntitle = "X"\nsubtitle = "Y"', "unknown fields subtitle"),
        ('version = 1\n[[page]]\nkey = "x"\ntitle = "X"\n[[page]]\nkey = "x"\ntitle = "Y"', "is there twice"),
        ('version = 1\n[[page]]\nkey = "x"\ntitle = ""', "page_title_named"),
        ("version = ", "pages.toml"),
    ],
)
def test_a_file_that_cannot_be_taken_changes_nothing(db, tmp_path, text, complaint):
    (tmp_path / "a.toml").write_text('version = 1\n[[page]]\nkey = "a"\ntitle = "A"', encoding="utf-8")
    (tmp_path / "pages.toml").write_text(text, encoding="utf-8")
    with pytest.raises(seeding.SeedRefused, match=complaint):
        seeding.load(tmp_path)
    assert not Page.objects.exists()


@pytest.fixture
def loaded(regency) -> seeding.Seeded:
    places.add_decree(number="188.45/498/KEP/25/2014")
    return seeding.load()


def test_rows_wait_for_their_place_and_come_with_it(loaded):
    assert loaded.waiting == ["figure_statement secang-slum-2014"]
    places.add_wilayah("33.08.20", "Secang")
    done = seeding.load()
    assert done.created == ["figure_statement secang-slum-2014"]
    assert FigureStatement.objects.get(wilayah="33.08.20").text == "12, 9 hektar"


def test_a_figure_of_a_place_is_never_loaded_as_one_of_the_nation(db):
    seeding.load()
    assert not Wilayah.objects.exists()
    assert not FigureStatement.objects.filter(value=Decimal("3960.277")).exists()


def test_an_optional_link_comes_when_its_decree_does(regency):
    seeding.load()
    basis = LegalBasis.objects.get(kind="sk")
    assert basis.decree is None
    decree = places.add_decree(number="188.45/498/KEP/25/2014")
    seeding.load()
    basis.refresh_from_db()
    assert basis.decree == decree
    assert list(Document.objects.get(kind="sk").decrees.all()) == [decree]


def test_the_sources_figures_are_all_there(loaded):
    stated = set(FigureStatement.objects.values_list("subject_id", "wilayah_id", "value"))
    for subject, wilayah, value in (
        ("safe_water_target", None, "100"),
        ("slum_target", None, "0"),
        ("sanitation_target", None, "100"),
        ("slum_area", "33", "3960.277"),
        ("slum_kelurahan", "33", "410"),
        ("slum_area", None, "38431"),
        ("province_count", None, "34"),
        ("kabupaten_count", None, "271"),
        ("kelurahan_count", None, "11064"),
        ("slum_area", "33.08", "85.09"),
        ("slum_reduction", None, "6872"),
        ("slum_reduction", None, "6782"),
    ):
        assert (subject, wilayah, Decimal(value)) in stated
    assert FigureStatement.objects.get(subject="slum_target").as_of == datetime.date(2019, 12, 31)
    assert not FigureSubject.objects.filter(statements=None).exists()


def test_what_a_newspaper_says_is_not_called_the_publishers_own(loaded):
    assert set(FigureStatement.objects.filter(evidence="own").values_list("source", flat=True)) == {
        "«FAQ Tentang Kotaku», Pemerintah Kabupaten Magelang",
        "«KOTAKU», Pemerintah Kabupaten Magelang, 2017-08-11",
    }


def test_the_empty_heading_of_the_source_stays_empty(loaded):
    page = Page.objects.get(slug="target")
    assert page.title == "Target Program KOTAKU"
    assert (page.lead, page.body, page.items.count()) == ("", "", 0)
    assert not ProgrammeTarget.objects.exists()


@pytest.mark.parametrize(
    ("slug", "number"),
    [
        ("tujuan", 3),
        ("prinsip", 7),
        ("strategi", 3),
        ("lokasi-sasaran", 2),
        ("komponen", 5),
        ("peran-pemda", 6),
        ("peran-bkm", 7),
        ("arahan-hasil", 6),
    ],
)
def test_each_list_of_the_sources_is_whole(loaded, slug, number):
    positions = list(Page.objects.get(slug=slug).items.values_list("position", flat=True))
    assert positions == list(range(1, number + 1))


def test_the_agendas_one_date_is_a_thursday_and_names_no_place(loaded):
    event = AgendaEvent.objects.get()
    assert (event.starts_on, event.starts_on.isoweekday(), event.place) == (datetime.date(2023, 12, 21), 4, "")


def test_everything_that_people_read_is_there_in_english_too(loaded):
    for noun, model in seeding.NOUNS.items():
        names = {field.name for field in model._meta.fields}
        for row in model.objects.all():
            for name in names & {
                "title",
                "lead",
                "body",
                "text",
                "question",
                "answer",
                "note",
                "matter",
                "description",
            }:
                if f"{name}_en" in names and getattr(row, name):
                    assert getattr(row, f"{name}_en"), (noun, row, name)


def test_the_command_says_what_it_did(regency):
    said = io.StringIO()
    call_command("load_programme", stdout=said)
    first, waiting = said.getvalue().splitlines()
    assert str(SeedRow.objects.count()) in first
    assert "secang-slum-2014" in waiting
