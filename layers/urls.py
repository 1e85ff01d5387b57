"""Addresses of the layers app."""

from django.urls import include, path

from layers.pages import embedded_map, map_page, styleguide
from layers.wfs import Wfs

urlpatterns = [
    path("", map_page, name="map"),
    path("embed/", embedded_map, name="embed"),
    path("styleguide/", styleguide, name="styleguide"),
    path("api/", include("layers.api.urls")),
    path("ogc/", include("layers.ogc.urls")),
    path("ogc/", include("layers.ogc.tiles")),
    path("wfs", Wfs.as_view(), name="wfs"),
    path("tiles/", include("layers.tiles.urls")),
    path("download/", include("layers.downloads.urls")),
    path("print/", include("layers.sheets.urls")),
    path("program/", include("layers.programme_pages.urls")),
]
