"""The official baseline workbook of one RT: read, and made anew with its places for entries.

Read are three sheets, by their cells: «Cover», «C. Rekap data RT (logbook SIM)» and «Kekumuhan Awal_RT». The sheets of the households («Form FGD …»)
hold names and NIK of persons: they are not opened, whoever asks (UU 27/2022). The workbook that is made here has no such sheet.
"""

import datetime
import re
from collections.abc import Mapping, Sequence
from decimal import Decimal
from pathlib import Path
from typing import Any

import xlsxwriter

from programme.facts import FACTS
from programme.rule_sets import aspects, criteria
from programme.scoring import RuleSet
from spatial.hectares import Notation
from spatial.importers.tables import read_sheets, sheet_names

from .baseline import Baseline, Claims, Place, quote, slum_class
from .extras import read_date
from .numbers import Numbers, fits_spreadsheet
from .wide import HUNDRED, cell_text

COVER = "Cover"
RECAP = "C. Rekap data RT (logbook SIM)"
SCORES = "Kekumuhan Awal_RT"
SHEETS = (COVER, RECAP, SCORES)

# «Kekumuhan Awal_RT»: rows of the criteria (C volume, E share, F score) and of the aspects' means (E).
ROWS = {
    "1a": 14,
    "1b": 15,
    "1c": 16,
    "2a": 18,
    "2b": 19,
    "3a": 21,
    "3b": 22,
    "4a": 24,
    "4b": 25,
    "4c": 26,
    "5a": 28,
    "5b": 29,
    "6a": 31,
    "6b": 32,
    "7a": 34,
    "7b": 35,
}
MEAN_ROWS = {"1": 17, "2": 20, "3": 23, "4": 27, "5": 30, "6": 33, "7": 36}
TOTAL, CLASS, SECTORAL, CONTRIBUTION = "F37", "F39", "F41", "F42"

PLACE_CELLS = {"provinsi": "F17", "kabupaten": "F18", "kecamatan": "F19", "name": "F20", "rtrw": "F21"}
SURVEYED_ON = "F22"
# Two cells of our own on the cover: the workbook knows its households only from the sheet that is not opened, and no year but the date's.
HOUSEHOLDS, YEAR = "F23", "F24"

FIGURE_CELLS = {
    "settled_area_ha": "D20",
    "building_count": "D21",
    "existing_road_m": "D28",
    "ideal_road_m": "D33",
    "existing_drain_m": "D45",
    "ideal_drain_m": "D50",
    "population": "D81",
}

# Counts of households that are well off, beside their shares: from each pair the number of all households follows.
HOUSEHOLD_PAIRS = (("D55", "D56"), ("D57", "D58"), ("D59", "D60"), ("D61", "D62"), ("D64", "D65"), ("D66", "D67"))
HOUSEHOLD_CRITERIA = ("3a", "3b", "5a", "5b", "6a", "6b")

# What the recap says in positive terms and the scores in negative ones: criterion → (whole, cell of what is good), or (None, cell of the need).
COUNTERPARTS = {
    "1a": ("building_count", "D18"),
    "1c": ("building_count", "D26"),
    "2a": (None, "D31"),
    "3a": ("household_count", "D55"),
    "3b": ("household_count", "D57"),
    "4a": ("settled_area_ha", "D43"),
    "4b": (None, "D46"),
    "5a": ("household_count", "D59"),
    "5b": ("household_count", "D61"),
    "7a": ("building_count", "D70"),
    "7b": ("building_count", "D72"),
}

# Yes and no of a location: (cell of yes, cell of no).
STRATEGIC, POTENTIAL = ("D106", "D107"), ("D108", "D109")

# Data that are not scored: key of Assessment.facts (programme/facts.py) → cell. What the recap has beside them has no key and is not kept.
FACT_CELLS = {
    "permit_buildings": "D76",
    "certificate_buildings": "D78",
    "livelihood_farming": "D83",
    "livelihood_fishing": "D84",
    "livelihood_industry": "D86",
    "livelihood_construction": "D87",
    "livelihood_trade_services": "D88",
    "livelihood_civil_service": "D89",
    "electricity_450_va": "D90",
    "electricity_900_va": "D91",
    "electricity_1300_va": "D92",
    "electricity_above_1300_va": "D93",
    "electricity_shared": "D94",
    "school_within": "D101",
    "school_within_city": "D102",
    "school_beyond": "D103",
}

