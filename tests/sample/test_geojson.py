"""Both files are RFC 7946 GeoJSON that any reader takes without repairs."""

import json
import re

import pytest
import shapely
from shapely.geometry import shape

FILES = ("wilayah.geojson", "slum_areas.geojson")


@pytest.fixture(params=FILES)
def text(request, data_folder):
    return (data_folder / request.param).read_text(encoding="utf-8")


def polygons(text):
    for feature in json.loads(text)["features"]:
        geometry = feature["geometry"]
        assert geometry["type"] in ("Polygon", "MultiPolygon")
        yield from [geometry["coordinates"]] if geometry["type"] == "Polygon" else geometry["coordinates"]


def test_is_a_feature_collection_without_a_crs_member(text):
    collection = json.loads(text)
    assert collection["type"] == "FeatureCollection"
    assert "crs" not in collection
    assert {f["type"] for f in collection["features"]} == {"Feature"}


def test_every_feature_says_that_it_is_a_sample(text):
    assert all(f["properties"]["contoh"] is True for f in json.loads(text)["features"])


def test_outer_rings_run_counter_clockwise_and_there_are_no_holes(text):
    for polygon in polygons(text):
        assert len(polygon) == 1
        assert shapely.LinearRing(polygon[0]).is_ccw


def test_rings_are_closed_and_name_no_other_position_twice(text):
    for (ring,) in polygons(text):
        assert ring[0] == ring[-1]
        assert len(set(map(tuple, ring))) == len(ring) - 1


def test_geometries_are_valid_and_two_dimensional(text):
    for feature in json.loads(text)["features"]:
        geometry = shape(feature["geometry"])
        assert shapely.is_valid_reason(geometry) == "Valid Geometry"
        assert not geometry.has_z


def test_positions_are_longitude_then_latitude_near_magelang(text):
    for (ring,) in polygons(text):
        assert all(110.15 < lon < 110.33 and -7.65 < lat < -7.35 for lon, lat in ring)


def test_coordinates_are_written_with_at_most_seven_decimals(text):
    decimals = [len(found) for found in re.findall(r"-?\d+\.(\d+)(?=[],])", text.replace(" ", ""))]
    assert max(decimals) == 7
    assert not re.search(r"\d[eE][-+]?\d", text)


def test_boundaries_stay_small(data_folder):
    assert (data_folder / "wilayah.geojson").stat().st_size <= 400_000
