"""What printing may take of the machine: places, time, memory. Drawing a sheet is work for a processor, so few are drawn at a time."""

from collections.abc import Iterator
from contextlib import contextmanager

from django.conf import settings
from django.db import connection
from django.utils.translation import gettext as _

from layers.downloads.limits import Busy
from layers.snapshot import snapshot

# The first halves of the keys of PostgreSQL's advisory locks, as in layers/downloads/limits.py.
DOCUMENTS = 0x7072696E
PREVIEWS = 0x70726576

# A preview is quickly drawn, and asked for more often.
PREVIEWS_PER_DOCUMENT = 3


@contextmanager
def printing() -> Iterator[None]:
    """One snapshot of the database, and one of settings.PRINT_PLACES places, held until the document is there."""
    with _place(DOCUMENTS, settings.PRINT_PLACES):
        yield


@contextmanager
def previewing() -> Iterator[None]:
    """The same for the form and its picture, which have places of their own: a document in the making does not keep them waiting."""
    with _place(PREVIEWS, settings.PRINT_PLACES * PREVIEWS_PER_DOCUMENT):
        yield


@contextmanager
def _place(kind: int, count: int) -> Iterator[None]:
    with snapshot(), connection.cursor() as cursor:
        timeout = settings.PRINT_TIMEOUT_MS
        cursor.execute(
            "SET LOCAL statement_timeout = %s; SET LOCAL idle_in_transaction_session_timeout = %s",
            [timeout, timeout + settings.READ_IDLE_TIMEOUT_MS],
        )
        cursor.execute(
            "SELECT 1 FROM generate_series(1, %s) AS place WHERE pg_try_advisory_xact_lock(%s, place) LIMIT 1",
            [count, kind],
        )
        if cursor.fetchone() is None:
            raise Busy(_("Many sheets are being printed at this moment. Try again in a minute."))
        yield