Sheet = Sequence[Sequence[object]]

# Larger than any RT: a settled area written in square metres.
LARGEST_RT_HA = Decimal(500)
NEAR = Decimal("0.02")

_ADDRESS = re.compile(r"([A-Z])(\d+)")


def is_workbook(path: Path | str) -> bool:
    """It has the sheet of the scores. Raises FileRefused: the file is missing or broken."""
    return SCORES in sheet_names(path)


def read_workbook(
    path: Path | str, notation: Notation | None = None
) -> tuple[Baseline, dict[str, tuple[Decimal, Decimal]]]:
    """The RT of a workbook, and where its recap contradicts its scores: criterion → (volume of the scores, of the recap).

    notation: of numbers that are text, where a person states it. Raises FileRefused: table_unreadable, table_too_large, numbers_ambiguous.
    """
    sheets = read_sheets(path, SHEETS)
    cover, recap, scores = (sheets.get(name, []) for name in SHEETS)
    unreadable: list[tuple[str, str]] = []
    doubtful: list[tuple[str, str]] = []

    def number(name: str, sheet: Sheet, address: str, problems: list[tuple[str, str]]) -> Decimal | None:
        cell = _cell(sheet, address)
        try:
            return Numbers(address, [cell], notation).read(cell)
        except ValueError:
            problems.append((f"{name}!{address}", quote(cell_text(cell))))
            return None

    def numbers(
        cells: Mapping[str, str], sheet: Sheet, name: str, problems: list[tuple[str, str]]
    ) -> dict[str, Decimal]:
        found = {key: number(name, sheet, address, problems) for key, address in cells.items()}
        return {key: value for key, value in found.items() if value is not None}

    volumes = numbers({code: f"C{row}" for code, row in ROWS.items()}, scores, SCORES, unreadable)
    shares = numbers({code: f"E{row}" for code, row in ROWS.items()}, scores, SCORES, doubtful)
    means = numbers({aspect: f"E{row}" for aspect, row in MEAN_ROWS.items()}, scores, SCORES, doubtful)
    outcome = numbers({"total": TOTAL, "sectoral": SECTORAL}, scores, SCORES, doubtful)
    figures = numbers(FIGURE_CELLS, recap, RECAP, unreadable)
    if figures.get("settled_area_ha", Decimal(0)) > LARGEST_RT_HA:
        unreadable.append((f"{RECAP}!D20", str(figures.pop("settled_area_ha"))))
    stated = number(COVER, cover, HOUSEHOLDS, unreadable)
    households = stated if stated is not None else _households(recap, volumes, shares)
    if households is not None:
        figures["household_count"] = households
    claimed = cell_text(_cell(scores, CLASS))
    if claimed and slum_class(claimed) is None:
        doubtful.append((f"{SCORES}!{CLASS}", quote(claimed)))
    sectoral = outcome.get("sectoral")
    extras: dict[str, Any] = {}
    facts = numbers(FACT_CELLS, recap, RECAP, doubtful)
    if facts:
        extras["facts"] = {key: int(value) if value == int(value) else float(value) for key, value in facts.items()}
    for field, (yes, no) in (("strategic_score", STRATEGIC), ("socioeconomic_score", POTENTIAL)):
        told = number(RECAP, recap, yes, doubtful), number(RECAP, recap, no, doubtful)
        if bool(told[0]) != bool(told[1]):
            extras[field] = 5 if told[0] else 1
    surveyed_on = _date(_cell(cover, SURVEYED_ON), doubtful)
    if surveyed_on is not None:
        extras["surveyed_on"] = surveyed_on
    year = number(COVER, cover, YEAR, unreadable)
    place = {key: cell_text(_cell(cover, address)) or None for key, address in PLACE_CELLS.items()}
    baseline = Baseline(
        row=1,
        place=Place(
            name=place["name"], kecamatan=place["kecamatan"], rtrw=(place["rtrw"] or "").replace("_", "-") or None
        ),
        year=int(year) if year is not None else (surveyed_on.year if surveyed_on else None),
        figures=figures,
        volumes=volumes,
        claims=Claims(
            shares={code: share * HUNDRED for code, share in shares.items()},
            scores=numbers({code: f"F{row}" for code, row in ROWS.items()}, scores, SCORES, doubtful),
            aspects={aspect: mean * HUNDRED for aspect, mean in means.items()},
            total=outcome.get("total"),
            slum_class=slum_class(claimed) if claimed else None,
            sectoral_percent=sectoral * HUNDRED if sectoral is not None else None,
        ),
        extras=extras,
        unreadable=tuple(unreadable),
        doubtful=tuple(doubtful),
    )
    return baseline, _counterparts(baseline, recap)


