"""What a file is, by its own bytes, before GDAL is let near it: allowed, whole, and pointing nowhere else.

GDAL opens much more than files: virtual datasets that name other files or addresses, service descriptions, pipelines. A file
somebody hands in must not make this machine read its own disk or call a server, so such contents are refused here,
and what GDAL then takes the file for must be one of DRIVERS.
"""

import re
import sqlite3
import struct
from enum import StrEnum
from pathlib import Path

from .refusal import FileRefused


class Format(StrEnum):
    """Kinds of files that need to be told apart here; OTHER is left to GDAL."""

    SHAPEFILE = "Shapefile"
    GEOJSON = "GeoJSON"
    GEOJSONSEQ = "GeoJSONSeq"
    SQLITE = "GeoPackage"
    FLATGEOBUF = "FlatGeobuf"
    KML = "KML"
    GML = "GML"
    GEODATABASE = "FileGDB"
    SPREADSHEET = "spreadsheet"
    OTHER = "other"


# GDAL's names. Each reads one file (and its own side files) and nothing else.
DRIVERS = frozenset(
    [
        "CSV",
        "DGN",
        "DXF",
        "ESRI Shapefile",
        "ESRIJSON",
        "FlatGeobuf",
        "GML",
        "GPKG",
        "GeoJSON",
        "GeoJSONSeq",
        "GeoRSS",
        "JML",
        "JSONFG",
        "KML",
        "LIBKML",
        "MapInfo File",
        "MapML",
        "OGR_GMT",
        "OpenFileGDB",
        "S57",
        "SQLite",
        "Selafin",
        "TopoJSON",
        "VDV",
        "WAsP",
    ]
)

# Formats that hold one layer: its list need not be asked for, which for GeoJSONSeq would cost a pass over the file.
SINGLE_LAYER = {Format.SHAPEFILE, Format.GEOJSON, Format.GEOJSONSEQ, Format.FLATGEOBUF}

# Extensions that are a dataset of their own in an archive; their side files (.dbf, .prj, .qgs ...) are not.
DATASETS = frozenset(
    [
        ".shp",
        ".geojson",
        ".json",
        ".geojsonl",
        ".geojsons",
        ".ndjson",
        ".jsonl",
        ".topojson",
        ".gpkg",
        ".sqlite",
        ".db",
        ".fgb",
        ".kml",
        ".gml",
        ".tab",
        ".mif",
        ".dxf",
        ".dgn",
        ".csv",
        ".gmt",
        ".jml",
        ".vrt",
        ".gdb",
        ".xlsx",
        ".ods",
        ".xml",
    ]
)

_ELSEWHERE = re.compile(
    rb"<OGRVRTDataSource|<VRTDataset|<OGRWFSDataSource|WFS_Capabilities|WMS_Capabilities|<Capabilities|<GDAL_WMS|<WMTS"
    rb"|gdal_streamed_alg|gdal_stream|<OGRAmigoCloud|<CSW|<OWS",
)
# The member "crs", also with its letters escaped; what follows it up to the end of its object; an address in there.
_CRS = re.compile(rb'"(?:c|\\u0063)(?:r|\\u0072)(?:s|\\u0073)"\s*:\s*\{|"coordRefSys"\s*:')
_LINK = re.compile(
    rb'[^}]*?(?:"type"\s*:\s*"(?:link|url)"|"href"|https?:(?!//www\.opengis\.net/def/)|\\u00)', re.IGNORECASE
)
_CRS_BYTES = 2 * 1024
_DTD = re.compile(rb"<!(DOCTYPE|ENTITY)", re.IGNORECASE)
_ROOT = re.compile(rb"<(?:[\w.-]+:)?([A-Za-z][\w.-]*)[\s>/]")
_HEAD_BYTES = 64 * 1024
_TAIL_BYTES = 4 * 1024
_SCAN_BYTES = 1024**2


