"""Waiting that does not depend on the machine's speed."""

from collections.abc import Iterator
from contextlib import contextmanager

import psycopg2
from django.db import connection


@contextmanager
def held(table: str) -> Iterator[None]:
    """Another session holds the table: who reads it waits until his time is up, however fast the machine is.

    The test's own rows must be committed: pytest.mark.django_db(transaction=True).
    """
    own = connection.get_connection_params()
    other = psycopg2.connect(
        **{name: own[name] for name in ("dbname", "user", "password", "host", "port") if name in own}
    )
    try:
        with other.cursor() as cursor:
            cursor.execute(f"LOCK TABLE {table}")
        yield
    finally:
        other.close()
