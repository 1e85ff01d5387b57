"""Rows into a temporary table by binary COPY: the fastest way into PostgreSQL, for a batch of any size."""

import io
import struct
from collections.abc import Iterable, Sequence
from typing import Any

_SIGNATURE = b"PGCOPY\n\xff\r\n\x00" + struct.pack(">ii", 0, 0)
_TRAILER = struct.pack(">h", -1)
_NULL = struct.pack(">i", -1)


def copy(cursor: Any, table: str, columns: Sequence[str], rows: Iterable[Sequence[int | str | bytes | None]]) -> None:
    """COPY rows into a table of our own naming.

    cursor: psycopg2's. Values: int for integer columns, str for text, bytes (EWKB) for geometry, None for NULL.
    Source of the format: PostgreSQL documentation, COPY, «Binary Format».
    """
    count = struct.pack(">h", len(columns))
    buffer = io.BytesIO()
    buffer.write(_SIGNATURE)
    for row in rows:
        buffer.write(count)
        for value in row:
            if value is None:
                buffer.write(_NULL)
                continue
            if isinstance(value, int):
                value = struct.pack(">i", value)
            elif isinstance(value, str):
                value = value.encode()
            buffer.write(struct.pack(">i", len(value)))
            buffer.write(value)
    buffer.write(_TRAILER)
    buffer.seek(0)
    cursor.copy_expert(f"COPY {table} ({', '.join(columns)}) FROM STDIN (FORMAT binary)", buffer, size=1024**2)
