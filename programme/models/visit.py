"""Visit: somebody went there and looked."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from spatial.models.history import track

from .rules import choice_rule


class Purpose(models.TextChoices):
    MONITORING = "monitoring", _("Monitoring")
    EVALUATION = "evaluation", _("Evaluation")
    VERIFICATION = "verification", _("Verification")


@track()
class Visit(models.Model):
    """A monitoring visit to a wilayah and, where it is known more closely, to a kawasan, a slum area or a work.

    What was visited may be deleted from any door; the visit stays (sql/loose_ends_v01.sql).
    Who went is kept as a body (institution); the team's names are personal data and not shown to the public.
    """

    Purpose = Purpose

    visited_on = models.DateField(_("date"), db_comment="Tanggal kunjungan")
    purpose = models.CharField(
        _("purpose"),
        max_length=12,
        choices=Purpose,
        default=Purpose.MONITORING,
        db_default=Purpose.MONITORING.value,
        db_comment="Tujuan: monitoring, evaluation, verification",
    )
    wilayah = models.ForeignKey(
        "spatial.Wilayah",
        models.PROTECT,
        related_name="visits",
        verbose_name=_("wilayah"),
        db_comment="Kode wilayah yang dikunjungi",
    )
    kawasan = models.ForeignKey(
        "spatial.Kawasan",
        models.SET_NULL,
        db_constraint=False,
        null=True,
        blank=True,
        related_name="visits",
        verbose_name=_("kawasan"),
        db_comment="Kawasan",
    )
    slum_area = models.ForeignKey(
        "spatial.SlumArea",
        models.SET_NULL,
        db_constraint=False,
        null=True,
        blank=True,
        related_name="visits",
        verbose_name=_("slum area"),
        db_comment="Area kumuh (RT)",
    )
    work = models.ForeignKey(
        "Work",
        models.SET_NULL,
        db_constraint=False,
        null=True,
        blank=True,
        related_name="visits",
        verbose_name=_("work"),
        db_comment="Pekerjaan yang diperiksa",
    )
    institution = models.ForeignKey(
        "Institution",
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="visits",
        verbose_name=_("visited by"),
        db_comment="Lembaga yang berkunjung",
    )
    team = models.TextField(_("team"), blank=True, default="", db_default="", db_comment="Tim (data pribadi)")
    summary = models.TextField(_("summary"), blank=True, default="", db_default="", db_comment="Ringkasan")
    report = models.ForeignKey(
        "Document",
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="visits",
        verbose_name=_("report"),
        db_comment="Dokumen laporan",
    )
    fictitious = models.BooleanField(
        _("fictitious"), default=False, db_default=False, db_comment="Data contoh, bukan data resmi"
    )

    class Meta:
        verbose_name = _("visit")
        verbose_name_plural = _("visits")
        ordering = ["-visited_on", "id"]
        db_table_comment = "Kunjungan monitoring dan evaluasi"
        constraints = [choice_rule("visit", "purpose", Purpose)]

    def __str__(self):
        return f"{self.visited_on}: {self.wilayah_id}"
