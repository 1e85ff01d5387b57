"""The burn-down: hectares at the start, added, reduced by cause, and left, each traced to its rows."""

import datetime
import random
from decimal import Decimal
from io import StringIO

import pytest
from django.core.management import CommandError, call_command
from django.db import connection
from django.test.utils import CaptureQueriesContext

from programme.burndown import BASES, HECTARES, Movement, Scope, Year, burndown, movements, years
from programme.models import AreaState, HectareTarget, Reduction
from spatial.models import Decree, Kawasan, SlumArea
from tests import places
from tests.programme.assessments import VOLUMES, add_assessment, submit
from tests.programme.works import add_work, date_history

pytestmark = pytest.mark.django_db

REGENCY = Scope("33.08")
# Together they bring the worked example from 26 to 8.
WORKS = {"4a": "0.6", "4b": 415, "4c": 129, "5b": 33, "7b": 34}


def add_area(decree: Decree, rt: int, x: float = 0, stated: str | None = "1.5", **fields) -> SlumArea:
    return places.add_slum_area(
        decree,
        fields.pop("kelurahan", places.MERTOYUDAN_DESA),
        places.box(x, rt),
        rt=f"{rt:03}",
        rw="001",
        stated_area_ha=None if stated is None else Decimal(stated),
        **fields,
    )


def flows(year: Year) -> dict[str, Decimal]:
    """The causes of a year that moved hectares."""
    return {
        name.removesuffix("_ha"): value
        for name, value in year._asdict().items()
        if name.startswith(("added_", "reduced_")) and name not in ("added_ha", "reduced_ha") and value
    }


def check_sums(scope: Scope, first: int = 2010, last: int = 2027) -> None:
    """Start, added, reduced and left agree exactly in each year and basis, in total and by class, and so do the movements."""
    for basis in BASES:
        found = burndown(scope, first, last, basis)
        rows = list(movements(scope, first, last, basis))
        for before, year in zip([None, *found], found, strict=False):
            assert year.start_ha + year.added_ha - year.reduced_ha == year.left_ha, (scope, basis, year)
            assert before is None or year.start_ha == before.left_ha
            assert year.added_ha == sum(v for k, v in flows(year).items() if k.startswith("added"))
            assert year.reduced_ha == sum(v for k, v in flows(year).items() if k.startswith("reduced"))
            assert (
                year.left_ha == year.left_berat_ha + year.left_sedang_ha + year.left_ringan_ha + year.left_unassessed_ha
            )
            if scope.decree_id or scope.kawasan_id:
                continue  # what leaves to the next decree is not among their own movements
            for name, slum_class in [
                ("berat", "berat"),
                ("sedang", "sedang"),
                ("ringan", "ringan"),
                ("unassessed", None),
            ]:
                entered = sum(
                    m.ha_after or 0
                    for m in rows
                    if m.year <= year.year and m.slum_after and m.class_after == slum_class
                )
                gone = sum(
                    m.ha_before or 0
                    for m in rows
                    if m.year <= year.year and m.slum_before and m.class_before == slum_class
                )
                assert entered - gone == getattr(year, f"left_{name}_ha"), (basis, year.year, name)


