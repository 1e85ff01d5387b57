"""Addresses under /ogc/."""

from django.urls import path

from . import collections, items, landing, openapi, schemas

COLLECTION = "collections/<str:layer>"

urlpatterns = [
    path("", landing.landing_page, name="ogc-landing"),
    path("api", openapi.api, name="ogc-api"),
    path("conformance", landing.conformance, name="ogc-conformance"),
    path("collections", collections.collections, name="ogc-collections"),
    path(COLLECTION, collections.collection, name="ogc-collection"),
    path(f"{COLLECTION}/items", items.items, name="ogc-items"),
    path(f"{COLLECTION}/items/<str:key>", items.item, name="ogc-item"),
    path(f"{COLLECTION}/queryables", schemas.queryables, name="ogc-queryables"),
    path(f"{COLLECTION}/sortables", schemas.sortables, name="ogc-sortables"),
    path(f"{COLLECTION}/schema", schemas.schema, name="ogc-schema"),
]
