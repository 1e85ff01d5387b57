"""RT blocks of one settlement: a loose lattice along a street or a stream, divided into blocks that share edges.

The lattice has a node about every 20 m, columns along the spine and rows across it. A block is a set of lattice
squares, so neighbours share their nodes exactly, and corners, jogs and ragged ends come out as they do in towns,
where blocks grew along lanes.
"""

from dataclasses import dataclass

import numpy as np
import shapely
from shapely import Polygon

from .chance import between, spread, wave
from .plane import M2_PER_HA

SMALLEST_HA, LARGEST_HA = 0.32, 2.9
STRAIGHTEN_M = 4.5  # nodes are dropped where the edge hardly bends: triangles under this side squared, in m²


@dataclass(frozen=True)
class Lattice:
    """Nodes of a settlement in metres.

    near: (K, 2) first row; spine: (K, 2) smooth line beside it; normal: (K, 2) unit, across; across: (R,) distances
    of the rows from the spine; shift: (K, R, 2) irregularity of each node.
    """

    near: np.ndarray
    spine: np.ndarray
    normal: np.ndarray
    across: np.ndarray
    shift: np.ndarray

    def nodes(self, depth):
        """(K, R, 2) nodes, with the rows `depth` times as far apart."""
        away = np.abs(self.across) * depth
        fade = np.clip(away / 70, 0, 1)[None, :, None]
        base = self.near[:, None, :] * (1 - fade) + self.spine[:, None, :] * fade
        return base + self.normal[:, None, :] * (self.across * depth)[None, :, None] + self.shift


