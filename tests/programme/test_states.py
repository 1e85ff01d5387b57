"""The states of slum areas, kept by the database whoever writes: the same rules as programme/reduction.py."""

import datetime
import random
from decimal import Decimal

import pytest
from django.db import DatabaseError, connection, transaction

from programme import reduction, rule_sets
from programme.models import AreaState, Assessment, AssessmentVolume, Work, WorkVolume
from spatial.models import Decree, Kawasan, SlumArea
from tests import places
from tests.programme.assessments import HEADER, PERMEN_2016, PERMEN_2018, VOLUMES, VOLUMES_2016, add_assessment, submit
from tests.programme.works import add_work, date_history

pytestmark = pytest.mark.django_db


@pytest.fixture
def area(decree) -> SlumArea:
    return places.add_slum_area(decree, places.MERTOYUDAN_DESA, places.box(0, 0), rt="001", rw="001")


def states(area: SlumArea, *columns: str) -> list[tuple]:
    columns = columns or ("year", "until_year", "slum_class", "total", "basis", "left_slum")
    return list(AreaState.objects.filter(slum_area=area).order_by("year").values_list(*columns))


def check_kept() -> None:
    """What is stored is what would be computed anew, for every area."""
    columns = ", ".join(field.column for field in AreaState._meta.local_fields if field.column)
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT {columns} FROM programme_areastate ORDER BY slum_area_id, year")
        kept = cursor.fetchall()
        cursor.execute(
            f"SELECT {columns} FROM state_fresh((SELECT array_agg(id) FROM spatial_slumarea)) ORDER BY slum_area_id, year"
        )
        assert kept == cursor.fetchall()


def test_an_area_of_a_decree_is_slum_before_anybody_assessed_it(area):
    assert states(area) == [(2014, None, None, None, "decree", False)]


def test_areas_of_a_draft_have_no_state_until_it_is_in_force(regency):
    draft = places.add_decree(status="draft")
    area = places.add_slum_area(draft, places.MERTOYUDAN_DESA, places.box(0, 0), rt="001")
    assert states(area) == []
    Decree.objects.update(status="in_force")
    assert states(area, "year") == [(2014,)]


def test_assessments_and_works_change_the_state_year_by_year(area):
    submit(add_assessment(area, year=2014))
    works = [
        ("4b", 2015, 400),
        ("4b", 2016, 15),
        ("4c", 2016, 129),
        ("4a", 2016, "0.6"),
        ("5b", 2017, 33),
        ("7b", 2018, 34),
    ]
    for criterion, year, volume in works:
        add_work(year, {area: {criterion: volume}})
    assert states(area) == [
        (2014, 2015, "ringan", 26, "assessment", False),
        (2015, 2016, "ringan", 21, "works", False),
        (2016, 2017, "ringan", 18, "works", False),
        (2017, 2018, "tidak_kumuh", 13, "works", True),
        (2018, None, "tidak_kumuh", 8, "works", True),
    ]
    assert states(area, "sectoral_percent", "finished")[-1] == (Decimal("18.81"), False)
    add_work(2018, {area: {"3a": 19, "3b": 19}})
    assert states(area, "finished")[-1] == (True,)
    check_kept()


def test_a_draft_counts_nothing_until_it_is_handed_in(area):
    assessment = add_assessment(area, year=2016)
    assert states(area, "year", "total") == [(2014, None)]
    submit(assessment)
    assert states(area, "year", "total") == [(2014, None), (2016, 26)]
    Assessment.objects.update(status="draft", submitted_by="", submitted_on=None, note="wrong RT")
    assert states(area, "year", "total") == [(2014, None)]


def test_a_survey_before_the_decree_counts_from_the_decree_on(regency):
    decree = places.add_decree(date=datetime.date(2020, 3, 1))
    area = places.add_slum_area(decree, places.MERTOYUDAN_DESA, places.box(0, 0), rt="001")
    submit(add_assessment(area, year=2018))
    submit(add_assessment(area, {**VOLUMES, "4b": Decimal(0)}, year=2019))
    add_work(2019, {area: {"4c": 129}})  # in the volumes of 2019 already
    add_work(2020, {area: {"4a": "0.6"}})
    add_work(2021, {area: {"5b": 41}})
    assert states(area, "year", "total", "basis") == [(2020, 18, "works"), (2021, 13, "works")]
    assert AreaState.objects.filter(slum_area=area).values_list("assessment__year").distinct().get() == (2019,)


def test_an_area_can_fall_back(area):
    submit(add_assessment(area, year=2014))
    add_work(2016, {area: {"5b": 41, "4b": 415, "7b": 34}})
    submit(add_assessment(area, {**VOLUMES, "7b": Decimal(0)}, year=2018))
    assert states(area, "year", "total", "left_slum") == [(2014, 26, False), (2016, 11, True), (2018, 21, False)]


