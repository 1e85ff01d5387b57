"""OGC API – Tiles (Part 1) under /ogc/: which tiles there are, in which grid, and the tiles themselves.

The tiles are those of /tiles/ (layers/tiles), under the names that the standard gives: tileMatrix is z, tileRow y, tileCol x.
Boundaries of all levels together, the own base map, are the tiles of the whole dataset: /ogc/tiles.
"""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse, QueryDict
from django.urls import path, reverse
from django.utils.translation import gettext as _

from layers.api.parameters import DECREE
from layers.catalogue import Layer
from layers.crs import CRS84
from layers.tiles.address import DAY, MAX_ZOOM, Address, NoSuchTile, read_query
from layers.tiles.answer import MVT
from layers.tiles.answer import answer as tile_answer
from layers.tiles.tileset import TILESETS, Tileset, VectorLayer, vector_layers
from layers.tiles.views import describe as tilejson
from spatial.extent import INDONESIA

from .formats import JSON, Format
from .links import OGC_RELATION, address, link
from .resources import document, read, resource

_TILES = "http://www.opengis.net/spec/ogcapi-tiles-1/1.0/conf/"
_MATRICES = "http://www.opengis.net/spec/tms/2.0/conf/"
CONFORMANCE = [
    *(_TILES + name for name in ("core", "tileset", "tilesets-list", "dataset-tilesets", "geodata-tilesets", "mvt")),
    *(_MATRICES + name for name in ("tilematrixset", "json-tilematrixset", "json-tilesetmetadata")),
]

GRID = "WebMercatorQuad"
GRID_URI = f"http://www.opengis.net/def/tilematrixset/OGC/1.0/{GRID}"
WEB_MERCATOR = "http://www.opengis.net/def/crs/EPSG/0/3857"

# From the definition of WebMercatorQuad (OGC 17-083r4, annex D.1): half the width of the square in metres, pixels of a tile,
# and the pixel of 0.28 mm by which scales are told.
HALF_WIDTH_M = 20037508.3427892
TILE_PIXELS = 256
PIXEL_M = 0.00028

TILEJSON = Format("tilejson", "application/vnd.mapbox.tilejson+json")
MVT_FORMAT = Format("mvt", MVT)


def tile_links(request: HttpRequest, layer: Layer) -> list[dict[str, str]]:
    """The links of a collection to its tiles; none where it has none."""
    if layer.id not in TILESETS:
        return []
    href = address(request, "ogc-collection-tilesets", layer.id)
    return [link(OGC_RELATION + "tilesets-vector", href, JSON, _("Vector tiles"))]


def landing_links(request: HttpRequest) -> list[dict[str, str]]:
    """The links of the landing page: the tiles of the whole dataset, and the grid."""
    return [
        link(OGC_RELATION + "tilesets-vector", address(request, "ogc-tilesets"), JSON, _("Vector tiles")),
        link(OGC_RELATION + "tiling-schemes", address(request, "ogc-tile-matrix-sets"), JSON, _("Tile grids")),
    ]


@resource(JSON)
def tile_matrix_sets(request: HttpRequest, form: Format) -> HttpResponse:
    """The grids that tiles are offered in: one."""
    read(request)
    links = [link("self", address(request, "ogc-tile-matrix-set", GRID), JSON)]
    found = {"id": GRID, "title": "Google Maps Compatible for the World", "uri": GRID_URI, "crs": WEB_MERCATOR}
    return document(request, form, {"tileMatrixSets": [{**found, "links": links}]}, "")


@resource(JSON)
def tile_matrix_set(request: HttpRequest, form: Format, grid: str) -> HttpResponse:
    """The grid, zoom by zoom."""
    read(request)
    _check_grid(grid)
    data = {
        "id": GRID,
        "title": "Google Maps Compatible for the World",
        "uri": GRID_URI,
        "crs": WEB_MERCATOR,
        "orderedAxes": ["X", "Y"],
        "wellKnownScaleSet": "http://www.opengis.net/def/wkss/OGC/1.0/GoogleMapsCompatible",
        "tileMatrices": [_matrix(zoom) for zoom in range(MAX_ZOOM + 1)],
    }
    return document(request, form, data, "")


