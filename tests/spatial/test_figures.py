"""The figures of wilayah and decrees: sums that are exact, ground that is counted once."""

import random
from decimal import Decimal

import pytest
from django.contrib.gis.db.models import Union
from django.db import connection
from django.db.models import Sum

from spatial.models import DecreeFigure, DecreeLine, DecreeLineFigure, Kawasan, SlumArea, SlumOverlap, WilayahSlum
from tests import places


def slum(code: str) -> WilayahSlum:
    return WilayahSlum.objects.get(wilayah=code)


def test_rows_sum_exactly_to_kelurahan_kecamatan_kabupaten_and_provinsi(decree):
    for x in range(5):
        places.add_slum_area(decree, places.MERTOYUDAN_DESA, places.box(0.1, 2 * x, 0.7, 0.9))
        places.add_slum_area(decree, places.BANYUROJO, places.box(5.3, 2 * x, 0.31, 1.1))
    rows = {
        code: SlumArea.objects.within(code).aggregate(Sum("area_ha"))["area_ha__sum"]
        for code in ("33", places.BANYUROJO)
    }
    assert slum(places.BANYUROJO).area_ha == rows[places.BANYUROJO]
    assert slum(places.MERTOYUDAN_DESA).area_ha + slum(places.BANYUROJO).area_ha == slum(places.MERTOYUDAN).area_ha
    assert slum(places.MERTOYUDAN).area_ha == slum("33.08").area_ha == slum("33").area_ha == rows["33"]
    assert slum("33").footprint_ha == slum("33").area_ha
    assert slum("33.08").slum_area_count == 10
    assert slum("33.71").slum_area_count == 0
    assert slum("33.71").area_ha == 0


def test_a_code_is_no_prefix_of_another(decree):
    # 33.08.1 is the beginning of 33.08.10 as text, and 33.0 of 33.08: neither is inside the other.
    places.add_slum_area(decree, places.MERTOYUDAN_DESA, places.box(0, 0))
    assert SlumArea.objects.within("33.08.1").count() == 0
    assert SlumArea.objects.within("33.08.10").count() == 1
    assert SlumArea.objects.within(places.MERTOYUDAN_DESA).count() == 1


def test_overlapping_ground_counts_once_in_the_footprint(decree):
    first = places.add_slum_area(decree, places.MERTOYUDAN_DESA, places.box(0, 0, 2, 1))
    second = places.add_slum_area(decree, places.MERTOYUDAN_DESA, places.box(1, 0, 2, 1))
    apart = places.add_slum_area(decree, places.MERTOYUDAN_DESA, places.box(0, 5))
    neighbour = places.add_slum_area(decree, places.MERTOYUDAN_DESA, places.box(1, 5))
    figures = slum(places.MERTOYUDAN)
    assert figures.area_ha == first.area_ha + second.area_ha + apart.area_ha + neighbour.area_ha
    overlap = SlumOverlap.objects.get()
    assert (overlap.first_id, overlap.second_id) == (first.pk, second.pk)
    assert figures.area_ha - figures.footprint_ha == pytest.approx(overlap.area_ha, rel=Decimal("1e-9"))
    assert float(overlap.area_ha) == pytest.approx(float(apart.area_ha), rel=1e-4)


def test_ground_claimed_three_times_counts_once(decree):
    for _ in range(3):
        places.add_slum_area(decree, places.MERTOYUDAN_DESA, places.box(0, 0))
    figures = slum(places.MERTOYUDAN)
    assert figures.area_ha == 3 * figures.footprint_ha


def test_an_overlap_across_kelurahan_shows_where_both_are_inside(decree):
    places.add_slum_area(decree, places.MERTOYUDAN_DESA, places.box(4, 0, 2, 1))
    places.add_slum_area(decree, places.BANYUROJO, places.box(5, 0, 2, 1))
    assert slum(places.MERTOYUDAN_DESA).footprint_ha == slum(places.MERTOYUDAN_DESA).area_ha
    assert slum(places.MERTOYUDAN).footprint_ha < slum(places.MERTOYUDAN).area_ha


def test_overlaps_follow_moves_and_deletes(decree):
    first = places.add_slum_area(decree, places.MERTOYUDAN_DESA, places.box(0, 0, 2, 1))
    second = places.add_slum_area(decree, places.MERTOYUDAN_DESA, places.box(1, 0, 2, 1))
    SlumArea.objects.filter(pk=first.pk).update(geom=places.box(7, 7))
    assert not SlumOverlap.objects.exists()
    SlumArea.objects.filter(pk=first.pk).update(geom=places.box(2, 0))
    assert SlumOverlap.objects.count() == 1
    SlumArea.objects.filter(pk=second.pk).delete()
    assert not SlumOverlap.objects.exists()


def test_another_decree_may_cover_the_same_ground(decree):
    later = places.add_decree(number="188.45/2/KEP/2020", status="draft")
    places.add_slum_area(decree, places.MERTOYUDAN_DESA, places.box(0, 0))
    places.add_slum_area(later, places.MERTOYUDAN_DESA, places.box(0, 0))
    assert not SlumOverlap.objects.exists()
    assert slum(places.MERTOYUDAN).slum_area_count == 1


