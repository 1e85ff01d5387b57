"""The table of areas: stated, planar, geodesic, difference, as the API gives them. Nothing is corrected and nothing is added up twice."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from django.db import connection
from django.utils.translation import gettext as _
from psycopg2.sql import Identifier

from layers.catalogue import BY_ID
from layers.selection import Condition, Selection, equal, in_bbox, within
from spatial.codes import LEVELS
from spatial.models import Decree, DecreeLine

from .frame import Frame
from .subject import Subject, unit_name

Hectares = Decimal | None

FIGURES = ("slum_stated_area_ha", "slum_area_ha", "slum_geodesic_area_ha", "slum_difference_ha")


@dataclass(frozen=True)
class AreaRow:
    """A line of the table, in hectares. code: of a wilayah. printed: the stated figure as the decree prints it. is_sum: drawn as a sum."""

    name: str
    stated: Hectares
    planar: Hectares
    geodesic: Hectares
    difference: Hectares
    code: str = ""
    printed: str = ""
    is_sum: bool = False


@dataclass(frozen=True)
class AreaTable:
    """Lines and sums. open_difference: what a decree's printed total leaves open against its own lines (ha)."""

    heading: str
    rows: list[AreaRow]
    sums: list[AreaRow]
    open_difference: Hectares = None

    def __bool__(self) -> bool:
        return bool(self.rows or self.sums)


def area_table(subject: Subject, frame: Frame) -> AreaTable:
    """Of a decree its lines; of a kawasan or kelurahan its slum areas; of a larger wilayah the units below it that have any."""
    if subject.kind == "decree":
        return of_decree(subject.decree)
    if subject.kind == "kawasan":
        return _of_kawasan(subject)
    if subject.kind == "centre":
        layer = BY_ID["kelurahan"]
        bbox = in_bbox(layer, (frame.west, frame.south, frame.east, frame.north), frame.srid)
        return AreaTable(_("Kelurahan on this sheet (whole)"), _units("kelurahan", bbox), [])
    return _of_wilayah(subject)


def of_decree(decree: Decree) -> AreaTable:
    """Its lines, their sum, and its stated total beside it, whether they agree or not."""
    decree = Decree.objects.select_related("figure").get(pk=decree.pk)
    lines = DecreeLine.objects.filter(decree=decree).select_related("wilayah", "kawasan", "figure").order_by("position")
    rows = [
        AreaRow(
            line.kawasan.name if line.kawasan else unit_name(line.wilayah),
            line.stated_area_ha,
            line.figure.area_ha,
            line.figure.geodesic_area_ha,
            line.figure.difference_ha,
            code=line.wilayah_id or "",
            printed=line.stated_area_text,
        )
        for line in lines
    ]
    figure = decree.figure
    sums = []
    if rows:
        sums.append(_sum(_("Sum of the lines"), rows))
    sums.append(
        AreaRow(
            _("Total stated by the decree"),
            decree.stated_total_ha,
            figure.area_ha,
            figure.geodesic_area_ha,
            figure.difference_ha,
            printed=decree.stated_total_text,
            is_sum=True,
        )
    )
    return AreaTable(_("Lines of the decree"), rows, sums, figure.lines_difference_ha or None)


def _of_wilayah(subject: Subject) -> AreaTable:
    unit = subject.place
    layer = BY_ID[unit.level]
    whole = _units(unit.level, equal(layer, "code", unit.code), with_empty=True)
    sums = [AreaRow(**{**vars(row), "name": _("Total"), "is_sum": True}) for row in whole]
    if unit.level == LEVELS[-1]:
        areas = subject.slum_areas.where(within(subject.layer, "kelurahan_code", unit.code))
        return AreaTable(_("Slum areas"), _slum_areas(areas), sums)
    below = LEVELS[LEVELS.index(unit.level) + 1]
    return AreaTable(_("Areas"), _units(below, equal(BY_ID[below], "parent_code", unit.code)), sums)


def _of_kawasan(subject: Subject) -> AreaTable:
    rows = _slum_areas(subject.slum_areas.where(equal(subject.layer, "kawasan_id", subject.kawasan.pk)), kawasan=False)
    return AreaTable(_("Slum areas"), rows, [_sum(_("Total"), rows)] if rows else [])


def _units(level: str, condition: Condition, *, with_empty: bool = False) -> list[AreaRow]:
    """Units with their slum figures, those without slum areas only where they are asked for."""
    found = _fetch(Selection(BY_ID[level], (condition,)), ("code", "name", "kind", "slum_area_count", *FIGURES))
    return [
        AreaRow(_unit_name(row), *(row[name] for name in FIGURES), code=row["code"])
        for row in found
        if with_empty or row["slum_area_count"]
    ]


def _unit_name(row: dict[str, Any]) -> str:
    return row["name"] or row["code"]


def _slum_areas(selection: Selection, *, kawasan: bool = True) -> list[AreaRow]:
    names = ("kelurahan_name", "kawasan_name", "rt", "rw", "stated_area_ha", "area_ha", "geodesic_area_ha")
    sort = (("kelurahan_code", False), ("kawasan_name", False), ("rw", False), ("rt", False))
    found = _fetch(Selection(selection.layer, selection.conditions, sort=sort), ("id", *names))
    return [
        AreaRow(
            slum_area_name(row, kawasan=kawasan),
            row["stated_area_ha"],
            row["area_ha"],
            row["geodesic_area_ha"],
            None if row["stated_area_ha"] is None else row["area_ha"] - row["stated_area_ha"],
        )
        for row in found
    ]


def slum_area_name(row: dict[str, Any], *, kawasan: bool) -> str:
    """«RT 004 RW 002 · Kawasan Lembah»; without RT the kelurahan."""
    numbers = " ".join(f"{word} {row[key]}" for word, key in (("RT", "rt"), ("RW", "rw")) if row[key])
    parts = [numbers or row["kelurahan_name"] or str(row["id"])]
    if kawasan and row["kawasan_name"]:
        parts.append(row["kawasan_name"])
    return " · ".join(parts)


def _sum(name: str, rows: Iterable[AreaRow]) -> AreaRow:
    """The sum of a column; none where a row does not state a figure."""

    def total(key: str) -> Hectares:
        values = [getattr(row, key) for row in rows]
        return None if None in values else sum(values, Decimal(0))

    return AreaRow(name, total("stated"), total("planar"), total("geodesic"), total("difference"), is_sum=True)


def _fetch(selection: Selection, names: tuple[str, ...]) -> list[dict[str, Any]]:
    sql, params = selection.rows(*map(Identifier, names))
    with connection.cursor() as cursor:
        cursor.execute(sql.as_string(cursor.connection), params)
        return [dict(zip(names, row, strict=True)) for row in cursor.fetchall()]
