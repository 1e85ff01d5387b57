"""Texts and figures of the programme as the reader's language writes them."""

import re
from decimal import Decimal
from typing import Any

from django import template
from django.utils.formats import number_format
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import get_language

from .figures import MINUS, NO_BREAK_SPACE

register = template.Library()

BLANK_LINE = re.compile(r"\n[ \t]*\n")


def said_in(row: Any, name: str) -> tuple[str, str | None]:
    """A row's text in the reader's language, and the language it is in where that is another one."""
    if get_language() != "en":
        return getattr(row, name), None
    if english := getattr(row, f"{name}_en"):
        return english, None
    return getattr(row, name), "id"


@register.filter
def said(row: Any, name: str) -> str | SafeString:
    """A text in the reader's language. Where only the Indonesian one is there, it is marked so, for those who hear it read."""
    text, language = said_in(row, name)
    return format_html('<span lang="{}">{}</span>', language, text) if language and text else text


@register.filter
def said_plainly(row: Any, name: str) -> str:
    """The same without a mark, for titles of windows and attributes."""
    return said_in(row, name)[0]


@register.filter
def paragraphs(row: Any, name: str) -> SafeString:
    """A long text as paragraphs, divided by empty lines. Nothing in it is read as markup."""
    text, language = said_in(row, name)
    tag = format_html('<p lang="{}">', language) if language else format_html("<p>")
    texts = [part.strip() for part in BLANK_LINE.split(text.replace("\r\n", "\n")) if part.strip()]
    return format_html_join("\n", "{}{}</p>", ((tag, part) for part in texts))


@register.filter
def stated(value: Decimal | None) -> str:
    """A stated number with its own digits, thousands grouped: 3.960,277; nothing for None."""
    if value is None:
        return ""
    return number_format(format(value.normalize(), "f"), force_grouping=True).replace("-", MINUS)


@register.filter
def rupiah(value: Decimal | None) -> str:
    """Whole rupiah: Rp 1.250.000; nothing for None."""
    return "" if value is None else f"Rp{NO_BREAK_SPACE}{number_format(value, 0, force_grouping=True)}"


@register.filter
def place(wilayah: Any) -> str:
    """A wilayah's name, else its code."""
    return wilayah.name or wilayah.code
