"""The interface does what its OpenAPI document says."""

import json
import subprocess
import sys
from pathlib import Path

import pytest
from django.core.management import call_command

from layers.catalogue import BY_ID, LAYERS
from layers.ogc.parameters import of_items

# The document's words are narrower than its examples can be: a date, a filter or a token has a form that a schema cannot say.
CHECKS = (
    "not_a_server_error",
    "status_code_conformance",
    "content_type_conformance",
    "response_headers_conformance",
    "response_schema_conformance",
    "unsupported_method",
)


@pytest.mark.django_db(transaction=True)
def test_schemathesis_finds_no_fault_and_no_answer_that_is_not_documented(live_server, tmp_path):
    """Every address of a layer with geometry and of one without; the others are made from the same description."""
    call_command("load_sample", verbosity=0)
    done = subprocess.run(
        [
            str(Path(sys.executable).with_name("schemathesis")),
            "run",
            f"{live_server.url}/ogc/api",
            "--include-path-regex",
            r"^/[a-z]*$|/(slum_areas|decree_lines)(/items.*|/schema|/queryables|/sortables)?$",
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
        timeout=300,
        cwd=tmp_path,
    )
    assert done.returncode == 0, done.stdout[-6000:]
    assert "Tested: 16" in done.stdout


@pytest.mark.django_db
def test_the_document_names_each_parameter(client):
    document = json.loads(client.get("/ogc/api?lang=en").getvalue())
    assert document["openapi"].startswith("3.0")
    for layer in LAYERS:
        described = document["paths"][f"/collections/{layer.id}/items"]["get"]["parameters"]
        names = {found["$ref"].rsplit("/", 1)[1] if "$ref" in found else found["name"] for found in described}
        assert names == {parameter.name for parameter in of_items(layer)} | {"f", "lang"}
    limit = document["components"]["parameters"]["limit"]["schema"]
    assert (limit["default"], limit["maximum"]) == (100, 10_000)
    status = document["components"]["schemas"]["slum_areasFeature"]["properties"]["properties"]["properties"][
        "decree_status"
    ]
    assert [value for value in status["enum"] if value] == list(BY_ID["slum_areas"].field("decree_status").values)
