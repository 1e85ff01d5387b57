"""The rules hold in the database itself: for bulk_create, update() and plain SQL, as psql and QGIS send it."""

import pytest
from django.contrib.gis.geos import MultiPolygon, Polygon
from django.db import DatabaseError, IntegrityError, connection, transaction

from spatial.models import Decree, DecreeLine, Kawasan, SlumArea, Wilayah
from tests import places

INSERT_SLUM_AREA = """
INSERT INTO spatial_slumarea (decree_id, kelurahan_id, rt, rw, geom) VALUES (%s, %s, %s, %s, {geom})
"""


def refused_by(name: str):
    """The statement is refused by the constraint with this name (or with this word in the database's message)."""
    return pytest.raises(DatabaseError, match=name)


def insert_slum_area(decree: Decree, geom_sql: str, kelurahan=places.MERTOYUDAN_DESA, rt=None, rw=None) -> None:
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(INSERT_SLUM_AREA.format(geom=geom_sql), [decree.pk, kelurahan, rt, rw])


def slum_area(decree: Decree, **fields) -> SlumArea:
    return SlumArea(decree=decree, **{"kelurahan_id": places.MERTOYUDAN_DESA, "geom": places.box(0, 0), **fields})


def bulk(*rows) -> None:
    with transaction.atomic():
        type(rows[0]).objects.bulk_create(rows)


@pytest.mark.parametrize(
    ("geom", "rule"),
    [
        (
            "ST_GeomFromText('MULTIPOLYGON(((110.2 -7.5,110.201 -7.499,110.201 -7.5,110.2 -7.499,110.2 -7.5)))', 4326)",
            "slum_area_geom_valid",
        ),
        ("ST_GeomFromText('MULTIPOLYGON EMPTY', 4326)", "slum_area_geom_(not_empty|in_indonesia)"),
        (
            "ST_GeomFromText('MULTIPOLYGON Z(((110.2 -7.5 1,110.201 -7.499 1,110.201 -7.5 1,110.2 -7.5 1)))', 4326)",
            "has Z dimension",
        ),
        (
            "ST_GeomFromText('POLYGON((110.2 -7.5,110.201 -7.499,110.201 -7.5,110.2 -7.5))', 4326)",
            "does not match column type",
        ),
        ("ST_Transform(ST_Multi(ST_MakeEnvelope(110.2,-7.5,110.201,-7.499,4326)), 32749)", "SRID"),
        ("ST_Multi(ST_MakeEnvelope(-7.5,110.2,-7.499,110.201,4326))", "slum_area_geom_in_indonesia"),
        ("NULL", "null value"),
    ],
    ids=["bow-tie", "empty", "with Z", "single polygon", "UTM", "swapped axes", "null"],
)
def test_a_polygon_that_breaks_a_rule_is_refused(decree, geom, rule):
    with refused_by(rule):
        insert_slum_area(decree, geom)
    assert not SlumArea.objects.exists()


def test_bulk_create_obeys_the_same_rules(decree):
    with refused_by("slum_area_geom_valid"):
        bulk(slum_area(decree), slum_area(decree, geom=places.bow_tie()))
    assert not SlumArea.objects.exists()


def test_update_obeys_the_same_rules(decree):
    area = places.add_slum_area(decree, places.MERTOYUDAN_DESA, places.box(0, 0))
    with refused_by("slum_area_geom_(not_empty|in_indonesia)"), transaction.atomic():
        SlumArea.objects.filter(pk=area.pk).update(geom=MultiPolygon(Polygon(), srid=4326))


def test_computed_areas_cannot_be_written(decree):
    places.add_slum_area(decree, places.MERTOYUDAN_DESA, places.box(0, 0))
    with refused_by("area_ha"), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("UPDATE spatial_slumarea SET area_ha = 31.07")


def test_computed_areas_follow_the_polygon(decree):
    area = places.add_slum_area(decree, places.MERTOYUDAN_DESA, places.box(0, 0))
    before = area.area_ha
    area.geom = places.box(0, 0, 2, 1)
    area.save()
    area.refresh_from_db()
    assert float(area.area_ha / before) == pytest.approx(2, rel=1e-5)
    assert float(area.geodesic_area_ha / area.area_ha) == pytest.approx(1.0006, rel=1e-4)


