"""Files as people hand them in, made in memory."""

import io
import zipfile

from django.core.files.base import ContentFile
from PIL import Image

PDF = b"%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n"
PAGE = b"<!doctype html><script>alert(1)</script>"
CAMERA_MODEL = b"Contoh-Kamera-77"


def office(part: str, *others: str) -> bytes:
    """A file of an Office program: only the names of its parts matter."""
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w") as archive:
        for name in ("[Content_Types].xml", part, *others):
            archive.writestr(name, "<x/>")
    return written.getvalue()


def photo(width: int = 40, height: int = 20, form: str = "JPEG", orientation: int | None = None, **options) -> bytes:
    """A picture, red on its left and blue on its right half, as a camera writes it: with model and place."""
    picture = Image.new("RGB", (width, height), "red")
    picture.paste("blue", (width // 2, 0, width, height))
    exif = Image.Exif()
    exif[0x0110] = CAMERA_MODEL.decode()
    exif.get_ifd(0x8825)[1] = "S"
    if orientation:
        exif[0x0112] = orientation
    written = io.BytesIO()
    picture.save(written, form, exif=exif, **options)
    return written.getvalue()


def named(content: bytes, name: str) -> ContentFile:
    return ContentFile(content, name=name)
