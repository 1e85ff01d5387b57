"""The programs that read vector tiles find what PostGIS holds."""

import json
import math
import subprocess
import sys
import urllib.request
from pathlib import Path

import pytest
import shapely
import shapely.geometry
from django.core.management import call_command
from django.db import connection

pytestmark = pytest.mark.django_db(transaction=True)
ZOOM = 13


@pytest.fixture
def server(live_server, settings) -> str:
    """The address of a server with the sample."""
    call_command("load_sample", verbosity=0)
    return live_server.url


def tiles_of(west: float, south: float, east: float, north: float) -> list[tuple[int, int]]:
    """Columns and rows of zoom 13 that a box in degrees lies in."""

    def place(lon: float, lat: float) -> tuple[int, int]:
        y = (1 - math.asinh(math.tan(math.radians(lat))) / math.pi) / 2
        return int((lon + 180) / 360 * 2**ZOOM), int(y * 2**ZOOM)

    (left, top), (right, bottom) = place(west, north), place(east, south)
    return [(x, y) for x in range(left, right + 1) for y in range(top, bottom + 1)]


def test_gdal_finds_every_slum_area_and_its_place_in_the_tiles(server, tmp_path):
    with connection.cursor() as cursor:
        cursor.execute("SELECT id, area_ha, ST_AsBinary(geom) FROM gis.slum_areas WHERE decree_status = 'in_force'")
        stored = {key: (float(area), shapely.from_wkb(bytes(wkb))) for key, area, wkb in cursor.fetchall()}
    box = shapely.total_bounds([outline for _area, outline in stored.values()])
    hectares: dict[int, float] = {}
    counted = 0
    for x, y in tiles_of(*box):
        path = tmp_path / str(ZOOM) / str(x) / f"{y}.mvt"
        with urllib.request.urlopen(f"{server}/tiles/slum_areas/{ZOOM}/{x}/{y}.mvt") as response:  # noqa: S310 (our own)
            if response.status == 204:
                continue
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(response.read())
        # GDAL takes the tile's place in the world from the last three parts of its name.
        for layer in ("slum_areas", "slum_points"):
            target = tmp_path / f"{layer}-{x}-{y}.geojson"
            done = subprocess.run(
                ["ogr2ogr", "-t_srs", "EPSG:4326", target, path, layer], capture_output=True, timeout=60
            )
            if done.returncode:
                continue  # the tile has no such layer
            for feature in json.loads(target.read_text())["features"]:
                found, where = feature["properties"], shapely.geometry.shape(feature["geometry"])
                if layer == "slum_points":
                    counted += found["count"]
                    continue
                area, outline = stored[found["id"]]
                assert found["area_ha"] == area
                assert where.distance(outline) == 0
                hectares[found["id"]] = area
    assert len(hectares) > 0
    assert len(hectares) + counted == len(stored)


# In a process of its own: GDAL would hold the interpreter in which the server answers.
READ_OGC_TILES = """
import json, sys
from pyogrio.raw import read
url, layer, *box = sys.argv[1:]
meta, _fids, geometry, values = read("OGCAPI:" + url, layer=layer, **dict(zip(("MINX", "MINY", "MAXX", "MAXY"), box)))
print(json.dumps({"crs": meta["crs"], "ids": values[list(meta["fields"]).index("id")].tolist()}))
"""


def test_gdal_finds_the_tiles_by_the_documents_of_ogc_api_tiles(server):
    with connection.cursor() as cursor:
        cursor.execute("SELECT id FROM tiles.slum_area WHERE first_zoom <= 14")
        stored = {key for (key,) in cursor.fetchall()}
        # GDAL takes the extent of the collection, in degrees, for metres of the grid: it must be told the box.
        cursor.execute(
            "SELECT ST_XMin(e), ST_YMin(e), ST_XMax(e), ST_YMax(e) FROM (SELECT ST_Extent(geom) AS e FROM tiles.slum_area) AS b"
        )
        box = map(str, cursor.fetchone())
    done = subprocess.run(
        [sys.executable, "-c", READ_OGC_TILES, f"{server}/ogc/collections/slum_areas", "Zoom level 14", *box],
        capture_output=True,
        text=True,
        timeout=120,
    )
    assert done.returncode == 0, done.stderr
    found = json.loads(done.stdout)
    assert found["crs"] == "EPSG:3857"
    assert set(found["ids"]) == stored != set()


@pytest.mark.parametrize(
    ("extent", "slum_pixels"),
    [
        # EPSG:3857: the three kecamatan of the sample, with points; two kelurahan of Mertoyudan, with polygons.
        ((12258000, -853000, 12290000, -821000), 20),
        ((12268500, -842000, 12272500, -838000), 100),
    ],
)
def test_qgis_draws_the_tiles(server, extent, slum_pixels, tmp_path):
    picture = tmp_path / "tiles.png"
    client = Path(__file__).with_name("qgis_client.py")
    done = subprocess.run(
        ["/usr/bin/python3", str(client), server, str(picture), *map(str, extent)],
        capture_output=True,
        text=True,
        timeout=120,
    )
    assert done.returncode == 0, done.stderr
    result = json.loads(done.stdout.splitlines()[-1])
    assert result["errors"] == []
    colours = dict(result["colours"])
    assert colours["#eef2e6"] > 1000  # the province
    assert colours["#d9534f"] > slum_pixels
