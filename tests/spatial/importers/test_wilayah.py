"""Boundaries into the database: what is found, made, updated, left alone, refused."""

import pghistory
import pytest
import shapely
from django.db import connection
from django.db.models import Count
from psycopg2 import ProgrammingError

from spatial.geometry import Cleaned
from spatial.importers.wilayah import WilayahOptions, load_wilayah
from spatial.models import Import, Wilayah
from tests.data import zoo

pytestmark = pytest.mark.django_db

DESA = ("33.08.10.2013", "33.08.10.2010")


def load(path, **said):
    return load_wilayah(path, WilayahOptions(by="penguji", **said))


def desa(name="Mertoyudan", x=0.0, code=DESA[0], **more):
    return zoo.feature(zoo.cell(x, 0), kode=code, nama=name, **more)


def codes(report):
    return [problem.code for problem in report.ordered()]


def geometry_of(code):
    with connection.cursor() as cursor:
        cursor.execute("SELECT ST_AsBinary(geom) FROM spatial_wilayah WHERE code = %s", [code])
        return shapely.from_wkb(bytes(cursor.fetchone()[0]))


def history_rows():
    with connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM spatial_wilayahevent")
        return cursor.fetchone()[0]


def test_rows_of_all_levels_come_in_any_order(tmp_path):
    features = [
        desa(),
        zoo.feature(zoo.cell(0, 0, 2), kode="33.08.10", nama="Mertoyudan", tingkat="kecamatan"),
        zoo.feature(zoo.cell(0, 0, 3), kode="33", nama="Jawa Tengah", tingkat="provinsi"),
        zoo.feature(zoo.cell(0, 0, 2), kode="33.08", nama="Kabupaten Magelang", tingkat="kabupaten"),
    ]
    report = load(zoo.geojson(tmp_path / "w.geojson", features))
    assert report.counts() == {
        "read": 4,
        "created": 4,
        "updated": 0,
        "unchanged": 0,
        "derived": 0,
        "repaired": 0,
        "refused": 0,
        "warnings": 0,
    }
    unit = Wilayah.objects.get(code=DESA[0])
    assert (unit.name, unit.level, unit.kind, unit.parent_id, unit.derived) == (
        "Mertoyudan",
        "kelurahan",
        "desa",
        "33.08.10",
        False,
    )
    assert unit.import_run_id == report.import_id


def test_missing_parents_are_the_union_of_what_is_below_and_marked(tmp_path):
    load(zoo.geojson(tmp_path / "w.geojson", [desa(), desa("Banyurojo", 1, DESA[1])]))
    for code in ("33.08.10", "33.08", "33"):
        unit = Wilayah.objects.get(code=code)
        assert unit.derived
        assert geometry_of(code).equals(zoo.cell(0, 0, 2))
    assert Wilayah.objects.get(code="33").name == "Jawa Tengah"
    assert Wilayah.objects.get(code="33.08").name == ""


def test_a_derived_boundary_follows_its_children_and_gives_way_to_the_real_one(tmp_path):
    load(zoo.geojson(tmp_path / "1.geojson", [desa()]))
    report = load(zoo.geojson(tmp_path / "2.geojson", [desa("Banyurojo", 1, DESA[1])]))
    assert report.derived == 3
    assert geometry_of("33").equals(zoo.cell(0, 0, 2))
    real = zoo.feature(zoo.cell(0, 0, 4), kode="33.08.10", nama="Mertoyudan")
    load(zoo.geojson(tmp_path / "3.geojson", [real]))
    assert not Wilayah.objects.get(code="33.08.10").derived
    assert geometry_of("33.08").equals(zoo.cell(0, 0, 4))
    load(zoo.geojson(tmp_path / "4.geojson", [desa("Mertoyudan", 7)]))
    assert geometry_of("33.08.10").equals(zoo.cell(0, 0, 4))


