"""/ogc/api: the OpenAPI 3.0 document, made from the catalogue; as a page, Swagger UI from files of this server."""

from typing import Any

from csp.constants import SELF
from csp.decorators import csp_update
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from layers.api.errors import PROBLEM_JSON, TITLES
from layers.api.parameters import Parameter
from layers.catalogue import Field, Layer

from . import parameters
from .formats import GEOJSON, HTML, JSON, OPENAPI, SCHEMA, Format
from .links import address
from .resources import document, public_layers, read, resource
from .schemas import json_type
from .tiles import openapi_paths

FORMATS = (OPENAPI, HTML)
Schema = dict[str, Any]


# Swagger UI sets style attributes and draws icons from data: addresses.
@csp_update({"style-src": [SELF, "'unsafe-inline'"]})
@resource(*FORMATS)
def api(request: HttpRequest, form: Format) -> HttpResponse:
    """The description of this interface."""
    read(request)
    if form == HTML:
        return render(request, "layers/ogc/api.html", {"schema": address(request, "ogc-api", f=OPENAPI.name)})
    return document(request, form, describe(request), "api")


def describe(request: HttpRequest) -> Schema:
    """The OpenAPI document."""
    layers = public_layers()
    paths = {
        "/": operation("getLandingPage", "Capabilities", _("Landing page"), answer(JSON, ref("landingPage"))),
        "/conformance": operation(
            "getConformance", "Capabilities", _("Conformance classes"), answer(JSON, ref("conformance"))
        ),
        "/api": operation("getApi", "Capabilities", _("This document"), answer(OPENAPI, {"type": "object"})),
        "/collections": operation("getCollections", "Capabilities", _("All layers"), answer(JSON, ref("collections"))),
    }
    for layer in layers:
        paths |= _paths(layer) | openapi_paths(layer)
    return {
        "openapi": "3.0.3",
        "info": {
            "title": "geokotaku: OGC API – Features",
            "version": "1",
            "description": _("Slum areas (kawasan kumuh): polygons, decrees, boundaries and their hectares."),
            "license": {"name": "Apache-2.0", "url": "https://www.apache.org/licenses/LICENSE-2.0"},
        },
        "servers": [{"url": request.build_absolute_uri("/ogc")}],
        "tags": [
            {"name": "Capabilities", "description": _("What there is")},
            *({"name": layer.id, "description": str(layer.title)} for layer in layers),
        ],
        "paths": paths,
        "components": {
            "schemas": COMMON_SCHEMAS | {f"{layer.id}Feature": feature_schema(layer) for layer in layers},
            "parameters": {name: described(parameter) for name, parameter in SHARED.items()},
            "responses": {f"problem{status}": problem_answer(status) for status in PROBLEMS},
        },
    }


SHARED = {
    parameter.name: parameter
    for parameter in (
        parameters.LIMIT,
        parameters.AFTER,
        parameters.BBOX,
        parameters.BBOX_CRS,
        parameters.CRS,
        parameters.DATETIME,
        parameters.Q,
        parameters.FILTER,
        parameters.FILTER_LANG,
        parameters.FILTER_CRS,
    )
}
PROBLEMS = (400, 404, 406, 503)


def _paths(layer: Layer) -> Schema:
    base = f"/collections/{layer.id}"
    title = str(layer.title)
    key = {
        "name": "featureId",
        "in": "path",
        "required": True,
        "description": str(layer.field(layer.key).title),
        "schema": {"type": "string"},
    }

    def tagged(action: str, summary: str, ok: Schema, *others: Schema) -> Schema:
        return operation(f"{action}_{layer.id}", layer.id, f"{title}: {summary}", ok, *others)

    feature = ref(f"{layer.id}Feature")
    return {
        base: tagged("describe", _("description"), answer(JSON, ref("collection"))),
        f"{base}/items": tagged(
            "items",
            _("features"),
            answer(GEOJSON, collection_schema(feature), layer),
            *(
                {"$ref": f"#/components/parameters/{p.name}"} if p.name in SHARED else described(p)
                for p in parameters.of_items(layer)
            ),
        ),
        f"{base}/items/{{featureId}}": tagged(
            "item", _("one feature"), answer(GEOJSON, feature, layer), key, *map(described, parameters.of_item(layer))
        ),
        f"{base}/queryables": tagged("queryables", _("what can be filtered by"), answer(SCHEMA, {"type": "object"})),
        f"{base}/sortables": tagged("sortables", _("what can be sorted by"), answer(SCHEMA, {"type": "object"})),
        f"{base}/schema": tagged("schema", _("what a feature holds"), answer(SCHEMA, {"type": "object"})),
    }


