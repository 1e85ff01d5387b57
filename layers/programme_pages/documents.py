"""The documents of the programme: what there is, its state, and its file where it is public."""

from django.db.models import Case, Count, F, IntegerField, Prefetch, Q, When
from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.views.decorators.http import require_safe

from programme.models import Document
from spatial.models import Decree

from .frame import chosen, one_page, searched, show

# As the kinds are listed: regulations, plans from the regency's to the technical ones, records.
IN_ORDER = Case(
    *(When(kind=kind, then=position) for position, kind in enumerate(Document.Kind.values)),
    output_field=IntegerField(),
)


@require_safe
def documents(request: HttpRequest) -> HttpResponse:
    kind = chosen(request, "kind", Document.Kind.values)
    status = chosen(request, "status", Document.Status.values)
    text = searched(request)
    today = timezone.localdate()
    rows = Document.objects.all()
    if text:
        rows = rows.filter(
            Q(title__icontains=text)
            | Q(number__icontains=text)
            | Q(wilayah__name__icontains=text)
            | Q(wilayah__code=text)
        )
    if status:
        rows = rows.filter(status=status)
    counted = dict(rows.order_by().values_list("kind").annotate(number=Count("id")))
    if kind:
        rows = rows.filter(kind=kind)
    rows = (
        rows.select_related("wilayah", "kawasan", "institution", "parent", "fulfils__page")
        .defer("wilayah__geom")
        .annotate(work_count=Count("works", distinct=True))
        .prefetch_related(Prefetch("decrees", Decree.objects.order_by("date", "id")))
        .order_by(IN_ORDER, F("date").desc(nulls_last=True), "id")
    )
    shown = one_page(request, rows)
    context = {
        "kind": kind,
        "status": status,
        "q": text,
        "kinds": [(code, label, counted.get(code, 0)) for code, label in Document.Kind.choices],
        "statuses": Document.Status.choices,
        "total": sum(counted.values()),
        "shown": shown,
        "today": today,
        "fictitious": any(row.fictitious for row in shown),
    }
    return show(request, "documents.html", context)
