"""How rows come to the writer: frames of whole rows, each with its length in bytes in front.

The rows are PostgreSQL's COPY in CSV, which does not quote NULL and quotes the empty text. A row may be as large as a province's boundary,
so a frame holds at least one row and ends with the row that makes it FRAME_BYTES or more. A frame of length 0 says that all rows have come:
a pipe that ends without it was broken, and the file must not be taken for whole.
"""

import struct
from collections.abc import Iterator
from typing import BinaryIO

FRAME_BYTES = 4 * 1024 * 1024
LENGTH = struct.Struct("<Q")


class Incomplete(EOFError):
    """The sender ended before its last frame."""


class FrameWriter:
    """A file that COPY can write to. psycopg2 calls write() with one whole row at a time."""

    def __init__(self, pipe: BinaryIO):
        self._pipe = pipe
        self._rows: list[bytes] = []
        self._size = 0

    def write(self, row: bytes) -> int:
        self._rows.append(row)
        self._size += len(row)
        if self._size >= FRAME_BYTES:
            self._send()
        return len(row)

    def _send(self) -> None:
        self._pipe.write(LENGTH.pack(self._size))
        self._pipe.writelines(self._rows)
        self._rows.clear()
        self._size = 0

    def end(self) -> None:
        if self._rows:
            self._send()
        self._pipe.write(LENGTH.pack(0))
        self._pipe.flush()


def write_frame(pipe: BinaryIO, content: bytes) -> None:
    pipe.write(LENGTH.pack(len(content)))
    pipe.write(content)


def read_frames(pipe: BinaryIO) -> Iterator[bytes]:
    """Frames until the one of length 0. Raises Incomplete."""
    while content := read_frame(pipe):
        yield content


def read_frame(pipe: BinaryIO) -> bytes:
    (size,) = LENGTH.unpack(_read(pipe, LENGTH.size))
    return _read(pipe, size)


def _read(pipe: BinaryIO, size: int) -> bytes:
    content = pipe.read(size)
    if len(content) < size:
        raise Incomplete(f"{len(content)} of {size} bytes")
    return content
