"""The file formats, each described once: the view, the page of downloads and the documents are made from this table."""

from dataclasses import dataclass
from typing import Literal

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from layers.catalogue import Layer


@dataclass(frozen=True)
class Format:
    """One format.

    extension: of the address and of the file. way: text (written by the database and passed on while it comes), archive (such text packed by
    us: csv.zip, xlsx) or writer (by the program in writer/). spatial: it cannot hold a layer without geometry.
    lonlat: it holds WGS 84 degrees only. geometry: how the geometry is given out where the client does not say, for formats with a choice.
    """

    extension: str
    title: Promise | str
    media_type: str
    way: Literal["text", "archive", "writer"]
    spatial: bool = False
    lonlat: bool = False
    geometry: Literal["wkt", "lonlat", "none"] | None = None

    def holds(self, layer: Layer) -> bool:
        return layer.geometry is not None or not self.spatial


FORMATS = (
    Format("geojson", "GeoJSON", "application/geo+json", "text"),
    Format("geojsonl", _("GeoJSON, a feature a line"), "application/x-ndjson", "text", lonlat=True),
    Format("geojsons", _("GeoJSON text sequence (RFC 8142)"), "application/geo+json-seq", "text", lonlat=True),
    Format("csv", "CSV", "text/csv; charset=utf-8; header=present", "text", geometry="wkt"),
    Format("csv.zip", _("CSV with types, CRS and description"), "application/zip", "archive", geometry="wkt"),
    Format("gpkg", "GeoPackage", "application/geopackage+sqlite3", "writer"),
    Format("fgb", "FlatGeobuf", "application/vnd.flatgeobuf", "writer", spatial=True),
    Format("shp.zip", "Shapefile", "application/zip", "writer", spatial=True),
    Format("kml", "KML", "application/vnd.google-earth.kml+xml", "text", spatial=True, lonlat=True),
    Format(
        "xlsx",
        "Excel (XLSX)",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        "archive",
        geometry="lonlat",
    ),
    Format("parquet", "GeoParquet", "application/vnd.apache.parquet", "writer"),
)

BY_EXTENSION = {file_format.extension: file_format for file_format in FORMATS}


def formats_of(layer: Layer) -> tuple[Format, ...]:
    """The formats that can hold this layer."""
    return tuple(file_format for file_format in FORMATS if file_format.holds(layer))
