"""COPY: PostgreSQL's rows into a file, or on their way to a client."""

import os
import tempfile
import threading
from collections.abc import Callable, Generator
from contextlib import ExitStack
from typing import Any, Protocol

from django.db import connection

from .text import Text

CHUNK_BYTES = 128 * 1024


class RowFile(Protocol):
    """What COPY writes to: one whole row at a time, a line's end at its end."""

    def write(self, row: bytes, /) -> Any: ...


class _Sink:
    """Passes rows on until that fails; then ends the query.

    An exception out of write() would leave the connection in the middle of COPY, of no use to anybody.
    """

    def __init__(self, file: RowFile, cancel: Callable[[], None]):
        self._file = file
        self._cancel = cancel
        self.error: Exception | None = None

    def write(self, row: bytes) -> int:
        if self.error is None:
            try:
                self._file.write(row)
            except Exception as error:
                self.error = error
                self._cancel()
        return len(row)


def copy(text: Text, file: RowFile) -> None:
    """The rows of a Text into a file. Raises OperationalError where a limit of the transaction is reached, and what the file raises."""
    with connection.cursor() as cursor, connection.wrap_database_errors:
        _copy(cursor, _statement(cursor, text), file)


def _statement(cursor, text: Text) -> str:
    """COPY knows no parameters: psycopg2 writes the values in, quoted as literals, as it does in every statement."""
    query = cursor.mogrify(text.query, text.parameters).decode()
    return f"COPY ({query}) TO STDOUT ({text.copy_options})"


def _copy(cursor, statement: str, file: RowFile) -> None:
    sink = _Sink(file, cursor.connection.cancel)
    try:
        cursor.copy_expert(statement, sink)
    finally:
        if sink.error:
            raise sink.error


class Spool:
    """A file on disk that grows at PostgreSQL's pace and is read at the client's.

    A slow client then holds neither a transaction nor memory, and a fast one has the first bytes at once.
    """

    def __init__(self, text: Text, folder: str):
        self._text = text
        self._file = tempfile.TemporaryFile(dir=folder)  # noqa: SIM115 (stream() closes it)
        self._changed = threading.Condition()
        self._size = 0
        self._complete = False
        self._error: Exception | None = None
        # Known to the writing thread alone:
        self.rows = 0
        self._waiting = [text.head.encode()]
        self._waiting_bytes = 0
        self._between = text.between.encode()

    def stream(self, transaction: ExitStack) -> Generator[bytes, None, None]:
        """The bytes as they come. transaction: left as soon as PostgreSQL has given the last row, however far the client is."""
        with self._file, transaction, connection.cursor() as cursor:
            statement = _statement(cursor, self._text)
            thread = threading.Thread(target=self._fill, args=(cursor, statement), daemon=True)
            thread.start()
            try:
                position = 0
                while True:
                    size, complete = self._wait(position)
                    if complete:
                        thread.join()
                        if self._error:
                            with connection.wrap_database_errors:
                                raise self._error
                        transaction.close()
                        if position == size:
                            return
                    chunk = os.pread(self._file.fileno(), min(size - position, CHUNK_BYTES), position)
                    position += len(chunk)
                    yield chunk
            finally:
                if thread.is_alive():  # the client has gone
                    connection.connection.cancel()
                    thread.join()

    def _wait(self, position: int) -> tuple[int, bool]:
        with self._changed:
            self._changed.wait_for(lambda: self._size > position or self._complete)
            return self._size, self._complete

    def _fill(self, cursor, statement: str) -> None:
        try:
            _copy(cursor, statement, self)
            self._waiting.append(self._text.tail.encode())
            self._flush()
        except Exception as error:
            self._error = error
        with self._changed:
            self._complete = True
            self._changed.notify()

    def write(self, row: bytes) -> None:
        if self.rows:
            self._waiting.append(self._between)
        self._waiting.append(row)
        self._waiting_bytes += len(row)
        self.rows += 1
        if self._waiting_bytes >= CHUNK_BYTES or self.rows == 1:
            self._flush()

    def _flush(self) -> None:
        content = b"".join(self._waiting)
        self._waiting.clear()
        self._waiting_bytes = 0
        os.pwrite(self._file.fileno(), content, self._size)
        with self._changed:
            self._size += len(content)
            self._changed.notify()