@pytest.mark.parametrize("status", ["proposed", "planned", "ongoing", "cancelled"])
def test_only_works_that_are_done_count(area, status):
    submit(add_assessment(area, year=2014))
    work = add_work(2015, {area: {"4b": 415}}, status=status)
    assert states(area, "year") == [(2014,)]
    Work.objects.filter(pk=work.pk).update(status="done")
    assert states(area, "year", "total") == [(2014, 26), (2015, 21)]
    Work.objects.filter(pk=work.pk).update(completed_on="2017-02-01")
    assert states(area, "year", "total") == [(2014, 26), (2017, 21)]


def test_plain_sql_is_enough(area):
    submit(add_assessment(area, year=2014))
    with connection.cursor() as cursor:
        cursor.execute(
            "INSERT INTO programme_work (name, kabupaten_id, year, status) VALUES ('Drainase', '33.08', 2015, 'done') RETURNING id"
        )
        work = cursor.fetchone()[0]
        cursor.execute(
            "INSERT INTO programme_workvolume (work_id, slum_area_id, criterion_id, volume) VALUES (%s, %s, '4b', 415)",
            [work, area.pk],
        )
        assert states(area, "year", "total") == [(2014, 26), (2015, 21)]
        cursor.execute("UPDATE programme_workvolume SET volume = 200")
        assert states(area, "year", "total") == [(2014, 26), (2015, 22)]
        cursor.execute("DELETE FROM programme_work")
        assert not WorkVolume.objects.exists()
        assert states(area, "year", "total") == [(2014, 26)]
        cursor.execute("UPDATE programme_assessmentvolume SET volume = 0 WHERE criterion_id = '4b'")
        assert states(area, "year", "total") == [(2014, 21)]
        cursor.execute("DELETE FROM programme_assessment")
        assert states(area, "year", "total") == [(2014, None)]
        cursor.execute("DELETE FROM spatial_slumarea")
        assert not AreaState.objects.exists()


def test_a_work_lowers_nothing_in_another_regency(area, regency):
    elsewhere = places.add_decree("33.71", "1/2014")
    other = places.add_slum_area(elsewhere, "33.71.01.1001", places.box(30, 30), rt="001")
    with pytest.raises(DatabaseError, match="kabupaten/kotanya berbeda"), transaction.atomic():
        add_work(2015, {area: {"4b": 1}, other: {"4b": 1}})


def test_redrawn_within_the_decree_the_old_polygon_counts_until_its_year(area):
    before = area.area_ha
    SlumArea.objects.filter(pk=area.pk).update(geom=places.box(0, 0, 0.5, 1))
    SlumArea.objects.filter(pk=area.pk).update(rt="009")  # changes no hectares
    area.refresh_from_db()
    date_history(area, *(datetime.date(year, 6, 1) for year in (2015, 2017, 2018)))
    assert states(area, "year", "area_ha") == [(2014, before), (2017, area.area_ha)]
    check_kept()


def test_what_is_drawn_before_the_decree_is_in_force_is_drafting(regency):
    draft = places.add_decree(status="draft")
    area = places.add_slum_area(draft, places.MERTOYUDAN_DESA, places.box(0, 0), rt="001")
    SlumArea.objects.update(geom=places.box(0, 0, 0.5, 1))
    Decree.objects.update(status="in_force")
    area.refresh_from_db()
    assert states(area, "year", "area_ha") == [(2014, area.area_ha)]


def test_a_correction_after_the_decree_corrects_its_last_line(area):
    places.add_decree(number="2/2016", date=datetime.date(2016, 1, 1), status="superseded")
    SlumArea.objects.filter(pk=area.pk).update(geom=places.box(0, 0, 0.5, 1))
    area.refresh_from_db()
    date_history(area, datetime.date(2014, 12, 9), datetime.date(2026, 1, 1))
    assert states(area, "year", "area_ha", "basis") == [(2014, area.area_ha, "decree"), (2016, area.area_ha, "dropped")]


def test_the_same_rt_goes_on_in_the_next_decree(area, regency):
    submit(add_assessment(area, year=2014))
    later = places.add_decree(number="2/2019", date=datetime.date(2019, 5, 1), status="superseded")
    assert states(area)[-1] == (2019, None, None, None, "dropped", True)
    same = places.add_slum_area(later, places.MERTOYUDAN_DESA, places.box(1, 0), rt="001", rw="001")
    other_rw = places.add_slum_area(later, places.MERTOYUDAN_DESA, places.box(2, 0), rt="001", rw="002")
    assert states(area, "year", "until_year") == [(2014, 2019)]
    assert states(same, "year", "previous_area") == [(2019, area.pk)]
    assert states(other_rw, "year", "previous_area") == [(2019, None)]
    SlumArea.objects.filter(pk=same.pk).update(rw="003")
    assert states(area, "year", "basis")[-1] == (2019, "dropped")
    assert states(same, "year", "previous_area") == [(2019, None)]
    SlumArea.objects.filter(pk=other_rw.pk).update(rw="001")
    assert states(other_rw, "year", "previous_area") == [(2019, area.pk)]
    SlumArea.objects.filter(pk=other_rw.pk).delete()
    assert states(area, "year", "basis")[-1] == (2019, "dropped")
    check_kept()


