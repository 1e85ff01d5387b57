"""Reading for the public: one snapshot of the database, nothing written, no statement without end."""

from collections.abc import Iterator
from contextlib import contextmanager

from django.conf import settings
from django.db import connection, transaction


@contextmanager
def snapshot() -> Iterator[None]:
    """All statements inside see the same rows, cannot write, and end after settings.READ_TIMEOUT_MS each.

    A statement that takes longer raises OperationalError (from psycopg2's QueryCanceled). Within a transaction that has begun already,
    the snapshot is as that transaction has it.
    """
    outermost = not connection.in_atomic_block
    with transaction.atomic(), connection.cursor() as cursor:
        isolation = "SET TRANSACTION ISOLATION LEVEL REPEATABLE READ; " if outermost else ""
        cursor.execute(
            f"{isolation}SET TRANSACTION READ ONLY; SET LOCAL statement_timeout = %s; "
            # Compiling a plan pays after a second; readers want the first rows before.
            "SET LOCAL idle_in_transaction_session_timeout = %s; SET LOCAL jit = off",
            [settings.READ_TIMEOUT_MS, settings.READ_IDLE_TIMEOUT_MS],
        )
        yield
        # Nothing was written; going back leaves an outer transaction as it was.
        transaction.set_rollback(True)
