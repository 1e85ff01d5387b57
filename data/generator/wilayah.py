"""The boundaries: kelurahan, their kecamatan and the part of the kabupaten that the sample covers."""

import csv
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import shapely

from . import boundaries, plane

KABUPATEN = ("33.08", "3308", "Kabupaten Magelang")
KECAMATAN = (
    ("33.08.08", "3308070", "Muntilan"),
    ("33.08.10", "3308110", "Mertoyudan"),
    ("33.08.20", "3308170", "Secang"),
)
# Direction of the fields, radians from east: down the slopes of Merapi, along the Progo plain, below Sumbing.
FIELDS = {"33.08.08": 0.62, "33.08.10": 0.12, "33.08.20": -0.2}
M2_PER_KM2 = 1e6


@dataclass(frozen=True)
class Kelurahan:
    code: str
    bps_code: str
    name: str
    lon: float
    lat: float
    area_km2: float

    @property
    def kecamatan(self):
        return self.code.rsplit(".", 1)[0]


def read(path: Path):
    """The kelurahan of the sample, from kelurahan.csv."""
    with path.open(encoding="utf-8", newline="") as file:
        return [
            Kelurahan(row["kode"], row["kode_bps"], row["nama"], *(float(row[k]) for k in ("lon", "lat", "luas_km2")))
            for row in csv.DictReader(file)
        ]


def draw(kelurahan):
    """Boundaries of the kelurahan in metres: {code: Polygon}, a gap-free coverage within each kecamatan."""
    drawn = {}
    for kecamatan, _, _ in KECAMATAN:
        members = [unit for unit in kelurahan if unit.kecamatan == kecamatan]
        codes = [unit.code for unit in members]
        points = plane.to_utm([(unit.lon, unit.lat) for unit in members])
        areas = np.array([unit.area_km2 for unit in members]) * M2_PER_KM2
        shapes = boundaries.draw(kecamatan, codes, points, areas, FIELDS[kecamatan])
        drawn.update(zip(codes, shapes, strict=True))
    return drawn


def features(kelurahan, drawn):
    """[(properties, shape in degrees)]: kabupaten, kecamatan, kelurahan, in the order of their codes.

    A parent is the union of its kelurahan in this sample, vertex by vertex.
    """
    shapes = dict(zip(drawn, plane.written(np.array(list(drawn.values()))), strict=True))
    rows = [(*KABUPATEN, "kabupaten", _united(shapes.values()))]
    for code, bps_code, name in KECAMATAN:
        members = [unit for unit in kelurahan if unit.kecamatan == code]
        rows.append((code, bps_code, name, "kecamatan", _united([shapes[unit.code] for unit in members])))
        rows += [(unit.code, unit.bps_code, unit.name, "kelurahan", shapes[unit.code]) for unit in members]
    return [
        ({"kode": code, "nama": name, "tingkat": level, "kode_bps": bps_code, "contoh": True}, shape)
        for code, bps_code, name, level, shape in rows
    ]


def _united(shapes):
    return shapely.coverage_union_all(list(shapes))
