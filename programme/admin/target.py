from django.contrib import admin

from programme.models import HectareTarget


@admin.register(HectareTarget)
class HectareTargetAdmin(admin.ModelAdmin):
    list_display = ("wilayah", "year", "area_ha", "source")
    list_filter = ("year",)
    list_select_related = ("wilayah",)
    search_fields = ("=wilayah__code", "wilayah__name", "source")
    autocomplete_fields = ("wilayah",)
