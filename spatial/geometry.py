"""Washing polygons at the door: what comes in is made to fit the model, within limits, and every change is told.

A boundary in the database is a MultiPolygon in EPSG:4326 (lon, lat degrees), 2D, valid, not empty, in Indonesia. clean() takes a batch of
geometries as a file has them and gives back such MultiPolygons, or None where that cannot be had honestly, with a note for
each thing that was changed or refused.

How much a repair changes
-------------------------
The area of an invalid polygon is not one number. clean() takes two readings of what the file says and compares the
repaired area with both; the larger difference, in percent of the repaired area, is the change:

declared   each ring by the role that the file gives it: outer rings added, holes taken off, whatever crosses or overlaps
           (the shoelace formula; what ST_Area answers). A bow-tie declares the difference of its two wings: +1 -1 = 0.
drawn      each line changes land to not-land (even-odd; what a screen fills). An island drawn twice is not filled at all.

    bow-tie, even wings       repaired 2   declared 0      drawn 2      change 100 %    refused
    corner crossed by a hair  repaired 1   declared 0.9998 drawn 1      change 0.02 %   repaired, told
    shell within a shell      repaired 1   declared 1.0004 drawn 0.9996 change 0.04 %   repaired, told

The repair itself is GEOS's structure method: rings keep their role, overlapping parts are united, collapsed parts go.
Percentages are of square degrees; within one feature the ratio is that of the ground to a thousandth.

Islands as holes
----------------
Some programs write the islands of a unit as holes of its first ring. Such a "hole" lies wholly outside the outer ring, so it cuts nothing; no
line has to move to read it as the island that it is. With islands=True (boundaries, not slum parts, whose
hectares a decree counts) the declared reading adds these rings instead of taking them off.
"""

import itertools
import math
import re
import struct
from dataclasses import dataclass, field

import numpy as np
import shapely
from numpy.typing import NDArray
from shapely import Polygon
from shapely.errors import GEOSException
from shapely.geometry.base import BaseGeometry

from spatial.areas import WGS84
from spatial.crs import Crs
from spatial.extent import INDONESIA

REPAIR_LIMIT_PERCENT = 0.1

POLYGON, MULTIPOLYGON, COLLECTION = 3, 6, 7
TYPE_NAMES = {-1: "none", 0: "point", 1: "line", 2: "line", 4: "point", 5: "line", 7: "collection"}

_REASON = re.compile(r"(?P<kind>[^\[]+)(?:\[(?P<x>\S+) (?P<y>\S+)\])?")

Geometries = NDArray[np.object_]


@dataclass(frozen=True)
class Note:
    """One thing found in one geometry.

    index: position in the batch. code: key of the report's message table. lon, lat: the place, None when there is none.
    """

    index: int
    code: str
    params: dict[str, object] = field(default_factory=dict)
    lon: float | None = None
    lat: float | None = None


@dataclass(frozen=True)
class Cleaned:
    """geometries: MultiPolygon in EPSG:4326, or None where refused; same length and order as what came in.

    notes: repairs and refusals, by index. with_z, with_m: how many geometries lost a third or fourth coordinate.
    """

    geometries: Geometries
    notes: list[Note]
    with_z: int
    with_m: int


REPAIRS = frozenset({"ring_closed", "geometry_repaired"})
TOLD = frozenset({"collection_unpacked"})


def clean(
    wkb: Geometries,
    crs: Crs,
    *,
    swap_axes: bool = False,
    repair_limit_percent: float = REPAIR_LIMIT_PERCENT,
    islands: bool = False,
) -> Cleaned:
    """Valid 2D MultiPolygons in EPSG:4326, and what was changed or refused to get there.

    wkb: shape (n,), bytes (WKB, ISO or extended, coordinates in crs, x first) or None.
    swap_axes: the file has y before x, as a person has stated.
    repair_limit_percent, islands: see above.
    Notes: geometry_missing, geometry_unreadable, geometry_empty, not_polygon, not_finite, axes_swapped, outside_world,
    outside_indonesia, geometry_invalid, geometry_without_area (refused); ring_closed, geometry_repaired (repaired); collection_unpacked (told).
    """
    notes: list[Note] = []
    geometries = _read(wkb, crs, swap_axes, notes)
    with_z, with_m = int(shapely.has_z(geometries).sum()), int(shapely.has_m(geometries).sum())
    if with_z or with_m:
        geometries = shapely.force_2d(geometries)
    geometries = _polygonal(geometries, notes)
    geometries = _to_lonlat(geometries, crs, swap_axes, notes)
    geometries = _valid(geometries, repair_limit_percent, islands, notes)
    single = shapely.get_type_id(geometries) == POLYGON
    if single.any():
        geometries[single] = shapely.multipolygons(geometries[single], indices=np.arange(single.sum()))
    refused = {note.index for note in notes if note.code not in REPAIRS | TOLD}
    # Of a refused geometry the refusal is what counts: what was done to it before goes unsaid.
    notes = [note for note in notes if note.index not in refused or note.code not in REPAIRS | TOLD]
    notes.sort(key=lambda note: note.index)
    return Cleaned(geometries, notes, with_z, with_m)


