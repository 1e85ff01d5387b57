"""The programme's tables as files: one CSV a table, or one workbook with a sheet for each."""

from __future__ import annotations

from pathlib import Path
from typing import Any, TextIO

import xlsxwriter
from django.utils.translation import gettext

from programme.importers.export import write_cell, write_csv
from programme.models.rule_set import SlumClass
from programme.models.work import Status
from programme.models.work_fund import FundSource
from programme.reports import Scope, Table

# Excel's own limit.
SHEET_NAME_LENGTH = 31
FORMATS = {"count": "#,##0", "ha": "#,##0.00##", "percent": "0.00", "rupiah": "#,##0", "year": "0"}
WIDTHS = {"text": 24, "count": 12, "ha": 14, "percent": 12, "rupiah": 18, "year": 8}

# Codes that people read as words, by the column's key.
_WORDS: dict[str, dict[str, Any]] = {
    "slum_class": dict(SlumClass.choices),
    "status": dict(Status.choices),
    "source": dict(FundSource.choices),
}


def write_table_csv(file: TextIO, table: Table, *, mark: bool = True) -> int:
    """Headings are the columns' keys, values are codes and plain numbers: for programs. Returns the number of rows. file: newline=""."""
    return write_csv(file, [column.key for column in table.columns], [list(row) for row in table.rows], mark=mark)


def write_workbook(path: Path | str, scope: Scope, name: str, tables: list[Table]) -> None:
    """For people: headings, classes and states in the active language. name: of the wilayah."""
    with xlsxwriter.Workbook(str(path), {"strings_to_formulas": False, "strings_to_urls": False}) as book:
        head = book.add_format({"bold": True, "text_wrap": True, "valign": "top", "bg_color": "#E8ECEF"})
        date = book.add_format({"num_format": "yyyy-mm-dd"})
        formats = {unit: book.add_format({"num_format": pattern}) for unit, pattern in FORMATS.items()}
        for table in tables:
            sheet = book.add_worksheet(gettext(table.title)[:SHEET_NAME_LENGTH])
            sheet.freeze_panes(1, 0)
            for column, description in enumerate(table.columns):
                sheet.set_column(column, column, WIDTHS[description.unit], formats.get(description.unit))
                sheet.write_string(0, column, gettext(description.title), head)
            for number, row in enumerate(table.rows, start=1):
                for column, (description, value) in enumerate(zip(table.columns, row, strict=True)):
                    write_cell(sheet, number, column, _in_words(description.key, value), date)
            if table.rows:
                sheet.autofilter(0, 0, len(table.rows), len(table.columns) - 1)
        about = book.add_worksheet(gettext("About this file")[:SHEET_NAME_LENGTH])
        about.set_column(0, 0, 24)
        about.set_column(1, 1, 100)
        for number, (label, text) in enumerate(_about(scope, name)):
            about.write_string(number, 0, label, head)
            about.write_string(number, 1, text)


def _in_words(key: str, value: Any) -> Any:
    if key == "source" and value == "unknown":
        return gettext("unknown")
    words = _WORDS.get(key)
    return str(words[value]) if words and value in words else value


def _about(scope: Scope, name: str) -> list[tuple[str, str]]:
    basis = {
        "planar": gettext("planar area of the polygons, in their UTM zone"),
        "stated": gettext("area as stated by the decree"),
        "verified": gettext("area as verified by people"),
    }
    return [
        (gettext("Wilayah"), f"{scope.code} {name}"),
        (gettext("Up to the end of"), str(scope.year)),
        (gettext("Basis of hectares left"), basis[scope.basis]),
        (
            gettext("Hectares by class"),
            gettext(
                "Planar hectares of the slum areas, each with its own class, by the newest assessment that was handed in. The class of the sums"
                " is that of all volumes added up and scored."
            ),
        ),
        (
            gettext("Hectares left"),
            gettext(
                "Slum areas at the end of the year, after works and assessments; areas without an assessment are slum by decree."
            ),
        ),
    ]
