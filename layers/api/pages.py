"""Pages of rows: streamed as the database writes them, with a link to the next page found by key, not by offset."""

import json
from collections.abc import Callable, Iterator

from django.http import HttpRequest, StreamingHttpResponse

from layers.features import TextStream

GEOJSON = "application/geo+json"


def stream_list(request: HttpRequest, texts: TextStream) -> StreamingHttpResponse:
    """{"results": [...], "next": address or null}"""
    return StreamingHttpResponse(_Body(request, texts, '{"results":[', _list_end), content_type="application/json")


def stream_collection(request: HttpRequest, texts: TextStream) -> StreamingHttpResponse:
    """A FeatureCollection; with a next page, a link to it as the OGC writes it."""
    start = '{"type":"FeatureCollection","features":['
    return StreamingHttpResponse(_Body(request, texts, start, _collection_end), content_type=GEOJSON)


class _Body:
    """The bytes of an answer. A reader who leaves early, even before the first byte, ends the stream's transaction by close()."""

    def __init__(self, request: HttpRequest, texts: TextStream, start: str, end: Callable[[int, str | None], str]):
        self._texts = texts
        self._parts = self._write(request, start, end)

    def __iter__(self) -> Iterator[bytes]:
        return self._parts

    def close(self) -> None:
        self._texts.close()

    def _write(self, request: HttpRequest, start: str, end: Callable[[int, str | None], str]) -> Iterator[bytes]:
        yield start.encode()
        yield from self._texts
        following = self._texts.following
        yield end(self._texts.returned, None if following is None else _next_address(request, following[-1])).encode()


def _next_address(request: HttpRequest, last) -> str:
    query = request.GET.copy()
    query["after"] = str(last)
    return request.build_absolute_uri(f"{request.path}?{query.urlencode(safe=',')}")


def _list_end(_count: int, following: str | None) -> str:
    return f'],"next":{json.dumps(following)}}}'


def _collection_end(count: int, following: str | None) -> str:
    links = f',"links":[{{"rel":"next","type":"{GEOJSON}","href":{json.dumps(following)}}}]' if following else ""
    return f'],"numberReturned":{count}{links}}}'
