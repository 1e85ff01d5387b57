from django.contrib import admin
from django.utils.translation import gettext_lazy as _

from programme.models import Maintenance, Work, WorkFund, WorkPhoto, WorkVolume


class WorkVolumeInline(admin.TabularInline):
    model = WorkVolume
    extra = 0
    raw_id_fields = ("slum_area",)


class WorkFundInline(admin.TabularInline):
    model = WorkFund
    extra = 0


class WorkPhotoInline(admin.TabularInline):
    model = WorkPhoto
    extra = 0
    fields = ("stage", "file", "taken_on", "caption")


class MaintenanceInline(admin.TabularInline):
    model = Maintenance
    extra = 0


@admin.register(Work)
class WorkAdmin(admin.ModelAdmin):
    """Places of works are drawn in QGIS or imported, not here."""

    list_display = ("name", "year", "kabupaten", "kelurahan", "status", "physical_percent", "budget", "disbursed")
    list_filter = ("status", "year", "component", "scale", "implementer")
    list_select_related = ("kabupaten", "kelurahan")
    search_fields = ("name", "activity", "contract_number", "=kelurahan__code", "kelurahan__name")
    autocomplete_fields = ("kabupaten", "kelurahan", "kawasan", "institution")
    readonly_fields = ("effect_year", "source_key", "import_run")
    exclude = ("geom",)
    inlines = (WorkVolumeInline, WorkFundInline, WorkPhotoInline, MaintenanceInline)
    fieldsets = (
        (None, {"fields": ("name", "activity", ("kind", "component"), ("scale", "hierarchy"))}),
        (_("Place"), {"fields": ("kabupaten", "kelurahan", "kawasan")}),
        (_("Who"), {"fields": (("implementer", "implementer_name"), "institution")}),
        (
            _("Progress"),
            {
                "fields": (
                    ("year", "status"),
                    ("physical_percent", "financial_percent"),
                    ("completed_on", "handover_on", "effect_year"),
                    "certificate",
                )
            },
        ),
        (
            _("Contract and money"),
            {
                "fields": (
                    ("proposal_number", "proposal_date"),
                    ("contract_number", "contract_date"),
                    ("contract_value", "budget", "disbursed"),
                )
            },
        ),
        (
            _("People"),
            {
                "fields": (
                    ("beneficiary_people", "beneficiary_women"),
                    ("beneficiary_households", "beneficiary_poor_households"),
                    ("workers_men", "workers_women", "labour_days"),
                )
            },
        ),
        (None, {"fields": ("note", "source", "source_key", "import_run")}),
    )
