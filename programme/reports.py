"""The programme's tables for a wilayah: profile by kecamatan and kelurahan, slum areas, works, funds, hectares left.

Rows only, one query a table; writing them down is report_files.py. Figures are the database's: profiles from programme_wilayah_assessment, hectares
left from programme_burndown.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.db import connection
from django.utils.translation import gettext_noop as _

from programme.burndown import BASES
from spatial.codes import LENGTHS

LEVELS = ("kabupaten", "kecamatan", "kelurahan")


@dataclass(frozen=True)
class Column:
    """key: stable name, heading of the CSV. title: in English, for gettext. unit: text, count, ha, percent, rupiah, year."""

    key: str
    title: str
    unit: str = "text"


@dataclass(frozen=True)
class Table:
    """rows: values in the order of columns: str, int, Decimal, date or None."""

    name: str
    title: str
    columns: tuple[Column, ...]
    rows: list[tuple[Any, ...]]


@dataclass(frozen=True)
class Scope:
    """code: of a wilayah of any level. year: at the end of which hectares left are counted. basis: of hectares left, one of BASES."""

    code: str
    year: int
    basis: str = "planar"

    def __post_init__(self) -> None:
        if self.basis not in BASES:
            raise ValueError(f"basis {self.basis!r} is none of {', '.join(BASES)}")

    @property
    def parameters(self) -> dict[str, Any]:
        return {"code": self.code, "year": self.year, "basis": self.basis}


_PROFILE = (
    Column("code", _("Code")),
    Column("name", _("Name")),
    Column("slum_area_count", _("Slum areas"), "count"),
    Column("assessed_count", _("Assessed"), "count"),
    Column("area_ha", _("Area (ha)"), "ha"),
    Column("berat_ha", _("Severe slum (ha)"), "ha"),
    Column("sedang_ha", _("Moderate slum (ha)"), "ha"),
    Column("ringan_ha", _("Light slum (ha)"), "ha"),
    Column("tidak_kumuh_ha", _("No slum (ha)"), "ha"),
    Column("unassessed_ha", _("Not assessed (ha)"), "ha"),
    Column("total", _("Score"), "count"),
    Column("slum_class", _("Class of the sums")),
    Column("sectoral_percent", _("Mean of the aspects (%)"), "percent"),
    Column("population", _("People"), "count"),
    Column("household_count", _("Households"), "count"),
    Column("building_count", _("Buildings"), "count"),
    Column("flagged_count", _("Areas with data errors"), "count"),
    Column("left_ha", _("Hectares left"), "ha"),
    Column("target_ha", _("Target (ha)"), "ha"),
    Column("finished_count", _("Finished areas"), "count"),
    Column("work_count", _("Works"), "count"),
    Column("done_count", _("Works done"), "count"),
    Column("budget", _("Budget (Rp)"), "rupiah"),
    Column("disbursed", _("Disbursed (Rp)"), "rupiah"),
)

_TITLES = {
    "kabupaten": _("By regency"),
    "kecamatan": _("By kecamatan"),
    "kelurahan": _("By kelurahan"),
}

# Works without a kelurahan lie in several: they count for their regency only.
_PROFILE_QUERY = """
    SELECT p.code, p.name, p.slum_area_count, p.assessed_count, p.area_ha, p.berat_ha, p.sedang_ha, p.ringan_ha, p.tidak_kumuh_ha,
           p.unassessed_ha, p.total, p.slum_class, p.sectoral_percent, p.population, p.household_count, p.building_count, p.flagged_count,
           b.left_ha, b.target_ha, b.finished_count, w.work_count, w.done_count, w.budget, w.disbursed
    FROM programme_wilayah_assessment p
    CROSS JOIN LATERAL programme_burndown(p.code, %(year)s, %(year)s, %(basis)s) b
    CROSS JOIN LATERAL (
        SELECT count(*) AS work_count, count(*) FILTER (WHERE w.status IN ('done', 'handed_over')) AS done_count,
               sum(w.budget) AS budget, sum(w.disbursed) AS disbursed
        FROM programme_work w
        WHERE w.year <= %(year)s AND w.status <> 'cancelled'
          AND CASE WHEN length(p.code) <= %(kabupaten_length)s THEN w.kabupaten_id >= p.code AND w.kabupaten_id < p.code || '/'
                   ELSE w.kelurahan_id >= p.code AND w.kelurahan_id < p.code || '/' END
    ) w
    WHERE p.level = %(level)s AND (p.code = %(code)s OR (p.code >= %(code)s AND p.code < %(code)s || '/'))
      AND EXISTS (
          SELECT FROM spatial_slumarea s WHERE s.kelurahan_id >= p.code AND s.kelurahan_id < p.code || '/')
    ORDER BY p.code
