"""What an import found and did, row by row: structured, and readable in either language.

A problem has a code, the row, the place and parameters; its sentence is made from one table (messages.py of each app) when it is shown.
So the command line, the web and the ledger (Import.report) tell the same things.
"""

import csv
import io
import math
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

from django.utils import translation
from django.utils.translation import gettext, ngettext

from .messages import SENTENCES, WORDS, Severity

SHOWN_PER_CODE = 20


@dataclass(frozen=True)
class Problem:
    """One thing found. row counts from 1 in the file (of the table, where table is named), None for the file as a whole."""

    code: str
    row: int | None = None
    name: str | None = None
    lon: float | None = None
    lat: float | None = None
    params: dict[str, Any] = field(default_factory=dict)

    @property
    def severity(self) -> Severity:
        return SENTENCES[self.code].severity

    def sentence(self) -> str:
        """What is the matter and what to do, in the active language."""
        return gettext(SENTENCES[self.code].text) % {name: _shown(name, value) for name, value in self.params.items()}

    def as_dict(self) -> dict[str, Any]:
        """Plain values for JSON; the language plays no part."""
        shown = {"code": self.code, "severity": self.severity.value, "row": self.row, "name": self.name}
        place = {"lon": _finite(self.lon), "lat": _finite(self.lat)}
        return shown | place | {"params": {name: _plain(value) for name, value in self.params.items()}}


@dataclass
class Report:
    """One run: counts and problems. created, updated and unchanged count rows of the database, the rest rows of the file."""

    kind: str
    file_name: str
    dry_run: bool = False
    accept_partial: bool = False
    sha256: str = ""
    layer: str = ""
    driver: str = ""
    crs: str = ""
    read: int = 0
    created: int = 0
    updated: int = 0
    unchanged: int = 0
    derived: int = 0
    with_z: int = 0
    with_m: int = 0
    import_id: int | None = None
    file_refused: bool = False
    problems: list[Problem] = field(default_factory=list)
    refused_rows: set[int] = field(default_factory=set)
    repaired_rows: set[int] = field(default_factory=set)

    def add(
        self,
        code: str,
        /,
        *,
        row: int | None = None,
        name: str | None = None,
        lon: float | None = None,
        lat: float | None = None,
        **params: Any,
    ) -> None:
        problem = Problem(code, row, name, lon, lat, params)
        self.problems.append(problem)
        if row is None:
            return
        if problem.severity is Severity.REFUSED:
            self.refused_rows.add(row)
        elif problem.severity is Severity.REPAIRED:
            self.repaired_rows.add(row)

    @property
    def refused(self) -> int:
        return len(self.refused_rows)

    @property
    def repaired(self) -> int:
        return len(self.repaired_rows - self.refused_rows)

    @property
    def warnings(self) -> int:
        return sum(problem.severity is Severity.WARNING for problem in self.problems)

    @property
    def loadable(self) -> bool:
        """What was read may be kept: nothing refused, or the rest wanted all the same."""
        if self.file_refused:
            return False
        return not self.refused_rows or (self.accept_partial and len(self.refused_rows) < self.read)

    @property
    def status(self) -> str:
        """loaded, partial or refused; of a dry run, what it would have been."""
        if not self.loadable:
            return "refused"
        return "partial" if self.refused_rows else "loaded"

    def ordered(self) -> list[Problem]:
        """By row: what concerns the file as a whole comes first."""
        return sorted(self.problems, key=lambda problem: (problem.row or 0, problem.code))

    def counts(self) -> dict[str, int]:
        names = ("read", "created", "updated", "unchanged", "derived", "repaired", "refused", "warnings")
        return {name: getattr(self, name) for name in names}

    def as_dict(self, language: str) -> dict[str, Any]:
        """The whole report for JSON, each problem with its sentence in that language."""
        with translation.override(language):
            problems = [problem.as_dict() | {"message": problem.sentence()} for problem in self.ordered()]
        return {
            "kind": self.kind,
            "file_name": self.file_name,
            "sha256": self.sha256,
            "layer": self.layer,
            "driver": self.driver,
            "crs": self.crs,
            "status": self.status,
            "dry_run": self.dry_run,
            "import_id": self.import_id,
            "counts": self.counts(),
            "problems": problems,
        }

    def as_csv(self, language: str) -> str:
        """Rows for a spreadsheet: severity, row, name, lon, lat, code, message. Cells never begin as a formula."""
        sheet = io.StringIO()
        writer = csv.writer(sheet)
        writer.writerow(["severity", "row", "name", "lon", "lat", "code", "message"])
        with translation.override(language):
            for problem in self.ordered():
                cells = [problem.severity.value, problem.row, problem.name, problem.lon, problem.lat, problem.code]
                writer.writerow([_harmless(cell) for cell in (*cells, problem.sentence())])
        return sheet.getvalue()

    def lines(self, language: str, limit: int = SHOWN_PER_CODE) -> Iterator[str]:
        """The report to read in a terminal, at most limit lines of a kind."""
        with translation.override(language):
            shown: Counter[str] = Counter()
            total = Counter(problem.code for problem in self.problems)
            for severity in (Severity.REFUSED, Severity.REPAIRED, Severity.WARNING, Severity.NOTE):
                for problem in self.ordered():
                    if problem.severity is not severity:
                        continue
                    shown[problem.code] += 1
                    if shown[problem.code] <= limit:
                        yield f"{gettext(severity.label)}: {_where(problem)}{problem.sentence()}"
                    elif shown[problem.code] == total[problem.code]:
                        rest = total[problem.code] - limit
                        yield ngettext(
                            "… and %(rest)d more of this kind: --report FILE lists them all",
                            "… and %(rest)d more of this kind: --report FILE lists them all",
                            rest,
                        ) % {"rest": rest}
            yield from self._summary()

    def _summary(self) -> Iterator[str]:
        yield (
            gettext("%(read)d rows read, %(repaired)d repaired, %(refused)d refused, %(warnings)d warnings")
            % self.counts()
        )
        if not self.loadable:
            yield gettext("Nothing was loaded.") if not self.dry_run else gettext("Nothing would be loaded.")
            if self.refused_rows and not self.accept_partial and not self.file_refused:
                yield gettext("Mend the refused rows, or load the others with --accept-partial.")
            return
        done = (
            gettext(
                "Dry run, nothing was written; a real run: %(created)d created, %(updated)d updated, %(unchanged)d unchanged"
            )
            if self.dry_run
            else gettext("Loaded: %(created)d created, %(updated)d updated, %(unchanged)d unchanged")
        )
        yield done % self.counts()
        if self.derived:
            yield gettext("%(derived)d boundaries made or renewed as the union of the units below them") % self.counts()


