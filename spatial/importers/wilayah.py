"""Boundaries of administrative units, from a file into Wilayah.

The code says level, kind and parent; the file adds name, BPS code and boundary. A unit that is there already is updated where something
differs and left alone where nothing does, so a second run changes nothing. Nothing is ever deleted.

A parent that neither the file nor the database has is made as the union of the units below it (derived = true), and made
anew when these change, until a file brings its real boundary.

refused    no code, malformed code, code used twice (the first row counts), parent that contradicts the code, name too long,
           polygon that geometry.clean() refuses
repaired   polygon that geometry.clean() mended within the limit
warning    level or BPS code that contradicts the code, missing name, text that looks wrongly decoded
"""

from __future__ import annotations

import queue
import threading
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import psycopg2
import shapely
from django.db import connection

from spatial import codes
from spatial.geometry import Cleaned, clean

from . import fields, ledger, staging
from .codes import CodeRefused, read_code
from .derivation import derive
from .options import Options, Progress
from .provinsi import PROVINSI
from .reader import Batch, Source, open_source
from .refusal import FileRefused
from .report import Report
from .source_notes import note_batch, note_end, note_source, point_of

NAME_LENGTH = 120
SRID = 4326

CODE_FIELDS = (
    "kode",
    "code",
    "kode_wilayah",
    "kode_kemendagri",
    "kd_wilayah",
    "kodewil",
    "kode_desa",
    "kode_kelurahan",
    "id_wilayah",
)
NAME_FIELDS = ("nama", "name", "nama_wilayah", "namobj", "nm_wilayah", "nama_desa", "nama_kelurahan")
LEVEL_FIELDS = ("tingkat", "level")
FICTITIOUS_FIELDS = ("contoh", "fictitious")
BPS_FIELDS = ("kode_bps", "bps_code", "kd_bps", "bps")
PARENT_FIELDS = ("kode_induk", "parent_code")

# BIG's layers name the unit of each level in a field of its own. Source: attribute tables of the RBI boundary layers.
BIG_CODES = {
    "kelurahan": ("KDEPUM",),
    "kecamatan": ("KDCPUM",),
    "kabupaten": ("KDPKAB", "KDBPUM"),
    "provinsi": ("KDPPUM",),
}
BIG_NAMES = {"kelurahan": ("WADMKD",), "kecamatan": ("WADMKC",), "kabupaten": ("WADMKK",), "provinsi": ("WADMPR",)}
BIG_BPS = {
    "kelurahan": ("KDEBPS",),
    "kecamatan": ("KDCBPS",),
    "kabupaten": ("KDBBPS", "KDKBPS"),
    "provinsi": ("KDPBPS",),
}

STATED_LEVELS = {
    "provinsi": "provinsi",
    "kabupaten": "kabupaten",
    "kota": "kabupaten",
    "kabupaten/kota": "kabupaten",
    "kecamatan": "kecamatan",
    "distrik": "kecamatan",
    "kelurahan": "kelurahan",
    "desa": "kelurahan",
    "desa/kelurahan": "kelurahan",
    "kelurahan/desa": "kelurahan",
    "kampung": "kelurahan",
    "nagari": "kelurahan",
    "gampong": "kelurahan",
}


@dataclass(frozen=True, kw_only=True)
class WilayahOptions(Options):
    """Names of fields, where they are not found by themselves."""

    code_field: str | None = None
    name_field: str | None = None
    bps_field: str | None = None
    parent_field: str | None = None


@dataclass(frozen=True)
class Layout:
    """Which field holds what. by_level: BIG's layers, where each level has its own; else one field for all."""

    code: str | None
    name: str | None
    bps: str | None
    level: str | None
    parent: str | None
    fictitious: str | None
    level_codes: dict[str, str]
    level_names: dict[str, str]
    level_bps: dict[str, str]


@dataclass(frozen=True)
class Unit:
    """One row as it goes to the database."""

    row: int
    code: codes.Code
    name: str | None
    bps_code: str | None
    fictitious: bool


