"""What all addresses under /ogc/ share: methods, formats, parameters, problems, ETags of documents."""

import hashlib
import json
from collections.abc import Callable
from functools import wraps
from typing import Any

from django.core.exceptions import PermissionDenied
from django.db import DataError, OperationalError
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.utils.cache import get_conditional_response, patch_vary_headers
from django.utils.translation import gettext as _
from django.views.decorators.csrf import csrf_exempt
from rest_framework.exceptions import APIException

from layers.api.errors import PROBLEM_JSON, BadParameter, problem_response
from layers.api.parameters import Parameter, read_parameters
from layers.catalogue import LAYERS, Layer

from .formats import HTML, Format, negotiate

METHODS = ("GET", "HEAD", "OPTIONS")
View = Callable[..., HttpResponse]

# Negotiation reads it from the request itself; here it is known as a parameter.
FORMAT = Parameter("f", str, "The form of the answer; without it, what the Accept header prefers.")


class MethodNotOffered(APIException):
    status_code = 405

    def __init__(self) -> None:
        super().__init__(_("This address takes %(methods)s.") % {"methods": ", ".join(METHODS)})


def resource(*formats: Format) -> Callable[[View], View]:
    """Decorator: view(request, form, **kwargs) answers GET in one of `formats`; what it raises becomes a problem.

    A layer's name in the address arrives as the Layer itself.
    """

    def decorate(view: View) -> View:
        # Nothing is written here: another method is 405, and not a question of CSRF.
        @csrf_exempt
        @wraps(view)
        def answer(request: HttpRequest, **kwargs: Any) -> HttpResponse:
            try:
                if request.method == "OPTIONS":
                    return HttpResponse(headers={"Allow": ", ".join(METHODS)})
                if request.method not in METHODS:
                    raise MethodNotOffered
                form = negotiate(request, formats)
                if "layer" in kwargs:
                    kwargs["layer"] = layer_named(kwargs["layer"])
                response = view(request, form, **kwargs)
            except DataError:
                # A value that no row's column can hold or be computed with, such as a date before the calendar.
                response = problem(request, BadParameter("filter", _("The filter cannot be computed for all rows.")))
            except (APIException, Http404, PermissionDenied, OperationalError) as error:
                response = problem(request, error)
            patch_vary_headers(response, ("Accept",))
            return response

        return answer

    return decorate


def layer_named(name: str) -> Layer:
    """The layer of this name that everybody may see. Raises Http404."""
    for layer in public_layers():
        if layer.id == name:
            return layer
    names = ", ".join(layer.id for layer in public_layers())
    raise Http404(_("There is no collection “%(name)s”; there are: %(names)s.") % {"name": name[:60], "names": names})


def public_layers() -> list[Layer]:
    return [layer for layer in LAYERS if "public" in layer.roles]


def read(request: HttpRequest, *parameters: Parameter) -> dict[str, Any]:
    """The query's values by name. Raises BadParameter, for a parameter that the address does not know as well."""
    return read_parameters(request.GET, (FORMAT, *parameters))


def document(request: HttpRequest, form: Format, data: dict, template: str, **context: Any) -> HttpResponse:
    """A small document as JSON, or as a page by `template`, which gets it as `document`."""
    if form == HTML:
        return render(request, f"layers/ogc/{template}.html", {"document": data, **context})
    body = json.dumps(data, ensure_ascii=False, separators=(",", ":")).encode()
    etag = f'"{hashlib.sha256(body).hexdigest()[:32]}"'
    response = HttpResponse(body, content_type=form.media_type)
    response.headers["ETag"] = etag
    response.headers["Cache-Control"] = "no-cache"
    return get_conditional_response(request, etag=etag, response=response)


def problem(request: HttpRequest, error: Exception) -> HttpResponse:
    found = problem_response(error, {"request": request})
    if found is None:
        raise error
    response = JsonResponse(found.data, status=found.status_code, content_type=PROBLEM_JSON)
    for name in ("Retry-After",):
        if name in found:
            response[name] = found[name]
    if found.status_code == 405:
        response["Allow"] = ", ".join(METHODS)
    return response
