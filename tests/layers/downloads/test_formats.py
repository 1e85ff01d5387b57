"""Each format, read back by GDAL, by Debian's ogrinfo and by others: system, types, counts and values are the database's."""

import csv
import datetime
import json
import re
import sqlite3
import subprocess
import zipfile
from contextlib import closing
from pathlib import Path
from xml.etree import ElementTree

import pyarrow.parquet as pq
import pyogrio
import pyproj
import pytest
import python_calamine
import shapely

from layers.catalogue import BY_ID
from layers.downloads.names import dbf_names

from .conftest import AWKWARD, FORMULA, in_database

pytestmark = pytest.mark.django_db

IN_FORCE = "decree_status = 'in_force'"
FIELDS = BY_ID["slum_areas"].fields
NAMES = [field.name for field in FIELDS]
# U+0007 is no character of XML in any form.
WITHOUT_CONTROLS = AWKWARD.replace("\u0007", "")


def read(path) -> tuple[dict, list[dict]]:
    """What GDAL makes of a file: its description and its rows, the geometry as WKB in "geom"."""
    info, table = pyogrio.read_arrow(path)
    geometry = info["geometry_name"] or "wkb_geometry"
    renamed = table.rename_columns(["geom" if name == geometry else name for name in table.column_names])
    return info, renamed.to_pylist()


def ogrinfo(path) -> str:
    return subprocess.run(["ogrinfo", "-al", "-so", path], capture_output=True, text=True, check=True).stdout


def same(found: dict, expected: dict, degrees: float = 1e-7) -> None:
    for name, value in expected.items():
        if name == "geom":
            polygons = shapely.get_parts(shapely.from_wkb(found["geom"]))  # a shapefile knows no multi of one
            assert shapely.multipolygons(polygons).equals_exact(shapely.from_wkt(value), degrees, normalize=True)
        elif isinstance(value, float):
            assert found[name] == pytest.approx(value, rel=1e-12), name
        elif type(value) is datetime.date and isinstance(found[name], datetime.datetime):
            assert found[name] == datetime.datetime.combine(value, datetime.time()), (
                name
            )  # FlatGeobuf has no dates without time
        else:
            assert found[name] == value, name


@pytest.mark.parametrize("extension", ["gpkg", "fgb", "geojson"])
def test_values_and_types_are_the_databases(rows, download, extension):
    info, found = read(download(f"slum_areas.{extension}"))
    expected = in_database("slum_areas", IN_FORCE)
    assert pyproj.CRS.from_user_input(info["crs"]) == pyproj.CRS.from_epsg(4326)
    assert info["geometry_type"] in ("MultiPolygon", "Unknown")
    assert len(found) == len(expected) == 3
    for one, other in zip(sorted(found, key=lambda row: row["id"]), expected, strict=True):
        same(one, other)


@pytest.mark.parametrize(
    "extension", ["gpkg", "fgb", "geojson", "geojsonl", "geojsons", "shp.zip", "kml", "xlsx", "csv.zip"]
)
def test_debians_ogrinfo_sees_the_same(rows, download, extension):
    path = download(f"slum_areas.{extension}")
    said = ogrinfo(f"/vsizip/{path}/slum_areas.csv" if extension == "csv.zip" else path)
    said = said[said.index("Layer name") :]
    assert "Feature Count: 3" in said
    if extension != "xlsx":
        assert re.search(r'ID\["EPSG",4326\]\]\s+Data axis', said), said
        assert re.search("Geometry: .*(Polygon|Collection|Unknown)", said)
    names = dbf_names(NAMES) if extension == "shp.zip" else dict(zip(NAMES, NAMES, strict=True))
    types = dict(re.findall(r"^(\w+): (\w+(?:\(\w+\))?) \(", said, re.MULTILINE))
    assert types[names["kelurahan_code"]] == "String"
    assert types[names["area_ha"]] == "Real"
    assert types[names["id"]] in ("Integer", "Integer64")
    if extension != "kml":
        assert types[names["decree_date"]] == ("DateTime" if extension == "fgb" else "Date")


