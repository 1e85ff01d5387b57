"""Exact caching: an answer's ETag changes when the rows of its layers change, whoever changes them, and not otherwise.

The database raises a layer's version with each change (layers/sql/layer_version_*). One tiny query reads it; where the client has the
answer already, that query is all: 304 without touching the rows.
"""

import hashlib
from collections.abc import Callable
from functools import cache, wraps
from pathlib import Path

from django.conf import settings
from django.db import connection
from django.http import HttpRequest, HttpResponseNotModified
from django.http.response import HttpResponseBase
from django.utils.cache import patch_cache_control, patch_vary_headers
from django.utils.http import parse_etags
from django.utils.translation import get_language
from rest_framework.request import Request

from .catalogue import Layer
from .compression import takes_gzip

ROOT = Path(__file__).resolve().parent.parent
VARY = ("Accept", "Accept-Encoding", "Accept-Language", "Cookie")


def layer_version(*layers: Layer) -> int:
    """The version of a layer, or of several together: it grows with every change of their rows. 0: never changed."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT coalesce(sum(increment), 0)::bigint FROM layer_version WHERE layer = ANY (%s)",
            [[layer.version for layer in layers]],
        )
        return cursor.fetchone()[0]


@cache
def _code_version() -> bytes:
    """A digest of what writes the answers: another release may write the same rows otherwise."""
    digest = hashlib.sha256()
    for folder in (ROOT / "layers", ROOT / "spatial" / "sql"):
        for path in sorted(p for p in folder.rglob("*") if p.suffix in {".py", ".sql", ".html"}):
            digest.update(path.read_bytes())
    return digest.digest()


def etag(layer: Layer | tuple[Layer, ...], request: HttpRequest) -> str:
    """The strong ETag, in quotes, of the answer to a request that is made from these layers.

    From their version, the address with its query, the reader's language, the formats and the compression that the client takes.
    """
    layers = (layer,) if isinstance(layer, Layer) else layer
    digest = hashlib.sha256(_code_version())
    for part in (
        str(layer_version(*layers)),
        request.build_absolute_uri(),
        get_language() or settings.LANGUAGE_CODE,
        request.headers.get("Accept", ""),
        "gzip" if takes_gzip(request) else "",
    ):
        digest.update(part.encode() + b"\0")
    return f'"{digest.hexdigest()[:32]}"'


def holds(request: HttpRequest, tag: str) -> bool:
    """Whether the client has the answer with this tag already (If-None-Match)."""
    tags = parse_etags(request.headers.get("If-None-Match", ""))
    return "*" in tags or tag in {held.removeprefix("W/") for held in tags}


def stamp(response: HttpResponseBase, tag: str) -> HttpResponseBase:
    """Give an answer its tag. Caches keep it and ask each time whether it still holds: the question costs next to nothing."""
    response.headers["ETag"] = tag
    patch_cache_control(response, no_cache=True)
    patch_vary_headers(response, VARY)
    return response


def unversioned(response: HttpResponseBase) -> HttpResponseBase:
    """Mark an answer whose rows are in no layer, such as a draft's: nobody keeps it."""
    response.headers["Cache-Control"] = "no-store"
    return response


def versioned(layers: tuple[Layer, ...] | Callable[[HttpRequest], tuple[Layer, ...]]) -> Callable:
    """Decorator of a view (a function, or a method of DRF's) whose answer is made from these layers: 304 for who has it, a tag for the rest.

    layers: or a function that finds them from the request. The version is read before the rows, so no answer is tagged newer than it is.
    """

    def decorate(view):
        @wraps(view)
        def answer(*args, **kwargs):
            request = next(arg for arg in args if isinstance(arg, HttpRequest | Request))
            tag = etag(layers(request) if callable(layers) else layers, request)
            if request.method in ("GET", "HEAD") and holds(request, tag):
                return stamp(HttpResponseNotModified(), tag)
            response = view(*args, **kwargs)
            is_kept = response.status_code == 200 and "Cache-Control" not in response.headers
            return stamp(response, tag) if is_kept else response

        return answer

    return decorate
