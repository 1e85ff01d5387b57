"""Scores without a database: the worked example, the boundaries, and what must hold for every input."""

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from programme import rule_sets
from programme.explanation import LANGUAGES, explain
from programme.scoring import FLAGS, assess, flags_of, rounded, share_percent
from tests.programme.assessments import (
    ASPECTS,
    HEADER,
    PERMEN_2016,
    PERMEN_2018,
    SHARES_AND_SCORES,
    VOLUMES,
    VOLUMES_2016,
    VOLUMES_AFTER_WORKS,
)

NEW, OLD = rule_sets.rule_set(PERMEN_2018), rule_sets.rule_set(PERMEN_2016)


def test_the_worked_example_comes_out_digit_by_digit():
    scored = assess(NEW, HEADER, VOLUMES)
    assert {c.rule.criterion: (str(c.share_percent), c.score) for c in scored.criteria} == SHARES_AND_SCORES
    assert {aspect: (str(mean.percent), mean.score) for aspect, mean in scored.aspects.items()} == ASPECTS
    assert (scored.total, scored.slum_class, scored.sectoral_percent) == (26, "ringan", Decimal("39.48"))
    assert (scored.flags, scored.is_slum) == ((), True)


def test_the_worked_example_by_the_rules_of_2016():
    scored = assess(OLD, HEADER, VOLUMES_2016)
    assert (scored.total, scored.slum_class) == (29, "ringan")
    assert {c.rule.criterion: c.score for c in scored.criteria}["4d"] == 3


def test_after_the_works_the_area_is_out_and_the_sectoral_mean_fell_by_more_than_half():
    before, after = assess(NEW, HEADER, VOLUMES), assess(NEW, HEADER, VOLUMES_AFTER_WORKS)
    assert (after.total, after.slum_class, after.sectoral_percent) == (8, "tidak_kumuh", Decimal("18.81"))
    assert not after.is_slum
    contribution = (before.sectoral_exact - after.sectoral_exact) / before.sectoral_exact
    assert round(100 * contribution, 1) == Fraction("52.3")


@pytest.mark.parametrize(
    ("volume", "denominator", "share", "score"),
    [
        ("24.99", 100, "24.99", 0),
        ("24.9949999999999999999999999999", 100, "24.99", 0),
        ("24.995", 100, "25.00", 1),
        ("25", 100, "25.00", 1),
        ("50.91", 100, "50.91", 1),
        ("50.995", 100, "51.00", 3),
        ("75.90", 100, "75.90", 3),
        ("75.994999", 100, "75.99", 3),
        ("75.995", 100, "76.00", 5),
        ("76.00", 100, "76.00", 5),
        ("1", 3, "33.33", 1),
        ("2", 3, "66.67", 3),
        ("307.8", 100, "307.80", 5),
        ("-0.72", 100, "-0.72", 0),
        ("-0.005", 100, "-0.01", 0),
        ("7", 0, "0.00", 0),
        ("7", None, "0.00", 0),
        (None, 100, "0.00", 0),
    ],
)
def test_a_share_is_rounded_half_up_once_and_then_scored(volume, denominator, share, score):
    found = share_percent(None if volume is None else Decimal(volume), denominator)
    assert (str(found), NEW.score(found)) == (share, score)


@pytest.mark.parametrize(
    ("volume", "denominator", "flags"),
    [
        (5, 10, ()),
        (10, 10, ()),
        (11, 10, ("share_above_100",)),
        (-1, 10, ("share_below_0",)),
        (5, 0, ("no_denominator",)),
        (0, 0, ("no_denominator",)),
        (None, 10, ("volume_missing",)),
        (None, None, ("no_denominator", "volume_missing")),
        (-1, None, ("no_denominator", "share_below_0")),
    ],
)
def test_data_errors_are_flagged(volume, denominator, flags):
    assert flags_of(volume, denominator) == flags


