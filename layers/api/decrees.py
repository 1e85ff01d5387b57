"""/api/decrees/: what decrees state, line by line, against what their polygons measure."""

from django.http import Http404, HttpResponse
from django.utils.translation import gettext as _
from drf_spectacular.utils import extend_schema
from psycopg2.sql import SQL
from rest_framework import serializers
from rest_framework.views import APIView

from layers.catalogue import Field, Layer
from layers.features import stream_texts
from layers.selection import Selection, equal, within
from spatial.codes import LENGTHS
from spatial.models import Decree

from .pages import stream_list
from .parameters import AFTER_ID, LIMIT, WILAYAH, read_parameters
from .rows import json_row
from .schema import PROBLEMS, page_schema


class DecreeSerializer(serializers.Serializer):
    id = serializers.IntegerField()
    number = serializers.CharField()
    date = serializers.DateField()
    title = serializers.CharField()
    topic = serializers.ChoiceField(Decree.Topic.choices)
    signatory = serializers.CharField(allow_null=True, help_text="null when it is not known.")
    kabupaten_code = serializers.CharField()
    kabupaten_name = serializers.CharField()
    status = serializers.ChoiceField(Decree.Status.choices)
    source = serializers.CharField()
    stated_total_ha = serializers.FloatField(allow_null=True)
    stated_total_text = serializers.CharField(help_text="As printed.")
    lines_sum_ha = serializers.FloatField(allow_null=True, help_text="Sum of the stated lines.")
    lines_difference_ha = serializers.FloatField(
        allow_null=True,
        help_text="stated_total_ha − lines_sum_ha: open in the decree itself.",
    )
    slum_area_count = serializers.IntegerField()
    area_ha = serializers.FloatField(help_text="Sum of planar hectares (UTM).")
    geodesic_area_ha = serializers.FloatField()
    footprint_ha = serializers.FloatField(help_text="Union: overlaps count once.")
    difference_ha = serializers.FloatField(allow_null=True, help_text="area_ha − stated_total_ha")


class DecreeLineSerializer(serializers.Serializer):
    position = serializers.IntegerField()
    wilayah_code = serializers.CharField(allow_null=True)
    wilayah_name = serializers.CharField(allow_null=True)
    kawasan_id = serializers.IntegerField(allow_null=True)
    kawasan_name = serializers.CharField(allow_null=True)
    stated_area_ha = serializers.FloatField()
    stated_area_text = serializers.CharField(help_text="As printed.")
    slum_area_count = serializers.IntegerField()
    area_ha = serializers.FloatField()
    geodesic_area_ha = serializers.FloatField()
    footprint_ha = serializers.FloatField()
    difference_ha = serializers.FloatField(help_text="area_ha − stated_area_ha")


class DecreeDetailSerializer(DecreeSerializer):
    lines = DecreeLineSerializer(many=True)


ROWS = Layer(
    id="decree_row",
    title=Decree._meta.verbose_name_plural,
    description=Decree._meta.verbose_name_plural,
    key="id",
    fields=(Field("id", "id", "integer"), Field("kabupaten_code", Decree._meta.get_field("kabupaten").verbose_name)),
    geometry=None,
    schema="public",
)
LINES = SQL(
    "(SELECT coalesce(json_agg({} ORDER BY position), '[]') FROM decree_line_row WHERE decree_id = decree_row.id)"
).format(json_row(DecreeLineSerializer(), {}))
SUMMARY = SQL("{}::text").format(json_row(DecreeSerializer(), {}))
WHOLE = SQL("{}::text").format(json_row(DecreeDetailSerializer(), {"lines": LINES}))


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
        # A code above or of a regency has decrees within it; one below has those of its regency.
        code = (asked["wilayah"] or "")[: LENGTHS["kabupaten"]]
        conditions = (within(ROWS, "kabupaten_code", code),) if code else ()
        after = None if asked["after"] is None else (asked["after"],)
        decrees = Selection(ROWS, conditions, limit=asked["limit"], after=after)
        return stream_list(request, stream_texts(decrees, SUMMARY))


class DecreeDetail(APIView):
    @extend_schema(operation_id="decrees_retrieve", responses={200: DecreeDetailSerializer, **PROBLEMS})
    def get(self, request, pk: int):
        """One decree with its lines."""
        read_parameters(request.GET, ())
        text = b"".join(stream_texts(Selection(ROWS, (equal(ROWS, "id", pk),)), WHOLE))
        if not text:
            raise Http404(_("There is no decree with the id %(id)s here.") % {"id": pk})
        return HttpResponse(text, content_type="application/json")
