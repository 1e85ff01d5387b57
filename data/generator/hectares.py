"""Brings the written areas to the decree's hectares: 31.07 means 31.07000 when the written file is measured."""

from decimal import Decimal

import numpy as np
import shapely

from . import plane
from .plane import M2_PER_HA, STEP_DEG

CLOSE_ENOUGH_M2 = 0.005
MOVES = [(dx, dy) for dx in (-1, 0, 1) for dy in (-1, 0, 1) if dx or dy]


def scaled(groups, goal_ha):
    """Groups of polygons in metres, each scaled a little about its own middle so that all together have the goal.

    groups: lists of Polygons that share edges within a group. Returns the lists. Raises ValueError if more than a
    scale of half a per cent is missing: then the drawing is to blame, and stretching would show.
    """
    factor = np.sqrt(goal_ha * M2_PER_HA / sum(shapely.area(group).sum() for group in groups))
    if abs(factor - 1) > 0.005:
        raise ValueError(f"drawn hectares are too far from {goal_ha}: scale {factor:.4f}")
    moved = []
    for group in groups:
        middle = np.array(shapely.multipolygons(group).centroid.coords[0])
        moved.append(list(shapely.transform(group, lambda xy, middle=middle: middle + (xy - middle) * factor)))
    return moved


def nudged(polygons, goal_ha):
    """Polygons in degrees whose planar hectares sum to the goal within 0.005 m².

    Rounding to seven decimals leaves some square metres too many or too few. Single outer corners, never those
    that two blocks share, are moved by one step of the last decimal (about 1 cm) until the sum is right.
    """
    rings = [np.round(np.array(p.exterior.coords[:-1]) / STEP_DEG).astype(np.int64) for p in polygons]
    seen = {}
    for ring in rings:
        for corner in map(tuple, ring.tolist()):
            seen[corner] = seen.get(corner, 0) + 1
    free = [(n, k) for n, ring in enumerate(rings) for k in range(len(ring)) if seen[tuple(ring[k].tolist())] == 1]
    while True:
        metres = [plane.to_utm(ring * STEP_DEG) for ring in rings]
        missing = goal_ha * M2_PER_HA - sum(map(_signed_area, metres), start=0.0)
        if abs(missing) <= CLOSE_ENOUGH_M2:
            return [shapely.Polygon(np.round(ring * STEP_DEG, plane.DECIMALS)) for ring in rings]
        best = min(_gains(rings, metres, free), key=lambda gain: abs(missing - gain[0]), default=None)
        if best is None:
            raise ValueError("no corner is left to move")
        _, n, k, move = best
        rings[n][k] += move
        free.remove((n, k))


def _gains(rings, metres, free):
    """(m² gained, ring, corner, move) for each step of each free corner."""
    corners = np.array([rings[n][k] for n, k in free])
    here = np.array([metres[n][k] for n, k in free])
    chord = np.array([metres[n][(k + 1) % len(metres[n])] - metres[n][k - 1] for n, k in free])
    for move in MOVES:
        step = plane.to_utm((corners + move) * STEP_DEG) - here
        gains = (step[:, 0] * chord[:, 1] - step[:, 1] * chord[:, 0]) / 2
        yield from ((gain, n, k, move) for gain, (n, k) in zip(gains.tolist(), free, strict=True))


def _signed_area(ring):
    x, y = (ring - ring[0]).T
    return float((x * np.roll(y, -1) - np.roll(x, -1) * y).sum() / 2)


def shared_out(areas_ha, goal):
    """Hundredths of a hectare for each part, near its own area, that sum to the goal exactly (largest remainders).

    areas_ha: floats; goal: Decimal with two decimals. Returns Decimals.
    """
    share = [area / sum(areas_ha) * float(goal) * 100 for area in areas_ha]
    whole = [int(part) for part in share]
    left = int(goal * 100) - sum(whole)
    for n in sorted(range(len(share)), key=lambda n: whole[n] - share[n])[:left]:
        whole[n] += 1
    return [Decimal(part) / 100 for part in whole]
