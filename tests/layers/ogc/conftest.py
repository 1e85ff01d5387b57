"""Slum areas of two decrees, one after the other, and a kecamatan with a boundary."""

import datetime

import pytest

from spatial.models import Decree, Kawasan
from tests import places


@pytest.fixture
def areas(decree) -> list[int]:
    """Ids: three areas of the decree in force, then one of the decree that it superseded."""
    old = decree
    former = places.add_slum_area(old, places.BANYUROJO, places.box(8, 8))
    Decree.objects.filter(pk=old.pk).update(status="superseded")
    new = places.add_decree(number="188.45/2/KEP/2018", date=datetime.date(2018, 3, 1))
    kawasan = Kawasan.objects.create(decree=new, name='Kauman "Timur" <b>&')
    found = [
        places.add_slum_area(
            new,
            places.MERTOYUDAN_DESA,
            places.box(0, 0),
            kawasan=kawasan,
            rt="001",
            stated_area_ha="1.2",
            fictitious=True,
        ),
        places.add_slum_area(new, places.MERTOYUDAN_DESA, places.box(2, 0), rt="002", stated_area_ha="0.5"),
        places.add_slum_area(new, places.BANYUROJO, places.box(6, 0, 2), rt="003"),
    ]
    return [area.pk for area in (*found, former)]
