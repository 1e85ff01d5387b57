"""Where a file contradicts itself: each share, score, mean, total and class that does not follow from the file's own volumes, with its cause.

Pure. Everything is computed anew by scoring.py; what the file claims is only compared and never kept.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from fractions import Fraction
from typing import Any

from programme.scoring import (
    NO_DENOMINATOR,
    SHARE_ABOVE_100,
    SHARE_BELOW_0,
    RuleSet,
    Scored,
    assess,
    rounded,
)

from .baseline import ASPECTS, DENOMINATORS, FIGURES, Baseline
from .columns import Meaning, Part
from .wide import Header

FURTHEST_SHIFT = 5
FEWEST_MORE_AGREEING = 2
LEAST_AGREEING = Fraction(3, 4)
FEWEST_COPIED = 3

# A mean of ours is made of rounded shares and rounded itself: half a hundredth, twice.
MEANS_ROUNDED = Decimal("0.01")


@dataclass(frozen=True)
class Finding:
    """code: key of the message table (messages.py); params: for its sentence."""

    code: str
    params: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class Shift:
    """From the column `first` on the cells stand `columns` to the right (negative: to the left) of their headings.

    agreeing: criteria whose volume, share and score fit as the row stands; moved: if read so; of: all that can be compared.
    """

    columns: int
    first: str
    agreeing: int
    moved: int
    of: int


def denominators(baseline: Baseline) -> dict[str, Decimal]:
    return {name: figure for name in DENOMINATORS if (figure := baseline.figures.get(name)) is not None}


def scored(baseline: Baseline, rule_set: RuleSet) -> Scored:
    return assess(rule_set, denominators(baseline), baseline.volumes)


def tolerance(baselines: Iterable[Baseline]) -> Decimal:
    """Half of the last decimal that a file prints of its shares, in percentage points: 46 % may be 46.34 %, 46.3 % may not be 46.4 %."""
    decimals = max(
        (_decimals(share) for baseline in baselines for share in baseline.claims.shares.values()),
        default=0,
    )
    return Decimal(5).scaleb(-min(decimals, 2) - 1)


def find_shift(
    header: Header, numbers: Mapping[int, Decimal | None], figures: Mapping[str, Decimal], rule_set: RuleSet
) -> Shift | None:
    """Whether the row's cells stand beside their headings. numbers: of one row by column. None where the row fits as it stands, or no shift explains it."""
    columns = {meaning: column for column, meaning in header.meanings.items()}
    lines = []
    for rule in rule_set.rules:
        volume, share, score = (
            columns.get(Meaning(part, rule.criterion)) for part in (Part.VOLUME, Part.SHARE, Part.SCORE)
        )
        if volume is not None and (share is not None or score is not None):
            lines.append((volume, share, score, figures.get(rule.denominator)))
    lines.sort(key=lambda line: line[0])

    def agrees(line: tuple[int, int | None, int | None, Decimal | None], by: int) -> bool:
        volume_column, share_column, score_column, denominator = line
        volume = numbers.get(volume_column + by)
        if volume is None:
            return False
        exact = exact_share(volume, denominator)
        if share_column is not None:
            share = numbers.get(share_column + by)
            if share is None or not _is_share(Fraction(share), exact):
                return False
        if score_column is not None:
            score = numbers.get(score_column + by)
            return score is not None and score == rule_set.score(rounded(exact))
        return True

    standing = [agrees(line, 0) for line in lines]
    if all(standing):
        return None
    best: Shift | None = None
    most = 0
    for by in sorted((by for by in range(-FURTHEST_SHIFT, FURTHEST_SHIFT + 1) if by), key=lambda by: (abs(by), -by)):
        moved = [agrees(line, by) for line in lines]
        for start, line in enumerate(lines):
            count = sum(standing[:start]) + sum(moved[start:])
            # That a row is off from its middle on must explain more than that it is off as a whole.
            worth = count - (1 if start else 0)
            if worth > most:
                most, best = worth, Shift(by, header.names[line[0]], sum(standing), count, len(lines))
    if best is None or best.moved - best.agreeing < FEWEST_MORE_AGREEING:
        return None
    return best if best.moved >= LEAST_AGREEING * best.of else None


