"""Decrees from TOML: figures as printed, refusals that say what to mend."""

from decimal import Decimal

import pytest
from django.core.management import CommandError, call_command
from django.utils import translation

from spatial.importers.decree import DecreeRefused, load_decree
from spatial.models import Decree
from tests import places

HEADING = """
number = "188.45/498/KEP/25/2014"
date = 2014-12-08
title = "Lokasi Kawasan Kumuh Perkotaan"
kabupaten = "33.08"
stated_total = "85, 09"
"""
LINES = """
[[lines]]
wilayah = "33.08.10"
stated = "31,07"
[[lines]]
kawasan = "Pucungrejo Timur"
stated = "12, 9"
"""


@pytest.fixture
def write(tmp_path):
    def write(text: str):
        path = tmp_path / "decree.toml"
        path.write_text(text, encoding="utf-8")
        return path

    return write


def test_figures_are_kept_as_printed_beside_their_number(regency, write):
    decree, changed = load_decree(write(HEADING + LINES))
    assert changed
    assert (decree.stated_total_text, decree.stated_total_ha, decree.status) == ("85, 09", Decimal("85.09"), "draft")
    assert decree.signatory is None
    lines = list(
        decree.lines.order_by("position").values_list("wilayah", "kawasan__name", "stated_area_text", "stated_area_ha")
    )
    assert lines == [
        ("33.08.10", None, "31,07", Decimal("31.07")),
        (None, "Pucungrejo Timur", "12, 9", Decimal("12.9")),
    ]


def test_the_same_file_again_changes_nothing(regency, write):
    first, _changed = load_decree(write(HEADING + LINES))
    before = list(first.lines.values())
    again, changed = load_decree(write(HEADING + LINES))
    assert not changed
    assert again == first
    assert list(first.lines.values()) == before


def test_a_draft_takes_a_mended_file_and_a_decree_in_force_does_not(regency, write):
    decree, _changed = load_decree(write(HEADING + LINES))
    mended = HEADING.replace("85, 09", "82,81") + LINES
    assert load_decree(write(mended))[1]
    assert Decree.objects.get().stated_total_ha == Decimal("82.81")
    Decree.objects.update(status="in_force")
    with pytest.raises(DecreeRefused, match=decree.number):
        load_decree(write(HEADING + LINES))
    assert Decree.objects.get().stated_total_text == "82,81"


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("number = ", "TOML"),
        (HEADING.replace('title = "Lokasi Kawasan Kumuh Perkotaan"\n', ""), "title"),
        (HEADING.replace('"85, 09"', "85.09"), "stated_total"),
        (HEADING.replace('"85, 09"', '"85.09 km"'), "85.09 km"),
        (HEADING.replace("2014-12-08", '"8 Des Desember 2014"'), "date"),
        (HEADING.replace('"33.08"', '"33.99"'), "33.99"),
        (HEADING + 'bupati = "x"\n', "bupati"),
        (HEADING + '[[lines]]\nstated = "1"\n', "wilayah"),
        (HEADING + '[[lines]]\nwilayah = "33.08.99"\nstated = "1"\n', "33.08.99"),
    ],
)
def test_a_file_that_cannot_be_taken_is_refused_with_the_place(regency, write, text, word):
    with translation.override("en"), pytest.raises(DecreeRefused, match=word):
        load_decree(write(text))
    assert not Decree.objects.exists()


def test_the_commands_load_and_put_in_force(regency, write, capsys):
    call_command("load_decree", str(write(HEADING + LINES)))
    call_command("activate_decree", "188.45/498/KEP/25/2014")
    assert Decree.objects.get().status == "in_force"
    call_command("activate_decree", "188.45/498/KEP/25/2014")
    assert Decree.objects.get().status == "in_force"
    assert "188.45/498/KEP/25/2014" in capsys.readouterr().out


def test_a_decree_in_force_is_superseded_only_when_asked(decree):
    later = places.add_decree(number="188.45/2/KEP/2020", status="draft")
    with pytest.raises(CommandError, match="--supersede"):
        call_command("activate_decree", later.number)
    call_command("activate_decree", later.number, "--supersede")
    assert dict(Decree.objects.values_list("number", "status")) == {
        decree.number: "superseded",
        later.number: "in_force",
    }
    with pytest.raises(CommandError, match=decree.number):
        call_command("activate_decree", decree.number)


def test_an_unknown_or_ambiguous_number_is_refused(decree):
    with pytest.raises(CommandError, match="999"):
        call_command("activate_decree", "999")
    places.add_decree(kabupaten="33.71", number=decree.number, status="draft")
    with pytest.raises(CommandError, match="--kabupaten"):
        call_command("activate_decree", decree.number)
    call_command("activate_decree", decree.number, "--kabupaten", "33.71")
