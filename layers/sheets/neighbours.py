"""The index of neighbours: which units of the same level lie around a wilayah, by the point of the compass."""

from django.db import connection

from spatial.models import Wilayah

# The eight fields around the middle, clockwise from north.
POINTS = ("N", "NE", "E", "SE", "S", "SW", "W", "NW")

# Boundaries that were simplified apart leave slivers between neighbours (degrees, about 50 m).
GAP_DEGREES = 0.0005

# The direction of a neighbour is that of the border which both share, seen from the unit's middle. Index used: wilayah_geom_gist.
NEIGHBOURS = """
    WITH unit AS MATERIALIZED (
        SELECT code, level, geom, ST_Centroid(geom) AS middle FROM spatial_wilayah WHERE code = %(code)s
    )
    SELECT n.code, n.name, degrees(ST_Azimuth(unit.middle, ST_Centroid(
               ST_Intersection(ST_Boundary(unit.geom), ST_Buffer(ST_ClipByBox2D(n.geom, ST_Expand(unit.geom, %(gap)s)::box2d), %(gap)s, 1)))))
    FROM unit
    JOIN spatial_wilayah n ON n.level = unit.level AND n.code <> unit.code AND ST_DWithin(n.geom, unit.geom, %(gap)s)
    ORDER BY n.code
"""


def neighbours(unit: Wilayah) -> dict[str, list[str]]:
    """Names by point of the compass; every point has a list."""
    found: dict[str, list[str]] = {point: [] for point in POINTS}
    with connection.cursor() as cursor:
        cursor.execute(NEIGHBOURS, {"code": unit.code, "gap": GAP_DEGREES})
        for code, name, azimuth in cursor.fetchall():
            if azimuth is not None:
                found[POINTS[round(azimuth / 45) % 8]].append(short(name or code))
    return found


def short(name: str) -> str:
    """«Kab. Temanggung»: as maps abbreviate it where room is small."""
    return name.replace("Kabupaten ", "Kab. ")
