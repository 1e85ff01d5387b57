"""The map itself: what is drawn where, in millimetres of the paper; the template map.svg writes it."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from math import atan2, degrees, hypot
from typing import Any

import shapely
from django.utils.translation import gettext as _
from shapely.geometry.base import BaseGeometry

from spatial.codes import LENGTHS, LEVELS

from . import labels
from .border import Border, Mark
from .content import WHOLE, Content
from .frame import Frame
from .grid import Cross, Tick, clear_of_corners, crosses, degree_ticks, grid_ticks
from .hatching import hatching
from .labels import Label, Wanted
from .paper import Box
from .paths import path
from .reading import Area, MapRows
from .subject import Subject
from .symbols import KAWASAN, LINES, SLUM_AREAS, AreaSymbol, LineSymbol, Theme, ThemeClass

# Lines are united on a lattice of a micrometre, so that neighbours' common edges are one line and its dashes are in step.
LATTICE_MM = 0.001
# A unit is drawn as the union of those below it where they make up this part of it: its own outline may be coarse.
FILLED = 0.5

# Sizes of labels, in em.
SIZES = {"kabupaten": 2.0, "kecamatan": 1.7, "kelurahan": 1.15, "kawasan": 1.15, "number": 1.6}
# RT are labelled as large as their polygons allow.
RT_SIZES = (1.25, 1.05, 0.85)
# A shape below this (mm) is too small to be named inside.
SMALLEST_NAMED_EM = 1.5


@dataclass(frozen=True)
class Filled:
    """Polygons of one class. hatches: lines over the fill."""

    symbol: AreaSymbol
    path: str
    hatches: list[str]


@dataclass(frozen=True)
class Stroked:
    """Lines of one kind: of boundaries, its level."""

    symbol: LineSymbol
    path: str
    level: str = ""


LocationKey = int | str


def location_key(row: Mapping[str, Any]) -> LocationKey:
    """What a slum area is part of: a kawasan (its id), or, without one, its kelurahan (its code)."""
    return row["kawasan_id"] or row["kelurahan_code"]


@dataclass(frozen=True)
class Drawing:
    """A map. numbers: of the locations, by their key, written instead of names and RT."""

    frame: Frame
    subject: Subject
    rows: MapRows
    em: float
    theme: Theme = SLUM_AREAS
    content: Content = WHOLE
    numbers: Mapping[LocationKey, int] = field(default_factory=dict)

    @property
    def box(self) -> Box:
        return self.frame.box

    @cached_property
    def window(self) -> BaseGeometry:
        return shapely.box(self.box.x, self.box.y, self.box.right, self.box.bottom)

    # Ground

    @cached_property
    def units(self) -> dict[str, dict[str, BaseGeometry]]:
        """Shapes by level and code. A higher unit is the union of the lowest ones in view: their edges are one line then, even where
        the levels were simplified apart. Where those do not fill it, it has its own shape."""
        lowest = next((level for level in reversed(LEVELS) if self.rows.units.get(level)), "")
        lowest_shapes = shapely.STRtree([unit.shape for unit in self.rows.units.get(lowest, [])])
        found: dict[str, dict[str, BaseGeometry]] = {}
        for level, units in self.rows.units.items():
            found[level] = {unit.code: unit.shape for unit in units}
            if level == lowest:
                continue
            parts: dict[str, list[BaseGeometry]] = defaultdict(list)
            for unit in self.rows.units[lowest]:
                parts[unit.code[: LENGTHS[level]]].append(unit.shape)
            for code, shape in found[level].items():
                united = _without_gaps(shapely.union_all(parts[code]), lowest_shapes) if code in parts else None
                if united is not None and united.area >= FILLED * shape.area:
                    found[level][code] = united
        return found

    @property
    def own(self) -> BaseGeometry | None:
        """The shape of the wilayah that the sheet is of."""
        if self.subject.kind != "wilayah":
            return None
        return self.units.get(self.subject.place.level, {}).get(self.subject.place.code)

    @property
    def land(self) -> list[str]:
        """What has a boundary in the database; the rest of the map is unknown ground."""
        shapes = next((found for level in LEVELS if (found := self.units.get(level))), {})
        return [path(self._clip(shape)) for shape in shapes.values()]

    @property
    def outside(self) -> str:
        """What does not belong to the wilayah that the sheet is of: drawn pale."""
        return "" if self.own is None else path(self.window.difference(self.own))

    @cached_property
    def boundaries(self) -> list[Stroked]:
        """Lines of each level, the lowest first, without what a higher one draws."""
        drawn, higher = [], None
        for level in LEVELS:
            if not self.units.get(level):
                continue
            edges = [shape.boundary for shape in self.units[level].values()]
            lines = self._clip(shapely.union_all(edges, grid_size=LATTICE_MM))
            if higher is not None:
                lines = shapely.difference(lines, higher, grid_size=LATTICE_MM)
            higher = lines if higher is None else shapely.union(higher, lines, grid_size=LATTICE_MM)
            drawn.append(Stroked(LINES[level], path(_merged(lines)), level))
        return drawn[::-1]

    @property
    def subject_outline(self) -> str:
        """The wilayah that the sheet is of."""
        return "" if self.own is None else path(self._clip(self.own.boundary))

    # Slum areas

    @cached_property
    def filled(self) -> list[Filled]:
        """Slum areas by class."""
        found: dict[ThemeClass, list[BaseGeometry]] = {}
        for area in self.rows.areas:
            found.setdefault(self.theme.class_of(area.row), []).append(self._clip(area.shape))
        drawn = []
        for each, shapes in found.items():
            united = shapely.union_all(shapes)
            spacing = each.symbol.spacing_em * self.em
            hatches = [path(lines) for lines in hatching(united, each.symbol.hatch, spacing)]
            drawn.append(Filled(each.symbol, "".join(path(shape) for shape in shapes), hatches))
        return drawn

    @cached_property
    def slum(self) -> BaseGeometry:
        """All slum areas together."""
        return shapely.union_all([self._clip(area.shape) for area in self.rows.areas])

    @cached_property
    def locations(self) -> dict[LocationKey, BaseGeometry]:
        """What is in view of each kawasan, and of each kelurahan's areas without one."""
        parts: dict[LocationKey, list[BaseGeometry]] = defaultdict(list)
        for area in self.rows.areas:
            parts[location_key(area.row)].append(self._clip(area.shape))
        return {key: shape for key, shapes in parts.items() if not (shape := shapely.union_all(shapes)).is_empty}

    @property
    def kawasan(self) -> list[BaseGeometry]:
        return [shape for key, shape in self.locations.items() if isinstance(key, int)]

    @property
    def kawasan_outlines(self) -> Stroked:
        return Stroked(KAWASAN, "".join(path(shape) for shape in self.kawasan))

    # Coordinates

    @property
    def grid(self) -> list[Tick]:
        return grid_ticks(self.frame, self.em) if "grid" in self.content else []

    @property
    def graticule(self) -> list[Tick]:
        return degree_ticks(self.frame, self.em) if "graticule" in self.content else []

    @property
    def grid_lines(self) -> list[Mark]:
        """Each line of the grid across the map."""
        box = self.box
        across = [tick for tick in self.grid if tick.side in ("north", "west")]
        return [
            Mark(tick.at, box.y, tick.at, box.bottom)
            if tick.side == "north"
            else Mark(box.x, tick.at, box.right, tick.at)
            for tick in across
        ]

    @property
    def border(self) -> Border:
        crossed = self.graticule
        return Border(
            self.box,
            self.em,
            self.grid,
            crossed,
            clear_of_corners(self.grid, self.frame, self.em),
            clear_of_corners(crossed, self.frame, self.em),
        )

    @property
    def crosses(self) -> list[Cross]:
        return crosses(self.frame, self.em) if "graticule" in self.content else []

    # Labels

    @cached_property
    def labels(self) -> list[Label]:
        units = [
            label
            for level in ("kabupaten", "kecamatan", "kelurahan")
            if "names" in self.content
            for label in self._unit_labels(level)
        ]
        kawasan = self._kawasan_labels() if "names" in self.content or self.numbers else []
        wanted = [*kawasan, *units, *(self._rt_labels() if "rt" in self.content else [])]
        return labels.place(wanted, self.box.grown(-0.4 * self.em))

    def _kawasan_labels(self) -> list[Wanted]:
        """Names of kawasan beside them, or the numbers of all locations."""
        names = {area.row["kawasan_id"]: area.row["kawasan_name"] for area in self.rows.areas}
        own = self.subject.kawasan.pk if self.subject.kawasan else None
        found = []
        for key, shape in sorted(self.locations.items(), key=lambda item: -item[1].area):
            if self.own is not None and not shape.intersects(self.own):
                continue
            if self.numbers:
                lines, kind = (str(self.numbers.get(key, "")),), "number"
            elif key in names and key != own:  # its own name stands in the title
                lines, kind = broken(names[key]), "kawasan"
            else:
                continue
            size = SIZES[kind] * self.em
            probe = Wanted(lines, size, (), kind, bold=True)
            west, north, east, south = shape.bounds
            beside = labels.spots_around(Box(west, north, east - west, south - north), probe.width, probe.height)
            found.append(labels.clear_of(Wanted(lines, size, beside, kind, bold=True), self.slum))
        return found

    def _unit_labels(self, level: str) -> list[Wanted]:
        size = SIZES[level] * self.em
        units = self.rows.units.get(level, [])
        if level != "kelurahan" and len(units) == 1:
            return []  # the whole map lies in it, and the title names it
        # What the title names needs no place on the map.
        titled = {each.code for each in self.subject.chain} if self.subject.kind == "wilayah" else set()
        found = []
        for unit in units:
            if unit.code in titled:
                continue
            shape = self._clip(unit.shape)
            if shape.area < (SMALLEST_NAMED_EM * self.em) ** 2:
                continue
            name = unit.name or unit.code
            text = name.upper() if level in ("kabupaten", "kecamatan") else name
            spots = labels.spots_within(_largest(shape), 2 * size)
            wanted = Wanted((text,), size, spots, level, bold=level != "kelurahan", within=shape)
            found.append(labels.clear_of(wanted, self.slum))
        return found

    def _rt_labels(self) -> list[Wanted]:
        if self.numbers:
            return []
        found = []
        for area in self.rows.areas:
            text, shape = rt_text(area), _largest(self._clip(area.shape))
            if not text or shape.is_empty or (self.own is not None and not shape.intersects(self.own)):
                continue
            sizes = [size * self.em for size in RT_SIZES]
            spots = labels.spots_within(shape, sizes[-1])
            wanted = [Wanted((text,), size, spots, "rt", within=shape) for size in sizes]
            found += [each for each in wanted if labels.fits_inside(each)][:1]
        return found

    def _clip(self, shape: BaseGeometry) -> BaseGeometry:
        return shapely.intersection(shape, self.window)

    # The mark of sample data, along the map's diagonal

    @property
    def sample_text(self) -> str:
        return _("SAMPLE DATA")

    @property
    def middle_x(self) -> float:
        return self.box.x + self.box.width / 2

    @property
    def middle_y(self) -> float:
        return self.box.y + self.box.height / 2

    @property
    def diagonal(self) -> float:
        """Degrees from the horizontal, clockwise: text rises along it."""
        return -degrees(atan2(self.box.height, self.box.width))

    @property
    def sample_size(self) -> float:
        return hypot(self.box.width, self.box.height) / 12

    # Words

    @property
    def summary(self) -> str:
        """What the drawing shows, for who cannot see it."""
        words = {"name": self.subject.name, "count": len(self.rows.areas), "scale": f"{self.frame.scale}"}
        return _("Map of %(name)s at 1:%(scale)s with %(count)d slum areas, a UTM grid and a legend.") % words


