"""Reduction: what works make of an assessment, year by year, and when a slum area is out.

Pure: no Django, no database, exact numbers only. programme/sql/state_fresh_v01.sql says the same in SQL, and a test holds both together.
docs/burndown.md has the rules in prose.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from programme.scoring import Number, RuleSet, Scored, assess, rounded

# Tuntas asks for service in these aspects: roads (2), drinking water (3), drainage (4), waste water (5), solid waste (6).
SERVICE_ASPECTS = (2, 3, 4, 5, 6)
# Above this, in percent. Source: kotaku.pu.go.id; whether it is still in force is not certain.
SERVICE_MINIMUM = 80


@dataclass(frozen=True)
class Done:
    """A volume that works took off a criterion's deficiency, from the end of this year on."""

    year: int
    criterion: str
    volume: Number


@dataclass(frozen=True)
class Assessed:
    """An assessment of a year, as scoring.assess() takes it. Works of its own year are in its volumes already."""

    year: int
    rule_set: RuleSet
    denominators: Mapping[str, Number | None]
    volumes: Mapping[str, Number | None]


@dataclass(frozen=True)
class State:
    """A slum area at the end of a year. scored: None where nobody has assessed it."""

    year: int
    scored: Scored | None

    @property
    def left_slum(self) -> bool:
        """Keluar dari kumuh. Without an assessment the decree's word stands: it is slum."""
        return self.scored is not None and left_slum(self.scored)

    @property
    def finished(self) -> bool:
        return self.scored is not None and finished(self.scored)


def remaining(initial: Number | None, done: Number) -> Number | None:
    """What is left of a deficiency: volume akhir = max(0, volume awal - Σ volume investasi).

    A volume that nobody reported stays unknown; an impossible (negative) one stays what was reported: works do not hide a data error.
    """
    if initial is None or initial < 0:
        return initial
    return max(0, initial - done)


def after_works(assessed: Assessed, works: Iterable[Done], until: int) -> Scored:
    """The assessment scored anew with what works after its year, up to and with the year `until`, have left of its volumes."""
    done: dict[str, Number] = {}
    for work in works:
        if assessed.year < work.year <= until:
            done[work.criterion] = done.get(work.criterion, 0) + work.volume
    volumes = {criterion: remaining(volume, done.get(criterion, 0)) for criterion, volume in assessed.volumes.items()}
    return assess(assessed.rule_set, assessed.denominators, volumes)


def left_slum(scored: Scored) -> bool:
    """Keluar dari kumuh: the total is below the slum minimum of its rule set (16 in 2018, 19 in 2016)."""
    return not scored.is_slum


def service_percent(scored: Scored, aspect: int) -> Fraction:
    """How much of an aspect is served: 100 minus the mean of its shares, exact.

    The programme's own formula was not found; this reading is marked in docs/burndown.md.
    """
    shares = [Fraction(part.share_percent) for part in scored.criteria if part.rule.aspect == aspect]
    return 100 - sum(shares, Fraction(0)) / len(shares)


def finished(scored: Scored) -> bool:
    """Tuntas: total below the rule set's tuntas_maximum, and service above 80 % in each of five aspects. Another state than left_slum."""
    return scored.total < scored.rule_set.tuntas_maximum and all(
        service_percent(scored, aspect) > SERVICE_MINIMUM for aspect in SERVICE_ASPECTS
    )


def contribution_percent(before: Decimal, after: Decimal) -> Decimal | None:
    """Kontribusi penanganan: by how much in 100 the sectoral mean fell, at most 100; below 0 where it rose.

    before, after: sectoral means in percent. None where there was nothing to lower. A figure of progress, not of hectares.
    """
    if before <= 0:
        return None
    return min(Decimal("100.00"), rounded(Fraction(before - after) * 100 / Fraction(before)))


def states(from_year: int, assessments: Sequence[Assessed], works: Sequence[Done], until: int) -> list[State]:
    """The states of an area from the year in which its decree begins to count: one for each year, up to and with `until`, in which an assessment
    or works may have changed it.

    In each year the newest assessment of that year or before counts, with the works since.
    """
    years = {from_year}
    years.update(
        year for year in (*(a.year for a in assessments), *(w.year for w in works)) if from_year <= year <= until
    )
    found = []
    for year in sorted(years):
        newest = max((a for a in assessments if a.year <= year), key=lambda a: a.year, default=None)
        found.append(State(year, after_works(newest, works, year) if newest else None))
    return found
