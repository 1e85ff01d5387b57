"""Assessments of a decree's slum areas, from a table, a sheet or a workbook into Assessment and AssessmentVolume.

Everything that follows from the volumes is computed anew; what the file claims is compared and told. A row renews the assessment of the same slum
area and year, so that a second run changes nothing. What the file does not say stays as it is, and nothing is ever deleted.

refused    RT unknown, not named or there twice for a year; year missing or impossible; cells beside their headings; figures or volumes that are no
           numbers; a signed assessment that would change
warning    volumes that cannot be (negative, more than there is): kept and flagged; shares, scores, means, totals and classes that contradict
           the volumes; rows that repeat the row above; kawasan whose figures are not the sum of their RT
note       columns that were not read, columns and sheets of persons that never are
"""

from __future__ import annotations

import datetime
from collections import Counter, defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from pathlib import Path
from typing import Any

from django.utils import timezone

from programme import rule_sets
from programme.models import Assessment, AssessmentVolume
from programme.scoring import RuleSet
from spatial.hectares import Notation
from spatial.importers import ledger
from spatial.importers.options import Progress, RunOptions
from spatial.importers.refusal import FileRefused
from spatial.importers.regency import PlaceUnknown
from spatial.importers.report import Report
from spatial.importers.slum_areas import find_decree

from . import contradictions
from .areas import Area, DecreeAreas
from .baseline import COUNTS, FIGURES, Baseline
from .columns import Part
from .reading import Delivery, read_delivery
from .registers import Registers, read_registers

FIRST_YEAR = 1990
DEFAULT_RULE_SET = "permen-14-2018-v1"
IN_FORCE_SINCE = 2018  # Permen PUPR 14/PRT/M/2018

# As the database's own rules (programme/models).
LARGEST_COUNT = 2**31 - 1
LARGEST_QUANTITY = 10**9
LARGEST_VOLUME = 10**12

SIGNATORY_LENGTH = 150
TEXT_LENGTHS = {"source": 500, "surveyor": 200}


@dataclass(frozen=True, kw_only=True)
class AssessmentOptions(RunOptions):
    """decree: its number; kabupaten: code of its regency, where several have that number.

    year, rule_set, kind, source, surveyor: of all rows that do not say their own. rt_table, kawasan_table: where the file names RT or kawasan by id.
    aliases: name in the file → name of the kelurahan or kawasan. notation: of figures that are text. numeric: what columns «NUMERIK» hold.
    submitted_by: who hands them in; without it they stay drafts, which count nowhere yet. submitted_on: None: today.
    """

    decree: str
    kabupaten: str | None = None
    sheet: str | None = None
    year: int | None = None
    rule_set: str | None = None
    kind: str | None = None
    source: str | None = None
    surveyor: str | None = None
    rt_table: str | None = None
    kawasan_table: str | None = None
    aliases: tuple[tuple[str, str], ...] = ()
    notation: str | None = None
    numeric: str | None = None
    submitted_by: str | None = None
    submitted_on: datetime.date | None = None


@dataclass(frozen=True)
class Row:
    """A row of the file that may be loaded."""

    baseline: Baseline
    area: Area
    year: int
    rule_set: RuleSet

    @property
    def key(self) -> tuple[int, int]:
        return self.area.id, self.year


def load_assessments(path: Path | str, options: AssessmentOptions, progress: Progress | None = None) -> Report:
    """Load a file of assessments. One transaction; what was found and done is in the report.

    Raises nothing for a bad file: the report says what is wrong with it.
    """
    path = Path(path)
    with ledger.run("assessments", path, options) as run:
        report = run.report
        run.decree = find_decree(options.decree, options.kabupaten)
        notation = Notation(options.notation) if options.notation else None
        stated = _rule_set(options.rule_set) if options.rule_set else None
        registers = read_registers(options.rt_table, options.kawasan_table, notation)
        delivery = read_delivery(
            path,
            sheet=options.sheet,
            encoding=options.encoding,
            notation=notation,
            numeric=Part(options.numeric) if options.numeric else None,
            figures_of={key: entry.figures for key, entry in registers.by_id.items()},
        )
        if not delivery.baselines:
            raise FileRefused("file_without_rows", layer=path.name)
        _note_left_out(delivery, report)
        report.layer, report.driver = delivery.layout, path.suffix.lstrip(".").upper()
        report.read = len(delivery.baselines)
        areas = DecreeAreas(run.decree, dict(options.aliases))
        reading = _Reading(report, delivery, registers, areas, options, stated)
        rows = reading.rows()
        if progress:
            progress(report.read)
        rows = _without_twice(rows, report)
        renewed = _Renewed(rows, options, report)
        report.import_id = run.open_line()
        if report.loadable or options.dry_run:
            renewed.write(report)
    return report


