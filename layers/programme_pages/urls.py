"""Addresses of the programme's pages."""

from django.urls import path, register_converter
from django.urls.converters import StringConverter

from .agenda import agenda
from .content import content
from .documents import documents
from .figures import figures
from .files import document_file, kept_file, photo
from .gallery import gallery
from .index import index
from .institutions import institutions


class HashConverter(StringConverter):
    """The first 16 digits of a SHA-256."""

    regex = "[0-9a-f]{16}"


class KeyConverter(StringConverter):
    """A row's number, within what PostgreSQL's bigint holds."""

    regex = "[0-9]{1,18}"

    def to_python(self, value: str) -> int:
        return int(value)


register_converter(HashConverter, "hash")
register_converter(KeyConverter, "key")

urlpatterns = [
    path("", index, name="programme"),
    path("figures/", figures, name="programme-figures"),
    path("institutions/", institutions, name="programme-institutions"),
    path("documents/", documents, name="programme-documents"),
    path("documents/<key:pk>/file/", document_file, name="programme-document-file"),
    # settings.MEDIA_URL
    path("files/<path:path>", kept_file, name="programme-kept-file"),
    path("agenda/", agenda, name="programme-agenda"),
    path("gallery/", gallery, name="programme-gallery"),
    path("gallery/<key:pk>/<hash:version>.jpg", photo, name="programme-photo"),
    path("<slug:slug>/", content, name="programme-page"),
]
