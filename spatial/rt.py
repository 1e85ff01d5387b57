"""RT and RW: the numbers of a neighbourhood, written in many ways, kept in one.

Kept as text of three digits and perhaps a letter: "001", "006A". Forms seen in public files:
RT001-RW002 · RT01-RW05 · RT 04 RW 02 · RT008 - RW009 · RT06A-RW002 · RT.04/RW.02 · RW 02 RT 04 · RT001RW002 · RT/RW 001/002 · 001/002 · 4
"""

import re
from typing import NamedTuple

WIDTH = 3


class RtRw(NamedTuple):
    """RT and RW, each three digits and perhaps a letter, or None where the text names none."""

    rt: str | None
    rw: str | None

    def __str__(self) -> str:
        return " ".join(f"{word} {number}" for word, number in (("RT", self.rt), ("RW", self.rw)) if number)


class RtRefused(ValueError):
    """A text that names no RT, or several."""


_NUMBER = r"0*(\d{1,3})\s*([A-Za-z]?)(?![A-Za-z0-9])"
_NAMED = re.compile(rf"R\s*([TW])\s*[.:]?\s*{_NUMBER}", re.IGNORECASE)
_PAIR = re.compile(rf"\s*(?:RT\s*[/-]\s*RW[.:]?)?\s*{_NUMBER}\s*[-/|\\]\s*{_NUMBER}\s*", re.IGNORECASE)
_GLUED = re.compile(r"(?<=[0-9A-Z])(?=R\s*[TW]\s*[.:]?\s*\d)", re.IGNORECASE)
_ALONE = re.compile(rf"\s*(?:R\s*[TW]\s*[.:]?)?\s*{_NUMBER}\s*", re.IGNORECASE)
_BETWEEN = re.compile(r"[\s./,;:|\\_-]*")
_ABSENT = {"", "-", "--", "n/a", "na", "nan", "null", "none", "0", "00", "000", "tidak ada"}


def parse_rtrw(text: str | None) -> RtRw:
    """RT and RW of a text that holds both, in either order: "RT001-RW002", "RW 02/RT 04", "001/002" (RT first).

    Raises RtRefused: the text is something else, names one of them twice ("RT 01, RT 02 RW 03") or leaves words over.
    """
    if text is None or _absent(text):
        return RtRw(None, None)
    if pair := _PAIR.fullmatch(text):
        return RtRw(_kept(pair[1], pair[2]), _kept(pair[3], pair[4]))
    text = _GLUED.sub(" ", text)
    named = list(_NAMED.finditer(text))
    if not named:
        raise RtRefused(text)
    if not _BETWEEN.fullmatch(_NAMED.sub("", text)):
        raise RtRefused(text)
    found: dict[str, str | None] = {}
    for match in named:
        if match[1].upper() in found:
            raise RtRefused(text)
        found[match[1].upper()] = _kept(match[2], match[3])
    return RtRw(found.get("T"), found.get("W"))


def parse_number(text: str | int | float | None) -> str | None:
    """An RT or RW number from a column of its own: "4", "004", "RT 04", 4, 4.0 are all "004"."""
    if isinstance(text, float) and text.is_integer():
        text = int(text)
    if text is None or _absent(str(text)):
        return None
    match = _ALONE.fullmatch(re.sub(r"\.0+$", "", str(text)))
    if match is None:
        raise RtRefused(str(text))
    return _kept(match[1], match[2])


def _kept(digits: str, letter: str) -> str | None:
    return None if int(digits) == 0 else f"{int(digits):0{WIDTH}d}{letter.upper()}"


def _absent(text: str) -> bool:
    return text.strip().casefold() in _ABSENT