def _read(wkb: Geometries, crs: Crs, swap_axes: bool, notes: list[Note]) -> Geometries:
    with np.errstate(invalid="ignore"):  # NaN is judged further on
        geometries: Geometries = np.atleast_1d(np.asarray(shapely.from_wkb(wkb, on_invalid="ignore"), dtype=object))
    for index in np.flatnonzero(shapely.is_missing(geometries)):
        if wkb[index] is None:
            notes.append(Note(int(index), "geometry_missing"))
            continue
        # GEOS reads no open ring; with "fix" it adds the missing last point and changes nothing else.
        closed = _closed(wkb[index])
        gaps = _gaps(wkb[index]) if closed is not None else []
        if closed is None:
            notes.append(Note(int(index), "geometry_unreadable"))
        elif gaps:
            ends = np.array([max(gaps, key=lambda ends: math.dist(*ends))])[0]
            (lon, lat), last = crs.to_lonlat(ends[:, ::-1] if swap_axes else ends)
            gap_m = _distance_m(lon, lat, *last)
            notes.append(Note(int(index), "ring_closed", {"rings": len(gaps), "gap_m": gap_m}, *_place(lon, lat)))
        geometries[index] = closed
    return geometries


def _closed(wkb: bytes) -> BaseGeometry | None:
    try:
        with np.errstate(invalid="ignore"):
            closed = shapely.from_wkb(wkb, on_invalid="fix")
    except GEOSException:
        return None
    return closed if isinstance(closed, BaseGeometry) else None


def _gaps(wkb: bytes) -> list[tuple[tuple[float, float], tuple[float, float]]]:
    """First and last point of each open ring of a Polygon or MultiPolygon in WKB. Other types have none."""
    gaps: list[tuple[tuple[float, float], tuple[float, float]]] = []

    def unpack(form: str, at: int) -> tuple[float, ...]:
        return struct.unpack_from(("<" if wkb[start] else ">") + form, wkb, at)

    start = 0
    pending = 1
    while pending:
        pending -= 1
        (code,) = unpack("I", start + 1)
        code = int(code)
        extra = bool(code & 0x80000000) + bool(code & 0x40000000)
        at = start + (9 if code & 0x20000000 else 5)
        kind, dimensions = (code & 0x0FFFFFFF) % 1000, (code & 0x0FFFFFFF) // 1000
        size = 8 * (2 + (extra or (0, 1, 1, 2)[dimensions]))
        count = int(unpack("I", at)[0])
        at += 4
        if kind == MULTIPOLYGON:
            pending += count
        elif kind == POLYGON:
            for _ring in range(count):
                points = int(unpack("I", at)[0])
                at += 4
                if points:
                    first, last = unpack("2d", at), unpack("2d", at + (points - 1) * size)
                    if first != last:
                        gaps.append(((first[0], first[1]), (last[0], last[1])))
                at += points * size
        else:
            return gaps
        start = at
    return gaps


def _distance_m(lon: float, lat: float, other_lon: float, other_lat: float) -> float:
    if not np.isfinite((lon, lat, other_lon, other_lat)).all():
        return math.nan
    return float(WGS84.inv(lon, lat, other_lon, other_lat)[2])


def _polygonal(geometries: Geometries, notes: list[Note]) -> Geometries:
    types = shapely.get_type_id(geometries)
    missing = types == -1
    empty = shapely.is_empty(geometries) & ~missing
    for index in np.flatnonzero(empty).tolist():
        notes.append(Note(index, "geometry_empty"))
        geometries[index] = None
    odd = ~np.isin(types, (POLYGON, MULTIPOLYGON)) & ~missing & ~empty
    for index in np.flatnonzero(odd).tolist():
        geometry = geometries[index]
        parts = _flat(geometry) if types[index] == COLLECTION else []
        if parts and all(shapely.get_type_id(part) == POLYGON for part in parts):
            geometries[index] = shapely.multipolygons(parts)
            notes.append(_at(index, "collection_unpacked", geometry))
            continue
        kind = TYPE_NAMES.get(int(types[index]), geometry.geom_type)
        notes.append(_at(index, "not_polygon", geometry, kind=kind))
        geometries[index] = None
    return geometries