def test_a_second_run_writes_nothing(tmp_path):
    path = zoo.geojson(tmp_path / "w.geojson", [desa(), desa("Banyurojo", 1, DESA[1])])
    load(path)
    before = history_rows()
    report = load(path)
    assert (report.created, report.updated, report.unchanged, report.derived) == (0, 0, 2, 0)
    assert history_rows() == before


def test_a_changed_file_updates_what_changed_and_only_that(tmp_path):
    load(zoo.geojson(tmp_path / "1.geojson", [desa(), desa("Banyurojo", 1, DESA[1])]))
    before = history_rows()
    report = load(zoo.geojson(tmp_path / "2.geojson", [desa("Mertoyudan Baru"), desa("Banyurojo", 1, DESA[1])]))
    assert (report.created, report.updated, report.unchanged) == (0, 1, 1)
    assert history_rows() == before + 1
    assert Wilayah.objects.get(code=DESA[0]).name == "Mertoyudan Baru"


def test_a_moved_vertex_is_a_change(tmp_path):
    load(zoo.geojson(tmp_path / "1.geojson", [desa()]))
    moved = zoo.feature(zoo.cell(0, 0, 1.0000001), kode=DESA[0], nama="Mertoyudan")
    assert load(zoo.geojson(tmp_path / "2.geojson", [moved])).updated == 1


def test_a_file_that_says_less_erases_nothing(tmp_path):
    load(zoo.geojson(tmp_path / "1.geojson", [desa(kode_bps="3308110013")]))
    report = load(zoo.geojson(tmp_path / "2.geojson", [zoo.feature(zoo.cell(0, 0), kode=DESA[0])]))
    assert codes(report) == ["name_missing"]
    assert report.unchanged == 1
    unit = Wilayah.objects.get(code=DESA[0])
    assert (unit.name, unit.bps_code) == ("Mertoyudan", "3308110013")


@pytest.mark.parametrize(
    ("properties", "code"),
    [
        ({"kode": None, "nama": "x"}, "code_missing"),
        ({"kode": "", "nama": "x"}, "code_missing"),
        ({"kode": "33.8.10.2013", "nama": "x"}, "code_malformed"),
        ({"kode": "33.08.10.4013", "nama": "x"}, "code_malformed"),
        ({"kode": "3308110013", "nama": "x"}, "code_is_bps"),
        ({"kode": "33.08.10.2013", "nama": "x" * 200}, "name_long"),
        ({"kode": "33.08.10.2013", "nama": "x", "kode_induk": "33.08.11"}, "parent_contradicts"),
    ],
)
def test_a_row_that_cannot_stand_is_refused_and_nothing_is_loaded(tmp_path, properties, code):
    features = [desa("Banyurojo", 1, DESA[1]), zoo.feature(zoo.cell(0, 0), **properties)]
    report = load(zoo.geojson(tmp_path / "w.geojson", features))
    (problem,) = [problem for problem in report.problems if problem.severity.value == "refused"]
    assert (problem.code, problem.row) == (code, 2)
    assert (problem.lon, problem.lat) == pytest.approx((zoo.WEST + zoo.CELL / 2, zoo.SOUTH + zoo.CELL / 2))
    assert Wilayah.objects.count() == 0
    assert Import.objects.get().status == "refused"


def test_a_code_used_twice_is_refused_with_the_first_row(tmp_path):
    report = load(zoo.geojson(tmp_path / "w.geojson", [desa(), desa("Lain", 1)]))
    (problem,) = report.problems
    assert (problem.code, problem.row, problem.params["other"]) == ("code_twice", 2, 1)


@pytest.mark.parametrize("text", ["3308102013", 3308102013, "33.08.10.2013", " 33.08.10.2013 "])
def test_a_code_is_recognised_without_its_dots(tmp_path, text):
    load(zoo.geojson(tmp_path / "w.geojson", [zoo.feature(zoo.cell(0, 0), kode=text, nama="Mertoyudan")]))
    assert Wilayah.objects.filter(code="33.08.10.2013").exists()


