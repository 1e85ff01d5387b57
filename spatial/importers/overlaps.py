"""Ground that two polygons both claim."""

from collections.abc import Iterator

import numpy as np
import shapely
from shapely.geometry.base import BaseGeometry

from spatial.areas import planar_area_ha

# One square metre: below that neighbours touch as digitising leaves them, and nobody would look.
SMALLEST_HA = 0.0001


def overlaps_within(polygons: list[BaseGeometry]) -> Iterator[tuple[int, int, BaseGeometry, float]]:
    """Pairs of positions (first < second) whose insides share ground: the shared ground and its planar hectares."""
    if not polygons:
        return
    left, right = shapely.STRtree(polygons).query(np.array(polygons, dtype=object), predicate="intersects")
    pairs = sorted((int(one), int(other)) for one, other in zip(left, right, strict=True) if one < other)
    yield from _measured(pairs, polygons, polygons)


def overlaps_between(
    polygons: list[BaseGeometry], others: list[BaseGeometry]
) -> Iterator[tuple[int, int, BaseGeometry, float]]:
    """The same for each polygon against others: position in polygons, position in others."""
    if not polygons or not others:
        return
    here, there = shapely.STRtree(others).query(np.array(polygons, dtype=object), predicate="intersects")
    yield from _measured(sorted(zip(here.tolist(), there.tolist(), strict=True)), polygons, others)


def _measured(pairs, polygons, others) -> Iterator[tuple[int, int, BaseGeometry, float]]:
    for one, other in pairs:
        if not shapely.relate_pattern(polygons[one], others[other], "2********"):
            continue
        shared = shapely.intersection(polygons[one], others[other])
        ground = shapely.MultiPolygon([part for part in _parts(shared) if part.geom_type == "Polygon"])
        area_ha = planar_area_ha(ground) if not ground.is_empty else 0.0
        if area_ha >= SMALLEST_HA:
            yield one, other, ground, area_ha


def _parts(geometry: BaseGeometry) -> list[BaseGeometry]:
    return [part for outer in shapely.get_parts(geometry) for part in shapely.get_parts(outer)]
