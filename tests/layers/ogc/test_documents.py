"""The documents around the features."""

import json

import jsonschema
import pytest

from layers.catalogue import LAYERS
from layers.crs import SYSTEMS
from layers.ogc.landing import CONFORMANCE

pytestmark = pytest.mark.django_db

ADDRESSES = [
    "/ogc/",
    "/ogc/conformance",
    "/ogc/api",
    "/ogc/collections",
    *(f"/ogc/collections/slum_areas{part}" for part in ("", "/queryables", "/sortables", "/schema", "/items")),
]


def get(client, address: str, **headers: str):
    response = client.get(address, headers=headers)
    assert response.status_code == 200, response.getvalue()
    return json.loads(response.getvalue())


def test_every_link_leads_somewhere_of_its_type(client, areas):
    waiting, seen = [("http://testserver/ogc/", "application/json")], set()
    while waiting:
        address, media_type = waiting.pop()
        response = client.get(address)
        assert response.status_code == 200, address
        if media_type:
            assert response["Content-Type"].split(";")[0] == media_type.split(";")[0], address
        body = response.getvalue()
        if "json" not in response["Content-Type"] or "/items" in address or "tile" in address:
            continue
        document = json.loads(body)
        for link in [*document.get("links", []), *(k for c in document.get("collections", []) for k in c["links"])]:
            if link["href"].startswith("http://testserver") and not link.get("templated") and link["href"] not in seen:
                seen.add(link["href"])
                waiting.append((link["href"], link.get("type")))
    assert len(seen) > 60


@pytest.mark.parametrize("address", ADDRESSES)
def test_each_document_is_there_for_people_too(client, areas, address):
    browser = {"accept": "text/html,application/xhtml+xml,*/*;q=0.8"}
    for response in (client.get(address, headers=browser), client.get(f"{address}?f=html")):
        assert response.status_code == 200
        assert response["Content-Type"].startswith("text/html")
        assert "<h1>" in response.getvalue().decode() or 'id="api"' in response.getvalue().decode()
    assert "Accept" in client.get(address)["Vary"]


@pytest.mark.parametrize("address", ADDRESSES)
def test_each_document_is_not_sent_twice(client, areas, address):
    tag = client.get(address)["ETag"]
    assert client.get(address, headers={"If-None-Match": tag}).status_code == 304


def test_collections_are_the_catalogue(client, areas):
    found = get(client, "/ogc/collections")
    assert [c["id"] for c in found["collections"]] == [layer.id for layer in LAYERS]
    assert found["crs"] == [crs.uri for crs in SYSTEMS]
    by_id = {c["id"]: c for c in found["collections"]}
    assert by_id["slum_areas"]["crs"] == ["#/crs"]
    assert by_id["slum_areas"]["storageCrs"] == "http://www.opengis.net/def/crs/OGC/1.3/CRS84"
    assert by_id["slum_areas"]["extent"]["spatial"]["bbox"] == [pytest.approx([110.2, -7.5, 110.209, -7.491])]
    assert by_id["slum_areas"]["extent"]["temporal"]["interval"] == [["2014-12-08T00:00:00Z", None]]
    assert "storageCrs" not in by_id["decree_lines"]
    assert "spatial" not in by_id["decree_lines"]["extent"]


def test_the_extent_follows_the_rows(client, areas):
    from spatial.models import SlumArea

    SlumArea.objects.filter(pk=areas[-1]).delete()
    found = get(client, "/ogc/collections/slum_areas")
    assert found["extent"]["spatial"]["bbox"] == [pytest.approx([110.2, -7.5, 110.208, -7.499])]


@pytest.mark.parametrize("layer", LAYERS, ids=lambda layer: layer.id)
def test_the_schema_describes_the_features(client, areas, layer):
    schema = get(client, f"/ogc/collections/{layer.id}/schema")
    jsonschema.Draft202012Validator.check_schema(schema)
    roles = {name: found["x-ogc-role"] for name, found in schema["properties"].items() if "x-ogc-role" in found}
    assert roles[layer.key] == "id"
    assert ("primary-geometry" in roles.values()) == (layer.geometry is not None)
    assert ("primary-interval-start" in roles.values()) == (layer.period is not None)
    for feature in get(client, f"/ogc/collections/{layer.id}/items")["features"]:
        known = {name: value for name, value in feature["properties"].items() if value is not None}
        jsonschema.validate(known, schema)
    assert get(client, f"/ogc/collections/{layer.id}/queryables")["properties"] == schema["properties"]
    sortables = get(client, f"/ogc/collections/{layer.id}/sortables")["properties"]
    assert sortables == {name: found for name, found in schema["properties"].items() if name != "geom"}


def test_conformance_names_each_class_once(client):
    assert get(client, "/ogc/conformance")["conformsTo"] == CONFORMANCE
    assert len(set(CONFORMANCE)) == len(CONFORMANCE)


def test_titles_are_in_the_readers_language(client, areas):
    address = "/ogc/collections/slum_areas"
    assert get(client, address)["title"] == "Kawasan kumuh"
    english = get(client, f"{address}?lang=en")
    assert english["title"] == "Slum areas"
    assert all("lang=en" in link["href"] for link in english["links"])