def along_street(rng, centre, heading, length, width):
    """A lattice on both sides of a slightly winding street through `centre` (metres; heading in radians)."""
    steps = _steps(rng, length)
    s = np.concatenate([[0], np.cumsum(steps)]) - sum(steps) / 2
    turn = between(rng, 0.12, 0.4) * (1 if rng.random() < 0.5 else -1)
    angle = heading + turn * s / length + 0.07 * wave(rng, 240)(s)
    middle = (angle[:-1] + angle[1:]) / 2
    legs = np.diff(s)[:, None] * np.column_stack([np.cos(middle), np.sin(middle)])
    spine = np.vstack([[0, 0], np.cumsum(legs, axis=0)])
    spine += np.asarray(centre) - spine[len(spine) // 2]
    normal = np.column_stack([-np.sin(angle), np.cos(angle)])
    across = np.concatenate([[0], np.cumsum(_steps(rng, width))]) - width / 2
    return Lattice(spine, spine, normal, across, _irregular(rng, s, across))


def beside_boundary(rng, bank, course, normal, depth):
    """A lattice on one side of a boundary.

    bank: (K, 2) its first row, metres; course: (K, 2) the same without the boundary's small bends, which fade with
    the distance from it; normal: (K, 2) unit vectors away from the boundary.
    """
    s = np.concatenate([[0], np.cumsum(np.linalg.norm(np.diff(bank, axis=0), axis=1))])
    across = np.concatenate([[0], np.cumsum(_steps(rng, depth))])
    shift = _irregular(rng, s, across) * np.clip(across / 30, 0, 1)[None, :, None]
    return Lattice(bank, course, normal, across, shift)


def _steps(rng, total):
    count = max(2, round(total / 19))
    parts = np.array([between(rng, 0.75, 1.25) for _ in range(count)])
    return parts * total / parts.sum()


def _irregular(rng, s, across):
    """Slow bends shared by neighbouring nodes, and a little of each node's own."""
    grid_s, grid_t = np.meshgrid(s, across, indexing="ij")
    slow = np.stack(
        [4.0 * wave(rng, 190)(grid_s + 0.6 * grid_t) + 2.5 * wave(rng, 120)(grid_t - 0.4 * grid_s) for _ in range(2)],
        axis=2,
    )
    own = np.array([[[spread(rng), spread(rng)] for _ in across] for _ in s])
    return slow + 1.1 * own


def smooth(points, reach=4):
    """(n, 2) points, each replaced by the mean of its neighbours up to `reach` places away."""
    padded = np.vstack([np.repeat(points[:1], reach, 0), points, np.repeat(points[-1:], reach, 0)])
    return np.array([padded[k : k + 2 * reach + 1].mean(axis=0) for k in range(len(points))])


def settle(rng, lattice, open_ended):
    """Blocks on the lattice: an array (K-1, R-1) with the number of each square's block, 0 where nobody lives.

    open_ended: which long sides are ragged, as (first rows, last rows).
    """
    sizes = _square_ha(lattice)
    lived = _ragged(rng, sizes.shape, open_ended)
    blocks = np.zeros(sizes.shape, int)
    _divide(rng, blocks, sizes * lived, 0, sizes.shape[0], 0, sizes.shape[1], lattice)
    blocks[~lived] = 0
    blocks = _without_small(blocks, sizes)
    return _jogged(rng, blocks, sizes)


def _square_ha(lattice):
    nodes = lattice.nodes(1.0)
    a, b, c, d = nodes[:-1, :-1], nodes[1:, :-1], nodes[1:, 1:], nodes[:-1, 1:]
    one, other = c - a, d - b
    signed = (one[..., 0] * other[..., 1] - one[..., 1] * other[..., 0]) / 2
    if (signed * np.sign(signed.sum()) <= 20).any():
        raise ValueError("the lattice folds over itself")
    return np.abs(signed) / M2_PER_HA


def _ragged(rng, shape, open_ended):
    """Where people live: stretches of the outer rows are left out."""
    lived = np.ones(shape, bool)
    rows = shape[1]
    for side, ragged in enumerate(open_ended):
        k = 0
        while ragged and k < shape[0]:
            run = 3 + int(rng.random() * 4)
            left_out = int(rng.random() ** 1.6 * max(1.4, 0.32 * rows))
            if side:
                lived[k : k + run, rows - left_out :] = False
            else:
                lived[k : k + run, :left_out] = False
            k += run
    return lived


def _divide(rng, blocks, ha, k0, k1, r0, r1, lattice):
    """Splits a run of squares in two, again and again, until each is the size of an RT."""
    area = ha[k0:k1, r0:r1].sum()
    wide = np.linalg.norm(np.diff(lattice.spine[k0 : k1 + 1], axis=0), axis=1).sum()
    deep = abs(lattice.across[r1] - lattice.across[r0])
    enough = between(rng, 0.4, 1.15) if rng.random() < 0.76 else between(rng, 1.2, 3.0)
    if area < max(0.72, enough):
        blocks[k0:k1, r0:r1] = blocks.max() + 1
        return
    share = between(rng, 0.36, 0.64)
    if wide * between(rng, 0.8, 1.1) > deep:
        cut = min(max(k0 + round(share * (k1 - k0)), k0 + 2), k1 - 2)
        halves = ((k0, cut, r0, r1), (cut, k1, r0, r1))
    else:
        cut = min(max(r0 + round(share * (r1 - r0)), r0 + 2), r1 - 2)
        halves = ((k0, k1, r0, cut), (k0, k1, cut, r1))
    if any(k >= m or r >= n for k, m, r, n in halves):
        blocks[k0:k1, r0:r1] = blocks.max() + 1
        return
    for half in halves:
        _divide(rng, blocks, ha, *half, lattice)


def _without_small(blocks, sizes):
    """Each block too small for an RT joined to the neighbour with which it shares the longest edge."""
    while True:
        numbers = [n for n in np.unique(blocks) if n]
        small = [n for n in numbers if sizes[blocks == n].sum() < SMALLEST_HA or not _whole(blocks == n)]
        if not small:
            return blocks
        number = min(small, key=lambda n: sizes[blocks == n].sum())
        beside = [m for m in _touching(blocks, number) if m]
        blocks = blocks.copy()
        blocks[blocks == number] = max(beside, key=beside.count) if beside else 0


def _touching(blocks, number):
    """Numbers of the squares beside those of a block, one entry per common edge."""
    found = []
    for one, other in ((blocks[1:], blocks[:-1]), (blocks[:, 1:], blocks[:, :-1])):
        found += other[(one == number) & (other != number)].tolist()
        found += one[(other == number) & (one != number)].tolist()
    return found


def _whole(mask):
    """Whether the squares make one piece without holes and without corners that merely touch."""
    shape = shapely.union_all([shapely.box(k, r, k + 1, r + 1) for k, r in np.argwhere(mask)])
    if shape.geom_type != "Polygon" or shape.interiors:
        return False
    corners = mask[1:, 1:] & mask[:-1, :-1] & ~mask[1:, :-1] & ~mask[:-1, 1:]
    others = ~mask[1:, 1:] & ~mask[:-1, :-1] & mask[1:, :-1] & mask[:-1, 1:]
    return not (corners.any() or others.any())


def _jogged(rng, blocks, sizes):
    """Blocks with jogs in their edges: here and there a house plot belongs to the neighbour, or to nobody."""
    for _ in range(int(blocks.max()) * 3):
        k, r = int(rng.random() * blocks.shape[0]), int(rng.random() * blocks.shape[1])
        run = 1 + int(rng.random() * 3)
        patch = (slice(k, k + run), slice(r, r + 1)) if rng.random() < 0.5 else (slice(k, k + 1), slice(r, r + run))
        giver = blocks[k, r]
        around = blocks[max(0, k - 1) : k + run + 1, max(0, r - 1) : r + run + 1]
        takers = [n for n in np.unique(around).tolist() if n != giver]
        if not giver or not takers or (blocks[patch] != giver).any():
            continue
        changed = blocks.copy()
        changed[patch] = takers[int(rng.random() * len(takers))]
        if _whole(changed > 0) and all(_fits(changed, n, sizes) for n in (giver, changed[k, r]) if n):
            blocks = changed
    return blocks


def _fits(blocks, number, sizes):
    mask = blocks == number
    if not SMALLEST_HA <= sizes[mask].sum() <= LARGEST_HA or not _whole(mask):
        return False
    # No arm thinner than two squares that sticks out further than it is wide.
    neighbours = np.zeros(mask.shape, int)
    neighbours[1:] += mask[:-1]
    neighbours[:-1] += mask[1:]
    neighbours[:, 1:] += mask[:, :-1]
    neighbours[:, :-1] += mask[:, 1:]
    return bool((neighbours[mask] >= 2).all())


def polygons(lattice, blocks, depth):
    """Polygons of the blocks in metres, in the order of their numbers: a coverage with common edges."""
    nodes = lattice.nodes(depth)
    squares = [[] for _ in range(int(blocks.max()) + 1)]
    for (k, r), number in np.ndenumerate(blocks):
        if number:
            squares[number].append(Polygon([nodes[k, r], nodes[k + 1, r], nodes[k + 1, r + 1], nodes[k, r + 1]]))
    shapes = [shapely.coverage_union_all(found) for found in squares if found]
    return list(shapely.coverage_simplify(shapes, STRAIGHTEN_M))
