"""A layer's version rises exactly when its rows change, whoever changes them."""

import datetime
import threading

import psycopg2
import pytest
from django.contrib.gis.geos import Point
from django.db import connection, transaction
from django.test import RequestFactory

from layers.catalogue import BY_ID, LAYERS
from layers.versions import etag, holds, layer_version
from programme.models import Assessment, AssessmentVolume, Work, WorkFund, WorkVolume
from spatial.models import Decree, DecreeLine, Kawasan, SlumArea
from tests import places


def digests() -> dict[str, str]:
    """What each layer shows, to the last byte."""
    found = {}
    with connection.cursor() as cursor:
        for layer in LAYERS:
            schema, view = layer.source
            cursor.execute(
                f'SELECT md5(string_agg(v::text, chr(10) ORDER BY v.{layer.key})) FROM "{schema}"."{view}" AS v'
            )
            found[layer.id] = cursor.fetchone()[0]
    return found


def versions() -> dict[str, int]:
    return {layer.id: layer_version(layer) for layer in LAYERS}


def changed(before: dict, after: dict) -> set[str]:
    return {name for name in before if before[name] != after[name]}


@pytest.fixture
def country(decree) -> None:
    """The regency with decrees of every status, a kawasan with a line and one without, lines for two kecamatan, and an overlap."""
    older = places.add_decree(number="OLD", status="superseded", date=datetime.date(2010, 1, 1))
    draft = places.add_decree(number="DRAFT", status="draft", date=datetime.date(2020, 1, 1))
    other = places.add_decree(kabupaten="33.71", number="KOTA", stated_total_ha="10")
    timur = Kawasan.objects.create(decree=decree, name="Timur")
    barat = Kawasan.objects.create(decree=decree, name="Barat")
    DecreeLine.objects.create(decree=decree, position=1, wilayah_id=places.MERTOYUDAN, stated_area_ha="31.07")
    DecreeLine.objects.create(decree=decree, position=2, kawasan=timur, stated_area_ha="5")
    DecreeLine.objects.create(decree=draft, position=1, wilayah_id=places.MERTOYUDAN, stated_area_ha="9")
    places.add_slum_area(
        decree, places.MERTOYUDAN_DESA, places.box(0, 0, 2, 1), kawasan=timur, rt="001", stated_area_ha="2"
    )
    places.add_slum_area(
        decree, places.MERTOYUDAN_DESA, places.box(1, 0, 2, 1), kawasan=barat, rt="002", stated_area_ha="2"
    )
    places.add_slum_area(decree, places.MUNTILAN_KELURAHAN, places.box(20, 0), rt="003", stated_area_ha="1")
    places.add_slum_area(older, places.MERTOYUDAN_DESA, places.box(0, 5), rt="004")
    places.add_slum_area(
        draft,
        places.MERTOYUDAN_DESA,
        places.box(0, 7),
        rt="005",
        kawasan=Kawasan.objects.create(decree=draft, name="Baru"),
    )
    places.add_slum_area(draft, places.MERTOYUDAN_DESA, places.box(2, 7), rt="009")
    places.add_slum_area(other, "33.71.01.1001", places.box(30, 0), rt="006")
    programme(other)
    with connection.cursor() as cursor:
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")  # TRUNCATE wants no check left to do


