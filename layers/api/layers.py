"""/api/layers/: what can be shown, for maps: the layers with their doors, and the overlays with their classes and colours."""

from functools import lru_cache
from typing import Any

from django.db import connection
from django.http import HttpRequest
from django.urls import reverse
from drf_spectacular.utils import extend_schema
from psycopg2.sql import SQL, Identifier
from rest_framework import serializers
from rest_framework.response import Response
from rest_framework.views import APIView

from layers.catalogue import LAYERS, Layer
from layers.overlays import OVERLAYS, Overlay
from layers.tiles.tileset import TILESETS, release, vector_layers
from layers.versions import versioned

from .parameters import read_parameters
from .schema import PROBLEMS

# Tilesets that draw the ground of slum areas; all others lie somewhere within the boundaries.
AREAS = ("slum_areas", "kawasan", "assessments")
# Layers whose features are the rows of another one: they have its key.
ROWS = {"assessments": "slum_areas"}

# West, south, east, north in degrees.
Bbox = tuple[float, float, float, float]


class LayerFieldSerializer(serializers.Serializer):
    name = serializers.CharField()
    title = serializers.CharField()
    type = serializers.ChoiceField(["string", "integer", "number", "boolean", "date"])
    unit = serializers.CharField(allow_null=True)
    values = serializers.ListField(child=serializers.CharField(), help_text="All values there are; empty: any.")


class LayerSerializer(serializers.Serializer):
    """A layer of the catalogue with the addresses of its doors."""

    id = serializers.CharField()
    title = serializers.CharField()
    description = serializers.CharField()
    key = serializers.CharField(help_text="The field that identifies a row.")
    geometry = serializers.CharField(allow_null=True)
    period = serializers.ListField(
        child=serializers.CharField(), allow_null=True, help_text="Fields that say from when to when a row was decreed."
    )
    style = serializers.DictField()
    fields = serializers.SerializerMethodField()
    tiles = serializers.CharField(allow_null=True, help_text="Address of the vector tiles as they are now.")
    item = serializers.CharField(help_text="Address of one row as GeoJSON, with {key} in it.")
    items = serializers.CharField(help_text="Address of its rows as GeoJSON, by OGC API – Features.")

    def get_fields(self):  # a field named as a method of serializers
        return {**super().get_fields(), "fields": LayerFieldSerializer(many=True)}


class OverlayClassSerializer(serializers.Serializer):
    id = serializers.CharField()
    label = serializers.CharField()
    colour = serializers.CharField(help_text="#rrggbb")
    pattern = serializers.ChoiceField(["plain", "dots", "lines", "bars", "cross", "dashed", "none"])
    value = serializers.CharField(required=False, help_text="The attribute's value.")
    to = serializers.FloatField(required=False, help_text="The attribute is below this.")
    missing = serializers.BooleanField(required=False, help_text="The attribute has no value.")

    def get_fields(self):  # a field named as a word of Python
        return {**super().get_fields(), "from": serializers.FloatField(required=False, help_text="At least this.")}


class OverlaySerializer(serializers.Serializer):
    """One way to show a layer on the map: an attribute in classes."""

    id = serializers.CharField()
    title = serializers.CharField()
    description = serializers.CharField()
    group = serializers.CharField()
    kind = serializers.ChoiceField(["areas", "boundaries"])
    layer = serializers.CharField(help_text="Also the name of the layer inside the tiles.")
    rows = serializers.CharField(help_text="The layer whose rows its features are, by their key.")
    points = serializers.CharField(allow_null=True)
    points_classed = serializers.BooleanField(help_text="Points have the attribute, and so a class.")
    attribute = serializers.CharField(allow_null=True)
    unit = serializers.CharField(allow_null=True)
    tiles = serializers.CharField()
    bounds = serializers.ListField(
        child=serializers.FloatField(),
        allow_null=True,
        help_text="west, south, east, north: no tile shows anything beyond.",
    )
    dated = serializers.BooleanField(help_text="Its tiles take ?datetime= and ?decree=.")
    opacity = serializers.IntegerField(help_text="In per cent, of the overlay as a whole.")
    fill_opacity = serializers.FloatField(help_text="0 to 1, of the fills within it.")
    shown = serializers.BooleanField(help_text="From the beginning.")
    label = serializers.ListField(
        child=serializers.CharField(), help_text="Attributes that name a feature on the map, from label_zoom on."
    )
    label_zoom = serializers.IntegerField()
    classes = OverlayClassSerializer(many=True)


