"""/api/changes/: what changed between two days in the slum areas of a regency: gone, new, redrawn."""

import datetime
from typing import Any

from django.db import connection
from django.http import HttpRequest
from django.utils.translation import gettext as _
from drf_spectacular.utils import extend_schema
from rest_framework import serializers
from rest_framework.response import Response
from rest_framework.views import APIView

from layers.catalogue import BY_ID
from layers.snapshot import snapshot
from layers.versions import versioned

from .errors import BadParameter
from .parameters import Parameter, parse_known_code, read_parameters
from .schema import PROBLEMS

MOST_ROWS = 2000
LAYER = BY_ID["slum_areas"]

# An area of one day is the same as one of the other where half of the smaller of the two is ground of both: numbers and names may have
# changed in between. An area that was cut in two has two such pairs.
CHANGES = """
WITH before AS MATERIALIZED (
    SELECT * FROM gis.slum_areas
    WHERE kabupaten_code = %(code)s AND valid_from <= %(first)s AND (valid_to IS NULL OR valid_to > %(first)s)
), after AS MATERIALIZED (
    SELECT * FROM gis.slum_areas
    WHERE kabupaten_code = %(code)s AND valid_from <= %(last)s AND (valid_to IS NULL OR valid_to > %(last)s)
), pair AS MATERIALIZED (
    SELECT b.id AS before_id, a.id AS after_id, ST_Equals(b.geom, a.geom) AS same
    FROM before b
    JOIN after a ON a.geom && b.geom AND ST_Intersects(a.geom, b.geom)
    CROSS JOIN LATERAL (SELECT ST_Area(ST_Intersection(a.geom, b.geom)) AS common OFFSET 0) AS overlap
    WHERE common >= 0.5 * least(ST_Area(a.geom), ST_Area(b.geom))
), change AS (
    SELECT 'gone' AS kind, b.id AS before_id, NULL::bigint AS after_id FROM before b
    WHERE NOT EXISTS (SELECT FROM pair p WHERE p.before_id = b.id)
    UNION ALL
    SELECT 'new', NULL, a.id FROM after a WHERE NOT EXISTS (SELECT FROM pair p WHERE p.after_id = a.id)
    UNION ALL
    SELECT 'redrawn', before_id, after_id FROM pair WHERE NOT same
)
SELECT c.kind, b.id, a.id, b.area_ha::double precision, a.area_ha::double precision,
       coalesce(a.kelurahan_code, b.kelurahan_code), coalesce(a.kelurahan_name, b.kelurahan_name),
       coalesce(a.kawasan_name, b.kawasan_name), coalesce(a.rt, b.rt), coalesce(a.rw, b.rw)
FROM change c
LEFT JOIN before b ON b.id = c.before_id
LEFT JOIN after a ON a.id = c.after_id
ORDER BY c.kind, 6, 10, 9, 2, 3
LIMIT %(limit)s
"""
COLUMNS = (
    "kind",
    "before_id",
    "after_id",
    "before_area_ha",
    "after_area_ha",
    "kelurahan_code",
    "kelurahan_name",
    "kawasan_name",
    "rt",
    "rw",
)


def parse_day(text: str) -> datetime.date:
    try:
        return datetime.date.fromisoformat(text)
    except ValueError:
        raise ValueError(_("Write a day, as in 2014-12-08.")) from None


DAY_SCHEMA = {"type": "string", "format": "date"}
REGENCY = Parameter("wilayah", parse_known_code, "Kemendagri code of a regency or city.")
FROM = Parameter("from", parse_day, "The earlier day.", DAY_SCHEMA)
TO = Parameter("to", parse_day, "The later day.", DAY_SCHEMA)


class ChangeSerializer(serializers.Serializer):
    """An area that is gone (before only), new (after only), or redrawn (both)."""

    kind = serializers.ChoiceField(["gone", "new", "redrawn"])
    before_id = serializers.IntegerField(allow_null=True)
    after_id = serializers.IntegerField(allow_null=True)
    before_area_ha = serializers.FloatField(allow_null=True, help_text="Planar hectares (UTM).")
    after_area_ha = serializers.FloatField(allow_null=True, help_text="Planar hectares (UTM).")
    kelurahan_code = serializers.CharField()
    kelurahan_name = serializers.CharField()
    kawasan_name = serializers.CharField(allow_null=True)
    rt = serializers.CharField(allow_null=True)
    rw = serializers.CharField(allow_null=True)


class ChangesSerializer(serializers.Serializer):
    changes = ChangeSerializer(many=True)
    complete = serializers.BooleanField(help_text=f"false: there are more than {MOST_ROWS}.")


class ChangeList(APIView):
    parameters = (REGENCY, FROM, TO)

    @extend_schema(
        operation_id="changes_list",
        parameters=[p.openapi() for p in parameters],
        responses={200: ChangesSerializer, **PROBLEMS},
    )
    @versioned((LAYER,))
    def get(self, request: HttpRequest):
        """Gone, new and redrawn slum areas of a regency, as decreed on two days."""
        asked = read_parameters(request.GET, self.parameters)
        for parameter in self.parameters:
            if asked[parameter.name] is None:
                raise BadParameter(parameter.name, _("Give “%(name)s”.") % {"name": parameter.name})
        params: dict[str, Any] = {
            "code": asked["wilayah"],
            "first": asked["from"],
            "last": asked["to"],
            "limit": MOST_ROWS + 1,
        }
        with snapshot(), connection.cursor() as cursor:
            cursor.execute(CHANGES, params)
            rows = [dict(zip(COLUMNS, row, strict=True)) for row in cursor.fetchall()]
        return Response({"changes": rows[:MOST_ROWS], "complete": len(rows) <= MOST_ROWS})
