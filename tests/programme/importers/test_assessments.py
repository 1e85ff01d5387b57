"""load_assessments: rows find their slum area, are kept as reported, and are told where they contradict themselves."""

import datetime
from decimal import Decimal

import pytest

from programme.models import Assessment, AssessmentResult, AssessmentVolume
from spatial.models import Import
from tests import places
from tests.programme.assessments import PERMEN_2016, VOLUMES

from . import deliveries
from .conftest import codes
from .deliveries import city_row

pytestmark = pytest.mark.django_db


def sound(tmp_path, *rows):
    """A file of these rows, or of three sound ones that differ in their people."""
    more = [city_row("RT 02 / RW 02", jumlahPenduduk=131), city_row(place="Banyurojo", jumlahPenduduk=132)]
    return deliveries.write(tmp_path / "2019.csv", rows or [city_row(), *more])


def test_a_sound_file_is_loaded_and_scored(tmp_path, areas, load):
    report = load(sound(tmp_path))
    assert (report.status, report.created, codes(report)) == ("loaded", 3, [])
    assessment = Assessment.objects.get(slum_area=areas[0])
    assert (assessment.year, assessment.rule_set_id, assessment.kind, assessment.status) == (
        2019,
        "permen-14-2018-v1",
        "baseline",
        "draft",
    )
    assert (assessment.household_count, assessment.settled_area_ha) == (41, Decimal("0.95"))
    assert dict(assessment.volumes.values_list("criterion_id", "volume")) == VOLUMES
    result = AssessmentResult.objects.get(assessment=assessment)
    assert (result.total, result.slum_class, result.sectoral_percent) == (26, "ringan", Decimal("39.48"))


def test_a_second_run_changes_nothing_and_leaves_its_line_in_the_ledger(tmp_path, areas, load, decree):
    path = sound(tmp_path)
    load(path)
    events = Assessment.pgh_event_model.objects.count(), AssessmentVolume.pgh_event_model.objects.count()
    report = load(path)
    assert (report.created, report.updated, report.unchanged) == (0, 0, 3)
    assert (Assessment.pgh_event_model.objects.count(), AssessmentVolume.pgh_event_model.objects.count()) == events
    line = Import.objects.get(pk=report.import_id)
    assert (line.kind, line.decree, line.read, line.unchanged, line.by) == ("assessments", decree, 3, 3, "penguji")


def test_a_dry_run_writes_nothing(tmp_path, areas, load):
    report = load(sound(tmp_path), dry_run=True)
    assert (report.created, Assessment.objects.count(), Import.objects.count()) == (3, 0, 0)


def test_a_corrected_file_updates_what_it_corrects_and_no_more(tmp_path, areas, load):
    first = load(sound(tmp_path))
    volumes = VOLUMES | {"5b": Decimal(8)}
    report = load(sound(tmp_path, city_row(volumes=volumes), city_row("RT002-RW002", jumlahPenduduk=131)))
    assert (report.created, report.updated, report.unchanged) == (0, 1, 1)
    assessment = Assessment.objects.get(slum_area=areas[0])
    assert (assessment.result.total, assessment.import_run_id) == (21, report.import_id)
    assert Assessment.objects.get(slum_area=areas[2]).import_run_id == first.import_id


def test_what_the_file_does_not_say_stays(tmp_path, areas, load):
    load(sound(tmp_path))
    Assessment.objects.filter(slum_area=areas[0]).update(open_space_m2=40, surveyor="BKM Maju", kind="update")
    row = {name: value for name, value in city_row().items() if name not in ("jumlahPenduduk", "1av")}
    report = load(sound(tmp_path, row))
    assert report.unchanged == 1
    assessment = Assessment.objects.get(slum_area=areas[0])
    assert (assessment.population, assessment.open_space_m2, assessment.surveyor) == (130, 40, "BKM Maju")
    assert assessment.volumes.get(criterion="1a").volume == 4


def test_one_refused_row_loads_nothing_unless_the_rest_is_wanted(tmp_path, areas, load):
    path = sound(tmp_path, city_row(), city_row("RT009-RW009"))
    report = load(path)
    assert (report.status, codes(report), Assessment.objects.count()) == ("refused", ["area_unknown"], 0)
    report = load(path, accept_partial=True)
    assert (report.status, report.created) == ("partial", 1)


