"""Errors as application/problem+json (RFC 9457): one table from exception to status and sentence."""

from django.conf import settings
from django.core.exceptions import PermissionDenied
from django.db import OperationalError
from django.http import Http404, HttpRequest, JsonResponse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from psycopg2.errors import QueryCanceled
from rest_framework import exceptions
from rest_framework.response import Response

PROBLEM_JSON = "application/problem+json"

TITLES = {
    400: gettext_lazy("The request cannot be understood"),
    401: gettext_lazy("Sign in first"),
    403: gettext_lazy("You may not do this"),
    404: gettext_lazy("Not found"),
    405: gettext_lazy("This address does not take that method"),
    406: gettext_lazy("This format is not offered"),
    413: gettext_lazy("This is too much at once"),
    415: gettext_lazy("This kind of content is not taken"),
    429: gettext_lazy("Too many requests"),
    500: gettext_lazy("A fault of ours"),
    503: gettext_lazy("The database does not answer"),
}


class BadParameter(exceptions.APIException):
    """A query parameter that cannot be used. parameter: its name; detail: a sentence that says what to write instead."""

    status_code = 400

    def __init__(self, parameter: str, detail: str):
        super().__init__(detail)
        self.parameter = parameter


def unavailable(error: OperationalError) -> exceptions.APIException:
    """503: the database is away, or it gave up on a question that is too large (settings.READ_TIMEOUT_MS)."""
    sentence = _("Try again in a minute.")
    if isinstance(error.__cause__, QueryCanceled):
        sentence = _("The answer would take longer than %(seconds)g seconds: ask for a smaller area or for fewer rows.")
        sentence %= {"seconds": settings.READ_TIMEOUT_MS / 1000}
    exc = exceptions.APIException(sentence)
    exc.status_code = 503
    return exc


def problem(status: int, detail: str, **members) -> dict:
    return {
        "type": "about:blank",
        "title": str(TITLES.get(status, status)),
        "status": status,
        "detail": detail,
        **members,
    }


def problem_response(exc: Exception, context: dict) -> Response | None:
    """DRF's exception handler. None (for a fault of ours) lets Django answer, see server_error()."""
    if isinstance(exc, Http404):
        exc = exceptions.NotFound(str(exc) if exc.args else None)
    elif isinstance(exc, PermissionDenied):
        exc = exceptions.PermissionDenied()
    elif isinstance(exc, OperationalError):
        exc = unavailable(exc)
    if not isinstance(exc, exceptions.APIException):
        return None
    members = {"parameter": exc.parameter} if isinstance(exc, BadParameter) else {}
    detail = exc.detail if isinstance(exc.detail, str) else _("Some fields cannot be used.")
    if not isinstance(exc.detail, str):
        members["errors"] = exc.detail
    headers = {"Retry-After": "60"} if exc.status_code == 503 else {}
    return Response(
        problem(exc.status_code, detail, **members),
        status=exc.status_code,
        headers=headers,
        content_type=PROBLEM_JSON,
    )


def not_found(request: HttpRequest, detail: str) -> JsonResponse:
    return JsonResponse(problem(404, detail), status=404, content_type=PROBLEM_JSON)


def server_error(request: HttpRequest) -> JsonResponse:
    return JsonResponse(
        problem(500, _("It has been written to the log. Try again later.")), status=500, content_type=PROBLEM_JSON
    )
