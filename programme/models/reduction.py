"""Reduction: hectares that people say, and prove, have left the slum class."""

from django.contrib.gis.db.models import MultiPolygonField
from django.contrib.gis.geos import Polygon
from django.contrib.postgres.indexes import GistIndex
from django.db import models
from django.db.models import CheckConstraint, Index, Q
from django.utils.translation import gettext_lazy as _

from spatial.extent import INDONESIA
from spatial.models.fields import HectaresField, hectares_rule
from spatial.models.history import track

from .rule_set import SlumClass
from .rules import choice_rule, order_rule, year_rule


class ReductionCause(models.TextChoices):
    TREATED = "treated", _("Treated")
    REDRAWN = "redrawn", _("Redrawn")
    RESCORED = "rescored", _("Rescored")
    NEW_DECREE = "new_decree", _("New decree")


class ReductionMethod(models.TextChoices):
    WHOLE_RT = "whole_rt", _("Whole RT")
    POLYGON = "polygon", _("Drawn part")
    SERVED = "served", _("Area served")


class ReductionStatus(models.TextChoices):
    CLAIMED = "claimed", _("Claimed")
    VERIFIED = "verified", _("Verified")


@track()
class Reduction(models.Model):
    """A reported reduction (realisasi pengurangan) with its evidence: what offices sign, beside what the software computes from the works.

    The two are different figures and neither replaces the other. A claim by served area or by a drawn part takes fewer hectares than the
    whole RT; its method says so.
    """

    Cause = ReductionCause
    Method = ReductionMethod
    Status = ReductionStatus

    slum_area = models.ForeignKey(
        "spatial.SlumArea",
        models.PROTECT,
        related_name="reductions",
        verbose_name=_("slum area"),
        db_comment="Kawasan kumuh (RT)",
    )
    year = models.PositiveSmallIntegerField(_("year"), db_comment="Tahun")
    area_ha = HectaresField(_("reduced by (ha)"), db_comment="Luas yang berkurang (ha)")
    cause = models.CharField(_("cause"), max_length=10, choices=ReductionCause, db_comment="Sebab")
    from_class = models.CharField(
        _("class before"), max_length=11, choices=SlumClass, null=True, blank=True, db_comment="Tingkat sebelumnya"
    )
    to_class = models.CharField(
        _("class after"), max_length=11, choices=SlumClass, null=True, blank=True, db_comment="Tingkat sesudahnya"
    )
    method = models.CharField(
        _("method"),
        max_length=8,
        choices=ReductionMethod,
        db_comment="whole_rt (seluruh RT), polygon, served (terlayani)",
    )
    geom = MultiPolygonField(
        _("polygon"),
        srid=4326,
        null=True,
        blank=True,
        spatial_index=False,
        db_comment="Bagian yang keluar dari kumuh, EPSG:4326",
    )
    status = models.CharField(
        _("status"),
        max_length=8,
        choices=ReductionStatus,
        default=ReductionStatus.CLAIMED,
        db_default=ReductionStatus.CLAIMED.value,
        db_comment="claimed (dilaporkan), verified (diverifikasi)",
    )
    claimed_by = models.CharField(_("claimed by"), max_length=150, db_comment="Dilaporkan oleh")
    claimed_on = models.DateField(_("claimed on"), db_comment="Tanggal laporan")
    verified_by = models.CharField(
        _("verified by"), max_length=150, blank=True, default="", db_default="", db_comment="Diverifikasi oleh"
    )
    verified_on = models.DateField(_("verified on"), null=True, blank=True, db_comment="Tanggal verifikasi")
    evidence = models.TextField(
        _("evidence"), blank=True, default="", db_default="", db_comment="Bukti, misalnya nomor berita acara"
    )
    document = models.ForeignKey(
        "Document",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="reductions",
        verbose_name=_("document"),
        db_comment="Dokumen bukti, misalnya berita acara",
    )
    note = models.TextField(_("note"), blank=True, default="", db_default="", db_comment="Catatan")

    class Meta:
        verbose_name = _("reported reduction")
        verbose_name_plural = _("reported reductions")
        ordering = ["-year", "slum_area"]
        db_table_comment = "Pengurangan luasan kumuh yang dilaporkan dan diverifikasi"
        constraints = [
            year_rule("reduction", "year"),
            hectares_rule("reduction", "area_ha"),
            choice_rule("reduction", "cause", ReductionCause),
            choice_rule("reduction", "method", ReductionMethod),
            choice_rule("reduction", "status", ReductionStatus),
            choice_rule("reduction", "from_class", SlumClass, null=True),
            choice_rule("reduction", "to_class", SlumClass, null=True),
            CheckConstraint(condition=~Q(claimed_by=""), name="reduction_claimed_by_named"),
            CheckConstraint(
                condition=Q(status="claimed", verified_by="", verified_on__isnull=True)
                | Q(status="verified", verified_on__isnull=False)
                & ~Q(verified_by="")
                & (~Q(evidence="") | Q(document__isnull=False)),
                name="reduction_verified_with_evidence",
                violation_error_message=_("A verified reduction names who verified it, when, and the evidence."),
            ),
            order_rule("reduction", "claimed_on", "verified_on"),
            CheckConstraint(
                condition=~Q(method="polygon") | Q(geom__isnull=False),
                name="reduction_polygon_drawn",
                violation_error_message=_("Draw the part that left the slum class, or choose another method."),
            ),
            CheckConstraint(condition=Q(geom__isvalid=True), name="reduction_geom_valid"),
            CheckConstraint(condition=Q(geom__isempty=False), name="reduction_geom_not_empty"),
            CheckConstraint(
                condition=Q(geom__contained=Polygon.from_bbox(INDONESIA)), name="reduction_geom_in_indonesia"
            ),
        ]
        indexes = [
            GistIndex(fields=["geom"], name="reduction_geom_gist"),
            Index(fields=["slum_area", "year"], name="reduction_area_year"),
        ]

    def __str__(self):
        return f"{self.slum_area_id} ({self.year}): {self.area_ha}"
