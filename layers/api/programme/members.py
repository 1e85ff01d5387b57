"""Members of a JSON object: what stands in it, from which column, and how the OpenAPI document says so.

A member is the path of a model's field ("slum_area__kelurahan__name"), or one of the classes here. PostgreSQL writes the object, so a list takes
one query whatever its rows hold, and numerics keep every digit.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from django.contrib.postgres.expressions import ArraySubquery
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Case, F, Func, OuterRef, Q, QuerySet, Value, When
from django.db.models.functions import Coalesce, NullIf
from django.utils import translation
from django.utils.translation import get_language

Schema = dict[str, Any]

TEXT: Schema = {"type": "string"}
NUMBER: Schema = {"type": "number"}
INTEGER: Schema = {"type": "integer"}
ANY_OBJECT: Schema = {"type": "object", "additionalProperties": True}

TYPES: tuple[tuple[tuple[type[models.Field], ...], Schema], ...] = (
    ((models.BooleanField,), {"type": "boolean"}),
    ((models.IntegerField,), INTEGER),
    ((models.DecimalField, models.FloatField), NUMBER),
    ((models.DateTimeField,), {"type": "string", "format": "date-time"}),
    ((models.DateField,), {"type": "string", "format": "date"}),
    ((models.TimeField,), {"type": "string", "format": "time"}),
    ((models.CharField, models.TextField), TEXT),
    ((models.JSONField,), {}),
)


class JsonRow(Func):
    """An object whose members stand in their order. (json_build_object takes fifty, Django's JSONObject orders them by length.)"""

    def __init__(self, *values: Any, names: tuple[str, ...] = ()):
        super().__init__(*values, output_field=models.JSONField())
        self.names = names

    def as_sql(self, compiler, connection, **_context):
        columns: list[str] = []
        params: list[Any] = []
        for name, value in zip(self.names, self.source_expressions, strict=True):
            sql, bound = compiler.compile(value)
            columns.append(f"{sql} AS {connection.ops.quote_name(name)}")
            params += bound
        return f"(SELECT row_to_json(r) FROM (SELECT {', '.join(columns)}) AS r)", tuple(params)  # noqa: S608  expressions that Django wrote


@dataclass(frozen=True)
class Words:
    """A text in the reader's language: column <path>_en for English readers where it says something, else <path>."""

    path: str

    def value(self) -> Any:
        if get_language() == "en":
            return Coalesce(NullIf(f"{self.path}_en", Value("")), self.path)
        return F(self.path)

    def schema(self, model: type[models.Model]) -> Schema:
        return {**path_schema(model, self.path), "description": "In the reader's language, else in Bahasa Indonesia."}


@dataclass(frozen=True)
class Computed:
    """What no column says. expression: made at each request."""

    expression: Callable[[], Any]
    says: Schema = field(hash=False)

    def value(self) -> Any:
        return self.expression()

    def schema(self, model: type[models.Model]) -> Schema:
        return self.says


@dataclass(frozen=True)
class Decreed:
    """What a column says of a row that hangs on a decree; null while the decree is a draft. decree: path to it."""

    path: str
    decree: str

    def value(self) -> Any:
        return Case(When(~Q(**{f"{self.decree}__status": "draft"}), then=F(self.path)))

    def schema(self, model: type[models.Model]) -> Schema:
        return nullable(path_schema(model, self.path))


@dataclass(frozen=True)
class Children:
    """Rows of another table as a list. rows: which of them may be shown; parent: path of their field that points here."""

    rows: Callable[[], QuerySet]
    parent: str
    members: Mapping[str, Any] = field(hash=False)
    order: tuple[str, ...] = ("pk",)

    def value(self) -> Any:
        rows = self.rows().filter(**{self.parent: OuterRef("pk")}).order_by(*self.order)
        return ArraySubquery(rows.annotate(member_json=json_row(self.members)).values("member_json"))

    def schema(self, model: type[models.Model]) -> Schema:
        return {"type": "array", "items": object_schema(self.rows().model, self.members)}


@dataclass(frozen=True)
class Values:
    """One column of other rows as a list, each value once, in its order."""

    rows: Callable[[], QuerySet]
    parent: str
    path: str

    def value(self) -> Any:
        rows = self.rows().filter(**{self.parent: OuterRef("pk")})
        return ArraySubquery(rows.order_by(self.path).values(self.path).distinct())

    def schema(self, model: type[models.Model]) -> Schema:
        return {"type": "array", "items": path_schema(self.rows().model, self.path)}


def json_row(members: Mapping[str, Any]) -> JsonRow:
    """The expression that writes these members of a row as JSON, in the language of the moment."""
    values = (F(member) if isinstance(member, str) else member.value() for member in members.values())
    return JsonRow(*values, names=tuple(members))


def object_schema(model: type[models.Model], members: Mapping[str, Any]) -> Schema:
    properties = {
        name: path_schema(model, member) if isinstance(member, str) else member.schema(model)
        for name, member in members.items()
    }
    return {"type": "object", "required": list(members), "properties": properties}


def path_schema(model: type[models.Model], path: str) -> Schema:
    """The JSON schema of what stands at the end of a path of fields. Raises FieldDoesNotExist, KeyError: a type without a schema."""
    is_nullable = False
    names = path.split("__")
    for name in names[:-1]:
        step = model._meta.get_field(name)
        is_nullable |= step.null
        model = step.related_model
    found = model._meta.get_field(names[-1])
    is_nullable |= found.null
    with translation.override("en"):
        schema = {**field_schema(found), "description": str(found.verbose_name)}
    return nullable(schema) if is_nullable else schema


def field_schema(found: models.Field) -> Schema:
    if isinstance(found, models.ForeignKey):
        return field_schema(found.target_field)
    if isinstance(found, models.GeneratedField):
        return field_schema(found.output_field)
    if isinstance(found, ArrayField):
        return {"type": "array", "items": field_schema(found.base_field)}
    if found.choices:
        kind = INTEGER if isinstance(found, models.IntegerField) else TEXT
        return {**kind, "enum": [code for code, _label in found.flatchoices]}
    for types, schema in TYPES:
        if isinstance(found, types):
            return schema
    raise KeyError(f"{found}: no JSON schema for {type(found).__name__}")


def nullable(schema: Schema) -> Schema:
    """As OpenAPI 3.0 writes it: an enumeration names null as well."""
    values = {"enum": [*schema["enum"], None]} if "enum" in schema and None not in schema["enum"] else {}
    return {**schema, **values, "nullable": True}
