"""Kemendagri region codes: what a code says about itself.

A code is dotted text, one part for each level: 33 (provinsi), 33.08 (kabupaten or kota), 33.08.10 (kecamatan),
33.08.10.2013 (kelurahan or desa). The database holds the same rules as constraints on Wilayah.
Source: numbering of Kepmendagri 300.2.2-2138/2025; verified on all 91,239 codes of the national file.
"""

import re
from dataclasses import dataclass

LEVELS = ("provinsi", "kabupaten", "kecamatan", "kelurahan")
LENGTHS = {"provinsi": 2, "kabupaten": 5, "kecamatan": 8, "kelurahan": 13}

# Form of the code by kind, in the dialect of regular expressions that Python and PostgreSQL share. A kota's number is 71 or more;
# the first digit of a village's number tells kelurahan (1), desa (2) and desa adat (3) apart.
FORMS = {
    "provinsi": r"^[0-9]{2}$",
    "kabupaten": r"^[0-9]{2}\.([0-6][0-9]|70)$",
    "kota": r"^[0-9]{2}\.(7[1-9]|[89][0-9])$",
    "kecamatan": r"^[0-9]{2}\.[0-9]{2}\.[0-9]{2}$",
    "kelurahan": r"^[0-9]{2}\.[0-9]{2}\.[0-9]{2}\.1[0-9]{3}$",
    "desa": r"^[0-9]{2}\.[0-9]{2}\.[0-9]{2}\.2[0-9]{3}$",
    "desa_adat": r"^[0-9]{2}\.[0-9]{2}\.[0-9]{2}\.3[0-9]{3}$",
}
LEVEL_OF_KIND = {
    "provinsi": "provinsi",
    "kabupaten": "kabupaten",
    "kota": "kabupaten",
    "kecamatan": "kecamatan",
    "kelurahan": "kelurahan",
    "desa": "kelurahan",
    "desa_adat": "kelurahan",
}

# BPS numbers its regions in an order of its own; its codes have digits only and cannot be derived from Kemendagri's.
BPS_LENGTHS = {"provinsi": 2, "kabupaten": 4, "kecamatan": 7, "kelurahan": 10}


@dataclass(frozen=True)
class Code:
    """A Kemendagri code with what follows from it; parent is None for a provinsi."""

    text: str
    level: str
    kind: str
    parent: str | None


def parse(text: str) -> Code:
    """The code's level, kind and parent.

    text: dotted digits, as in "33.08.10.2013"; no surrounding space.
    Raises ValueError, naming the four forms, when the text has none of them.
    """
    for kind, form in FORMS.items():
        if re.fullmatch(form, text):
            return Code(text, LEVEL_OF_KIND[kind], kind, text.rpartition(".")[0] or None)
    raise ValueError(f"{text!r} is no Kemendagri code (33, 33.08, 33.08.10 or 33.08.10.2013)")
