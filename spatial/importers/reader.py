"""A vector file as batches of rows: attributes as text, geometry as WKB, and the CRS that the file itself states.

GDAL (through pyogrio and Arrow) reads any of the formats in formats.DRIVERS; memory holds a batch at a time, whatever the file's size.
A file is refused as a whole where a row-by-row answer would be guessing: no CRS, several layers, cut short.
"""

import hashlib
import os
import re
import tempfile
import threading
import warnings
from collections import Counter
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field, replace
from decimal import Decimal
from itertools import chain
from pathlib import Path

import numpy as np
import pyarrow as pa
import pyogrio
from numpy.typing import NDArray
from pyogrio.errors import DataLayerError, DataSourceError

from spatial.crs import Crs, CrsRefused
from spatial.crs import parse as parse_crs

from . import archive
from .formats import DATASETS, DRIVERS, SINGLE_LAYER, Format, check_whole, identify, side_file
from .refusal import FileRefused

BATCH_ROWS = 2_000
PIECE_BYTES = 16 * 1024**2
SHOWN_NAMES = 20

# ISO/IEC 13249-3 types with arcs: circular string, compound curve, curve polygon, multi-curve, multi-surface, curve, surface.
CURVES = frozenset({8, 9, 10, 11, 12, 13, 14})

# The local schema of a GML file may be read, nothing else: no download, no following of links.
GDAL_OPTIONS = {
    "GML_SKIP_RESOLVE_ELEMS": "ALL",
    "GML_DOWNLOAD_SCHEMA": "NO",
    # Whatever might still fetch something talks to a port where nobody listens.
    "GDAL_HTTP_PROXY": "127.0.0.1:9",
    "GDAL_HTTPS_PROXY": "127.0.0.1:9",
    "GDAL_HTTP_TIMEOUT": "1",
    "GDAL_HTTP_MAX_RETRY": "0",
    "CPL_CURL_ENABLE_VSIMEM": "NO",
    "OGR_GEOMETRY_ACCEPT_UNCLOSED_RING": "YES",
}

# warnings.catch_warnings() changes the whole process: one reader at a time collects GDAL's warnings.
_collecting = threading.Lock()


@dataclass
class Batch:
    """Rows of a file, in its order.

    first_row: number of the first, counted from 1. wkb: shape (n,), bytes or None, in the file's CRS. curves: positions of those that were arcs.
    """

    first_row: int
    wkb: NDArray[np.object_]
    curves: frozenset[int]
    encoding: str | None
    _columns: pa.RecordBatch
    undecodable: set[int] = field(default_factory=set)

    def __len__(self) -> int:
        return len(self.wkb)

    def texts(self, name: str) -> list[str | None]:
        """A column as text: trimmed, None where empty or absent; numbers with the digits that they have ("3.34371", "4").

        Rows whose bytes are not of the file's encoding are noted in undecodable and keep a replacement sign.
        """
        if name not in self._columns.schema.names:
            return [None] * len(self)
        column = self._columns.column(name)
        if pa.types.is_string(column.type) or pa.types.is_large_string(column.type):
            return [_trimmed(text) for text in self._decoded(column)]
        return [_trimmed(None if value is None else _as_text(value)) for value in column.to_pylist()]

    def values(self, name: str) -> list[str | Decimal | None]:
        """A column of figures: numbers as Decimal with the digits that they have, text as it is written."""
        texts = self.texts(name)
        if name not in self._columns.schema.names or not _is_number(self._columns.column(name).type):
            return list(texts)
        return [None if text is None else Decimal(text) for text in texts]

    def _decoded(self, column: pa.Array) -> list[str | None]:
        if self.encoding is None:
            try:
                column.validate(full=True)
                return column.to_pylist()
            except pa.ArrowInvalid:
                pass
        binary = pa.large_binary() if pa.types.is_large_string(column.type) else pa.binary()
        texts: list[str | None] = []
        for row, value in enumerate(column.cast(binary).to_pylist()):
            try:
                texts.append(None if value is None else value.decode(self.encoding or "utf-8"))
            except UnicodeDecodeError:
                self.undecodable.add(row)
                texts.append(value.decode(self.encoding or "utf-8", errors="replace"))
        return texts


@dataclass(frozen=True)
class Stream:
    """What GDAL says of a layer, and its rows. stated_rows: how many there must be, where the file says so."""

    fields: list[str]
    crs: str | None
    geometry: str
    fid: str
    rows: pa.RecordBatchReader
    stated_rows: int | None = None