def test_a_baseline_then_works_until_nothing_is_left(regency):
    """Kota Pekalongan in small: surveyed in 2019, decreed in 2020, works from 2020 on."""
    decree = places.add_decree(date=datetime.date(2020, 4, 1))
    one, two, three = areas = [add_area(decree, rt, stated=f"{rt}.25") for rt in (1, 2, 3)]
    for area in areas:
        submit(add_assessment(area, year=2019))
    add_work(2020, {one: WORKS})
    add_work(2021, {two: {"4b": 415}})  # 26 → 21: still slum
    add_work(2022, {two: {"4c": 129, "4a": "0.6", "5b": 33}})
    add_work(2023, {three: WORKS})
    found = {year.year: year for year in burndown(REGENCY, 2019, 2024, "stated")}
    assert {y: (f.start_ha, f.added_ha, f.reduced_ha, f.left_ha, f.area_count) for y, f in found.items()} == {
        2019: (0, 0, 0, 0, 0),
        2020: (0, Decimal("6.75"), Decimal("1.25"), Decimal("5.50"), 2),
        2021: (Decimal("5.50"), 0, 0, Decimal("5.50"), 2),
        2022: (Decimal("5.50"), 0, Decimal("2.25"), Decimal("3.25"), 1),
        2023: (Decimal("3.25"), 0, Decimal("3.25"), 0, 0),
        2024: (0, 0, 0, 0, 0),
    }
    assert flows(found[2020]) == {"added_new_decree": Decimal("6.75"), "reduced_treated": Decimal("1.25")}
    assert found[2021].left_ringan_ha == Decimal("5.50")
    check_sums(REGENCY)


def test_every_number_is_traced_to_its_rows(regency):
    decree = places.add_decree(date=datetime.date(2014, 4, 1))
    area = add_area(decree, 1)
    assessment = submit(add_assessment(area, year=2014))
    first = add_work(2016, {area: {"4b": 400}})
    second, third = add_work(2017, {area: {"4c": 129, "4a": "0.6", "4b": 15}}), add_work(2017, {area: {"5b": 33}})
    add_work(2017, {area: {"4b": 15}}, status="planned")
    found = list(movements(REGENCY, 2010, 2020, "stated"))
    assert [(m.year, m.cause, m.class_before, m.class_after, m.ha_before, m.ha_after) for m in found] == [
        (2014, "new_decree", None, "ringan", 0, Decimal("1.5")),
        (2017, "treated", "ringan", "tidak_kumuh", Decimal("1.5"), 0),
    ]
    treated = found[1]
    assert (treated.slum_area_id, treated.decree_id, treated.assessment_id) == (area.pk, decree.pk, assessment.pk)
    assert treated.work_ids == sorted([second.pk, third.pk])
    assert first.pk not in treated.work_ids  # it lowered the score in 2016, and moved no hectares


def test_a_new_decree_bases_it_anew(regency):
    first = places.add_decree(date=datetime.date(2014, 12, 8), status="superseded")
    dropped, kept, treated = (add_area(first, rt) for rt in (1, 2, 3))
    submit(add_assessment(treated, year=2014))
    add_work(2016, {treated: WORKS})
    second = places.add_decree(number="2/2020", date=datetime.date(2020, 5, 1))
    larger = add_area(second, 2, stated="2")
    again = add_area(second, 3)
    new = add_area(second, 4, stated="0.75")
    without_rt = places.add_slum_area(second, places.BANYUROJO, places.box(6, 0), stated_area_ha=Decimal("0.3"))
    found = {year.year: year for year in burndown(REGENCY, 2014, 2020, "stated")}
    assert flows(found[2014]) == {"added_new_decree": Decimal("4.5")}
    assert flows(found[2016]) == {"reduced_treated": Decimal("1.5")}
    assert flows(found[2020]) == {
        "reduced_new_decree": Decimal("1.5"),  # RT 001 is not named any more
        "added_new_decree": Decimal(
            "0.8"
        ),  # RT 002 is half a hectare larger; without RT nobody can say whether it is new
        "added_reslummed": Decimal("1.5"),  # RT 003 had left the slum class
        "added_new_slum": Decimal("0.75"),  # RT 004 was in no decree
    }
    assert found[2020].left_ha == Decimal("4.55")
    causes = {(m.slum_area_id, m.from_area_id): m.cause for m in movements(REGENCY, 2020, 2020)}
    assert causes == {
        (dropped.pk, dropped.pk): "new_decree",
        (larger.pk, kept.pk): "new_decree",
        (again.pk, treated.pk): "reslummed",
        (new.pk, None): "new_slum",
        (without_rt.pk, None): "new_decree",
    }
    check_sums(REGENCY)
    check_sums(Scope.of_decree(first))
    check_sums(Scope.of_decree(second))


