"""The programme's addresses do what the OpenAPI document says."""

import subprocess
import sys
from pathlib import Path

import pytest
from django.core.management import call_command

CHECKS = (
    "not_a_server_error",
    "status_code_conformance",
    "content_type_conformance",
    "response_schema_conformance",
    "unsupported_method",
)
# Nouns are made by one mechanism: some of each kind stand for all (test_nouns.py holds every one to its schema).
PATHS = (
    "assessments/",
    "works/",
    "rule-sets/",
    "agenda/",
    "burndown/",
    "movements/",
    "reports/",
    r"wilayah/\{code\}/assessment/",
    "kawasan/",
    r"slum-areas/\{id\}/assessments/",
)


@pytest.mark.slow
@pytest.mark.django_db(transaction=True)
def test_schemathesis_finds_no_fault_and_no_answer_that_is_not_documented(live_server, settings, tmp_path):
    settings.DOWNLOAD_DIR = tmp_path / "made"
    call_command("load_sample", verbosity=0)
    call_command("load_programme", verbosity=0)
    done = subprocess.run(
        [
            str(Path(sys.executable).with_name("schemathesis")),
            "run",
            f"{live_server.url}/api/schema/?format=json",
            "--include-path-regex",
            f"^/api/({'|'.join(PATHS)})",
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
        timeout=900,
        cwd=tmp_path,
    )
    assert done.returncode == 0, done.stdout[-6000:]
    assert "Tested: 14" in done.stdout, done.stdout[-2000:]