def identify(path: Path) -> Format:
    """The file's format, by its first bytes.

    Raises FileRefused: file_empty, file_elsewhere (a description of data that lies elsewhere), xml_entities, format_unknown.
    """
    if path.is_dir():
        if path.suffix.casefold() == ".gdb":
            return Format.GEODATABASE
        raise FileRefused("format_unknown", file=path.name)
    head = _read(path, 0, _HEAD_BYTES)
    if not head:
        raise FileRefused("file_empty", file=path.name)
    text = head.removeprefix(b"\xef\xbb\xbf").lstrip()
    if head.startswith(b"SQLite format 3\x00"):
        return Format.SQLITE
    if head.startswith(b"fgb\x03fgb"):
        return Format.FLATGEOBUF
    if head.startswith(b"\x00\x00\x27\x0a"):
        return Format.SHAPEFILE
    if head.startswith(b"PK\x03\x04"):
        return Format.SPREADSHEET
    if _ELSEWHERE.search(head):
        raise FileRefused("file_elsewhere", file=path.name)
    if text[:1] in b"{[\x1e":
        return _json(path, text)
    if text.startswith(b"<"):
        return _xml(path, text)
    if path.suffix.casefold() == ".shp":
        raise FileRefused("file_cut", file=path.name)
    return Format.OTHER


def _json(path: Path, text: bytes) -> Format:
    if text[:1] == b"\x1e" or path.suffix.casefold() in {".geojsonl", ".geojsons", ".ndjson", ".jsonl"}:
        return Format.GEOJSONSEQ
    if re.match(rb'\{\s*"type"\s*:\s*"Feature"[^\n]*\}\s*\n\s*\{', text):
        return Format.GEOJSONSEQ
    return Format.GEOJSON


def _xml(path: Path, text: bytes) -> Format:
    if _DTD.search(text):
        raise FileRefused("xml_entities", file=path.name)
    bare = re.sub(rb"<\?.*?\?>|<!--.*?-->", b"", text, flags=re.DOTALL)
    root = _ROOT.match(bare.lstrip())
    name = root[1].decode().casefold() if root else ""
    if name == "kml":
        return Format.KML
    if name in {"featurecollection", "featuredataset"} or b"opengis.net/gml" in text:
        return Format.GML
    raise FileRefused("format_unknown", file=path.name)


def check_whole(path: Path, kind: Format) -> None:
    """Raise FileRefused when the file is cut short, lacks a part of itself, or points elsewhere.

    file_cut, shapefile_part_missing, file_elsewhere, table_virtual. GDAL alone does not tell: it reads a Shapefile cut in half as rows
    without geometry, and the half line at the end of a cut GeoJSONSeq as a smaller polygon.
    """
    if kind is Format.SHAPEFILE:
        _check_shapefile(path)
    elif kind in (Format.GEOJSON, Format.GEOJSONSEQ):
        if not _tail(path).endswith((b"}", b"]")):
            raise FileRefused("file_cut", file=path.name)
        _check_links(path)
    elif kind is Format.KML:
        if not re.search(rb"</(\w+:)?kml>$", _tail(path)):
            raise FileRefused("file_cut", file=path.name)
        if _contains(path, re.compile(rb"<(\w+:)?NetworkLink[\s>]")):
            raise FileRefused("file_elsewhere", file=path.name)
    elif kind is Format.GML:
        if not re.search(rb"</[\w.:-]+>$", re.sub(rb"\s*<!--.*?-->$", b"", _tail(path))) or not _closes_root(path):
            raise FileRefused("file_cut", file=path.name)
    elif kind is Format.SQLITE:
        _check_sqlite(path)


def side_file(path: Path, extension: str) -> Path | None:
    """The file beside path with another extension, in either case of letters."""
    for sibling in path.parent.iterdir():
        if sibling.stem == path.stem and sibling.suffix.casefold() == extension:
            return sibling
    return None


