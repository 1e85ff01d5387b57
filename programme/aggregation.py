"""Many slum areas as one: a kawasan, kelurahan, kecamatan, kabupaten, or any selection.

Pure. Volumes and denominators are added up and then scored: the score of the whole is no mean of its parts. Hectares by class are those of the parts,
each with its own class, and never follow from the score of the whole: a kawasan that scores "tidak kumuh" may consist of slums.
programme/sql/programme_profile_v01.sql says the same in SQL.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from programme.scoring import FLAGS, Number, RuleSet, Scored, assess


@dataclass(frozen=True)
class Part:
    """One slum area. scored: its newest assessment's outcome, with denominators and volumes as reported; None: belum dinilai."""

    area_ha: Decimal
    denominators: Mapping[str, Number | None]
    volumes: Mapping[str, Number | None]
    scored: Scored | None


@dataclass(frozen=True)
class Profile:
    """area_ha = the hectares of all classes + unassessed_ha, exactly. area_flags: every flag that any part has."""

    scored: Scored | None
    area_ha: Decimal
    class_ha: Mapping[str, Decimal]
    unassessed_ha: Decimal
    area_flags: tuple[str, ...]

    @property
    def slum_ha(self) -> Decimal:
        """Hectares of the assessed parts that are slum."""
        return sum((ha for slum_class, ha in self.class_ha.items() if slum_class != "tidak_kumuh"), Decimal(0))


def add(quantities: Iterable[Mapping[str, Number | None]]) -> dict[str, Number]:
    """Sums by key. What nobody reported adds nothing; a key that nobody reported is absent."""
    sums: dict[str, Number] = {}
    for quantity in quantities:
        for key, value in quantity.items():
            if value is not None:
                sums[key] = sums.get(key, 0) + value
    return sums


def common_rule_set(parts: Sequence[Scored]) -> RuleSet:
    """The rule set that most parts were scored by; of equally many, the one with the highest id."""
    rule_sets = {scored.rule_set.id: scored.rule_set for scored in parts}
    counts = Counter(scored.rule_set.id for scored in parts)
    return rule_sets[max(counts, key=lambda name: (counts[name], name))]


def aggregate(parts: Iterable[Part]) -> Profile:
    """The profile of the parts together, in whatever order they come."""
    parts = list(parts)
    assessed = [part for part in parts if part.scored is not None]
    found = [part.scored for part in assessed if part.scored is not None]
    class_ha: dict[str, Decimal] = {}
    for part, scored in zip(assessed, found, strict=True):
        class_ha[scored.slum_class] = class_ha.get(scored.slum_class, Decimal(0)) + part.area_ha
    area_ha = sum((part.area_ha for part in parts), Decimal(0))
    whole = (
        assess(
            common_rule_set(found),
            add(part.denominators for part in assessed),
            add(part.volumes for part in assessed),
        )
        if found
        else None
    )
    return Profile(
        scored=whole,
        area_ha=area_ha,
        class_ha=class_ha,
        unassessed_ha=area_ha - sum(class_ha.values(), Decimal(0)),
        area_flags=tuple(flag for flag in FLAGS if any(flag in scored.flags for scored in found)),
    )