def test_a_shapefile_has_its_names_cut_by_a_rule_and_says_which(rows, download):
    path = download("slum_areas.shp.zip", crs="EPSG:32749")
    with zipfile.ZipFile(path) as archive:
        assert {name.split(".")[1] for name in archive.namelist()} == {"shp", "shx", "dbf", "prj", "cpg", "txt"}
        assert archive.read("slum_areas.cpg") == b"UTF-8"
        (text,) = [archive.read(name).decode() for name in archive.namelist() if name.endswith(".txt")]
    short = dbf_names(NAMES)
    assert all(f"{short[name]}\t{name}\t" in text for name in NAMES)
    assert "188.45/1/KEP/2014 (2014-12-08)" in text
    info, found = read(path)
    assert pyproj.CRS.from_user_input(info["crs"]).to_epsg() == 32749
    for one, row in zip(found, in_database("slum_areas", IN_FORCE, srid=32749), strict=True):
        expected = {short.get(name, name): value for name, value in row.items()}
        expected["fictitious"] = int(expected["fictitious"])
        same(one, expected, 1e-3)


def test_names_in_a_shapefile_are_short_and_differ_in_every_layer():
    for layer in BY_ID.values():
        short = dbf_names(field.name for field in layer.fields)
        assert len({name.lower() for name in short.values()}) == len(layer.fields)
        assert max(map(len, short.values())) <= 10
    assert dbf_names(["kelurahan_population_a", "kelurahan_population_b"]) == {
        "kelurahan_population_a": "kel_popula",
        "kelurahan_population_b": "kel_popu_2",
    }


def test_geoparquet_follows_1_1(rows, download):
    path = download("slum_areas.parquet", crs="EPSG:9489")
    table = pq.read_table(path)
    geo = json.loads(pq.read_metadata(path).metadata[b"geo"])
    column = geo["columns"][geo["primary_column"]]
    assert (geo["version"], column["encoding"], column["geometry_types"]) == ("1.1.0", "WKB", ["MultiPolygon"])
    assert pyproj.CRS.from_json_dict(column["crs"]).to_epsg() == 9489
    assert pq.read_metadata(path).metadata[b"decree"] == b"188.45/1/KEP/2014 (2014-12-08)"
    found = table.to_pylist()
    for one, expected in zip(found, in_database("slum_areas", IN_FORCE, srid=32749), strict=True):
        same(one, expected, 1e-6)
        assert list(one["bbox"].values()) == pytest.approx(list(shapely.from_wkt(expected["geom"]).bounds))
    total = shapely.union_all([shapely.from_wkb(one["geom"]) for one in found]).bounds
    assert column["bbox"] == pytest.approx(list(total))


def test_csv_holds_every_value_and_no_formula(rows, download):
    with download("slum_areas.csv").open(newline="", encoding="utf-8") as file:
        found = list(csv.DictReader(file))
    expected = in_database("slum_areas", IN_FORCE)
    assert list(found[0]) == [*NAMES, "WKT"]
    assert [row["kawasan_name"] for row in found] == ["'" + FORMULA, AWKWARD, ""]
    for one, other in zip(found, expected, strict=True):
        assert float(one["area_ha"]) == other["area_ha"]
        assert one["decree_date"] == other["decree_date"].isoformat()
        assert one["fictitious"] == str(other["fictitious"]).lower()
        assert one["rt"] == (other["rt"] or "")
        assert shapely.from_wkt(one["WKT"]).equals_exact(shapely.from_wkt(other["geom"]), 1e-7, normalize=True)


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r", "\n", "＝", "'"])
def test_a_text_that_a_spreadsheet_would_run_gets_an_apostrophe(rows, download, start):
    from spatial.models import Kawasan

    Kawasan.objects.filter(name=FORMULA).update(name=f"{start}1+1")
    with download("slum_areas.csv").open(newline="", encoding="utf-8") as file:
        assert next(csv.DictReader(file))["kawasan_name"] == f"'{start}1+1"


def test_csv_for_spreadsheets_in_indonesian_settings(rows, download):
    path = download("slum_areas.csv", excel="true", headers="titles", geometry="lonlat", lang="id")
    text = path.read_text(encoding="utf-8")
    assert text.startswith("\ufeff")
    found = list(csv.DictReader(text[1:].splitlines(keepends=True), delimiter=";"))
    assert found[0]["Luas menurut SK (ha)"] == "1,25"
    assert found[0]["lon"] == "110,2005000"


