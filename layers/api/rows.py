"""JSON written by the database: a serializer says which fields, PostgreSQL writes them, Python passes the bytes on."""

from psycopg2.sql import SQL, Composable, Identifier
from rest_framework.serializers import BaseSerializer, Serializer


def json_row(serializer: BaseSerializer, computed: dict[str, Composable]) -> Composable:
    """The SQL that writes a view's row as a JSON object of a serializer's fields.

    Each field's source is a column of the view; a nested serializer is a nested object; computed: SQL of the fields that are no column.
    """
    columns = []
    for name, field in serializer.fields.items():
        nested = isinstance(field, Serializer) and name not in computed
        value = json_row(field, computed) if nested else computed.get(name, Identifier(field.source))
        columns.append(SQL("{} AS {}").format(value, Identifier(name)))
    return SQL("(SELECT row_to_json(r) FROM (SELECT {}) AS r)").format(SQL(", ").join(columns))
