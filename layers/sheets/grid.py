"""The grid of the UTM zone and the graticule of degrees: lines, ticks and what is written at them."""

from dataclasses import dataclass
from math import ceil, floor

import numpy as np
from django.utils.formats import get_format
from django.utils.translation import gettext as _

from .frame import Frame, projection

GRID_STEPS_M = tuple(step * 10**power for power in range(1, 6) for step in (1, 2, 5))
DEGREE_STEPS_S = (1, 2, 5, 10, 15, 20, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 18000)

# Of a point in a table: a tenth of a second is 3 m.
SECONDS_DECIMALS = 1

# Lines are at least so far apart, in em: their labels need less.
GRID_EM = 11
DEGREES_EM = 18

# Half of a label's length: nearer to a corner it would run beyond the map.
CORNER_EM = 3.4


@dataclass(frozen=True)
class Tick:
    """A mark on a side of the map. at: x or y on the paper (mm). value: metres, or degrees."""

    side: str
    at: float
    text: str
    value: float


@dataclass(frozen=True)
class Cross:
    """Where a meridian and a parallel meet on the map (mm)."""

    x: float
    y: float


def grid_step(frame: Frame, em: float) -> int:
    """Metres between two lines of the grid."""
    return next(step for step in GRID_STEPS_M if step * frame.mm_per_m >= GRID_EM * em)


def grid_ticks(frame: Frame, em: float) -> list[Tick]:
    """The grid's lines, each on both of its sides. Eastings stand north and south, northings west and east."""
    step = grid_step(frame, em)
    ticks = []
    for easting in range(ceil(frame.west / step) * step, floor(frame.east) + 1, step):
        text = _("%(metres)d mE") % {"metres": easting}
        ticks += [Tick(side, frame.paper_x(easting), text, easting) for side in ("north", "south")]
    for northing in range(ceil(frame.south / step) * step, floor(frame.north) + 1, step):
        text = _("%(metres)d mN") % {"metres": northing}
        ticks += [Tick(side, frame.paper_y(northing), text, northing) for side in ("west", "east")]
    return ticks


def degree_step(frame: Frame, em: float) -> int:
    """Seconds of arc between two meridians."""
    west, _south, east, _north = frame.bbox
    mm_per_second = frame.box.width / ((east - west) * 3600)
    return next(step for step in DEGREE_STEPS_S if step * mm_per_second >= DEGREES_EM * em)


def degree_ticks(frame: Frame, em: float) -> list[Tick]:
    """Where meridians cross the northern and southern side, and parallels the western and eastern one."""
    step = degree_step(frame, em)
    ticks = []
    for side in ("north", "south", "west", "east"):
        at, lon, lat = frame.edge(side)
        across, write = (lon, longitude_text) if side in ("north", "south") else (lat, latitude_text)
        for seconds in range(ceil(across.min() * 3600 / step) * step, floor(across.max() * 3600) + 1, step):
            degrees = seconds / 3600
            ticks.append(Tick(side, float(np.interp(degrees, across, at)), write(degrees), degrees))
    return ticks


def crosses(frame: Frame, em: float) -> list[Cross]:
    """Where the graticule's lines meet within the map."""
    step = degree_step(frame, em)
    west, south, east, north = (bound * 3600 / step for bound in frame.bbox)
    found = []
    for x in range(ceil(west), floor(east) + 1):
        for y in range(ceil(south), floor(north) + 1):
            easting, northing = projection(frame.srid).transform(x * step / 3600, y * step / 3600)
            if frame.west < easting < frame.east and frame.south < northing < frame.north:
                found.append(Cross(frame.paper_x(easting), frame.paper_y(northing)))
    return found


def clear_of_corners(ticks: list[Tick], frame: Frame, em: float) -> list[Tick]:
    """Those whose labels do not run beyond the map's corners."""
    room = CORNER_EM * em
    kept = []
    for tick in ticks:
        low, length = (
            (frame.box.x, frame.box.width) if tick.side in ("north", "south") else (frame.box.y, frame.box.height)
        )
        if low + room <= tick.at <= low + length - room:
            kept.append(tick)
    return kept


def longitude_text(degrees: float, decimals: int = 0) -> str:
    """110°14′00″ E."""
    text = _("%(angle)s E") if degrees >= 0 else _("%(angle)s W")
    return text % {"angle": angle_text(abs(degrees), decimals)}


def latitude_text(degrees: float, decimals: int = 0) -> str:
    """7°30′00″ S."""
    text = _("%(angle)s N") if degrees >= 0 else _("%(angle)s S")
    return text % {"angle": angle_text(abs(degrees), decimals)}


def angle_text(degrees: float, decimals: int = 0) -> str:
    """Degrees, minutes and seconds: 7°30′12,3″ in Indonesian."""
    parts = 10**decimals
    units = round(degrees * 3600 * parts)
    seconds, fraction = divmod(units, parts)
    text = f"{seconds // 3600}°{seconds // 60 % 60:02d}′{seconds % 60:02d}"
    return f"{text}{get_format('DECIMAL_SEPARATOR')}{fraction:0{decimals}d}″" if decimals else f"{text}″"
