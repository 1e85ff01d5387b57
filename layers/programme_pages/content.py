"""A page of the programme's own content, with what it shows from other tables."""

from django.db.models import Count, Prefetch
from django.http import Http404, HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from programme.models import (
    Document,
    FaqEntry,
    Indicator,
    IndicatorValue,
    LegalBasis,
    LocationKind,
    Page,
    ProgrammeTarget,
    Survey,
    SurveyAnswer,
)

from .frame import show


@require_safe
def content(request: HttpRequest, slug: str) -> HttpResponse:
    page = Page.objects.published().filter(slug=slug).first()
    if page is None:
        raise Http404(_("The programme has no page at this address."))
    fulfilling = Document.objects.select_related("wilayah").order_by("kind", "-date", "id")
    context = {
        "page": page,
        "items": page.items.prefetch_related(Prefetch("documents", fulfilling)),
        **EXTRAS[page.extra](),
    }
    return show(request, "content.html", context)


def _legal_bases() -> dict:
    return {"legal_bases": LegalBasis.objects.select_related("decree")}


def _targets() -> dict:
    return {"targets": ProgrammeTarget.objects.select_related("wilayah")}


def _locations() -> dict:
    """The newest kind of each kelurahan, counted by kind."""
    newest = LocationKind.objects.newest().select_related("kelurahan", "kelurahan__parent")
    rows = sorted(newest, key=lambda row: row.kelurahan_id)
    return {
        "locations": rows,
        "location_counts": [
            (label, sum(row.kind == kind for row in rows)) for kind, label in LocationKind.Kind.choices
        ],
        "fictitious": any(row.fictitious for row in rows),
    }


def _indicators() -> dict:
    values = IndicatorValue.objects.select_related("wilayah").order_by("wilayah_id", "year", "kind")
    answers = SurveyAnswer.objects.with_share().order_by("position")
    surveys = list(
        Survey.objects.select_related("wilayah", "institution")
        .annotate(question_count=Count("answers"))
        .prefetch_related(Prefetch("answers", answers))
    )
    indicators = list(
        Indicator.objects.filter(parent=None).prefetch_related(
            Prefetch("values", values), Prefetch("parts__values", values)
        )
    )
    return {
        "indicators": indicators,
        "surveys": surveys,
        "fictitious": any(survey.fictitious for survey in surveys)
        or any(
            value.fictitious
            for indicator in indicators
            for each in (indicator, *indicator.parts.all())
            for value in each.values.all()
        ),
    }


def _faq() -> dict:
    return {"faq": FaqEntry.objects.filter(published=True)}


EXTRAS = {
    Page.Extra.NONE: dict,
    Page.Extra.LEGAL_BASES: _legal_bases,
    Page.Extra.TARGETS: _targets,
    Page.Extra.LOCATIONS: _locations,
    Page.Extra.INDICATORS: _indicators,
    Page.Extra.FAQ: _faq,
}
