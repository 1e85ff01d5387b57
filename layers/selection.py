"""Which rows of a layer, in which order: one SELECT over the layer's view, whatever door asks.

Names come from the catalogue and are quoted as identifiers; every value is a bound parameter. No text of a client becomes SQL.
"""

import datetime
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from django.db import connection
from psycopg2.sql import SQL, Composable, Composed, Identifier

from .catalogue import Field, Layer

WGS84 = 4326
EDGE_PARTS = 16


@dataclass(frozen=True)
class Condition:
    """A condition on the columns of a layer's view. sql: with a %s for each of params."""

    sql: Composable
    params: tuple = ()

    def __and__(self, other: "Condition") -> "Condition":
        return Condition(SQL("({} AND {})").format(self.sql, other.sql), self.params + other.params)

    def __or__(self, other: "Condition") -> "Condition":
        return Condition(SQL("({} OR {})").format(self.sql, other.sql), self.params + other.params)

    def __invert__(self) -> "Condition":
        return Condition(SQL("(NOT {})").format(self.sql), self.params)


ALWAYS = Condition(SQL("true"))
NEVER = Condition(SQL("false"))


@dataclass(frozen=True)
class Selection:
    """Rows of a layer.

    fields: names in the order in which they are given out; None: all. srid: CRS of the geometry that is given out;
    lat_first: that CRS has north before east and its coordinates are to be written so. sort: (field, descending);
    the key is always the last to decide, so the order is total. after: values of the sort fields and of the key
    in the last row of the page before; the page goes on behind it even where that row is gone meanwhile.
    """

    layer: Layer
    conditions: tuple[Condition, ...] = ()
    fields: tuple[str, ...] | None = None
    srid: int = WGS84
    lat_first: bool = False
    sort: tuple[tuple[str, bool], ...] = ()
    limit: int | None = None
    after: tuple | None = None

    @property
    def shown(self) -> tuple[Field, ...]:
        """The fields that are given out."""
        names = self.fields if self.fields is not None else [f.name for f in self.layer.fields]
        return tuple(self.layer.field(name) for name in names)

    @property
    def order(self) -> tuple[tuple[str, bool], ...]:
        """The sort with the key at its end, each field once."""
        seen = {}
        for name, descending in (*self.sort, (self.layer.key, False)):
            seen.setdefault(self.layer.field(name).name, descending)
        return tuple(seen.items())

    @property
    def source(self) -> Identifier:
        return Identifier(*self.layer.source)

    def where(self, *conditions: Condition) -> "Selection":
        return replace(self, conditions=self.conditions + conditions)

    def rows(self, *columns: Composable, ordered: bool = True) -> tuple[Composed, list]:
        """SELECT columns of these rows, and its parameters. ordered: False where only sums are made of them, and no limit needs an order."""
        conditions = [*self.conditions, *([] if self.after is None else [_behind(self.order, self.after)])]
        sql = SQL("SELECT {columns} FROM {source} WHERE {where}").format(
            columns=SQL(", ").join(columns),
            source=self.source,
            where=SQL(" AND ").join([c.sql for c in conditions] or [ALWAYS.sql]),
        )
        if ordered:
            sql += SQL(" ORDER BY {}").format(
                SQL(", ").join(
                    SQL("{} DESC" if descending else "{}").format(Identifier(name)) for name, descending in self.order
                )
            )
        params = [value for condition in conditions for value in condition.params]
        if self.limit is not None:
            sql, params = sql + SQL(" LIMIT %s"), [*params, self.limit]
        return sql, params

    def count(self) -> int:
        """How many rows there are on all pages: what the conditions find, without limit and after."""
        sql = SQL("SELECT count(*) FROM {} WHERE {}").format(
            self.source, SQL(" AND ").join([c.sql for c in self.conditions] or [ALWAYS.sql])
        )
        with connection.cursor() as cursor:
            cursor.execute(sql, [value for condition in self.conditions for value in condition.params])
            return cursor.fetchone()[0]


