"""Numbers of a table's column."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from programme.importers.numbers import Numbers, fits_spreadsheet
from spatial.importers.refusal import FileRefused


def read(*values, notation=None):
    column = Numbers("4av", values, notation)
    return [column.read(value) for value in values]


def test_the_notation_is_the_columns():
    assert read("0,70", "1.415") == [Decimal("0.70"), Decimal(1415)]
    assert read("0.70", "1.415") == [Decimal("0.70"), Decimal("1.415")]


def test_a_column_that_can_be_read_in_two_ways_is_refused_until_somebody_says():
    with pytest.raises(FileRefused) as refusal:
        read("1.415", "12")
    assert refusal.value.code == "numbers_ambiguous"
    assert read("1.415", "12", notation="point") == [Decimal("1.415"), Decimal(12)]


def test_negative_volumes_are_read_as_they_are():
    assert read("-0.611192", "−0.5", -3, -0.25) == [
        Decimal("-0.611192"),
        Decimal("-0.5"),
        Decimal(-3),
        Decimal("-0.25"),
    ]


@pytest.mark.parametrize("empty", [None, "", "  ", "-", "–", "—"])
def test_an_empty_cell_or_a_dash_is_no_number(empty):
    assert read(empty) == [None]


@pytest.mark.parametrize("text", ["#NUM!", "KR", "21 unit", "--3", "1e400", "nan", "inf", True, "10000000000000000"])
def test_what_is_no_number_is_told(text):
    with pytest.raises(ValueError, match="number"):
        Numbers("4av", [], None).read(text)


def test_per_cent_and_currency_are_no_part_of_the_number():
    assert read("73,68 %", "Rp 1.250,50") == [Decimal("73.68"), Decimal("1250.50")]


@given(st.decimals(allow_nan=False, allow_infinity=False, min_value=-(10**9), max_value=10**9, places=6))
def test_every_number_printed_with_a_point_is_read_back(number):
    assert Numbers("x", [], "point").read(f"{number:f}") == number


def test_a_spreadsheet_holds_sixteen_digits():
    assert fits_spreadsheet(Decimal("0.944282"))
    assert not fits_spreadsheet(Decimal("0.004282000000000008123"))
