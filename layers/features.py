"""GeoJSON features as PostgreSQL writes them: Python passes the bytes on.

Memory is bounded by the rows of one fetch, whatever the number of features.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from django.db import connection
from psycopg2.sql import SQL, Composable, Identifier, Literal

from .crs import DEGREE_DECIMALS, METRE_DECIMALS
from .selection import WGS84, Selection
from .snapshot import snapshot

# The first fetch is small, so that the first bytes leave at once; the next ones have about as many bytes as a socket takes at a time.
FIRST_ROWS, MOST_ROWS, PART_BYTES = 50, 500, 256 * 1024

# Layers whose geometry the database keeps as GeoJSON too, written when the polygon is (layers/sql/slum_area_geojson_v01.sql): table and its key.
WRITTEN = dict.fromkeys(("slum_areas", "draft_slum_areas"), ("slum_area_geojson", "slum_area_id"))


def geometry(selection: Selection) -> Composable:
    """The expression that writes the geometry as GeoJSON, or null; outer rings anticlockwise, as RFC 7946 wants them."""
    if selection.layer.geometry is None:
        return SQL("'null'")
    geom: Composable = SQL("ST_ForcePolygonCCW({})").format(Identifier("geom"))
    decimals = DEGREE_DECIMALS
    if selection.srid != WGS84:
        geom, decimals = SQL("ST_Transform({}, {})").format(geom, Literal(selection.srid)), METRE_DECIMALS
    if selection.lat_first:
        geom = SQL("ST_FlipCoordinates({})").format(geom)
    text = SQL("ST_AsGeoJSON({}, {}, 0)").format(geom, Literal(decimals))
    if selection.layer.id in WRITTEN and selection.srid == WGS84 and not selection.lat_first:
        table, key = WRITTEN[selection.layer.id]
        text = SQL("(SELECT geojson FROM {} WHERE {} = {}), {}").format(
            Identifier(table), Identifier(key), Identifier(selection.layer.key), text
        )
    return SQL("coalesce({}, 'null')").format(text)


def properties(selection: Selection) -> Composable:
    """The expression that writes the fields as a flat JSON object, in the order of the selection.

    The catalogue knows each field's type, so the text is put together at once: row_to_json finds the types out anew for every row.
    """
    parts = []
    for number, shown in enumerate(selection.shown):
        column = Identifier(shown.name)
        value = SQL("to_json({})::text" if shown.type in ("string", "date") else "{}::text").format(column)
        parts += [Literal(f'{"," if number else ""}"{shown.name}":'), SQL("coalesce({}, 'null')").format(value)]
    # A function takes a hundred arguments.
    texts = [SQL("concat({})").format(SQL(", ").join(parts[i : i + 100])) for i in range(0, len(parts), 100)]
    return SQL("concat('{{', {}, '}}')").format(SQL(", ").join(texts)) if parts else SQL("'{}'")


def feature_text(selection: Selection, members: Composable | None = None) -> Composable:
    """The expression that writes a row as a GeoJSON Feature. members: that writes its properties as JSON; None: the selection's fields."""
    key = Identifier(selection.layer.key)
    return SQL(
        """'{{"type":"Feature","id":' || to_json({})::text || ',"geometry":' || {} || ',"properties":' || {} || '}}'"""
    ).format(key, geometry(selection), members or properties(selection))


class TextStream(Iterator[bytes]):
    """Texts that the database writes, one a row, joined by `separator`, in parts of some hundred rows.

    sql: a query whose first column is the text and whose others are the values that order it. limit: rows on the page; the query asks
    for one row more, which tells whether there is a next page.

    The first part is read at once, so that a query that fails, fails here and not in the middle of an answer. When the stream has ended,
    the rest of the answer finds here: returned, the number of rows; following, the values of the other columns in the last row where
    there are rows behind the page (for Selection.after), else None.
    Until it has ended or is closed, the thread's connection is in this stream's read-only transaction.
    """

    def __init__(self, sql: Composable | str, params: Sequence, limit: int | None = None, separator: bytes = b","):
        self.returned = 0
        self.following: tuple | None = None
        self._parts = self._read(sql, params, limit, separator)
        self._first = next(self._parts, None)

    def __next__(self) -> bytes:
        if self._first is not None:
            part, self._first = self._first, None
            return part
        return next(self._parts)

    def close(self) -> None:
        self._parts.close()

    def _read(self, sql: Composable | str, params: Sequence, limit: int | None, separator: bytes) -> Iterator[bytes]:
        before, last, wanted, size = b"", (), FIRST_ROWS, 0
        with snapshot(), connection.chunked_cursor() as cursor:
            cursor.execute(sql, params)
            while True:
                rows = cursor.fetchmany(wanted)
                is_last = len(rows) < wanted
                if limit is not None and self.returned + len(rows) > limit:
                    rows, is_last = rows[: limit - self.returned], True
                    self.following = rows[-1][1:] if rows else last
                part = before + separator.join([row[0].encode() for row in rows]) if rows else b""
                self.returned += len(rows)
                if is_last:
                    break
                size += len(part)
                yield part
                before, last = separator, rows[-1][1:]
                wanted = max(1, min(MOST_ROWS, PART_BYTES * self.returned // max(1, size)))
        # The last part leaves when the transaction has ended: a short answer holds none while it is sent.
        if part:
            yield part


def stream_texts(selection: Selection, text: Composable, separator: bytes = b",") -> TextStream:
    """A text for each of the selection's rows, as the database writes it."""
    limit = selection.limit
    asked = selection if limit is None else replace(selection, limit=limit + 1)
    sql, params = asked.rows(text, *(Identifier(name) for name, _descending in selection.order))
    return TextStream(sql, params, limit, separator)


def stream_features(selection: Selection) -> TextStream:
    """The selection's features as GeoJSON texts joined by commas: what stands between the brackets of "features"."""
    return stream_texts(selection, feature_text(selection))


def feature(selection: Selection) -> bytes | None:
    """The first of the selection's rows as a GeoJSON Feature; None where there is none."""
    sql, params = replace(selection, limit=1).rows(feature_text(selection))
    with snapshot(), connection.cursor() as cursor:
        cursor.execute(sql, params)
        row = cursor.fetchone()
    return row[0].encode() if row else None
