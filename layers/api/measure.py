"""/api/measure/: length and area of what somebody has drawn, and the slum areas inside it, by the methods of the stored figures."""

import json
import math
from typing import Any

from django.db import connection
from django.http import HttpRequest
from django.utils.translation import gettext as _
from drf_spectacular.utils import extend_schema, inline_serializer
from rest_framework import serializers
from rest_framework.permissions import AllowAny
from rest_framework.response import Response
from rest_framework.views import APIView

from layers.snapshot import snapshot

from .errors import BadParameter
from .parameters import read_parameters
from .schema import PROBLEMS

MAX_POSITIONS = 5000

# Planar figures are of the UTM zone of what was drawn: planar_area_ha does the same for a stored polygon.
MEASURE = """
SELECT ST_IsValid(geom), utm_srid(geom),
       CASE WHEN is_line THEN ST_Length(planar) ELSE ST_Perimeter(planar) END,
       CASE WHEN is_line THEN ST_Length(geom::geography) ELSE ST_Perimeter(geom::geography) END,
       CASE WHEN NOT is_line THEN planar_area_ha(geom)::double precision END,
       CASE WHEN NOT is_line THEN geodesic_area_ha(geom)::double precision END
FROM (SELECT geom, ST_Transform(geom, utm_srid(geom)) AS planar, ST_Dimension(geom) = 1 AS is_line
      FROM (SELECT ST_SetSRID(ST_GeomFromGeoJSON(%s), 4326) AS geom) AS given) AS drawn
"""

# A slum area that lies wholly inside counts with its stored hectares, so that the sum over a boundary is the sum of its rows; of others the
# part inside is measured in the UTM zone of the whole.
INSIDE = """
SELECT count(*), coalesce(sum(planar), 0)::double precision, coalesce(sum(geodesic), 0)::double precision
FROM gis.slum_areas s
CROSS JOIN (SELECT ST_SetSRID(ST_GeomFromGeoJSON(%s), 4326) AS geom OFFSET 0) AS drawn
CROSS JOIN LATERAL (
    SELECT CASE WHEN ST_CoveredBy(s.geom, drawn.geom) THEN NULL
                ELSE ST_CollectionExtract(ST_Intersection(s.geom, drawn.geom), 3) END AS geom
    OFFSET 0
) AS part
CROSS JOIN LATERAL (
    SELECT CASE WHEN part.geom IS NULL THEN s.area_ha
                ELSE (ST_Area(ST_Transform(part.geom, s.utm_srid)) / 10000)::numeric END AS planar,
           CASE WHEN part.geom IS NULL THEN s.geodesic_area_ha ELSE geodesic_area_ha(part.geom) END AS geodesic
    OFFSET 0
) AS measured
WHERE s.decree_status = 'in_force' AND s.geom && drawn.geom AND ST_Intersects(s.geom, drawn.geom) AND planar > 0
"""


class InsideSerializer(serializers.Serializer):
    """Slum areas of the decrees in force inside a polygon; of those that cross its edge, the part inside."""

    slum_area_count = serializers.IntegerField()
    area_ha = serializers.FloatField(help_text="Planar hectares (UTM).")
    geodesic_area_ha = serializers.FloatField(help_text="Hectares on the WGS 84 ellipsoid.")


class MeasuredSerializer(serializers.Serializer):
    planar_length_m = serializers.FloatField(
        help_text="Of the line, or around the polygon, in the plane of the UTM zone."
    )
    geodesic_length_m = serializers.FloatField(help_text="The same on the WGS 84 ellipsoid.")
    utm_srid = serializers.IntegerField(help_text="EPSG code of the UTM zone.")
    area_ha = serializers.FloatField(allow_null=True, help_text="Planar hectares; null for a line.")
    geodesic_area_ha = serializers.FloatField(allow_null=True)
    inside = InsideSerializer(allow_null=True)


DRAWN = inline_serializer(
    "Drawn",
    {
        "type": serializers.ChoiceField(["LineString", "Polygon"]),
        "coordinates": serializers.ListField(help_text="As in GeoJSON: lon, lat in degrees."),
    },
)


class Measure(APIView):
    # It computes and writes nothing, so everybody may ask; the body is larger than an address may be.
    permission_classes = (AllowAny,)
    authentication_classes = ()

    @extend_schema(operation_id="measure", request=DRAWN, responses={200: MeasuredSerializer, **PROBLEMS})
    def post(self, request: HttpRequest):
        """Length, area, and the slum areas inside: the numbers that the database would store for this geometry."""
        read_parameters(request.GET, ())
        text = json.dumps(_geometry(request.data))
        with snapshot(), connection.cursor() as cursor:
            cursor.execute(MEASURE, [text])
            valid, srid, planar, geodesic, area, geodesic_area = cursor.fetchone()
            if not valid:
                raise BadParameter("coordinates", _("The outline crosses itself: its area cannot be told."))
            inside = None
            if area is not None:
                cursor.execute(INSIDE, [text])
                inside = dict(zip(("slum_area_count", "area_ha", "geodesic_area_ha"), cursor.fetchone(), strict=True))
        return Response(
            {
                "planar_length_m": planar,
                "geodesic_length_m": geodesic,
                "utm_srid": srid,
                "area_ha": area,
                "geodesic_area_ha": geodesic_area,
                "inside": inside,
            }
        )


def _geometry(given: Any) -> dict[str, Any]:
    """A LineString, or a Polygon of rings that are closed here where they are not. Raises BadParameter."""
    kind = given.get("type") if isinstance(given, dict) else None
    coordinates = given.get("coordinates") if isinstance(given, dict) else None
    if kind == "LineString":
        return {"type": kind, "coordinates": _positions(coordinates, 2, [0])}
    if kind == "Polygon" and isinstance(coordinates, list) and coordinates:
        count = [0]
        return {"type": kind, "coordinates": [_closed(_positions(ring, 3, count)) for ring in coordinates]}
    raise BadParameter("type", _("Send a GeoJSON LineString or Polygon."))


def _closed(ring: list[list[float]]) -> list[list[float]]:
    closed = ring if ring[0] == ring[-1] else [*ring, ring[0]]
    if len(closed) < 4:
        raise BadParameter("coordinates", _("An area has three corners or more."))
    return closed


def _positions(given: Any, least: int, count: list[int]) -> list[list[float]]:
    """Positions within the world, at least `least`; count: how many there are in the whole geometry, in its only item."""
    if not isinstance(given, list) or len(given) < least:
        raise BadParameter(
            "coordinates", _("Send %(least)s positions or more, each lon, lat in degrees.") % {"least": least}
        )
    count[0] += len(given)
    if count[0] > MAX_POSITIONS:
        raise BadParameter("coordinates", _("Send %(most)s positions at most.") % {"most": MAX_POSITIONS})
    positions = []
    for position in given:
        numbers = position[:2] if isinstance(position, list) else []
        if len(numbers) != 2 or not all(_is_finite(number) for number in numbers):
            raise BadParameter("coordinates", _("A position is two numbers: lon, lat in degrees."))
        lon, lat = map(float, numbers)
        # Beyond these latitudes there is no UTM zone.
        if not (-180 <= lon <= 180 and -80 <= lat <= 84):
            raise BadParameter("coordinates", _("Longitude is −180 to 180, latitude −80 to 84 degrees."))
        positions.append([lon, lat])
    return positions


def _is_finite(number: Any) -> bool:
    return (
        isinstance(number, int | float) and not isinstance(number, bool) and abs(number) < 1e9 and math.isfinite(number)
    )
