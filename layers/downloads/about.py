"""What a file says about itself: whence, by which decree, of which day, and how its areas are measured."""

import datetime
from dataclasses import replace
from typing import NamedTuple

from django.db import connection
from django.utils import timezone
from django.utils.translation import gettext as _
from psycopg2.sql import SQL, Identifier

from spatial.models import Decree, Import

from .order import Order, has

NAMED_DECREES = 20
NAMED_SOURCES = 5


class Group(NamedTuple):
    """The rows of one decree, or of a layer that knows no decrees."""

    rows: int
    fictitious: bool
    gaps: bool
    decree: int | None = None
    number: str = ""
    date: datetime.date | None = None


def with_about(order: Order, address: str) -> Order:
    """The order with its number of rows and what its file says. address: where the file can be had again."""
    decreed = has(order.layer, "decree_id")
    groups = _groups(order, decreed)
    rows = sum(group.rows for group in groups)
    about = {
        "title": str(order.layer.title),
        "description": str(order.layer.description),
        "layer": order.layer.id,
        "source": _source([group.decree for group in groups]) if decreed else _boundary_source(),
        "decree": _decrees(groups) if decreed else "",
        "area_method": _area_method(order),
        "crs": f"{order.epsg} {order.crs.title}" if order.spatial else "",
        "rows": str(rows),
        "date": timezone.localdate().isoformat(),
        "address": address,
        "note": _("Sample data, not an official boundary") if any(group.fictitious for group in groups) else "",
    }
    gaps = order.spatial and any(group.gaps for group in groups)
    return replace(order, rows=rows, gaps=gaps, about={name: text for name, text in about.items() if text})


def _groups(order: Order, decreed: bool) -> list[Group]:
    """The newest decree first."""
    names = ["decree_id", "decree_number", "decree_date"] if decreed else []
    fictitious = Identifier("fictitious") if has(order.layer, "fictitious") else SQL("false AS fictitious")
    gap = SQL("geom IS NULL AS gap") if order.spatial else SQL("false AS gap")
    rows, parameters = order.selection.rows(
        fictitious, gap, *map(Identifier, names), ordered=order.selection.limit is not None
    )
    figures = SQL("count(*), coalesce(bool_or(fictitious), false), coalesce(bool_or(gap), false)")
    query = SQL("SELECT {} FROM ({}) AS row").format(SQL(", ").join([figures, *map(Identifier, names)]), rows)
    if decreed:
        query += SQL(" GROUP BY decree_id, decree_number, decree_date ORDER BY decree_date DESC, decree_id")
    with connection.cursor() as cursor:
        # As text: what keeps the history reads every statement.
        cursor.execute(query.as_string(cursor.connection), parameters)
        return [Group(*group) for group in cursor.fetchall()]


def _decrees(groups: list[Group]) -> str:
    named = [f"{group.number} ({group.date})" for group in groups[:NAMED_DECREES]]
    if len(groups) > NAMED_DECREES:
        named.append(_("and %(count)d more") % {"count": len(groups) - NAMED_DECREES})
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
