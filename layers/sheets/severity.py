"""Slum areas by the class of their newest assessment, as map, annex and profile show it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from json import loads
from typing import Any

from django.db import connection
from django.utils.translation import get_language, gettext_lazy
from django.utils.translation import gettext as _

from layers.templatetags.figures import figure, hectares
from programme.explanation import quantity
from programme.models import Assessment as AssessmentRow
from programme.models import AssessmentResult
from programme.models.rule_set import SlumClass
from programme.rule_sets import criteria

from .reading import MapRows
from .subject import Subject
from .symbols import SLUM_AREAS, AreaSymbol, Theme, ThemeClass

FIELD = "slum_class"

# Red, orange, yellow, green, as the maps of the programme have them; told apart by their hatching as well.
SYMBOLS = {
    SlumClass.BERAT: AreaSymbol("#c0392b", "#7a1410", 0.7, hatch="cross"),
    SlumClass.SEDANG: AreaSymbol("#e67e22", "#8a4b00", 0.65, hatch="rising"),
    SlumClass.RINGAN: AreaSymbol("#f4d03f", "#7d6608", 0.65, hatch="dots"),
    SlumClass.TIDAK_KUMUH: AreaSymbol("#7fbf7b", "#2e6b34", 0.55, hatch="level"),
}
UNASSESSED = ThemeClass(None, gettext_lazy("Not assessed"), AreaSymbol("#c9ced1", "#5b6470", 0.5, hatch="none"))
THEME = Theme(
    gettext_lazy("Severity"),
    tuple(ThemeClass(found.value, found.label, symbol) for found, symbol in SYMBOLS.items()),
    field=FIELD,
    other=UNASSESSED,
)


def severities(slum_areas: Iterable[int]) -> dict[int, str]:
    """Class by the id of a slum area, from its newest assessment that somebody handed in; areas without one are left out."""
    results = (
        AssessmentResult.objects.filter(assessment__slum_area_id__in=list(slum_areas))
        .exclude(assessment__status=AssessmentRow.Status.DRAFT)
        .order_by("assessment__slum_area_id", "-assessment__year")
        .distinct("assessment__slum_area_id")
    )
    return dict(results.values_list("assessment__slum_area_id", "slum_class"))


def with_severity(rows: MapRows) -> MapRows:
    """The rows with their class in the field that THEME reads; unchanged where nothing on the map has been assessed."""
    found = severities(area.row["id"] for area in rows.areas)
    if not found:
        return rows
    areas = [replace(area, row={**area.row, FIELD: found.get(area.row["id"])}) for area in rows.areas]
    return replace(rows, areas=areas)


def theme_of_rows(rows: MapRows) -> Theme:
    """By severity where anything on the map has a class, else one symbol for all."""
    return THEME if any(FIELD in area.row for area in rows.areas) else SLUM_AREAS


@dataclass(frozen=True)
class Assessed:
    """A line of an assessment: what was assessed, its volume with its unit, its share, its score."""

    title: str
    volume: str = ""
    share: str = ""
    score: str = ""


@dataclass(frozen=True)
class Assessment:
    """Figures of an assessment for a profile. heading: which one, by which rules. results: class, total and hectares, in words."""

    heading: str
    rows: list[Assessed]
    results: list[str]


PROFILE = """
    SELECT rule_set_id, total, slum_class, sectoral_percent, criteria::text, slum_area_count, assessed_count, from_year, to_year,
           berat_ha, sedang_ha, ringan_ha, tidak_kumuh_ha, unassessed_ha
    FROM {} WHERE {} = %s
"""
OF_KAWASAN = PROFILE.format("programme_kawasan_assessment", "kawasan_id")
OF_WILAYAH = PROFILE.format("programme_wilayah_assessment", "code")


def assessment_of(subject: Subject) -> Assessment | None:
    """The assessments of all slum areas of a wilayah or kawasan together, as the database adds them up; None where there is none."""
    with connection.cursor() as cursor:
        if subject.kawasan:
            cursor.execute(OF_KAWASAN, [subject.kawasan.pk])
        else:
            cursor.execute(OF_WILAYAH, [subject.place.code])
        row = cursor.fetchone()
        found = dict(zip([column.name for column in cursor.description], row, strict=True)) if row else {}
    if not found.get("assessed_count"):
        return None
    years = {"from": found["from_year"], "to": found["to_year"], "rules": found["rule_set_id"]}
    heading = _("Assessment %(from)d to %(to)d by %(rules)s")
    if years["from"] == years["to"]:
        heading = _("Assessment %(to)d by %(rules)s")
    parts = loads(found["criteria"], parse_float=Decimal)
    return Assessment(heading % years, [_line(part) for part in parts], _results(found))


def _line(part: Mapping[str, Any]) -> Assessed:
    language = get_language() or "id"
    words = criteria()[part["criterion"]]
    title = words.title if language == "id" else words.title_en
    return Assessed(
        f"{part['criterion']} {title}",
        quantity(part["volume"], words.unit, language),
        f"{figure(part['share_percent'])} %",
        str(part["score"]),
    )


def _results(found: Mapping[str, Any]) -> list[str]:
    words = {
        "total": found["total"],
        "class": SlumClass(found["slum_class"]).label,
        "percent": figure(found["sectoral_percent"]),
        "assessed": found["assessed_count"],
        "count": found["slum_area_count"],
    }
    sums = [f"{each.label} {hectares(found[f'{each.value}_ha'])}" for each in SlumClass]
    if found["unassessed_ha"]:
        sums.append(f"{UNASSESSED.title} {hectares(found['unassessed_ha'])}")
    return [
        _(
            "Total score %(total)d: %(class)s; mean of the aspects %(percent)s %%; %(assessed)d of %(count)d slum areas assessed"
        )
        % words,
        " · ".join(sums),
    ]