def test_the_good_rows_are_loaded_when_that_is_wanted(tmp_path):
    path = zoo.geojson(tmp_path / "w.geojson", [desa(), zoo.feature(zoo.bow_tie(1), kode=DESA[1], nama="Banyurojo")])
    report = load(path, accept_partial=True)
    assert (report.created, report.refused, report.status) == (1, 1, "partial")
    line = Import.objects.get()
    assert (line.status, line.read, line.created, line.refused, line.by) == ("partial", 2, 1, 1, "penguji")
    assert line.report[0]["code"] == "geometry_invalid"
    assert len(line.sha256) == 64


def test_a_dry_run_gives_the_same_report_and_writes_nothing(tmp_path):
    path = zoo.geojson(tmp_path / "w.geojson", [desa(), zoo.feature(zoo.spike(), kode=DESA[1], nama="Banyurojo")])
    dry = load(path, dry_run=True)
    assert Wilayah.objects.count() == Import.objects.count() == 0
    real = load(path)
    assert dry.counts() == real.counts()
    assert [p.as_dict() for p in dry.ordered()] == [p.as_dict() for p in real.ordered()]
    assert Wilayah.objects.count() == 5


def test_a_refused_file_leaves_a_line_in_the_ledger_and_no_data(tmp_path):
    path = tmp_path / "w.geojson"
    path.write_text("halo")
    report = load(path)
    assert codes(report) == ["format_unknown"]
    assert Import.objects.get().status == "refused"


def test_rows_refused_in_the_last_batch_take_the_first_ones_with_them(tmp_path, monkeypatch):
    monkeypatch.setattr("spatial.importers.reader.BATCH_ROWS", 10)
    features = [desa(f"d{n}", n % 100, f"33.08.10.{2000 + n}") for n in range(1, 100)]
    load(zoo.geojson(tmp_path / "w.geojson", [*features, zoo.feature(None, kode=DESA[0], nama="x")]))
    assert Wilayah.objects.count() == 0


def test_what_is_swapped_z_or_in_another_crs_is_told(tmp_path):
    swapped = shapely.transform(zoo.cell(0, 0), lambda xy: xy[:, ::-1])
    report = load(zoo.geojson(tmp_path / "s.geojson", [zoo.feature(swapped, kode=DESA[0], nama="x")]))
    assert codes(report) == ["axes_swapped"]
    assert load(tmp_path / "s.geojson", swap_axes=True).created == 1
    square = shapely.force_3d(shapely.box(430_000, 9_170_000, 430_100, 9_170_100), 5)
    path = zoo.vector(
        tmp_path / "u.gpkg", [square], "GPKG", crs="EPSG:9489", kind="Polygon Z", kode=[DESA[1]], nama=["y"]
    )
    assert codes(load(path)) == ["crs_same_datum", "z_dropped"]
    path = zoo.vector(
        tmp_path / "b.gpkg", [square], "GPKG", crs="EPSG:21149", kind="Polygon Z", kode=[DESA[1]], nama=["y"]
    )
    report = load(path)
    assert codes(report) == ["crs_shifted", "z_dropped"]
    assert report.updated == 1


