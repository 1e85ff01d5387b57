"""OGC API – Tiles: a client finds its way from the landing page's links to the tiles, and they are those of /tiles/."""

import pytest

from layers.catalogue import BY_ID
from layers.ogc import tiles as ogc_tiles
from layers.tiles import answer
from layers.tiles.store import TileStore
from layers.tiles.tileset import TILESETS
from tests.layers.tiles.conftest import square

Z, X, Y = 10, 825, 533
HOST = "http://testserver"


@pytest.fixture(autouse=True)
def empty_store(monkeypatch):
    monkeypatch.setattr(answer, "STORE", TileStore(1_000_000))


@pytest.fixture
def area(add_area):
    return add_area(square(Z, X + 0.5, Y + 0.5, 1 / 512))


def followed(client, document: dict, relation: str) -> dict:
    (href,) = {link["href"] for link in document["links"] if link["rel"] == relation}
    return client.get(href.removeprefix(HOST)).json()


@pytest.mark.parametrize("collection", [*(name for name in TILESETS if name != "base"), None])
def test_links_lead_from_the_collection_to_a_tile(client, area, collection):
    listed = client.get(f"/ogc/collections/{collection}/tiles" if collection else "/ogc/tiles").json()
    (summary,) = listed["tilesets"]
    assert summary["dataType"] == "vector"
    assert summary["tileMatrixSetURI"].endswith("/WebMercatorQuad")
    tileset = followed(client, summary, "self")
    assert [layer["id"] for layer in tileset["layers"]]
    (template,) = (link["href"] for link in tileset["links"] if link.get("templated"))
    path = template.removeprefix(HOST)
    for name, value in (("tileMatrix", Z), ("tileRow", Y), ("tileCol", X)):
        path = path.replace(f"{{{name}}}", str(value))
    here = client.get(path)
    assert here.content == client.get(f"/tiles/{collection or 'base'}/{Z}/{X}/{Y}.mvt").content
    assert here.status_code in (200, 204)


def test_the_grid_is_web_mercator_from_the_north_west_corner(client, db):
    grid = followed(client, client.get("/ogc/tileMatrixSets").json()["tileMatrixSets"][0], "self")
    assert grid["id"] == "WebMercatorQuad"
    assert grid["crs"].endswith("/EPSG/0/3857")
    # OGC 17-083r4, annex D.1, table D.1.
    assert grid["tileMatrices"][0]["scaleDenominator"] == pytest.approx(559082264.0287178, rel=1e-12)
    assert grid["tileMatrices"][18]["cellSize"] == pytest.approx(0.5971642834779395, rel=1e-12)
    assert [matrix["matrixWidth"] for matrix in grid["tileMatrices"][:3]] == [1, 2, 4]


def test_rows_come_before_columns(client, area):
    assert client.get(f"/ogc/collections/slum_areas/tiles/WebMercatorQuad/{Z}/{Y}/{X}").status_code == 200
    assert client.get(f"/ogc/collections/slum_areas/tiles/WebMercatorQuad/{Z}/{X}/{Y}").status_code == 204


def test_a_tileset_is_to_be_had_as_tilejson(client, area):
    address = "/ogc/collections/slum_areas/tiles/WebMercatorQuad?f=tilejson"
    assert client.get(address).json() == client.get("/tiles/slum_areas.json").json()


def test_properties_have_titles_and_types(client, area):
    tileset = client.get("/ogc/collections/slum_areas/tiles/WebMercatorQuad?lang=en").json()
    polygons, points = tileset["layers"]
    assert (polygons["geometryDimension"], points["geometryDimension"]) == (2, 0)
    assert polygons["propertiesSchema"]["properties"]["stated_area_ha"] == {
        "title": "Area as decreed (ha)",
        "type": "number",
    }
    assert points["propertiesSchema"]["properties"]["count"]["title"] == "Slum polygons"


@pytest.mark.parametrize(
    ("path", "status"),
    [
        ("collections/decree_lines/tiles", 404),
        ("collections/nothing/tiles", 404),
        ("collections/slum_areas/tiles/WorldCRS84Quad", 404),
        ("collections/slum_areas/tiles/WorldCRS84Quad/1/1/1", 404),
        ("collections/slum_areas/tiles/WebMercatorQuad/3/8/0", 404),
        ("collections/slum_areas/tiles/WebMercatorQuad/3/0/0?decre=1", 400),
        ("collections/slum_areas/tiles/WebMercatorQuad/3/0/0?f=png", 400),
        ("tileMatrixSets/WorldCRS84Quad", 404),
        ("tileMatrixSets?x=1", 400),
    ],
)
def test_what_is_not_offered_is_refused_with_a_reason(client, db, path, status):
    response = client.get(f"/ogc/{path}")
    assert response.status_code == status
    assert response["Content-Type"] == "application/problem+json"
    assert response.json()["detail"]


def test_a_collection_links_to_its_tiles_where_it_has_some(rf, db):
    request = rf.get("/ogc/collections")
    (link,) = ogc_tiles.tile_links(request, BY_ID["slum_areas"])
    assert link["href"] == f"{HOST}/ogc/collections/slum_areas/tiles"
    assert ogc_tiles.tile_links(request, BY_ID["decree_lines"]) == []
    assert ogc_tiles.openapi_paths(BY_ID["decree_lines"]) == {}
