"""Tables that other tables refer to by id: the RT of a city with their figures, and its kawasan."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from decimal import Decimal
from pathlib import Path

from spatial.hectares import Notation
from spatial.importers.fields import find, folded
from spatial.importers.refusal import FileRefused
from spatial.importers.regency import PlaceUnknown
from spatial.importers.slum_layout import find_layout
from spatial.importers.tables import read_cells

from .baseline import FIGURES, Place, quote
from .columns import FIGURE_NAMES
from .contradictions import Whole
from .numbers import Numbers
from .wide import cell_text

ID = ("id", "no", "kode")
KAWASAN = ("kawasan", "nama_kawasan", "nama", "name", "id_kawasan")


@dataclass(frozen=True)
class Entry:
    """One RT of the register. kawasan: as the register has it, an id or a name."""

    row: int
    place: Place
    figures: dict[str, Decimal]


@dataclass
class Registers:
    """rt, kawasan: names of the tables, for the report. by_id: RT. kawasan_by_id: kawasan, with the figures of the whole."""

    rt: str = ""
    kawasan: str = ""
    by_id: dict[str, Entry] = field(default_factory=dict)
    kawasan_by_id: dict[str, Whole] = field(default_factory=dict)

    def resolve(self, place: Place) -> tuple[Place, Entry | None]:
        """The place in words, and the register's row where the table names it by its id.

        Raises PlaceUnknown: rt_id_unknown, rt_of_another_kawasan, kawasan_id_unknown.
        """
        place = self._with_kawasan(place)
        if not self.by_id:
            return (replace(place, rtrw=place.rt_id, rt_id=None) if place.rt_id else place), None
        given = place.rt_id or (place.rt if place.rw is None and place.rtrw is None else None) or place.rtrw
        entry = self.by_id.get(given or "")
        if entry is None:
            if given is not None and given.isdigit():
                raise PlaceUnknown("rt_id_unknown", text=quote(given), table=self.rt)
            return (replace(place, rtrw=given, rt=None, rt_id=None) if place.rt_id else place), None
        here = entry.place
        if place.kawasan and here.kawasan and folded(place.kawasan) != folded(here.kawasan):
            raise PlaceUnknown(
                "rt_of_another_kawasan",
                kawasan=place.kawasan,
                rt=here.rtrw or here.rt or given,
                other=here.kawasan,
                table=self.rt,
            )
        return replace(here, kawasan=here.kawasan or place.kawasan), entry

    def wholes(self) -> list[Whole]:
        return list(self.kawasan_by_id.values())

    def sums(self) -> dict[str, dict[str, Decimal]]:
        """The figures of the RT added up by the name of their kawasan."""
        sums: dict[str, dict[str, Decimal]] = {}
        for entry in self.by_id.values():
            if entry.place.kawasan:
                added = sums.setdefault(entry.place.kawasan, {})
                for name in FIGURES:
                    if name in entry.figures:
                        added[name] = added.get(name, Decimal(0)) + entry.figures[name]
        return sums

    def _with_kawasan(self, place: Place) -> Place:
        if place.kawasan is None or not self.kawasan_by_id:
            return place
        whole = self.kawasan_by_id.get(place.kawasan)
        if whole is not None:
            return replace(place, kawasan=whole.name)
        if place.kawasan.isdigit():
            raise PlaceUnknown("kawasan_id_unknown", text=quote(place.kawasan), table=self.kawasan)
        return place


def read_registers(rt: str | None, kawasan: str | None, notation: Notation | None) -> Registers:
    """rt, kawasan: paths of the tables. Raises FileRefused: register_malformed, numbers_ambiguous, and what read_cells() raises."""
    registers = Registers()
    if kawasan is not None:
        registers.kawasan = Path(kawasan).name
        for row, key, cells, figures in _rows(kawasan, KAWASAN, notation):
            registers.kawasan_by_id[key] = Whole(row, cells["kawasan"] or key, figures)
    if rt is not None:
        registers.rt = Path(rt).name
        for row, key, cells, figures in _rows(rt, (), notation):
            place = Place(
                **{name: cells[name] for name in ("code", "name", "kecamatan", "kawasan", "rtrw", "rt", "rw")}
            )
            registers.by_id[key] = Entry(row, registers._with_kawasan(place), figures)
    return registers


def _rows(path: str, named: tuple[str, ...], notation: Notation | None):  # type: ignore[no-untyped-def]
    """(row, id, texts by meaning, figures) of each row. named: headings of the name, of a table of kawasan."""
    table = Path(path).name
    cells = read_cells(path)
    header = next((index for index, row in enumerate(cells) if any(cell_text(cell) for cell in row)), None)
    if header is None:
        raise FileRefused("table_unreadable", table=table, reason="0")
    names = [cell_text(cell) for cell in cells[header]]
    filled = [name for name in names if name]
    key = find(filled, ID)
    layout = find_layout(filled, {})
    meant = {name: getattr(layout, name) for name in ("code", "name", "kecamatan", "kawasan", "rtrw", "rt", "rw")}
    if named:
        meant = {"kawasan": find(filled, named)}
    wanted = meant.get("kawasan") if named else meant["rtrw"] or meant["rt"]
    if key is None or wanted is None:
        raise FileRefused(
            "register_malformed",
            table=table,
            wanted="id" if key is None else "kawasan" if named else "RT/RW",
            columns=", ".join(filled),
        )
    rows = [
        (number, list(row) + [None] * (len(names) - len(row)))
        for number, row in enumerate(cells[header + 1 :], start=header + 2)
        if any(cell_text(cell) for cell in row)
    ]
    columns = {
        figure: (index := names.index(name), Numbers(name, [row[index] for _number, row in rows], notation))
        for figure, wanted in FIGURE_NAMES.items()
        if (name := find(filled, wanted)) is not None
    }
    for number, row in rows:
        texts = {
            meaning: (cell_text(row[names.index(name)]) or None) if name else None for meaning, name in meant.items()
        }
        figures = {}
        for figure, (index, numbers) in columns.items():
            try:
                value = numbers.read(row[index])
            except ValueError:
                continue
            if value is not None:
                figures[figure] = value
        yield number, cell_text(row[names.index(key)]), texts, figures
