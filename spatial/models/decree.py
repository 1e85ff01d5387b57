"""Decree: a regent's decision (SK) that fixes the slum areas of a regency."""

from django.db import models
from django.db.models import CheckConstraint, GeneratedField, Q, UniqueConstraint
from django.db.models.functions import Left, Length
from django.db.models.lookups import Exact
from django.utils.translation import gettext_lazy as _

from spatial.codes import LENGTHS

from .fields import HectaresField, WilayahCodeField, hectares_rule
from .history import track


class DecreeQuerySet(models.QuerySet):
    def in_force(self):
        return self.filter(status=Decree.Status.IN_FORCE)

    def of(self, code: str):
        """Decrees of the regency with this code, that lies in it, or that it lies in (a code of any level)."""
        return self.filter(Q(kabupaten__gte=code, kabupaten__lt=f"{code}/") | Q(kabupaten=code[: LENGTHS["kabupaten"]]))


@track()
class Decree(models.Model):
    """A decree with its stated total, as a number and as the text printed.

    Stated figures are never corrected: where they differ from their own lines or from the polygons, the difference is shown.
    The status goes one way, draft → in_force → superseded; one decree is in force per regency and topic at a time.
    """

    class Status(models.TextChoices):
        DRAFT = "draft", _("Draft")
        IN_FORCE = "in_force", _("In force")
        SUPERSEDED = "superseded", _("Superseded")

    class Topic(models.TextChoices):
        SLUM_AREAS = "kawasan_kumuh", _("Slum areas")

    number = models.CharField(_("number"), max_length=120, db_comment="Nomor SK")
    date = models.DateField(_("date"), db_comment="Tanggal SK")
    title = models.CharField(_("title"), max_length=500, db_comment="Tentang")
    topic = models.CharField(
        _("topic"),
        max_length=32,
        choices=Topic,
        default=Topic.SLUM_AREAS,
        db_default=Topic.SLUM_AREAS.value,
        db_comment="Pokok pengaturan",
    )
    signatory = models.CharField(
        _("signatory"),
        max_length=200,
        null=True,
        blank=True,
        db_comment="Penanda tangan; kosong bila tidak diketahui",
    )
    kabupaten = models.ForeignKey(
        "Wilayah",
        models.PROTECT,
        related_name="decrees",
        verbose_name=_("regency or city"),
        db_comment="Kabupaten/kota",
    )
    stated_total_ha = HectaresField(
        _("stated total (ha)"), null=True, blank=True, db_comment="Luas total menurut SK (ha)"
    )
    stated_total_text = models.CharField(
        _("stated total as printed"),
        max_length=60,
        blank=True,
        default="",
        db_default="",
        db_comment="Luas total seperti tercetak",
    )
    status = models.CharField(
        _("status"),
        max_length=10,
        choices=Status,
        default=Status.DRAFT,
        db_default=Status.DRAFT.value,
        db_comment="Status: draft, in_force (berlaku), superseded (diganti)",
    )
    source = models.CharField(
        _("source"), max_length=500, blank=True, default="", db_default="", db_comment="Sumber angka SK"
    )

    objects = DecreeQuerySet.as_manager()

    class Meta:
        verbose_name = _("decree")
        verbose_name_plural = _("decrees")
        ordering = ["-date", "id"]
        db_table_comment = "Keputusan (SK) penetapan kawasan kumuh"
        constraints = [
            CheckConstraint(condition=Exact(Length("kabupaten_id"), LENGTHS["kabupaten"]), name="decree_of_kabupaten"),
            UniqueConstraint(fields=["kabupaten", "number", "date"], name="decree_number_unique"),
            # For the composite foreign keys of lines, kawasan and slum areas: see sql/decree_scope_v01.sql.
            UniqueConstraint(fields=["id", "kabupaten"], name="decree_id_kabupaten"),
            UniqueConstraint(
                fields=["kabupaten", "topic"],
                condition=Q(status="in_force"),
                name="decree_one_in_force",
                violation_error_message=_(
                    "Another decree of this regency is in force on this topic: supersede it first."
                ),
            ),
            CheckConstraint(condition=Q(status__in=["draft", "in_force", "superseded"]), name="decree_status_known"),
            hectares_rule("decree", "stated_total_ha"),
        ]

    def __str__(self):
        return self.number


@track("kabupaten_code")
class DecreeLine(models.Model):
    """One line of a decree: a wilayah or a kawasan with its stated hectares, as a number and as the text printed."""

    decree = models.ForeignKey(Decree, models.CASCADE, related_name="lines", verbose_name=_("decree"))
    position = models.PositiveSmallIntegerField(_("position"), db_comment="Nomor urut dalam SK")
    wilayah = models.ForeignKey(
        "Wilayah",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="decree_lines",
        verbose_name=_("wilayah"),
    )
    kawasan = models.ForeignKey(
        "Kawasan",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="decree_lines",
        verbose_name=_("kawasan"),
    )
    stated_area_ha = HectaresField(_("stated area (ha)"), db_comment="Luas menurut SK (ha)")
    stated_area_text = models.CharField(
        _("stated area as printed"),
        max_length=60,
        blank=True,
        default="",
        db_default="",
        db_comment="Luas seperti tercetak",
    )
    kabupaten_code = GeneratedField(
        expression=Left("wilayah_id", LENGTHS["kabupaten"]),
        output_field=WilayahCodeField(),
        db_persist=True,
        db_comment="Kode kabupaten/kota dari wilayah",
    )

    class Meta:
        verbose_name = _("decree line")
        verbose_name_plural = _("decree lines")
        ordering = ["decree", "position"]
        db_table_comment = "Baris SK: wilayah atau kawasan dengan luas yang dinyatakan"
        constraints = [
            UniqueConstraint(fields=["decree", "position"], name="decree_line_position"),
            UniqueConstraint(fields=["decree", "wilayah"], name="decree_line_wilayah"),
            UniqueConstraint(fields=["decree", "kawasan"], name="decree_line_kawasan"),
            CheckConstraint(
                condition=Q(wilayah__isnull=False, kawasan__isnull=True)
                | Q(wilayah__isnull=True, kawasan__isnull=False),
                name="decree_line_one_place",
            ),
            hectares_rule("decree_line", "stated_area_ha"),
        ]

    def __str__(self):
        return f"{self.decree}: {self.position}"