def load_wilayah(path: Path | str, options: WilayahOptions, progress: Progress | None = None) -> Report:
    """Load a file of boundaries. One transaction; what was found and done is in the report, also when nothing was loaded.

    path: any file that reader.open_source() reads. Rows may be of any level, mixed, in any order.
    Raises nothing for a bad file: the report says what is wrong with it.
    """
    path = Path(path)
    with ledger.run("wilayah", path, options) as run:
        report = run.report
        with open_source(path, layer=options.layer, crs=options.crs, encoding=options.encoding) as source:
            note_source(report, source, options)
            run.report.import_id = run.open_line()
            rows = _Rows(report, source, options)
            with _Writer(run.report.import_id) as writer:
                for batch in source.batches():
                    units, boundaries = rows.read(batch)
                    if not report.refused_rows or options.accept_partial or options.dry_run:
                        writer.put(units, boundaries)  # else nothing will be kept: the rest is only checked
                    if progress:
                        progress(report.read)
            note_end(report, source)
        writer.tell(report)
        if report.loadable:
            names = {code: name for code, name in rows.parent_names.items() if code not in rows.row_of_code}
            report.derived = derive(writer.changed, PROVINSI | names, run.report.import_id)
        report.unchanged = report.read - report.refused - report.created - report.updated
    return report


def find_layout(names: list[str], options: WilayahOptions) -> Layout:
    """Which field holds what in a file with these fields. Raises FileRefused (field_unknown) when no field holds a code."""

    def of_levels(by_level: dict[str, tuple[str, ...]]) -> dict[str, str]:
        found = {level: fields.find(names, candidates) for level, candidates in by_level.items()}
        return {level: field for level, field in found.items() if field}

    code = fields.find(names, CODE_FIELDS, options.code_field)
    level_codes = {} if code else of_levels(BIG_CODES)
    if code is None and not level_codes:
        raise FileRefused("field_unknown", field="kode (--code-field)", fields=", ".join(names) or "—")
    return Layout(
        code=code,
        name=fields.find(names, NAME_FIELDS, options.name_field),
        bps=fields.find(names, BPS_FIELDS, options.bps_field),
        level=fields.find(names, LEVEL_FIELDS),
        parent=fields.find(names, PARENT_FIELDS, options.parent_field),
        fictitious=fields.find(names, FICTITIOUS_FIELDS),
        level_codes=level_codes,
        level_names={} if options.name_field else of_levels(BIG_NAMES),
        level_bps={} if options.bps_field else of_levels(BIG_BPS),
    )