def _matrix(zoom: int) -> dict[str, Any]:
    cell_m = 2 * HALF_WIDTH_M / TILE_PIXELS / (1 << zoom)
    return {
        "id": str(zoom),
        "scaleDenominator": cell_m / PIXEL_M,
        "cellSize": cell_m,
        "cornerOfOrigin": "topLeft",
        "pointOfOrigin": [-HALF_WIDTH_M, HALF_WIDTH_M],
        "matrixWidth": 1 << zoom,
        "matrixHeight": 1 << zoom,
        "tileWidth": TILE_PIXELS,
        "tileHeight": TILE_PIXELS,
    }


@resource(JSON)
def tilesets(request: HttpRequest, form: Format, layer: Layer | None = None) -> HttpResponse:
    """The tilesets of a layer, or of the whole dataset: one, in WebMercatorQuad."""
    read(request)
    tileset = _tileset(layer)
    name, args = ("ogc-collection-tilesets", [layer.id]) if layer else ("ogc-tilesets", [])
    data = {
        "links": [link("self", address(request, name, *args), JSON)],
        "tilesets": [
            {
                **_summary(tileset),
                "links": [
                    link("self", _address(request, layer), JSON, tileset.title),
                    link(OGC_RELATION + "tiling-scheme", address(request, "ogc-tile-matrix-set", GRID), JSON),
                    _template(request, layer),
                ],
            }
        ],
    }
    return document(request, form, data, "")


@resource(JSON, TILEJSON)
def tileset(request: HttpRequest, form: Format, grid: str, layer: Layer | None = None) -> HttpResponse:
    """What the tiles hold, and where they are; as TileJSON with ?f=tilejson."""
    _check_grid(grid)
    found = _tileset(layer)
    if form == TILEJSON:
        return document(request, form, tilejson(request, found, _query(request)), "")
    read(request)
    west, south, east, north = INDONESIA
    data = {
        **_summary(found),
        "description": str(found.description),
        "boundingBox": {"lowerLeft": [west, south], "upperRight": [east, north], "crs": CRS84.uri},
        "layers": [_layer(found, each) for each in vector_layers(found.id)],
        "links": [
            link("self", _address(request, layer), JSON, found.title),
            link("alternate", _address(request, layer, f=TILEJSON.name), TILEJSON, found.title),
            link(OGC_RELATION + "tiling-scheme", address(request, "ogc-tile-matrix-set", GRID), JSON),
            _template(request, layer),
        ],
    }
    return document(request, form, data, "")


@resource(MVT_FORMAT)
def tile(
    request: HttpRequest, form: Format, grid: str, zoom: int, row: int, column: int, layer: Layer | None = None
) -> HttpResponse:
    """One tile; 204 where it shows nothing."""
    _check_grid(grid)
    found = _tileset(layer)
    try:
        return tile_answer(request, Address(found, zoom, column, row, read_query(found, _query(request))))
    except NoSuchTile as error:
        raise Http404(str(error)) from error


def _query(request: HttpRequest) -> QueryDict:
    """The query as /tiles/ takes it: ?f= is this interface's own."""
    query = request.GET.copy()
    query.pop("f", None)
    return query


def _tileset(layer: Layer | None) -> Tileset:
    if layer is None:
        return TILESETS["base"]
    if layer.id not in TILESETS:
        raise Http404(_("The layer “%(layer)s” has no geometry, so it has no tiles.") % {"layer": layer.id})
    return TILESETS[layer.id]


def _check_grid(grid: str) -> None:
    if grid != GRID:
        raise Http404(_("There is no grid “%(grid)s”; tiles are in %(known)s.") % {"grid": grid[:60], "known": GRID})


def _summary(tileset: Tileset) -> dict[str, Any]:
    return {
        "title": str(tileset.title),
        "dataType": "vector",
        "crs": WEB_MERCATOR,
        "tileMatrixSetURI": GRID_URI,
    }


def _layer(tileset: Tileset, layer: VectorLayer) -> dict[str, Any]:
    types = {"String": "string", "Number": "number", "Boolean": "boolean"}
    titles = layer.titles(tileset)
    return {
        "id": layer.id,
        "dataType": "vector",
        "geometryDimension": 0 if layer.id == "slum_points" else 2,
        "propertiesSchema": {
            "type": "object",
            "properties": {name: {"title": titles[name], "type": types[kind]} for name, kind in layer.fields.items()},
        },
    }


