"""Tiles decoded, and places in the grid of tiles."""

import math
from collections.abc import Callable
from dataclasses import dataclass

import mapbox_vector_tile
import pytest
from django.contrib.gis.geos import MultiPolygon, Polygon
from django.db import connection
from shapely import affinity
from shapely.geometry import shape

from tests import places

EXTENT = 4096


def lon_lat(zoom: int, x: float, y: float) -> tuple[float, float]:
    """Degrees of a place given in tiles of a zoom: (0, 0) is the north-west corner of the world."""
    lon = x / 2**zoom * 360 - 180
    lat = math.degrees(math.atan(math.sinh(math.pi * (1 - 2 * y / 2**zoom))))
    return lon, lat


def polygon(zoom: int, *corners: tuple[float, float]) -> MultiPolygon:
    """A polygon by its corners in tiles of a zoom. EPSG:4326."""
    ring = [lon_lat(zoom, x, y) for x, y in (*corners, corners[0])]
    return MultiPolygon(Polygon(ring), srid=4326)


def square(zoom: int, x: float, y: float, side: float) -> MultiPolygon:
    """A square by its north-west corner and side in tiles of a zoom."""
    return polygon(zoom, (x, y), (x + side, y), (x + side, y + side), (x, y + side))


@dataclass
class Feature:
    """properties and id as in the tile; geom: shapely, in units of the whole world at that zoom, y downwards."""

    id: int | None
    properties: dict
    geom: object


def decode(raw: bytes, x: int, y: int) -> dict[str, list[Feature]]:
    """Features by layer, in the coordinates of the whole grid."""
    options = {"y_coord_down": True}
    return {
        name: [
            Feature(
                feature.get("id"),
                feature["properties"],
                affinity.translate(shape(feature["geometry"]), x * EXTENT, y * EXTENT),
            )
            for feature in layer["features"]
        ]
        for name, layer in mapbox_vector_tile.decode(raw, default_options=options).items()
    }


def read(function: str, zoom: int, x: int, y: int, query: str = "{}") -> dict[str, list[Feature]]:
    """What a function of schema tiles writes, decoded."""
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT tiles.{function}(%s, %s, %s, %s)", [zoom, x, y, query])
        return decode(bytes(cursor.fetchone()[0]), x, y)


@pytest.fixture
def add_area(decree) -> Callable:
    """Add a slum area with this outline to the decree in force."""
    return lambda geom, **fields: places.add_slum_area(decree, places.MERTOYUDAN_DESA, geom, **fields)
