"""The decree is kept as its source prints it."""

from datetime import date
from decimal import Decimal


def test_decree_is_the_one_of_8_december_2014(decree):
    assert decree["number"] == "188.45/498/KEP/25/2014"
    assert decree["date"] == date(2014, 12, 8)
    assert decree["title"] == "Lokasi Kawasan Kumuh Perkotaan"
    assert decree["kabupaten"] == "33.08"
    assert "2017-08-11" in decree["source"]


def test_figures_keep_the_text_as_printed(decree):
    assert decree["stated_total"] == "85, 09"
    assert [(line["wilayah"], line["stated"]) for line in decree["lines"]] == [
        ("33.08.10", "31,07"),
        ("33.08.08", "38,84"),
        ("33.08.20", "12, 9"),
    ]


def test_lines_leave_2_28_hectares_of_the_total_open(decree):
    def number(text):
        return Decimal(text.replace(" ", "").replace(",", "."))

    lines = sum(number(line["stated"]) for line in decree["lines"])
    assert lines == Decimal("82.81")
    assert number(decree["stated_total"]) - lines == Decimal("2.28")


def test_signatory_is_not_invented(decree):
    assert not decree.get("signatory")
