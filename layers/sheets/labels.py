"""Labels that do not collide: each stands at the best of its places that is still free, or is left out."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

import shapely
from shapely.geometry.base import BaseGeometry

from .metrics import width
from .paper import Box

# A line of text from the top of its capitals to the foot of its descenders, in parts of the font's size.
LINE = 1.15
ABOVE_BASELINE = 0.84
# What stays free around a label, in parts of its size.
AIR = 0.25
# A label may hang over the edge of its polygon by so much of its own surface.
OVERHANG = 0.25

COLOURS = {
    "kabupaten": "#4b3f66",
    "kecamatan": "#5a4f70",
    "kelurahan": "#454c55",
    "kawasan": "#7a1410",
    "number": "#7a1410",
    "rt": "#3b0f0c",
}


@dataclass(frozen=True)
class Wanted:
    """A label that is to be placed.

    lines: one or more lines of text. size: of the font, mm. spots: middles of the label (mm), the best first. kind: for the style.
    within: a polygon that it should not leave (mm).
    """

    lines: tuple[str, ...]
    size: float
    spots: tuple[tuple[float, float], ...]
    kind: str
    bold: bool = False
    within: BaseGeometry | None = None

    @property
    def width(self) -> float:
        return max(width(line, self.size, bold=self.bold) for line in self.lines)

    @property
    def height(self) -> float:
        return len(self.lines) * LINE * self.size

    def box_at(self, x: float, y: float) -> Box:
        return Box(x - self.width / 2, y - self.height / 2, self.width, self.height)


@dataclass(frozen=True)
class Line:
    """A line of a placed label. x: its middle, y: its baseline (mm)."""

    x: float
    y: float
    text: str


@dataclass(frozen=True)
class Label:
    """A label at its place."""

    wanted: Wanted
    box: Box

    @property
    def kind(self) -> str:
        return self.wanted.kind

    @property
    def size(self) -> float:
        return self.wanted.size

    @property
    def colour(self) -> str:
        return COLOURS[self.kind]

    @property
    def lines(self) -> list[Line]:
        step = LINE * self.size
        first = self.box.y + ABOVE_BASELINE * self.size
        middle = self.box.x + self.box.width / 2
        return [Line(middle, first + n * step, text) for n, text in enumerate(self.wanted.lines)]


def place(wanted: Iterable[Wanted], room: Box, taken: Iterable[Box] = ()) -> list[Label]:
    """The labels that found a place, the most important (the first) before the others.

    room: where labels may stand. taken: boxes that are occupied already.
    """
    boxes, placed = list(taken), []
    for label in wanted:
        box = _free(label, room, boxes)
        if box is not None:
            boxes.append(box.grown(AIR * label.size))
            placed.append(Label(label, box))
    return placed


def _free(label: Wanted, room: Box, boxes: list[Box]) -> Box | None:
    for x, y in label.spots:
        box = label.box_at(x, y)
        if _inside(box, room) and not any(_meet(box, other) for other in boxes) and _fits(box, label.within):
            return box
    return None


def _fits(box: Box, polygon: BaseGeometry | None) -> bool:
    if polygon is None:
        return True
    rectangle = shapely.box(box.x, box.y, box.right, box.bottom)
    return polygon.intersection(rectangle).area >= (1 - OVERHANG) * rectangle.area


def fits_inside(label: Wanted) -> bool:
    """Whether the first of its spots lies within its polygon."""
    return bool(label.spots) and _fits(label.box_at(*label.spots[0]), label.within)


def clear_of(label: Wanted, shape: BaseGeometry) -> Wanted:
    """The same label, its spots that leave `shape` uncovered before the others."""
    shapely.prepare(shape)

    def covers(spot: tuple[float, float]) -> bool:
        box = label.box_at(*spot)
        return bool(shape.intersects(shapely.box(box.x, box.y, box.right, box.bottom)))

    return replace(label, spots=tuple(sorted(label.spots, key=covers)))


def _inside(box: Box, room: Box) -> bool:
    return room.x <= box.x and box.right <= room.right and room.y <= box.y and box.bottom <= room.bottom


def _meet(a: Box, b: Box) -> bool:
    return a.x < b.right and b.x < a.right and a.y < b.bottom and b.y < a.bottom


def spots_within(polygon: BaseGeometry, spacing: float) -> tuple[tuple[float, float], ...]:
    """Places for a label inside a polygon: the roomiest first, then a lattice ordered by the room around it."""
    if polygon.is_empty or polygon.area == 0:
        return ()
    centre = shapely.maximum_inscribed_circle(polygon, tolerance=max(spacing / 8, 0.1)).coords[0]
    west, south, east, north = polygon.bounds
    columns, rows = (min(int(length / spacing), 12) for length in (east - west, north - south))
    lattice = [
        (west + (column + 0.5) * (east - west) / columns, south + (row + 0.5) * (north - south) / rows)
        for column in range(columns)
        for row in range(rows)
    ]
    points = shapely.points(lattice) if lattice else []
    edge = polygon.boundary
    inside = [
        (shapely.distance(edge, point), spot)
        for point, spot in zip(points, lattice, strict=True)
        if shapely.contains_properly(polygon, point)
    ]
    inside.sort(key=lambda found: -found[0])
    return (tuple(centre), *(spot for _room, spot in inside))


def spots_around(box: Box, width_mm: float, height_mm: float) -> tuple[tuple[float, float], ...]:
    """Places for a label beside a shape that it names: above, below, right, left of the shape's bounds, then the corners."""
    middle_x, middle_y = box.x + box.width / 2, box.y + box.height / 2
    above, below = box.y - height_mm * 0.6, box.bottom + height_mm * 0.6
    left, right = box.x - width_mm * 0.55, box.right + width_mm * 0.55
    return (
        *((middle_x, above), (middle_x, below), (right, middle_y), (left, middle_y)),
        *((right, above), (right, below), (left, above), (left, below)),
        *((middle_x, above - height_mm), (middle_x, below + height_mm)),
    )
