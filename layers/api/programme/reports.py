"""/api/reports/{code}.csv and .xlsx: the programme's tables for a wilayah (programme/reports.py) as a file."""

import io
from pathlib import Path
from tempfile import TemporaryDirectory

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.utils import timezone
from django.utils.translation import gettext as _
from drf_spectacular.types import OpenApiTypes
from drf_spectacular.utils import OpenApiParameter, OpenApiResponse, extend_schema

from layers.api.errors import PROBLEM_JSON, BadParameter
from layers.api.parameters import read_parameters
from layers.api.schema import PROBLEMS, ProblemSerializer
from layers.downloads import limits
from layers.downloads.names import file_name
from layers.downloads.view import AddressDecides
from programme import reports
from programme.models import Work
from programme.report_files import write_table_csv, write_workbook
from spatial.models import SlumArea, Wilayah

from .members import TEXT
from .noun import Reading, uncached
from .parameters import choice, year
from .profiles import is_code
from .scope import BASIS

CSV, XLSX = "text/csv", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
MEDIA_TYPES = {"csv": CSV, "xlsx": XLSX}
TABLE = choice("table", reports.TABLES, "CSV: which table; kelurahan where none is named.")
YEAR = year("year", "Hectares left at the end of this year; without it, this year.")


class Report(Reading):
    content_negotiation_class = AddressDecides
    parameters = (TABLE, YEAR, BASIS)

    @extend_schema(
        operation_id="reports_retrieve",
        parameters=[
            OpenApiParameter("code", TEXT, OpenApiParameter.PATH, description="Kemendagri code of a wilayah."),
            OpenApiParameter("extension", {"type": "string", "enum": list(MEDIA_TYPES)}, OpenApiParameter.PATH),
            *(p.openapi() for p in parameters),
        ],
        responses={
            **{(200, media_type): OpenApiTypes.BINARY for media_type in MEDIA_TYPES.values()},
            **PROBLEMS,
            (413, PROBLEM_JSON): OpenApiResponse(ProblemSerializer, "The report has more rows than a file may have"),
        },
    )
    def get(self, request: HttpRequest, code: str, extension: str) -> HttpResponseBase:
        """Profile by level, slum areas, works, funds and hectares left: xlsx has all tables for people, csv one for programs."""
        asked = read_parameters(request.GET, self.parameters)
        if extension not in MEDIA_TYPES:
            raise Http404(
                _("“%(layer)s” is offered as %(formats)s.") % {"layer": code, "formats": ", ".join(MEDIA_TYPES)}
            )
        if asked["table"] and extension != "csv":
            raise BadParameter("table", _("Only CSV has one table; XLSX has them all."))
        with limits.reading():
            wilayah = Wilayah.objects.only("code", "name").filter(code=code).first() if is_code(code) else None
            if wilayah is None:
                raise Http404(_("There is no wilayah with the code %(code)s here.") % {"code": code})
            scope = reports.Scope(code, asked["year"] or timezone.localdate().year, asked["basis"])
            check_size(code)
            table = asked["table"] or "kelurahan"
            content = _csv(scope, table) if extension == "csv" else _workbook(scope, wilayah.name)
        response = HttpResponse(content, content_type=MEDIA_TYPES[extension])
        parts = ("report", *((table,) if extension == "csv" else ()), code, str(scope.year))
        response.headers["Content-Disposition"] = f'attachment; filename="{file_name(parts, extension)}"'
        return uncached(response)


def check_size(code: str) -> None:
    """Raises TooMuch: the largest of the tables has a row a slum area or a work."""
    areas = SlumArea.objects.filter(kelurahan__gte=code, kelurahan__lt=f"{code}/")
    rows = max(areas.count(), Work.objects.within(code).count())
    if rows > settings.DOWNLOAD_ROWS:
        raise limits.TooMuch(
            _("These are %(rows)d rows; a file may have %(most)d. Take the wilayah below this one.")
            % {"rows": rows, "most": settings.DOWNLOAD_ROWS}
        )


def _csv(scope: reports.Scope, table: str) -> bytes:
    text = io.StringIO(newline="")
    write_table_csv(text, reports.TABLES[table](scope))
    return text.getvalue().encode()


def _workbook(scope: reports.Scope, name: str) -> bytes:
    with TemporaryDirectory(dir=limits.folder()) as folder:
        path = Path(folder) / "report.xlsx"
        write_workbook(path, scope, name, reports.tables(scope))
        return path.read_bytes()
