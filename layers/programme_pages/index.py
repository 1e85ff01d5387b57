"""The programme's front page: what there is to read, and how much of it."""

from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.views.decorators.http import require_safe

from programme.models import AgendaEvent, Document, FigureStatement, GalleryPhoto, Institution

from .frame import show


@require_safe
def index(request: HttpRequest) -> HttpResponse:
    today = timezone.localdate()
    events = AgendaEvent.objects.published()
    context = {
        "counts": {
            "figures": FigureStatement.objects.count(),
            "institutions": Institution.objects.count(),
            "documents": Document.objects.count(),
            "photos": GalleryPhoto.objects.published().count(),
            "coming": events.coming(today).count(),
        },
        "next_event": events.coming(today).first(),
        "last_event": events.past(today).first(),
    }
    return show(request, "index.html", context)