def test_what_a_wilayah_is_stated_to_have(decree):
    decree.stated_total_ha = Decimal("85.09")
    decree.save()
    DecreeLine.objects.create(decree=decree, position=1, wilayah_id=places.MERTOYUDAN, stated_area_ha=Decimal("31.07"))
    DecreeLine.objects.create(decree=decree, position=2, wilayah_id="33.08.08", stated_area_ha=Decimal("38.84"))
    places.add_slum_area(decree, places.MERTOYUDAN_DESA, places.box(0, 0), stated_area_ha=Decimal("1.5"))
    places.add_slum_area(decree, places.BANYUROJO, places.box(6, 0))
    stated = {
        code: (slum(code).stated_area_ha, slum(code).stated_source)
        for code in ("33", "33.08", places.MERTOYUDAN, places.MERTOYUDAN_DESA, places.BANYUROJO, "33.71")
    }
    assert stated == {
        "33": (Decimal("85.09"), "decree_total"),
        "33.08": (Decimal("85.09"), "decree_total"),
        places.MERTOYUDAN: (Decimal("31.07"), "decree_line"),
        places.MERTOYUDAN_DESA: (Decimal("1.5"), "slum_areas"),
        places.BANYUROJO: (None, None),
        "33.71": (None, None),
    }
    assert slum(places.MERTOYUDAN).difference_ha == slum(places.MERTOYUDAN).area_ha - Decimal("31.07")


def test_the_lines_of_a_decree_against_its_total_and_its_polygons(decree):
    decree.stated_total_ha = Decimal("85.09")
    decree.save()
    kawasan = Kawasan.objects.create(decree=decree, name="Pucungrejo Timur")
    for position, (place, hectares) in enumerate(
        [
            ({"wilayah_id": places.MERTOYUDAN}, "31.07"),
            ({"wilayah_id": "33.08.08"}, "38.84"),
            ({"kawasan": kawasan}, "12.90"),
        ],
        1,
    ):
        DecreeLine.objects.create(decree=decree, position=position, stated_area_ha=Decimal(hectares), **place)
    inside = places.add_slum_area(decree, places.MERTOYUDAN_DESA, places.box(0, 0))
    of_kawasan = places.add_slum_area(decree, places.MUNTILAN_KELURAHAN, places.box(20, 0), kawasan=kawasan)
    figure = DecreeFigure.objects.get(decree=decree)
    assert (figure.lines_sum_ha, figure.lines_difference_ha) == (Decimal("82.81"), Decimal("2.28"))
    assert figure.area_ha == inside.area_ha + of_kawasan.area_ha
    assert figure.difference_ha == figure.area_ha - Decimal("85.09")
    lines = DecreeLineFigure.objects.order_by("line__position")
    assert [line.area_ha for line in lines] == [inside.area_ha, of_kawasan.area_ha, of_kawasan.area_ha]
    assert lines[0].difference_ha == inside.area_ha - Decimal("31.07")


def test_footprints_stay_the_hectares_of_the_union_whatever_changes(decree):
    """Boxes are thrown on each other, moved, given to another kelurahan and deleted; the union is computed afresh each time."""
    chance = random.Random(33)
    kawasan = Kawasan.objects.create(decree=decree, name="Pucungrejo Timur")
    desas = (places.MERTOYUDAN_DESA, places.BANYUROJO, places.MUNTILAN_KELURAHAN)

    def anywhere():
        return places.box(chance.uniform(0, 6), chance.uniform(0, 6), chance.uniform(0.5, 4), chance.uniform(0.5, 4))

    def check():
        for code in ("33", "33.08", places.MERTOYUDAN, *desas):
            union = SlumArea.objects.within(code).aggregate(Union("geom"))["geom__union"]
            with connection.cursor() as cursor:
                cursor.execute("SELECT union_area_ha(%s::geometry)", [union.hexewkb.decode() if union else None])
                expected = cursor.fetchone()[0] or 0
            # An edge that another polygon cuts has one corner more, and is that much less straight in the plane: millionths of a hectare.
            assert float(slum(code).footprint_ha) == pytest.approx(float(expected), rel=1e-6, abs=1e-9)
        assert float(DecreeFigure.objects.get(decree=decree).footprint_ha) == float(slum("33.08").footprint_ha)

    SlumArea.objects.bulk_create(
        SlumArea(
            decree=decree, kelurahan_id=chance.choice(desas), kawasan=chance.choice((kawasan, None)), geom=anywhere()
        )
        for _ in range(12)
    )
    check()
    for step in range(24):
        area = chance.choice(SlumArea.objects.order_by("pk"))
        match step % 4:
            case 0:
                area.geom = anywhere()
                area.save()
            case 1:
                SlumArea.objects.filter(pk=area.pk).update(kelurahan=chance.choice(desas))
            case 2:
                area.delete()
            case 3:
                places.add_slum_area(decree, chance.choice(desas), anywhere())
        check()
    SlumArea.objects.all().delete()
    check()
    with connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM slum_repeated")
        assert cursor.fetchone() == (0,)
