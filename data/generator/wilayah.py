"""The boundaries: kelurahan, their kecamatan and the part of the kabupaten that the sample covers."""

import csv
import math
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import shapely
from shapely import LineString, Polygon

from . import cells, pens, plane
from .chance import dice, spread

KABUPATEN = ("33.08", "3308", "Kabupaten Magelang")
KECAMATAN = (
    ("33.08.08", "3308070", "Muntilan"),
    ("33.08.10", "3308110", "Mertoyudan"),
    ("33.08.20", "3308170", "Secang"),
)
# Direction of the fields, radians from east: down the slopes of Merapi, along the Progo plain, below Sumbing.
FIELDS = {"33.08.08": 0.62, "33.08.10": 0.12, "33.08.20": -0.2}
ATTEMPTS = 200
SIZE_ROUNDS = 8
SIZE_TOLERANCE = 0.1
POINT_MARGIN_M = 60.0
SHARPEST_DEG = 42.0
EDGE_GAP_M = 22.0  # two edges come nearer to each other only where they meet


@dataclass(frozen=True)
class Kelurahan:
    code: str
    bps_code: str
    name: str
    lon: float
    lat: float
    area_km2: float

    @property
    def kecamatan(self):
        return self.code.rsplit(".", 1)[0]


def read(path: Path):
    """The kelurahan of the sample, from kelurahan.csv."""
    with path.open(encoding="utf-8", newline="") as file:
        return [
            Kelurahan(row["kode"], row["kode_bps"], row["nama"], *(float(row[k]) for k in ("lon", "lat", "luas_km2")))
            for row in csv.DictReader(file)
        ]


def draw(kelurahan):
    """Boundaries of the kelurahan in metres: {code: Polygon}, a gap-free coverage within each kecamatan."""
    drawn = {}
    for code, _, _ in KECAMATAN:
        members = [unit for unit in kelurahan if unit.kecamatan == code]
        drawn.update(zip((unit.code for unit in members), _draw_kecamatan(code, members), strict=True))
    return drawn


def _draw_kecamatan(code, members):
    points = plane.to_utm([(unit.lon, unit.lat) for unit in members])
    areas = np.array([unit.area_km2 for unit in members]) * 1e6
    edges = _straight(code, points, areas)
    tries = [0] * len(edges)
    lines = [None] * len(edges)
    failed = set(range(len(edges)))
    for _ in range(ATTEMPTS):
        for number in sorted(failed):
            lines[number] = _redrawn(code, members, number, *edges[number], tries[number])
            tries[number] += 1
        failed = _faulty(lines, points)
        if not failed:
            shapes = _polygons(lines, points)
            failed = _misjudged(lines, edges, tries, shapely.area(shapes) / areas)
        if not failed:
            return shapes
    raise ValueError(f"no clean boundaries found for {code}: edges {sorted(failed)}")


def _redrawn(code, members, number, line, sides, attempt):
    rng = dice("edge", code, *(members[i].code for i in sides), number, attempt)
    # Rivers bound a kecamatan more often than fields do.
    kinds = (pens.STREAM, pens.BUND, pens.ROAD) if len(sides) == 2 else (pens.STREAM, pens.STREAM, pens.BUND)
    return LineString(pens.redraw(line, rng, kinds, swing=0.97**attempt, axis=FIELDS[code]))


def _straight(code, points, areas):
    """The edges before redrawing, with the sizes that moving their ends changed set right again."""
    around = cells.neighbours(code, points, areas)
    goal, best, least = areas.copy(), None, math.inf
    for _ in range(SIZE_ROUNDS):
        edges = _loosened(code, cells.edges(cells.divide(points, goal, around), len(points)))
        sizes = shapely.area(_polygons([line for line, _ in edges], points))
        off = abs(sizes / areas - 1).max()
        if off < least:
            best, least = edges, off
        goal = goal + 0.6 * (areas - sizes)
    return best