def test_everything_bad_scores_the_highest_total_and_nothing_bad_none():
    for rules in (NEW, OLD):
        everything = {rule.criterion: 100 for rule in rules.rules}
        denominators = dict.fromkeys(rule_sets.DENOMINATORS, 100)
        assert assess(rules, denominators, everything).total == rules.max_score
        assert assess(rules, denominators, dict.fromkeys(everything, 0)).total == 0


volumes_of = st.fixed_dictionaries(
    {rule.criterion: st.decimals(min_value=-100, max_value=3000, places=3) for rule in OLD.rules}
)
denominators_of = st.fixed_dictionaries(
    dict.fromkeys(
        rule_sets.DENOMINATORS,
        st.none() | st.just(Decimal(0)) | st.decimals(min_value="0.001", max_value=1000, places=3),
    )
)


@given(
    volumes_of, denominators_of, st.sampled_from([NEW, OLD]), st.sampled_from(OLD.rules), st.decimals(0, 1000, places=3)
)
def test_more_volume_never_lowers_a_score(volumes, denominators, rules, rule, more):
    before = assess(rules, denominators, volumes)
    after = assess(rules, denominators, {**volumes, rule.criterion: volumes[rule.criterion] + more})
    assert after.total >= before.total
    assert after.sectoral_percent >= before.sectoral_percent
    assert all(a.score >= b.score for a, b in zip(after.criteria, before.criteria, strict=True))


@given(volumes_of, denominators_of, st.sampled_from([NEW, OLD]))
def test_the_parts_add_up_to_the_whole(volumes, denominators, rules):
    scored = assess(rules, denominators, volumes)
    assert scored.total == sum(c.score for c in scored.criteria) == sum(a.score for a in scored.aspects.values())
    assert set(scored.flags) == {flag for c in scored.criteria for flag in c.flags} <= set(FLAGS)
    assert 0 <= scored.total <= rules.max_score


@given(st.fractions(min_value=-1000, max_value=1000))
def test_rounding_is_never_off_by_more_than_half_a_hundredth(percent):
    assert abs(Fraction(rounded(percent)) - percent) <= Fraction(1, 200)
    assert rounded(-percent) == -rounded(percent)


def test_an_explanation_says_volume_denominator_share_band_score_and_article():
    scored = assess(NEW, HEADER, {**VOLUMES, "4a": Decimal("2.030706")})
    indonesian = {s.criterion: s for s in explain(scored, "id")}
    english = {s.criterion: s for s in explain(scored, "en")}
    assert indonesian["3a"].text == (
        "3a Akses aman air minum tidak tersedia: KK tanpa akses air minum aman 19 KK dari jumlah KK 41 KK = 46,34 %, dalam rentang 25–50,99 %, "
        "nilai 1 (Permen PUPR 14/PRT/M/2018 Lampiran I huruf A angka 3 huruf a)."
    )
    assert english["3a"].text == (
        "3a No access to safe water: 19 households without a safe source, 41 households: 46.34 %, in the band 25–50.99 %, "
        "score 1 (Permen PUPR 14/PRT/M/2018 Lampiran I huruf A angka 3 huruf a)."
    )
    assert "Nilai total 28 dari 80: kumuh ringan" in indonesian[None].text
    assert "Perhatian: volumenya lebih besar dari pembaginya" in indonesian["4a"].text
    assert "213,76 %, dalam rentang ≥ 76 %, nilai 5" in indonesian["4a"].text
    assert [s.criterion for s in explain(scored, "en") if s.flagged] == [None, "4a"]
    assert "belum dicocokkan dengan teks peraturan" in indonesian["2b"].text


@given(volumes_of, denominators_of, st.sampled_from([NEW, OLD]), st.sampled_from(LANGUAGES))
def test_whatever_was_scored_can_be_explained(volumes, denominators, rules, language):
    sentences = explain(assess(rules, denominators, volumes), language)
    assert [s.criterion for s in sentences] == [None, *(rule.criterion for rule in rules.rules)]
