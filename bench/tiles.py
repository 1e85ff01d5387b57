"""Vector tiles over HTTP, against tipg 1.6: requests per second with 4 clients and 2 workers, and where the time goes.

The data are those of bench/data.py. For each zoom the heaviest tile is taken, the one that most polygons lie in. tipg serves plain tables
made from the same rows with the same attributes, so that it pays for no view; it draws every polygon at every zoom, at most 10,000 a tile
(its default). Every answer is compressed with gzip. geokotaku is measured three times: as it is (each worker keeps the tiles that it
sent last), made to make each tile anew, and asked with the ETag of the tile. Runs of a second or more, interleaved; the median of the
rounds counts. Then the largest tile of every layer and zoom is looked for.
"""

import json
import multiprocessing
import os
import socket
import statistics
import subprocess
import sys
import time
import urllib.request
import venv
import zlib
from contextlib import ExitStack, contextmanager
from urllib.parse import urlsplit

import psycopg2

from bench import data

CLIENTS, WORKERS = 4, 2
ROUNDS = int(os.environ.get("ROUNDS", "3"))
SECONDS = 1.0
LEAST_TIMES, LEAST_TIMES_ANEW, LEAST_TIMES_304 = 3, 2, 10
ZOOMS = (5, 8, 10, 12)
LAYERS = ("slum_areas", "kelurahan")
TIPG = "tipg==1.6.*"
OURS, OURS_ANEW, OURS_304, PEER = "kept", "anew", "304", "tipg"
MOST_BYTES = 500_000
FOLDER = data.ROOT / "var" / "bench"
RESULT = FOLDER / "tiles.json"

# What tipg serves: tables, with the attributes that our tiles carry.
PEER_TABLES = """
CREATE SCHEMA IF NOT EXISTS peer;
DROP TABLE IF EXISTS peer.slum_areas, peer.kelurahan;
CREATE TABLE peer.slum_areas AS
SELECT id, kelurahan_code, kelurahan_name, kawasan_name, rt, rw, decree_id, stated_area_ha::float8, verified_area_ha::float8,
       area_ha::float8, geodesic_area_ha::float8, fictitious, geom
FROM gis.slum_areas WHERE decree_status = 'in_force';
CREATE TABLE peer.kelurahan AS
SELECT code, name, kind, fictitious, slum_area_count, slum_area_ha::float8, slum_share_percent::float8, geom
FROM gis.kelurahan WHERE geom IS NOT NULL;
ALTER TABLE peer.slum_areas ADD PRIMARY KEY (id);
ALTER TABLE peer.kelurahan ADD PRIMARY KEY (code);
CREATE INDEX ON peer.slum_areas USING gist (geom);
CREATE INDEX ON peer.kelurahan USING gist (geom);
ANALYZE peer.slum_areas, peer.kelurahan;
"""

# Tiles of a zoom, those with the most polygons first.
HEAVIEST = """
SELECT x, y, count(*)
FROM (SELECT floor((ST_X(p) + 180) / 360 * (1 << %(z)s))::integer AS x,
             floor((1 - ln(tan(radians(ST_Y(p))) + 1 / cos(radians(ST_Y(p)))) / pi()) / 2 * (1 << %(z)s))::integer AS y
      FROM (SELECT ST_Centroid(geom) AS p FROM peer.{layer}) AS centroid) AS tile
GROUP BY x, y ORDER BY 3 DESC, 1, 2 LIMIT %(limit)s
"""


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def tipg_python() -> str:
    """The Python of tipg's own environment, made once."""
    folder = FOLDER / "tipg"
    python = folder / "bin" / "python"
    if not (folder / "bin" / "uvicorn").exists():
        venv.create(folder, with_pip=True)
        subprocess.run([python, "-m", "pip", "install", "--quiet", TIPG, "uvicorn[standard]"], check=True)
    return str(python)


@contextmanager
def server(arguments: list[str], environment: dict[str, str], port: int, path: str):
    """A server that answers `path`; stopped at the end. Gives the port."""
    with open(FOLDER / f"tiles-{port}.log", "wb") as log:
        process = subprocess.Popen(arguments, cwd=data.ROOT, env=environment, stdout=log, stderr=log)
        try:
            deadline = time.monotonic() + 60
            while True:
                try:
                    with urllib.request.urlopen(f"http://127.0.0.1:{port}{path}", timeout=30):
                        break
                except OSError:
                    if process.poll() is not None or time.monotonic() > deadline:
                        sys.exit(f"{arguments[0]} does not answer; see {log.name}")
                    time.sleep(0.2)
            yield port
        finally:
            process.terminate()
            process.wait(20)


