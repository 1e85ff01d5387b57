"""The one address of the peer bench.drf_gis: /slum-areas/?limit=."""

from django.contrib.gis.db import models
from django.urls import path
from rest_framework.generics import ListAPIView
from rest_framework_gis.serializers import GeoFeatureModelSerializer

from layers.api.slum_areas import FIELDS


class PeerSlumArea(models.Model):
    """The table bench/read.py makes for the peers."""

    id = models.BigIntegerField(primary_key=True)
    kelurahan_code = models.TextField()
    kelurahan_name = models.TextField()
    kecamatan_code = models.TextField()
    kecamatan_name = models.TextField()
    kawasan_id = models.BigIntegerField()
    kawasan_name = models.TextField()
    rt = models.TextField()
    rw = models.TextField()
    decree_id = models.BigIntegerField()
    decree_number = models.TextField()
    stated_area_ha = models.FloatField()
    verified_area_ha = models.FloatField()
    area_ha = models.FloatField()
    utm_srid = models.IntegerField()
    geodesic_area_ha = models.FloatField()
    fictitious = models.BooleanField()
    geom = models.MultiPolygonField()

    class Meta:
        app_label = "layers"
        managed = False
        db_table = '"peer"."read_slum_areas"'

    def __str__(self):
        return str(self.pk)


class PeerSerializer(GeoFeatureModelSerializer):
    class Meta:
        model = PeerSlumArea
        geo_field = "geom"
        fields = FIELDS


class PeerList(ListAPIView):
    serializer_class = PeerSerializer

    def get_queryset(self):
        return PeerSlumArea.objects.order_by("id")[: int(self.request.GET["limit"])]


urlpatterns = [path("slum-areas/", PeerList.as_view())]