def _flat(geometry: BaseGeometry) -> list[BaseGeometry]:
    parts: list[BaseGeometry] = []
    for part in shapely.get_parts(geometry):
        parts += _flat(part) if shapely.get_type_id(part) in (MULTIPOLYGON, COLLECTION) else [part]
    return [part for part in parts if not part.is_empty]


def _at(index: int, code: str, geometry: BaseGeometry, **params: object) -> Note:
    """A note with the geometry's first point as its place."""
    x, y = shapely.get_coordinates(geometry)[0] if not geometry.is_empty else (np.nan, np.nan)
    return Note(int(index), code, params, *_place(x, y))


def _place(x: float, y: float) -> tuple[float | None, float | None]:
    """A place, if it can be one: degrees that exist."""
    return (float(x), float(y)) if abs(x) <= 180 and abs(y) <= 90 else (None, None)


def _to_lonlat(geometries: Geometries, crs: Crs, swap_axes: bool, notes: list[Note]) -> Geometries:
    original = geometries
    if swap_axes or not crs.is_lonlat:
        xy = shapely.get_coordinates(geometries)
        if swap_axes:
            xy = xy[:, ::-1]
        geometries = shapely.set_coordinates(geometries.copy(), crs.to_lonlat(xy))
    west, south, east, north = INDONESIA
    bounds = shapely.bounds(geometries)
    with np.errstate(invalid="ignore"):
        inside = (bounds[:, 0] >= west) & (bounds[:, 1] >= south) & (bounds[:, 2] <= east) & (bounds[:, 3] <= north)
    for index in np.flatnonzero(~inside & ~shapely.is_missing(geometries)):
        notes.append(_misplaced(int(index), geometries[index], original[index], crs, swap_axes))
        geometries[index] = None
    return geometries


def _misplaced(index: int, geometry: BaseGeometry, original: BaseGeometry, crs: Crs, swap_axes: bool) -> Note:
    raw = shapely.get_coordinates(original)
    lonlat = shapely.get_coordinates(geometry)
    if not np.isfinite(raw).all():
        return Note(index, "not_finite")
    if not swap_axes and _in_indonesia(crs.to_lonlat(raw[:, ::-1])):
        x, y = raw[0]
        return Note(index, "axes_swapped", {"x": float(x), "y": float(y)})
    if not np.isfinite(lonlat).all() or (np.abs(lonlat) > (180, 90)).any():
        x, y = raw[0]
        return Note(index, "outside_world", {"x": float(x), "y": float(y), "crs": crs.name})
    return _at(index, "outside_indonesia", geometry)


def _in_indonesia(lonlat: NDArray[np.float64]) -> bool:
    west, south, east, north = INDONESIA
    return bool(np.isfinite(lonlat).all() and (lonlat >= (west, south)).all() and (lonlat <= (east, north)).all())


def _valid(geometries: Geometries, limit_percent: float, islands: bool, notes: list[Note]) -> Geometries:
    for index in np.flatnonzero(~shapely.is_valid(geometries) & ~shapely.is_missing(geometries)):
        geometry = geometries[index]
        if not np.isfinite(shapely.get_coordinates(geometry)).all():
            notes.append(Note(int(index), "not_finite"))
            geometries[index] = None
            continue
        reason, lon, lat = _reason(geometry)
        repaired, change = repair(geometry, islands=islands)
        params: dict[str, object] = {
            "reason": reason,
            "change_percent": change,
            "limit_percent": limit_percent,
        }
        if repaired is None or change is None:
            notes.append(Note(int(index), "geometry_without_area", {"reason": reason}, lon, lat))
            geometries[index] = None
        elif change >= limit_percent:
            notes.append(Note(int(index), "geometry_invalid", params, lon, lat))
            geometries[index] = None
        else:
            notes.append(Note(int(index), "geometry_repaired", params, lon, lat))
            geometries[index] = repaired
    return geometries


def _reason(geometry: BaseGeometry) -> tuple[str, float | None, float | None]:
    """Why it is invalid, as a key ("self_intersection"), and where."""
    match = _REASON.match(shapely.is_valid_reason(geometry))
    if match is None:
        return "other", None, None
    kind = re.sub(r"\W+", "_", match["kind"].strip().casefold())
    return (kind, float(match["x"]), float(match["y"])) if match["x"] else (kind, None, None)


