"""The columns of our own table of assessments: what the export writes and the import reads back, in English and in Bahasa Indonesia.

English headings are the names of the database's columns. Per criterion there are three more (1a_volume, 1a_percent, 1a_score; in Indonesian
1a_volume, 1a_persen, 1a_nilai): the volume is read, the others are there for people and are checked against it.
"""

from dataclasses import dataclass

from .baseline import FIGURES
from .columns import Part


@dataclass(frozen=True)
class Heading:
    """key: name of the column, and the heading in English. indonesian: the other heading. note: what is in it, for the documentation."""

    key: str
    indonesian: str


PLACE = (
    Heading("slum_area_id", "id_area_kumuh"),
    Heading("decree", "sk"),
    Heading("kelurahan_code", "kode_kelurahan"),
    Heading("kelurahan", "kelurahan"),
    Heading("kawasan", "kawasan"),
    Heading("rt", "rt"),
    Heading("rw", "rw"),
    Heading("year", "tahun"),
)

_FIGURES = {
    "building_count": "jumlah_bangunan",
    "household_count": "jumlah_kk",
    "population": "jumlah_penduduk",
    "settled_area_ha": "luas_permukiman_ha",
    "ideal_road_m": "panjang_jalan_ideal_m",
    "ideal_drain_m": "panjang_drainase_ideal_m",
    "existing_road_m": "panjang_jalan_m",
    "existing_drain_m": "panjang_drainase_m",
    "open_space_m2": "rth_m2",
}
FIGURE_HEADINGS = tuple(Heading(key, _FIGURES[key]) for key in FIGURES)

EXTRAS = (
    Heading("rule_set", "aturan_penilaian"),
    Heading("kind", "jenis_penilaian"),
    Heading("surveyed_on", "tanggal_pendataan"),
    Heading("source", "sumber_data"),
    Heading("surveyor", "lembaga_pendata"),
    Heading("strategic_score", "nilai_strategis"),
    Heading("density_score", "nilai_kependudukan"),
    Heading("socioeconomic_score", "nilai_sosial_ekonomi"),
    Heading("land_status_clear", "status_lahan_jelas"),
    Heading("spatial_plan_fit", "sesuai_tata_ruang"),
    Heading("building_permit", "ber_imb"),
    Heading("facts", "data_lain"),
    Heading("note", "catatan"),
)

# Written for people and never read: sign-offs are made in the application, by those who sign.
TOLD = (Heading("status", "status"),)

RESULTS = (
    Heading("total", "total_nilai"),
    Heading("slum_class", "tingkat_kekumuhan"),
    Heading("sectoral_percent", "rata_rata_kekumuhan_sektoral"),
)

PART_HEADINGS = {
    Part.VOLUME: Heading("volume", "volume"),
    Part.SHARE: Heading("percent", "persen"),
    Part.SCORE: Heading("score", "nilai"),
}
