"""The profile of a wilayah or a kawasan as one: volumes added up and scored, hectares by class, people."""

import json
from decimal import Decimal
from typing import Any

from django.db import connection
from django.http import Http404, HttpRequest, JsonResponse
from django.http.response import HttpResponseBase
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from drf_spectacular.utils import OpenApiParameter, extend_schema

from layers.api.parameters import read_parameters
from layers.api.schema import PROBLEMS
from layers.snapshot import snapshot
from programme.models import AssessmentResult, SlumClass
from programme.models.fields import ExactDecoder
from spatial.codes import parse

from .explained import CRITERIA_SCHEMA, explained
from .members import ANY_OBJECT, INTEGER, NUMBER, TEXT, Schema, nullable
from .noun import JSON, Reading, uncached

CLASSES = SlumClass.values
SUMS = (
    "population",
    "household_count",
    "building_count",
    "settled_area_ha",
    "ideal_road_m",
    "ideal_drain_m",
    "open_space_m2",
)
BIGINT = 2**63

PROFILE: Schema = {
    "slum_area_count": INTEGER,
    "assessed_count": INTEGER,
    "from_year": nullable({**INTEGER, "description": "Of the oldest of the assessments."}),
    "to_year": nullable({**INTEGER, "description": "Of the newest."}),
    "area_ha": {**NUMBER, "description": "Planar hectares: those of all classes and the unassessed, exactly."},
    "slum_ha": {**NUMBER, "description": "Of the parts that are assessed as slum."},
    "class_ha": {"type": "object", "properties": dict.fromkeys(CLASSES, NUMBER)},
    "class_count": {"type": "object", "properties": dict.fromkeys(CLASSES, INTEGER)},
    "unassessed_ha": NUMBER,
    **dict.fromkeys(SUMS, nullable({**NUMBER, "description": "Sum over the assessed parts."})),
    "rule_set": nullable({**TEXT, "description": "That most parts were scored by."}),
    "rule_set_count": INTEGER,
    "total": nullable({**INTEGER, "description": "Score of the sums, no mean of the parts."}),
    "slum_class": nullable({**TEXT, "enum": CLASSES}),
    "sectoral_percent": nullable(NUMBER),
    "aspects": nullable(ANY_OBJECT),
    "flags": {"type": "array", "items": TEXT, "description": "Warnings about the sums."},
    "area_flags": {"type": "array", "items": TEXT, "description": "Warnings that any part has."},
    "flagged_count": {**INTEGER, "description": "Parts with a warning."},
    "explanation": nullable(TEXT),
    "criteria": CRITERIA_SCHEMA,
}


def profile(row: dict[str, Any], language: str) -> dict[str, Any]:
    """row: of programme_wilayah_assessment or programme_kawasan_assessment."""
    for name in ("aspects", "criteria"):
        row[name] = row[name] and json.loads(row[name], cls=ExactDecoder)
    return {
        **{name: row[name] for name in ("slum_area_count", "assessed_count", "from_year", "to_year")},
        **{name: as_number(row[name]) for name in ("area_ha", "slum_ha")},
        "class_ha": {name: as_number(row[f"{name}_ha"]) for name in CLASSES},
        "class_count": {name: row[f"{name}_count"] for name in CLASSES},
        "unassessed_ha": as_number(row["unassessed_ha"]),
        **{name: as_number(row[name]) for name in SUMS},
        "rule_set": row["rule_set_id"],
        "rule_set_count": row["rule_sets"],
        "total": row["total"],
        "slum_class": row["slum_class"],
        "sectoral_percent": as_number(row["sectoral_percent"]),
        "aspects": row["aspects"],
        "flags": row["flags"] or [],
        "area_flags": row["area_flags"],
        "flagged_count": row["flagged_count"],
        **explained(as_result(row), language),
    }


def as_result(row: dict[str, Any]) -> AssessmentResult | None:
    """The sums as a result of their own, which knows how to explain itself. None where nothing is assessed."""
    if row["total"] is None:
        return None
    stored = ("rule_set_id", "total", "slum_class", "sectoral_percent", "aspects", "criteria", "flags")
    return AssessmentResult(**{name: row[name] for name in stored})


def as_number(value: Decimal | int | None) -> float | int | None:
    return float(value) if isinstance(value, Decimal) else value


def read_one(sql: str, key: Any) -> dict[str, Any] | None:
    with snapshot(), connection.cursor() as cursor:
        cursor.execute(sql, [key])
        found = cursor.fetchone()
        return found and dict(zip([column.name for column in cursor.description], found, strict=True))


def answer(about: dict[str, Any], row: dict[str, Any]) -> HttpResponseBase:
    said = about | profile(row, get_language() or "id")
    return uncached(JsonResponse(said, json_dumps_params={"default": as_number}))


class WilayahProfile(Reading):
    @extend_schema(
        operation_id="wilayah_assessment_retrieve",
        parameters=[OpenApiParameter("code", TEXT, OpenApiParameter.PATH, description="Kemendagri code.")],
        responses={
            (200, JSON): {"type": "object", "properties": {"code": TEXT, "name": TEXT, "level": TEXT, **PROFILE}},
            **PROBLEMS,
        },
    )
    def get(self, request: HttpRequest, code: str) -> HttpResponseBase:
        """The slum areas of the decrees in force in a wilayah, as one, each by its newest assessment."""
        read_parameters(request.GET, ())
        row = read_one("SELECT * FROM programme_wilayah_assessment WHERE code = %s", code) if is_code(code) else None
        if row is None:
            raise Http404(_("There is no wilayah with the code %(code)s here.") % {"code": code})
        return answer({name: row[name] for name in ("code", "name", "level")}, row)


class KawasanProfile(Reading):
    @extend_schema(
        operation_id="kawasan_assessment_retrieve",
        parameters=[OpenApiParameter("id", INTEGER, OpenApiParameter.PATH)],
        responses={
            (200, JSON): {
                "type": "object",
                "properties": {"id": INTEGER, "name": TEXT, "decree_id": INTEGER, "kabupaten_code": TEXT, **PROFILE},
            },
            **PROBLEMS,
        },
    )
    def get(self, request: HttpRequest, pk: int) -> HttpResponseBase:
        """The slum areas of a kawasan of a decree in force, as one, each by its newest assessment."""
        read_parameters(request.GET, ())
        row = read_one("SELECT * FROM programme_kawasan_assessment WHERE kawasan_id = %s", pk) if pk < BIGINT else None
        if row is None:
            raise Http404(_("There is no kawasan with the id %(id)s in a decree in force here.") % {"id": pk})
        about = {"id": row["kawasan_id"], **{name: row[name] for name in ("name", "decree_id", "kabupaten_code")}}
        return answer(about, row)


def is_code(text: str) -> bool:
    try:
        return parse(text).text == text
    except ValueError:
        return False
