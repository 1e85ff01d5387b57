"""WFS 2.0 as GDAL, OWSLib, QGIS and careless clients meet it; counts and geometry are PostGIS's."""

import json
import re
import subprocess
from pathlib import Path
from xml.etree import ElementTree

import pytest
import shapely
from django.db import connection
from owslib.wfs import WebFeatureService

from layers.crs import SYSTEMS
from layers.wfs import OTHER_CRS, SPATIAL_LAYERS
from spatial.models import SlumArea

pytestmark = pytest.mark.django_db

GET = {"SERVICE": "WFS", "VERSION": "2.0.0", "REQUEST": "GetFeature"}
QGIS_CLIENT = Path(__file__).with_name("qgis_client.py")


def in_postgis(srid: int = 4326) -> dict[int, shapely.Geometry]:
    """Geometry by id of what is in force."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT id, ST_AsBinary(ST_Transform(geom, %s)) FROM gis.slum_areas WHERE decree_status = 'in_force'",
            [srid],
        )
        return {key: shapely.from_wkb(bytes(wkb)) for key, wkb in cursor.fetchall()}


def text(response) -> str:
    return b"".join(response).decode()


def test_gdal_reads_layers_fields_and_geometry(rows, address, tmp_path):
    source = f"WFS:{address}/wfs?VERSION=2.0.0"
    listed = subprocess.run(["ogrinfo", "-ro", source], capture_output=True, text=True, check=True).stdout
    assert all(f"geokotaku:{layer.id} " in listed for layer in SPATIAL_LAYERS)
    target = tmp_path / "read.geojson"
    subprocess.run(["ogr2ogr", target, source, "geokotaku:slum_areas"], check=True, capture_output=True)
    features = json.loads(target.read_text())["features"]
    expected = in_postgis()
    assert len(features) == len(expected) == 4
    for feature in features:
        geometry = shapely.from_geojson(json.dumps(feature["geometry"]))
        assert geometry.equals_exact(expected[feature["properties"]["id"]], 1e-7, normalize=True)
    stated = {feature["properties"]["stated_area_ha"] for feature in features}
    assert stated == {1.25, None}


def test_gdal_reads_metres(rows, client, tmp_path):
    asked = {**GET, "TYPENAMES": "slum_areas", "SRSNAME": "urn:ogc:def:crs:EPSG::32749"}
    path = tmp_path / "metres.gml"
    path.write_text(text(client.get("/wfs", asked)), encoding="utf-8")
    said = subprocess.run(["ogrinfo", "-al", "-so", path], capture_output=True, text=True, check=True).stdout
    assert "Feature Count: 4" in said
    assert 'ID["EPSG",32749]]' in said
    west, south, east, north = shapely.total_bounds(list(in_postgis(32749).values()))
    numbers = re.search(r"Extent: \(([\d.]+), ([\d.]+)\) - \(([\d.]+), ([\d.]+)\)", said).groups()
    assert list(map(float, numbers)) == pytest.approx([west, south, east, north], abs=1e-3)


def test_owslib_reads_capabilities_and_features(rows, address):
    service = WebFeatureService(f"{address}/wfs", version="2.0.0")
    assert set(service.contents) == {f"geokotaku:{layer.id}" for layer in SPATIAL_LAYERS}
    layer = service["geokotaku:slum_areas"]
    west, south, east, north = layer.boundingBoxWGS84
    assert (west, south, east, north) == pytest.approx((110.2, -7.5, 110.207, -7.493))
    offered = {crs.code for crs in layer.crsOptions}
    assert {4326, 3857, 32646, 32654, 32746, 32754, 23835} <= offered
    found = json.loads(service.getfeature("geokotaku:slum_areas", outputFormat="geojson").read())
    assert len(found["features"]) == 4


def test_qgis_reads_filters_and_reprojects(rows, address):
    if not Path("/usr/lib/python3/dist-packages/qgis").is_dir():
        pytest.skip("cannot run here: PyQGIS is not installed (package python3-qgis)")
    run = subprocess.run(
        ["/usr/bin/python3", QGIS_CLIENT, f"{address}/wfs"], capture_output=True, text=True, check=False, timeout=120
    )
    assert run.returncode == 0, run.stderr[-2000:]
    found = json.loads(run.stdout.splitlines()[-1])
    assert found["crs"] == ["EPSG:4326", "EPSG:32749"]
    assert (found["count"], found["filtered"], found["in_box"]) == (4, 1, 1)
    assert found["fields"]["stated_area_ha"] in ("double", "decimal")
    assert found["fields"]["decree_date"] == "date"
    for key, geometry in in_postgis().items():
        assert shapely.from_wkt(found["degrees"][str(key)]).equals_exact(geometry, 1e-6, normalize=True)
    for key, area in SlumArea.objects.filter(decree__status="in_force").values_list("pk", "area_ha"):
        assert found["hectares"][str(key)] == pytest.approx(float(area), rel=1e-4)
        assert found["hectares_by_qgis"][str(key)] == pytest.approx(float(area), rel=1e-4)


@pytest.mark.parametrize(
    ("name", "lat_first"),
    [
        ("urn:ogc:def:crs:EPSG::4326", True),
        ("http://www.opengis.net/def/crs/epsg/0/4326", True),
        ("urn:ogc:def:crs:OGC::CRS84", False),
        ("EPSG:4326", False),
    ],
)
def test_the_name_of_the_system_decides_the_order_of_axes(rows, client, name, lat_first):
    answer = client.get("/wfs", {**GET, "TYPENAMES": "slum_areas", "SRSNAME": name, "COUNT": "1"})
    document = ElementTree.fromstring(text(answer))  # noqa: S314 (our own answer)
    first, second = map(float, document.find(".//{*}posList").text.split()[:2])
    assert (first < 0) == lat_first
    assert (second < 0) != lat_first


def test_every_system_is_one_that_postgis_knows_by_its_code():
    assert {crs.srid for crs in OTHER_CRS} >= {crs.srid for crs in SYSTEMS if crs.projected}
    with connection.cursor() as cursor:
        cursor.execute("SELECT srid FROM spatial_ref_sys WHERE srid = ANY (%s)", [[crs.srid for crs in OTHER_CRS]])
        assert {srid for (srid,) in cursor.fetchall()} == {crs.srid for crs in OTHER_CRS}


def test_filters_find_what_sql_finds(rows, client):
    fes = (
        '<Filter xmlns="http://www.opengis.net/fes/2.0"><PropertyIsGreaterThan><ValueReference>stated_area_ha'
        "</ValueReference><Literal>1.2</Literal></PropertyIsGreaterThan></Filter>"
    )
    answer = text(client.get("/wfs", {**GET, "TYPENAMES": "slum_areas", "FILTER": fes}))
    assert 'numberReturned="1"' in answer
    box = {"BBOX": "-7.5001,110.1999,-7.4995,110.2005,urn:ogc:def:crs:EPSG::4326"}
    assert 'numberReturned="1"' in text(client.get("/wfs", {**GET, "TYPENAMES": "slum_areas", **box}))
    hits = client.get("/wfs", {**GET, "TYPENAMES": "slum_areas", "RESULTTYPE": "hits"})
    assert 'numberMatched="4"' in text(hits)


@pytest.mark.parametrize("sorting", [{}, {"SORTBY": "kelurahan_name"}])
def test_pages_miss_nothing_while_rows_change(rows, client, sorting):
    found = []
    for start in range(4):
        page = {"TYPENAMES": "slum_areas", "OUTPUTFORMAT": "geojson", "COUNT": "1", "STARTINDEX": str(start)}
        found += [
            f["properties"]["id"] for f in json.loads(text(client.get("/wfs", {**GET, **page, **sorting})))["features"]
        ]
        # A row that is written anew lies behind the others, in the table and in its indexes.
        SlumArea.objects.filter(pk=found[-1]).update(rw=f"{start + 1:03d}")
    assert sorted(found) == sorted(in_postgis())


def test_a_text_never_breaks_the_answer(rows, client):
    SlumArea.objects.filter(rt="004").first().kelurahan.__class__.objects.filter(code="33.08.10.2013").update(
        name='</b>&"<x> ]]> Mertoyudan'
    )
    document = ElementTree.fromstring(text(client.get("/wfs", {**GET, "TYPENAMES": "slum_areas"})))  # noqa: S314
    names = {element.text for element in document.iter("{urn:geokotaku:layers}kelurahan_name")}
    assert names == {'</b>&"<x> ]]> Mertoyudan', "Banyurojo"}


def test_who_has_the_answer_gets_304_until_a_row_changes(rows, client):
    query = {**GET, "TYPENAMES": "slum_areas"}
    answer = client.get("/wfs", query)
    b"".join(answer)
    tag = {"If-None-Match": answer["ETag"]}
    assert client.get("/wfs", query, headers=tag).status_code == 304
    SlumArea.objects.filter(rt="004").update(rt="005")
    again = client.get("/wfs", query, headers=tag)
    b"".join(again)
    assert again.status_code == 200


@pytest.mark.parametrize(
    "query",
    [
        {"SERVICE": "WFS", "REQUEST": "Transaction"},
        {**GET, "TYPENAMES": "decree_lines"},
        {**GET, "TYPENAMES": "slum_areas", "SRSNAME": "urn:ogc:def:crs:EPSG::1"},
        {**GET, "TYPENAMES": "slum_areas", "FILTER": "<Filter><"},
        {**GET, "TYPENAMES": "slum_areas", "BBOX": "a,b,c,d"},
    ],
)
def test_what_cannot_be_used_is_a_report_of_the_ogc(rows, client, query):
    answer = client.get("/wfs", query)
    assert answer.status_code == 400
    assert b"ExceptionReport" in answer.content


def test_a_question_that_takes_too_long_is_503(rows, client, settings):
    settings.READ_TIMEOUT_MS = 1
    with connection.cursor() as cursor:
        cursor.execute(
            "INSERT INTO spatial_kawasan (decree_id, name) SELECT id, 'K' || n FROM spatial_decree, generate_series(1, 3000) AS n"
        )
    answer = client.get("/wfs", {**GET, "TYPENAMES": "kawasan", "SORTBY": "name"})
    assert answer.status_code == 503
    assert b"ExceptionReport" in answer.content


def test_who_comes_without_a_question_gets_the_capabilities(rows, client):
    answer = client.get("/wfs", follow=True)
    assert answer.status_code == 200
    document = ElementTree.fromstring(answer.content)  # noqa: S314 (our own answer)
    assert document.tag == "{http://www.opengis.net/wfs/2.0}WFS_Capabilities"
    schema = client.get("/wfs", {"SERVICE": "WFS", "VERSION": "2.0.0", "REQUEST": "DescribeFeatureType"})
    assert b"Slum_areasType" in b"".join(schema)
