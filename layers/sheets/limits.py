"""What printing may take of the machine: places, time, memory. Drawing a sheet is work for a processor, so few are drawn at a time."""

from collections.abc import Iterator
from contextlib import contextmanager

from django.conf import settings
from django.db import connection
from django.utils.translation import gettext as _

from layers.downloads.limits import Busy
from layers.snapshot import snapshot

# The first half of the key of PostgreSQL's advisory locks, as in layers/downloads/limits.py.
PLACES = 0x7072696E


@contextmanager
def printing() -> Iterator[None]:
    """One snapshot of the database, and one of settings.PRINT_PLACES places, held until the document is there."""
    with snapshot(), connection.cursor() as cursor:
        timeout = settings.PRINT_TIMEOUT_MS
        cursor.execute(
            "SET LOCAL statement_timeout = %s; SET LOCAL idle_in_transaction_session_timeout = %s",
            [timeout, timeout + settings.READ_IDLE_TIMEOUT_MS],
        )
        cursor.execute(
            "SELECT 1 FROM generate_series(1, %s) AS place WHERE pg_try_advisory_xact_lock(%s, place) LIMIT 1",
            [settings.PRINT_PLACES, PLACES],
        )
        if cursor.fetchone() is None:
            raise Busy(_("Many sheets are being printed at this moment. Try again in a minute."))
        yield
