"""The agenda: what is to come, the next first, and what has been, the last first."""

from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.views.decorators.http import require_safe

from programme.models import AgendaEvent

from .frame import one_page, show


@require_safe
def agenda(request: HttpRequest) -> HttpResponse:
    today = timezone.localdate()
    events = AgendaEvent.objects.published().select_related("institution")
    past = one_page(request, events.past(today))
    coming = list(events.coming(today))
    context = {
        "coming": coming,
        "shown": past,
        "fictitious": any(event.fictitious for event in (*coming, *past)),
    }
    return show(request, "agenda.html", context)
