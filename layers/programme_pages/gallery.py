"""The gallery: the published photos, the newest first."""

from django.db.models import F
from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from programme.models import GalleryPhoto

from .frame import one_page, show


@require_safe
def gallery(request: HttpRequest) -> HttpResponse:
    photos = GalleryPhoto.objects.published().select_related("wilayah").defer("wilayah__geom")
    shown = one_page(request, photos.order_by(F("taken_on").desc(nulls_last=True), "-id"))
    return show(request, "gallery.html", {"shown": shown, "fictitious": any(photo.fictitious for photo in shown)})
