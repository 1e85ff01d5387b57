"""Files as they come: what opens, what is refused and why. No database is needed."""

import contextlib
import http.server
import json
import sqlite3
import threading

import pytest
import shapely

from spatial.importers import archive, reader
from spatial.importers.reader import open_source
from spatial.importers.refusal import FileRefused
from tests.data import zoo

KODE = {"kode": ["33.08.10.2013"], "nama": ["Mertoyudan"]}


def read(path, **said):
    """All rows of a file: (source, texts of kode, geometries)."""
    with open_source(path, **said) as source:
        batches = list(source.batches())
        field = "kode" if "kode" in source.fields else "Name"
        codes = [text for batch in batches for text in batch.texts(field)]
        return source, codes, [shapely.from_wkb(wkb) for batch in batches for wkb in batch.wkb]


def refusal(path, **said):
    with pytest.raises(FileRefused) as refused:
        read(path, **said)
    return refused.value


@pytest.mark.parametrize(
    ("name", "driver"),
    [
        ("kel.gpkg", "GPKG"),
        ("kel.shp", "ESRI Shapefile"),
        ("kel.fgb", "FlatGeobuf"),
        ("kel.geojson", "GeoJSON"),
        ("kel.geojsonl", "GeoJSONSeq"),
        ("kel.gml", "GML"),
        ("kel.tab", "MapInfo File"),
    ],
)
def test_a_format_of_gdal_is_read_alone_and_zipped(tmp_path, name, driver):
    path = zoo.vector(tmp_path / name, [zoo.cell(0, 0)], driver, **KODE)
    parts = sorted(tmp_path.iterdir())
    for delivery in (path, zoo.zipped(tmp_path / "kel.zip", *parts)):
        source, codes, geometries = read(delivery)
        assert (source.driver, codes) == (driver, ["33.08.10.2013"])
        assert geometries[0].area == pytest.approx(zoo.cell(0, 0).area)


def test_kml_extended_data_is_read_inside_a_kmz_too(tmp_path):
    """GDAL leaves it out when it opens the KMZ itself."""
    body = (
        '<Schema name="KUMUH" id="S"><SimpleField type="string" name="kode"/></Schema><Folder><Placemark><ExtendedData>'
        '<SchemaData schemaUrl="#S"><SimpleData name="kode">33.08.10.2013</SimpleData></SchemaData></ExtendedData><Polygon>'
        "<outerBoundaryIs><LinearRing><coordinates>110.2,-7.5,0 110.3,-7.5,0 110.3,-7.4,0 110.2,-7.5,0</coordinates></LinearRing>"
        "</outerBoundaryIs></Polygon></Placemark></Folder>"
    )
    zoo.zipped(tmp_path / "kel.kmz", zoo.kml(tmp_path / "doc.kml", body))
    assert read(tmp_path / "kel.kmz")[1] == ["33.08.10.2013"]


def test_what_has_no_crs_is_refused_and_takes_a_stated_one(tmp_path):
    path = zoo.vector(tmp_path / "kel.shp", [zoo.cell(0, 0)], "ESRI Shapefile", **KODE)
    (tmp_path / "kel.prj").unlink()
    assert refusal(path).code == "crs_missing_prj"
    assert read(path, crs="EPSG:4326")[0].crs.code == "EPSG:4326"
    table = tmp_path / "kel.csv"
    table.write_text('kode,WKT\n33,"POLYGON ((110 -7,110.1 -7,110.1 -7.1,110 -7))"\n')
    assert refusal(table).code == "crs_missing"
    assert read(table, crs="EPSG:4326")[1] == ["33"]


def test_a_stated_crs_does_not_overrule_the_file(tmp_path):
    path = zoo.vector(tmp_path / "kel.gpkg", [zoo.cell(0, 0)], "GPKG", **KODE)
    assert refusal(path, crs="EPSG:32749").code == "crs_contradicts"


def test_an_old_crs_member_of_geojson_is_honoured(tmp_path):
    member = {"type": "name", "properties": {"name": "urn:ogc:def:crs:EPSG::32749"}}
    square = shapely.box(430_000, 9_170_000, 430_100, 9_170_100)
    path = zoo.geojson(tmp_path / "kel.geojson", [zoo.feature(square, kode="33")], crs=member)
    assert read(path)[0].crs.code == "EPSG:32749"


