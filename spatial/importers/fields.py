"""Which field of a file holds what, found by its name. Files are made by many hands: letters' case, spaces and underscores do not count."""

import re
from collections.abc import Iterable

from .refusal import FileRefused

TRUE_WORDS = frozenset({"true", "1", "ya", "yes", "t", "y"})


def folded(name: str) -> str:
    """A name without what writers vary: case, spaces, punctuation. "Kandang panjang" and "KANDANG_PANJANG" are one."""
    return re.sub(r"[\W_]+", "", name.casefold())


def find(fields: Iterable[str], names: Iterable[str], stated: str | None = None) -> str | None:
    """The field for a meaning: the one that a person states, else the first of names that the file has, else None.

    Raises FileRefused (field_unknown) when the stated one is not there.
    """
    fields = list(fields)
    by_name = {folded(field): field for field in reversed(fields)}
    if stated is not None:
        if stated in fields:
            return stated
        if folded(stated) in by_name:
            return by_name[folded(stated)]
        raise FileRefused("field_unknown", field=stated, fields=", ".join(fields) or "—")
    return next((by_name[folded(name)] for name in names if folded(name) in by_name), None)


def mojibake(text: str) -> str | None:
    """What a text most likely was before UTF-8 bytes were read as Windows-1252 ("JalÃ¡n" → "Jalán"), None when it looks sound."""
    if "\ufffd" in text:
        return text
    if not re.search(r"[ÂÃâð][\u0080-ÿ€‚-›Œ-Ÿ˜ˆ]", text):
        return None
    for encoding in ("cp1252", "latin-1"):
        try:
            repaired = text.encode(encoding).decode("utf-8")
        except (UnicodeEncodeError, UnicodeDecodeError):
            continue
        if repaired != text:
            return repaired
    return None
