"""Where a work's money comes from, as people write it, in the five words that are counted. Pure."""

import re

# The first that a text has decides. DAK and BDI come from the state's budget through others' hands; village and kelurahan funds of the regency's
# budget (ADD, ADK) are the regency's, Dana Desa is the state's.
_WORDS = (
    ("community", r"\b(swadaya|masyarakat|gotong royong|iuran|community)\b"),
    ("national", r"\b(apbn|dak|bdi|blm|nsup\w*|pusat|kementerian|kemen\w*|dana desa|national)\b"),
    ("province", r"\b(apbd\s*(i|1)|apbd\s*prov\w*|provinsi|propinsi|bankeu prov\w*|province)\b"),
    (
        "regency",
        r"\b(apbd\s*(ii|2)?|apbd\s*kel\w*|kabupaten|kab|kota|dana kelurahan|adk|add|alokasi dana|regency)\b",
    ),
    ("other", r"\b(csr|tjsl|swasta|hibah|bumn|bumd|lsm|bank|other|lain(nya)?)\b"),
)
_PATTERNS = tuple((source, re.compile(words, re.IGNORECASE)) for source, words in _WORDS)


def fund_source(text: str) -> str | None:
    """community, regency, province, national or other; None where no word is known."""
    plain = " ".join(re.sub(r"[\W_]+", " ", text).split())
    return next((source for source, words in _PATTERNS if words.search(plain)), None)
