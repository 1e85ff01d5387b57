"""What a client may ask for, and what it is told."""

import csv
import gzip
import io
import json
import os
import re
import subprocess
import sys
from contextlib import ExitStack

import pyogrio
import pyproj
import pytest
from django.db import connection
from psycopg2.sql import SQL

from layers.catalogue import BY_ID
from layers.downloads import building, limits
from layers.downloads.copying import Spool, copy
from layers.downloads.formats import FORMATS, formats_of
from layers.downloads.names import file_name
from layers.downloads.text import Text
from layers.downloads.writer.frames import FrameWriter, write_frame
from layers.downloads.writer.job import Column, Job
from spatial.models import SlumArea
from tests import places
from tests.locks import held

pytestmark = pytest.mark.django_db

PROBLEM = "application/problem+json"


@pytest.fixture
def get(client, tmp_path, settings):
    settings.DOWNLOAD_DIR = tmp_path / "made"

    def answer(name: str, headers: dict | None = None, **query):
        response = client.get(f"/download/{name}", query, headers=headers or {})
        response.body = b"".join(response.streaming_content) if response.streaming else response.content
        return response

    return answer


def table(response) -> list[dict]:
    assert response.status_code == 200, response.body
    return list(csv.DictReader(io.StringIO(response.body.decode())))


def kelurahan(response) -> list[str]:
    return sorted(row["kelurahan_code"] for row in table(response))


def test_without_a_time_what_is_in_force(rows, get):
    assert kelurahan(get("slum_areas.csv")) == [places.BANYUROJO, places.MERTOYUDAN_DESA, places.MERTOYUDAN_DESA]


def test_as_decreed_at_another_time(rows, get):
    (row,) = table(get("slum_areas.csv", datetime="2010-01-01"))
    assert (row["rt"], row["decree_status"]) == ("009", "superseded")
    assert len(table(get("slum_areas.csv", datetime="../.."))) == 4


def test_a_decree_by_its_number_whatever_its_status(rows, get):
    (row,) = table(get("slum_areas.csv", decree="188.45/0/KEP/2009"))
    assert row["rt"] == "009"


def test_what_lies_in_a_wilayah(rows, get):
    assert kelurahan(get("slum_areas.csv", wilayah=places.BANYUROJO)) == [places.BANYUROJO]
    assert len(table(get("slum_areas.csv", wilayah="33"))) == 3
    assert table(get("slum_areas.csv", wilayah="33.71")) == []
    assert len(table(get("kelurahan.csv", wilayah="33.08.10"))) == 2
    assert len(table(get("kawasan.csv", wilayah="33.08"))) == 2
    assert len(table(get("decree_lines.csv", wilayah="33.08"))) == 2
    assert len(table(get("decree_lines.csv", wilayah="33.08.10"))) == 1


def test_kawasan_are_not_told_apart_below_the_regency(rows, get):
    response = get("kawasan.csv", wilayah="33.08.10")
    assert (response.status_code, response.json()["parameter"]) == (400, "wilayah")


def test_filters_of_the_ogc_api(rows, get):
    assert len(table(get("slum_areas.csv", bbox="110.2,-7.5,110.2005,-7.4995"))) == 1
    assert len(table(get("slum_areas.csv", filter="stated_area_ha > 1 AND rt = '004'"))) == 1
    assert len(table(get("slum_areas.csv", q="kampung"))) == 1
    row = table(get("slum_areas.csv", properties="rt,id", geometry="none"))[0]
    assert list(row) == ["id", "rt"]
    descending = [int(row["id"]) for row in table(get("slum_areas.csv", sortby="-id"))]
    assert descending == sorted(descending, reverse=True)


@pytest.mark.parametrize("extension", ["gpkg", "fgb", "geojson"])
@pytest.mark.parametrize(("crs", "srid"), [("EPSG:32749", 32749), ("EPSG:9489", 32749), ("EPSG:3857", 3857)])
def test_another_crs_is_named_and_computed(rows, get, tmp_path, extension, crs, srid):
    path = tmp_path / f"slum_areas.{extension}"
    path.write_bytes(get(path.name, crs=crs).body)
    info, _fids, geometries, _columns = pyogrio.raw.read(path)
    assert pyproj.CRS.from_user_input(info["crs"]).to_authority() == tuple(crs.split(":"))
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT ST_Extent(ST_Transform(geom, %s)) FROM gis.slum_areas WHERE decree_status = 'in_force'", [srid]
        )
        box = [float(number) for number in re.findall(r"[-\d.]+", cursor.fetchone()[0])]
    assert info["geometry_type"] in ("MultiPolygon", "Unknown")
    assert len(geometries) == 3
    west, south, east, north = pyogrio.read_bounds(path)[1]
    assert [west.min(), south.min(), east.max(), north.max()] == pytest.approx(box, abs=1e-3)


