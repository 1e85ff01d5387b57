"""Places that the tests share, as plain objects.

A square grid in Kecamatan Mertoyudan, south of the equator, UTM zone 49S. One cell is 0.001 degree wide, about 1.22 ha:

    0.004 |  .  .  .  .
    0.003 |  .  .  .  .
    0.002 |  .  .  .  .
    0.001 |  .  .  .  .
          +--0--1--2--3   x 0.001 degree
"""

import datetime

from django.contrib.gis.geos import MultiPolygon, Polygon

from spatial.codes import parse
from spatial.models import Decree, SlumArea, Wilayah

WEST, SOUTH = 110.2, -7.5
CELL = 0.001

MERTOYUDAN = "33.08.10"
MERTOYUDAN_DESA = "33.08.10.2013"
BANYUROJO = "33.08.10.2010"
MUNTILAN_KELURAHAN = "33.08.08.1014"


def box(x: float, y: float, width: float = 1, height: float = 1) -> MultiPolygon:
    """A rectangle, position and size in cells from the grid's south-west corner. EPSG:4326."""
    west, south = WEST + x * CELL, SOUTH + y * CELL
    rectangle = Polygon.from_bbox((west, south, west + width * CELL, south + height * CELL))
    rectangle.srid = 4326
    return MultiPolygon(rectangle, srid=4326)


def bow_tie() -> MultiPolygon:
    """Invalid: the outline crosses itself in the middle."""
    ring = [(110.2, -7.5), (110.201, -7.499), (110.201, -7.5), (110.2, -7.499), (110.2, -7.5)]
    return MultiPolygon(Polygon(ring), srid=4326)


def add_wilayah(code: str, name: str = "", **fields) -> Wilayah:
    """The unit with this code, and whatever parents of it are missing."""
    parsed = parse(code)
    if parsed.parent and not Wilayah.objects.filter(code=parsed.parent).exists():
        add_wilayah(parsed.parent)
    return Wilayah.objects.create(
        code=code, name=name, level=parsed.level, kind=parsed.kind, parent_id=parsed.parent, **fields
    )


def add_decree(
    kabupaten: str = "33.08", number: str = "188.45/1/KEP/2014", status: str = "in_force", **fields
) -> Decree:
    values = {"date": datetime.date(2014, 12, 8), "title": "Lokasi Kawasan Kumuh Perkotaan", **fields}
    return Decree.objects.create(kabupaten_id=kabupaten, number=number, status=status, **values)


def add_slum_area(decree: Decree, kelurahan: str, geom: MultiPolygon, **fields) -> SlumArea:
    area = SlumArea.objects.create(decree=decree, kelurahan_id=kelurahan, geom=geom, **fields)
    area.refresh_from_db()
    return area