def programme(other: Decree) -> None:
    """RT 001 assessed in two years and in a draft; RT 009 of the draft decree assessed; works with and without a place of their own."""
    areas = {area.rt: area for area in SlumArea.objects.all()}
    for rt, year, steps in (("001", 2014, 1), ("001", 2016, 2), ("001", 2018, 0), ("009", 2020, 1)):
        assessment = Assessment.objects.create(
            slum_area=areas[rt], year=year, rule_set_id="permen-14-2018-v1", household_count=40, building_count=40
        )
        AssessmentVolume.objects.create(assessment=assessment, criterion_id="3a", volume=30)
        for step in ("submitted", "acknowledged")[:steps]:
            setattr(assessment, f"{step}_by", "Pokja")
            setattr(assessment, f"{step}_on", datetime.date(year, 12, 1))
            assessment.status = step
            assessment.save()
    for name, rt, point in (
        ("Sumur", "001", None),
        ("Jalan", "003", Point(110.231, -7.48, srid=4326)),
        ("Baru", "009", None),
    ):
        work = Work.objects.create(
            name=name, kabupaten_id="33.08", kelurahan_id=places.MERTOYUDAN_DESA, year=2015, geom=point
        )
        WorkVolume.objects.create(work=work, slum_area=areas[rt], criterion_id="3a", volume=5)
        WorkFund.objects.create(work=work, source="regency")
    Work.objects.create(name="Kota", kabupaten_id="33.71", year=2015)


OF_RT = "(SELECT id FROM spatial_slumarea WHERE rt = '{}')"
IN_DECREE = "(SELECT id FROM spatial_decree WHERE number = '{}')"
BOX = "ST_Multi(ST_MakeEnvelope(110.23, -7.48, 110.231, -7.479, 4326))"
NEW_AREA = f"""INSERT INTO spatial_slumarea (decree_id, kelurahan_id, geom)
               VALUES ((SELECT id FROM spatial_decree WHERE number = '{{}}'), '{places.MERTOYUDAN_DESA}', {BOX})"""

