"""Addresses under /download/."""

from django.urls import re_path

from .view import Download

urlpatterns = [
    re_path(r"^(?P<layer>[a-z_]+)\.(?P<extension>[a-z]+(?:\.zip)?)$", Download.as_view(), name="download"),
]
