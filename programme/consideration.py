"""Beyond the score: pertimbangan lain, legality, priority A1 … C6 and pola penanganan.

Pure. The cut-offs are parameters (programme/rule_sets/considerations-v1.toml, the table of parameters) because no text at hand settles them.
What is not known stays None and never becomes a guess.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any, Self

LETTERS = {"berat": "A", "sedang": "B", "ringan": "C"}
CONSIDERATION_CLASSES = ("tinggi", "sedang", "rendah")
LEGALITIES = ("legal", "tidak_legal")
HANDLINGS = ("pemugaran", "peremajaan", "permukiman_kembali")
LAND_FACTS = ("land_status_clear", "spatial_plan_fit", "building_permit")


@dataclass(frozen=True)
class Parameters:
    """The cut-offs, as in the table of parameters.

    classes: sum from which pertimbangan lain are tinggi, sedang, rendah. density: by city size, people per ha above which the score is 5 and 3.
    city_size: by wilayah code, and its default. required: land facts that must all be so. digits, ranks, handling: see their notes.
    """

    classes: Mapping[str, int]
    density: Mapping[str, Mapping[str, int]]
    city_size: Mapping[str, Any]
    required: tuple[str, ...]
    digits: Mapping[str, Mapping[str, int]]
    ranks: Mapping[str, Mapping[str, int]]
    handling: Mapping[str, Mapping[str, str]]

    @classmethod
    def of(cls, values: Mapping[str, Any]) -> Self:
        """From the parameters' values by key. Raises ValueError with what is wrong."""
        for key, check in CHECKS.items():
            if key not in values:
                raise ValueError(f"{key} is missing")
            check(values[key])
        sizes = values["consideration.city_size"]
        for size in (sizes["default"], *sizes["wilayah"].values()):
            if size not in values["consideration.density"]:
                raise ValueError(f"consideration.density has no {size}")
        return cls(
            classes=values["consideration.classes"],
            density=values["consideration.density"],
            city_size=sizes,
            required=tuple(values["legality.required"]),
            digits=values["priority.digits"],
            ranks=values["priority.ranks"],
            handling=values["handling"],
        )


def _is_number(value: object) -> bool:
    return isinstance(value, int | float | Decimal) and not isinstance(value, bool)


def _keys(value: object, names: tuple[str, ...]) -> dict[str, Any]:
    if not isinstance(value, dict) or set(value) != set(names):
        raise ValueError(f"needs exactly {', '.join(names)}")
    return value


def _check_classes(value: object) -> None:
    if not all(_is_number(v) for v in _keys(value, CONSIDERATION_CLASSES).values()):
        raise ValueError("needs numbers")


def _check_density(value: object) -> None:
    if not isinstance(value, dict) or not value:
        raise ValueError("needs the densities of each city size")
    for bands in value.values():
        if not all(_is_number(v) for v in _keys(bands, ("5", "3")).values()):
            raise ValueError("needs numbers")


def _check_city_size(value: object) -> None:
    sizes = _keys(value, ("default", "wilayah"))
    if not isinstance(sizes["default"], str) or not isinstance(sizes["wilayah"], dict):
        raise ValueError("needs a default and the sizes by code of the wilayah")


def _check_required(value: object) -> None:
    if not isinstance(value, list) or not value or not set(value) <= set(LAND_FACTS):
        raise ValueError(f"needs some of {', '.join(LAND_FACTS)}")


def _check_digits(value: object) -> None:
    for digits in _keys(value, CONSIDERATION_CLASSES).values():
        if not all(isinstance(v, int) and 0 <= v <= 9 for v in _keys(digits, LEGALITIES).values()):
            raise ValueError("needs single digits")


def _check_ranks(value: object) -> None:
    for ranks in _keys(value, CONSIDERATION_CLASSES).values():
        if not all(isinstance(v, int) and v > 0 for v in _keys(ranks, tuple(LETTERS)).values()):
            raise ValueError("needs ranks")


def _check_handling(value: object) -> None:
    for patterns in _keys(value, LEGALITIES).values():
        if not set(_keys(patterns, tuple(LETTERS)).values()) <= set(HANDLINGS):
            raise ValueError(f"needs {', '.join(HANDLINGS)}")


CHECKS = {
    "consideration.classes": _check_classes,
    "consideration.density": _check_density,
    "consideration.city_size": _check_city_size,
    "legality.required": _check_required,
    "priority.digits": _check_digits,
    "priority.ranks": _check_ranks,
    "handling": _check_handling,
}


@dataclass(frozen=True)
class Considered:
    """density_score: the one that counted, computed where nobody gave one. All None where something needed is not known."""

    density_score: int | None
    consideration_total: int | None
    consideration_class: str | None
    legality: str | None
    priority_code: str | None
    priority_rank: int | None
    handling: str | None


def density_score(
    parameters: Parameters, population: int | None, settled_area_ha: Decimal | None, kabupaten_code: str
) -> int | None:
    """1, 3 or 5 by people per hectare of settled area. None without people or area."""
    if population is None or not settled_area_ha:
        return None
    sizes = parameters.city_size
    bands = parameters.density[sizes["wilayah"].get(kabupaten_code, sizes["default"])]
    # Multiplied, not divided: exact.
    return next((score for score in (5, 3) if population > bands[str(score)] * settled_area_ha), 1)


def consideration_class(parameters: Parameters, total: int) -> str | None:
    """tinggi, sedang or rendah of the sum of pertimbangan lain."""
    return next((name for name in CONSIDERATION_CLASSES if total >= parameters.classes[name]), None)


def legality(parameters: Parameters, facts: Mapping[str, bool | None]) -> str | None:
    """legal when every required land fact is so, tidak_legal as soon as one is not, None while that is open."""
    required = [facts.get(name) for name in parameters.required]
    if False in required:
        return "tidak_legal"
    return None if None in required else "legal"


def consider(
    parameters: Parameters,
    slum_class: str,
    *,
    strategic_score: int | None,
    density: int | None,
    socioeconomic_score: int | None,
    land_facts: Mapping[str, bool | None],
) -> Considered:
    """Priority and handling pattern of an area. An area that is no slum has neither."""
    scores = (strategic_score, density, socioeconomic_score)
    total = None if None in scores else sum(score for score in scores if score is not None)
    level = None if total is None else consideration_class(parameters, total)
    legal = legality(parameters, land_facts)
    letter = LETTERS.get(slum_class)
    code = None if letter is None or level is None or legal is None else f"{letter}{parameters.digits[level][legal]}"
    return Considered(
        density_score=density,
        consideration_total=total,
        consideration_class=level,
        legality=legal,
        priority_code=code,
        priority_rank=None if letter is None or level is None else parameters.ranks[level][slum_class],
        handling=None if letter is None or legal is None else parameters.handling[legal][slum_class],
    )
