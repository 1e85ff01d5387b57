"""Works of a decree's slum areas, from a table into Work, WorkVolume and WorkFund.

One row is one work on one criterion of one RT, as the cities' lists have them: year, kawasan, RT, criterion, volume, activity, source of funds,
budget. A row is found again by its id and the list's name, else by its place, criterion, year and activity, so that a second run changes nothing. What
the file does not say stays as it is, and nothing is ever deleted.

refused    RT unknown or not named; criterion unknown; volume missing, negative or no number; year missing or impossible; nothing said of what was done
warning    more work than the survey found to do, or none found at all; a source of funds in unknown words
"""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import Any

from django.db import connection
from django.utils import timezone

from programme.models import Work, WorkFund, WorkVolume
from spatial.hectares import Notation
from spatial.importers import ledger
from spatial.importers.fields import find
from spatial.importers.options import Progress, RunOptions
from spatial.importers.refusal import FileRefused
from spatial.importers.regency import PlaceUnknown
from spatial.importers.report import Report
from spatial.importers.slum_areas import find_decree
from spatial.importers.slum_layout import find_layout
from spatial.importers.tables import read_cells, sheet_names
from spatial.models import SlumArea

from .areas import Area, DecreeAreas
from .baseline import CRITERIA, Place, quote
from .columns import YEAR, find_criterion, is_personal
from .funds import fund_source
from .numbers import Numbers
from .reading import plain
from .registers import Registers, read_registers
from .wide import cell_text

FIRST_YEAR = 1990
LARGEST_VOLUME = 10**12
LARGEST_BUDGET = 10**15
NAME_LENGTH, ACTIVITY_LENGTH, FUND_LENGTH, KEY_LENGTH = 300, 200, 200, 120

ID = ("id", "no", "nomor", "kode_kegiatan")
CRITERION = ("criterion", "kriteria", "id_kriteria", "kode_kriteria")
VOLUME = ("volume", "vol")
ACTIVITY = ("activity", "kegiatan", "nama_kegiatan", "pekerjaan", "nama_pekerjaan")
FUND = ("fund", "sumber_anggaran", "sumber_dana", "sumber_pendanaan")
BUDGET = ("budget", "anggaran", "biaya", "nilai_anggaran", "pagu")
RT_ID = ("id_rtrw", "id_rt")
KAWASAN_ID = ("id_kawasan",)


@dataclass(frozen=True, kw_only=True)
class WorkOptions(RunOptions):
    """decree, kabupaten, sheet, rt_table, kawasan_table, aliases, notation: as for assessments.

    source: name of the list, which tells its ids from those of another. status: of works that are new; None: done.
    """

    decree: str
    kabupaten: str | None = None
    sheet: str | None = None
    year: int | None = None
    source: str | None = None
    status: str | None = None
    rt_table: str | None = None
    kawasan_table: str | None = None
    aliases: tuple[tuple[str, str], ...] = ()
    notation: str | None = None


@dataclass(frozen=True)
class Item:
    """A row that may be loaded. fund: as written. key: Work.source_key."""

    row: int
    label: str
    area: Area
    year: int
    criterion: str
    volume: Decimal
    activity: str
    fund: str | None
    budget: Decimal | None
    key: str


def load_works(path: Path | str, options: WorkOptions, progress: Progress | None = None) -> Report:
    """Load a list of works. One transaction; what was found and done is in the report.

    Raises nothing for a bad file: the report says what is wrong with it.
    """
    path = Path(path)
    with ledger.run("works", path, options) as run:
        report = run.report
        run.decree = find_decree(options.decree, options.kabupaten)
        notation = Notation(options.notation) if options.notation else None
        registers = read_registers(options.rt_table, options.kawasan_table, notation)
        areas = DecreeAreas(run.decree, dict(options.aliases))
        items = list(_Rows(path, report, registers, areas, options, notation).items())
        if progress:
            progress(report.read)
        items = _without_twice(items, report)
        report.driver = path.suffix.lstrip(".").upper()
        report.import_id = run.open_line()
        if report.loadable or options.dry_run:
            _Renewed(items, run.decree.kabupaten_id, options).write(report)
            _compare_with_surveys(items, report)
    return report


