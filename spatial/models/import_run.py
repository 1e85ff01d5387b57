"""Import: one run of an importer."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _


class Import(models.Model):
    """The ledger's line for one file: what it was, who brought it, what became of it, and the whole report.

    A refused run leaves its line as well, with no data behind it; a dry run leaves none.
    """

    class Kind(models.TextChoices):
        WILAYAH = "wilayah", _("Boundaries")
        SLUM_AREAS = "slum_areas", _("Slum areas")
        ASSESSMENTS = "assessments", _("Assessments")
        WORKS = "works", _("Works")

    class Status(models.TextChoices):
        LOADED = "loaded", _("Loaded")
        PARTIAL = "partial", _("Loaded in part")
        REFUSED = "refused", _("Refused")

    kind = models.CharField(_("kind"), max_length=16, choices=Kind, db_comment="Jenis impor")
    file_name = models.CharField(_("file name"), max_length=255, db_comment="Nama berkas")
    sha256 = models.CharField(_("SHA-256"), max_length=64, db_comment="SHA-256 berkas")
    layer = models.CharField(_("layer"), max_length=255, blank=True, db_comment="Lapisan dalam berkas")
    decree = models.ForeignKey(
        "Decree", models.PROTECT, null=True, blank=True, related_name="imports", verbose_name=_("decree")
    )
    started_at = models.DateTimeField(_("started"), db_comment="Mulai")
    finished_at = models.DateTimeField(_("finished"), db_comment="Selesai")
    by = models.CharField(_("by"), max_length=150, db_comment="Siapa yang mengimpor")
    status = models.CharField(_("status"), max_length=8, choices=Status, db_comment="Hasil")
    read = models.PositiveIntegerField(_("rows read"), default=0, db_comment="Baris dibaca")
    created = models.PositiveIntegerField(_("rows created"), default=0, db_comment="Baris baru")
    updated = models.PositiveIntegerField(_("rows updated"), default=0, db_comment="Baris diubah")
    unchanged = models.PositiveIntegerField(_("rows unchanged"), default=0, db_comment="Baris tetap")
    repaired = models.PositiveIntegerField(_("rows repaired"), default=0, db_comment="Baris diperbaiki")
    refused = models.PositiveIntegerField(_("rows refused"), default=0, db_comment="Baris ditolak")
    warnings = models.PositiveIntegerField(_("warnings"), default=0, db_comment="Peringatan")
    options = models.JSONField(_("options"), default=dict, db_comment="Pilihan yang dipakai")
    report = models.JSONField(_("report"), default=list, db_comment="Laporan baris demi baris")

    class Meta:
        verbose_name = _("import")
        verbose_name_plural = _("imports")
        ordering = ["-id"]
        db_table_comment = "Catatan setiap impor berkas"
        constraints = [
            models.CheckConstraint(condition=Q(sha256__regex="^[0-9a-f]{64}$"), name="import_sha256_form"),
        ]

    def __str__(self):
        return f"{self.file_name} ({self.started_at:%Y-%m-%d %H:%M})"
