"""Who issues a document: the government of the regency, and the office that signs. Official words, so Indonesian in every language."""

from dataclasses import dataclass

from spatial.models import Wilayah

from .subject import unit_name


@dataclass(frozen=True)
class Authority:
    """government: «PEMERINTAH KABUPATEN MAGELANG». office: «BUPATI MAGELANG»."""

    government: str
    office: str


def authority(regency: Wilayah) -> Authority:
    name = unit_name(regency)
    bare = name.split(" ", 1)[1]
    office = "Wali Kota" if regency.kind == Wilayah.Kind.KOTA else "Bupati"
    return Authority(f"Pemerintah {name}".upper(), f"{office} {bare}".upper())
