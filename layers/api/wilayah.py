"""/api/wilayah/: administrative units, their boundaries and their slum figures."""

from dataclasses import replace
from typing import Any

from django.http import Http404, HttpResponse
from django.utils.translation import gettext as _
from drf_spectacular.utils import extend_schema
from psycopg2.sql import SQL
from rest_framework import serializers
from rest_framework.views import APIView

from layers.catalogue import BY_ID, Field, Layer
from layers.features import feature_text, stream_texts
from layers.selection import Condition, Selection, equal, in_bbox, literally
from layers.versions import versioned
from spatial.codes import LENGTHS, LEVELS
from spatial.models import Wilayah

from .pages import GEOJSON, stream_collection, stream_list
from .parameters import AFTER_CODE, BBOX, GEOMETRY, LEVEL, LIMIT, PARENT, TEXT, read_parameters
from .rows import json_row
from .schema import PROBLEMS, feature_collection_schema, feature_schema, page_schema


class WilayahSlumSerializer(serializers.Serializer):
    """Slum figures from the decrees in force, in hectares; what each means stands in spatial/sql/wilayah_slum_v01.sql."""

    count = serializers.IntegerField(source="slum_area_count")
    area_ha = serializers.FloatField(source="slum_area_ha", help_text="Sum of planar hectares (UTM).")
    geodesic_area_ha = serializers.FloatField(
        source="slum_geodesic_area_ha", help_text="Sum of geodesic hectares (WGS 84)."
    )
    footprint_ha = serializers.FloatField(
        source="slum_footprint_ha", help_text="Planar hectares of the union: overlaps count once."
    )
    stated_area_ha = serializers.FloatField(
        source="slum_stated_area_ha", allow_null=True, help_text="What the decree states for this wilayah."
    )
    stated_source = serializers.ChoiceField(
        ["decree_line", "decree_total", "decree_lines", "slum_areas"], source="slum_stated_source", allow_null=True
    )
    difference_ha = serializers.FloatField(
        source="slum_difference_ha", allow_null=True, help_text="area_ha − stated_area_ha"
    )
    share_percent = serializers.FloatField(
        source="slum_share_percent", allow_null=True, help_text="Share of the wilayah's geodesic hectares."
    )


class WilayahSerializer(serializers.Serializer):
    code = serializers.CharField(help_text="Kemendagri code, the key.")
    bps_code = serializers.CharField(allow_null=True)
    name = serializers.CharField(help_text="Empty when it is not known.")
    level = serializers.ChoiceField(Wilayah.Level.choices)
    kind = serializers.ChoiceField(Wilayah.Kind.choices)
    parent = serializers.CharField(source="parent_code", allow_null=True, help_text="Kemendagri code.")
    geodesic_area_ha = serializers.FloatField(allow_null=True, help_text="Hectares on the WGS 84 ellipsoid.")
    derived = serializers.BooleanField(help_text="The boundary is the union of the units below.")
    fictitious = serializers.BooleanField(help_text="Sample data, not an official boundary.")
    bbox = serializers.ListField(child=serializers.FloatField(), allow_null=True, help_text="west, south, east, north")
    slum = WilayahSlumSerializer()


def layers_of_list(request) -> tuple[Layer, ...]:
    """The layers that a list is made from: of the level that is asked for, or right under the parent that is."""
    parent = request.GET.get("parent", "")
    below = dict(zip(LENGTHS.values(), LEVELS[1:], strict=False)).get(len(parent))
    level = request.GET.get("level", below)
    return tuple(BY_ID[name] for name in LEVELS if level in (None, name))


def layers_of_unit(request) -> tuple[Layer, ...]:
    """The layer of the one unit whose code is in the address."""
    length = len(request.path.rstrip("/").rpartition("/")[2])
    return tuple(BY_ID[level] for level in LEVELS if LENGTHS[level] == length)


# All levels in one view; its rows are those of the four layers.
LEVEL_FIELD = Field("level", Wilayah._meta.get_field("level").verbose_name)
ROWS = replace(BY_ID["kelurahan"], id="wilayah_row", schema="public", fields=(LEVEL_FIELD, *BY_ID["kelurahan"].fields))
BBOX_JSON = SQL(
    "CASE WHEN geom IS NOT NULL THEN json_build_array(ST_XMin(geom), ST_YMin(geom), ST_XMax(geom), ST_YMax(geom)) END"
)
PROPERTIES = SQL("{}::text").format(json_row(WilayahSerializer(), {"bbox": BBOX_JSON}))


def named(text: str) -> Condition:
    """Units with this text in their name, or at the beginning of their code."""
    sql = SQL("(name ILIKE %s OR code LIKE %s)")
    return Condition(sql, (f"%{literally(text)}%", f"{literally(text)}%"))


def selection_of(asked: dict[str, Any]) -> Selection:
    """The units that a list is asked for, by the values of its parameters."""
    conditions = []
    if asked.get("level"):
        conditions.append(equal(ROWS, "level", asked["level"]))
    if asked.get("parent"):
        conditions.append(equal(ROWS, "parent_code", asked["parent"]))
    if asked.get("q"):
        conditions.append(named(asked["q"]))
    if asked.get("bbox"):
        conditions.append(in_bbox(ROWS, asked["bbox"]))
    after = (asked["after"],) if asked.get("after") else None
    return Selection(ROWS, tuple(conditions), limit=asked.get("limit"), after=after)


class WilayahList(APIView):
    parameters = (LEVEL, PARENT, TEXT, BBOX, GEOMETRY, LIMIT, AFTER_CODE)

    @extend_schema(
        operation_id="wilayah_list",
        parameters=[p.openapi() for p in parameters],
        responses={
            (200, "application/json"): page_schema("WilayahPage", WilayahSerializer),
            (200, GEOJSON): feature_collection_schema("WilayahCollection", WilayahSerializer),
            **PROBLEMS,
        },
    )
    @versioned(layers_of_list)
    def get(self, request):
        """Units by code; with geometry=true a GeoJSON FeatureCollection."""
        asked = read_parameters(request.GET, self.parameters)
        units = selection_of(asked)
        if asked["geometry"]:
            return stream_collection(request, stream_texts(units, feature_text(units, PROPERTIES)))
        return stream_list(request, stream_texts(units, PROPERTIES))


class WilayahDetail(APIView):
    @extend_schema(
        operation_id="wilayah_retrieve",
        responses={(200, GEOJSON): feature_schema("WilayahFeature", WilayahSerializer), **PROBLEMS},
    )
    @versioned(layers_of_unit)
    def get(self, request, code: str):
        """One unit as a GeoJSON Feature."""
        read_parameters(request.GET, ())
        unit = Selection(ROWS, (equal(ROWS, "code", code),))
        text = b"".join(stream_texts(unit, feature_text(unit, PROPERTIES)))
        if not text:
            raise Http404(_("There is no wilayah with the code %(code)s here.") % {"code": code})
        return HttpResponse(text, content_type=GEOJSON)
