"""The OpenAPI document and its page."""

import json

import pytest
from django.core.management import call_command

from layers.api.programme.assessments import ASSESSMENTS
from layers.api.programme.urls import BY_TEXT, NOUNS

pytestmark = pytest.mark.django_db


def test_the_document_is_valid_and_complete(tmp_path):
    call_command(
        "spectacular", "--validate", "--fail-on-warn", "--format", "openapi-json", "--file", str(tmp_path / "api.json")
    )
    document = json.loads((tmp_path / "api.json").read_text())
    programme = {
        f"/api/{path}"
        for noun in (ASSESSMENTS, *NOUNS, *BY_TEXT)
        for path in (f"{noun.id}/", f"{noun.id}/{{{'id' if noun.key == 'pk' else noun.key}}}/")
    }
    assert {path for path in document["paths"] if not path.startswith("/download/")} - programme == {
        "/api/wilayah/",
        "/api/wilayah/{code}/",
        "/api/slum-areas/",
        "/api/slum-areas/{id}/",
        "/api/decrees/",
        "/api/decrees/{id}/",
        "/api/layers/",
        "/api/measure/",
        "/api/changes/",
        "/api/slum-areas/{id}/assessments/",
        "/api/wilayah/{code}/assessment/",
        "/api/kawasan/{id}/assessment/",
        "/api/burndown/",
        "/api/movements/",
        "/api/reports/{code}.{extension}",
    }
    assert programme < set(document["paths"])
    parameters = {p["name"] for p in document["paths"]["/api/slum-areas/"]["get"]["parameters"]}
    assert parameters == {"wilayah", "decree", "bbox", "point", "limit", "after"}


def test_the_page_needs_no_other_host(client):
    page = client.get("/api/docs/").content.decode()
    assert "/static/drf_spectacular_sidecar/" in page
    assert "https://" not in page