@pytest.mark.parametrize("extension", ["kml", "geojsonl", "geojsons"])
def test_a_format_of_degrees_refuses_metres(rows, get, extension):
    response = get(f"slum_areas.{extension}", crs="EPSG:32749")
    assert (response.status_code, response.json()["parameter"]) == (400, "crs")


@pytest.mark.parametrize(
    ("name", "query", "parameter"),
    [
        ("slum_areas.csv", {"bbx": "1,2,3,4"}, "bbx"),
        ("slum_areas.csv", {"crs": "EPSG:1"}, "crs"),
        ("slum_areas.csv", {"filter": "rt = "}, "filter"),
        ("slum_areas.csv", {"wilayah": "99.99"}, "wilayah"),
        ("slum_areas.csv", {"geometry": "wkb"}, "geometry"),
        ("slum_areas.csv", {"limit": "5"}, "limit"),
        ("slum_areas.xlsx", {"geometry": "wkt"}, "geometry"),
        ("slum_areas.gpkg", {"excel": "true"}, "excel"),
        ("kelurahan.csv", {"decree": "1"}, "decree"),
    ],
)
def test_what_cannot_be_used_is_named(rows, get, name, query, parameter):
    response = get(name, **query)
    assert (response.status_code, response["Content-Type"]) == (400, PROBLEM)
    assert response.json()["parameter"] == parameter


def test_text_is_compressed_on_its_way_and_a_file_is_not(rows, get):
    compressed = get("slum_areas.csv", headers={"Accept-Encoding": "gzip"})
    assert compressed["Content-Encoding"] == "gzip"
    assert gzip.decompress(compressed.body).startswith(b"id,")
    plain = get("slum_areas.gpkg", headers={"Accept-Encoding": "gzip"})
    assert plain.body.startswith(b"SQLite format 3")
    assert int(plain["Content-Length"]) == len(plain.body)


@pytest.mark.parametrize(
    "name", ["slums.csv", "slum_areas.dwg", "decree_lines.shp.zip", "decree_lines.kml", "slum_areas", "a/b.csv"]
)
def test_what_is_not_offered_is_not_found(rows, get, name):
    response = get(name)
    assert (response.status_code, response["Content-Type"]) == (404, PROBLEM)


def test_a_layer_without_geometry_is_offered_where_it_can_be():
    extensions = {file_format.extension for file_format in formats_of(BY_ID["decree_lines"])}
    assert extensions == {"geojson", "geojsonl", "geojsons", "csv", "csv.zip", "gpkg", "xlsx", "parquet"}
    assert formats_of(BY_ID["slum_areas"]) == FORMATS


def test_the_name_says_layer_place_and_day(rows, get):
    response = get("slum_areas.csv", wilayah="33.08")
    assert re.fullmatch(
        r'attachment; filename="slum_areas_33\.08_\d{4}-\d\d-\d\d\.csv"', response["Content-Disposition"]
    )
    assert (
        file_name(("slum_areas", '188.45/1"\r\n/KEP', "2026-01-01"), "csv") == "slum_areas_188.45-1-KEP_2026-01-01.csv"
    )


@pytest.mark.parametrize("name", ["slum_areas.csv", "slum_areas.gpkg"])
def test_who_has_the_file_gets_304_until_a_row_changes(rows, get, name):
    response = get(name)
    tag = {"If-None-Match": response["ETag"]}
    again = get(name, headers=tag)
    assert (again.status_code, again.body) == (304, b"")
    SlumArea.objects.filter(rt="004").update(rt="005")
    assert get(name, headers=tag).status_code == 200


def test_head_makes_no_file(rows, client, monkeypatch):
    monkeypatch.setattr("layers.downloads.view.build", lambda order: pytest.fail("a file was made"))
    response = client.head("/download/slum_areas.gpkg")
    assert response.status_code == 200
    assert response["Content-Type"] == "application/geopackage+sqlite3"


def test_more_rows_than_allowed_are_refused_with_advice(rows, get, settings):
    settings.DOWNLOAD_ROWS = 2
    response = get("slum_areas.csv")
    assert response.status_code == 413
    assert "3" in response.json()["detail"]
    assert len(table(get("slum_areas.csv", wilayah=places.MERTOYUDAN_DESA))) == 2


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize(
    ("extension", "table"),
    [
        # Before the file begins, and while its rows are copied: only these read the table of the lock, and only then.
        *((extension, "spatial_slumarea") for extension in ("csv", "gpkg", "xlsx")),
        *((extension, "spatial_kawasan") for extension in ("csv", "gpkg", "xlsx", "csv.zip")),
        ("geojson", "slum_area_geojson"),
    ],
)
def test_a_question_that_takes_too_long_is_503_and_leaves_nothing(rows, get, settings, tmp_path, extension, table):
    settings.DOWNLOAD_TIMEOUT_MS = 200
    with held(table):
        response = get(f"slum_areas.{extension}")
    assert (response.status_code, response["Content-Type"]) == (503, PROBLEM)
    assert list((tmp_path / "made").glob("*")) == []
    settings.DOWNLOAD_TIMEOUT_MS = 60_000
    assert get(f"slum_areas.{extension}").status_code == 200


