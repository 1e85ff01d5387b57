"""The institutions of the programme. Of their members only those are named who hold a public office in a Pokja."""

from django.db.models import Case, Count, IntegerField, Max, Prefetch, Q, When
from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from programme.models import Institution, InstitutionActivity, Member

from .frame import chosen, one_page, searched, show

# As the kinds are listed: the regency's bodies before those of the kelurahan.
IN_ORDER = Case(
    *(When(kind=kind, then=position) for position, kind in enumerate(Institution.Kind.values)),
    output_field=IntegerField(),
)


@require_safe
def institutions(request: HttpRequest) -> HttpResponse:
    kind = chosen(request, "kind", Institution.Kind.values)
    text = searched(request)
    rows = Institution.objects.all()
    if text:
        rows = rows.filter(Q(name__icontains=text) | Q(wilayah__name__icontains=text) | Q(wilayah__code=text))
    counted = dict(rows.order_by().values_list("kind").annotate(number=Count("id")))
    if kind:
        rows = rows.filter(kind=kind)
    named = Member.objects.shown().filter(until=None).order_by("id")
    activities = InstitutionActivity.objects.order_by("-date", "id")
    rows = (
        rows.select_related("wilayah", "parent", "document")
        .defer("wilayah__geom")
        .annotate(
            member_count=Count("members", distinct=True),
            women_count=Count("members", filter=Q(members__sex="p"), distinct=True),
            activity_count=Count("activities", distinct=True),
            last_active=Max("activities__date"),
        )
        .prefetch_related(Prefetch("members", named, "named_members"), Prefetch("activities", activities, "latest"))
        .order_by(IN_ORDER, "wilayah_id", "name", "id")
    )
    shown = one_page(request, rows)
    context = {
        "kind": kind,
        "q": text,
        "kinds": [(code, label, counted.get(code, 0)) for code, label in Institution.Kind.choices],
        "total": sum(counted.values()),
        "shown": shown,
        "fictitious": any(row.fictitious for row in shown),
    }
    return show(request, "institutions.html", context)
