"""Load the slum polygons of a decree. docs/imports.md tells what is checked."""

from dataclasses import fields as dataclass_fields

from spatial.importers.command import NOTATIONS, ImportCommand, pairs
from spatial.importers.report import Report
from spatial.importers.slum_areas import OUTSIDE_LIMIT_PERCENT, SlumAreaOptions, load_slum_areas


class Command(ImportCommand):
    help = "Load slum polygons of one decree from any vector file, zipped too, with figures from a table where there is one."

    def add_arguments(self, parser):
        super().add_arguments(parser)
        parser.add_argument("--decree", required=True, metavar="NUMBER", help="number of the decree")
        parser.add_argument(
            "--kabupaten", metavar="CODE", help="its regency, where several have a decree of that number"
        )
        parser.add_argument(
            "--outside-limit",
            dest="outside_limit_percent",
            type=float,
            default=OUTSIDE_LIMIT_PERCENT,
            metavar="PERCENT",
            help="refuse a polygon of which more lies outside the kelurahan that its row names; 100 refuses none (default: %(default)s)",
        )
        table = parser.add_argument_group("figures from a table, joined by kelurahan or kawasan and RT")
        table.add_argument("--table", metavar="FILE", help="CSV, XLSX or ODS")
        table.add_argument("--sheet", metavar="NAME", help="sheet of the workbook, where several are filled")
        table.add_argument(
            "--lookup",
            action="append",
            default=[],
            metavar="COLUMN=FILE",
            help="the table's COLUMN holds ids; FILE has their names (columns id and COLUMN)",
        )
        table.add_argument(
            "--decimal", choices=sorted(NOTATIONS), help="decimal sign of figures that can be read in two ways"
        )
        parser.add_argument(
            "--alias",
            action="append",
            default=[],
            metavar="NAME=KELURAHAN",
            help="a kelurahan's name in the files, and its right name",
        )
        group = parser.add_argument_group("fields, where their names are not found by themselves")
        for name in ("code", "name", "rtrw", "rt", "rw", "kawasan", "stated", "verified"):
            group.add_argument(f"--{name}-field", metavar="FIELD")

    def load(self, path: str, said: dict, progress) -> Report:
        said = said | {
            "aliases": pairs("--alias", said["alias"]),
            "lookups": pairs("--lookup", said["lookup"]),
            "notation": NOTATIONS.get(said["decimal"]),
        }
        known = {field.name for field in dataclass_fields(SlumAreaOptions)}
        return load_slum_areas(path, SlumAreaOptions(**{k: v for k, v in said.items() if k in known}), progress)
