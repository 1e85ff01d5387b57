"""100,000 slum areas as a file of each format over HTTP, against ogr2ogr from the same PostGIS, on the data of bench/data.py.

Runs are interleaved; the median of the rounds counts. ogr2ogr writes the same rows from the same view, in the same order. Debian's has no
Parquet: there its GeoPackage is the peer. Beside the time stands what PostgreSQL needs to hand out the same rows by COPY to nobody, so the
rest is Python, the writer and the disk; and how much memory a web worker and the writer took at most.
"""

import json
import os
import statistics
import subprocess
import sys
import threading
import time
import urllib.request
from pathlib import Path

from bench import data
from bench.tiles import free_port, server

ROUNDS = int(os.environ.get("ROUNDS", "3"))
MOST_TIMES, MOST_WORKER_MB = 2, 150
FOLDER = data.ROOT / "var" / "bench" / "files"
RESULT = FOLDER.parent / "files.json"
ROWS = "SELECT * FROM gis.slum_areas WHERE decree_status = 'in_force' ORDER BY id"

# By our extension: what ogr2ogr is told, and its own extension.
PEERS = {
    "geojson": (["-f", "GeoJSON", "-lco", "RFC7946=YES"], "geojson"),
    "geojsonl": (["-f", "GeoJSONSeq"], "geojsonl"),
    "csv": (["-f", "CSV", "-lco", "GEOMETRY=AS_WKT"], "csv"),
    "gpkg": (["-f", "GPKG"], "gpkg"),
    "fgb": (["-f", "FlatGeobuf"], "fgb"),
    "shp.zip": (["-f", "ESRI Shapefile"], "shp.zip"),
    "kml": (["-f", "KML"], "kml"),
    "xlsx": (["-f", "XLSX"], "xlsx"),
    "parquet": (["-f", "GPKG"], "gpkg"),
}


def by_http(port: int, extension: str) -> tuple[float, float, int]:
    """Seconds to the last byte and to the first, and bytes."""
    start = time.perf_counter()
    size, first = 0, 0.0
    address = f"http://127.0.0.1:{port}/download/slum_areas.{extension}"
    with urllib.request.urlopen(address, timeout=600) as answer, open(FOLDER / f"ours.{extension}", "wb") as file:
        while part := answer.read1(1 << 20):
            first = first or time.perf_counter() - start
            size += file.write(part)
    return time.perf_counter() - start, first, size


def by_ogr2ogr(url: str, extension: str) -> float:
    options, its_extension = PEERS[extension]
    target = FOLDER / f"peer.{its_extension}"
    target.unlink(missing_ok=True)
    source = "PG:" + data.libpq(url)
    start = time.perf_counter()
    subprocess.run(
        ["ogr2ogr", "-q", *options, target, source, "-sql", ROWS, "-nln", "slum_areas"],
        check=True,
        stderr=subprocess.DEVNULL,
    )
    return time.perf_counter() - start


class Memory:
    """The most that each kind of process of the server took, in MB: workers by their own peak, writers looked at now and then."""

    def __init__(self) -> None:
        self.writer = 0.0
        self._seen: set[int] = set()
        self._stop = threading.Event()
        self._thread = threading.Thread(target=self._watch)

    def __enter__(self) -> "Memory":
        self._thread.start()
        return self

    def __exit__(self, *exc) -> None:
        self._stop.set()
        self._thread.join()

    def _watch(self) -> None:
        while not self._stop.wait(0.05):
            for pid, command in _processes():
                if "layers.downloads.writer" in command:
                    self.writer = max(self.writer, peak_mb(pid))

    @staticmethod
    def worker(port: int) -> float:
        return max(peak_mb(pid) for pid, command in _processes() if f"127.0.0.1:{port}" in command)


def _processes():
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            yield int(folder.name), (folder / "cmdline").read_bytes().replace(b"\0", b" ").decode(errors="replace")
        except OSError:
            continue


def peak_mb(pid: int) -> float:
    try:
        lines = Path(f"/proc/{pid}/status").read_text().splitlines()
    except OSError:
        return 0.0
    return next((int(line.split()[1]) / 1024 for line in lines if line.startswith("VmHWM")), 0.0)


