"""The address of a tile: which tileset, which square of WebMercatorQuad, of which decrees."""

import datetime
import json
import re
from collections.abc import Mapping
from dataclasses import dataclass

from django.utils.translation import gettext as _

from layers.api.errors import BadParameter
from layers.api.parameters import DECREE, Parameter, read_parameters

from .tileset import TILESETS, Tileset

MAX_ZOOM = 22

# One optional segment, the revision, tells the address that is for ever from the one that is asked for again.
PATH = re.compile(
    r"/tiles/(?P<tileset>\w{1,40})(?:/(?P<revision>[0-9]{1,19}-[0-9a-f]{8}))?"
    r"/(?P<z>[0-9]{1,2})/(?P<x>[0-9]{1,8})/(?P<y>[0-9]{1,8})\.mvt",
    re.ASCII,
)


class NoSuchTile(LookupError):
    """There is no tile at this address, and never will be. Its text is a sentence for the client."""


@dataclass(frozen=True)
class Address:
    """z, x, y as in WebMercatorQuad: x from the west, y from the north. query: the function's query_params as JSON; "{}": none."""

    tileset: Tileset
    z: int
    x: int
    y: int
    query: str = "{}"

    def __post_init__(self):
        if not (0 <= self.z <= MAX_ZOOM and 0 <= self.x < 1 << self.z and 0 <= self.y < 1 << self.z):
            raise NoSuchTile(
                _("There is no tile %(z)s/%(x)s/%(y)s: z is 0 to %(max)s, x and y are 0 to 2^z − 1.")
                % {"z": self.z, "x": self.x, "y": self.y, "max": MAX_ZOOM}
            )


def parse_day(text: str) -> str:
    """A day, or an instant of which the day counts."""
    try:
        if re.fullmatch(r"\d{4}-\d\d-\d\d(T.{1,30})?", text, re.ASCII):
            return datetime.date.fromisoformat(text[:10]).isoformat()
    except ValueError:
        pass
    raise ValueError(_("Write a day, as in 2014-12-08."))


DAY = Parameter("datetime", parse_day, "What was decreed on this day.", {"type": "string", "format": "date"})


def tileset_named(name: str) -> Tileset:
    """Raises NoSuchTile."""
    if name not in TILESETS:
        raise NoSuchTile(
            _("There are no tiles “%(name)s”; there are: %(names)s.")
            % {"name": name[:40], "names": ", ".join(TILESETS)}
        )
    return TILESETS[name]


def read_query(tileset: Tileset, query: Mapping) -> str:
    """query_params of the tile function, as JSON with its keys in one order. Raises BadParameter."""
    if not query:
        return "{}"
    asked = read_parameters(query, (DECREE, DAY) if tileset.dated else ())
    found = {name: str(value) for name, value in sorted(asked.items()) if value is not None}
    if len(found) > 1:
        raise BadParameter("datetime", _("Give “decree” or “datetime”, not both."))
    return json.dumps(found)