def test_a_zipped_csv_brings_types_system_and_description(rows, download):
    path = download("slum_areas.csv.zip", crs="EPSG:32749")
    info, found = read(f"/vsizip/{path}/slum_areas.csv")
    assert pyproj.CRS.from_user_input(info["crs"]).to_epsg() == 32749
    assert found[0]["decree_date"] == datetime.date(2014, 12, 8)
    assert found[1]["fictitious"] is True
    with zipfile.ZipFile(path) as archive:
        (text,) = [archive.read(name).decode() for name in archive.namelist() if name.endswith(".txt")]
    assert "188.45/1/KEP/2014" in text


def test_xlsx_has_a_sheet_of_data_and_one_about_it(rows, download):
    book = python_calamine.CalamineWorkbook.from_path(download("slum_areas.xlsx", lang="en"))
    header, *found = book.get_sheet_by_index(0).to_python(skip_empty_area=False)
    assert header == [*NAMES, "lon", "lat"]
    for cells, expected in zip(found, in_database("slum_areas", IN_FORCE), strict=True):
        row = dict(zip(header, cells, strict=True))
        for field in FIELDS:
            wanted = "" if expected[field.name] is None else expected[field.name]
            wanted = wanted.replace("\u0007", "") if isinstance(wanted, str) else wanted
            assert row[field.name] == (pytest.approx(wanted) if isinstance(wanted, float) else wanted), field.name
        assert shapely.from_wkt(expected["geom"]).contains(shapely.Point(row["lon"], row["lat"]))
    about = dict(row[:2] for row in book.get_sheet_by_index(1).to_python())
    assert about["decree"] == "188.45/1/KEP/2014 (2014-12-08)"
    assert about["rows"] == "3"


def test_no_cell_of_a_sheet_is_a_formula(rows, download):
    with zipfile.ZipFile(download("slum_areas.xlsx")) as archive:
        sheet = archive.read("xl/worksheets/sheet1.xml").decode()
    assert "<f>" not in sheet
    assert "=HYPERLINK(" in sheet


def test_kml_is_well_formed_typed_and_described(rows, download):
    path = download("slum_areas.kml")
    names = {"k": "http://www.opengis.net/kml/2.2"}
    document = ElementTree.parse(path).getroot().find("k:Document", names)  # noqa: S314 (our own file)
    assert "188.45/1/KEP/2014 (2014-12-08)" in document.findtext("k:description", "", names)
    _info, found = read(path)
    expected = in_database("slum_areas", IN_FORCE)
    assert [row["kawasan_name"] for row in found] == [FORMULA, WITHOUT_CONTROLS, None]
    for one, other in zip(found, expected, strict=True):
        assert one["area_ha"] == pytest.approx(other["area_ha"])
        assert shapely.from_wkb(one["geom"]).area == pytest.approx(shapely.from_wkt(other["geom"]).area, rel=1e-6)


@pytest.mark.parametrize(("extension", "separator"), [("geojsonl", ""), ("geojsons", "\x1e")])
def test_geojson_line_by_line(rows, download, extension, separator):
    lines = download(f"slum_areas.{extension}").read_text(encoding="utf-8").rstrip("\n").split("\n")
    features = [json.loads(line.removeprefix(separator)) for line in lines]
    assert all(line.startswith(separator) for line in lines)
    assert [feature["properties"]["kawasan_name"] for feature in features] == [FORMULA, AWKWARD, None]


def test_files_say_what_they_are(rows, download):
    geojson = json.loads(download("slum_areas.geojson", lang="en").read_text(encoding="utf-8"))
    about = geojson["metadata"]
    assert about["decree"] == "188.45/1/KEP/2014 (2014-12-08)"
    assert "area_ha: planar, in the UTM zone" in about["area_method"]
    assert about["note"] == "Sample data, not an official boundary"
    for extension in ("gpkg", "fgb"):
        path = download(f"slum_areas.{extension}", lang="en")
        metadata = pyogrio.read_info(path)["layer_metadata"]
        assert {name: metadata[name] for name in ("decree", "area_method")} == {
            name: about[name] for name in ("decree", "area_method")
        }


