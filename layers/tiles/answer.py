"""A tile over HTTP: address in, bytes and caching headers out."""

import zlib

from django.http import HttpRequest, HttpResponse
from isal import isal_zlib

from . import reading
from .address import Address
from .store import STORE

MVT = "application/vnd.mapbox-vector-tile"

# A year: browsers and proxies need not ask again, for what is at an address with a revision never changes.
FOR_EVER = "public, max-age=31536000, immutable"
FOR_A_MINUTE = "public, max-age=60, must-revalidate"
# The address names a revision that is gone (a map was opened before a change): what is true now, not to be kept as that.
NOT_KEPT = "public, no-cache"

# ISA-L's own level 3: a few per cent larger than zlib's 4, in a sixth of the time, which is as long as the database takes for a tile.
GZIP_LEVEL = 3


def answer(request: HttpRequest, address: Address, revision: str | None = None) -> HttpResponse:
    """The tile: 200, 204 where it shows nothing, 304 where the client has it.

    revision: the one that the address names, where it names one.
    """
    gzip = "gzip" in request.headers.get("Accept-Encoding", "")
    held = request.headers.get("If-None-Match", "")
    # A tag with this revision was given out while it was the current one, so it needs no look at the database.
    if revision and held and _tag(revision, gzip) in held:
        return _stamped(HttpResponse(status=304), revision, gzip, FOR_EVER)
    tile = STORE.get(revision, address) if revision else None
    if tile is not None:
        return _with_tile(tile, revision, gzip, FOR_EVER)

    current = None
    if not revision:
        current = reading.revision(address.tileset)
        if held and _tag(current, gzip) in held:
            return _stamped(HttpResponse(status=304), current, gzip, FOR_A_MINUTE)
        tile = STORE.get(current, address)
    if tile is None:
        current, raw = reading.read(address)
        tile = compress(raw)
        STORE.put(current, address, tile)
    lifetime = FOR_A_MINUTE if not revision else FOR_EVER if revision == current else NOT_KEPT
    return _with_tile(tile, current, gzip, lifetime)


def compress(tile: bytes) -> bytes:
    if not tile:
        return b""
    squeeze = isal_zlib.compressobj(GZIP_LEVEL, isal_zlib.DEFLATED, isal_zlib.MAX_WBITS | 16)
    return squeeze.compress(tile) + squeeze.flush()


def _with_tile(tile: bytes, revision: str, gzip: bool, lifetime: str) -> HttpResponse:
    if not tile:
        return _stamped(HttpResponse(status=204), revision, gzip, lifetime)
    body = tile if gzip else zlib.decompress(tile, zlib.MAX_WBITS | 16)
    response = HttpResponse(body, content_type=MVT)
    response.headers["Content-Length"] = str(len(body))
    if gzip:
        response.headers["Content-Encoding"] = "gzip"
    return _stamped(response, revision, gzip, lifetime)


def _stamped(response: HttpResponse, revision: str, gzip: bool, lifetime: str) -> HttpResponse:
    if response.status_code in (204, 304):
        del response.headers["Content-Type"]
    response.headers["ETag"] = _tag(revision, gzip)
    response.headers["Cache-Control"] = lifetime
    response.headers["Vary"] = "Accept-Encoding"
    response.headers["Access-Control-Allow-Origin"] = "*"
    return response


def _tag(revision: str, gzip: bool) -> str:
    return f'"{revision}-gzip"' if gzip else f'"{revision}"'
