"""Tiles over HTTP: addresses, caching, refusals."""

import gzip
import re

import pytest
from django.test import Client

from layers.tiles import answer, reading
from layers.tiles.address import Address
from layers.tiles.store import OVERHEAD_BYTES, TileStore
from layers.tiles.tileset import TILESETS
from spatial.models import Wilayah
from tests import places
from tests.layers.tiles.conftest import decode, square

Z, X, Y = 10, 825, 533
PLAIN = f"/tiles/slum_areas/{Z}/{X}/{Y}.mvt"


@pytest.fixture(autouse=True)
def empty_store(monkeypatch):
    """Tiles of an earlier test's rows are forgotten: its rows went back, and the version with them."""
    monkeypatch.setattr(answer, "STORE", TileStore(1_000_000))


@pytest.fixture
def area(add_area):
    return add_area(square(Z, X + 0.5, Y + 0.5, 1 / 512))


def versioned(client: Client, tileset: str = "slum_areas", query: str = "") -> str:
    """The address of the tile in the TileJSON, as a map would use it."""
    template = client.get(f"/tiles/{tileset}.json{query}").json()["tiles"][0]
    path = template.removeprefix("http://testserver")
    return path.replace("{z}", str(Z)).replace("{x}", str(X)).replace("{y}", str(Y))


def test_the_address_with_a_revision_is_for_ever(client, area):
    response = client.get(versioned(client))
    assert response.status_code == 200
    assert response["Content-Type"] == "application/vnd.mapbox-vector-tile"
    assert response["Cache-Control"] == "public, max-age=31536000, immutable"
    assert response["Vary"] == "Accept-Encoding"
    assert "slum_points" in decode(response.content, X, Y)


def test_the_plain_address_is_asked_again_after_a_minute(client, area):
    response = client.get(PLAIN)
    assert response["Cache-Control"] == "public, max-age=60, must-revalidate"
    again = client.get(PLAIN, headers={"if-none-match": response["ETag"]})
    assert (again.status_code, again.content, again["ETag"]) == (304, b"", response["ETag"])


def test_a_304_of_an_address_with_a_revision_needs_no_query(client, area, django_assert_num_queries):
    path = versioned(client)
    tag = client.get(path)["ETag"]
    with django_assert_num_queries(0):
        assert client.get(path, headers={"if-none-match": tag}).status_code == 304
    with django_assert_num_queries(0):
        assert client.get(path).status_code == 200  # kept by the process


def test_a_304_of_the_plain_address_is_one_tiny_query(client, area, django_assert_num_queries):
    tag = client.get(PLAIN)["ETag"]
    with django_assert_num_queries(1) as queries:
        client.get(PLAIN, headers={"if-none-match": tag})
    assert "layer_version" in queries[0]["sql"]


def test_a_tile_is_one_query(client, area, django_assert_num_queries):
    path = versioned(client)
    with django_assert_num_queries(1):
        client.get(path)


def test_a_change_gives_every_tile_a_new_address_and_tag(client, area):
    old_path, old_tag = versioned(client), client.get(PLAIN)["ETag"]
    area.delete()
    new_path = versioned(client)
    assert new_path != old_path
    assert client.get(new_path).status_code == 204
    plain = client.get(PLAIN, headers={"if-none-match": old_tag})
    assert plain.status_code == 204
    assert plain["ETag"] != old_tag


def test_an_address_of_a_revision_that_is_gone_shows_what_is_true_and_is_not_kept(client, area):
    old_path = versioned(client)
    area.geom = square(Z, X + 0.1, Y + 0.1, 1 / 32)
    area.save()
    response = client.get(old_path)
    assert response["Cache-Control"] == "public, no-cache"
    assert decode(response.content, X, Y).keys() == {"slum_areas"}
    # Nor is it kept here as a tile of the old revision.
    assert client.get(old_path)["Cache-Control"] == "public, no-cache"


