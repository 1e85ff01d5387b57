"""Slum polygons of one decree, from a file into SlumArea and Kawasan.

Each row becomes one polygon inside one kelurahan. It finds its kelurahan by code, else by name within the decree's regency, else by location;
it finds its place among the decree's rows by RT, else by the polygon itself, so that a second run changes nothing and a corrected
file updates what it corrects. Nothing is ever deleted.

refused    kelurahan unknown or ambiguous; RT that cannot be read; figure that is no number; polygon that geometry.clean() refuses;
           the same polygon as an earlier row or as another row of the decree; an RT with several polygons (all of them:
           choosing would be guessing); over half of the polygon outside the kelurahan that the row names (or what outside_limit_percent says)
repaired   polygon that geometry.clean() mended within the limit
warning    overlaps with another row or with the decree's other polygons, from a square metre; over half a percent outside the kelurahan;
           area more than 10 % from the figure; code and name that disagree; no partner in the table, or none among the polygons
note       kelurahan found by location
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, replace
from decimal import Decimal
from pathlib import Path
from typing import Any

import shapely
from django.db import connection
from rapidfuzz import process
from shapely.geometry.base import BaseGeometry

from spatial.areas import planar_area_ha
from spatial.geometry import clean
from spatial.hectares import Notation
from spatial.models import Decree, Kawasan
from spatial.rt import RtRefused, RtRw

from . import ledger, staging
from .fields import TRUE_WORDS, folded
from .options import Options, Progress
from .overlaps import overlaps_between, overlaps_within
from .reader import Batch, open_source
from .refusal import FileRefused
from .regency import Kelurahan, PlaceUnknown, Regency
from .report import Report
from .rt_table import RtTable
from .slum_layout import Figures, SlumLayout, find_layout, is_code, read_rtrw
from .source_notes import note_batch, note_end, note_source, point_of
from .tables import apply_lookup, read_table

SRID = 4326
KAWASAN_LENGTH = 200
HALF = 0.5
OUTSIDE_LIMIT_PERCENT = 50.0
NOTICEABLY_OUTSIDE = 0.005
FIGURE_TOLERANCE_PERCENT = 10


@dataclass(frozen=True, kw_only=True)
class SlumAreaOptions(Options):
    """decree: its number; kabupaten: code of its regency, where several have that number.

    *_field: names of fields, where they are not found by themselves. aliases: name in the file → name of the kelurahan.
    table: CSV or XLSX with figures; lookups: column of it → table that gives the names for its ids. notation: of figures that are text.
    outside_limit_percent: of the polygon outside the kelurahan that the row names; 100 refuses none, all are told.
    """

    decree: str
    kabupaten: str | None = None
    code_field: str | None = None
    name_field: str | None = None
    rtrw_field: str | None = None
    rt_field: str | None = None
    rw_field: str | None = None
    kawasan_field: str | None = None
    stated_field: str | None = None
    verified_field: str | None = None
    aliases: tuple[tuple[str, str], ...] = ()
    table: str | None = None
    sheet: str | None = None
    lookups: tuple[tuple[str, str], ...] = ()
    notation: str | None = None
    outside_limit_percent: float = OUTSIDE_LIMIT_PERCENT


@dataclass(frozen=True)
class Area:
    """One row as it goes to the database. polygon: EPSG:4326. existing: id of the row that it renews."""

    row: int
    label: str
    kelurahan: Kelurahan
    rtrw: RtRw
    kawasan: str | None
    stated_ha: Decimal | None
    verified_ha: Decimal | None
    polygon: BaseGeometry
    fictitious: bool
    existing: int | None = None

    @property
    def key(self) -> tuple[str, RtRw]:
        return self.kelurahan.code, self.rtrw


@dataclass(frozen=True)
class Existing:
    """A polygon that the decree has already."""

    id: int
    kelurahan_code: str
    rtrw: RtRw
    polygon: BaseGeometry

    def __str__(self) -> str:
        return f"{self.kelurahan_code} {self.rtrw}".strip() + f" (id {self.id})"


def load_slum_areas(path: Path | str, options: SlumAreaOptions, progress: Progress | None = None) -> Report:
    """Load a file of slum polygons into a decree. One transaction; what was found and done is in the report.

    path: any file that reader.open_source() reads. Raises nothing for a bad file: the report says what is wrong with it.
    """
    path = Path(path)
    with ledger.run("slum_areas", path, options) as run:
        report = run.report
        run.decree = find_decree(options.decree, options.kabupaten)
        regency = Regency.load(run.decree.kabupaten_id, run.decree.kabupaten.name, dict(options.aliases))
        if not regency.kelurahan:
            raise FileRefused("kelurahan_missing", kabupaten=regency.name)
        with open_source(path, layer=options.layer, crs=options.crs, encoding=options.encoding) as source:
            note_source(report, source, options)
            rows = _Rows(report, regency, options)
            for batch in source.batches():
                rows.read(batch, source)
                if progress:
                    progress(report.read)
            note_end(report, source)
        areas = rows.areas()
        existing = _existing(run.decree)
        areas = _without_duplicates(areas, report)
        areas = _renewing(areas, existing, report)
        _note_overlaps(areas, existing, report)
        report.import_id = run.open_line()
        if report.loadable or options.dry_run:
            _write(areas, run.decree, report)
        report.unchanged = len(areas) - report.created - report.updated
    return report


def find_decree(number: str, kabupaten: str | None) -> Decree:
    """The decree with a number, spaces and case aside. Raises FileRefused: decree_unknown, decree_suggested, decree_several."""
    decrees = list(Decree.objects.select_related("kabupaten"))
    wanted = "".join(number.split()).casefold()
    found = [decree for decree in decrees if "".join(decree.number.split()).casefold() == wanted]
    if kabupaten:
        found = [decree for decree in found if decree.kabupaten_id == kabupaten]
    if len(found) == 1:
        return found[0]
    if found:
        codes = ", ".join(sorted(f"{decree.kabupaten_id} ({decree.date:%Y-%m-%d})" for decree in found))
        raise FileRefused("decree_several", number=number, codes=codes)
    similar = process.extract(number, sorted({decree.number for decree in decrees}), limit=3, score_cutoff=75)
    if similar:
        raise FileRefused("decree_suggested", number=number, suggestions=", ".join(name for name, *_ in similar))
    raise FileRefused("decree_unknown", number=number)


@dataclass(frozen=True)
class _Raw:
    """Attributes of one row as text, with its washed polygon (None where refused)."""

    row: int
    texts: dict[str, str | None]
    pieces: tuple[str | None, ...]
    stated: str | Decimal | None
    verified: str | Decimal | None
    polygon: BaseGeometry | None


class _Rows:
    """Rows of the file. They are judged when all have been read: the notation of a column of figures, and whether a field holds
    codes or names, is a matter of the whole column."""

    FIELDS = ("code", "name", "kecamatan", "rtrw", "rt", "rw", "kawasan", "fictitious")

    def __init__(self, report: Report, regency: Regency, options: SlumAreaOptions) -> None:
        self.report, self.regency, self.options = report, regency, options
        self.layout: SlumLayout | None = None
        self._raw: list[_Raw] = []
        self._notation = Notation(options.notation) if options.notation else None

    def read(self, batch: Batch, source: Any) -> None:
        options = self.options
        said = {
            name.removesuffix("_field"): getattr(options, name) for name in vars(options) if name.endswith("_field")
        }
        layout = self.layout = find_layout(source.fields, said)
        cleaned = clean(
            batch.wkb, source.crs, swap_axes=options.swap_axes, repair_limit_percent=options.repair_limit_percent
        )
        columns = {
            name: batch.texts(field) if (field := getattr(layout, name)) else [None] * len(batch)
            for name in self.FIELDS
        }
        pieces = [batch.texts(field) for field in layout.pieces]
        stated = batch.values(layout.stated) if layout.stated else [None] * len(batch)
        verified = batch.values(layout.verified) if layout.verified else [None] * len(batch)
        self.report.read += len(batch)
        raws = []
        for position in range(len(batch)):
            texts = {name: values[position] for name, values in columns.items()}
            parts = tuple(values[position] for values in pieces)
            polygon = cleaned.geometries[position]
            raws.append(_Raw(batch.first_row + position, texts, parts, stated[position], verified[position], polygon))
        note_batch(self.report, batch, cleaned, [_label(raw) for raw in raws])
        self._raw += raws

    def areas(self) -> list[Area]:
        """Rows that name a place, an RT and figures that can be read, with the table's figures where there is one."""
        layout = self.layout
        if layout is None:
            return []
        stated = Figures(layout.stated, [raw.stated for raw in self._raw], self._notation)
        verified = Figures(layout.verified, [raw.verified for raw in self._raw], self._notation)
        names = [raw.texts["name"] for raw in self._raw if raw.texts["name"]]
        names_are_codes = bool(names) and all(is_code(name) for name in names)
        areas = []
        for raw in self._raw:
            area = self._area(raw, names_are_codes, stated, verified)
            if area is not None:
                areas.append(area)
        areas = self._with_table(areas)
        for area in areas:
            self._check_area(area)
        return areas

    def _area(self, raw: _Raw, names_are_codes: bool, stated: Figures, verified: Figures) -> Area | None:
        label = _label(raw)
        lon, lat = point_of(raw.polygon)

        def tell(code: str, /, **params: Any) -> None:
            self.report.add(code, row=raw.row, name=label, lon=lon, lat=lat, **params)

        try:
            rtrw = read_rtrw(raw.texts["rtrw"], raw.texts["rt"], raw.texts["rw"])
        except RtRefused as error:
            tell("rt_malformed", text=str(error)[:80])
            rtrw = None
        figures: list[Decimal | None] = []
        for column, value in ((stated, raw.stated), (verified, raw.verified)):
            try:
                figures.append(column.read(value))
            except ValueError:
                tell("figure_malformed", text=str(value)[:80], field=column.field)
        kawasan = raw.texts["kawasan"]
        if kawasan is not None and len(kawasan) > KAWASAN_LENGTH:
            tell("kawasan_long", length=len(kawasan), limit=KAWASAN_LENGTH)
        try:
            kelurahan = self._kelurahan(raw, names_are_codes, tell)
        except PlaceUnknown as error:
            tell(error.problem, **error.params)
            return None
        if kelurahan is None or rtrw is None or raw.polygon is None or raw.row in self.report.refused_rows:
            return None
        fictitious = self.options.fictitious or (raw.texts["fictitious"] or "").casefold() in TRUE_WORDS
        label = " ".join(part for part in (kelurahan.name, str(rtrw)) if part)
        return Area(raw.row, label, kelurahan, rtrw, kawasan, figures[0], figures[1], raw.polygon, fictitious)

    def _kelurahan(self, raw: _Raw, names_are_codes: bool, tell: Any) -> Kelurahan | None:
        """By code, else by name, else by location. Raises PlaceUnknown."""
        name = None if names_are_codes else raw.texts["name"]
        code = raw.texts["code"] or (raw.texts["name"] if names_are_codes else None)
        if code is not None and not is_code(code):
            name, code = name or code, None
        if code is not None:
            found = self.regency.by_code(code) or self.regency.by_code(_composed(raw.pieces))
            if found is not None:
                if name and folded(name) != folded(found.name) and self._named_otherwise(name, found):
                    tell("kelurahan_name_differs", code=found.code, kelurahan=found.name, given=name)
                self._check_location(raw, found, tell)
                return found
            # A piece of a code («1003») says nothing by itself; a whole one that is not there is an error.
            if name is None or len(code.replace(".", "")) >= 10:
                raise PlaceUnknown("kelurahan_code_unknown", code=code, kabupaten=self.regency.name)
        if name is not None:
            found = self.regency.by_name(name, raw.texts["kecamatan"])
            self._check_location(raw, found, tell)
            return found
        return self._by_location(raw, tell) if raw.polygon is not None else None

    def _named_otherwise(self, name: str, found: Kelurahan) -> bool:
        try:
            return self.regency.by_name(name, found.kecamatan) is not found
        except PlaceUnknown:
            return True

    def _by_location(self, raw: _Raw, tell: Any) -> Kelurahan | None:
        shares = self.regency.shares(raw.polygon)
        if not shares:
            tell("kelurahan_location_none", kabupaten=self.regency.name)
            return None
        kelurahan, share = shares[0]
        if share < HALF:
            tell("kelurahan_location_unsure", share_percent=share * 100, kelurahan=kelurahan.name)
            return None
        tell("kelurahan_by_location", share_percent=share * 100, kelurahan=kelurahan.name, code=kelurahan.code)
        self._check_location(raw, kelurahan, tell)
        return kelurahan

    def _check_location(self, raw: _Raw, kelurahan: Kelurahan, tell: Any) -> None:
        polygon = raw.polygon
        if polygon is None:
            return
        if kelurahan.boundary is None:
            tell("kelurahan_without_boundary", kelurahan=kelurahan.name, code=kelurahan.code)
            return
        outside = shapely.difference(polygon, kelurahan.boundary)
        share = outside.area / polygon.area
        if share * 100 > self.options.outside_limit_percent:
            others = [other for other, _share in self.regency.shares(polygon) if other is not kelurahan]
            said = {"share_percent": share * 100, "kelurahan": kelurahan.name}
            if others:
                tell("outside_kelurahan_mostly", other=others[0].name, **said)
            else:
                tell("outside_kelurahan_elsewhere", kabupaten=self.regency.name, **said)
        elif share > NOTICEABLY_OUTSIDE:
            outside_ha = planar_area_ha(polygon) * share
            lon, lat = point_of(outside)
            self.report.add(
                "outside_kelurahan",
                row=raw.row,
                name=_label(raw),
                lon=lon,
                lat=lat,
                share_percent=share * 100,
                outside_ha=outside_ha,
                kelurahan=kelurahan.name,
            )

    def _with_table(self, areas: list[Area]) -> list[Area]:
        if self.options.table is None:
            return areas
        table = read_table(self.options.table, sheet=self.options.sheet)
        for column, path in self.options.lookups:
            table, missing = apply_lookup(table, column, read_table(path))
            for row in missing:
                self.report.add(
                    "table_lookup_missing", table=table.name, table_row=row.number, text=row.text(column) or ""
                )
        by_kawasan = any(area.kawasan for area in areas)
        figures = RtTable(table, self.regency, by_kawasan=by_kawasan, notation=self._notation, report=self.report)
        joined = []
        for area in areas:
            entry = figures.find(area.kelurahan.code, area.kawasan, area.rtrw)
            if entry is None:
                lon, lat = point_of(area.polygon)
                self.report.add(
                    "polygon_without_row",
                    row=area.row,
                    name=area.label,
                    lon=lon,
                    lat=lat,
                    table=table.name,
                    key=area.label,
                )
                joined.append(area)
                continue
            joined.append(
                replace(
                    area,
                    kawasan=area.kawasan or entry.kawasan,
                    stated_ha=area.stated_ha if entry.stated_ha is None else entry.stated_ha,
                    verified_ha=area.verified_ha if entry.verified_ha is None else entry.verified_ha,
                )
            )
        figures.tell_unused()
        return joined

    def _check_area(self, area: Area) -> None:
        figure = area.verified_ha if area.verified_ha is not None else area.stated_ha
        if not figure:
            return
        area_ha = planar_area_ha(area.polygon)
        difference_percent = (area_ha / float(figure) - 1) * 100
        if abs(difference_percent) > FIGURE_TOLERANCE_PERCENT:
            lon, lat = point_of(area.polygon)
            self.report.add(
                "area_differs",
                row=area.row,
                name=area.label,
                lon=lon,
                lat=lat,
                area_ha=area_ha,
                stated_ha=figure,
                difference_percent=difference_percent,
            )


