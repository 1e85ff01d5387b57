"""Figures as they are printed, read exactly."""

from decimal import Decimal

import pytest

from spatial.hectares import AmbiguousHectares, Notation, notation_of, parse_hectares


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("85, 09", "85.09"),
        ("12, 9", "12.9"),
        ("31,07", "31.07"),
        ("3.960,277", "3960.277"),
        ("38.431", "38431"),
        ("11.064", "11064"),
        ("31,07 Ha", "31.07"),
        (" 5 hektare", "5"),
        ("0,10", "0.10"),
    ],
)
def test_indonesian_print_is_read_with_all_its_digits(text, number):
    assert str(parse_hectares(text)) == number


@pytest.mark.parametrize("text", ["", "-3", "1.23.4", "0.848", "12,5,1", "luas", "1,5 m2", "NaN", "1e5"])
def test_what_is_no_indonesian_number_is_refused(text):
    with pytest.raises(ValueError, match="no number"):
        parse_hectares(text)


def test_csv_digits_are_kept_and_never_become_a_float():
    assert parse_hectares("11.579298999999999", Notation.POINT) == Decimal("11.579298999999999")
    assert parse_hectares("3,960.277", Notation.POINT) == Decimal("3960.277")


@pytest.mark.parametrize(
    ("column", "notation"),
    [
        (["12,5", "3"], Notation.INDONESIAN),
        (["0.848", "1.104"], Notation.POINT),
        (["1.234", "12,5"], Notation.INDONESIAN),
        (["1.234", "0.5"], Notation.POINT),
        (["3", "4"], Notation.POINT),
        (["", "rusak", "0.5"], Notation.POINT),
    ],
)
def test_one_clear_figure_decides_the_notation_of_its_column(column, notation):
    assert notation_of(column) is notation


@pytest.mark.parametrize("column", [["1.234", "2.345"], ["12,5", "0.8488"]])
def test_a_column_that_can_be_read_in_two_ways_is_not_guessed(column):
    with pytest.raises(AmbiguousHectares):
        notation_of(column)