def bare_copy() -> dict[str, float]:
    """Seconds that PostgreSQL needs for the rows of each format, given to nobody. Run by `python -m bench.files bare`, as Django."""
    import django

    django.setup()
    from django.http import QueryDict

    from layers.catalogue import BY_ID
    from layers.downloads import building, xlsx
    from layers.downloads.about import with_about
    from layers.downloads.copying import copy
    from layers.downloads.formats import BY_EXTENSION
    from layers.downloads.limits import reading
    from layers.downloads.request import read_order
    from layers.downloads.view import TEXTS

    class Nobody:
        def write(self, row: bytes) -> None:
            pass

    found = {}
    for extension in PEERS:
        with reading():
            order = with_about(read_order(BY_ID["slum_areas"], BY_EXTENSION[extension], QueryDict()), "")
            if extension in TEXTS:
                text = TEXTS[extension](order)
            elif extension == "xlsx":
                text = xlsx.rows_text(order, dict.fromkeys(xlsx.FORMATS, "1"))
            else:
                text = building.rows_text(order)
            start = time.perf_counter()
            copy(text, Nobody())
            found[extension] = time.perf_counter() - start
    return found


def main() -> None:
    url = data.ensure()
    FOLDER.mkdir(parents=True, exist_ok=True)
    environment = {**data.environment(), "ALLOWED_HOSTS": "127.0.0.1", "DJANGO_SETTINGS_MODULE": "geokotaku.settings"}
    port = free_port()
    gunicorn = [sys.executable, "-m", "gunicorn", "--bind", f"127.0.0.1:{port}", "geokotaku.wsgi:application"]
    runs: dict[str, dict[str, list[float]]] = {name: {"ours": [], "first": [], "peer": [], "sql": []} for name in PEERS}
    sizes: dict[str, int] = {}
    with server(gunicorn, {**environment, "WEB_CONCURRENCY": "2"}, port, "/healthz"), Memory() as memory:
        for _round in range(ROUNDS):
            for extension, found in runs.items():
                seconds, first, sizes[extension] = by_http(port, extension)
                found["ours"].append(seconds)
                found["first"].append(first)
                found["peer"].append(by_ogr2ogr(url, extension))
            bare = subprocess.run(
                [sys.executable, "-m", "bench.files", "bare"],
                env=environment,
                capture_output=True,
                check=True,
                cwd=data.ROOT,
            )
            for extension, seconds in json.loads(bare.stdout).items():
                runs[extension]["sql"].append(seconds)
        worker = memory.worker(port)
    medians = {name: {key: statistics.median(times) for key, times in found.items()} for name, found in runs.items()}
    RESULT.write_text(
        json.dumps({"seconds": medians, "bytes": sizes, "worker_mb": worker, "writer_mb": memory.writer}, indent=1)
        + "\n"
    )
    print(f"{'format':<10}{'ours s':>8}{'first s':>9}{'ogr2ogr s':>11}{'times':>7}{'SQL s':>7}{'MB':>7}")
    failed = []
    for name, found in medians.items():
        times = found["ours"] / found["peer"]
        print(
            f"{name:<10}{found['ours']:>8.2f}{found['first']:>9.2f}{found['peer']:>11.2f}{times:>7.2f}"
            f"{found['sql']:>7.2f}{sizes[name] / 1e6:>7.0f}"
        )
        if times > MOST_TIMES:
            failed.append(f"{name} takes {times:.2f} times ogr2ogr's time, {MOST_TIMES} are allowed")
    print(f"memory at most: worker {worker:.0f} MB, writer {memory.writer:.0f} MB")
    if worker > MOST_WORKER_MB:
        failed.append(f"a worker took {worker:.0f} MB, {MOST_WORKER_MB} are allowed")
    if failed:
        sys.exit("\n".join(failed))


if __name__ == "__main__":
    if sys.argv[1:] == ["bare"]:
        json.dump(bare_copy(), sys.stdout)
    else:
        main()