class _Rows:
    """Rows of the file checked one batch after the other; remembers what must be unique in the file."""

    def __init__(self, report: Report, source: Source, options: WilayahOptions) -> None:
        self.report, self.source, self.options = report, source, options
        self.layout = find_layout(source.fields, options)
        self.fields_seen = len(source.fields)
        self.layer_level: str | None = None
        self.row_of_code: dict[str, int] = {}
        self.row_of_bps: dict[str, int] = {}
        self.parent_names: dict[str, str] = {}

    def read(self, batch: Batch) -> tuple[list[Unit], list[bytes]]:
        """Units that may be loaded, with their boundaries as EWKB."""
        report = self.report
        if len(self.source.fields) > self.fields_seen:
            self.layout = find_layout(self.source.fields, self.options)
            self.fields_seen = len(self.source.fields)
        report.read += len(batch)
        cleaned = clean(
            batch.wkb,
            self.source.crs,
            swap_axes=self.options.swap_axes,
            repair_limit_percent=self.options.repair_limit_percent,
            islands=True,
        )
        columns = _Columns(batch, self.layout, self.layer_level)
        self.layer_level = columns.layer_level
        labels = [columns.label(position) for position in range(len(batch))]
        note_batch(report, batch, cleaned, labels)
        units: list[Unit] = []
        kept: list[int] = []
        for position in range(len(batch)):
            unit = self._unit(batch, columns, position, cleaned)
            if unit is not None and cleaned.geometries[position] is not None:
                units.append(unit)
                kept.append(position)
        boundaries = shapely.to_wkb(shapely.set_srid(cleaned.geometries[kept], SRID), include_srid=True)
        return units, list(boundaries)

    def _unit(self, batch: Batch, columns: _Columns, position: int, cleaned: Cleaned) -> Unit | None:
        row = batch.first_row + position
        text = columns.code(position)
        label = columns.label(position)

        def refuse(problem: str, /, **params: Any) -> None:
            lon, lat = point_of(cleaned.geometries[position])
            self.report.add(problem, row=row, name=label, lon=lon, lat=lat, **params)

        if text is None:
            return refuse("code_missing")
        try:
            code = read_code(text)
        except CodeRefused as error:
            return refuse(error.reason, code=error.text[:80])
        if code.text in self.row_of_code:
            return refuse("code_twice", other=self.row_of_code[code.text])
        if position in batch.undecodable:
            return None
        parent = columns.parent(position, code)
        if parent is not None and parent != code.parent:
            return refuse("parent_contradicts", parent=parent, expected=code.parent or "—")
        name = columns.name(position, code.level)
        if name is None:
            self.report.add("name_missing", row=row, name=code.text)
        elif len(name) > NAME_LENGTH:
            return refuse("name_long", length=len(name), limit=NAME_LENGTH)
        stated = columns.level(position)
        if stated is not None and STATED_LEVELS.get(stated.casefold(), stated) != code.level:
            self.report.add("level_differs", row=row, name=label, stated=stated, level=code.level)
        self.row_of_code[code.text] = row
        self._remember_parents(columns, position, code)
        bps_code = self._bps_code(columns.bps(position, code.level), code, row, label)
        return Unit(row, code, name, bps_code, self.options.fictitious or columns.is_fictitious(position))

    def _bps_code(self, text: str | None, code: codes.Code, row: int, label: str | None) -> str | None:
        if text is None:
            return None
        digits = text.replace(".", "")
        if not digits.isascii() or not digits.isdigit() or len(digits) != codes.BPS_LENGTHS[code.level]:
            self.report.add("bps_malformed", row=row, name=label, bps_code=text[:40], level=code.level)
            return None
        if digits in self.row_of_bps:
            self.report.add("bps_twice", row=row, name=label, bps_code=digits, other=self.row_of_bps[digits])
            return None
        self.row_of_bps[digits] = row
        return digits

    def _remember_parents(self, columns: _Columns, position: int, code: codes.Code) -> None:
        """Names of the units above, for those that have to be made: BIG's rows carry them."""
        if not self.layout.level_names:
            return
        above = code.parent
        while above is not None:
            parsed = codes.parse(above)
            name = columns.level_name(position, parsed.level)
            if name and above not in self.parent_names:
                self.parent_names[above] = name[:NAME_LENGTH]
            above = parsed.parent


