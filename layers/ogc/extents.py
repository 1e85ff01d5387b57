"""Where and when the rows of a layer lie."""

from dataclasses import dataclass
from datetime import date

from django.db import connection
from psycopg2.sql import SQL, Identifier

from layers.catalogue import Layer
from layers.snapshot import snapshot
from layers.versions import layer_version

Bbox = tuple[float, float, float, float]


@dataclass(frozen=True)
class Extent:
    """bbox: west, south, east, north in degrees, None without rows or geometry. since, until: None: open, or no rows."""

    bbox: Bbox | None = None
    since: date | None = None
    until: date | None = None


# By layer: the version it was measured at.
_measured: dict[str, tuple[int, Extent]] = {}


def extent(layer: Layer) -> Extent:
    """The extent of all rows, of every time. Measured once for each version of the layer."""
    version = layer_version(layer)
    if layer.id not in _measured or _measured[layer.id][0] != version:
        _measured[layer.id] = version, _measure(layer)
    return _measured[layer.id][1]


def _measure(layer: Layer) -> Extent:
    columns = [SQL("NULL::box2d")] if layer.geometry is None else [SQL("ST_Extent({})").format(Identifier("geom"))]
    if layer.period:
        since, until = map(Identifier, layer.period)
        columns.append(SQL("min({}), CASE WHEN bool_and({} IS NOT NULL) THEN max({}) END").format(since, until, until))
    else:
        columns.append(SQL("NULL::date, NULL::date"))
    measured = SQL("SELECT {} FROM {}").format(SQL(", ").join(columns), Identifier(*layer.source))
    statement = SQL(
        "SELECT ST_XMin(box), ST_YMin(box), ST_XMax(box), ST_YMax(box), since, until FROM ({}) AS e (box, since, until)"
    ).format(measured)
    with snapshot(), connection.cursor() as cursor:
        cursor.execute(statement)
        *bbox, since, until = cursor.fetchone()
    return Extent(None if bbox[0] is None else tuple(bbox), since, until)
