"""Headings and what they mean."""

import pytest

from programme.importers.baseline import CRITERIA, slum_class
from programme.importers.columns import TITLES, Meaning, Part, find_criterion, find_meaning, is_personal, titled
from programme.rule_sets import criteria


@pytest.mark.parametrize(
    ("pieces", "meaning"),
    [
        (["1av"], Meaning(Part.VOLUME, "1a")),
        (["4xp"], Meaning(Part.SHARE, "4x")),
        (["7bn"], Meaning(Part.SCORE, "7b")),
        (["4r"], Meaning(Part.MEAN, "4")),
        (["1a_volume"], Meaning(Part.VOLUME, "1a")),
        (["6c_percent"], Meaning(Part.SHARE, "6c")),
        (["1A - Nilai"], Meaning(Part.SCORE, "1a")),
        (["Volume 2b (m)"], Meaning(Part.VOLUME, "2b")),
        (["2b"], Meaning(Part.VOLUME, "2b")),
        (["1a. Ketidakteraturan Bangunan", "Volume"], Meaning(Part.VOLUME, "1a")),
        (["1a. Ketidakteraturan Bangunan", "%"], Meaning(Part.SHARE, "1a")),
        (["Kualitas permukaan jalan", "NILAI"], Meaning(Part.SCORE, "2b")),
        (["Ketidakteraturan Bangunan", "KEBUTUHAN"], Meaning(Part.VOLUME, "1a")),
        (["Ketidakteraturan Bangunan", "NUMERIK"], Meaning(Part.NUMERIC, "1a")),
        (["totalNilai"], Meaning(Part.TOTAL)),
        (["Bobot Kumuh"], Meaning(Part.TOTAL)),
        (["Tingkat Kekumuhan Awal"], Meaning(Part.CLASS)),
        (["ratarataKekumuhan"], Meaning(Part.SECTORAL)),
        (["tahun"], None),
        (["RT"], None),
        (["Jumlah KK"], None),
        (["8av"], None),
    ],
)
def test_a_heading_is_understood(pieces, meaning):
    assert find_meaning(pieces) == meaning


@pytest.mark.parametrize("code", CRITERIA)
def test_each_criterion_is_known_by_its_own_title(code):
    assert titled(criteria()[code].title) == code
    assert find_criterion(f"{code}. {criteria()[code].title}") == code


def test_every_criterion_has_words():
    assert set(TITLES) == set(CRITERIA)


@pytest.mark.parametrize("heading", ["NIK", "Nama KK", "Nama Kepala Keluarga", "No. KTP", "no_hp", "Responden"])
def test_columns_of_persons_are_known(heading):
    assert is_personal(heading)


@pytest.mark.parametrize("heading", ["Jumlah KK", "nama_kelurahan", "kawasan", "1a"])
def test_other_columns_are_not_taken_for_personal(heading):
    assert not is_personal(heading)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("KR", "ringan"),
        ("Kumuh Sedang", "sedang"),
        ("BERAT", "berat"),
        ("tidak kumuh", "tidak_kumuh"),
        ("tidak_kumuh", "tidak_kumuh"),
        ("TK", "tidak_kumuh"),
        ("lumayan", None),
    ],
)
def test_a_class_is_understood(text, found):
    assert slum_class(text) == found
