"""The data that the benchmarks measure on: the national boundaries and 100,000 slum areas made from them.

They stand in a database of their own beside the application's, named after it with «_bench» behind, made once and kept.
`python -m bench.data` makes it and prints its address.
"""

import os
import subprocess
import sys
from pathlib import Path
from urllib.parse import urlsplit, urlunsplit

import psycopg2

ROOT = Path(__file__).resolve().parent.parent
SQL = Path(__file__).with_name("slum_areas.sql")
SHARED_DATA = Path(os.environ.get("GEOKOTAKU_SHARED_DATA", ROOT.parent / "shared" / "data"))
BOUNDARIES = SHARED_DATA / "wilayah_indonesia.geojsonl.zip"
SLUM_AREAS = 100_000


def address() -> str:
    """DATABASE_URL of the database for benchmarks."""
    parts = urlsplit(os.environ["DATABASE_URL"])
    return urlunsplit(parts._replace(path=parts.path.removesuffix("_bench") + "_bench"))


def libpq(url: str) -> str:
    """The address as psycopg2 and psql take it."""
    return "postgresql" + url[url.index("://") :]


def environment() -> dict[str, str]:
    """The environment in which the application uses that database."""
    return {**os.environ, "DATABASE_URL": address()}


def ensure() -> str:
    """Make the database where it is not there yet; bring it to the newest migration. Its DATABASE_URL."""
    url = address()
    _create(url)
    _manage("migrate", "--verbosity", "0")
    if not _count(url, "spatial_wilayah"):
        if not BOUNDARIES.exists():
            sys.exit(
                f"The benchmarks need the national boundaries, {BOUNDARIES.name}: GEOKOTAKU_SHARED_DATA names their folder."
            )
        _manage("load_wilayah", str(BOUNDARIES), "--accept-partial", "--repair-limit", "5")
    if not _count(url, "spatial_slumarea"):
        with psycopg2.connect(libpq(url)) as connection, connection.cursor() as cursor:
            cursor.execute(SQL.read_text(encoding="utf-8"))
        connection.close()
        _vacuum(url)
    found = _count(url, "spatial_slumarea")
    if found != SLUM_AREAS:
        sys.exit(
            f"{found} slum areas instead of {SLUM_AREAS}: drop the database {urlsplit(url).path[1:]} and run again."
        )
    return url


def _create(url: str) -> None:
    name = urlsplit(url).path[1:]
    connection = psycopg2.connect(libpq(os.environ["DATABASE_URL"]))
    connection.autocommit = True
    with connection.cursor() as cursor:
        cursor.execute("SELECT 1 FROM pg_database WHERE datname = %s", [name])
        if not cursor.fetchone():
            cursor.execute(f'CREATE DATABASE "{name}"')
    connection.close()


def _vacuum(url: str) -> None:
    connection = psycopg2.connect(libpq(url))
    connection.autocommit = True
    with connection.cursor() as cursor:
        cursor.execute("VACUUM (ANALYZE)")
    connection.close()


def _count(url: str, table: str) -> int:
    connection = psycopg2.connect(libpq(url))
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT count(*) FROM {table}")
        found = cursor.fetchone()[0]
    connection.close()
    return found


def _manage(*arguments: str) -> None:
    subprocess.run([sys.executable, "manage.py", *arguments], cwd=ROOT, env=environment(), check=True)


if __name__ == "__main__":
    print(ensure())
