"""Our own table and the workbook: what was written reads back to the same rows."""

import csv
import datetime
from decimal import Decimal

import pytest
from django.db import connection
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from programme.facts import FACTS
from programme.importers import export
from programme.importers.baseline import COUNTS, CRITERIA, FIGURES
from programme.importers.headings import EXTRAS
from programme.models import Assessment, AssessmentVolume

from . import deliveries
from .conftest import codes

pytestmark = pytest.mark.django_db

# A cell cannot hold NUL, and a spreadsheet's XML no other control characters.
texts = st.text(st.characters(codec="utf-8", exclude_categories=["Cs", "Cc"]), max_size=40).filter(
    lambda text: not text or text.strip()
)
quantities = st.decimals(0, 10**6, allow_nan=False, allow_infinity=False, places=9)
volumes = st.decimals(-(10**6), 10**6, allow_nan=False, allow_infinity=False, places=18)
assessments = st.fixed_dictionaries(
    {
        "year": st.integers(1990, 2025),
        "kind": st.sampled_from(["baseline", "update"]),
        "rule_set_id": st.sampled_from(["permen-14-2018-v1", "permen-02-2016-v1"]),
        "surveyed_on": st.none() | st.dates(datetime.date(1990, 1, 1), datetime.date(2026, 1, 1)),
        "source": texts,
        "surveyor": texts,
        "note": texts,
        "strategic_score": st.sampled_from([None, 1, 3, 5]),
        "density_score": st.sampled_from([None, 1, 3, 5]),
        "socioeconomic_score": st.sampled_from([None, 1, 3, 5]),
        "land_status_clear": st.sampled_from([None, True, False]),
        "spatial_plan_fit": st.sampled_from([None, True, False]),
        "building_permit": st.sampled_from([None, True, False]),
        "facts": st.dictionaries(st.sampled_from(sorted(FACTS)), st.integers(0, 10**6), max_size=4),
        **{name: st.none() | (st.integers(0, 10**6) if name in COUNTS else quantities) for name in FIGURES},
    }
)
profiles = st.tuples(assessments, st.dictionaries(st.sampled_from(CRITERIA), volumes, min_size=1))


