"""load_works: each row one work on one criterion of one RT."""

from decimal import Decimal

import pytest

from programme.importers.funds import fund_source
from programme.models import AreaState, Work, WorkFund, WorkVolume
from spatial.models import Import

from . import deliveries
from .conftest import codes
from .deliveries import city_row

pytestmark = pytest.mark.django_db


def row(number=1, rt="RT001-RW002", **said):
    """A row of the list, with the headings of a real one. A cell that is said to be None has no column."""
    cells = {"id": number, "tahun": 2021, "kelurahan": "Mertoyudan", "idRTRW": rt, "idKriteria": "4b", "volume": 415}
    cells |= {"kegiatan": "Drainase Lingkungan", "sumberAnggaran": "APBD II (KOTA/KAB)", "anggaran": 180000000}
    return {name: value for name, value in (cells | said).items() if value is not None}


def listed(tmp_path, *rows):
    return deliveries.write(tmp_path / "kegiatan.csv", rows or [row()])


@pytest.fixture
def surveyed(tmp_path, areas, load):
    """The worked example's assessment of 2019 in the first RT, handed in."""
    load(deliveries.write(tmp_path / "2019.csv", [city_row()]), submitted_by="Disperkim")
    return areas


def test_a_row_becomes_a_work_with_its_volume_and_its_money(tmp_path, surveyed, load_list):
    report = load_list(listed(tmp_path), source="Disperkim 2021")
    assert (report.status, report.created, codes(report)) == ("loaded", 1, [])
    work = Work.objects.get()
    assert (work.year, work.status, work.name, work.budget) == (2021, "done", "Drainase Lingkungan", 180000000)
    assert (work.kelurahan_id, work.kawasan_id) == (surveyed[0].kelurahan_id, surveyed[0].kawasan_id)
    volume = work.volumes.get()
    assert (volume.slum_area, volume.criterion_id, volume.volume) == (surveyed[0], "4b", 415)
    fund = work.funds.get()
    assert (fund.source, fund.name, fund.amount) == ("regency", "APBD II (KOTA/KAB)", 180000000)
    assert (work.source, work.source_key) == ("Disperkim 2021", "Disperkim 2021:1")


def test_a_second_run_changes_nothing_and_a_corrected_list_what_it_corrects(tmp_path, surveyed, load_list):
    rows = [row(1), row(2, "RT002-RW002", anggaran="", sumberAnggaran="")]
    load_list(listed(tmp_path, *rows))
    report = load_list(listed(tmp_path, *rows))
    assert (report.created, report.updated, report.unchanged) == (0, 0, 2)
    rows = [row(1, volume=400, anggaran=175000000, sumberAnggaran="SWADAYA"), row(2, "RT002-RW002", anggaran="")]
    report = load_list(listed(tmp_path, *rows))
    assert (report.created, report.updated, report.unchanged) == (0, 2, 0)
    assert list(WorkVolume.objects.order_by("work").values_list("volume", flat=True)) == [400, 415]
    assert list(WorkFund.objects.order_by("work").values_list("source", "amount")) == [
        ("community", 175000000),
        ("regency", None),
    ]
    assert Import.objects.filter(kind="works").count() == 3


def test_a_row_that_was_moved_to_its_right_place_takes_its_volume_along(tmp_path, surveyed, load_list):
    load_list(listed(tmp_path))
    report = load_list(listed(tmp_path, row(1, "RT002-RW002", idKriteria="4c")))
    assert report.updated == 1
    volume = WorkVolume.objects.get()
    assert (volume.slum_area, volume.criterion_id) == (surveyed[1], "4c")


def test_what_people_said_of_a_work_since_stays(tmp_path, surveyed, load_list):
    load_list(listed(tmp_path))
    Work.objects.update(status="ongoing", contract_number="12/2021")
    assert load_list(listed(tmp_path)).unchanged == 1
    assert Work.objects.get().contract_number == "12/2021"
    assert load_list(listed(tmp_path), status="done").updated == 1


def test_rows_without_ids_are_found_by_what_they_say(tmp_path, surveyed, load_list):
    rows = [row(id=None), row(id=None), row(id=None, idKriteria="4c", volume=129)]
    assert load_list(listed(tmp_path, *rows)).created == 3
    report = load_list(listed(tmp_path, *rows))
    assert (report.created, report.unchanged) == (0, 3)


