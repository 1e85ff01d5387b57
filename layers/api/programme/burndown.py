"""/api/burndown/: how the slum hectares of a place went down, or up, year by year. docs/burndown.md says what each word means."""

from django.http import HttpRequest, JsonResponse
from django.http.response import HttpResponseBase
from django.urls import reverse
from drf_spectacular.utils import extend_schema

from layers.api.parameters import read_parameters
from layers.api.schema import PROBLEMS
from layers.snapshot import snapshot
from programme.burndown import Year, burndown

from .members import INTEGER, NUMBER, TEXT, Schema, nullable
from .noun import JSON, Reading, uncached
from .scope import PARAMETERS, Span, read_span

ADDED = ("new_decree", "new_slum", "reslummed", "redrawn")
REDUCED = ("treated", "rescored", "redrawn", "new_decree")
LEFT = ("berat", "sedang", "ringan", "unassessed")


def _numbers(names: tuple[str, ...]) -> Schema:
    return {"type": "object", "required": list(names), "properties": dict.fromkeys(names, NUMBER)}


YEAR_SCHEMA: Schema = {
    "type": "object",
    "description": "start_ha + added_ha − reduced_ha = left_ha.",
    "properties": {
        "year": INTEGER,
        "start_ha": NUMBER,
        "added_ha": NUMBER,
        "reduced_ha": NUMBER,
        "left_ha": NUMBER,
        "added": {**_numbers(ADDED), "description": "Hectares by cause."},
        "reduced": {**_numbers(REDUCED), "description": "Hectares by cause."},
        "left": {
            **_numbers(LEFT),
            "description": "Hectares at the end of the year by class; unassessed: slum by decree.",
        },
        "area_count": {**INTEGER, "description": "Slum areas left."},
        "finished_count": {**INTEGER, "description": "Areas that are tuntas."},
        "unmeasured_count": {
            **INTEGER,
            "description": "Slum areas left without a figure in this basis: they count 0 ha.",
        },
        "target_ha": nullable(NUMBER),
        "claimed_ha": {**NUMBER, "description": "Reported reductions, beside the computed ones."},
        "verified_ha": {**NUMBER, "description": "Those of them that are verified."},
        "movements": {**TEXT, "format": "uri", "description": "The rows behind the year's numbers."},
    },
}
SCHEMA: Schema = {
    "type": "object",
    "properties": {
        "wilayah": TEXT,
        "decree": nullable(INTEGER),
        "kawasan": nullable(INTEGER),
        "basis": TEXT,
        "from": INTEGER,
        "to": INTEGER,
        "years": {"type": "array", "items": YEAR_SCHEMA},
    },
}


class Burndown(Reading):
    @extend_schema(
        operation_id="burndown_retrieve",
        parameters=[p.openapi() for p in PARAMETERS],
        responses={(200, JSON): SCHEMA, **PROBLEMS},
    )
    def get(self, request: HttpRequest) -> HttpResponseBase:
        """Hectares at the start, added and reduced by cause, and left by class, a row a year, against the target."""
        asked = read_parameters(request.GET, PARAMETERS)
        with snapshot():
            span = read_span(asked)
            found = burndown(span.scope, span.first, span.last, span.basis)
        answer = {
            "wilayah": span.scope.code,
            "decree": span.scope.decree_id,
            "kawasan": span.scope.kawasan_id,
            "basis": span.basis,
            "from": span.first,
            "to": span.last,
            "years": [said(year) | {"movements": movements_of(request, span, year.year)} for year in found],
        }
        return uncached(JsonResponse(answer))


def said(year: Year) -> dict:
    def part(name: str, keys: tuple[str, ...]) -> dict[str, float]:
        return {key: float(getattr(year, f"{name}_{key}_ha")) for key in keys}

    return {
        "year": year.year,
        **{f"{name}_ha": float(getattr(year, f"{name}_ha")) for name in ("start", "added", "reduced", "left")},
        "added": part("added", ADDED),
        "reduced": part("reduced", REDUCED),
        "left": part("left", LEFT),
        "area_count": year.area_count,
        "finished_count": year.finished_count,
        "unmeasured_count": year.unmeasured_count,
        "target_ha": None if year.target_ha is None else float(year.target_ha),
        "claimed_ha": float(year.claimed_ha),
        "verified_ha": float(year.verified_ha),
    }


def movements_of(request: HttpRequest, span: Span, year: int) -> str:
    scope = {"wilayah": span.scope.code, "kawasan": span.scope.kawasan_id, "decree": span.scope.decree_id}
    query = request.GET.copy()
    for name in ("wilayah", "kawasan", "decree", "lang"):
        query.pop(name, None)
    query.update({name: value for name, value in scope.items() if value is not None})
    query["from"] = query["to"] = str(year)
    return request.build_absolute_uri(f"{reverse('api-movements')}?{query.urlencode()}")