def test_a_decree_of_its_own_begins_and_ends_with_it(regency):
    first = places.add_decree(date=datetime.date(2014, 12, 8), status="superseded")
    kawasan = Kawasan.objects.create(decree=first, name="Pucungrejo")
    add_area(first, 1, kawasan=kawasan)
    add_area(first, 2)
    second = places.add_decree(number="2/2020", date=datetime.date(2020, 5, 1))
    add_area(second, 1)
    own = {year.year: year for year in burndown(Scope.of_decree(first), 2014, 2021, "stated")}
    assert (own[2014].added_ha, own[2019].left_ha, own[2020].left_ha) == (3, 3, 0)
    assert flows(own[2020]) == {"reduced_new_decree": 3}
    part = {year.year: year for year in burndown(Scope.of_kawasan(kawasan), 2014, 2021, "stated")}
    assert (part[2014].added_ha, part[2019].left_ha, part[2020].reduced_new_decree_ha) == (Decimal("1.5"),) * 3
    assert flows(burndown(Scope.of_decree(second), 2020, 2020, "stated")[0]) == {"added_new_decree": Decimal("1.5")}
    # In the regency RT 001 went on as it was.
    assert flows(burndown(REGENCY, 2020, 2020, "stated")[0]) == {"reduced_new_decree": Decimal("1.5")}
    check_sums(Scope.of_kawasan(kawasan))


def test_falling_back_adds(regency):
    decree = places.add_decree()
    area = add_area(decree, 1)
    submit(add_assessment(area, year=2014))
    add_work(2016, {area: WORKS})
    submit(add_assessment(area, year=2018))
    submit(add_assessment(area, {**VOLUMES, "5b": 0, "4b": 0, "7b": 0}, year=2019))
    found = {year.year: flows(year) for year in burndown(REGENCY, 2015, 2019, "stated")}
    ha = Decimal("1.5")
    assert found == {
        2015: {},
        2016: {"reduced_treated": ha},
        2017: {},
        2018: {"added_reslummed": ha},
        2019: {"reduced_rescored": ha},
    }
    check_sums(REGENCY)


def test_an_area_that_the_survey_finds_not_slum_enters_and_leaves_in_the_same_year(regency):
    decree = places.add_decree()
    area = add_area(decree, 1)
    submit(add_assessment(area, {"1a": 0}, year=2014))
    (year,) = burndown(REGENCY, 2014, 2014, "stated")
    assert flows(year) == {"added_new_decree": Decimal("1.5"), "reduced_rescored": Decimal("1.5")}
    check_sums(REGENCY)


def test_redrawing_moves_hectares_either_way(regency):
    decree = places.add_decree()
    smaller, larger = add_area(decree, 1), add_area(decree, 2)
    SlumArea.objects.filter(pk=smaller.pk).update(stated_area_ha=Decimal("1.1"))
    SlumArea.objects.filter(pk=larger.pk).update(stated_area_ha=Decimal("1.75"))
    for area in (smaller, larger):
        date_history(area, datetime.date(2014, 12, 9), datetime.date(2017, 1, 1))
    (year,) = burndown(REGENCY, 2017, 2017, "stated")
    assert flows(year) == {"reduced_redrawn": Decimal("0.4"), "added_redrawn": Decimal("0.25")}
    events = {m.slum_area_id: m.history_event_id for m in movements(REGENCY, 2017, 2017)}
    with connection.cursor() as cursor:
        cursor.execute("SELECT pgh_obj_id, max(pgh_id) FROM spatial_slumareaevent GROUP BY 1")
        assert events == dict(cursor.fetchall())
    check_sums(REGENCY)


