"""Many slum areas as one, without a database."""

import random
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from programme import rule_sets
from programme.aggregation import Part, aggregate
from programme.scoring import assess
from tests.programme.assessments import HEADER, PERMEN_2016, PERMEN_2018, VOLUMES, VOLUMES_2016

NEW, OLD = rule_sets.rule_set(PERMEN_2018), rule_sets.rule_set(PERMEN_2016)


def part(area_ha, volumes, rules=NEW, header=HEADER) -> Part:
    return Part(Decimal(area_ha), header, volumes, assess(rules, header, volumes))


def test_volumes_are_added_and_then_scored():
    bad = {**VOLUMES, "1a": Decimal(34)}
    profile = aggregate([part("0.95", VOLUMES), part("1.05", bad)])
    share = next(c for c in profile.scored.criteria if c.rule.criterion == "1a")
    assert (share.volume, share.denominator, str(share.share_percent), share.score) == (38, 68, "55.88", 3)
    assert profile.scored.total == 29  # neither the 26 of one nor the 31 of the other, nor their mean


def test_hectares_by_class_are_those_of_the_parts():
    # Each fifth of them is bad in another aspect, so that each is a slum and all together are none.
    denominators = dict.fromkeys(rule_sets.DENOMINATORS, Decimal(100))
    bad = [{"1a", "1b", "1c", "2a"}, {"2b", "3a", "3b", "4a"}, {"4b", "4c", "5a", "5b"}, {"6a", "6b", "7a", "7b"}]
    parts = [
        part(
            "2.5",
            {rule.criterion: Decimal(80 if rule.criterion in codes else 0) for rule in NEW.rules},
            NEW,
            denominators,
        )
        for codes in (*bad, set(), set())
    ]
    profile = aggregate(parts)
    assert (profile.scored.total, profile.scored.slum_class) == (0, "tidak_kumuh")
    assert profile.slum_ha == Decimal("10.0")
    assert profile.class_ha == {"ringan": Decimal("10.0"), "tidak_kumuh": Decimal("5.0")}


def test_an_area_that_nobody_assessed_has_hectares_and_no_class():
    profile = aggregate([part("1", VOLUMES), Part(Decimal(2), {}, {}, None)])
    assert (profile.area_ha, profile.unassessed_ha, profile.slum_ha) == (3, 2, 1)
    assert aggregate([Part(Decimal(2), {}, {}, None)]).scored is None


def test_the_rule_set_of_most_parts_scores_the_whole():
    mixed = [part("1", VOLUMES), part("1", VOLUMES_2016, OLD), part("1", VOLUMES_2016, OLD)]
    assert aggregate(mixed).scored.rule_set is OLD
    assert aggregate(mixed[:2]).scored.rule_set is NEW


parts_of = st.lists(
    st.builds(
        lambda area, volumes, header, assessed: (
            part(area, volumes, NEW, header) if assessed else Part(area, {}, {}, None)
        ),
        st.decimals("0.01", 50, places=6),
        st.dictionaries(st.sampled_from(list(VOLUMES)), st.decimals(-5, 500, places=3)),
        st.fixed_dictionaries(dict.fromkeys(rule_sets.DENOMINATORS, st.none() | st.decimals(0, 500, places=2))),
        st.booleans(),
    ),
    max_size=12,
)


@given(parts_of, st.randoms())
def test_the_order_of_the_parts_does_not_matter(parts, shuffler: random.Random):
    shuffled = list(parts)
    shuffler.shuffle(shuffled)
    assert aggregate(parts) == aggregate(shuffled)


@given(parts_of)
def test_hectares_by_class_add_up_to_all_hectares(parts):
    profile = aggregate(parts)
    assert sum(profile.class_ha.values(), profile.unassessed_ha) == profile.area_ha
    assert profile.area_ha == sum((p.area_ha for p in parts), Decimal(0))