def test_several_layers_are_listed_and_one_is_chosen(tmp_path):
    path = tmp_path / "kel.gpkg"
    zoo.vector(path, [zoo.cell(0, 0)], "GPKG", layer="desa", **KODE)
    zoo.vector(path, [zoo.cell(1, 0)], "GPKG", layer="rt", append=True, kode=["x"])
    assert refusal(path).code == "layer_choose"
    assert refusal(path).params["names"] == "desa, rt"
    assert read(path, layer="rt")[1] == ["x"]
    assert refusal(path, layer="rw").code == "layer_unknown"


def test_several_files_of_an_archive_are_listed_and_one_is_chosen(tmp_path):
    files = [
        zoo.geojson(tmp_path / f"{name}.geojson", [zoo.feature(zoo.cell(0, 0), kode=name)]) for name in ("desa", "rt")
    ]
    path = zoo.zipped(tmp_path / "all.zip", *files)
    assert refusal(path).code == "layer_choose"
    assert read(path, layer="rt")[1] == ["rt"]


@pytest.mark.parametrize(
    "name", ["kel.geojson", "kel.geojsonl", "kel.gpkg", "kel.fgb", "kel.gml", "kel.kml", "kel.shp"]
)
def test_a_file_cut_short_is_refused_at_every_length(tmp_path, name):
    drivers = {
        "geojson": "GeoJSON",
        "geojsonl": "GeoJSONSeq",
        "gpkg": "GPKG",
        "fgb": "FlatGeobuf",
        "gml": "GML",
        "kml": "KML",
    }
    driver = drivers.get(name.partition(".")[2], "ESRI Shapefile")
    cells = [zoo.cell(x, 0) for x in range(40)]
    path = zoo.vector(tmp_path / name, cells, driver, Name=[f"kel {x}" for x in range(40)])
    whole = path.read_bytes()
    for share in (0.3, 0.6, 0.95):
        path.write_bytes(whole[: int(len(whole) * share)])
        assert refusal(path).code in ("file_cut", "file_broken", "file_unreadable", "rows_missing"), share


@pytest.mark.parametrize("part", [".shx", ".dbf"])
def test_a_shapefile_without_a_part_is_refused(tmp_path, part):
    path = zoo.vector(tmp_path / "kel.shp", [zoo.cell(0, 0)], "ESRI Shapefile", **KODE)
    path.with_suffix(part).unlink()
    refused = refusal(path)
    assert (refused.code, refused.params["parts"]) == ("shapefile_part_missing", part)


@pytest.mark.parametrize("share", [0.5, 0.99])
def test_a_zip_cut_short_is_refused(tmp_path, share):
    file = zoo.geojson(tmp_path / "kel.geojson", [zoo.feature(zoo.cell(x, 0), kode=str(x)) for x in range(500)])
    cut = zoo.cut(zoo.zipped(tmp_path / "kel.zip", file), tmp_path / "cut.zip", share)
    assert refusal(cut).code == "archive_cut"


