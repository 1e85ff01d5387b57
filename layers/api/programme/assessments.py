"""/api/assessments/: what was found in slum areas and how it scored; one of them with every criterion explained."""

import json
from dataclasses import replace

from django.db.models import Q, QuerySet
from django.http import Http404, HttpRequest, JsonResponse
from django.http.response import HttpResponseBase
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from drf_spectacular.utils import extend_schema

from layers.api.pages import stream_list
from layers.api.parameters import AFTER_ID, DECREE, LIMIT, read_parameters
from layers.api.schema import PROBLEMS
from programme.models import Assessment, AssessmentVolume, SlumClass
from spatial.models import Decree, SlumArea

from .explained import CRITERIA_SCHEMA, explained
from .members import TEXT, Children, Computed, nullable, object_schema
from .noun import JSON, Filter, Noun, Reading, list_of, no_such, page_schema, uncached, written
from .parameters import PRIORITY, WARNINGS, YEAR, choice
from .places import IN_KAWASAN, OF_SLUM_AREA, of_slum_area, within

IN_FORCE = Q(slum_area__decree__status=Decree.Status.IN_FORCE)


def handed_in() -> QuerySet:
    """Assessments that count, of slum areas that were decreed."""
    return Assessment.objects.counted().exclude(slum_area__decree__status=Decree.Status.DRAFT)


def warned(flags: tuple[str, ...]) -> Q:
    if flags == ("any",):
        return Q(result__flags__len__gt=0)
    if flags == ("none",):
        return Q(result__flags=[])
    return Q(result__flags__overlap=list(flags))


ASSESSMENTS = Noun(
    id="assessments",
    description="Assessments that somebody has handed in, by id; without a decree, a kawasan or a slum area, those of the decrees in force.",
    rows=handed_in,
    members={
        "id": "id",
        **of_slum_area(),
        "area_ha": "slum_area__area_ha",
        "fictitious": "slum_area__fictitious",
        "year": "year",
        "kind": "kind",
        "rule_set": "rule_set_id",
        "status": "status",
        "surveyed_on": "surveyed_on",
        "slum_class": "result__slum_class",
        "total": "result__total",
        "sectoral_percent": "result__sectoral_percent",
        "aspects": "result__aspects",
        "flags": "result__flags",
        "consideration_total": "result__consideration_total",
        "consideration_class": "result__consideration_class",
        "legality": "result__legality",
        "priority_code": "result__priority_code",
        "priority_rank": "result__priority_rank",
        "handling": "result__handling",
        "building_count": "building_count",
        "household_count": "household_count",
        "population": "population",
    },
    # Who signed are persons: the API says when, not who.
    more={
        "settled_area_ha": "settled_area_ha",
        "ideal_road_m": "ideal_road_m",
        "ideal_drain_m": "ideal_drain_m",
        "existing_road_m": "existing_road_m",
        "existing_drain_m": "existing_drain_m",
        "open_space_m2": "open_space_m2",
        "facts": "facts",
        "strategic_score": "strategic_score",
        "density_score": "density_score",
        "socioeconomic_score": "socioeconomic_score",
        "land_status_clear": "land_status_clear",
        "spatial_plan_fit": "spatial_plan_fit",
        "building_permit": "building_permit",
        "source": "source",
        "surveyor": "surveyor",
        "submitted_on": "submitted_on",
        "acknowledged_on": "acknowledged_on",
        "verified_on": "verified_on",
        "computed_at": "result__computed_at",
        "volumes": Children(
            AssessmentVolume.objects.all,
            "assessment",
            {"criterion": "criterion_id", "volume": "volume", "unit": "criterion__unit"},
            ("criterion__position",),
        ),
    },
    filters=(
        within("slum_area__kelurahan_id"),
        Filter(DECREE, lambda pk: Q(slum_area__decree=pk)),
        IN_KAWASAN,
        OF_SLUM_AREA,
        Filter(YEAR, lambda year: Q(year=year)),
        Filter(choice("slum_class", SlumClass.values, "Class."), lambda found: Q(result__slum_class=found)),
        Filter(PRIORITY, lambda code: Q(result__priority_code=code)),
        Filter(WARNINGS, warned),
    ),
    # A kawasan and a slum area are of one decree.
    default=(("decree", "kawasan", "slum_area"), IN_FORCE),
)

EXPLAINED = {
    "explanation": Computed(lambda: None, nullable({**TEXT, "description": "The whole score in a sentence."})),
    "criteria": Computed(lambda: None, CRITERIA_SCHEMA),
}


class AssessmentDetail(Reading):
    @extend_schema(
        operation_id="assessments_retrieve",
        responses={(200, JSON): object_schema(Assessment, {**ASSESSMENTS.whole, **EXPLAINED}), **PROBLEMS},
    )
    def get(self, request: HttpRequest, pk: int) -> HttpResponseBase:
        """One assessment with its volumes, and why it has its score: each criterion in numbers and in a sentence of the reader's language."""
        read_parameters(request.GET, ())
        found = written(handed_in().filter(pk=pk), ASSESSMENTS.whole).select_related("result").first()
        if found is None:
            raise no_such(pk)
        result = getattr(found, "result", None)  # none without a volume that the rule set asks for
        return uncached(JsonResponse(json.loads(found.json_text) | explained(result, get_language() or "id")))


class AssessmentsOfSlumArea(Reading):
    parameters = (LIMIT, AFTER_ID)

    @extend_schema(
        operation_id="slum_areas_assessments_list",
        parameters=[p.openapi() for p in parameters],
        responses={(200, JSON): page_schema(object_schema(Assessment, ASSESSMENTS.members)), **PROBLEMS},
    )
    def get(self, request: HttpRequest, pk: int) -> HttpResponseBase:
        """The assessments of one slum area, of all years."""
        asked = read_parameters(request.GET, self.parameters)
        if not SlumArea.objects.filter(pk=pk).exclude(decree__status=Decree.Status.DRAFT).exists():
            raise Http404(_("There is no slum area with the id %(id)s here.") % {"id": pk})
        its_own = replace(ASSESSMENTS, rows=lambda: handed_in().filter(slum_area=pk), filters=(), default=None)
        return uncached(stream_list(request, its_own.texts(asked)))


assessments = list_of(ASSESSMENTS)
