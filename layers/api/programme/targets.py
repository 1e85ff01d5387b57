"""/api/targets/: the points of each wilayah's line to 0 ha. /api/programme-targets/: what the programme itself calls its targets."""

from django.db.models import Q

from programme.models import HectareTarget, ProgrammeTarget

from .members import Words
from .noun import Filter, Noun
from .parameters import YEAR
from .places import of_wilayah, within

TARGETS = Noun(
    id="targets",
    description="At most so many slum hectares are left at the end of a year, by id.",
    rows=HectareTarget.objects.all,
    members={"id": "id", **of_wilayah(), "year": "year", "area_ha": "area_ha", "source": "source"},
    filters=(within("wilayah"), Filter(YEAR, lambda year: Q(year=year))),
)

PROGRAMME_TARGETS = Noun(
    id="programme-targets",
    description="«Target Program KOTAKU», by id. The programme's own page leaves it empty, and so does a fresh database.",
    rows=ProgrammeTarget.objects.all,
    members={
        "id": "id",
        "position": "position",
        "title": Words("title"),
        **of_wilayah(),
        "value": "value",
        "unit": "unit",
        "year": "year",
        "source": "source",
    },
)
