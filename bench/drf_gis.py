"""The peer: the same rows through DRF-GIS's GeoFeatureModelSerializer, as its documentation shows it.

Settings and addresses in one module: DJANGO_SETTINGS_MODULE=bench.drf_gis, served by gunicorn like the application.
"""

from geokotaku.settings import *  # noqa: F403

ROOT_URLCONF = "bench.drf_gis_urls"
MIDDLEWARE = []