class _Rows:
    """Rows of the file, judged one by one."""

    def __init__(
        self,
        path: Path,
        report: Report,
        registers: Registers,
        areas: DecreeAreas,
        options: WorkOptions,
        notation: Notation | None,
    ) -> None:
        self.report, self.registers, self.areas, self.options = report, registers, areas, options
        cells = read_cells(path, sheet=options.sheet, encoding=options.encoding)
        if not sheet_names(path):
            cells = [[plain(cell) for cell in row] for row in cells]
        header = next((index for index, row in enumerate(cells) if any(cell_text(cell) for cell in row)), 0)
        self.names = [cell_text(cell) for cell in cells[header]] if cells else []
        self.rows = [
            (number, list(row) + [None] * (len(self.names) - len(row)))
            for number, row in enumerate(cells[header + 1 :], start=header + 2)
            if any(cell_text(cell) for cell in row)
        ]
        if not self.rows:
            raise FileRefused("file_without_rows", layer=path.name)
        report.read = len(self.rows)
        self.columns = self._find_columns(path.name)
        self.numbers = {
            meaning: Numbers(self.names[index], [row[index] for _number, row in self.rows], notation)
            for meaning, index in self.columns.items()
            if meaning in ("volume", "budget", "year")
        }
        used = set(self.columns.values())
        rest = [name for index, name in enumerate(self.names) if name and index not in used]
        if unused := [name for name in rest if not is_personal(name)]:
            report.add("columns_unused", columns=", ".join(unused)[:500])
        if personal := [name for name in rest if is_personal(name)]:
            report.add("personal_left_out", columns=", ".join(personal)[:500])

    def _find_columns(self, table: str) -> dict[str, int]:
        filled = [name for name in self.names if name]
        layout = find_layout(filled, {})
        wanted = {
            "id": find(filled, ID),
            "year": find(filled, YEAR),
            "criterion": find(filled, CRITERION),
            "volume": find(filled, VOLUME),
            "activity": find(filled, ACTIVITY),
            "fund": find(filled, FUND),
            "budget": find(filled, BUDGET),
            "rt_id": find(filled, RT_ID),
            "kawasan": layout.kawasan or find(filled, KAWASAN_ID),
            **{name: getattr(layout, name) for name in ("code", "name", "kecamatan", "rtrw", "rt", "rw")},
        }
        for meaning in ("criterion", "volume", "activity"):
            if wanted[meaning] is None:
                raise FileRefused(
                    "work_columns_missing", table=table, wanted=meaning, columns=", ".join(filled)[:500] or "—"
                )
        return {meaning: self.names.index(name) for meaning, name in wanted.items() if name is not None}

    def items(self) -> Iterator[Item]:
        occurrences: Counter[tuple[object, ...]] = Counter()
        for number, row in self.rows:
            item = self._item(number, row, occurrences)
            if item is not None:
                yield item

    def _item(self, number: int, row: list[object], occurrences: Counter[tuple[object, ...]]) -> Item | None:
        texts = {meaning: cell_text(row[index]) or None for meaning, index in self.columns.items()}
        place = Place(
            **{name: texts.get(name) for name in ("code", "name", "kecamatan", "kawasan", "rtrw", "rt", "rw", "rt_id")}
        )
        label = place.label

        def tell(code: str, /, **params: Any) -> None:
            self.report.add(code, row=number, name=label or None, **params)

        area = None
        try:
            resolved, _entry = self.registers.resolve(place)
            label = resolved.label
            area = self.areas.find(resolved)
        except PlaceUnknown as error:
            tell(error.problem, **error.params)
        criterion = _criterion(texts.get("criterion"))
        if criterion is None:
            tell("criterion_unknown", text=quote(texts.get("criterion") or ""))
        year = self._year(row, tell)
        volume = self._number("volume", row, tell)
        if volume is None and not self._refused(number, "cell_malformed"):
            tell("work_volume_missing")
        if volume is not None and not 0 <= volume < LARGEST_VOLUME:
            tell(
                "work_volume_negative" if volume < 0 else "volume_impossible", volume=volume, value=volume, criterion=""
            )
        activity = texts.get("activity")
        if activity is None:
            tell("work_activity_missing")
        elif len(activity) > ACTIVITY_LENGTH:
            tell("cell_malformed", field=self.names[self.columns["activity"]], text=f"{activity[:60]}…")
        budget = self._number("budget", row, tell)
        if budget is not None and not 0 <= budget < LARGEST_BUDGET:
            tell("cell_malformed", field=self.names[self.columns["budget"]], text=str(budget))
        fund = texts.get("fund")
        if fund is not None and fund_source(fund) is None:
            tell("fund_unknown", text=fund[:80])
        if number in self.report.refused_rows or area is None or criterion is None or year is None or volume is None:
            return None
        key = self._key(texts.get("id"), (year, area.id, criterion, activity), occurrences)
        return Item(number, label, area, year, criterion, volume, activity or "", fund, budget, key)

    def _refused(self, row: int, code: str) -> bool:
        return any(problem.row == row and problem.code == code for problem in reversed(self.report.problems))

    def _year(self, row: list[object], tell: Any) -> int | None:
        year = self._number("year", row, tell)
        number = int(year) if year is not None and year == int(year) else self.options.year
        if number is None:
            tell("year_missing")
        elif not FIRST_YEAR <= number <= timezone.localdate().year:
            tell("year_impossible", year=str(number))
            return None
        return number

    def _number(self, meaning: str, row: list[object], tell: Any) -> Decimal | None:
        if meaning not in self.columns:
            return None
        cell = row[self.columns[meaning]]
        try:
            return self.numbers[meaning].read(cell)
        except ValueError:
            tell("cell_malformed", field=self.names[self.columns[meaning]], text=quote(cell_text(cell)))
            return None

    def _key(self, given: str | None, place: tuple[object, ...], occurrences: Counter[tuple[object, ...]]) -> str:
        source = self.options.source or self.areas.decree.number
        if given is None:
            occurrences[place] += 1
            # Rows alike in all of this are told apart by their order.
            text = "|".join(str(part) for part in (*place, occurrences[place]))
            given = "~" + hashlib.sha256(text.encode()).hexdigest()[:16]
        return f"{source[: KEY_LENGTH - 1 - len(given)]}:{given}"[:KEY_LENGTH]


