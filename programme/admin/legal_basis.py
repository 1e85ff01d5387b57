from django.contrib import admin

from programme.models import LegalBasis


@admin.register(LegalBasis)
class LegalBasisAdmin(admin.ModelAdmin):
    list_display = ("kind", "number", "year", "part", "title", "position")
    list_display_links = ("kind", "number")
    list_editable = ("position",)
    list_filter = ("kind",)
    search_fields = ("number", "title", "matter")
    autocomplete_fields = ("decree",)
