"""Admin pages of places, polygons and decrees. The rules are the database's; these pages show and edit within them.

Polygons are drawn in QGIS or imported, not here: Django's own map widget fetches its scripts from elsewhere.
"""

from django.contrib import admin

from .models import Decree, DecreeLine, Import, Kawasan, SlumArea, Wilayah

COMPUTED = ("area_ha", "geodesic_area_ha", "utm_srid", "kabupaten_code")


@admin.register(Wilayah)
class WilayahAdmin(admin.ModelAdmin):
    list_display = ("code", "name", "level", "kind", "geodesic_area_ha", "derived", "fictitious")
    list_filter = ("level", "kind", "derived", "fictitious")
    search_fields = ("=code", "name")
    raw_id_fields = ("parent",)
    exclude = ("geom",)
    readonly_fields = ("geodesic_area_ha", "derived", "import_run")
    show_full_result_count = False


class DecreeLineInline(admin.TabularInline):
    model = DecreeLine
    extra = 0
    raw_id_fields = ("wilayah", "kawasan")


@admin.register(Decree)
class DecreeAdmin(admin.ModelAdmin):
    list_display = ("number", "date", "kabupaten", "status", "stated_total_ha")
    list_filter = ("status", "topic")
    search_fields = ("number", "title")
    raw_id_fields = ("kabupaten",)
    inlines = (DecreeLineInline,)


@admin.register(Kawasan)
class KawasanAdmin(admin.ModelAdmin):
    list_display = ("name", "decree")
    search_fields = ("name",)
    raw_id_fields = ("decree",)


@admin.register(SlumArea)
class SlumAreaAdmin(admin.ModelAdmin):
    list_display = ("id", "kelurahan", "rw", "rt", "kawasan", "stated_area_ha", "verified_area_ha", "area_ha")
    list_filter = ("decree", "fictitious")
    list_select_related = ("kelurahan", "kawasan")
    search_fields = ("=kelurahan__code", "kelurahan__name", "kawasan__name")
    raw_id_fields = ("decree", "kelurahan", "kawasan")
    exclude = ("geom",)
    readonly_fields = (*COMPUTED, "import_run")

    def has_add_permission(self, request):
        return False


@admin.register(Import)
class ImportAdmin(admin.ModelAdmin):
    """The ledger is read here and written by the importers alone."""

    list_display = ("started_at", "kind", "file_name", "status", "by", "read", "created", "updated", "refused")
    list_filter = ("kind", "status")
    search_fields = ("file_name", "sha256")

    def has_add_permission(self, request):
        return False

    def has_change_permission(self, request, obj=None):
        return False

    def has_delete_permission(self, request, obj=None):
        return False
