"""/tiles/: each tileset's TileJSON, and its tiles."""

from urllib.parse import urlencode

from django.db import OperationalError
from django.http import HttpRequest, HttpResponse, HttpResponseNotModified, JsonResponse, QueryDict
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_safe

from layers.api.errors import PROBLEM_JSON, BadParameter, problem, problem_response
from layers.versions import etag, holds, stamp
from spatial.extent import INDONESIA

from . import reading
from .address import Address, NoSuchTile, read_query, tileset_named
from .answer import answer
from .tileset import TILESETS, Tileset, vector_layers

# Beyond, a client enlarges: a unit of the tile is 15 centimetres there.
LAST_ZOOM = 16


@csrf_exempt  # nothing is written here: another method is 405
@require_safe
def tile(request: HttpRequest, tileset: str, z: int, x: int, y: int, revision: str | None = None) -> HttpResponse:
    """What TileMiddleware could not answer."""
    if failure := getattr(request, "tile_failure", None):
        return refusal(failure)
    try:
        found = tileset_named(tileset)
        return answer(request, Address(found, z, x, y, read_query(found, request.GET)), revision)
    except (NoSuchTile, BadParameter, OperationalError) as error:
        return refusal(error)


@csrf_exempt
@require_safe
def tilejson(request: HttpRequest, tileset: str) -> HttpResponse:
    """TileJSON 3.0.0, with the addresses of the tiles as they are now."""
    try:
        found = tileset_named(tileset)
        tag = etag((found,), request)  # a tileset has a version as a layer has
        if holds(request, tag):
            return stamp(HttpResponseNotModified(), tag)
        response = JsonResponse(describe(request, found, request.GET))
    except (NoSuchTile, BadParameter, OperationalError) as error:
        return refusal(error)
    response.headers["Access-Control-Allow-Origin"] = "*"
    return stamp(response, tag)


@csrf_exempt
@require_safe
def index(request: HttpRequest) -> HttpResponse:
    """Every tileset with the address of its TileJSON."""
    return JsonResponse(
        {
            "tilesets": [
                {
                    "id": tileset.id,
                    "title": str(tileset.title),
                    "description": str(tileset.description),
                    "tilejson": request.build_absolute_uri(reverse("tilejson", args=[tileset.id])),
                }
                for tileset in TILESETS.values()
            ]
        }
    )


def describe(request: HttpRequest, tileset: Tileset, query: QueryDict) -> dict:
    """A tileset as TileJSON; query: which decree or day. Raises BadParameter."""
    read_query(tileset, query)
    return {
        "tilejson": "3.0.0",
        "name": str(tileset.title),
        "description": str(tileset.description),
        "attribution": "geokotaku",
        "scheme": "xyz",
        "tiles": [request.build_absolute_uri("/")[:-1] + _template(tileset, query)],
        "minzoom": 0,
        "maxzoom": LAST_ZOOM,
        "bounds": list(INDONESIA),
        "vector_layers": [
            {"id": layer.id, "minzoom": 0, "maxzoom": LAST_ZOOM, "fields": layer.titles(tileset)}
            for layer in vector_layers(tileset.id)
        ],
    }


def _template(tileset: Tileset, query: QueryDict) -> str:
    """The path of a tileset's tiles as they are now, with {z}, {x} and {y} in it."""
    path = reverse("tile-revision", args=[tileset.id, reading.revision(tileset), 0, 0, 0]).removesuffix("/0/0/0.mvt")
    asked = {name: query[name] for name in ("decree", "datetime") if name in query}
    return path + "/{z}/{x}/{y}.mvt" + (f"?{urlencode(asked)}" if asked else "")


def refusal(error: Exception) -> HttpResponse:
    """What cannot be answered, as a problem."""
    if isinstance(error, NoSuchTile):
        return JsonResponse(problem(404, str(error)), status=404, content_type=PROBLEM_JSON)
    found = problem_response(error, {})
    if found is None:
        raise error
    response = JsonResponse(found.data, status=found.status_code, content_type=PROBLEM_JSON)
    if "Retry-After" in found:
        response["Retry-After"] = found["Retry-After"]
    return response


def nothing_here(request: HttpRequest, path: str) -> HttpResponse:
    return refusal(NoSuchTile(_("There is nothing at this address; /tiles/ lists what there is.")))
