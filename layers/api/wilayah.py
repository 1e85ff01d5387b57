"""/api/wilayah/: administrative units, their boundaries and their slum figures."""

from django.db.models import F, Q
from django.http import Http404, HttpResponse
from django.utils.translation import gettext as _
from drf_spectacular.utils import extend_schema
from rest_framework import serializers
from rest_framework.views import APIView

from layers.catalogue import BY_ID, Layer
from layers.versions import versioned
from spatial.codes import LENGTHS, LEVELS
from spatial.models import Wilayah

from .pages import GEOJSON, stream_collection, stream_list, texts_of
from .parameters import AFTER_CODE, BBOX, GEOMETRY, LEVEL, LIMIT, PARENT, TEXT, read_parameters
from .rows import Bbox, as_text, feature, row
from .schema import PROBLEMS, feature_collection_schema, feature_schema, page_schema


class WilayahSlumSerializer(serializers.Serializer):
    """Slum figures from the decrees in force, in hectares; what each means stands in spatial/sql/wilayah_slum_v01.sql."""

    count = serializers.IntegerField(source="slum_area_count")
    area_ha = serializers.FloatField(help_text="Sum of planar hectares (UTM).")
    geodesic_area_ha = serializers.FloatField(help_text="Sum of geodesic hectares (WGS 84).")
    footprint_ha = serializers.FloatField(help_text="Planar hectares of the union: overlaps count once.")
    stated_area_ha = serializers.FloatField(allow_null=True, help_text="What the decree states for this wilayah.")
    stated_source = serializers.ChoiceField(
        ["decree_line", "decree_total", "decree_lines", "slum_areas"], allow_null=True
    )
    difference_ha = serializers.FloatField(allow_null=True, help_text="area_ha − stated_area_ha")
    share_percent = serializers.FloatField(allow_null=True, help_text="Share of the wilayah's geodesic hectares.")


class WilayahSerializer(serializers.Serializer):
    code = serializers.CharField(help_text="Kemendagri code, the key.")
    bps_code = serializers.CharField(allow_null=True)
    name = serializers.CharField(help_text="Empty when it is not known.")
    level = serializers.ChoiceField(Wilayah.Level.choices)
    kind = serializers.ChoiceField(Wilayah.Kind.choices)
    parent = serializers.CharField(source="parent_id", allow_null=True, help_text="Kemendagri code.")
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


def described_wilayah():
    return Wilayah.objects.annotate(bbox=Bbox(F("geom")))


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
        units = described_wilayah()
        if asked["level"]:
            units = units.filter(level=asked["level"])
        if asked["parent"]:
            units = units.filter(parent=asked["parent"])
        if asked["q"]:
            units = units.filter(Q(name__icontains=asked["q"]) | Q(code__startswith=asked["q"]))
        if asked["bbox"]:
            units = units.in_bbox(*asked["bbox"])
        if asked["after"]:
            units = units.filter(code__gt=asked["after"])
        if asked["geometry"]:
            text = feature(WilayahSerializer(), "code")
            return stream_collection(request, texts_of(units, "code", text, asked["limit"]))
        return stream_list(request, texts_of(units, "code", as_text(row(WilayahSerializer())), asked["limit"]))


class WilayahDetail(APIView):
    @extend_schema(
        operation_id="wilayah_retrieve",
        responses={(200, GEOJSON): feature_schema("WilayahFeature", WilayahSerializer), **PROBLEMS},
    )
    @versioned(layers_of_unit)
    def get(self, request, code: str):
        """One unit as a GeoJSON Feature."""
        read_parameters(request.GET, ())
        text = b"".join(
            texts_of(described_wilayah().filter(code=code), "code", feature(WilayahSerializer(), "code"), 1)
        )
        if not text:
            raise Http404(_("There is no wilayah with the code %(code)s here.") % {"code": code})
        return HttpResponse(text, content_type=GEOJSON)
