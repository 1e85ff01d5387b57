"""Burn-down: how the slum hectares of a place went down (or up), year by year, and which rows say so.

The figures are the database's (sql/burndown_v01.sql, sql/movement_v01.sql); here they are asked for. docs/burndown.md says what each word means.
"""

import datetime
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import NamedTuple

from django.db import connection

from spatial.models import Decree, Kawasan

BASES = ("planar", "stated", "verified")


@dataclass(frozen=True)
class Scope:
    """What a burn-down is about: a wilayah of any level, or one decree's or kawasan's part of it."""

    code: str
    decree_id: int | None = None
    kawasan_id: int | None = None

    @classmethod
    def of_decree(cls, decree: Decree) -> "Scope":
        return cls(decree.kabupaten_id, decree_id=decree.pk)

    @classmethod
    def of_kawasan(cls, kawasan: Kawasan) -> "Scope":
        return cls(kawasan.decree.kabupaten_id, kawasan_id=kawasan.pk)


class Year(NamedTuple):
    """A year of the burn-down; hectares in one basis. See sql/burndown_v01.sql: start_ha + added_ha - reduced_ha = left_ha, exactly."""

    year: int
    start_ha: Decimal
    added_ha: Decimal
    reduced_ha: Decimal
    left_ha: Decimal
    added_new_decree_ha: Decimal
    added_new_slum_ha: Decimal
    added_reslummed_ha: Decimal
    added_redrawn_ha: Decimal
    reduced_treated_ha: Decimal
    reduced_rescored_ha: Decimal
    reduced_redrawn_ha: Decimal
    reduced_new_decree_ha: Decimal
    left_berat_ha: Decimal
    left_sedang_ha: Decimal
    left_ringan_ha: Decimal
    left_unassessed_ha: Decimal
    area_count: int
    finished_count: int
    unmeasured_count: int
    target_ha: Decimal | None
    claimed_ha: Decimal
    verified_ha: Decimal


class Movement(NamedTuple):
    """One slum area's movement in a year and what it rests on. See sql/movement_v01.sql; hectares in one basis, None: nobody stated or verified any."""

    year: int
    cause: str
    slum_area_id: int
    from_area_id: int | None
    slum_before: bool
    class_before: str | None
    ha_before: Decimal | None
    slum_after: bool
    class_after: str | None
    ha_after: Decimal | None
    kelurahan_id: str
    kawasan_id: int | None
    decree_id: int
    assessment_id: int | None
    work_ids: list[int] | None
    history_event_id: int | None


# The columns of programme_movement in each basis.
HECTARES = {"planar": "area_ha", "stated": "stated_area_ha", "verified": "verified_area_ha"}

BURNDOWN = f"SELECT {', '.join(Year._fields)} FROM programme_burndown(%s, %s, %s, %s, %s, %s) ORDER BY year"  # noqa: S608
MOVEMENTS = """
    SELECT m.year, m.cause, m.slum_area_id, m.from_area_id, m.slum_before, m.class_before, m.{column}_before, m.slum_after, m.class_after,
           m.{column}_after, m.kelurahan_id, m.kawasan_id, m.decree_id, m.assessment_id, m.work_ids, m.history_event_id
    FROM spatial_slumarea a
    JOIN programme_movement m ON m.slum_area_id = a.id
    WHERE a.kelurahan_id >= %(code)s AND a.kelurahan_id < %(code)s || '/' AND m.year BETWEEN %(first)s AND %(last)s
      AND (%(decree)s::bigint IS NULL OR a.decree_id = %(decree)s) AND (%(kawasan)s::bigint IS NULL OR a.kawasan_id = %(kawasan)s)
    ORDER BY m.year, m.kelurahan_id, m.slum_area_id, m.cause
"""
FIRST_YEAR = """
    SELECT min(s.year)
    FROM spatial_slumarea a
    JOIN programme_areastate s ON s.slum_area_id = a.id
    WHERE a.kelurahan_id >= %(code)s AND a.kelurahan_id < %(code)s || '/'
      AND (%(decree)s::bigint IS NULL OR a.decree_id = %(decree)s) AND (%(kawasan)s::bigint IS NULL OR a.kawasan_id = %(kawasan)s)
"""


def burndown(scope: Scope, first_year: int, last_year: int, basis: str = "planar") -> list[Year]:
    """A row for each year from first_year to last_year, both inclusive; one query. basis: one of BASES."""
    _check(basis)
    with connection.cursor() as cursor:
        cursor.execute(BURNDOWN, [scope.code, first_year, last_year, basis, scope.decree_id, scope.kawasan_id])
        return [Year(*row) for row in cursor]


def movements(scope: Scope, first_year: int, last_year: int, basis: str = "planar") -> Iterator[Movement]:
    """The rows that the burn-down adds up, with their evidence."""
    _check(basis)
    with connection.cursor() as cursor:
        cursor.execute(
            MOVEMENTS.format(column=HECTARES[basis]),
            {**_parameters(scope), "first": first_year, "last": last_year},
        )
        for row in cursor:
            yield Movement(*row)


def years(scope: Scope) -> tuple[int, int]:
    """From the year in which the scope's first decree begins to count until this year; this year alone where there is none."""
    this_year = datetime.date.today().year
    with connection.cursor() as cursor:
        cursor.execute(FIRST_YEAR, _parameters(scope))
        (first,) = cursor.fetchone()
    return min(first or this_year, this_year), this_year


def _parameters(scope: Scope) -> dict[str, object]:
    return {"code": scope.code, "decree": scope.decree_id, "kawasan": scope.kawasan_id}


def _check(basis: str) -> None:
    if basis not in BASES:
        raise ValueError(f"basis {basis!r} is none of {', '.join(BASES)}")
