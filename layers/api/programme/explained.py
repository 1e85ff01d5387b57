"""A stored result in full: each criterion's numbers, band and article, and a sentence that a person can check."""

from decimal import Decimal
from typing import Any

from programme import rule_sets
from programme.explanation import band
from programme.models import AssessmentResult
from programme.scoring import Number

from .members import INTEGER, NUMBER, TEXT, Schema, nullable

CRITERIA_SCHEMA: Schema = {
    "type": "array",
    "items": {
        "type": "object",
        "properties": {
            "criterion": {**TEXT, "description": "1a … 7b"},
            "title": TEXT,
            "volume": nullable(NUMBER),
            "unit": TEXT,
            "denominator": {**TEXT, "description": "Which column the volume is divided by."},
            "denominator_value": nullable(NUMBER),
            "share_percent": NUMBER,
            "band": TEXT,
            "score": INTEGER,
            "article": TEXT,
            "certain": {"type": "boolean", "description": "false: not yet held against the regulation's text."},
            "flags": {"type": "array", "items": TEXT},
            "sentence": {**TEXT, "description": "In the reader's language."},
        },
    },
}


def explained(result: AssessmentResult | None, language: str) -> dict[str, Any]:
    """explanation, a sentence on the whole, and criteria in the rule set's order. Nothing where there is no result."""
    if result is None:
        return {"explanation": None, "criteria": []}
    scored = result.scored()
    whole, *sentences = result.explanation(language)
    words = rule_sets.criteria()
    return {
        "explanation": whole.text,
        "criteria": [
            {
                "criterion": part.rule.criterion,
                "title": words[part.rule.criterion].title_en if language == "en" else words[part.rule.criterion].title,
                "volume": as_number(part.volume),
                "unit": words[part.rule.criterion].unit,
                "denominator": part.rule.denominator,
                "denominator_value": as_number(part.denominator),
                "share_percent": as_number(part.share_percent),
                "band": band(scored.rule_set, part, language),
                "score": part.score,
                "article": part.rule.article,
                "certain": part.rule.certain,
                "flags": list(part.flags),
                "sentence": sentence.text,
            }
            for part, sentence in zip(scored.criteria, sentences, strict=True)
        ],
    }


def as_number(value: Number | None) -> float | int | None:
    return float(value) if isinstance(value, Decimal) else value
