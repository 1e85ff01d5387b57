"""/api/layers/"""

import itertools

import pytest

from layers.api.layers import describe
from layers.catalogue import BY_ID, LAYERS
from layers.overlays import OVERLAYS
from layers.tiles.tileset import TILESETS, vector_layers
from tests import places

pytestmark = pytest.mark.django_db


def test_each_layer_comes_with_its_doors(client, decree):
    area = places.add_slum_area(decree, places.MERTOYUDAN_DESA, places.box(0, 0))
    layers = {layer["id"]: layer for layer in client.get("/api/layers/").json()["layers"]}
    assert list(layers) == [layer.id for layer in LAYERS]
    item = layers["slum_areas"]["item"].replace("{key}", str(area.pk))
    assert client.get(item, headers={"accept": "application/geo+json"}).json()["id"] == area.pk
    assert layers["decree_lines"]["tiles"] is None


def test_the_tiles_addresses_are_those_of_the_tilejson(client, decree):
    places.add_slum_area(decree, places.MERTOYUDAN_DESA, places.box(0, 0))
    told = client.get("/api/layers/").json()
    found = {overlay["layer"]: overlay["tiles"] for overlay in told["overlays"]} | {"base": told["ground"]}
    for tileset, template in found.items():
        assert client.get(f"/tiles/{tileset}.json").json()["tiles"] == [f"http://testserver{template}"]


def test_a_change_changes_the_answer_and_nothing_else_does(client, decree):
    first = client.get("/api/layers/")
    held = {"if-none-match": first.headers["ETag"]}
    assert client.get("/api/layers/", headers=held).status_code == 304
    places.add_slum_area(decree, places.MERTOYUDAN_DESA, places.box(0, 0))
    second = client.get("/api/layers/", headers=held)
    assert second.status_code == 200
    assert second.json() != first.json()


def test_words_are_in_the_readers_language(client, regency):
    def titles(lang: str) -> dict[str, str]:
        return {
            overlay["id"]: overlay["title"] for overlay in client.get(f"/api/layers/?lang={lang}").json()["overlays"]
        }

    assert [titles(lang)["slum_areas"] for lang in ("id", "en")] == ["Kawasan kumuh", "Slum areas"]
    assert [titles(lang)["score_1a"] for lang in ("id", "en")] == [
        "1a Ketidakteraturan bangunan",
        "1a Irregular buildings",
    ]


def test_it_takes_one_query_while_nothing_changes(django_assert_num_queries, regency):
    describe()
    with django_assert_num_queries(1):
        describe()


def test_bounds_are_those_of_all_rows_and_follow_a_change(decree):
    places.add_slum_area(decree, places.MERTOYUDAN_DESA, places.box(1, 1))
    before = {overlay["id"]: overlay["bounds"] for overlay in describe()["overlays"]}
    assert before["slum_areas"] == pytest.approx(places.box(1, 1).extent, abs=1e-9)
    assert before["boundaries"] == pytest.approx(places.box(0, 0, 10, 10).extent, abs=1e-9)
    places.add_slum_area(decree, places.MERTOYUDAN_DESA, places.box(3, 2))
    after = {overlay["id"]: overlay["bounds"] for overlay in describe()["overlays"]}
    assert after["slum_areas"] == pytest.approx(places.box(1, 1, 3, 2).extent, abs=1e-9)
    assert after["boundaries"] == before["boundaries"]


def test_without_rows_there_are_no_bounds(db):
    assert {overlay["bounds"] for overlay in describe()["overlays"]} == {None}


@pytest.mark.parametrize("overlay", OVERLAYS, ids=lambda overlay: overlay.id)
def test_an_overlay_names_what_is_in_the_tiles(overlay):
    inside = {layer.id: layer.fields for layer in vector_layers(overlay.layer)}
    if overlay.kind == "boundaries":
        assert {"kabupaten", "kecamatan", "kelurahan"} <= set(inside)
        return
    assert overlay.layer in TILESETS
    fields = inside[overlay.layer]
    assert BY_ID[overlay.layer].key in fields
    assert set(overlay.label) <= set(fields)
    assert overlay.attribute is None or overlay.attribute in fields
    assert overlay.points is None or {"count"} <= set(inside[overlay.points])


@pytest.mark.parametrize("overlay", OVERLAYS, ids=lambda overlay: overlay.id)
def test_classes_can_be_told_apart_without_colour(overlay):
    assert len({each.pattern for each in overlay.classes}) == len(overlay.classes)
    assert len({each.id for each in overlay.classes}) == len(overlay.classes)


@pytest.mark.parametrize("overlay", OVERLAYS, ids=lambda overlay: overlay.id)
def test_ranges_of_classes_follow_one_another(overlay):
    ranges = [each for each in overlay.classes if each.start is not None or each.end is not None]
    for lower, upper in itertools.pairwise(ranges):
        assert lower.end == upper.start
    if ranges:
        assert ranges[-1].end is None
