"""manage.py load_sample: the embedded sample, through the same importers as everybody's own data."""

from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError
from django.db import transaction
from django.utils.translation import gettext as _

from programme import sample
from spatial.importers.decree import load_decree
from spatial.models import Decree, Wilayah

DATA = settings.BASE_DIR / "data"


class Command(BaseCommand):
    help = "Load the sample of Kabupaten Magelang: fictitious polygons and a fictitious programme, the decree's real figures."

    def add_arguments(self, parser):
        parser.add_argument("--if-empty", action="store_true", help="do nothing where there are places already")

    # One transaction: a sample is there as a whole or not at all.
    @transaction.atomic
    def handle(self, *, if_empty: bool, **options):
        if Wilayah.objects.exists():
            if if_empty:
                return
            raise CommandError(_("There are places already. The sample belongs into an empty database."))
        call_command("load_wilayah", str(DATA / "wilayah.geojson"), "--fictitious", stdout=self.stdout)
        decree, _changed = load_decree(DATA / "decree.toml")
        call_command(
            "load_slum_areas",
            str(DATA / "slum_areas.geojson"),
            "--decree",
            decree.number,
            "--fictitious",
            stdout=self.stdout,
        )
        call_command("activate_decree", decree.number, stdout=self.stdout)
        self._load_programme(decree)

    def _load_programme(self, decree: Decree) -> None:
        for year, handed_in in ((2014, "2014-12-01"), (2019, "2019-12-05")):
            call_command(
                "load_assessments",
                str(DATA / f"assessments_{year}.csv"),
                "--decree",
                decree.number,
                "--submitted-by",
                "BKM contoh",
                "--submitted-on",
                handed_in,
                stdout=self.stdout,
            )
            sample.verify_assessments(year)
        sample.load_works(decree, DATA)
        sample.load_bodies(decree, DATA / "programme.toml")
        call_command("load_programme", stdout=self.stdout)