"""


_IN_SCOPE = """w.year <= %(year)s AND w.status <> 'cancelled'
          AND CASE WHEN length(%(code)s) <= %(kabupaten_length)s THEN w.kabupaten_id >= %(code)s AND w.kabupaten_id < %(code)s || '/'
                   ELSE w.kelurahan_id >= %(code)s AND w.kelurahan_id < %(code)s || '/' END"""


def profiles(scope: Scope, level: str) -> Table:
    """A row for each wilayah of a level in the scope (itself included) that has slum areas. level: one of LEVELS."""
    said = scope.parameters | {"level": level, "kabupaten_length": LENGTHS["kabupaten"]}
    return Table(level, _TITLES[level], _PROFILE, _rows(_PROFILE_QUERY, said))


def slum_areas(scope: Scope) -> Table:
    """A row for each slum area of the decrees in force, with its newest assessment that somebody handed in."""
    columns = (
        Column("slum_area_id", _("Id"), "count"),
        Column("kelurahan_code", _("Code")),
        Column("kelurahan", _("Kelurahan")),
        Column("kawasan", _("Kawasan")),
        Column("rt", _("RT")),
        Column("rw", _("RW")),
        Column("area_ha", _("Planar area (ha)"), "ha"),
        Column("stated_area_ha", _("Stated area (ha)"), "ha"),
        Column("verified_area_ha", _("Verified area (ha)"), "ha"),
        Column("year", _("Year"), "year"),
        Column("total", _("Score"), "count"),
        Column("slum_class", _("Class")),
        Column("sectoral_percent", _("Mean of the aspects (%)"), "percent"),
        Column("priority_code", _("Priority class")),
        Column("priority_rank", _("Priority"), "count"),
        Column("handling", _("Handling")),
        Column("population", _("People"), "count"),
        Column("household_count", _("Households"), "count"),
        Column("building_count", _("Buildings"), "count"),
        Column("flags", _("Data errors")),
    )
    query = """
        SELECT p.slum_area_id, p.kelurahan_id, k.name, kawasan.name, p.rt, p.rw, p.area_ha, p.stated_area_ha, p.verified_area_ha,
               p.year, p.total, p.slum_class, p.sectoral_percent, p.priority_code, p.priority_rank, p.handling,
               p.population, p.household_count, p.building_count, array_to_string(p.flags, ', ')
        FROM programme_slum_area_assessment p
        JOIN spatial_wilayah k ON k.code = p.kelurahan_id
        LEFT JOIN spatial_kawasan kawasan ON kawasan.id = p.kawasan_id
        WHERE p.kelurahan_id >= %(code)s AND p.kelurahan_id < %(code)s || '/'
        ORDER BY p.kelurahan_id, p.rw, p.rt, p.slum_area_id
    """
    return Table("slum_areas", _("Slum areas"), columns, _rows(query, scope.parameters))


def works(scope: Scope) -> Table:
    """A row for each work up to the scope's year, with what it lowers in words («4b 217; 4c 150») and its sources of funds."""
    columns = (
        Column("id", _("Id"), "count"),
        Column("year", _("Year"), "year"),
        Column("name", _("Work")),
        Column("activity", _("Activity")),
        Column("kelurahan", _("Kelurahan")),
        Column("kawasan", _("Kawasan")),
        Column("volumes", _("Criterion and volume")),
        Column("status", _("Status")),
        Column("physical_percent", _("Physical progress (%)"), "percent"),
        Column("budget", _("Budget (Rp)"), "rupiah"),
        Column("contract_value", _("Contract value (Rp)"), "rupiah"),
        Column("disbursed", _("Disbursed (Rp)"), "rupiah"),
        Column("funds", _("Sources of funds")),
    )
    query = f"""
        SELECT w.id, w.year, w.name, w.activity, k.name, kawasan.name, v.volumes, w.status, w.physical_percent, w.budget, w.contract_value,
               w.disbursed, f.funds
        FROM programme_work w
        LEFT JOIN spatial_wilayah k ON k.code = w.kelurahan_id
        LEFT JOIN spatial_kawasan kawasan ON kawasan.id = w.kawasan_id
        LEFT JOIN LATERAL (
            SELECT string_agg(v.criterion_id || ' ' || trim_scale(v.volume), '; ' ORDER BY v.criterion_id) AS volumes
            FROM (SELECT criterion_id, sum(volume) AS volume FROM programme_workvolume WHERE work_id = w.id GROUP BY criterion_id) v
        ) v ON true
        LEFT JOIN LATERAL (
            SELECT string_agg(DISTINCT coalesce(nullif(f.name, ''), f.source), '; ') AS funds FROM programme_workfund f WHERE f.work_id = w.id
        ) f ON true
        WHERE {_IN_SCOPE}
        ORDER BY w.year, w.kelurahan_id, w.id
    """  # noqa: S608  a constant of this file
    return Table("works", _("Works"), columns, _rows(query, _with_length(scope)))