def _label(raw: _Raw) -> str | None:
    """How a person knows the row, before its kelurahan is known."""
    texts = raw.texts
    rt = texts["rtrw"] or " ".join(
        f"{word} {texts[field]}" for word, field in (("RT", "rt"), ("RW", "rw")) if texts[field]
    )
    parts = (texts["name"] or texts["code"], texts["kawasan"] if not rt else None, rt)
    return " ".join(part for part in parts if part)[:120] or None


def _composed(pieces: tuple[str | None, ...]) -> str:
    """A code that a file splits over four fields, as digits."""
    if not pieces or not all(piece and piece.isdigit() for piece in pieces):
        return ""
    province, regency, district, village = (str(piece) for piece in pieces)
    return province.zfill(2) + regency.zfill(2) + district.zfill(2) + village


def _fingerprint(polygon: BaseGeometry) -> bytes:
    """The same for polygons with the same vertices, wherever their rings begin and however their parts are ordered."""
    return bytes(shapely.to_wkb(shapely.normalize(polygon)))


def _without_duplicates(areas: list[Area], report: Report) -> list[Area]:
    """Of the same polygon the first row stays; of an RT with several polygons none."""
    first: dict[bytes, Area] = {}
    single = []
    for area in areas:
        lon, lat = point_of(area.polygon)
        earlier = first.setdefault(_fingerprint(area.polygon), area)
        if earlier is area:
            single.append(area)
        else:
            report.add("polygon_twice", row=area.row, name=area.label, lon=lon, lat=lat, other=earlier.row)
    keyed: dict[tuple[str, RtRw], list[Area]] = defaultdict(list)
    for area in single:
        if area.rtrw.rt is not None:
            keyed[area.key].append(area)
    for several in keyed.values():
        if len(several) < 2:
            continue
        rows = ", ".join(str(area.row) for area in several)
        for area in several:
            lon, lat = point_of(area.polygon)
            report.add("rt_twice", row=area.row, name=area.label, lon=lon, lat=lat, key=area.label, others=rows)
    return [area for area in single if area.row not in report.refused_rows]


