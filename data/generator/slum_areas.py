"""The slum areas: RT-sized parts of named kawasan, laid out on the drawn kelurahan."""

import math
import tomllib
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path

import numpy as np
import shapely
import shapely.ops

from . import blocks, hectares, plane
from .chance import between, dice, spread

BANK_M = 7.0  # blocks keep this distance from a kelurahan's boundary, be it a stream or a road
KNOT_M = 20.0
COURSE_KNOTS = 5  # the course of a boundary is its mean over this many knots to either side
LARGEST_DEPTH_CHANGE = 0.1


@dataclass(frozen=True)
class Street:
    """A settlement on both sides of a street inside one kelurahan.

    bearing_deg, away_m: where its middle lies, seen from the kelurahan's point; heading_deg: compass bearing of the
    street; length_m along it, width_m across.
    """

    code: str
    bearing_deg: float
    away_m: float
    heading_deg: float
    length_m: float
    width_m: float


@dataclass(frozen=True)
class Banks:
    """A settlement on both banks of the boundary between two kelurahan, so one kawasan in two kelurahan.

    middle: where its middle lies on the common boundary, from 0 (west) to 1 (east); length_m along it; depths_m
    away from it, in the first and in the second kelurahan.
    """

    code: str
    other: str
    middle: float
    length_m: float
    depths_m: tuple[float, float]


# Where the fictitious kawasan stand. The desa that the decree of 2014 names are not published.
KAWASAN = (
    Banks("33.08.10.1009", "33.08.10.2008", 0.55, 480, (118, 95)),
    Street("33.08.10.2013", 205, 420, 65, 470, 220),
    Street("33.08.10.2010", 75, 560, 8, 430, 205),
    Street("33.08.10.2012", 240, 330, 120, 370, 185),
    Banks("33.08.08.2010", "33.08.08.2009", 0.24, 560, (125, 115)),
    Street("33.08.08.1014", 290, 420, 100, 560, 240),
    Street("33.08.08.2011", 160, 260, 20, 470, 220),
    Street("33.08.08.2010", 60, 330, 70, 400, 195),
    Banks("33.08.20.1001", "33.08.20.2005", 0.5, 360, (95, 85)),
    Street("33.08.20.2003", 95, 560, 160, 290, 165),
    Street("33.08.20.2011", 20, 330, 75, 265, 150),
)
COMPASS = ("Utara", "Timur", "Selatan", "Barat")


@dataclass
class Site:
    """The part of a kawasan inside one kelurahan."""

    kawasan: str
    code: str
    lattice: blocks.Lattice
    plan: np.ndarray

    def drawn(self, depth):
        return blocks.polygons(self.lattice, self.plan, depth)


def stated(path: Path):
    """The decree's hectares per kecamatan: {code: Decimal}, parsed from the text as printed («12, 9»)."""
    decree = tomllib.loads(path.read_text(encoding="utf-8"))
    return {line["wilayah"]: Decimal(line["stated"].replace(" ", "").replace(",", ".")) for line in decree["lines"]}


def features(kelurahan, boundaries, goals):
    """[(properties, Polygon in degrees)] of all parts, ordered by kelurahan, RW and RT.

    kelurahan: as read; boundaries: {code: Polygon in metres}; goals: hectares per kecamatan.
    """
    units = {unit.code: unit for unit in kelurahan}
    sites = [site for kawasan in KAWASAN for site in _sites(kawasan, units, boundaries)]
    rows = []
    for code in sorted(goals):
        rows += _parts([site for site in sites if units[site.code].kecamatan == code], units, goals[code])
    return sorted(rows, key=lambda row: (row[0]["kelurahan"], row[0]["rw"], row[0]["rt"]))


