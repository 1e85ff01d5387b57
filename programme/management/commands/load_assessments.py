"""Load assessments of a decree's slum areas. docs/assessments-import.md tells which tables are read and what is checked."""

import datetime
from dataclasses import fields as dataclass_fields

from programme.importers.assessments import DEFAULT_RULE_SET, AssessmentOptions, load_assessments
from spatial.importers.command import NOTATIONS, ReportCommand, pairs
from spatial.importers.report import Report

# What a person says, and the part of a criterion that it is.
NUMERIC = {"volume": "volume", "percent": "share", "score": "score"}


class Command(ReportCommand):
    help = "Load volumes per RT from a CSV or XLSX, or the official baseline workbook of one RT; everything is computed anew and compared."
    path_help = "CSV, XLSX or ODS; a baseline workbook"

    def add_arguments(self, parser):
        super().add_arguments(parser)
        parser.add_argument("--decree", required=True, metavar="NUMBER", help="number of the decree")
        parser.add_argument(
            "--kabupaten", metavar="CODE", help="its regency, where several have a decree of that number"
        )
        parser.add_argument("--sheet", metavar="NAME", help="sheet of the workbook, where several are filled")
        group = parser.add_argument_group("of all rows that do not say their own")
        group.add_argument("--year", type=int)
        group.add_argument(
            "--rule-set", metavar="ID", help=f"rules by which is scored (default, from 2018 on: {DEFAULT_RULE_SET})"
        )
        group.add_argument("--kind", choices=["baseline", "update"])
        group.add_argument("--source", metavar="TEXT")
        group.add_argument("--surveyor", metavar="TEXT", help="the body that surveyed")
        group = parser.add_argument_group("the first sign-off; without it they stay drafts, which count nowhere yet")
        group.add_argument("--submitted-by", metavar="NAME", help="who hands them in")
        group.add_argument(
            "--submitted-on", type=datetime.date.fromisoformat, metavar="YYYY-MM-DD", help="default: today"
        )
        group = parser.add_argument_group("tables that the file refers to by id")
        group.add_argument("--rt-table", metavar="FILE", help="RT: id, RT/RW, kawasan or kelurahan, and their figures")
        group.add_argument("--kawasan-table", metavar="FILE", help="kawasan: id, name, and their figures")
        parser.add_argument(
            "--decimal", choices=sorted(NOTATIONS), help="decimal sign of figures that can be read in two ways"
        )
        parser.add_argument("--numeric", choices=sorted(NUMERIC), help="what columns headed NUMERIK hold")
        parser.add_argument(
            "--alias",
            action="append",
            default=[],
            metavar="NAME=KELURAHAN",
            help="a kelurahan's or kawasan's name in the file, and its right name",
        )

    def load(self, path: str, said: dict, progress) -> Report:
        said = said | {
            "aliases": pairs("--alias", said["alias"]),
            "notation": NOTATIONS.get(said["decimal"]),
            "numeric": NUMERIC.get(said["numeric"]),
        }
        known = {field.name for field in dataclass_fields(AssessmentOptions)}
        return load_assessments(path, AssessmentOptions(**{k: v for k, v in said.items() if k in known}), progress)
