"""GalleryPhoto: a picture for the public gallery."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from spatial.models.history import track

from .file_fields import PhotoFileField, photo_rule
from .rules import named_rule


class GalleryPhotoQuerySet(models.QuerySet):
    def published(self):
        return self.filter(published=True)


@track()
class GalleryPhoto(models.Model):
    """title says what is to be seen: it is also read to those who cannot see it. The place is in words; the camera's own place is not kept."""

    title = models.CharField(_("what is to be seen"), max_length=300, db_comment="Judul, juga teks pengganti gambar")
    title_en = models.CharField(
        _("what is to be seen, in English"),
        max_length=300,
        blank=True,
        default="",
        db_default="",
        db_comment="Judul (Inggris)",
    )
    file = PhotoFileField(_("picture"), upload_to="gallery/%Y", max_length=200, db_comment="Berkas gambar")
    file_media_type = models.CharField(
        _("type of the file"),
        max_length=100,
        blank=True,
        default="",
        db_default="",
        editable=False,
        db_comment="Jenis berkas menurut isinya",
    )
    file_bytes = models.PositiveBigIntegerField(
        _("size of the file (bytes)"), null=True, blank=True, editable=False, db_comment="Ukuran berkas (byte)"
    )
    file_sha256 = models.CharField(
        _("SHA-256 of the file"),
        max_length=64,
        blank=True,
        default="",
        db_default="",
        editable=False,
        db_comment="SHA-256 berkas",
    )
    taken_on = models.DateField(_("taken on"), null=True, blank=True, db_comment="Tanggal pengambilan")
    wilayah = models.ForeignKey(
        "spatial.Wilayah",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="gallery_photos",
        verbose_name=_("wilayah"),
        db_comment="Kode wilayah",
    )
    place = models.CharField(_("place"), max_length=200, blank=True, default="", db_default="", db_comment="Tempat")
    credit = models.CharField(
        _("credit"), max_length=200, blank=True, default="", db_default="", db_comment="Kredit foto"
    )
    published = models.BooleanField(
        _("published"),
        default=False,
        db_default=False,
        help_text=_("People who can be recognised in it must have agreed."),
        db_comment="Tampil untuk umum (atas izin orang yang dikenali)",
    )
    fictitious = models.BooleanField(
        _("fictitious"), default=False, db_default=False, db_comment="Data contoh, bukan data resmi"
    )

    objects = GalleryPhotoQuerySet.as_manager()

    class Meta:
        verbose_name = _("photo")
        verbose_name_plural = _("photos")
        ordering = ["-taken_on", "-id"]
        db_table_comment = "Galeri foto program"
        constraints = [
            *named_rule("gallery_photo", "title", "file"),
            photo_rule("gallery_photo", "file"),
        ]

    def __str__(self):
        return self.title
