"""Our own table of assessments: one row a slum area and year, wide, as CSV or XLSX. load_assessments reads it back to the same rows.

Numbers keep every digit: where a spreadsheet's number cannot hold them the cell is text. In a CSV a text that a spreadsheet would take for a formula has an
apostrophe in front, and so has one that begins with an apostrophe; the import takes one away.
"""

from __future__ import annotations

import csv
import datetime
import json
from collections.abc import Iterable, Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any, TextIO

import xlsxwriter
from django.db.models import QuerySet

from programme.models import Assessment
from spatial.models import Decree, SlumArea

from .baseline import CRITERIA, FIGURES
from .columns import Part
from .headings import EXTRAS, FIGURE_HEADINGS, PART_HEADINGS, PLACE, RESULTS, TOLD
from .numbers import fits_spreadsheet

LANGUAGES = ("en", "id")
FORMULA_STARTS = "=+-@\t\r\n'＝＋－＠"
BYTE_ORDER_MARK = "\ufeff"  # without it Excel takes UTF-8 for the machine's own encoding
SHEET = "Penilaian"


def headings(language: str) -> list[str]:
    """The first row. language: en or id."""

    def name(heading: Any) -> str:
        return heading.key if language == "en" else heading.indonesian

    parts = [f"{code}_{name(PART_HEADINGS[part])}" for code in CRITERIA for part in PART_HEADINGS]
    return [name(h) for h in (*PLACE, *EXTRAS, *TOLD, *FIGURE_HEADINGS)] + parts + [name(h) for h in RESULTS]


def of_decree(decree: Decree, year: int | None = None) -> QuerySet[Assessment]:
    """The assessments of a decree, of one year or of all, in the order of the file."""
    assessments = Assessment.objects.filter(slum_area__decree=decree)
    if year is not None:
        assessments = assessments.filter(year=year)
    return assessments.order_by("slum_area__kelurahan_id", "slum_area__rw", "slum_area__rt", "slum_area_id", "year")


def rows(assessments: QuerySet[Assessment]) -> Iterator[list[Any]]:
    """One list a row, in the order of headings(): text, int, Decimal, date, bool or None."""
    assessments = assessments.select_related(
        "slum_area__kelurahan", "slum_area__kawasan", "slum_area__decree", "result"
    ).prefetch_related("volumes")
    for assessment in assessments:
        result = getattr(assessment, "result", None)
        scored = {part["criterion"]: part for part in (result.criteria if result else [])}
        volumes = {volume.criterion_id: volume.volume for volume in assessment.volumes.all()}
        row = [*_place(assessment.slum_area, assessment.year)]
        row += [_extra(assessment, heading.key) for heading in EXTRAS]
        row += [assessment.status]
        row += [getattr(assessment, figure) for figure in FIGURES]
        for code in CRITERIA:
            part = scored.get(code) or {}
            values = {
                Part.VOLUME: volumes.get(code),
                Part.SHARE: _decimal(part.get("share_percent")),
                Part.SCORE: part.get("score"),
            }
            row += [values[part] for part in PART_HEADINGS]
        row += [result.total, result.slum_class, result.sectoral_percent] if result else [None, None, None]
        yield row


def empty_rows(decree: Decree, year: int) -> Iterator[list[Any]]:
    """Rows to be filled in: the decree's slum areas that have no assessment of that year."""
    width = len(headings("en"))
    areas = SlumArea.objects.filter(decree=decree).exclude(assessments__year=year)
    for area in areas.select_related("kelurahan", "kawasan", "decree").order_by("kelurahan_id", "rw", "rt", "id"):
        place = _place(area, year)
        yield place + [None] * (width - len(place))


def write_csv(file: TextIO, head: list[str], lines: Iterable[list[Any]], *, mark: bool = True) -> int:
    """Returns how many rows were written below the headings. file: opened with newline="". mark: with the byte order mark that Excel needs."""
    if mark:
        file.write(BYTE_ORDER_MARK)
    writer = csv.writer(file)
    writer.writerow(head)
    count = 0
    for count, line in enumerate(lines, start=1):  # noqa: B007
        writer.writerow([_text(value) for value in line])
    return count


def write_xlsx(path: Path | str, head: list[str], lines: Iterable[list[Any]], sheet_name: str = SHEET) -> int:
    """Returns how many rows were written below the headings."""
    options = {"constant_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    with xlsxwriter.Workbook(str(path), options) as book:
        bold = book.add_format({"bold": True, "text_wrap": True, "valign": "top", "bg_color": "#E8ECEF"})
        date = book.add_format({"num_format": "yyyy-mm-dd"})
        sheet = book.add_worksheet(sheet_name)
        sheet.freeze_panes(1, 0)
        for column, heading in enumerate(head):
            sheet.write_string(0, column, heading, bold)
        count = 0
        for count, line in enumerate(lines, start=1):
            for column, value in enumerate(line):
                write_cell(sheet, count, column, value, date)
    return count


def write_cell(sheet: Any, row: int, column: int, value: Any, date: Any) -> None:
    """One value into a worksheet of xlsxwriter. date: format of dates. Nothing is written for None."""
    if value is None or value == "":
        return
    if isinstance(value, bool):
        sheet.write_boolean(row, column, value)
    elif isinstance(value, datetime.date):
        sheet.write_datetime(row, column, datetime.datetime.combine(value, datetime.time()), date)
    elif isinstance(value, int) or (isinstance(value, Decimal) and fits_spreadsheet(value)):
        sheet.write_number(row, column, value)
    else:
        sheet.write_string(row, column, f"{value:f}" if isinstance(value, Decimal) else str(value))


def _place(area: SlumArea, year: int) -> list[Any]:
    kawasan = area.kawasan.name if area.kawasan_id else None
    return [area.pk, area.decree.number, area.kelurahan_id, area.kelurahan.name, kawasan, area.rt, area.rw, year]


def _extra(assessment: Assessment, key: str) -> Any:
    if key == "rule_set":
        return assessment.rule_set_id
    value = getattr(assessment, key)
    if key == "facts":
        return json.dumps(value, sort_keys=True) if value else None
    return value


def _decimal(number: Any) -> Decimal | None:
    """Two decimals, as the result has them: JSON makes a float of 88.24."""
    return None if number is None else Decimal(str(number)).quantize(Decimal("0.01"))


def _text(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, Decimal):
        return f"{value:f}"
    if isinstance(value, datetime.date):
        return value.isoformat()
    text = str(value)
    return f"'{text}" if isinstance(value, str) and text[:1] and text[0] in FORMULA_STARTS else text
