"""Where a file contradicts itself, and why."""

from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from programme.importers.baseline import Baseline, Claims, Place
from programme.importers.contradictions import (
    Whole,
    contradictions,
    copies,
    find_shift,
    impossible,
    missing,
    scored,
    tolerance,
    wholes,
)
from programme.importers.wide import find_header, read_wide
from programme.rule_sets import rule_set
from tests.programme.assessments import HEADER, PERMEN_2018, VOLUMES

from . import deliveries

RULES = rule_set(PERMEN_2018)
FIGURES = {name: Decimal(figure) for name, figure in HEADER.items()}
SOUND = Baseline(2, Place(), 2019, FIGURES, dict(VOLUMES))
WITHIN = Decimal("0.005")


def found(claims, baseline=SOUND, within=WITHIN):
    baseline = replace(baseline, claims=claims)
    return [(finding.code, finding.params) for finding in contradictions(baseline, scored(baseline, RULES), within)]


def codes(claims, **said):
    return [code for code, _params in found(claims, **said)]


def test_a_sound_row_contradicts_nothing():
    result = scored(SOUND, RULES)
    claims = Claims(
        shares={part.rule.criterion: part.share_percent for part in result.criteria},
        scores={part.rule.criterion: Decimal(part.score) for part in result.criteria},
        aspects={str(number): mean.percent for number, mean in result.aspects.items()},
        total=Decimal(26),
        slum_class="ringan",
        sectoral_percent=result.sectoral_percent,
    )
    assert found(claims) == []


def test_a_share_tells_by_what_the_file_divided():
    ((code, said),) = found(Claims(shares={"4a": Decimal("73.74")}))
    assert code == "share_of_another_whole"
    # The published sheet's area has hidden decimals.
    assert said["implied"] == Decimal("0.9493")
    assert said["share_percent"] == Decimal("73.68")


def test_a_share_without_a_volume_just_contradicts():
    assert codes(Claims(shares={"2a": Decimal(10)})) == ["share_contradicts"]


def test_a_share_is_held_to_the_decimals_that_the_file_prints():
    baselines = [replace(SOUND, claims=Claims(shares={"1a": Decimal(12), "2b": Decimal("26.5")}))]
    assert tolerance(baselines) == Decimal("0.05")
    claims = Claims(shares={"1a": Decimal("11.8"), "2b": Decimal("26.5")})
    assert codes(claims, within=Decimal("0.05")) == []
    assert codes(claims) == ["share_of_another_whole", "share_of_another_whole"]


@pytest.mark.parametrize(
    ("claims", "code"),
    [
        (Claims(scores={"4a": Decimal(21)}), "score_impossible"),
        (Claims(scores={"4a": Decimal(5)}), "score_contradicts"),
        (Claims(shares={"4a": Decimal(80)}, scores={"4a": Decimal(5)}), "score_of_another_share"),
        (Claims(total=Decimal(25)), "total_contradicts"),
        (Claims(scores={"4a": Decimal(5)}, total=Decimal(5)), "total_of_wrong_scores"),
        (Claims(scores={"4a": Decimal(3)}, total=Decimal(25)), "total_not_its_sum"),
        (Claims(slum_class="sedang"), "class_contradicts"),
        (Claims(total=Decimal(26), slum_class="sedang"), "class_not_its_total"),
        (Claims(aspects={"4": Decimal("33.33")}), "mean_contradicts"),
        (Claims(aspects={"2": Decimal(0)}), "mean_contradicts"),
        (Claims(sectoral_percent=Decimal(52)), "sectoral_contradicts"),
    ],
)
def test_each_contradiction_has_its_cause(claims, code):
    assert codes(claims)[-1] == code


def test_a_mean_that_leaves_out_criteria_without_a_score_is_known():
    # 4c has 23.71 % and no score: (73.68 + 76.29) / 3 = 49.99.
    ((code, said),) = found(Claims(aspects={"4": Decimal("49.99")}))
    assert (code, said["mean_percent"]) == ("mean_of_scored_only", Decimal("57.89"))


def test_impossible_volumes_are_told_one_by_one():
    volumes = VOLUMES | {"4a": Decimal("-0.6"), "1a": Decimal(40), "2b": Decimal(5)}
    row = replace(SOUND, volumes=volumes, figures=FIGURES | {"ideal_road_m": Decimal(0)})
    findings = {finding.code: finding.params for finding in impossible(scored(row, RULES))}
    assert set(findings) == {"volume_negative", "volume_above_whole", "whole_missing"}
    assert findings["volume_above_whole"]["share_percent"] == Decimal("117.65")
    assert findings["whole_missing"] == {"figure": "ideal_road_m", "criteria": ["2b"]}
    assert missing(scored(replace(SOUND, volumes={"1a": Decimal(1)}), RULES))[:2] == ["1b", "1c"]


