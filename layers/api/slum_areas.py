"""/api/slum-areas/: slum polygons with their stated and computed hectares."""

from django.db.models import F, Func, IntegerField
from django.http import Http404, HttpResponse
from django.utils.translation import gettext as _
from drf_spectacular.utils import extend_schema
from rest_framework import serializers
from rest_framework.views import APIView

from spatial.models import SlumArea

from .pages import GEOJSON, stream_features
from .parameters import AFTER_ID, BBOX, DECREE, LIMIT, POINT, WILAYAH, read_parameters
from .rows import feature
from .schema import PROBLEMS, feature_collection_schema, feature_schema


class SlumAreaSerializer(serializers.Serializer):
    id = serializers.IntegerField()
    kelurahan_code = serializers.CharField(source="kelurahan_id")
    kelurahan_name = serializers.CharField(source="kelurahan.name")
    kecamatan_code = serializers.CharField(source="kelurahan.parent_id")
    kecamatan_name = serializers.CharField(source="kelurahan.parent.name")
    kawasan_id = serializers.IntegerField(allow_null=True)
    kawasan_name = serializers.CharField(source="kawasan.name", allow_null=True)
    rt = serializers.CharField(allow_null=True)
    rw = serializers.CharField(allow_null=True)
    decree_id = serializers.IntegerField()
    decree_number = serializers.CharField(source="decree.number")
    stated_area_ha = serializers.FloatField(allow_null=True, help_text="What the decree or its annex says.")
    verified_area_ha = serializers.FloatField(
        allow_null=True, help_text="What people measured and reported (luas verifikasi)."
    )
    area_ha = serializers.FloatField(help_text="Planar hectares in the UTM zone utm_srid, computed.")
    utm_srid = serializers.IntegerField(help_text="EPSG code of the UTM zone.")
    geodesic_area_ha = serializers.FloatField(help_text="Hectares on the WGS 84 ellipsoid, computed.")
    fictitious = serializers.BooleanField(help_text="Sample data, not an official boundary.")


def described_slum_areas():
    return SlumArea.objects.annotate(utm_srid=Func(F("geom"), function="utm_srid", output_field=IntegerField()))


class SlumAreaList(APIView):
    parameters = (WILAYAH, DECREE, BBOX, POINT, LIMIT, AFTER_ID)

    @extend_schema(
        operation_id="slum_areas_list",
        parameters=[p.openapi() for p in parameters],
        responses={(200, GEOJSON): feature_collection_schema("SlumAreaCollection", SlumAreaSerializer), **PROBLEMS},
    )
    def get(self, request):
        """Slum areas by id, as a GeoJSON FeatureCollection."""
        asked = read_parameters(request.GET, self.parameters)
        areas = described_slum_areas()
        areas = areas.in_decree(asked["decree"]) if asked["decree"] else areas.in_force()
        if asked["wilayah"]:
            areas = areas.within(asked["wilayah"])
        if asked["bbox"]:
            areas = areas.in_bbox(*asked["bbox"])
        if asked["point"]:
            areas = areas.covering(*asked["point"])
        if asked["after"] is not None:
            areas = areas.filter(pk__gt=asked["after"])
        return stream_features(request, areas, "pk", feature(SlumAreaSerializer(), "pk"), asked["limit"])


class SlumAreaDetail(APIView):
    @extend_schema(
        operation_id="slum_areas_retrieve",
        responses={(200, GEOJSON): feature_schema("SlumAreaFeature", SlumAreaSerializer), **PROBLEMS},
    )
    def get(self, request, pk: int):
        """One slum area as a GeoJSON Feature, whatever the status of its decree."""
        read_parameters(request.GET, ())
        text = described_slum_areas().filter(pk=pk).values_list(feature(SlumAreaSerializer(), "pk"), flat=True).first()
        if text is None:
            raise Http404(_("There is no slum area with the id %(id)s here.") % {"id": pk})
        return HttpResponse(text, content_type=GEOJSON)
