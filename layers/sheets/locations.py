"""The locations of a decree for its annex: kawasan, and below each its slum areas by kelurahan and RT, with a point in each."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from django.db import connection
from django.utils.translation import gettext as _
from psycopg2.sql import SQL, Identifier

from layers.selection import Selection

from .drawing import LocationKey, location_key
from .grid import SECONDS_DECIMALS, latitude_text, longitude_text
from .subject import Subject

FIELDS = (
    *("id", "kelurahan_code", "kelurahan_name", "kecamatan_code", "kecamatan_name", "kawasan_id", "kawasan_name"),
    *("rt", "rw", "stated_area_ha", "area_ha"),
)


@dataclass(frozen=True)
class Part:
    """One slum area. coordinates: latitude and longitude of a point inside. severity: its class, where there is one."""

    kelurahan: str
    rt_rw: str
    stated: Decimal | None
    planar: Decimal
    coordinates: tuple[str, str]
    severity: str


@dataclass(frozen=True)
class Location:
    """A kawasan, or the slum areas of a kelurahan that belong to none. number: on the map as well."""

    number: int
    key: LocationKey
    name: str
    parts: list[Part]

    @property
    def stated(self) -> Decimal | None:
        """None where a part states no figure."""
        figures = [part.stated for part in self.parts]
        return None if None in figures else sum(figures, Decimal(0))

    @property
    def planar(self) -> Decimal:
        return sum((part.planar for part in self.parts), Decimal(0))


@dataclass(frozen=True)
class District:
    """A kecamatan with its locations; one that crosses its border stands where it begins."""

    name: str
    locations: list[Location]


def districts(subject: Subject, severities: Mapping[int, str]) -> list[District]:
    """All locations of a decree, numbered in the order of codes. severities: class by the id of a slum area."""
    found: dict[LocationKey, tuple[dict, list[Part]]] = {}
    for row in _rows(subject):
        part = Part(
            row["kelurahan_name"] or row["kelurahan_code"],
            "/".join(number or "–" for number in (row["rt"], row["rw"])) if row["rt"] or row["rw"] else "",
            row["stated_area_ha"],
            row["area_ha"],
            (latitude_text(row["lat"], SECONDS_DECIMALS), longitude_text(row["lon"], SECONDS_DECIMALS)),
            severities.get(row["id"], ""),
        )
        found.setdefault(location_key(row), (row, []))[1].append(part)
    by_district: dict[str, list[Location]] = {}
    for number, (key, (row, parts)) in enumerate(found.items(), 1):
        name = row["kawasan_name"] or _("%(kelurahan)s, without kawasan") % {"kelurahan": parts[0].kelurahan}
        district = row["kecamatan_name"] or row["kecamatan_code"]
        by_district.setdefault(district, []).append(Location(number, key, name, parts))
    return [District(name, locations) for name, locations in by_district.items()]


def _rows(subject: Subject) -> list[dict]:
    sort = (("kelurahan_code", False), ("kawasan_name", False), ("rw", False), ("rt", False))
    points = (SQL("ST_X(ST_PointOnSurface(geom))"), SQL("ST_Y(ST_PointOnSurface(geom))"))
    selection = Selection(subject.layer, subject.conditions, sort=sort)
    sql, params = selection.rows(*map(Identifier, FIELDS), *points)
    with connection.cursor() as cursor:
        cursor.execute(sql.as_string(cursor.connection), params)
        return [dict(zip((*FIELDS, "lon", "lat"), row, strict=True)) for row in cursor.fetchall()]