def test_tiles_travel_compressed_to_who_takes_it(client, area):
    packed = client.get(PLAIN, headers={"accept-encoding": "gzip, deflate"})
    plain = client.get(PLAIN)
    assert packed["Content-Encoding"] == "gzip"
    assert "Content-Encoding" not in plain
    assert gzip.decompress(packed.content) == plain.content
    assert int(packed["Content-Length"]) == len(packed.content)
    assert packed["ETag"] != plain["ETag"]


def test_an_empty_tile_is_204(client, area):
    response = client.get("/tiles/slum_areas/10/0/0.mvt")
    assert (response.status_code, response.content) == (204, b"")
    assert "Content-Type" not in response
    assert response["ETag"]


@pytest.mark.parametrize(
    "path",
    [
        "/tiles/slum_areas/3/8/0.mvt",
        "/tiles/slum_areas/3/0/8.mvt",
        "/tiles/slum_areas/23/0/0.mvt",
        "/tiles/slum_areas/1-00000000/3/8/0.mvt",
        "/tiles/slum_areas/3/99999999999999999999/0.mvt",
        "/tiles/slum_areas/3/-1/0.mvt",
        "/tiles/slum_areas/3/a/0.mvt",
        "/tiles/decree_lines/3/0/0.mvt",
        "/tiles/spatial_decree/3/0/0.mvt",
        "/tiles/pixel_m/3/0/0.mvt",
        "/tiles/decree_lines.json",
        "/tiles/nothing",
    ],
)
def test_what_is_not_there_is_404(client, db, path):
    response = client.get(path)
    assert response.status_code == 404
    assert response["Content-Type"] == "application/problem+json"
    assert response.json()["status"] == 404


@pytest.mark.parametrize(
    ("query", "parameter"),
    [
        ("decree=none", "decree"),
        ("datetime=2014-13-01", "datetime"),
        ("datetime=yesterday", "datetime"),
        ("datetime=2014-01-01/2015-01-01", "datetime"),
        ("decre=1", "decre"),
        ("datetime=2014-01-01&datetime=2015-01-01", "datetime"),
        ("decree=%00", "decree"),
    ],
)
def test_a_bad_parameter_is_400_and_named(client, area, query, parameter):
    for path in (PLAIN, "/tiles/slum_areas.json"):
        response = client.get(f"{path}?{query}", headers={"accept-language": "en"})
        assert response.status_code == 400
        assert response.json()["parameter"] == parameter


def test_boundaries_know_no_decree(client, area):
    assert client.get("/tiles/kelurahan/5/25/16.mvt?decree=1").json()["parameter"] == "decree"


def test_a_decree_or_a_day_but_not_both(client, area, decree):
    assert client.get(f"{PLAIN}?decree={decree.pk}").status_code == 200
    assert client.get(f"{PLAIN}?datetime=2013-01-01").status_code == 204
    assert client.get(f"{PLAIN}?datetime=2014-12-08T00:00:00Z").status_code == 200
    assert client.get(f"{PLAIN}?decree={decree.pk}&datetime=2015-01-01").status_code == 400


def test_a_decree_stays_in_the_addresses_of_the_tilejson(client, area, decree):
    path = versioned(client, query=f"?decree={decree.pk}")
    assert path.endswith(f".mvt?decree={decree.pk}")
    assert client.get(path)["Cache-Control"].endswith("immutable")


def test_the_tilejson_changes_with_the_rows_and_speaks_the_readers_language(client, area):
    first = client.get("/tiles/slum_areas.json?lang=en")
    assert first.json()["name"] == "Slum areas"
    assert first.json()["vector_layers"][1]["fields"]["area_ha"] == "Area, planar (UTM) (ha)"
    same = client.get("/tiles/slum_areas.json?lang=en", headers={"if-none-match": first["ETag"]})
    assert same.status_code == 304
    area.delete()
    other = client.get("/tiles/slum_areas.json?lang=en", headers={"if-none-match": first["ETag"]})
    assert other.status_code == 200


