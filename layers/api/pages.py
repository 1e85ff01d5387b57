"""Pages of rows: streamed as the database writes them, with a link to the next page found by key, not by offset."""

import json
from collections.abc import Iterator
from itertools import chain

from django.db.models import Expression, QuerySet
from django.http import HttpRequest, StreamingHttpResponse

GEOJSON = "application/geo+json"
CHUNK_ROWS = 500


def stream_list(request: HttpRequest, rows: QuerySet, key: str, text: Expression, limit: int) -> StreamingHttpResponse:
    """{"results": [...], "next": address or null}"""
    return _stream(request, rows, key, text, limit, '{"results":[', _list_end, "application/json")


def stream_features(
    request: HttpRequest, rows: QuerySet, key: str, text: Expression, limit: int
) -> StreamingHttpResponse:
    """A FeatureCollection; with a next page, a link to it as the OGC writes it."""
    return _stream(
        request, rows, key, text, limit, '{"type":"FeatureCollection","features":[', _collection_end, GEOJSON
    )


def _stream(request, rows, key, text, limit, start, end, content_type) -> StreamingHttpResponse:
    # One row more than the page tells whether there is a next one.
    pairs = rows.order_by(key).values_list(key, text)[: limit + 1].iterator(chunk_size=CHUNK_ROWS)
    # The first row is fetched before the answer begins, so that a failing query is an error and not half an answer.
    first = list(next(pairs, ()))
    found = chain([first], pairs) if first else iter(())
    return StreamingHttpResponse(_body(request, found, limit, start, end), content_type=content_type)


def _body(request: HttpRequest, found: Iterator, limit: int, start: str, end) -> Iterator[str]:
    yield start
    count, last, following = 0, None, None
    part: list[str] = []
    for key, text in found:
        if count == limit:
            following = _next_address(request, last)
            break
        part.append(f",{text}" if count else text)
        count, last = count + 1, key
        if len(part) == CHUNK_ROWS:
            yield "".join(part)
            part.clear()
    yield "".join(part) + end(count, following)


def _next_address(request: HttpRequest, last) -> str:
    query = request.GET.copy()
    query["after"] = str(last)
    return request.build_absolute_uri(f"{request.path}?{query.urlencode(safe=',')}")


def _list_end(_count: int, following: str | None) -> str:
    return f'],"next":{json.dumps(following)}}}'


def _collection_end(count: int, following: str | None) -> str:
    links = f',"links":[{{"rel":"next","type":"{GEOJSON}","href":{json.dumps(following)}}}]' if following else ""
    return f'],"numberReturned":{count}{links}}}'
