"""manage.py reconcile [CODE]: find the differences of decrees anew and print them."""

from django.core.management.base import BaseCommand, CommandError
from django.db import connection, transaction
from django.utils.formats import number_format
from django.utils.translation import gettext as _

from programme.models import DecreeDifference
from spatial.models import Decree


class Command(BaseCommand):
    help = "Find where decrees disagree with themselves, their polygons and verified areas. What people decided about a difference is kept."

    def add_arguments(self, parser):
        parser.add_argument("code", nargs="?", metavar="CODE", help="only the decrees of this wilayah")
        parser.add_argument("--decree", metavar="NUMBER", help="only the decree with this number")
        parser.add_argument("--all", action="store_true", help="print what is explained, accepted or gone too")

    def handle(self, *, code: str | None, decree: str | None, all: bool, **options):  # noqa: A002
        decrees = Decree.objects.of(code) if code else Decree.objects.all()
        if decree:
            decrees = decrees.filter(number=decree)
        decrees = list(decrees.order_by("kabupaten", "date", "id"))
        if not decrees:
            raise CommandError(_("There is no such decree."))
        with transaction.atomic(), connection.cursor() as cursor:
            cursor.execute("SELECT programme_reconcile(%s)", [[one.pk for one in decrees]])
            (still_open,) = cursor.fetchone()
        for one in decrees:
            self.print_decree(one, all)
        self.stdout.write(_("%(count)s differences are open.") % {"count": still_open})

    def print_decree(self, decree: Decree, everything: bool):
        differences = DecreeDifference.objects.filter(decree=decree).select_related("line", "slum_area")
        if not everything:
            differences = differences.filter(state=DecreeDifference.State.OPEN, gone_on=None)
        if not differences:
            return
        self.stdout.write(_("Decree %(number)s:") % {"number": decree.number})
        for difference in differences:
            self.stdout.write("  " + sentence(difference))


def sentence(difference: DecreeDifference) -> str:
    """The difference on one line: where, what, figures, and what was decided."""
    if difference.slum_area:
        place = str(difference.slum_area)
    elif difference.line:
        place = _("line %(position)s") % {"position": difference.line.position}
    else:
        place = _("total")
    parts = [f"{place}: {difference.get_kind_display()}"]
    figures = [
        (_("stated"), difference.stated_ha, 2),
        (_("found"), difference.found_ha, 2),
        (_("difference"), difference.difference_ha, 2),
        (_("tolerance"), difference.tolerance_ha, 3),
    ]
    parts += [
        f"{word} {number_format(round(value, decimals), decimals, force_grouping=True)} ha"
        for word, value, decimals in figures
        if value is not None
    ]
    parts.append(difference.get_state_display())
    if difference.gone_on:
        parts.append(_("gone since %(day)s") % {"day": difference.gone_on})
    if difference.reason:
        parts.append(f"{difference.reason} ({difference.person})")
    return "; ".join(parts)
