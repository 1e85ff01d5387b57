from django.contrib import admin

from programme.models import Reduction


@admin.register(Reduction)
class ReductionAdmin(admin.ModelAdmin):
    """Reported reductions. A part that left the slum class is drawn in QGIS; the rest is here."""

    list_display = ("slum_area", "year", "area_ha", "cause", "method", "status", "verified_by", "verified_on")
    list_filter = ("status", "year", "cause", "method")
    list_select_related = ("slum_area",)
    search_fields = ("=slum_area__kelurahan__code", "slum_area__kelurahan__name", "evidence")
    raw_id_fields = ("slum_area",)
    autocomplete_fields = ("document",)
    exclude = ("geom",)
