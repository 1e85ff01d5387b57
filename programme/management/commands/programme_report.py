"""Write the programme's tables for a wilayah: profile, slum areas, works, funds, hectares left."""

from pathlib import Path

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone, translation
from django.utils.translation import gettext as _

from programme import reports
from programme.burndown import BASES
from programme.report_files import write_table_csv, write_workbook
from spatial.models import Wilayah


class Command(BaseCommand):
    help = "Report on a kelurahan, kecamatan or kabupaten: one workbook with all tables, or one table as CSV."

    def add_arguments(self, parser):
        parser.add_argument("code", help="code of the wilayah, such as 33.08 or 33.08.10")
        parser.add_argument("--xlsx", type=Path, metavar="FILE", help="all tables, for people")
        parser.add_argument("--csv", type=Path, metavar="FILE", help="one table, for programs: --table")
        parser.add_argument("--table", choices=list(reports.TABLES), default="kelurahan", help="default: %(default)s")
        parser.add_argument("--year", type=int, help="hectares left at its end (default: this year)")
        parser.add_argument("--basis", choices=BASES, default="planar", help="of hectares left (default: %(default)s)")
        parser.add_argument(
            "--language", choices=[code for code, _name in settings.LANGUAGES], default=settings.LANGUAGE_CODE
        )

    def handle(self, *, code: str, xlsx: Path | None, csv: Path | None, table: str, language: str, **said):
        with translation.override(language):
            wilayah = Wilayah.objects.filter(code=code).first()
            if wilayah is None:
                raise CommandError(_("There is no wilayah with the code %(code)s.") % {"code": code})
            scope = reports.Scope(code, said["year"] or timezone.localdate().year, said["basis"])
            if xlsx is not None:
                write_workbook(xlsx, scope, wilayah.name, reports.tables(scope))
                self.stdout.write(str(xlsx))
            if csv is not None:
                with csv.open("w", encoding="utf-8", newline="") as file:
                    write_table_csv(file, reports.TABLES[table](scope))
                self.stdout.write(str(csv))
            if xlsx is None and csv is None:
                write_table_csv(self.stdout, reports.TABLES[table](scope), mark=False)
