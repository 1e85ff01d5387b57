"""/download/{layer}.{extension}: a layer, or a part of it, as a file."""

from collections.abc import Callable, Generator, Iterator
from contextlib import ExitStack

from django.conf import settings
from django.http import FileResponse, HttpResponse, HttpResponseNotModified, StreamingHttpResponse
from django.http.response import HttpResponseBase
from django.utils import timezone
from django.utils.translation import gettext as _
from drf_spectacular.utils import extend_schema
from rest_framework.exceptions import NotFound
from rest_framework.negotiation import BaseContentNegotiation
from rest_framework.permissions import AllowAny
from rest_framework.views import APIView

from layers.catalogue import LAYERS, Layer
from layers.versions import etag, holds, stamp

from . import limits
from .about import with_about
from .building import build
from .copying import Spool
from .csv_text import csv_text
from .formats import BY_EXTENSION, Format, formats_of
from .geojson import geojson_lines, geojson_sequence, geojson_text
from .kml import kml_text
from .names import file_name
from .order import Order
from .request import read_order
from .text import Text

TEXTS: dict[str, Callable[[Order], Text]] = {
    "geojson": geojson_text,
    "geojsonl": geojson_lines,
    "geojsons": geojson_sequence,
    "csv": csv_text,
    "kml": kml_text,
}


class AddressDecides(BaseContentNegotiation):
    """The extension says the format; what the client would rather accept plays no part."""

    def select_parser(self, request, parsers):
        return parsers[0]

    def select_renderer(self, request, renderers, format_suffix=None):
        return renderers[0], renderers[0].media_type


class Download(APIView):
    content_negotiation_class = AddressDecides
    permission_classes = (AllowAny,)  # there is only reading: another method is 405 for everybody

    @extend_schema(exclude=True)  # openapi.py describes it, a path a layer
    def get(self, request, layer: str, extension: str):
        """The file; 304 where the client has it already."""
        found, file_format = _find(layer, extension)
        order = read_order(found, file_format, request.GET)
        # Weak: the day in a file, and the times that formats note, differ between files that say the same.
        tag = etag(found, request._request)
        if holds(request, tag):
            return stamp(HttpResponseNotModified(), f"W/{tag}")
        response = HttpResponse() if request.method == "HEAD" else _answer(order, request.build_absolute_uri())
        response.headers["Content-Type"] = file_format.media_type
        name = file_name((found.id, order.place, timezone.localdate().isoformat()), extension)
        response.headers["Content-Disposition"] = f'attachment; filename="{name}"'
        if file_format.way != "text":
            # Compressed already, or read in parts by programs: the middleware that compresses leaves it alone, and its length stands.
            response.headers["Content-Encoding"] = "identity"
        return stamp(response, f"W/{tag}")


class Begun:
    """A stream whose first bytes are there before the answer begins: a failing query is an error then, and not half a file."""

    def __init__(self, stream: Generator[bytes, None, None]):
        self._stream = stream
        self._first = next(stream, b"")

    def __iter__(self) -> Iterator[bytes]:
        yield self._first
        yield from self._stream

    def close(self) -> None:
        """Called by Django when the answer has been sent, or the client has gone."""
        self._stream.close()


def _find(layer_id: str, extension: str) -> tuple[Layer, Format]:
    public = {layer.id: layer for layer in LAYERS if "public" in layer.roles}
    layer, file_format = public.get(layer_id), BY_EXTENSION.get(extension)
    if layer is None:
        raise NotFound(
            _("There is no layer “%(id)s” here; there are %(ids)s.") % {"id": layer_id[:60], "ids": ", ".join(public)}
        )
    if file_format is None or not file_format.holds(layer):
        offered = ", ".join(found.extension for found in formats_of(layer))
        raise NotFound(_("“%(layer)s” is offered as %(formats)s.") % {"layer": layer.id, "formats": offered})
    return layer, file_format


def _answer(order: Order, address: str) -> HttpResponseBase:
    with ExitStack() as stack:
        stack.enter_context(limits.reading())
        order = with_about(order, address)
        if order.rows > settings.DOWNLOAD_ROWS:
            raise limits.TooMuch(
                _("These are %(rows)d rows; a file may have %(most)d. Narrow the selection by wilayah, bbox or filter.")
                % {"rows": order.rows, "most": settings.DOWNLOAD_ROWS}
            )
        if order.format.way != "text":
            return FileResponse(build(order))
        if order.rows > limits.MANY_ROWS:
            limits.first_row_at_once()
        spool = Spool(TEXTS[order.format.extension](order), limits.folder())
        return StreamingHttpResponse(Begun(spool.stream(stack.pop_all())))
