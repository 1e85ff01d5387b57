"""The real files of Kota Pekalongan: 432 RT of 2019 and 1,091 works of 2020–2023, with their faults."""

from collections import Counter
from decimal import Decimal
from itertools import pairwise

import pytest

from programme.burndown import Scope, burndown
from programme.importers import contradictions
from programme.importers.assessments import AssessmentOptions, load_assessments
from programme.importers.reading import read_delivery
from programme.importers.registers import read_registers
from programme.importers.works import WorkOptions, load_works
from programme.models import AreaState, Assessment, Work
from programme.reduction import Assessed, Done, states
from programme.rule_sets import rule_set
from spatial.importers.slum_areas import SlumAreaOptions, load_slum_areas
from spatial.importers.wilayah import WilayahOptions, load_wilayah
from tests import places
from tests.programme.assessments import PERMEN_2018

NUMBER = "430/1131 Tahun 2020"
RULES = rule_set(PERMEN_2018)


@pytest.fixture
def folder(shared_data):
    return shared_data / "pekalongan"


@pytest.fixture
def registers(folder):
    return read_registers(str(folder / "rt.csv"), str(folder / "kawasan.csv"), None)


@pytest.fixture
def delivery(folder, registers):
    figures = {key: entry.figures for key, entry in registers.by_id.items()}
    return read_delivery(folder / "assessment_2019.csv", figures_of=figures)


@pytest.fixture
def rows(delivery, registers):
    """Each row with its figures, and what is wrong with it: its shift, or its findings."""
    within = contradictions.tolerance(delivery.baselines)
    found = []
    for baseline in delivery.baselines:
        place, entry = registers.resolve(baseline.place)
        baseline = baseline.with_figures(entry.figures)
        shift = contradictions.find_shift(delivery.header, delivery.numbers[baseline.row], baseline.figures, RULES)
        result = contradictions.scored(baseline, RULES)
        findings = [*contradictions.impossible(result), *contradictions.contradictions(baseline, result, within)]
        found.append((baseline, place, shift, [] if shift else findings, result))
    return found


def test_all_432_rows_are_recomputed_and_every_contradiction_has_its_cause(rows):
    assert len(rows) == 432
    shifted = [(place.kawasan, shift) for _baseline, place, shift, _findings, _result in rows if shift]
    assert Counter(place for place, _shift in shifted) == {"Kauman": 16, "Panjang Baru": 34}
    assert {(shift.columns, shift.first, shift.moved, shift.of) for _place, shift in shifted} == {(1, "1av", 16, 16)}
    causes = Counter(finding.code for _baseline, _place, _shift, findings, _result in rows for finding in findings)
    assert causes == {
        "volume_above_whole": 8,
        "volume_negative": 3,
        "mean_of_scored_only": 19,
        "sectoral_contradicts": 9,
    }
    above = [
        finding.params
        for _baseline, _place, _shift, findings, _result in rows
        for finding in findings
        if finding.code == "volume_above_whole"
    ]
    assert {params["criterion"] for params in above} == {"4a"}
    assert max(params["share_percent"] for params in above) == Decimal("307.82")


def test_sound_rows_agree_in_every_share_score_total_and_class(rows):
    sound = [(baseline, result) for baseline, _place, shift, _findings, result in rows if not shift]
    assert len(sound) == 382
    for baseline, result in sound:
        assert len(baseline.claims.shares) == len(baseline.claims.scores) == 16
        for part in result.criteria:
            stated = baseline.claims.shares[part.rule.criterion]
            assert abs(stated - part.share_percent) <= Decimal("0.005001"), (baseline.row, part.rule.criterion)
            assert baseline.claims.scores[part.rule.criterion] == part.score
        assert (baseline.claims.total, baseline.claims.slum_class) == (result.total, result.slum_class)
    assert Counter(result.slum_class for _baseline, result in sound) == {"ringan": 370, "tidak_kumuh": 7, "sedang": 5}


def test_means_differ_in_the_first_nine_rows_only(rows):
    """Their means leave out criteria without a score, as no other row of the file does."""
    codes = ("mean_of_scored_only", "sectoral_contradicts")
    wrong = {
        baseline.row
        for baseline, _place, _shift, findings, _result in rows
        if any(finding.code in codes for finding in findings)
    }
    assert wrong == set(range(2, 11))