def impossible(result: Scored) -> Iterator[Finding]:
    """Volumes that cannot be, and volumes that nothing divides: kept as they are reported, and told."""
    undivided: dict[str, list[str]] = {}
    for part in result.criteria:
        said = {"criterion": part.rule.criterion, "volume": part.volume, "share_percent": part.share_percent}
        if SHARE_BELOW_0 in part.flags:
            yield Finding("volume_negative", said)
        if SHARE_ABOVE_100 in part.flags:
            yield Finding("volume_above_whole", said | {"whole": part.denominator, "figure": part.rule.denominator})
        if NO_DENOMINATOR in part.flags and part.volume:
            undivided.setdefault(part.rule.denominator, []).append(part.rule.criterion)
    for figure, criteria in undivided.items():
        yield Finding("whole_missing", {"figure": figure, "criteria": criteria})


def missing(result: Scored) -> list[str]:
    """Criteria of the rule set without a volume."""
    return [part.rule.criterion for part in result.criteria if part.volume is None]


def contradictions(baseline: Baseline, result: Scored, within: Decimal) -> Iterator[Finding]:
    """What the file claims and its own volumes do not say. within: in percentage points, see tolerance().

    Where a volume has nothing to be divided by, nothing that follows from it is compared: impossible() tells it.
    """
    claims = baseline.claims
    wrong_scores = []
    undivided = [part for part in result.criteria if NO_DENOMINATOR in part.flags and part.volume]
    for part in result.criteria:
        criterion = part.rule.criterion
        if part in undivided:
            continue
        exact = exact_share(part.volume, part.denominator)
        stated = claims.shares.get(criterion)
        share_differs = stated is not None and abs(Fraction(stated) - exact) > Fraction(within)
        if stated is not None and share_differs:
            said = {"criterion": criterion, "stated_percent": stated, "share_percent": part.share_percent}
            said |= {"volume": part.volume, "whole": part.denominator, "figure": part.rule.denominator}
            if part.volume and stated:
                implied = Decimal(part.volume) * 100 / stated
                yield Finding("share_of_another_whole", said | {"implied": _short(implied)})
            else:
                yield Finding("share_contradicts", said)
        score = claims.scores.get(criterion)
        if score is not None and score != part.score:
            wrong_scores.append(criterion)
            said = {"criterion": criterion, "stated": _short(score), "score": part.score}
            said |= {"share_percent": part.share_percent}
            allowed = {score for _from, score in result.rule_set.score_bands}
            if score not in allowed:
                yield Finding("score_impossible", said | {"allowed": ", ".join(map(str, sorted(allowed)))})
            elif share_differs:
                yield Finding("score_of_another_share", said | {"stated_percent": stated})
            else:
                yield Finding("score_contradicts", said)
    if not undivided:
        yield from _means(baseline, result, within)
        yield from _outcome(baseline, result, wrong_scores)


def _means(baseline: Baseline, result: Scored, within: Decimal) -> Iterator[Finding]:
    claims = baseline.claims
    for number in ASPECTS:
        stated, aspect = claims.aspects.get(number), result.aspects.get(int(number))
        if stated is None or aspect is None or abs(stated - aspect.percent) <= within + MEANS_ROUNDED:
            continue
        said = {"aspect": number, "stated_percent": stated, "mean_percent": aspect.percent}
        parts = [part for part in result.criteria if part.rule.aspect == int(number)]
        scored_only = sum(part.share_percent for part in parts if part.score) / Decimal(len(parts))
        left_out = abs(stated - scored_only) <= within + MEANS_ROUNDED
        yield Finding("mean_of_scored_only" if left_out else "mean_contradicts", said)
    stated = claims.sectoral_percent
    if stated is not None and abs(stated - result.sectoral_percent) > within + MEANS_ROUNDED:
        yield Finding("sectoral_contradicts", {"stated_percent": stated, "sectoral_percent": result.sectoral_percent})


