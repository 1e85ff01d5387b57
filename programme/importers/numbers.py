"""Numbers of a table's column: volumes, counts, shares, money.

The notation belongs to the column, as with hectares (spatial/hectares.py). Unlike hectares a volume may be negative in a file: it is an error
of whoever made it, to be kept as it is reported and to be flagged, not to be lost as unreadable.
"""

from collections.abc import Sequence
from decimal import Decimal

from spatial.hectares import AmbiguousHectares, Notation, notation_of, parse_hectares
from spatial.importers.refusal import FileRefused

ABSENT = {"", "-", "–", "—"}
LARGEST = 10**15


class Numbers:
    """A column. Cells are what a CSV or a spreadsheet holds: str, int, float, None."""

    def __init__(self, field: str, values: Sequence[object], notation: Notation | None) -> None:
        """notation: stated by a person, or None: found from all texts. Raises FileRefused (figure_ambiguous)."""
        self.field = field
        self._notation = notation or Notation.POINT
        texts = [text for value in values if isinstance(value, str) and (text := _bare(value)[1])]
        if notation is None and texts:
            try:
                self._notation = notation_of(texts)
            except AmbiguousHectares as error:
                raise FileRefused("numbers_ambiguous", field=field, text=str(error)) from error

    def read(self, value: object) -> Decimal | None:
        """The exact number, None for an empty cell or a dash. Raises ValueError: it is no number («#NUM!», «21 unit»)."""
        if value is None:
            return None
        if isinstance(value, Decimal):
            number = value
        elif isinstance(value, int | float) and not isinstance(value, bool):
            number = Decimal(repr(value))
        elif isinstance(value, str):
            sign, text = _bare(value)
            if not text and not sign:
                return None
            number = sign * parse_hectares(text, self._notation)
        else:
            raise ValueError(f"{value!r} is no number")
        if not number.is_finite() or abs(number) >= LARGEST:
            raise ValueError(f"{value!r} is no number")
        return number


def fits_spreadsheet(number: Decimal) -> bool:
    """A spreadsheet's number keeps every digit of it: sixteen, as xlsxwriter writes them. Others go into text."""
    return Decimal(f"{float(number):.16G}") == number


def _bare(text: str) -> tuple[int, str]:
    """The sign, and the text without sign, per cent and currency."""
    text = text.strip().removesuffix("%").strip()
    if text in ABSENT:
        return 0, ""
    text = text.removeprefix("Rp").removeprefix(".").strip() if text.startswith("Rp") else text
    if text[:1] in "+-−":
        return (-1 if text[0] != "+" else 1), text[1:].strip()
    return 1, text
