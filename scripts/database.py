"""The database that the commands use: DATABASE_URL if it is set, else this checkout's private cluster.

Several commands may use the private cluster at once (`make run` beside `make test`). Each holds a shared lock while
it does; the last one to leave stops the server. `make db` leaves a mark that keeps it running until `make db-stop`.
"""

import fcntl
import os
import sys
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from urllib.parse import urlsplit

from scripts import local_env, machine, postgres
from scripts.checkout import LOCKS, locked, make_folders
from scripts.console import Stop, command, ignore_interrupts, note, step

USERS = LOCKS / "postgres.users"
KEPT = LOCKS / "postgres.kept"


def is_private() -> bool:
    """Whether the private cluster is the database: nobody named another one. Its own address, in a shell that has
    read var/local.env, is no other one."""
    named = os.environ.get("DATABASE_URL")
    return named is None or named == local_env.read().get("DATABASE_URL")


def changing() -> AbstractContextManager[None]:
    """Held while the server is made, started or stopped."""
    return locked("postgres.change")


def ensure_cluster() -> postgres.Cluster:
    """The private cluster, made if need be, with its address in var/local.env."""
    cluster = postgres.Cluster()
    if not cluster.exists():
        installation = next(iter(postgres.installations(with_postgis=True)), None)
        if not installation:
            raise Stop("PostgreSQL with PostGIS is not installed: make setup.")
        with step(f"Database cluster (PostgreSQL {installation.major}) in var/postgres"):
            cluster.make(installation)
    cluster.ensure_port()
    cluster.ensure_address()
    return cluster


@contextmanager
def running() -> Iterator[None]:
    """While inside, the database answers. Afterwards the private cluster stops, unless others still use it."""
    if not is_private():
        yield
        return
    with open(USERS, "a") as users:
        try:
            with changing():
                # The kernel frees this lock whatever ends us, so that a killed command is not counted for ever.
                fcntl.flock(users, fcntl.LOCK_SH)
                if ensure_cluster().start():
                    KEPT.unlink(missing_ok=True)  # of an earlier server, which was killed
            yield
        finally:
            ignore_interrupts()
            with changing():
                fcntl.flock(users, fcntl.LOCK_UN)
                if not KEPT.exists() and _is_unused():
                    postgres.Cluster().stop()


def _is_unused() -> bool:
    with open(USERS, "a") as users:
        try:
            fcntl.flock(users, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
    return True


def refuse_while_used() -> None:
    """Stop where another command of this checkout uses the cluster."""
    if not _is_unused():
        raise Stop("Another make (run or test) of this checkout is using the database; end that first.")


def describe() -> str:
    """How QGIS and other programs connect, without the password itself."""
    url = urlsplit(local_env.environment()["DATABASE_URL"])
    where = "var/local.env" if is_private() else "the environment"
    return (
        f"QGIS: PostgreSQL connection, host {url.hostname}, port {url.port or 5432}, database {url.path.lstrip('/')}, "
        f"user {url.username}, password: between «:» and «@» of DATABASE_URL in {where}"
    )


def start() -> None:
    """`make db`: the server runs until `make db-stop`."""
    if is_private():
        machine.ensure(database=True, tests=False)
        with changing():
            ensure_cluster().start()
            KEPT.touch()
    note(describe())


def stop() -> None:
    """`make db-stop`, refused while another command of this checkout uses the database."""
    if not is_private():
        raise Stop("DATABASE_URL names a database elsewhere, which is not ours to stop.")
    with changing():
        refuse_while_used()
        KEPT.unlink(missing_ok=True)
        cluster = postgres.Cluster()
        if cluster.exists():
            cluster.stop()


def main() -> None:
    make_folders()
    {"start": start, "stop": stop}[sys.argv[1]]()


if __name__ == "__main__":
    command(main)
