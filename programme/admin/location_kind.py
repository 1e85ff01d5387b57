from django.contrib import admin

from programme.models import LocationKind


@admin.register(LocationKind)
class LocationKindAdmin(admin.ModelAdmin):
    list_display = ("kelurahan", "year", "kind", "ppmk", "bdi", "pilot", "fictitious")
    list_filter = ("kind", "year", "ppmk", "bdi", "pilot", "fictitious")
    list_select_related = ("kelurahan",)
    search_fields = ("=kelurahan__code", "kelurahan__name")
    autocomplete_fields = ("kelurahan",)