def _existing(decree: Decree) -> list[Existing]:
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT id, kelurahan_id, rt, rw, ST_AsBinary(geom) FROM spatial_slumarea WHERE decree_id = %s ORDER BY id",
            [decree.pk],
        )
        return [
            Existing(pk, code, RtRw(rt, rw), shapely.from_wkb(bytes(wkb)))
            for pk, code, rt, rw, wkb in cursor.fetchall()
        ]


def _renewing(areas: list[Area], existing: list[Existing], report: Report) -> list[Area]:
    """Rows that the decree has already, found by RT, else by polygon, carry the id of what they renew."""
    by_key = {(row.kelurahan_code, row.rtrw): row for row in existing if row.rtrw.rt is not None}
    by_polygon = {_fingerprint(row.polygon): row for row in existing}
    renewed = []
    for area in areas:
        same_polygon = by_polygon.get(_fingerprint(area.polygon))
        if area.rtrw.rt is not None:
            known = by_key.get(area.key)
        else:
            known = same_polygon if same_polygon is not None and same_polygon.rtrw.rt is None else None
        if same_polygon is not None and known is not same_polygon:
            lon, lat = point_of(area.polygon)
            report.add("polygon_known", row=area.row, name=area.label, lon=lon, lat=lat, existing=str(same_polygon))
            continue
        renewed.append(replace(area, existing=known.id if known is not None else None))
    return renewed