def _households(recap: Sheet, volumes: dict[str, Decimal], shares: dict[str, Decimal]) -> Decimal | None:
    """The number of households that all pairs of count and share agree on; None where they do not, or say nothing."""
    pairs = [(_number(_cell(recap, count)), _number(_cell(recap, share))) for count, share in HOUSEHOLD_PAIRS]
    pairs += [(volumes.get(code), shares.get(code)) for code in HOUSEHOLD_CRITERIA]
    found = set()
    for count, share in pairs:
        if not count or not share:
            continue
        whole = (count / share).to_integral_value()
        if not whole or abs(count / whole - share) > Decimal("0.00006"):
            return None
        found.add(whole)
    return found.pop() if len(found) == 1 else None


def _counterparts(baseline: Baseline, recap: Sheet) -> dict[str, tuple[Decimal, Decimal]]:
    found = {}
    for code, (whole, address) in COUNTERPARTS.items():
        volume, said = baseline.volumes.get(code), _number(_cell(recap, address))
        if volume is None or said is None:
            continue
        if whole is not None:
            if whole not in baseline.figures:
                continue
            said = baseline.figures[whole] - said
        if abs(volume - said) > max(abs(volume), abs(said)) * NEAR / 100 + Decimal("0.00005"):
            found[code] = volume, said
    return found


def _date(cell: object, doubtful: list[tuple[str, str]]) -> datetime.date | None:
    if not cell_text(cell):
        return None
    try:
        return read_date(cell)
    except ValueError:
        doubtful.append((f"{COVER}!{SURVEYED_ON}", quote(cell_text(cell))))
        return None


def _number(cell: object) -> Decimal | None:
    try:
        return Numbers("", [cell], Notation.POINT).read(cell)
    except ValueError:
        return None


def _cell(sheet: Sheet, address: str) -> object:
    """The value at "F17", None where the sheet does not reach so far."""
    match = _ADDRESS.fullmatch(address)
    if match is None:
        raise ValueError(address)
    column, row = ord(match[1]) - ord("A"), int(match[2]) - 1
    cell = sheet[row][column] if row < len(sheet) and column < len(sheet[row]) else None
    return None if cell == "" else cell


def write_workbook(
    path: Path | str, rule_set: RuleSet, place: Mapping[str, object], baseline: Baseline | None = None
) -> None:
    """A workbook for one RT with the official's cells, to be filled in and loaded. It computes shares, scores and class itself.

    place: provinsi, kabupaten, kecamatan, name (of the kelurahan), rtrw: what is known already. baseline: entries, where there are any.
    """
    with xlsxwriter.Workbook(str(path), {"strings_to_formulas": False, "strings_to_numbers": False}) as book:
        formats = {
            "head": book.add_format({"bold": True, "bg_color": "#E8ECEF", "text_wrap": True, "valign": "top"}),
            "entry": book.add_format({"bg_color": "#FFF8E1", "border": 1}),
            "date": book.add_format({"bg_color": "#FFF8E1", "border": 1, "num_format": "yyyy-mm-dd"}),
            "share": book.add_format({"num_format": "0.00%"}),
            "bold": book.add_format({"bold": True}),
        }
        sheets = {name: book.add_worksheet(name) for name in SHEETS}
        _write_cover(sheets[COVER], formats, place, baseline)
        _write_recap(sheets[RECAP], formats, baseline)
        _write_scores(sheets[SCORES], formats, rule_set, baseline)


