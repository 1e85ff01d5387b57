"""What tiles show of assessments, of the states over the years, and of works."""

import pytest

from programme.models import Work, WorkVolume
from tests import places
from tests.layers.tiles.conftest import read, square
from tests.programme.assessments import VOLUMES_AFTER_WORKS, add_assessment, submit

pytestmark = pytest.mark.django_db
Z, X, Y = 13, 6603, 4266


@pytest.fixture
def area(decree):
    """Assessed in 2015 as ringan and in 2018 as no slum; beside it one that nobody has assessed."""
    found = places.add_slum_area(decree, places.MERTOYUDAN_DESA, square(Z, X + 0.5, Y + 0.5, 0.1), rt="001")
    places.add_slum_area(decree, places.MERTOYUDAN_DESA, square(Z, X + 0.7, Y + 0.5, 0.1), rt="002")
    submit(add_assessment(found, year=2015))
    submit(add_assessment(found, VOLUMES_AFTER_WORKS, year=2018))
    return found


def shown(day: str | None = None, zoom: int = Z) -> dict[str, list[dict]]:
    query = "{}" if day is None else f'{{"datetime": "{day}"}}'
    step = 2 ** (Z - zoom)
    layers = read("assessments", zoom, X // step, Y // step, query)
    return {name: [feature.properties for feature in features] for name, features in layers.items()}


@pytest.mark.parametrize(
    ("day", "slum_class", "total", "drain"),
    [
        (None, "tidak_kumuh", 8, 0),
        ("2018-12-31", "tidak_kumuh", 8, 0),
        ("2018-12-30", "ringan", 26, 5),  # the year has not ended
        ("2015-12-31", "ringan", 26, 5),
        ("2014-12-31", None, None, None),  # decreed, and not assessed yet
    ],
)
def test_a_day_shows_the_class_of_the_last_year_that_had_ended(area, day, slum_class, total, drain):
    found = {feature["rt"]: feature for feature in shown(day)["assessments"]}
    assert (found["001"].get("slum_class"), found["001"].get("total")) == (slum_class, total)
    assert found["001"].get("score_4b") == drain
    assert found["001"].get("left_slum", False) == (slum_class == "tidak_kumuh")
    assert "slum_class" not in found["002"]


def test_before_the_decree_there_is_nothing(area):
    assert shown("2013-12-31") == {}


def test_points_are_gathered_by_class_and_hold_every_hectare_once(area):
    points = shown(zoom=5)["assessment_points"]
    assert {point.get("slum_class"): point["count"] for point in points} == {"tidak_kumuh": 1, None: 1}
    assert sum(point["area_ha"] for point in points) == pytest.approx(float(area.area_ha) * 2, rel=1e-3)


def test_a_draft_assessment_colours_nothing(area):
    add_assessment(area, year=2020)
    assert {feature["rt"]: feature.get("total") for feature in shown()["assessments"]}["001"] == 8


def test_a_work_lies_where_its_slum_area_lies_and_follows_it(area):
    work = Work.objects.create(name="Sumur", kabupaten_id="33.08", year=2015)
    WorkVolume.objects.create(work=work, slum_area=area, criterion_id="3a", volume=5)
    assert [feature.properties["name"] for feature in read("works", Z, X, Y)["works"]] == ["Sumur"]
    area.geom = square(Z, X + 1.5, Y + 0.5, 0.1)
    area.save()
    assert read("works", Z, X, Y) == {}
    assert [feature.id for feature in read("works", Z, X + 1, Y)["works"]] == [work.pk]
    work.delete()
    assert read("works", Z, X + 1, Y) == {}


def test_works_too_near_to_one_another_are_one_point_a_status(area):
    for number in range(3):
        work = Work.objects.create(
            name=f"Sumur {number}",
            kabupaten_id="33.08",
            year=2015 + number,
            budget=10,
            status="planned" if number else "proposed",
        )
        WorkVolume.objects.create(work=work, slum_area=area, criterion_id="3a", volume=5)
    points = sorted(
        (f.properties["status"], f.properties["count"], f.properties["budget"])
        for f in read("works", 8, X >> 5, Y >> 5)["works"]
    )
    assert points == [("planned", 2, 20), ("proposed", 1, 10)]
