"""Load boundaries of administrative units. docs/imports.md tells what is checked."""

from dataclasses import fields as dataclass_fields

from spatial.importers.command import ImportCommand
from spatial.importers.report import Report
from spatial.importers.wilayah import WilayahOptions, load_wilayah


class Command(ImportCommand):
    help = "Load boundaries of provinsi, kabupaten/kota, kecamatan and kelurahan/desa from any vector file, zipped too."

    def add_arguments(self, parser):
        super().add_arguments(parser)
        group = parser.add_argument_group("fields, where their names are not found by themselves")
        group.add_argument("--code-field", metavar="FIELD", help="Kemendagri code, with dots or without")
        group.add_argument("--name-field", metavar="FIELD")
        group.add_argument("--bps-field", metavar="FIELD", help="BPS code")
        group.add_argument("--parent-field", metavar="FIELD", help="parent's code, to be checked against the code")

    def load(self, path: str, said: dict, progress) -> Report:
        known = {field.name for field in dataclass_fields(WilayahOptions)}
        return load_wilayah(path, WilayahOptions(**{k: v for k, v in said.items() if k in known}), progress)
