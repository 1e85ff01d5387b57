"""All addresses of the site."""

from django.contrib import admin
from django.http import HttpRequest
from django.urls import include, path
from django.utils.translation import gettext as _
from django.views import defaults

from layers.api import errors

urlpatterns = [
    path("", include("layers.urls")),
    path("admin/", admin.site.urls),
]


def handler404(request: HttpRequest, exception: Exception):
    if request.path.startswith("/api/"):
        return errors.not_found(request, _("There is nothing at this address; /api/docs/ lists what there is."))
    if request.path.startswith("/ogc/"):
        return errors.not_found(request, _("There is nothing at this address; /ogc/ lists what there is."))
    if request.path.startswith("/download/"):
        return errors.not_found(request, _("Files are at /download/layer.extension, as in /download/slum_areas.gpkg."))
    return defaults.page_not_found(request, exception)


def handler500(request: HttpRequest):
    if request.path.startswith(("/api/", "/ogc/", "/download/")):
        return errors.server_error(request)
    return defaults.server_error(request)
