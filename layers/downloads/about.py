"""What a file says about itself: whence, by which decree, of which day, and how its areas are measured."""

from dataclasses import replace

from django.db import connection
from django.utils import timezone
from django.utils.translation import gettext as _
from psycopg2.sql import SQL, Composable, Identifier

from spatial.models import Decree, Import

from .order import Order

NAMED_DECREES = 20
NAMED_SOURCES = 5


def with_about(order: Order, address: str) -> Order:
    """The order with its number of rows and what its file says. address: where the file can be had again."""
    grouping = [name for name in ("decree_id", "decree_number", "decree_date") if _has(order, name)]
    groups = _groups(order, grouping)
    rows = sum(group[-2] for group in groups)
    decrees = [group[:3] for group in groups] if grouping else []
    about = {
        "title": str(order.layer.title),
        "description": str(order.layer.description),
        "layer": order.layer.id,
        "source": _source([decree[0] for decree in decrees]) if grouping else _boundary_source(),
        "decree": _decrees(decrees) if grouping else "",
        "area_method": _area_method(order),
        "crs": f"{order.crs.code} {order.crs.title}" if order.spatial else "",
        "rows": str(rows),
        "date": timezone.localdate().isoformat(),
        "address": address,
        "note": _("Sample data, not an official boundary") if any(group[-1] for group in groups) else "",
    }
    return replace(order, rows=rows, about={name: text for name, text in about.items() if text})


def _has(order: Order, name: str) -> bool:
    return any(found.name == name for found in order.layer.fields)


def _groups(order: Order, grouping: list[str]) -> list[tuple]:
    """Of each decree: the grouping columns, the number of rows and whether one of them is fictitious."""
    fictitious = Identifier("fictitious") if _has(order, "fictitious") else SQL("false AS fictitious")
    rows, parameters = order.selection.rows(*map(Identifier, grouping), fictitious)
    columns: list[Composable] = [
        *map(Identifier, grouping),
        SQL("count(*)"),
        SQL("coalesce(bool_or(fictitious), false)"),
    ]
    query = SQL("SELECT {} FROM ({}) AS found").format(SQL(", ").join(columns), rows)
    if grouping:
        keys = SQL(", ").join(map(Identifier, grouping))
        query = SQL("{0} GROUP BY {1} ORDER BY decree_date DESC, decree_id").format(query, keys)
    with connection.cursor() as cursor:
        cursor.execute(
            query.as_string(cursor.connection), parameters
        )  # the history's middleware reads statements as text
        return cursor.fetchall()


def _decrees(decrees: list[tuple]) -> str:
    named = [f"{number} ({date.isoformat()})" for _id, number, date in decrees[:NAMED_DECREES]]
    if len(decrees) > NAMED_DECREES:
        named.append(_("and %(count)d more") % {"count": len(decrees) - NAMED_DECREES})
    return "; ".join(named)


def _source(decrees: list[int]) -> str:
    sources = Decree.objects.filter(pk__in=decrees).exclude(source="").order_by("source")
    return "; ".join(sources.values_list("source", flat=True).distinct()[:NAMED_SOURCES])


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
