"""manage.py activate_decree NUMBER: what a person does after reading the import's report."""

from django.core.management.base import BaseCommand, CommandError
from django.db import transaction
from django.utils.translation import gettext as _

from spatial.models import Decree


class Command(BaseCommand):
    help = "Put a draft decree in force; with --supersede, the one in force before it becomes superseded."

    def add_arguments(self, parser):
        parser.add_argument("number", help="number of the decree")
        parser.add_argument(
            "--kabupaten", metavar="CODE", help="its regency, where several have a decree of that number"
        )
        parser.add_argument("--supersede", action="store_true", help="supersede the decree that is in force")

    @transaction.atomic
    def handle(self, *, number: str, kabupaten: str | None, supersede: bool, **options):
        decrees = Decree.objects.select_for_update(of=("self",)).filter(number=number)
        if kabupaten:
            decrees = decrees.filter(kabupaten=kabupaten)
        if not decrees:
            raise CommandError(_("There is no decree with the number %(number)s.") % {"number": number})
        if len(decrees) > 1:
            raise CommandError(_("Several decrees have the number %(number)s: add --kabupaten.") % {"number": number})
        decree = decrees[0]
        if decree.status == Decree.Status.IN_FORCE:
            self.stdout.write(_("Decree %(number)s is in force already.") % {"number": number})
            return
        if decree.status == Decree.Status.SUPERSEDED:
            raise CommandError(_("Decree %(number)s has been superseded; load a new one.") % {"number": number})
        former = Decree.objects.in_force().filter(kabupaten=decree.kabupaten_id, topic=decree.topic).first()
        if former and not supersede:
            raise CommandError(
                _("Decree %(former)s is in force for %(kabupaten)s. Add --supersede to replace it.")
                % {"former": former.number, "kabupaten": decree.kabupaten}
            )
        if former:
            former.status = Decree.Status.SUPERSEDED
            former.save(update_fields=["status"])
        decree.status = Decree.Status.IN_FORCE
        decree.save(update_fields=["status"])
        self.stdout.write(_("Decree %(number)s is in force.") % {"number": number})
