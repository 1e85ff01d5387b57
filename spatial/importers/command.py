"""What the commands that import share: options, the report on the screen and in a file, progress, exit code."""

import getpass
import json
import os
import time
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from spatial.geometry import REPAIR_LIMIT_PERCENT
from spatial.hectares import Notation

from .options import Progress
from .report import Report

PROGRESS_SECONDS = 0.5

# --decimal: the sign that a person names, and the notation that it stands for.
NOTATIONS = {"comma": Notation.INDONESIAN.value, "point": Notation.POINT.value}


class ReportCommand(BaseCommand):
    """Base of every import. Exit code 0: loaded (or would be); 1: refused."""

    requires_system_checks = ()  # they load every page of the web before the first row is read
    path_help = "CSV or XLSX"

    def add_arguments(self, parser):
        parser.add_argument("path", help=self.path_help)
        parser.add_argument(
            "--encoding", help="encoding of the texts, where the file is wrong about it, such as cp1252"
        )
        parser.add_argument(
            "--accept-partial", action="store_true", help="load the good rows though others are refused"
        )
        parser.add_argument("--dry-run", action="store_true", help="check everything, write nothing")
        parser.add_argument("--report", metavar="FILE", help="write the whole report, .json or .csv")
        parser.add_argument(
            "--language",
            choices=[code for code, _name in settings.LANGUAGES],
            default=settings.LANGUAGE_CODE,
            help="language of the report (default: %(default)s)",
        )
        parser.add_argument("--by", help="who imports, for the ledger (default: the system's user)")

    def load(self, path: str, said: dict[str, Any], progress: Progress | None) -> Report:
        """Run the importer with what was said on the command line."""
        raise NotImplementedError

    def handle(self, *_args, **said):
        language = said["language"]
        if said["report"] and Path(said["report"]).suffix not in (".json", ".csv"):
            raise CommandError("--report: the file's name ends in .json or .csv")
        said["by"] = said["by"] or _user()
        report = self.load(said["path"], said, self._progress())
        if report.read and self.stderr.isatty():
            self.stderr.write("\r\033[K", ending="")
        for line in report.lines(language):
            self.stdout.write(line)
        if said["report"]:
            self._save(report, Path(said["report"]), language)
        if not report.loadable:
            raise SystemExit(1)

    def _progress(self) -> Progress | None:
        """A line that is written over, on a terminal only."""
        if not self.stderr.isatty():
            return None
        shown = 0.0

        def tell(read: int) -> None:
            nonlocal shown
            if time.monotonic() - shown >= PROGRESS_SECONDS:
                shown = time.monotonic()
                self.stderr.write(f"\r{read:,}", ending="")
                self.stderr.flush()

        return tell

    def _save(self, report: Report, path: Path, language: str) -> None:
        if path.suffix == ".csv":
            # With a byte order mark: without it Excel takes UTF-8 for Windows-1252.
            path.write_text(report.as_csv(language), encoding="utf-8-sig", newline="")
        else:
            path.write_text(json.dumps(report.as_dict(language), ensure_ascii=False, indent=1), encoding="utf-8")


class ImportCommand(ReportCommand):
    """Base of load_wilayah and load_slum_areas: files of polygons."""

    path_help = "a vector file, a zip, KMZ, tar or gzip with one, or a .gdb folder"

    def add_arguments(self, parser):
        super().add_arguments(parser)
        parser.add_argument("--layer", help="layer, or file of an archive, where there are several")
        parser.add_argument("--crs", help="CRS of a file that does not state its own, such as EPSG:32749")
        parser.add_argument("--swap-axes", action="store_true", help="the file has latitude (northing) first")
        parser.add_argument(
            "--repair-limit",
            dest="repair_limit_percent",
            type=float,
            default=REPAIR_LIMIT_PERCENT,
            metavar="PERCENT",
            help="mend an invalid polygon only if its area changes by less (default: %(default)s)",
        )
        parser.add_argument("--fictitious", action="store_true", help="the polygons are invented (sample data)")


def pairs(option: str, texts: list[str]) -> tuple[tuple[str, str], ...]:
    """A=B, as often as it was said. Raises CommandError, which names the option."""
    found = []
    for text in texts:
        left, equals, right = text.partition("=")
        if not (left.strip() and equals and right.strip()):
            raise CommandError(f"{option}: {text!r} is not written A=B")
        found.append((left.strip(), right.strip()))
    return tuple(found)


def _user() -> str:
    try:
        return getpass.getuser()
    except (KeyError, OSError):
        return str(os.getuid())
