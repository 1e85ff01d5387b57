"""Scores: from the volumes of deficiencies to the class of a slum area, and how it came about.

Pure: no Django, no database, exact numbers only (Decimal and Fraction, never float). programme/sql/programme_score_v01.sql says the same in SQL, and a
test holds both together. docs/scoring.md has the rules in prose.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from math import floor
from typing import Any

Number = Decimal | int

# Data errors that a criterion can have. They are said and never corrected.
NO_DENOMINATOR = "no_denominator"
SHARE_ABOVE_100 = "share_above_100"
SHARE_BELOW_0 = "share_below_0"
VOLUME_MISSING = "volume_missing"
FLAGS = (NO_DENOMINATOR, SHARE_ABOVE_100, SHARE_BELOW_0, VOLUME_MISSING)

NOT_SLUM = "tidak_kumuh"


@dataclass(frozen=True)
class Rule:
    """A criterion as a rule set asks for it.

    denominator: the column of an assessment by which the volume is divided. certain: false where the regulation's text was not at hand.
    """

    criterion: str
    aspect: int
    denominator: str
    article: str
    source: str
    certain: bool


@dataclass(frozen=True)
class RuleSet:
    """score_bands: (from percent, score) and class_bands: (from total, class), each from the highest down to 0."""

    id: str
    code: str
    version: int
    title: str
    regulation: str
    article: str
    max_score: int
    slum_minimum: int
    tuntas_maximum: int
    source: str
    certain: bool
    rules: tuple[Rule, ...]
    score_bands: tuple[tuple[Decimal, int], ...]
    class_bands: tuple[tuple[int, str], ...]

    def score(self, share_percent: Decimal) -> int:
        """The score of a share, in percent with two decimals: that of the highest band that it reaches; below every band 0."""
        return next((score for from_percent, score in self.score_bands if share_percent >= from_percent), 0)

    def slum_class(self, total: int) -> str:
        """The class of a total score."""
        return next(slum_class for from_score, slum_class in self.class_bands if total >= from_score)


@dataclass(frozen=True)
class CriterionScore:
    """One criterion's part. volume and denominator as reported, None: not reported. share_percent: two decimals, rounded half up."""

    rule: Rule
    volume: Number | None
    denominator: Number | None
    share_percent: Decimal
    score: int
    flags: tuple[str, ...]


@dataclass(frozen=True)
class AspectScore:
    """percent: mean of the shares of the aspect's criteria as they are shown, two decimals. score: sum of their scores."""

    percent: Decimal
    score: int


@dataclass(frozen=True)
class Scored:
    """What follows from an assessment. sectoral_percent: mean of the aspects' means before those are rounded (rata-rata kekumuhan sektoral), two decimals."""

    rule_set: RuleSet
    total: int
    slum_class: str
    sectoral_percent: Decimal
    aspects: Mapping[int, AspectScore]
    criteria: tuple[CriterionScore, ...]
    flags: tuple[str, ...]

    @property
    def sectoral_exact(self) -> Fraction:
        """sectoral_percent before it is rounded, for what is computed from it."""
        means = [aspect_mean(self.criteria, aspect) for aspect in self.aspects]
        return sum(means, Fraction(0)) / len(means)

    @property
    def is_slum(self) -> bool:
        return self.total >= self.rule_set.slum_minimum

    def aspects_json(self) -> dict[str, dict[str, Any]]:
        """As AssessmentResult.aspects."""
        return {str(aspect): {"percent": mean.percent, "score": mean.score} for aspect, mean in self.aspects.items()}

    def criteria_json(self) -> list[dict[str, Any]]:
        """As AssessmentResult.criteria."""
        return [
            {
                "criterion": part.rule.criterion,
                "volume": part.volume,
                "denominator": part.denominator,
                "share_percent": part.share_percent,
                "score": part.score,
                "flags": list(part.flags),
            }
            for part in self.criteria
        ]


def rounded(percent: Fraction) -> Decimal:
    """Two decimals, half away from zero, from the exact value: 75.995 → 76.00. Never rounded twice."""
    hundredths = floor(abs(percent) * 100 + Fraction(1, 2))
    return Decimal(hundredths if percent >= 0 else -hundredths).scaleb(-2)


def share_percent(volume: Number | None, denominator: Number | None) -> Decimal:
    """volume in 100 of denominator: percent, two decimals, half up. By it a criterion is scored (50.91 → 1, 75.90 → 3, 76.00 → 5).

    0 where there is nothing to divide or nothing to divide by. Reported volumes stay what they are: the share of an impossible one is below 0 or
    above 100.
    """
    if volume is None or not denominator:
        return Decimal("0.00")
    return rounded(Fraction(volume) * 100 / Fraction(denominator))


def flags_of(volume: Number | None, denominator: Number | None) -> tuple[str, ...]:
    """What is wrong with one criterion's data, in the order of FLAGS."""
    found = []
    if not denominator:
        found.append(NO_DENOMINATOR)
    elif volume is not None and volume > denominator:
        found.append(SHARE_ABOVE_100)
    if volume is None:
        found.append(VOLUME_MISSING)
    elif volume < 0:
        found.append(SHARE_BELOW_0)
    return tuple(sorted(found, key=FLAGS.index))


def aspect_mean(criteria: Sequence[CriterionScore], aspect: int) -> Fraction:
    """The exact mean of the shares of an aspect's criteria. A criterion that does not apply stays in it with 0 %."""
    shares = [Fraction(part.share_percent) for part in criteria if part.rule.aspect == aspect]
    return sum(shares, Fraction(0)) / len(shares)


def assess(
    rule_set: RuleSet, denominators: Mapping[str, Number | None], volumes: Mapping[str, Number | None]
) -> Scored:
    """Score an assessment.

    denominators: by column (building_count, household_count, settled_area_ha, ideal_road_m, ideal_drain_m); absent or None: not reported.
    volumes: by criterion. One that the rule set does not ask for is left aside; one that is missing counts 0 and is flagged.
    """
    criteria = []
    for rule in rule_set.rules:
        volume, denominator = volumes.get(rule.criterion), denominators.get(rule.denominator)
        share = share_percent(volume, denominator)
        criteria.append(
            CriterionScore(rule, volume, denominator, share, rule_set.score(share), flags_of(volume, denominator))
        )
    aspects = {
        aspect: AspectScore(
            rounded(aspect_mean(criteria, aspect)), sum(part.score for part in criteria if part.rule.aspect == aspect)
        )
        for aspect in sorted({rule.aspect for rule in rule_set.rules})
    }
    means = [aspect_mean(criteria, aspect) for aspect in aspects]
    total = sum(part.score for part in criteria)
    return Scored(
        rule_set=rule_set,
        total=total,
        slum_class=rule_set.slum_class(total),
        sectoral_percent=rounded(sum(means, Fraction(0)) / len(means)),
        aspects=aspects,
        criteria=tuple(criteria),
        flags=tuple(flag for flag in FLAGS if any(flag in part.flags for part in criteria)),
    )
