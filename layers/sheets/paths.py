"""Geometry in millimetres as the text of SVG paths."""

from collections.abc import Iterable

import numpy as np
import shapely
from shapely.geometry.base import BaseGeometry

# A micrometre of paper: at 1:50,000 five centimetres of ground.
DECIMALS = 3


def path(geometry: BaseGeometry) -> str:
    """Polygons with their holes closed, lines open; points are left out. Fill with the rule evenodd."""
    return "".join(_parts(geometry))


def _parts(geometry: BaseGeometry) -> Iterable[str]:
    for part in shapely.get_parts(geometry):
        if part.geom_type == "Polygon":
            for ring in (part.exterior, *part.interiors):
                yield f"M{_points(shapely.get_coordinates(ring)[:-1])}Z"
        elif part.geom_type in ("LineString", "LinearRing"):
            yield f"M{_points(shapely.get_coordinates(part))}"
        elif part.geom_type == "GeometryCollection" or part.geom_type.startswith("Multi"):
            yield from _parts(part)


def _points(coordinates: np.ndarray) -> str:
    return "L".join(f"{x:.{DECIMALS}f} {y:.{DECIMALS}f}" for x, y in coordinates.tolist())
