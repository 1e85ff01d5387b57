"""The official baseline workbook of one RT: its cells, and one made here."""

import datetime
import zipfile
from dataclasses import replace
from decimal import Decimal

import pytest

from programme.importers import workbook
from programme.importers.baseline import Baseline, Place
from programme.importers.contradictions import contradictions, scored
from programme.importers.workbook import COVER, RECAP, SCORES, read_workbook, write_workbook
from programme.rule_sets import rule_set
from tests.programme.assessments import HEADER, PERMEN_2018, VOLUMES

from . import deliveries

RULES = rule_set(PERMEN_2018)
FIGURES = {name: Decimal(figure) for name, figure in HEADER.items()}


def official():
    """The worked example in the official's cells, as its formulas leave it: fractions, no number of households."""
    said = deliveries.claims()
    scores = {f"C{row}": said[f"{code}v"] for code, row in workbook.ROWS.items()}
    scores |= {f"E{row}": said[f"{code}p"] for code, row in workbook.ROWS.items()}
    scores |= {f"F{row}": said[f"{code}n"] for code, row in workbook.ROWS.items()}
    scores |= {f"E{row}": said[f"{aspect}r"] for aspect, row in workbook.MEAN_ROWS.items()}
    scores |= {"F37": 26, "F39": "KUMUH RINGAN", "F41": said["ratarataKekumuhan"], "F42": 0}
    cover = {"F17": "Jawa Tengah", "F18": "Kabupaten Magelang", "F19": "Mertoyudan", "F20": "Mertoyudan"}
    cover |= {"F21": "001_002", "F22": "31/05/2019"}
    recap = {"D18": 30, "D20": 0.95, "D21": 34, "D26": 29, "D28": 452, "D31": 0, "D33": 452, "D43": 0.25}
    recap |= {"D45": 129, "D46": 415, "D50": 544, "D55": 22, "D56": 22 / 41, "D57": 22, "D58": 22 / 41}
    recap |= {"D59": 41, "D60": 1, "D61": 0, "D62": 0, "D70": 0, "D72": 0, "D76": 12, "D81": 130, "D90": 30, "D106": 1}
    return {COVER: cover, RECAP: recap, SCORES: scores}


def test_the_official_cells_are_read(tmp_path):
    baseline, recap = read_workbook(deliveries.write_cells(tmp_path / "rt.xlsx", official()))
    assert baseline.volumes == VOLUMES
    assert {name: baseline.figures[name] for name in FIGURES} == FIGURES
    assert (baseline.figures["existing_road_m"], baseline.figures["existing_drain_m"]) == (452, 129)
    assert (baseline.place.name, baseline.place.kecamatan, baseline.place.rtrw) == (
        "Mertoyudan",
        "Mertoyudan",
        "001-002",
    )
    assert (baseline.year, baseline.extras["surveyed_on"]) == (2019, datetime.date(2019, 5, 31))
    assert baseline.extras["facts"] == {"permit_buildings": 12, "electricity_450_va": 30}
    assert baseline.extras["strategic_score"] == 5
    assert "socioeconomic_score" not in baseline.extras
    assert (baseline.claims.total, baseline.claims.slum_class) == (26, "ringan")
    assert list(contradictions(baseline, scored(baseline, RULES), Decimal("0.005"))) == []
    assert recap == {}


def test_households_follow_from_counts_and_shares_only_where_all_agree(tmp_path):
    cells = official()
    cells[RECAP]["D56"] = 22 / 40
    baseline, _recap = read_workbook(deliveries.write_cells(tmp_path / "rt.xlsx", cells))
    assert "household_count" not in baseline.figures


def test_where_recap_and_scores_disagree_it_is_told(tmp_path):
    cells = official()
    cells[RECAP] |= {"D18": 20, "D46": 400}
    _baseline, recap = read_workbook(deliveries.write_cells(tmp_path / "rt.xlsx", cells))
    assert recap == {"1a": (4, 14), "4b": (415, 400)}


def test_an_area_in_square_metres_is_no_number_of_hectares(tmp_path):
    cells = official()
    cells[RECAP]["D20"] = 9500
    baseline, _recap = read_workbook(deliveries.write_cells(tmp_path / "rt.xlsx", cells))
    assert baseline.unreadable == ((f"{RECAP}!D20", "9500.0"),)


def test_an_error_of_the_spreadsheet_is_told_with_its_cell(tmp_path):
    cells = official()
    cells[SCORES] |= {"C24": "#REF!", "E24": "#DIV/0!"}
    baseline, _recap = read_workbook(deliveries.write_cells(tmp_path / "rt.xlsx", cells))
    assert baseline.unreadable == ((f"{SCORES}!C24", "#REF!"),)
    assert baseline.doubtful == ((f"{SCORES}!E24", "#DIV/0!"),)


FILLED = Baseline(
    row=1,
    place=Place(name="Mertoyudan", kecamatan="Mertoyudan", rtrw="RT001-RW002"),
    year=2019,
    figures=FIGURES | {"existing_road_m": Decimal(452), "existing_drain_m": Decimal(129)},
    volumes=dict(VOLUMES) | {"4a": Decimal("0.70000000000000000001")},
    extras={
        "surveyed_on": datetime.date(2019, 5, 31),
        "strategic_score": 5,
        "socioeconomic_score": 1,
        "facts": {"permit_buildings": 12, "school_beyond": 3},
    },
)
PLACE = {"provinsi": "Jawa Tengah", "kecamatan": "Mertoyudan", "name": "Mertoyudan", "rtrw": "RT001-RW002"}


def test_a_workbook_that_was_written_reads_back_to_the_same_entries(tmp_path):
    write_workbook(tmp_path / "rt.xlsx", RULES, PLACE, FILLED)
    baseline, recap = read_workbook(tmp_path / "rt.xlsx")
    assert replace(baseline, claims=FILLED.claims) == FILLED
    assert recap == {}


def test_an_empty_workbook_claims_nothing(tmp_path):
    write_workbook(tmp_path / "rt.xlsx", RULES, {})
    baseline, _recap = read_workbook(tmp_path / "rt.xlsx")
    assert baseline == Baseline(1, Place(), None)


@pytest.mark.parametrize("filled", [None, FILLED])
def test_the_workbook_has_no_sheet_for_persons(tmp_path, filled):
    write_workbook(tmp_path / "rt.xlsx", RULES, PLACE, filled)
    with zipfile.ZipFile(tmp_path / "rt.xlsx") as archive:
        sheets = [name for name in archive.namelist() if name.startswith("xl/worksheets/sheet")]
        names = archive.read("xl/workbook.xml").decode()
    assert len(sheets) == 3
    assert "FGD" not in names
