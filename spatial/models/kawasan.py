"""Kawasan: a named slum settlement."""

from django.db import models
from django.db.models import CheckConstraint, Q, UniqueConstraint
from django.utils.translation import gettext_lazy as _

from .history import track


@track()
class Kawasan(models.Model):
    """A named slum settlement within a decree. It may cross kelurahan; its parts are slum areas."""

    decree = models.ForeignKey("Decree", models.CASCADE, related_name="kawasan", verbose_name=_("decree"))
    name = models.CharField(_("name"), max_length=200, db_comment="Nama kawasan")

    class Meta:
        verbose_name = _("kawasan")
        verbose_name_plural = _("kawasan")
        ordering = ["decree", "name"]
        db_table_comment = "Kawasan kumuh: permukiman kumuh bernama dalam satu SK"
        constraints = [
            UniqueConstraint(fields=["decree", "name"], name="kawasan_name_unique"),
            UniqueConstraint(fields=["id", "decree"], name="kawasan_id_decree"),
            CheckConstraint(condition=~Q(name=""), name="kawasan_named"),
        ]

    def __str__(self):
        return self.name