def _write_cover(sheet: Any, formats: dict[str, Any], place: Mapping[str, object], baseline: Baseline | None) -> None:
    sheet.set_column("B:E", 12)
    sheet.set_column("F:F", 36)
    sheet.write_string("B2", "DATA BASELINE PERMUKIMAN KUMUH TINGKAT RT", formats["bold"])
    sheet.write_string(
        "B4", "Isilah sel berwarna. Jangan tulis nama orang atau NIK: tidak dibaca dan tidak diperlukan."
    )
    labels = {
        "provinsi": "Provinsi",
        "kabupaten": "Kabupaten/Kota",
        "kecamatan": "Kecamatan",
        "name": "Kelurahan/Desa",
        "rtrw": "RT-RW",
    }
    for key, address in PLACE_CELLS.items():
        sheet.write_string(f"C{address[1:]}", labels[key])
        sheet.write(address, place.get(key) or "", formats["entry"])
    extras = baseline.extras if baseline else {}
    sheet.write_string("C22", "Tanggal pendataan")
    if extras.get("surveyed_on"):
        sheet.write_datetime(SURVEYED_ON, extras["surveyed_on"], formats["date"])
    else:
        sheet.write_blank(SURVEYED_ON, None, formats["date"])
    figures = baseline.figures if baseline else {}
    sheet.write_string("C23", "Jumlah KK")
    _entry(sheet, HOUSEHOLDS, figures.get("household_count"), formats)
    sheet.write_string("C24", "Tahun data")
    _entry(sheet, YEAR, baseline.year if baseline else None, formats)


def _write_recap(sheet: Any, formats: dict[str, Any], baseline: Baseline | None) -> None:
    sheet.set_column("B:B", 8)
    sheet.set_column("C:C", 64)
    sheet.set_column("D:D", 16)
    sheet.write_string("C2", "REKAP DATA RT", formats["bold"])
    for column, text in (("C", "Data"), ("D", "Isian")):
        sheet.write_string(f"{column}16", text, formats["head"])
    labels = {
        "settled_area_ha": "Luas permukiman (ha)",
        "building_count": "Jumlah bangunan (unit)",
        "existing_road_m": "Panjang jalan yang ada (m)",
        "ideal_road_m": "Panjang jalan ideal (m)",
        "existing_drain_m": "Panjang drainase yang ada (m)",
        "ideal_drain_m": "Panjang drainase ideal (m)",
        "population": "Jumlah penduduk (jiwa)",
    }
    figures = baseline.figures if baseline else {}
    for key, address in FIGURE_CELLS.items():
        sheet.write_string(f"C{address[1:]}", labels[key])
        _entry(sheet, address, figures.get(key), formats)
    extras = baseline.extras if baseline else {}
    facts = extras.get("facts") or {}
    for key, address in FACT_CELLS.items():
        title, _english, unit = FACTS[key]
        sheet.write_string(f"C{address[1:]}", f"{title} ({unit})")
        _entry(sheet, address, facts.get(key), formats)
    told = (
        (STRATEGIC, "strategic_score", "Lokasi pada fungsi strategis kabupaten/kota"),
        (POTENTIAL, "socioeconomic_score", "Lokasi berpotensi sosial, ekonomi, budaya"),
    )
    for (yes, no), field, label in told:
        score = extras.get(field)
        sheet.write_string(f"C{yes[1:]}", f"{label}: ya (1)")
        sheet.write_string(f"C{no[1:]}", f"{label}: tidak (1)")
        _entry(sheet, yes, 1 if score == 5 else None, formats)
        _entry(sheet, no, 1 if score == 1 else None, formats)


