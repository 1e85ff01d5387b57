"""Slum polygons into a decree: whose they are, what they say, what contradicts itself.

The ground is the regency of tests/conftest.py: kelurahan Mertoyudan (columns 0 to 5) and Banyurojo (columns 5 to 10), ten rows each.
"""

import zipfile
from decimal import Decimal

import pytest
import xlsxwriter
from django.contrib.gis.geos import Polygon
from django.db import connection
from django.db.models import Sum

from spatial.importers.slum_areas import SlumAreaOptions, load_slum_areas
from spatial.importers.wilayah import WilayahOptions, load_wilayah
from spatial.models import Decree, Import, Kawasan, SlumArea, Wilayah
from tests import places
from tests.data import zoo

MERTOYUDAN, BANYUROJO = places.MERTOYUDAN_DESA, places.BANYUROJO

pytestmark = pytest.mark.usefixtures("decree")


def load(path, number="188.45/1/KEP/2014", **said):
    return load_slum_areas(path, SlumAreaOptions(by="penguji", decree=number, **said))


def delivery(tmp_path, *features, name="kumuh.geojson"):
    return zoo.geojson(tmp_path / name, list(features))


def rt(x, y, code=MERTOYUDAN, kode_rtrw="RT001-RW001", size=0.5, **more):
    return zoo.feature(zoo.cell(x, y, size, size), Kelurahan=code, Kode_RTRW=kode_rtrw, **more)


def problems(report, *severities):
    return [p.code for p in report.ordered() if not severities or p.severity.value in severities]


def test_a_row_becomes_a_polygon_with_its_rt_kawasan_and_figures(tmp_path, decree):
    row = rt(0, 0, kode_rtrw="RT 6A / RW 02", kawasan="Kawasan Contoh", luas_sk="0.31", luas_verifikasi=0.3)
    report = load(delivery(tmp_path, row))
    assert report.problems == []
    area = SlumArea.objects.get()
    assert (area.kelurahan_id, area.rt, area.rw, area.kawasan.name) == (MERTOYUDAN, "006A", "002", "Kawasan Contoh")
    assert (area.stated_area_ha, area.verified_area_ha) == (Decimal("0.31"), Decimal("0.3"))
    assert (area.decree, area.import_run_id) == (decree, report.import_id)
    line = Import.objects.get()
    assert (line.kind, line.decree, line.status, line.created) == ("slum_areas", decree, "loaded", 1)


@pytest.mark.parametrize("given", [MERTOYUDAN, MERTOYUDAN.replace(".", ""), "Mertoyudan", "MERTOYUDAN ", "mertoyudan"])
def test_a_kelurahan_is_found_by_code_or_by_name(tmp_path, given):
    assert load(delivery(tmp_path, rt(0, 0, given))).problems == []
    assert SlumArea.objects.get().kelurahan_id == MERTOYUDAN


def test_a_kelurahan_is_found_by_its_bps_code(tmp_path):
    Wilayah.objects.filter(code=MERTOYUDAN).update(bps_code="3308110010")
    load(delivery(tmp_path, rt(0, 0, "3308110010")))
    assert SlumArea.objects.get().kelurahan_id == MERTOYUDAN


def test_a_code_that_two_systems_read_differently_is_refused(tmp_path):
    Wilayah.objects.filter(code=BANYUROJO).update(bps_code=MERTOYUDAN.replace(".", ""))
    assert problems(load(delivery(tmp_path, rt(0, 0, MERTOYUDAN.replace(".", ""))))) == ["kelurahan_code_ambiguous"]


def test_another_spelling_is_suggested_and_only_taken_when_a_person_says_so(tmp_path):
    path = delivery(tmp_path, rt(0, 0, "Mertoyudhan"))
    (problem,) = load(path).problems
    assert problem.code == "kelurahan_name_suggested"
    assert problem.params["suggestions"] == "Mertoyudan"
    assert SlumArea.objects.count() == 0
    assert load(path, aliases=(("mertoyudhan", "Mertoyudan"),)).created == 1


