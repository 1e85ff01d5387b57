"""Datums decide: the same, shifted, or refused."""

import numpy as np
import pyproj
import pytest

from spatial import crs

UTM_POINT = np.array([[430_000.0, 9_170_000.0]])


@pytest.mark.parametrize("code", ["EPSG:4326", "OGC:CRS84", "EPSG:9470", "EPSG:9469", "EPSG:4755", "EPSG:4979"])
def test_degrees_of_the_same_datums_pass_unchanged(code):
    lonlat = np.array([[110.2, -7.5]])
    assert crs.parse(code).to_lonlat(lonlat) is lonlat


@pytest.mark.parametrize("code", ["EPSG:9489", "EPSG:23879"])
def test_utm_of_srgi2013_and_dgn95_is_utm_of_wgs84(code):
    """Through DGN95, as PROJ goes from SRGI2013 by itself, the point would be 0.229 m off."""
    expected = crs.parse("EPSG:32749").to_lonlat(UTM_POINT)
    assert np.abs(crs.parse(code).to_lonlat(UTM_POINT) - expected).max() < 1e-10
    assert crs.parse(code).shift is None


def test_all_indonesian_utm_zones_of_srgi2013_undo_to_the_same_degrees():
    for srgi, wgs84 in zip(
        (*range(9476, 9483), *range(9487, 9495)), (*range(32646, 32653), *range(32747, 32755)), strict=True
    ):
        northing = 500_000.0 if wgs84 < 32700 else 9_500_000.0
        point = np.array([[450_000.0, northing]])
        assert (
            np.abs(crs.parse(f"EPSG:{srgi}").to_lonlat(point) - crs.parse(f"EPSG:{wgs84}").to_lonlat(point)).max()
            < 1e-10
        )


@pytest.mark.parametrize(("code", "metres"), [("EPSG:4211", 100), ("EPSG:4238", 20), ("EPSG:21149", 100)])
def test_an_old_datum_is_shifted_and_tells_how_well(code, metres):
    system = crs.parse(code)
    point = np.array([[110.2, -7.5]]) if system.geographic else UTM_POINT
    unshifted = point if system.geographic else crs.parse("EPSG:32749").to_lonlat(point)
    (lon, lat), (lon0, lat0) = system.to_lonlat(point)[0], unshifted[0]
    moved = pyproj.Geod(ellps="WGS84").inv(lon, lat, lon0, lat0)[2]
    assert moved > metres
    assert system.shift is not None
    assert 0 < system.accuracy_m <= crs.WORST_ACCURACY_M


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("EPSG:4257", "crs_datum_inaccurate"),
        ("EPSG:4125", "crs_datum_unknown"),
        ("EPSG:4978", "crs_geocentric"),
        ('LOCAL_CS["x",UNIT["m",1]]', "crs_local"),
        ("+proj=utm +zone=49 +south +ellps=bessel", "crs_datum_unknown"),
        ("nonsense", "crs_unknown"),
    ],
)
def test_what_cannot_be_brought_to_wgs84_is_refused_with_its_reason(text, reason):
    with pytest.raises(crs.CrsRefused) as refusal:
        crs.parse(text)
    assert refusal.value.reason == reason


def test_a_stated_null_shift_is_no_shift():
    system = crs.parse("+proj=utm +zone=49 +south +ellps=WGS84 +towgs84=0,0,0,0,0,0,0")
    assert system.shift is None
    assert np.abs(system.to_lonlat(UTM_POINT) - crs.parse("EPSG:32749").to_lonlat(UTM_POINT)).max() < 1e-10


def test_esri_names_of_a_prj_file_are_known():
    assert crs.parse(pyproj.CRS(32749).to_wkt("WKT1_ESRI")).code == "EPSG:32749"
    assert crs.parse(pyproj.CRS(9489).to_wkt("WKT1_ESRI")).shift is None
