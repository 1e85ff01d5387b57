"""The union of neighbouring boundaries."""

import shapely
from shapely.geometry.base import BaseGeometry


def union_of(boundaries: list[BaseGeometry]) -> BaseGeometry:
    """One MultiPolygon for the ground of all; EPSG:4326, valid.

    Where the boundaries form a clean coverage (shared edges have the same vertices, nothing overlaps) the shared edges are
    dissolved and every other vertex stays. Otherwise the general overlay decides, which keeps gaps between
    neighbours as they are: slivers are the file's, and filling them would be inventing ground.
    """
    if shapely.coverage_is_valid(boundaries):
        union = shapely.coverage_union_all(boundaries)
        if not union.is_valid:
            union = shapely.union_all(boundaries)
    else:
        union = shapely.union_all(boundaries)
    union = shapely.normalize(union)  # the same ground gives the same bytes, whatever the order of the parts
    return shapely.MultiPolygon([part for part in shapely.get_parts(union) if part.area > 0])