def test_bigs_layer_of_villages_brings_the_names_of_its_parents(tmp_path):
    row = {
        "NAMOBJ": "Mertoyudan",
        "KDEPUM": "33.08.10.2013",
        "KDCPUM": "33.08.10",
        "KDPKAB": "33.08",
        "KDPPUM": "33",
        "KDEBPS": "3308110010",
        "WADMKD": "Mertoyudan",
        "WADMKC": "Mertoyudan",
        "WADMKK": "Magelang",
        "WADMPR": "Jawa Tengah",
        "TIPADM": 1,
    }
    path = zoo.vector(
        tmp_path / "BATAS_DESAKEL_AR.shp", [zoo.cell(0, 0)], "ESRI Shapefile", **{k: [v] for k, v in row.items()}
    )
    report = load(zoo.zipped(tmp_path / "big.zip", *sorted(tmp_path.glob("BATAS*"))))
    assert path.exists()
    assert report.problems == []
    assert dict(Wilayah.objects.values_list("code", "name")) == {
        "33": "Jawa Tengah",
        "33.08": "Magelang",
        "33.08.10": "Mertoyudan",
        "33.08.10.2013": "Mertoyudan",
    }
    assert Wilayah.objects.get(code="33.08.10.2013").bps_code == "3308110010"


def test_a_lake_in_bigs_layer_of_villages_is_not_its_kecamatan(tmp_path):
    village = {"NAMOBJ": "Mertoyudan", "KDEPUM": DESA[0], "KDCPUM": "33.08.10"}
    lake = {"NAMOBJ": "Danau", "KDEPUM": None, "KDCPUM": "33.08.10"}
    features = [zoo.feature(zoo.cell(0, 0), **village), zoo.feature(zoo.cell(3, 0), **lake)]
    report = load(zoo.geojson(tmp_path / "big.geojson", features), accept_partial=True)
    assert codes(report) == ["code_missing"]
    assert Wilayah.objects.get(code="33.08.10").derived
    assert geometry_of("33.08.10").equals(zoo.cell(0, 0))


def test_bigs_layer_of_kecamatan_has_empty_fields_for_villages(tmp_path):
    row = {"NAMOBJ": "Mertoyudan", "KDEPUM": None, "KDCPUM": "33.08.10", "WADMKC": "Mertoyudan"}
    load(zoo.geojson(tmp_path / "big.geojson", [zoo.feature(zoo.cell(0, 0), **row)]))
    assert Wilayah.objects.get(code="33.08.10").name == "Mertoyudan"


def test_fields_of_other_names_are_given(tmp_path):
    path = zoo.geojson(tmp_path / "w.geojson", [zoo.feature(zoo.cell(0, 0), ID=DESA[0], label="Mertoyudan")])
    assert codes(load(path)) == ["field_unknown"]
    assert load(path, code_field="id", name_field="label").created == 1
    assert codes(load(path, code_field="tidak_ada")) == ["field_unknown"]


def test_a_bps_code_of_another_unit_is_left_out_and_told(tmp_path):
    load(zoo.geojson(tmp_path / "1.geojson", [desa(kode_bps="3308110013")]))
    report = load(zoo.geojson(tmp_path / "2.geojson", [desa("Banyurojo", 1, DESA[1], kode_bps="3308110013")]))
    assert codes(report) == ["bps_taken"]
    assert Wilayah.objects.get(code=DESA[1]).bps_code is None


def test_names_of_every_kind_survive(tmp_path):
    names = ['O\'Brien "Désa"', "Kampung 🏘️", "x" * 120, "'; DROP TABLE spatial_wilayah; --", "\\N"]
    features = [desa(name, n, f"33.08.10.{2000 + n}") for n, name in enumerate(names, start=1)]
    load(zoo.geojson(tmp_path / "w.geojson", features))
    assert list(Wilayah.objects.filter(level="kelurahan").order_by("code").values_list("name", flat=True)) == names


def test_wrong_encodings_are_found(tmp_path):
    assert codes(load(zoo.geojson(tmp_path / "m.geojson", [desa("DÃ©sa")]))) == ["encoding_suspect"]
    path = tmp_path / "l.geojson"
    path.write_bytes(zoo.geojson(path, [desa("Désa")]).read_text(encoding="utf-8").encode("cp1252"))
    assert codes(load(path)) == ["encoding_wrong"]
    load(path, encoding="cp1252")
    assert Wilayah.objects.get(code=DESA[0]).name == "Désa"


