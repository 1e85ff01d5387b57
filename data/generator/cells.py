"""A kecamatan divided among its kelurahan: a first, straight-edged division with the right sizes.

Each kelurahan gets the ground that is nearest to its point, where a weight per point moves the edges until every
cell has its area (a power diagram with fixed areas). Around the kecamatan stand neighbours without a name: they end
the outer cells where a neighbouring desa would.
"""

import math

import numpy as np
import shapely
from shapely import LineString, Polygon

from .chance import between, dice

ROUNDS = 50
GRID_M = 0.01  # the noding grid: edges computed twice, once per neighbour, fall together on it
SHORTEST_EDGE_M = 330.0
NEIGHBOUR_SPACING_M = 1500.0


def neighbours(name, points, areas):
    """Points of the nameless neighbours around a kecamatan: a loose grid that keeps its distance.

    points: (n, 2) metres; areas: (n,) m². Returns (m, 2) metres.
    """
    rng = dice("neighbours", name)
    step = NEIGHBOUR_SPACING_M
    west, south = points.min(axis=0) - 3 * step
    east, north = points.max(axis=0) + 3 * step
    reach = np.sqrt(areas / math.pi)
    found = []
    for row, y in enumerate(np.arange(south, north, step * 0.87)):
        for x in np.arange(west + step / 2 * (row % 2), east, step):
            point = np.array([x + between(rng, -0.3, 0.3) * step, y + between(rng, -0.3, 0.3) * step])
            if (np.linalg.norm(points - point, axis=1) > 1.75 * reach).all():
                found.append(point)
    return np.array(found)


def divide(points, areas, around):
    """Cells of the points with the given areas, and the cells of the neighbours around them.

    points: (n, 2) metres; areas: (n,) m²; around: (m, 2) metres. Returns n + m Polygons; common edges have
    identical vertices.
    """
    everyone = np.vstack([points, around])
    weights = np.zeros(len(everyone))
    for _ in range(ROUNDS):
        sizes = shapely.area(_power_cells(everyone, weights, len(points)))
        weights[: len(points)] += 0.4 * (areas - sizes)
    cells = _power_cells(everyone, weights, len(everyone))
    lines = shapely.union_all(shapely.boundary(cells), grid_size=GRID_M)
    faces = shapely.get_parts(shapely.polygonize([lines]))
    order = shapely.STRtree(faces).query(shapely.points(everyone), predicate="within")
    if order[0].tolist() != list(range(len(everyone))):
        raise ValueError("a point fell out of its own cell")
    return faces[order[1]]


def _power_cells(points, weights, count):
    west, south = points.min(axis=0) - NEIGHBOUR_SPACING_M
    east, north = points.max(axis=0) + NEIGHBOUR_SPACING_M
    frame = [(west, south), (east, south), (east, north), (west, north)]
    squared = (points**2).sum(axis=1)
    apart = np.linalg.norm(points[:, None] - points[None, :], axis=2)
    cells = []
    for i in range(count):
        ring = np.array(frame)
        for j in np.argsort(apart[i], kind="stable")[1:24]:
            ring = _clip(ring, 2 * (points[j] - points[i]), squared[j] - squared[i] + weights[i] - weights[j])
        cells.append(Polygon(ring))
    return np.array(cells)


def _clip(ring, normal, limit):
    """The part of a convex ring where normal · point ≤ limit."""
    side = ring @ normal - limit
    if (side <= 0).all():
        return ring
    kept = []
    for k in range(len(ring)):
        here, there = side[k - 1], side[k]
        if (here <= 0) != (there <= 0):
            kept.append(ring[k - 1] + (ring[k] - ring[k - 1]) * (here / (here - there)))
        if there <= 0:
            kept.append(ring[k])
    return np.array(kept)


def edges(cells, count):
    """The edges of the first `count` cells, each once: [(LineString, (cells at its sides))].

    An edge runs from junction to junction; an outer one has a single cell.
    """
    inner = cells[:count]
    lines = shapely.line_merge(shapely.union_all(shapely.boundary(inner)))
    found = []
    for line in sorted(map(_from_west, shapely.get_parts(lines)), key=lambda line: line.coords[0]):
        middle = line.interpolate(0.5, normalized=True)
        sides = np.flatnonzero(shapely.distance(inner, middle) < 10 * GRID_M)
        found.append((_without_corners_near_ends(line), tuple(sides.tolist())))
    return _lengthened(found)


def _from_west(line):
    return line if line.coords[0] <= line.coords[-1] else LineString(line.coords[::-1])


def _without_corners_near_ends(line):
    ends = shapely.multipoints([line.coords[0], line.coords[-1]])
    kept = [p for p in line.coords[1:-1] if ends.distance(shapely.Point(p)) > SHORTEST_EDGE_M]
    return LineString([line.coords[0], *kept, line.coords[-1]])


def _lengthened(edges):
    """The edges with the ends of short ones pulled apart: four desa seldom meet in nearly one point."""
    room = {}
    for line, _ in edges:
        for end in (line.coords[0], line.coords[-1]):
            room.setdefault(end, []).append(line.length)
    moved = {end: np.array(end) for end in room}
    for line, _ in edges:
        missing = SHORTEST_EDGE_M - line.length
        if missing > 0:
            ends = np.array([line.coords[0], line.coords[-1]])
            for end, outwards in zip(ends, (ends[0] - ends[1], ends[1] - ends[0]), strict=True):
                shortest = sorted(room[tuple(end)])[1]
                moved[tuple(end)] += outwards / np.linalg.norm(outwards) * min(missing / 2, shortest / 3)
    return [
        (LineString([moved[line.coords[0]], *line.coords[1:-1], moved[line.coords[-1]]]), sides)
        for line, sides in edges
    ]
