"""What a file says about itself: whence, by which decree, of which day, and how its areas are measured."""

from dataclasses import replace

from django.db import connection
from django.utils import timezone
from django.utils.translation import gettext as _
from psycopg2.sql import SQL, Composable, Identifier

from layers.selection import Condition
from spatial.models import Decree, Import

from .order import Order, has

NAMED_DECREES = 20
NAMED_SOURCES = 5

FICTITIOUS = Condition(SQL("fictitious"))
WITHOUT_GEOMETRY = Condition(SQL("geom IS NULL"))


def with_about(order: Order, address: str) -> Order:
    """The order with its number of rows and what its file says. address: where the file can be had again."""
    decreed = has(order.layer, "decree_id")
    counts = _rows_by_decree(order) if decreed else {None: _count(order)}
    decrees = list(Decree.objects.filter(pk__in=counts).order_by("-date", "pk")) if decreed else []
    fictitious = has(order.layer, "fictitious") and _any(order, FICTITIOUS)
    about = {
        "title": str(order.layer.title),
        "description": str(order.layer.description),
        "layer": order.layer.id,
        "source": _decree_source(decrees) if decreed else _boundary_source(),
        "decree": _named(decrees),
        "area_method": _area_method(order),
        "crs": f"{order.epsg} {order.crs.title}" if order.spatial else "",
        "rows": str(sum(counts.values())),
        "date": timezone.localdate().isoformat(),
        "address": address,
        "note": _("Sample data, not an official boundary") if fictitious else "",
    }
    # Only a writer wants to know before it begins; no index knows, so that every row is looked at.
    gaps = order.spatial and order.format.way == "writer" and _any(order, WITHOUT_GEOMETRY)
    about = {name: text for name, text in about.items() if text}
    return replace(order, rows=sum(counts.values()), gaps=gaps, about=about)


# The rows are counted in an index where the conditions allow it: a file's first byte waits for this.
def _rows_by_decree(order: Order) -> dict[int, int]:
    rows, parameters = order.selection.rows(Identifier("decree_id"), ordered=False)
    query = SQL("SELECT decree_id, count(*) FROM ({}) AS row GROUP BY decree_id").format(rows)
    return dict(_read(query, parameters))


def _count(order: Order) -> int:
    rows, parameters = order.selection.rows(ordered=False)
    return _read(SQL("SELECT count(*) FROM ({}) AS row").format(rows), parameters)[0][0]


def _any(order: Order, condition: Condition) -> bool:
    rows, parameters = order.selection.where(condition).rows(ordered=False)
    return _read(SQL("SELECT EXISTS ({})").format(rows), parameters)[0][0]


def _read(query: Composable, parameters: list) -> list[tuple]:
    with connection.cursor() as cursor:
        # As text: what keeps the history reads every statement.
        cursor.execute(query.as_string(cursor.connection), parameters)
        return cursor.fetchall()


def _named(decrees: list[Decree]) -> str:
    named = [f"{decree.number} ({decree.date})" for decree in decrees[:NAMED_DECREES]]
    if len(decrees) > NAMED_DECREES:
        named.append(_("and %(count)d more") % {"count": len(decrees) - NAMED_DECREES})
    return "; ".join(named)


def _decree_source(decrees: list[Decree]) -> str:
    sources = sorted({decree.source for decree in decrees} - {""})
    return "; ".join(sources[:NAMED_SOURCES])


def _boundary_source() -> str:
    loaded = (
        Import.objects.filter(kind=Import.Kind.WILAYAH).exclude(status=Import.Status.REFUSED).order_by("-finished_at")
    )
    return "; ".join(f"{run.file_name} ({run.finished_at.date().isoformat()})" for run in loaded[:NAMED_SOURCES])


def _area_method(order: Order) -> str:
    names = {found.name for found in order.fields}
    parts = []
    if names & {"area_ha", "slum_area_ha"}:
        parts.append(_("area_ha: planar, in the UTM zone (WGS 84) of each polygon"))
    if any("geodesic_area_ha" in name for name in names):
        parts.append(_("geodesic_area_ha: on the WGS 84 ellipsoid"))
    if any("footprint_ha" in name for name in names):
        parts.append(_("footprint_ha: planar, ground that several polygons claim counts once"))
    if any("stated_area_ha" in name for name in names):
        parts.append(_("stated_area_ha: as the decree states it, never corrected"))
    return "; ".join(parts)
