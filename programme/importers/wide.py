"""A table with one row for each RT, as Baselines.

Headings in one row or in two (the criterion above, merged over its columns; volume, share and score below). Shares are read in per cent: whether
a file writes fractions or per cent is found from its own volumes, for the whole file.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from spatial.hectares import Notation
from spatial.importers.fields import find
from spatial.importers.refusal import FileRefused
from spatial.importers.slum_layout import SlumLayout, find_layout

from .baseline import CRITERIA, DENOMINATORS, Baseline, Claims, Place, quote, slum_class
from .columns import FIGURE_NAMES, YEAR, Meaning, Part, find_meaning, is_part_word, is_personal
from .extras import EXTRA_NAMES, read_extra
from .numbers import Numbers

Cells = Sequence[Sequence[object]]
Rows = list[tuple[int, list[object]]]

FEWEST_CRITERIA = 3
HEADER_ROWS_SEARCHED = 30
HUNDRED = Decimal(100)
SCORES = {Decimal(0), Decimal(1), Decimal(3), Decimal(5)}
_TOTAL = re.compile(r"(grand )?(sub ?)?(total|jumlah)\b", re.IGNORECASE)
_FIGURE = re.compile(r"[-+]?\d[\d.,]*")
AREA_ID = ("slum_area_id", "id_area_kumuh")


@dataclass(frozen=True)
class Header:
    """first: index of the first row below the headings. names: one heading a column. meanings: of the columns that belong to a scoring."""

    first: int
    names: list[str]
    meanings: dict[int, Meaning]

    def column(self, part: Part, of: str = "") -> int | None:
        return next((index for index, meaning in self.meanings.items() if meaning == Meaning(part, of)), None)


@dataclass(frozen=True)
class WideTable:
    """baselines: all rows. numbers: of each row, by row number, for the search of shifted columns. totals: rows that hold sums.

    unused, personal: headings of columns that were not read.
    """

    header: Header
    baselines: list[Baseline]
    numbers: dict[int, dict[int, Decimal | None]]
    totals: list[int]
    unused: list[str]
    personal: list[str]


def find_header(cells: Cells) -> Header | None:
    """The headings of a table that has at least three criteria side by side; None where it has none."""
    for index, row in enumerate(cells[:HEADER_ROWS_SEARCHED]):
        single = _header(index + 1, [[cell_text(cell)] for cell in row])
        below = cells[index + 1] if index + 1 < len(cells) else []
        width = max(len(row), len(below))
        above = _merged([cell_text(row[i]) if i < len(row) else "" for i in range(width)])
        paired = [[above[i], cell_text(below[i]) if i < len(below) else ""] for i in range(width)]
        # The lower row is a heading only if it names parts of criteria, and no row of data.
        double = _header(index + 2, paired)
        parts_below = sum(is_part_word(pair[1]) for pair in paired)
        figures_below = any(_FIGURE.fullmatch(pair[1]) for pair in paired)
        if parts_below >= FEWEST_CRITERIA and not figures_below and _criteria(double) >= FEWEST_CRITERIA:
            return double
        if _criteria(single) >= FEWEST_CRITERIA:
            return single
    return None


def read_wide(
    cells: Cells,
    header: Header,
    *,
    notation: Notation | None = None,
    numeric: Part | None = None,
    figures_of: dict[str, dict[str, Decimal]] | None = None,
) -> WideTable:
    """notation: of figures that are text, where a person states it. numeric: what «NUMERIK» is, where a person states it.

    figures_of: figures by id of RT, where another table has them; they decide between fractions and per cent.
    Raises FileRefused: numbers_ambiguous, numeric_unclear.
    """
    names = header.names
    layout = find_layout([name for name in names if name], {})
    place = _place_columns(names, layout)
    found = {key: find([name for name in names if name], wanted) for key, wanted in FIGURE_NAMES.items()}
    figures = {key: names.index(name) for key, name in found.items() if name is not None}
    own = find([name for name in names if name], AREA_ID) is not None
    extra_names = EXTRA_NAMES if own else {"surveyed_on": EXTRA_NAMES["surveyed_on"]}
    extras = {key: names.index(name) for key, wanted in extra_names.items() if (name := find(names, wanted))}
    year = find([name for name in names if name], YEAR)
    year_column = names.index(year) if year is not None else None
    rows = [
        (number, list(row) + [None] * (len(names) - len(row)))
        for number, row in enumerate(cells[header.first :], start=header.first + 1)
        if any(cell_text(cell) for cell in row) and not _is_numbering(row)
    ]
    totals = [number for number, row in rows if _is_total(row)]
    rows = [(number, row) for number, row in rows if number not in totals]
    stated = Notation.POINT if own else notation
    header = _settle_numeric(header, rows, stated, numeric)
    used = [*figures.values(), *header.meanings, *([year_column] if year_column is not None else [])]
    columns = {
        index: Numbers(names[index] or str(index + 1), [row[index] for _number, row in rows], stated)
        for index in used
        if header.meanings.get(index) != Meaning(Part.CLASS)
    }
    class_column = header.column(Part.CLASS)
    baselines, numbers = [], {}
    for number, row in rows:
        numbers[number] = {index: _try(column, row[index]) for index, column in columns.items()}
        if class_column is not None:
            # Where cells have slipped it holds a number.
            numbers[number][class_column] = _try(Numbers("", [], Notation.POINT), row[class_column])
        baselines.append(_baseline(number, row, header, columns, figures, extras, place, year_column))
    hundred = own or _in_percent(baselines, figures_of or {})
    if not hundred:
        baselines = [_times_hundred(baseline) for baseline in baselines]
    known = {*used, *extras.values(), *place.values()}
    rest = [name for index, name in enumerate(names) if name and index not in known]
    return WideTable(
        header,
        baselines,
        numbers,
        totals,
        unused=[name for name in rest if not is_personal(name)],
        personal=[name for name in rest if is_personal(name)],
    )


def _header(first: int, pieces: list[list[str]]) -> Header:
    names = [" ".join(dict.fromkeys(piece for piece in column if piece)) for column in pieces]
    meanings: dict[int, Meaning] = {}
    for index, column in enumerate(pieces):
        meaning = find_meaning(column)
        if meaning is not None and meaning not in meanings.values():
            meanings[index] = meaning
    return Header(first, names, meanings)


def _criteria(header: Header) -> int:
    return len({meaning.of for meaning in header.meanings.values() if meaning.of in CRITERIA})


def _is_numbering(row: Sequence[object]) -> bool:
    """A row of 1, 2, 3 … or (1), (2), (3) … that some sheets have below the headings."""
    texts = [text.strip("()") for cell in row if (text := cell_text(cell))]
    return len(texts) > FEWEST_CRITERIA and texts == [str(number) for number in range(1, len(texts) + 1)]


def _is_total(row: Sequence[object]) -> bool:
    """The sum below the rows of RT."""
    first = next((text for cell in row if (text := cell_text(cell))), "")
    return _TOTAL.match(first) is not None


def _merged(texts: list[str]) -> list[str]:
    """A merged heading stands in its first column only."""
    filled, last = [], ""
    for text in texts:
        last = text or last
        filled.append(last)
    return filled


def _place_columns(names: list[str], layout: SlumLayout) -> dict[str, int]:
    found = {key: getattr(layout, key) for key in ("code", "name", "kecamatan", "kawasan", "rtrw", "rt", "rw")}
    found["area_id"] = find([name for name in names if name], AREA_ID)
    return {key: names.index(name) for key, name in found.items() if name is not None}


def _settle_numeric(header: Header, rows: Rows, notation: Notation | None, stated: Part | None) -> Header:
    """«NUMERIK» beside «KEBUTUHAN»: scores if all of them are 0, 1, 3 or 5 and needs are numbers; volumes if the needs are words."""
    numeric = {index: meaning for index, meaning in header.meanings.items() if meaning.part is Part.NUMERIC}
    if not numeric:
        return header
    needs = {
        index
        for index, m in header.meanings.items()
        if m.part is Part.VOLUME and m.of in {n.of for n in numeric.values()}
    }
    meanings = dict(header.meanings)
    if stated is None:
        values = _numbers_of(header, rows, numeric, notation)
        volumes = _numbers_of(header, rows, needs, notation)
        if not needs or None in volumes:
            stated = Part.VOLUME
        elif None not in values and set(values) <= SCORES:
            stated = Part.SCORE
        else:
            raise FileRefused("numeric_unclear", columns=", ".join(header.names[index] for index in list(numeric)[:3]))
    if stated is Part.VOLUME:
        for index in needs:
            del meanings[index]
    for index, meaning in numeric.items():
        meanings[index] = Meaning(stated, meaning.of)
    return Header(header.first, header.names, meanings)


def _numbers_of(header: Header, rows: Rows, indexes: Iterable[int], notation: Notation | None) -> list[Decimal | None]:
    """The numbers in these columns, None for each text that is none; empty cells are left out."""
    found = []
    for index in indexes:
        values = [row[index] for _number, row in rows if cell_text(row[index])]
        try:
            column = Numbers(header.names[index], values, notation)
        except FileRefused:
            column = Numbers(header.names[index], values, Notation.POINT)
        found += [_try(column, value) for value in values]
    return found


def _baseline(
    number: int,
    row: list[object],
    header: Header,
    columns: dict[int, Numbers],
    figures: dict[str, int],
    extras: dict[str, int],
    place: dict[str, int],
    year_column: int | None,
) -> Baseline:
    unreadable: list[tuple[str, str]] = []
    doubtful: list[tuple[str, str]] = []

    def read(index: int, problems: list[tuple[str, str]]) -> Decimal | None:
        try:
            return columns[index].read(row[index])
        except ValueError:
            problems.append((header.names[index], quote(cell_text(row[index]))))
            return None

    parts: dict[Part, dict[str, Decimal]] = {part: {} for part in Part}
    claimed_class = None
    for index, meaning in header.meanings.items():
        if meaning.part is Part.CLASS:
            text = cell_text(row[index])
            claimed_class = slum_class(text) if text else None
            if text and claimed_class is None:
                doubtful.append((header.names[index], quote(text)))
            continue
        value = read(index, unreadable if meaning.part is Part.VOLUME else doubtful)
        if value is not None:
            parts[meaning.part][meaning.of] = value
    found = {key: value for key, index in figures.items() if (value := read(index, unreadable)) is not None}
    said: dict[str, object] = {}
    for key, index in extras.items():
        try:
            value = read_extra(key, row[index])
        except ValueError:
            unreadable.append((header.names[index], quote(cell_text(row[index]))))
            continue
        if value is not None:
            said[key] = value
    year = read(year_column, unreadable) if year_column is not None else None
    if year is not None and year != year.to_integral_value():
        unreadable.append((header.names[year_column or 0], str(year)))
        year = None
    texts = {key: cell_text(row[index]) or None for key, index in place.items()}
    return Baseline(
        row=number,
        place=Place(**texts),
        year=int(year) if year is not None else None,
        figures=found,
        volumes=parts[Part.VOLUME],
        claims=Claims(
            shares=parts[Part.SHARE],
            scores=parts[Part.SCORE],
            aspects=parts[Part.MEAN],
            total=parts[Part.TOTAL].get(""),
            slum_class=claimed_class,
            sectoral_percent=parts[Part.SECTORAL].get(""),
        ),
        extras=said,
        unreadable=tuple(unreadable),
        doubtful=tuple(doubtful),
    )


def _in_percent(baselines: list[Baseline], figures_of: dict[str, dict[str, Decimal]]) -> bool:
    """Whether shares are per cent: as fractions or as per cent, which fits more of the file's own volumes?"""
    percent = fraction = 0
    for baseline in baselines:
        figures = (figures_of.get(baseline.place.rt or "") or {}) | baseline.figures
        known = [figures[name] for name in DENOMINATORS if figures.get(name)]
        for criterion, share in baseline.claims.shares.items():
            volume = baseline.volumes.get(criterion)
            if not volume or not share:
                continue
            fraction += any(abs(volume / figure - share) < Decimal("0.0006") for figure in known)
            percent += any(abs(volume / figure * HUNDRED - share) < Decimal("0.06") for figure in known)
    if percent == fraction:
        shares = [share for baseline in baselines for share in baseline.claims.shares.values() if share]
        return bool(shares) and sorted(shares)[len(shares) // 2] > 1
    return percent > fraction


def _times_hundred(baseline: Baseline) -> Baseline:
    claims = baseline.claims
    return replace(
        baseline,
        claims=replace(
            claims,
            shares={key: share * HUNDRED for key, share in claims.shares.items()},
            aspects={key: share * HUNDRED for key, share in claims.aspects.items()},
            sectoral_percent=None if claims.sectoral_percent is None else claims.sectoral_percent * HUNDRED,
        ),
    )


def _try(column: Numbers, value: object) -> Decimal | None:
    try:
        return column.read(value)
    except ValueError:
        return None


def cell_text(cell: object) -> str:
    """What a person sees in a cell, on one line."""
    if cell is None:
        return ""
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    return " ".join(str(cell).replace("\x00", " ").split())
