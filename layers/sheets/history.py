"""Where a sheet's rows come from: decrees with their source, and the files that brought them, with their days."""

from dataclasses import dataclass

from django.utils import timezone
from django.utils.translation import gettext as _

from spatial.models import Decree, Import, SlumArea, Wilayah

from .dates import day
from .reading import MapRows

MOST = 4


@dataclass(frozen=True)
class History:
    """Sentences without a full stop, each one source."""

    entries: list[str]


def history(rows: MapRows) -> History:
    """Of what the map shows."""
    decrees = Decree.objects.filter(pk__in={area.row["decree_id"] for area in rows.areas}).order_by("-date", "pk")
    entries = [decree_source(decree) for decree in decrees[:MOST]]
    if len(decrees) > MOST:
        entries.append(_("and %(count)d more") % {"count": len(decrees) - MOST})
    codes = [unit.code for units in rows.units.values() for unit in units]
    boundaries = _runs(Wilayah.objects.filter(pk__in=codes))
    polygons = _runs(SlumArea.objects.filter(pk__in=[area.row["id"] for area in rows.areas]))
    if boundaries:
        entries.append(_("Boundaries: %(files)s") % {"files": "; ".join(boundaries)})
    if polygons:
        entries.append(_("Slum polygons: %(files)s") % {"files": "; ".join(polygons)})
    return History(entries)


def decree_source(decree: Decree) -> str:
    text = _("Decree %(number)s of %(date)s") % {"number": decree.number, "date": day(decree.date)}
    return f"{text} ({decree.source})" if decree.source else text


def _runs(rows) -> list[str]:
    """The files that brought rows, the newest first."""
    runs = Import.objects.filter(pk__in=rows.values("import_run")).order_by("-finished_at")[: MOST + 1]
    texts = [f"{run.file_name}, {day(timezone.localtime(run.finished_at).date())}" for run in runs[:MOST]]
    return [*texts, "…"] if len(runs) > MOST else texts
