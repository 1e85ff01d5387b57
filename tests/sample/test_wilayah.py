"""The boundaries are a true coverage with true codes, names, places and sizes."""

from collections import Counter
from itertools import combinations

import pytest
import shapely

KECAMATAN = {
    "33.08.08": ("Muntilan", "3308070", 14),
    "33.08.10": ("Mertoyudan", "3308110", 13),
    "33.08.20": ("Secang", "3308170", 20),
}


@pytest.fixture(params=KECAMATAN)
def kecamatan(request):
    return request.param


@pytest.fixture
def members(kecamatan, kelurahan):
    return {code: f for code, f in kelurahan.items() if code.startswith(f"{kecamatan}.")}


def test_levels_are_one_kabupaten_three_kecamatan_and_47_kelurahan(wilayah):
    levels = Counter(f.properties["tingkat"] for f in wilayah.values())
    assert levels == {"kabupaten": 1, "kecamatan": 3, "kelurahan": 47}
    assert {code.count(".") for code, f in wilayah.items() if f.properties["tingkat"] == "kelurahan"} == {3}


def test_kabupaten_has_its_codes_and_full_name(wilayah):
    assert wilayah["33.08"].properties == {
        "kode": "33.08",
        "nama": "Kabupaten Magelang",
        "tingkat": "kabupaten",
        "kode_bps": "3308",
        "contoh": True,
    }


def test_kecamatan_have_their_codes_names_and_number_of_kelurahan(wilayah, kecamatan, members):
    name, bps_code, count = KECAMATAN[kecamatan]
    properties = wilayah[kecamatan].properties
    assert (properties["nama"], properties["kode_bps"], properties["tingkat"]) == (name, bps_code, "kecamatan")
    assert len(members) == count


def test_kelurahan_have_the_codes_and_names_of_the_table(kelurahan, kelurahan_rows):
    found = {code: (f.properties["nama"], f.properties["kode_bps"]) for code, f in kelurahan.items()}
    assert found == {code: (row["nama"], row["kode_bps"]) for code, row in kelurahan_rows.items()}


@pytest.mark.parametrize(
    ("code", "name", "bps_code"),
    [
        ("33.08.10.1009", "Sumberrejo", "3308110009"),
        ("33.08.10.2010", "Banyurojo", "3308110011"),
        ("33.08.10.2013", "Mertoyudan", "3308110010"),
        ("33.08.08.1014", "Muntilan", "3308070014"),
        ("33.08.20.1001", "Secang", "3308170016"),
        ("33.08.20.2020", "Pirikan", "3308170004"),
    ],
)
def test_codes_of_the_two_systems_are_paired_as_published(kelurahan, code, name, bps_code):
    assert (kelurahan[code].properties["nama"], kelurahan[code].properties["kode_bps"]) == (name, bps_code)


def test_bps_codes_are_unique_and_belong_to_the_kecamatan(kelurahan):
    codes = {code: f.properties["kode_bps"] for code, f in kelurahan.items()}
    assert len(set(codes.values())) == 47
    assert all(bps[:7] == KECAMATAN[code[:8]][1] and len(bps) == 10 for code, bps in codes.items())


def test_kelurahan_are_a_coverage_without_gaps_or_overlaps(members):
    shapes = [f.shape for f in members.values()]
    assert shapely.coverage_is_valid(shapes, gap_width=0.0001)
    union = shapely.coverage_union_all(shapes)
    assert union.geom_type == "Polygon"
    assert not union.interiors


def test_all_kelurahan_together_are_a_coverage(kelurahan):
    assert shapely.coverage_is_valid([f.shape for f in kelurahan.values()], gap_width=0.0001)


def test_kecamatan_is_exactly_the_union_of_its_kelurahan(wilayah, kecamatan, members):
    union = shapely.coverage_union_all([f.shape for f in members.values()])
    assert shapely.equals_exact(wilayah[kecamatan].shape, union, tolerance=0, normalize=True)


def test_kabupaten_is_exactly_the_union_of_the_three_kecamatan(wilayah):
    union = shapely.coverage_union_all([wilayah[code].shape for code in KECAMATAN])
    assert shapely.equals_exact(wilayah["33.08"].shape, union, tolerance=0, normalize=True)


def test_kecamatan_keep_their_distance(wilayah, in_metres):
    shapes = [in_metres(wilayah[code].shape) for code in KECAMATAN]
    assert min(one.distance(other) for one, other in combinations(shapes, 2)) > 200


def test_every_kelurahan_holds_its_point_well_inside(kelurahan, kelurahan_rows, in_metres):
    for code, row in kelurahan_rows.items():
        polygon = kelurahan[code].shape
        point = shapely.Point(float(row["lon"]), float(row["lat"]))
        assert polygon.contains(point), code
        assert in_metres(polygon).exterior.distance(in_metres(point)) > 50, code


def test_sizes_are_within_15_percent_of_the_true_ones(kelurahan, kelurahan_rows, in_metres):
    for code, row in kelurahan_rows.items():
        assert in_metres(kelurahan[code].shape).area / 1e6 == pytest.approx(float(row["luas_km2"]), rel=0.15), code


def test_outlines_are_as_detailed_as_real_ones_and_not_straight(kelurahan, in_metres):
    for code, feature in kelurahan.items():
        polygon = in_metres(feature.shape)
        assert 40 <= len(polygon.exterior.coords) - 1 <= 180, code
        assert polygon.area / polygon.convex_hull.area < 0.97, code
        assert polygon.length / polygon.convex_hull.length > 1.05, code


def test_outlines_have_no_spikes_and_no_crumbs(kelurahan, corners):
    for code, feature in kelurahan.items():
        angles, lengths = corners(feature.shape)
        assert angles.min() > 40, code
        assert lengths.min() > 3, code
