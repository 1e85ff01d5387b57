"""Scoring, states and burn-down of 100,000 slum areas over ten years of works, against COPY of the same rows out and in.

On the data of bench/programme_data.py. COPY takes assessments, volumes, results, works, their volumes and the states to a file, and from it into plain
tables with the same keys and checks. Ours: programme_score of all assessments, programme_state_write of all areas where nothing is there yet, and the
burn-down of the whole country over the ten years. Triggers rest in both. Then one kabupaten, the largest: programme.burndown in Python against its text as
bare SQL. Runs are interleaved and the median counts. Memory: the highest of the server process that works, its share of the buffers included, and of
this process.
"""

import json
import os
import re
import resource
import statistics
import sys
import time

import psycopg2

from bench import data, programme_data
from bench.score import copy, memory_mb, seconds

ROUNDS = int(os.environ.get("ROUNDS", "3"))
REPEATS = 30
FOLDER = data.ROOT / "var" / "bench"
RESULT = FOLDER / "burndown.json"
MOST_OF_COPY, MOST_OF_BARE, MOST_MB = 4, 1.5, 1024
TABLES = (
    "programme_assessment",
    "programme_assessmentvolume",
    "programme_assessmentresult",
    "programme_work",
    "programme_workvolume",
    "programme_areastate",
)
FIRST, LAST = programme_data.FIRST_YEAR, programme_data.LAST_YEAR
FUNCTION = data.ROOT / "programme" / "sql" / "burndown_v01.sql"


def country(cursor) -> tuple[float, float]:
    """Seconds for the burn-down of every province, and the hectares that are left at the end."""
    cursor.execute("SELECT DISTINCT left(kabupaten_code, 2) FROM spatial_slumarea ORDER BY 1")
    provinces = [code for (code,) in cursor.fetchall()]
    start, left = time.perf_counter(), 0
    for code in provinces:
        cursor.execute("SELECT year, left_ha FROM programme_burndown(%s, %s, %s)", [code, FIRST, LAST])
        left += dict(cursor.fetchall())[LAST]
    return time.perf_counter() - start, float(left)


def ours(connection) -> dict[str, float]:
    """Seconds for each part, from volumes and works alone to the burn-down. Rolled back."""
    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL session_replication_role = replica")
        cursor.execute("DELETE FROM programme_assessmentresult; DELETE FROM programme_areastate")
        scored = seconds(cursor, "SELECT programme_score(ARRAY(SELECT id FROM programme_assessment))")
        states = seconds(cursor, "SELECT programme_state_write(ARRAY(SELECT id FROM spatial_slumarea))")
        cursor.execute("ANALYZE programme_assessmentresult; ANALYZE programme_areastate")
        burned, left = country(cursor)
    connection.rollback()
    return {"score_s": scored, "states_s": states, "burndown_s": burned, "left_ha": left}


def bare(code: str) -> str:
    """The text of programme_burndown with its parameters filled in."""
    text = re.search(r"BEGIN ATOMIC(.*)END;", FUNCTION.read_text(encoding="utf-8"), re.DOTALL)[1].strip().rstrip(";")
    values = {
        "of_decree": "NULL::bigint",
        "of_kawasan": "NULL::bigint",
        "in_basis": "'planar'",
        "first_year": str(FIRST),
        "last_year": str(LAST),
        "code": f"'{code}'",
    }
    return re.sub(rf"(?<![.\w])({'|'.join(values)})(?!\w)", lambda found: values[found[1]], text)


def kabupaten(url: str) -> tuple[str, float, float]:
    """The largest kabupaten: its code, and the median seconds by Python and by bare SQL, turn and turn about."""
    os.environ["DATABASE_URL"] = url
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "geokotaku.settings")
    import django

    django.setup()
    from django.db import connection

    from programme.burndown import Scope, burndown

    with connection.cursor() as cursor:
        cursor.execute("SELECT kabupaten_code FROM spatial_slumarea GROUP BY 1 ORDER BY count(*) DESC, 1 LIMIT 1")
        (code,) = cursor.fetchone()
        sql = bare(code)
        python, plain = [], []
        for _ in range(REPEATS):
            start = time.perf_counter()
            found = burndown(Scope(code), FIRST, LAST)
            python.append(time.perf_counter() - start)
            start = time.perf_counter()
            cursor.execute(sql)
            rows = cursor.fetchall()
            plain.append(time.perf_counter() - start)
        if [tuple(year) for year in found] != rows:
            sys.exit("programme_burndown and its text do not agree")
    return code, statistics.median(python), statistics.median(plain)


def main() -> int:
    url = programme_data.ensure()
    FOLDER.mkdir(parents=True, exist_ok=True)
    file = FOLDER / "copy.txt"
    copied, worked = [], []
    connection = psycopg2.connect(data.libpq(url))
    for _ in range(ROUNDS):
        with psycopg2.connect(data.libpq(url)) as peer, peer.cursor() as cursor:
            copied.append(sum(sum(copy(cursor, table, file)) for table in TABLES))
        peer.close()
        worked.append(ours(connection))
    file.unlink()
    memory = memory_mb(connection)
    with connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM programme_areastate")
        (states,) = cursor.fetchone()
    connection.close()
    code, python, plain = kabupaten(url)
    part = {name: statistics.median(round_[name] for round_ in worked) for name in worked[0]}
    copy_s = statistics.median(copied)
    ours_s = statistics.median(round_["score_s"] + round_["states_s"] + round_["burndown_s"] for round_ in worked)
    client = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    found = {
        "areas": data.SLUM_AREAS,
        "years": LAST - FIRST + 1,
        "states": states,
        "copy_s": copy_s,
        "ours_s": ours_s,
        **part,
        "ratio": ours_s / copy_s,
        "server_mb": memory,
        "client_mb": client,
        "kabupaten": code,
        "kabupaten_ms": 1000 * python,
        "kabupaten_bare_ms": 1000 * plain,
        "kabupaten_ratio": python / plain,
    }
    RESULT.write_text(json.dumps(found, indent=1) + "\n", encoding="utf-8")
    print(f"COPY out and in    {copy_s:7.1f} s")
    print(f"all of it          {ours_s:7.1f} s   {found['ratio']:.2f} × COPY (at most {MOST_OF_COPY})")
    print(f"  scoring          {part['score_s']:7.1f} s")
    print(f"  {states:,} states {part['states_s']:7.1f} s")
    print(f"  burn-down        {part['burndown_s']:7.1f} s   {part['left_ha']:,.2f} ha left in {LAST}")
    print(f"server's memory    {'not on this machine' if memory is None else f'{memory:.0f} MB (at most {MOST_MB})'}")
    print(f"this process       {client:7.0f} MB")
    print(
        f"{code} in Python    {1000 * python:7.1f} ms  {found['kabupaten_ratio']:.2f} × bare SQL, {1000 * plain:.1f} ms (at most {MOST_OF_BARE})"
    )
    slow = found["ratio"] > MOST_OF_COPY or found["kabupaten_ratio"] > MOST_OF_BARE
    return int(slow or max(memory or 0, client) > MOST_MB)


if __name__ == "__main__":
    sys.exit(main())