def _note_overlaps(areas: list[Area], existing: list[Existing], report: Report) -> None:
    polygons = [area.polygon for area in areas]
    for one, other, ground, overlap_ha in overlaps_within(polygons):
        first, second = areas[one], areas[other]
        lon, lat = point_of(ground)
        report.add(
            "overlap",
            row=second.row,
            name=second.label,
            lon=lon,
            lat=lat,
            other=first.row,
            other_name=first.label,
            overlap_ha=overlap_ha,
        )
    renewed = {area.existing for area in areas}
    staying = [row for row in existing if row.id not in renewed]
    for one, other, ground, overlap_ha in overlaps_between(polygons, [row.polygon for row in staying]):
        lon, lat = point_of(ground)
        report.add(
            "overlap_known",
            row=areas[one].row,
            name=areas[one].label,
            lon=lon,
            lat=lat,
            existing=str(staying[other]),
            overlap_ha=overlap_ha,
        )


_TABLE = """
    CREATE TEMPORARY TABLE IF NOT EXISTS incoming_slum_area (
        "row" integer, existing text, kelurahan text COLLATE "C", kawasan text, rt text, rw text, stated text, verified text, fictitious integer,
        geom geometry
    ) ON COMMIT DROP
"""
_COLUMNS = ('"row"', "existing", "kelurahan", "kawasan", "rt", "rw", "stated", "verified", "fictitious", "geom")
# The database's GEOS may be stricter than ours.
_INVALID = 'DELETE FROM incoming_slum_area WHERE NOT ST_IsValid(geom) RETURNING "row", ST_IsValidReason(geom)'
# What the file does not say stays as it is.
_UPDATE = """
    UPDATE spatial_slumarea s
    SET kelurahan_id = i.kelurahan, rw = i.rw, kawasan_id = coalesce(k.id, s.kawasan_id), geom = i.geom,
        stated_area_ha = coalesce(i.stated::numeric, s.stated_area_ha),
        verified_area_ha = coalesce(i.verified::numeric, s.verified_area_ha),
        fictitious = i.fictitious = 1, import_run_id = %(run)s
    FROM incoming_slum_area i LEFT JOIN spatial_kawasan k ON k.decree_id = %(decree)s AND k.name = i.kawasan
    WHERE s.id = i.existing::bigint
      AND (s.kelurahan_id <> i.kelurahan OR s.rw IS DISTINCT FROM i.rw
           OR s.kawasan_id IS DISTINCT FROM coalesce(k.id, s.kawasan_id)
           OR s.stated_area_ha IS DISTINCT FROM coalesce(i.stated::numeric, s.stated_area_ha)
           OR s.verified_area_ha IS DISTINCT FROM coalesce(i.verified::numeric, s.verified_area_ha)
           OR s.fictitious <> (i.fictitious = 1) OR ST_AsBinary(s.geom) <> ST_AsBinary(i.geom))
"""
_INSERT = """
    INSERT INTO spatial_slumarea
        (decree_id, kelurahan_id, kawasan_id, rt, rw, stated_area_ha, verified_area_ha, geom, fictitious, import_run_id)
    SELECT %(decree)s, i.kelurahan, k.id, i.rt, i.rw, i.stated::numeric, i.verified::numeric, i.geom, i.fictitious = 1, %(run)s
    FROM incoming_slum_area i LEFT JOIN spatial_kawasan k ON k.decree_id = %(decree)s AND k.name = i.kawasan
    WHERE i.existing IS NULL
"""


