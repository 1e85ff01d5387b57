"""A file is what its content says."""

import hashlib
import io

import pytest

from programme.files import DOCX, JPEG, PDF, PHOTO_TYPES, PNG, WEBP, XLSX, FileRefused, inspect
from tests.programme import files_at_hand as at_hand


@pytest.mark.parametrize(
    ("content", "media_type"),
    [
        (at_hand.PDF, PDF),
        (at_hand.office("word/document.xml"), DOCX),
        (at_hand.office("xl/workbook.xml"), XLSX),
        (at_hand.photo(form="JPEG"), JPEG),
        (at_hand.photo(form="PNG"), PNG),
        (at_hand.photo(form="WEBP"), WEBP),
    ],
)
def test_the_content_says_what_a_file_is(content, media_type):
    found = inspect(io.BytesIO(content))
    assert (found.media_type, found.size) == (media_type, len(content))
    assert found.sha256 == hashlib.sha256(content).hexdigest()


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", "empty"),
        (at_hand.PAGE, "unknown_type"),
        (b"MZ\x90\x00" + b"\0" * 100, "unknown_type"),
        (at_hand.office("index.html"), "unknown_type"),
        (b"PK\x03\x04 and then nothing of an archive", "broken"),
        (at_hand.office("word/document.xml", "word/vbaProject.bin"), "macros"),
    ],
)
def test_what_is_no_document_is_refused(content, reason):
    with pytest.raises(FileRefused) as refusal:
        inspect(io.BytesIO(content))
    assert refusal.value.reason == reason


def test_a_file_may_be_as_large_as_the_limit_and_no_larger():
    assert inspect(io.BytesIO(at_hand.PDF), limit_bytes=len(at_hand.PDF)).media_type == PDF
    with pytest.raises(FileRefused, match="too_large") as refusal:
        inspect(io.BytesIO(at_hand.PDF), limit_bytes=len(at_hand.PDF) - 1)
    assert refusal.value.limit_bytes == len(at_hand.PDF) - 1


def test_where_photos_are_wanted_a_document_is_refused():
    with pytest.raises(FileRefused, match="unknown_type"):
        inspect(io.BytesIO(at_hand.PDF), PHOTO_TYPES)


def test_the_file_is_left_at_its_start():
    file = io.BytesIO(at_hand.PDF)
    file.seek(7)
    inspect(file)
    assert file.tell() == 0
