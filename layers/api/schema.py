"""OpenAPI words for what the serializers do not say: pages, GeoJSON, problems."""

from functools import cache

from drf_spectacular.utils import OpenApiResponse, inline_serializer
from rest_framework import serializers

from .errors import PROBLEM_JSON


class ProblemSerializer(serializers.Serializer):
    """RFC 9457."""

    type = serializers.CharField()
    title = serializers.CharField()
    status = serializers.IntegerField()
    detail = serializers.CharField(help_text="A sentence that says what to do.")
    parameter = serializers.CharField(required=False, help_text="Name of the query parameter that cannot be used.")


class MultiPolygonSerializer(serializers.Serializer):
    """A GeoJSON MultiPolygon: lon, lat in degrees, 7 decimals."""

    type = serializers.CharField(default="MultiPolygon")
    coordinates = serializers.ListField(
        child=serializers.ListField(
            child=serializers.ListField(child=serializers.ListField(child=serializers.FloatField()))
        )
    )


class LinkSerializer(serializers.Serializer):
    rel = serializers.CharField()
    type = serializers.CharField()
    href = serializers.URLField()


PROBLEMS = {
    (status, PROBLEM_JSON): OpenApiResponse(ProblemSerializer, description)
    for status, description in (
        (400, "A parameter cannot be used"),
        (404, "There is no such row"),
        (503, "The database does not answer"),
    )
}


def page_schema(name: str, row: type[serializers.Serializer]):
    return inline_serializer(name, {"results": row(many=True), "next": serializers.URLField(allow_null=True)})


@cache
def feature_schema(name: str, row: type[serializers.Serializer]):
    identifier = serializers.IntegerField() if "id" in row().fields else serializers.CharField()
    return inline_serializer(
        name,
        {
            "type": serializers.CharField(default="Feature"),
            "id": identifier,
            "geometry": MultiPolygonSerializer(allow_null=True),
            "properties": row(),
        },
    )


def feature_collection_schema(name: str, row: type[serializers.Serializer]):
    return inline_serializer(
        name,
        {
            "type": serializers.CharField(default="FeatureCollection"),
            "features": feature_schema(name.replace("Collection", "Feature"), row).__class__(many=True),
            "numberReturned": serializers.IntegerField(),
            "links": LinkSerializer(many=True, required=False),
        },
    )
