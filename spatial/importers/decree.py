"""A decree from a TOML file: its heading, and its lines as printed.

    number = "188.45/498/KEP/25/2014"
    date = 2014-12-08
    title = "Lokasi Kawasan Kumuh Perkotaan"
    kabupaten = "33.08"
    stated_total = "85, 09"        # as printed; the number is read from it
    signatory = "…"                # left out when it is not known
    source = "…"
    [[lines]]
    wilayah = "33.08.10"           # or kawasan = "…"
    stated = "31,07"

Figures are text on purpose: a stated figure is kept as it was printed, beside the number that it states.
"""

import datetime
import tomllib
from pathlib import Path
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from spatial.hectares import parse_hectares
from spatial.models import Decree, DecreeLine, Kawasan, Wilayah

HEADING = {"number": str, "date": datetime.date, "title": str, "kabupaten": str, "stated_total": str}
OPTIONAL = {"signatory": str, "source": str, "topic": str, "lines": list}


class DecreeRefused(Exception):
    """A decree's file that cannot be taken; the text says what to mend, in the reader's language."""


def load_decree(path: Path) -> tuple[Decree, bool]:
    """The decree of a file as a draft, and whether it is new or changed.

    A draft with the same number, date and regency takes the file's heading and lines; the same file again changes nothing.
    Raises DecreeRefused: not TOML, a key missing, unknown or of the wrong type, a code that is not here, a figure that is no number,
    or a decree that is in force or superseded and says something else.
    """
    heading, lines = read_decree(path)
    with transaction.atomic():
        kabupaten = _wilayah(heading.pop("kabupaten"))
        key = {"kabupaten": kabupaten, "number": heading.pop("number"), "date": heading.pop("date")}
        decree, created = Decree.objects.select_for_update(of=("self",)).get_or_create(**key, defaults=heading)
        changed = [name for name, value in heading.items() if getattr(decree, name) != value]
        same_lines = not created and _lines_as_stored(decree) == _lines_as_read(lines)
        if not created and not changed and same_lines:
            return decree, False
        if decree.status != Decree.Status.DRAFT:
            raise DecreeRefused(
                _(
                    "Decree %(number)s is here already, with the status %(status)s, and says something else. What was decreed is not rewritten: load a new decree."
                )
                % {"number": decree.number, "status": decree.get_status_display()}
            )
        for name, value in heading.items():
            setattr(decree, name, value)
        if changed:
            decree.save(update_fields=changed)
        if not same_lines:
            _replace_lines(decree, lines)
        return decree, True


def read_decree(path: Path) -> tuple[dict[str, Any], list[dict[str, str]]]:
    """Heading (as fields of Decree; kabupaten is a code) and lines of a decree's file. Raises DecreeRefused."""
    try:
        read = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise DecreeRefused(
            _("%(file)s cannot be read as TOML: %(error)s") % {"file": path.name, "error": error}
        ) from error
    _check_keys(read, HEADING, OPTIONAL, _("the decree"))
    lines = read.pop("lines", [])
    for number, line in enumerate(lines, start=1):
        where = _("line %(number)s") % {"number": number}
        _check_keys(line, {"stated": str}, {"wilayah": str, "kawasan": str}, where)
        if ("wilayah" in line) == ("kawasan" in line):
            raise DecreeRefused(_("In %(where)s, name a wilayah or a kawasan, one of the two.") % {"where": where})
        line["stated_area_ha"] = _hectares(line["stated"], where)
    printed = read.pop("stated_total")
    return {**read, "stated_total_text": printed, "stated_total_ha": _hectares(printed, "stated_total")}, lines


def _check_keys(table: dict, required: dict[str, type], optional: dict[str, type], where: str) -> None:
    for name in required:
        if name not in table:
            raise DecreeRefused(_("%(where)s lacks “%(name)s”.") % {"where": where, "name": name})
    for name, value in table.items():
        kind = {**required, **optional}.get(name)
        if kind is None:
            raise DecreeRefused(
                _("%(where)s has an unknown key “%(name)s”; the keys are %(keys)s.")
                % {"where": where, "name": name, "keys": ", ".join([*required, *optional])}
            )
        # A TOML date-time is a date to isinstance; a figure without quotes would lose its printed form.
        if type(value) is not kind:
            raise DecreeRefused(
                _("In %(where)s, write “%(name)s” as %(form)s.") % {"where": where, "name": name, "form": _form(kind)}
            )


def _form(kind: type) -> str:
    return {str: _("text in quotes, as printed"), datetime.date: _("a date such as 2014-12-08"), list: "[[lines]]"}[
        kind
    ]


def _hectares(text: str, where: str):
    try:
        return parse_hectares(text)
    except ValueError as error:
        raise DecreeRefused(
            _("In %(where)s, “%(text)s” is no figure as printed in Indonesian, such as 31,07 or 3.960,277.")
            % {"where": where, "text": text}
        ) from error


def _wilayah(code: str) -> Wilayah:
    try:
        return Wilayah.objects.get(code=code)
    except Wilayah.DoesNotExist:
        raise DecreeRefused(
            _("There is no wilayah with the code %(code)s here: load its boundaries first (load_wilayah).")
            % {"code": code}
        ) from None


def _lines_as_read(lines: list[dict]) -> list[tuple]:
    return [(line.get("wilayah"), line.get("kawasan"), line["stated"], line["stated_area_ha"]) for line in lines]


def _lines_as_stored(decree: Decree) -> list[tuple]:
    stored = decree.lines.order_by("position")
    return list(stored.values_list("wilayah_id", "kawasan__name", "stated_area_text", "stated_area_ha"))


def _replace_lines(decree: Decree, lines: list[dict]) -> None:
    decree.lines.all().delete()
    for position, line in enumerate(lines, start=1):
        kawasan = None
        if "kawasan" in line:
            kawasan, _created = Kawasan.objects.get_or_create(decree=decree, name=line["kawasan"])
        DecreeLine.objects.create(
            decree=decree,
            position=position,
            wilayah=_wilayah(line["wilayah"]) if "wilayah" in line else None,
            kawasan=kawasan,
            stated_area_ha=line["stated_area_ha"],
            stated_area_text=line["stated"],
        )