@pytest.mark.parametrize(
    ("code", "problem"),
    [
        ("33.08.10.2099", "kelurahan_code_unknown"),
        ("33.71.01.1001", "kelurahan_code_unknown"),
        ("Zzyzx", "kelurahan_name_unknown"),
    ],
)
def test_a_place_that_the_regency_does_not_have_is_refused(tmp_path, code, problem):
    assert problems(load(delivery(tmp_path, rt(0, 0, code)))) == [problem]


def test_a_name_that_two_kelurahan_have_needs_the_kecamatan(tmp_path):
    places.add_wilayah("33.08.08", "Muntilan") if not Wilayah.objects.filter(code="33.08.08").exists() else None
    Wilayah.objects.filter(code="33.08.08").update(name="Muntilan")
    places.add_wilayah("33.08.08.2001", "Mertoyudan", geom=places.box(20, 0, 5, 5))
    assert problems(load(delivery(tmp_path, rt(0, 0, "Mertoyudan")))) == ["kelurahan_name_several"]
    load(delivery(tmp_path, rt(0, 0, "Mertoyudan", Kecamatan="MERTOYUDAN")))
    assert SlumArea.objects.get().kelurahan_id == MERTOYUDAN


def test_without_a_name_the_location_decides_and_is_told(tmp_path):
    report = load(delivery(tmp_path, zoo.feature(zoo.cell(1, 1))))
    (problem,) = report.problems
    assert (problem.code, problem.params["code"]) == ("kelurahan_by_location", MERTOYUDAN)
    assert SlumArea.objects.get().kelurahan_id == MERTOYUDAN


def test_a_location_in_no_kelurahan_or_in_none_by_half_is_refused(tmp_path):
    assert problems(load(delivery(tmp_path, zoo.feature(zoo.cell(30, 30))))) == ["kelurahan_location_none"]
    mostly_outside = zoo.feature(zoo.cell(8, 1, 5, 1))
    assert problems(load(delivery(tmp_path, mostly_outside))) == ["kelurahan_location_unsure"]


def test_the_share_outside_the_kelurahan_is_told_with_its_hectares_and_place(tmp_path):
    report = load(delivery(tmp_path, rt(4.8, 0, size=1)))
    (problem,) = report.problems
    assert problem.code == "outside_kelurahan_mostly"
    report = load(delivery(tmp_path, rt(4.4, 0, size=1)))
    (problem,) = report.problems
    assert problem.code == "outside_kelurahan"
    assert problem.params["share_percent"] == pytest.approx(40, abs=0.01)
    assert problem.params["outside_ha"] == pytest.approx(0.4 * float(SlumArea.objects.get().area_ha), rel=1e-6)
    assert problem.lon > zoo.WEST + 5 * zoo.CELL


def test_a_person_can_let_in_what_lies_outside_and_it_is_told(tmp_path):
    assert problems(load(delivery(tmp_path, rt(6, 0)), outside_limit_percent=100)) == ["outside_kelurahan"]


def test_the_first_of_two_equal_polygons_is_kept(tmp_path):
    report = load(delivery(tmp_path, rt(0, 0), rt(0, 0, kode_rtrw="RT002-RW001")), accept_partial=True)
    (problem,) = report.problems
    assert (problem.code, problem.row, problem.params["other"]) == ("polygon_twice", 2, 1)
    assert SlumArea.objects.get().rt == "001"


def test_an_rt_with_two_polygons_is_not_chosen_from(tmp_path):
    report = load(delivery(tmp_path, rt(0, 0), rt(2, 0), rt(3, 0, kode_rtrw="RT002-RW001")), accept_partial=True)
    assert problems(report) == ["rt_twice", "rt_twice"]
    assert [p.params["others"] for p in report.problems] == ["1, 2", "1, 2"]
    assert SlumArea.objects.get().rt == "002"


def test_the_same_rt_number_in_another_rw_or_kelurahan_is_another_rt(tmp_path):
    rows = [rt(0, 0), rt(2, 0, kode_rtrw="RT001-RW002"), rt(6, 0, BANYUROJO)]
    assert load(delivery(tmp_path, *rows)).created == 3


