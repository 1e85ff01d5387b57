"""From a request's address to an Order: the rows as the OGC API selects them, and the form of the file."""

from functools import cache
from typing import Any

from django.http import QueryDict
from django.utils.translation import gettext as _

from layers.api.errors import BadParameter
from layers.api.parameters import DECREE, WILAYAH, Parameter, parse_flag, read_parameters
from layers.catalogue import Layer
from layers.crs import CRS84, Crs
from layers.ogc.parameters import of_items, parse_choice
from layers.ogc.query import conditions
from layers.selection import Condition, Selection, equal, within
from spatial.codes import LENGTHS
from spatial.models import Decree

from .formats import Format
from .order import Order, has

# Paging makes no sense in a file.
NOT_HERE = ("limit", "after")

# The field that says in which wilayah a row lies, the deepest first.
PLACES = ("kelurahan_code", "wilayah_code", "code", "kabupaten_code")
REGENCY = "kabupaten_code"

EVER = (None, None)

GEOMETRIES = ("wkt", "lonlat", "none")
GEOMETRY = Parameter(
    "geometry",
    lambda text: parse_choice(GEOMETRIES, text),
    "CSV and XLSX: the polygon as WKT (CSV only), a point inside it (lonlat), or none.",
    {"type": "string", "enum": list(GEOMETRIES)},
)
HEADERS = Parameter(
    "headers",
    lambda text: parse_choice(("names", "titles"), text),
    "CSV and XLSX: the fields' names, or their titles in the language of the request.",
    {"type": "string", "enum": ["names", "titles"]},
    default="names",
)
EXCEL = Parameter(
    "excel",
    parse_flag,
    "CSV: true writes semicolons and decimal commas, as spreadsheets with Indonesian settings read them.",
    {"type": "boolean"},
    default=False,
)
TABLES = ("csv", "csv.zip", "xlsx")


@cache
def parameters_of(layer: Layer) -> tuple[Parameter, ...]:
    """All parameters of a layer's downloads."""
    decree = (DECREE,) if has(layer, "decree_id") else ()
    selecting = tuple(parameter for parameter in of_items(layer) if parameter.name not in NOT_HERE)
    return (WILAYAH, *decree, *selecting, GEOMETRY, HEADERS, EXCEL)


def read_order(layer: Layer, file_format: Format, query: QueryDict) -> Order:
    """What the address asks for. Raises BadParameter."""
    asked = read_parameters(query, parameters_of(layer))
    crs = _crs(file_format, asked.get("crs"))
    if asked.get("decree") is not None and asked["datetime"] is None:
        asked["datetime"] = EVER  # a decree that was superseded is asked for by name
    found = [*conditions(layer, asked), *_named(layer, asked)]
    selection = Selection(layer, tuple(found), asked["properties"], srid=crs.srid, sort=asked["sortby"])
    if file_format.extension not in TABLES:
        for parameter in (GEOMETRY, HEADERS, EXCEL):
            if parameter.name in query:
                raise BadParameter(parameter.name, _("Only CSV and XLSX know this parameter."))
    return Order(
        layer,
        file_format,
        selection,
        crs,
        place=asked["wilayah"] or _decree_name(asked.get("decree")),
        geometry=_geometry(layer, file_format, asked["geometry"]),
        titled=asked["headers"] == "titles",
        excel=asked["excel"],
    )


def _crs(file_format: Format, asked: Crs | None) -> Crs:
    if asked and file_format.lonlat and asked.srid != CRS84.srid:
        raise BadParameter("crs", _("%(format)s holds WGS 84 degrees only.") % {"format": file_format.title})
    return asked or CRS84


def _named(layer: Layer, asked: dict[str, Any]) -> list[Condition]:
    found = []
    if asked["wilayah"]:
        found.append(within(layer, _place(layer, asked["wilayah"]), asked["wilayah"]))
    if asked.get("decree") is not None:
        found.append(equal(layer, "decree_id", asked["decree"]))
    return found


def _place(layer: Layer, code: str) -> str:
    """The field whose codes tell what lies in this wilayah."""
    if len(code) <= LENGTHS["kabupaten"] and has(layer, REGENCY):
        return REGENCY
    name = next(name for name in PLACES if has(layer, name))
    if name == REGENCY:
        raise BadParameter(
            "wilayah", _("This layer is told apart by regency only: give the code of a kabupaten or kota.")
        )
    return name


def _decree_name(pk: int | None) -> str:
    return Decree.objects.values_list("number", flat=True).get(pk=pk) if pk else ""


def _geometry(layer: Layer, file_format: Format, asked: str | None) -> str:
    if layer.geometry is None or file_format.geometry is None:
        return "none"
    if asked == "wkt" and file_format.extension == "xlsx":
        raise BadParameter("geometry", _("A cell of a sheet is too small for a polygon: take lonlat, or CSV."))
    return asked or file_format.geometry