def _outcome(baseline: Baseline, result: Scored, wrong_scores: list[str]) -> Iterator[Finding]:
    claims = baseline.claims
    if claims.total is not None and claims.total != result.total:
        said = {"stated": _short(claims.total), "total": result.total}
        added = sum(claims.scores.get(part.rule.criterion, Decimal(0)) for part in result.criteria)
        if claims.scores and added != claims.total:
            yield Finding("total_not_its_sum", said | {"sum": _short(Decimal(added))})
        elif wrong_scores:
            yield Finding("total_of_wrong_scores", said | {"criteria": ", ".join(wrong_scores)})
        else:
            yield Finding("total_contradicts", said)
    if claims.slum_class is not None and claims.slum_class != result.slum_class:
        said = {"stated_class": claims.slum_class, "slum_class": result.slum_class, "total": result.total}
        if claims.total is not None and result.rule_set.slum_class(int(claims.total)) != claims.slum_class:
            yield Finding("class_not_its_total", said | {"stated_total": _short(claims.total)})
        else:
            yield Finding("class_contradicts", said)


def copies(baselines: Iterable[Baseline]) -> Iterator[tuple[Baseline, Baseline]]:
    """Rows that repeat the row above in every figure and volume, and say enough for that to be no chance: (copy, original)."""
    above: Baseline | None = None
    for baseline in baselines:
        same = (
            above is not None
            and above.year == baseline.year
            and baseline.figures == above.figures
            and baseline.volumes == above.volumes
            and sum(volume != 0 for volume in baseline.volumes.values()) >= FEWEST_COPIED
        )
        if same and above is not None:
            yield baseline, above
        above = baseline


@dataclass(frozen=True)
class Whole:
    """The figures that a table states for a whole kawasan, in one of its rows."""

    row: int
    name: str
    figures: dict[str, Decimal]


def wholes(stated: list[Whole], sums: Mapping[str, Mapping[str, Decimal]]) -> Iterator[tuple[Whole, Finding]]:
    """Kawasan whose stated figures are not the sum of their RT, and among them those that repeat the row above.

    sums: figures of the RT added up, by the kawasan's name.
    """
    above: Whole | None = None
    for whole in stated:
        added = sums.get(whole.name, {})
        wrong = [
            name
            for name in FIGURES
            if name in whole.figures and name in added and not _same(whole.figures[name], added[name])
        ]
        repeated = [name for name in wrong if above is not None and above.figures.get(name) == whole.figures[name]]
        if repeated and above is not None:
            said = {"kawasan": whole.name, "other": above.name, "figures": repeated}
            values = {"stated": _list(whole.figures, repeated), "sum": _list(added, repeated)}
            yield whole, Finding("kawasan_copied", said | values)
        rest = [name for name in wrong if name not in repeated]
        if rest:
            said = {"kawasan": whole.name, "figures": rest}
            yield (
                whole,
                Finding("kawasan_differs", said | {"stated": _list(whole.figures, rest), "sum": _list(added, rest)}),
            )
        above = whole


def exact_share(volume: Decimal | int | None, denominator: Decimal | int | None) -> Fraction:
    """In per cent, not rounded; 0 where there is nothing to divide or nothing to divide by, as in scoring.share_percent()."""
    return Fraction(volume) * 100 / Fraction(denominator) if volume is not None and denominator else Fraction(0)


def _list(figures: Mapping[str, Decimal], names: list[str]) -> str:
    return "; ".join(str(_short(figures[name])) for name in names)


def _same(one: Decimal, other: Decimal) -> bool:
    """Sums of a spreadsheet's floats differ in the last digits."""
    return abs(one - other) <= max(abs(one), abs(other)) * Decimal("1e-9")


def _is_share(share: Fraction, exact: Fraction) -> bool:
    """As a fraction or in per cent."""
    return abs(share * 100 - exact) < Fraction(6, 100) or abs(share - exact) < Fraction(6, 100)


LONGEST_FIGURE = 20  # digits before the point; rounding to four behind it stays within Decimal's 28


def _decimals(number: Decimal) -> int:
    exponent = number.normalize().as_tuple().exponent
    return max(0, -exponent) if isinstance(exponent, int) else 0


def _short(number: Decimal) -> Decimal:
    """For people: at most four decimals, without the noise of floats. What is too long to be a figure stays as it is."""
    if number.adjusted() > LONGEST_FIGURE:
        return number
    short = round(number, 4).normalize()
    return short.quantize(Decimal(1)) if short == short.to_integral_value() else short
