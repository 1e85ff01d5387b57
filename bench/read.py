"""Reading rows over HTTP: GeoJSON against psql, ogr2ogr, tipg 1.6 and DRF-GIS; the summaries of /api/wilayah/ against bare SQL.

On the data of bench/data.py, 4 clients and 2 workers, nothing compressed, nothing cached. All runs are interleaved and the median of the
rounds counts. psql runs the very query that the application sends, so it hands out the same features; ogr2ogr writes the same rows. tipg and
DRF-GIS serve a plain table of the same rows and attributes, so that they pay for no view.
"""

import http.client
import json
import os
import statistics
import subprocess
import sys
import threading
import time
from contextlib import ExitStack

import psycopg2

from bench import data
from bench.tiles import free_port, geokotaku, server, tipg

CLIENTS, WORKERS = 4, 2
ROUNDS = int(os.environ.get("ROUNDS", "5"))
SECONDS = 1.5
FOLDER = data.ROOT / "var" / "bench"
RESULT = FOLDER / "read.json"
SIZES = (1_000, 10_000)

MOST_OF_PSQL, LEAST_OF_TIPG, LEAST_OF_DRF, MOST_OF_SQL, LEAST_OF_OBVIOUS = 1.3, 5, 20, 1.5, 20
LEAST_LAST_OF_FIRST, MOST_WORKER_MB = 20, 150

PEER_TABLE = """
CREATE SCHEMA IF NOT EXISTS peer;
DROP TABLE IF EXISTS peer.read_slum_areas;
CREATE TABLE peer.read_slum_areas AS
SELECT id, kelurahan_code, kelurahan_name, kecamatan_code, kecamatan_name, kawasan_id, kawasan_name, rt, rw, decree_id, decree_number,
       stated_area_ha::float8, verified_area_ha::float8, area_ha::float8, utm_srid, geodesic_area_ha::float8, fictitious, geom
FROM gis.slum_areas WHERE decree_status = 'in_force' ORDER BY id;
ALTER TABLE peer.read_slum_areas ADD PRIMARY KEY (id);
CREATE INDEX ON peer.read_slum_areas USING gist (geom);
ANALYZE peer.read_slum_areas;
"""

# What one would write without the stored hectares and the indexes of sums: every polygon is joined and measured at each request.
OBVIOUS = """
SELECT w.code, w.name, count(s.id), sum(ST_Area(ST_Transform(s.geom, utm_srid(s.geom))) / 10000), sum(ST_Area(s.geom::geography) / 10000),
       ST_Area(ST_Transform(ST_Union(s.geom), utm_srid(ST_Union(s.geom)))) / 10000
FROM spatial_wilayah w
LEFT JOIN (spatial_slumarea s JOIN spatial_decree d ON d.id = s.decree_id AND d.status = 'in_force') ON left(s.kelurahan_id, length(w.code)) = w.code
WHERE {}
GROUP BY w.code, w.name ORDER BY w.code
"""
SUMMARIES = {
    "kabupaten": ("/api/wilayah/?parent=33.08", {"parent": "33.08"}, "w.parent_id = '33.08'"),
    "nation": ("/api/wilayah/?level=provinsi", {"level": "provinsi"}, "w.level = 'provinsi'"),
}


def queries() -> dict[str, str]:
    """The SQL that the application sends for each address, with its values. Run by `python -m bench.read queries`, as Django."""
    import django

    django.setup()
    from django.db import connection

    from layers.api import slum_areas, wilayah
    from layers.features import feature_text
    from layers.selection import Selection, in_force

    layer, found = slum_areas.LAYER, {}
    with connection.cursor() as cursor:
        for size in SIZES:
            selection = Selection(layer, (in_force(layer),), slum_areas.FIELDS, limit=size)
            found[str(size)] = cursor.mogrify(*selection.rows(feature_text(selection))).decode()
        for name, (_path, asked, _where) in SUMMARIES.items():
            found[name] = cursor.mogrify(*wilayah.selection_of(asked).rows(wilayah.PROPERTIES)).decode()
    return found