def test_the_sample_says_of_itself_that_it_is_invented(tmp_path):
    load(zoo.geojson(tmp_path / "w.geojson", [desa(contoh=True)]))
    assert Wilayah.objects.get(code=DESA[0]).fictitious
    assert Wilayah.objects.get(code="33.08.10").fictitious
    load(zoo.geojson(tmp_path / "real.geojson", [desa()]))
    assert not Wilayah.objects.filter(fictitious=True).exists()


def test_rows_are_kept_with_their_history(tmp_path):
    load(zoo.geojson(tmp_path / "w.geojson", [desa()]))
    event = pghistory.models.Events.objects.tracks(Wilayah.objects.get(code=DESA[0])).get()
    assert event.pgh_label == "insert"


def test_progress_is_told(tmp_path):
    told = []
    load_wilayah(zoo.geojson(tmp_path / "w.geojson", [desa()]), WilayahOptions(by="x"), told.append)
    assert told == [1]


def test_the_real_files_of_the_regency_go_through(shared_data):
    for path in (shared_data / "wilayah_magelang.geojson", shared_data / "pekalongan" / "wilayah_pekalongan.geojson"):
        report = load(path)
        assert (report.status, report.refused, report.unchanged) == ("loaded", 0, 0)
        assert load(path).unchanged == report.read
    assert Wilayah.objects.get(code="33").derived
    assert Wilayah.objects.filter(level="kelurahan").count() == 389 + 27


@pytest.mark.slow
def test_all_boundaries_of_the_country_go_through(shared_data):
    """38 provinsi, 514 kabupaten/kota, 7,285 kecamatan, 83,402 kelurahan; their faults are mended within a tenth of a percent."""
    path = shared_data / "wilayah_indonesia.geojsonl.zip"
    report = load(path)
    assert (report.read, report.created, report.refused, report.derived) == (91_239, 91_239, 0, 0)
    changes = [p.params["change_percent"] for p in report.problems if p.code == "geometry_repaired"]
    assert len(changes) == 518
    assert max(changes) < 0.1
    assert sum(p.code == "ring_closed" for p in report.problems) == 2
    assert all(p.lon is not None for p in report.problems if p.code != "gdal_message")
    found = dict(Wilayah.objects.values_list("level").annotate(n=Count("*")))
    assert found == {"provinsi": 38, "kabupaten": 514, "kecamatan": 7_285, "kelurahan": 83_402}
    again = load(path)
    assert (again.created, again.updated, again.unchanged) == (0, 0, 91_239)


@pytest.fixture
def lenient_washing(monkeypatch):
    """Our GEOS lets a bow-tie pass that the database's does not, as two versions of GEOS may."""

    def clean(wkb, *_crs, **_said):
        return Cleaned(shapely.multipolygons([[shapely.from_wkb(one)] for one in wkb]), [], 0, 0)

    monkeypatch.setattr("spatial.importers.wilayah.clean", clean)


def test_a_polygon_that_only_the_database_refuses_is_a_refused_row(tmp_path, lenient_washing):
    features = [zoo.feature(zoo.bow_tie(1), kode=DESA[0], nama="x"), desa("Banyurojo", 1, DESA[1])]
    path = zoo.geojson(tmp_path / "w.geojson", features)
    report = load(path)
    assert codes(report) == ["geometry_refused_by_database"]
    assert Wilayah.objects.count() == 0
    report = load(path, accept_partial=True)
    assert (report.created, report.refused, report.status) == (1, 1, "partial")
    assert Wilayah.objects.filter(code=DESA[1]).exists()


def test_an_error_of_the_database_stops_the_reading_and_reaches_the_caller(tmp_path, monkeypatch):
    monkeypatch.setattr("spatial.importers.wilayah._Writer.INSERT", "SELECT tidak_ada")
    with pytest.raises(ProgrammingError):
        load(zoo.geojson(tmp_path / "w.geojson", [desa()]))
