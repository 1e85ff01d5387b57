"""The database's hectares against pyproj and shapely: 500 polygons over the whole country, north and south of the equator."""

import random

import pytest
import shapely
from django.contrib.gis.geos import GEOSGeometry
from django.db import connection
from pyproj import Geod, Transformer

from spatial import areas
from spatial.extent import INDONESIA

POLYGONS = 500


def some_polygons() -> list[shapely.Polygon]:
    """Slum-sized, irregular, some with a hole, some across the equator or the border of two UTM zones. Always the same ones."""
    chance = random.Random(20141208)
    west, south, east, north = INDONESIA
    centres = [(chance.uniform(west + 1, east - 1), chance.uniform(south + 1, north - 1)) for _ in range(POLYGONS - 40)]
    centres += [(chance.uniform(west + 1, east - 1), 0.0) for _ in range(20)]
    centres += [(chance.choice(range(96, 141, 6)), chance.uniform(south + 1, north - 1)) for _ in range(20)]
    return [blob(chance, lon, lat) for lon, lat in centres]


def blob(chance: random.Random, lon: float, lat: float) -> shapely.Polygon:
    """A star-shaped polygon of 60 vertices, about 0.3 to 30 ha."""
    reach = chance.uniform(0.0003, 0.003)
    angles = sorted(chance.uniform(0, 360) for _ in range(60))
    points = [
        shapely.affinity.rotate(shapely.Point(lon + reach * chance.uniform(0.7, 1), lat), angle, origin=(lon, lat))
        for angle in angles
    ]
    hole = shapely.Point(lon, lat).buffer(reach / 5, quad_segs=3) if chance.random() < 0.3 else shapely.Polygon()
    return shapely.set_precision(shapely.Polygon(points).difference(hole), 1e-7)


def database_areas(polygon: shapely.Polygon) -> tuple[float, float, int]:
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT planar_area_ha(g), geodesic_area_ha(g), utm_srid(g) FROM (SELECT ST_GeomFromWKB(%s, 4326) AS g) AS t",
            [shapely.to_wkb(polygon)],
        )
        planar, geodesic, srid = cursor.fetchone()
    return float(planar), float(geodesic), srid


@pytest.mark.django_db
def test_computed_areas_agree_with_pyproj_over_the_whole_country():
    polygons = some_polygons()
    assert len(polygons) == POLYGONS
    assert all(polygon.is_valid for polygon in polygons)
    hemispheres = set()
    for polygon in polygons:
        planar, geodesic, srid = database_areas(polygon)
        hemispheres.add(srid // 100)
        # Independent of spatial/areas.py: the peer itself.
        to_utm = Transformer.from_crs("EPSG:4326", f"EPSG:{srid}", always_xy=True)
        expected_planar = shapely.transform(polygon, to_utm.transform, interleaved=False).area / 10_000
        expected_geodesic = (
            abs(Geod(ellps="WGS84").geometry_area_perimeter(shapely.orient_polygons(polygon))[0]) / 10_000
        )
        assert planar == pytest.approx(expected_planar, rel=1e-9)
        assert geodesic == pytest.approx(expected_geodesic, rel=1e-7)
        assert areas.planar_area_ha(polygon) == pytest.approx(planar, rel=1e-9)
        assert areas.geodesic_area_ha(polygon) == pytest.approx(geodesic, rel=1e-7)
    assert hemispheres == {326, 327}


@pytest.mark.parametrize(
    ("lon", "lat", "srid"),
    [
        (110.22, -7.52, 32749),
        (109.33, 0.02, 32649),
        (109.33, 0.0, 32649),
        (107.999999, -6.9, 32748),
        (108.0, -6.9, 32749),
        (141.0, -2.5, 32754),
        (95.3, 5.5, 32646),
        (180.0, -1.0, 32760),
    ],
)
@pytest.mark.django_db
def test_the_zone_is_that_of_the_centroid(lon, lat, srid):
    # A square around the point; on the equator and on a zone's border the centroid decides.
    square = shapely.box(lon - 0.001, lat - 0.001, lon + 0.001, lat + 0.001)
    if lon < 180:
        centroid = GEOSGeometry(square.wkt).centroid
        assert areas.utm_srid(centroid.x, centroid.y) == database_areas(square)[2]
    assert areas.utm_srid(lon, lat) == srid


def test_the_projection_alone_moves_the_second_decimal_of_a_decree():
    # 85.09 ha geodesic is about 85.04 ha in UTM 49S, minus 0.06 % near Magelang.
    side = 0.0083
    polygon = shapely.box(110.20, -7.52, 110.20 + side, -7.52 + side)
    ratio = areas.planar_area_ha(polygon) / areas.geodesic_area_ha(polygon) - 1
    assert ratio == pytest.approx(-0.00062, abs=0.00003)


def test_an_empty_geometry_has_no_area():
    with pytest.raises(ValueError, match="empty"):
        areas.planar_area_ha(shapely.Polygon())