@pytest.mark.parametrize(
    ("cells", "code"),
    [
        ({"rt": "RT009-RW009"}, "area_unknown"),
        ({"rt": ""}, "rt_not_named"),
        ({"rt": "12"}, "rt_malformed"),
        ({"kelurahan": ""}, "place_not_named"),
        ({"kelurahan": "Mertoyudhan"}, "kelurahan_name_suggested"),
        ({"idKriteria": "8z"}, "criterion_unknown"),
        ({"volume": ""}, "work_volume_missing"),
        ({"volume": "banyak"}, "cell_malformed"),
        ({"volume": -1}, "work_volume_negative"),
        ({"tahun": ""}, "year_missing"),
        ({"tahun": 2190}, "year_impossible"),
        ({"kegiatan": ""}, "work_activity_missing"),
        ({"anggaran": "-5"}, "cell_malformed"),
    ],
)
def test_a_refused_row_has_its_reason(tmp_path, decree, surveyed, load_list, cells, code):
    surveyed[4].delete()
    report = load_list(listed(tmp_path, row(**cells)))
    assert code in codes(report)
    assert (report.refused_rows, Work.objects.count()) == ({2}, 0)


def test_an_id_used_twice_is_refused(tmp_path, surveyed, load_list):
    report = load_list(listed(tmp_path, row(1), row(1, idKriteria="4c")), accept_partial=True)
    assert (codes(report)[0], report.created) == ("work_twice", 1)


def test_a_table_without_the_needed_columns_is_refused(tmp_path, surveyed, load_list):
    report = load_list(listed(tmp_path, row(volume=None)))
    assert (codes(report), report.problems[0].params["wanted"]) == (["work_columns_missing"], "volume")


def test_more_work_than_the_survey_found_is_told(tmp_path, surveyed, load_list):
    report = load_list(listed(tmp_path, row(1), row(2, tahun=2022, volume=10), row(3, idKriteria="2a", volume=5)))
    assert codes(report) == ["work_above_deficiency", "work_of_untouched_criterion"]
    said = report.ordered()[0].params
    assert (said["volume"], said["deficiency"], said["year"]) == (425, 415, "2022")
    report = load_list(listed(tmp_path, row(9, "RT002-RW002")))
    assert codes(report) == ["work_without_assessment"]


def test_works_lower_the_score_from_their_year_on(tmp_path, surveyed, load_list):
    """The worked example: total 26, after its works 8 and no slum any more."""
    done = {"4b": 415, "4c": 129, "4a": "0.60", "5b": 33, "7b": 34}
    rows = [row(number, idKriteria=code, volume=volume) for number, (code, volume) in enumerate(done.items())]
    load_list(listed(tmp_path, *rows))
    states = AreaState.objects.filter(slum_area=surveyed[0]).order_by("year")
    assert [(state.year, state.total, state.left_slum) for state in states] == [
        (2014, None, False),
        (2019, 26, False),
        (2021, 8, True),
    ]


def test_an_unknown_source_of_funds_is_kept_in_its_words_and_told(tmp_path, surveyed, load_list):
    report = load_list(listed(tmp_path, row(sumberAnggaran="Arisan")))
    assert codes(report) == ["fund_unknown"]
    assert (WorkFund.objects.get().source, WorkFund.objects.get().name) == ("other", "Arisan")


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("APBD II (KOTA/KAB)", "regency"),
        ("APBD I (PROVINSI)", "province"),
        ("APBD PROVINSI", "province"),
        ("APBD 1", "province"),
        ("APBN PUSAT (Kementrian PUPR)", "national"),
        ("SWADAYA", "community"),
        ("DANA KELURAHAN / ADK / APBD KEL", "regency"),
        ("Dana Desa", "national"),
        ("DAK", "national"),
        ("CSR Bank Jateng", "other"),
        ("Arisan", None),
    ],
)
def test_sources_of_funds_are_understood(text, source):
    assert fund_source(text) == source


def test_a_list_of_a_register_names_its_rt_by_id(tmp_path, surveyed, load_list):
    deliveries.write(tmp_path / "rt.csv", [{"id": 7, "kawasan": 3, "rtrw": "RT001-RW002"}])
    deliveries.write(tmp_path / "kawasan.csv", [{"id": 3, "kawasan": "Mertoyudan"}])
    said = {"rt_table": str(tmp_path / "rt.csv"), "kawasan_table": str(tmp_path / "kawasan.csv")}
    rows = [row(1, 7, kelurahan=None, idKawasan=3), row(2, "RT002-RW002", kelurahan=None, idKawasan=3)]
    report = load_list(listed(tmp_path, *rows), **said)
    assert report.created == 2
    assert set(WorkVolume.objects.values_list("slum_area", flat=True)) == {surveyed[0].pk, surveyed[1].pk}
    assert Decimal(415) == WorkVolume.objects.first().volume
