"""The kelurahan of a decree's regency, and how a row of a file finds its own: by code, else by name, else by location.

A name counts when it is the same but for case and spaces ("Kalibaros" is Kali Baros). Another spelling is suggested and never assumed: a
person says so (--alias "Noyotaansari=Noyontaansari").
"""

from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np
import shapely
from django.db import connection
from rapidfuzz import fuzz, process
from shapely.geometry.base import BaseGeometry

from .fields import folded

SUGGESTED = 3
SIMILAR_PERCENT = 75

_QUERY = """
    SELECT k.code, k.name, c.name, k.bps_code, ST_AsBinary(k.geom)
    FROM spatial_wilayah k JOIN spatial_wilayah c ON c.code = k.parent_id
    WHERE k.level = 'kelurahan' AND k.code >= %s AND k.code < %s
    ORDER BY k.code
"""


@dataclass(frozen=True, eq=False)
class Kelurahan:
    """boundary: MultiPolygon in EPSG:4326, None where it is not known."""

    code: str
    name: str
    kecamatan: str
    bps_code: str | None
    boundary: BaseGeometry | None


class PlaceUnknown(LookupError):
    """problem: key of the message table. params: for its sentence."""

    def __init__(self, problem: str, /, **params: Any) -> None:
        super().__init__(problem)
        self.problem = problem
        self.params = params


class Regency:
    """Kelurahan of one kabupaten or kota. aliases: names in files → names of kelurahan, as a person states them."""

    def __init__(self, code: str, name: str, kelurahan: list[Kelurahan], aliases: dict[str, str]) -> None:
        self.code, self.name, self.kelurahan = code, name, kelurahan
        self._aliases = {folded(given): folded(meant) for given, meant in aliases.items()}
        self._by_code = {k.code: k for k in kelurahan}
        self._by_digits: dict[str, set[Kelurahan]] = {}
        self._by_name: dict[str, list[Kelurahan]] = {}
        for k in kelurahan:
            self._by_name.setdefault(folded(k.name), []).append(k)
            for digits in {k.code.replace(".", ""), k.bps_code} - {None}:
                self._by_digits.setdefault(str(digits), set()).add(k)

    @classmethod
    def load(cls, code: str, name: str, aliases: dict[str, str]) -> "Regency":
        with connection.cursor() as cursor:
            cursor.execute(_QUERY, [f"{code}.", f"{code}/"])
            rows = cursor.fetchall()
        kelurahan = [
            Kelurahan(code, name, kecamatan, bps, shapely.from_wkb(bytes(wkb)) if wkb is not None else None)
            for code, name, kecamatan, bps, wkb in rows
        ]
        return cls(code, name, kelurahan, aliases)

    def by_code(self, text: str) -> Kelurahan | None:
        """By a whole code of either system, dotted or not. None where it is no code of this regency.

        Raises PlaceUnknown (kelurahan_code_ambiguous) where the two systems mean two kelurahan.
        """
        if "." in text:
            return self._by_code.get(text)
        found = sorted(self._by_digits.get(text, ()), key=lambda k: k.code)
        if len(found) > 1:
            raise PlaceUnknown("kelurahan_code_ambiguous", code=text, first=found[0].name, second=found[1].name)
        return found[0] if found else None

    def by_name(self, name: str, kecamatan: str | None = None) -> Kelurahan:
        """Raises PlaceUnknown: kelurahan_name_unknown, kelurahan_name_suggested, kelurahan_name_several."""
        key = self._aliases.get(folded(name), folded(name))
        found = self._by_name.get(key, [])
        if len(found) > 1 and kecamatan:
            found = [k for k in found if folded(k.kecamatan) == folded(kecamatan)] or found
        if len(found) == 1:
            return found[0]
        if found:
            codes = ", ".join(f"{k.code} ({k.kecamatan})" for k in found)
            raise PlaceUnknown("kelurahan_name_several", given=name, codes=codes)
        similar = self.similar(name)
        if not similar:
            raise PlaceUnknown("kelurahan_name_unknown", given=name, kabupaten=self.name)
        raise PlaceUnknown(
            "kelurahan_name_suggested",
            given=name,
            kabupaten=self.name,
            suggestions=", ".join(similar),
            first=similar[0],
        )

    def similar(self, name: str) -> list[str]:
        """Names of this regency that resemble one, best first."""
        names = sorted({k.name for k in self.kelurahan})
        found = process.extract(
            name, names, scorer=fuzz.ratio, processor=folded, limit=SUGGESTED, score_cutoff=SIMILAR_PERCENT
        )
        return [match for match, _score, _index in found]

    def shares(self, polygon: BaseGeometry) -> list[tuple[Kelurahan, float]]:
        """Kelurahan that hold a part of the polygon, with the share from 0 to 1, greatest first."""
        kelurahan, tree = self._tree
        found = [
            (kelurahan[index], shapely.intersection(polygon, kelurahan[index].boundary).area / polygon.area)
            for index in tree.query(polygon, predicate="intersects")
        ]
        return sorted(found, key=lambda share: -share[1])

    @cached_property
    def _tree(self) -> tuple[list[Kelurahan], shapely.STRtree]:
        bounded = [k for k in self.kelurahan if k.boundary is not None]
        return bounded, shapely.STRtree(np.array([k.boundary for k in bounded], dtype=object))
