"""What is to be said of every file, whatever it holds: its CRS, its texts, its polygons."""

import shapely
from shapely.geometry.base import BaseGeometry

from spatial.geometry import Cleaned

from .fields import mojibake
from .options import Options
from .reader import Batch, Source
from .refusal import FileRefused
from .report import Report


def note_source(report: Report, source: Source, options: Options) -> None:
    """What is known once the file is open."""
    crs = source.crs
    report.sha256, report.layer, report.driver = source.sha256, source.layer, source.driver
    report.crs = crs.code or crs.name
    if options.crs is not None:
        report.add("crs_stated", crs=report.crs)
    if crs.shift is not None:
        report.add("crs_shifted", crs=crs.name, operation=crs.shift, accuracy_m=crs.accuracy_m)
    elif "WGS 84" not in crs.name:
        report.add("crs_same_datum", crs=crs.name)


def note_batch(report: Report, batch: Batch, cleaned: Cleaned, labels: list[str | None]) -> None:
    """What washing and decoding found in a batch; labels: how a person knows each row."""
    for note in cleaned.notes:
        report.add(
            note.code,
            row=batch.first_row + note.index,
            name=labels[note.index],
            lon=note.lon,
            lat=note.lat,
            **note.params,
        )
    for position in sorted(batch.curves):
        if cleaned.geometries[position] is not None:
            lon, lat = point_of(cleaned.geometries[position])
            report.add("curves_straightened", row=batch.first_row + position, name=labels[position], lon=lon, lat=lat)
    for position in sorted(batch.undecodable):
        report.add("encoding_wrong", row=batch.first_row + position, text=(labels[position] or "")[:80])
    for position, label in enumerate(labels):
        guess = mojibake(label) if label and not label.isascii() and position not in batch.undecodable else None
        if guess is not None:
            report.add("encoding_suspect", row=batch.first_row + position, text=label, guess=guess)
    report.with_z += cleaned.with_z
    report.with_m += cleaned.with_m


def note_end(report: Report, source: Source) -> None:
    """What is known after the last row. Raises FileRefused when there was none."""
    if report.read == 0:
        raise FileRefused("file_without_rows", layer=source.layer)
    if report.with_z:
        report.add("z_dropped", count=report.with_z)
    if report.with_m:
        report.add("m_dropped", count=report.with_m)
    for message, count in source.gdal_messages.items():
        report.add("gdal_message", message=message, count=count)


def point_of(geometry: BaseGeometry | None) -> tuple[float | None, float | None]:
    """A point on the polygon, for a person to look at; (None, None) without a polygon."""
    if geometry is None or geometry.is_empty:
        return None, None
    point = shapely.point_on_surface(geometry)
    return float(point.x), float(point.y)
