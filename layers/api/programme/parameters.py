"""Query parameters of the programme's addresses, beside those of ../parameters.py."""

import datetime
import re
from collections.abc import Iterable

from django.utils.translation import gettext as _

from layers.api.parameters import Parameter, parse_decree, parse_id
from programme.scoring import FLAGS
from spatial.models import Decree, Kawasan

# As the constraints of the tables have it (programme/models/rules.py).
FIRST_YEAR, LAST_YEAR = 1945, 2200

PRIORITY_CODE = re.compile(r"[A-C][1-6]")
MAX_LIST = 200


def parse_year(text: str) -> int:
    if not re.fullmatch(r"[0-9]{4}", text) or not FIRST_YEAR <= int(text) <= LAST_YEAR:
        raise ValueError(_("Write a year from %(first)s to %(last)s.") % {"first": FIRST_YEAR, "last": LAST_YEAR})
    return int(text)


def parse_kawasan(text: str) -> int:
    """Of a decree that is no draft."""
    pk = parse_id(text)
    if not Kawasan.objects.filter(pk=pk).exclude(decree__status=Decree.Status.DRAFT).exists():
        raise ValueError(_("There is no kawasan with the id %(id)s here.") % {"id": pk})
    return pk


def parse_priority(text: str) -> str:
    if not PRIORITY_CODE.fullmatch(text):
        raise ValueError(_("Write a priority code from A1 to C6."))
    return text


def parse_flags(text: str) -> tuple[str, ...]:
    """Codes of warnings; or any, or none, alone."""
    asked = tuple(text.split(",")) if len(text) <= MAX_LIST else ("",)
    known = set(FLAGS) if len(asked) > 1 else {*FLAGS, "any", "none"}
    if not set(asked) <= known:
        raise ValueError(
            _("Write any, none, or some of %(values)s, separated by commas.") % {"values": ", ".join(FLAGS)}
        )
    return asked


def parse_day(text: str) -> datetime.date:
    try:
        return datetime.date.fromisoformat(text if re.fullmatch(r"\d{4}-\d{2}-\d{2}", text, re.ASCII) else "")
    except ValueError:
        raise ValueError(_("Write a day, as in 2014-12-08.")) from None


def parse_key(text: str) -> str:
    if not re.fullmatch(r"[A-Za-z0-9._-]{1,60}", text):
        raise ValueError(_("Write letters, digits, dots and hyphens."))
    return text


def choice(name: str, values: Iterable[str], description: str) -> Parameter:
    """One of these values."""
    offered = tuple(values)

    def parse(text: str) -> str:
        if text not in offered:
            raise ValueError(_("Write one of %(values)s.") % {"values": ", ".join(offered)})
        return text

    return Parameter(name, parse, description, {"type": "string", "enum": list(offered)})


def number(name: str, description: str) -> Parameter:
    """The id of a row."""
    return Parameter(name, parse_id, description, {"type": "integer"})


def key(name: str, description: str) -> Parameter:
    """The key of a row where it is a text."""
    return Parameter(name, parse_key, description)


def year(name: str, description: str) -> Parameter:
    return Parameter(name, parse_year, description, {"type": "integer", "minimum": FIRST_YEAR, "maximum": LAST_YEAR})


def day(name: str, description: str) -> Parameter:
    return Parameter(name, parse_day, description, {"type": "string", "format": "date"})


KAWASAN = Parameter("kawasan", parse_kawasan, "Id of a kawasan.", {"type": "integer"})
ANY_DECREE = Parameter("decree", parse_decree, "Id or number of a decree.")
SLUM_AREA = number("slum_area", "Id of a slum area.")
YEAR = year("year", "The year.")
PRIORITY = Parameter(
    "priority", parse_priority, "Priority code, A1 to C6.", {"type": "string", "pattern": "^[A-C][1-6]$"}
)
WARNINGS = Parameter(
    "flags", parse_flags, f"Warnings about the data: any, none, or some of {', '.join(FLAGS)}, separated by commas."
)
AFTER_KEY = Parameter("after", parse_key, "The page after this key; taken from a next link.")
