"""The systems that data goes out in, and comes back in."""

import numpy as np
import pytest
from django.core.management import call_command
from django.db import connection

from layers import srgi2013
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


def distort() -> None:
    """spatial_ref_sys as a dump of PostGIS 3.5 leaves it behind: one row is PostGIS's own again, with PROJ's detour; another is gone."""
    with connection.cursor() as cursor:
        cursor.execute(
            "UPDATE spatial_ref_sys SET auth_name = 'EPSG', auth_srid = srid, proj4text = '+proj=utm +zone=49 +south +ellps=GRS80 +units=m' "
            "WHERE srid = 9489"
        )
        cursor.execute("DELETE FROM spatial_ref_sys WHERE srid = 9490")


def systems() -> list[tuple]:
    with connection.cursor() as cursor:
        cursor.execute("SELECT * FROM spatial_ref_sys WHERE srid BETWEEN 9470 AND 9494 ORDER BY srid")
        return cursor.fetchall()


def test_migrate_puts_srgi_back_after_a_restore():
    before = systems()
    distort()
    assert systems() != before
    call_command("migrate", verbosity=0)
    assert systems() == before


def test_a_role_that_may_not_write_them_is_told(caplog):
    with connection.cursor() as cursor:
        cursor.execute("CREATE ROLE reader_of_systems")
        cursor.execute("GRANT SELECT ON ALL TABLES IN SCHEMA public TO reader_of_systems")
        distort()
        cursor.execute("SET ROLE reader_of_systems")
        srgi2013.keep(using="default")
        cursor.execute("RESET ROLE")
    assert "GRANT INSERT, UPDATE ON spatial_ref_sys" in caplog.text