class _Reading:
    """Rows of the file, judged one by one."""

    def __init__(
        self,
        report: Report,
        delivery: Delivery,
        registers: Registers,
        areas: DecreeAreas,
        options: AssessmentOptions,
        rule_set: RuleSet | None,
    ) -> None:
        self.report, self.delivery, self.registers = report, delivery, registers
        self.areas, self.options, self.rule_set = areas, options, rule_set
        self.tolerance = contradictions.tolerance(delivery.baselines)
        self._figures_by_area = self._register_by_area()

    def rows(self) -> list[Row]:
        complete, rows = [], []
        for baseline in self.delivery.baselines:
            baseline, area = self._placed(baseline)
            row = self._row(baseline, area)
            complete.append(baseline)
            if row is not None:
                rows.append(row)
        for copy, original in contradictions.copies(complete):
            if copy.row not in self.report.refused_rows:
                self._tell(copy, "row_copied", other=original.row, other_name=original.label)
        for whole, finding in contradictions.wholes(self.registers.wholes(), self.registers.sums()):
            self.report.add(finding.code, table=self.registers.kawasan, table_row=whole.row, **finding.params)
        return rows

    def _tell(self, baseline: Baseline, code: str, /, **params: Any) -> None:
        self.report.add(code, row=baseline.row, name=baseline.label or None, **params)

    def _placed(self, baseline: Baseline) -> tuple[Baseline, Area | None]:
        """With the place in words, the figures of the register, and the slum area; a row without one is refused here."""
        try:
            place, entry = self.registers.resolve(baseline.place)
        except PlaceUnknown as error:
            self._tell(baseline, error.problem, **error.params)
            return baseline, None
        baseline = replace(baseline, place=replace(place, area_id=baseline.place.area_id))
        figures = entry.figures if entry is not None else {}
        try:
            area = self.areas.find(baseline.place)
        except PlaceUnknown as error:
            self._tell(baseline, error.problem, **error.params)
            return baseline.with_figures(figures), None
        figures = figures or self._figures_by_area.get(area.id, {})
        for name, figure in figures.items():
            own = baseline.figures.get(name)
            if own is not None and own != figure:
                self._tell(baseline, "figure_differs", figure=name, stated=own, other=figure, table=self.registers.rt)
        return baseline.with_figures(figures), area

    def _row(self, baseline: Baseline, area: Area | None) -> Row | None:
        """Checked also where the RT is unknown: whoever mends the file wants to know all of it."""
        year = self._year(baseline)
        rule_set = self._rules(baseline, year)
        if rule_set is None:
            return None
        if self._shifted(baseline, rule_set):
            return None
        for field, text in baseline.unreadable:
            self._tell(baseline, "cell_malformed", field=field, text=text)
        for field, text in baseline.doubtful:
            self._tell(baseline, "claim_malformed", field=field, text=text)
        self._check_ranges(baseline)
        if not baseline.volumes:
            self._tell(baseline, "volumes_none")
            return None
        # Without its place a row may be without its figures as well, where these stand in another table.
        if area is not None or contradictions.denominators(baseline):
            self._compare(baseline, rule_set)
        if area is None or year is None or baseline.row in self.report.refused_rows:
            return None
        return Row(baseline, area, year, rule_set)

    def _year(self, baseline: Baseline) -> int | None:
        year = baseline.year if baseline.year is not None else self.options.year
        if year is None:
            self._tell(baseline, "year_missing")
        elif not FIRST_YEAR <= year <= timezone.localdate().year:
            self._tell(baseline, "year_impossible", year=str(year))
            return None
        return year

    def _rules(self, baseline: Baseline, year: int | None) -> RuleSet | None:
        said = baseline.extras.get("rule_set")
        if said is not None:
            if said not in rule_sets.names():
                self._tell(baseline, "rule_set_unknown", rule_set=said[:80], names=", ".join(rule_sets.names()))
                return None
            return rule_sets.rule_set(said)
        if self.rule_set is not None:
            return self.rule_set
        if year is not None and year < IN_FORCE_SINCE:
            self._tell(baseline, "rule_set_choose", year=str(year), names=", ".join(rule_sets.names()))
            return None
        return rule_sets.rule_set(DEFAULT_RULE_SET)

    def _shifted(self, baseline: Baseline, rule_set: RuleSet) -> bool:
        header = self.delivery.header
        if header is None:
            return False
        numbers = self.delivery.numbers[baseline.row]
        shift = contradictions.find_shift(header, numbers, baseline.figures, rule_set)
        if shift is None:
            return False
        said = {"first": shift.first, "moved": shift.moved, "agreeing": shift.agreeing, "of": shift.of}
        code = "columns_shifted" if shift.columns > 0 else "columns_shifted_left"
        self._tell(baseline, code, columns=abs(shift.columns), **said)
        return True

    def _check_ranges(self, baseline: Baseline) -> None:
        for name, figure in baseline.figures.items():
            whole = name in COUNTS
            largest = LARGEST_COUNT if whole else LARGEST_QUANTITY
            if figure < 0 or figure >= largest or (whole and figure != figure.to_integral_value()):
                self._tell(baseline, "figure_impossible", figure=name, value=figure)
        for criterion, volume in baseline.volumes.items():
            if abs(volume) >= LARGEST_VOLUME:
                self._tell(baseline, "volume_impossible", criterion=criterion, value=volume)
        for name, length in TEXT_LENGTHS.items():
            text = baseline.extras.get(name)
            if text is not None and len(text) > length:
                self._tell(baseline, "cell_malformed", field=name, text=f"{text[:60]}…")

    def _compare(self, baseline: Baseline, rule_set: RuleSet) -> None:
        result = contradictions.scored(baseline, rule_set)
        findings = [
            *contradictions.impossible(result),
            *contradictions.contradictions(baseline, result, self.tolerance),
        ]
        for finding in findings:
            self._tell(baseline, finding.code, **finding.params)
        for criterion, (volume, recap) in self.delivery.recap.items():
            self._tell(baseline, "recap_contradicts", criterion=criterion, volume=volume, recap=recap)
        if missing := contradictions.missing(result):
            self._tell(baseline, "volumes_missing", criteria=missing)
        asked = {rule.criterion for rule in rule_set.rules}
        if beside := [criterion for criterion, volume in baseline.volumes.items() if criterion not in asked and volume]:
            self._tell(baseline, "volumes_not_asked", criteria=beside, rule_set=rule_set.title)

    def _register_by_area(self) -> dict[int, dict[str, Decimal]]:
        """The register's figures for tables that name their RT in words."""
        found = {}
        for entry in self.registers.by_id.values():
            try:
                found[self.areas.find(entry.place).id] = entry.figures
            except PlaceUnknown:
                continue  # told when a row of the file comes to it
        return found


