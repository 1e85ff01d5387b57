"""/print/: a form in which a sheet is put together, with a preview. It works without scripts."""

from django.db import OperationalError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import get_language, get_language_info
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe
from rest_framework.exceptions import APIException

from layers.api.errors import unavailable
from layers.language import LANGUAGES
from spatial.models import Decree, Kawasan, Wilayah

from .limits import previewing
from .paper import ORIENTATIONS, SIZES_MM
from .request import ORIENTATION, PAPER, SUBJECTS, read_sheet
from .scales import ROUND
from .sheet import Sheet, ratio
from .subject import unit_name

# The form offers a list of places up to this length; beyond it, a field for the code.
MOST_CHOICES = 3_000


@require_safe
def print_page(request: HttpRequest) -> HttpResponse:
    return form_page(request)


def form_page(request: HttpRequest, error: APIException | None = None) -> HttpResponse:
    """The form as the address fills it, the preview where it says what the sheet is of, and what is wrong with it."""
    sheet = None
    if error is None and any(request.GET.get(parameter.name) for parameter in SUBJECTS):
        try:
            sheet = _ready(request)
        except APIException as refused:
            error = refused
        except OperationalError as away:
            error = unavailable(away)
    query = request.GET.copy()
    query["lang"] = get_language()  # what the page asks for by itself brings no cookie along everywhere
    context = {
        "error": error,
        "sheet": sheet,
        "ratio": ratio(sheet.frame.scale) if sheet else "",
        "query": query.urlencode(),
        "asked": request.GET,
        "units": _units(),
        "kawasan": Kawasan.objects.filter(decree__status="in_force").order_by("name")[:MOST_CHOICES],
        "decrees": Decree.objects.select_related("kabupaten").order_by("kabupaten_id", "-date")[:MOST_CHOICES],
        "papers": [(name, f"{name} ({short} × {long} mm)") for name, (short, long) in SIZES_MM.items()],
        "paper": request.GET.get("paper") or PAPER.default,
        "orientations": list(zip(ORIENTATIONS, (_("Portrait"), _("Landscape")), strict=True)),
        "orientation": request.GET.get("orientation") or ORIENTATION.default,
        "scales": [(scale, ratio(scale)) for scale in ROUND],
        "parts": _parts(request),
        "languages": _languages(request),
    }
    response = render(request, "layers/sheets/page.html", context, status=error.status_code if error else 200)
    if error and error.status_code == 503:
        response.headers["Retry-After"] = "60"
    return response


def _ready(request: HttpRequest) -> Sheet:
    """The sheet that the form describes, with what its summary says read already."""
    with previewing():
        sheet = read_sheet(request.GET)
        sheet.frame  # noqa: B018 (read while the database is at hand)
        return sheet


def _units() -> list[tuple[str, str]]:
    """Code and name of what can be chosen, by code, so that units stand below those that hold them."""
    units = Wilayah.objects.filter(geom__isnull=False).exclude(level="provinsi").defer("geom").order_by("code")
    if units.count() > MOST_CHOICES:
        return []
    return [(unit.code, f"{unit.code} {unit_name(unit)}") for unit in units]


def _parts(request: HttpRequest) -> list[tuple[str, str, bool]]:
    """What can be left out: its name, its words, and whether the address leaves it out."""
    words = {
        "grid": _("UTM grid"),
        "graticule": _("Graticule"),
        "names": _("Names of places"),
        "rt": _("Numbers of RT/RW"),
        "severity": _("Colours by severity"),
        "table": _("Table of areas"),
        "signature": _("Signature block"),
    }
    left_out = ",".join(request.GET.getlist("without")).split(",")
    return [(name, title, name in left_out) for name, title in words.items()]


def _languages(request: HttpRequest) -> list[dict[str, str | bool]]:
    """Each language with the address of this form in it."""
    choices = []
    for code in LANGUAGES:
        query = request.GET.copy()
        query["lang"] = code
        name = get_language_info(code)["name_local"]
        choices.append(
            {"code": code, "name": name, "address": f"?{query.urlencode()}", "current": code == get_language()}
        )
    return choices