class _Columns:
    """The attributes of one batch as text."""

    def __init__(self, batch: Batch, layout: Layout, layer_level: str | None) -> None:
        """layer_level: of a layer of BIG's, the lowest level of which a code was seen in the rows before."""

        def texts(field: str | None) -> list[str | None]:
            return batch.texts(field) if field else [None] * len(batch)

        self._codes = texts(layout.code)
        self._names, self._bps, self._levels = texts(layout.name), texts(layout.bps), texts(layout.level)
        self._parents, self._fictitious = texts(layout.parent), texts(layout.fictitious)
        self._level_codes = {level: texts(layout.level_codes.get(level)) for level in reversed(codes.LEVELS)}
        # A row of a layer of villages that has no village's code (a lake, a forest) is not its kecamatan.
        levels_of_layer = [level for level, column in self._level_codes.items() if level == layer_level or any(column)]
        self.layer_level = levels_of_layer[0] if levels_of_layer else None
        self._level_names = {level: texts(layout.level_names.get(level)) for level in codes.LEVELS}
        self._level_bps = {level: texts(layout.level_bps.get(level)) for level in codes.LEVELS}

    def code(self, position: int) -> str | None:
        """The row's code; in BIG's layers that of the layer's level."""
        if self.layer_level is None:
            return self._codes[position]
        return self._level_codes[self.layer_level][position]

    def name(self, position: int, level: str) -> str | None:
        return self._level_names[level][position] or self._names[position]

    def level_name(self, position: int, level: str) -> str | None:
        return self._level_names[level][position]

    def bps(self, position: int, level: str) -> str | None:
        return self._level_bps[level][position] or self._bps[position]

    def level(self, position: int) -> str | None:
        return self._levels[position]

    def is_fictitious(self, position: int) -> bool:
        return (self._fictitious[position] or "").casefold() in fields.TRUE_WORDS

    def parent(self, position: int, code: codes.Code) -> str | None:
        """The code of the parent as the row itself states it."""
        text = self._parents[position]
        if text is None and code.parent is not None and not self._codes[position]:
            text = self._level_codes[codes.parse(code.parent).level][position]
        if text is None:
            return None
        try:
            return read_code(text).text
        except CodeRefused:
            return text

    def label(self, position: int) -> str | None:
        """How a person knows the row: name and code."""
        code = self.code(position)
        name = self._names[position] or next(
            (n[position] for n in reversed(self._level_names.values()) if n[position]), None
        )
        return f"{name} ({code})" if name and code else name or code


@dataclass
class _Work:
    units: list[Unit]
    boundaries: list[bytes]


