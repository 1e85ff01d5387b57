"""XLSX: one sheet with the rows, one with what the file says about itself.

xlsxwriter makes the workbook: styles, headers, widths, both sheets. The rows of the first sheet are written by PostgreSQL into the place that
the workbook has for them, for two million cells one by one take Python half a minute. Memory stays small: neither side holds more than a row.
"""

import re
import zipfile
from pathlib import Path
from typing import BinaryIO

import xlsxwriter
from django.utils.translation import gettext as _
from psycopg2 import sql
from psycopg2.sql import Composable

from layers.catalogue import Field

from .csv_text import point_names
from .order import Order
from .text import READY_TEXT, Text, column, geometry, joined, selected, xml

MOST_ROWS = 1_048_576 - 1  # the sheet's own limit, without the headers
ROWS_SHEET = "xl/worksheets/sheet1.xml"
FORMATS = {"number": "#,##0.00##", "date": "yyyy-mm-dd", "degrees": "0.000000"}
STYLE = re.compile(r'<c r="[A-Z]+2" s="(\d+)"')
EXAMPLE_ROW = re.compile(r'<row r="2".*?</row>', re.DOTALL)
DIMENSION = re.compile(r'<dimension ref="[^"]*"/>')


class Rows:
    """A file that COPY can write to, one row at a time: numbers them, as a sheet wants it."""

    def __init__(self, file: BinaryIO):
        self._file = file
        self.count = 0

    def write(self, row: bytes) -> int:
        self.count += 1
        self._file.write(b'<row r="%d">%b</row>' % (self.count + 1, row))
        return len(row)


def write_xlsx(order: Order, path: str, copy) -> None:
    """copy(text, file): runs the query of a Text by COPY into the file."""
    shell = Path(path).with_suffix(".shell")
    styles = _write_shell(order, str(shell))
    with (
        zipfile.ZipFile(shell) as source,
        zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as target,
    ):
        for part in source.infolist():
            content = source.read(part)
            if part.filename != ROWS_SHEET:
                target.writestr(part.filename, content)
        sheet = source.read(ROWS_SHEET).decode()
        head, tail = EXAMPLE_ROW.split(DIMENSION.sub("", sheet))
        with target.open(ROWS_SHEET, "w", force_zip64=True) as file:
            file.write(head.encode())
            copy(rows_text(order, styles), Rows(file))
            file.write(tail.encode())
    shell.unlink()


def _write_shell(order: Order, path: str) -> dict[str, str]:
    """The workbook with one example row. Returns the number of each format's style, read from that row."""
    headers = order.headers()
    fields = list(order.fields)
    if order.geometry == "lonlat":
        headers += point_names(order)
    with xlsxwriter.Workbook(path, {"constant_memory": True, "strings_to_formulas": False}) as book:
        book.set_properties({"title": order.about["title"], "comments": order.about_text()})
        bold = book.add_format({"bold": True, "text_wrap": True, "valign": "top", "bg_color": "#E8ECEF"})
        formats = {name: book.add_format({"num_format": pattern}) for name, pattern in FORMATS.items()}
        wrap = book.add_format({"text_wrap": True, "valign": "top"})
        sheet = book.add_worksheet(_("Data"))
        sheet.freeze_panes(1, 0)
        for position, header in enumerate(headers):
            wide = position < len(fields) and fields[position].type == "string"
            sheet.set_column(position, position, 22 if wide else 14)
            sheet.write_string(0, position, header, bold)
        for position, cell_format in enumerate(formats.values()):
            sheet.write_blank(1, position, None, cell_format)
        if order.rows:
            sheet.autofilter(0, 0, order.rows, len(headers) - 1)
        about = book.add_worksheet(_("About this file"))
        about.set_column(0, 0, 26)
        about.set_column(1, 1, 100)
        for row, (name, text) in enumerate([*order.about.items(), *_field_notes(order)]):
            about.write_string(row, 0, name, bold)
            about.write_string(row, 1, text, wrap)
    with zipfile.ZipFile(path) as archive:
        numbers = STYLE.findall(archive.read(ROWS_SHEET).decode())
    return dict(zip(FORMATS, numbers, strict=True))


def _field_notes(order: Order) -> list[tuple[str, str]]:
    return [(field.name, title) for field, title in zip(order.fields, order.titles(), strict=True)]


def rows_text(order: Order, styles: dict[str, str]) -> Text:
    """The cells of each row, without the row's own element. styles: number of the style by the name of its format."""
    cells = [_cell(field, styles) for field in order.fields]
    if order.geometry == "lonlat":
        for function in ("ST_X", "ST_Y"):
            number = sql.SQL("{}(ST_PointOnSurface({}))").format(sql.SQL(function), geometry(order.crs))
            cells.append(_number(number, styles["number" if order.crs.projected else "degrees"]))
    return Text(*selected(order.selection, joined(cells)), copy_options=READY_TEXT)


def _cell(field: Field, styles: dict[str, str]) -> Composable:
    value = column(field)
    if field.type == "string":
        return sql.SQL("coalesce({} || {} || '</t></is></c>', '<c/>')").format(
            sql.Literal('<c t="inlineStr"><is><t xml:space="preserve">'), xml(_unescapable(value))
        )
    if field.type == "boolean":
        return _filled('<c t="b"><v>', sql.SQL("{}::int").format(value))
    if field.type == "date":
        return _filled(f'<c s="{styles["date"]}"><v>', sql.SQL("({} - DATE '1899-12-30')").format(value))
    if field.type == "number":
        return _number(value, styles["number"])
    return _filled("<c><v>", value)


def _number(value: Composable, style: str) -> Composable:
    return _filled(f'<c s="{style}"><v>', value)


def _filled(start: str, value: Composable) -> Composable:
    """An empty cell keeps the place of NULL."""
    return sql.SQL("coalesce({} || {}::text || '</v></c>', '<c/>')").format(sql.Literal(start), value)


def _unescapable(value: Composable) -> Composable:
    """Excel reads _x0041_ in a text as the letter A; _x005F_ is its underscore."""
    return sql.SQL("CASE WHEN position('_x' in {0}) > 0 THEN regexp_replace({0}, {1}, {2}, 'g') ELSE {0} END").format(
        value, sql.Literal("_(x[0-9A-Fa-f]{4}_)"), sql.Literal(r"_x005F_\1")
    )