@dataclass
class Source:
    """An opened layer. fields and gdal_messages may grow while the rows are read."""

    file_name: str
    sha256: str
    layer: str
    driver: str
    crs: Crs
    fields: list[str]
    encoding: str | None
    gdal_messages: Counter[str]
    _path: Path
    _streams: Iterator[Stream]

    def batches(self) -> Iterator[Batch]:
        """The rows, a batch at a time. Raises FileRefused (file_broken) where GDAL cannot go on."""
        first_row = 1
        for stream in self._streams:
            stream_row = first_row
            self.fields += [name for name in stream.fields if name not in self.fields]
            while True:
                try:
                    with _gdal_messages(self.gdal_messages):
                        columns = stream.rows.read_next_batch()
                except StopIteration:
                    break
                except (OSError, pa.ArrowException) as error:
                    raise FileRefused("file_broken", at_row=first_row, reason=_sentence(error)) from error
                if columns.num_rows:
                    yield self._batch(columns, stream, first_row)
                first_row += columns.num_rows
            if stream.stated_rows is not None and first_row - stream_row != stream.stated_rows:
                raise FileRefused("rows_missing", stated=stream.stated_rows, found=first_row - stream_row)

    def _batch(self, columns: pa.RecordBatch, stream: Stream, first_row: int) -> Batch:
        wkb = columns.column(stream.geometry).to_numpy(zero_copy_only=False)
        curved = [row for row, value in enumerate(wkb) if value is not None and _type(value) in CURVES]
        if curved:
            wkb = wkb.copy()
            fids = columns.column(stream.fid).to_numpy(zero_copy_only=False)[curved]
            # Read one by one GDAL turns arcs into short lines (4 degrees of arc each); in the Arrow stream it does not.
            straight = pyogrio.raw.read(self._path, layer=self.layer, fids=fids, columns=[])[2]
            wkb[curved] = straight
        return Batch(first_row, wkb, frozenset(curved), self.encoding, columns)


@contextmanager
def open_source(
    path: Path | str,
    *,
    layer: str | None = None,
    crs: str | None = None,
    encoding: str | None = None,
    max_unpacked_bytes: int = archive.MAX_UNPACKED_BYTES,
    batch_rows: int = BATCH_ROWS,
) -> Iterator[Source]:
    """Open the layer of a file that the person means.

    path: a vector file, a zip, KMZ, tar or gzip with one, a .gdb folder; on this machine.
    layer: its name, or in an archive the name of the file, where there are several. crs: what a person states where the
    file does not say; refused where the file says something else. encoding: of the texts, where the file is wrong about it.
    Raises FileRefused with the codes of this module, archive.py and formats.py.
    """
    path = Path(path).absolute()  # a relative "zip:x" or "GPKG:x" would not be a file to GDAL
    if not (path.is_file() or path.is_dir()):
        raise FileRefused("file_missing", file=str(path))
    if not os.access(path, os.R_OK):
        raise FileRefused("file_unreadable", file=path.name, reason="permission denied")
    pyogrio.set_gdal_config_options(GDAL_OPTIONS)
    with tempfile.TemporaryDirectory(prefix="geokotaku-import-") as folder:
        dataset = _main_file(path)
        if path.is_file() and archive.is_archive(path):
            files = archive.unpack(path, Path(folder), max_bytes=max_unpacked_bytes)
            dataset, layer = _choose_file(Path(folder), files, layer)
        dataset = _plainly_named(dataset, Path(folder))
        kind = identify(dataset)
        if kind is Format.SPREADSHEET:
            raise FileRefused("file_is_table", file=dataset.name)
        check_whole(dataset, kind)
        messages: Counter[str] = Counter()
        layer_name = _choose_layer(dataset, kind, layer)
        shape_encoding = encoding if kind is Format.SHAPEFILE else None
        driver, rows = _driver(dataset, kind, layer_name)
        if driver not in DRIVERS:
            raise FileRefused("driver_refused", driver=driver)
        with ExitStack() as stack:
            if kind is Format.GEOJSONSEQ:
                streams = _sequence(dataset, Path(folder), batch_rows, messages)
            else:
                name = None if kind in SINGLE_LAYER else layer_name
                stream = _stream(stack, dataset, name, shape_encoding, batch_rows, messages)
                # GDAL stops without a word where a FlatGeobuf ends too early; its header says how many rows there should be.
                streams = iter([replace(stream, stated_rows=rows if kind is Format.FLATGEOBUF else None)])
            first = next(streams, None)
            if first is None:
                raise FileRefused("file_without_rows", layer=layer_name)
            yield Source(
                file_name=path.name,
                sha256=digest(path),
                layer=layer_name,
                driver=driver,
                crs=_crs(first.crs, crs, dataset),
                fields=list(first.fields),
                encoding=_text_encoding(encoding, kind),
                gdal_messages=messages,
                _path=dataset,
                _streams=chain([first], streams),
            )


