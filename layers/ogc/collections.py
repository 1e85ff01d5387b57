"""/ogc/collections: what there is."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from layers.catalogue import Layer
from layers.crs import CRS84, SYSTEMS

from .extents import extent
from .formats import GEOJSON, HTML, JSON, SCHEMA, Format
from .links import OGC_RELATION, address, in_each_format, link, self_and_alternates
from .resources import document, public_layers, read, resource
from .tiles import tile_links

FORMATS = (JSON, HTML)


@resource(*FORMATS)
def collections(request: HttpRequest, form: Format) -> HttpResponse:
    """All layers that everybody may see."""
    read(request)
    layers = public_layers()
    data = {
        "links": self_and_alternates(request, form, FORMATS),
        "collections": [{**describe(request, layer), "crs": ["#/crs"]} for layer in layers],
        "crs": [crs.uri for crs in SYSTEMS],
    }
    for found in data["collections"]:
        if "storageCrs" not in found:
            del found["crs"]
    return document(request, form, data, "collections", layers=layers)


@resource(*FORMATS)
def collection(request: HttpRequest, form: Format, layer: Layer) -> HttpResponse:
    """One layer."""
    read(request)
    data = describe(request, layer)
    data["links"] = [*self_and_alternates(request, form, FORMATS), *data["links"][len(FORMATS) :]]
    return document(request, form, data, "collection", layer=layer, systems=SYSTEMS)


def describe(request: HttpRequest, layer: Layer) -> dict[str, Any]:
    """The description of a layer as the standard wants it; its first links are to itself."""
    found: dict[str, Any] = {
        "id": layer.id,
        "title": str(layer.title),
        "description": str(layer.description),
        "itemType": "feature",
        "links": _links(request, layer),
        "extent": _extent(layer),
    }
    if layer.geometry:
        found |= {"crs": [crs.uri for crs in SYSTEMS], "storageCrs": CRS84.uri}
    return found


def _extent(layer: Layer) -> dict[str, Any]:
    measured = extent(layer)
    found: dict[str, Any] = {}
    if measured.bbox:
        found["spatial"] = {"bbox": [list(measured.bbox)], "crs": CRS84.uri}
    if layer.period:
        interval = [day and f"{day}T00:00:00Z" for day in (measured.since, measured.until)]
        found["temporal"] = {"interval": [interval], "trs": "http://www.opengis.net/def/uom/ISO-8601/0/Gregorian"}
    return found


def _links(request: HttpRequest, layer: Layer) -> list[dict[str, str]]:
    return [
        *in_each_format("self", request, FORMATS, layer.title, "ogc-collection", layer.id),
        *in_each_format("items", request, (GEOJSON, HTML), _("Features"), "ogc-items", layer.id),
        *(
            link(OGC_RELATION + rel, address(request, f"ogc-{name}", layer.id), SCHEMA, title)
            for rel, name, title in (
                ("queryables", "queryables", _("What can be filtered by")),
                ("sortables", "sortables", _("What can be sorted by")),
                ("schema", "schema", _("What a feature holds")),
            )
        ),
        *tile_links(request, layer),
    ]
