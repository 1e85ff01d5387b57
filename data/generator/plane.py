"""The plane the sample is drawn on, and the coordinates it is written in.

Everything is drawn in metres of WGS 84 / UTM zone 49S (EPSG:32749), the plane in which officials measure
hectares there, and written as longitude and latitude with seven decimals, which is about one centimetre.
"""

import numpy as np
import shapely
from pyproj import Transformer

UTM_49S = 32749
DECIMALS = 7
STEP_DEG = 10.0**-DECIMALS
M2_PER_HA = 10_000.0

_to_utm = Transformer.from_crs(4326, UTM_49S, always_xy=True)


def to_utm(lonlat):
    """(n, 2) longitude, latitude in degrees → (n, 2) easting, northing in metres."""
    lonlat = np.asarray(lonlat, float)
    return np.column_stack(_to_utm.transform(lonlat[:, 0], lonlat[:, 1]))


def to_lonlat(metres):
    """(n, 2) easting, northing in metres → (n, 2) degrees as they are written, at seven decimals."""
    metres = np.asarray(metres, float)
    lonlat = _to_utm.transform(metres[:, 0], metres[:, 1], direction="INVERSE")
    return np.round(np.column_stack(lonlat), DECIMALS)


def written(shapes):
    """Shapes in metres → the same shapes in degrees as they are written.

    A vertex that two shapes share in metres is shared in degrees too, because each vertex is moved by itself.
    """
    return shapely.transform(shapes, to_lonlat)


def area_ha(shapes):
    """Planar hectares (UTM 49S) of shapes in degrees, as a geographic information system would measure them."""
    return shapely.area(shapely.transform(shapes, to_utm)) / M2_PER_HA
