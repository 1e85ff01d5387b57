"""What cannot be answered is said in the reader's language, and names the parameter."""

import json

import psycopg2
import pytest
from django.db import connection
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from layers.catalogue import BY_ID
from layers.ogc.parameters import of_items, write_token

pytestmark = pytest.mark.django_db
ITEMS = "/ogc/collections/slum_areas/items"


def problem(response, status: int) -> dict:
    assert response.status_code == status, response.getvalue()
    assert response["Content-Type"] == "application/problem+json"
    found = json.loads(response.getvalue())
    assert found["status"] == status
    assert found["title"]
    assert found["detail"]
    return found


@pytest.mark.parametrize(
    ("query", "parameter"),
    [
        ("fliter=rt='001'", "fliter"),
        ("f=xml", "f"),
        ("f=json&f=html", "f"),
        ("limit=0", "limit"),
        ("limit=-1", "limit"),
        ("limit=ten", "limit"),
        ("limit=1&limit=2", "limit"),
        ("bbox=1,2,3", "bbox"),
        ("bbox=1,2,3,x", "bbox"),
        ("bbox=nan,2,3,4", "bbox"),
        ("bbox=110,-7,111,-8", "bbox"),
        ("bbox=-7.5,110,-7,111", "bbox"),
        ("bbox=1,2,3,4&bbox-crs=EPSG:99999", "bbox-crs"),
        ("bbox=1e300,0,1e301,1&bbox-crs=EPSG:32749", "bbox"),
        ("crs=http://www.opengis.net/def/crs/EPSG/0/2154", "crs"),
        ("datetime=yesterday", "datetime"),
        ("datetime=2014-13-01", "datetime"),
        ("datetime=2015-01-01/2014-01-01", "datetime"),
        ("datetime=2014-01-01/2015-01-01/2016-01-01", "datetime"),
        ("filter=rt%20=", "filter"),
        ("filter=no_such=1", "filter"),
        ("filter={}&filter-lang=cql2-json", "filter"),
        ("filter=TRUE&filter-lang=ecql", "filter-lang"),
        ("filter=TRUE&filter-crs=EPSG:1", "filter-crs"),
        ("sortby=geom", "sortby"),
        ("sortby=", "sortby"),
        ("properties=", "properties"),
        ("properties=id,nothing", "properties"),
        ("q=", "q"),
        ("q=%00", "q"),
        ("rt=a%00", "rt"),
        ("decree_id=one", "decree_id"),
        ("decree_status=draft", "decree_status"),
        ("fictitious=maybe", "fictitious"),
        ("valid_from=2014-02-30", "valid_from"),
        ("area_ha=NaN", "area_ha"),
        ("after=!", "after"),
        ("after=bm90IGpzb24", "after"),
        (f"after={write_token((1, 2))}", "after"),
        (f"after={write_token(('x',))}", "after"),
        (f"after={write_token((1,))}&sortby=rt", "after"),
    ],
)
def test_a_bad_parameter_is_named(client, areas, query, parameter):
    assert problem(client.get(f"{ITEMS}?{query}"), 400)["parameter"] == parameter


def test_a_page_beyond_the_largest_is_the_largest(client, areas):
    assert client.get(f"{ITEMS}?limit=1000000").status_code == 200


@pytest.mark.parametrize(
    "address",
    [
        "/ogc/nothing",
        "/ogc/collections/nothing",
        "/ogc/collections/nothing/items",
        f"{ITEMS}/0",
        f"{ITEMS}/x",
        f"{ITEMS}/9{'9' * 30}",
        f"{ITEMS}/%00",
        "/ogc/collections/kelurahan/items/%00",
    ],
)
def test_what_is_not_there_is_404(client, areas, address):
    problem(client.get(address), 404)


def test_a_form_that_is_not_offered_is_406(client):
    problem(client.get("/ogc/collections", headers={"accept": "application/xml"}), 406)


@pytest.mark.parametrize("method", ["post", "put", "patch", "delete"])
def test_nothing_is_written_here(client, method):
    response = getattr(client, method)(ITEMS)
    problem(response, 405)
    assert response["Allow"] == "GET, HEAD, OPTIONS"


def test_options_say_what_there_is(client):
    response = client.options(ITEMS)
    assert (response.status_code, response["Allow"]) == (200, "GET, HEAD, OPTIONS")


def test_the_sentence_is_in_the_readers_language(client, areas):
    address = f"{ITEMS}?filter=luas%20%3E%201"
    assert "tidak" in problem(client.get(address), 400)["detail"]
    english = problem(client.get(address, headers={"accept-language": "en"}), 400)["detail"]
    assert english == "The layer “slum_areas” has no property “luas”."


@pytest.mark.django_db(transaction=True)
def test_a_query_without_end_is_ended(client, settings):
    """Another session holds the table, so that the query would wait for ever."""
    settings.READ_TIMEOUT_MS = 200
    own = connection.get_connection_params()
    other = psycopg2.connect(
        **{name: own[name] for name in ("dbname", "user", "password", "host", "port") if name in own}
    )
    try:
        with other.cursor() as cursor:
            cursor.execute("LOCK TABLE spatial_slumarea")
        assert problem(client.get(ITEMS), 503)["detail"]
    finally:
        other.close()


NAMES = [parameter.name for layer in ("slum_areas", "kelurahan") for parameter in of_items(BY_ID[layer])]


@settings(max_examples=250, deadline=None, suppress_health_check=list(HealthCheck))
@given(
    layer=st.sampled_from(["slum_areas", "kelurahan", "decree_lines"]),
    query=st.dictionaries(
        st.sampled_from(NAMES),
        st.one_of(
            st.text(max_size=40),
            st.from_regex(r"[-+0-9.,eE/]{1,40}", fullmatch=True),
            st.sampled_from(
                ["CRS84", "EPSG:32749", "true", "2014-12-08", "area_ha > 1", "rt = '1'", "name", "-name", "WzEyNF0"]
            ),
        ),
        min_size=1,
        max_size=3,
    ),
)
def test_no_value_makes_a_5xx(client, areas, layer, query):
    response = client.get(f"/ogc/collections/{layer}/items", query)
    assert response.status_code in (200, 400)
    assert json.loads(response.getvalue())
