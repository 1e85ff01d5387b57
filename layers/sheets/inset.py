"""The location diagram: where the sheet lies in its regency."""

from dataclasses import dataclass
from math import cos, radians

import shapely
from django.contrib.gis.db.models.functions import AsWKB
from shapely.geometry.base import BaseGeometry

from spatial.models import Wilayah

from .frame import Frame
from .paper import Box
from .paths import path
from .subject import Subject

# A sheet that is smaller than this on the diagram (mm) gets a ring around it.
VISIBLE_MM = 2.0
DETAIL_MM = 0.05


@dataclass(frozen=True)
class Inset:
    """Units of a regency as paths, and the sheet's own rectangle; millimetres from the diagram's upper left corner.

    ring: middle and radius of a circle around a sheet too small to be seen. title: of the unit around.
    """

    width: float
    height: float
    land: str
    own: str
    sheet: str
    ring: tuple[float, float, float] | None
    title: str


def inset(subject: Subject, frame: Frame, width: float, height: float) -> Inset | None:
    """None where the regency has no boundary. The units drawn are its kecamatan; of a province its regencies."""
    regency = subject.regency or subject.place
    if regency is None:
        return None
    shapes = _shapes(regency)
    if not shapes:
        return None
    west, south, east, north = shapely.total_bounds(list(shapes.values()))
    shrink = cos(radians((south + north) / 2))
    per_degree = min(width / ((east - west) * shrink), height / (north - south)) * 0.94
    left = (width - (east - west) * shrink * per_degree) / 2
    top = (height - (north - south) * per_degree) / 2

    def place(lonlat):
        return [[left + (lon - west) * shrink * per_degree, top + (north - lat) * per_degree] for lon, lat in lonlat]

    def on_paper(shape: BaseGeometry) -> BaseGeometry:
        return shapely.simplify(shapely.transform(shape, place), DETAIL_MM)

    own = [shape for code, shape in shapes.items() if subject.place and subject.place.code.startswith(code)]
    sheet = shapely.intersection(on_paper(shapely.box(*frame.bbox)), shapely.box(0, 0, width, height))
    box = _box(sheet)
    small = box is not None and max(box.width, box.height) < VISIBLE_MM
    return Inset(
        width,
        height,
        "".join(path(on_paper(shape)) for shape in shapes.values()),
        "".join(path(on_paper(shape)) for shape in own),
        path(sheet),
        (box.x + box.width / 2, box.y + box.height / 2, VISIBLE_MM * 0.75) if small else None,
        regency.name or regency.code,
    )


def _shapes(regency: Wilayah) -> dict[str, BaseGeometry]:
    """Boundaries in degrees by code: of the units below, else of the unit itself."""
    units = (
        Wilayah.objects.filter(parent=regency, geom__isnull=False)
        if regency.level in ("provinsi", "kabupaten")
        else None
    )
    if not units:
        units = Wilayah.objects.filter(pk=regency.pk, geom__isnull=False)
    rows = units.annotate(wkb=AsWKB("geom")).values_list("code", "wkb")
    return {code: shapely.from_wkb(bytes(wkb)) for code, wkb in rows}


def _box(shape: BaseGeometry) -> Box | None:
    if shape.is_empty:
        return None
    west, north, east, south = shape.bounds
    return Box(west, north, east - west, south - north)