def test_every_tileset_is_listed_and_described(client, db):
    listed = [tileset["id"] for tileset in client.get("/tiles/").json()["tilesets"]]
    assert listed == [
        "provinsi",
        "kabupaten",
        "kecamatan",
        "kelurahan",
        "kawasan",
        "slum_areas",
        "assessments",
        "works",
        "base",
    ]
    for name in listed:
        described = client.get(f"/tiles/{name}.json").json()
        assert re.search(rf"/tiles/{name}/[0-9]+-[0-9a-f]{{8}}/{{z}}/{{x}}/{{y}}\.mvt$", described["tiles"][0])


def test_a_tile_that_takes_too_long_is_503(client, area, settings, monkeypatch):
    settings.READ_TIMEOUT_MS = 50
    monkeypatch.setattr(reading, "VERSION", reading.SQL("(SELECT length(%s)::bigint FROM pg_sleep(5))"))
    response = client.get(versioned(client))
    assert response.status_code == 503
    assert response["Retry-After"]


def test_a_post_is_405(db):
    client = Client(enforce_csrf_checks=True)
    for path in (PLAIN, "/tiles/slum_areas.json", "/tiles/"):
        assert client.post(path).status_code == 405


def test_the_store_forgets_what_was_used_longest_ago():
    store = TileStore(3 * (OVERHEAD_BYTES + 10))
    addresses = [Address(TILESETS["base"], 3, x, 0) for x in range(4)]
    for address in addresses[:3]:
        store.put("1-a", address, b"0123456789")
    store.get("1-a", addresses[0])
    store.put("1-a", addresses[3], b"0123456789")
    assert [store.get("1-a", address) is not None for address in addresses] == [True, False, True, True]
    assert store.get("2-a", addresses[0]) is None


def test_a_draft_shows_in_no_tile(client, regency):
    draft = places.add_decree(status="draft")
    places.add_slum_area(draft, places.MERTOYUDAN_DESA, square(Z, X + 0.5, Y + 0.5, 1 / 512))
    assert client.get(PLAIN).status_code == 204
    assert client.get(f"{PLAIN}?decree={draft.pk}").status_code == 204
    assert client.get(f"{PLAIN}?datetime=2020-01-01").status_code == 204


def test_tiles_of_boundaries_follow_the_slum_areas_that_they_count(client, decree):
    before = client.get("/tiles/kelurahan.json").json()["tiles"]
    places.add_slum_area(decree, places.MERTOYUDAN_DESA, square(Z, X + 0.5, Y + 0.5, 1 / 512))
    assert client.get("/tiles/kelurahan.json").json()["tiles"] != before


def test_the_base_map_follows_boundaries_and_not_what_is_counted_in_them(client, decree):
    def now() -> tuple:
        return client.get("/tiles/base.json").json()["tiles"], client.get("/tiles/base.json")["ETag"]

    before = now()
    places.add_slum_area(decree, places.MERTOYUDAN_DESA, square(Z, X + 0.5, Y + 0.5, 1 / 512))
    unit = Wilayah.objects.get(code=places.MERTOYUDAN)
    unit.bps_code = "3308999"
    unit.save()
    assert now() == before
    shown = [before]
    for change in (
        {"geom": square(Z, X + 0.1, Y + 0.1, 0.5)},
        {"name": "Mertoyudan Baru"},
        {"fictitious": True},
        {"geom": None},
    ):
        Wilayah.objects.filter(pk=unit.pk).update(**change)
        shown.append(now())
    assert len(set(map(str, shown))) == len(shown)
    # A unit without a boundary is in no tile.
    Wilayah.objects.filter(pk=unit.pk).update(name="Mertoyudan")
    places.add_wilayah("33.08.99")
    assert now() == shown[-1]


def test_head_is_answered_like_get(client, area):
    head, get = client.head(PLAIN), client.get(PLAIN)
    assert head.content == b""
    assert (head["ETag"], head["Content-Length"], head["Vary"]) == (get["ETag"], get["Content-Length"], get["Vary"])