def geokotaku(url: str, store_bytes: int):
    port = free_port()
    environment = {
        **os.environ,
        "DATABASE_URL": url,
        "ALLOWED_HOSTS": "127.0.0.1",
        "WEB_CONCURRENCY": str(WORKERS),
        "TILE_STORE_BYTES": str(store_bytes),
    }
    arguments = [sys.executable, "-m", "gunicorn", "geokotaku.wsgi:application", "--bind", f"127.0.0.1:{port}"]
    # At thousands of requests per second workers would be renewed every few seconds, and the start of one measured.
    return server([*arguments, "--max-requests", "0"], environment, port, "/tiles/base.json")


def tipg(url: str):
    port = free_port()
    environment = {
        **os.environ,
        "DATABASE_URL": data.libpq(url),
        "TIPG_DB_SCHEMAS": '["peer"]',
        "TIPG_DB_SPATIAL_EXTENT": "FALSE",
        "TIPG_DB_DATETIME_EXTENT": "FALSE",
    }
    arguments = [tipg_python(), "-m", "uvicorn", "tipg.main:app", "--port", str(port), "--workers", str(WORKERS)]
    return server([*arguments, "--log-level", "warning"], environment, port, "/healthz")


def client(port: int, path: str, headers: str, seconds: float, results) -> None:
    """Ask for one address, again and again; put (requests, seconds, status, bytes of the body)."""
    message = f"GET {path} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nAccept-Encoding: gzip\r\n{headers}\r\n".encode()
    connection = connect(port)
    count, elapsed, started = 0, 0.0, time.perf_counter()
    status = size = 0
    while elapsed < seconds:
        try:
            connection.sendall(message)
            status, size = answer(connection)
            count += 1
        except ConnectionError:
            connection = connect(port)  # a worker is renewed after some thousand requests
        elapsed = time.perf_counter() - started
    results.put((count, elapsed, status, size))


def connect(port: int) -> socket.socket:
    connection = socket.create_connection(("127.0.0.1", port))
    connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    return connection


def answer(connection: socket.socket) -> tuple[int, int]:
    """Read one answer whole: its status and the bytes of its body."""
    received = bytearray()
    while (end := received.find(b"\r\n\r\n")) < 0:
        part = connection.recv(1 << 20)
        if not part:
            raise ConnectionError("the server hung up")
        received += part
    head = received[:end].decode("latin-1").lower().split("\r\n")
    status = int(head[0].split()[1])
    fields = dict(line.split(": ", 1) for line in head[1:])
    if "chunked" in fields.get("transfer-encoding", ""):
        while not received.endswith(b"\r\n0\r\n\r\n"):
            received += connection.recv(1 << 20)
        return status, len(received) - end - 4
    length = int(fields.get("content-length", 0))
    missing = length - (len(received) - end - 4)
    while missing > 0:
        missing -= len(connection.recv(1 << 20))
    return status, length


def rate(port: int, path: str, expected: int, headers: str = "") -> tuple[float, int]:
    """Requests per second of all clients together, and the bytes of an answer."""
    results = multiprocessing.SimpleQueue()
    clients = [
        multiprocessing.Process(target=client, args=(port, path, headers, SECONDS, results)) for _ in range(CLIENTS)
    ]
    for process in clients:
        process.start()
    found = [results.get() for _ in clients]
    for process in clients:
        process.join()
    if {status for _count, _elapsed, status, _size in found} != {expected}:
        sys.exit(f"{path} answered {found} instead of {expected}")
    return sum(count / elapsed for count, elapsed, _status, _size in found), found[0][3]


def headers_of(port: int, path: str) -> dict[str, str]:
    request = urllib.request.Request(f"http://127.0.0.1:{port}{path}", headers={"Accept-Encoding": "gzip"})
    with urllib.request.urlopen(request) as response:  # noqa: S310 (http, above)
        return dict(response.headers)


def milliseconds(action, times: int = 5) -> float:
    """Median of some runs, after one that warms up."""
    action()
    found = []
    for _ in range(times):
        started = time.perf_counter()
        action()
        found.append(time.perf_counter() - started)
    return 1000 * statistics.median(found)


def parts(cursor, layer: str, z: int, x: int, y: int) -> dict[str, float]:
    """Where the time of one tile goes, alone on the machine: the SQL function, compressing. Bytes before and after."""

    def select() -> bytes:
        cursor.execute(f"SELECT tiles.{layer}(%s, %s, %s)", [z, x, y])
        return bytes(cursor.fetchone()[0])

    tile = select()

    def squeeze() -> bytes:
        return zlib.compress(tile, 4)

    return {
        "sql_ms": milliseconds(select),
        "gzip_ms": milliseconds(squeeze),
        "bytes": len(tile),
        "gzip_bytes": len(squeeze()),
    }