CHANGES = {
    "a new polygon": NEW_AREA.format("188.45/1/KEP/2014"),
    "a new polygon of an old decree": NEW_AREA.format("OLD"),
    "a new polygon of a draft": NEW_AREA.format("DRAFT"),
    "a polygon moved": f"UPDATE spatial_slumarea SET geom = {BOX} WHERE rt = '001'",
    "a polygon of a draft moved": f"UPDATE spatial_slumarea SET geom = {BOX} WHERE rt = '005'",
    "an update that changes nothing": "UPDATE spatial_slumarea SET geom = geom, rt = rt",
    "an update of no row": "UPDATE spatial_slumarea SET rt = '009' WHERE id = -1",
    "an RT corrected": "UPDATE spatial_slumarea SET rt = '007' WHERE rt = '001'",
    "verified hectares": "UPDATE spatial_slumarea SET verified_area_ha = 2 WHERE rt = '001'",
    "stated hectares of a polygon whose wilayah has a line": "UPDATE spatial_slumarea SET stated_area_ha = 3 WHERE rt = '001'",
    "stated hectares of a polygon that nothing outranks": "UPDATE spatial_slumarea SET stated_area_ha = 3 WHERE rt = '003'",
    "stated hectares written otherwise": "UPDATE spatial_slumarea SET stated_area_ha = 2.00 WHERE rt = '002'",
    "another kelurahan of the same kecamatan": f"UPDATE spatial_slumarea SET kelurahan_id = '{places.BANYUROJO}' WHERE rt = '001'",
    "another kelurahan of another kecamatan": f"UPDATE spatial_slumarea SET kelurahan_id = '{places.BANYUROJO}' WHERE rt = '003'",
    "a polygon out of its kawasan": "UPDATE spatial_slumarea SET kawasan_id = NULL WHERE rt = '002'",
    "a polygon out of a kawasan with a line": "UPDATE spatial_slumarea SET kawasan_id = NULL WHERE rt = '001'",
    "a polygon gone": "DELETE FROM spatial_slumarea WHERE rt = '002'",
    "a polygon of a draft gone": "DELETE FROM spatial_slumarea WHERE rt = '005'",
    "all polygons gone": "TRUNCATE spatial_slumarea CASCADE",
    "an import's number": "UPDATE spatial_slumarea SET import_run_id = NULL",
    "a decree renumbered": "UPDATE spatial_decree SET number = 'X' WHERE number = 'OLD'",
    "a draft renumbered": "UPDATE spatial_decree SET number = 'X' WHERE number = 'DRAFT'",
    "a decree's title": "UPDATE spatial_decree SET title = 'X', signatory = 'Y', source = 'Z'",
    "a decree dated otherwise": "UPDATE spatial_decree SET date = date + 1 WHERE number = '188.45/1/KEP/2014'",
    "a draft dated otherwise": "UPDATE spatial_decree SET date = date + 1 WHERE number = 'DRAFT'",
    "a stated total": "UPDATE spatial_decree SET stated_total_ha = 99 WHERE number = '188.45/1/KEP/2014'",
    "a stated total of an old decree": "UPDATE spatial_decree SET stated_total_ha = 99 WHERE number = 'OLD'",
    "a decree superseded": "UPDATE spatial_decree SET status = 'superseded' WHERE number = '188.45/1/KEP/2014'",
    "a draft that never was in force": "UPDATE spatial_decree SET status = 'superseded' WHERE number = 'DRAFT'",
    "another decree in force": """UPDATE spatial_decree SET status = 'superseded' WHERE number = '188.45/1/KEP/2014';
                                  UPDATE spatial_decree SET status = 'in_force' WHERE number = 'DRAFT'""",
    "a new draft": "INSERT INTO spatial_decree (number, date, title, kabupaten_id) VALUES ('D2', '2021-01-01', '', '33.08')",
    "a new old decree": """INSERT INTO spatial_decree (number, date, title, kabupaten_id, status)
                           VALUES ('O2', '2012-01-01', '', '33.08', 'superseded')""",
    "a line of a kecamatan": f"UPDATE spatial_decreeline SET stated_area_ha = 32 WHERE wilayah_id = '{places.MERTOYUDAN}'",
    "a line of a draft": f"UPDATE spatial_decreeline SET stated_area_ha = 32 WHERE decree_id = {IN_DECREE.format('DRAFT')}",
    "a line of a kawasan": "UPDATE spatial_decreeline SET stated_area_ha = 6 WHERE kawasan_id IS NOT NULL",
    "a line's text": "UPDATE spatial_decreeline SET stated_area_text = '31,07' WHERE wilayah_id IS NOT NULL",
    "a line's place in the list": "UPDATE spatial_decreeline SET position = position + 10",
    "a new line": f"""INSERT INTO spatial_decreeline (decree_id, position, wilayah_id, stated_area_ha)
                      VALUES ({IN_DECREE.format("188.45/1/KEP/2014")}, 9, '33.08.08', 1.5)""",
    "a new line of a draft": f"""INSERT INTO spatial_decreeline (decree_id, position, wilayah_id, stated_area_ha)
                                 VALUES ({IN_DECREE.format("DRAFT")}, 9, '33.08.08', 1.5)""",
    "a line gone": f"DELETE FROM spatial_decreeline WHERE wilayah_id = '{places.MERTOYUDAN}'",
    "a kawasan renamed": "UPDATE spatial_kawasan SET name = 'Selatan' WHERE name = 'Barat'",
    "a kawasan with a line renamed": "UPDATE spatial_kawasan SET name = 'Selatan' WHERE name = 'Timur'",
    "a kawasan of a draft renamed": "UPDATE spatial_kawasan SET name = 'Selatan' WHERE name = 'Baru'",
    "a new kawasan": f"INSERT INTO spatial_kawasan (decree_id, name) VALUES ({IN_DECREE.format('OLD')}, 'Lama')",
    "a kelurahan renamed": f"UPDATE spatial_wilayah SET name = 'X' WHERE code = '{places.MERTOYUDAN_DESA}'",
    "a kelurahan without slum areas renamed": f"UPDATE spatial_wilayah SET name = 'X' WHERE code = '{places.BANYUROJO}'",
    "a kecamatan renamed": f"UPDATE spatial_wilayah SET name = 'X' WHERE code = '{places.MERTOYUDAN}'",
    "a kabupaten renamed": "UPDATE spatial_wilayah SET name = 'X' WHERE code = '33.08'",
    "a provinsi renamed": "UPDATE spatial_wilayah SET name = 'X' WHERE code = '33'",
    "a boundary of a kecamatan": f"UPDATE spatial_wilayah SET geom = {BOX} WHERE code = '{places.MERTOYUDAN}'",
    "a boundary without slum areas": f"UPDATE spatial_wilayah SET geom = {BOX} WHERE code = '{places.BANYUROJO}'",
    "a name that stays": "UPDATE spatial_wilayah SET name = name",
    "a wilayah's validity": "UPDATE spatial_wilayah SET valid_from = '2020-01-01'",
    "a new kelurahan": """INSERT INTO spatial_wilayah (code, name, level, kind, parent_id)
                          VALUES ('33.08.10.2099', 'X', 'kelurahan', 'desa', '33.08.10')""",
    "a kelurahan gone": f"DELETE FROM spatial_wilayah WHERE code = '{places.BANYUROJO}'",
}