@pytest.mark.parametrize(
    "extension", ["gpkg", "fgb", "geojson", "shp.zip", "kml", "xlsx", "csv", "parquet", "geojsonl"]
)
def test_a_selection_without_rows_is_a_file_without_rows(rows, download, extension):
    path = download(f"slum_areas.{extension}", wilayah="33.71")
    if extension == "parquet":
        assert pq.read_table(path).num_rows == 0
    elif extension == "csv":
        assert len(path.read_text().splitlines()) == 1
    elif extension == "xlsx":
        sheet = python_calamine.CalamineWorkbook.from_path(path).get_sheet_by_index(0)
        assert sheet.to_python(skip_empty_area=False) == [[*NAMES, "lon", "lat"]]
    elif extension == "geojsonl":
        assert path.read_bytes() == b""
    else:
        assert len(read(path)[1]) == 0


@pytest.mark.parametrize("extension", ["gpkg", "xlsx", "parquet", "geojson", "csv.zip"])
def test_a_table_without_geometry(rows, download, extension):
    path = download(f"decree_lines.{extension}")
    if extension == "parquet":
        assert b"geo" not in pq.read_metadata(path).metadata
        found = pq.read_table(path).to_pylist()
    else:
        found = read(f"/vsizip/{path}/decree_lines.csv" if extension == "csv.zip" else path)[1]
    texts = ["31,07", "'-1,2" if extension == "csv.zip" else "-1,2"]
    assert [row["stated_area_text"] for row in found] == texts
    assert [row["stated_area_ha"] for row in found] == [31.07, 1.2]


@pytest.mark.parametrize("extension", ["gpkg", "fgb", "geojson", "parquet", "shp.zip", "kml", "csv", "xlsx"])
def test_a_wilayah_without_boundary_is_there_without_geometry(rows, download, extension):
    path = download(f"kelurahan.{extension}")
    if extension == "parquet":
        found = pq.read_table(path).to_pylist()
        assert [row["bbox"] is None for row in found] == [row["geom"] is None for row in found]
    elif extension == "csv":
        with path.open(newline="") as file:
            found = [{**row, "geom": row["WKT"] or None} for row in csv.DictReader(file)]
    elif extension == "fgb":
        # GDAL 3.12 reads a missing geometry of FlatGeobuf wrongly by Arrow, rightly by features.
        info, _fids, geometries, columns = pyogrio.raw.read(path)
        codes = columns[list(info["fields"]).index("code")]
        found = [{"code": code, "geom": geometry} for code, geometry in zip(codes, geometries, strict=True)]
    else:
        found = read(path)[1]
    codes = ["33.08.08.1014", "33.08.10.2010", "33.08.10.2013", "33.71.01.1001"]
    assert sorted(row["code"] for row in found) == codes
    if extension != "xlsx":
        bare = {row["code"] for row in found if row["geom"] is None}
        assert bare == {"33.08.08.1014", "33.71.01.1001"}


def test_the_documents_list_every_short_name():
    document = (Path(__file__).parents[3] / "docs" / "downloads.md").read_text(encoding="utf-8")
    listed = dict(re.findall(r"^\| `(\w+)` \| `(\w+)` \|$", document, re.MULTILINE))
    short = {
        name: cut
        for layer in BY_ID.values()
        for name, cut in dbf_names(field.name for field in layer.fields).items()
        if name != cut
    }
    assert listed == short


def test_a_geopackage_names_its_fields_for_people(rows, download):
    path = download("slum_areas.gpkg", lang="en")
    with closing(sqlite3.connect(path)) as package:
        titles = dict(
            package.execute("SELECT column_name, name FROM gpkg_data_columns WHERE table_name = 'slum_areas'")
        )
        ((identifier, description),) = package.execute("SELECT identifier, description FROM gpkg_contents")
    assert titles["area_ha"] == "Area, planar (UTM) (ha)"
    assert identifier == "Slum areas"
    assert "decree: 188.45/1/KEP/2014 (2014-12-08)" in description
