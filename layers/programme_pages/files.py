"""Files that are kept: the public ones for everybody, all of them for those who administrate."""

from django.contrib.admin.views.decorators import staff_member_required
from django.core.exceptions import PermissionDenied
from django.core.files.storage import default_storage
from django.http import FileResponse, Http404, HttpRequest
from django.shortcuts import get_object_or_404
from django.utils.text import slugify
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from programme.files import EXTENSIONS
from programme.models import Document, GalleryPhoto

# Who may see the row may see its file, by the folder that its field stores into (upload_to).
PERMISSIONS = {
    "documents": "programme.view_document",
    "gallery": "programme.view_galleryphoto",
    "works": "programme.view_workphoto",
}


@require_safe
def document_file(request: HttpRequest, pk: int) -> FileResponse:
    """The file of a document, to be saved and not to be opened in the site's own name."""
    document = get_object_or_404(Document.objects.exclude(file=""), pk=pk, file_public=True)
    name = slugify(f"{document.number} {document.title}")[:120] or f"document-{pk}"
    answer = _opened(document.file.name, document.file_media_type)
    answer.headers["Content-Disposition"] = (
        f'attachment; filename="{name}.{EXTENSIONS.get(document.file_media_type, "bin")}"'
    )
    return answer


@require_safe
def photo(request: HttpRequest, pk: int, version: str) -> FileResponse:
    """A published photo. Its address carries the beginning of its hash, so it never changes."""
    shown = get_object_or_404(GalleryPhoto.objects.published(), pk=pk, file_sha256__startswith=version)
    answer = _opened(shown.file.name, shown.file_media_type)
    # For a day only: a photo that is taken back has to go from the caches as well.
    answer.headers["Cache-Control"] = "public, max-age=86400"
    return answer


@staff_member_required
@require_safe
def kept_file(request: HttpRequest, path: str) -> FileResponse:
    """Any file that is kept, for those who may see its row in the administration. Never public: it may hold names."""
    folder = path.partition("/")[0]
    if not request.user.has_perm(PERMISSIONS.get(folder, "")):
        raise PermissionDenied
    extension = path.rpartition(".")[2].lower()
    media_type = next((kind for kind, known in EXTENSIONS.items() if known == extension), "application/octet-stream")
    answer = _opened(path, media_type)
    answer.headers["Cache-Control"] = "private, no-store"
    if not media_type.startswith("image/"):
        answer.headers["Content-Disposition"] = "attachment"
    return answer


def _opened(name: str, media_type: str) -> FileResponse:
    try:
        file = default_storage.open(name)
    except (FileNotFoundError, IsADirectoryError):
        raise Http404(_("The file is not here.")) from None
    return FileResponse(file, content_type=media_type)