def _sites(kawasan, units, boundaries):
    if isinstance(kawasan, Street):
        unit = units[kawasan.code]
        rng = dice("street", kawasan.code)
        centre = plane.to_utm([(unit.lon, unit.lat)])[0] + kawasan.away_m * _towards(kawasan.bearing_deg)
        heading = math.radians(90 - kawasan.heading_deg)
        lattice = blocks.along_street(rng, centre, heading, kawasan.length_m, kawasan.width_m)
        quarter = COMPASS[round(kawasan.bearing_deg / 90) % 4]
        name = f"Kawasan Contoh {unit.name} {quarter}"
        return [Site(name, unit.code, lattice, blocks.settle(rng, lattice, (True, True)))]
    name = f"Kawasan Contoh {units[kawasan.code].name}–{units[kawasan.other].name}"
    stretch = _stretch(boundaries[kawasan.code], boundaries[kawasan.other], kawasan.middle, kawasan.length_m)
    sites = []
    for code, depth in zip((kawasan.code, kawasan.other), kawasan.depths_m, strict=True):
        rng = dice("bank", code)
        points, course, left = stretch
        probe = shapely.Point(course[len(course) // 2] + depth * left[len(left) // 2])
        inwards = left if boundaries[code].contains(probe) else -left
        lattice = blocks.beside_boundary(rng, points + BANK_M * inwards, course + BANK_M * inwards, inwards, depth)
        sites.append(Site(name, code, lattice, blocks.settle(rng, lattice, (False, True))))
    return sites


def _towards(bearing_deg):
    angle = math.radians(90 - bearing_deg)
    return np.array([math.cos(angle), math.sin(angle)])


def _stretch(one, other, middle, length):
    """Points about 20 m apart on a stretch of the boundary that two kelurahan share, from west to east.

    Returns (K, 2) points on the line, (K, 2) points of its general course, and (K, 2) unit vectors to its left.
    """
    line = shapely.line_merge(shapely.intersection(one.boundary, other.boundary))
    if line.coords[0] > line.coords[-1]:
        line = line.reverse()
    count = round(length / KNOT_M)
    first = middle * line.length - length / 2
    along = first + np.arange(-COURSE_KNOTS, count + COURSE_KNOTS + 1) * (length / count)
    points = shapely.get_coordinates(shapely.line_interpolate_point(line, along))
    course = blocks.smooth(points, COURSE_KNOTS)
    ahead = np.gradient(course, axis=0)
    left = np.column_stack([-ahead[:, 1], ahead[:, 0]]) / np.linalg.norm(ahead, axis=1, keepdims=True)
    inner = slice(COURSE_KNOTS, -COURSE_KNOTS)
    return points[inner], course[inner], left[inner]


def _parts(sites, units, goal):
    """The rows of one kecamatan, with areas that meet its hectares."""
    depth = _depth(sites, float(goal))
    groups = hectares.scaled([site.drawn(depth) for site in sites], float(goal))
    drawn = plane.written(np.array([shape for group in groups for shape in group]))
    shapes = hectares.nudged(shapely.orient_polygons(drawn, exterior_cw=False), float(goal))
    taken = {}
    places = [
        (site, rw, rt)
        for site, group in zip(sites, groups, strict=True)
        for rw, rt in _numbers(site, len(group), taken.setdefault(site.code, set()))
    ]
    # What the decree states was measured by somebody else, so it is near the polygon's area, not equal to it.
    rng = dice("survey", sites[0].code)
    areas = [float(plane.area_ha(shape)) for shape in shapes]
    stated = hectares.shared_out([area * (1 + 0.012 * spread(rng)) for area in areas], goal)
    return [
        (_properties(site, units[site.code], rw, rt, part, area, rng), shape)
        for (site, rw, rt), shape, area, part in zip(places, shapes, areas, stated, strict=True)
    ]


def _depth(sites, goal):
    """How deep the settlements must be drawn to have about the goal's hectares."""
    low, high = 1 - LARGEST_DEPTH_CHANGE, 1 + LARGEST_DEPTH_CHANGE
    for _ in range(24):
        depth = (low + high) / 2
        area = sum(shapely.area(site.drawn(depth)).sum() for site in sites) / plane.M2_PER_HA
        low, high = (depth, high) if area < goal else (low, depth)
    return depth


def _numbers(site, count, used):
    """[(RW, RT)] of a site's blocks: RW that are not yet used in the kelurahan, RT counted anew in each."""
    rng = dice("numbers", site.kawasan, site.code)
    numbers = []
    while len(numbers) < count:
        rw = next(n for n in range(1 + int(rng.random() * 7), 99) if n not in used)
        used.add(rw)
        rt = 1 + int(rng.random() * 2)
        for _ in range(min(count - len(numbers), 3 + int(rng.random() * 4))):
            numbers.append((f"{rw:03d}", f"{rt:03d}"))
            rt += 1 if rng.random() < 0.85 else 2
    return numbers


def _properties(site, unit, rw, rt, part, area, rng):
    properties = {
        "kelurahan": unit.code,
        "kelurahan_nama": unit.name,
        "kawasan": site.kawasan,
        "rt": rt,
        "rw": rw,
        "luas_sk": float(part),
    }
    surveyed = round(area * (1 + between(rng, 0.004, 0.05) * (1 if rng.random() < 0.4 else -1)), 4)
    if rng.random() < 0.88:
        properties["luas_verifikasi"] = surveyed
    return {**properties, "contoh": True}
