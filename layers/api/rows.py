"""JSON written by the database: a serializer says which fields, PostgreSQL writes them, Python passes the bytes on."""

from django.db.models import Expression, F, Func, TextField, Value
from django.db.models.fields.json import JSONField
from django.db.models.functions import Cast
from psycopg2.sql import SQL, Composable, Identifier
from rest_framework.serializers import BaseSerializer, Serializer


class JsonBuildObject(Func):
    function = "json_build_object"
    output_field = JSONField()


def row(serializer: BaseSerializer, prefix: str = "") -> JsonBuildObject:
    """The expression that writes a serializer's fields as a JSON object.

    Each field's source is a column, a path over foreign keys, or an annotation of the queryset; a nested serializer is a nested object.
    """
    pairs: list[Expression] = []
    for name, field in serializer.fields.items():
        path = prefix + field.source.replace(".", "__")
        pairs += [
            Value(name, output_field=TextField()),
            row(field, f"{path}__") if isinstance(field, Serializer) else F(path),
        ]
    return JsonBuildObject(*pairs)


def as_text(json: Expression) -> Cast:
    return Cast(json, TextField())


def json_row(serializer: BaseSerializer, computed: dict[str, Composable]) -> Composable:
    """The SQL that writes a view's row as a JSON object of a serializer's fields.

    Each field's source is a column of the view; a nested serializer is a nested object; computed: SQL of the fields that are no column.
    """
    columns = []
    for name, field in serializer.fields.items():
        value = (
            json_row(field, computed) if isinstance(field, Serializer) else computed.get(name, Identifier(field.source))
        )
        columns.append(SQL("{} AS {}").format(value, Identifier(name)))
    return SQL("(SELECT row_to_json(r) FROM (SELECT {}) AS r)").format(SQL(", ").join(columns))