def test_a_writer_that_takes_too_long_is_503_and_leaves_nothing(rows, get, settings, monkeypatch, tmp_path):
    slow = "import sys, time; sys.stdin.buffer.read(); time.sleep(600)"
    monkeypatch.setattr(building, "WRITER", [sys.executable, "-c", slow])
    settings.DOWNLOAD_TIMEOUT_MS = 1_000
    response = get("slum_areas.gpkg")
    assert (response.status_code, response["Content-Type"]) == (503, PROBLEM)
    assert list((tmp_path / "made").glob("*")) == []


def test_a_writer_that_fails_is_a_fault_of_ours_and_the_connection_lives(rows, get, monkeypatch, caplog):
    monkeypatch.setattr(building, "WRITER", [sys.executable, "-c", "raise SystemExit('no room')"])
    with pytest.raises(building.WriterFailed):
        get("slum_areas.gpkg")
    assert "no room" in caplog.text
    assert len(table(get("slum_areas.csv"))) == 3


def test_a_pipe_that_ends_early_makes_no_file(tmp_path):
    job = Job("gpkg", str(tmp_path / "a.gpkg"), "a", "A", "", (Column("id", "integer"),), None)
    content = io.BytesIO()
    write_frame(content, job.to_json())
    FrameWriter(content).write(b"1\n")
    ended = subprocess.run(building.WRITER, input=content.getvalue(), capture_output=True, check=False)
    assert ended.returncode not in (0, 3), ended.stderr


def test_a_client_that_goes_away_ends_the_query(db, tmp_path):
    long = Text(SQL("SELECT repeat('x', 1000) FROM generate_series(1, 1000000)"), [], head="a")
    transaction = ExitStack()
    transaction.enter_context(limits.reading())
    spool = Spool(long, str(tmp_path))
    stream = spool.stream(transaction)
    assert next(stream).startswith(b"ax")
    stream.close()
    assert 0 < spool.rows < 1_000_000
    with connection.cursor() as cursor:
        cursor.execute("SHOW transaction_read_only")
        assert cursor.fetchone() == ("off",)


def test_a_disk_that_is_full_ends_the_query_and_the_connection_lives(db):
    class FullDisk:
        def write(self, row: bytes):
            raise OSError(28, "No space left on device")

    with pytest.raises(OSError, match="No space"), limits.reading():
        copy(Text(SQL("SELECT 'x' FROM generate_series(1, 1000000)"), []), FullDisk())
    with connection.cursor() as cursor:
        cursor.execute("SELECT 1")
        assert cursor.fetchone() == (1,)


def test_when_all_places_are_taken_the_next_comes_later(rows, get, settings):
    settings.DOWNLOAD_PLACES = 1
    other = connection.copy()
    try:
        with other.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_lock(%s, 1)", [limits.PLACES])
        response = get("slum_areas.csv")
        assert (response.status_code, response["Retry-After"]) == (503, "60")
    finally:
        other.close()
    assert len(table(get("slum_areas.csv"))) == 3


def test_what_a_dead_worker_left_is_removed(tmp_path, settings):
    settings.DOWNLOAD_DIR = tmp_path
    (tmp_path / "build-old").mkdir()
    (tmp_path / "build-old" / "half.gpkg").write_bytes(b"half")
    (tmp_path / "build-new").mkdir()
    os.utime(tmp_path / "build-old", (0, 0))
    limits.folder()
    assert [path.name for path in tmp_path.iterdir()] == ["build-new"]


def test_a_spool_gives_all_bytes_whatever_their_number(rows, get):
    """More than one chunk, read while it is written."""
    with connection.cursor() as cursor:
        cursor.execute("UPDATE spatial_kawasan SET name = left(id || repeat(' Kampung', 25), 200)")
        cursor.execute(
            """INSERT INTO spatial_slumarea (decree_id, kelurahan_id, kawasan_id, geom)
               SELECT decree_id, kelurahan_id, kawasan_id, ST_Translate(geom, n * 0.002, 0) FROM spatial_slumarea, generate_series(1, 400) AS n
               WHERE kawasan_id IS NOT NULL AND NOT fictitious"""
        )
    body = get("slum_areas.geojson").body
    assert len(body) > 2 * 128 * 1024
    assert len(json.loads(body)["features"]) == 403