def test_what_nothing_divides_is_told_once_and_not_compared():
    claims = Claims(shares={"1a": Decimal(12), "2b": Decimal(99)}, scores={"2b": Decimal(5)}, total=Decimal(80))
    row = replace(SOUND, figures={"building_count": Decimal(34)})
    assert [finding.params["figure"] for finding in impossible(scored(row, RULES))] == [
        "ideal_road_m",
        "household_count",
        "settled_area_ha",
        "ideal_drain_m",
    ]
    assert [said["criterion"] for _code, said in found(claims, baseline=row)] == ["1a"]


def table(*rows):
    cells = [list(rows[0]), *[list(row.values()) for row in rows]]
    header = find_header(cells)
    return header, read_wide(cells, header)


def shift(row):
    header, wide = table(row)
    return find_shift(header, wide.numbers[2], FIGURES, RULES)


@pytest.mark.parametrize("by", [1, 2, 3])
def test_cells_beside_their_headings_are_found_with_their_distance(by):
    found = shift(deliveries.shifted(deliveries.city_row(), by))
    assert (found.columns, found.first, found.moved, found.of) == (by, "1av", 16, 16)
    assert found.agreeing < 16


def test_a_deleted_cell_moves_the_rest_to_the_left():
    row = deliveries.city_row()
    names, values = list(row), list(row.values())
    position = names.index("3av")
    values = [*values[:position], *values[position + 1 :], None]
    found = shift(dict(zip(names, values, strict=True)))
    # Of 3a the volume itself is lost.
    assert (found.columns, found.first, found.moved) == (-1, "3av", 15)


def test_a_row_in_its_place_is_not_called_shifted():
    assert shift(deliveries.city_row()) is None
    assert shift(deliveries.city_row(**{"4an": 5, "2bn": 0, "totalNilai": 30})) is None


def test_volumes_without_shares_and_scores_tell_nothing_of_a_shift():
    row = {name: value for name, value in deliveries.city_row().items() if not name.endswith(("p", "n"))}
    assert shift(row) is None


@settings(deadline=None)
@given(st.lists(st.integers(1, 50), min_size=16, max_size=16, unique=True), st.integers(1, 3))
def test_a_shift_is_found_at_its_own_distance_and_a_sound_row_is_none(numbers, by):
    volumes = dict(zip(deliveries.CRITERIA, map(Decimal, numbers), strict=True))
    decimals = dict.fromkeys(FIGURES, Decimal(50))
    row = deliveries.city_row(figures=dict.fromkeys(FIGURES, 50), volumes=volumes)
    header, wide = table(row)
    assert find_shift(header, wide.numbers[2], decimals, RULES) is None
    header, wide = table(deliveries.shifted(row, by))
    found = find_shift(header, wide.numbers[2], decimals, RULES)
    assert found is not None
    assert (found.columns, found.first, found.moved) == (by, "1av", 16)


def test_a_copied_row_is_told_and_two_empty_ones_are_not():
    other = replace(SOUND, row=3)
    assert [(copy.row, original.row) for copy, original in copies([SOUND, other])] == [(3, 2)]
    empty = replace(SOUND, volumes=dict.fromkeys(VOLUMES, Decimal(0)))
    assert list(copies([empty, replace(empty, row=3)])) == []
    assert list(copies([SOUND, replace(other, year=2020)])) == []


def test_a_kawasan_copied_from_the_row_above_is_told_apart_from_one_that_is_wrong():
    gamer = Whole(2, "Gamer", {"household_count": Decimal(157), "ideal_road_m": Decimal(1250)})
    kauman = Whole(
        3, "Kauman", {"household_count": Decimal(157), "ideal_road_m": Decimal(1250), "population": Decimal(9)}
    )
    sums = {
        "Gamer": {"household_count": Decimal(157), "ideal_road_m": Decimal(1250)},
        "Kauman": {"household_count": Decimal(594), "ideal_road_m": Decimal(4220), "population": Decimal(8)},
    }
    findings = [(whole.name, finding.code, finding.params) for whole, finding in wholes([gamer, kauman], sums)]
    assert [(name, code) for name, code, _params in findings] == [
        ("Kauman", "kawasan_copied"),
        ("Kauman", "kawasan_differs"),
    ]
    assert findings[0][2]["figures"] == ["household_count", "ideal_road_m"]
    assert (findings[0][2]["stated"], findings[0][2]["sum"]) == ("157; 1250", "594; 4220")


def test_sums_of_floats_are_no_difference():
    whole = Whole(2, "Tirto", {"settled_area_ha": Decimal("27.040445000000005")})
    assert list(wholes([whole], {"Tirto": {"settled_area_ha": Decimal("27.040445")}})) == []
