"""The files in QGIS 3.22 from Debian: system, geometry, types and counts."""

import json
import subprocess
from pathlib import Path

import pytest
from django.db import connection

CLIENT = Path(__file__).with_name("qgis_client.py")


@pytest.mark.django_db
def test_qgis_opens_each_file_with_its_system_types_and_counts(rows, download):
    if not Path("/usr/lib/python3/dist-packages/qgis").is_dir():
        pytest.skip("cannot run here: PyQGIS is not installed (package python3-qgis)")
    metres = {
        extension: str(download(f"slum_areas.{extension}", crs="EPSG:32749", lang="en"))
        for extension in ("gpkg", "fgb", "geojson", "shp.zip", "csv.zip")
    }
    metres["shp.zip"] = f"/vsizip/{metres['shp.zip']}"
    metres["csv.zip"] = f"/vsizip/{metres['csv.zip']}/slum_areas.csv"
    degrees = {extension: str(download(f"slum_areas.{extension}")) for extension in ("kml", "geojsonl")}
    run = subprocess.run(
        ["/usr/bin/python3", CLIENT, *metres.values(), *degrees.values()],
        capture_output=True,
        text=True,
        check=True,
        timeout=120,
    )
    seen = json.loads(run.stdout.splitlines()[-1])
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT sum(ST_Area(ST_Transform(geom, 32749))) FROM gis.slum_areas WHERE decree_status = 'in_force'"
        )
        (area,) = cursor.fetchone()
    for extension, path in {**metres, **degrees}.items():
        found = seen[path]
        assert (found["valid"], found["count"], found["geometry"]) == (True, 3, "Polygon"), extension
        assert found["crs"] == ("EPSG:32749" if extension in metres else "EPSG:4326"), extension
        if extension in metres:
            assert found["area"] == pytest.approx(area, rel=1e-5), extension  # GeoJSON is rounded to millimetres
    assert seen[metres["gpkg"]]["types"]["decree_date"] == "Date"
