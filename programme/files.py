"""What a file that somebody hands in is: its content says so, never its name. Pure: no Django.

Kept are files that an office keeps (PDF, Word, Excel, pictures). Programs, archives, web pages and documents with macros are refused.
"""

import hashlib
import zipfile
from dataclasses import dataclass
from typing import BinaryIO

MIB = 1024 * 1024
DOCUMENT_BYTES = 50 * MIB
PHOTO_BYTES = 20 * MIB

PDF = "application/pdf"
DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
PNG = "image/png"
JPEG = "image/jpeg"
WEBP = "image/webp"

EXTENSIONS = {PDF: "pdf", DOCX: "docx", XLSX: "xlsx", PNG: "png", JPEG: "jpg", WEBP: "webp"}
PHOTO_TYPES = (JPEG, PNG, WEBP)

# Where an Office file keeps its text says which program it is for.
OFFICE_PARTS = {"word/document.xml": DOCX, "xl/workbook.xml": XLSX}
OFFICE_ENTRIES = 10_000


class FileRefused(Exception):
    """A file that is not kept. reason: empty, too_large, unknown_type, macros or broken; limit_bytes where there is one."""

    def __init__(self, reason: str, limit_bytes: int | None = None):
        super().__init__(reason)
        self.reason, self.limit_bytes = reason, limit_bytes


@dataclass(frozen=True)
class Inspected:
    """media_type: one of EXTENSIONS; size in bytes; sha256 in hexadecimal."""

    media_type: str
    size: int
    sha256: str

    @property
    def extension(self) -> str:
        return EXTENSIONS[self.media_type]


def inspect(
    file: BinaryIO, accept: tuple[str, ...] = tuple(EXTENSIONS), limit_bytes: int = DOCUMENT_BYTES
) -> Inspected:
    """What the file is, by its content. The file is read from its start and left there.

    Raises FileRefused: empty, too_large (more than limit_bytes), unknown_type (none of accept), macros, broken.
    """
    file.seek(0)
    digest, size = hashlib.sha256(), 0
    while chunk := file.read(MIB):
        size += len(chunk)
        if size > limit_bytes:
            raise FileRefused("too_large", limit_bytes)
        digest.update(chunk)
    if size == 0:
        raise FileRefused("empty")
    found = _media_type(file)
    file.seek(0)
    if found not in accept:
        raise FileRefused("unknown_type")
    return Inspected(found, size, digest.hexdigest())


def _media_type(file: BinaryIO) -> str | None:
    file.seek(0)
    head = file.read(16)
    if head.startswith(b"%PDF-"):
        return PDF
    if head.startswith(b"\x89PNG\r\n\x1a\n"):
        return PNG
    if head.startswith(b"\xff\xd8\xff"):
        return JPEG
    if head[:4] == b"RIFF" and head[8:12] == b"WEBP":
        return WEBP
    if head.startswith(b"PK\x03\x04"):
        return _office_type(file)
    return None


def _office_type(file: BinaryIO) -> str | None:
    """Only the list of entries is read, nothing is unpacked."""
    file.seek(0)
    try:
        with zipfile.ZipFile(file) as archive:
            names = archive.namelist()
    except (zipfile.BadZipFile, NotImplementedError, ValueError) as error:
        raise FileRefused("broken") from error
    if len(names) > OFFICE_ENTRIES or "[Content_Types].xml" not in names:
        return None
    if any(name.lower().endswith(("vbaproject.bin", ".exe", ".dll")) for name in names):
        raise FileRefused("macros")
    return next((kind for part, kind in OFFICE_PARTS.items() if part in names), None)