OF_WORK = "(SELECT id FROM programme_work WHERE name = '{}')"
OF_YEAR = "(SELECT id FROM programme_assessment WHERE year = {})"

CHANGES |= {
    "a volume of the newest assessment": f"UPDATE programme_assessmentvolume SET volume = 10 WHERE assessment_id = {OF_YEAR.format(2016)}",
    "a volume of an older assessment": f"UPDATE programme_assessmentvolume SET volume = 29 WHERE assessment_id = {OF_YEAR.format(2014)}",
    "a volume of a draft assessment": f"UPDATE programme_assessmentvolume SET volume = 10 WHERE assessment_id = {OF_YEAR.format(2018)}",
    "a volume of an area of a draft": f"UPDATE programme_assessmentvolume SET volume = 10 WHERE assessment_id = {OF_YEAR.format(2020)}",
    "a volume that stays": "UPDATE programme_assessmentvolume SET volume = volume",
    "a further volume": f"INSERT INTO programme_assessmentvolume (assessment_id, criterion_id, volume) VALUES ({OF_YEAR.format(2016)}, '5b', 40)",
    "a denominator": f"UPDATE programme_assessment SET household_count = 90 WHERE id = {OF_YEAR.format(2016)}",
    "a note on an assessment": "UPDATE programme_assessment SET note = 'x' WHERE status = 'draft'",
    "an assessment handed in": f"""UPDATE programme_assessment SET status = 'submitted', submitted_by = 'A', submitted_on = '2018-12-31'
                                   WHERE id = {OF_YEAR.format(2018)}""",
    "the newest assessment taken back": f"""UPDATE programme_assessment SET status = 'draft', submitted_by = '', submitted_on = NULL,
                                            acknowledged_by = '', acknowledged_on = NULL, note = 'why' WHERE id = {OF_YEAR.format(2016)}""",
    "the newest assessment gone": f"DELETE FROM programme_assessment WHERE id = {OF_YEAR.format(2016)}",
    "a draft assessment gone": f"DELETE FROM programme_assessment WHERE id = {OF_YEAR.format(2018)}",
    "a work done": "UPDATE programme_work SET status = 'done' WHERE name = 'Sumur'",
    "a work's note": "UPDATE programme_work SET note = 'x'",
    "a work's volume": f"UPDATE programme_workvolume SET volume = 6 WHERE work_id = {OF_WORK.format('Jalan')}",
    "another criterion of a work": f"INSERT INTO programme_workvolume (work_id, slum_area_id, criterion_id, volume) VALUES ({OF_WORK.format('Jalan')}, {OF_RT.format('003')}, '3b', 1)",
    "a work's volume gone": f"DELETE FROM programme_workvolume WHERE work_id = {OF_WORK.format('Sumur')}",
    "a fund's amount": "UPDATE programme_workfund SET amount = 5",
    "another fund": f"INSERT INTO programme_workfund (work_id, source, name) VALUES ({OF_WORK.format('Jalan')}, 'province', '')",
    "a new work": "INSERT INTO programme_work (name, kabupaten_id, year) VALUES ('W', '33.08', 2020)",
    "a work gone": "DELETE FROM programme_work WHERE name = 'Kota'",
    "a kabupaten with nothing but a work renamed": "UPDATE spatial_wilayah SET name = 'X' WHERE code = '33.71'",
}
# A number that is written otherwise is another text in the layers that write it, and the same state. Sums follow states: a state may change in
# what no sum shows (a total within a class), or while nothing of it is slum.
COARSER = {"stated hectares written otherwise": {"severity"}}
SUMS = {"hectares_left"}


