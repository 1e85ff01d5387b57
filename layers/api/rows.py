"""JSON written by the database: a serializer says which fields, PostgreSQL writes them, Python passes the bytes on."""

from django.contrib.gis.db.models.functions import AsGeoJSON, GeomOutputGeoFunc
from django.db.models import Expression, F, Func, TextField, Value
from django.db.models.fields.json import JSONField
from django.db.models.functions import Cast, Concat
from rest_framework.serializers import BaseSerializer, Serializer

# RFC 7946 recommends no more; 7 decimals of a degree are about a centimetre on the ground.
GEOJSON_DECIMALS = 7


class JsonBuildObject(Func):
    function = "json_build_object"
    output_field = JSONField()


class ToJson(Func):
    function = "to_json"
    output_field = JSONField()


class Bbox(Func):
    """[west, south, east, north] of a geometry in degrees, or null."""

    template = (
        "CASE WHEN %(expressions)s IS NOT NULL THEN json_build_array("
        "ST_XMin(%(expressions)s), ST_YMin(%(expressions)s), ST_XMax(%(expressions)s), ST_YMax(%(expressions)s)) END"
    )
    output_field = JSONField()


class ForcePolygonCCW(GeomOutputGeoFunc):
    """Outer rings anticlockwise, as RFC 7946 wants them; people draw them either way."""

    function = "ST_ForcePolygonCCW"


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


def feature(serializer: BaseSerializer, key: str) -> Concat:
    """The expression that writes a row as a GeoJSON Feature (RFC 7946): id from `key`, geometry from `geom`, the rest as properties."""
    return Concat(
        Value('{"type":"Feature","id":'),
        as_text(ToJson(F(key))),
        Value(',"geometry":'),
        # ST_AsGeoJSON is NULL for a unit without a boundary; GeoJSON says null.
        Func(
            AsGeoJSON(ForcePolygonCCW("geom"), precision=GEOJSON_DECIMALS),
            Value("null"),
            function="coalesce",
            output_field=TextField(),
        ),
        Value(',"properties":'),
        as_text(row(serializer)),
        Value("}"),
        output_field=TextField(),
    )
