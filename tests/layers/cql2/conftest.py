"""Slum areas with all that a filter can trip over: missing values, capitals, accents, wildcards, quotes, two decrees."""

import datetime

import pytest
from django.contrib.gis.geos import MultiPolygon, Polygon

from spatial.models import Decree, Kawasan
from tests import places

from .expressions import extent

KAWASAN = ("Kauman", "kauman", "KAUMÁN", "100% A_b", "O'Brien", "é日")


def square(x: float, y: float, width: float, height: float) -> MultiPolygon:
    return MultiPolygon(Polygon.from_bbox(extent(x, y, width, height)), srid=4326)


@pytest.fixture
def areas(decree):
    old = decree
    new = places.add_decree(number="188.45/2/KEP/2018", date=datetime.date(2018, 3, 1), status="draft")
    for place, name in enumerate(KAWASAN):
        kawasan = Kawasan.objects.create(decree=new if place % 2 else old, name=name)
        places.add_slum_area(
            kawasan.decree,
            places.MERTOYUDAN_DESA if place < 3 else places.BANYUROJO,
            square(place, place % 3, 1 + place % 2, 2),
            kawasan=kawasan,
            rt=f"00{place}",
            rw="001" if place % 2 else "002",
            stated_area_ha=["1.2", None, "0.61"][place % 3],
            verified_area_ha="1.19" if place < 2 else None,
            fictitious=place == 4,
        )
    places.add_slum_area(old, places.BANYUROJO, square(8, 8, 1, 1))
    Decree.objects.filter(pk=old.pk).update(status="superseded")
    Decree.objects.filter(pk=new.pk).update(status="in_force")
