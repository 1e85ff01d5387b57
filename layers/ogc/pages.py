"""Features as pages for people: a drawing that leads to each feature, and a table."""

import json
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.formats import date_format, number_format
from django.utils.translation import gettext as _
from psycopg2.sql import SQL, Composable, Identifier

from layers.catalogue import HECTARES, Field
from layers.features import TextStream, properties, stream_texts
from layers.selection import Selection

from .drawing import Drawing, Shape, outline
from .formats import GEOJSON, HTML
from .links import address, following, self_and_alternates
from .matched import number_matched

FORMATS = (GEOJSON, HTML)


@dataclass(frozen=True)
class Row:
    """A feature: what it is called, its address, whether it is made up, and each field that is shown as people write it."""

    title: str
    href: str
    sample: bool
    values: list[tuple[Field, str]]


def items(request: HttpRequest, selection: Selection) -> HttpResponse:
    """A page of features."""
    stream = stream_texts(selection, _record(selection))
    rows, drawing = _read(request, selection, stream)
    context = {
        "layer": selection.layer,
        "fields": selection.shown,
        "rows": rows,
        "drawing": drawing,
        "sample": any(row.sample for row in rows),
        "matched": number_matched(selection, stream),
        "next": following(request, stream.following) if stream.following else None,
        "alternate": self_and_alternates(request, HTML, FORMATS)[1],
    }
    return render(request, "layers/ogc/items.html", context)


def item(request: HttpRequest, selection: Selection) -> HttpResponse | None:
    """The page of the first row; None where there is none."""
    stream = stream_texts(selection, _record(selection))
    rows, drawing = _read(request, selection, stream)
    if not rows:
        return None
    context = {
        "layer": selection.layer,
        "row": rows[0],
        "drawing": drawing,
        "sample": rows[0].sample,
        "alternate": self_and_alternates(request, HTML, FORMATS)[1],
    }
    return render(request, "layers/ogc/item.html", context)


def _record(selection: Selection) -> Composable:
    """The expression that writes what a page needs of a row: [key, fields, name, made up, path and box or null]."""
    layer = selection.layer
    names = [field.name for field in layer.fields]
    name = next((n for n in ("name", "kawasan_name", "wilayah_name", "kelurahan_name") if n in names), layer.key)
    return SQL("json_build_array({}, {}::json, {}, {}, {})::text").format(
        Identifier(layer.key),
        properties(selection),
        Identifier(name),
        Identifier("fictitious") if "fictitious" in names else SQL("false"),
        SQL("NULL") if layer.geometry is None else outline(),
    )


def _read(request: HttpRequest, selection: Selection, stream: TextStream) -> tuple[list[Row], Drawing | None]:
    rows, shapes = [], []
    layer = selection.layer
    for key, fields, name, sample, shape in json.loads(b"[" + b"".join(stream) + b"]"):
        title = str(key) if name in (None, "", key) else f"{name} ({key})"
        href = address(request, "ogc-item", layer.id, key)
        values = [(field, written(field, fields[field.name])) for field in selection.shown]
        rows.append(Row(title, href, sample, values))
        if shape and shape[0]:
            shapes.append(Shape(shape[0], title, href, tuple(shape[1:])))
    return rows, Drawing(shapes) if shapes else None


def written(field: Field, value: Any) -> str:
    """A value as the reader's language writes it; nothing for none."""
    if value is None:
        return ""
    if field.type == "boolean":
        return _("yes") if value else _("no")
    if field.type == "date":
        return date_format(date.fromisoformat(value), "j F Y")
    if field.type == "number":
        return number_format(value, 2 if field.unit == HECTARES else None, use_l10n=True, force_grouping=True)
    return str(value)
