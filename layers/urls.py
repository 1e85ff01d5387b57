"""Addresses of the layers app."""

from django.urls import include, path

urlpatterns = [
    path("api/", include("layers.api.urls")),
]