def _write(areas: list[Area], decree: Decree, report: Report) -> None:
    names = _kawasan_names(areas, decree)
    rows = [
        (
            area.row,
            str(area.existing) if area.existing is not None else None,
            area.kelurahan.code,
            names[folded(area.kawasan)] if area.kawasan else None,
            area.rtrw.rt,
            area.rtrw.rw,
            f"{area.stated_ha:f}" if area.stated_ha is not None else None,
            f"{area.verified_ha:f}" if area.verified_ha is not None else None,
            int(area.fictitious),
            shapely.to_wkb(shapely.set_srid(area.polygon, SRID), include_srid=True),
        )
        for area in areas
    ]
    said = {"decree": decree.pk, "run": report.import_id}
    with connection.cursor() as cursor:
        cursor.execute(_TABLE)
        cursor.execute("TRUNCATE incoming_slum_area")
        staging.copy(cursor.cursor, "incoming_slum_area", _COLUMNS, rows)
        cursor.execute(_INVALID)
        for row, reason in cursor.fetchall():
            report.add("geometry_refused_by_database", row=row, reason=reason)
        cursor.execute(_UPDATE, said)
        report.updated = cursor.rowcount
        cursor.execute(_INSERT, said)
        report.created = cursor.rowcount


def _kawasan_names(areas: list[Area], decree: Decree) -> dict[str, str]:
    """The kawasan of these areas, made where the decree has none of that name: folded name → name as the decree has it."""
    names = {folded(name): name for name in Kawasan.objects.filter(decree=decree).values_list("name", flat=True)}
    for area in areas:
        if area.kawasan and folded(area.kawasan) not in names:
            Kawasan.objects.create(decree=decree, name=area.kawasan)
            names[folded(area.kawasan)] = area.kawasan
    return names
