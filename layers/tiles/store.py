"""Tiles that this process has sent, kept compressed: a tile of a revision never changes."""

import threading
from collections import OrderedDict

from django.conf import settings

from .address import Address

# What an entry takes besides its bytes: key, links and the entry itself, about.
OVERHEAD_BYTES = 500


class TileStore:
    """The tiles used last, up to a number of bytes. Safe between threads."""

    def __init__(self, max_bytes: int):
        self._max_bytes = max_bytes
        self._bytes = 0
        self._tiles: OrderedDict[tuple[str, Address], bytes] = OrderedDict()
        self._lock = threading.Lock()

    def get(self, revision: str, address: Address) -> bytes | None:
        with self._lock:
            tile = self._tiles.get((revision, address))
            if tile is not None:
                self._tiles.move_to_end((revision, address))
            return tile

    def put(self, revision: str, address: Address, tile: bytes) -> None:
        size = len(tile) + OVERHEAD_BYTES
        with self._lock:
            if size > self._max_bytes or (revision, address) in self._tiles:
                return
            self._tiles[revision, address] = tile
            self._bytes += size
            while self._bytes > self._max_bytes:
                _key, oldest = self._tiles.popitem(last=False)
                self._bytes -= len(oldest) + OVERHEAD_BYTES


STORE = TileStore(settings.TILE_STORE_BYTES)
