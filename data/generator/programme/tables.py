"""Writes the fictitious programme: assessments as `manage.py load_assessments` reads them, works as `manage.py load_sample` does."""

import csv

from .works import OWN_SHARE

COUNTS = {
    "building_count": "jumlah_bangunan",
    "household_count": "jumlah_kk",
    "population": "jumlah_penduduk",
    "settled_area_ha": "luas_permukiman_ha",
    "ideal_road_m": "panjang_jalan_ideal_m",
    "ideal_drain_m": "panjang_drainase_ideal_m",
}
SOURCE = "Data contoh (fiktif), bukan hasil pendataan"


def assessments(path, rts, *, year, rule_set, criteria, kind, surveyed_on):
    """One row an RT: where it is, what is counted in it, and the volume of each of the criteria."""
    rows = [
        {
            # Empty: the id is the database's. Its heading says that the table is in our own layout, and so has more than volumes.
            "id_area_kumuh": "",
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
            **{f"{criterion}_volume": _number(rt.volumes[criterion]) for criterion in criteria},
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


def works(path, volumes_path, packages):
    """Two tables: a row a work, and a row for each volume that it takes off a criterion in an RT."""
    rows, volumes = [], []
    for number, work in enumerate(packages, start=1):
        key = f"contoh-{number:03}"
        own = round(work.budget * OWN_SHARE / 1e6) * 1_000_000 if work.kind.fund != "community" else 0
        finished = work.physical_percent == 100
        rows.append(
            {
                "key": key,
                "year": work.year,
                "kelurahan": work.kelurahan,
                "kawasan": work.kawasan,
                "name": f"{work.kind.activity}, {work.kawasan.removeprefix('Kawasan Contoh ')}",
                "activity": work.kind.activity,
                "scale": work.kind.scale,
                "hierarchy": work.kind.hierarchy,
                "implementer": work.kind.implementer,
                "fund": work.kind.fund,
                "budget": work.budget,
                "community_budget": own,
                "disbursed": work.budget if finished else work.budget // 2,
                "physical_percent": work.physical_percent,
                "status": work.status,
                "handover_on": f"{work.year}-12-{1 + number % 20:02}" if finished else "",
            }
        )
        volumes += [
            {"key": key, "kelurahan": kelurahan, "rt": rt, "rw": rw, "criterion": criterion, "volume": _number(volume)}
            for ((kelurahan, rt, rw), criterion), volume in work.volumes.items()
        ]
    write(path, rows)
    write(volumes_path, volumes)
