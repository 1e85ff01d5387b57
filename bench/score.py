"""Scoring 100,000 assessments with 16 volumes each against COPY of the same rows out and in.

On the data of bench/programme_data.py. COPY takes the assessments, their volumes and their results to a file and from it into plain tables with
the same keys and checks; programme_score reads the first two and writes the third. Runs are interleaved and the median counts. Triggers rest in
both: what follows from results (states, burn-down) is measured by its own benchmark. Memory: the highest of the server process that scores, its
share of the buffers included.
"""

import json
import os
import statistics
import sys
import time
from pathlib import Path

import psycopg2

from bench import data, programme_data

ROUNDS = int(os.environ.get("ROUNDS", "3"))
FOLDER = data.ROOT / "var" / "bench"
RESULT = FOLDER / "score.json"
MOST_OF_COPY, MOST_MB = 4, 1024
TABLES = ("programme_assessment", "programme_assessmentvolume", "programme_assessmentresult")


def seconds(cursor, sql: str) -> float:
    start = time.perf_counter()
    cursor.execute(sql)
    return time.perf_counter() - start


def copy(cursor, table: str, file: Path) -> tuple[float, float]:
    """Seconds to take a table's rows out into a file, and from it into an empty table with its keys."""
    cursor.execute(f"DROP TABLE IF EXISTS pg_temp.peer; CREATE TEMPORARY TABLE peer (LIKE {table} INCLUDING ALL)")
    start = time.perf_counter()
    with file.open("wb") as out:
        cursor.copy_expert(f"COPY {table} TO STDOUT", out)
    between = time.perf_counter()
    with file.open("rb") as rows:
        cursor.copy_expert("COPY pg_temp.peer FROM STDIN", rows)
    return between - start, time.perf_counter() - between


def score(connection) -> float:
    """Seconds to score everything, where nothing is scored yet. Rolled back."""
    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL session_replication_role = replica")
        cursor.execute("DELETE FROM programme_assessmentresult")
        taken = seconds(cursor, "SELECT programme_score(ARRAY(SELECT id FROM programme_assessment))")
        if cursor.fetchone()[0] != data.SLUM_AREAS:
            sys.exit("programme_score left some out")
    connection.rollback()
    return taken


def memory_mb(connection) -> float | None:
    """The most memory that the server process had, where it runs on this machine."""
    status = Path(f"/proc/{connection.info.backend_pid}/status")
    if not status.exists() or "postgres" not in status.read_text():
        return None
    peak = next(line for line in status.read_text().splitlines() if line.startswith("VmHWM"))
    return int(peak.split()[1]) / 1024


def main() -> int:
    url = programme_data.ensure()
    FOLDER.mkdir(parents=True, exist_ok=True)
    file = FOLDER / "copy.txt"
    out_and_in, scored = [], []
    connection = psycopg2.connect(data.libpq(url))
    for _ in range(ROUNDS):
        with psycopg2.connect(data.libpq(url)) as peer, peer.cursor() as cursor:
            out_and_in.append(sum(sum(copy(cursor, table, file)) for table in TABLES))
        peer.close()
        scored.append(score(connection))
    file.unlink()
    with connection.cursor() as cursor:
        cursor.execute("SELECT kabupaten_code FROM spatial_slumarea GROUP BY 1 ORDER BY count(*) DESC LIMIT 1")
        profile = statistics.median(
            seconds(cursor, f"SELECT * FROM programme_wilayah_assessment WHERE code = '{cursor.fetchone()[0]}'")
            if not index
            else seconds(cursor, cursor.query.decode())
            for index in range(5)
        )
    memory = memory_mb(connection)
    connection.close()
    copied, ours = statistics.median(out_and_in), statistics.median(scored)
    found = {
        "assessments": data.SLUM_AREAS,
        "volumes": programme_data.VOLUMES * data.SLUM_AREAS,
        "copy_s": copied,
        "score_s": ours,
        "ratio": ours / copied,
        "memory_mb": memory,
        "kabupaten_profile_ms": 1000 * profile,
    }
    RESULT.write_text(json.dumps(found, indent=1) + "\n", encoding="utf-8")
    print(f"COPY out and in   {copied:7.1f} s")
    print(f"programme_score   {ours:7.1f} s   {found['ratio']:.2f} × COPY (at most {MOST_OF_COPY})")
    print(f"server's memory   {'not on this machine' if memory is None else f'{memory:.0f} MB (at most {MOST_MB})'}")
    print(f"largest kabupaten {found['kabupaten_profile_ms']:7.0f} ms, its whole profile")
    return int(found["ratio"] > MOST_OF_COPY or (memory or 0) > MOST_MB)


if __name__ == "__main__":
    sys.exit(main())
