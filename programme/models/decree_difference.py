"""DecreeDifference: where a decree disagrees with itself, with its polygons or with what was verified."""

from django.db import models
from django.db.models import CheckConstraint, Q, UniqueConstraint
from django.utils.translation import gettext_lazy as _

from spatial.models.fields import HectaresField
from spatial.models.history import track

from .rules import choice_rule


class DifferenceKind(models.TextChoices):
    STATED_SUM = "stated_sum", _("Stated total against the sum of the lines")
    PLANAR = "planar", _("Stated against the planar area of the polygons")
    GEODESIC = "geodesic", _("Stated against the geodesic area of the polygons")
    VERIFIED = "verified", _("Stated against the verified area")
    MISSING_POLYGON = "missing_polygon", _("Named by the decree, without polygon")
    EXTRA_POLYGON = "extra_polygon", _("Polygon in no line of the decree")


class DifferenceState(models.TextChoices):
    OPEN = "open", _("Open")
    EXPLAINED = "explained", _("Explained")
    ACCEPTED = "accepted", _("Accepted")


@track()
class DecreeDifference(models.Model):
    """One difference (selisih) beyond its tolerance, and what people have decided about it.

    The figures are the database's (sql/reconcile_v01.sql), kept by triggers; state, reason, person and date are people's. A decision holds for the figures
    it was made on: when they change by 0.005 ha or more, the difference is open again and keeps the reason that was given. A difference about
    which somebody said something stays when it is not found any more, with the day on which it was gone.
    """

    Kind = DifferenceKind
    State = DifferenceState

    # The database's own foreign keys cascade (sql/work_children_v01.sql): with a decree's line goes its difference.
    decree = models.ForeignKey(
        "spatial.Decree", models.CASCADE, related_name="differences", db_constraint=False, verbose_name=_("decree")
    )
    line = models.ForeignKey(
        "spatial.DecreeLine",
        models.CASCADE,
        null=True,
        blank=True,
        related_name="differences",
        db_constraint=False,
        verbose_name=_("line"),
        db_comment="Baris SK; kosong: SK seluruhnya",
    )
    slum_area = models.ForeignKey(
        "spatial.SlumArea",
        models.CASCADE,
        null=True,
        blank=True,
        related_name="differences",
        db_constraint=False,
        verbose_name=_("slum area"),
        db_comment="Kawasan kumuh, bila selisihnya satu poligon",
    )
    kind = models.CharField(_("kind"), max_length=15, choices=DifferenceKind, db_comment="Jenis selisih")
    stated_ha = HectaresField(_("stated (ha)"), null=True, blank=True, db_comment="Luas menurut SK (ha)")
    found_ha = HectaresField(_("found (ha)"), null=True, blank=True, db_comment="Luas yang ditemukan (ha)")
    difference_ha = HectaresField(
        _("difference (ha)"), null=True, blank=True, db_comment="Ditemukan dikurangi menurut SK (ha)"
    )
    tolerance_ha = HectaresField(_("tolerance (ha)"), null=True, blank=True, db_comment="Toleransi (ha)")
    found_on = models.DateField(_("found on"), db_comment="Tanggal ditemukan")
    gone_on = models.DateField(
        _("gone since"), null=True, blank=True, db_comment="Tidak ditemukan lagi sejak; kosong: masih ada"
    )
    state = models.CharField(
        _("state"),
        max_length=9,
        choices=DifferenceState,
        default=DifferenceState.OPEN,
        db_default=DifferenceState.OPEN.value,
        db_comment="open (terbuka), explained (dijelaskan), accepted (diterima)",
    )
    reason = models.TextField(_("reason"), blank=True, default="", db_default="", db_comment="Alasan")
    person = models.CharField(
        _("person"), max_length=150, blank=True, default="", db_default="", db_comment="Siapa yang memutuskan"
    )
    decided_difference_ha = HectaresField(
        _("difference that was decided on (ha)"),
        null=True,
        blank=True,
        editable=False,
        db_comment="Selisih saat diputuskan (ha)",
    )
    decided_at = models.DateTimeField(_("decided"), null=True, blank=True, db_comment="Waktu keputusan")

    class Meta:
        verbose_name = _("difference of a decree")
        verbose_name_plural = _("differences of decrees")
        ordering = ["decree", "line__position", "kind", "id"]
        db_table_comment = "Selisih SK: angka SK, jumlah baris, poligon dan luas verifikasi"
        constraints = [
            UniqueConstraint(
                fields=["decree", "line", "slum_area", "kind"], nulls_distinct=False, name="decree_difference_unique"
            ),
            choice_rule("decree_difference", "kind", DifferenceKind),
            choice_rule("decree_difference", "state", DifferenceState),
            CheckConstraint(
                condition=Q(state="open") | ~Q(reason="") & ~Q(person="") & Q(decided_at__isnull=False),
                name="decree_difference_decided_by",
                violation_error_message=_("A decision names its reason, who took it and when."),
            ),
        ]

    def __str__(self):
        return f"{self.decree_id}/{self.line_id or '–'}: {self.get_kind_display()}"
