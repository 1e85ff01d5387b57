"""Query parameters of a layer's items, as the OGC names them; each field of the layer is one too."""

import base64
import binascii
import datetime
import json
import math
import re
from collections.abc import Callable
from decimal import Decimal
from functools import cache, partial
from typing import Any

from django.utils import timezone
from django.utils.translation import gettext as _

from layers.api.parameters import Parameter, parse_flag, parse_text
from layers.catalogue import Field, Layer
from layers.cql2.terms import DATE, TIMESTAMP
from layers.crs import CRS84, SYSTEMS, Crs, named

DEFAULT_LIMIT, MAX_LIMIT = 100, 10_000
MAX_TOKEN = 2_000
NUMBER = re.compile(r"-?\d{1,40}(\.\d{1,80})?", re.ASCII)

# First and last day, both inclusive; None: open.
Days = tuple[datetime.date | None, datetime.date | None]


@cache
def of_items(layer: Layer) -> tuple[Parameter, ...]:
    """All parameters of the layer's items."""
    return (
        LIMIT,
        AFTER,
        *((BBOX, BBOX_CRS, CRS) if layer.geometry else ()),
        DATETIME,
        Q,
        FILTER,
        FILTER_LANG,
        FILTER_CRS,
        Parameter(
            "sortby",
            partial(parse_sort, layer),
            "Names of fields, separated by commas; “-” before a name: from the greatest down.",
            {"type": "array", "items": {"type": "string", "enum": sort_names(layer)}},
            default=(),
        ),
        Parameter(
            "properties",
            partial(parse_names, layer),
            "Names of the fields that are given out, separated by commas; without it, all.",
            {"type": "array", "minItems": 1, "items": {"type": "string", "enum": [f.name for f in layer.fields]}},
        ),
        *(equality(field) for field in layer.fields),
    )


def of_item(layer: Layer) -> tuple[Parameter, ...]:
    return (CRS,) if layer.geometry else ()


def sort_names(layer: Layer) -> list[str]:
    return [sign + field.name for field in layer.fields for sign in ("", "-", "+")]


def equality(field: Field) -> Parameter:
    parse, schema = EQUALITY[field.type]
    if field.values:
        schema = schema | {"enum": list(field.values)}
        parse = partial(parse_choice, field.values)
    return Parameter(field.name, parse, f"Only rows whose {field.name} is this.", schema)


def parse_limit(text: str) -> int:
    """A number beyond the largest page asks for the largest page (Part 1)."""
    if not re.fullmatch(r"\d{1,30}", text, re.ASCII) or int(text) < 1:
        raise ValueError(_("“limit” is a whole number from 1 to %(max)s.") % {"max": MAX_LIMIT})
    return min(int(text), MAX_LIMIT)


def parse_box(text: str) -> list[float]:
    """Four or six numbers, in the order and units of bbox-crs."""
    try:
        numbers = [float(part) for part in text.split(",")] if len(text) <= 200 and "_" not in text else []
    except ValueError:
        raise ValueError(_("Write numbers with a decimal point, separated by commas.")) from None
    if len(numbers) not in (4, 6):
        raise ValueError(_("A bbox has four numbers, or six with heights."))
    if not all(map(math.isfinite, numbers)):
        raise ValueError(_("Write finite numbers."))
    return numbers


def parse_crs(text: str) -> Crs:
    crs = named(text)
    if crs is None:
        raise ValueError(
            _("“%(text)s” is not offered; each collection lists its systems in “crs”, such as %(example)s.")
            % {"text": text[:80], "example": CRS84.uri}
        )
    return crs


def parse_datetime(text: str) -> Days:
    """A day, an instant, or an interval of them with “..” or nothing for an open end. Instants count as their day in the site's time zone."""
    parts = text.split("/")
    if len(parts) > 2:
        raise ValueError(_datetime_form())
    if len(parts) == 1:
        day = _day(text)
        return day, day
    start, end = (None if part in ("", "..") else _day(part) for part in parts)
    if start and end and start > end:
        raise ValueError(_("The interval ends before it starts."))
    return start, end


def _day(text: str) -> datetime.date:
    try:
        if DATE.fullmatch(text):
            return datetime.date.fromisoformat(text)
        if TIMESTAMP.fullmatch(text.upper()):
            instant = datetime.datetime.fromisoformat(text.upper())
            return instant.astimezone(timezone.get_default_timezone()).date()
    except (ValueError, OverflowError):
        pass
    raise ValueError(_datetime_form())


def _datetime_form() -> str:
    return _("Write a day as 2014-12-08, an instant as 2014-12-08T00:00:00Z, or an interval as 2014-12-08/.. .")


def parse_names(layer: Layer, text: str) -> tuple[str, ...]:
    """Fields in the layer's own order."""
    asked = text.split(",")
    for name in asked:
        _check_field(layer, name)
    return tuple(field.name for field in layer.fields if field.name in asked)


def parse_sort(layer: Layer, text: str) -> tuple[tuple[str, bool], ...]:
    """(field, descending). A “+” in an address is read as a blank."""
    found: dict[str, bool] = {}
    for part in text.split(","):
        name = part[1:] if part[:1] in ("-", "+", " ") else part
        _check_field(layer, name)
        found.setdefault(name, part.startswith("-"))
    return tuple(found.items())


