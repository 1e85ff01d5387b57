"""What an assessment has beside figures and volumes, read from our own table: dates, texts, yes and no, and further facts."""

import datetime
import json
import re
from typing import Any

from programme.facts import FACTS

from .headings import EXTRAS

EXTRA_NAMES = {heading.key: (heading.key, heading.indonesian) for heading in EXTRAS}

_TRUE = {"true", "ya", "yes", "1"}
_FALSE = {"false", "tidak", "no", "0"}
_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
_DAY_FIRST = re.compile(r"(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})")
_KINDS = {"baseline": "baseline", "awal": "baseline", "update": "update", "pemutakhiran": "update"}


def read_extra(key: str, cell: object) -> Any:
    """The value of a field, None where the cell is empty. Texts are kept to the last space. Raises ValueError: not of the field's kind."""
    if cell is None or (isinstance(cell, str) and not cell.strip()):
        return None
    if key == "surveyed_on":
        return read_date(cell)
    if key in ("land_status_clear", "spatial_plan_fit", "building_permit"):
        return _yes_or_no(cell)
    if key in ("strategic_score", "density_score", "socioeconomic_score"):
        score = float(str(cell).replace(",", "."))
        if score not in (1, 3, 5):
            raise ValueError(f"{cell!r} is none of 1, 3, 5")
        return int(score)
    if key == "facts":
        facts = json.loads(str(cell))
        if not isinstance(facts, dict) or not all(
            key in FACTS and isinstance(value, int | float) and not isinstance(value, bool)
            for key, value in facts.items()
        ):
            raise ValueError("these are no facts")
        return facts
    if key == "kind":
        kind = _KINDS.get(str(cell).strip().casefold())
        if kind is None:
            raise ValueError(f"{cell!r} is no kind of assessment")
        return kind
    return str(cell)


def read_date(cell: object) -> datetime.date | None:
    """2019-05-31, or day first: 31-05-2019, 31/5/2019, 31.5.2019; or a spreadsheet's own date. Raises ValueError."""
    if isinstance(cell, datetime.datetime):
        return cell.date()
    if isinstance(cell, datetime.date):
        return cell
    text = str(cell).strip()
    if not text:
        return None
    if match := _ISO.fullmatch(text):
        year, month, day = match.groups()
    elif match := _DAY_FIRST.fullmatch(text):
        day, month, year = match.groups()
    else:
        raise ValueError(f"{text!r} is no date")
    return datetime.date(int(year), int(month), int(day))


def _yes_or_no(cell: object) -> bool:
    if isinstance(cell, bool):
        return cell
    text = (str(int(cell)) if isinstance(cell, float) else str(cell)).strip().casefold()
    if text in _TRUE:
        return True
    if text in _FALSE:
        return False
    raise ValueError(f"{cell!r} is neither yes nor no")
