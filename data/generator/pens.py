"""Pens that redraw a straight edge as people and water draw boundaries.

A desa boundary in Java follows streams for a while, then field bunds (pematang) in irregular steps, then a road. An
edge is redrawn once and belongs to both neighbours, and each redrawing gives as much ground as it takes, so that the
sizes of the cells stay what they were.
"""

import math
from itertools import pairwise

import numpy as np
from shapely import LineString

from .chance import between, spread, wave

SAMPLE_M = 12.0
STREAM, BUND, ROAD = "stream", "bund", "road"


def redraw(line, rng, pens, swing=1.0, axis=0.35):
    """A boundary along `line`, with the same ends.

    line: LineString in metres; pens: the characters to choose from; swing: how far it strays (1 = usual);
    axis: direction of the fields, radians from east. Returns (n, 2) vertices.
    """
    length = line.length
    count = max(6, int(length / SAMPLE_M))
    along = np.linspace(0, length, count + 1)
    base = np.array([line.interpolate(s).coords[0] for s in along])
    normal = _normals(base)
    ends = np.clip(np.minimum(along, length - along) / 160, 0, 1)

    offset = _sweep(rng, along, length) * swing
    sections = _sections(rng, length, pens)
    for start, stop, pen in sections:
        if pen == STREAM:
            inside = np.clip(np.minimum(along - start, stop - along) / 90 + 0.5, 0, 1)
            offset += _meander(rng, along) * inside * ends * swing
    offset += 5 * wave(rng, 260)(along) * ends
    offset -= np.sin(np.pi * along / length) * (np.trapezoid(offset, along) / length * np.pi / 2)
    curve = base + normal * offset[:, None]

    drawn = [curve[0]]
    for start, stop, pen in sections:
        part = curve[(along >= start) & (along <= stop)]
        drawn.extend(_bunds(rng, part, axis) if pen == BUND else part)
    drawn.append(curve[-1])
    tidy = np.array(LineString(_without_repeats(drawn)).simplify(3.2 if length < 4000 else 4.0).coords)
    return _without_needles(tidy)


def _normals(base, reach=12):
    ahead = base[np.minimum(np.arange(len(base)) + reach, len(base) - 1)]
    behind = base[np.maximum(np.arange(len(base)) - reach, 0)]
    tangent = ahead - behind
    tangent /= np.linalg.norm(tangent, axis=1, keepdims=True)
    return np.column_stack([-tangent[:, 1], tangent[:, 0]])


def _sweep(rng, along, length):
    """The large, slow bends: a few half-waves over the whole length."""
    t = along / length
    reach = min(length, 2600)
    return sum(reach * 0.115 / k**0.9 * spread(rng) * np.sin(k * np.pi * t) for k in (2, 3, 4, 5))


def _meander(rng, along):
    """Windings of a stream, livelier in some stretches than in others."""
    lively = np.clip(0.75 + 0.6 * wave(rng, 1400)(along), 0.15, 1.5)
    return lively * (26 * wave(rng, 420)(along) + 11 * wave(rng, 170)(along))


def _sections(rng, length, pens):
    """[(start, stop, pen)] along the edge: a boundary changes its character every 400 to 1,300 m."""
    cuts, here = [0.0], 0.0
    while True:
        here += between(rng, 400, 1300)
        if here > length - 300:
            break
        cuts.append(here)
    cuts.append(length)
    first = int(rng.random() * len(pens))
    return [(start, stop, pens[(first + k) % len(pens)]) for k, (start, stop) in enumerate(pairwise(cuts))]


def _bunds(rng, part, axis):
    """The curve in irregular steps along two rough axes, as bunds between rice fields run."""
    corners, k = [part[0]], 0
    angle = axis + 0.15 * spread(rng)
    while k < len(part) - 1:
        k = min(len(part) - 1, k + int(between(rng, 60, 330) / SAMPLE_M))
        here, there = corners[-1], part[k]
        turn = angle + 0.10 * spread(rng)
        u = np.array([math.cos(turn), math.sin(turn)])
        v = np.array([-math.sin(turn + 0.12 * spread(rng)), math.cos(turn)])
        a, b = np.linalg.solve(np.column_stack([u, v]), there - here)
        if min(abs(a), abs(b)) > 14 and rng.random() < 0.8:
            choice = rng.random()
            if choice < 0.35:
                corners.append(here + a * u)
            elif choice < 0.7:
                corners.append(here + b * v)
            else:
                share = between(rng, 0.3, 0.7)
                corners += [here + share * a * u, here + share * a * u + b * v]
        corners.append(there)
    return corners


def _without_repeats(points, nearest=6.0):
    kept = [points[0]]
    for point in points[1:-1]:
        if math.dist(point, kept[-1]) >= nearest and math.dist(point, points[-1]) >= nearest:
            kept.append(point)
    return np.array([*kept, points[-1]])


def _without_needles(points, sharpest_deg=62):
    """The line without vertices at which it turns back on itself."""
    while len(points) > 2:
        before, after = points[:-2] - points[1:-1], points[2:] - points[1:-1]
        cosine = (before * after).sum(axis=1) / np.linalg.norm(before, axis=1) / np.linalg.norm(after, axis=1)
        worst = int(np.argmax(cosine))
        if cosine[worst] <= math.cos(math.radians(sharpest_deg)):
            break
        points = np.delete(points, worst + 1, axis=0)
    return points
