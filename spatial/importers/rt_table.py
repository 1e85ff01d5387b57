"""The figures of a table beside the polygons (rt.csv), joined by kelurahan or kawasan and RT.

A key must be there once on both sides. What has no partner is told from both sides; nothing is joined by resemblance.
"""

from dataclasses import dataclass
from decimal import Decimal

from spatial.hectares import Notation
from spatial.rt import RtRefused, RtRw

from .fields import folded
from .refusal import FileRefused
from .regency import PlaceUnknown, Regency
from .report import Report
from .slum_layout import Figures, SlumLayout, find_layout, is_code, read_rtrw
from .tables import Row, Table

# ("kelurahan", code) or ("kawasan", folded name), and the RT.
Key = tuple[tuple[str, str], RtRw]


@dataclass(frozen=True)
class Entry:
    """One row of the table. stated_ha, verified_ha: hectares with the digits of the text."""

    row: int
    label: str
    kawasan: str | None
    stated_ha: Decimal | None
    verified_ha: Decimal | None


class RtTable:
    """Entries by key."""

    def __init__(
        self, table: Table, regency: Regency, *, by_kawasan: bool, notation: Notation | None, report: Report
    ) -> None:
        """by_kawasan: the polygons name their kawasan, so a table of kawasan is joined by that name; otherwise its kawasan must be
        called like a kelurahan. Raises FileRefused: table_column_missing, figure_ambiguous."""
        self.name = table.name
        self._regency, self._report = regency, report
        layout = find_layout(table.columns, {})
        place = layout.code or layout.name or layout.kawasan
        if place is None:
            raise FileRefused(
                "table_column_missing", table=table.name, wanted="kelurahan / kawasan", columns=", ".join(table.columns)
            )
        if layout.stated is None and layout.verified is None:
            raise FileRefused("table_column_missing", table=table.name, wanted="luas", columns=", ".join(table.columns))
        self._by_kawasan = by_kawasan and not (layout.code or layout.name)
        stated = Figures(layout.stated, [row.cells.get(layout.stated or "") for row in table.rows], notation)
        verified = Figures(layout.verified, [row.cells.get(layout.verified or "") for row in table.rows], notation)
        found: dict[Key, list[Entry]] = {}
        for row in table.rows:
            keyed = self._entry(row, layout, stated, verified)
            if keyed is not None:
                found.setdefault(keyed[0], []).append(keyed[1])
        self._entries = {key: entries[0] for key, entries in found.items() if len(entries) == 1}
        for entries in found.values():
            if len(entries) > 1:
                rows = ", ".join(str(entry.row) for entry in entries)
                report.add("table_key_twice", table=table.name, rows=rows, key=entries[0].label)
        self._used: set[Key] = set()

    def find(self, kelurahan_code: str, kawasan: str | None, rtrw: RtRw) -> Entry | None:
        """The row for a polygon."""
        place = ("kawasan", folded(kawasan or "")) if self._by_kawasan else ("kelurahan", kelurahan_code)
        entry = self._entries.get((place, rtrw))
        if entry is not None:
            self._used.add((place, rtrw))
        return entry

    def tell_unused(self) -> None:
        """Report the rows for which no polygon came."""
        for key, entry in self._entries.items():
            if key not in self._used:
                self._report.add("row_without_polygon", table=self.name, table_row=entry.row, key=entry.label)

    def _entry(self, row: Row, layout: SlumLayout, stated: Figures, verified: Figures) -> tuple[Key, Entry] | None:
        kawasan = row.text(layout.kawasan)
        given = row.text(layout.code) or row.text(layout.name) or kawasan
        if given is None:
            return None
        place = self._place(row, given, row.text(layout.kecamatan))
        if place is None:
            return None
        texts = row.text(layout.rtrw), row.text(layout.rt), row.text(layout.rw)
        try:
            rtrw = read_rtrw(*texts)
        except RtRefused as error:
            self._malformed(row, str(error), layout.rtrw or layout.rt)
            return None
        figures = []
        for column, value in (
            (stated, row.cells.get(layout.stated or "")),
            (verified, row.cells.get(layout.verified or "")),
        ):
            try:
                figures.append(column.read(value))
            except ValueError:
                self._malformed(row, str(value), column.field)
                return None
        label = " ".join(part for part in (given, str(rtrw)) if part)
        return (place, rtrw), Entry(row.number, label, kawasan, figures[0], figures[1])

    def _place(self, row: Row, given: str, kecamatan: str | None) -> tuple[str, str] | None:
        if self._by_kawasan:
            return "kawasan", folded(given)
        try:
            kelurahan = self._regency.by_code(given) if is_code(given) else self._regency.by_name(given, kecamatan)
        except PlaceUnknown as error:
            suggested = error.problem == "kelurahan_name_suggested"
            names = {name: error.params[name] for name in ("suggestions", "first")} if suggested else {}
            code = "table_place_suggested" if suggested else "table_place_unknown"
            self._report.add(code, table=self.name, table_row=row.number, given=given, **names)
            return None
        if kelurahan is None:
            self._report.add("table_place_unknown", table=self.name, table_row=row.number, given=given)
            return None
        return "kelurahan", kelurahan.code

    def _malformed(self, row: Row, text: str, field: str | None) -> None:
        self._report.add("table_row_malformed", table=self.name, table_row=row.number, text=text, field=field or "—")
