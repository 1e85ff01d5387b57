"""The slum parts stand inside their kelurahan, share edges, and have the decree's hectares as written."""

import math
import re
from collections import defaultdict
from decimal import Decimal
from itertools import combinations

import pytest
import shapely

# Source: the decree's lines, in hectares of the plane in which officials measure (UTM 49S).
HECTARES = {"33.08.10": "31.07", "33.08.08": "38.84", "33.08.20": "12.90"}
ACCURACY_HA = 0.00001
CRACK_DEG = 0.00001  # about a metre: a gap narrower than that would be a crack, not a lane
QUARTERS = ("Utara", "Timur", "Selatan", "Barat")


@pytest.fixture(params=HECTARES)
def kecamatan(request):
    return request.param


@pytest.fixture
def parts(kecamatan, slum_areas):
    return [f for f in slum_areas if f.properties["kelurahan"].startswith(f"{kecamatan}.")]


@pytest.fixture(scope="session")
def kawasan(slum_areas):
    """{name: its parts}"""
    found = defaultdict(list)
    for feature in slum_areas:
        found[feature.properties["kawasan"]].append(feature)
    return found


def kelurahan_in(parts):
    return {part.properties["kelurahan"] for part in parts}


def test_written_polygons_measure_the_hectares_of_the_decree(kecamatan, parts, in_metres):
    measured = sum(in_metres(part.shape).area for part in parts) / 10_000
    assert abs(measured - float(HECTARES[kecamatan])) <= ACCURACY_HA
    assert f"{measured:.2f}" == HECTARES[kecamatan]


def test_stated_hectares_sum_to_the_decree_exactly(kecamatan, parts):
    stated = [Decimal(str(part.properties["luas_sk"])) for part in parts]
    assert sum(stated) == Decimal(HECTARES[kecamatan])
    assert all(-4 <= value.as_tuple().exponent <= 0 for value in stated)


def test_stated_hectares_are_near_the_polygons_but_not_copied_from_them(slum_areas, in_metres):
    ratios = [f.properties["luas_sk"] / (in_metres(f.shape).area / 10_000) for f in slum_areas]
    assert all(ratio == pytest.approx(1, abs=0.06) for ratio in ratios)
    assert any(abs(ratio - 1) > 0.01 for ratio in ratios)


def test_verified_hectares_are_there_for_most_and_differ_a_little(slum_areas, in_metres):
    verified = [f for f in slum_areas if "luas_verifikasi" in f.properties]
    assert 0.75 <= len(verified) / len(slum_areas) < 1
    for feature in verified:
        ratio = feature.properties["luas_verifikasi"] / (in_metres(feature.shape).area / 10_000)
        assert 0.003 < abs(ratio - 1) < 0.06


def test_parts_are_the_size_of_an_rt_and_vary(slum_areas, in_metres):
    sizes = [in_metres(f.shape).area / 10_000 for f in slum_areas]
    assert min(sizes) >= 0.3
    assert max(sizes) <= 3.0
    assert max(sizes) > 4 * min(sizes)


def test_every_part_is_strictly_inside_its_kelurahan(slum_areas, kelurahan, in_metres):
    for feature in slum_areas:
        unit = kelurahan[feature.properties["kelurahan"]]
        assert unit.properties["nama"] == feature.properties["kelurahan_nama"]
        assert unit.shape.contains_properly(feature.shape)
        assert in_metres(unit.shape).exterior.distance(in_metres(feature.shape)) > 2


def test_parts_overlap_nowhere_and_meet_only_in_common_vertices(slum_areas):
    assert shapely.coverage_is_valid([f.shape for f in slum_areas], gap_width=CRACK_DEG)
    assert all(one.shape.intersection(other.shape).area == 0 for one, other in combinations(slum_areas, 2))


def test_every_part_shares_an_edge_with_a_neighbour(kawasan):
    for parts in kawasan.values():
        for part in parts:
            others = [other.shape for other in parts if other is not part]
            assert max(part.shape.intersection(other).length for other in others) > 0, part.properties


def test_kawasan_are_whole_within_a_kelurahan_and_without_holes(kawasan):
    for parts in kawasan.values():
        for code in kelurahan_in(parts):
            union = shapely.coverage_union_all([p.shape for p in parts if p.properties["kelurahan"] == code])
            assert union.geom_type == "Polygon"
            assert not union.interiors


def test_each_kecamatan_has_two_to_four_kawasan_and_one_crosses_two_kelurahan(kecamatan, kawasan):
    here = {name: kelurahan_in(parts) for name, parts in kawasan.items() if f"{kecamatan}." in str(kelurahan_in(parts))}
    assert 2 <= len(here) <= 4
    assert [len(codes) for codes in here.values()].count(2) == 1


def test_both_sides_of_a_crossing_kawasan_are_neighbours(kawasan, in_metres):
    for parts in kawasan.values():
        codes = sorted(kelurahan_in(parts))
        if len(codes) == 2:
            sides = [
                in_metres(shapely.coverage_union_all([p.shape for p in parts if p.properties["kelurahan"] == code]))
                for code in codes
            ]
            assert sides[0].distance(sides[1]) < 20


def test_kawasan_are_named_as_examples_after_their_kelurahan(kawasan):
    for name, parts in kawasan.items():
        assert name.startswith("Kawasan Contoh ")
        names = {part.properties["kelurahan_nama"] for part in parts}
        assert set(name.removeprefix("Kawasan Contoh ").split(" ")[0].split("–")) == names


def test_quarters_in_names_are_true(kawasan, kelurahan_rows, in_metres):
    checked = 0
    for name, parts in kawasan.items():
        if name.split()[-1] in QUARTERS:
            row = kelurahan_rows[parts[0].properties["kelurahan"]]
            point = in_metres(shapely.Point(float(row["lon"]), float(row["lat"])))
            middle = shapely.multipolygons([in_metres(part.shape) for part in parts]).centroid
            bearing = math.degrees(math.atan2(middle.x - point.x, middle.y - point.y))
            assert name.split()[-1] == QUARTERS[round(bearing / 90) % 4]
            checked += 1
    assert checked == 8


def test_rt_and_rw_are_three_digits_and_unique_within_their_kelurahan(slum_areas):
    keys = [tuple(f.properties[k] for k in ("kelurahan", "rw", "rt")) for f in slum_areas]
    assert len(set(keys)) == len(keys)
    assert all(re.fullmatch(r"\d{3}", number) and number != "000" for _, *numbers in keys for number in numbers)


def test_an_rw_lies_in_one_kawasan(slum_areas):
    places = defaultdict(set)
    for feature in slum_areas:
        places[feature.properties["kelurahan"], feature.properties["rw"]].add(feature.properties["kawasan"])
    assert all(len(names) == 1 for names in places.values())


def test_blocks_look_like_blocks(slum_areas, in_metres, corners):
    for feature in slum_areas:
        angles, lengths = corners(feature.shape)
        block = in_metres(feature.shape)
        assert 5 <= len(angles) <= 60
        assert angles.min() > 45, feature.properties
        assert lengths.min() > 5, feature.properties
        # A block is no lane: a circle of 24 m finds room in it, and one can walk around it.
        assert not block.buffer(-12).is_empty
        assert shapely.minimum_rotated_rectangle(block).length < 700
