"""Why an area has its score, in sentences that a person can check: volume, denominator, share, band, score and article.

Pure, in Bahasa Indonesia and English: numbers as each language writes them, the words of the criteria from programme/rule_sets/.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from programme import rule_sets
from programme.scoring import (
    NO_DENOMINATOR,
    SHARE_ABOVE_100,
    SHARE_BELOW_0,
    VOLUME_MISSING,
    CriterionScore,
    Number,
    RuleSet,
    Scored,
)

LANGUAGES = ("id", "en")

CLASSES = {
    "id": {
        "berat": "kumuh berat",
        "sedang": "kumuh sedang",
        "ringan": "kumuh ringan",
        "tidak_kumuh": "tidak kumuh",
    },
    "en": {
        "berat": "severe slum",
        "sedang": "moderate slum",
        "ringan": "light slum",
        "tidak_kumuh": "not slum",
    },
}
# denominator: its name, its unit
DENOMINATORS = {
    "id": {
        "building_count": ("jumlah bangunan", "unit"),
        "household_count": ("jumlah KK", "KK"),
        "settled_area_ha": ("luas permukiman", "ha"),
        "ideal_road_m": ("panjang jalan ideal", "m"),
        "ideal_drain_m": ("panjang drainase ideal", "m"),
    },
    "en": {
        "building_count": ("buildings", ""),
        "household_count": ("households", ""),
        "settled_area_ha": ("of settled area", "ha"),
        "ideal_road_m": ("of ideal road", "m"),
        "ideal_drain_m": ("of ideal drain", "m"),
    },
}
FLAGS: Mapping[str, Mapping[str, str]] = {
    "id": {
        NO_DENOMINATOR: "pembaginya tidak ada atau nol, sehingga dihitung 0 %",
        SHARE_ABOVE_100: "volumenya lebih besar dari pembaginya; data perlu diperiksa",
        SHARE_BELOW_0: "volumenya negatif; data perlu diperiksa",
        VOLUME_MISSING: "volumenya tidak dilaporkan dan dihitung 0",
    },
    "en": {
        NO_DENOMINATOR: "there is nothing to divide by, so it counts as 0 %",
        SHARE_ABOVE_100: "there is more of it than there can be; the data needs a look",
        SHARE_BELOW_0: "the volume is negative; the data needs a look",
        VOLUME_MISSING: "nobody reported the volume, so it counts as 0",
    },
}
UNCERTAIN = {
    "id": "belum dicocokkan dengan teks peraturan",
    "en": "not yet held against the regulation's text",
}


@dataclass(frozen=True)
class Sentence:
    """criterion: its code, None for the whole. text: one sentence or two. flagged: whether it tells of a data error."""

    criterion: str | None
    text: str
    flagged: bool


def number(value: Number, language: str) -> str:
    """Every digit that was reported: 1.234,5 in Bahasa Indonesia, 1,234.5 in English."""
    text = f"{Decimal(value):,f}"
    return text.translate(str.maketrans(",.", ".,")) if language == "id" else text


def quantity(value: Number | None, unit: str, language: str) -> str:
    return "–" if value is None else f"{number(value, language)} {unit}".rstrip()


def band(rule_set: RuleSet, part: CriterionScore, language: str) -> str:
    """The band in which the share lies, as «25–50,99 %»."""
    above = Decimal(100)
    for from_percent, _score in rule_set.score_bands:
        if part.share_percent >= from_percent:
            if from_percent == rule_set.score_bands[0][0]:
                return f"≥ {number(from_percent.normalize(), language)} %"
            return f"{number(from_percent.normalize(), language)}–{number(above - Decimal('0.01'), language)} %"
        above = from_percent
    return f"< {number(above.normalize(), language)} %"


def explain_criterion(rule_set: RuleSet, part: CriterionScore, language: str) -> Sentence:
    """One criterion's part of the score."""
    words = rule_sets.criteria()[part.rule.criterion]
    denominator_name, denominator_unit = DENOMINATORS[language][part.rule.denominator]
    # In English the words say what is counted: 4 irregular buildings.
    unit = "" if language == "en" and words.unit in ("KK", "unit") else words.unit
    values = {
        "code": part.rule.criterion,
        "title": words.title if language == "id" else words.title_en,
        "volume_name": words.volume_name if language == "id" else words.volume_name_en,
        "volume": quantity(part.volume, unit, language),
        "denominator_name": denominator_name,
        "denominator": quantity(part.denominator, denominator_unit, language),
        "share": number(part.share_percent, language),
        "band": band(rule_set, part, language),
        "score": part.score,
        "article": part.rule.article + ("" if part.rule.certain else f"; {UNCERTAIN[language]}"),
    }
    pattern = (
        "{code} {title}: {volume_name} {volume} dari {denominator_name} {denominator} = {share} %, dalam rentang {band}, nilai {score} ({article})."
        if language == "id"
        else "{code} {title}: {volume} {volume_name}, {denominator} {denominator_name}: {share} %, in the band {band}, score {score} ({article})."
    )
    sentences = [pattern.format(**values)]
    attention = "Perhatian" if language == "id" else "Attention"
    sentences += [f"{attention}: {FLAGS[language][flag]}." for flag in part.flags]
    return Sentence(part.rule.criterion, " ".join(sentences), bool(part.flags))


def explain(scored: Scored, language: str) -> list[Sentence]:
    """The whole score, then each criterion in the rule set's order. language: id or en."""
    rules = scored.rule_set
    values = {
        "total": scored.total,
        "highest": rules.max_score,
        "slum_class": CLASSES[language][scored.slum_class],
        "sectoral": number(scored.sectoral_percent, language),
        "minimum": rules.slum_minimum,
        "title": rules.title,
        "article": rules.article + ("" if rules.certain else f"; {UNCERTAIN[language]}"),
    }
    whole = (
        "Nilai total {total} dari {highest}: {slum_class} menurut {title} ({article}); kumuh mulai dari {minimum}. "
        "Rata-rata kekumuhan sektoral {sectoral} %."
        if language == "id"
        else "Total score {total} of {highest}: {slum_class} by {title} ({article}); slum from {minimum}. Mean of the aspects {sectoral} %."
    )
    return [
        Sentence(None, whole.format(**values), bool(scored.flags)),
        *(explain_criterion(rules, part, language) for part in scored.criteria),
    ]