@pytest.mark.parametrize("value", ["-0.01", "'NaN'", "'Infinity'"])
@pytest.mark.parametrize("column", ["stated_area_ha", "verified_area_ha"])
def test_hectares_are_not_negative_and_are_numbers(decree, column, value):
    places.add_slum_area(decree, places.MERTOYUDAN_DESA, places.box(0, 0))
    with refused_by(f"slum_area_{column}_range"), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(f"UPDATE spatial_slumarea SET {column} = {value}")


def test_a_stated_figure_keeps_every_digit(decree):
    from decimal import Decimal

    area = places.add_slum_area(
        decree, places.MERTOYUDAN_DESA, places.box(0, 0), stated_area_ha=Decimal("11.579298999999999")
    )
    assert area.stated_area_ha == Decimal("11.579298999999999")


@pytest.mark.parametrize("rt", ["1", "01", "RT01", "0001", "00A", ""])
def test_rt_and_rw_have_three_digits(decree, rt):
    with refused_by("slum_area_rt_form"):
        bulk(slum_area(decree, rt=rt))
    with refused_by("slum_area_rw_form"):
        bulk(slum_area(decree, rw=rt))


def test_an_rt_is_unique_in_its_kelurahan_and_decree(decree):
    bulk(slum_area(decree, rt="001", rw="002"))
    with refused_by("slum_area_rt_unique"):
        bulk(slum_area(decree, rt="001", rw="002", geom=places.box(2, 2)))
    # Without an RW, too: NULL is not distinct here.
    bulk(slum_area(decree, rt="001"))
    with refused_by("slum_area_rt_unique"):
        bulk(slum_area(decree, rt="001", geom=places.box(3, 3)))


def test_the_same_rt_may_stand_elsewhere(decree):
    other = places.add_decree(number="188.45/2/KEP/2020", status="draft")
    bulk(
        slum_area(decree, rt="001", rw="002"),
        slum_area(decree, rt="001", rw="003"),
        slum_area(decree, rt="001", rw="002", kelurahan_id=places.BANYUROJO),
        slum_area(other, rt="001", rw="002"),
        slum_area(decree),
        slum_area(decree),
    )
    assert SlumArea.objects.count() == 6


def test_a_slum_area_lies_in_a_kelurahan_and_in_the_regency_of_its_decree(decree):
    with refused_by("slum_area_in_kelurahan"):
        bulk(slum_area(decree, kelurahan_id=places.MERTOYUDAN))
    with refused_by("slum_area_in_regency"):
        bulk(slum_area(decree, kelurahan_id="33.71.01.1001"))


def test_a_kawasan_belongs_to_the_decree_of_its_parts_and_lines(decree):
    other = places.add_decree(number="188.45/2/KEP/2020", status="draft")
    kawasan = Kawasan.objects.create(decree=other, name="Pucungrejo Timur")
    with refused_by("slum_area_kawasan_of_decree"):
        bulk(slum_area(decree, kawasan=kawasan))
    with refused_by("decree_line_kawasan_of_decree"):
        bulk(DecreeLine(decree=decree, position=1, kawasan=kawasan, stated_area_ha=1))


def test_a_decree_with_polygons_keeps_its_regency(decree):
    places.add_slum_area(decree, places.MERTOYUDAN_DESA, places.box(0, 0))
    with refused_by("slum_area_in_regency"), transaction.atomic():
        Decree.objects.filter(pk=decree.pk).update(kabupaten="33.71")