def test_rows_without_a_figure_are_counted_and_said(regency):
    decree = places.add_decree()
    add_area(decree, 1, stated="2")
    add_area(decree, 2, stated=None)
    add_area(decree, 3, stated=None, verified_area_ha=Decimal("0.9"))
    found = {basis: burndown(REGENCY, 2014, 2014, basis)[0] for basis in BASES}
    assert {basis: (year.left_ha, year.unmeasured_count) for basis, year in found.items() if basis != "planar"} == {
        "stated": (2, 2),
        "verified": (Decimal("0.9"), 2),
    }
    assert found["planar"].unmeasured_count == 0
    assert found["planar"].left_ha == sum(area.area_ha for area in SlumArea.objects.all())
    check_sums(REGENCY)


def test_the_target_line_runs_straight_between_its_points(regency):
    places.add_decree()
    for year, hectares in [(2014, "85.09"), (2017, "55.09"), (2019, 0)]:
        HectareTarget.objects.create(wilayah_id="33.08", year=year, area_ha=Decimal(hectares), source="RP2KPKPK")
    targets = [year.target_ha for year in burndown(REGENCY, 2013, 2020)]
    assert targets[:1] + targets[-1:] == [None, None]
    assert targets[1:4] == [Decimal("85.09"), Decimal("75.09"), Decimal("65.09")]
    assert targets[4:7] == [Decimal("55.09"), Decimal("27.545"), 0]
    assert {year.target_ha for year in burndown(Scope(places.MERTOYUDAN), 2014, 2019)} == {None}


def test_reported_reductions_stand_beside_the_computed_ones(regency):
    area = add_area(places.add_decree(), 1)
    claim = {
        "slum_area": area,
        "year": 2016,
        "cause": "treated",
        "method": "served",
        "claimed_by": "BKM Maju",
        "claimed_on": "2016-12-20",
    }
    Reduction.objects.create(area_ha=Decimal("0.4"), **claim)
    Reduction.objects.create(
        area_ha=Decimal("0.6"),
        status="verified",
        verified_by="Pokja PKP",
        verified_on="2017-01-09",
        evidence="BA 12/2017",
        **claim,
    )
    (year,) = burndown(REGENCY, 2016, 2016)
    assert (year.claimed_ha, year.verified_ha, year.reduced_ha) == (1, Decimal("0.6"), 0)


@pytest.mark.parametrize("seed", range(4))
def test_whatever_happens_the_sums_agree(regency, seed):
    """Three decrees, RT that come and go, surveys, works, redrawings: each year of each place balances exactly in each basis."""
    chance = random.Random(seed)
    decrees = [
        places.add_decree(number=f"{year}", date=datetime.date(year, 6, 1), status=status)
        for year, status in [(2014, "superseded"), (2017, "superseded"), (2021, "in_force")]
    ]
    kawasan = [Kawasan.objects.create(decree=decree, name="Pucungrejo") for decree in decrees]
    areas = []
    for decree, own in zip(decrees, kawasan, strict=True):
        for rt in chance.sample(range(1, 10), 6):
            areas.append(
                add_area(
                    decree,
                    rt,
                    x=chance.randint(0, 4),
                    stated=chance.choice([None, f"{chance.randint(1, 300) / 100}"]),
                    kelurahan=places.MERTOYUDAN_DESA if rt < 6 else places.BANYUROJO,
                    kawasan=chance.choice([None, own]),
                    verified_area_ha=chance.choice([None, Decimal(chance.randint(1, 300)) / 100]),
                )
            )
        areas.append(places.add_slum_area(decree, places.BANYUROJO, places.box(chance.uniform(5, 8), 9)))
    for area in areas:
        for year in chance.sample(range(2012, 2025), chance.randint(1, 4)):
            submit(
                add_assessment(
                    area, {code: volume * chance.choice([0, 1, 1]) for code, volume in VOLUMES.items()}, year=year
                )
            )
        if chance.random() < 0.4:
            SlumArea.objects.filter(pk=area.pk).update(
                geom=places.box(chance.uniform(0, 8), 1), stated_area_ha=Decimal("0.77")
            )
            date_history(area, datetime.date(2014, 1, 1), datetime.date(chance.randint(2014, 2025), 3, 1))
    for _ in range(120):
        add_work(
            chance.randint(2013, 2025), {chance.choice(areas): {chance.choice(sorted(VOLUMES)): chance.randint(1, 300)}}
        )
    assert AreaState.objects.count() > 2 * len(areas)
    for code in ("33", "33.08", places.MERTOYUDAN, places.MERTOYUDAN_DESA, places.BANYUROJO):
        check_sums(Scope(code))
    for decree, own in zip(decrees, kawasan, strict=True):
        check_sums(Scope.of_decree(decree))
        check_sums(Scope.of_kawasan(own))
    # A place is the sum of its parts.
    whole = burndown(REGENCY, 2012, 2026)
    parts = zip(
        burndown(Scope(places.MERTOYUDAN_DESA), 2012, 2026), burndown(Scope(places.BANYUROJO), 2012, 2026), strict=True
    )
    assert [year.left_ha for year in whole] == [one.left_ha + other.left_ha for one, other in parts]
    assert sum(m.cause == "new_slum" for m in movements(REGENCY, 2012, 2026)) < len(areas)


