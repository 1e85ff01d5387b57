"""/api/decrees/: what decrees state, line by line, against what their polygons measure."""

from django.db.models import Prefetch
from django.http import Http404
from django.utils.translation import gettext as _
from drf_spectacular.utils import extend_schema
from rest_framework import serializers
from rest_framework.response import Response
from rest_framework.views import APIView

from spatial.models import Decree, DecreeLine

from .pages import stream_list, texts_of
from .parameters import AFTER_ID, LIMIT, WILAYAH, read_parameters
from .rows import as_text, row
from .schema import PROBLEMS, page_schema


class DecreeSerializer(serializers.Serializer):
    id = serializers.IntegerField()
    number = serializers.CharField()
    date = serializers.DateField()
    title = serializers.CharField()
    topic = serializers.ChoiceField(Decree.Topic.choices)
    signatory = serializers.CharField(allow_null=True, help_text="null when it is not known.")
    kabupaten_code = serializers.CharField(source="kabupaten_id")
    kabupaten_name = serializers.CharField(source="kabupaten.name")
    status = serializers.ChoiceField(Decree.Status.choices)
    source = serializers.CharField()
    stated_total_ha = serializers.FloatField(allow_null=True)
    stated_total_text = serializers.CharField(help_text="As printed.")
    lines_sum_ha = serializers.FloatField(
        source="figure.lines_sum_ha", allow_null=True, help_text="Sum of the stated lines."
    )
    lines_difference_ha = serializers.FloatField(
        source="figure.lines_difference_ha",
        allow_null=True,
        help_text="stated_total_ha − lines_sum_ha: open in the decree itself.",
    )
    slum_area_count = serializers.IntegerField(source="figure.slum_area_count")
    area_ha = serializers.FloatField(source="figure.area_ha", help_text="Sum of planar hectares (UTM).")
    geodesic_area_ha = serializers.FloatField(source="figure.geodesic_area_ha")
    footprint_ha = serializers.FloatField(source="figure.footprint_ha", help_text="Union: overlaps count once.")
    difference_ha = serializers.FloatField(
        source="figure.difference_ha", allow_null=True, help_text="area_ha − stated_total_ha"
    )


class DecreeLineSerializer(serializers.Serializer):
    position = serializers.IntegerField()
    wilayah_code = serializers.CharField(source="wilayah_id", allow_null=True)
    wilayah_name = serializers.CharField(source="wilayah.name", allow_null=True, default=None)
    kawasan_id = serializers.IntegerField(allow_null=True)
    kawasan_name = serializers.CharField(source="kawasan.name", allow_null=True, default=None)
    stated_area_ha = serializers.FloatField()
    stated_area_text = serializers.CharField(help_text="As printed.")
    slum_area_count = serializers.IntegerField(source="figure.slum_area_count")
    area_ha = serializers.FloatField(source="figure.area_ha")
    geodesic_area_ha = serializers.FloatField(source="figure.geodesic_area_ha")
    footprint_ha = serializers.FloatField(source="figure.footprint_ha")
    difference_ha = serializers.FloatField(source="figure.difference_ha", help_text="area_ha − stated_area_ha")


class DecreeDetailSerializer(DecreeSerializer):
    lines = DecreeLineSerializer(many=True)


class DecreeList(APIView):
    parameters = (WILAYAH, LIMIT, AFTER_ID)

    @extend_schema(
        operation_id="decrees_list",
        parameters=[p.openapi() for p in parameters],
        responses={(200, "application/json"): page_schema("DecreePage", DecreeSerializer), **PROBLEMS},
    )
    def get(self, request):
        """Decrees by id, without their lines; wilayah: of its regency."""
        asked = read_parameters(request.GET, self.parameters)
        decrees = Decree.objects.all()
        if asked["wilayah"]:
            decrees = decrees.of(asked["wilayah"])
        if asked["after"] is not None:
            decrees = decrees.filter(pk__gt=asked["after"])
        return stream_list(request, texts_of(decrees, "pk", as_text(row(DecreeSerializer())), asked["limit"]))


class DecreeDetail(APIView):
    @extend_schema(operation_id="decrees_retrieve", responses={200: DecreeDetailSerializer, **PROBLEMS})
    def get(self, request, pk: int):
        """One decree with its lines."""
        read_parameters(request.GET, ())
        decree = (
            Decree.objects.select_related("kabupaten", "figure")
            .prefetch_related(
                Prefetch(
                    "lines", DecreeLine.objects.select_related("figure", "wilayah", "kawasan").order_by("position")
                )
            )
            .filter(pk=pk)
            .first()
        )
        if decree is None:
            raise Http404(_("There is no decree with the id %(id)s here.") % {"id": pk})
        return Response(DecreeDetailSerializer(decree).data)
