"""The layouts of §4: wide tables with one and two rows of headings, the sheet of one RT."""

from decimal import Decimal

import pytest

from programme.importers.columns import Part
from programme.importers.reading import read_delivery
from spatial.importers.refusal import FileRefused
from tests.programme.assessments import HEADER, VOLUMES

from . import deliveries

FIGURES = {name: Decimal(figure) for name, figure in HEADER.items()}


def test_the_citys_list_is_read_with_shares_in_per_cent(tmp_path):
    path = deliveries.write(tmp_path / "2019.csv", [deliveries.city_row(nik="3308", kontribusi="0")])
    delivery = read_delivery(path)
    (baseline,) = delivery.baselines
    assert delivery.layout == "wide"
    assert (baseline.volumes, baseline.figures, baseline.year) == (VOLUMES, FIGURES, 2019)
    assert round(baseline.claims.shares["4a"], 2) == Decimal("73.68")
    assert baseline.claims.scores["4b"] == 5
    assert (baseline.claims.total, baseline.claims.slum_class) == (26, "ringan")
    assert (delivery.unused, delivery.personal) == (["kontribusi"], ["nik"])


def test_shares_that_are_per_cent_already_stay_so(tmp_path):
    row = deliveries.city_row()
    row |= {name: value * 100 for name, value in row.items() if name.endswith("p") and name[:1].isdigit()}
    (baseline,) = read_delivery(deliveries.write(tmp_path / "p.csv", [row])).baselines
    assert round(baseline.claims.shares["4a"], 2) == Decimal("73.68")


def two_rows(*lines):
    """KEBUTUHAN and NUMERIK below each criterion's title, merged over both."""
    above = [
        "KECAMATAN",
        "DESA",
        "KAMPUNG",
        "RT/RW",
        "LUAS (Ha)",
        "KEWENANGAN",
        "Bobot Kumuh",
        "Tingkat Kekumuhan Awal",
    ]
    above += ["Pembagian Kawasan", "Ketidakteraturan Bangunan", None, "Kualitas Permukaan Jalan", None]
    above += ["Genangan", None, "Ketidaktersediaan Drainase", None]
    below = [None] * 9 + ["KEBUTUHAN", "NUMERIK"] * 4
    return [["DATA KUMUH 2023"], above, below, *lines]


PLACE = ["Mertoyudan", "Mertoyudan", "KP. TEPI", "RT001-RW002", 0.95, "KAB/KOTA", 9, "RINGAN", "Tepi Kali"]


def test_headings_in_two_rows_are_read_as_one(tmp_path):
    line = [*PLACE, 4, 0, 120, 1, 0.7, 3, 415, 5]
    numbering = [f"({number})" for number in range(1, 18)]
    total = ["JUMLAH", None, None, None, 0.95]
    path = deliveries.write_grid(tmp_path / "s.xlsx", two_rows(numbering, line, total))
    delivery = read_delivery(path)
    (baseline,) = delivery.baselines
    assert baseline.row == 5
    assert baseline.volumes == {"1a": 4, "2b": 120, "4a": Decimal("0.7"), "4b": 415}
    assert baseline.claims.scores == {"1a": 0, "2b": 1, "4a": 3, "4b": 5}
    assert (baseline.claims.total, baseline.claims.slum_class) == (9, "ringan")
    assert baseline.figures == {"settled_area_ha": Decimal("0.95")}
    assert (baseline.place.name, baseline.place.kecamatan, baseline.place.rtrw) == (
        "Mertoyudan",
        "Mertoyudan",
        "RT001-RW002",
    )
    assert delivery.totals == [6]
    assert delivery.unused == ["KAMPUNG", "KEWENANGAN"]


def test_needs_in_words_make_the_numbers_volumes(tmp_path):
    line = [*PLACE, "Penataan", 4, "Betonisasi jalan", 120, "-", 0.7, "Saluran baru", 415]
    (baseline,) = read_delivery(deliveries.write_grid(tmp_path / "s.xlsx", two_rows(line))).baselines
    assert baseline.volumes == {"1a": 4, "2b": 120, "4a": Decimal("0.7"), "4b": 415}
    assert baseline.claims.scores == {}


def test_numbers_that_may_be_anything_are_asked_for(tmp_path):
    line = [*PLACE, 4, 11.76, 120, 26.55, 0.7, 73.68, 415, 76.29]
    path = deliveries.write_grid(tmp_path / "s.xlsx", two_rows(line))
    with pytest.raises(FileRefused) as refusal:
        read_delivery(path)
    assert refusal.value.code == "numeric_unclear"
    (baseline,) = read_delivery(path, numeric=Part.SHARE).baselines
    assert baseline.claims.shares["4b"] == Decimal("76.29")


def rt_sheet():
    lines = [["KELURAHAN", ":", "Mertoyudan"], ["RT/RW", ":", "RT 01 RW 02"], ["Tahun : 2019"]]
    lines += [["Luas SK", ":", 0.95], ["Luas verifikasi", ":", "0,95 Ha"], ["Jumlah bangunan", ":", 34]]
    lines += [["Jumlah penduduk : 130 jiwa"], ["Jumlah KK", ":", 41]]
    lines += [["Panjang jalan ideal (m)", ":", 452], ["Panjang drainase ideal (m)", ":", 544], []]
    lines += [["No", "Kriteria", "Volume", "%", "Nilai"]]
    said = deliveries.claims()
    for code in deliveries.CRITERIA:
        lines.append([code, "", said[f"{code}v"], round(said[f"{code}p"] * 100, 2), said[f"{code}n"]])
    return [*lines, ["Total nilai", None, None, None, 26], ["Tingkat kekumuhan", None, None, None, "KUMUH RINGAN"]]


def test_the_sheet_of_one_rt_is_read(tmp_path):
    delivery = read_delivery(deliveries.write_grid(tmp_path / "rt.xlsx", rt_sheet()))
    (baseline,) = delivery.baselines
    assert delivery.layout == "rt_sheet"
    assert (baseline.volumes, baseline.figures, baseline.year) == (VOLUMES, FIGURES, 2019)
    assert (baseline.place.name, baseline.place.rtrw) == ("Mertoyudan", "RT 01 RW 02")
    assert baseline.claims.shares["4a"] == Decimal("73.68")
    assert (baseline.claims.total, baseline.claims.slum_class) == (26, "ringan")
    assert baseline.unreadable == ()


def test_the_same_sheet_goes_as_csv(tmp_path):
    lines = [";".join("" if cell is None else str(cell) for cell in line) for line in rt_sheet()]
    path = tmp_path / "rt.csv"
    # The delimiter is found in the first line.
    path.write_text("\n".join(["LEMBAR;PENILAIAN;RT", *lines]), encoding="utf-8")
    (baseline,) = read_delivery(path).baselines
    assert baseline.volumes == VOLUMES


def test_a_table_without_criteria_is_refused(tmp_path):
    path = tmp_path / "x.csv"
    path.write_text("kelurahan,rt,luas\nMertoyudan,1,2\n", encoding="utf-8")
    with pytest.raises(FileRefused) as refusal:
        read_delivery(path)
    assert refusal.value.code == "layout_unknown"
