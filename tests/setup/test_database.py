"""Which database the commands use, and who stops it."""

import fcntl

import pytest

from scripts import database, local_env
from scripts.console import Stop

OWN = "postgis://geokotaku:secret@127.0.0.1:54320/geokotaku"


@pytest.fixture
def address(monkeypatch, tmp_path):
    path = tmp_path / "local.env"
    path.write_text(f"DATABASE_URL={OWN}\n")
    monkeypatch.setattr(local_env, "LOCAL_ENV", path)
    monkeypatch.setattr(database, "USERS", tmp_path / "users")


@pytest.mark.parametrize(
    ("named", "private"), [(None, True), (OWN, True), ("postgis://me@db.example.org/geokotaku", False)]
)
def test_a_database_named_in_the_environment_is_not_ours(address, monkeypatch, named, private):
    monkeypatch.delenv("DATABASE_URL", raising=False)
    if named:
        monkeypatch.setenv("DATABASE_URL", named)
    assert database.is_private() is private


def test_a_database_elsewhere_is_not_stopped(address, monkeypatch):
    monkeypatch.setenv("DATABASE_URL", "postgis://me@db.example.org/geokotaku")
    with pytest.raises(Stop, match="not ours to stop"):
        database.stop()


def test_the_description_holds_no_password(address, monkeypatch):
    monkeypatch.delenv("DATABASE_URL", raising=False)
    described = database.describe()
    assert "port 54320" in described
    assert "secret" not in described


def test_in_use_means_that_somebody_holds_the_shared_lock(address):
    database.refuse_while_used()
    with open(database.USERS, "a") as user:
        fcntl.flock(user, fcntl.LOCK_SH)
        with pytest.raises(Stop, match="using the database"):
            database.refuse_while_used()
    database.refuse_while_used()