@pytest.mark.parametrize("change", CHANGES, ids=list(CHANGES))
def test_the_layers_whose_rows_change_are_the_layers_whose_version_rises(country, change):
    rows, numbers = digests(), versions()
    with connection.cursor() as cursor:
        cursor.execute(CHANGES[change])
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
    later = versions()
    risen, differing = changed(numbers, later), changed(rows, digests())
    assert differing <= risen
    assert risen - differing <= COARSER.get(change, set()) | SUMS
    assert all(later[name] >= numbers[name] for name in numbers)


def test_some_changes_change_all_layers_and_some_none(country):
    """The table above would agree with itself if nothing ever changed."""
    outcomes = {}
    for name, change in CHANGES.items():
        with transaction.atomic():
            before = versions()
            with connection.cursor() as cursor:
                cursor.execute(change)
            outcomes[name] = changed(before, versions())
            transaction.set_rollback(True)
    assert outcomes["another decree in force"] == set(BY_ID)
    assert outcomes["a boundary of a kecamatan"] == {"kecamatan"}
    assert outcomes["an update that changes nothing"] == outcomes["a polygon of a draft moved"] == set()
    assert {name for names in outcomes.values() for name in names} == set(BY_ID)


def test_copy_raises_too(country):
    from io import StringIO

    before = versions()
    with connection.cursor() as cursor:
        cursor.copy_expert(
            "COPY spatial_wilayah (code, name, level, kind, parent_id) FROM STDIN",
            StringIO("33.08.10.2098\tX\tkelurahan\tdesa\t33.08.10\n"),
        )
    assert changed(before, versions()) == {"kelurahan"}


def test_what_is_rolled_back_leaves_no_trace(country):
    before = versions()
    with transaction.atomic():
        with connection.cursor() as cursor:
            cursor.execute(CHANGES["a polygon gone"])
        assert changed(before, versions())
        transaction.set_rollback(True)
    assert versions() == before


def test_many_changes_leave_few_rows(country):
    with connection.cursor() as cursor:
        for number in range(200):
            cursor.execute("UPDATE spatial_wilayah SET name = %s WHERE code = '33.08.10.2013'", [str(number)])
        cursor.execute("SELECT count(*) FROM layer_version")
        assert cursor.fetchone()[0] < 150


def session():
    """Another connection to the database of this test."""
    settings = connection.settings_dict
    return psycopg2.connect(
        host=settings["HOST"],
        port=settings["PORT"],
        user=settings["USER"],
        password=settings["PASSWORD"],
        dbname=settings["NAME"],
    )


RENAME = "UPDATE spatial_wilayah SET name = %s WHERE code = %s"


@pytest.mark.django_db(transaction=True)
def test_writers_neither_wait_for_each_other_nor_lose_a_change(country):
    first, second = session(), session()
    try:
        before = layer_version(BY_ID["kelurahan"])
        one, two = first.cursor(), second.cursor()
        for cursor in (one, two):
            cursor.execute("SET lock_timeout = '2s'; SET statement_timeout = '20s'")
        # Far more changes than it takes to add the increments up, in both, before either commits; then in the opposite order of rows.
        for number in range(100):
            one.execute(RENAME, (f"a{number}", places.MERTOYUDAN_DESA))
            two.execute(RENAME, (f"b{number}", places.BANYUROJO))
        assert layer_version(BY_ID["kelurahan"]) == before
        second.commit()
        between = layer_version(BY_ID["kelurahan"])
        assert between > before
        first.commit()
        assert layer_version(BY_ID["kelurahan"]) > between
    finally:
        first.close()
        second.close()


