"""manage.py load_programme: the programme's own content and stated figures, from programme/seed/."""

from django.core.management.base import BaseCommand, CommandError
from django.utils.translation import gettext as _

from programme.seeding import SeedRefused, load


class Command(BaseCommand):
    help = "Load the programme's content and stated figures. What was edited or deleted since is left as it is."

    def handle(self, **options):
        try:
            done = load()
        except SeedRefused as refusal:
            raise CommandError(str(refusal)) from refusal
        self.stdout.write(
            _("%(created)s new, %(updated)s brought up to date, %(unchanged)s unchanged.")
            % {
                "created": len(done.created),
                "updated": len(done.updated),
                "unchanged": len(done.unchanged),
            }
        )
        remarks = (
            (done.edited, _("Edited since, left as they are:")),
            (done.deleted, _("Deleted since, left away:")),
            (done.taken, _("Already entered by somebody, left as they are:")),
            (done.waiting, _("Waiting for a place or a decree that is not here:")),
        )
        for entries, heading in remarks:
            if entries:
                self.stdout.write(f"{heading} {', '.join(entries)}")