def _behind(order: Sequence[tuple[str, bool]], values: Sequence[Any]) -> Condition:
    """Rows that come after one with these values. NULL is the greatest, as PostgreSQL sorts it."""
    if len(order) != len(values):
        raise ValueError(f"{len(order)} values are wanted, {len(values)} given")
    (name, descending), value = order[0], values[0]
    column = Identifier(name)
    if value is None:
        beyond = Condition(SQL("{} IS NOT NULL").format(column)) if descending else NEVER
        same = Condition(SQL("{} IS NULL").format(column))
    else:
        if descending:
            beyond = Condition(SQL("{} < %s").format(column), (value,))
        elif len(order) == 1:
            beyond = Condition(SQL("{} > %s").format(column), (value,))  # the key, never NULL
        else:
            beyond = Condition(SQL("({0} > %s OR {0} IS NULL)").format(column), (value,))
        same = Condition(SQL("{} = %s").format(column), (value,))
    return beyond if len(order) == 1 else beyond | (same & _behind(order[1:], values[1:]))


def in_bbox(layer: Layer, bbox: Sequence[float], srid: int = WGS84) -> Condition:
    """Rows that share a point with a box: west, south, east, north, in the units of srid.

    The box is transformed, never the column, so the index on the geometry is used. In degrees west may be greater than east:
    the box then crosses the antimeridian. A layer without geometry has nothing in any box.
    """
    if layer.geometry is None:
        return NEVER
    west, south, east, north = bbox
    if srid == WGS84 and west > east:
        return in_bbox(layer, (west, south, 180, north)) | in_bbox(layer, (-180, south, east, north))
    # A box without width or height is a line or a point, which ST_MakeEnvelope would make an invalid polygon.
    box = SQL("ST_Envelope(ST_SetSRID(ST_MakeLine(ST_MakePoint(%s, %s), ST_MakePoint(%s, %s)), %s))")
    params = (west, south, east, north, srid)
    if srid != WGS84:
        # An edge that is straight in one CRS is a curve in the other: it is transformed in short parts.
        box = SQL("ST_Transform(ST_Segmentize({}, %s), 4326)").format(box)
        params = (*params, max(east - west, north - south) / EDGE_PARTS or 1.0)
    return Condition(SQL("ST_Intersects({}, {})").format(Identifier("geom"), box), params)


def covering(layer: Layer, lon: float, lat: float) -> Condition:
    """Rows that have a point inside or on their edge; degrees, EPSG:4326."""
    return in_bbox(layer, (lon, lat, lon, lat))


def during(layer: Layer, start: datetime.date | None, end: datetime.date | None) -> Condition:
    """Rows as decreed at some day from start to end, both inclusive; None: open on that side. One day: give it twice."""
    if layer.period is None:
        return ALWAYS
    since, until = map(Identifier, layer.period)
    condition = ALWAYS
    if end is not None:
        condition = condition & Condition(SQL("{} <= %s").format(since), (end,))
    if start is not None:
        condition = condition & Condition(SQL("({0} > %s OR {0} IS NULL)").format(until), (start,))
    return condition


def in_force(layer: Layer) -> Condition:
    """Rows that count now: what a layer with a period shows where no time is asked for."""
    return ALWAYS if layer.period is None else equal(layer, *layer.current)


def equal(layer: Layer, name: str, value: Any) -> Condition:
    """Rows whose field has this value; None: that have none. Raises KeyError for a field that the layer does not have."""
    column = Identifier(layer.field(name).name)
    if value is None:
        return Condition(SQL("{} IS NULL").format(column))
    return Condition(SQL("{} = %s").format(column), (value,))


def within(layer: Layer, name: str, code: str) -> Condition:
    """Rows whose code (in the field of this name) is this wilayah or lies in it, at any level: a range of the index."""
    column = Identifier(layer.field(name).name)
    return Condition(SQL("({0} >= %s AND {0} < %s)").format(column), (code, f"{code}/"))


def matching(layer: Layer, text: str) -> Condition:
    """Rows that have this text in any of their text fields, in upper or lower case."""
    pattern = f"%{literally(text)}%"
    names = [f.name for f in layer.fields if f.type == "string"]
    parts = SQL(" OR ").join(SQL("{} ILIKE %s").format(Identifier(name)) for name in names)
    return Condition(SQL("({})").format(parts), (pattern,) * len(names)) if names else NEVER


def literally(text: str) -> str:
    """The text for LIKE, where %, _ and \\ stand for themselves."""
    return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")
