"""From an address to what is to be printed: one parser each, as in layers/api/parameters.py."""

from dataclasses import dataclass, field
from typing import Any

from django.http import QueryDict
from django.utils.translation import gettext as _

from layers.api.errors import BadParameter
from layers.api.parameters import MAX_TEXT, WILAYAH, Parameter, parse_decree, parse_id, parse_point, read_parameters
from layers.ogc.parameters import parse_choice

from . import subject
from .content import PARTS, Content
from .paper import ORIENTATIONS, SIZES_MM, Paper
from .scales import LARGEST, SMALLEST
from .sheet import Sheet
from .subject import Subject


def parse_scale(text: str) -> int:
    """10000, also written 1:10000 and 1:10.000."""
    digits = text.replace(" ", "").removeprefix("1:").replace(".", "").replace(",", "")
    if not digits.isascii() or not digits.isdigit() or len(digits) > 9 or not LARGEST <= int(digits) <= SMALLEST:
        raise ValueError(
            _("A scale is a whole number from %(largest)d to %(smallest)d: 10000 is 1:10,000.")
            % {"largest": LARGEST, "smallest": SMALLEST}
        )
    return int(digits)


def parse_title(text: str) -> str:
    if len(text) > MAX_TEXT:
        raise ValueError(_("Write at most %(max)s characters.") % {"max": MAX_TEXT})
    return " ".join(text.split())


def parse_parts(text: str) -> frozenset[str]:
    return frozenset(parse_choice(PARTS, part) for part in text.split(",") if part)


@dataclass(frozen=True)
class Several(Parameter):
    """A parameter that forms may send several times, as boxes that are ticked; the same as once with commas."""

    def read(self, query: QueryDict) -> Any:
        once = QueryDict(mutable=True)
        if values := query.getlist(self.name):
            once[self.name] = ",".join(values)
        return super().read(once)


@dataclass(frozen=True)
class Blank(Parameter):
    """A parameter that a form sends empty where nothing was chosen: that is the same as not sending it."""

    inner: Parameter = field(kw_only=True)

    def read(self, query: QueryDict) -> Any:
        return self.default if query.getlist(self.name) == [""] else self.inner.read(query)


def optional(parameter: Parameter) -> Parameter:
    return Blank(
        parameter.name, parameter.parse, parameter.description, parameter.schema, parameter.default, inner=parameter
    )


PAPER = Parameter("paper", lambda text: parse_choice(tuple(SIZES_MM), text), "Size of the paper.", default="A3")
ORIENTATION = Parameter(
    "orientation",
    lambda text: parse_choice(ORIENTATIONS, text),
    "How the paper is held.",
    default="landscape",
)
SUBJECTS = (
    WILAYAH,
    Parameter("kawasan", parse_id, "Id of a kawasan."),
    Parameter("decree", parse_decree, "Id or number of a decree."),
    Parameter("centre", parse_point, "lon,lat: the ground around a point."),
)
PARAMETERS = tuple(
    map(
        optional,
        (
            *SUBJECTS,
            PAPER,
            ORIENTATION,
            Parameter(
                "scale", parse_scale, "The scale's denominator; without it, the largest at which the subject fits."
            ),
            Parameter("title", parse_title, "Instead of the sheet's usual heading.", default=""),
            Several("without", parse_parts, "Parts that are left out.", default=frozenset()),
        ),
    )
)


def read_sheet(query: QueryDict) -> Sheet:
    """The sheet that an address asks for. Raises BadParameter. Inside limits.printing(): it reads the database."""
    asked = read_parameters(query, PARAMETERS)
    found = read_subject(asked)
    paper = Paper(asked["paper"], asked["orientation"])
    return Sheet(found, paper, asked["scale"], asked["title"], Content(asked["without"]))


def read_subject(asked: dict[str, Any]) -> Subject:
    given = [parameter.name for parameter in SUBJECTS if asked[parameter.name] is not None]
    if len(given) != 1:
        names = ", ".join(parameter.name for parameter in SUBJECTS)
        raise BadParameter(
            given[-1] if given else "wilayah",
            _("Say what the sheet is of by exactly one of %(names)s.") % {"names": names},
        )
    value = asked[given[0]]
    if given[0] == "centre":
        return subject.around(*value)
    return {"wilayah": subject.of_wilayah, "kawasan": subject.of_kawasan, "decree": subject.of_decree}[given[0]](value)