@pytest.mark.parametrize(
    ("code", "level", "kind", "parent", "rule"),
    [
        ("33.8", "kabupaten", "kabupaten", "33", "wilayah_code_of_level"),
        ("33.09", "kecamatan", "kecamatan", "33", "wilayah_code_of_level"),
        ("33.72", "kabupaten", "kabupaten", "33", "wilayah_code_of_level"),
        ("33.08.10.2002", "kelurahan", "kelurahan", "33.08.10", "wilayah_code_of_level"),
        ("33.09", "kabupaten", "kabupaten", "33.08", "wilayah_parent_of_code"),
        ("33.09", "kabupaten", "kabupaten", None, "wilayah_parent_of_code"),
        ("35", "provinsi", "provinsi", "33", "wilayah_parent_of_code"),
    ],
)
def test_a_code_has_the_form_of_its_level_and_fits_its_parent(regency, code, level, kind, parent, rule):
    with refused_by(rule):
        bulk(Wilayah(code=code, level=level, kind=kind, parent_id=parent, name="x"))


def test_a_unit_needs_its_parent(regency):
    bulk(Wilayah(code="33.09.01", level="kecamatan", kind="kecamatan", parent_id="33.09", name="x"))
    with pytest.raises(IntegrityError, match="parent"):
        connection.check_constraints()  # as at the end of the transaction


@pytest.mark.parametrize("bps_code", ["3308", "330811000A", "33.08.10"])
def test_a_bps_code_has_the_digits_of_its_level(regency, bps_code):
    with refused_by("wilayah_bps_code_of_level"), transaction.atomic():
        Wilayah.objects.filter(code=places.MERTOYUDAN).update(bps_code=bps_code)


def test_one_decree_is_in_force_in_a_regency_on_a_topic(decree):
    with refused_by("decree_one_in_force"), transaction.atomic():
        places.add_decree(number="188.45/2/KEP/2020")
    draft = places.add_decree(number="188.45/2/KEP/2020", status="draft")
    with refused_by("decree_one_in_force"), transaction.atomic():
        Decree.objects.filter(pk=draft.pk).update(status="in_force")
    places.add_decree(kabupaten="33.71", number="188.45/3/KEP/2020")


@pytest.mark.parametrize(
    ("before", "after"), [("in_force", "draft"), ("superseded", "in_force"), ("superseded", "draft")]
)
def test_a_status_does_not_go_back(decree, before, after):
    if before == "superseded":
        Decree.objects.update(status="superseded")
    with refused_by("tidak dapat kembali menjadi"), transaction.atomic():
        Decree.objects.update(status=after)


def test_the_refusal_is_in_the_language_of_the_session(decree):
    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL geokotaku.language = 'en'")
    with refused_by("cannot become draft again"), transaction.atomic():
        Decree.objects.update(status="draft")


def test_a_decree_is_of_a_regency(regency):
    with refused_by("decree_of_kabupaten"), transaction.atomic():
        places.add_decree(kabupaten=places.MERTOYUDAN)


def test_a_line_names_one_place_of_its_regency(decree):
    kawasan = Kawasan.objects.create(decree=decree, name="Pucungrejo Timur")
    with refused_by("decree_line_one_place"):
        bulk(DecreeLine(decree=decree, position=1, stated_area_ha=1))
    with refused_by("decree_line_one_place"):
        bulk(DecreeLine(decree=decree, position=1, stated_area_ha=1, wilayah_id=places.MERTOYUDAN, kawasan=kawasan))
    with refused_by("decree_line_in_regency"):
        bulk(DecreeLine(decree=decree, position=1, stated_area_ha=1, wilayah_id="33.71"))
    with refused_by("decree_line_stated_area_ha_range"):
        bulk(DecreeLine(decree=decree, position=1, stated_area_ha=-1, wilayah_id=places.MERTOYUDAN))


def test_rows_written_by_hand_get_the_defaults(regency):
    with connection.cursor() as cursor:
        cursor.execute(
            "INSERT INTO spatial_decree (number, date, title, kabupaten_id) VALUES ('1', '2014-12-08', 'x', '33.08')"
        )
        cursor.execute(
            "INSERT INTO spatial_wilayah (code, level, kind, parent_id) VALUES ('35', 'provinsi', 'provinsi', NULL)"
        )
    assert Decree.objects.get().status == "draft"
    assert Wilayah.objects.get(code="35").fictitious is False