class LayersSerializer(serializers.Serializer):
    ground = serializers.CharField(help_text="Address of the tiles with the boundaries of all levels.")
    ground_bounds = serializers.ListField(child=serializers.FloatField(), allow_null=True)
    layers = LayerSerializer(many=True)
    overlays = OverlaySerializer(many=True)


class LayerList(APIView):
    @extend_schema(operation_id="layers_list", responses={200: LayersSerializer, **PROBLEMS})
    @versioned(LAYERS)
    def get(self, request: HttpRequest):
        """Layers and overlays, in the reader's language."""
        read_parameters(request.GET, ())
        return Response(describe())


def describe() -> dict[str, Any]:
    """What the map is told: see LayersSerializer. One query, for the versions in the tiles' addresses; two more after a change."""
    versions = _versions()
    tiles = tile_addresses(versions)
    boundaries = _bounds("spatial_wilayah", versions.get("base", 0))
    areas = _bounds("spatial_slumarea", versions.get("slum_areas", 0))
    return {
        "ground": tiles["base"],
        "ground_bounds": boundaries,
        "layers": [_layer(layer, tiles.get(layer.id)) for layer in LAYERS if "public" in layer.roles],
        "overlays": [
            _overlay(overlay, tiles[overlay.layer], areas if overlay.layer in AREAS else boundaries)
            for overlay in OVERLAYS
        ],
    }


def _versions() -> dict[str, int]:
    with connection.cursor() as cursor:
        cursor.execute("SELECT layer, sum(increment)::bigint FROM layer_version GROUP BY layer")
        return dict(cursor.fetchall())


def tile_addresses(versions: dict[str, int]) -> dict[str, str]:
    """Address of each tileset's tiles as they are now, with {z}, {x} and {y} in it."""
    found = {}
    for name, tileset in TILESETS.items():
        path = reverse("tile-revision", args=[name, f"{versions.get(tileset.version, 0)}-{release()}", 0, 0, 0])
        found[name] = path.removesuffix("0/0/0.mvt") + "{z}/{x}/{y}.mvt"
    return found


@lru_cache(maxsize=8)
def _bounds(table: str, version: int) -> Bbox | None:
    """West, south, east, north of all rows, None without any; measured once for each version, which grows with each change.

    A map need not ask for tiles beyond.
    """
    # The box stands in front of a stored geometry: with the cast nothing else of it is read.
    extent = SQL("SELECT ST_Extent(geom::box2d::geometry) AS box FROM {}").format(Identifier(table))
    with connection.cursor() as cursor:
        cursor.execute(
            SQL("SELECT ST_XMin(box), ST_YMin(box), ST_XMax(box), ST_YMax(box) FROM ({}) AS e").format(extent)
        )
        box = cursor.fetchone()
    return None if box[0] is None else box


def _layer(layer: Layer, tiles: str | None) -> dict[str, Any]:
    return {
        "id": layer.id,
        "title": str(layer.title),
        "description": str(layer.description),
        "key": layer.key,
        "geometry": layer.geometry,
        "period": list(layer.period) if layer.period else None,
        "style": layer.style,
        "fields": [
            {
                "name": field.name,
                "title": str(field.title),
                "type": field.type,
                "unit": field.unit,
                "values": list(field.values),
            }
            for field in layer.fields
        ],
        "tiles": tiles,
        "item": reverse("ogc-item", args=[layer.id, "KEY"]).replace("KEY", "{key}"),
        "items": reverse("ogc-items", args=[layer.id]),
    }


def _fields(tileset: str, layer: str | None) -> dict[str, str]:
    """The attributes of a layer inside the tiles of a tileset."""
    return next((found.fields for found in vector_layers(tileset) if found.id == layer), {})


def _overlay(overlay: Overlay, tiles: str, bounds: Bbox | None) -> dict[str, Any]:
    return {
        "id": overlay.id,
        "title": str(overlay.title),
        "description": str(overlay.description),
        "group": str(overlay.group),
        "kind": overlay.kind,
        "layer": overlay.layer,
        "rows": ROWS.get(overlay.layer, overlay.layer),
        "points": overlay.points,
        "points_classed": overlay.attribute in _fields(overlay.layer, overlay.points),
        "attribute": overlay.attribute,
        "unit": overlay.unit,
        "tiles": tiles,
        "bounds": bounds,
        "dated": TILESETS[overlay.layer].dated,
        "opacity": overlay.opacity,
        "fill_opacity": overlay.fill_opacity,
        "shown": overlay.shown,
        "label": list(overlay.label),
        "label_zoom": overlay.label_zoom,
        "classes": [each.for_map() for each in overlay.classes],
    }
