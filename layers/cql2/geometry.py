"""Geometry literals of a filter: checked, and brought to EPSG:4326."""

import json

import numpy as np
import shapely
from django.utils.translation import gettext as _

from layers.crs import CRS84, Crs
from spatial import crs as systems

from .refusal import FilterRefused

# A straight edge of a box in a projected system is a curve in degrees: its edges get this many pieces.
BOX_PIECES = 16

# No system of the catalogue has a coordinate beyond: in metres, more than twice around the earth.
FARTHEST = 1e8


def geometry(node: dict, crs: Crs) -> shapely.Geometry:
    """The geometry of a GeoJSON object with coordinates in `crs`, as valid 2D EPSG:4326 lon/lat. Raises FilterRefused."""
    try:
        read = shapely.from_geojson(json.dumps(node, allow_nan=False))
    except (shapely.errors.GEOSException, ValueError, TypeError) as error:
        raise FilterRefused(
            _("A %(type)s of the filter cannot be read: check its brackets, and that its rings are closed.")
            % {"type": node.get("type")}
        ) from error
    if read is None or read.is_empty:
        raise FilterRefused(_("A geometry of the filter is empty."))
    return _to_lonlat(shapely.force_2d(read), crs)


def box(numbers: list, crs: Crs) -> shapely.Geometry:
    """The box of four or six numbers in `crs` as EPSG:4326; one that crosses the 180th meridian is in two parts."""
    if not isinstance(numbers, list) or not all(
        isinstance(n, int | float) and not isinstance(n, bool) for n in numbers
    ):
        numbers = []
    if len(numbers) == 6:
        numbers = [numbers[0], numbers[1], numbers[3], numbers[4]]
    if len(numbers) != 4:
        raise FilterRefused(_("A bbox has four numbers, or six with heights."))
    if max(map(abs, numbers)) > FARTHEST:
        raise _outside(crs)
    first_x, first_y, last_x, last_y = numbers
    if crs.lat_first:
        first_x, first_y, last_x, last_y = first_y, first_x, last_y, last_x
    if first_y > last_y or (first_x > last_x and crs.projected):
        raise FilterRefused(_("A bbox names its lower corner first, then its upper corner."))
    if first_x > last_x:
        parts = [_envelope(first_x, first_y, 180.0, last_y), _envelope(-180.0, first_y, last_x, last_y)]
        return _to_lonlat(shapely.union_all(parts), CRS84)
    around = _envelope(first_x, first_y, last_x, last_y)
    if crs.projected and around.length:
        around = shapely.segmentize(around, around.length / (4 * BOX_PIECES))
        return _to_lonlat(around, crs)
    return _to_lonlat(around, CRS84)


def _envelope(first_x: float, first_y: float, last_x: float, last_y: float) -> shapely.Geometry:
    """A rectangle; a line or a point where the box has no width or height."""
    return shapely.envelope(shapely.linestrings([(first_x, first_y), (last_x, last_y)]))


def _to_lonlat(read: shapely.Geometry, crs: Crs) -> shapely.Geometry:
    def transform(xy: np.ndarray) -> np.ndarray:
        if crs.lat_first:
            xy = xy[:, ::-1]
        return xy if crs == CRS84 else systems.parse(crs.code).to_lonlat(xy)

    moved = shapely.transform(read, transform)
    lonlat = shapely.get_coordinates(moved)
    if not (np.isfinite(lonlat).all() and (abs(lonlat) <= (180, 90)).all()):
        raise _outside(crs)
    if not shapely.is_valid(moved):
        raise FilterRefused(
            _("A geometry of the filter is not valid: %(reason)s.") % {"reason": shapely.is_valid_reason(moved)}
        )
    return moved


def _outside(crs: Crs) -> FilterRefused:
    return FilterRefused(
        _("A geometry of the filter lies outside the earth: its coordinates are read as %(crs)s.") % {"crs": crs.title}
    )
