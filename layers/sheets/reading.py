"""The rows that a map shows, in millimetres of its paper. PostGIS projects and clips; nothing that lies outside is carried over."""

from dataclasses import dataclass, field
from typing import Any, NamedTuple

import shapely
from django.conf import settings
from django.db import connection
from django.utils.translation import gettext as _
from psycopg2.sql import SQL, Composed, Identifier, Literal
from shapely.geometry.base import BaseGeometry

from layers.api.errors import BadParameter
from layers.catalogue import BY_ID
from layers.selection import Selection, in_bbox

from .frame import Frame
from .subject import Subject

# Geometry is clipped this far outside the map (mm), so that what clipping cut is not drawn.
BEYOND_MM = 6.0
# Corners that are not seen are left out: of slum areas those nearer than this to the line without them, a tenth of the thinnest line; of
# boundaries a little more, and common edges stay common.
AREA_DETAIL_MM = 0.01
UNIT_DETAIL_MM = 0.03

# The levels that a map draws as lines, the highest first. Kelurahan are left out where they would only be a grey web.
LEVELS = ("kabupaten", "kecamatan", "kelurahan")
SMALLEST_WITH_KELURAHAN = 250_000


class Unit(NamedTuple):
    """A wilayah on the map. shape: mm, what of it is in view."""

    code: str
    name: str
    kind: str
    fictitious: bool
    shape: BaseGeometry


@dataclass(frozen=True)
class Area:
    """A slum area on the map. row: the fields of the layer. shape: mm."""

    row: dict[str, Any]
    shape: BaseGeometry


@dataclass(frozen=True)
class MapRows:
    """What a map shows: units by level, and slum areas."""

    units: dict[str, list[Unit]] = field(default_factory=dict)
    areas: list[Area] = field(default_factory=list)

    @property
    def fictitious(self) -> bool:
        return any(area.row["fictitious"] for area in self.areas) or any(
            unit.fictitious for units in self.units.values() for unit in units
        )


def read_map(frame: Frame, subject: Subject) -> MapRows:
    """Raises BadParameter where the map would have more than settings.PRINT_POINTS corners."""
    levels = [level for level in LEVELS if level != "kelurahan" or frame.scale <= SMALLEST_WITH_KELURAHAN]
    selections = {level: Selection(BY_ID[level], (in_bbox(BY_ID[level], frame.bbox),)) for level in levels}
    areas = subject.slum_areas.where(in_bbox(subject.layer, frame.bbox))
    points = sum(_points(selection) for selection in (*selections.values(), areas))
    if points > settings.PRINT_POINTS:
        raise BadParameter(
            "scale",
            _(
                "This map would have %(points)d corners; a sheet may have %(most)d. Take a larger scale or smaller paper."
            )
            % {"points": points, "most": settings.PRINT_POINTS},
        )
    units = {}
    for level, selection in selections.items():
        rows, shapes = _rows(selection, frame, ("code", "name", "kind", "fictitious"))
        shapes = shapely.coverage_simplify(shapes, UNIT_DETAIL_MM) if shapes else []
        units[level] = [Unit(*row.values(), shape) for row, shape in zip(rows, shapes, strict=True)]
    rows, shapes = _rows(areas, frame, tuple(found.name for found in subject.layer.fields))
    shapes = shapely.simplify(shapes, AREA_DETAIL_MM)
    return MapRows(units, [Area(row, shape) for row, shape in zip(rows, shapes, strict=True)])


def _points(selection: Selection) -> int:
    sql, params = selection.rows(SQL("coalesce(sum(ST_NPoints(geom)), 0)"), ordered=False)
    return _fetch(sql, params)[0][0]


def _rows(selection: Selection, frame: Frame, names: tuple[str, ...]) -> tuple[list[dict], list[BaseGeometry]]:
    """Rows in the order of their key with a shape each; those that only touch the map's surroundings are left out."""
    beyond = BEYOND_MM / frame.mm_per_m
    box = [frame.west - beyond, frame.south - beyond, frame.east + beyond, frame.north + beyond]
    clipped = SQL("ST_AsBinary(ST_ClipByBox2D(ST_Transform(geom, {srid}), ST_MakeEnvelope({box})::box2d))").format(
        srid=Literal(frame.srid), box=SQL(", ").join(map(Literal, box))
    )
    found = _fetch(*selection.rows(*map(Identifier, names), clipped))
    shapes = to_paper([bytes(row[-1]) for row in found], frame)
    kept = [n for n, shape in enumerate(shapes) if not shape.is_empty]
    return [dict(zip(names, found[n], strict=False)) for n in kept], [shapes[n] for n in kept]


def to_paper(wkb: list[bytes], frame: Frame) -> list[BaseGeometry]:
    """Polygons of the zone's plane, as WKB, to valid polygons in mm of the paper. Clipping may have left a line of one: then it is empty."""
    if not wkb:
        return []
    shapes = shapely.make_valid(
        shapely.transform(shapely.from_wkb(wkb), frame.to_paper), method="structure", keep_collapsed=False
    )
    return [shape if shape.geom_type in ("Polygon", "MultiPolygon") else shapely.Polygon() for shape in shapes]


def _fetch(sql: Composed, params: list) -> list[tuple]:
    with connection.cursor() as cursor:
        # As text: what keeps the history reads every statement.
        cursor.execute(sql.as_string(cursor.connection), params)
        return cursor.fetchall()
