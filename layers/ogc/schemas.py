"""/ogc/collections/{layer}/schema, queryables and sortables: a layer's fields as JSON Schema (Parts 3 and 5)."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from layers.catalogue import Field, Layer
from layers.cql2.terms import GEOMETRY_PROPERTY

from .formats import HTML, SCHEMA, Format
from .resources import document, read, resource

FORMATS = (SCHEMA, HTML)
DIALECT = "https://json-schema.org/draft/2020-12/schema"

# The Unified Code for Units of Measure, which the standard expects. It knows no money, no buildings and no households.
UCUM = {"ha": "har", "%": "%", "m": "m", "m²": "m2", "1/ha": "har-1"}
COUNTED = {"Rp": "IDR", "unit": "unit", "KK": "KK"}


@resource(*FORMATS)
def schema(request: HttpRequest, form: Format, layer: Layer) -> HttpResponse:
    """What a feature of the layer holds."""
    return _answer(request, form, layer, {**_geometry(layer), **_fields(layer)}, _("What a feature holds"))


@resource(*FORMATS)
def queryables(request: HttpRequest, form: Format, layer: Layer) -> HttpResponse:
    """What the layer can be filtered by."""
    return _answer(request, form, layer, {**_geometry(layer), **_fields(layer)}, _("What can be filtered by"))


@resource(*FORMATS)
def sortables(request: HttpRequest, form: Format, layer: Layer) -> HttpResponse:
    """What the layer can be sorted by."""
    return _answer(request, form, layer, _fields(layer), _("What can be sorted by"))


def _answer(request: HttpRequest, form: Format, layer: Layer, properties: dict, what: str) -> HttpResponse:
    read(request)
    data = {
        "$schema": DIALECT,
        "$id": request.build_absolute_uri(request.path),
        "title": str(layer.title),
        "description": str(layer.description),
        "type": "object",
        "properties": properties,
        "additionalProperties": False,
    }
    return document(request, form, data, "schema", layer=layer, what=what)


def _geometry(layer: Layer) -> dict[str, Any]:
    if layer.geometry is None:
        return {}
    kind = f"geometry-{layer.geometry.lower()}"
    return {GEOMETRY_PROPERTY: {"title": _("Boundary"), "x-ogc-role": "primary-geometry", "format": kind}}


def _fields(layer: Layer) -> dict[str, Any]:
    return {field.name: _field(layer, field, place) for place, field in enumerate(layer.fields, start=1)}


def _field(layer: Layer, field: Field, place: int) -> dict[str, Any]:
    found: dict[str, Any] = {"title": str(field.title), **json_type(field), "x-ogc-propertySeq": place}
    if field.unit in UCUM:
        found |= {"x-ogc-unit": UCUM[field.unit], "x-ogc-unitLang": "UCUM"}
    elif field.unit:
        found["x-ogc-unit"] = COUNTED[field.unit]
    if field.name == layer.key:
        found["x-ogc-role"] = "id"
    elif layer.period and field.name in layer.period:
        found["x-ogc-role"] = f"primary-interval-{'start' if field.name == layer.period[0] else 'end'}"
    return found


def json_type(field: Field) -> dict[str, Any]:
    """The JSON Schema words of a field's type."""
    if field.type == "date":
        return {"type": "string", "format": "date"}
    return {"type": field.type, **({"enum": list(field.values)} if field.values else {})}
