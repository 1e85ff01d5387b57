"""Boundaries of the kelurahan of one kecamatan: a gap-free coverage, each edge drawn once for both neighbours.

An edge is drawn again while it crosses or crowds another, meets it in a needle, comes too near to a kelurahan's
point, or spoils a size.
"""

import math

import numpy as np
import shapely
from shapely import LineString

from . import cells, pens
from .chance import dice, spread

ATTEMPTS = 200
SIZE_ROUNDS = 8
SIZE_TOLERANCE = 0.1
POINT_MARGIN_M = 60.0
EDGE_GAP_M = 22.0  # two edges come nearer to each other only where they meet
SHARPEST_DEG = 42.0  # and they meet at this angle or a wider one


def draw(name, codes, points, areas, fields):
    """Polygons in metres, one per kelurahan.

    name: the kecamatan, which seeds the chance; codes: of the kelurahan; points: (n, 2) metres, each inside its
    polygon; areas: (n,) m², kept within SIZE_TOLERANCE; fields: direction of the fields, radians from east.
    Raises ValueError if no clean drawing is found.
    """
    edges = _straight(name, points, areas)
    tries = [0] * len(edges)
    lines = [None] * len(edges)
    failed = set(range(len(edges)))
    for _ in range(ATTEMPTS):
        for number in sorted(failed):
            line, sides = edges[number]
            rng = dice("edge", name, *(codes[i] for i in sides), number, tries[number])
            # Rivers bound a kecamatan more often than fields do.
            kinds = (pens.STREAM, pens.BUND, pens.ROAD) if len(sides) == 2 else (pens.STREAM, pens.STREAM, pens.BUND)
            lines[number] = LineString(pens.redraw(line, rng, kinds, swing=0.97 ** tries[number], axis=fields))
            tries[number] += 1
        failed = _faulty(lines, points)
        if not failed:
            shapes = _polygons(lines, points)
            failed = _misjudged(lines, edges, tries, shapely.area(shapes) / areas)
        if not failed:
            return shapes
    raise ValueError(f"no clean boundaries found for {name}: edges {sorted(failed)}")


def _straight(name, points, areas):
    """The edges before redrawing, with the sizes that moving their ends changed set right again."""
    around = cells.neighbours(name, points, areas)
    goal, best, least = areas.copy(), None, math.inf
    for _ in range(SIZE_ROUNDS):
        edges = _loosened(name, cells.edges(cells.divide(points, goal, around), len(points)))
        sizes = shapely.area(_polygons([line for line, _ in edges], points))
        off = abs(sizes / areas - 1).max()
        if off < least:
            best, least = edges, off
        goal = goal + 0.6 * (areas - sizes)
    return best


def _loosened(name, edges):
    """The edges with their junctions moved a little, as real ones do not meet at 120 degrees."""
    rng = dice("junctions", name)
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
