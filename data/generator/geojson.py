"""Writes RFC 7946 GeoJSON: longitude and latitude, seven decimals, outer rings counter-clockwise, a row per feature."""

import json

import shapely

from .plane import DECIMALS


def write(path, name, features):
    """features: [(properties, Polygon or MultiPolygon in degrees)]."""
    rows = ",\n".join(_feature(properties, shape) for properties, shape in features)
    text = f'{{"type":"FeatureCollection","name":{json.dumps(name)},"features":[\n{rows}\n]}}\n'
    path.write_text(text, encoding="utf-8", newline="\n")


def _feature(properties, shape):
    members = json.dumps(properties, ensure_ascii=False, separators=(",", ":"))
    return f'{{"type":"Feature","properties":{members},"geometry":{_geometry(shape)}}}'


def _geometry(shape):
    shape = shapely.orient_polygons(shapely.normalize(shape), exterior_cw=False)
    if shape.geom_type == "Polygon":
        return f'{{"type":"Polygon","coordinates":{_polygon(shape)}}}'
    parts = ",".join(_polygon(part) for part in shape.geoms)
    return f'{{"type":"MultiPolygon","coordinates":[{parts}]}}'


def _polygon(polygon):
    return "[" + ",".join(_ring(ring) for ring in (polygon.exterior, *polygon.interiors)) + "]"


def _ring(ring):
    return "[" + ",".join(f"[{_number(x)},{_number(y)}]" for x, y in ring.coords) + "]"


def _number(value):
    return f"{value:.{DECIMALS}f}".rstrip("0").rstrip(".")
