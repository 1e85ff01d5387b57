"""CSV: for scripts, and on request for spreadsheets in Indonesian settings.

A spreadsheet takes a cell that begins with = + - @ (or their wide forms), a tab or a line's end for a formula. Such a text gets an apostrophe in
front, and so does one that begins with an apostrophe: whoever takes one leading apostrophe away has every text as it was.
Source: OWASP, CSV Injection. Numbers are the database's own and are left alone.
"""

import csv
import io

from psycopg2 import sql
from psycopg2.sql import Composable

from layers.catalogue import Field

from .order import Order
from .text import Text, column, geometry, selected

FORMULA_STARTS = "=+-@\t\r\n'＝＋－＠"
BYTE_ORDER_MARK = "\ufeff"  # without it Excel takes UTF-8 for the machine's own encoding


def csv_text(order: Order) -> Text:
    columns = [_value(field, order.excel) for field in order.fields]
    headers = order.headers()
    decimals = sql.Literal(order.crs.decimals)
    if order.geometry == "wkt":
        columns.append(sql.SQL("ST_AsText({}, {})").format(geometry(order.crs), decimals))
        headers.append("WKT")
    elif order.geometry == "lonlat":
        for name, function in zip(point_names(order), ("ST_X", "ST_Y"), strict=True):
            number = sql.SQL("round({}(ST_PointOnSurface({}))::numeric, {})").format(
                sql.SQL(function), geometry(order.crs), decimals
            )
            columns.append(_decimal_comma(number) if order.excel else number)
            headers.append(name)
    query, parameters = selected(order.selection, *columns)
    delimiter = ";" if order.excel else ","
    return Text(
        query,
        parameters,
        head=(BYTE_ORDER_MARK if order.excel else "") + _line(headers, delimiter),
        copy_options=f"FORMAT csv, DELIMITER '{delimiter}'",
    )


def point_names(order: Order) -> tuple[str, str]:
    return ("easting", "northing") if order.crs.projected else ("lon", "lat")


def _line(values: list[str], delimiter: str) -> str:
    line = io.StringIO()
    csv.writer(line, delimiter=delimiter, lineterminator="\n").writerow(values)
    return line.getvalue()


def _value(field: Field, excel: bool) -> Composable:
    value = column(field)
    if field.type == "string":
        # ascii() is the code of the first character, in any script.
        starts = sql.Literal([ord(character) for character in FORMULA_STARTS])
        return sql.SQL("CASE WHEN ascii({0}) = ANY({1}) THEN '''' || {0} ELSE {0} END").format(value, starts)
    if field.type == "boolean":
        return sql.SQL("{}::text").format(value)
    if field.type == "number" and excel:
        return _decimal_comma(value)
    return value


def _decimal_comma(number: Composable) -> Composable:
    return sql.SQL("replace({}::text, '.', ',')").format(number)


def csvt(order: Order) -> str:
    """The column types as GDAL reads them beside a CSV."""
    names = {
        "string": "String",
        "integer": "Integer64",
        "number": "Real",
        "boolean": "Integer(Boolean)",
        "date": "Date",
    }
    types = [names[field.type] for field in order.fields]
    types += {"wkt": ["WKT"], "lonlat": ["CoordX", "CoordY"], "none": []}[order.geometry]
    return ",".join(types) + "\n"
