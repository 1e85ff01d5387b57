"""manage.py load_decree FILE: a decree with its lines, as a draft."""

from pathlib import Path

from django.core.management.base import BaseCommand, CommandError
from django.utils.translation import gettext as _

from spatial.importers.decree import DecreeRefused, load_decree


class Command(BaseCommand):
    help = "Load a decree (SK) with its lines from a TOML file, as a draft. docs/imports.md shows the file."

    def add_arguments(self, parser):
        parser.add_argument("path", type=Path, metavar="FILE", help="TOML file")

    def handle(self, *, path: Path, **options):
        try:
            decree, changed = load_decree(path)
        except DecreeRefused as refusal:
            raise CommandError(str(refusal)) from refusal
        said = (
            _("Decree %(number)s is loaded: status %(status)s.") if changed else _("Decree %(number)s is here already.")
        )
        self.stdout.write(said % {"number": decree.number, "status": decree.get_status_display()})
