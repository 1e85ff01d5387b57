"""Data is compressed as it is streamed, for those who take it."""

import gzip

import pytest
from django.http import HttpResponse, StreamingHttpResponse
from django.test import RequestFactory

from layers.compression import CompressionMiddleware, takes_gzip

PARTS = [b'{"features":[', b'{"name":"Muntilan"},' * 5000, b"]}"]


def answer(response, accepted="gzip, br"):
    request = RequestFactory().get("/", headers={"accept-encoding": accepted})
    return CompressionMiddleware(lambda _request: response)(request)


def test_a_stream_is_one_gzip_file_whose_first_bytes_leave_at_once():
    asked = []

    def parts():
        for part in PARTS:
            asked.append(part)
            yield part

    response = answer(StreamingHttpResponse(parts(), content_type="application/geo+json"))
    assert response["Content-Encoding"] == "gzip"
    assert "Accept-Encoding" in response["Vary"]
    body = iter(response)
    first = next(body)
    assert asked == PARTS[:1]
    whole = first + b"".join(body)
    assert gzip.decompress(whole) == b"".join(PARTS)
    assert len(whole) < len(b"".join(PARTS)) / 20


def test_a_short_answer_says_its_length():
    response = answer(HttpResponse(PARTS[1], content_type="application/problem+json"))
    assert gzip.decompress(response.content) == PARTS[1]
    assert response["Content-Length"] == str(len(response.content))


@pytest.mark.parametrize(
    ("content_type", "accepted"),
    [
        ("application/geo+json", "identity"),
        ("application/geo+json", "gzip;q=0, br"),
        ("image/png", "gzip"),
        ("text/html", "gzip"),
    ],
)
def test_others_are_left_as_they_are(content_type, accepted):
    response = answer(HttpResponse(PARTS[1], content_type=content_type), accepted)
    assert response.content == PARTS[1]
    assert "Content-Encoding" not in response


def test_what_is_compressed_already_is_left_alone():
    done = HttpResponse(gzip.compress(PARTS[1]), content_type="application/json", headers={"Content-Encoding": "gzip"})
    assert gzip.decompress(answer(done).content) == PARTS[1]


@pytest.mark.parametrize(
    ("accepted", "taken"),
    [
        ("gzip", True),
        ("br, GZIP;q=0.5", True),
        ("*", True),
        ("gzip;q=0", False),
        ("gzip; q=0.000", False),
        ("", False),
        ("x-gzipped", False),
    ],
)
def test_accept_encoding_is_read_with_its_qualities(accepted, taken):
    assert takes_gzip(RequestFactory().get("/", headers={"accept-encoding": accepted})) is taken
