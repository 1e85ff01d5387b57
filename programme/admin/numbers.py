"""Figures in lists with their own digits: an unbounded numeric would be written with twenty decimals."""

from django.contrib import admin
from django.utils.formats import number_format
from django.utils.translation import gettext_lazy as _


@admin.display(description=_("value"), ordering="value")
def value(row) -> str | None:
    """The row's value as it was stated: 3.960,277."""
    return None if row.value is None else number_format(format(row.value.normalize(), "f"), force_grouping=True)
