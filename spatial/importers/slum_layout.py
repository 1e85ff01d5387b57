"""Which field of a file or table of slum areas holds what."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from spatial.hectares import AmbiguousHectares, Notation, notation_of, parse_hectares
from spatial.rt import RtRefused, RtRw, parse_number, parse_rtrw

from .fields import find
from .refusal import FileRefused

CODE = (
    "kode_kel",
    "kode_kelurahan",
    "kelurahan_kode",
    "kode_desa",
    "kdepum",
    "kode_wilayah",
    "kelurahan_code",
    "kode_kemendagri",
)
CODE_PIECES = ("kode_prov", "kode_kab", "kode_kec", "kode_kel")
NAME = (
    "kelurahan",
    "nama_kelurahan",
    "kelurahan_nama",
    "nama_kel",
    "kel",
    "desa",
    "nama_desa",
    "desa_kel",
    "kelurahan_desa",
)
NAME_MORE = ("kel_desa", "wadmkd", "namobj")
KECAMATAN = ("kecamatan", "nama_kecamatan", "nama_kec", "kec", "wadmkc")
RTRW = ("kode_rtrw", "kode_rt_rw", "rtrw", "rt_rw", "rt/rw")
RT = ("rt", "no_rt", "nomor_rt")
RW = ("rw", "no_rw", "nomor_rw")
KAWASAN = ("kawasan", "nama_kawasan", "nm_kawasan", "kawasan_kumuh", "pembagian_kawasan", "lokasi")
STATED = ("luas_sk", "luas_menurut_sk", "luas_kumuh", "luas_flag", "stated_area_ha", "luas_ha", "luas")
VERIFIED = ("luas_verifikasi", "luas_verif", "verified_area_ha")
FICTITIOUS = ("contoh", "fictitious")

# Indonesia has 190 million hectares; the database holds figures to this as well.
LARGEST_HA = 1_000_000_000

Figure = str | Decimal | None


@dataclass(frozen=True)
class SlumLayout:
    """Names of fields; None where there is none. pieces: the four parts of a code that is split over fields."""

    code: str | None
    pieces: tuple[str, ...]
    name: str | None
    kecamatan: str | None
    rtrw: str | None
    rt: str | None
    rw: str | None
    kawasan: str | None
    stated: str | None
    verified: str | None
    fictitious: str | None


def find_layout(names: Sequence[str], said: dict[str, str | None]) -> SlumLayout:
    """The fields by their names; said: what a person states, by the keys of SlumLayout. Raises FileRefused (field_unknown)."""
    pieces = tuple(name for candidate in CODE_PIECES if (name := find(names, [candidate])))
    return SlumLayout(
        code=find(names, CODE, said.get("code")),
        pieces=pieces if len(pieces) == len(CODE_PIECES) else (),
        name=find(names, NAME + NAME_MORE, said.get("name")),
        kecamatan=find(names, KECAMATAN),
        rtrw=find(names, RTRW, said.get("rtrw")),
        rt=find(names, RT, said.get("rt")),
        rw=find(names, RW, said.get("rw")),
        kawasan=find(names, KAWASAN, said.get("kawasan")),
        stated=find(names, STATED, said.get("stated")),
        verified=find(names, VERIFIED, said.get("verified")),
        fictitious=find(names, FICTITIOUS),
    )


def is_code(text: str) -> bool:
    """Digits and dots only: a field called «kelurahan» holds names in one file and codes in the next."""
    return re.fullmatch(r"[0-9][0-9.]{2,15}", text) is not None


def read_rtrw(rtrw: str | None, rt: str | None, rw: str | None) -> RtRw:
    """RT and RW from one field or from two. Raises RtRefused with the text that cannot be read."""
    if rtrw is not None:
        return parse_rtrw(rtrw)
    if rt is not None and rw is None and re.search(r"[-/]|r\s*w", rt, re.IGNORECASE):
        return parse_rtrw(rt)
    try:
        return RtRw(parse_number(rt), parse_number(rw))
    except RtRefused as error:
        raise RtRefused(" / ".join(text for text in (rt, rw) if text)) from error


class Figures:
    """A column of hectares. The notation is the column's: found once from all its texts, or stated by a person."""

    def __init__(self, field: str | None, values: Sequence[Figure], notation: Notation | None) -> None:
        """Raises FileRefused (figure_ambiguous)."""
        self.field = field
        self._notation = notation or Notation.POINT
        texts = [value for value in values if isinstance(value, str)]
        if notation is None and texts:
            try:
                self._notation = notation_of(texts)
            except AmbiguousHectares as error:
                raise FileRefused("figure_ambiguous", field=field, text=str(error)) from error

    def read(self, value: Figure) -> Decimal | None:
        """Exact hectares. Raises ValueError: negative, not a number."""
        if value is None or (isinstance(value, str) and value.strip() in ("-", "–")):
            return None
        figure = parse_hectares(value, self._notation) if isinstance(value, str) else value
        if not figure.is_finite() or not 0 <= figure < LARGEST_HA:
            raise ValueError(f"{value} is no area")
        return figure
