"""Query parameters: one parser each, and its words for the OpenAPI document.

A parser takes the text and returns the value; what it cannot use becomes 400 with a sentence that names the parameter.
A parameter that an address does not know is refused too: a misspelt filter must not answer with everything.
"""

import math
from collections.abc import Callable
from dataclasses import dataclass, field
from difflib import get_close_matches
from typing import Any

from django.http import QueryDict
from django.utils.translation import gettext as _
from drf_spectacular.utils import OpenApiParameter

from spatial.codes import LEVELS, parse
from spatial.models import Decree, Wilayah

from .errors import BadParameter

MAX_LIMIT = 10_000
MAX_TEXT = 200


@dataclass(frozen=True)
class Parameter:
    """A query parameter: name, parser, what it means, its JSON schema, and the value when it is absent."""

    name: str
    parse: Callable[[str], Any]
    description: str
    schema: dict = field(default_factory=lambda: {"type": "string"})
    default: Any = None

    def read(self, query: QueryDict) -> Any:
        values = query.getlist(self.name)
        if not values:
            return self.default
        if len(values) > 1:
            raise BadParameter(self.name, _("Give “%(name)s” once.") % {"name": self.name})
        if "\x00" in values[0]:
            raise BadParameter(self.name, _("“%(name)s” holds a null character.") % {"name": self.name})
        try:
            return self.parse(values[0])
        except ValueError as error:
            raise BadParameter(self.name, str(error)) from error

    def openapi(self) -> OpenApiParameter:
        schema = self.schema if self.default is None else {**self.schema, "default": self.default}
        return OpenApiParameter(self.name, schema, OpenApiParameter.QUERY, description=self.description)


def read_parameters(query: QueryDict, parameters: tuple[Parameter, ...]) -> dict[str, Any]:
    """Value by name, for all parameters of an address. Raises BadParameter."""
    known = {parameter.name for parameter in parameters} | {"lang", "format"}
    for name in query:
        if name not in known:
            near = get_close_matches(name, known, n=1)
            hint = _(" Did you mean “%(near)s”?") % {"near": near[0]} if near else ""
            raise BadParameter(name, _("There is no parameter “%(name)s” here.") % {"name": name} + hint)
    return {parameter.name: parameter.read(query) for parameter in parameters}


def parse_limit(text: str) -> int:
    if not text.isascii() or not text.isdigit() or not 1 <= int(text[:9]) <= MAX_LIMIT or len(text) > 9:
        raise ValueError(_("“limit” is a whole number from 1 to %(max)s.") % {"max": MAX_LIMIT})
    return int(text)


def parse_flag(text: str) -> bool:
    if text not in ("true", "false"):
        raise ValueError(_("Write “true” or “false”."))
    return text == "true"


def parse_level(text: str) -> str:
    if text not in LEVELS:
        raise ValueError(_("“level” is one of %(levels)s.") % {"levels": ", ".join(LEVELS)})
    return text


def parse_code(text: str) -> str:
    try:
        return parse(text).text
    except ValueError:
        raise ValueError(
            _("“%(code)s” is no Kemendagri code: write it with dots, as in 33, 33.08, 33.08.10 or 33.08.10.2013.")
            % {"code": text[:40]}
        ) from None


def parse_known_code(text: str) -> str:
    code = parse_code(text)
    if not Wilayah.objects.filter(code=code).exists():
        raise ValueError(_("There is no wilayah with the code %(code)s here.") % {"code": code})
    return code


def parse_decree(text: str) -> int:
    """A decree's id, from its id or its number."""
    decrees = Decree.objects.filter(number=text).order_by("-date")
    if text.isascii() and text.isdigit() and len(text) < 19:
        decrees = Decree.objects.filter(pk=int(text)) or decrees
    if not (decree := decrees.first()):
        raise ValueError(_("There is no decree with the id or number “%(text)s” here.") % {"text": text[:80]})
    if len(decrees) > 1:
        raise ValueError(_("Several decrees have the number “%(text)s”: give the id.") % {"text": text[:80]})
    return decree.pk


