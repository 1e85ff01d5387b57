"""/ogc/collections/{layer}/items: the features, streamed as the database writes them."""

import json
from collections.abc import Iterator
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseNotModified, StreamingHttpResponse
from django.http.response import HttpResponseBase
from django.utils.translation import gettext as _

from layers.catalogue import Layer
from layers.crs import CRS84, Crs
from layers.features import TextStream, feature, stream_features
from layers.selection import Selection, equal
from layers.versions import etag, holds, stamp

from . import pages, parameters
from .formats import GEOJSON, HTML, Format
from .links import address, following, link, self_and_alternates
from .matched import number_matched
from .query import select
from .resources import read, resource

FORMATS = (GEOJSON, HTML)


@resource(*FORMATS)
def items(request: HttpRequest, form: Format, layer: Layer) -> HttpResponseBase:
    """The features of a layer that the parameters ask for, a page at a time."""
    asked = read(request, *parameters.of_items(layer))
    selection = select(layer, asked)
    tag = etag(layer, request)
    if holds(request, tag):
        return stamp(HttpResponseNotModified(), tag)
    if form == HTML:
        return stamp(pages.items(request, selection), tag)
    # The first rows are read here, so that a query that fails is an error and not half an answer.
    stream = stream_features(selection)
    response = StreamingHttpResponse(_parts(request, selection, stream), content_type=GEOJSON.media_type)
    return stamp(_in_crs(response, layer, asked.get("crs")), tag)


def _parts(request: HttpRequest, selection: Selection, stream: TextStream) -> Iterator[bytes]:
    """The bytes of the FeatureCollection; its last part knows how many there were and what comes next."""
    yield b'{"type":"FeatureCollection","features":['
    yield from stream
    end: dict[str, Any] = {"numberReturned": stream.returned}
    matched = number_matched(selection, stream)
    if matched is not None:
        end["numberMatched"] = matched
    end["links"] = [
        *self_and_alternates(request, GEOJSON, FORMATS),
        link("collection", address(request, "ogc-collection", selection.layer.id), title=selection.layer.title),
        *([link("next", following(request, stream.following), GEOJSON)] if stream.following else []),
    ]
    yield b"]," + json.dumps(end, ensure_ascii=False, separators=(",", ":")).encode()[1:]


@resource(*FORMATS)
def item(request: HttpRequest, form: Format, layer: Layer, key: str) -> HttpResponseBase:
    """One feature, of whatever time."""
    asked = read(request, *parameters.of_item(layer))
    crs: Crs = asked.get("crs") or CRS84
    tag = etag(layer, request)
    if holds(request, tag):
        return stamp(HttpResponseNotModified(), tag)
    missing = Http404(
        _("The collection “%(layer)s” has no feature with the id “%(key)s”.") % {"layer": layer.id, "key": key[:60]}
    )
    try:
        value = parameters.equality(layer.field(layer.key)).parse(key)
    except ValueError:
        raise missing from None
    if "\x00" in key:
        raise missing
    selection = Selection(layer, (equal(layer, layer.key, value),), srid=crs.srid, lat_first=crs.lat_first)
    if form == HTML:
        page = pages.item(request, selection)
        if page is None:
            raise missing
        return stamp(page, tag)
    body = feature(selection)
    if body is None:
        raise missing
    links = [
        *self_and_alternates(request, GEOJSON, FORMATS),
        link("collection", address(request, "ogc-collection", layer.id), title=layer.title),
    ]
    text = b'%b,"links":%b}' % (body[:-1], json.dumps(links, ensure_ascii=False, separators=(",", ":")).encode())
    return stamp(_in_crs(HttpResponse(text, content_type=GEOJSON.media_type), layer, crs), tag)


def _in_crs(response: HttpResponseBase, layer: Layer, crs: Crs | None) -> HttpResponseBase:
    """Say the system of the coordinates (Part 2): GeoJSON itself has no word for it."""
    if layer.geometry:
        response.headers["Content-Crs"] = f"<{(crs or CRS84).uri}>"
    return response