def test_an_overlap_in_the_file_is_told_with_its_hectares(tmp_path):
    report = load(delivery(tmp_path, rt(0, 0, size=1), rt(0.75, 0, kode_rtrw="RT002-RW001", size=1)))
    (problem,) = report.problems
    assert (problem.code, problem.row, problem.params["other"]) == ("overlap", 2, 1)
    assert problem.params["overlap_ha"] == pytest.approx(0.25 * float(SlumArea.objects.get(rt="001").area_ha), rel=1e-4)
    assert zoo.WEST + 0.75 * zoo.CELL < problem.lon < zoo.WEST + zoo.CELL


def test_neighbours_with_a_common_edge_do_not_overlap(tmp_path):
    rows = [rt(0, 0, size=1), rt(1, 0, kode_rtrw="RT002-RW001", size=1)]
    assert load(delivery(tmp_path, *rows)).problems == []


def test_an_overlap_with_the_decrees_other_polygons_is_told(tmp_path, decree):
    places.add_slum_area(decree, MERTOYUDAN, places.box(0, 0), rt="009", rw="009")
    assert problems(load(delivery(tmp_path, rt(0.5, 0)))) == ["overlap_known"]


def test_a_polygon_that_the_decree_has_under_another_rt_is_refused(tmp_path):
    load(delivery(tmp_path, rt(0, 0)))
    assert problems(load(delivery(tmp_path, rt(0, 0, kode_rtrw="RT002-RW001")))) == ["polygon_known"]


def test_a_second_run_changes_nothing_with_or_without_rt(tmp_path):
    path = delivery(tmp_path, rt(0, 0, luas_sk=0.3), zoo.feature(zoo.cell(2, 2), Kelurahan=MERTOYUDAN))
    load(path)
    with connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM spatial_slumareaevent")
        before = cursor.fetchone()
        report = load(path)
        cursor.execute("SELECT count(*) FROM spatial_slumareaevent")
        assert cursor.fetchone() == before
    assert (report.created, report.updated, report.unchanged) == (0, 0, 2)


def test_a_corrected_file_updates_what_it_corrects(tmp_path):
    load(delivery(tmp_path, rt(0, 0, luas_sk=0.3), rt(2, 0, kode_rtrw="RT002-RW001")))
    report = load(delivery(tmp_path, rt(0.1, 0, luas_sk=0.29), rt(2, 0, kode_rtrw="RT002-RW001")))
    assert (report.created, report.updated, report.unchanged) == (0, 1, 1)
    assert SlumArea.objects.get(rt="001").stated_area_ha == Decimal("0.29")


def test_a_figure_that_is_missing_now_is_kept(tmp_path):
    load(delivery(tmp_path, rt(0, 0, luas_sk=0.3)))
    assert load(delivery(tmp_path, rt(0, 0))).unchanged == 1
    assert SlumArea.objects.get().stated_area_ha == Decimal("0.3")


def test_a_polygon_far_from_its_figure_is_told(tmp_path):
    (problem,) = load(delivery(tmp_path, rt(0, 0, luas_sk=1.0))).problems
    assert problem.code == "area_differs"
    assert problem.params["difference_percent"] == pytest.approx((float(SlumArea.objects.get().area_ha) - 1) * 100)


@pytest.mark.parametrize(
    ("figures", "stored"), [(("0,31", "0,5"), "0.31"), (("0.310", "0.5"), "0.310"), (("1.000,5", "2"), "1000.5")]
)
def test_figures_that_are_text_are_read_in_their_columns_notation(tmp_path, figures, stored):
    rows = [rt(2 * n, 0, kode_rtrw=f"RT00{n}-RW001", luas_sk=text) for n, text in enumerate(figures, start=1)]
    load(delivery(tmp_path, *rows))
    assert str(SlumArea.objects.get(rt="001").stated_area_ha) == stored


