"""Where and when the rows of a layer lie."""

from dataclasses import dataclass
from datetime import date

from django.db import OperationalError, connection
from psycopg2.sql import SQL, Identifier

from layers.catalogue import Layer
from layers.snapshot import snapshot
from layers.versions import layer_version
from spatial.extent import INDONESIA

MEASURE_TIMEOUT_MS = 2_000
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
    """The extent of all rows, of every time. Measured once for each version of the layer.

    Where measuring takes too long, it is all of Indonesia: the database holds every boundary to that frame.
    """
    version = layer_version(layer)
    if layer.id not in _measured or _measured[layer.id][0] != version:
        _measured[layer.id] = version, _measure(layer)
    return _measured[layer.id][1]


def _measure(layer: Layer) -> Extent:
    # The box stands in front of a stored geometry: with the cast nothing else of it is read.
    columns = (
        [SQL("NULL::box2d")]
        if layer.geometry is None
        else [SQL("ST_Extent({}::box2d::geometry)").format(Identifier("geom"))]
    )
    if layer.period:
        since, until = map(Identifier, layer.period)
        columns.append(SQL("min({}), CASE WHEN bool_and({} IS NOT NULL) THEN max({}) END").format(since, until, until))
    else:
        columns.append(SQL("NULL::date, NULL::date"))
    measured = SQL("SELECT {} FROM {}").format(SQL(", ").join(columns), Identifier(*layer.source))
    statement = SQL(
        "SELECT ST_XMin(box), ST_YMin(box), ST_XMax(box), ST_YMax(box), since, until FROM ({}) AS e (box, since, until)"
    ).format(measured)
    try:
        with snapshot(), connection.cursor() as cursor:
            cursor.execute("SET LOCAL statement_timeout = %s", [MEASURE_TIMEOUT_MS])
            cursor.execute(statement)
            *bbox, since, until = cursor.fetchone()
    except OperationalError:
        return Extent(INDONESIA if layer.geometry else None)
    return Extent(None if bbox[0] is None else tuple(bbox), since, until)
