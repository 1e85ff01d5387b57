"""The embedded sample, read without the generator: these tests judge the files, not the code that wrote them."""

import csv
import json
import tomllib
from pathlib import Path
from types import SimpleNamespace

import numpy as np
import pytest
import shapely
from pyproj import Transformer
from shapely.geometry import shape

DATA = Path(__file__).parents[2] / "data"


def features(name):
    collection = json.loads((DATA / name).read_text(encoding="utf-8"))
    return [
        SimpleNamespace(properties=f["properties"], geometry=f["geometry"], shape=shape(f["geometry"]))
        for f in collection["features"]
    ]


@pytest.fixture(scope="session")
def data_folder():
    return DATA


@pytest.fixture(scope="session")
def kelurahan_rows():
    with (DATA / "kelurahan.csv").open(encoding="utf-8", newline="") as file:
        return {row["kode"]: row for row in csv.DictReader(file)}


@pytest.fixture(scope="session")
def decree():
    return tomllib.loads((DATA / "decree.toml").read_text(encoding="utf-8"))


@pytest.fixture(scope="session")
def wilayah():
    """{code: feature}"""
    return {f.properties["kode"]: f for f in features("wilayah.geojson")}


@pytest.fixture(scope="session")
def kelurahan(wilayah):
    return {code: f for code, f in wilayah.items() if f.properties["tingkat"] == "kelurahan"}


@pytest.fixture(scope="session")
def slum_areas():
    return features("slum_areas.geojson")


@pytest.fixture(scope="session")
def in_metres():
    """Degrees → the same shape in UTM zone 49S."""
    transformer = Transformer.from_crs("EPSG:4326", "EPSG:32749", always_xy=True)

    def project(geometry):
        return shapely.transform(geometry, lambda xy: np.column_stack(transformer.transform(xy[:, 0], xy[:, 1])))

    return project


@pytest.fixture(scope="session")
def corners(in_metres):
    """(angles in degrees, edge lengths in metres) of a polygon's outer ring."""

    def measure(polygon):
        ring = np.array(in_metres(polygon).exterior.coords[:-1])
        back, ahead = np.roll(ring, 1, axis=0) - ring, np.roll(ring, -1, axis=0) - ring
        lengths = np.linalg.norm(ahead, axis=1)
        cosine = (back * ahead).sum(axis=1) / np.linalg.norm(back, axis=1) / lengths
        return np.degrees(np.arccos(np.clip(cosine, -1, 1))), lengths

    return measure
