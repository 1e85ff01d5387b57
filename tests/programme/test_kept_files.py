"""What reaches the disk, whichever way a row is saved."""

import hashlib

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, connection, transaction

from programme.models import Document, GalleryPhoto
from tests.programme import files_at_hand as at_hand

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def media(settings, tmp_path):
    settings.MEDIA_ROOT = str(tmp_path)
    return tmp_path


def kept(folder) -> list:
    return [path for path in folder.rglob("*") if path.is_file()]


def test_a_document_is_kept_under_the_hash_of_its_content(media):
    document = Document.objects.create(kind="ded", title="DED", file=at_hand.named(at_hand.PDF, "../../etc/x.exe"))
    sha256 = hashlib.sha256(at_hand.PDF).hexdigest()
    document.refresh_from_db()
    assert [path.name for path in kept(media)] == [f"{sha256[:32]}.pdf"]
    assert (document.file_media_type, document.file_bytes, document.file_sha256) == (
        "application/pdf",
        len(at_hand.PDF),
        sha256,
    )


def test_a_web_page_called_pdf_is_refused_before_it_is_written(media):
    document = Document(kind="ded", title="DED", file=at_hand.named(at_hand.PAGE, "plan.pdf"))
    with pytest.raises(ValidationError) as refusal:
        document.full_clean()
    assert "file" in refusal.value.message_dict
    with pytest.raises(ValidationError):
        Document.objects.bulk_create([document])
    assert kept(media) == []


def test_a_photo_is_written_anew(media):
    photo = GalleryPhoto.objects.create(title="Jalan", file=at_hand.named(at_hand.photo(form="PNG"), "a.png"))
    [path] = kept(media)
    content = path.read_bytes()
    assert content.startswith(b"\xff\xd8\xff")
    assert at_hand.CAMERA_MODEL not in content
    photo.refresh_from_db()
    assert photo.file_sha256 == hashlib.sha256(content).hexdigest()
    assert photo.file_bytes == len(content)


def test_a_document_is_no_photo(media):
    with pytest.raises(ValidationError):
        GalleryPhoto.objects.create(title="Jalan", file=at_hand.named(at_hand.PDF, "a.jpg"))
    assert kept(media) == []


def test_taking_the_file_away_empties_what_was_said_of_it(media):
    document = Document.objects.create(kind="ded", title="DED", file=at_hand.named(at_hand.PDF, "a.pdf"))
    document.file = ""
    document.save()
    document.refresh_from_db()
    assert (document.file_media_type, document.file_bytes, document.file_sha256) == ("", None, "")


def test_the_database_takes_no_file_of_another_kind():
    document = Document.objects.create(kind="ded", title="DED")
    for statement in (
        "UPDATE programme_document SET file = 'documents/x.exe'",
        "UPDATE programme_document SET file = 'documents/x.exe', file_media_type = 'text/html', file_bytes = 1, "
        "file_sha256 = repeat('0', 64)",
    ):
        refused = pytest.raises(IntegrityError, match="document_file_kept")
        with refused, transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(statement)
    document.refresh_from_db()
    assert not document.file
