"""Figures as the reader's language writes them. frontend/src/format.ts writes the same ones in the browser."""

from decimal import Decimal

from django import template
from django.template.defaultfilters import floatformat

register = template.Library()

NO_BREAK_SPACE = "\u00a0"
MINUS = "\u2212"

Hectares = Decimal | float | None


@register.filter
def figure(value: Hectares) -> str:
    """Two decimals, thousands grouped: 1.234,50; nothing for None."""
    return "" if value is None else floatformat(value, "2g").replace("-", MINUS)


@register.filter
def hectares(value: Hectares) -> str:
    """Two decimals and the unit: 31,07 ha; nothing for None."""
    return "" if value is None else f"{figure(value)}{NO_BREAK_SPACE}ha"


@register.filter
def signed(value: Hectares) -> str:
    """Two decimals with a sign: +2,28, −0,05; what rounds to zero has none."""
    if value is None:
        return ""
    text = figure(value)
    if round(Decimal(str(value)), 2) > 0:
        return f"+{text}"
    return text.removeprefix(MINUS) if round(Decimal(str(value)), 2) == 0 else text
