"""The private cluster, for real: made, killed, mended, moved, removed."""

import os
import signal
import socket
import subprocess
import time
from pathlib import Path
from urllib.parse import urlsplit

import psycopg2
import pytest

from scripts import checkout, local_env, postgres
from scripts.console import Stop

INSTALLED = postgres.installations(with_postgis=True)
needs_postgresql = pytest.mark.skipif(
    not INSTALLED,
    reason="cannot run here: PostgreSQL's server programs are not installed (DATABASE_URL names one elsewhere)",
)


@pytest.fixture
def place(tmp_path, monkeypatch):
    """A checkout's var/ of its own, in a folder that only its owner may enter, as mktemp makes them."""
    tmp_path.chmod(0o700)
    logs = tmp_path / "log"
    logs.mkdir()
    monkeypatch.setattr(postgres, "LOGS", logs)
    monkeypatch.setattr(local_env, "LOCAL_ENV", tmp_path / "local.env")
    monkeypatch.delenv("DB_PORT", raising=False)
    return tmp_path


@pytest.fixture
def cluster(place):
    cluster = postgres.Cluster(place / "postgres")
    cluster.make(INSTALLED[0])
    yield cluster
    cluster.stop()
    cluster.remove()


def connect():
    return psycopg2.connect(local_env.read()["DATABASE_URL"].replace("postgis://", "postgresql://"))


def ask(statement: str):
    connection = connect()
    try:
        with connection, connection.cursor() as cursor:
            cursor.execute(statement)
            return cursor.fetchone()[0] if cursor.description else None
    finally:
        connection.close()


def kill_outright(cluster: postgres.Cluster) -> int:
    """kill -9 of the server; returns the process id that its stale postmaster.pid still names."""
    pid = cluster.pid()
    os.kill(pid, signal.SIGKILL)
    while pid in cluster._processes():
        time.sleep(0.02)
    return pid


@needs_postgresql
def test_committed_rows_outlive_kill_9(cluster):
    cluster.start()
    ask("CREATE TABLE kept AS SELECT 31.07 AS area_ha")
    # A child that is busy does not notice at once that its server is gone: it must be ended before a new start.
    busy = connect()
    child = busy.get_backend_pid()
    os.kill(child, signal.SIGSTOP)
    kill_outright(cluster)
    assert child in cluster._processes()
    assert cluster.pid() is None
    assert cluster.start() is True
    assert child not in cluster._processes()
    assert str(ask("SELECT area_ha FROM kept")) == "31.07"


@needs_postgresql
def test_a_process_id_used_again_by_another_program_does_not_deceive(cluster):
    cluster.start()
    stale = (cluster.data / "postmaster.pid").read_text()
    kill_outright(cluster)
    other = subprocess.Popen(["sleep", "60"], **cluster._identity())
    try:
        (cluster.data / "postmaster.pid").write_text(stale.replace(stale.split("\n")[0], str(other.pid), 1))
        assert cluster.pid() is None
        assert cluster.start() is True
        assert other.poll() is None
    finally:
        other.kill()
        other.wait()


@needs_postgresql
def test_a_second_start_finds_it_running_and_a_stop_is_clean(cluster):
    assert cluster.start() is True
    assert cluster.start() is False
    cluster.stop()
    assert cluster.pid() is None
    control = subprocess.run(
        [cluster.installation.bindir / "pg_controldata", cluster.data], capture_output=True, text=True, check=True
    ).stdout
    assert "shut down\n" in control


@needs_postgresql
def test_it_listens_on_this_machine_only_and_wants_the_password(cluster):
    cluster.start()
    assert ask("SHOW listen_addresses") == "127.0.0.1"
    url = urlsplit(local_env.read()["DATABASE_URL"])
    assert url.port == cluster.port
    with pytest.raises(psycopg2.OperationalError, match="password authentication failed"):
        psycopg2.connect(host="127.0.0.1", port=url.port, user=url.username, dbname="geokotaku", password="guess")


@needs_postgresql
def test_a_lost_password_is_made_anew(cluster):
    local_env.LOCAL_ENV.unlink()
    cluster.ensure_address()
    cluster.start()
    assert ask("SELECT 1") == 1


@needs_postgresql
def test_its_port_taken_by_another_program_is_said_with_the_way_out(cluster, monkeypatch):
    with socket.create_server(("127.0.0.1", cluster.port)):
        with pytest.raises(Stop, match=r"taken by another program.*DB_PORT=\d+"):
            cluster.start()
        port = postgres.free_port(cluster.port + 1)
        monkeypatch.setenv("DB_PORT", str(port))
        cluster.ensure_port()
        cluster.ensure_address()
        cluster.start()
        assert ask("SHOW port") == str(port)


@needs_postgresql
def test_one_left_unfinished_is_made_again(place):
    cluster = postgres.Cluster(place / "postgres")
    cluster._make_home()
    (cluster.data).mkdir()
    (cluster.data / "PG_VERSION").write_text("15\n")
    assert not cluster.exists()
    cluster.make(INSTALLED[0])
    try:
        cluster.start()
        assert ask("SELECT 1") == 1
    finally:
        cluster.stop()
        cluster.remove()


@needs_postgresql
def test_something_else_in_its_place_is_never_deleted(place):
    (place / "postgres").mkdir()
    (place / "postgres" / "diary.txt").write_text("mine")
    with pytest.raises(Stop, match="Move it away"):
        postgres.Cluster(place / "postgres").make(INSTALLED[0])
    assert (place / "postgres" / "diary.txt").read_text() == "mine"


@needs_postgresql
def test_removing_it_leaves_nothing_behind(place):
    cluster = postgres.Cluster(place / "postgres")
    cluster.make(INSTALLED[0])
    home = cluster.home.resolve()
    cluster.remove()
    assert not home.exists()
    assert not cluster.home.is_symlink()


@pytest.mark.skipif(
    os.geteuid() != 0 or not INSTALLED, reason="cannot run here: only root has to run PostgreSQL as another account"
)
def test_where_the_account_cannot_enter_the_checkout_the_data_lie_in_its_home(cluster):
    home = Path(cluster.owner.pw_dir)
    assert cluster.home.is_symlink()
    assert cluster.home.resolve().parent == home


def test_a_port_in_use_is_passed_over():
    with socket.create_server(("127.0.0.1", 0)) as other:
        taken = other.getsockname()[1]
        assert not postgres.is_free(taken)
        assert postgres.free_port(taken) > taken


@pytest.mark.parametrize("text", ["80", "65536", "eleven", "-1"])
def test_a_db_port_that_is_none_is_refused(monkeypatch, text):
    monkeypatch.setenv("DB_PORT", text)
    with pytest.raises(Stop, match="1024 to 65535"):
        postgres.wanted_port()


def test_locks_are_freed_by_the_end_of_their_process(tmp_path, monkeypatch):
    monkeypatch.setattr(checkout, "LOCKS", tmp_path)
    holder = subprocess.Popen(
        [
            "python3",
            "-c",
            f"import fcntl, time; f = open({str(tmp_path / 'setup')!r}, 'w'); fcntl.flock(f, 2); print(flush=True); time.sleep(60)",
        ],
        stdout=subprocess.PIPE,
    )
    holder.stdout.readline()
    holder.kill()
    holder.wait()
    with checkout.locked("setup"):
        pass
