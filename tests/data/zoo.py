"""Deliveries as they come, sound and broken, made where a test needs them. Each function writes one file and returns its path.

The ground is the grid of tests/places.py: south of the equator, UTM zone 49S.
"""

import io
import json
import sqlite3
import struct
import tarfile
import zipfile
from pathlib import Path

import numpy as np
import pyogrio
import shapely
from shapely.geometry.base import BaseGeometry

from tests import places

WEST, SOUTH, CELL = places.WEST, places.SOUTH, places.CELL


def cell(x: float, y: float, width: float = 1, height: float = 1) -> shapely.Polygon:
    """A rectangle, position and size in cells. EPSG:4326. Neighbours have the same corners to the last bit."""
    west, east = (round(WEST + column * CELL, 10) for column in (x, x + width))
    south, north = (round(SOUTH + row * CELL, 10) for row in (y, y + height))
    return shapely.box(west, south, east, north)


def bow_tie(share: float = 0.5) -> shapely.Polygon:
    """A cell whose outline crosses itself; the smaller wing has about the square of share of the greater's area."""
    x, y = WEST, SOUTH
    tip = CELL * share
    return shapely.Polygon([(x, y), (x + CELL, y + CELL), (x + CELL, y + CELL - tip), (x, y + CELL), (x, y)])


def spike() -> shapely.Polygon:
    """A triangle with a corner that overshoots and crosses itself by a hair: a hundredth of a percent of its area."""
    return bow_tie(0.01)


def feature(geometry: BaseGeometry | dict | None, **properties: object) -> dict:
    if isinstance(geometry, BaseGeometry):
        geometry = json.loads(shapely.to_geojson(geometry))
    return {"type": "Feature", "properties": properties, "geometry": geometry}


def geojson(path: Path, features: list[dict], **members: object) -> Path:
    collection = {"type": "FeatureCollection", **members, "features": features}
    path.write_text(json.dumps(collection, ensure_ascii=False), encoding="utf-8")
    return path


def sequence(path: Path, features: list[dict]) -> Path:
    path.write_text("".join(f"{json.dumps(feature, ensure_ascii=False)}\n" for feature in features), encoding="utf-8")
    return path


def vector(
    path: Path,
    geometries: list[BaseGeometry | None],
    driver: str,
    *,
    crs: str | None = "EPSG:4326",
    kind: str = "Polygon",
    layer: str | None = None,
    append: bool = False,
    encoding: str | None = None,
    **columns: list[object],
) -> Path:
    """Any format that GDAL writes."""
    options = {"encoding": encoding or "UTF-8"} if driver == "ESRI Shapefile" else {}
    pyogrio.raw.write(
        path,
        geometry=np.array([None if g is None else shapely.to_wkb(g) for g in geometries], dtype=object),
        field_data=[np.array(values, dtype=object) for values in columns.values()],
        fields=list(columns),
        geometry_type=kind,
        crs=crs,
        driver=driver,
        layer=layer,
        append=append,
        **options,
    )
    return path


def zipped(path: Path, *files: Path) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for file in files:
            archive.write(file, file.name)
    return path


def zip_entry(path: Path, name: str, content: bytes = b"{}") -> Path:
    """A zip with one entry of any name, also one that climbs out."""
    with zipfile.ZipFile(path, "w") as archive:
        info = zipfile.ZipInfo("placeholder")
        info.filename = info.orig_filename = name
        archive.writestr(info, content)
    return path


def zip_link(path: Path, target: str) -> Path:
    """A zip with a symbolic link."""
    with zipfile.ZipFile(path, "w") as archive:
        info = zipfile.ZipInfo("kelurahan.geojson")
        info.create_system = 3
        info.external_attr = 0o120777 << 16
        archive.writestr(info, target)
    return path


def zip_bomb(path: Path, mebibytes: int) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive, archive.open("kelurahan.geojson", "w") as entry:
        for _ in range(mebibytes):
            entry.write(b" " * 1024**2)
    return path


def lying_zip(path: Path, mebibytes: int) -> Path:
    """A zip whose header states one byte for an entry of many."""
    zip_bomb(path, mebibytes)
    content = bytearray(path.read_bytes())
    directory = content.rfind(b"PK\x01\x02")
    content[directory + 24 : directory + 28] = struct.pack("<I", 1)
    path.write_bytes(content)
    return path


def tar_link(path: Path, target: str) -> Path:
    with tarfile.open(path, "w:gz") as archive:
        info = tarfile.TarInfo("kelurahan.geojson")
        info.type, info.linkname = tarfile.SYMTYPE, target
        archive.addfile(info, io.BytesIO())
    return path


def cut(source: Path, target: Path, share: float = 0.6) -> Path:
    """The beginning of a file, as a broken download leaves it."""
    content = source.read_bytes()
    target.write_bytes(content[: int(len(content) * share)])
    return target


def kml(path: Path, body: str) -> Path:
    path.write_text(
        f'<?xml version="1.0" encoding="UTF-8"?><kml xmlns="http://www.opengis.net/kml/2.2"><Document>{body}</Document></kml>',
        encoding="utf-8",
    )
    return path


def curve_gpkg(path: Path, code: str) -> Path:
    """A GeoPackage with one curve polygon: a disc of radius one cell."""
    vector(path, [cell(1, 1)], "GPKG", kind="Unknown", layer="kurva", kode=[code])
    x, y, r = WEST + 3 * CELL, SOUTH + 3 * CELL, CELL
    points = [(x - r, y), (x, y + r), (x + r, y), (x, y - r), (x - r, y)]
    arc = struct.pack("<BII", 1, 8, len(points)) + b"".join(struct.pack("<2d", *point) for point in points)
    wkb = struct.pack("<BII", 1, 10, 1) + arc
    header = b"GP\x00\x01" + struct.pack("<i", 4326)
    with sqlite3.connect(path) as connection:
        for (trigger,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall():
            connection.execute(f'DROP TRIGGER "{trigger}"')
        connection.execute("UPDATE kurva SET geom = ?", [header + wkb])
    connection.close()
    return path
