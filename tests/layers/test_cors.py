"""Pages of other hosts may read what everybody may read, and nothing else."""

import pytest

from tests import places

pytestmark = pytest.mark.django_db

ORIGIN = {"origin": "https://peta.example.org"}
PUBLIC = (
    "/api/slum-areas/",
    "/api/schema/",
    "/ogc/",
    "/ogc/collections/slum_areas/items",
    "/tiles/base.json",
    "/tiles/slum_areas/0/0/0.mvt",
    "/download/slum_areas.csv",
    "/wfs?SERVICE=WFS&VERSION=2.0.0&REQUEST=GetCapabilities",
    "/api/nothing/",  # an error can be read as well
)


@pytest.fixture(autouse=True)
def area(decree):
    return places.add_slum_area(decree, places.MERTOYUDAN_DESA, places.box(0, 0))


@pytest.mark.parametrize("address", PUBLIC)
def test_public_reads_are_for_every_origin_without_credentials(client, address, settings, tmp_path):
    settings.DOWNLOAD_DIR = tmp_path
    response = client.get(address, headers=ORIGIN)
    response.getvalue()
    assert response["Access-Control-Allow-Origin"] == "*"
    assert "Access-Control-Allow-Credentials" not in response
    assert "origin" not in response.get("Vary", "").lower()  # one copy in a shared cache
    exposed = set(response["Access-Control-Expose-Headers"].split(", "))
    assert {"ETag", "Link", "Content-Disposition", "Content-Crs"} <= exposed


@pytest.mark.parametrize("address", PUBLIC)
def test_a_browser_that_asks_first_is_told_that_it_may_read_and_not_write(client, address):
    asking = {**ORIGIN, "access-control-request-method": "GET", "access-control-request-headers": "if-none-match"}
    response = client.options(address, headers=asking)
    assert response.status_code == 200
    assert response["Access-Control-Allow-Origin"] == "*"
    assert set(response["Access-Control-Allow-Methods"].split(", ")) == {"GET", "HEAD", "OPTIONS"}
    assert "If-None-Match" in response["Access-Control-Allow-Headers"]


def test_304_can_be_read_too(client):
    first = client.get("/api/slum-areas/", headers=ORIGIN)
    first.getvalue()
    again = client.get("/api/slum-areas/", headers={**ORIGIN, "if-none-match": first["ETag"]})
    assert (again.status_code, again["Access-Control-Allow-Origin"]) == (304, "*")


@pytest.mark.parametrize("address", ["/admin/", "/healthz", "/apiary", "/wfs2"])
def test_pages_and_the_admin_are_for_their_own_origin(client, address):
    response = client.get(address, headers=ORIGIN)
    assert "Access-Control-Allow-Origin" not in response
