from django.contrib import admin
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from programme.models import Finding, Visit


class LateFilter(admin.SimpleListFilter):
    title = _("late")
    parameter_name = "late"

    def lookups(self, request, model_admin):
        return [("yes", _("Open after its due date"))]

    def queryset(self, request, queryset):
        return queryset.late(timezone.localdate()) if self.value() == "yes" else queryset


class FindingInline(admin.StackedInline):
    model = Finding
    extra = 0
    autocomplete_fields = ("responsible",)


@admin.register(Visit)
class VisitAdmin(admin.ModelAdmin):
    list_display = ("visited_on", "purpose", "wilayah", "kawasan", "institution", "fictitious")
    list_filter = ("purpose", "fictitious")
    list_select_related = ("wilayah", "kawasan", "institution")
    search_fields = ("summary", "=wilayah__code", "wilayah__name", "kawasan__name")
    autocomplete_fields = ("wilayah", "kawasan", "slum_area", "institution", "report")
    raw_id_fields = ("work",)
    date_hierarchy = "visited_on"
    inlines = (FindingInline,)


@admin.register(Finding)
class FindingAdmin(admin.ModelAdmin):
    """The findings of all visits: what is still to be mended, and what is late."""

    list_display = ("text", "severity", "state", "due_on", "closed_on", "responsible", "visit")
    list_filter = (LateFilter, "state", "severity")
    list_select_related = ("visit", "responsible")
    search_fields = ("text", "follow_up", "visit__wilayah__name")
    autocomplete_fields = ("visit", "responsible")
    date_hierarchy = "due_on"