def parse_text(text: str) -> str:
    if not text.strip() or len(text) > MAX_TEXT:
        raise ValueError(_("Write 1 to %(max)s characters.") % {"max": MAX_TEXT})
    return text.strip()


def parse_id(text: str) -> int:
    if not text.isascii() or not text.isdigit() or len(text) > 18:
        raise ValueError(_("Write a whole number."))
    return int(text)


def parse_bbox(text: str) -> tuple[float, float, float, float]:
    """West, south, east, north in degrees. Six numbers (with heights) are taken as the OGC writes them, heights left aside."""
    numbers = _numbers(text)
    if len(numbers) == 6:
        numbers = [numbers[0], numbers[1], numbers[3], numbers[4]]
    if len(numbers) != 4:
        raise ValueError(_("“bbox” is four numbers in degrees: west,south,east,north."))
    west, south, east, north = numbers
    _check_position(west, south)
    _check_position(east, north)
    if west > east or south > north:
        raise ValueError(
            _(
                "“bbox” is west,south,east,north: the third number is not below the first, the fourth not below the second."
            )
        )
    return west, south, east, north


def parse_point(text: str) -> tuple[float, float]:
    """Lon and lat in degrees."""
    numbers = _numbers(text)
    if len(numbers) != 2:
        raise ValueError(_("“point” is two numbers in degrees: lon,lat."))
    _check_position(*numbers)
    return numbers[0], numbers[1]


def _numbers(text: str) -> list[float]:
    try:
        numbers = [float(part) for part in text.split(",")] if len(text) <= MAX_TEXT and "_" not in text else []
    except ValueError:
        raise ValueError(_("Write numbers with a decimal point, separated by commas.")) from None
    if not all(map(math.isfinite, numbers)):
        raise ValueError(_("Write finite numbers."))
    return numbers


def _check_position(lon: float, lat: float) -> None:
    if not (-180 <= lon <= 180 and -90 <= lat <= 90):
        raise ValueError(
            _("%(lon)s,%(lat)s is no position: longitude (−180 to 180) comes first, then latitude (−90 to 90).")
            % {"lon": lon, "lat": lat}
        )


NUMBERS = {"type": "array", "items": {"type": "number"}}

LEVEL = Parameter("level", parse_level, "Level of the units.", {"type": "string", "enum": list(LEVELS)})
PARENT = Parameter("parent", parse_known_code, "Kemendagri code of the unit right above.")
WILAYAH = Parameter("wilayah", parse_known_code, "Kemendagri code of a wilayah of any level: what lies in it.")
DECREE = Parameter("decree", parse_decree, "Id or number of a decree; without it, the decrees in force.")
TEXT = Parameter("q", parse_text, "Part of a name, or the beginning of a code.")
BBOX = Parameter(
    "bbox",
    parse_bbox,
    "west,south,east,north in degrees (EPSG:4326): what touches the box.",
    {**NUMBERS, "minItems": 4, "maxItems": 6},
)
POINT = Parameter(
    "point", parse_point, "lon,lat in degrees (EPSG:4326): what is here.", {**NUMBERS, "minItems": 2, "maxItems": 2}
)
GEOMETRY = Parameter(
    "geometry", parse_flag, "true: a GeoJSON FeatureCollection with boundaries.", {"type": "boolean"}, default=False
)
LIMIT = Parameter(
    "limit", parse_limit, "Rows on a page.", {"type": "integer", "minimum": 1, "maximum": MAX_LIMIT}, default=1000
)
AFTER_CODE = Parameter("after", parse_code, "The page after this code; taken from a next link.")
AFTER_ID = Parameter("after", parse_id, "The page after this id; taken from a next link.", {"type": "integer"})
