"""Names that a format forces on us."""

import re
from collections.abc import Iterable

DBF_NAME_LENGTH = 10

# Applied one after the other until a name fits; an empty one drops the word.
SHORTER_WORDS = (
    ("area", ""),
    ("kelurahan", "kel"),
    ("kecamatan", "kec"),
    ("kabupaten", "kab"),
    ("kawasan", "kws"),
    ("wilayah", "wil"),
    ("decree", "sk"),
    ("parent", "par"),
    ("geodesic", "geod"),
    ("verified", "ver"),
    ("stated", "std"),
    ("footprint", "foot"),
    ("difference", "diff"),
    ("percent", "pct"),
    ("share", "shr"),
    ("slum", "sl"),
)


def dbf_names(names: Iterable[str]) -> dict[str, str]:
    """The name in a shapefile's table, of at most ten characters, of each field. The same for the same fields, always."""
    short: dict[str, str] = {}
    for name in names:
        wanted = _shortened(name)
        found, number = wanted, 1
        while found in short.values():
            number += 1
            found = f"{wanted[: DBF_NAME_LENGTH - len(str(number)) - 1]}_{number}"
        short[name] = found
    return short


def _shortened(name: str) -> str:
    words = name.split("_")
    for word, shorter in SHORTER_WORDS:
        if len("_".join(words)) <= DBF_NAME_LENGTH:
            break
        words = [shorter if found == word else found for found in words if found != word or shorter]
    return "_".join(words)[:DBF_NAME_LENGTH]


def file_name(parts: Iterable[str], extension: str) -> str:
    """A name that every file system takes: slum_areas_33.08_2026-11-21.gpkg"""
    return "_".join(re.sub(r"[^A-Za-z0-9._-]+", "-", part).strip("-.") for part in parts if part) + f".{extension}"
