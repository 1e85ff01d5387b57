"""/print/…: map sheets, annexes and profiles as PDF, and the preview of a sheet as a picture."""

import hashlib

from django.http import HttpResponse, HttpResponseNotModified, QueryDict
from django.template.loader import render_to_string
from django.utils.cache import patch_cache_control
from django.utils.translation import gettext as _
from drf_spectacular.utils import extend_schema
from rest_framework.exceptions import APIException, NotFound
from rest_framework.views import APIView

from layers.api.parameters import Parameter, read_parameters
from layers.downloads.view import AddressDecides
from layers.ogc.parameters import parse_choice
from layers.versions import holds
from spatial.models import Decree, Kawasan, Wilayah

from . import subject
from .annex import Annex
from .file_names import file_name
from .limits import previewing, printing
from .page import form_page
from .paper import ORIENTATIONS, Paper
from .pdf import write_pdf
from .profile import Profile
from .request import optional, read_sheet

# Annexes are typed on office paper; their map may be larger.
ANNEX_PAPERS = ("F4", "A4")
ANNEX_PARAMETERS = tuple(
    map(
        optional,
        (
            Parameter("paper", lambda text: parse_choice(ANNEX_PAPERS, text), "Paper of the table.", default="F4"),
            Parameter(
                "map_paper",
                lambda text: parse_choice(("F4", "A4", "A3", "A2", "A1", "A0"), text),
                "Paper of the map; without it, that of the table.",
            ),
            Parameter(
                "orientation",
                lambda text: parse_choice(ORIENTATIONS, text),
                "How the map's paper is held.",
                default="portrait",
            ),
        ),
    )
)


class Printed(APIView):
    """A document: HTML from the database, then the PDF. The same rows give the same bytes, so its tag is made from the HTML."""

    content_negotiation_class = AddressDecides

    def document(self, query: QueryDict, **address: str) -> tuple[str, str]:
        """The document's HTML and the name of its file."""
        raise NotImplementedError

    @extend_schema(exclude=True)
    def get(self, request, **address):
        """The document; 304 where the client has it already."""
        with printing():
            html, name = self.document(request.GET, **address)
            tag = f'"{hashlib.sha256(html.encode()).hexdigest()[:32]}"'
            if holds(request, tag):
                return _kept(HttpResponseNotModified(), tag)
            pdf = b"" if request.method == "HEAD" else write_pdf(html)
        response = HttpResponse(pdf, content_type="application/pdf")
        response.headers["Content-Disposition"] = f'inline; filename="{name}"'
        # Compressed inside already.
        response.headers["Content-Encoding"] = "identity"
        return _kept(response, tag)

    def handle_exception(self, exc):
        """For a person, who pressed a button of the form, the form again with the sentence; for programs problem+json."""
        if isinstance(exc, APIException) and "text/html" in self.request.headers.get("Accept", ""):
            return form_page(self.request._request, exc)
        return super().handle_exception(exc)


class MapPdf(Printed):
    def document(self, query, **address):
        sheet = read_sheet(query)
        paper = sheet.paper
        place = sheet.subject.place.code if sheet.subject.place else ""
        return sheet.html(), file_name(_("map"), place, sheet.subject.name, paper.name, str(sheet.frame.scale))


class DecreePdf(Printed):
    def document(self, query, pk):
        asked = read_parameters(query, ANNEX_PARAMETERS)
        if not Decree.objects.filter(pk=pk).exists():
            raise NotFound(_("There is no decree with the id %(id)s here.") % {"id": pk})
        paper, map_paper = asked["paper"], asked["map_paper"] or asked["paper"]
        annex = Annex(subject.of_decree(pk), Paper(paper, "landscape"), Paper(map_paper, asked["orientation"]))
        return annex.html(), file_name(_("annex"), annex.decree.number)


class ProfilePdf(Printed):
    def document(self, query, code):
        read_parameters(query, ())
        if not Wilayah.objects.filter(pk=code).exists():
            raise NotFound(_("There is no wilayah with the code %(code)s here.") % {"code": code})
        return Profile(subject.of_wilayah(code)).html(), file_name(_("profile"), code)


class KawasanProfilePdf(Printed):
    def document(self, query, pk):
        read_parameters(query, ())
        if not Kawasan.objects.filter(pk=pk).exists():
            raise NotFound(_("There is no kawasan with the id %(id)s here.") % {"id": pk})
        profile = Profile(subject.of_kawasan(pk))
        return profile.html(), file_name(_("profile"), _("kawasan"), profile.subject.name)


class Preview(APIView):
    """The sheet as a picture, quickly: the map as it will be printed, the panel as an empty frame."""

    content_negotiation_class = AddressDecides

    @extend_schema(exclude=True)
    def get(self, request):
        with previewing():
            sheet = read_sheet(request.GET)
            svg = render_to_string(
                "layers/sheets/preview.svg", {"sheet": sheet, "drawing": sheet.drawing, "paper": sheet.paper}
            )
        response = HttpResponse(svg, content_type="image/svg+xml")
        patch_cache_control(response, private=True, max_age=60)
        return response


def _kept(response: HttpResponse, tag: str) -> HttpResponse:
    """Caches ask each time; the question costs the drawing, but not the setting, of the document."""
    response.headers["ETag"] = tag
    patch_cache_control(response, no_cache=True)
    return response
