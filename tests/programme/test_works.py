"""Works and what belongs to them: rules that hold whoever writes."""

import datetime

import pytest
from django.contrib.gis.geos import GEOSGeometry
from django.db import IntegrityError, connection, transaction

from programme.models import HectareTarget, Maintenance, Reduction, Work, WorkFund, WorkVolume
from tests import places
from tests.programme.works import add_work

pytestmark = pytest.mark.django_db


@pytest.fixture
def area(decree):
    return places.add_slum_area(decree, places.MERTOYUDAN_DESA, places.box(0, 0), rt="001")


def make(**fields) -> Work:
    return Work.objects.create(**{"name": "Jalan beton", "kabupaten_id": "33.08", "year": 2016, **fields})


@pytest.mark.parametrize(
    ("fields", "rule"),
    [
        ({"name": ""}, "work_name_named"),
        ({"kabupaten_id": "33.08.10"}, "work_of_kabupaten"),
        ({"kelurahan_id": "33.71.01.1001"}, "work_kelurahan_in_kabupaten"),
        ({"kelurahan_id": "33.08.10"}, "work_kelurahan_in_kabupaten"),
        ({"status": "finished"}, "work_status_known"),
        ({"kind": "old"}, "work_kind_known"),
        ({"year": 206}, "work_year_range"),
        ({"budget": -1}, "work_budget_range"),
        ({"physical_percent": 101}, "work_physical_percent_range"),
        ({"status": "done", "physical_percent": 50}, "work_done_is_100_percent"),
        ({"status": "handed_over"}, "work_handed_over_on"),
        (
            {"completed_on": datetime.date(2017, 1, 1), "handover_on": datetime.date(2016, 1, 1)},
            "work_completed_on_handover_on",
        ),
        ({"geom": GEOSGeometry("SRID=4326;POINT (0 0)")}, "work_geom_in_indonesia"),
        ({"geom": GEOSGeometry("SRID=4326;POINT EMPTY")}, "work_geom_(in_indonesia|not_empty)"),
        ({"geom": GEOSGeometry("SRID=4326;GEOMETRYCOLLECTION (POINT (110.2 -7.5))")}, "work_geom_kind"),
        ({"geom": places.bow_tie()}, "work_geom_valid"),
    ],
)
def test_a_work_that_cannot_be_is_refused(regency, fields, rule):
    with pytest.raises(IntegrityError, match=rule), transaction.atomic():
        make(**fields)


@pytest.mark.parametrize(
    "wkt",
    [
        "POINT (110.2 -7.5)",
        "LINESTRING (110.2 -7.5, 110.21 -7.5)",
        "POLYGON ((110.2 -7.5, 110.21 -7.5, 110.21 -7.49, 110.2 -7.5))",
    ],
)
def test_its_place_is_a_point_a_line_or_a_polygon(regency, wkt):
    assert make(geom=GEOSGeometry(f"SRID=4326;{wkt}")).pk


def test_it_counts_from_the_year_in_which_it_was_completed(regency):
    work = make()
    work.refresh_from_db()
    assert work.effect_year == 2016
    Work.objects.update(completed_on="2018-03-01")
    work.refresh_from_db()
    assert work.effect_year == 2018


def test_one_row_of_a_source_comes_in_once(regency):
    make(source_key="works.csv:1")
    make(source_key=None)
    make(source_key=None)
    with pytest.raises(IntegrityError, match="work_source_key_unique"), transaction.atomic():
        make(source_key="works.csv:1")


def test_volumes_are_not_negative_and_once_a_criterion(area):
    with pytest.raises(IntegrityError, match="work_volume_volume_range"), transaction.atomic():
        add_work(2016, {area: {"4b": -1}})
    work = add_work(2016, {area: {"4b": 1}})
    with pytest.raises(IntegrityError, match="work_volume_unique"), transaction.atomic():
        WorkVolume.objects.create(work=work, slum_area=area, criterion_id="4b", volume=2)


def test_plain_sql_takes_the_children_along(area):
    work = add_work(2016, {area: {"4b": 1}})
    WorkFund.objects.create(work=work, source="community", name="Swadaya")
    Maintenance.objects.create(work=work, checked_on="2018-01-01", by="KPP Lestari", exists=True)
    with connection.cursor() as cursor:
        cursor.execute("DELETE FROM programme_work")
    assert not WorkVolume.objects.exists()
    assert not WorkFund.objects.exists()
    assert not Maintenance.objects.exists()


def test_a_work_within_a_code_of_any_level(area):
    work = add_work(2016, {area: {"4b": 1}}, kelurahan_id=places.MERTOYUDAN_DESA)
    for code in ("33", "33.08", places.MERTOYUDAN, places.MERTOYUDAN_DESA):
        assert Work.objects.within(code).get() == work
    assert not Work.objects.within("33.71").exists()
    assert not Work.objects.within(places.BANYUROJO).exists()
    assert Work.objects.counted().count() == 1


CLAIM = {
    "year": 2016,
    "area_ha": 1,
    "cause": "treated",
    "method": "whole_rt",
    "claimed_by": "BKM",
    "claimed_on": "2016-12-01",
}


@pytest.mark.parametrize(
    ("fields", "rule"),
    [
        ({"area_ha": -1}, "reduction_area_ha_range"),
        ({"status": "verified"}, "reduction_verified_with_evidence"),
        (
            {"status": "verified", "verified_by": "Pokja", "verified_on": "2017-01-01"},
            "reduction_verified_with_evidence",
        ),
        ({"verified_by": "Pokja"}, "reduction_verified_with_evidence"),
        ({"method": "polygon"}, "reduction_polygon_drawn"),
        ({"cause": "magic"}, "reduction_cause_known"),
        ({"claimed_by": ""}, "reduction_claimed_by_named"),
    ],
)
def test_a_reduction_without_what_it_needs_is_refused(area, fields, rule):
    with pytest.raises(IntegrityError, match=rule), transaction.atomic():
        Reduction.objects.create(slum_area=area, **{**CLAIM, **fields})


def test_a_verified_reduction_names_who_when_and_the_evidence(area):
    verified = {"status": "verified", "verified_by": "Pokja PKP", "verified_on": "2017-01-09", "evidence": "BA 12/2017"}
    assert Reduction.objects.create(slum_area=area, **CLAIM, **verified).pk
    assert Reduction.objects.create(slum_area=area, geom=places.box(0, 0, 0.5, 1), **{**CLAIM, "method": "polygon"}).pk


def test_one_target_a_wilayah_and_year(regency):
    HectareTarget.objects.create(wilayah_id="33.08", year=2019, area_ha=0)
    with pytest.raises(IntegrityError, match="hectare_target_unique"), transaction.atomic():
        HectareTarget.objects.create(wilayah_id="33.08", year=2019, area_ha=1)
