"""Tables as people deliver them, made in the tests: the worked example's RT in every layout."""

import csv
from collections.abc import Mapping, Sequence
from decimal import Decimal
from pathlib import Path
from typing import Any

import python_calamine
import xlsxwriter

from programme.importers.baseline import Baseline, Place
from programme.importers.contradictions import scored
from programme.rule_sets import rule_set
from tests.programme.assessments import HEADER, PERMEN_2018, VOLUMES

CRITERIA = ("1a", "1b", "1c", "2a", "2b", "3a", "3b", "4a", "4b", "4c", "5a", "5b", "6a", "6b", "7a", "7b")
CLASSES = {"berat": "KB", "sedang": "KS", "ringan": "KR", "tidak_kumuh": "TK"}

FIGURES = {
    "luasVerifikasi": "settled_area_ha",
    "jumlahBangunan": "building_count",
    "jumlahPenduduk": "population",
    "jumlahKK": "household_count",
    "panjangJalanIdeal": "ideal_road_m",
    "panjangDrainaseIdeal": "ideal_drain_m",
}


def claims(figures: Mapping[str, Any] = HEADER, volumes: Mapping[str, Any] = VOLUMES) -> dict[str, Any]:
    """What a sound file says of these volumes, shares as fractions, by the headings of the city's list."""
    decimals = {name: Decimal(figure) for name, figure in figures.items()}
    result = scored(Baseline(1, Place(), None, decimals, dict(volumes)), rule_set(PERMEN_2018))
    said: dict[str, Any] = {}
    for part in result.criteria:
        code = part.rule.criterion
        whole = decimals.get(part.rule.denominator)
        said[f"{code}v"] = volumes[code]
        said[f"{code}p"] = float(Decimal(volumes[code]) / whole) if whole else 0
        said[f"{code}n"] = part.score
    for aspect, mean in result.aspects.items():
        said[f"{aspect}r"] = float(mean.percent) / 100
    said |= {"totalNilai": result.total, "tingkatKekumuhan": CLASSES[result.slum_class]}
    return said | {"ratarataKekumuhan": float(result.sectoral_percent) / 100}


def city_row(
    rt: str = "RT001-RW002",
    place: str = "Mertoyudan",
    year: int = 2019,
    figures: Mapping[str, Any] = HEADER,
    volumes: Mapping[str, Any] = VOLUMES,
    **said: Any,
) -> dict[str, Any]:
    """A row of the city's list (volume, share, score per criterion), with its figures in the same table. said: cells to be another."""
    row: dict[str, Any] = {"kelurahan": place, "rtrw": rt, "tahun": year}
    row |= {heading: figures[name] for heading, name in FIGURES.items() if name in figures}
    found = claims(figures, volumes)
    for code in CRITERIA:
        row |= {f"{code}{part}": found[f"{code}{part}"] for part in "vpn"}
        if code in ("1c", "2b", "3b", "4c", "5b", "6b", "7b"):
            row[f"{code[0]}r"] = found[f"{code[0]}r"]
    row |= {name: found[name] for name in ("totalNilai", "tingkatKekumuhan", "ratarataKekumuhan")}
    return row | said


def shifted(row: dict[str, Any], by: int = 1) -> dict[str, Any]:
    """The total has slipped in front of the criteria and pushed them to the right, as in a real list."""
    names = list(row)
    first, total = names.index("1av"), names.index("totalNilai")
    values = list(row.values())
    block = [values[total]] * by + values[first:total]
    moved = (values[:first] + block + values[total + 1 :])[: len(names)]
    return dict(zip(names, moved, strict=True))


def write(path: Path, rows: Sequence[Mapping[str, Any]]) -> Path:
    """As CSV with the first row's headings."""
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, list(rows[0]))
        writer.writeheader()
        writer.writerows(rows)
    return path


def write_cells(path: Path, cells: Mapping[str, Mapping[str, Any]]) -> Path:
    """A workbook from addresses: {"Cover": {"F20": "Mertoyudan"}}."""
    with xlsxwriter.Workbook(str(path)) as book:
        for name, values in cells.items():
            sheet = book.add_worksheet(name)
            for address, value in values.items():
                sheet.write(address, float(value) if isinstance(value, Decimal) else value)
    return path


def write_grid(path: Path, rows: Sequence[Sequence[Any]], name: str = "Lembar1") -> Path:
    """A workbook of one sheet, row by row."""
    with xlsxwriter.Workbook(str(path)) as book:
        sheet = book.add_worksheet(name)
        for number, row in enumerate(rows):
            for column, value in enumerate(row):
                if value is not None:
                    sheet.write(number, column, float(value) if isinstance(value, Decimal) else value)
    return path


def read_all(path: Path) -> dict[str, list[list[Any]]]:
    """Every cell of every sheet of a workbook."""
    workbook = python_calamine.CalamineWorkbook.from_path(str(path))
    return {name: workbook.get_sheet_by_name(name).to_python() for name in workbook.sheet_names}
