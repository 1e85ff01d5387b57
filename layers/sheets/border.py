"""The border of a map: from inside outwards the map's line, grid coordinates, a thin line, degrees, the sheet's line."""

from dataclasses import dataclass

from .grid import Tick
from .paper import Box

# Distances from the map's line, in em.
MIDDLE_EM = 2.0
OUTER_EM = 3.9
SIZE_EM = 0.95
GRID_TEXT_EM = 0.55
DEGREE_TEXT_EM = 2.55
TICK_EM = 0.5


@dataclass(frozen=True)
class Mark:
    """A short line across a side of the map (mm)."""

    x1: float
    y1: float
    x2: float
    y2: float


@dataclass(frozen=True)
class Text:
    """A coordinate: the middle of its baseline (mm) and its turn (degrees, clockwise). value: what it stands for."""

    x: float
    y: float
    turn: int
    text: str


def marks(ticks: list[Tick], box: Box, begin: float, end: float) -> list[Mark]:
    """A line at each tick, from `begin` to `end` millimetres outside the map; negative is inside."""
    return [Mark(*_out(tick, box, begin), *_out(tick, box, end)) for tick in ticks]


def texts(ticks: list[Tick], box: Box, near: float, size: float) -> list[Text]:
    """Each tick's text, `near` millimetres from the map's line to the nearer edge of the text; at the sides it is turned."""
    drawn = []
    capitals = 0.72 * size
    for tick in ticks:
        # The baseline is the nearer edge in the north and west, where text runs upwards; elsewhere the farther one.
        reach = near if tick.side in ("north", "west") else near + capitals
        x, y = _out(tick, box, reach)
        drawn.append(Text(x, y, -90 if tick.side in ("west", "east") else 0, tick.text))
    return drawn


def _out(tick: Tick, box: Box, by: float) -> tuple[float, float]:
    """The point `by` millimetres outside the map at a tick."""
    return {
        "north": (tick.at, box.y - by),
        "south": (tick.at, box.bottom + by),
        "west": (box.x - by, tick.at),
        "east": (box.right + by, tick.at),
    }[tick.side]


@dataclass(frozen=True)
class Border:
    """Everything around a map. em: mm."""

    box: Box
    em: float
    grid: list[Tick]
    degrees: list[Tick]
    grid_labels: list[Tick]
    degree_labels: list[Tick]

    @property
    def middle(self) -> Box:
        return self.box.grown(MIDDLE_EM * self.em)

    @property
    def outer(self) -> Box:
        return self.box.grown(OUTER_EM * self.em)

    @property
    def size(self) -> float:
        return SIZE_EM * self.em

    @property
    def grid_marks(self) -> list[Mark]:
        return marks(self.grid, self.box, 0, TICK_EM * self.em)

    @property
    def degree_marks(self) -> list[Mark]:
        inside = marks(self.degrees, self.box, 0, -TICK_EM * 1.6 * self.em)
        return inside + marks(self.degrees, self.box, MIDDLE_EM * self.em, (MIDDLE_EM + TICK_EM) * self.em)

    @property
    def grid_texts(self) -> list[Text]:
        return texts(self.grid_labels, self.box, GRID_TEXT_EM * self.em, self.size)

    @property
    def degree_texts(self) -> list[Text]:
        return texts(self.degree_labels, self.box, DEGREE_TEXT_EM * self.em, self.size)
