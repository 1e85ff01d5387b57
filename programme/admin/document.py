from django.contrib import admin
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from programme.models import Document, DocumentDecree, DocumentWork


class LateFilter(admin.SimpleListFilter):
    title = _("late")
    parameter_name = "late"

    def lookups(self, request, model_admin):
        return [("yes", _("Due and not enacted"))]

    def queryset(self, request, queryset):
        return queryset.late(timezone.localdate()) if self.value() == "yes" else queryset


class DocumentDecreeInline(admin.TabularInline):
    model = DocumentDecree
    extra = 0
    autocomplete_fields = ("decree",)


class DocumentWorkInline(admin.TabularInline):
    model = DocumentWork
    extra = 0
    raw_id_fields = ("work",)


@admin.register(Document)
class DocumentAdmin(admin.ModelAdmin):
    list_display = ("title", "kind", "number", "date", "wilayah", "status", "due_on", "file_public")
    list_filter = (LateFilter, "status", "kind", "file_public", "fictitious")
    list_select_related = ("wilayah",)
    search_fields = ("title", "number", "=wilayah__code", "wilayah__name")
    autocomplete_fields = ("wilayah", "kawasan", "institution", "parent", "fulfils")
    readonly_fields = ("file_media_type", "file_bytes", "file_sha256")
    date_hierarchy = "date"
    inlines = (DocumentDecreeInline, DocumentWorkInline)
    fieldsets = (
        (None, {"fields": ("kind", "number", "title", "date", "institution")}),
        (_("Place"), {"fields": ("wilayah", "kawasan")}),
        (_("State"), {"fields": ("status", "due_on", ("year_from", "year_to"))}),
        (_("Links"), {"fields": (("parent", "relation"), "fulfils", "url")}),
        (_("File"), {"fields": ("file", "file_public", "file_media_type", "file_bytes", "file_sha256")}),
        (None, {"fields": ("note", "source", "fictitious")}),
    )