def drf_gis(url: str):
    port = free_port()
    environment = {
        **os.environ,
        "DATABASE_URL": url,
        "ALLOWED_HOSTS": "127.0.0.1",
        "DJANGO_SETTINGS_MODULE": "bench.drf_gis",
    }
    arguments = [sys.executable, "-m", "gunicorn", "geokotaku.wsgi:application", "--bind", f"127.0.0.1:{port}"]
    environment["WEB_CONCURRENCY"] = str(WORKERS)
    return server(arguments, environment, port, "/slum-areas/?limit=1")


def ask(connection: http.client.HTTPConnection, path: str, headers: dict | None = None) -> tuple[float, float, int]:
    """Seconds to the last byte and to the first, and bytes of the body."""
    start = time.perf_counter()
    connection.request("GET", path, headers=headers or {})
    answer = connection.getresponse()
    size, first = 0, 0.0
    while part := answer.read1(1 << 18):
        first = first or time.perf_counter() - start
        size += len(part)
    answer.close()  # read1() leaves an answer open whose length it knew
    if answer.status not in (200, 304):
        sys.exit(f"{path} answered {answer.status}")
    return time.perf_counter() - start, first, size


def once(port: int, path: str, headers: dict | None = None) -> tuple[float, float, int]:
    """ask() on a connection of its own: a server lets go of one that was idle while others were measured."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=300)
    try:
        return ask(connection, path, headers)
    finally:
        connection.close()


def rate(port: int, path: str) -> float:
    """Requests per second of all clients together, for at least SECONDS and one request of each."""
    counts: list[float] = []

    def client() -> None:
        connection = http.client.HTTPConnection("127.0.0.1", port, timeout=300)
        count, start, elapsed = 0, time.perf_counter(), 0.0
        while elapsed < SECONDS:
            ask(connection, path)
            count, elapsed = count + 1, time.perf_counter() - start
        counts.append(count / elapsed)
        connection.close()

    clients = [threading.Thread(target=client) for _ in range(CLIENTS)]
    for thread in clients:
        thread.start()
    for thread in clients:
        thread.join()
    if len(counts) != CLIENTS:
        sys.exit(f"{path}: a client failed")
    return sum(counts)


def psql(url: str, sql: str) -> tuple[float, int]:
    """Seconds that `psql -c` needs, from its start to its last byte, and bytes."""
    start = time.perf_counter()
    size = 0
    with subprocess.Popen(["psql", "-XAtq", data.libpq(url), "-c", sql], stdout=subprocess.PIPE) as process:
        while part := process.stdout.read1(1 << 18):
            size += len(part)
    if process.returncode:
        sys.exit("psql failed")
    return time.perf_counter() - start, size


def ogr2ogr(url: str, size: int) -> float:
    rows = f"SELECT * FROM peer.read_slum_areas ORDER BY id LIMIT {size}"
    start = time.perf_counter()
    command = [
        "ogr2ogr",
        "-q",
        "-f",
        "GeoJSON",
        "-lco",
        "RFC7946=YES",
        "/vsistdout/",
        "PG:" + data.libpq(url),
        "-sql",
        rows,
    ]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    return time.perf_counter() - start


def statement(cursor, sql: str) -> float:
    start = time.perf_counter()
    cursor.execute(sql)
    cursor.fetchall()
    return time.perf_counter() - start


def median(numbers: list[float]) -> float:
    return statistics.median(numbers)


def measure_features(url: str, sql: dict[str, str], ours: int, its_tipg: int, its_drf: int) -> list[dict]:
    found = []
    for size in SIZES:
        paths = {
            "ours": (ours, f"/api/slum-areas/?limit={size}"),
            "tipg": (its_tipg, f"/collections/peer.read_slum_areas/items?limit={size}&f=geojson"),
            "drf_gis": (its_drf, f"/slum-areas/?limit={size}"),
        }
        seconds: dict[str, list[float]] = {"psql": [], "ours": [], "ogr2ogr": []}
        rates: dict[str, list[float]] = {name: [] for name in paths}
        bytes_of = {}
        for _ in range(ROUNDS):
            taken, bytes_of["psql"] = psql(url, sql[str(size)])
            seconds["psql"].append(taken)
            taken, _first, bytes_of["ours"] = once(*paths["ours"])
            seconds["ours"].append(taken)
            seconds["ogr2ogr"].append(ogr2ogr(url, size))
            for name, (port, path) in paths.items():
                rates[name].append(rate(port, path))
        found.append(
            {
                "features": size,
                "bytes": bytes_of,
                "ms": {name: 1000 * median(values) for name, values in seconds.items()},
                "requests_per_second": {name: median(values) for name, values in rates.items()},
            }
        )
    return found


def measure_summaries(url: str, sql: dict[str, str], ours: int) -> list[dict]:
    database = psycopg2.connect(data.libpq(url))
    database.autocommit = True
    found = []
    with database.cursor() as cursor:
        cursor.execute("SET jit = off")
        for name, (path, _asked, where) in SUMMARIES.items():
            seconds: dict[str, list[float]] = {"http": [], "psql": [], "sql": []}
            for _ in range(4 * ROUNDS):
                seconds["http"].append(once(ours, path)[0])
                seconds["psql"].append(psql(url, "SET jit = off; " + sql[name])[0])
                seconds["sql"].append(statement(cursor, sql[name]))
            obvious = median([statement(cursor, OBVIOUS.format(where)) for _ in range(3 if name == "kabupaten" else 1)])
            found.append(
                {"of": name, "ms": {k: 1000 * median(v) for k, v in seconds.items()} | {"obvious": 1000 * obvious}}
            )
    return found


def measure_all(ours: int) -> dict:
    """100,000 features in one answer: first and last byte."""
    runs = [once(ours, "/download/slum_areas.geojson") for _ in range(ROUNDS)]
    return {
        "first_ms": 1000 * median([r[1] for r in runs]),
        "last_ms": 1000 * median([r[0] for r in runs]),
        "bytes": runs[0][2],
    }


def not_modified(ours: int) -> float:
    """Milliseconds of a 304 for 10,000 features."""
    connection = http.client.HTTPConnection("127.0.0.1", ours, timeout=300)
    connection.request("GET", "/api/slum-areas/?limit=10000")
    answer = connection.getresponse()
    answer.read()
    tag = {"If-None-Match": answer.headers["ETag"]}
    return 1000 * median([ask(connection, "/api/slum-areas/?limit=10000", tag)[0] for _ in range(50)])


def worker_mb(port: int) -> float:
    from bench.files import Memory

    return Memory.worker(port)


def verdicts(result: dict) -> list[tuple[str, float, str, bool]]:
    """What the project asks for, what was measured, and whether it is met."""
    found = []
    for row in result["features"]:
        of = f"{row['features']:,} features"
        ms, rates = row["ms"], row["requests_per_second"]
        found += [
            (
                f"{of}: time ÷ psql's",
                ms["ours"] / ms["psql"],
                f"≤ {MOST_OF_PSQL}",
                ms["ours"] <= MOST_OF_PSQL * ms["psql"],
            ),
            (
                f"{of}: requests/s ÷ tipg's",
                rates["ours"] / rates["tipg"],
                f"≥ {LEAST_OF_TIPG}",
                rates["ours"] >= LEAST_OF_TIPG * rates["tipg"],
            ),
            (
                f"{of}: requests/s ÷ DRF-GIS's",
                rates["ours"] / rates["drf_gis"],
                f"≥ {LEAST_OF_DRF}",
                rates["ours"] >= LEAST_OF_DRF * rates["drf_gis"],
            ),
        ]
    whole = result["all"]
    found.append(
        (
            "100,000 features: last byte ÷ first",
            whole["last_ms"] / whole["first_ms"],
            f"≥ {LEAST_LAST_OF_FIRST}",
            whole["last_ms"] >= LEAST_LAST_OF_FIRST * whole["first_ms"],
        )
    )
    found.append(
        ("largest worker, MB", result["worker_mb"], f"≤ {MOST_WORKER_MB}", result["worker_mb"] <= MOST_WORKER_MB)
    )
    for row in result["summaries"]:
        ms = row["ms"]
        found += [
            (
                f"summary of the {row['of']}: HTTP ÷ psql",
                ms["http"] / ms["psql"],
                f"≤ {MOST_OF_SQL}",
                ms["http"] <= MOST_OF_SQL * ms["psql"],
            ),
            (
                f"summary of the {row['of']}: obvious SQL ÷ ours",
                ms["obvious"] / ms["sql"],
                f"≥ {LEAST_OF_OBVIOUS}",
                ms["obvious"] >= LEAST_OF_OBVIOUS * ms["sql"],
            ),
        ]
    return found


def report(result: dict) -> str:
    lines = [
        "| features | psql ms | ours ms | ogr2ogr ms | ours req/s | tipg req/s | DRF-GIS req/s |",
        "|---|---|---|---|---|---|---|",
    ]
    for row in result["features"]:
        ms, rates = row["ms"], row["requests_per_second"]
        lines.append(
            f"| {row['features']:,} | {ms['psql']:.0f} | {ms['ours']:.0f} | {ms['ogr2ogr']:.0f} "
            f"| {rates['ours']:.1f} | {rates['tipg']:.2f} | {rates['drf_gis']:.2f} |"
        )
    lines += ["", "| summary of | HTTP ms | psql ms | SQL alone ms | obvious SQL ms |", "|---|---|---|---|---|"]
    for row in result["summaries"]:
        ms = row["ms"]
        lines.append(f"| {row['of']} | {ms['http']:.1f} | {ms['psql']:.1f} | {ms['sql']:.1f} | {ms['obvious']:.0f} |")
    whole = result["all"]
    lines += [
        "",
        f"100,000 features: first byte {whole['first_ms']:.0f} ms, last {whole['last_ms']:.0f} ms, {whole['bytes'] / 1e6:.0f} MB. "
        f"Largest worker: {result['worker_mb']:.0f} MB. A 304: {result['not_modified_ms']:.1f} ms.",
        "",
        "| target | measured | wanted | |",
        "|---|---|---|---|",
        *(
            f"| {what} | {number:.2f} | {wanted} | {'met' if met else 'MISSED'} |"
            for what, number, wanted, met in verdicts(result)
        ),
    ]
    return "\n".join(lines)


def main() -> None:
    url = data.ensure()
    FOLDER.mkdir(parents=True, exist_ok=True)
    with psycopg2.connect(data.libpq(url)) as connection, connection.cursor() as cursor:
        cursor.execute(PEER_TABLE)
    connection.close()
    environment = {**data.environment(), "DJANGO_SETTINGS_MODULE": "geokotaku.settings"}
    sql = json.loads(
        subprocess.run(
            [sys.executable, "-m", "bench.read", "queries"],
            cwd=data.ROOT,
            env=environment,
            check=True,
            stdout=subprocess.PIPE,
        ).stdout
    )
    with ExitStack() as stack:
        ours = stack.enter_context(geokotaku(url, 0))
        its_tipg = stack.enter_context(tipg(url))
        its_drf = stack.enter_context(drf_gis(url))
        result = {
            "clients": CLIENTS,
            "workers": WORKERS,
            "rounds": ROUNDS,
            "features": measure_features(url, sql, ours, its_tipg, its_drf),
            "summaries": measure_summaries(url, sql, ours),
            "all": measure_all(ours),
            "not_modified_ms": not_modified(ours),
            "worker_mb": worker_mb(ours),
        }
    RESULT.write_text(json.dumps(result, indent=1))
    print(report(result))
    if not all(met for _what, _number, _wanted, met in verdicts(result)):
        sys.exit(1)


if __name__ == "__main__":
    if sys.argv[1:] == ["queries"]:
        print(json.dumps(queries()))
    else:
        main()
