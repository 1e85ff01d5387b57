"""What the benchmarks of the programme measure on: an assessment with 16 volumes for each of the 100,000 slum areas of bench/data.py, and ten years of works.

Made once and kept in the same database. `python -m bench.programme_data` makes it and prints its address.
"""

import sys
from pathlib import Path

import psycopg2

from bench import data

ASSESSMENTS = Path(__file__).with_name("assessments.sql")
WORKS = Path(__file__).with_name("works.sql")
VOLUMES = 16
# The years of the works; the assessments are of the year before.
FIRST_YEAR, LAST_YEAR = 2021, 2030


def ensure() -> str:
    """The database of bench/data.py with its assessments and works. Its DATABASE_URL."""
    url = data.ensure()
    for table, script in (("programme_assessment", ASSESSMENTS), ("programme_work", WORKS)):
        if not count(url, table):
            with psycopg2.connect(data.libpq(url)) as connection, connection.cursor() as cursor:
                cursor.execute(script.read_text(encoding="utf-8"))
            connection.close()
            vacuum(url)
    found = count(url, "programme_assessmentvolume")
    if found < VOLUMES * data.SLUM_AREAS:
        sys.exit(
            f"{found} volumes instead of {VOLUMES * data.SLUM_AREAS}: drop the database for benchmarks and run again."
        )
    return url


def count(url: str, table: str) -> int:
    connection = psycopg2.connect(data.libpq(url))
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT count(*) FROM {table}")
        found = cursor.fetchone()[0]
    connection.close()
    return found


def vacuum(url: str) -> None:
    connection = psycopg2.connect(data.libpq(url))
    connection.autocommit = True
    with connection.cursor() as cursor:
        cursor.execute("VACUUM (ANALYZE)")
    connection.close()


if __name__ == "__main__":
    print(ensure())
