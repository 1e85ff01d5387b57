"""ProgrammeTarget: a target of the programme in this regency, in words and, where it has one, as a number."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from spatial.models.history import track

from .fields import QuantityField
from .rules import figure_rule, named_rule, year_rule


@track()
class ProgrammeTarget(models.Model):
    """One line under «Target Program KOTAKU». The page that the programme's content comes from leaves that heading empty, so nothing is loaded."""

    position = models.PositiveSmallIntegerField(_("position"), unique=True, db_comment="Nomor urut")
    title = models.CharField(_("title"), max_length=300, db_comment="Target")
    title_en = models.CharField(
        _("title in English"), max_length=300, blank=True, default="", db_default="", db_comment="Target dalam Inggris"
    )
    wilayah = models.ForeignKey(
        "spatial.Wilayah",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="programme_targets",
        verbose_name=_("wilayah"),
        db_comment="Kode wilayah; kosong berarti nasional",
    )
    value = QuantityField(_("value"), null=True, blank=True, db_comment="Nilai target")
    unit = models.CharField(_("unit"), max_length=40, blank=True, default="", db_default="", db_comment="Satuan")
    year = models.PositiveSmallIntegerField(_("year"), null=True, blank=True, db_comment="Tahun target")
    source = models.CharField(_("source"), max_length=500, blank=True, default="", db_default="", db_comment="Sumber")

    class Meta:
        verbose_name = _("programme target")
        verbose_name_plural = _("programme targets")
        ordering = ["position", "id"]
        db_table_comment = "Target program di daerah ini"
        constraints = [
            *named_rule("programme_target", "title"),
            figure_rule("programme_target", "value"),
            year_rule("programme_target", "year"),
            models.CheckConstraint(
                condition=Q(value__isnull=True) | ~Q(unit=""),
                name="programme_target_value_unit",
                violation_error_message=_("A number needs its unit."),
            ),
        ]

    def __str__(self):
        return self.title
