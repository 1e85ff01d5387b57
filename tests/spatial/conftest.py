"""A small regency: two kecamatan, three kelurahan, one decree in force."""

import pytest

from spatial.models import Decree
from tests import places


@pytest.fixture
def regency(db) -> None:
    places.add_wilayah("33", "Jawa Tengah")
    places.add_wilayah("33.08", "Kabupaten Magelang")
    places.add_wilayah(places.MERTOYUDAN, "Mertoyudan", geom=places.box(0, 0, 10, 10))
    places.add_wilayah(places.MERTOYUDAN_DESA, "Mertoyudan", geom=places.box(0, 0, 5, 10))
    places.add_wilayah(places.BANYUROJO, "Banyurojo", geom=places.box(5, 0, 5, 10))
    places.add_wilayah(places.MUNTILAN_KELURAHAN, "Muntilan")
    places.add_wilayah("33.71.01.1001", "Jurangombo")


@pytest.fixture
def decree(regency) -> Decree:
    return places.add_decree()
