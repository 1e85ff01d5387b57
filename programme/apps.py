from django.apps import AppConfig
from django.db.models.signals import post_migrate
from django.utils.translation import gettext_lazy as _


class ProgrammeConfig(AppConfig):
    name = "programme"
    verbose_name = _("Programme")

    def ready(self):
        from programme.importers import messages  # noqa: F401  the sentences of the reports, wherever one is shown
        from programme.reference_data import install

        post_migrate.connect(install, sender=self)
