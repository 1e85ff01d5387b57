"""GeoJSON (RFC 7946), and its two forms with a feature a line."""

import json

from psycopg2 import sql

from layers.features import feature_text

from .order import Order
from .text import Text, selected


def geojson_text(order: Order) -> Text:
    """A FeatureCollection; what it says about itself stands before the features, for GDAL and people read it there.

    Other systems than WGS 84 are named as GeoJSON 2008 did, which GDAL and QGIS understand; easting or longitude comes first.
    """
    members = {
        "type": "FeatureCollection",
        "name": order.layer.id,
        "title": order.about["title"],
        "description": order.about["description"],
        "metadata": order.about,
    }
    if order.spatial and order.epsg != "EPSG:4326":
        urn = f"urn:ogc:def:crs:EPSG::{order.epsg.removeprefix('EPSG:')}"
        members["crs"] = {"type": "name", "properties": {"name": urn}}
    head = json.dumps(members, ensure_ascii=False)[:-1]
    query, parameters = selected(order.selection, feature_text(order.selection))
    return Text(query, parameters, head=f'{head}, "features": [\n', between=",", tail="]}\n")


def geojson_lines(order: Order) -> Text:
    """A feature a line, nothing around them."""
    return Text(*selected(order.selection, feature_text(order.selection)))


def geojson_sequence(order: Order) -> Text:
    """RFC 8142: a record separator before each feature."""
    query, parameters = selected(order.selection, sql.SQL("E'\\x1e' || ") + feature_text(order.selection))
    return Text(query, parameters)
