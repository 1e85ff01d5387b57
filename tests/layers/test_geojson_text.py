"""The polygons' text that the database keeps (slum_area_geojson) is the polygons' own, whoever writes them."""

import json

import pytest
import shapely
from django.contrib.gis.geos import GEOSGeometry
from django.db import connection

from layers.api.slum_areas import DRAFTS
from layers.catalogue import BY_ID
from layers.features import stream_features
from layers.selection import Selection
from spatial.models import Decree, SlumArea
from tests import places

pytestmark = pytest.mark.django_db

# A clockwise ring with a hole, 9 decimals; and two parts.
HOLE = (
    "MULTIPOLYGON(((110.2 -7.5, 110.2 -7.490000004, 110.210000016 -7.49, 110.21 -7.5, 110.2 -7.5), "
    "(110.203 -7.497, 110.206 -7.497, 110.206 -7.494, 110.203 -7.494, 110.203 -7.497)))"
)
PARTS = places.box(0, 20).union(places.box(3, 20))


def execute(sql: str, *params) -> None:
    with connection.cursor() as cursor:
        cursor.execute(sql, params)


def kept() -> dict[int, str]:
    with connection.cursor() as cursor:
        cursor.execute("SELECT slum_area_id, geojson FROM slum_area_geojson")
        return dict(cursor.fetchall())


def computed() -> dict[int, str]:
    """What PostGIS writes from the polygons themselves, as features.geometry() does for other layers."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT id, ST_AsGeoJSON(ST_ForcePolygonCCW(geom), 7, 0) FROM spatial_slumarea")
        return dict(cursor.fetchall())


@pytest.fixture
def areas(decree) -> list[SlumArea]:
    many = GEOSGeometry("POINT(110.22 -7.52)", srid=4326).buffer(
        0.003, quadsegs=500
    )  # more text than a page of the table
    return [
        places.add_slum_area(decree, places.MERTOYUDAN_DESA, GEOSGeometry(HOLE, srid=4326)),
        places.add_slum_area(decree, places.MERTOYUDAN_DESA, PARTS),
        places.add_slum_area(decree, places.BANYUROJO, GEOSGeometry(f"MULTIPOLYGON({many.wkt[8:]})", srid=4326)),
    ]


def test_it_is_there_for_every_polygon_and_stays_its_own(areas):
    first, second, third = (area.pk for area in areas)
    assert len(kept()[third]) > 30_000
    assert kept() == computed()
    execute("UPDATE spatial_slumarea SET geom = ST_Translate(geom, 0.01, 0) WHERE id <> %s", second)
    assert kept() == computed()
    execute("UPDATE spatial_slumarea SET rt = '001' WHERE id = %s", first)
    assert kept() == computed()
    execute("UPDATE spatial_slumarea SET id = id + 1000000")
    assert kept() == computed()
    execute("DELETE FROM spatial_slumarea WHERE id = %s", second + 1_000_000)
    assert kept() == computed()
    assert len(kept()) == 2
    execute("SET CONSTRAINTS ALL IMMEDIATE")
    execute("TRUNCATE spatial_slumarea CASCADE")
    assert kept() == {}


def test_polygons_that_change_places_change_texts(areas):
    first, second = areas[0].pk, areas[1].pk
    execute(
        "UPDATE spatial_slumarea s SET geom = o.geom FROM spatial_slumarea o WHERE s.id + o.id = %s AND s.id <> o.id",
        first + second,
    )
    assert kept() == computed()
    before = kept()
    assert "110.206" in before[second]
    assert "110.206" not in before[first]


def test_an_attribute_leaves_the_text_alone(areas):
    def places_of_rows() -> list:
        with connection.cursor() as cursor:
            cursor.execute("SELECT slum_area_id, xmin, ctid FROM slum_area_geojson ORDER BY 1")
            return cursor.fetchall()

    before = places_of_rows()
    execute("UPDATE spatial_slumarea SET stated_area_ha = 1.5, rw = '004'")
    assert places_of_rows() == before


def test_a_role_that_may_only_write_slum_areas_writes_the_text(areas):
    """QGIS users have roles of their own."""
    execute("CREATE ROLE surveyor_of_tests")
    execute("GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO surveyor_of_tests")
    execute("GRANT ALL ON SCHEMA tiles TO surveyor_of_tests")
    execute("REVOKE ALL ON slum_area_geojson FROM surveyor_of_tests")
    execute("SET ROLE surveyor_of_tests")
    execute("UPDATE spatial_slumarea SET geom = ST_Translate(geom, 0.01, 0)")
    execute("RESET ROLE")
    assert kept() == computed()


@pytest.mark.parametrize("layer", ["slum_areas", "draft_slum_areas"])
def test_features_have_the_polygon_with_its_rings_as_rfc_7946_wants_them(areas, layer):
    if layer != "slum_areas":
        Decree.objects.filter(pk=areas[0].decree_id).update(status="superseded")
        draft = places.add_decree(number="DRAFT", status="draft")
        SlumArea.objects.filter(decree=areas[0].decree).update(decree=draft)
    features = read(layer)
    assert [feature["id"] for feature in features] == [area.pk for area in areas]
    for feature, area in zip(features, areas, strict=True):
        shape, polygon = shapely.from_geojson(json.dumps(feature["geometry"])), shapely.from_wkb(bytes(area.geom.wkb))
        assert shapely.get_num_coordinates(shape) == shapely.get_num_coordinates(polygon)
        assert shapely.hausdorff_distance(shape, polygon) < 1e-7
        assert all(polygon.exterior.is_ccw for polygon in shape.geoms)
        assert not any(ring.is_ccw for polygon in shape.geoms for ring in polygon.interiors)


def test_a_polygon_without_its_text_is_written_anew(areas):
    before = read("slum_areas")
    execute("DELETE FROM slum_area_geojson")
    assert read("slum_areas") == before


def test_another_system_is_computed_from_the_polygon(areas):
    first = read("slum_areas", srid=32749)[0]["geometry"]["coordinates"][0][0][0]
    assert 400_000 < first[0] < 420_000
    assert read("slum_areas", lat_first=True)[0]["geometry"]["coordinates"][0][0][0] == [-7.5, 110.2]


def read(layer: str, **options) -> list[dict]:
    found = {DRAFTS.id: DRAFTS, **BY_ID}[layer]
    return json.loads(b"[" + b"".join(stream_features(Selection(found, **options))) + b"]")