def test_areas_without_rt_follow_each_other_by_their_kawasan(regency):
    first, second = (
        places.add_decree(),
        places.add_decree(number="2", date=datetime.date(2019, 1, 1), status="superseded"),
    )
    mine, next_one = (Kawasan.objects.create(decree=decree, name="Pucungrejo") for decree in (first, second))
    area = places.add_slum_area(first, places.BANYUROJO, places.box(6, 0), kawasan=mine)
    places.add_slum_area(first, places.BANYUROJO, places.box(8, 0))
    follower = places.add_slum_area(second, places.BANYUROJO, places.box(6, 0), kawasan=next_one)
    assert states(follower, "previous_area") == [(area.pk,)]
    Kawasan.objects.filter(pk=next_one.pk).update(name="Pucungrejo Timur")
    assert states(follower, "previous_area") == [(None,)]
    Kawasan.objects.filter(pk=next_one.pk).update(name="Pucungrejo")
    places.add_slum_area(first, places.BANYUROJO, places.box(6, 2), kawasan=mine)  # now it is not clear which one
    assert states(follower, "previous_area") == [(None,)]
    check_kept()


def test_a_decree_that_counted_at_no_years_end_has_no_states(regency):
    short = places.add_decree(number="1/2014", date=datetime.date(2014, 2, 1), status="superseded")
    area = places.add_slum_area(short, places.MERTOYUDAN_DESA, places.box(0, 0), rt="001")
    places.add_decree(number="2/2014", date=datetime.date(2014, 11, 1))
    assert states(area) == []


RULES = {PERMEN_2018: VOLUMES, PERMEN_2016: VOLUMES_2016}


@pytest.mark.parametrize("seed", range(6))
def test_the_database_says_what_the_pure_rules_say(decree, seed):
    """Random volumes (also impossible and missing ones), denominators, assessments and works, against reduction.states()."""
    chance = random.Random(seed)
    areas = [
        places.add_slum_area(decree, places.MERTOYUDAN_DESA, places.box(0, 0), rt=f"{n:03}", rw="001")
        for n in range(1, 9)
    ]
    assessments, works = {area: [] for area in areas}, {area: [] for area in areas}
    for area in areas:
        for year in chance.sample(range(2012, 2021), chance.randint(0, 3)):
            name = chance.choice([PERMEN_2018, PERMEN_2016])
            header = {k: chance.choice([None, 0, v, v]) for k, v in HEADER.items() if k != "population"}
            volumes = {
                code: Decimal(chance.choice([-1, 1, 1, 1, 1, 1])) * Decimal(chance.randint(0, 600)) / 10
                for code in RULES[name]
                if chance.random() < 0.9
            }
            submit(add_assessment(area, volumes, year=year, rule_set=name, **header))
            assessments[area].append(reduction.Assessed(year, rule_sets.rule_set(name), header, volumes))
    for _ in range(40):
        taken = {area: {chance.choice(sorted(VOLUMES_2016)): chance.randint(0, 30)} for area in chance.sample(areas, 2)}
        year = chance.randint(2012, 2022)
        add_work(year, taken)
        for area, volumes in taken.items():
            works[area] += [reduction.Done(year, code, Decimal(volume)) for code, volume in volumes.items()]
    for area in areas:
        by_year = {
            row[0]: row[1:]
            for row in states(area, "year", "total", "slum_class", "sectoral_percent", "left_slum", "finished")
        }
        found = None
        for expected in _each_year(assessments[area], works[area]):
            found = by_year.get(expected.year, found)
            scored = expected.scored
            figures = (scored.total, scored.slum_class, scored.sectoral_percent) if scored else (None, None, None)
            assert found == (*figures, expected.left_slum, expected.finished), (area, expected.year)
    check_kept()


def _each_year(assessments, works):
    """A state for every year, also where nothing changed: every year has a work that does nothing."""
    idle = [reduction.Done(year, "1a", 0) for year in range(2014, 2024)]
    return reduction.states(2014, [a for a in assessments if a.volumes], [*works, *idle], 2023)


def test_many_changes_in_one_statement_are_written_once(decree):
    areas = [places.add_slum_area(decree, places.MERTOYUDAN_DESA, places.box(0, 0), rt=f"{n:03}") for n in range(1, 30)]
    assessed = Assessment.objects.bulk_create(
        Assessment(slum_area=area, year=2014, rule_set_id=PERMEN_2018, **HEADER) for area in areas
    )
    AssessmentVolume.objects.bulk_create(
        AssessmentVolume(assessment=one, criterion_id=code, volume=volume)
        for one in assessed
        for code, volume in VOLUMES.items()
    )
    Assessment.objects.update(status="submitted", submitted_by="BKM", submitted_on="2014-12-01")
    add_work(2016, {area: {"4b": 415} for area in areas})
    assert (
        list(AreaState.objects.values_list("year", "total").order_by("slum_area", "year"))
        == [(2014, 26), (2016, 21)] * 29
    )
    check_kept()
