"""/healthz and /readyz"""

import pytest
from django.db import connection
from django.db.migrations.loader import MigrationLoader
from django.db.migrations.recorder import MigrationRecorder


def test_the_process_answers_without_a_database(client):
    assert client.get("/healthz", headers={"host": "any.example"}).json() == {"status": "ok"}


@pytest.mark.django_db
def test_ready_means_that_all_migrations_are_there(client):
    assert client.get("/readyz").status_code == 200
    newest = MigrationLoader(connection).graph.leaf_nodes("spatial")[0]
    MigrationRecorder(connection).record_unapplied(*newest)
    response = client.get("/readyz")
    assert (response.status_code, response.json()["reason"]) == (503, "migrations")
