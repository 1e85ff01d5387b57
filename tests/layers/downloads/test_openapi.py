"""The downloads do what the OpenAPI document says."""

import json
import subprocess
import sys
from pathlib import Path

import pytest
from django.core.management import call_command

from layers.catalogue import LAYERS
from layers.downloads.formats import formats_of
from layers.downloads.request import parameters_of

CHECKS = (
    "not_a_server_error",
    "status_code_conformance",
    "content_type_conformance",
    "response_headers_conformance",
    "unsupported_method",
)


@pytest.mark.django_db
def test_the_document_has_each_layer_with_its_formats_and_parameters(client):
    document = client.get("/api/schema/?format=json&lang=en", headers={"accept": "application/vnd.oai.openapi+json"})
    paths = json.loads(document.content)["paths"]
    for layer in LAYERS:
        described = paths[f"/download/{layer.id}.{{extension}}"]["get"]
        extension, *others = described["parameters"]
        assert extension["schema"]["enum"] == [found.extension for found in formats_of(layer)]
        assert {found["name"] for found in others} == {found.name for found in parameters_of(layer)} | {"lang"}
        assert set(described["responses"]["200"]["content"]) == {found.media_type for found in formats_of(layer)}
        assert set(described["responses"]) == {"200", "304", "400", "404", "413", "503"}


@pytest.mark.django_db(transaction=True)
def test_schemathesis_finds_no_fault_and_no_answer_that_is_not_documented(live_server, settings, tmp_path):
    """A layer with geometry and one without; the others are made from the same description."""
    settings.DOWNLOAD_DIR = tmp_path / "made"
    call_command("load_sample", verbosity=0)
    done = subprocess.run(
        [
            str(Path(sys.executable).with_name("schemathesis")),
            "run",
            f"{live_server.url}/api/schema/?format=json",
            "--include-path-regex",
            r"^/download/(slum_areas|decree_lines)",
            "--checks",
            ",".join(CHECKS),
            "--phases",
            "coverage,fuzzing",
            "--max-examples",
            "10",
            "--header",
            "Connection: close",
            "--seed",
            "2014",
            "--no-color",
        ],
        capture_output=True,
        text=True,
        timeout=600,
        cwd=tmp_path,
    )
    assert done.returncode == 0, done.stdout[-6000:]
    assert "Tested: 2" in done.stdout
    assert not list((tmp_path / "made").iterdir())
