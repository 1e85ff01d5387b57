"""A page of the programme's own content, with what it shows from other tables."""

from dataclasses import dataclass, field
from decimal import Decimal

from django.db.models import Prefetch
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
from spatial.models import Wilayah

from .frame import show


@dataclass
class Year:
    """An indicator's values in one place and year, as far as there are any; wilayah None: the nation."""

    wilayah: Wilayah | None
    year: int
    baseline: Decimal | None = None
    target: Decimal | None = None
    result: Decimal | None = None
    sources: list[str] = field(default_factory=list)


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
    newest = (
        LocationKind.objects.newest()
        .select_related("kelurahan", "kelurahan__parent")
        .defer("kelurahan__geom", "kelurahan__parent__geom")
    )
    rows = sorted(newest, key=lambda row: row.kelurahan_id)
    return {
        "locations": rows,
        "location_counts": [
            (label, sum(row.kind == kind for row in rows)) for kind, label in LocationKind.Kind.choices
        ],
        "fictitious": any(row.fictitious for row in rows),
    }


def _indicators() -> dict:
    shown = Indicator.objects.prefetch_related(
        Prefetch("values", IndicatorValue.objects.select_related("wilayah").defer("wilayah__geom"))
    )
    indicators = list(shown.filter(parent=None).prefetch_related(Prefetch("parts", shown)))
    for indicator in indicators:
        for each in (indicator, *indicator.parts.all()):
            each.years = _by_year(each)
    answers = SurveyAnswer.objects.with_share().order_by("position")
    surveys = list(
        Survey.objects.select_related("wilayah", "institution")
        .defer("wilayah__geom")
        .prefetch_related(Prefetch("answers", answers))
    )
    sampled = [value for each in indicators for part in (each, *each.parts.all()) for value in part.values.all()]
    return {
        "indicators": indicators,
        "surveys": surveys,
        "fictitious": any(row.fictitious for row in (*surveys, *sampled)),
    }


def _by_year(indicator: Indicator) -> list[Year]:
    """The indicator's values by place, the nation first, and year."""
    years: dict[tuple[str, int], Year] = {}
    for value in sorted(indicator.values.all(), key=lambda value: (value.wilayah_id or "", value.year)):
        year = years.setdefault((value.wilayah_id or "", value.year), Year(value.wilayah, value.year))
        setattr(year, value.kind, value.value)
        if value.source and value.source not in year.sources:
            year.sources.append(value.source)
    return list(years.values())


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
