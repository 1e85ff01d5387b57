"""/api/reductions/: hectares that offices report, and prove, to have left the slum class."""

from django.db.models import Q, QuerySet

from programme.models import Reduction
from spatial.models import Decree

from .noun import Filter, Noun
from .parameters import ANY_DECREE, YEAR, choice
from .places import IN_KAWASAN, OF_SLUM_AREA, of_slum_area, within


def reported() -> QuerySet:
    return Reduction.objects.exclude(slum_area__decree__status=Decree.Status.DRAFT)


REDUCTIONS = Noun(
    id="reductions",
    description="Reported reductions by id: beside what the burn-down computes from works and assessments, never mixed with it.",
    rows=reported,
    # Who claimed and who verified are persons.
    members={
        "id": "id",
        **of_slum_area(),
        "year": "year",
        "area_ha": "area_ha",
        "cause": "cause",
        "from_class": "from_class",
        "to_class": "to_class",
        "method": "method",
        "status": "status",
        "claimed_on": "claimed_on",
        "verified_on": "verified_on",
        "evidence": "evidence",
        "document_id": "document_id",
        "fictitious": "slum_area__fictitious",
    },
    filters=(
        within("slum_area__kelurahan_id"),
        Filter(ANY_DECREE, lambda pk: Q(slum_area__decree=pk)),
        IN_KAWASAN,
        OF_SLUM_AREA,
        Filter(YEAR, lambda year: Q(year=year)),
        Filter(choice("cause", Reduction.Cause.values, "Why."), lambda found: Q(cause=found)),
        Filter(choice("status", Reduction.Status.values, "Claimed or verified."), lambda found: Q(status=found)),
    ),
)
