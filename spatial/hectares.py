"""Hectares as people print them, read into exact numbers.

Two notations are in use and contradict each other: in print (decrees, web pages) "." groups thousands and "," marks decimals,
so "38.431" is thirty-eight thousand; in CSV files "." marks decimals, so "38.431" is thirty-eight and a half. Which one holds is a property of
the whole column, found by notation_of() or stated by a person, never guessed value by value.
"""

import re
from collections.abc import Sequence
from decimal import Decimal
from enum import StrEnum


class Notation(StrEnum):
    """INDONESIAN: 3.960,277. POINT: 3960.277 or 3,960.277."""

    INDONESIAN = "indonesian"
    POINT = "point"


class AmbiguousHectares(ValueError):
    """The column can be read in both notations, with a factor of a thousand between them."""


# Groups of three follow a first group that is no zero: "0.848" can only be a decimal point.
_INDONESIAN = re.compile(r"([1-9]\d{0,2}(?:\.\d{3})+|\d+)(?:,(\d+))?")
_POINT = re.compile(r"([1-9]\d{0,2}(?:,\d{3})+|\d*)(?:\.(\d*))?(?:[eE]([+-]?\d{1,3}))?")
_UNIT = re.compile(r"(ha|hektare?|hectares?)\.?$", re.IGNORECASE)
_SPACES = re.compile(r"[\s  ]+")


def parse_hectares(text: str, notation: Notation = Notation.INDONESIAN) -> Decimal:
    """The number that a text states, with every digit it has.

    "85, 09", "12, 9" and "31,07 Ha" are read as printed; a stray space after the decimal comma is the printer's.
    Raises ValueError: empty, negative, not a number, or not of this notation.
    """
    figure = _UNIT.sub("", _SPACES.sub("", text))
    if notation is Notation.INDONESIAN:
        match = _INDONESIAN.fullmatch(figure)
        if match is None:
            raise ValueError(f"{text!r} is no number in Indonesian notation, such as 3.960,277")
        return (
            Decimal(f"{match[1].replace('.', '')}.{match[2] or '0'}")
            if match[2]
            else Decimal(match[1].replace(".", ""))
        )
    match = _POINT.fullmatch(figure)
    if match is None or not (match[1] or match[2]):
        raise ValueError(f"{text!r} is no number in point notation, such as 3960.277")
    return Decimal(figure.replace(",", ""))


def notation_of(texts: Sequence[str]) -> Notation:
    """The notation in which a column of figures is written.

    One value that only one notation can mean decides for the column: "12,5" or "0.848808". Where nothing decides and no value
    has a separator both read the same. Raises AmbiguousHectares when the figures can be read both ways ("1.234") or
    contradict each other ("12,5" beside "0.8488").
    """
    possible = {Notation.INDONESIAN, Notation.POINT}
    for text in texts:
        if not text.strip():
            continue
        readable = {notation for notation in Notation if _reads(text, notation)}
        if not readable:
            continue  # reported row by row
        possible &= readable
    if not possible:
        raise AmbiguousHectares("the column mixes both notations")
    if len(possible) == 1:
        return possible.pop()
    separated = [text for text in texts if re.search(r"[.,]", text)]
    if separated:
        raise AmbiguousHectares(separated[0])
    return Notation.POINT


def _reads(text: str, notation: Notation) -> bool:
    try:
        parse_hectares(text, notation)
    except ValueError:
        return False
    return True
