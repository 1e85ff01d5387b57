"""The programs that analysts use read the sample, and find what PostGIS holds."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pyogrio
import pytest
import shapely
from django.core.management import call_command
from django.db import connection
from owslib.ogcapi.features import Features

from layers.ogc import parameters

pytestmark = pytest.mark.django_db(transaction=True)
SECANG = "kecamatan_name = 'Secang' AND area_ha > 0.5"
BOX = (110.2, -7.5, 110.25, -7.4)


@pytest.fixture
def landing_page(live_server, settings) -> str:
    """The address of /ogc/ on a server with the sample."""
    call_command("load_sample", verbosity=0)
    return f"{live_server.url}/ogc/"


def asked(sql: str, *params) -> list[tuple]:
    with connection.cursor() as cursor:
        cursor.execute(sql, params)
        return cursor.fetchall()


def in_postgis(where: str = "true", srid: int = 4326) -> dict[int, shapely.Geometry]:
    rows = asked(f"SELECT id, ST_AsBinary(ST_Transform(geom, {srid})) FROM gis.slum_areas WHERE {where} ORDER BY id")
    return {key: shapely.from_wkb(bytes(wkb)) for key, wkb in rows}


def test_debians_gdal_reads_a_collection(landing_page, tmp_path, monkeypatch):
    monkeypatch.setattr(parameters, "MAX_LIMIT", 50)  # more pages than one

    def ogr(*arguments: str) -> str:
        done = subprocess.run(arguments, capture_output=True, text=True, check=True, timeout=60)
        assert "ERROR" not in done.stderr
        return done.stdout

    source = f"OAPIF:{landing_page}"
    assert "Feature Count: 125" in ogr("ogrinfo", "-so", source, "slum_areas")
    assert f"Feature Count: {len(in_postgis(SECANG))}\n" in ogr(
        "ogrinfo", "-so", "-where", SECANG, source, "slum_areas"
    )
    inside = in_postgis(f"ST_Intersects(geom, ST_MakeEnvelope({','.join(map(str, BOX))}, 4326))")
    assert f"Feature Count: {len(inside)}\n" in ogr("ogrinfo", "-so", "-spat", *map(str, BOX), source, "slum_areas")
    assert "MULTIPOLYGON" in ogr("ogrinfo", "-q", "-fid", str(min(in_postgis())), source, "slum_areas")
    assert "38,84" in ogr("ogrinfo", "-q", source, "decree_lines")

    ogr("ogr2ogr", str(tmp_path / "copy.gpkg"), source, "slum_areas")
    _meta, _fids, copied, values = pyogrio.raw.read(tmp_path / "copy.gpkg", columns=["id"])
    stored = in_postgis()
    assert sorted(values[0]) == sorted(stored)
    for key, wkb in zip(values[0], copied, strict=True):
        assert shapely.from_wkb(wkb).normalize().equals_exact(stored[key].normalize(), tolerance=1e-7)


@pytest.mark.parametrize("srid", [32749, 9489, 3857])
def test_newer_gdal_reads_a_collection_in_another_system(landing_page, srid):
    """GDAL's own program inside pyogrio asks for ?crs=."""
    # In a process of its own: it keeps Python's lock while it waits for the server, which lives in this one.
    read = (
        "import json, sys, pyogrio; "
        "meta, _fids, shapes, values = pyogrio.raw.read(sys.argv[1], layer='slum_areas', columns=['id'], where=sys.argv[2], CRS=sys.argv[3]); "
        "print(json.dumps([meta['crs'], dict(zip(values[0].tolist(), [shape.hex() for shape in shapes]))]))"
    )
    command = [sys.executable, "-c", read, f"OAPIF:{landing_page}", SECANG, f"EPSG:{srid}"]
    done = subprocess.run(command, capture_output=True, text=True, timeout=60)
    assert done.returncode == 0, done.stderr
    crs, found = json.loads(done.stdout)
    assert crs == f"EPSG:{srid}"
    stored = in_postgis(SECANG, 32749 if srid == 9489 else srid)
    assert sorted(map(int, found)) == sorted(stored)
    for key, wkb in found.items():
        assert shapely.from_wkb(wkb).normalize().equals_exact(stored[int(key)].normalize(), tolerance=0.001)


def test_owslib_reads_a_collection(landing_page):
    service = Features(landing_page)
    assert "slum_areas" in service.feature_collections()
    assert "area_ha" in service.collection_queryables("slum_areas")["properties"]
    assert service.collection_schema("slum_areas")["properties"]["area_ha"]["x-ogc-unit"] == "har"
    found = service.collection_items("slum_areas", bbox=list(BOX), limit=2, filter=SECANG)
    assert found["numberReturned"] == 2
    key = min(in_postgis())
    assert service.collection_item("slum_areas", str(key))["id"] == key
    tree = {"op": ">", "args": [{"property": "area_ha"}, 1]}
    found = service.collection_items("slum_areas", filter="area_ha > 1", limit=200)
    assert found["numberMatched"] == len(in_postgis("area_ha > 1"))
    found = service.collection_items(
        "slum_areas", limit=200, **{"filter": json.dumps(tree), "filter-lang": "cql2-json"}
    )
    assert len(found["features"]) == len(in_postgis("area_ha > 1"))


def test_qgis_reads_filters_reprojects_and_draws(landing_page, tmp_path):
    script = Path(__file__).with_name("qgis_client.py")
    home = {**os.environ, "HOME": str(tmp_path), "XDG_RUNTIME_DIR": str(tmp_path)}
    home = {
        name: value for name, value in home.items() if not name.startswith(("PYTHON", "GDAL", "PROJ", "VIRTUAL_ENV"))
    }
    done = subprocess.run(
        ["/usr/bin/python3", str(script), landing_page, str(tmp_path / "map.png")],
        capture_output=True,
        text=True,
        timeout=120,
        env=home,
    )
    assert done.returncode == 0, done.stderr
    found = json.loads(done.stdout.splitlines()[-1])
    assert found["errors"] == []
    assert found["crs"] == "EPSG:4326"
    assert found["fields"]["area_ha"] == "Real"
    assert found["fields"]["decree_date"] == "Date"
    assert found["count"] == 125
    assert found["filtered"] == len(in_postgis(SECANG))
    assert found["in_box"] == len(in_postgis(f"ST_Intersects(geom, ST_MakeEnvelope({','.join(map(str, BOX))}, 4326))"))
    assert found["lines"] == 3
    # Hectares of the polygons that QGIS took to UTM are the database's, but for the seven decimals of GeoJSON.
    stored = {str(key): float(hectares) for key, hectares in asked("SELECT id, area_ha FROM gis.slum_areas")}
    assert found["hectares_in_utm"] == pytest.approx(stored, rel=1e-4)
    # The picture has the slum areas in their red, on the kecamatan's green, on white.
    colours = found["colours"]
    assert colours["#ffffff"] > colours["#eef2e6"] > colours["#d9534f"] > 10
