"""Writes the fictitious assessments as the table that `manage.py load_assessments` reads (docs/assessments-import.md)."""

import csv

from .baseline import DENOMINATOR

COUNTS = {
    "building_count": "jumlah_bangunan",
    "household_count": "jumlah_kk",
    "population": "jumlah_penduduk",
    "settled_area_ha": "luas_permukiman_ha",
    "ideal_road_m": "panjang_jalan_ideal_m",
    "ideal_drain_m": "panjang_drainase_ideal_m",
}
SOURCE = "Data contoh (fiktif), bukan hasil pendataan"


def assessments(path, rts, *, year, rule_set, kind, surveyed_on):
    """One row an RT: where it is, what is counted in it, and the volume of each criterion."""
    rows = [
        {
            "kode_kelurahan": rt.kelurahan,
            "kawasan": rt.kawasan,
            "rt": rt.rt,
            "rw": rt.rw,
            "tahun": year,
            **{heading: _number(rt.counts[key]) for key, heading in COUNTS.items()},
            "rth_m2": rt.open_space_m2,
            "aturan_penilaian": rule_set,
            "jenis_penilaian": kind,
            "tanggal_pendataan": surveyed_on,
            "sumber_data": SOURCE,
            "lembaga_pendata": "BKM contoh",
            "nilai_strategis": rt.strategic_score,
            "nilai_sosial_ekonomi": rt.socioeconomic_score,
            "status_lahan_jelas": "ya" if rt.land_status_clear else "tidak",
            "sesuai_tata_ruang": "ya" if rt.spatial_plan_fit else "tidak",
            **{f"{criterion}_volume": _number(rt.volumes[criterion]) for criterion in DENOMINATOR},
        }
        for rt in rts
    ]
    write(path, rows)


def write(path, rows):
    """rows: dicts with the same keys. RFC 4180, UTF-8, decimal points."""
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, list(rows[0]), lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)


def _number(value):
    return f"{value:.4f}".rstrip("0").rstrip(".") if isinstance(value, float) else value
