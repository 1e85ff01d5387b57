"""The profiles of kawasan and wilayah in the database, held to aggregation.py."""

from decimal import Decimal

import pytest
from django.db import connection, transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from programme import rule_sets
from programme.aggregation import Part, Profile, aggregate
from programme.models import Assessment
from programme.scoring import assess
from spatial.models import Kawasan
from tests import places
from tests.programme.assessments import HEADER, PERMEN_2016, PERMEN_2018, VOLUMES, add_assessment, submit

pytestmark = pytest.mark.django_db
CLASSES = ("berat", "sedang", "ringan", "tidak_kumuh")


def one(sql: str, *values) -> dict:
    with connection.cursor() as cursor:
        cursor.execute(sql, values)
        names = [column.name for column in cursor.description]
        (row,) = cursor.fetchall()
        return dict(zip(names, row, strict=True))


def wilayah(code: str) -> dict:
    return one("SELECT * FROM programme_wilayah_assessment WHERE code = %s", code)


@pytest.fixture
def areas(decree):
    """Three in Mertoyudan, one of them in the kawasan with the one in Banyurojo."""
    kawasan = Kawasan.objects.create(decree=decree, name="Kali Elo")
    return [
        places.add_slum_area(decree, places.MERTOYUDAN_DESA, places.box(0, 0)),
        places.add_slum_area(decree, places.MERTOYUDAN_DESA, places.box(1, 0)),
        places.add_slum_area(decree, places.MERTOYUDAN_DESA, places.box(2, 0), kawasan=kawasan),
        places.add_slum_area(decree, places.BANYUROJO, places.box(5, 0, 2), kawasan=kawasan),
    ]


def test_volumes_are_added_and_then_scored_at_every_level(areas):
    submit(add_assessment(areas[0]))
    submit(add_assessment(areas[1], {**VOLUMES, "1a": Decimal(34)}))
    submit(add_assessment(areas[3]))
    desa = wilayah(places.MERTOYUDAN_DESA)
    assert (desa["slum_area_count"], desa["assessed_count"], desa["total"], desa["slum_class"]) == (3, 2, 29, "ringan")
    assert (desa["building_count"], desa["population"], desa["from_year"], desa["rule_sets"]) == (68, 260, 2018, 1)
    assert desa["slum_ha"] == areas[0].area_ha + areas[1].area_ha
    assert desa["unassessed_ha"] == areas[2].area_ha
    for code, level in ((places.MERTOYUDAN, "kecamatan"), ("33.08", "kabupaten"), ("33", "provinsi")):
        profile = wilayah(code)
        assert (profile["level"], profile["slum_area_count"], profile["assessed_count"], profile["total"]) == (
            level,
            4,
            3,
            27,
        )
        assert profile["slum_ha"] + profile["tidak_kumuh_ha"] + profile["unassessed_ha"] == profile["area_ha"]
    assert one("SELECT total FROM programme_kecamatan_assessment WHERE code = %s", places.MERTOYUDAN) == {"total": 27}
    kawasan = one("SELECT * FROM programme_kawasan_assessment")
    assert (kawasan["name"], kawasan["slum_area_count"], kawasan["assessed_count"], kawasan["total"]) == (
        "Kali Elo",
        2,
        1,
        26,
    )


def test_the_newest_assessment_that_was_handed_in_counts(areas):
    submit(add_assessment(areas[0]))
    add_assessment(areas[0], {**VOLUMES, "1a": Decimal(34)}, year=2020, kind="update")
    assert wilayah(places.MERTOYUDAN_DESA)["total"] == 26
    submit(Assessment.objects.get(year=2020))
    assert wilayah(places.MERTOYUDAN_DESA)["total"] == 31


def test_areas_of_a_decree_that_is_not_in_force_are_left_aside(areas):
    submit(add_assessment(areas[0]))
    draft = places.add_decree(number="188.45/2/KEP/2020", status="draft")
    submit(add_assessment(places.add_slum_area(draft, places.MERTOYUDAN_DESA, places.box(3, 0))))
    assert wilayah(places.MERTOYUDAN_DESA)["slum_area_count"] == 3


def test_a_wilayah_without_slum_areas_has_an_empty_profile(areas):
    empty = wilayah(places.MUNTILAN_KELURAHAN)
    assert (empty["slum_area_count"], empty["area_ha"], empty["total"], empty["rule_sets"]) == (0, 0, None, 0)
    assert (empty["flags"], empty["area_flags"]) == (None, [])


def test_what_is_wrong_in_a_part_is_said_of_the_whole(areas):
    submit(add_assessment(areas[0], {**VOLUMES, "4a": Decimal("1.2")}))
    submit(add_assessment(areas[1], {**VOLUMES, "4a": Decimal(0)}))
    desa = wilayah(places.MERTOYUDAN_DESA)
    assert (desa["flags"], desa["area_flags"], desa["flagged_count"]) == ([], ["share_above_100"], 1)


def as_python(parts: list[Part]) -> tuple:
    profile: Profile = aggregate(parts)
    scored = profile.scored
    return (
        profile.area_ha,
        {slum_class: profile.class_ha.get(slum_class, 0) for slum_class in CLASSES},
        profile.unassessed_ha,
        list(profile.area_flags),
        scored and (scored.rule_set.id, scored.total, scored.slum_class, scored.sectoral_percent, list(scored.flags)),
    )


def as_sql(row: dict) -> tuple:
    return (
        row["area_ha"],
        {slum_class: row[f"{slum_class}_ha"] for slum_class in CLASSES},
        row["unassessed_ha"],
        row["area_flags"],
        (
            row["total"] is not None
            and (row["rule_set_id"], row["total"], row["slum_class"], row["sectoral_percent"], row["flags"])
        )
        or None,
    )


assessments = st.lists(
    st.none()
    | st.tuples(
        st.dictionaries(st.sampled_from(list(VOLUMES)), st.decimals(-3, 300, places=2), min_size=1),
        st.sampled_from([PERMEN_2018, PERMEN_2016]),
        st.sampled_from([{}, {"ideal_road_m": None}, {"settled_area_ha": Decimal(0)}, {"building_count": 7}]),
    ),
    min_size=4,
    max_size=4,
)


@settings(deadline=None, max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(assessments)
def test_the_database_and_python_say_the_same(areas, found):
    parts = []
    with transaction.atomic():
        for area, reported in zip(areas, found, strict=True):
            if reported is None:
                parts.append(Part(area.area_ha, {}, {}, None))
                continue
            volumes, rule_set, changed = reported
            submit(add_assessment(area, volumes, rule_set=rule_set, **changed))
            header = {**HEADER, **changed}
            parts.append(Part(area.area_ha, header, volumes, assess(rule_sets.rule_set(rule_set), header, volumes)))
        row = wilayah("33.08")
        transaction.set_rollback(True)
    assert as_sql(row) == as_python(parts)