def test_a_damaged_entry_is_refused(tmp_path):
    file = zoo.geojson(tmp_path / "kel.geojson", [zoo.feature(zoo.cell(x, 0), kode=str(x)) for x in range(500)])
    path = zoo.zipped(tmp_path / "kel.zip", file)
    content = bytearray(path.read_bytes())
    content[len(content) // 2] ^= 0xFF
    path.write_bytes(content)
    assert refusal(path).code == "archive_cut"


@pytest.mark.parametrize(
    "name", ["../kel.geojson", "a/../../kel.geojson", "/kel.geojson", "..\\kel.geojson", "C:\\kel.geojson"]
)
def test_a_zip_path_that_climbs_out_is_refused_and_writes_nothing(tmp_path, name):
    folder = tmp_path / "in" / "side"
    folder.mkdir(parents=True)
    path = zoo.zip_entry(tmp_path / "slip.zip", name)
    with pytest.raises(FileRefused) as refused:
        archive.unpack(path, folder)
    assert refused.value.code == "archive_path"
    assert sorted(tmp_path.rglob("*.geojson")) == []


def test_links_in_archives_are_refused(tmp_path):
    assert refusal(zoo.zip_link(tmp_path / "a.zip", "/etc/passwd")).code == "archive_link"
    assert refusal(zoo.tar_link(tmp_path / "a.tgz", "/etc/passwd")).code == "archive_link"


def test_an_archive_in_an_archive_is_refused(tmp_path):
    inner = zoo.zip_entry(tmp_path / "inner.zip", "kel.geojson")
    assert refusal(zoo.zipped(tmp_path / "outer.zip", inner)).code == "archive_nested"


def test_a_zip_bomb_is_refused_by_its_ratio(tmp_path):
    bomb = zoo.zip_bomb(tmp_path / "bomb.zip", 200)
    assert bomb.stat().st_size < 1024**2
    assert refusal(bomb).code == "archive_ratio"


def test_a_zip_that_lies_about_its_size_is_stopped_while_it_is_unpacked(tmp_path):
    refused = refusal(zoo.lying_zip(tmp_path / "bomb.zip", 200))
    assert refused.code in ("archive_ratio", "archive_cut")


def test_an_archive_over_the_limit_is_refused(tmp_path):
    file = zoo.geojson(tmp_path / "kel.geojson", [zoo.feature(zoo.cell(x, 0), kode=str(x)) for x in range(500)])
    assert refusal(zoo.zipped(tmp_path / "kel.zip", file), max_unpacked_bytes=1000).code == "archive_size"


def test_an_archive_with_too_many_files_is_refused(tmp_path, monkeypatch):
    monkeypatch.setattr(archive, "MAX_ENTRIES", 1)
    files = [zoo.geojson(tmp_path / f"{name}.geojson", []) for name in ("a", "b")]
    assert refusal(zoo.zipped(tmp_path / "kel.zip", *files)).code == "archive_entries"


@pytest.mark.parametrize(
    "content",
    [
        "<OGRVRTDataSource><OGRVRTLayer name='x'><SrcDataSource>/etc/passwd</SrcDataSource></OGRVRTLayer></OGRVRTDataSource>",
        '{"type": "gdal_streamed_alg", "command_line": "gdal vector pipeline ! read /vsicurl/http://example.org/x ! write"}',
        "<OGRWFSDataSource><URL>http://example.org</URL></OGRWFSDataSource>",
        "<WFS_Capabilities version='2.0.0'></WFS_Capabilities>",
    ],
)
@pytest.mark.parametrize("name", ["kel.vrt", "kel.geojson", "kel.xml"])
def test_a_file_that_only_points_elsewhere_is_refused(tmp_path, content, name):
    path = tmp_path / name
    path.write_text(content)
    assert refusal(path).code == "file_elsewhere"


def test_a_kml_network_link_is_refused(tmp_path):
    link = "<NetworkLink><Link><href>http://example.org/kumuh.kml</href></Link></NetworkLink>"
    path = zoo.kml(tmp_path / "kel.kml", link)
    assert refusal(path).code == "file_elsewhere"
    assert refusal(zoo.zipped(tmp_path / "kel.kmz", path)).code == "file_elsewhere"


def test_xml_entities_are_refused(tmp_path):
    path = tmp_path / "kel.gml"
    path.write_text(
        '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><gml:FeatureCollection>&e;</gml:FeatureCollection>'
    )
    assert refusal(path).code == "xml_entities"


def test_a_virtual_table_of_a_geopackage_is_refused(tmp_path):
    path = zoo.vector(tmp_path / "kel.gpkg", [zoo.cell(0, 0)], "GPKG", **KODE)
    with sqlite3.connect(path) as connection:
        connection.execute("PRAGMA writable_schema = 1")
        connection.execute(
            "INSERT INTO sqlite_master (type, name, tbl_name, rootpage, sql)"
            " VALUES ('table', 'x', 'x', 0, 'CREATE VIRTUAL TABLE x USING VirtualOGR(''/etc/passwd'')')"
        )
    connection.close()
    assert refusal(path).code in ("table_virtual", "file_cut")


@pytest.mark.parametrize(
    ("content", "code"),
    [(b"", "file_empty"), (b"\x89PNG\r\n\x1a\n" + b"x" * 99, "format_unknown"), (b"halo", "format_unknown")],
)
def test_what_is_no_map_is_refused(tmp_path, content, code):
    path = tmp_path / "kel.geojson"
    path.write_bytes(content)
    assert refusal(path).code == code


@pytest.mark.parametrize(
    "path", ["/vsicurl/http://example.org/x.geojson", "http://example.org/x.geojson", "tidak-ada.shp"]
)
def test_only_files_of_this_machine_are_read(path):
    assert refusal(path).code == "file_missing"


@pytest.mark.parametrize(
    "name", ["kel!1.geojson", "baris\nbaru.geojson", "o'b\"é 100%#?.geojson", "GPKG:x.geojson", "x.zip/k.geojson"]
)
def test_a_file_may_have_any_name(tmp_path, monkeypatch, name):
    monkeypatch.chdir(tmp_path)
    path = tmp_path / name
    path.parent.mkdir(exist_ok=True)
    zoo.geojson(path, [zoo.feature(zoo.cell(0, 0), kode="33")])
    assert read(path)[1] == ["33"]
    assert read(name)[1] == ["33"]


def test_a_spreadsheet_is_a_table_and_no_map(tmp_path):
    zoo.zip_entry(tmp_path / "rt.xlsx", "xl/workbook.xml")
    assert refusal(tmp_path / "rt.xlsx").code == "file_is_table"


def test_curves_come_as_lines_and_are_told(tmp_path):
    with open_source(zoo.curve_gpkg(tmp_path / "kurva.gpkg", "33")) as source:
        (batch,) = source.batches()
    disc = shapely.from_wkb(batch.wkb[0])
    assert batch.curves == {0}
    assert disc.area == pytest.approx(3.14159 * zoo.CELL**2, rel=0.002)


def test_bytes_of_another_encoding_are_found_and_a_stated_one_is_used(tmp_path):
    path = tmp_path / "kel.geojson"
    content = json.dumps(
        {"type": "FeatureCollection", "features": [zoo.feature(zoo.cell(0, 0), kode="Désa")]}, ensure_ascii=False
    )
    path.write_bytes(content.encode("cp1252"))
    with open_source(path) as source:
        (batch,) = source.batches()
        assert batch.texts("kode") == ["D\ufffdsa"]
        assert batch.undecodable == {0}
    assert read(path, encoding="cp1252")[1] == ["Désa"]
    assert refusal(path, encoding="utf-99").code == "encoding_unknown"


def test_the_cpg_of_a_shapefile_is_honoured_and_can_be_overruled(tmp_path):
    path = zoo.vector(tmp_path / "kel.shp", [zoo.cell(0, 0)], "ESRI Shapefile", encoding="CP1252", kode=["Désa"])
    assert read(path)[1] == ["Désa"]
    (tmp_path / "kel.cpg").unlink()
    table = tmp_path / "kel.dbf"
    content = bytearray(table.read_bytes())
    content[29] = 0  # the code page that the DBF itself states
    table.write_bytes(content)
    _source, (batch,) = read_open(path)
    assert batch.texts("kode") != ["Désa"]
    assert batch.undecodable == {0}
    assert read(path, encoding="cp1252")[1] == ["Désa"]


def test_a_sequence_read_in_pieces_is_the_same_as_whole(tmp_path, monkeypatch):
    features = [zoo.feature(zoo.cell(x % 50, x // 50), kode=f"kel {x}") for x in range(500)]
    features[400]["properties"]["kode_bps"] = "3308110013"
    path = zoo.sequence(tmp_path / "kel.geojsonl", features)
    whole = read(path)
    monkeypatch.setattr(reader, "PIECE_BYTES", 3000)
    pieces = read(path)
    assert pieces[1] == whole[1] == [f"kel {x}" for x in range(500)]
    assert all(one.equals_exact(other, 0) for one, other in zip(pieces[2], whole[2], strict=True))
    assert "kode_bps" in pieces[0].fields


def test_a_record_separated_sequence_may_have_line_breaks(tmp_path, monkeypatch):
    monkeypatch.setattr(reader, "PIECE_BYTES", 500)
    features = [zoo.feature(zoo.cell(x, 0), kode=str(x)) for x in range(20)]
    path = tmp_path / "kel.geojsonl"
    path.write_text("".join(f"\x1e{json.dumps(feature, indent=1)}\n" for feature in features))
    assert read(path)[1] == [str(x) for x in range(20)]


def test_gdals_warnings_go_into_the_report_and_not_to_the_screen(tmp_path, recwarn):
    ring = [list(point) for point in zoo.cell(0, 0).exterior.coords][:-1]
    geometry = {"type": "Polygon", "coordinates": [ring]}
    source, *_ = read_open(zoo.geojson(tmp_path / "kel.geojson", [zoo.feature(geometry, kode="33")]))
    assert any("closed ring" in message for message in source.gdal_messages)
    assert [warning for warning in recwarn if "closed ring" in str(warning.message)] == []


def read_open(path):
    with open_source(path) as source:
        return source, list(source.batches())


def test_a_damaged_line_of_a_sequence_is_not_left_out_in_silence(tmp_path):
    path = zoo.sequence(tmp_path / "kel.geojsonl", [zoo.feature(zoo.cell(x, 0), kode=str(x)) for x in range(9)])
    lines = path.read_text().splitlines()
    path.write_text("\n".join([*lines[:4], lines[4][:40], *lines[5:]]) + "\n")
    assert refusal(path).code in ("file_unreadable", "rows_missing")
    path.write_text("\n".join([*lines[:4], '{"type": "Topology"}', *lines[5:]]) + "\n")
    assert refusal(path).code in ("file_unreadable", "rows_missing")


@pytest.fixture
def listener():
    """A server on this machine; calls are the paths that somebody asked for."""
    calls = []

    class Handler(http.server.BaseHTTPRequestHandler):
        def do_GET(self):
            calls.append(self.path)
            self.send_error(404)

        def log_message(self, *_args):
            pass

    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}", calls
    server.shutdown()
    server.server_close()


def test_no_file_makes_this_machine_call_another(tmp_path, listener):
    address, calls = listener
    link = {"type": "link", "properties": {"href": f"{address}/crs.wkt", "type": "ogcwkt"}}
    geometry = {**feature_geometry(), "crs": link}
    named = {"type": "name", "properties": {"name": f"{address}/crs.wkt"}}
    escaped = tmp_path / "escaped.geojson"
    escaped.write_text(
        zoo.geojson(escaped, [zoo.feature(zoo.cell(0, 0), kode="33")], crs=link)
        .read_text()
        .replace('"crs"', '"\\u0063rs"')
    )
    files = [
        escaped,
        zoo.geojson(tmp_path / "named.geojson", [zoo.feature(zoo.cell(0, 0), kode="33")], crs=named),
        zoo.geojson(tmp_path / "top.geojson", [zoo.feature(zoo.cell(0, 0), kode="33")], crs=link),
        zoo.geojson(tmp_path / "inner.geojson", [zoo.feature(geometry, kode="33")]),
        zoo.sequence(tmp_path / "inner.geojsonl", [zoo.feature(geometry, kode="33")]),
    ]
    gml = tmp_path / "w.gml"
    gml.write_text(
        f'<ogr:FeatureCollection xmlns:ogr="http://ogr.maptools.org/" xmlns:gml="http://www.opengis.net/gml"'
        f' xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"'
        f' xsi:schemaLocation="{address}/schema {address}/w.xsd"><gml:featureMember><ogr:w><ogr:kode>33</ogr:kode>'
        f'<ogr:geometryProperty xlink:href="{address}/geometry#x"/></ogr:w></gml:featureMember>'
        f'<gml:featureMember><ogr:w><ogr:geometryProperty><gml:Polygon srsName="{address}/srs"><gml:outerBoundaryIs><gml:LinearRing>'
        f"<gml:coordinates>110,-7 110.1,-7 110.1,-7.1 110,-7</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs></gml:Polygon>"
        f"</ogr:geometryProperty></ogr:w></gml:featureMember></ogr:FeatureCollection>"
    )
    body = (
        f"<Style id='s'><IconStyle><Icon><href>{address}/icon.png</href></Icon></IconStyle></Style>"
        f"<Placemark><styleUrl>{address}/style.kml#s</styleUrl></Placemark>"
    )
    for path in (*files, gml, zoo.kml(tmp_path / "w.kml", body)):
        with contextlib.suppress(FileRefused):
            read_open(path)
    assert calls == []


def feature_geometry():
    return json.loads(shapely.to_geojson(zoo.cell(0, 0)))


def test_a_property_that_is_called_crs_is_a_property(tmp_path):
    row = zoo.feature(zoo.cell(0, 0), kode="33", crs="EPSG:4326", url="https://example.org")
    assert read(zoo.geojson(tmp_path / "kel.geojson", [row]))[1] == ["33"]
