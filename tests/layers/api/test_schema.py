"""The OpenAPI document and its page."""

import json

import pytest
from django.core.management import call_command

pytestmark = pytest.mark.django_db


def test_the_document_is_valid_and_complete(tmp_path):
    call_command(
        "spectacular", "--validate", "--fail-on-warn", "--format", "openapi-json", "--file", str(tmp_path / "api.json")
    )
    document = json.loads((tmp_path / "api.json").read_text())
    assert {path for path in document["paths"] if not path.startswith("/download/")} == {
        "/api/wilayah/",
        "/api/wilayah/{code}/",
        "/api/slum-areas/",
        "/api/slum-areas/{id}/",
        "/api/decrees/",
        "/api/decrees/{id}/",
        "/api/layers/",
        "/api/measure/",
    }
    parameters = {p["name"] for p in document["paths"]["/api/slum-areas/"]["get"]["parameters"]}
    assert parameters == {"wilayah", "decree", "bbox", "point", "limit", "after"}


def test_the_page_needs_no_other_host(client):
    page = client.get("/api/docs/").content.decode()
    assert "/static/drf_spectacular_sidecar/" in page
    assert "https://" not in page
