"""The rules as data: versioned TOML files, read into what scoring.py and consideration.py work with.

Pure. A file that an assessment uses is never edited: a correction is a new file with the next version. programme/reference_data.py brings them into the database.
"""

import tomllib
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Any

from programme.scoring import Rule, RuleSet

FOLDER = Path(__file__).resolve().parent
CRITERIA = "criteria-v1"
CONSIDERATIONS = "considerations-v1"

DENOMINATORS = ("building_count", "household_count", "settled_area_ha", "ideal_road_m", "ideal_drain_m")


@dataclass(frozen=True)
class Criterion:
    """A criterion in words. unit: unit (buildings), ha, m or KK (households)."""

    code: str
    aspect: int
    position: int
    unit: str
    title: str
    title_en: str
    volume_name: str
    volume_name_en: str


@dataclass(frozen=True)
class Aspect:
    number: int
    title: str
    title_en: str


@dataclass(frozen=True)
class FirstValue:
    """A parameter's first value and where it comes from."""

    key: str
    value: Any
    source: str
    certain: bool
    note: str


def _read(name: str) -> dict[str, Any]:
    return tomllib.loads((FOLDER / f"{name}.toml").read_text(encoding="utf-8"))


@cache
def criteria() -> dict[str, Criterion]:
    """All criteria by code, in the order of the sheets."""
    return {
        fields["code"]: Criterion(position=position, **fields)
        for position, fields in enumerate(_read(CRITERIA)["criteria"], start=1)
    }


@cache
def aspects() -> dict[int, Aspect]:
    return {int(number): Aspect(int(number), **words) for number, words in _read(CRITERIA)["aspects"].items()}


@cache
def parameters() -> dict[str, FirstValue]:
    """The parameters' first values by key."""
    return {fields["key"]: FirstValue(**fields) for fields in _read(CONSIDERATIONS)["parameters"]}


def names() -> list[str]:
    """The rule sets that are there, by id."""
    return sorted(path.stem for path in FOLDER.glob("permen-*.toml"))


@cache
def rule_set(name: str) -> RuleSet:
    """The rule set with this id. Raises ValueError where its file contradicts itself, KeyError or FileNotFoundError where it lacks something."""
    fields = _read(name)
    known = criteria()
    score_bands = sorted(((Decimal(b["from_percent"]), b["score"]) for b in fields["score_bands"]), reverse=True)
    class_bands = sorted(((b["from_score"], b["slum_class"]) for b in fields["class_bands"]), reverse=True)
    rules = tuple(
        Rule(
            criterion=rule["code"],
            aspect=known[rule["code"]].aspect,
            denominator=rule["denominator"],
            article=rule["article"],
            source=rule["source"],
            certain=rule["certain"],
        )
        for rule in fields["criteria"]
    )
    found = RuleSet(
        rules=rules,
        score_bands=tuple(score_bands),
        class_bands=tuple(class_bands),
        **{key: fields[key] for key in fields.keys() - {"score_bands", "class_bands", "criteria"}},
    )
    _check(name, found)
    return found


def rule_sets() -> dict[str, RuleSet]:
    return {name: rule_set(name) for name in names()}


def _check(name: str, found: RuleSet) -> None:
    highest = max(score for _percent, score in found.score_bands)
    contradictions = {
        "the id is the file's name": found.id == name == f"{found.code}-v{found.version}",
        "each criterion once": len({rule.criterion for rule in found.rules}) == len(found.rules),
        "denominators are columns": all(rule.denominator in DENOMINATORS for rule in found.rules),
        "every aspect has a criterion": {rule.aspect for rule in found.rules} == set(aspects()),
        "max_score is what all criteria can add up to": highest * len(found.rules) == found.max_score,
        "the lowest class begins at 0": found.class_bands[-1] == (0, "tidak_kumuh"),
        "slum_minimum is where the next class begins": found.class_bands[-2][0] == found.slum_minimum,
    }
    for rule, holds in contradictions.items():
        if not holds:
            raise ValueError(f"{name}: not so that {rule}")
