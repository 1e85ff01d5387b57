"""IndicatorValue: baseline, target or result of an indicator in a wilayah and a year."""

from django.db import models
from django.db.models import UniqueConstraint
from django.utils.translation import gettext_lazy as _

from spatial.models.history import track

from .fields import QuantityField
from .rules import choice_rule, figure_rule, year_rule


class Kind(models.TextChoices):
    BASELINE = "baseline", _("Baseline")
    TARGET = "target", _("Target")
    RESULT = "result", _("Result")


@track()
class IndicatorValue(models.Model):
    Kind = Kind

    indicator = models.ForeignKey(
        "Indicator", models.CASCADE, related_name="values", verbose_name=_("indicator"), db_comment="Indikator"
    )
    wilayah = models.ForeignKey(
        "spatial.Wilayah",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="indicator_values",
        verbose_name=_("wilayah"),
        db_comment="Kode wilayah; kosong berarti nasional",
    )
    year = models.PositiveSmallIntegerField(_("year"), db_comment="Tahun")
    kind = models.CharField(_("kind"), max_length=8, choices=Kind, db_comment="Jenis: baseline, target, result")
    value = QuantityField(_("value"), db_comment="Nilai")
    source = models.CharField(_("source"), max_length=500, blank=True, default="", db_default="", db_comment="Sumber")
    document = models.ForeignKey(
        "Document",
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="indicator_values",
        verbose_name=_("document"),
        db_comment="Dokumen sumber",
    )
    note = models.TextField(_("note"), blank=True, default="", db_default="", db_comment="Catatan")
    fictitious = models.BooleanField(
        _("fictitious"), default=False, db_default=False, db_comment="Data contoh, bukan data resmi"
    )

    class Meta:
        verbose_name = _("value of an indicator")
        verbose_name_plural = _("values of indicators")
        ordering = ["indicator", "wilayah", "year", "kind"]
        db_table_comment = "Nilai indikator: baseline, target, capaian per tahun"
        constraints = [
            choice_rule("indicator_value", "kind", Kind),
            year_rule("indicator_value", "year"),
            figure_rule("indicator_value", "value", negative=True),
            UniqueConstraint(
                fields=["indicator", "wilayah", "year", "kind"],
                nulls_distinct=False,
                name="indicator_value_once",
                violation_error_message=_("This indicator has such a value for this year already."),
            ),
        ]

    def __str__(self):
        return f"{self.indicator_id} {self.year} {self.kind}: {self.value}"