def operation(name: str, tag: str, summary: str, ok: Schema, *others: Schema) -> Schema:
    form = {
        "name": "f",
        "in": "query",
        "description": "The form of the answer; without it, what the Accept header prefers.",
        "schema": {"type": "string", "enum": ["json", "html"]},
    }
    answers = {
        "200": ok,
        "304": {"description": "Not modified: the client has this answer already (If-None-Match)."},
        **{str(status): {"$ref": f"#/components/responses/problem{status}"} for status in PROBLEMS},
    }
    language = {
        "name": "lang",
        "in": "query",
        "description": "Bahasa Indonesia (id) or English (en).",
        "schema": {"type": "string", "enum": ["id", "en"]},
    }
    return {
        "get": {
            "operationId": name,
            "tags": [tag],
            "summary": summary,
            "parameters": [*others, form, language],
            "responses": answers,
        }
    }


def described(parameter: Parameter) -> Schema:
    """A query parameter in OpenAPI's words."""
    schema = dict(parameter.schema)
    if isinstance(parameter.default, str | int):
        schema["default"] = parameter.default
    return {
        "name": parameter.name,
        "in": "query",
        "description": parameter.description,
        "schema": schema,
        "style": "form",
        "explode": False,
    }


def answer(form: Format, schema: Schema, layer: Layer | None = None) -> Schema:
    found: Schema = {
        "description": "OK",
        "headers": {"ETag": {"schema": {"type": "string"}, "description": "Changes exactly when the answer does."}},
        "content": {form.media_type: {"schema": schema}, HTML.media_type: {"schema": {"type": "string"}}},
    }
    if layer and layer.geometry:
        found["headers"]["Content-Crs"] = {
            "schema": {"type": "string"},
            "description": "URI of the coordinates' system, in angle brackets.",
        }
    return found


def problem_answer(status: int) -> Schema:
    return {"description": str(TITLES[status]), "content": {PROBLEM_JSON: {"schema": ref("problem")}}}


def ref(name: str) -> Schema:
    return {"$ref": f"#/components/schemas/{name}"}


def feature_schema(layer: Layer) -> Schema:
    """A GeoJSON Feature of the layer."""
    geometry = ref(layer.geometry) if layer.geometry else {"type": "object", "nullable": True, "enum": [None]}
    return {
        "type": "object",
        "required": ["type", "id", "geometry", "properties"],
        "properties": {
            "type": {"type": "string", "enum": ["Feature"]},
            "id": json_type(layer.field(layer.key)),
            "geometry": geometry,
            "properties": {
                "type": "object",
                "additionalProperties": False,
                "properties": {field.name: _property(layer, field) for field in layer.fields},
            },
            "links": {"type": "array", "items": ref("link")},
        },
    }


def _property(layer: Layer, field: Field) -> Schema:
    found = {"title": str(field.title), **json_type(field)}
    if field.name != layer.key:
        found["nullable"] = True
        if "enum" in found:
            found["enum"] = [*found["enum"], None]
    return found


def collection_schema(feature: Schema) -> Schema:
    return {
        "type": "object",
        "required": ["type", "features", "numberReturned", "links"],
        "properties": {
            "type": {"type": "string", "enum": ["FeatureCollection"]},
            "features": {"type": "array", "items": feature},
            "numberReturned": {"type": "integer", "minimum": 0},
            "numberMatched": {"type": "integer", "minimum": 0},
            "links": {"type": "array", "items": ref("link")},
        },
    }


def _object(*required: str, **properties: Schema) -> Schema:
    return {"type": "object", "required": list(required), "properties": properties}


def _array(items: Schema) -> Schema:
    return {"type": "array", "items": items}


TEXT = {"type": "string"}
LINKS = _array(ref("link"))
POSITION: Schema = {"type": "array", "minItems": 2, "maxItems": 2, "items": {"type": "number"}}
COORDINATES: Schema = {"MultiPolygon": _array(_array(_array(POSITION))), "Point": POSITION}

COMMON_SCHEMAS: Schema = {
    "problem": _object(
        "title",
        "status",
        "detail",
        type=TEXT,
        title=TEXT,
        status={"type": "integer"},
        detail=TEXT,
        parameter={"type": "string", "description": "Name of the query parameter that cannot be used."},
    ),
    "link": _object("href", "rel", href=TEXT, rel=TEXT, type=TEXT, title=TEXT, templated={"type": "boolean"}),
    "landingPage": _object("links", title=TEXT, description=TEXT, links=LINKS),
    "conformance": _object("conformsTo", conformsTo=_array(TEXT), links=LINKS),
    "collections": _object(
        "links", "collections", links=LINKS, collections=_array(ref("collection")), crs=_array(TEXT)
    ),
    "collection": _object(
        "id",
        "links",
        id=TEXT,
        title=TEXT,
        description=TEXT,
        itemType=TEXT,
        links=LINKS,
        crs=_array(TEXT),
        storageCrs=TEXT,
        extent={"type": "object"},
    ),
    **{
        kind: {
            **_object("type", "coordinates", type={"type": "string", "enum": [kind]}, coordinates=coordinates),
            "nullable": True,
        }
        for kind, coordinates in COORDINATES.items()
    },
}
