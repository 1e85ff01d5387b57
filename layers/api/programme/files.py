"""Addresses of kept files, as members of a row."""

from django.conf import settings
from django.db.models import Case, CharField, F, Q, Value, When
from django.db.models.functions import Cast, Concat, Substr
from django.urls import reverse

from .members import TEXT, Computed, nullable

# reverse() wants a key and a version; the database puts the row's own in their place.
KEY, VERSION = 999_999_999, "f" * 16


def kept(path: str, description: str) -> Computed:
    """A file that is not for everybody."""
    return Computed(
        lambda: Concat(Value(settings.MEDIA_URL), path, output_field=CharField()), {**TEXT, "description": description}
    )


def public_document() -> Computed:
    """The file of a document, where it may be downloaded by everybody."""

    def address():
        before, after = reverse("programme-document-file", args=[KEY]).split(str(KEY))
        written = Concat(Value(before), Cast("pk", CharField()), Value(after), output_field=CharField())
        return Case(When(Q(file_public=True) & ~Q(file=""), then=written))

    return Computed(address, nullable({**TEXT, "description": "null: there is no file, or it is not public."}))


def public_photo() -> Computed:
    def address():
        before, between, after = _around(reverse("programme-photo", args=[KEY, VERSION]))
        return Concat(
            Value(before),
            Cast("pk", CharField()),
            Value(between),
            Substr(F("file_sha256"), 1, len(VERSION)),
            Value(after),
            output_field=CharField(),
        )

    return Computed(address, TEXT)


def _around(address: str) -> tuple[str, str, str]:
    before, rest = address.split(str(KEY))
    between, after = rest.split(VERSION)
    return before, between, after