def _where(problem: Problem) -> str:
    parts = []
    if problem.row is not None:
        parts.append(gettext("row %(row)d") % {"row": problem.row})
    if problem.name:
        parts.append(problem.name[:80])
    if problem.lon is not None and problem.lat is not None:
        parts.append(f"({problem.lon:.6f}, {problem.lat:.6f})")
    return f"{', '.join(parts)}: " if parts else ""


def _shown(name: str, value: Any) -> Any:
    """A parameter as a person reads it: the unit is in the parameter's name."""
    if isinstance(value, list | tuple):
        return ", ".join(str(_shown(name, part)) for part in value)
    if isinstance(value, str) and value in WORDS.get(name, {}):
        return gettext(WORDS[name][value])
    if isinstance(value, float) and not math.isfinite(value):
        return "—"
    if isinstance(value, int | float | Decimal) and not isinstance(value, bool):
        if name.endswith("_ha"):
            return _number(value, 4)
        if name.endswith("_percent"):
            return _number(value, 2 if isinstance(value, Decimal) else 4 if abs(value) < 0.1 else 1)
        if name.endswith("_m"):
            return _number(value, 1)
        if isinstance(value, Decimal):
            return _number(value, min(4, max(0, -value.normalize().as_tuple().exponent)))
        if isinstance(value, float):
            return f"{value:.7g}"
    return value


def _number(value: float | Decimal, decimals: int) -> str:
    text = f"{value:,.{decimals}f}"
    return text.translate(str.maketrans(",.", ".,")) if translation.get_language() == "id" else text


def _plain(value: Any) -> Any:
    if isinstance(value, list | tuple):
        return [_plain(part) for part in value]
    if isinstance(value, Decimal):
        return str(value)
    return _finite(value) if isinstance(value, float) else value


def _finite(value: float | None) -> float | None:
    return value if value is not None and math.isfinite(value) else None


def _harmless(cell: Any) -> Any:
    return f"'{cell}" if isinstance(cell, str) and cell[:1] in ("=", "+", "-", "@", "\t", "\r") else cell
