"""manage.py build_locale: the translations, from locale/**/*.po into var/locale/**/*.mo."""

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from django.conf import settings
from django.core.management.base import BaseCommand

SOURCE = settings.BASE_DIR / "locale"
TARGET = settings.LOCALE_PATHS[0]


class Command(BaseCommand):
    # Babel does what compilemessages does, and needs no GNU gettext on the machine.
    help = "Build the translations that the pages and commands read."
    requires_system_checks = ()

    def handle(self, **options):
        for source in SOURCE.rglob("*.po"):
            target = TARGET / source.relative_to(SOURCE).with_suffix(".mo")
            target.parent.mkdir(parents=True, exist_ok=True)
            with source.open("rb") as po, target.open("wb") as mo:
                write_mo(mo, read_po(po, locale=source.parent.parent.name))
            self.stdout.write(str(target.relative_to(settings.BASE_DIR)))