def _main_file(path: Path) -> Path:
    """The .shp, where somebody names another part of a Shapefile."""
    if path.suffix.casefold() in {".dbf", ".shx", ".prj", ".cpg"}:
        return side_file(path, ".shp") or path
    return path


def _plainly_named(path: Path, folder: Path) -> Path:
    """The same dataset by a name in which pyogrio sees no address of its own: it splits at "!" and strips line breaks."""
    if not re.search(r"[!\x00-\x1f]", str(path)):
        return path
    for part in path.parent.iterdir():
        if part.stem == path.stem:
            (folder / f"dataset{part.suffix}").symlink_to(part)
    return folder / f"dataset{path.suffix}"


def digest(path: Path) -> str:
    """SHA-256 of a file; of a folder (.gdb) over its files' names and contents."""
    if path.is_file():
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    total = hashlib.sha256()
    for member in sorted(path.rglob("*")):
        if member.is_file():
            total.update(f"{member.relative_to(path)}\n{digest(member)}\n".encode())
    return total.hexdigest()


def _choose_file(folder: Path, files: list[Path], layer: str | None) -> tuple[Path, str | None]:
    """The dataset of an archive, and what remains of the layer's name. Several need --layer."""
    found: dict[str, Path] = {}
    for file in files:
        geodatabase = next(
            (Path(*file.parts[: n + 1]) for n, part in enumerate(file.parts) if part.casefold().endswith(".gdb")), None
        )
        chosen = geodatabase or file
        if chosen.suffix.casefold() in DATASETS and not file.name.casefold().endswith((".shp.xml", ".qmd")):
            found[str(chosen)] = folder / chosen
    if any(Path(name).name.casefold() == "doc.kml" for name in found):
        found = {name: path for name, path in found.items() if Path(name).name.casefold() == "doc.kml"}
    if not found:
        orphans = sorted(file.name for file in files if file.suffix.casefold() in {".dbf", ".shx"})
        if orphans:
            raise FileRefused("shapefile_part_missing", file=orphans[0], parts=".shp")
        raise FileRefused("archive_without_layer", names=_listed([str(file) for file in files]))
    if len(found) == 1:
        return next(iter(found.values())), layer
    matches = [path for name, path in found.items() if layer and layer in (name, Path(name).name, Path(name).stem)]
    if len(matches) == 1:
        return matches[0], None
    raise FileRefused("layer_choose", names=_listed([Path(name).name for name in found]))


def _stream(
    stack: ExitStack, path: Path, layer: str | None, encoding: str | None, batch_rows: int, messages: Counter[str]
) -> Stream:
    """Open a layer for reading; it is closed with the stack."""
    try:
        with _gdal_messages(messages):
            meta, rows = stack.enter_context(
                pyogrio.open_arrow(
                    path, layer=layer, encoding=encoding, batch_size=batch_rows, use_pyarrow=True, return_fids=True
                )
            )
    except (DataSourceError, DataLayerError, OSError, LookupError) as error:
        raise _unreadable(path, error) from error
    geometry = meta["geometry_name"] or "wkb_geometry"
    if geometry not in rows.schema.names:
        raise FileRefused("file_is_table", file=path.name)
    return Stream([str(name) for name in meta["fields"]], meta["crs"], geometry, meta["fid_column"] or "OGC_FID", rows)


def _sequence(path: Path, folder: Path, batch_rows: int, messages: Counter[str]) -> Iterator[Stream]:
    """A GeoJSONSeq in pieces, one stream each: whole lines, made a FeatureCollection.

    To find the fields GDAL reads a sequence from end to end before it gives the first row, then reads it again. A collection of a few
    megabytes it reads once. So the first rows come at once, the database works while the rest is read, and a field that only
    later rows have is found with them. The number of lines is held against the number of rows: GDAL leaves out a
    line that it cannot read.
    """
    piece = folder / f"{path.stem}-piece.geojson"
    for texts in _texts(path):
        piece.write_bytes(b'{"type":"FeatureCollection","features":[' + b",\n".join(texts) + b"]}")
        with ExitStack() as opened:
            stream = _stream(opened, piece, None, None, batch_rows, messages)
            yield replace(stream, stated_rows=len(texts))


def _texts(path: Path) -> Iterator[list[bytes]]:
    """The JSON texts of a sequence, as many at a time as PIECE_BYTES hold, at least one."""
    with path.open("rb") as file:
        file.seek(3 if file.read(3) == b"\xef\xbb\xbf" else 0)
        rest = b""
        mark = b""
        while block := file.read(PIECE_BYTES):
            # RFC 8142 puts a record separator before each text; without it a text is a line.
            mark = mark or (b"\x1e" if block[:1] == b"\x1e" else b"\n")
            rest += block
            whole, _mark, rest = rest.rpartition(mark)
            if texts := [text for text in whole.split(mark) if text.strip()]:
                yield texts
        if rest.strip():
            yield [rest]


