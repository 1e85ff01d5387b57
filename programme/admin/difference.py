from django import forms
from django.contrib import admin
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from programme.models import DecreeDifference


class PresentFilter(admin.SimpleListFilter):
    title = _("found now")
    parameter_name = "present"

    def lookups(self, request, model_admin):
        return [("yes", _("Yes")), ("no", _("Gone"))]

    def queryset(self, request, queryset):
        if self.value() is None:
            return queryset
        return queryset.filter(gone_on__isnull=self.value() == "yes")


class DifferenceForm(forms.ModelForm):
    def clean(self):
        cleaned = super().clean()
        if cleaned.get("state") != DecreeDifference.State.OPEN and not cleaned.get("reason"):
            self.add_error("reason", _("Say why the difference is explained or accepted."))
        return cleaned


@admin.register(DecreeDifference)
class DecreeDifferenceAdmin(admin.ModelAdmin):
    """The figures are found by the database; what is decided about them is written here."""

    form = DifferenceForm
    list_display = (
        "decree",
        "line",
        "kind",
        "stated_ha",
        "found_ha",
        "difference_ha",
        "tolerance_ha",
        "state",
        "person",
    )
    list_filter = ("state", PresentFilter, "kind")
    list_select_related = ("decree", "line", "line__decree")
    search_fields = ("decree__number", "reason", "person")
    readonly_fields = (
        "decree",
        "line",
        "slum_area",
        "kind",
        "stated_ha",
        "found_ha",
        "difference_ha",
        "tolerance_ha",
        "found_on",
        "gone_on",
        "decided_at",
        "decided_difference_ha",
    )
    fields = (*readonly_fields, "state", "reason", "person")

    def has_add_permission(self, request):
        return False

    def has_delete_permission(self, request, obj=None):
        return False

    def save_model(self, request, obj, form, change):
        """A decision without a name is the signed-in person's, and made now."""
        if obj.state != DecreeDifference.State.OPEN:
            obj.person = obj.person or request.user.get_full_name() or request.user.get_username()
            if "state" in form.changed_data or obj.decided_at is None:
                obj.decided_at = timezone.now()
        super().save_model(request, obj, form, change)
