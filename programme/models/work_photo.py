"""WorkPhoto: a work as it looked at 0, 50 and 100 %."""

from django.db import models
from django.db.models import CheckConstraint, Q
from django.utils.translation import gettext_lazy as _

from spatial.models.history import track

from .file_fields import PhotoFileField, photo_rule


class Stage(models.IntegerChoices):
    BEFORE = 0, _("0 %")
    HALF = 50, _("50 %")
    AFTER = 100, _("100 %")


@track()
class WorkPhoto(models.Model):
    """A photo of a stage of the work. What the camera wrote into it is taken out before it is stored (programme/photos.py)."""

    Stage = Stage

    work = models.ForeignKey(
        "Work",
        models.CASCADE,
        related_name="photos",
        db_constraint=False,
        verbose_name=_("work"),
        db_comment="Pekerjaan",
    )
    stage = models.PositiveSmallIntegerField(_("stage"), choices=Stage, db_comment="Tahap: 0, 50, 100 persen")
    file = PhotoFileField(_("file"), upload_to="works/", max_length=200, db_comment="Berkas foto")
    file_media_type = models.CharField(
        max_length=100, editable=False, default="", db_default="", db_comment="Jenis berkas"
    )
    file_bytes = models.PositiveIntegerField(null=True, editable=False, db_comment="Ukuran berkas (bita)")
    file_sha256 = models.CharField(
        max_length=64, editable=False, default="", db_default="", db_comment="SHA-256 berkas"
    )
    taken_on = models.DateField(_("taken on"), null=True, blank=True, db_comment="Tanggal foto")
    caption = models.CharField(
        _("caption"), max_length=200, blank=True, default="", db_default="", db_comment="Keterangan"
    )

    class Meta:
        verbose_name = _("photo of a work")
        verbose_name_plural = _("photos of works")
        ordering = ["work", "stage", "id"]
        db_table_comment = "Foto pekerjaan pada 0, 50 dan 100 persen"
        constraints = [
            CheckConstraint(condition=Q(stage__in=[0, 50, 100]), name="work_photo_stage_known"),
            CheckConstraint(condition=~Q(file=""), name="work_photo_file_named"),
            photo_rule("work_photo", "file"),
        ]

    def __str__(self):
        return self.caption or self.get_stage_display()
