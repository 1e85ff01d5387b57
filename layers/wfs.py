"""/wfs: WFS 2.0 for the desktop programs that still want it. django-gisserver speaks the protocol over the views of schema `gis`.

Layers without geometry have no place in it. Layers with a period show what is in force; the OGC API answers for other times.
"""

from collections.abc import Iterable, Iterator
from contextlib import ExitStack

from django.contrib.gis.db.models import MultiPolygonField, PointField
from django.db import OperationalError, models
from django.http import HttpRequest, HttpResponseNotModified, HttpResponseRedirect
from django.http.response import HttpResponseBase
from django.utils.translation import gettext_lazy as _
from django.views.decorators.csrf import csrf_exempt
from gisserver.crs import CRS, CRS84, WGS84
from gisserver.exceptions import OperationProcessingFailed
from gisserver.features import FeatureField, FeatureType, ServiceDescription
from gisserver.geometries import WGS84BoundingBox
from gisserver.types import XsdTypes
from gisserver.views import WFSView

from spatial.models.fields import HectaresField

from .catalogue import LAYERS, Field, Layer
from .crs import SYSTEMS
from .ogc.extents import extent
from .snapshot import snapshot
from .versions import etag, holds, stamp

SPATIAL_LAYERS = tuple(layer for layer in LAYERS if layer.geometry and "public" in layer.roles)

# The library names a system by the very code that PostGIS transforms to, so SRGI2013 and DGN95, whose coordinates are those of WGS 84
# (layers/crs.py), are asked for by their WGS 84 twins here.
OTHER_CRS = (CRS84, *(CRS.from_srid(crs.srid) for crs in SYSTEMS if crs.projected and crs.code == f"EPSG:{crs.srid}"))


GEOMETRIES = {"MultiPolygon": MultiPolygonField, "Point": PointField}


class Ordered(models.QuerySet):
    """Rows in an order that their key decides in the end, so that a page goes on where the one before ended."""

    def order_by(self, *names):
        return super().order_by(*names, "pk")


def _column(layer: Layer, field: Field) -> models.Field:
    if field.name == layer.key:
        return (
            models.BigIntegerField(primary_key=True) if field.type == "integer" else models.TextField(primary_key=True)
        )
    kinds = {
        "string": models.TextField,
        "integer": models.BigIntegerField,
        "number": HectaresField,
        "boolean": models.BooleanField,
        "date": models.DateField,
    }
    return kinds[field.type](null=True, verbose_name=field.title)


def _model(layer: Layer) -> type[models.Model]:
    """A model that reads the layer's view. Its app exists nowhere else, so migrations know nothing of it."""
    schema, view = layer.source
    meta = type(
        "Meta",
        (),
        {"managed": False, "app_label": schema, "db_table": f'"{schema}"."{view}"', "verbose_name": layer.title},
    )
    columns = {field.name: _column(layer, field) for field in layer.fields}
    geometry = GEOMETRIES[layer.geometry](srid=4326, null=True)
    return type(layer.id, (models.Model,), {"__module__": __name__, "Meta": meta, **columns, "geom": geometry})


class LayerField(FeatureField):
    """A field as the layer's description has it: ids are 64 bits wide."""

    def _get_xsd_type(self):
        return XsdTypes.long if isinstance(self.model_field, models.BigIntegerField) else super()._get_xsd_type()


class LayerType(FeatureType):
    """A layer as a feature type. Its extent is measured once a version, not at each GetCapabilities."""

    def __init__(self, layer: Layer):
        rows = Ordered(_model(layer)).order_by()
        names = [field.name for field in layer.fields]
        super().__init__(
            rows.filter(**{layer.current[0]: layer.current[1]}) if layer.period else rows,
            name=layer.id,
            fields=[*(LayerField(name, abstract=layer.field(name).title) for name in names), LayerField("geom")],
            geometry_field_name="geom",
            title=layer.title,
            abstract=layer.description,
            crs=WGS84,
            other_crs=list(OTHER_CRS),
            show_name_field=False,
        )
        self.layer = layer

    def get_bounding_box(self) -> WGS84BoundingBox | None:
        bbox = extent(self.layer).bbox
        return WGS84BoundingBox(*bbox) if bbox else None


class Held(Iterable[bytes]):
    """The parts of an answer that are still read from the database, and the transaction that they are read in."""

    def __init__(self, parts: Iterable[bytes], transaction: ExitStack):
        self._parts = parts
        self._transaction = transaction

    def __iter__(self) -> Iterator[bytes]:
        with self._transaction:
            yield from self._parts

    def close(self) -> None:
        self._transaction.close()


class Wfs(WFSView):
    xml_namespace = "urn:geokotaku:layers"
    xml_namespace_aliases = {"geokotaku": xml_namespace}
    service_description = ServiceDescription(
        title="geokotaku",
        abstract=_("Slum areas as the decrees in force have them, and the administrative boundaries around them."),
        keywords=["kawasan kumuh", "KOTAKU"],
    )
    feature_types = [LayerType(layer) for layer in SPATIAL_LAYERS]

    @csrf_exempt
    def dispatch(self, request: HttpRequest, *args, **kwargs) -> HttpResponseBase:
        """A reading like any other: one snapshot with its limits, an ETag, 304 where nothing has changed."""
        tag = etag(SPATIAL_LAYERS, request)
        if request.method in ("GET", "HEAD") and holds(request, tag):
            return stamp(HttpResponseNotModified(), tag)
        with ExitStack() as stack:
            stack.enter_context(snapshot())
            response = super().dispatch(request, *args, **kwargs)
            if response.streaming:
                response.streaming_content = Held(response.streaming_content, stack.pop_all())
        return stamp(response, f"W/{tag}") if response.status_code == 200 else response

    def render_index(self, service: str | None = None) -> HttpResponseBase:
        """Who comes without a question gets the capabilities."""
        return HttpResponseRedirect("?SERVICE=WFS&VERSION=2.0.0&REQUEST=GetCapabilities")

    def handle_exception(self, exc: Exception) -> HttpResponseBase | None:
        if isinstance(exc, OperationalError):
            exc = OperationProcessingFailed(str(_("The question takes too long: ask for less.")), status_code=503)
        return super().handle_exception(exc)
