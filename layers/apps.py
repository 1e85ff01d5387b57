from django.apps import AppConfig, apps
from django.db.models.signals import post_migrate


class LayersConfig(AppConfig):
    name = "layers"

    def ready(self):
        from layers import srgi2013

        # Django sends no signal for an app without models.
        post_migrate.connect(srgi2013.keep, sender=apps.get_app_config("spatial"))
