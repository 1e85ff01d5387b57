"""AreaState: what a slum area is at the end of a year."""

from django.db import models
from django.db.models import F, Index, Q
from django.utils.translation import gettext_lazy as _

from spatial.models.fields import HectaresField


class Basis(models.TextChoices):
    DECREE = "decree", _("Decree")
    ASSESSMENT = "assessment", _("Assessment")
    WORKS = "works", _("Works since the assessment")
    DROPPED = "dropped", _("Not in the decree any more")


class AreaState(models.Model):
    """The state of a slum area from the end of `year` until before the end of `until_year` (NULL: still).

    Kept by triggers (sql/state_*.sql), never written by hand. One row for each year in which something changed, from the year in which the
    decree begins to count. At the end of a year Y the row with year ≤ Y and (until_year > Y or NULL) holds.

    slum_class     NULL: not assessed yet («belum dinilai»): the decree says slum, nobody has said how bad
    left_slum      keluar dari kumuh: the score is below the slum minimum of its rule set, or the decree that counts names it no more
    finished       tuntas: score below the rule set's tuntas_maximum and service above 80 % on five indicators
    previous_area  whose state this row follows: its own, or the one of the same RT in the decree before
    """

    Basis = Basis

    pk = models.CompositePrimaryKey("slum_area", "year")
    # No foreign keys: the triggers that write these rows take them away again, and a check of each of a million rows would cost its time.
    slum_area = models.ForeignKey(
        "spatial.SlumArea",
        models.DO_NOTHING,
        related_name="states",
        db_constraint=False,
        db_index=False,
        verbose_name=_("slum area"),
    )
    year = models.SmallIntegerField(_("year"), db_comment="Sejak akhir tahun ini")
    until_year = models.SmallIntegerField(
        _("until year"), null=True, db_comment="Sampai sebelum akhir tahun ini; kosong: masih berlaku"
    )
    previous_area = models.ForeignKey(
        "spatial.SlumArea",
        models.DO_NOTHING,
        null=True,
        related_name="+",
        db_constraint=False,
        db_index=False,
        verbose_name=_("state before"),
        db_comment="Kawasan kumuh yang diteruskan: dirinya sendiri, atau RT yang sama dalam SK sebelumnya",
    )
    slum_class = models.CharField(
        _("class"), max_length=12, null=True, db_comment="berat, sedang, ringan, tidak_kumuh; kosong: belum dinilai"
    )
    total = models.SmallIntegerField(_("score"), null=True, db_comment="Nilai kekumuhan")
    sectoral_percent = models.DecimalField(
        _("sectoral mean (%)"),
        max_digits=20,
        decimal_places=2,
        null=True,
        db_comment="Rata-rata kekumuhan sektoral (persen)",
    )
    area_ha = HectaresField(_("planar area (ha)"), db_comment="Luas planar (ha)")
    stated_area_ha = HectaresField(_("stated area (ha)"), null=True, db_comment="Luas menurut SK (ha)")
    verified_area_ha = HectaresField(_("verified area (ha)"), null=True, db_comment="Luas verifikasi (ha)")
    basis = models.CharField(_("basis"), max_length=10, choices=Basis, db_comment="Dasar keadaan")
    assessment = models.ForeignKey(
        "Assessment",
        models.DO_NOTHING,
        null=True,
        related_name="states",
        db_constraint=False,
        db_index=False,
        verbose_name=_("assessment"),
        db_comment="Penilaian yang dipakai",
    )
    left_slum = models.BooleanField(_("left the slum class"), db_comment="Keluar dari kumuh")
    finished = models.BooleanField(_("finished (tuntas)"), db_comment="Tuntas")

    class Meta:
        verbose_name = _("state of a slum area")
        verbose_name_plural = _("states of slum areas")
        indexes = [
            # Only what goes on in the next decree: the rest is the key.
            Index(fields=["previous_area"], name="area_state_continues", condition=~Q(previous_area=F("slum_area"))),
        ]
        db_table_comment = "Keadaan tiap kawasan kumuh pada akhir tahun (dihitung oleh basis data)"

    def __str__(self):
        return f"{self.slum_area_id}: {self.year}"
