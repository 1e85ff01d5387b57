"""The tables of a report: their rows against the rows that they add up."""

import csv
from decimal import Decimal

import pytest
from django.utils import translation

from programme import reports
from programme.models import WorkFund
from programme.models.rule_set import SlumClass
from programme.report_files import write_table_csv, write_workbook
from programme.reports import Scope
from tests import places
from tests.programme.assessments import HEADER, VOLUMES, VOLUMES_AFTER_WORKS, add_assessment, submit
from tests.programme.importers.deliveries import read_all
from tests.programme.works import add_work

pytestmark = pytest.mark.django_db

SCOPE = Scope("33.08", 2021)


@pytest.fixture
def programme(decree):
    """Three slum areas in two kelurahan: one slum, one treated in 2021, one without an assessment; three works."""
    areas = [
        places.add_slum_area(
            decree, places.MERTOYUDAN_DESA, places.box(0, 0), rt="001", rw="002", stated_area_ha="1.2"
        ),
        places.add_slum_area(decree, places.MERTOYUDAN_DESA, places.box(1, 0), rt="002", rw="002"),
        places.add_slum_area(decree, places.BANYUROJO, places.box(6, 0), rt="001", rw="001"),
    ]
    for area in areas[:2]:
        submit(add_assessment(area, year=2019))
    gone = {code: VOLUMES[code] - VOLUMES_AFTER_WORKS[code] for code in VOLUMES}
    work = add_work(
        2021,
        {areas[1]: {code: volume for code, volume in gone.items() if volume}},
        kelurahan_id=places.MERTOYUDAN_DESA,
        budget=300,
    )
    WorkFund.objects.create(work=work, source="regency", name="APBD II", amount=200)
    WorkFund.objects.create(work=work, source="community", amount=None)
    add_work(2021, {areas[0]: {"2b": 20}}, kelurahan_id=places.MERTOYUDAN_DESA, budget=50, status="planned")
    add_work(2021, {areas[0]: {"2b": 20}}, budget=7, status="cancelled")
    return areas


def rows(table):
    return [dict(zip((column.key for column in table.columns), row, strict=True)) for row in table.rows]


def test_hectares_by_class_people_works_and_hectares_left_stand_in_one_row(programme):
    (row,) = rows(reports.profiles(SCOPE, "kecamatan"))
    areas = [area.area_ha for area in programme]
    assert (row["code"], row["slum_area_count"], row["assessed_count"]) == ("33.08.10", 3, 2)
    assert (row["area_ha"], row["ringan_ha"], row["unassessed_ha"]) == (sum(areas), areas[0] + areas[1], areas[2])
    assert (
        row["berat_ha"] + row["sedang_ha"] + row["ringan_ha"] + row["tidak_kumuh_ha"] + row["unassessed_ha"]
        == row["area_ha"]
    )
    assert (row["population"], row["household_count"]) == (2 * HEADER["population"], 2 * HEADER["household_count"])
    assert (row["total"], row["slum_class"]) == (26, "ringan")
    # Treated in 2021: it is left out of the hectares left, and stays in the class of its survey.
    assert row["left_ha"] == areas[0] + areas[2]
    assert (row["work_count"], row["done_count"], row["budget"]) == (2, 1, 350)


def test_hectares_left_are_those_of_the_year_and_the_basis(programme):
    assert rows(reports.profiles(Scope("33.08", 2020), "kabupaten"))[0]["left_ha"] == sum(
        area.area_ha for area in programme
    )
    assert rows(reports.profiles(Scope("33.08", 2020, "stated"), "kabupaten"))[0]["left_ha"] == Decimal("1.2")
    assert rows(reports.profiles(Scope("33.08", 2020), "kabupaten"))[0]["work_count"] == 0
    with pytest.raises(ValueError, match="geodesic"):
        Scope("33.08", 2020, "geodesic")


def test_kelurahan_add_up_to_their_kecamatan_and_kabupaten(programme):
    below = rows(reports.profiles(SCOPE, "kelurahan"))
    assert [row["code"] for row in below] == [places.BANYUROJO, places.MERTOYUDAN_DESA]
    for level in ("kecamatan", "kabupaten"):
        (above,) = rows(reports.profiles(SCOPE, level))
        for key in ("area_ha", "ringan_ha", "left_ha", "slum_area_count", "work_count"):
            assert sum(row[key] for row in below) == above[key]


def test_a_report_of_a_kelurahan_knows_only_its_own(programme):
    scope = Scope(places.BANYUROJO, 2021)
    assert [row["slum_area_id"] for row in rows(reports.slum_areas(scope))] == [programme[2].pk]
    assert rows(reports.works(scope)) == []
    assert [table.name for table in reports.tables(scope)] == ["kelurahan", "slum_areas", "works", "funds", "burndown"]


def test_works_say_what_they_lower_and_who_pays(programme):
    done, planned = rows(reports.works(SCOPE))
    assert done["volumes"] == "4a 0.6; 4b 415; 4c 129; 5b 33; 7b 34"
    assert done["funds"] == "APBD II; community"
    assert (planned["status"], planned["volumes"], planned["funds"]) == ("planned", "2b 20", None)


def test_money_stands_by_year_and_source_and_what_is_unknown_is_counted(programme):
    found = {row["source"]: row for row in rows(reports.funds(SCOPE))}
    assert (found["regency"]["amount"], found["regency"]["unknown_count"]) == (200, 0)
    assert (found["community"]["amount"], found["community"]["unknown_count"]) == (None, 1)
    assert (found["unknown"]["amount"], found["unknown"]["work_count"]) == (50, 1)


def test_the_burn_down_begins_with_the_decree_and_balances_each_year(programme):
    found = rows(reports.burndown(SCOPE))
    assert [row["year"] for row in found] == list(range(2014, 2022))
    for row in found:
        assert row["start_ha"] + row["added_ha"] - row["reduced_ha"] == row["left_ha"]
    assert found[-1]["reduced_ha"] == programme[1].area_ha


def test_each_table_is_one_query(programme, django_assert_num_queries):
    for make in reports.TABLES.values():
        with django_assert_num_queries(1):
            make(SCOPE)


def test_the_workbook_has_a_sheet_for_each_table_in_the_readers_language(programme, tmp_path):
    for language, sheet in (("id", "Per kecamatan"), ("en", "By kecamatan")):
        with translation.override(language):
            write_workbook(tmp_path / f"{language}.xlsx", SCOPE, "Magelang", reports.tables(SCOPE))
            word = str(SlumClass.RINGAN.label)
        sheets = read_all(tmp_path / f"{language}.xlsx")
        assert len(sheets) == 8
        head, row = sheets[sheet]
        assert len(head) == len(row) == 24
        assert word in row
        assert float(row[4]) == pytest.approx(float(sum(area.area_ha for area in programme)), rel=1e-14)


def test_the_csv_has_keys_and_every_digit(programme, tmp_path):
    with (tmp_path / "a.csv").open("w", encoding="utf-8", newline="") as file:
        assert write_table_csv(file, reports.slum_areas(SCOPE)) == 3
    found = list(csv.DictReader((tmp_path / "a.csv").open(encoding="utf-8-sig", newline="")))
    assert sum(Decimal(row["area_ha"]) for row in found) == sum(area.area_ha for area in programme)
    assert [row["total"] for row in found].count("26") == 2
