"""/ogc/ and /ogc/conformance."""

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from . import tiles
from .formats import HTML, JSON, OPENAPI, Format
from .links import OGC_RELATION, in_each_format, self_and_alternates
from .resources import document, read, resource

FORMATS = (JSON, HTML)

_SPEC = "http://www.opengis.net/spec/"
CONFORMANCE = [
    _SPEC + part + "/conf/" + name
    for part, names in (
        ("ogcapi-common-1/1.0", ("core",)),
        ("ogcapi-common-2/1.0", ("collections",)),
        ("ogcapi-features-1/1.0", ("core", "oas30", "html", "geojson")),
        ("ogcapi-features-2/1.0", ("crs",)),
        ("ogcapi-features-3/1.0", ("queryables", "queryables-query-parameters", "filter", "features-filter")),
        (
            "ogcapi-features-5/1.0",
            ("schemas", "core-roles-features", "returnables-and-receivables", "queryables", "sortables"),
        ),
        (
            "cql2/1.0",
            (
                "cql2-text",
                "cql2-json",
                "basic-cql2",
                "advanced-comparison-operators",
                "case-insensitive-comparison",
                "accent-insensitive-comparison",
                "basic-spatial-functions",
                "basic-spatial-functions-plus",
                "spatial-functions",
                "temporal-functions",
                "property-property",
            ),
        ),
    )
    for name in names
] + tiles.CONFORMANCE


@resource(*FORMATS)
def landing_page(request: HttpRequest, form: Format) -> HttpResponse:
    """Where a client begins."""
    read(request)
    data = {
        "title": "geokotaku",
        "description": _("Slum areas (kawasan kumuh): polygons, decrees, boundaries and their hectares."),
        "links": [
            *self_and_alternates(request, form, FORMATS),
            *in_each_format("service-desc", request, (OPENAPI,), _("This interface, for programs"), "ogc-api"),
            *in_each_format("service-doc", request, (HTML,), _("This interface, for people"), "ogc-api"),
            *in_each_format("conformance", request, FORMATS, _("What this interface conforms to"), "ogc-conformance"),
            *in_each_format("data", request, FORMATS, _("Collections"), "ogc-collections"),
            *in_each_format(OGC_RELATION + "data", request, FORMATS, _("Collections"), "ogc-collections"),
            *tiles.landing_links(request),
        ],
    }
    return document(request, form, data, "landing")


@resource(*FORMATS)
def conformance(request: HttpRequest, form: Format) -> HttpResponse:
    """The conformance classes that hold here."""
    read(request)
    data = {"conformsTo": CONFORMANCE, "links": self_and_alternates(request, form, FORMATS)}
    return document(request, form, data, "conformance")
