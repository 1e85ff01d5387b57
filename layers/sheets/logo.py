"""The regency's emblem, where somebody has put one: a file named after the regency's code in settings.PRINT_LOGO_DIR."""

import base64
from pathlib import Path

from django.conf import settings

MEDIA_TYPES = {".svg": "image/svg+xml", ".png": "image/png"}
MOST_BYTES = 2 * 1024 * 1024


def logo(code: str) -> str:
    """The emblem of the regency with this code as a data: address; empty where there is none, or it is larger than 2 MiB."""
    for suffix, media_type in MEDIA_TYPES.items():
        path = Path(settings.PRINT_LOGO_DIR) / f"{code}{suffix}"
        if path.is_file() and path.stat().st_size <= MOST_BYTES:
            return f"data:{media_type};base64,{base64.b64encode(path.read_bytes()).decode()}"
    return ""
