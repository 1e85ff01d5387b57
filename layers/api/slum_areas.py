"""/api/slum-areas/: slum polygons with their stated and computed hectares."""

from dataclasses import replace

from django.http import Http404, HttpResponse
from django.utils.translation import gettext as _
from drf_spectacular.utils import extend_schema
from rest_framework import serializers
from rest_framework.views import APIView

from layers.catalogue import BY_ID
from layers.features import feature, stream_features
from layers.selection import Selection, covering, equal, in_bbox, in_force, within
from layers.versions import unversioned, versioned
from spatial.models import Decree

from .pages import GEOJSON, stream_collection
from .parameters import AFTER_ID, BBOX, DECREE, LIMIT, POINT, WILAYAH, read_parameters
from .schema import PROBLEMS, feature_collection_schema, feature_schema


class SlumAreaSerializer(serializers.Serializer):
    id = serializers.IntegerField()
    kelurahan_code = serializers.CharField()
    kelurahan_name = serializers.CharField()
    kecamatan_code = serializers.CharField()
    kecamatan_name = serializers.CharField()
    kawasan_id = serializers.IntegerField(allow_null=True)
    kawasan_name = serializers.CharField(allow_null=True)
    rt = serializers.CharField(allow_null=True)
    rw = serializers.CharField(allow_null=True)
    decree_id = serializers.IntegerField()
    decree_number = serializers.CharField()
    stated_area_ha = serializers.FloatField(allow_null=True, help_text="What the decree or its annex says.")
    verified_area_ha = serializers.FloatField(
        allow_null=True, help_text="What people measured and reported (luas verifikasi)."
    )
    area_ha = serializers.FloatField(help_text="Planar hectares in the UTM zone utm_srid, computed.")
    utm_srid = serializers.IntegerField(help_text="EPSG code of the UTM zone.")
    geodesic_area_ha = serializers.FloatField(help_text="Hectares on the WGS 84 ellipsoid, computed.")
    fictitious = serializers.BooleanField(help_text="Sample data, not an official boundary.")


LAYER = BY_ID["slum_areas"]
# Drafts are in no layer; the API shows their slum areas to who asks for a draft by name.
DRAFTS = replace(LAYER, id="draft_slum_areas", schema="public")
FIELDS = tuple(SlumAreaSerializer().fields)


class SlumAreaList(APIView):
    parameters = (WILAYAH, DECREE, BBOX, POINT, LIMIT, AFTER_ID)

    @extend_schema(
        operation_id="slum_areas_list",
        parameters=[p.openapi() for p in parameters],
        responses={(200, GEOJSON): feature_collection_schema("SlumAreaCollection", SlumAreaSerializer), **PROBLEMS},
    )
    @versioned((LAYER,))
    def get(self, request):
        """Slum areas by id, as a GeoJSON FeatureCollection."""
        asked = read_parameters(request.GET, self.parameters)
        is_draft = asked["decree"] is not None and Decree.objects.filter(pk=asked["decree"], status="draft").exists()
        layer = DRAFTS if is_draft else LAYER
        conditions = [equal(layer, "decree_id", asked["decree"]) if asked["decree"] else in_force(layer)]
        if asked["wilayah"]:
            conditions.append(within(layer, "kelurahan_code", asked["wilayah"]))
        if asked["bbox"]:
            conditions.append(in_bbox(layer, asked["bbox"]))
        if asked["point"]:
            conditions.append(covering(layer, *asked["point"]))
        after = None if asked["after"] is None else (asked["after"],)
        selection = Selection(layer, tuple(conditions), FIELDS, limit=asked["limit"], after=after)
        response = stream_collection(request, stream_features(selection))
        return unversioned(response) if is_draft else response


class SlumAreaDetail(APIView):
    @extend_schema(
        operation_id="slum_areas_retrieve",
        responses={(200, GEOJSON): feature_schema("SlumAreaFeature", SlumAreaSerializer), **PROBLEMS},
    )
    @versioned((LAYER,))
    def get(self, request, pk: int):
        """One slum area as a GeoJSON Feature, whatever the status of its decree."""
        read_parameters(request.GET, ())
        for layer in (LAYER, DRAFTS):
            text = feature(Selection(layer, (equal(layer, "id", pk),), FIELDS))
            if text:
                response = HttpResponse(text, content_type=GEOJSON)
                return response if layer is LAYER else unversioned(response)
        raise Http404(_("There is no slum area with the id %(id)s here.") % {"id": pk})