def _check_field(layer: Layer, name: str) -> None:
    if name not in [field.name for field in layer.fields]:
        raise ValueError(
            _("The layer “%(layer)s” has no property “%(name)s”.") % {"layer": layer.id, "name": name[:60]}
        )


def parse_choice(values: tuple[str, ...], text: str) -> str:
    if text not in values:
        raise ValueError(_("Write one of %(values)s.") % {"values": ", ".join(values)})
    return text


def parse_language(text: str) -> str:
    return parse_choice(("cql2-text", "cql2-json"), text)


def _parse_equal_text(text: str) -> str:
    if len(text) > 500:
        raise ValueError(_("The text is longer than %(max)s characters.") % {"max": 500})
    return text


def _parse_number(text: str) -> Decimal:
    if not NUMBER.fullmatch(text):
        raise ValueError(_("Write a number with a decimal point."))
    return Decimal(text)


def _parse_integer(text: str) -> int:
    if not re.fullmatch(r"-?\d{1,18}", text, re.ASCII):
        raise ValueError(_("Write a whole number."))
    return int(text)


def _parse_day(text: str) -> datetime.date:
    try:
        if DATE.fullmatch(text):
            return datetime.date.fromisoformat(text)
    except ValueError:
        pass
    raise ValueError(_("“%(text)s” is no date: write it as 2014-12-08.") % {"text": text[:40]})


EQUALITY: dict[str, tuple[Callable[[str], Any], dict]] = {
    "string": (_parse_equal_text, {"type": "string"}),
    "number": (_parse_number, {"type": "number"}),
    "integer": (_parse_integer, {"type": "integer"}),
    "boolean": (parse_flag, {"type": "boolean"}),
    "date": (_parse_day, {"type": "string", "format": "date"}),
}


def write_token(values: tuple) -> str:
    """The place behind a row, for the next link: values of its sort fields and key, opaque to clients."""
    plain = [format(value, "f") if isinstance(value, Decimal) else value for value in values]
    text = json.dumps(plain, separators=(",", ":"), default=str)
    return base64.urlsafe_b64encode(text.encode()).rstrip(b"=").decode()


def read_token(text: str, fields: list[Field]) -> tuple:
    """The values again, in the types of the sort fields. Raises ValueError for what no next link of this order held."""
    try:
        values = json.loads(base64.b64decode(text + "=" * (-len(text) % 4), altchars="-_", validate=True))
        if not isinstance(values, list) or len(values) != len(fields):
            raise ValueError
        return tuple(_token_value(value, field) for value, field in zip(values, fields, strict=True))
    except (ValueError, binascii.Error, RecursionError):
        raise ValueError(_("“after” is taken from a next link, with the same order of rows.")) from None


def _token_value(value: Any, field: Field) -> Any:
    if value is None:
        return None
    if isinstance(value, bool) or field.type == "boolean":
        if not (isinstance(value, bool) and field.type == "boolean"):
            raise ValueError
        return value
    parse = {"string": str, "number": _parse_number, "integer": _parse_integer, "date": _parse_day}[field.type]
    text = str(value)
    if "\x00" in text:
        raise ValueError
    return parse(text)


def parse_token(text: str) -> str:
    if not re.fullmatch(rf"[A-Za-z0-9_-]{{1,{MAX_TOKEN}}}", text, re.ASCII):
        raise ValueError(_("“after” is taken from a next link, with the same order of rows."))
    return text


URI = {"type": "string", "format": "uri", "enum": [crs.uri for crs in SYSTEMS], "default": CRS84.uri}

LIMIT = Parameter(
    "limit",
    parse_limit,
    "Features on a page.",
    {"type": "integer", "minimum": 1, "maximum": MAX_LIMIT},
    default=DEFAULT_LIMIT,
)
AFTER = Parameter(
    "after",
    parse_token,
    "Where the page begins; taken from a next link.",
    {"type": "string", "minLength": 1, "maxLength": MAX_TOKEN, "pattern": "^[A-Za-z0-9_-]+$"},
)
BBOX = Parameter(
    "bbox",
    parse_box,
    "Only features that share a point with this box: lower corner, upper corner, in the axis order of bbox-crs.",
    {"type": "array", "minItems": 4, "maxItems": 6, "items": {"type": "number"}},
)
BBOX_CRS = Parameter("bbox-crs", parse_crs, "The system of the bbox.", URI)
CRS = Parameter("crs", parse_crs, "The system of the coordinates that are given out.", URI)
DATETIME = Parameter(
    "datetime",
    parse_datetime,
    "As decreed at that time: a day, an instant, or an interval. “../..” is everything that was ever decreed; "
    "without it, what is in force now. Layers without decrees are not changed by it.",
)
Q = Parameter(
    "q",
    parse_text,
    "Only features with this text in one of their text fields, in upper or lower case.",
    {"type": "string", "minLength": 1, "maxLength": 200},
)
FILTER = Parameter("filter", str, "A CQL2 expression over the queryables of the layer.")
FILTER_LANG = Parameter(
    "filter-lang",
    parse_language,
    "How the filter is written.",
    {"type": "string", "enum": ["cql2-text", "cql2-json"]},
    default="cql2-text",
)
FILTER_CRS = Parameter("filter-crs", parse_crs, "The system of coordinates in the filter.", URI)