def repair(geometry: BaseGeometry, *, islands: bool = False) -> tuple[BaseGeometry | None, float | None]:
    """The valid polygon nearest to an invalid one, and by how many percent its area differs from what the file says.

    geometry: invalid Polygon or MultiPolygon, any plane. Returns (None, None) where nothing with an area is left.
    Parts that are sound and that no other part gets in the way of stay vertex for vertex.
    The change is measured as this module's text has it.
    """
    parts = shapely.get_parts(geometry)
    # What comes out of one group may get in the way of another part (an island freed from a hole): then all at once.
    for groups in (_groups(parts), [list(range(len(parts)))]):
        try:
            repaired, declared, drawn = _repair_groups(parts, groups, islands)
        except GEOSException:
            continue
        if repaired.is_valid and not repaired.is_empty:
            change = max(abs(repaired.area - declared), abs(repaired.area - drawn)) / repaired.area * 100
            return repaired, float(change)
    return None, None


def _repair_groups(parts: Geometries, groups: list[list[int]], islands: bool) -> tuple[BaseGeometry, float, float]:
    """The repaired parts, and the declared and the drawn area of what they were."""
    kept: list[Polygon] = []
    declared = drawn = 0.0
    for group in groups:
        members = sorted((parts[part] for part in group), key=lambda part: float(part.area), reverse=True)
        within = sum(part.area for part in members[1:])
        if _is_one_with_others_within(members):
            kept.append(members[0])
            declared += members[0].area + within
            drawn += members[0].area - within
        else:
            together = shapely.MultiPolygon(members)
            kept += _polygons(shapely.make_valid(together, method="structure", keep_collapsed=False))
            declared += _declared_area(together, islands)
            drawn += _drawn_area(together)
    return shapely.MultiPolygon(kept), declared, drawn


def _is_one_with_others_within(members: list[Polygon]) -> bool:
    """The commonest fault, seen without overlaying: a sound part that covers the others, which do not touch each other.

    members: the greatest first. True for a sound part alone.
    """
    greatest, *others = members
    if not all(part.is_valid for part in members):
        return False
    shapely.prepare(greatest)
    return all(greatest.covers(part) for part in others) and not any(
        shapely.intersects(one, other) for one, other in itertools.combinations(others, 2)
    )


def _groups(parts: Geometries) -> list[list[int]]:
    """Positions of the parts, those that are in each other's way (or may be) together."""
    group_of = list(range(len(parts)))

    def root(part: int) -> int:
        while group_of[part] != part:
            part = group_of[part]
        return part

    sound = shapely.is_valid(parts)
    left, right = shapely.STRtree(parts).query(parts)
    pairs = left < right
    for one, other in zip(left[pairs].tolist(), right[pairs].tolist(), strict=True):
        if not (sound[one] and sound[other]) or _conflict(parts[one], parts[other]):
            group_of[root(other)] = root(one)
    groups: dict[int, list[int]] = {}
    for part in range(len(parts)):
        groups.setdefault(root(part), []).append(part)
    return list(groups.values())


def _conflict(one: BaseGeometry, other: BaseGeometry) -> bool:
    """Two sound parts that one MultiPolygon may not hold: they share ground, or a stretch of boundary."""
    if not shapely.intersects(one, other):
        return False
    matrix = shapely.relate(one, other)
    return bool(matrix[0] != "F" or matrix[4] == "1")


def _polygons(geometry: BaseGeometry) -> list[Polygon]:
    return [part for part in _flat(geometry) if isinstance(part, Polygon)]


def _declared_area(geometry: BaseGeometry, islands: bool) -> float:
    total = 0.0
    for polygon in shapely.get_parts(geometry):
        shell = shapely.polygons(polygon.exterior)
        total += shell.area
        outline = shell
        if islands and len(polygon.interiors):
            if not shell.is_valid:
                outline = shapely.make_valid(shell, method="structure", keep_collapsed=False)
            shapely.prepare(outline)
        for ring in polygon.interiors:
            hole = shapely.polygons(ring)
            outside = islands and shapely.disjoint(outline, hole)
            total += hole.area if outside else -hole.area
    return total


def _drawn_area(geometry: BaseGeometry) -> float:
    """Area by the even-odd rule. Rings without area are left out: GEOS's overlay stumbles over them."""
    polygons = []
    for polygon in shapely.get_parts(geometry):
        rings = [ring for ring in (polygon.exterior, *polygon.interiors) if shapely.convex_hull(ring).area > 0]
        polygons += [shapely.polygons(ring) for ring in rings]
    filled = shapely.make_valid(shapely.MultiPolygon(polygons), method="linework")
    return float(sum(polygon.area for polygon in _polygons(filled)))