def test_figures_that_can_be_read_in_two_ways_are_refused_until_a_person_says(tmp_path):
    path = delivery(tmp_path, rt(0, 0, luas_sk="1.234"))
    assert problems(load(path)) == ["figure_ambiguous"]
    load(path, notation="point")
    assert SlumArea.objects.get().stated_area_ha == Decimal("1.234")


@pytest.mark.parametrize(
    ("more", "problem"),
    [
        ({"kode_rtrw": "RT 01, 02 RW 03"}, "rt_malformed"),
        ({"luas_sk": "banyak"}, "figure_malformed"),
        ({"luas_sk": -1.5}, "figure_malformed"),
        ({"kawasan": "x" * 300}, "kawasan_long"),
    ],
)
def test_a_row_that_cannot_be_read_is_refused(tmp_path, more, problem):
    report = load(delivery(tmp_path, rt(0, 0, **more), rt(3, 0, kode_rtrw="RT002-RW001")), accept_partial=True)
    assert problems(report, "refused") == [problem]
    assert SlumArea.objects.count() == 1


@pytest.mark.parametrize(
    ("geometry", "problem"),
    [
        (None, "geometry_missing"),
        (zoo.bow_tie(1), "geometry_invalid"),
        ({"type": "Point", "coordinates": [110.2, -7.5]}, "not_polygon"),
        ({"type": "Polygon", "coordinates": []}, "geometry_empty"),
    ],
)
def test_a_polygon_that_cannot_stand_is_refused(tmp_path, geometry, problem):
    row = zoo.feature(geometry, Kelurahan=MERTOYUDAN, Kode_RTRW="RT001-RW001")
    report = load(delivery(tmp_path, row))
    assert problems(report) == [problem]
    assert report.status == "refused"
    assert SlumArea.objects.count() == 0


def test_kawasan_are_made_once_however_they_are_written(tmp_path, decree):
    Kawasan.objects.create(decree=decree, name="Kampung Kali")
    rows = [
        rt(n, 0, kode_rtrw=f"RT00{n}-RW001", kawasan=name)
        for n, name in enumerate(["KAMPUNG KALI", "Baru", "baru"], start=1)
    ]
    load(delivery(tmp_path, *rows))
    assert sorted(Kawasan.objects.values_list("name", flat=True)) == ["Baru", "Kampung Kali"]


def csv(tmp_path, name, *lines):
    path = tmp_path / name
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return str(path)


def test_a_table_joined_by_kelurahan_and_rt_brings_its_exact_figures(tmp_path):
    polygons = delivery(tmp_path, rt(0, 0), rt(2, 0, kode_rtrw="RT002-RW001"), rt(4, 0, kode_rtrw="RT003-RW001"))
    table = csv(
        tmp_path,
        "rt.csv",
        "id;kelurahan;rt;rw;luasFlag;luasVerifikasi",
        "1;Mertoyudan;1;1;0.300000000000000044;0.31",
        "2;Mertoyudan;2;1;0.3;",
        "3;Mertoyudan;9;1;0.5;0.5",
        "4;Mertoyudhan;1;1;0.5;0.5",
        "5;Mertoyudan;;;x;0.5",
    )
    report = load(polygons, table=table)
    first, second, third = SlumArea.objects.order_by("rt")
    assert (str(first.stated_area_ha), first.verified_area_ha) == ("0.300000000000000044", Decimal("0.31"))
    assert (second.stated_area_ha, second.verified_area_ha) == (Decimal("0.3"), None)
    assert third.stated_area_ha is None
    assert sorted(problems(report)) == [
        "polygon_without_row",
        "row_without_polygon",
        "table_place_suggested",
        "table_row_malformed",
    ]


def test_a_table_with_ids_is_read_through_a_lookup(tmp_path):
    table = csv(tmp_path, "rt.csv", "id,kawasan,rtrw,luasFlag", "1,7,RT001-RW001,0.3", "2,8,RT002-RW001,0.3")
    lookup = csv(tmp_path, "kawasan.csv", "id,kawasan", "7,Mertoyudan")
    report = load(delivery(tmp_path, rt(0, 0)), table=table, lookups=(("kawasan", lookup),))
    assert problems(report) == ["table_lookup_missing"]
    area = SlumArea.objects.get()
    assert (area.stated_area_ha, area.kawasan.name) == (Decimal("0.3"), "Mertoyudan")


