from django.contrib import admin

from programme.models import Indicator, IndicatorValue

from .numbers import value


class IndicatorValueInline(admin.TabularInline):
    model = IndicatorValue
    extra = 0
    autocomplete_fields = ("wilayah", "document")


@admin.register(Indicator)
class IndicatorAdmin(admin.ModelAdmin):
    list_display = ("title", "code", "parent", "unit", "direction", "position")
    list_editable = ("position",)
    list_filter = ("direction",)
    list_select_related = ("parent",)
    search_fields = ("title", "title_en", "code")
    autocomplete_fields = ("parent",)
    inlines = (IndicatorValueInline,)


@admin.register(IndicatorValue)
class IndicatorValueAdmin(admin.ModelAdmin):
    list_display = ("indicator", "wilayah", "year", "kind", value, "source", "fictitious")
    list_filter = ("indicator", "kind", "year", "fictitious")
    list_select_related = ("indicator", "wilayah")
    search_fields = ("indicator__title", "=wilayah__code", "wilayah__name", "source")
    autocomplete_fields = ("indicator", "wilayah", "document")
