"""Coordinate reference systems: which ones a file may have, and how its coordinates become EPSG:4326.

The datum decides, not the projection:

same      WGS 84, its realisations, ITRF, SRGI2013 and DGN95. Their differences on the ground are centimetres to a metre and not
          known better, so no shift is applied: the projection is undone and the degrees are taken as WGS 84. PROJ on its own
          takes 9470 to 4326 by way of DGN95 and moves every point 0.229 m; a boundary that went out as 32749 and came back as 9489 would no
          longer meet its neighbour. Measured with PROJ 9.5.
shifted   Batavia, ID74, Gunung Segara and others: a real shift of up to hundreds of metres. The best operation that PROJ knows for
          Indonesia is taken, and its accuracy in metres goes into the report.
refused   a datum with no known operation to WGS 84 or with one worse than WORST_ACCURACY_M, local (engineering) systems,
          geocentric ones, and a datum that the file does not name.

A file without a CRS is never given one by guessing: a person states it (`--crs EPSG:32749`).
"""

import re
from dataclasses import dataclass
from functools import cache

import numpy as np
import pyproj
from numpy.typing import NDArray
from pyproj.exceptions import CRSError
from pyproj.transformer import TransformerGroup

from spatial.extent import INDONESIA

# Slum parts are about 50 m across: a boundary that may be off by more says nothing about them.
WORST_ACCURACY_M = 50.0

SAME_DATUMS = (
    r"world geodetic system 1984( ensemble| \(.*\))?",
    r"(d_)?wgs_?(19)?84",
    r"unknown based on wgs ?84 ellipsoid",
    r"international terrestrial reference frame \d+",
    r"sistem referensi geospasial indonesia 2013",
    r"srgi ?2013",
    r"datum geodesi nasional 1995",
    r"dgn ?95",
)


class CrsRefused(ValueError):
    """A CRS that cannot be used; reason is a key of the report's message table."""

    def __init__(self, reason: str, **params: object) -> None:
        super().__init__(f"{reason} {params}")
        self.reason = reason
        self.params = params


@dataclass(frozen=True)
class Crs:
    """A coordinate reference system of a file.

    name: as EPSG or the file names it. code: such as "EPSG:32749", None when it has none.
    shift: the datum operation's name, None when none is needed. accuracy_m: of that operation.
    """

    name: str
    code: str | None
    geographic: bool
    shift: str | None
    accuracy_m: float | None
    _transformer: pyproj.Transformer | None

    def to_lonlat(self, xy: NDArray[np.float64]) -> NDArray[np.float64]:
        """EPSG:4326 degrees (lon, lat) of coordinates in this CRS.

        xy: shape (n, 2), easting or longitude first, whatever axis order the CRS's definition has.
        Coordinates outside the projection's reach become infinite.
        """
        if self._transformer is None:
            return xy
        return np.column_stack(self._transformer.transform(xy[:, 0], xy[:, 1], errcheck=False))

    @property
    def is_lonlat(self) -> bool:
        """Coordinates are degrees of WGS 84 already and pass unchanged."""
        return self._transformer is None


@cache
def parse(text: str) -> Crs:
    """The CRS that a text names: "EPSG:32749", a WKT, a PROJ string.

    Raises CrsRefused: crs_unknown, crs_local, crs_geocentric, crs_datum_unknown, crs_datum_inaccurate.
    """
    try:
        crs = pyproj.CRS.from_user_input(text)
    except CRSError as error:
        raise CrsRefused("crs_unknown", crs=text[:80]) from error
    if crs.is_compound:
        crs = crs.sub_crs_list[0]
    if crs.is_geocentric:
        raise CrsRefused("crs_geocentric", crs=crs.name)
    operation = crs.coordinate_operation if crs.is_bound else None
    if operation is not None and crs.source_crs is not None and not any(operation.towgs84):
        crs = crs.source_crs  # "+towgs84=0,0,0": the file says itself that its datum is WGS 84's
        same = True
    else:
        same = not crs.is_bound and _is_same(crs)
    if not (crs.is_projected or crs.is_geographic or crs.is_bound):
        raise CrsRefused("crs_local", crs=crs.name)

    geodetic = crs.geodetic_crs
    if geodetic is None:
        raise CrsRefused("crs_local", crs=crs.name)
    name, code = _name(crs)
    if same:
        # Undo the projection and, for angles in other units or from another meridian, bring them to degrees of Greenwich.
        transformer = None if _is_plain_degrees(crs) else _unproject(crs, geodetic)
        return Crs(name, code, bool(crs.is_geographic), None, None, transformer)
    if not crs.is_bound and "unknown" in _datum_name(crs):
        raise CrsRefused("crs_datum_unknown", crs=name, datum=_datum_name(crs))
    transformer, accuracy = _shift(crs, name)
    return Crs(name, code, bool(crs.is_geographic), _datum_steps(transformer.description), accuracy, transformer)


def _name(crs: pyproj.CRS) -> tuple[str, str | None]:
    authority = crs.to_authority(min_confidence=90)
    return crs.name, ":".join(authority) if authority else None


def _datum_name(crs: pyproj.CRS) -> str:
    return crs.datum.name.casefold().replace("_", " ").strip() if crs.datum else "unknown"


def _is_same(crs: pyproj.CRS) -> bool:
    name = crs.datum.name.casefold().strip() if crs.datum else ""
    return any(re.fullmatch(pattern, name) for pattern in SAME_DATUMS)


def _is_plain_degrees(crs: pyproj.CRS) -> bool:
    meridian = crs.prime_meridian
    return bool(
        crs.is_geographic
        and all(axis.unit_name == "degree" for axis in crs.axis_info[:2])
        and (meridian is None or meridian.longitude == 0)
    )


def _unproject(crs: pyproj.CRS, geodetic: pyproj.CRS) -> pyproj.Transformer:
    """From the CRS to degrees of its own datum: no operation between datums takes part."""
    if _is_plain_degrees(geodetic):
        target = geodetic.to_2d()
    else:
        target = pyproj.CRS.from_dict({"proj": "longlat", "ellps": "WGS84", "no_defs": True})
    return pyproj.Transformer.from_crs(crs.to_2d(), target, always_xy=True)


def _datum_steps(description: str) -> str:
    """Of PROJ's chain of steps those between datums, without the projection and the axis order."""
    steps = description.split(" + ")
    return " + ".join(step for step in steps if " to " in step) or description


def _shift(crs: pyproj.CRS, name: str) -> tuple[pyproj.Transformer, float]:
    group = TransformerGroup(
        crs.to_2d(),
        "EPSG:4326",
        always_xy=True,
        area_of_interest=pyproj.transformer.AreaOfInterest(*INDONESIA),
        allow_ballpark=False,
    )
    if not group.transformers:
        raise CrsRefused("crs_datum_unknown", crs=name, datum=_datum_name(crs))
    best = group.transformers[0]
    if crs.is_bound:
        return best, max(best.accuracy, 0.0)  # the shift is the file's own statement
    if not 0 <= best.accuracy <= WORST_ACCURACY_M:
        raise CrsRefused("crs_datum_inaccurate", crs=name, accuracy_m=best.accuracy)
    return best, best.accuracy
