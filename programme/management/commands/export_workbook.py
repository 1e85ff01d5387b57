"""Write the official baseline workbook of one RT or of many: empty, to be filled in, or with an assessment's entries."""

from pathlib import Path

from django.core.management.base import BaseCommand, CommandError
from django.utils.translation import gettext as _

from programme import rule_sets
from programme.importers.assessments import DEFAULT_RULE_SET
from programme.importers.baseline import FIGURES, Baseline, Place
from programme.importers.workbook import write_workbook
from programme.models import Assessment
from spatial.models import SlumArea, Wilayah


class Command(BaseCommand):
    help = "Write the baseline workbook of a slum area, or one for each slum area of a wilayah into a folder."

    def add_arguments(self, parser):
        parser.add_argument("path", type=Path, metavar="FILE", help=".xlsx, or with --wilayah a folder")
        which = parser.add_mutually_exclusive_group()
        which.add_argument("--area", type=int, metavar="ID", help="slum area; without it the workbook names no place")
        which.add_argument("--wilayah", metavar="CODE", help="each slum area of the decrees in force in it")
        parser.add_argument("--year", type=int, help="with the entries of this year's assessment, where there is one")
        parser.add_argument("--rule-set", choices=rule_sets.names(), default=DEFAULT_RULE_SET)

    def handle(self, *, path: Path, area: int | None, wilayah: str | None, year: int | None, rule_set: str, **options):
        rules = rule_sets.rule_set(rule_set)
        if wilayah is None and path.suffix != ".xlsx":
            raise CommandError(_("The file's name ends in .xlsx."))
        if area is None and wilayah is None:
            write_workbook(path, rules, {})
            self.stdout.write(str(path))
            return
        areas = SlumArea.objects.select_related("kelurahan__parent__parent__parent").order_by("kelurahan_id", "id")
        if wilayah is None:
            areas = areas.filter(pk=area)
        else:
            if not Wilayah.objects.filter(code=wilayah).exists():
                raise CommandError(_("There is no wilayah with the code %(code)s.") % {"code": wilayah})
            areas = areas.within(wilayah).filter(decree__status="in_force")
            path.mkdir(parents=True, exist_ok=True)
        if not areas:
            raise CommandError(_("There is no such slum area."))
        for found in areas:
            name = f"{found.kelurahan_id}-{found.rt or '000'}-{found.rw or '000'}-{found.pk}.xlsx"
            target = path / name if wilayah is not None else path
            write_workbook(target, rules, _place(found), _baseline(found, year))
            self.stdout.write(str(target))


def _place(area: SlumArea) -> dict[str, str]:
    kelurahan = area.kelurahan
    kecamatan = kelurahan.parent
    return {
        "provinsi": kecamatan.parent.parent.name,
        "kabupaten": kecamatan.parent.name,
        "kecamatan": kecamatan.name,
        "name": kelurahan.name,
        "rtrw": f"RT{area.rt}-RW{area.rw}" if area.rt and area.rw else "",
    }


def _baseline(area: SlumArea, year: int | None) -> Baseline | None:
    """The entries of that year's assessment, None where there is none."""
    assessment = Assessment.objects.filter(slum_area=area, year=year).prefetch_related("volumes").first()
    if assessment is None:
        return None
    extras = ("surveyed_on", "strategic_score", "socioeconomic_score", "facts")
    return Baseline(
        row=1,
        place=Place(),
        year=assessment.year,
        figures={name: figure for name in FIGURES if (figure := getattr(assessment, name)) is not None},
        volumes={volume.criterion_id: volume.volume for volume in assessment.volumes.all()},
        extras={name: value for name in extras if (value := getattr(assessment, name)) is not None},
    )
