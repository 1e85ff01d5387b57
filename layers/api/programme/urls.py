"""Addresses of the programme under /api/."""

from django.urls import path

from . import (
    assessments,
    burndown,
    content,
    differences,
    movements,
    profiles,
    reductions,
    registers,
    reports,
    rules,
    targets,
    works,
)
from .noun import list_of, one_of

NOUNS = (
    works.WORKS,
    reductions.REDUCTIONS,
    targets.TARGETS,
    targets.PROGRAMME_TARGETS,
    differences.DIFFERENCES,
    registers.INSTITUTIONS,
    registers.DOCUMENTS,
    registers.VISITS,
    registers.SURVEYS,
    registers.INDICATORS,
    registers.FIGURES,
    content.AGENDA,
    content.GALLERY,
    content.LOCATION_KINDS,
    content.LEGAL_BASES,
    content.QUESTIONS,
)
# Their key is a text.
BY_TEXT = (rules.RULE_SETS, rules.PARAMETERS, content.CONTENT)

urlpatterns = [
    path("assessments/", assessments.assessments, name="api-assessments"),
    path("assessments/<int:pk>/", assessments.AssessmentDetail.as_view(), name="api-assessment"),
    path("slum-areas/<int:pk>/assessments/", assessments.AssessmentsOfSlumArea.as_view()),
    path("wilayah/<str:code>/assessment/", profiles.WilayahProfile.as_view(), name="api-wilayah-assessment"),
    path("kawasan/<int:pk>/assessment/", profiles.KawasanProfile.as_view(), name="api-kawasan-assessment"),
    path("burndown/", burndown.Burndown.as_view(), name="api-burndown"),
    path("movements/", movements.MovementList.as_view(), name="api-movements"),
    path("reports/<str:code>.<str:extension>", reports.Report.as_view(), name="api-report"),
    *(path(f"{noun.id}/", list_of(noun), name=f"api-{noun.id}") for noun in (*NOUNS, *BY_TEXT)),
    *(path(f"{noun.id}/<int:pk>/", one_of(noun), name=f"api-{noun.id}-one") for noun in NOUNS),
    *(path(f"{noun.id}/<str:{noun.key}>/", one_of(noun), name=f"api-{noun.id}-one") for noun in BY_TEXT),
]
