"""Days as documents write them."""

import datetime

from babel.dates import format_date
from django.utils.translation import get_language


def day(date: datetime.date) -> str:
    """8 Desember 2014; 8 December 2014."""
    return format_date(date, "d MMMM y", locale=get_language() or "id")
