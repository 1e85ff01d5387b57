"""Lengths on paper as SVG and CSS write them, whatever the reader's language: with a point, to the micrometre."""

from collections.abc import Iterable

from django import template
from django.utils.safestring import SafeString

register = template.Library()


@register.filter
def mm(value: float, em: float = 1.0) -> str:
    """A length in millimetres; with em, a length in em as millimetres."""
    return SafeString(f"{float(value) * float(em):.3f}")


@register.filter
def dashes(values: Iterable[float], em: float) -> str:
    """A stroke-dasharray in millimetres from one in em."""
    return SafeString(" ".join(mm(value, em) for value in values))