def _criterion(text: str | None) -> str | None:
    if text is None:
        return None
    folded = text.strip().casefold()
    return folded if folded in CRITERIA else find_criterion(text)


def _without_twice(items: list[Item], report: Report) -> list[Item]:
    """Of a key the first row stays."""
    first: dict[str, Item] = {}
    for item in items:
        earlier = first.setdefault(item.key, item)
        if earlier is not item:
            report.add("work_twice", row=item.row, name=item.label or None, key=item.key, other=earlier.row)
    return list(first.values())


class _Renewed:
    """The rows against the database: what is new, what changes, what stays."""

    def __init__(self, items: list[Item], kabupaten: str, options: WorkOptions) -> None:
        self.options, self.kabupaten = options, kabupaten
        keys = [item.key for item in items]
        known = Work.objects.filter(kabupaten=kabupaten, source_key__in=keys).prefetch_related("volumes", "funds")
        self._known = {work.source_key: work for work in known}
        self._kawasan = dict(
            SlumArea.objects.filter(id__in={item.area.id for item in items}).values_list("id", "kawasan_id")
        )
        self.items = items

    def write(self, report: Report) -> None:
        new = [item for item in self.items if item.key not in self._known]
        works = Work.objects.bulk_create(
            Work(
                kabupaten_id=self.kabupaten,
                source_key=item.key,
                status=self.options.status or Work.Status.DONE,
                import_run_id=report.import_id,
                **self._said(item),
            )
            for item in new
        )
        WorkVolume.objects.bulk_create(
            WorkVolume(work=work, slum_area_id=item.area.id, criterion_id=item.criterion, volume=item.volume)
            for work, item in zip(works, new, strict=True)
        )
        WorkFund.objects.bulk_create(
            WorkFund(work=work, **_fund(item)) for work, item in zip(works, new, strict=True) if item.fund
        )
        report.created = len(new)
        for item in self.items:
            work = self._known.get(item.key)
            if work is not None:
                if self._renew(work, item, report.import_id):
                    report.updated += 1
                else:
                    report.unchanged += 1

    def _said(self, item: Item) -> dict[str, Any]:
        said = {
            "name": item.activity[:NAME_LENGTH],
            "activity": item.activity,
            "kelurahan_id": item.area.kelurahan_code,
            "kawasan_id": self._kawasan[item.area.id],
            "year": item.year,
            "budget": item.budget,
            "source": self.options.source,
        }
        return {name: value for name, value in said.items() if value is not None}

    def _renew(self, work: Work, item: Item, run: int | None) -> bool:
        """Whether anything of the work had to be changed."""
        said = self._said(item) | ({"status": self.options.status} if self.options.status else {})
        changed = {name: value for name, value in said.items() if getattr(work, name) != value}
        volumes = {(volume.slum_area_id, volume.criterion_id): volume for volume in work.volumes.all()}
        volume = volumes.get((item.area.id, item.criterion))
        # A row has one volume: where the work has one other, the row was corrected.
        if volume is None and len(volumes) == 1:
            volume = next(iter(volumes.values()))
        volume = volume or WorkVolume(work=work)
        told = {"slum_area_id": item.area.id, "criterion_id": item.criterion, "volume": item.volume}
        volume_changed = any(getattr(volume, name) != value for name, value in told.items())
        funds = list(work.funds.all())
        fund = next((fund for fund in funds if fund.name == item.fund), funds[0] if len(funds) == 1 else None)
        fund_changed = item.fund is not None and (
            fund is None or any(getattr(fund, name) != value for name, value in _fund(item).items())
        )
        if not (changed or volume_changed or fund_changed):
            return False
        for name, value in (changed | {"import_run_id": run}).items():
            setattr(work, name, value)
        work.save()
        if volume_changed:
            for name, value in told.items():
                setattr(volume, name, value)
            volume.save()
        if fund_changed:
            fund = fund or WorkFund(work=work)
            for name, value in _fund(item).items():
                setattr(fund, name, value)
            fund.save()
        return True