@pytest.mark.parametrize(
    ("row", "code"),
    [
        (city_row("RT009-RW002"), "area_unknown"),
        (city_row("", place="Banyurojo"), "rt_not_named"),
        (city_row("RT 01, RT 02 RW 02"), "rt_malformed"),
        (city_row(place="Mertoyudhan"), "kelurahan_name_suggested"),
        (city_row(place="Sleman"), "kelurahan_name_unknown"),
        (city_row(place="33.08.99.2001"), "kelurahan_code_unknown"),
        (city_row(tahun=""), "year_missing"),
        (city_row(tahun=1066), "year_impossible"),
        (city_row(tahun=2190), "year_impossible"),
        (city_row(tahun=2014), "rule_set_choose"),
        (city_row(**{"4av": "#NUM!"}), "cell_malformed"),
        (city_row(jumlahKK="41 KK"), "cell_malformed"),
        (city_row(jumlahKK="41.5"), "figure_impossible"),
        (city_row(jumlahBangunan=-34), "figure_impossible"),
        (city_row(**{"4bv": 10**13}), "volume_impossible"),
        (city_row(**dict.fromkeys([f"{code}v" for code in deliveries.CRITERIA], "")), "volumes_none"),
        (deliveries.shifted(city_row()), "columns_shifted"),
    ],
)
def test_a_row_that_cannot_be_trusted_is_refused_with_its_reason(tmp_path, areas, load, row, code):
    report = load(sound(tmp_path, row))
    assert code in codes(report)
    assert (report.refused_rows, Assessment.objects.count()) == ({2}, 0)
    assert report.as_dict("id")["problems"][0]["message"] != report.as_dict("en")["problems"][0]["message"]


def test_a_shifted_row_is_told_once_with_its_distance(tmp_path, areas, load):
    report = load(sound(tmp_path, deliveries.shifted(city_row(), 2)))
    (problem,) = report.problems
    assert (problem.params["columns"], problem.params["moved"], problem.params["first"]) == (2, 16, "1av")


def test_an_alias_says_what_a_name_means(tmp_path, areas, load):
    report = load(sound(tmp_path, city_row(place="Mertoyudhan")), aliases=(("Mertoyudhan", "Mertoyudan"),))
    assert report.created == 1


def test_impossible_volumes_are_kept_and_flagged(tmp_path, areas, load):
    volumes = VOLUMES | {"4a": Decimal("-0.611192"), "1a": Decimal(40)}
    report = load(sound(tmp_path, city_row(volumes=volumes)))
    assert (report.created, codes(report)) == (1, ["volume_above_whole", "volume_negative"])
    assessment = Assessment.objects.get()
    assert assessment.volumes.get(criterion="4a").volume == Decimal("-0.611192")
    assert set(assessment.result.flags) == {"share_above_100", "share_below_0"}


def test_claims_that_contradict_the_volumes_are_told_and_never_kept(tmp_path, areas, load):
    report = load(sound(tmp_path, city_row(**{"4an": 5}, totalNilai=28, tingkatKekumuhan="KS")))
    assert codes(report) == ["class_not_its_total", "score_contradicts", "total_of_wrong_scores"]
    assert Assessment.objects.get().result.total == 26


def test_a_missing_figure_and_a_missing_volume_are_told(tmp_path, areas, load):
    row = {name: value for name, value in city_row().items() if name not in ("jumlahBangunan", "2bv", "2bp", "2bn")}
    report = load(sound(tmp_path, row))
    assert {"whole_missing", "volumes_missing"} <= set(codes(report))
    assert set(Assessment.objects.get().result.flags) == {"no_denominator", "volume_missing"}


def test_an_rt_with_two_rows_is_refused_with_both(tmp_path, areas, load):
    report = load(
        sound(tmp_path, city_row(), city_row("RT 1 RW 2", jumlahPenduduk=9), city_row(tahun=2020)), accept_partial=True
    )
    assert (codes(report), report.refused_rows, report.created) == (["assessment_twice"] * 2, {2, 3}, 1)


def test_a_copied_row_is_told_and_loaded(tmp_path, areas, load):
    report = load(sound(tmp_path, city_row(), city_row("RT002-RW002")))
    assert codes(report) == ["row_copied"]
    assert (report.problems[0].row, report.problems[0].params["other"], report.created) == (3, 2, 2)


def test_rules_of_2016_are_those_that_somebody_names(tmp_path, areas, load):
    row = city_row(tahun=2016) | {"4xv": 0, "4dv": 300, "6cv": 0}
    row = {name: value for name, value in row.items() if name not in ("totalNilai", "4r", "6r", "ratarataKekumuhan")}
    report = load(sound(tmp_path, row), rule_set=PERMEN_2016)
    assert codes(report) == []
    assert Assessment.objects.get().result.total == 29
    assert load(sound(tmp_path, row), rule_set="permen-99").file_refused


def test_volumes_that_the_rules_do_not_ask_for_are_kept_and_told(tmp_path, areas, load):
    report = load(sound(tmp_path, city_row() | {"4dv": 300}))
    assert codes(report) == ["volumes_not_asked"]
    assert Assessment.objects.get().volumes.get(criterion="4d").volume == 300


def test_a_signed_assessment_is_not_changed_by_a_file(tmp_path, areas, load):
    said = {"submitted_by": "Disperkim", "submitted_on": datetime.date(2020, 1, 15)}
    load(sound(tmp_path, city_row()), **said)
    assessment = Assessment.objects.get()
    assert (assessment.status, assessment.submitted_by, assessment.submitted_on) == (
        "submitted",
        "Disperkim",
        datetime.date(2020, 1, 15),
    )
    assert load(sound(tmp_path, city_row())).unchanged == 1
    report = load(sound(tmp_path, city_row(volumes=VOLUMES | {"5b": Decimal(8)})))
    assert (codes(report), Assessment.objects.get().result.total) == (["assessment_signed"], 26)