def test_where_the_polygons_name_their_kawasan_the_table_is_joined_by_it(tmp_path):
    table = csv(tmp_path, "rt.csv", "kawasan,rtrw,luas_sk", "Kampung Kali,RT001-RW001,0.3")
    assert load(delivery(tmp_path, rt(0, 0, kawasan="KAMPUNG KALI")), table=table).problems == []
    assert SlumArea.objects.get().stated_area_ha == Decimal("0.3")


def test_a_key_that_a_table_has_twice_is_used_for_nothing(tmp_path):
    table = csv(tmp_path, "rt.csv", "kelurahan,rtrw,luas_sk", "Mertoyudan,RT001-RW001,0.3", "Mertoyudan,RT1-RW1,0.4")
    report = load(delivery(tmp_path, rt(0, 0)), table=table)
    assert problems(report) == ["table_key_twice", "polygon_without_row"]
    assert SlumArea.objects.get().stated_area_ha is None


def test_a_workbook_is_a_table_as_well(tmp_path):
    path = tmp_path / "rt.xlsx"
    with xlsxwriter.Workbook(path) as workbook:
        sheet = workbook.add_worksheet("RT")
        workbook.add_worksheet("kosong")
        sheet.write_row(0, 0, ["Kelurahan", "RT", "RW", "Luas SK"])
        sheet.write_row(1, 0, ["Mertoyudan", 1, 1, 1.234])
    load(delivery(tmp_path, rt(0, 0)), table=str(path))
    assert SlumArea.objects.get().stated_area_ha == Decimal("1.234")


@pytest.mark.parametrize(
    ("name", "content", "problem"),
    [
        ("rt.csv", b"a,b\n1,2\n", "table_column_missing"),
        ("rt.csv", b"", "table_unreadable"),
        ("rt.xlsx", b"PK\x03\x04rusak", "table_unreadable"),
        ("rt.csv", "kelurahan,rt,luas\nDésa,1,2\n".encode("cp1252"), "table_unreadable"),
    ],
)
def test_a_table_that_cannot_be_used_refuses_the_run(tmp_path, name, content, problem):
    (tmp_path / name).write_bytes(content)
    report = load(delivery(tmp_path, rt(0, 0)), table=str(tmp_path / name))
    assert problems(report) == [problem]
    assert SlumArea.objects.count() == 0


def test_the_layout_with_a_code_in_pieces_is_read(tmp_path):
    row = zoo.feature(
        zoo.cell(0, 0),
        Provinsi="Jawa Tengah",
        Kode_Prov="33",
        Kab_Kota="Magelang",
        Kode_Kab="08",
        Kecamatan="Mertoyudan",
        Kode_Kec="10",
        Kelurahan="Mertoyudan",
        Kode_Kel="2013",
        Kode_RT_RW="RT 04 RW 02",
        Luas_kumuh=1.2,
        skor_kumuh=30,
        Sk_Kumuh="x",
        Kawasan="Kampung Kali",
    )
    assert load(delivery(tmp_path, row)).problems == []
    area = SlumArea.objects.get()
    assert (area.kelurahan_id, area.rt, area.rw, area.stated_area_ha) == (MERTOYUDAN, "004", "002", Decimal("1.2"))


def test_the_decree_is_found_by_its_number_or_refused_with_a_suggestion(tmp_path):
    path = delivery(tmp_path, rt(0, 0))
    assert load(path, "188.45 / 1 / kep / 2014").created == 1
    assert problems(load(path, "188.45/2/KEP/2014")) == ["decree_suggested"]
    assert problems(load(path, "zzz")) == ["decree_unknown"]


def test_a_number_of_two_regencies_needs_the_regency(tmp_path):
    places.add_decree("33.71")
    assert Decree.objects.count() == 2
    path = delivery(tmp_path, rt(0, 0))
    assert problems(load(path)) == ["decree_several"]
    assert load(path, kabupaten="33.08").created == 1


