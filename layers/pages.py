"""Pages for people. The map page: the figures as HTML, readable without scripts, and what the map's scripts need."""

from csp.decorators import csp_replace
from django.contrib.gis.db.models import Extent
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import get_language, get_language_info
from django.utils.translation import gettext as _
from django.views.decorators.clickjacking import xframe_options_exempt
from django.views.decorators.http import require_safe

from layers.api.layers import describe
from layers.basemaps import BASEMAPS
from layers.language import LANGUAGES
from spatial.extent import INDONESIA
from spatial.models import Decree, SlumArea, Wilayah

# A bbox in degrees: west, south, east, north.
Bbox = tuple[float, float, float, float]


@xframe_options_exempt
@csp_replace({"frame-ancestors": ["*"]})
def embedded_map(request: HttpRequest) -> HttpResponse:
    """The map without its panel, for a frame in another page: it shows what everybody may see, and takes no writing."""
    return map_page(request, embedded=True)


@require_safe
def map_page(request: HttpRequest, embedded: bool = False) -> HttpResponse:
    """The map of one regency with a decree in force: that of ?regency=, else the first by code."""
    in_force = list(
        Decree.objects.in_force()
        .filter(topic=Decree.Topic.SLUM_AREAS)
        .select_related("kabupaten", "figure")
        .order_by("kabupaten_id")
    )
    decree = _chosen(in_force, request.GET.get("regency"))
    regency = decree.kabupaten if decree else None
    decrees = _decrees_of(regency)
    context = {
        "embedded": embedded,
        "has_time": len(decrees) > 1,
        "regencies": [each.kabupaten for each in in_force],
        "regency": regency,
        "decree": decree,
        "languages": _language_choices(request),
        "config": {
            "language": get_language(),
            "api": _api_addresses(),
            "basemaps": [basemap.for_page() for basemap in BASEMAPS],
            **describe(),
            "decrees": decrees,
            "embed": reverse("embed"),
            "regency": {"code": regency.code, "name": regency.name or regency.code} if regency else None,
            "bbox": _bbox(regency),
        },
    }
    if decree:
        context |= {
            "lines": decree.lines.select_related("wilayah", "kawasan", "figure"),
            "places": Wilayah.objects.filter(parent=regency)
            .select_related("slum")
            .defer("geom")
            .order_by("-slum__area_ha", "name"),
            "overlaps": round(decree.figure.area_ha, 2) != round(decree.figure.footprint_ha, 2),
            "fictitious": regency.fictitious or SlumArea.objects.filter(decree=decree, fictitious=True).exists(),
        }
    return render(request, "layers/map.html", context)


@require_safe
def styleguide(request: HttpRequest) -> HttpResponse:
    """The components of the pages and their states, for those who build them."""
    return render(request, "layers/styleguide.html")


def _chosen(decrees: list[Decree], code: str | None) -> Decree | None:
    if code is None:
        return decrees[0] if decrees else None
    for decree in decrees:
        if decree.kabupaten_id == code:
            return decree
    raise Http404(_("No decree is in force in the regency %(code)s.") % {"code": code})


def _decrees_of(regency: Wilayah | None) -> list[dict[str, str | int]]:
    """The decrees that counted in a regency at some time, by date."""
    if regency is None:
        return []
    counted = Decree.objects.filter(kabupaten=regency, topic=Decree.Topic.SLUM_AREAS).exclude(
        status=Decree.Status.DRAFT
    )
    return [
        {"id": decree.pk, "number": decree.number, "date": decree.date.isoformat()}
        for decree in counted.only("number", "date").order_by("date", "pk")
    ]


def _bbox(regency: Wilayah | None) -> Bbox:
    """Where the map looks at first: at the regency, else at all regencies there are, else at Indonesia."""
    units = Wilayah.objects.filter(level=Wilayah.Level.KABUPATEN)
    if regency:
        units = units.filter(pk=regency.pk)
    return units.aggregate(extent=Extent("geom"))["extent"] or INDONESIA


def _api_addresses() -> dict[str, str]:
    """Addresses of the API for the scripts; {code} and {id} are filled in by them."""
    return {
        "wilayah": reverse("api-wilayah"),
        "wilayahDetail": reverse("api-wilayah-detail", args=["CODE"]).replace("CODE", "{code}"),
        "slumAreas": reverse("api-slum-areas"),
        "slumAreaDetail": reverse("api-slum-area", args=[0]).replace("/0/", "/{id}/"),
        "measure": reverse("api-measure"),
        "changes": reverse("api-changes"),
    }


def _language_choices(request: HttpRequest) -> list[dict[str, str | bool]]:
    """Each language with the address of this very page in it."""
    choices = []
    for code in LANGUAGES:
        query = request.GET.copy()
        query["lang"] = code
        choices.append(
            {
                "code": code,
                "name": get_language_info(code)["name_local"],
                "address": f"?{query.urlencode()}",
                "current": code == get_language(),
            }
        )
    return choices
