"""A sheet of one RT: the figures in lines above («Jumlah KK : 41»), then a line for each criterion with volume, share and score.

The lines are found by what they say, as sheets of this kind are made by many hands.
"""

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from spatial.hectares import Notation
from spatial.importers.fields import folded
from spatial.importers.slum_layout import CODE, KAWASAN, KECAMATAN, NAME, NAME_MORE, RT, RTRW, RW

from .baseline import DENOMINATORS, Baseline, Claims, Place, quote, slum_class
from .columns import FIGURE_NAMES, YEAR, Part, bare_heading, find_criterion, find_meaning, is_part_word
from .numbers import Numbers
from .wide import HUNDRED, cell_text

Cells = Sequence[Sequence[object]]

FEWEST_CRITERIA = 3

_PLACES = {
    "code": CODE,
    "name": (*NAME, *NAME_MORE),
    "kecamatan": KECAMATAN,
    "kawasan": KAWASAN,
    "rtrw": RTRW,
    "rt": RT,
    "rw": RW,
    "year": YEAR,
}
_LABELS = {
    folded(name): key for table in (FIGURE_NAMES, _PLACES) for key, names in table.items() for name in reversed(names)
}


def find_table(cells: Cells) -> tuple[int, dict[Part, int]] | None:
    """Where the lines of the criteria begin, and the columns of their parts. None where the sheet has no such lines."""
    for index, row in enumerate(cells):
        parts: dict[Part, int] = {}
        for column, cell in enumerate(row):
            if (text := cell_text(cell)) and is_part_word(text):
                meaning = find_meaning(["1a", text])
                if meaning is not None:
                    parts.setdefault(meaning.part, column)
        if Part.NUMERIC in parts:
            parts.setdefault(Part.VOLUME, parts.pop(Part.NUMERIC))
        if Part.VOLUME not in parts:
            continue
        criteria = {code for line in cells[index + 1 :] if (code := _criterion(line, parts[Part.VOLUME]))}
        if len(criteria) >= FEWEST_CRITERIA:
            return index + 1, parts
    return None


def read_rt_sheet(cells: Cells, first: int, parts: dict[Part, int], notation: Notation | None) -> Baseline:
    """The sheet's RT. first, parts: of find_table(). Raises FileRefused (numbers_ambiguous)."""
    unreadable: list[tuple[str, str]] = []
    doubtful: list[tuple[str, str]] = []
    header = _labelled(cells[: first - 1])
    figures: dict[str, Decimal] = {}
    for key, cell in header.items():
        if key in FIGURE_NAMES:
            try:
                value = Numbers(key, [cell], notation).read(_without_unit(cell))
            except ValueError:
                unreadable.append((key, quote(cell_text(cell))))
                continue
            if value is not None:
                figures[key] = value
    year = cell_text(header.get("year"))
    if year and not year.isdigit():
        unreadable.append(("tahun", quote(year)))
    lines = [(code, row) for row in cells[first:] if (code := _criterion(row, parts[Part.VOLUME]))]
    found: dict[Part, dict[str, Decimal]] = {part: {} for part in Part}
    for part, column in parts.items():
        numbers = Numbers(part.value, [_at(row, column) for _code, row in lines], notation)
        for code, row in lines:
            try:
                value = numbers.read(_at(row, column))
            except ValueError:
                problems = unreadable if part is Part.VOLUME else doubtful
                problems.append((f"{code} {part.value}", quote(cell_text(_at(row, column)))))
                continue
            if value is not None:
                found[part].setdefault(code, value)
    claims = Claims(shares=found[Part.SHARE], scores=found[Part.SCORE])
    claims = _with_outcome(claims, cells[first:], parts, doubtful)
    place = Place(**{key: cell_text(header.get(key)) or None for key in _PLACES if key != "year"})
    baseline = Baseline(
        row=first + 1,
        place=place,
        year=int(year) if year.isdigit() else None,
        figures=figures,
        volumes=found[Part.VOLUME],
        claims=claims,
        unreadable=tuple(unreadable),
        doubtful=tuple(doubtful),
    )
    return _in_percent(baseline)


def _labelled(cells: Cells) -> dict[str, object]:
    """Values by the meaning of the label before them: in the next filled cell, or in the same one behind a colon."""
    found: dict[str, object] = {}
    for row in cells:
        for column, cell in enumerate(row):
            text, colon, behind = cell_text(cell).partition(":")
            key = _LABELS.get(folded(bare_heading(text)))
            if key is None or key in found:
                continue
            if colon and behind.strip():
                found[key] = behind.strip()
                continue
            value = next((after for after in row[column + 1 :] if cell_text(after).strip(" :")), None)
            if value is not None:
                found[key] = value.lstrip(" :") if isinstance(value, str) else value
    return found


def _with_outcome(claims: Claims, cells: Cells, parts: dict[Part, int], doubtful: list[tuple[str, str]]) -> Claims:
    for row in cells:
        for column, cell in enumerate(row):
            text, _colon, behind = cell_text(cell).partition(":")
            meaning = find_meaning([text]) if text else None
            if meaning is None or meaning.part not in (Part.TOTAL, Part.CLASS, Part.SECTORAL):
                continue
            values = [behind.strip()] if behind.strip() else [after for after in row[column + 1 :] if cell_text(after)]
            if not values:
                continue
            if meaning.part is Part.CLASS:
                claims = replace(claims, slum_class=slum_class(cell_text(values[-1])))
                continue
            try:
                number = Numbers(text, values, None).read(values[-1])
            except ValueError:
                doubtful.append((text, quote(cell_text(values[-1]))))
                continue
            if meaning.part is Part.TOTAL:
                claims = replace(claims, total=number)
            else:
                claims = replace(claims, sectoral_percent=number)
    return claims


def _in_percent(baseline: Baseline) -> Baseline:
    """Shares are fractions where that fits more of the sheet's own volumes than per cent does."""
    known = [baseline.figures[name] for name in DENOMINATORS if baseline.figures.get(name)]
    fraction = percent = 0
    for code, share in baseline.claims.shares.items():
        volume = baseline.volumes.get(code)
        if volume and share:
            fraction += any(abs(volume / figure - share) < Decimal("0.0006") for figure in known)
            percent += any(abs(volume / figure * HUNDRED - share) < Decimal("0.06") for figure in known)
    if fraction <= percent:
        return baseline
    claims = baseline.claims
    sectoral = claims.sectoral_percent
    return replace(
        baseline,
        claims=replace(
            claims,
            shares={code: share * HUNDRED for code, share in claims.shares.items()},
            sectoral_percent=sectoral * HUNDRED if sectoral is not None and sectoral <= 1 else sectoral,
        ),
    )


def _criterion(row: Sequence[object], before: int) -> str | None:
    """The criterion that a line names in the cells before its volume."""
    return next((code for cell in row[:before] if (text := cell_text(cell)) and (code := find_criterion(text))), None)


def _at(row: Sequence[object], column: int) -> object:
    return row[column] if column < len(row) else None


def _without_unit(cell: object) -> object:
    """«41 KK», «452 m», «0,95 Ha»: the number alone."""
    if not isinstance(cell, str):
        return cell
    words = cell.split()
    return words[0] if len(words) == 2 and words[1].strip(".").casefold() in _UNITS else cell


_UNITS = {"kk", "m", "ha", "unit", "jiwa", "m2", "m²", "orang", "rumah"}
