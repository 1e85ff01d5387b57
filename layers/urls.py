"""Addresses of the layers app."""

urlpatterns: list = []
