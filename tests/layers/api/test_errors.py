"""Nothing that a client sends makes a 5xx; each refusal names the parameter and says what to write, in the reader's language."""

import json

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from layers.api.parameters import WILAYAH
from tests import places

pytestmark = pytest.mark.django_db

LISTS = ("/api/wilayah/", "/api/slum-areas/", "/api/decrees/")


def problem(response, status: int) -> dict:
    assert response.status_code == status
    assert response["Content-Type"] == "application/problem+json"
    found = json.loads(response.getvalue())
    assert found["status"] == status
    assert found["title"]
    assert found["detail"]
    return found


@pytest.mark.parametrize(
    ("address", "parameter"),
    [
        ("/api/wilayah/?level=desa", "level"),
        ("/api/wilayah/?parent=3308", "parent"),
        ("/api/wilayah/?parent=99", "parent"),
        ("/api/wilayah/?geometry=yes", "geometry"),
        ("/api/wilayah/?q=", "q"),
        ("/api/wilayah/?q=%00", "q"),
        ("/api/wilayah/?limit=0", "limit"),
        ("/api/wilayah/?limit=10001", "limit"),
        ("/api/wilayah/?limit=ten", "limit"),
        ("/api/wilayah/?limit=1&limit=2", "limit"),
        ("/api/wilayah/?levle=desa", "levle"),
        ("/api/slum-areas/?bbox=1,2,3", "bbox"),
        ("/api/slum-areas/?bbox=110,-7,109,-6", "bbox"),
        ("/api/slum-areas/?bbox=nan,-7,111,-6", "bbox"),
        ("/api/slum-areas/?point=-7.5,110.2", "point"),
        ("/api/slum-areas/?point=inf,0", "point"),
        ("/api/slum-areas/?wilayah=33.08.10.20", "wilayah"),
        ("/api/slum-areas/?decree=12345", "decree"),
        ("/api/slum-areas/?after=-1", "after"),
    ],
)
def test_a_bad_parameter_is_named(client, regency, address, parameter):
    assert problem(client.get(address), 400)["parameter"] == parameter


def test_a_misspelt_parameter_gets_a_suggestion(client):
    assert "“level”" in problem(client.get("/api/wilayah/?levle=desa&lang=en"), 400)["detail"]


def test_the_sentence_is_in_the_readers_language(client, regency):
    address = "/api/wilayah/99/"
    assert problem(client.get(address), 404)["title"] == "Tidak ditemukan"
    assert problem(client.get(address, headers={"accept-language": "en-GB,en;q=0.9"}), 404)["title"] == "Not found"
    assert problem(client.get(address + "?lang=en"), 404)["title"] == "Not found"


@pytest.mark.parametrize("address", ["/api/wilayah/99/", "/api/slum-areas/1/", "/api/decrees/1/", "/api/nothing/"])
def test_what_is_not_there_is_404(client, address):
    problem(client.get(address), 404)


@pytest.mark.parametrize("address", [*LISTS, "/api/schema/"])
@pytest.mark.parametrize("method", ["post", "put", "patch", "delete"])
def test_reading_addresses_take_no_writes(client, address, method):
    assert getattr(client, method)(address).status_code in (403, 405)


def test_a_database_that_is_away_is_503(client, monkeypatch):
    from django.db import OperationalError

    def away(_text):
        raise OperationalError("server closed the connection unexpectedly")

    monkeypatch.setattr(WILAYAH.__class__, "read", lambda self, query: away(query))
    response = client.get("/api/slum-areas/")
    assert problem(response, 503)["detail"]
    assert response["Retry-After"] == "60"


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    address=st.sampled_from(LISTS),
    name=st.sampled_from(["level", "parent", "q", "bbox", "point", "wilayah", "decree", "limit", "after", "geometry"]),
    value=st.one_of(st.text(max_size=60), st.from_regex(r"[-+0-9.,eE]{1,40}", fullmatch=True)),
)
def test_no_value_makes_a_5xx(client, regency, address, name, value):
    response = client.get(address, {name: value})
    assert response.status_code in (200, 400)
    json.loads(response.getvalue())


def test_errors_never_show_the_database(client, regency):
    response = client.get("/api/slum-areas/", {"decree": "'; DROP TABLE spatial_slumarea; --"})
    assert "relation" not in problem(response, 400)["detail"]
    assert places.MERTOYUDAN in json.dumps(json.loads(client.get("/api/wilayah/").getvalue()))
