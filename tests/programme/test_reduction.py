"""What works make of an assessment: the worked example goes on, and nothing that is built makes it worse."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from programme import rule_sets
from programme.reduction import (
    Assessed,
    Done,
    State,
    after_works,
    contribution_percent,
    finished,
    left_slum,
    remaining,
    service_percent,
    states,
)
from tests.programme.assessments import HEADER, PERMEN_2016, PERMEN_2018, VOLUMES, VOLUMES_2016

RULES_2018 = rule_sets.rule_set(PERMEN_2018)
BASELINE = Assessed(2014, RULES_2018, HEADER, VOLUMES)
WORKS = [
    Done(2015, "4b", Decimal(400)),
    Done(2016, "4b", Decimal(15)),
    Done(2016, "4c", Decimal(129)),
    Done(2016, "4a", Decimal("0.6")),
    Done(2017, "5b", Decimal(33)),
    Done(2018, "7b", Decimal(34)),
]


def test_the_worked_example_goes_on_until_it_leaves_the_slum_class():
    found = states(2014, [BASELINE], WORKS, 2020)
    # 4b 415 m less 400 m, then 4a, 4b and 4c repaired, toilets with septic tanks, at last extinguishers.
    assert [(s.year, s.scored.total, s.left_slum) for s in found] == [
        (2014, 26, False),
        (2015, 21, False),
        (2016, 18, False),
        (2017, 13, True),
        (2018, 8, True),
    ]
    assert found[-1].scored.sectoral_percent == Decimal("18.81")
    # Of the rounded means; the reference prints 52.3, from means with more decimals.
    assert contribution_percent(found[0].scored.sectoral_percent, found[-1].scored.sectoral_percent) == Decimal("52.36")


def test_leaving_the_slum_class_is_not_being_finished():
    scored = after_works(BASELINE, WORKS, 2018)
    assert left_slum(scored)
    assert service_percent(scored, 3) == Decimal("53.66")
    assert not finished(scored)
    with_water = after_works(BASELINE, [*WORKS, Done(2018, "3a", 19), Done(2018, "3b", 19)], 2018)
    assert finished(with_water)


def test_service_of_exactly_80_percent_is_not_enough():
    fives = {**HEADER, "household_count": 5}
    nothing = dict.fromkeys(VOLUMES, Decimal(0))
    served = after_works(Assessed(2014, RULES_2018, fives, {**nothing, "3a": Decimal(1), "3b": Decimal(1)}), [], 2014)
    assert (served.total, service_percent(served, 3)) == (0, 80)
    assert not finished(served)


def test_by_the_rules_of_2016_an_area_leaves_below_19():
    rules = rule_sets.rule_set(PERMEN_2016)
    scored = after_works(Assessed(2014, rules, HEADER, VOLUMES_2016), [Done(2015, "4d", 300), *WORKS[:3]], 2016)
    assert (scored.total, left_slum(scored)) == (21, False)


@pytest.mark.parametrize(
    ("initial", "done", "left"),
    [(10, 4, 6), (10, 10, 0), (10, 11, 0), (0, 5, 0), (None, 5, None), (Decimal("-0.3"), 5, Decimal("-0.3"))],
)
def test_what_remains_of_a_volume(initial, done, left):
    assert remaining(initial, done) == left


@pytest.mark.parametrize(
    ("before", "after", "percent"),
    [("39.48", "18.81", "52.36"), ("40", "0", "100"), ("40", "50", "-25"), ("0", "0", None), ("40", "-1", "100")],
)
def test_the_contribution_is_at_most_100_percent(before, after, percent):
    expected = None if percent is None else Decimal(percent)
    assert contribution_percent(Decimal(before), Decimal(after)) == expected


def test_works_of_the_year_of_an_assessment_are_in_its_volumes_already():
    anew = Assessed(2016, RULES_2018, HEADER, {**VOLUMES, "4b": Decimal(100)})
    found = states(2014, [BASELINE, anew], [Done(2016, "4b", 100), Done(2017, "4b", 100)], 2020)
    assert [(s.year, s.scored.criteria[8].volume) for s in found] == [(2014, 415), (2016, 100), (2017, 0)]


def test_an_area_that_nobody_assessed_is_slum_by_the_decree():
    assert states(2014, [], [Done(2015, "4b", 10)], 2015) == [State(2014, None), State(2015, None)]
    assert not State(2014, None).left_slum
    assert not State(2014, None).finished


CRITERIA = st.sampled_from(sorted(VOLUMES))
VOLUME = st.decimals(min_value=0, max_value=2000, places=2)
DENOMINATORS = st.fixed_dictionaries({name: st.none() | st.decimals(0, 1000, places=2) for name in HEADER})
REPORTED = st.dictionaries(CRITERIA, st.decimals(-100, 2000, places=2))
WORK = st.builds(Done, st.integers(2013, 2022), CRITERIA, VOLUME)


@given(DENOMINATORS, REPORTED, st.lists(WORK, max_size=8))
def test_works_never_raise_a_share(denominators, volumes, works):
    assessed = Assessed(2014, RULES_2018, denominators, volumes)
    before = after_works(assessed, works, 2014)
    for year in range(2015, 2023):
        after = after_works(assessed, works, year)
        for one, other in zip(before.criteria, after.criteria, strict=True):
            assert other.share_percent <= one.share_percent
            assert other.score <= one.score
        before = after


@given(
    DENOMINATORS,
    REPORTED,
    st.permutations([Done(2015, "4b", Decimal(7)), Done(2015, "4b", Decimal(5)), Done(2016, "3a", Decimal(3))]),
)
def test_the_order_of_works_does_not_matter(denominators, volumes, works):
    assessed = Assessed(2014, RULES_2018, denominators, volumes)
    assert after_works(assessed, works, 2016) == after_works(assessed, sorted(works, key=lambda w: w.year), 2016)
