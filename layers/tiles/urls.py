"""Addresses under /tiles/. The tiles themselves are answered by TileMiddleware where there is nothing wrong with them."""

from django.urls import path

from . import views

TILE = "<int:z>/<int:x>/<int:y>.mvt"

urlpatterns = [
    path("", views.index, name="tilesets"),
    path("<str:tileset>.json", views.tilejson, name="tilejson"),
    path(f"<str:tileset>/{TILE}", views.tile, name="tile"),
    path(f"<str:tileset>/<str:revision>/{TILE}", views.tile, name="tile-revision"),
    path("<path:path>", views.nothing_here),
]
