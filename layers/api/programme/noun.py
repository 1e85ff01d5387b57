"""A noun of the programme at /api/: declared once (rows, members, filters), it answers as a list and one by one.

As the catalogue declares a layer. Lists are ordered by their key, paged behind the last key, and written by PostgreSQL in one query. Their rows
are those of no layer, or show more than a layer does, so no version stands for them: caches ask each time (no-cache, without ETag).
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from django.db import models
from django.db.models import Q, QuerySet
from django.db.models.functions import Cast
from django.http import Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.utils.cache import patch_cache_control
from django.utils.translation import gettext as _
from drf_spectacular.utils import OpenApiParameter, extend_schema
from rest_framework.permissions import AllowAny
from rest_framework.views import APIView

from layers.api.pages import stream_list
from layers.api.parameters import AFTER_ID, LIMIT, Parameter, read_parameters
from layers.api.schema import PROBLEMS
from layers.features import TextStream
from layers.snapshot import snapshot

from .members import INTEGER, TEXT, Schema, json_row, object_schema

JSON = "application/json"
NEXT: Schema = {"type": "string", "format": "uri", "nullable": True}


class Reading(APIView):
    """A view that everybody may read. There is nothing but reading: another method is 405 for everybody."""

    permission_classes = (AllowAny,)


@dataclass(frozen=True)
class Filter:
    """A query parameter and the rows that it leaves."""

    parameter: Parameter
    condition: Callable[[Any], Q]


@dataclass(frozen=True)
class Noun:
    """id: in addresses, plural. rows: all that everybody may see. members: of a row; more: what one row has besides.

    key: the column that addresses a row and orders pages. after: the parameter that goes on behind a key. default: rows shown where none of
    these parameters is given (their names, and the condition).
    """

    id: str
    description: str
    rows: Callable[[], QuerySet]
    members: Mapping[str, Any] = field(hash=False)
    filters: tuple[Filter, ...] = ()
    more: Mapping[str, Any] = field(default_factory=dict, hash=False)
    key: str = "pk"
    after: Parameter = AFTER_ID
    default: tuple[tuple[str, ...], Q] | None = None

    @property
    def parameters(self) -> tuple[Parameter, ...]:
        return (*(filtering.parameter for filtering in self.filters), LIMIT, self.after)

    @property
    def whole(self) -> dict[str, Any]:
        return {**self.members, **self.more}

    @property
    def model(self) -> type[models.Model]:
        return self.rows().model

    def found(self, asked: Mapping[str, Any]) -> QuerySet:
        """The rows that the values of the parameters leave, in order."""
        rows = self.rows()
        for filtering in self.filters:
            value = asked[filtering.parameter.name]
            if value is not None:
                rows = rows.filter(filtering.condition(value))
        if self.default and all(asked[name] is None for name in self.default[0]):
            rows = rows.filter(self.default[1])
        return rows.order_by(self.key)

    def texts(self, asked: Mapping[str, Any]) -> TextStream:
        """A page of rows as JSON texts."""
        rows = self.found(asked)
        if asked["after"] is not None:
            rows = rows.filter(**{f"{self.key}__gt": asked["after"]})
        rows = written(rows, self.members).values_list("json_text", self.key)[: asked["limit"] + 1]
        sql, params = rows.query.sql_with_params()
        return TextStream(sql, params, asked["limit"])

    def text(self, key: Any) -> str | None:
        """One row with all its members; None where nobody may see such a row."""
        with snapshot():
            rows = written(self.rows().filter(**{self.key: key}), self.whole)
            return rows.values_list("json_text", flat=True).first()


def written(rows: QuerySet, members: Mapping[str, Any]) -> QuerySet:
    return rows.annotate(json_text=Cast(json_row(members), models.TextField()))


def uncached(response: HttpResponseBase) -> HttpResponseBase:
    """Caches may keep it and must ask each time."""
    patch_cache_control(response, no_cache=True)
    return response


def page_schema(row: Schema) -> Schema:
    return {
        "type": "object",
        "required": ["results", "next"],
        "properties": {"results": {"type": "array", "items": row}, "next": NEXT},
    }


def no_such(key: Any) -> Http404:
    return Http404(_("There is nothing with the key %(key)s here.") % {"key": key})


def list_of(noun: Noun):
    """The view of a list."""

    class NounList(Reading):
        @extend_schema(
            operation_id=f"{noun.id.replace('-', '_')}_list",
            description=noun.description,
            parameters=[p.openapi() for p in noun.parameters],
            responses={(200, JSON): page_schema(object_schema(noun.model, noun.members)), **PROBLEMS},
        )
        def get(self, request: HttpRequest) -> HttpResponseBase:
            asked = read_parameters(request.GET, noun.parameters)
            return uncached(stream_list(request, noun.texts(asked)))

    return NounList.as_view()


def one_of(noun: Noun):
    """The view of one row."""
    name = "id" if noun.key == "pk" else noun.key

    class NounDetail(Reading):
        @extend_schema(
            operation_id=f"{noun.id.replace('-', '_')}_retrieve",
            description=noun.description,
            parameters=[OpenApiParameter(name, INTEGER if noun.key == "pk" else TEXT, OpenApiParameter.PATH)],
            responses={(200, JSON): object_schema(noun.model, noun.whole), **PROBLEMS},
        )
        def get(self, request: HttpRequest, **address: Any) -> HttpResponse:
            read_parameters(request.GET, ())
            key = address[noun.key]
            text = None if "\x00" in str(key) else noun.text(key)
            if text is None:
                raise no_such(key)
            return uncached(HttpResponse(text, content_type=JSON))

    return NounDetail.as_view()
