from datetime import date

from django import forms
from django.contrib import admin, messages
from django.contrib.admin.helpers import ActionForm
from django.core.exceptions import ValidationError
from django.db import DatabaseError, transaction
from django.utils.html import format_html, format_html_join
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from programme.facts import FACTS
from programme.models import Assessment, AssessmentResult, AssessmentVolume, Criterion

SIGNATURES = (
    "submitted_by",
    "submitted_on",
    "acknowledged_by",
    "acknowledged_on",
    "verified_by",
    "verified_on",
)


class AssessmentForm(forms.ModelForm):
    def clean_facts(self):
        facts = self.cleaned_data["facts"] or {}
        if not isinstance(facts, dict):
            raise ValidationError(_("Facts are keys with numbers."))
        if unknown := facts.keys() - FACTS.keys():
            raise ValidationError(
                _("Unknown facts: %(unknown)s. There are: %(known)s."),
                params={"unknown": ", ".join(sorted(unknown)), "known": ", ".join(FACTS)},
            )
        if not all(isinstance(value, int | float) and not isinstance(value, bool) for value in facts.values()):
            raise ValidationError(_("Facts are keys with numbers."))
        return facts


class VolumeFormSet(forms.BaseInlineFormSet):
    """A new assessment is offered every criterion once."""

    def __init__(self, *args, **kwargs):
        instance = kwargs.get("instance")
        if instance is None or instance.pk is None:
            kwargs["initial"] = [{"criterion": code} for code in Criterion.objects.values_list("pk", flat=True)]
        super().__init__(*args, **kwargs)


class VolumeInline(admin.TabularInline):
    model = AssessmentVolume
    formset = VolumeFormSet

    def get_extra(self, request, obj=None, **kwargs):
        return 0 if obj else Criterion.objects.count()


class SignOffForm(ActionForm):
    note = forms.CharField(required=False, label=_("Reason, for going back to draft"))


