"""Pertimbangan lain, legality, priority and handling pattern."""

from decimal import Decimal

import pytest

from programme import rule_sets
from programme.consideration import Considered, Parameters, consider, density_score, legality

FIRST = {key: first.value for key, first in rule_sets.parameters().items()}
PARAMETERS = Parameters.of(FIRST)
LEGAL = {"land_status_clear": True, "spatial_plan_fit": True}
NOT_LEGAL = {"land_status_clear": True, "spatial_plan_fit": False}


def judged(slum_class: str, scores: tuple, facts: dict) -> Considered:
    strategic, density, socioeconomic = scores
    return consider(
        PARAMETERS,
        slum_class,
        strategic_score=strategic,
        density=density,
        socioeconomic_score=socioeconomic,
        land_facts=facts,
    )


@pytest.mark.parametrize(
    ("slum_class", "scores", "facts", "code", "rank", "handling"),
    [
        ("berat", (5, 5, 1), LEGAL, "A1", 1, "peremajaan"),
        ("berat", (5, 5, 5), NOT_LEGAL, "A2", 1, "permukiman_kembali"),
        ("sedang", (5, 5, 1), LEGAL, "B1", 2, "peremajaan"),
        ("ringan", (5, 3, 3), LEGAL, "C1", 3, "pemugaran"),
        ("berat", (3, 3, 3), LEGAL, "A3", 4, "peremajaan"),
        ("sedang", (3, 3, 1), NOT_LEGAL, "B4", 5, "permukiman_kembali"),
        ("ringan", (5, 1, 1), LEGAL, "C3", 6, "pemugaran"),
        ("berat", (1, 1, 3), NOT_LEGAL, "A6", 7, "permukiman_kembali"),
        ("sedang", (1, 1, 1), LEGAL, "B5", 8, "peremajaan"),
        ("ringan", (1, 3, 1), NOT_LEGAL, "C6", 9, "permukiman_kembali"),
        ("tidak_kumuh", (5, 5, 5), LEGAL, None, None, None),
    ],
)
def test_the_matrix_of_priorities(slum_class, scores, facts, code, rank, handling):
    found = judged(slum_class, scores, facts)
    assert (found.priority_code, found.priority_rank, found.handling) == (code, rank, handling)


def test_what_is_not_known_stays_unknown():
    found = judged("berat", (5, None, 1), {"land_status_clear": True})
    assert (found.consideration_total, found.legality, found.priority_code, found.handling) == (None,) * 4
    assert judged("berat", (5, 5, 1), {}).priority_rank == 1


def test_one_land_fact_that_is_not_so_is_enough_and_permits_are_not_asked_for():
    assert legality(PARAMETERS, {"land_status_clear": False}) == "tidak_legal"
    assert legality(PARAMETERS, {**LEGAL, "building_permit": False}) == "legal"
    with_permit = Parameters.of({**FIRST, "legality.required": ["land_status_clear", "building_permit"]})
    assert legality(with_permit, {**LEGAL, "building_permit": False}) == "tidak_legal"


@pytest.mark.parametrize(
    ("population", "area", "score"),
    [
        (150, 1, 1),
        (151, 1, 3),
        (200, 1, 3),
        (201, 1, 5),
        (130, "0.95", 1),
        (0, 1, 1),
        (None, 1, None),
        (9, 0, None),
        (9, None, None),
    ],
)
def test_density_in_a_small_city(population, area, score):
    area_ha = None if area is None else Decimal(area)
    assert density_score(PARAMETERS, population, area_ha, "33.08") == score


def test_density_in_a_large_city_is_judged_otherwise():
    large = Parameters.of(
        {**FIRST, "consideration.city_size": {"default": "sedang_kecil", "wilayah": {"33.74": "metro_besar"}}}
    )
    assert [density_score(large, 350, Decimal(1), code) for code in ("33.08", "33.74")] == [5, 3]


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("consideration.classes", {"tinggi": 11, "sedang": 6}),
        ("consideration.density", {"sedang_kecil": {"5": "banyak", "3": 150}}),
        ("consideration.city_size", {"default": "kecil", "wilayah": {}}),
        ("legality.required", ["warna"]),
        ("priority.digits", {"tinggi": 1, "sedang": 2, "rendah": 3}),
        ("priority.ranks", {"tinggi": {"berat": 0, "sedang": 2, "ringan": 3}}),
        ("handling", {"legal": {"berat": "gusur"}}),
    ],
)
def test_a_value_that_cannot_be_read_is_refused(key, value):
    with pytest.raises(ValueError, match=r"needs|has no"):
        Parameters.of({**FIRST, key: value})
    with pytest.raises(ValueError, match="missing"):
        Parameters.of({k: v for k, v in FIRST.items() if k != key})
