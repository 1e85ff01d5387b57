"""LocationKind: what a kelurahan is in the programme in a year."""

from django.db import models
from django.db.models import UniqueConstraint
from django.utils.translation import gettext_lazy as _

from spatial.models.history import track

from .rules import choice_rule, level_rule, year_rule


class LocationKindQuerySet(models.QuerySet):
    def newest(self):
        """One row per kelurahan: that of its last year."""
        return self.order_by("kelurahan_id", "-year").distinct("kelurahan_id")


class Kind(models.TextChoices):
    PENINGKATAN = "peningkatan", _("Quality improvement (slum)")
    PENCEGAHAN = "pencegahan", _("Prevention (no slum)")


@track()
class LocationKind(models.Model):
    """A target location of one year: with slum to be improved (peningkatan kualitas), or without, to be kept so (pencegahan).

    The programme's information system (SIM) keeps these per year, with the flags that are here.
    """

    Kind = Kind

    kelurahan = models.ForeignKey(
        "spatial.Wilayah",
        models.PROTECT,
        related_name="location_kinds",
        verbose_name=_("kelurahan"),
        db_comment="Kode kelurahan/desa",
    )
    year = models.PositiveSmallIntegerField(_("year"), db_comment="Tahun")
    kind = models.CharField(_("kind"), max_length=12, choices=Kind, db_comment="Jenis lokasi: peningkatan, pencegahan")
    ppmk = models.BooleanField(
        _("PPMK"), default=False, db_default=False, db_comment="Peningkatan Penghidupan Masyarakat berbasis Komunitas"
    )
    bdi = models.BooleanField(_("BDI"), default=False, db_default=False, db_comment="Bantuan Dana Investasi diterima")
    pilot = models.BooleanField(_("pilot"), default=False, db_default=False, db_comment="Lokasi percontohan (pilot)")
    source = models.CharField(_("source"), max_length=500, blank=True, default="", db_default="", db_comment="Sumber")
    fictitious = models.BooleanField(
        _("fictitious"), default=False, db_default=False, db_comment="Data contoh, bukan data resmi"
    )

    objects = LocationKindQuerySet.as_manager()

    class Meta:
        verbose_name = _("target location")
        verbose_name_plural = _("target locations")
        ordering = ["kelurahan", "year"]
        db_table_comment = "Lokasi sasaran program: jenis kelurahan/desa per tahun"
        constraints = [
            level_rule("location_kind_of_kelurahan", "kelurahan", "kelurahan"),
            UniqueConstraint(fields=["kelurahan", "year"], name="location_kind_once_a_year"),
            choice_rule("location_kind", "kind", Kind),
            year_rule("location_kind", "year"),
        ]

    def __str__(self):
        return f"{self.kelurahan_id} {self.year}: {self.kind}"
