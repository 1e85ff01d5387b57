"""Addresses under /api/. Each shows itself in the OpenAPI document at /api/schema/."""

from django.urls import include, path
from drf_spectacular.views import SpectacularAPIView

from .changes import ChangeList
from .decrees import DecreeDetail, DecreeList
from .docs import ApiDocs
from .layers import LayerList
from .measure import Measure
from .slum_areas import SlumAreaDetail, SlumAreaList
from .wilayah import WilayahDetail, WilayahList

urlpatterns = [
    path("wilayah/", WilayahList.as_view(), name="api-wilayah"),
    path("wilayah/<str:code>/", WilayahDetail.as_view(), name="api-wilayah-detail"),
    path("slum-areas/", SlumAreaList.as_view(), name="api-slum-areas"),
    path("slum-areas/<int:pk>/", SlumAreaDetail.as_view(), name="api-slum-area"),
    path("decrees/", DecreeList.as_view(), name="api-decrees"),
    path("decrees/<int:pk>/", DecreeDetail.as_view(), name="api-decree"),
    path("layers/", LayerList.as_view(), name="api-layers"),
    path("changes/", ChangeList.as_view(), name="api-changes"),
    path("measure/", Measure.as_view(), name="api-measure"),
    path("", include("layers.api.programme.urls")),
    path("schema/", SpectacularAPIView.as_view(), name="api-schema"),
    path("docs/", ApiDocs.as_view(), name="api-docs"),
]