class _Renewed:
    """The rows against the database: what is new, what changes, what stays."""

    def __init__(self, rows: list[Row], options: AssessmentOptions, report: Report) -> None:
        self.options = options
        self.rows = rows
        areas = {row.area.id for row in rows}
        years = {row.year for row in rows}
        known = Assessment.objects.filter(slum_area__in=areas, year__in=years)
        self._known = {(assessment.slum_area_id, assessment.year): assessment for assessment in known}
        self._volumes: dict[int, dict[str, Decimal]] = defaultdict(dict)
        volumes = AssessmentVolume.objects.filter(assessment__in=known)
        for assessment, criterion, volume in volumes.values_list("assessment_id", "criterion_id", "volume"):
            self._volumes[assessment][criterion] = volume
        self.created: list[tuple[Row, dict[str, Any]]] = []
        self.updated: list[tuple[Row, Assessment, dict[str, Any], dict[str, Decimal]]] = []
        self.unchanged = 0
        for row in rows:
            self._judge(row, report)

    def _judge(self, row: Row, report: Report) -> None:
        said = self._said(row)
        existing = self._known.get(row.key)
        if existing is None:
            self.created.append((row, said))
            return
        # The rules by which it was scored stay unless somebody says others.
        if self.options.rule_set is None and "rule_set" not in row.baseline.extras:
            del said["rule_set_id"]
        changed = {name: value for name, value in said.items() if getattr(existing, name) != value}
        volumes = {
            criterion: volume
            for criterion, volume in row.baseline.volumes.items()
            if self._volumes[existing.pk].get(criterion) != volume
        }
        if not changed and not volumes:
            self.unchanged += 1
        elif existing.status != Assessment.Status.DRAFT:
            report.add(
                "assessment_signed",
                row=row.baseline.row,
                name=row.baseline.label or None,
                key=str(row.area),
                year=str(row.year),
                status=existing.status,
            )
        else:
            self.updated.append((row, existing, changed, volumes))

    def _said(self, row: Row) -> dict[str, Any]:
        """What the row says of the assessment, by the names of its fields."""
        options = {name: getattr(self.options, name) for name in ("kind", "source", "surveyor")}
        figures = {
            name: int(figure) if name in COUNTS else figure
            for name in FIGURES
            if (figure := row.baseline.figures.get(name)) is not None
        }
        extras = {name: value for name, value in row.baseline.extras.items() if name != "rule_set"}
        said = {name: value for name, value in options.items() if value is not None} | figures | extras
        return said | {"rule_set_id": row.rule_set.id}

    def write(self, report: Report) -> None:
        run = report.import_id
        new = Assessment.objects.bulk_create(
            Assessment(slum_area_id=row.area.id, year=row.year, import_run_id=run, **said) for row, said in self.created
        )
        volumes = [
            AssessmentVolume(assessment_id=assessment.pk, criterion_id=criterion, volume=volume)
            for assessment, (row, _said) in zip(new, self.created, strict=True)
            for criterion, volume in row.baseline.volumes.items()
        ]
        fields: set[str] = set()
        for _row, existing, changed, changed_volumes in self.updated:
            for name, value in changed.items():
                setattr(existing, name, value)
            existing.import_run_id = run
            fields |= {name.removesuffix("_id") for name in changed}
            volumes += [
                AssessmentVolume(assessment_id=existing.pk, criterion_id=criterion, volume=volume)
                for criterion, volume in changed_volumes.items()
            ]
        if self.updated:
            Assessment.objects.bulk_update(
                [existing for _row, existing, _changed, _volumes in self.updated], [*sorted(fields), "import_run"]
            )
        AssessmentVolume.objects.bulk_create(
            volumes, update_conflicts=True, unique_fields=["assessment", "criterion"], update_fields=["volume"]
        )
        self._submit([*new, *(existing for _row, existing, _changed, _volumes in self.updated)])
        report.created, report.updated, report.unchanged = len(self.created), len(self.updated), self.unchanged

    def _submit(self, assessments: list[Assessment]) -> None:
        """The first of the three sign-offs; the other two are made in the application, by those who sign."""
        if self.options.submitted_by:
            Assessment.objects.filter(pk__in=[assessment.pk for assessment in assessments]).update(
                status=Assessment.Status.SUBMITTED,
                submitted_by=self.options.submitted_by[:SIGNATORY_LENGTH],
                submitted_on=self.options.submitted_on or timezone.localdate(),
            )