def test_a_burndown_is_one_query(regency):
    decree = places.add_decree()
    for rt in range(1, 6):
        submit(add_assessment(add_area(decree, rt), year=2014))
    with CaptureQueriesContext(
        connection,
    ) as queries:
        burndown(REGENCY, 2010, 2026)
    assert len(queries) == 1


def test_years_reach_from_the_first_decree_to_this_year(regency):
    this_year = datetime.date.today().year
    assert years(REGENCY) == (this_year, this_year)
    add_area(places.add_decree(), 1)
    assert years(REGENCY) == (2014, this_year)
    assert years(Scope("33.71")) == (this_year, this_year)


def test_only_three_bases(regency):
    with pytest.raises(ValueError, match="mercator"):
        burndown(REGENCY, 2014, 2015, "mercator")
    assert set(HECTARES) == set(BASES)
    assert len(Movement._fields) == 16


def command(*arguments: str) -> str:
    out = StringIO()
    call_command("burndown", *arguments, stdout=out)
    return out.getvalue()


def test_the_command_prints_the_years_and_where_each_came_from(regency):
    decree = places.add_decree(number="188.45/498/KEP/25/2014")
    Kawasan.objects.create(decree=decree, name="Pucungrejo")
    area = add_area(decree, 1, stated="12.9")
    submit(add_assessment(area, year=2014))
    add_work(2016, {area: WORKS})
    printed = command("33.08", "--from", "2014", "--to", "2016", "--basis", "stated")
    assert "2016 |" in printed
    assert "12,90" in printed
    lines = command("33.08", "--from", "2014", "--to", "2016", "--basis", "stated", "--csv").splitlines()
    assert lines[0] == ",".join(Year._fields)
    assert lines[3].startswith("2016,12.9,0,12.9,0,")
    rows = command("33.08", "--from", "2016", "--to", "2016", "--csv", "--rows").splitlines()
    assert rows[0] == ",".join(Movement._fields)
    assert rows[1].startswith(f"2016,treated,{area.pk},")
    of_decree = command("33.08", "--decree", "188.45/498/KEP/25/2014", "--csv", "--from", "2014", "--to", "2014")
    assert of_decree.splitlines()[1].startswith("2014,0,")
    assert (
        command("33.08", "--kawasan", "Pucungrejo", "--csv", "--from", "2014", "--to", "2014")
        .splitlines()[1]
        .startswith("2014,0,0,0,0")
    )


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["99.99"], "99.99"),
        (["33.08", "--from", "2020", "--to", "2014"], "2020"),
        (["33.08", "--decree", "9/9"], "9/9"),
        (["33.08", "--kawasan", "Nowhere"], "Nowhere"),
    ],
)
def test_the_command_says_what_is_wrong(regency, arguments, said):
    with pytest.raises(CommandError, match=said):
        command(*arguments)
