"""One SELECT a tile: its revision and its bytes, of one and the same state of the database."""

from django.conf import settings
from django.db import connection
from psycopg2.sql import SQL, Identifier

from .address import Address
from .tileset import Tileset, release

VERSION = SQL("(SELECT coalesce(sum(increment), 0)::bigint FROM layer_version WHERE layer = %s)")

READ = SQL("SET LOCAL statement_timeout = %s; SELECT {version}, tiles.{function}(%s, %s, %s, %s)")


def revision(tileset: Tileset) -> str:
    """What a tileset's tiles are made of: the version of what they show and of what writes them."""
    with connection.cursor() as cursor:
        cursor.execute(SQL("SELECT {version}").format(version=VERSION), [tileset.version])
        return _revision(cursor.fetchone()[0])


def read(address: Address) -> tuple[str, bytes]:
    """The revision of a tile and its MVT bytes; empty where the tile shows nothing.

    Raises OperationalError after settings.READ_TIMEOUT_MS.
    """
    # Both statements travel in one message and share its transaction: the limit holds for this tile and costs no round trip.
    sql = READ.format(version=VERSION, function=Identifier(address.tileset.id))
    params = [settings.READ_TIMEOUT_MS, address.tileset.version, address.z, address.x, address.y, address.query]
    with connection.cursor() as cursor:
        cursor.execute(sql, params)
        version, tile = cursor.fetchone()
    return _revision(version), bytes(tile or b"")


def _revision(version: int) -> str:
    return f"{version}-{release()}"
