"""Numbers that no sheet should hold, told to people without an error of ours."""

from decimal import Decimal

import pytest

from programme.importers.contradictions import _short


@pytest.mark.parametrize(
    ("number", "told"),
    [
        ("26.54867256637168", "26.5487"),
        ("26.0000000000001", "26"),
        ("123456789012345678901234567890", None),
        ("0", "0"),
    ],
)
def test_a_figure_is_shortened_unless_it_is_too_long(number, told):
    assert str(_short(Decimal(number))) == (told or number)
