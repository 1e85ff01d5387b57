"""The functions of schema tiles as Martin and pg_tileserv find them, and as a role that only serves tiles runs them."""

import json

import pytest
from django.db import connection

from layers.catalogue import LAYERS
from layers.tiles.tileset import TILESETS
from programme.models import Work, WorkVolume
from spatial.models import Wilayah
from tests import places
from tests.layers.tiles.conftest import decode, read, square
from tests.programme.assessments import CONSIDERATIONS, PERMEN_2016, VOLUMES_2016, add_assessment, submit

Z, X, Y = 13, 6603, 4266


def functions() -> dict[str, tuple[list[str], list[str], str]]:
    """Names of arguments, their types and the comment, of each function with the form of a tile function."""
    with connection.cursor() as cursor:
        cursor.execute(
            """
            SELECT p.proname, p.proargnames, ARRAY(SELECT format_type(t, NULL) FROM unnest(p.proargtypes) AS t),
                   obj_description(p.oid, 'pg_proc')
            FROM pg_proc p
            WHERE p.pronamespace = 'tiles'::regnamespace AND p.prorettype = 'bytea'::regtype AND p.proargnames[1] = 'z'
            """
        )
        return {name: (names, types, comment) for name, names, types, comment in cursor.fetchall()}


def test_there_is_one_a_layer_with_geometry_and_a_base_map(db):
    assert (
        set(functions()) == {layer.id for layer in LAYERS if layer.geometry and layer.tiles} | {"base"} == set(TILESETS)
    )


def test_each_has_the_form_that_tile_servers_look_for(db):
    for names, types, _comment in functions().values():
        assert names == ["z", "x", "y", "query_params"]
        assert types == ["integer", "integer", "integer", "json"]


def test_each_says_in_its_comment_what_its_tiles_hold(regency, decree):
    kawasan = decree.kawasan.create(name="Krajan")
    Wilayah.objects.filter(code=places.MERTOYUDAN_DESA).update(fictitious=True)
    for code in ("33", "33.08", places.MERTOYUDAN, places.MERTOYUDAN_DESA):
        Wilayah.objects.filter(code=code).update(geom=square(Z, X + 0.1, Y + 0.1, 0.8))
    extra = {"stated_area_ha": 1, "verified_area_ha": 1, "fictitious": True, "kawasan": kawasan, "rw": "001"}
    area = places.add_slum_area(decree, places.MERTOYUDAN_DESA, square(Z, X + 0.5, Y + 0.5, 0.1), rt="001", **extra)
    small = places.add_slum_area(decree, places.MERTOYUDAN_DESA, square(Z, X + 0.3, Y + 0.5, 0.001), rt="002", **extra)
    submit(add_assessment(small))
    submit(add_assessment(area, VOLUMES_2016, rule_set=PERMEN_2016, open_space_m2=5, **CONSIDERATIONS))
    work = Work.objects.create(
        name="Sumur", activity="Sumur bor", kabupaten_id="33.08", year=2015, budget=5, physical_percent=50
    )
    WorkVolume.objects.create(work=work, slum_area=area, criterion_id="3a", volume=5)
    for name, (_names, _types, comment) in functions().items():
        told = {layer["id"]: layer["fields"] for layer in json.loads(comment)["vector_layers"]}
        found = read(name, Z, X, Y)
        assert found.keys() == told.keys()
        for layer, features in found.items():
            held = set().union(*(feature.properties for feature in features))
            assert held <= set(told[layer])
            # What a boundary or an area is not, is left out; the others' attributes are all there.
            assert set(told[layer]) - held <= {"fictitious", "left_slum", "finished"}


@pytest.mark.parametrize(
    ("sql", "order"),
    [
        # As the sources of Martin 0.9 (function_source.rs) and pg_tileserv 1.0 (layer_proc.go) put them together.
        ('SELECT "tiles"."slum_areas"($1::integer, $2::integer, $3::integer, $4::json) AS tile', "zxyq"),
        ('SELECT "tiles"."slum_areas"(x => $1, y => $2, z => $3, query_params => $4)', "xyzq"),
        ('SELECT "tiles"."slum_areas"(x => $1, y => $2, z => $3)', "xyz"),
    ],
    ids=["Martin", "pg_tileserv", "pg_tileserv without parameters"],
)
def test_tile_servers_get_a_tile_by_the_statement_that_they_send(add_area, decree, sql, order):
    area = add_area(square(Z, X + 0.5, Y + 0.5, 0.1))
    values = {"z": Z, "x": X, "y": Y, "q": json.dumps({"decree": str(decree.pk)})}
    with connection.cursor() as cursor:
        cursor.execute(f"PREPARE as_the_server_does AS {sql}")
        cursor.execute(
            f"EXECUTE as_the_server_does ({', '.join('%s' for _ in order)})", [values[name] for name in order]
        )
        (found,) = decode(bytes(cursor.fetchone()[0]), X, Y)["slum_areas"]
        cursor.execute("DEALLOCATE as_the_server_does")
    assert found.id == area.pk


@pytest.fixture
def tile_server(db):
    """The session as a role that owns nothing and was granted nothing."""
    with connection.cursor() as cursor:
        cursor.execute("CREATE ROLE tile_server_of_a_test")
        cursor.execute("SET LOCAL ROLE tile_server_of_a_test")
        yield cursor
        cursor.execute("RESET ROLE")


def test_a_role_that_was_granted_nothing_serves_tiles(regency, decree, request):
    places.add_slum_area(decree, places.MERTOYUDAN_DESA, square(Z, X + 0.5, Y + 0.5, 0.1))
    cursor = request.getfixturevalue("tile_server")
    for name in TILESETS:
        cursor.execute(f"SELECT tiles.{name}(%s, %s, %s)", [Z, X, Y])
        decode(bytes(cursor.fetchone()[0]), X, Y)
    cursor.execute(
        "SELECT has_table_privilege('tiles.slum_area', 'SELECT'), has_table_privilege('spatial_slumarea', 'SELECT')"
    )
    assert cursor.fetchone() == (False, False)
    for name in ("boundary_refresh", "slum_area_refresh"):
        cursor.execute(f"SELECT has_function_privilege('tiles.{name}()', 'EXECUTE')")
        assert cursor.fetchone() == (False,)


def test_a_role_that_may_write_boundaries_keeps_the_tiles_though_it_may_not_touch_them(db):
    unit = places.add_wilayah("33.08", geom=square(9, 412.1, 266.1, 0.2))
    with connection.cursor() as cursor:
        cursor.execute("CREATE ROLE editor_of_a_test")
        cursor.execute("GRANT SELECT, UPDATE ON spatial_wilayah TO editor_of_a_test")
        cursor.execute("GRANT INSERT ON layer_version, spatial_wilayahevent TO editor_of_a_test")
        cursor.execute("GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO editor_of_a_test")
        cursor.execute("GRANT SELECT ON ALL TABLES IN SCHEMA public TO editor_of_a_test")
        cursor.execute("SET LOCAL ROLE editor_of_a_test")
        cursor.execute(
            "UPDATE spatial_wilayah SET geom = ST_Multi(ST_Translate(geom, 1, 0)) WHERE code = %s", [unit.pk]
        )
        cursor.execute("RESET ROLE")
    assert read("kabupaten", 9, 412, 266) == {}


@pytest.mark.parametrize("query", ['{"decree": "x"}', '{"datetime": "yesterday"}'])
def test_what_cannot_be_read_is_an_error_and_not_everything(db, query):
    with pytest.raises(Exception, match="invalid input syntax"):
        read("slum_areas", Z, X, Y, query)
