"""One RT in one year as a file tells it: its figures, its volumes, and what the file says follows from them.

Pure: readers of every layout make these, checks and the loader take them.
"""

import re
from dataclasses import dataclass, field, replace
from decimal import Decimal
from typing import Any

from programme.rule_sets import DENOMINATORS as DENOMINATORS
from programme.rule_sets import aspects, criteria

# The 19 criteria of both rule sets, in the order of their sheets.
CRITERIA = tuple(criteria())
ASPECTS = tuple(str(number) for number in aspects())

# What is told of an RT beside its volumes: what these are divided by, and more.
FIGURES = (
    *("building_count", "household_count", "population", "settled_area_ha"),
    *("ideal_road_m", "ideal_drain_m", "existing_road_m", "existing_drain_m", "open_space_m2"),
)
COUNTS = ("building_count", "household_count", "population")

_ERROR = re.compile(r"#[A-Z0-9/]+[!?]?")
_LONG_NUMBER = re.compile(r"\d{9,}")
_WORD = re.compile(r"[^\W\d_]{4,}")

CLASSES = ("berat", "sedang", "ringan", "tidak_kumuh")


@dataclass(frozen=True)
class Place:
    """How a row names its RT, as text. area_id: id of the slum area, in files of our own; rt_id: id in a register of RT."""

    area_id: str | None = None
    code: str | None = None
    name: str | None = None
    kecamatan: str | None = None
    kawasan: str | None = None
    rtrw: str | None = None
    rt: str | None = None
    rw: str | None = None
    rt_id: str | None = None

    @property
    def label(self) -> str:
        """How a person knows the row."""
        rt = quote(self.rtrw or "") or " ".join(
            f"{word} {text}" for word, text in (("RT", quote(self.rt or "")), ("RW", quote(self.rw or ""))) if text
        )
        return " ".join(part for part in (self.name or self.kawasan or self.code, rt or self.rt_id) if part)[:120]


@dataclass(frozen=True)
class Claims:
    """What a file says follows from its volumes. Shares in per cent, keyed by criterion; aspects: their means in per cent."""

    shares: dict[str, Decimal] = field(default_factory=dict)
    scores: dict[str, Decimal] = field(default_factory=dict)
    aspects: dict[str, Decimal] = field(default_factory=dict)
    total: Decimal | None = None
    slum_class: str | None = None
    sectoral_percent: Decimal | None = None


@dataclass(frozen=True)
class Baseline:
    """row: as a spreadsheet counts. figures: keys of FIGURES. volumes: keys of CRITERIA, as reported, also impossible ones.

    extras: further fields of the assessment by their names (surveyed_on, source, facts, …), where the file has them.
    unreadable: (column, text) of cells that should hold a volume or a figure and hold none: such a row cannot be trusted.
    doubtful: (column, text) of such cells among the claims.
    """

    row: int
    place: Place
    year: int | None
    figures: dict[str, Decimal] = field(default_factory=dict)
    volumes: dict[str, Decimal] = field(default_factory=dict)
    claims: Claims = field(default_factory=Claims)
    extras: dict[str, Any] = field(default_factory=dict)
    unreadable: tuple[tuple[str, str], ...] = ()
    doubtful: tuple[tuple[str, str], ...] = ()

    @property
    def label(self) -> str:
        return self.place.label

    def with_figures(self, figures: dict[str, Decimal]) -> "Baseline":
        """Figures of another table where the file itself has none."""
        return replace(self, figures=figures | self.figures)


def quote(text: str) -> str:
    """A cell that cannot be read, for the report: long words and long numbers are cut, since a slipped cell may hold a person's name or NIK.

    "21 unit" → "21 u…", "Sukirman" → "S…", "#VALUE!" stays: row and column are named beside it, and who has the file can look.
    """
    if _ERROR.fullmatch(text):
        return text
    short = _LONG_NUMBER.sub("…", text)
    return _WORD.sub(lambda word: f"{word[0][0]}…", short)[:80]


def slum_class(text: str) -> str | None:
    """A class as people write it: "KR", "Kumuh Ringan", "RINGAN", "tidak kumuh". None where it is none of them."""
    folded = " ".join(text.casefold().replace("_", " ").replace("-", " ").split())
    folded = folded.removeprefix("kumuh ")
    short = {"kb": "berat", "ks": "sedang", "kr": "ringan", "tk": "tidak_kumuh", "non kumuh": "tidak_kumuh"}
    folded = short.get(folded, folded).replace(" ", "_")
    return folded if folded in CLASSES else None
