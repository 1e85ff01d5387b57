"""Which column of a table of assessments holds what, found by its heading.

Files are made by many hands: letters' case, spaces, units in brackets and underscores do not count. Codes are those of the officials' sheets,
1a … 7b. Headings in two rows (the criterion above, its volume and score below) are read as one, from above to below.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from spatial.importers.fields import folded

from .baseline import CRITERIA


class Part(StrEnum):
    """Of a criterion, or of the row as a whole."""

    VOLUME = "volume"
    SHARE = "share"
    SCORE = "score"
    NUMERIC = "numeric"  # «NUMERIK»: a score in one sheet, a volume in the next; the values tell (wide.py)
    MEAN = "mean"
    TOTAL = "total"
    CLASS = "class"
    SECTORAL = "sectoral"


@dataclass(frozen=True)
class Meaning:
    """part of what: a criterion's code, an aspect's number (MEAN), or "" for the row."""

    part: Part
    of: str = ""


PARTS = {
    Part.VOLUME: ("v", "vol", "volume", "kebutuhan", "jumlah", "need"),
    Part.SHARE: ("p", "persen", "persentase", "prosentase", "percent", "share", "sharepercent", "bobotpersen"),
    Part.SCORE: ("n", "nilai", "skor", "score"),
    Part.NUMERIC: ("numerik",),
}
MEANS = ("r", "rata", "ratarata", "mean", "percent", "persen")
ROW_PARTS = {
    Part.TOTAL: ("total", "totalnilai", "jumlahnilai", "totalskor", "bobotkumuh", "totalscore", "skorkumuh"),
    Part.CLASS: ("tingkatkekumuhan", "tingkatkekumuhanawal", "slumclass", "kelaskumuh", "kelas"),
    Part.SECTORAL: ("ratarataankekumuhan", "rataratakekumuhan", "rataratakekumuhansektoral", "sectoralpercent"),
}

# Words by which sheets name a criterion where they leave its code out: all of the first, none of the second.
TITLES: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "1a": (("ketidakteraturan",), ()),
    "1b": (("kepadatan", "bangunan"), ()),
    "1c": (("bangunan", "syarat"), ("jalan", "drainase", "limbah", "sampah", "air")),
    "2a": (("cakupan", "jalan"), ()),
    "2b": (("kualitas", "jalan"), ()),
    "3a": (("akses", "air", "minum"), ()),
    "3b": (("kebutuhan", "air", "minum"), ()),
    "4a": (("genangan",), ()),
    "4b": (("ketidaktersediaan", "drainase"), ()),
    "4x": (("terhubung", "drainase"), ()),
    "4d": (("terpelihara", "drainase"), ()),
    "4c": (("konstruksi", "drainase"), ()),
    "5a": (("sistem", "air", "limbah"), ()),
    "5b": (("prasarana", "air", "limbah"), ()),
    "6a": (("prasarana", "sampah"), ("terpelihara",)),
    "6b": (("sistem", "sampah"), ()),
    "6c": (("terpelihara", "sampah"), ()),
    "7a": (("prasarana", "kebakaran"), ()),
    "7b": (("sarana", "kebakaran"), ("prasarana",)),
}

FIGURE_NAMES: dict[str, tuple[str, ...]] = {
    "building_count": ("building_count", "jumlah_bangunan", "bangunan", "jml_bangunan"),
    "household_count": ("household_count", "jumlah_kk", "kk", "jml_kk", "jumlah_kepala_keluarga"),
    "population": ("population", "jumlah_penduduk", "penduduk", "jiwa", "jumlah_jiwa"),
    "settled_area_ha": (
        *("settled_area_ha", "luas_permukiman_ha", "luas_verifikasi", "luas_verifikasi_ha"),
        *("luas_permukiman", "luas", "luas_ha"),
    ),
    "ideal_road_m": ("ideal_road_m", "panjang_jalan_ideal_m", "panjang_jalan_ideal", "jalan_ideal"),
    "ideal_drain_m": ("ideal_drain_m", "panjang_drainase_ideal_m", "panjang_drainase_ideal", "drainase_ideal"),
    "existing_road_m": ("existing_road_m", "panjang_jalan_m", "panjang_jalan_eksisting", "panjang_jalan"),
    "existing_drain_m": ("existing_drain_m", "panjang_drainase_m", "panjang_drainase_eksisting", "panjang_drainase"),
    "open_space_m2": ("open_space_m2", "rth_m2", "luas_rth", "ruang_terbuka_publik"),
}
YEAR = ("year", "tahun", "tahun_data", "tahun_penilaian")

# Names and numbers of persons: never read, whatever the sheet (UU 27/2022).
PERSONAL = re.compile(
    r"^(nik|noktp|ktp|nokk|nomorkk|nomorkartukeluarga|telepon|notelp|nohp|hp|namakk|namakepalakeluarga"
    r"|kepalakeluarga|namaresponden|responden|namapemilik|namapenghuni|alamatrumah)"
)

_CODE = re.compile(r"([1-7][abcdx])(.*)")
_CODE_LAST = re.compile(r"(.*?)([1-7][abcdx])")
_MEAN = re.compile(r"([1-7])(.+)")
_BRACKETS = re.compile(r"\([^)]*\)|\[[^\]]*\]")
_PART_OF = {name: part for part, names in PARTS.items() for name in names}


def is_personal(heading: str) -> bool:
    """The column holds names or numbers of persons."""
    return PERSONAL.match(folded(heading)) is not None


def find_meaning(pieces: Sequence[str]) -> Meaning | None:
    """What the headings of one column, from above to below, say that it holds; None where it is no part of a scoring."""
    criterion: str | None = None
    part: Part | None = None
    for piece in pieces:
        bare = bare_heading(piece)
        text = folded(bare)
        if not text:
            continue
        if text in _PART_OF:
            part = _PART_OF[text]
            continue
        for row_part, names in ROW_PARTS.items():
            if text in names:
                return Meaning(row_part)
        coded = _coded(text)
        if coded is not None:
            criterion, said = coded
            part = said or part
        elif (mean := _MEAN.fullmatch(text)) and mean[2] in MEANS:
            return Meaning(Part.MEAN, mean[1])
        elif criterion is None:
            criterion = titled(bare)
    if criterion is None:
        return None
    return Meaning(part or Part.VOLUME, criterion)


def is_part_word(text: str) -> bool:
    """The heading says only which part of a criterion its column holds: «Volume», «%», «NILAI»."""
    return folded(bare_heading(text)) in _PART_OF


def bare_heading(text: str) -> str:
    """A heading without units in brackets; the per cent sign is a word."""
    return _BRACKETS.sub(" ", text.replace("%", " persen "))


def find_criterion(text: str) -> str | None:
    """The criterion that a cell at the head of a row names: "1a", "1.a", "1a. Ketidakteraturan bangunan", or its title alone."""
    coded = _coded(folded(_BRACKETS.sub(" ", text)))
    return coded[0] if coded else titled(text)


def titled(text: str) -> str | None:
    """The criterion whose words the text has, if there is exactly one."""
    plain = " ".join(re.sub(r"[\W_]+", " ", text.casefold()).split())
    found = [
        code
        for code, (words, others) in TITLES.items()
        if all(word in plain for word in words) and not any(word in plain for word in others)
    ]
    return found[0] if len(found) == 1 else None


def _coded(text: str) -> tuple[str, Part | None] | None:
    """Code and part of "1av", "1avolume", "volume1a", "1aketidakteraturanbangunan"."""
    if (match := _CODE.fullmatch(text)) and match[1] in CRITERIA:
        rest = match[2]
        if not rest or rest in _PART_OF:
            return match[1], _PART_OF.get(rest)
        return (match[1], None) if len(rest) > 3 else None
    if (match := _CODE_LAST.fullmatch(text)) and match[2] in CRITERIA and match[1] in _PART_OF:
        return match[2], _PART_OF[match[1]]
    return None