def written():
    """Everything that the export tells, with the versions of the rows."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT a::text FROM programme_assessment a UNION ALL SELECT v::text FROM programme_assessmentvolume v"
            " UNION ALL SELECT r::text FROM programme_assessmentresult r ORDER BY 1"
        )
        return [row for (row,) in cursor.fetchall()]


def write(path, decree, language):
    lines = export.rows(export.of_decree(decree))
    if path.suffix == ".xlsx":
        return export.write_xlsx(path, export.headings(language), lines)
    with path.open("w", encoding="utf-8", newline="") as file:
        return export.write_csv(file, export.headings(language), lines)


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(profiles, min_size=1, max_size=3), st.sampled_from(["csv", "xlsx"]), st.sampled_from(["id", "en"]))
def test_what_is_exported_changes_nothing_when_it_is_read_back(tmp_path, areas, load, decree, found, kind, language):
    Assessment.objects.all().delete()
    for area, (said, given_volumes) in zip(areas, found, strict=False):
        assessment = Assessment.objects.create(slum_area=area, **said)
        AssessmentVolume.objects.bulk_create(
            AssessmentVolume(assessment=assessment, criterion_id=code, volume=volume)
            for code, volume in given_volumes.items()
        )
    before = written()
    path = tmp_path / f"a.{kind}"
    assert write(path, decree, language) == len(found)
    report = load(path)
    assert report.refused == 0, list(report.lines("en"))
    assert (report.created, report.updated, report.unchanged) == (0, 0, len(found))
    assert written() == before


@pytest.mark.parametrize("kind", ["csv", "xlsx"])
@pytest.mark.parametrize("language", ["id", "en"])
def test_a_table_brings_everything_into_an_empty_database(tmp_path, areas, load, decree, kind, language):
    load(deliveries.write(tmp_path / "2019.csv", [deliveries.city_row(), deliveries.city_row("RT002-RW002")]))
    Assessment.objects.filter(slum_area=areas[0]).update(
        source="=1+1",
        note="'kutip",
        surveyor="-",
        facts={"permit_buildings": 3},
        spatial_plan_fit=False,
        strategic_score=5,
    )
    write(tmp_path / f"a.{kind}", decree, language)
    before = list(
        Assessment.objects.order_by("slum_area").values_list("slum_area", "source", "note", "surveyor", "facts")
    )
    results = list(
        Assessment.objects.order_by("slum_area").values_list("slum_area", "result__total", "result__criteria")
    )
    Assessment.objects.all().delete()
    report = load(tmp_path / f"a.{kind}")
    assert (report.created, codes(report)) == (2, ["columns_unused", "row_copied"])
    assert (
        list(Assessment.objects.order_by("slum_area").values_list("slum_area", "source", "note", "surveyor", "facts"))
        == before
    )
    assert (
        list(Assessment.objects.order_by("slum_area").values_list("slum_area", "result__total", "result__criteria"))
        == results
    )


def test_no_cell_of_a_csv_begins_as_a_formula(tmp_path, areas, load, decree):
    load(deliveries.write(tmp_path / "2019.csv", [deliveries.city_row()]))
    Assessment.objects.update(source="=HYPERLINK(1)", note="@x", surveyor="'y")
    write(tmp_path / "a.csv", decree, "en")
    (row,) = csv.DictReader((tmp_path / "a.csv").open(encoding="utf-8-sig", newline=""))
    assert (row["source"], row["note"], row["surveyor"]) == ("'=HYPERLINK(1)", "'@x", "''y")


def test_an_area_of_the_same_id_elsewhere_is_not_taken_for_it(tmp_path, areas, load, decree):
    """A file of another database: its ids say nothing here, its kelurahan and RT do."""
    load(deliveries.write(tmp_path / "2019.csv", [deliveries.city_row()]))
    write(tmp_path / "a.csv", decree, "en")
    text = (tmp_path / "a.csv").read_text(encoding="utf-8-sig").replace(f"\n{areas[0].pk},", f"\n{areas[1].pk},")
    (tmp_path / "b.csv").write_text(text, encoding="utf-8")
    report = load(tmp_path / "b.csv")
    assert (report.created, report.unchanged) == (0, 1)


def test_the_table_to_be_filled_in_names_every_area_that_has_no_assessment(tmp_path, areas, load, decree):
    load(deliveries.write(tmp_path / "2019.csv", [deliveries.city_row()]))
    rows = list(export.empty_rows(decree, 2019))
    assert {row[0] for row in rows} == {area.pk for area in areas[1:]}
    head = export.headings("id")
    place = head.index("1a_volume")
    path = tmp_path / "isi.xlsx"
    export.write_xlsx(path, head, [[*row[:place], 3, *row[place + 1 :]] for row in rows])
    report = load(path)
    assert (report.created, Assessment.objects.filter(year=2019).count()) == (4, 5)


def test_the_query_count_does_not_grow_with_the_rows(areas, decree, django_assert_num_queries):
    for area in areas:
        assessment = Assessment.objects.create(slum_area=area, year=2019, rule_set_id="permen-14-2018-v1")
        AssessmentVolume.objects.create(assessment=assessment, criterion_id="1a", volume=Decimal(1))
    with django_assert_num_queries(2):
        assert len(list(export.rows(export.of_decree(decree)))) == 5


def test_every_field_of_an_assessment_is_in_the_table_or_made_in_the_application():
    """A new column must be exported, or said here to be none of a file's business."""
    told = {heading.key for heading in EXTRAS} | set(FIGURES) | {"slum_area", "year", "status"}
    signed = {f"{step}_{what}" for step in ("submitted", "acknowledged", "verified") for what in ("by", "on")}
    fields = {field.name for field in Assessment._meta.get_fields() if field.concrete}
    assert fields - told - signed == {"id", "import_run"}
