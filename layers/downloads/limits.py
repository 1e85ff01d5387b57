"""What the downloads may take of the machine: time, places, room on disk."""

import shutil
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from django.conf import settings
from django.db import connection
from django.utils.translation import gettext as _
from rest_framework.exceptions import APIException

from layers.snapshot import snapshot

# The first half of the key of PostgreSQL's advisory locks; the second is the place's number.
PLACES = 0x66696C65
ABANDONED_S = 3600
MANY_ROWS = 10_000


class Busy(APIException):
    """All places are taken: 503, and when to come again."""

    status_code = 503


class TooMuch(APIException):
    """More than one file holds: 413, and what to do instead."""

    status_code = 413


class TooLong(APIException):
    """The file takes longer than settings.DOWNLOAD_TIMEOUT_MS: 503, and what to ask for instead."""

    status_code = 503

    def __init__(self) -> None:
        sentence = _("The answer would take longer than %(seconds)g seconds: ask for a smaller area or for fewer rows.")
        super().__init__(sentence % {"seconds": settings.DOWNLOAD_TIMEOUT_MS / 1000})


@contextmanager
def reading() -> Iterator[None]:
    """One snapshot of the database with the time a file needs, and one of the places in which files are made.

    The places are locks of the transaction: they hold for all workers of all machines, and a worker that dies frees its own.
    """
    with snapshot(), connection.cursor() as cursor:
        timeout = settings.DOWNLOAD_TIMEOUT_MS
        cursor.execute(
            "SET LOCAL statement_timeout = %s; SET LOCAL idle_in_transaction_session_timeout = %s",
            [timeout, timeout + settings.READ_IDLE_TIMEOUT_MS],  # a writer may be busy with the file's end that long
        )
        cursor.execute(
            "SELECT 1 FROM generate_series(1, %s) AS place WHERE pg_try_advisory_xact_lock(%s, place) LIMIT 1",
            [settings.DOWNLOAD_PLACES, PLACES],
        )
        if cursor.fetchone() is None:
            raise Busy(_("Many files are being made at this moment. Try again in a minute."))
        yield


def first_row_at_once() -> None:
    """For a file of many rows: PostgreSQL reads along the key's index instead of sorting all rows before the first leaves."""
    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL enable_sort = off")


def folder() -> Path:
    """Where files are made. What a worker left behind when it died is removed by whoever comes next."""
    path = Path(settings.DOWNLOAD_DIR)
    path.mkdir(parents=True, exist_ok=True)
    for left in path.iterdir():
        try:
            if time.time() - left.stat().st_mtime > ABANDONED_S:
                shutil.rmtree(left) if left.is_dir() else left.unlink()
        except FileNotFoundError:
            continue  # another worker was quicker
    return path
