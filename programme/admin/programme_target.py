from django.contrib import admin

from programme.models import ProgrammeTarget

from .numbers import value


@admin.register(ProgrammeTarget)
class ProgrammeTargetAdmin(admin.ModelAdmin):
    list_display = ("title", "wilayah", value, "unit", "year", "position")
    list_editable = ("position",)
    list_filter = ("year",)
    list_select_related = ("wilayah",)
    search_fields = ("title", "title_en", "source")
    autocomplete_fields = ("wilayah",)
