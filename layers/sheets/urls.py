"""Addresses under /print/."""

from django.urls import path

from .page import print_page
from .view import DecreePdf, KawasanProfilePdf, MapPdf, Preview, ProfilePdf

urlpatterns = [
    path("", print_page, name="print"),
    path("map.pdf", MapPdf.as_view(), name="print-map"),
    path("preview.svg", Preview.as_view(), name="print-preview"),
    path("decree/<int:pk>.pdf", DecreePdf.as_view(), name="print-decree"),
    path("profile/kawasan/<int:pk>.pdf", KawasanProfilePdf.as_view(), name="print-kawasan-profile"),
    path("profile/<str:code>.pdf", ProfilePdf.as_view(), name="print-profile"),
]
