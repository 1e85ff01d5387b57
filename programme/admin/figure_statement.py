from django.contrib import admin

from programme.models import FigureStatement, FigureSubject

from .numbers import value


@admin.register(FigureSubject)
class FigureSubjectAdmin(admin.ModelAdmin):
    list_display = ("title", "code", "unit", "is_target", "position")
    list_editable = ("position",)
    list_filter = ("is_target",)
    search_fields = ("title", "title_en", "code")


@admin.register(FigureStatement)
class FigureStatementAdmin(admin.ModelAdmin):
    """Statements of one subject and wilayah stand below each other, so that differences are seen."""

    list_display = ("subject", "wilayah", value, "text", "as_of_text", "source", "published_on", "evidence")
    list_filter = ("subject", "evidence")
    list_select_related = ("subject", "wilayah")
    search_fields = ("source", "text", "note", "=wilayah__code", "wilayah__name")
    autocomplete_fields = ("subject", "wilayah")
    date_hierarchy = "published_on"
    fieldsets = (
        (None, {"fields": ("subject", "wilayah", "value", "text")}),
        (None, {"fields": (("as_of", "as_of_text"), "period_from")}),
        (None, {"fields": ("source", "source_url", "evidence", "published_on")}),
        (None, {"fields": ("note", "note_en")}),
    )
