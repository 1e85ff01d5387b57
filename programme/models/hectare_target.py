"""HectareTarget: the hectares that a wilayah means to have left."""

from django.db import models
from django.db.models import UniqueConstraint
from django.utils.translation import gettext_lazy as _

from spatial.models.fields import HectaresField, hectares_rule
from spatial.models.history import track

from .rules import year_rule


@track()
class HectareTarget(models.Model):
    """One point of the line to 0 ha: at most so many slum hectares are left at the end of a year, and who said so."""

    wilayah = models.ForeignKey(
        "spatial.Wilayah",
        models.PROTECT,
        related_name="hectare_targets",
        verbose_name=_("wilayah"),
        db_comment="Kode wilayah, tingkat apa pun",
    )
    year = models.PositiveSmallIntegerField(_("year"), db_comment="Akhir tahun")
    area_ha = HectaresField(_("hectares left"), db_comment="Luas kumuh yang tersisa menurut target (ha)")
    source = models.CharField(
        _("source"), max_length=300, blank=True, default="", db_default="", db_comment="Sumber target"
    )

    class Meta:
        verbose_name = _("target of hectares")
        verbose_name_plural = _("targets of hectares")
        ordering = ["wilayah", "year"]
        db_table_comment = "Target sisa luas kumuh per wilayah dan tahun"
        constraints = [
            UniqueConstraint(fields=["wilayah", "year"], name="hectare_target_unique"),
            year_rule("hectare_target", "year"),
            hectares_rule("hectare_target", "area_ha"),
        ]

    def __str__(self):
        return f"{self.wilayah_id} {self.year}: {self.area_ha}"