def main() -> int:
    FOLDER.mkdir(parents=True, exist_ok=True)
    url = data.ensure()
    connection = psycopg2.connect(data.libpq(url))
    connection.autocommit = True
    cursor = connection.cursor()
    cursor.execute(PEER_TABLES)
    tiles = {}
    for layer in LAYERS:
        for z in ZOOMS:
            cursor.execute(HEAVIEST.format(layer=layer), {"z": z, "limit": 1})
            tiles[layer, z] = cursor.fetchone()

    rows = []
    with ExitStack() as stack:
        anew = stack.enter_context(geokotaku(url, 0))
        ours = stack.enter_context(geokotaku(url, 32 << 20))
        peer = stack.enter_context(tipg(url))
        for (layer, z), (x, y, features) in tiles.items():
            with urllib.request.urlopen(f"http://127.0.0.1:{ours}/tiles/{layer}.json") as response:
                template = urlsplit(json.load(response)["tiles"][0]).path
            path = template.replace("{z}", str(z)).replace("{x}", str(x)).replace("{y}", str(y))
            peer_path = f"/collections/peer.{layer}/tiles/WebMercatorQuad/{z}/{x}/{y}"
            held = f"If-None-Match: {headers_of(ours, path)['ETag']}\r\n"
            runs = {
                PEER: lambda at=peer_path: rate(peer, at, 200),
                OURS_ANEW: lambda at=path: rate(anew, at, 200),
                OURS: lambda at=path: rate(ours, at, 200),
                OURS_304: lambda at=path, held=held: rate(ours, at, 304, held),
            }
            found: dict[str, list] = {name: [] for name in runs}
            for run in runs.values():
                run()  # warms up
            for _ in range(ROUNDS):
                for name, run in runs.items():
                    found[name].append(run())
            rates = {name: statistics.median(r for r, _size in measured) for name, measured in found.items()}
            rows.append(
                {
                    "layer": layer,
                    "tile": f"{z}/{x}/{y}",
                    "polygons": features,
                    "rates": rates,
                    "peer_gzip_bytes": found[PEER][0][1],
                    **parts(cursor, layer, z, x, y),
                }
            )
            print(line(rows[-1]), flush=True)
    sizes = {layer: largest(cursor, layer) for layer in LAYERS}
    for layer, found in sizes.items():
        print(
            f"{layer:>10} largest tile by zoom, kB: "
            + ", ".join(f"{z}: {size / 1000:.0f}" for z, size in found.items())
        )
    connection.close()

    result = {"clients": CLIENTS, "workers": WORKERS, "rounds": ROUNDS, "rows": rows, "largest_bytes": sizes}
    RESULT.write_text(json.dumps(result, indent=1))
    missed = [
        f"{row['layer']} {row['tile']}"
        for row in rows
        if row["rates"][OURS] < LEAST_TIMES * row["rates"][PEER]
        or row["rates"][OURS_ANEW] < LEAST_TIMES_ANEW * row["rates"][PEER]
        or row["rates"][OURS_304] < LEAST_TIMES_304 * row["rates"][PEER]
    ]
    missed += [
        f"{layer}: {max(found.values())} bytes" for layer, found in sizes.items() if max(found.values()) > MOST_BYTES
    ]
    for name in missed:
        print(f"missed: {name}")
    return 1 if missed else 0


def largest(cursor, layer: str) -> dict[int, int]:
    """Bytes, uncompressed, of the largest among the five tiles with the most polygons, of each zoom to 14."""
    found = {}
    for z in range(15):
        cursor.execute(HEAVIEST.format(layer=layer), {"z": z, "limit": 5})
        sizes = []
        for x, y, _features in cursor.fetchall():
            cursor.execute(f"SELECT length(tiles.{layer}(%s, %s, %s))", [z, x, y])
            sizes.append(cursor.fetchone()[0])
        found[z] = max(sizes)
    return found


def line(row: dict) -> str:
    rates = row["rates"]
    times = {name: rates[name] / rates[PEER] for name in (OURS, OURS_ANEW, OURS_304)}
    return (
        f"{row['layer']:>10} {row['tile']:>14} {row['polygons']:>6} polygons | requests/s: tipg {rates[PEER]:8.1f}"
        f" | kept {rates[OURS]:8.1f} ({times[OURS]:5.1f} ×) | anew {rates[OURS_ANEW]:8.1f} ({times[OURS_ANEW]:5.1f} ×)"
        f" | 304 {rates[OURS_304]:8.1f} ({times[OURS_304]:5.1f} ×) | SQL {row['sql_ms']:6.1f} ms, gzip {row['gzip_ms']:5.1f} ms,"
        f" {row['bytes'] / 1000:.0f} kB ({row['gzip_bytes'] / 1000:.0f} packed; tipg {row['peer_gzip_bytes'] / 1000:.0f})"
    )


if __name__ == "__main__":
    sys.exit(main())