def _address(request: HttpRequest, layer: Layer | None, **query: str) -> str:
    if layer:
        return address(request, "ogc-collection-tileset", layer.id, GRID, **query)
    return address(request, "ogc-tileset", GRID, **query)


def _template(request: HttpRequest, layer: Layer | None) -> dict[str, Any]:
    """The link to the tiles, with the standard's own names in braces."""
    name, args = ("ogc-collection-tile", [layer.id]) if layer else ("ogc-tile", [])
    href = request.build_absolute_uri(reverse(name, args=[*args, GRID, 0, 0, 0])).removesuffix("/0/0/0")
    return {**link("item", href + "/{tileMatrix}/{tileRow}/{tileCol}", MVT_FORMAT, _("Tiles")), "templated": True}


def openapi_paths(layer: Layer) -> dict[str, Any]:
    """The paths of a layer's tiles for the OpenAPI document, without the base of the server's address."""
    if layer.id not in TILESETS:
        return {}
    base = f"/collections/{layer.id}/tiles"
    grid = _path_parameter("tileMatrixSetId", {"type": "string", "enum": [GRID]})
    place = [_path_parameter(name, {"type": "integer", "minimum": 0}) for name in ("tileMatrix", "tileRow", "tileCol")]
    dated = [_query_parameter(DECREE), _query_parameter(DAY)] if TILESETS[layer.id].dated else []
    return {
        base: _operation(f"{layer.id}.getTileSetsList", layer, {JSON.media_type: {"type": "object"}}),
        f"{base}/{{tileMatrixSetId}}": _operation(
            f"{layer.id}.getTileSet",
            layer,
            {JSON.media_type: {"type": "object"}, TILEJSON.media_type: {"type": "object"}},
            grid,
        ),
        f"{base}/{{tileMatrixSetId}}/{{tileMatrix}}/{{tileRow}}/{{tileCol}}": _operation(
            f"{layer.id}.getTile",
            layer,
            {MVT: {"type": "string", "format": "binary"}},
            grid,
            *place,
            *dated,
            empty={"204": {"description": "There is nothing in this tile."}},
        ),
    }


def _operation(
    name: str, layer: Layer, content: dict[str, Any], *parameters: dict, empty: dict | None = None
) -> dict[str, Any]:
    refused = {str(status): {"$ref": f"#/components/responses/problem{status}"} for status in (400, 404, 406, 503)}
    return {
        "get": {
            "operationId": name,
            "tags": [layer.id],
            "summary": f"{layer.title}: {_('Vector tiles')}",
            "parameters": list(parameters),
            "responses": {
                "200": {
                    "description": "OK",
                    "content": {media_type: {"schema": schema} for media_type, schema in content.items()},
                },
                **(empty or {}),
                "304": {"description": "Not modified: the client has this answer already (If-None-Match)."},
                **refused,
            },
        }
    }


def _path_parameter(name: str, schema: dict) -> dict[str, Any]:
    return {"name": name, "in": "path", "required": True, "schema": schema}


def _query_parameter(parameter) -> dict[str, Any]:
    found = parameter.openapi()
    return {"name": found.name, "in": "query", "description": found.description, "schema": parameter.schema}


TILESET = "tiles/<str:grid>"
TILE = f"{TILESET}/<int:zoom>/<int:row>/<int:column>"

urlpatterns = [
    path("tileMatrixSets", tile_matrix_sets, name="ogc-tile-matrix-sets"),
    path("tileMatrixSets/<str:grid>", tile_matrix_set, name="ogc-tile-matrix-set"),
    path("tiles", tilesets, name="ogc-tilesets"),
    path(TILESET, tileset, name="ogc-tileset"),
    path(TILE, tile, name="ogc-tile"),
    path("collections/<str:layer>/tiles", tilesets, name="ogc-collection-tilesets"),
    path(f"collections/<str:layer>/{TILESET}", tileset, name="ogc-collection-tileset"),
    path(f"collections/<str:layer>/{TILE}", tile, name="ogc-collection-tile"),
]