def broken(name: str) -> tuple[str, ...]:
    """A long name in two lines, at the space or dash nearest to its middle."""
    breaks = [n + 1 for n, letter in enumerate(name[:-1]) if letter in " –-"]
    if len(name) < 16 or not breaks:
        return (name,)
    at = min(breaks, key=lambda n: abs(n - len(name) / 2))
    return name[:at].strip(), name[at:].strip()


def rt_text(area: Area) -> str:
    """004/002: RT and RW, as decrees write them."""
    return "/".join(filter(None, (area.row["rt"], area.row["rw"])))


def _without_gaps(shape: BaseGeometry, units: shapely.STRtree) -> BaseGeometry:
    """The shape without the holes that are no unit's ground: neighbours that do not quite meet leave slits between them."""
    polygons = []
    for part in shapely.get_parts(shape):
        holes = [hole for hole in part.interiors if len(units.query(_inside_of(hole), "intersects"))]
        polygons.append(shapely.Polygon(part.exterior, holes))
    return shapely.union_all(polygons)


def _inside_of(ring: BaseGeometry) -> BaseGeometry:
    return shapely.point_on_surface(shapely.Polygon(ring))


def _merged(lines: BaseGeometry) -> BaseGeometry:
    return shapely.line_merge(
        shapely.multilinestrings([part for part in shapely.get_parts(lines) if part.geom_type == "LineString"])
    )


def _largest(shape: BaseGeometry) -> BaseGeometry:
    polygons = [part for part in shapely.get_parts(shape) if part.geom_type == "Polygon"]
    return max(polygons, key=lambda part: part.area, default=shapely.Polygon())
