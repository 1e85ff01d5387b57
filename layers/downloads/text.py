"""Files that are text: PostgreSQL writes every row, Python puts the beginning and the end around them."""

from dataclasses import dataclass

from psycopg2 import sql
from psycopg2.sql import Composable

from layers.catalogue import Field
from layers.crs import Crs
from layers.selection import Selection

# COPY's CSV leaves a value as it is unless it holds the quote, the delimiter or a line's end. With characters that no text of ours
# holds it hands out ready text, a row a line. (COPY's own text format would double every backslash.)
READY_TEXT = r"FORMAT csv, QUOTE E'\x01', DELIMITER E'\x02'"

# What XML 1.0 cannot hold in any form. COPY's two characters above are among them.
NOT_IN_XML = "".join(map(chr, [*range(1, 9), 11, 12, *range(14, 32), 0xFFFE, 0xFFFF]))


@dataclass(frozen=True)
class Text:
    """A file of text: head, rows with `between` before all but the first, tail.

    query, parameters: a SELECT of one column of text, or of the file's columns where copy_options say how COPY writes them.
    """

    query: Composable
    parameters: list
    head: str = ""
    between: str = ""
    tail: str = ""
    copy_options: str = READY_TEXT


def selected(selection: Selection, *columns: Composable) -> tuple[Composable, list]:
    """Selection.rows(), the columns computed behind the sorting: sorted before, the rows are smaller and the first comes sooner.

    PostgreSQL would compute the columns first and then sort all that text. What no column uses, it leaves out of the rows inside.
    """
    rows, parameters = selection.rows(sql.SQL("*"))
    return sql.SQL("SELECT {} FROM ({}) AS row").format(sql.SQL(", ").join(columns), rows), parameters


def column(field: Field) -> Composable:
    return sql.Identifier(field.name)


def geometry(crs: Crs) -> Composable:
    """geom in the wanted CRS, easting or longitude first."""
    if crs.srid == 4326:
        return sql.Identifier("geom")
    return sql.SQL("ST_Transform(geom, {})").format(sql.Literal(crs.srid))


def joined(parts: list[Composable]) -> Composable:
    """The texts one after the other. No part may be NULL."""
    return sql.SQL(" || ").join(parts)


def xml(value: Composable) -> Composable:
    """A text as XML's characters: nothing in it can end an element, and no line ends."""
    escaped = sql.SQL("translate({}, {}, '')").format(value, sql.Literal(NOT_IN_XML))
    # The line ends are NOT_IN_XML's neighbours: they stay, as references, for a row is one line.
    for character, reference in (("&", "&amp;"), ("<", "&lt;"), (">", "&gt;"), ("\n", "&#10;"), ("\r", "&#13;")):
        escaped = sql.SQL("replace({}, {}, {})").format(escaped, sql.Literal(character), sql.Literal(reference))
    return escaped