def test_an_area_without_rt_is_found_where_its_kelurahan_has_one_such_area(tmp_path, areas, load):
    assert load(sound(tmp_path, city_row(""))).created == 1
    assert Assessment.objects.get().slum_area == areas[4]
    places.add_slum_area(areas[0].decree, places.MERTOYUDAN_DESA, places.box(2, 5))
    assert codes(load(sound(tmp_path, city_row("", tahun=2020)))) == ["area_several"]


def test_rt_and_kawasan_may_be_ids_of_other_tables(tmp_path, areas, load):
    figures = (
        "jumlahBangunan",
        "jumlahKK",
        "jumlahPenduduk",
        "luasVerifikasi",
        "panjangJalanIdeal",
        "panjangDrainaseIdeal",
    )
    row = city_row()
    rt = [{"id": 7, "kawasan": 3, "rtrw": "RT001-RW002"}, {"id": 8, "kawasan": 3, "rtrw": "RT006A-RW002"}]
    deliveries.write(tmp_path / "rt.csv", [line | {name: row[name] for name in figures} for line in rt])
    deliveries.write(
        tmp_path / "kawasan.csv",
        [{"id": 2, "kawasan": "Hulu", "jumlahKK": 82}, {"id": 3, "kawasan": "Banyurojo", "jumlahKK": 82}],
    )
    said = {"rt_table": str(tmp_path / "rt.csv"), "kawasan_table": str(tmp_path / "kawasan.csv")}
    bare = {name: value for name, value in row.items() if name not in ("kelurahan", "rtrw", *figures)}
    report = load(sound(tmp_path, {"kawasan": 3, "rt": 8} | bare), **said)
    assert (report.created, codes(report)) == (1, [])
    assert Assessment.objects.get().slum_area == areas[3]
    report = load(sound(tmp_path, {"kawasan": 2, "rt": 8} | bare, {"kawasan": 3, "rt": 99} | bare), **said)
    assert codes(report) == ["rt_of_another_kawasan", "rt_id_unknown"]
    deliveries.write(
        tmp_path / "kawasan.csv",
        [{"id": 2, "kawasan": "Hulu", "jumlahKK": 41}, {"id": 3, "kawasan": "Banyurojo", "jumlahKK": 41}],
    )
    report = load(sound(tmp_path, {"kawasan": 3, "rt": 8} | bare), **said)
    assert codes(report) == ["kawasan_copied"]
    assert "82" in report.as_dict("en")["problems"][0]["message"]


def test_figures_that_two_tables_state_differently_are_told(tmp_path, areas, load):
    deliveries.write(tmp_path / "rt.csv", [{"id": 7, "kelurahan": "Mertoyudan", "rtrw": "RT001-RW002", "jumlahKK": 50}])
    report = load(sound(tmp_path, city_row()), rt_table=str(tmp_path / "rt.csv"))
    assert codes(report) == ["figure_differs"]
    assert Assessment.objects.get().household_count == 41


def test_a_kawasan_that_crosses_kelurahan_needs_the_kelurahan(tmp_path, areas, load):
    row = {"kawasan" if name == "kelurahan" else name: value for name, value in city_row(place="Tepi Kali").items()}
    assert codes(load(sound(tmp_path, row))) == ["area_several"]
    assert load(sound(tmp_path, row | {"rtrw": "RT 2 RW 2"})).created == 1
    assert codes(load(sound(tmp_path, row | {"kawasan": "Tepi Kalii"}))) == ["kawasan_suggested"]
    assert codes(load(sound(tmp_path, row | {"kawasan": "Kota Tua"}))) == ["kawasan_unknown"]
    bare = {name: value for name, value in row.items() if name != "kawasan"}
    assert codes(load(sound(tmp_path, bare))) == ["place_not_named"]


def test_a_decree_or_a_table_that_is_not_there_refuses_the_file(tmp_path, areas, load):
    assert codes(load(tmp_path / "tidak.csv")) == ["file_missing"]
    (tmp_path / "x.csv").write_text("a,b\n1,2\n")
    assert codes(load(tmp_path / "x.csv")) == ["layout_unknown"]
    (tmp_path / "y.csv").write_text("kelurahan,rtrw,tahun,1av,2bv,3av\n")
    assert codes(load(tmp_path / "y.csv")) == ["file_without_rows"]
    assert codes(load(sound(tmp_path), rt_table=str(tmp_path / "x.csv"))) == ["register_malformed"]


def test_the_official_workbook_is_loaded(tmp_path, areas, load):
    from .test_workbook import official

    report = load(deliveries.write_cells(tmp_path / "rt.xlsx", official()))
    assert (report.created, report.layer, codes(report)) == (1, "workbook", [])
    assessment = Assessment.objects.get()
    assert (assessment.slum_area, assessment.surveyed_on) == (areas[0], datetime.date(2019, 5, 31))
    assert (assessment.household_count, assessment.strategic_score, assessment.result.total) == (41, 5, 26)
    assert assessment.facts == {"permit_buildings": 12, "electricity_450_va": 30}
    assert load(tmp_path / "rt.xlsx").unchanged == 1
