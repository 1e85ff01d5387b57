"""Write the assessments of a decree as a table that load_assessments reads back."""

from pathlib import Path

from django.core.management.base import BaseCommand, CommandError
from django.utils.translation import gettext as _

from programme.importers import export
from spatial.importers.refusal import FileRefused
from spatial.importers.report import Problem
from spatial.importers.slum_areas import find_decree


class Command(BaseCommand):
    help = "Write the assessments of a decree as CSV or XLSX, or its slum areas as a table to be filled in (--empty)."

    def add_arguments(self, parser):
        parser.add_argument("path", type=Path, metavar="FILE", help="ends in .csv or .xlsx")
        parser.add_argument("--decree", required=True, metavar="NUMBER", help="number of the decree")
        parser.add_argument(
            "--kabupaten", metavar="CODE", help="its regency, where several have a decree of that number"
        )
        parser.add_argument("--year", type=int, help="of this year only")
        parser.add_argument(
            "--empty", action="store_true", help="the slum areas that have no assessment of --year, to be filled in"
        )
        parser.add_argument("--headings", choices=export.LANGUAGES, default="id", help="language of the first row")

    def handle(self, *, path: Path, year: int | None, empty: bool, headings: str, **said):
        if path.suffix not in (".csv", ".xlsx"):
            raise CommandError(_("The file's name ends in .csv or .xlsx."))
        if empty and year is None:
            raise CommandError(_("Say the year of the table to be filled in with --year."))
        try:
            decree = find_decree(said["decree"], said["kabupaten"])
        except FileRefused as refusal:
            raise CommandError(Problem(refusal.code, params=refusal.params).sentence()) from refusal
        lines = export.empty_rows(decree, year) if empty else export.rows(export.of_decree(decree, year))
        head = export.headings(headings)
        if path.suffix == ".csv":
            with path.open("w", encoding="utf-8", newline="") as file:
                count = export.write_csv(file, head, lines)
        else:
            count = export.write_xlsx(path, head, lines)
        self.stdout.write(_("%(count)d rows in %(path)s") % {"count": count, "path": path})
