"""Codes as files have them: dotted or bare digits, of Kemendagri or of BPS."""

import re

from spatial import codes

# Where the dots go in a Kemendagri code that a spreadsheet has stripped of them, by the number of digits.
_PARTS = {2: (2,), 4: (2, 4), 6: (2, 4, 6), 10: (2, 4, 6, 10)}


class CodeRefused(ValueError):
    """reason: code_malformed or code_is_bps."""

    def __init__(self, reason: str, text: str) -> None:
        super().__init__(f"{reason}: {text}")
        self.reason = reason
        self.text = text


def read_code(text: str) -> codes.Code:
    """A Kemendagri code, written with dots or without.

    Bare digits are taken where they can mean nothing else: 2 (33), 4 (3308), 6 (330810), 10 with 1, 2 or 3 as the seventh
    (3308102013). A BPS code of a kelurahan has 0 there as a rule, of a kecamatan it has 7 digits.
    """
    text = text.strip()
    if not re.fullmatch(r"[0-9]+", text):
        try:
            return codes.parse(text)
        except ValueError as error:
            raise CodeRefused("code_malformed", text) from error
    if len(text) in _PARTS:
        starts = (0, *_PARTS[len(text)])
        try:
            return codes.parse(".".join(text[a:b] for a, b in zip(starts, _PARTS[len(text)], strict=False)))
        except ValueError:
            pass
    raise CodeRefused("code_is_bps" if len(text) in (7, 10) else "code_malformed", text)
