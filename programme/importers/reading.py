"""Which layout a file of assessments has, and its rows whatever the layout."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from pathlib import Path

from spatial.hectares import Notation
from spatial.importers.refusal import FileRefused
from spatial.importers.tables import read_cells, sheet_names

from . import rt_sheet, wide, workbook
from .baseline import Baseline
from .columns import Part


@dataclass(frozen=True)
class Delivery:
    """What a file holds. header, numbers: of a wide table, for the search of shifted columns.

    recap: where a workbook's recap contradicts its scores. unused, personal: headings; totals: row numbers; sheets: names; all left out.
    """

    layout: str
    baselines: list[Baseline]
    header: wide.Header | None = None
    numbers: dict[int, dict[int, Decimal | None]] = field(default_factory=dict)
    recap: dict[str, tuple[Decimal, Decimal]] = field(default_factory=dict)
    totals: Sequence[int] = ()
    unused: Sequence[str] = ()
    personal: Sequence[str] = ()
    sheets: Sequence[str] = ()


def read_delivery(
    path: Path | str,
    *,
    sheet: str | None = None,
    encoding: str | None = None,
    notation: Notation | None = None,
    numeric: Part | None = None,
    figures_of: dict[str, dict[str, Decimal]] | None = None,
) -> Delivery:
    """Raises FileRefused: layout_unknown, and what the readers of tables raise. figures_of: see wide.read_wide()."""
    if sheet is None and workbook.is_workbook(path):
        baseline, recap = workbook.read_workbook(path, notation)
        left = [name for name in sheet_names(path) if name not in workbook.SHEETS]
        return Delivery("workbook", [baseline], recap=recap, sheets=left)
    cells = read_cells(path, sheet=sheet, encoding=encoding)
    if not sheet_names(path):
        cells = [[plain(cell) for cell in row] for row in cells]
    header = wide.find_header(cells)
    if header is not None:
        table = wide.read_wide(cells, header, notation=notation, numeric=numeric, figures_of=figures_of)
        return Delivery(
            "wide",
            table.baselines,
            header=table.header,
            numbers=table.numbers,
            totals=table.totals,
            unused=table.unused,
            personal=table.personal,
        )
    found = rt_sheet.find_table(cells)
    if found is not None:
        return Delivery("rt_sheet", [rt_sheet.read_rt_sheet(cells, *found, notation)])
    raise FileRefused("layout_unknown", table=Path(path).name)


def plain(cell: object) -> object:
    """A CSV's cell without the apostrophe that keeps spreadsheets from taking it for a formula (export.py)."""
    return cell[1:] if isinstance(cell, str) and cell.startswith("'") else cell
