"""All 91,239 boundaries of the country: load_wilayah against ogr2ogr, into the same PostGIS, one after the other.

ogr2ogr copies the file as it is (COPY and a spatial index, its defaults). load_wilayah also checks and mends each polygon, finds its
parent, measures it, and writes its history. Target: at most 2.5 times ogr2ogr's time, at most 700 MB of memory.
"""

import json
import os
import shutil
import statistics
import subprocess
import sys
import time
from dataclasses import dataclass
from urllib.parse import urlsplit, urlunsplit

import psycopg2

from bench.data import BOUNDARIES, ROOT, libpq

MOST_TIMES = 2.5
MOST_MEGABYTES = 700
ROUNDS = int(os.environ.get("ROUNDS", "2"))
RESULT = ROOT / "var" / "bench" / "import_wilayah.json"


@dataclass(frozen=True)
class Run:
    """One process from start to end: wall-clock seconds, its own CPU seconds, greatest resident memory."""

    seconds: float
    cpu_seconds: float
    megabytes: float


def database(suffix: str) -> str:
    """DATABASE_URL of a database of our own beside the application's."""
    parts = urlsplit(os.environ["DATABASE_URL"])
    return urlunsplit(parts._replace(path=f"{parts.path}_bench_{suffix}"))


def renew(url: str) -> None:
    """An empty database with PostGIS, whatever was there."""
    drop(url)
    _administer(f'CREATE DATABASE "{urlsplit(url).path[1:]}"')
    with psycopg2.connect(libpq(url)) as connection, connection.cursor() as cursor:
        cursor.execute("CREATE EXTENSION IF NOT EXISTS postgis")
    connection.close()


def drop(url: str) -> None:
    _administer(f'DROP DATABASE IF EXISTS "{urlsplit(url).path[1:]}" WITH (FORCE)')


def _administer(statement: str) -> None:
    connection = psycopg2.connect(libpq(os.environ["DATABASE_URL"]))
    connection.autocommit = True
    with connection.cursor() as cursor:
        cursor.execute(statement)
        if statement.startswith("DROP"):
            cursor.execute("CHECKPOINT")  # so that no run pays for writing what another left
    connection.close()


def measure(arguments: list[str], environment: dict[str, str]) -> Run:
    started = time.monotonic()
    process = subprocess.Popen(
        arguments, cwd=ROOT, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    _pid, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        sys.exit(f"{arguments[0]} ended with {process.returncode}: {' '.join(arguments)}")
    return Run(time.monotonic() - started, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024)


def ogr2ogr(url: str) -> Run:
    renew(url)
    return measure(
        ["ogr2ogr", "-f", "PostgreSQL", f"PG:{libpq(url)}", f"/vsizip/{BOUNDARIES.resolve()}", "-nln", "wilayah"],
        dict(os.environ),
    )


def load_wilayah(url: str) -> Run:
    renew(url)
    environment = {**os.environ, "DATABASE_URL": url}
    subprocess.run([sys.executable, "manage.py", "migrate", "--verbosity", "0"], cwd=ROOT, env=environment, check=True)
    return measure([sys.executable, "manage.py", "load_wilayah", str(BOUNDARIES)], environment)


def rows(url: str, table: str) -> int:
    with psycopg2.connect(libpq(url)) as connection, connection.cursor() as cursor:
        cursor.execute(f"SELECT count(*) FROM {table}")
        (found,) = cursor.fetchone()
    connection.close()
    return int(found)


def main() -> int:
    if shutil.which("ogr2ogr") is None:
        sys.exit("The benchmark needs ogr2ogr: apt-get install gdal-bin")
    if not BOUNDARIES.exists():
        sys.exit(f"The benchmark needs {BOUNDARIES.name}: GEOKOTAKU_SHARED_DATA names its folder.")
    theirs_url, ours_url = database("ogr2ogr"), database("load_wilayah")
    theirs, ours = [], []
    try:
        for _round in range(ROUNDS):
            theirs.append(ogr2ogr(theirs_url))
            ours.append(load_wilayah(ours_url))
        counts = rows(theirs_url, "wilayah"), rows(ours_url, "spatial_wilayah")
    finally:
        drop(theirs_url)
        drop(ours_url)
    times = statistics.median(run.seconds for run in ours) / statistics.median(run.seconds for run in theirs)
    megabytes = max(run.megabytes for run in ours)
    passed = times <= MOST_TIMES and megabytes <= MOST_MEGABYTES and counts[0] == counts[1]
    print(f"{'':14}{'rows':>8}{'seconds':>10}{'CPU':>8}{'MB':>7}")
    for name, runs, count in (("ogr2ogr", theirs, counts[0]), ("load_wilayah", ours, counts[1])):
        for run in runs:
            print(f"{name:14}{count:>8}{run.seconds:>10.1f}{run.cpu_seconds:>8.1f}{run.megabytes:>7.0f}")
    print(f"{times:.2f} times ogr2ogr (target {MOST_TIMES}), {megabytes:.0f} MB (target {MOST_MEGABYTES})")
    RESULT.parent.mkdir(parents=True, exist_ok=True)
    measured = {"ogr2ogr": [vars(run) for run in theirs], "load_wilayah": [vars(run) for run in ours]}
    RESULT.write_text(json.dumps({"times": times, "megabytes": megabytes, "passed": passed} | measured, indent=1))
    return 0 if passed else 1


if __name__ == "__main__":
    sys.exit(main())