def test_a_dry_run_gives_the_same_report_and_writes_nothing(tmp_path):
    path = delivery(tmp_path, rt(4.4, 0, size=1, luas_sk=9.0, kawasan="Baru"))
    dry = load(path, dry_run=True)
    assert SlumArea.objects.count() == Kawasan.objects.count() == Import.objects.count() == 0
    real = load(path)
    assert dry.counts() == real.counts()
    assert [p.as_dict() for p in dry.ordered()] == [p.as_dict() for p in real.ordered()]


def test_the_sample_says_of_itself_that_it_is_invented(tmp_path):
    load(delivery(tmp_path, rt(0, 0, contoh=True), rt(2, 0, kode_rtrw="RT002-RW001", contoh=False)))
    assert list(SlumArea.objects.order_by("rt").values_list("fictitious", flat=True)) == [True, False]


@pytest.fixture
def boundaries(shared_data, db):
    """Boundaries and decree of the two cities whose slum files are at hand."""
    load_wilayah(shared_data / "pekalongan" / "wilayah_pekalongan.geojson", WilayahOptions(by="penguji"))
    return places.add_decree("33.75", "430/1131 Tahun 2020")


def test_the_polygons_and_tables_of_pekalongan_go_through(shared_data, boundaries):
    folder = shared_data / "pekalongan"
    said = {
        "number": "430/1131 Tahun 2020",
        "table": str(folder / "rt.csv"),
        "lookups": (("kawasan", str(folder / "kawasan.csv")),),
        "accept_partial": True,
    }
    report = load(folder / "rt_polygons.geojson", dry_run=True, **said)
    found = problems(report)
    # Two spellings, suggested; twelve "polygons" of two points; two polygons that are there twice.
    assert found.count("kelurahan_name_suggested") == 5
    assert found.count("geometry_without_area") == 12
    assert found.count("polygon_twice") == 2
    aliases = (("Noyotaansari", "Noyontaansari"), ("Sekoduwet", "Sokoduwet"))
    report = load(folder / "rt_polygons.geojson", aliases=aliases, outside_limit_percent=100, **said)
    assert (report.read, report.created, report.refused, report.status) == (438, 413, 25, "partial")
    assert Kawasan.objects.filter(decree=boundaries).count() == 27
    assert SlumArea.objects.filter(decree=boundaries, stated_area_ha=None).count() == 0
    again = load(folder / "rt_polygons.geojson", aliases=aliases, outside_limit_percent=100, **said)
    assert (again.created, again.updated, again.unchanged) == (0, 0, 413)


def test_the_polygons_of_pontianak_go_through(shared_data, db, tmp_path):
    """Names and hectares stand in the KMZ's ExtendedData. The city lies on the equator: UTM zones 49N and 49S."""
    wilayah = tmp_path / "pontianak.geojsonl"
    with (
        zipfile.ZipFile(shared_data / "wilayah_indonesia.geojsonl.zip") as archive,
        archive.open(archive.namelist()[0]) as lines,
    ):
        wilayah.write_bytes(b"".join(line for line in lines if b'"kode":"61.71' in line[:80]))
    load_wilayah(wilayah, WilayahOptions(by="penguji"))
    decree = places.add_decree("61.71", "PTK")
    path = shared_data / "kumuh_pontianak.kmz"
    report = load(path, "PTK")
    assert (report.read, report.created, report.refused) == (52, 52, 0)
    assert set(problems(report)) == {"outside_kelurahan", "z_dropped"}
    areas = SlumArea.objects.filter(decree=decree)
    assert areas.filter(geom__bboverlaps=Polygon.from_bbox((109, 0, 110, 1))).exists()
    stated, computed = areas.aggregate(stated=Sum("stated_area_ha"), computed=Sum("area_ha")).values()
    assert stated == Decimal("70.521465")
    assert float(computed) == pytest.approx(float(stated), rel=1e-6)
    assert load(path, "PTK").unchanged == 52
