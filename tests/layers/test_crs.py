"""The systems that data goes out in, and comes back in."""

import numpy as np
import pytest
from django.db import connection

from layers.crs import SYSTEMS
from spatial import crs as files

pytestmark = pytest.mark.django_db

SRGI = [crs for crs in SYSTEMS if crs.title.startswith("SRGI2013")]


def transformed(srid: int, lon: float, lat: float) -> tuple[float, float]:
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT ST_X(p), ST_Y(p) FROM ST_Transform(ST_SetSRID(ST_Point(%s, %s), 4326), %s) AS p", [lon, lat, srid]
        )
        return cursor.fetchone()


@pytest.mark.parametrize("crs", SYSTEMS, ids=lambda crs: crs.code)
def test_what_goes_out_comes_back_to_its_place(crs):
    """Out by PostGIS, in by the importers' reader (PROJ of its own): a nanometre at most between them."""
    lon, lat = (crs.srid % 100 * 6 - 182.5, -7.5) if crs.projected and crs.srid > 32600 else (110.2, -7.5)
    there = transformed(crs.srid, lon, lat)
    back = files.parse(crs.code).to_lonlat(np.array([there]))
    assert back[0] == pytest.approx((lon, lat), abs=1e-9)


@pytest.mark.parametrize("crs", SRGI, ids=lambda crs: crs.code)
def test_postgis_itself_takes_srgi_for_what_it_is(crs):
    """ST_Transform(geom, 9489) in psql and QGIS: without PROJ's 0.229 m."""
    srid = int(crs.code.removeprefix("EPSG:"))
    assert transformed(srid, 110.2, -7.5) == pytest.approx(transformed(crs.srid, 110.2, -7.5), abs=1e-6)
