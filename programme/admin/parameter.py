from django import forms
from django.contrib import admin
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from programme.consideration import CHECKS, Parameters
from programme.models import Parameter


class ParameterForm(forms.ModelForm):
    def clean_value(self):
        """A value that the scoring could not read would stop every later change of an assessment."""
        value, key = self.cleaned_data["value"], self.instance.pk
        if key in CHECKS:
            others = dict(Parameter.objects.filter(key__in=CHECKS).values_list("key", "value"))
            try:
                Parameters.of({**others, key: value})
            except ValueError as error:
                raise ValidationError(_("This value cannot be used: %(why)s"), params={"why": error}) from error
        return value


@admin.register(Parameter)
class ParameterAdmin(admin.ModelAdmin):
    """Cut-offs that no text at hand settles. A change is in every result as soon as it is saved."""

    form = ParameterForm
    list_display = ("key", "value", "certain", "source")
    readonly_fields = ("key",)

    def has_add_permission(self, request):
        return False

    def has_delete_permission(self, request, obj=None):
        return False