@admin.register(Assessment)
class AssessmentAdmin(admin.ModelAdmin):
    """Data and volumes are edited until an assessment is verified; status and signatures change by the actions alone."""

    form = AssessmentForm
    action_form = SignOffForm
    inlines = (VolumeInline,)
    list_display = ("slum_area", "year", "kind", "rule_set", "status", "total", "slum_class", "priority", "warnings")
    list_filter = ("status", "year", "kind", "rule_set", "result__slum_class")
    list_select_related = ("slum_area", "rule_set", "result")
    search_fields = ("=slum_area__kelurahan__code", "slum_area__kelurahan__name", "slum_area__kawasan__name")
    raw_id_fields = ("slum_area",)
    readonly_fields = ("status", *SIGNATURES, "import_run", "outcome", "explanation")
    actions = ("submit", "acknowledge", "verify", "reopen")
    fieldsets = (
        (
            None,
            {"fields": ("slum_area", "year", "kind", "rule_set", "surveyed_on", "surveyor", "source", "import_run")},
        ),
        (_("Result"), {"fields": ("outcome", "explanation")}),
        (
            _("What volumes are divided by"),
            {
                "fields": (
                    "building_count",
                    "household_count",
                    "population",
                    "settled_area_ha",
                    "ideal_road_m",
                    "ideal_drain_m",
                )
            },
        ),
        (
            _("Not scored"),
            {"fields": ("existing_road_m", "existing_drain_m", "open_space_m2", "facts")},
        ),
        (
            _("Other considerations and legality"),
            {
                "fields": (
                    "strategic_score",
                    "density_score",
                    "socioeconomic_score",
                    "land_status_clear",
                    "spatial_plan_fit",
                    "building_permit",
                )
            },
        ),
        (_("Sign-off"), {"fields": ("status", *SIGNATURES, "note")}),
    )

    def has_change_permission(self, request, obj=None):
        frozen = obj is not None and obj.status == Assessment.Status.VERIFIED
        return not frozen and super().has_change_permission(request, obj)

    def has_delete_permission(self, request, obj=None):
        frozen = obj is not None and obj.status == Assessment.Status.VERIFIED
        return not frozen and super().has_delete_permission(request, obj)

    def get_actions(self, request):
        # Deleting many at once would stop at the first verified one.
        return {name: action for name, action in super().get_actions(request).items() if name != "delete_selected"}

    @admin.display(description=_("total score"), ordering="result__total")
    def total(self, assessment):
        return getattr(result_of(assessment), "total", None)

    @admin.display(description=_("class"), ordering="result__slum_class")
    def slum_class(self, assessment):
        result = result_of(assessment)
        return result and result.get_slum_class_display()

    @admin.display(description=_("priority"), ordering="result__priority_rank")
    def priority(self, assessment):
        return getattr(result_of(assessment), "priority_code", None)

    @admin.display(description=_("warnings"))
    def warnings(self, assessment):
        return len(getattr(result_of(assessment), "flags", ())) or None

    @admin.display(description=_("result"))
    def outcome(self, assessment):
        result = result_of(assessment)
        if result is None:
            return _("Not assessed: no volume that the rule set asks for.")
        found = (
            (_("total score"), result.total),
            (_("class"), result.get_slum_class_display()),
            (_("other considerations"), result.get_consideration_class_display()),
            (_("legality of the land"), result.get_legality_display()),
            (_("priority"), result.priority_code and f"{result.priority_code} ({result.priority_rank})"),
            (_("handling pattern"), result.get_handling_display()),
        )
        return format_html_join("", "{}: {}<br>", ((name, "–" if value is None else value) for name, value in found))

    @admin.display(description=_("explanation"))
    def explanation(self, assessment):
        result = result_of(assessment)
        if result is None:
            return "–"
        language = "en" if (get_language() or "id").startswith("en") else "id"
        sentences = ((sentence.text,) for sentence in result.explanation(language))
        return format_html("<ul>{}</ul>", format_html_join("", "<li>{}</li>", sentences))

    @admin.action(description=_("Hand in (diserahkan)"), permissions=["change"])
    def submit(self, request, queryset):
        self._sign(request, queryset, Assessment.Status.SUBMITTED, "submitted")

    @admin.action(description=_("Acknowledge (diketahui)"), permissions=["change"])
    def acknowledge(self, request, queryset):
        self._sign(request, queryset, Assessment.Status.ACKNOWLEDGED, "acknowledged")

    @admin.action(description=_("Verify (diverifikasi)"), permissions=["change"])
    def verify(self, request, queryset):
        self._sign(request, queryset, Assessment.Status.VERIFIED, "verified")

    @admin.action(description=_("Back to draft, with a reason"), permissions=["change"])
    def reopen(self, request, queryset):
        note = request.POST.get("note", "").strip()
        self._change(request, queryset, lambda row: {"status": Assessment.Status.DRAFT, "note": joined(row.note, note)})

    def _sign(self, request, queryset, status, step):
        who = request.user.get_full_name() or request.user.get_username()
        values = {"status": status, f"{step}_by": who, f"{step}_on": date.today()}
        self._change(request, queryset, lambda row: values)

    def _change(self, request, queryset, values_of):
        """Each by itself: what the database refuses is said, the others go on."""
        changed = 0
        for row in queryset.order_by("pk"):
            try:
                with transaction.atomic():
                    for field, value in values_of(row).items():
                        setattr(row, field, value)
                    row.save(update_fields=list(values_of(row)))
                changed += 1
            except DatabaseError as error:
                self.message_user(request, f"{row}: {str(error).splitlines()[0]}", messages.ERROR)
        self.message_user(request, _("%(count)s assessments changed.") % {"count": changed}, messages.SUCCESS)


def result_of(assessment: Assessment) -> AssessmentResult | None:
    return getattr(assessment, "result", None)


def joined(note: str, addition: str) -> str:
    """A note with a line more; the same note where there is nothing to add, which the database then refuses."""
    return "\n".join(filter(None, (note, addition)))
