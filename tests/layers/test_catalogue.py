"""The catalogue, the views of schema gis and their comments say the same."""

import pytest
from django.db import connection

from layers.catalogue import BY_ID, LAYERS, Layer

pytestmark = pytest.mark.django_db

TYPES = {
    "string": {"character varying", "text"},
    "integer": {"smallint", "integer", "bigint"},
    "number": {"numeric"},
    "boolean": {"boolean"},
    "date": {"date"},
}
every_layer = pytest.mark.parametrize("layer", LAYERS, ids=[layer.id for layer in LAYERS])


def columns(layer: Layer) -> list[tuple[str, str, str | None]]:
    with connection.cursor() as cursor:
        cursor.execute(
            """SELECT column_name, data_type, col_description(to_regclass(table_schema || '.' || table_name), ordinal_position)
               FROM information_schema.columns WHERE (table_schema, table_name) = (%s, %s) ORDER BY ordinal_position""",
            layer.source,
        )
        return cursor.fetchall()


def test_there_is_a_view_for_each_layer_and_a_layer_for_each_view():
    with connection.cursor() as cursor:
        cursor.execute("SELECT table_name FROM information_schema.views WHERE table_schema = 'gis'")
        assert {name for (name,) in cursor.fetchall()} == set(BY_ID)


@every_layer
def test_a_views_columns_are_the_fields_in_their_order(layer):
    found = columns(layer)
    names = [f.name for f in layer.fields] + (["geom"] if layer.geometry else [])
    assert [name for name, _type, _comment in found] == names
    for field, (name, data_type, _comment) in zip(layer.fields, found, strict=False):
        assert data_type in TYPES[field.type], name


@every_layer
def test_qgis_finds_a_meaning_for_each_column_and_the_geometrys_type(layer):
    assert all(comment for _name, _type, comment in columns(layer))
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT type, srid, coord_dimension FROM geometry_columns WHERE (f_table_schema, f_table_name) = (%s, %s)",
            layer.source,
        )
        assert cursor.fetchall() == ([(layer.geometry.upper(), 4326, 2)] if layer.geometry else [])


@every_layer
def test_the_key_the_period_and_the_roles_are_the_layers_own(layer):
    assert layer.field(layer.key).name == layer.key
    for name in layer.period or ():
        assert layer.field(name).type == "date"
    assert layer.roles
    with pytest.raises(KeyError):
        layer.field("no_such_field")
