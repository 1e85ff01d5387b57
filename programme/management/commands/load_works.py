"""Load works of a decree's slum areas. docs/assessments-import.md tells which columns are read and what is checked."""

from dataclasses import fields as dataclass_fields

from programme.importers.works import WorkOptions, load_works
from programme.models import Work
from spatial.importers.command import NOTATIONS, ReportCommand, pairs
from spatial.importers.report import Report


class Command(ReportCommand):
    help = "Load works from a CSV or XLSX: year, kawasan, RT, criterion, volume, activity, source of funds, budget."
    path_help = "CSV, XLSX or ODS"

    def add_arguments(self, parser):
        super().add_arguments(parser)
        parser.add_argument("--decree", required=True, metavar="NUMBER", help="number of the decree")
        parser.add_argument(
            "--kabupaten", metavar="CODE", help="its regency, where several have a decree of that number"
        )
        parser.add_argument("--sheet", metavar="NAME", help="sheet of the workbook, where several are filled")
        parser.add_argument("--year", type=int, help="of rows that do not say their own")
        parser.add_argument(
            "--source", metavar="NAME", help="name of the list; it tells the ids of one list from those of another"
        )
        parser.add_argument("--status", choices=Work.Status.values, help="of works that are new (default: done)")
        group = parser.add_argument_group("tables that the file refers to by id")
        group.add_argument("--rt-table", metavar="FILE", help="RT: id, RT/RW, kawasan or kelurahan")
        group.add_argument("--kawasan-table", metavar="FILE", help="kawasan: id and name")
        parser.add_argument(
            "--decimal", choices=sorted(NOTATIONS), help="decimal sign of figures that can be read in two ways"
        )
        parser.add_argument(
            "--alias",
            action="append",
            default=[],
            metavar="NAME=KELURAHAN",
            help="a kelurahan's or kawasan's name in the file, and its right name",
        )

    def load(self, path: str, said: dict, progress) -> Report:
        said = said | {"aliases": pairs("--alias", said["alias"]), "notation": NOTATIONS.get(said["decimal"])}
        known = {field.name for field in dataclass_fields(WorkOptions)}
        return load_works(path, WorkOptions(**{k: v for k, v in said.items() if k in known}), progress)