class _Writer:
    """Brings batches into the table while the next one is read: the server works as the client does.

    It uses the connection of the running transaction from a thread of its own, and nobody else may until it is closed.
    """

    # Empty between batches. geom has no type modifier: COPY need not check what clean() has made.
    TABLE = """
        CREATE TEMPORARY TABLE IF NOT EXISTS incoming_wilayah (
            "row" integer, code text COLLATE "C", name text, bps_code text, level text, kind text, parent text COLLATE "C",
            fictitious integer, geom geometry
        ) ON COMMIT DROP;
        ALTER TABLE incoming_wilayah ALTER geom SET STORAGE EXTERNAL
    """
    # Boundaries are compressed once for the table and once for its history: LZ4 takes a fraction of pglz's time. Not every server has it.
    FAST_TOAST = """
        SELECT set_config('default_toast_compression', 'lz4', true)
        FROM pg_settings WHERE name = 'default_toast_compression' AND 'lz4' = ANY(enumvals)
    """
    COLUMNS = ('"row"', "code", "name", "bps_code", "level", "kind", "parent", "fictitious", "geom")
    UPDATE = """
        UPDATE spatial_wilayah w
        SET name = coalesce(i.name, w.name), bps_code = coalesce(i.bps_code, w.bps_code),
            geom = i.geom, derived = false, fictitious = i.fictitious = 1, import_run_id = %(run)s
        FROM incoming_wilayah i
        WHERE w.code = i.code
          AND (w.name IS DISTINCT FROM coalesce(i.name, w.name)
               OR w.bps_code IS DISTINCT FROM coalesce(i.bps_code, w.bps_code)
               OR w.derived OR w.fictitious <> (i.fictitious = 1)
               OR ST_AsBinary(w.geom) IS DISTINCT FROM ST_AsBinary(i.geom))
        RETURNING w.code
    """
    INSERT = """
        INSERT INTO spatial_wilayah
            (code, name, bps_code, level, kind, parent_id, geom, derived, fictitious, import_run_id)
        SELECT i.code, coalesce(i.name, ''), i.bps_code, i.level, i.kind, i.parent, i.geom, false, i.fictitious = 1, %(run)s
        FROM incoming_wilayah i
        WHERE NOT EXISTS (SELECT FROM spatial_wilayah w WHERE w.code = i.code)
        RETURNING code
    """
    # A BPS code belongs to one unit; what the database has counts.
    BPS_TAKEN = """
        UPDATE incoming_wilayah i SET bps_code = NULL
        FROM spatial_wilayah w WHERE w.bps_code = i.bps_code AND w.code <> i.code
        RETURNING i."row", i.code, w.bps_code, w.code
    """
    INVALID = 'DELETE FROM incoming_wilayah WHERE NOT ST_IsValid(geom) RETURNING "row", code, ST_IsValidReason(geom)'

    def __init__(self, run: int) -> None:
        self.changed: set[str] = set()
        self.created = self.updated = 0
        self.refusals: list[tuple[int, str, str]] = []
        self.bps_taken: list[tuple[int, str, str, str]] = []
        self._params = {"run": run}
        self._work: queue.Queue[_Work | None] = queue.Queue(maxsize=2)
        self._error: BaseException | None = None
        connection.ensure_connection()
        self._cursor = connection.connection.cursor()
        self._thread = threading.Thread(target=self._run, name="wilayah-writer")

    def __enter__(self) -> _Writer:
        self._cursor.execute(self.TABLE)
        self._cursor.execute(self.FAST_TOAST)
        self._thread.start()
        return self

    def __exit__(self, kind: type[BaseException] | None, *_details: object) -> None:
        if kind is not None and self._error is None:
            self._error = RuntimeError("reading stopped")  # what still waits need not be written
        self._work.put(None)
        self._thread.join()
        self._cursor.close()
        if self._error is not None and kind is None:
            raise self._error

    def put(self, units: list[Unit], boundaries: list[bytes]) -> None:
        if self._error is not None:
            raise self._error
        if units:
            self._work.put(_Work(units, boundaries))

    def tell(self, report: Report) -> None:
        """What became of the rows, into the report."""
        report.created, report.updated = self.created, self.updated
        for row, code, bps_code, other in self.bps_taken:
            report.add("bps_taken", row=row, name=code, bps_code=bps_code, other=other)
        for row, code, reason in self.refusals:
            report.add("geometry_refused_by_database", row=row, name=code, reason=reason)

    def _run(self) -> None:
        while (work := self._work.get()) is not None:
            if self._error is None:
                try:
                    self._write(work)
                except BaseException as error:  # handed to the thread that reads, which raises it
                    self._error = error

    def _write(self, work: _Work) -> None:
        cursor = self._cursor
        rows = (
            (
                u.row,
                u.code.text,
                u.name,
                u.bps_code,
                u.code.level,
                u.code.kind,
                u.code.parent,
                int(u.fictitious),
                boundary,
            )
            for u, boundary in zip(work.units, work.boundaries, strict=True)
        )
        cursor.execute("TRUNCATE incoming_wilayah")
        staging.copy(cursor, "incoming_wilayah", self.COLUMNS, rows)
        if any(unit.bps_code for unit in work.units):
            cursor.execute(self.BPS_TAKEN)
            self.bps_taken += cursor.fetchall()
        cursor.execute("SAVEPOINT batch")
        try:
            self._merge()
        except psycopg2.errors.CheckViolation:
            # The database's GEOS may be stricter than ours. Rows that it finds invalid are refused; what else it minds is our error.
            cursor.execute("ROLLBACK TO SAVEPOINT batch")
            cursor.execute(self.INVALID)
            refused = cursor.fetchall()
            if not refused:
                raise
            self.refusals += refused
            self._merge()
        cursor.execute("RELEASE SAVEPOINT batch")

    def _merge(self) -> None:
        self._cursor.execute(self.UPDATE, self._params)
        updated = self._cursor.fetchall()
        self._cursor.execute(self.INSERT, self._params)
        created = self._cursor.fetchall()
        self.updated += len(updated)
        self.created += len(created)
        self.changed.update(code for (code,) in (*updated, *created))