def funds(scope: Scope) -> Table:
    """Works and money by year and source. A work with several sources counts for each; one that names none stands under «unknown»."""
    columns = (
        Column("year", _("Year"), "year"),
        Column("source", _("Source of funds")),
        Column("work_count", _("Works"), "count"),
        Column("amount", _("Amount (Rp)"), "rupiah"),
        Column("unknown_count", _("Works without an amount"), "count"),
    )
    query = f"""
        SELECT w.year, coalesce(f.source, 'unknown'), count(DISTINCT w.id), sum(CASE WHEN f.id IS NULL THEN w.budget ELSE f.amount END),
               count(DISTINCT w.id) FILTER (WHERE CASE WHEN f.id IS NULL THEN w.budget ELSE f.amount END IS NULL)
        FROM programme_work w
        LEFT JOIN programme_workfund f ON f.work_id = w.id
        WHERE {_IN_SCOPE}
        GROUP BY w.year, coalesce(f.source, 'unknown')
        ORDER BY w.year, coalesce(f.source, 'unknown')
    """  # noqa: S608  a constant of this file
    return Table("funds", _("Sources of funds"), columns, _rows(query, _with_length(scope)))


def burndown(scope: Scope) -> Table:
    """Hectares at the start, added, reduced and left in each year up to the scope's, since the first decree."""
    columns = (
        Column("year", _("Year"), "year"),
        Column("start_ha", _("At the start (ha)"), "ha"),
        Column("added_ha", _("Added (ha)"), "ha"),
        Column("reduced_ha", _("Reduced (ha)"), "ha"),
        Column("left_ha", _("Hectares left"), "ha"),
        Column("left_berat_ha", _("Severe slum (ha)"), "ha"),
        Column("left_sedang_ha", _("Moderate slum (ha)"), "ha"),
        Column("left_ringan_ha", _("Light slum (ha)"), "ha"),
        Column("left_unassessed_ha", _("Not assessed (ha)"), "ha"),
        Column("target_ha", _("Target (ha)"), "ha"),
        Column("verified_ha", _("Verified reductions (ha)"), "ha"),
        Column("unmeasured_count", _("Areas without a figure"), "count"),
    )
    query = """
        SELECT b.year, b.start_ha, b.added_ha, b.reduced_ha, b.left_ha, b.left_berat_ha, b.left_sedang_ha, b.left_ringan_ha,
               b.left_unassessed_ha, b.target_ha, b.verified_ha, b.unmeasured_count
        FROM (
            SELECT least(coalesce(min(s.year), %(year)s), %(year)s)::integer AS first
            FROM spatial_slumarea a JOIN programme_areastate s ON s.slum_area_id = a.id
            WHERE a.kelurahan_id >= %(code)s AND a.kelurahan_id < %(code)s || '/'
        ) y
        CROSS JOIN LATERAL programme_burndown(%(code)s, y.first, %(year)s, %(basis)s) b
        ORDER BY b.year
    """
    return Table("burndown", _("Hectares left by year"), columns, _rows(query, scope.parameters))


def tables(scope: Scope) -> list[Table]:
    """All tables of a report: the profile of the wilayah and of the levels below it, and the rest."""
    level = next(name for name, length in LENGTHS.items() if length == len(scope.code))
    below = LEVELS[LEVELS.index(level) :] if level in LEVELS else LEVELS
    return [*(profiles(scope, name) for name in below), *(make(scope) for make in (slum_areas, works, funds, burndown))]


# The tables by name, for those who want one only.
TABLES: dict[str, Callable[[Scope], Table]] = {
    "kabupaten": lambda scope: profiles(scope, "kabupaten"),
    "kecamatan": lambda scope: profiles(scope, "kecamatan"),
    "kelurahan": lambda scope: profiles(scope, "kelurahan"),
    "slum_areas": slum_areas,
    "works": works,
    "funds": funds,
    "burndown": burndown,
}


def _with_length(scope: Scope) -> dict[str, Any]:
    return scope.parameters | {"kabupaten_length": LENGTHS["kabupaten"]}


def _rows(query: str, parameters: dict[str, Any]) -> list[tuple[Any, ...]]:
    with connection.cursor() as cursor:
        cursor.execute(query, parameters)
        return list(cursor.fetchall())
