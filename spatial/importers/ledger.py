"""The ledger: one Import row for each run, refused ones too, and none for a dry run."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from django.db import connection, transaction
from django.utils import timezone

from spatial.models import Decree, Import

from .options import RunOptions
from .reader import digest
from .refusal import FileRefused
from .report import Report

# A report of a hundred thousand refused rows helps nobody in a table cell; the file can be checked again.
KEPT_PROBLEMS = 10_000

# Key of the advisory lock: a second import waits, so that both do not create the same unit. Any number of our own will do.
ONE_AT_A_TIME = 3308


class Run:
    """One run while it goes on: the Import row's id for the rows that it brings."""

    def __init__(self, path: Path, report: Report, options: RunOptions) -> None:
        self.path, self.report, self.options = path, report, options
        self.started_at = timezone.now()
        self.decree: Decree | None = None

    def open_line(self) -> int:
        """The ledger's line, inside the run's transaction, so that rows can refer to it."""
        return self._save(Import()).pk

    def close_line(self) -> None:
        """Counts and report into the line, or into a new one where the transaction took the first away."""
        line = Import.objects.filter(pk=self.report.import_id).first() if self.report.import_id else None
        self.report.import_id = self._save(line or Import()).pk

    def _save(self, line: Import) -> Import:
        report = self.report
        line.kind = report.kind
        line.file_name = report.file_name[-255:]
        line.sha256 = report.sha256 or digest(self.path)
        line.layer = report.layer[:255]
        line.decree = self.decree
        line.started_at = self.started_at
        line.finished_at = timezone.now()
        line.by = self.options.by[:150]
        line.status = report.status
        for name in ("read", "created", "updated", "unchanged", "repaired", "refused", "warnings"):
            setattr(line, name, getattr(report, name))
        line.options = self.options.as_dict()
        line.report = [problem.as_dict() for problem in report.ordered()[:KEPT_PROBLEMS]]
        line.save()
        return line


@contextmanager
def run(kind: str, path: Path, options: RunOptions) -> Iterator[Run]:
    """One import: one transaction, kept only if the report says that what was read may be kept, and one line in the ledger.

    A FileRefused in the body becomes the report's own refusal. Other errors roll everything back and go on to the caller.
    """
    file_name = path.name.encode(errors="replace").decode()
    report = Report(kind, file_name, dry_run=options.dry_run, accept_partial=options.accept_partial)
    this = Run(path, report, options)
    try:
        with transaction.atomic():
            with connection.cursor() as cursor:
                cursor.execute("SELECT pg_advisory_xact_lock(%s)", [ONE_AT_A_TIME])
            yield this
            kept = report.loadable and not options.dry_run
            if kept:
                this.close_line()
            else:
                transaction.set_rollback(True)
    except FileRefused as refusal:
        kept = False
        report.file_refused = True
        report.add(refusal.code, **refusal.params)
    if kept:
        return
    if not report.loadable:
        report.created = report.updated = report.unchanged = report.derived = 0
    report.import_id = None
    if not options.dry_run and os.access(path, os.R_OK):
        this.close_line()
