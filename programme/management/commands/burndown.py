"""manage.py burndown CODE: slum hectares of a wilayah, decree or kawasan, year by year."""

import csv
from decimal import Decimal

from django.core.management.base import BaseCommand, CommandError
from django.utils.formats import number_format
from django.utils.translation import gettext as _

from programme.burndown import BASES, Movement, Scope, Year, burndown, movements, years
from spatial.models import Decree, Kawasan, Wilayah


class Command(BaseCommand):
    help = "Print the burn-down: hectares at the start, added, reduced by cause, left by class, against the target. docs/burndown.md explains it."

    def add_arguments(self, parser):
        parser.add_argument("code", metavar="CODE", help="code of a wilayah of any level, such as 33.08")
        parser.add_argument("--decree", metavar="NUMBER", help="only what this decree of the regency names")
        parser.add_argument(
            "--kawasan", metavar="NAME", help="only this kawasan, of the decree in force or of --decree"
        )
        parser.add_argument("--from", dest="first", type=int, metavar="YEAR", help="first year (the first decree's)")
        parser.add_argument("--to", dest="last", type=int, metavar="YEAR", help="last year (this year)")
        parser.add_argument("--basis", choices=BASES, default="planar", help="which hectares are added up (planar)")
        parser.add_argument("--csv", action="store_true", help="comma-separated, every column")
        parser.add_argument("--rows", action="store_true", help="the movements of each slum area, with their evidence")

    def handle(self, *, code, decree, kawasan, first, last, basis, csv: bool, rows: bool, **options):
        scope = self.scope(code, decree, kawasan)
        if first is None or last is None:
            known = years(scope)
            first, last = first or known[0], last or known[1]
        if first > last:
            raise CommandError(
                _("The first year, %(first)s, is after the last, %(last)s.") % {"first": first, "last": last}
            )
        if rows:
            self.write_csv(Movement._fields, movements(scope, first, last, basis))
        elif csv:
            self.write_csv(Year._fields, burndown(scope, first, last, basis))
        else:
            self.write_table(burndown(scope, first, last, basis))

    def scope(self, code: str, number: str | None, name: str | None) -> Scope:
        if not Wilayah.objects.filter(code=code).exists():
            raise CommandError(_("There is no wilayah with the code %(code)s.") % {"code": code})
        decree = None
        if number:
            decree = Decree.objects.of(code).filter(number=number).first()
            if decree is None:
                raise CommandError(_("There is no decree %(number)s of %(code)s.") % {"number": number, "code": code})
        if not name:
            return Scope(code, decree_id=decree.pk if decree else None)
        decrees = [decree] if decree else Decree.objects.of(code).in_force()
        found = Kawasan.objects.filter(decree__in=decrees, name=name).first()
        if found is None:
            raise CommandError(_("There is no kawasan %(name)s in %(code)s.") % {"name": name, "code": code})
        return Scope(code, kawasan_id=found.pk)

    def write_csv(self, names, lines):
        writer = csv.writer(self.stdout, lineterminator="\n")
        writer.writerow(names)
        for line in lines:
            writer.writerow([" ".join(map(str, value)) if isinstance(value, list) else plain(value) for value in line])

    def write_table(self, found: list[Year]):
        headings = [
            _("Year"),
            _("Start"),
            _("Added"),
            _("Reduced"),
            _("Left"),
            _("Severe"),
            _("Moderate"),
            _("Light"),
            _("Not assessed"),
            _("Target"),
            _("Verified reductions"),
        ]
        lines = [
            [str(year.year)]
            + [
                hectares(figure)
                for figure in (
                    year.start_ha,
                    year.added_ha,
                    year.reduced_ha,
                    year.left_ha,
                    year.left_berat_ha,
                    year.left_sedang_ha,
                    year.left_ringan_ha,
                    year.left_unassessed_ha,
                    year.target_ha,
                    year.verified_ha,
                )
            ]
            for year in found
        ]
        widths = [max(map(len, column)) for column in zip(headings, *lines, strict=True)]
        for line in (headings, *lines):
            self.stdout.write(" | ".join(cell.rjust(width) for cell, width in zip(line, widths, strict=True)))
        for year in found:
            for cause, figure in causes(year):
                self.stdout.write(f"{year.year}: {cause} {hectares(figure)} ha")
        unmeasured = max((year.unmeasured_count for year in found), default=0)
        if unmeasured:
            self.stdout.write(
                _("Up to %(count)s slum areas have no figure in this basis: they count 0 ha.") % {"count": unmeasured}
            )


def causes(year: Year) -> list[tuple[str, Decimal]]:
    """What moved hectares in a year: words and figure, without what moved none."""
    words = {
        "added_new_decree_ha": _("added by a new decree"),
        "added_new_slum_ha": _("new slum"),
        "added_reslummed_ha": _("slum again"),
        "added_redrawn_ha": _("added by redrawing"),
        "reduced_treated_ha": _("treated"),
        "reduced_rescored_ha": _("rescored"),
        "reduced_redrawn_ha": _("reduced by redrawing"),
        "reduced_new_decree_ha": _("reduced by a new decree"),
    }
    return [(said, getattr(year, name)) for name, said in words.items() if getattr(year, name)]


def hectares(figure: Decimal | None) -> str:
    return "–" if figure is None else number_format(round(figure, 2), 2, force_grouping=True)  # number_format cuts off


def plain(value):
    """Decimals without an exponent or trailing zeros, as every program reads them."""
    if isinstance(value, Decimal):
        text = f"{value:f}"
        return text.rstrip("0").rstrip(".") if "." in text else text
    return value
