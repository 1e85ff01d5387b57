"""Hatching: lines clipped to a polygon, drawn as lines, so that a printer of any kind keeps them sharp."""

from math import ceil, floor

import shapely
from shapely import affinity
from shapely.geometry import MultiLineString
from shapely.geometry.base import BaseGeometry

from .symbols import Hatch

ANGLES: dict[Hatch, tuple[float, ...]] = {
    "none": (),
    "rising": (-45.0,),
    "falling": (45.0,),
    "cross": (-45.0, 45.0),
    "level": (0.0,),
    "upright": (90.0,),
    "dots": (0.0,),
}


def hatching(polygon: BaseGeometry, hatch: Hatch, spacing: float) -> list[BaseGeometry]:
    """Lines within a polygon, `spacing` apart, all of them on one lattice of the paper, so that neighbours' lines meet."""
    return [_lines(polygon, angle, spacing) for angle in ANGLES[hatch]]


def _lines(polygon: BaseGeometry, angle: float, spacing: float) -> BaseGeometry:
    turned = affinity.rotate(polygon, -angle, origin=(0, 0))
    if turned.is_empty:
        return turned
    west, south, east, north = turned.bounds
    rows = range(ceil(south / spacing), floor(north / spacing) + 1)
    lines = MultiLineString([((west - 1, row * spacing), (east + 1, row * spacing)) for row in rows])
    return affinity.rotate(shapely.intersection(turned, lines), angle, origin=(0, 0))
