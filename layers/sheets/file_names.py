"""Names of documents as files."""

import re

MOST = 80


def file_name(*parts: str) -> str:
    """peta-33.08.10-A3.pdf: letters, digits, dots and dashes of the parts."""
    words = [re.sub(r"[^A-Za-z0-9.]+", "-", part).strip("-.") for part in parts]
    return "-".join(word for word in words if word)[:MOST] + ".pdf"