def _loosened(code, edges):
    """The edges with their junctions moved a little, as real ones do not meet at 120 degrees."""
    rng = dice("junctions", code)
    shortest = {}
    for line, _ in edges:
        for end in (line.coords[0], line.coords[-1]):
            shortest[end] = min(shortest.get(end, math.inf), line.length)
    moved = {
        end: np.array(end) + min(70, shortest[end] / 6) * np.array([spread(rng), spread(rng)])
        for end in sorted(shortest)
    }
    loosened = []
    for line, sides in edges:
        points = np.array(line.coords)
        share = (np.array([line.project(shapely.Point(p)) for p in points]) / line.length)[:, None]
        shift = (1 - share) * (moved[line.coords[0]] - points[0]) + share * (moved[line.coords[-1]] - points[-1])
        loosened.append((LineString(points + shift), sides))
    return loosened


def _faulty(lines, points):
    """Numbers of the lines that cross, crowd or needle another, or come too near to a kelurahan's point."""
    failed = {n for n, line in enumerate(lines) if not line.is_simple}
    for n, line in enumerate(lines):
        if shapely.distance(shapely.points(points), line).min() < POINT_MARGIN_M:
            failed.add(n)
        for m in range(n):
            if _crowded(line, lines[m]):
                failed.add(n if (n + m) % 2 else m)
                failed.add(m if line.length > lines[m].length else n)
    return failed


def _misjudged(lines, edges, tries, ratios):
    """Numbers of lines to draw again, one for each kelurahan whose size went too far off: long and little tried."""
    off = np.flatnonzero(abs(ratios - 1) > SIZE_TOLERANCE).tolist()
    return {
        max((n for n, (_, sides) in enumerate(edges) if unit in sides), key=lambda n: lines[n].length / tries[n])
        for unit in off
    }


def _crowded(one, other):
    if one.distance(other) > EDGE_GAP_M:
        return False
    shared = {one.coords[0], one.coords[-1]} & {other.coords[0], other.coords[-1]}
    if not shared:
        return True
    around = shapely.union_all([shapely.Point(p).buffer(70) for p in shared])
    rest, other_rest = one.difference(around), other.difference(around)
    if not rest.is_empty and not other_rest.is_empty and rest.distance(other_rest) < EDGE_GAP_M:
        return True
    if len(shapely.get_coordinates(one.intersection(other))) != len(shared):
        return True
    return any(_angle_deg(one, other, p, reach) < SHARPEST_DEG for p in shared for reach in (5, 20, 45))


def _angle_deg(one, other, junction, reach):
    """The angle between two lines at their junction, as seen from `reach` metres away."""

    def direction(line):
        backwards = line.coords[0] != junction
        ahead = line.interpolate(line.length - reach if backwards else reach).coords[0]
        return math.atan2(ahead[1] - junction[1], ahead[0] - junction[0])

    turn = abs(direction(one) - direction(other)) % (2 * math.pi)
    return math.degrees(min(turn, 2 * math.pi - turn))


def _polygons(lines, points):
    faces = shapely.get_parts(shapely.polygonize(lines))
    owner = [np.flatnonzero(shapely.contains(face, shapely.points(points))).tolist() for face in faces]
    if sorted(i for found in owner for i in found) != list(range(len(points))) or len(faces) != len(points):
        raise ValueError(f"a boundary does not hold exactly its own kelurahan's point: {owner}")
    return [faces[owner.index([i])] for i in range(len(points))]


def features(kelurahan, drawn):
    """[(properties, shape in degrees)]: kabupaten, kecamatan, kelurahan, in the order of their codes.

    A parent is the union of its kelurahan in this sample, vertex by vertex.
    """
    shapes = dict(zip(drawn, plane.written(np.array(list(drawn.values()))), strict=True))
    rows = [(*KABUPATEN, "kabupaten", _united(shapes.values()))]
    for code, bps_code, name in KECAMATAN:
        members = [unit for unit in kelurahan if unit.kecamatan == code]
        rows.append((code, bps_code, name, "kecamatan", _united([shapes[unit.code] for unit in members])))
        rows += [(unit.code, unit.bps_code, unit.name, "kelurahan", shapes[unit.code]) for unit in members]
    return [
        ({"kode": code, "nama": name, "tingkat": level, "kode_bps": bps_code, "contoh": True}, shape)
        for code, bps_code, name, level, shape in rows
    ]


def _united(shapes) -> Polygon:
    return shapely.coverage_union_all(list(shapes))
