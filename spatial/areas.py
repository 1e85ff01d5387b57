"""The two areas of a slum polygon, in hectares: planar and geodesic.

The database computes the same two (spatial/sql/planar_area_ha_v01.sql and geodesic_area_ha_v01.sql) and stores them; this module is
for programs that have a polygon and no database: the importer's report, the sample's generator, the tests.

planar    in the UTM zone (WGS 84 / UTM, north or south) of the polygon's centroid. It is how officials measure.
geodesic  on the WGS 84 ellipsoid: what the ground has.
They differ by about 0.06 % near Magelang, enough to move the second decimal of a decree.
"""

import math
from functools import cache

import numpy as np
import pyproj
import shapely
from numpy.typing import NDArray
from shapely.geometry.base import BaseGeometry

SQUARE_METRES_PER_HECTARE = 10_000
WGS84 = pyproj.Geod(ellps="WGS84")


def utm_srid(lon: float, lat: float) -> int:
    """EPSG code of the WGS 84 / UTM zone at a point: 326zz north of the equator and on it, 327zz south.

    lon, lat: degrees, EPSG:4326. Sources: EPSG dataset, UTM zones of 6 degrees from 180° W.
    Norway's and Svalbard's odd zones are left out on purpose: nothing is measured there.
    """
    zone = min(math.floor((lon + 180) / 6) + 1, 60)
    return (32600 if lat >= 0 else 32700) + zone


def planar_area_ha(geometry: BaseGeometry) -> float:
    """Hectares in the plane of the UTM zone of the centroid.

    geometry: Polygon or MultiPolygon, EPSG:4326 (lon, lat). Raises ValueError for an empty one.
    """
    if geometry.is_empty:
        raise ValueError("an empty geometry has no area")
    centroid = geometry.centroid
    return planar_area_ha_in(geometry, utm_srid(centroid.x, centroid.y))


def planar_area_ha_in(geometry: BaseGeometry, srid: int) -> float:
    """Hectares in the plane of a projected CRS, given by its EPSG code, such as 32749."""
    projected = shapely.transform(geometry, lambda lonlat: _project(lonlat, srid))
    return float(projected.area) / SQUARE_METRES_PER_HECTARE


def geodesic_area_ha(geometry: BaseGeometry) -> float:
    """Hectares on the WGS 84 ellipsoid.

    geometry: Polygon or MultiPolygon, EPSG:4326 (lon, lat).
    Source: C. Karney, Algorithms for geodesics (2013), as in PROJ.
    """
    # Geod signs an area by the rings' order; RFC 7946's (outside rings anticlockwise) makes shells positive.
    area, _perimeter = WGS84.geometry_area_perimeter(shapely.orient_polygons(geometry))
    return abs(float(area)) / SQUARE_METRES_PER_HECTARE


@cache
def _projection(srid: int) -> pyproj.Transformer:
    return pyproj.Transformer.from_crs("EPSG:4326", f"EPSG:{srid}", always_xy=True)


def _project(lonlat: NDArray[np.float64], srid: int) -> NDArray[np.float64]:
    return np.column_stack(_projection(srid).transform(lonlat[:, 0], lonlat[:, 1]))