def _write_scores(sheet: Any, formats: dict[str, Any], rule_set: RuleSet, baseline: Baseline | None) -> None:
    sheet.set_column("A:A", 6)
    sheet.set_column("B:B", 56)
    sheet.set_column("C:F", 12)
    sheet.write_string("B2", "KEKUMUHAN AWAL RT", formats["bold"])
    sheet.write_string("B3", f"Penilaian: {rule_set.title}")
    for column, text in zip("ABCDEF", ("Kode", "Kriteria", "Volume", "Satuan", "Persen", "Nilai"), strict=True):
        sheet.write_string(f"{column}13", text, formats["head"])
    wholes = {rule.criterion: _whole(rule.denominator) for rule in rule_set.rules}
    volumes = baseline.volumes if baseline else {}
    for code, row in ROWS.items():
        criterion = criteria()[code]
        sheet.write_string(f"A{row}", code)
        sheet.write_string(f"B{row}", criterion.title)
        _entry(sheet, f"C{row}", volumes.get(code), formats)
        sheet.write_string(f"D{row}", criterion.unit)
        whole = wholes[code]
        # Nothing is claimed of a criterion without an entry: an empty workbook stays empty.
        sheet.write_formula(f"E{row}", f'=IF(OR(C{row}="",N({whole})=0),"",C{row}/{whole})', formats["share"], "")
        sheet.write_formula(f"F{row}", f'=IF(E{row}="","",{_bands(rule_set, f"E{row}")})', None, "")
    for aspect, row in MEAN_ROWS.items():
        rows = [line for code, line in ROWS.items() if code[0] == aspect]
        cells = ",".join(f"N(E{line})" for line in rows)
        sheet.write_string(f"B{row}", f"Rata-rata {aspects()[int(aspect)].title}", formats["bold"])
        formula = f'=IF(COUNT(E{rows[0]}:E{rows[-1]})=0,"",AVERAGE({cells}))'
        sheet.write_formula(f"E{row}", formula, formats["share"], "")
    scores = f"F{min(ROWS.values())}:F{max(ROWS.values())}"
    shares = f"E{min(ROWS.values())}:E{max(ROWS.values())}"
    for address, label, formula, style in (
        (TOTAL, "Total nilai", f'=IF(COUNT({scores})=0,"",SUM({scores}))', None),
        (CLASS, "Tingkat kekumuhan", f'=IF({TOTAL}="","",{_classes(rule_set)})', None),
        (
            SECTORAL,
            "Rata-rata kekumuhan sektoral",
            f'=IF(COUNT({shares})=0,"",AVERAGE({",".join(f"N(E{row})" for row in MEAN_ROWS.values())}))',
            formats["share"],
        ),
    ):
        sheet.write_string(f"B{address[1:]}", label, formats["bold"])
        sheet.write_formula(address, formula, style, "")
    sheet.write_string(f"B{CONTRIBUTION[1:]}", "Kontribusi penanganan", formats["bold"])
    sheet.write_number(CONTRIBUTION, 0, formats["share"])


def _entry(sheet: Any, address: str, value: object, formats: dict[str, Any]) -> None:
    if value is None:
        sheet.write_blank(address, None, formats["entry"])
    elif isinstance(value, Decimal) and not fits_spreadsheet(value):
        # More digits than a spreadsheet's number holds.
        sheet.write_string(address, f"{value:f}", formats["entry"])
    else:
        sheet.write_number(address, value, formats["entry"])


def _whole(denominator: str) -> str:
    """The cell of what a volume is divided by, as a formula names it."""
    if denominator == "household_count":
        return f"{COVER}!$F${HOUSEHOLDS[1:]}"
    return f"'{RECAP}'!$D${FIGURE_CELLS[denominator][1:]}"


def _bands(rule_set: RuleSet, cell: str) -> str:
    formula = "0"
    for from_percent, score in reversed(rule_set.score_bands):
        formula = f"IF(ROUND({cell}*100,2)>={from_percent},{score},{formula})"
    return formula


def _classes(rule_set: RuleSet) -> str:
    names = {"berat": "KUMUH BERAT", "sedang": "KUMUH SEDANG", "ringan": "KUMUH RINGAN", "tidak_kumuh": "TIDAK KUMUH"}
    formula = '""'
    for from_score, name in reversed(rule_set.class_bands):
        formula = f'IF({TOTAL}>={from_score},"{names[name]}",{formula})'
    return formula
