"""Fields that keep files: what is not a document or a photo never reaches the disk, whichever way a row is saved."""

from django.core.exceptions import ValidationError
from django.core.files.base import ContentFile
from django.db import models
from django.db.models import CheckConstraint, Q
from django.template.defaultfilters import filesizeformat
from django.utils.translation import gettext as _

from programme.files import DOCUMENT_BYTES, EXTENSIONS, JPEG, PHOTO_BYTES, FileRefused, inspect
from programme.photos import redraw


class DocumentFileField(models.FileField):
    """A document or picture of at most DOCUMENT_BYTES, stored under the hash of its content.

    Beside it stand three columns that are written with it: <name>_media_type, <name>_bytes and <name>_sha256 (declared after it).
    """

    def clean(self, value, model_instance):
        cleaned = super().clean(value, model_instance)
        if cleaned and not cleaned._committed:
            self.inspect(cleaned)
        return cleaned

    def pre_save(self, model_instance, add):
        # bulk_create and scripts pass here too, and know no clean().
        value = getattr(model_instance, self.attname)
        if value and not value._committed:
            kept = self.inspect(value)
            value.name = f"{kept.sha256[:32]}.{kept.extension}"
            self.describe(model_instance, kept.media_type, kept.size, kept.sha256)
        elif not value:
            self.describe(model_instance, "", None, "")
        return super().pre_save(model_instance, add)

    def inspect(self, value):
        try:
            return inspect(value.file)
        except FileRefused as refusal:
            raise ValidationError(refusal_text(refusal), code=refusal.reason) from refusal

    def describe(self, row: models.Model, media_type: str, size: int | None, sha256: str) -> None:
        setattr(row, f"{self.name}_media_type", media_type)
        setattr(row, f"{self.name}_bytes", size)
        setattr(row, f"{self.name}_sha256", sha256)


class PhotoFileField(DocumentFileField):
    """A photo, stored as photos.redraw() writes it: upright, screen-sized, without metadata."""

    def pre_save(self, model_instance, add):
        value = getattr(model_instance, self.attname)
        if value and not value._committed:
            value.file = ContentFile(self.redraw(value).content, name=value.name)
        return super().pre_save(model_instance, add)

    def inspect(self, value):
        self.redraw(value)
        return super().inspect(value)

    def redraw(self, value):
        try:
            return redraw(value.file)
        except FileRefused as refusal:
            raise ValidationError(refusal_text(refusal), code=refusal.reason) from refusal


def file_rule(table: str, name: str, types: tuple[str, ...] = tuple(EXTENSIONS), limit: int = DOCUMENT_BYTES):
    """A file's columns say what it is, and its kind is one that is kept."""
    kept = Q(
        **{
            f"{name}_media_type__in": types,
            f"{name}_bytes__gt": 0,
            f"{name}_bytes__lte": limit,
            f"{name}_sha256__regex": "^[0-9a-f]{64}$",
        }
    )
    return CheckConstraint(condition=Q(**{name: ""}) | kept, name=f"{table}_{name}_kept")


def photo_rule(table: str, name: str) -> CheckConstraint:
    return file_rule(table, name, (JPEG,), PHOTO_BYTES)


def refusal_text(refusal: FileRefused) -> str:
    """What is wrong and what to do, in the reader's language."""
    texts = {
        "empty": _("The file is empty."),
        "too_large": _("The file is larger than %(limit)s: make it smaller or divide it."),
        "unknown_type": _(
            "This is no file of a kind that is kept here: PDF, Word (docx), Excel (xlsx) and pictures (JPEG, PNG, WebP) are; photos must be pictures. The content counts, not the name."
        ),
        "macros": _("The file has programs (macros) in it: save it without them."),
        "broken": _("The file is damaged and cannot be opened."),
        "too_many_pixels": _("The picture has too many pixels: make it smaller."),
    }
    return texts[refusal.reason] % {"limit": filesizeformat(refusal.limit_bytes or 0)}