def test_the_kawasan_that_is_a_copy_of_its_neighbour_is_found(registers):
    ((whole, finding),) = contradictions.wholes(registers.wholes(), registers.sums())
    assert (whole.name, finding.code, finding.params["other"]) == ("Kauman", "kawasan_copied", "Gamer")
    assert finding.params["figures"] == ["household_count", "ideal_road_m", "ideal_drain_m"]
    assert (finding.params["stated"], finding.params["sum"]) == ("157; 1250; 1028", "594; 4220; 4883")


@pytest.fixture
def city(folder, db):
    """The decree with its slum areas, in force."""
    load_wilayah(folder / "wilayah_pekalongan.geojson", WilayahOptions(by="penguji"))
    places.add_decree("33.75", NUMBER, date="2019-01-02")
    load_slum_areas(
        folder / "rt_polygons.geojson",
        SlumAreaOptions(
            by="penguji",
            decree=NUMBER,
            table=str(folder / "rt.csv"),
            lookups=(("kawasan", str(folder / "kawasan.csv")),),
            aliases=(("Noyotaansari", "Noyontaansari"), ("Sekoduwet", "Sokoduwet")),
            outside_limit_percent=100,
            accept_partial=True,
        ),
    )


@pytest.fixture
def said(folder):
    return {
        "by": "penguji",
        "decree": NUMBER,
        "rt_table": str(folder / "rt.csv"),
        "kawasan_table": str(folder / "kawasan.csv"),
        "accept_partial": True,
    }


def test_the_city_is_loaded_and_its_works_bring_it_down_year_by_year(folder, city, said):
    path = folder / "assessment_2019.csv"
    report = load_assessments(path, AssessmentOptions(submitted_by="Disperkim", **said))
    refused = Counter(problem.code for problem in report.problems if problem.row in report.refused_rows)
    # 50 shifted rows (one of them without a polygon as well), 19 RT without a polygon.
    assert (refused["columns_shifted"], refused["area_unknown"]) == (50, 19)
    assert (report.read, report.created, report.refused) == (432, 364, 68)
    again = load_assessments(path, AssessmentOptions(**said))
    assert (again.created, again.updated, again.unchanged) == (0, 0, 364)

    report = load_works(folder / "works.csv", WorkOptions(source="Pekalongan", **said))
    refused = Counter(problem.code for problem in report.problems if problem.row in report.refused_rows)
    assert refused == {"area_unknown": 93, "rt_of_another_kawasan": 2, "place_not_named": 1}
    assert (report.read, report.created, report.refused) == (1091, 995, 96)
    assert Work.objects.count() == 995
    assert load_works(folder / "works.csv", WorkOptions(source="Pekalongan", **said)).unchanged == 995

    years = burndown(Scope("33.75"), 2019, 2023, "stated")
    for year in years:
        assert year.start_ha + year.added_ha - year.reduced_ha == year.left_ha
    for before, after in pairwise(years):
        assert after.left_ha <= before.left_ha
    assert years[0].added_ha + years[0].start_ha > years[-1].left_ha

    # The database's states are those of the pure rules, for every RT and year.
    works = {}
    for work in Work.objects.prefetch_related("volumes"):
        for volume in work.volumes.all():
            works.setdefault(volume.slum_area_id, []).append(Done(work.year, volume.criterion_id, volume.volume))
    kept = {(state.slum_area_id, state.year): state for state in AreaState.objects.all()}
    compared = 0
    for assessment in Assessment.objects.prefetch_related("volumes"):
        denominators = {name: getattr(assessment, name) for name in ("building_count", "household_count")}
        denominators |= {
            name: getattr(assessment, name) for name in ("settled_area_ha", "ideal_road_m", "ideal_drain_m")
        }
        volumes = {volume.criterion_id: volume.volume for volume in assessment.volumes.all()}
        assessed = Assessed(assessment.year, RULES, denominators, volumes)
        for state in states(2019, [assessed], works.get(assessment.slum_area_id, []), 2023):
            stored = kept.get((assessment.slum_area_id, state.year))
            if stored is not None:
                compared += 1
                assert (stored.total, stored.slum_class, stored.left_slum, stored.finished) == (
                    state.scored.total,
                    state.scored.slum_class,
                    state.left_slum,
                    state.finished,
                )
    assert compared > 364


def test_dry_run_of_the_real_files_writes_nothing(folder, city, said):
    report = load_assessments(folder / "assessment_2019.csv", AssessmentOptions(dry_run=True, **said))
    assert (report.created, Assessment.objects.count()) == (364, 0)