def _unreadable(path: Path, error: Exception) -> FileRefused:
    reason = _sentence(error)
    if "not recognized as being in a supported file format" in reason:
        return FileRefused("format_unknown", file=path.name)
    return FileRefused("file_unreadable", file=path.name, reason=reason)


def _choose_layer(path: Path, kind: Format, layer: str | None) -> str:
    if kind in SINGLE_LAYER:
        if layer not in (None, path.stem, path.name):
            raise FileRefused("layer_unknown", layer=layer, names=path.stem)
        return path.stem
    try:
        with _gdal_messages(Counter()):
            layers = [(str(name), geometry) for name, geometry in pyogrio.list_layers(path)]
    except DataSourceError as error:
        raise _unreadable(path, error) from error
    names = [name for name, _geometry in layers]
    if layer is not None:
        if layer not in names:
            raise FileRefused("layer_unknown", layer=layer, names=_listed(names))
        return layer
    spatial = [name for name, geometry in layers if geometry is not None]
    if not spatial:
        raise FileRefused("file_is_table", file=path.name)
    if len(spatial) > 1:
        raise FileRefused("layer_choose", names=_listed(spatial))
    return spatial[0]


def _driver(path: Path, kind: Format, layer: str) -> tuple[str, int]:
    """GDAL's name of the format, and how many rows the layer says it has (-1: it does not say)."""
    if kind is Format.GEOJSONSEQ:
        return "GeoJSONSeq", -1  # asking GDAL would cost a pass over the file
    try:
        with _gdal_messages(Counter()):
            info = pyogrio.read_info(path, layer=None if kind in SINGLE_LAYER else layer)
            return str(info["driver"]), int(info["features"])
    except (DataSourceError, DataLayerError) as error:
        raise _unreadable(path, error) from error


def _crs(stated_by_file: str | None, stated_by_person: str | None, path: Path) -> Crs:
    try:
        if not stated_by_file:
            if stated_by_person is None:
                code = (
                    "crs_missing_prj"
                    if path.suffix.casefold() == ".shp" and not side_file(path, ".prj")
                    else "crs_missing"
                )
                raise FileRefused(code, file=path.name)
            return parse_crs(stated_by_person)
        crs = parse_crs(stated_by_file)
        if stated_by_person is not None and parse_crs(stated_by_person).name != crs.name:
            raise FileRefused("crs_contradicts", file_crs=crs.code or crs.name, crs=stated_by_person)
    except CrsRefused as error:
        raise FileRefused(error.reason, **error.params) from error
    return crs


def _text_encoding(encoding: str | None, kind: Format) -> str | None:
    """The encoding in which texts come out of GDAL: UTF-8 (None), unless a person says otherwise."""
    if encoding is None:
        return None
    try:
        "".encode(encoding)
    except LookupError as error:
        raise FileRefused("encoding_unknown", encoding=encoding) from error
    # For a Shapefile GDAL itself has decoded with it.
    return None if kind is Format.SHAPEFILE else encoding


@contextmanager
def _gdal_messages(messages: Counter[str]) -> Iterator[None]:
    """GDAL's warnings (pyogrio makes Python warnings of them) go into the report, not to the screen."""
    with _collecting, warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        try:
            yield
        finally:
            for warning in caught:
                messages[str(warning.message)] += 1


def _type(wkb: bytes) -> int:
    code = int.from_bytes(wkb[1:5], "little" if wkb[0] else "big")
    return (code & 0x0FFFFFFF) % 1000


def _is_number(kind: pa.DataType) -> bool:
    return bool(pa.types.is_integer(kind) or pa.types.is_floating(kind) or pa.types.is_decimal(kind))


def _as_text(value: object) -> str:
    if isinstance(value, float):
        return str(int(value)) if value.is_integer() and abs(value) < 1e15 else repr(value)
    return str(value)


def _trimmed(text: str | None) -> str | None:
    # PostgreSQL's text holds no NUL; a DBF may.
    text = " ".join(text.replace("\x00", " ").split()) if text else ""
    return text or None


def _listed(names: list[str]) -> str:
    shown = ", ".join(names[:SHOWN_NAMES])
    return shown if len(names) <= SHOWN_NAMES else f"{shown}, … ({len(names)})"


def _sentence(error: Exception) -> str:
    return " ".join(str(error).split())[:300]
