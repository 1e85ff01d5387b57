"""RT and RW in the forms of public files."""

import pytest

from spatial.rt import RtRefused, parse_number, parse_rtrw


@pytest.mark.parametrize(
    ("text", "rt", "rw"),
    [
        ("RT001-RW002", "001", "002"),
        ("RT01-RW05", "001", "005"),
        ("RT 04 RW 02", "004", "002"),
        ("RT008 - RW009", "008", "009"),
        ("RT06A-RW002", "006A", "002"),
        ("RT.04/RW.02", "004", "002"),
        ("rt 1 / rw 2", "001", "002"),
        ("RW 02 RT 04", "004", "002"),
        ("RT001RW002", "001", "002"),
        ("RT/RW 001/002", "001", "002"),
        ("001/002", "001", "002"),
        ("12-3", "012", "003"),
        ("RT 04", "004", None),
        ("RW 03", None, "003"),
        ("RT000-RW000", None, None),
        ("", None, None),
        ("-", None, None),
        (None, None, None),
    ],
)
def test_every_known_form_gives_three_digits(text, rt, rw):
    assert parse_rtrw(text) == (rt, rw)


@pytest.mark.parametrize(
    "text",
    ["RT 01, RT 02 RW 03", "RT 01, 02 RW 03", "RT 1-3 RW 2", "Dusun Krajan", "RT 1 RW 2 Dusun X", "RT 1234 RW 1", "12"],
)
def test_several_or_other_words_are_refused(text):
    with pytest.raises(RtRefused):
        parse_rtrw(text)


@pytest.mark.parametrize(
    ("value", "number"),
    [("4", "004"), ("RT 04", "004"), (4, "004"), (4.0, "004"), ("4.0", "004"), ("6a", "006A"), ("00", None)],
)
def test_a_column_of_its_own_is_read_however_it_was_typed(value, number):
    assert parse_number(value) == number


@pytest.mark.parametrize("value", ["x", "12345", "4.5", "1,2"])
def test_what_is_no_number_is_refused(value):
    with pytest.raises(RtRefused):
        parse_number(value)
