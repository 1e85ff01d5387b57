"""Tiles before anything else: a tile is the same for everybody, so sessions, languages and forms are not asked."""

from django.db import OperationalError
from django.http import HttpRequest, HttpResponse

from layers.api.errors import BadParameter

from .address import PATH, Address, NoSuchTile, read_query, tileset_named
from .answer import answer


class TileMiddleware:
    """Answers /tiles/….mvt. What is wrong with an address is left to the view, which says it in the reader's language."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        found = PATH.fullmatch(request.path_info) if request.path_info.startswith("/tiles/") else None
        if found and request.method in ("GET", "HEAD"):
            try:
                tileset = tileset_named(found["tileset"])
                address = Address(
                    tileset, int(found["z"]), int(found["x"]), int(found["y"]), read_query(tileset, request.GET)
                )
                return answer(request, address, found["revision"])
            except (NoSuchTile, BadParameter):
                pass
            except OperationalError as error:
                request.tile_failure = error
        return self.get_response(request)