@pytest.mark.django_db(transaction=True)
def test_a_change_that_is_committed_later_is_seen_later(country):
    """The earlier writer commits last: a highest number would already have passed it."""
    first, second = session(), session()
    try:
        first.cursor().execute(RENAME, ("a", places.MERTOYUDAN_DESA))
        second.cursor().execute(RENAME, ("b", places.BANYUROJO))
        second.commit()
        seen = layer_version(BY_ID["kelurahan"])
        first.commit()
        assert layer_version(BY_ID["kelurahan"]) > seen
    finally:
        first.close()
        second.close()


@pytest.mark.django_db(transaction=True)
def test_a_writer_that_keeps_one_snapshot_is_not_refused(country):
    first, second = session(), session()
    try:
        first.set_session(isolation_level="REPEATABLE READ")
        one = first.cursor()
        one.execute("SELECT 1 FROM spatial_wilayah LIMIT 1")  # its snapshot begins
        for number in range(200):
            second.cursor().execute(RENAME, (f"b{number}", places.BANYUROJO))
            second.commit()
        before = layer_version(BY_ID["kelurahan"])
        for number in range(200):
            one.execute(RENAME, (f"a{number}", places.MERTOYUDAN_DESA))
        first.commit()
        assert layer_version(BY_ID["kelurahan"]) > before
    finally:
        first.close()
        second.close()


@pytest.mark.django_db(transaction=True)
def test_busy_writers_lose_nothing(country):
    """Each commit raises the version by at least one, whatever is added up meanwhile."""
    before = layer_version(BY_ID["kelurahan"])
    rises: list[int] = []

    def write(code: str) -> None:
        mine = session()
        with mine, mine.cursor() as cursor:
            for number in range(150):
                cursor.execute(RENAME, (str(number), code))
                cursor.execute("SELECT max(increment) FROM layer_version")
                mine.commit()
                rises.append(1)
        mine.close()

    threads = [threading.Thread(target=write, args=(code,)) for code in (places.MERTOYUDAN_DESA, places.BANYUROJO)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(rises) == 300
    assert layer_version(BY_ID["kelurahan"]) >= before + 300


def test_an_etag_knows_the_layer_the_question_and_the_language(country):
    factory, layer = RequestFactory(), BY_ID["slum_areas"]
    tag = etag(layer, factory.get("/a?x=1"))
    assert tag.startswith('"')
    assert tag.endswith('"')
    assert tag == etag(layer, factory.get("/a?x=1"))
    others = {
        etag(BY_ID["kawasan"], factory.get("/a?x=1")),
        etag(layer, factory.get("/a?x=2")),
        etag(layer, factory.get("/a?x=1", headers={"accept": "text/html"})),
        etag(layer, factory.get("/a?x=1", headers={"accept-encoding": "gzip"})),
        etag((layer, BY_ID["kelurahan"]), factory.get("/a?x=1")),
    }
    from django.utils import translation

    with translation.override("en"):
        others.add(etag(layer, factory.get("/a?x=1")))
    with connection.cursor() as cursor:
        cursor.execute(CHANGES["an RT corrected"])
    others.add(etag(layer, factory.get("/a?x=1")))
    assert len(others - {tag}) == 7


@pytest.mark.parametrize(
    ("header", "held"),
    [('"a"', True), ('W/"a"', True), ('"b", "a"', True), ("*", True), ('"b"', False), ("", False), ("a", False)],
)
def test_if_none_match_is_read_as_rfc_9110_says(header, held):
    assert holds(RequestFactory().get("/", headers={"if-none-match": header}), '"a"') is held
