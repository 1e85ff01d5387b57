"""Geometry of a page of features as an SVG drawing: a look at where they are, without scripts and without other hosts."""

from dataclasses import dataclass
from math import cos, radians

from psycopg2.sql import SQL, Composable, Identifier, Literal

# Each geometry is drawn with at most this detail: its own width or height in parts.
PARTS = 400
MARGIN = 0.05

Bbox = tuple[float, float, float, float]


def outline() -> Composable:
    """The expression of what a drawing needs of a row: [SVG path in degrees (latitude downwards), west, south, east, north]."""
    geom = Identifier("geom")
    return SQL(
        "json_build_array(ST_AsSVG(ST_Simplify({0}, greatest(ST_XMax({0}) - ST_XMin({0}), ST_YMax({0}) - ST_YMin({0})) / {1}, true), 0, 6),"
        " ST_XMin({0}), ST_YMin({0}), ST_XMax({0}), ST_YMax({0}))"
    ).format(geom, Literal(PARTS))


@dataclass(frozen=True)
class Shape:
    """One feature of a drawing: its path, what it is called, and where it leads."""

    path: str
    title: str
    href: str
    bbox: Bbox


@dataclass(frozen=True)
class Drawing:
    """Shapes in a frame around them. Degrees of longitude are shortened as they are on the ground in the middle of the frame."""

    shapes: list[Shape]

    @property
    def bbox(self) -> Bbox:
        west, south, east, north = zip(*(shape.bbox for shape in self.shapes), strict=True)
        return min(west), min(south), max(east), max(north)

    @property
    def shortening(self) -> float:
        _west, south, _east, north = self.bbox
        return cos(radians((south + north) / 2))

    @property
    def transform(self) -> str:
        return f"scale({self.shortening:.6f} 1)"

    @property
    def view_box(self) -> str:
        west, south, east, north = self.bbox
        width, height = (east - west) * self.shortening, north - south
        pad = max(width, height, 1e-6) * MARGIN
        numbers = (west * self.shortening - pad, -north - pad, width + 2 * pad, height + 2 * pad)
        return " ".join(f"{number:.6f}" for number in numbers)
