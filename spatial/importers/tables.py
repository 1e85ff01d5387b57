"""Tables beside the polygons: CSV, XLSX and ODS as rows of text and numbers."""

import csv
import io
import zipfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path

import python_calamine

from .fields import find, folded
from .refusal import FileRefused

MAX_BYTES = 64 * 1024**2
MAX_UNPACKED_BYTES = 512 * 1024**2
MAX_ROWS = 500_000
DELIMITERS = ",;\t|"

Cell = str | Decimal | None


@dataclass(frozen=True)
class Row:
    """number: as a spreadsheet counts, the header being row 1."""

    number: int
    cells: dict[str, Cell]

    def text(self, column: str | None) -> str | None:
        value = self.cells.get(column) if column else None
        return None if value is None else str(value)


@dataclass(frozen=True)
class Table:
    name: str
    columns: list[str]
    rows: list[Row]


def read_table(path: Path | str, *, sheet: str | None = None, encoding: str | None = None) -> Table:
    """A table's columns by its first row that is not empty, and the rows below it. Text is trimmed; empty cells are None.

    CSV: UTF-8 unless encoding says otherwise; the delimiter (, ; tab |) is the one that the header has most of. A number in a
    CSV is text, as nobody can know its notation; in a spreadsheet it is a Decimal.
    Raises FileRefused: file_missing, table_unreadable, table_too_large, table_sheet_choose, encoding_unknown.
    """
    path = Path(path)
    return _table(
        path.name, [[_cell(value) for value in row] for row in read_cells(path, sheet=sheet, encoding=encoding)]
    )


def read_cells(path: Path | str, *, sheet: str | None = None, encoding: str | None = None) -> list[list[object]]:
    """All rows of a table as the file has them, the header among them; for tables whose header is more than one row of names.

    Raises what read_table() raises.
    """
    path = Path(path)
    if not path.is_file():
        raise FileRefused("file_missing", file=str(path))
    if path.stat().st_size > MAX_BYTES:
        raise FileRefused("table_too_large", table=path.name, limit=f"{MAX_BYTES // 1024**2} MiB")
    return _spreadsheet(path, sheet) if path.read_bytes()[:2] == b"PK" else _csv(path, encoding)


def read_sheets(path: Path | str, names: Sequence[str]) -> dict[str, list[list[object]]]:
    """The rows of the named sheets of a workbook, of those that it has. No other sheet is read.

    Raises FileRefused: file_missing, table_unreadable, table_too_large.
    """
    path = Path(path)
    if not path.is_file():
        raise FileRefused("file_missing", file=str(path))
    with _workbook(path) as workbook:
        here = set(workbook.sheet_names)
        return {name: _rows(workbook, name) for name in names if name in here}


def sheet_names(path: Path | str) -> list[str]:
    """The names of a workbook's sheets; none of a file that is no workbook. Raises FileRefused: file_missing, table_unreadable."""
    path = Path(path)
    if not path.is_file():
        raise FileRefused("file_missing", file=str(path))
    with path.open("rb") as file:
        if file.read(2) != b"PK":
            return []
    with _workbook(path) as workbook:
        return list(workbook.sheet_names)


def apply_lookup(table: Table, column: str, lookup: Table) -> tuple[Table, list[Row]]:
    """Replace the ids in a column by the names of another table: its column "id" is matched, its column of the same name given.

    Returns the table, and the rows whose id is not in the lookup (their cell is left empty).
    Raises FileRefused (lookup_malformed).
    """
    target = find(table.columns, [column])
    key = find(lookup.columns, ["id", "kode", "no"])
    value = find(lookup.columns, [column, "nama", "name"])
    if target is None or key is None or value is None:
        raise FileRefused("lookup_malformed", text=f"{column}={lookup.name}")
    names = {folded(text): row.cells[value] for row in lookup.rows if (text := row.text(key)) is not None}
    rows, missing = [], []
    for row in table.rows:
        text = row.text(target)
        name = names.get(folded(text)) if text is not None else None
        if text is not None and name is None:
            missing.append(row)
        rows.append(Row(row.number, row.cells | {target: name}))
    return Table(table.name, table.columns, rows), missing


def _csv(path: Path, encoding: str | None) -> list[list[object]]:
    try:
        text = path.read_bytes().decode(encoding or "utf-8-sig")
    except LookupError as error:
        raise FileRefused("encoding_unknown", encoding=encoding) from error
    except UnicodeDecodeError as error:
        raise FileRefused("table_unreadable", table=path.name, reason=str(error)) from error
    head = next((line for line in text.splitlines() if line.strip()), "")
    delimiter = max(DELIMITERS, key=head.count)
    try:
        return [list(row) for row in csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)]
    except csv.Error as error:
        raise FileRefused("table_unreadable", table=path.name, reason=str(error)) from error


def _spreadsheet(path: Path, sheet: str | None) -> list[list[object]]:
    with _workbook(path) as workbook:
        filled = [
            name
            for name in workbook.sheet_names
            if sheet in (None, name) and workbook.get_sheet_by_name(name).to_python()
        ]
        if len(filled) != 1:
            raise FileRefused("table_sheet_choose", table=path.name, names=", ".join(workbook.sheet_names))
        return _rows(workbook, filled[0])


def _rows(workbook: python_calamine.CalamineWorkbook, sheet: str) -> list[list[object]]:
    """From A1 on, so that a row's number is the sheet's own."""
    return [list(row) for row in workbook.get_sheet_by_name(sheet).to_python(skip_empty_area=False)]


@contextmanager
def _workbook(path: Path) -> Iterator[python_calamine.CalamineWorkbook]:
    try:
        with zipfile.ZipFile(path) as archive:
            unpacked = sum(info.file_size for info in archive.infolist())
        if unpacked > MAX_UNPACKED_BYTES:
            raise FileRefused("table_too_large", table=path.name, limit=f"{MAX_UNPACKED_BYTES // 1024**2} MiB")
        yield python_calamine.CalamineWorkbook.from_path(str(path))
    except (python_calamine.CalamineError, zipfile.BadZipFile, OSError) as error:
        raise FileRefused("table_unreadable", table=path.name, reason=str(error)[:200]) from error


def _cell(value: object) -> Cell:
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, int | float):
        return Decimal(int(value)) if float(value).is_integer() else Decimal(repr(value))
    text = " ".join(str(value).replace("\x00", " ").split()) if value is not None else ""
    return text or None


def _table(name: str, cells: list[list[Cell]]) -> Table:
    if len(cells) > MAX_ROWS:
        raise FileRefused("table_too_large", table=name, limit=MAX_ROWS)
    header = next((number for number, row in enumerate(cells) if any(cell is not None for cell in row)), None)
    if header is None:
        raise FileRefused("table_unreadable", table=name, reason="0")
    columns = [str(cell) if cell is not None else "" for cell in cells[header]]
    rows = [
        Row(number + 1, dict(zip(columns, row, strict=False)))
        for number, row in enumerate(cells[header + 1 :], start=header + 1)
        if any(cell is not None for cell in row)
    ]
    return Table(name, [column for column in columns if column], rows)