def _rule_set(name: str) -> RuleSet:
    if name not in rule_sets.names():
        raise FileRefused("rule_set_unknown", rule_set=name, names=", ".join(rule_sets.names()))
    return rule_sets.rule_set(name)


def _note_left_out(delivery: Delivery, report: Report) -> None:
    if delivery.unused:
        report.add("columns_unused", columns=", ".join(delivery.unused)[:500])
    if delivery.personal:
        report.add("personal_left_out", columns=", ".join(delivery.personal)[:500])
    if delivery.sheets:
        report.add("sheets_left_out", sheets=", ".join(delivery.sheets)[:500])
    if delivery.totals:
        report.add("totals_left_out", rows=", ".join(map(str, delivery.totals)))


def _without_twice(rows: list[Row], report: Report) -> list[Row]:
    """Of an RT with several rows for a year none is loaded: choosing would be guessing."""
    counts = Counter(row.key for row in rows)
    keyed: Mapping[tuple[int, int], list[Row]] = defaultdict(list)
    for row in rows:
        keyed[row.key].append(row)
    for row in rows:
        if counts[row.key] > 1:
            others = ", ".join(str(other.baseline.row) for other in keyed[row.key])
            report.add(
                "assessment_twice",
                row=row.baseline.row,
                name=row.baseline.label or None,
                key=str(row.area),
                year=str(row.year),
                others=others,
            )
    return [row for row in rows if counts[row.key] == 1]