def _check_shapefile(path: Path) -> None:
    index, table = side_file(path, ".shx"), side_file(path, ".dbf")
    if index is None or table is None:
        missing = [name for name, part in ((".shx", index), (".dbf", table)) if part is None]
        raise FileRefused("shapefile_part_missing", file=path.name, parts=", ".join(missing))
    for part in (path, index):
        header = _read(part, 0, 100)
        # Length in 16-bit words, big-endian, at byte 24. Source: ESRI Shapefile Technical Description, 1998, p. 4.
        if len(header) < 100 or struct.unpack(">i", header[24:28])[0] * 2 > part.stat().st_size:
            raise FileRefused("file_cut", file=part.name)
    header = _read(table, 0, 32)
    if len(header) < 32:
        raise FileRefused("file_cut", file=table.name)
    rows, header_bytes, row_bytes = struct.unpack("<IHH", header[4:12])
    if header_bytes + rows * row_bytes > table.stat().st_size:
        raise FileRefused("file_cut", file=table.name)


def _check_sqlite(path: Path) -> None:
    header = _read(path, 0, 100)
    page_bytes = struct.unpack(">H", header[16:18])[0]
    page_bytes = 65536 if page_bytes == 1 else page_bytes
    pages = struct.unpack(">I", header[28:32])[0]
    if page_bytes * pages > path.stat().st_size:
        raise FileRefused("file_cut", file=path.name)
    try:
        connection = sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro&immutable=1", uri=True)
        try:
            definitions = [row[0] or "" for row in connection.execute("SELECT sql FROM sqlite_master")]
        finally:
            connection.close()
    except sqlite3.DatabaseError as error:
        raise FileRefused("file_cut", file=path.name) from error
    for definition in definitions:
        # A virtual table can stand for any file of this machine; GeoPackage itself needs only the spatial index.
        if re.match(r"\s*CREATE\s+VIRTUAL\s+TABLE", definition, re.IGNORECASE) and not re.search(
            r"USING\s+(rtree|fts\d?|SpatialIndex|ElementaryGeometries|KNN2?)\b", definition, re.IGNORECASE
        ):
            raise FileRefused("table_virtual", file=path.name)


def _check_links(path: Path) -> None:
    """Old GeoJSON can name its CRS by an address, and GDAL fetches it: from wherever the file says, on behalf of this machine."""
    with path.open("rb") as file:
        kept = b""
        while chunk := file.read(_SCAN_BYTES):
            text = kept + chunk
            kept = text[-_CRS_BYTES:]
            if b'"crs"' not in text and b"\\u00" not in text and b'"coordRefSys"' not in text:
                continue  # a plain search, many times as fast as the patterns
            for member in _CRS.finditer(text):
                if _LINK.match(text, member.end(), member.end() + _CRS_BYTES):
                    raise FileRefused("file_elsewhere", file=path.name)


def _closes_root(path: Path) -> bool:
    bare = re.sub(rb"<\?.*?\?>|<!--.*?-->", b"", _read(path, 0, _HEAD_BYTES), flags=re.DOTALL)
    root = re.search(rb"<([A-Za-z][\w.:-]*)[\s>/]", bare)
    return root is not None and _tail(path).endswith(b"</" + root[1] + b">")


def _tail(path: Path) -> bytes:
    size = path.stat().st_size
    return _read(path, max(0, size - _TAIL_BYTES), _TAIL_BYTES).rstrip(b" \t\r\n\x00")


def _read(path: Path, offset: int, count: int) -> bytes:
    with path.open("rb") as file:
        file.seek(offset)
        return file.read(count)


def _contains(path: Path, pattern: re.Pattern[bytes]) -> bool:
    overlap = 64
    with path.open("rb") as file:
        kept = b""
        while chunk := file.read(_SCAN_BYTES):
            if pattern.search(kept + chunk):
                return True
            kept = chunk[-overlap:]
    return False
