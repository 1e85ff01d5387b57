"""/api/differences/: where a decree disagrees with itself, with its polygons or with what was verified."""

from django.db.models import Q, QuerySet

from programme.models import DecreeDifference
from spatial.models import Decree

from .noun import Filter, Noun
from .parameters import ANY_DECREE, choice
from .places import within


def of_decrees() -> QuerySet:
    return DecreeDifference.objects.exclude(decree__status=Decree.Status.DRAFT)


DIFFERENCES = Noun(
    id="differences",
    description="Differences beyond their tolerance by id, with what has been decided about them. difference_ha = found_ha − stated_ha.",
    rows=of_decrees,
    # Who decided is a person.
    members={
        "id": "id",
        "decree_id": "decree_id",
        "decree_number": "decree__number",
        "kabupaten_code": "decree__kabupaten_id",
        "line_position": "line__position",
        "wilayah_code": "line__wilayah_id",
        "kawasan_id": "line__kawasan_id",
        "slum_area_id": "slum_area_id",
        "kind": "kind",
        "stated_ha": "stated_ha",
        "found_ha": "found_ha",
        "difference_ha": "difference_ha",
        "tolerance_ha": "tolerance_ha",
        "found_on": "found_on",
        "gone_on": "gone_on",
        "state": "state",
        "reason": "reason",
        "decided_difference_ha": "decided_difference_ha",
        "decided_at": "decided_at",
    },
    filters=(
        within("decree__kabupaten"),
        Filter(ANY_DECREE, lambda pk: Q(decree=pk)),
        Filter(choice("state", DecreeDifference.State.values, "What was decided."), lambda found: Q(state=found)),
        Filter(choice("kind", DecreeDifference.Kind.values, "What disagrees."), lambda found: Q(kind=found)),
    ),
)