def _fund(item: Item) -> dict[str, Any]:
    text = item.fund or ""
    return {"source": fund_source(text) or WorkFund.Source.OTHER, "name": text[:FUND_LENGTH], "amount": item.budget}


# Works up to a year against what the newest survey before them found: (work's key, area, criterion, year, sum of works, deficiency found).
_ABOVE = """
    WITH done AS (
        SELECT w.source_key, w.effect_year, v.slum_area_id, v.criterion_id, v.volume, w.import_run_id, a.id AS assessment_id
        FROM programme_workvolume v
        JOIN programme_work w ON w.id = v.work_id
        LEFT JOIN LATERAL (
            SELECT a.id FROM programme_assessment a
            WHERE a.slum_area_id = v.slum_area_id AND a.year < w.effect_year
            ORDER BY a.year DESC LIMIT 1
        ) a ON true
        WHERE w.status IN ('done', 'handed_over') AND v.slum_area_id = ANY(%(areas)s)
    ), added AS (
        SELECT done.*, sum(volume) OVER (PARTITION BY slum_area_id, criterion_id, assessment_id ORDER BY effect_year) AS works
        FROM done
    )
    SELECT source_key, effect_year, works, coalesce(found.volume, 0), added.assessment_id, added.slum_area_id
    FROM added LEFT JOIN programme_assessmentvolume found
        ON found.assessment_id = added.assessment_id AND found.criterion_id = added.criterion_id
    WHERE added.assessment_id IS NULL OR works > coalesce(found.volume, 0)
    ORDER BY effect_year, source_key
"""


def _compare_with_surveys(items: list[Item], report: Report) -> None:
    """Works that lower more than there is, and areas that nobody surveyed before."""
    by_key = {item.key: item for item in items}
    with connection.cursor() as cursor:
        cursor.execute(_ABOVE, {"areas": sorted({item.area.id for item in items})})
        rows = cursor.fetchall()
    unsurveyed = set()
    for key, year, works, deficiency, assessment, area in rows:
        item = by_key.get(key)
        if item is None:
            continue
        if assessment is None:
            unsurveyed.add(area)
        elif deficiency <= 0:
            report.add("work_of_untouched_criterion", row=item.row, name=item.label or None, criterion=item.criterion)
        else:
            said = {"criterion": item.criterion, "volume": works, "deficiency": deficiency, "year": str(year)}
            report.add("work_above_deficiency", row=item.row, name=item.label or None, **said)
    if unsurveyed:
        report.add("work_without_assessment", count=len(unsurveyed))
