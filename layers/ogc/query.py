"""From the parameters of an address to the rows that it asks for."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any, TypeVar

import shapely
from psycopg2.sql import SQL, Identifier

from layers import cql2
from layers.api.errors import BadParameter
from layers.catalogue import Layer
from layers.cql2.geometry import box
from layers.crs import CRS84, Crs
from layers.selection import Condition, Selection, during, equal, in_force, matching

from .parameters import read_token

Result = TypeVar("Result")


def select(layer: Layer, asked: dict[str, Any]) -> Selection:
    """The page of rows that the parameters of items name. Raises BadParameter."""
    crs: Crs = asked.get("crs") or CRS84
    chosen = Selection(
        layer,
        conditions=tuple(conditions(layer, asked)),
        fields=asked["properties"],
        srid=crs.srid,
        lat_first=crs.lat_first,
        sort=asked["sortby"],
        limit=asked["limit"],
    )
    if asked["after"] is None:
        return chosen
    order = [layer.field(name) for name, _descending in chosen.order]
    after = naming("after", lambda: read_token(asked["after"], order))
    return replace(chosen, after=after)


def conditions(layer: Layer, asked: dict[str, Any]) -> list[Condition]:
    """What the parameters demand of a row. Raises BadParameter."""
    found = [in_force(layer) if asked["datetime"] is None else during(layer, *asked["datetime"])]
    if asked.get("bbox") is not None:
        found.append(in_box(asked["bbox"], asked["bbox-crs"] or CRS84))
    if asked["q"] is not None:
        found.append(matching(layer, asked["q"]))
    if asked["filter"] is not None:
        crs = asked["filter-crs"] or cql2.DEFAULT_FILTER_CRS
        found.append(naming("filter", lambda: cql2.condition(layer, asked["filter"], asked["filter-lang"], crs)))
    found += [
        equal(layer, field.name, asked[field.name]) for field in layer.fields if asked.get(field.name) is not None
    ]
    return found


def in_box(numbers: list[float], crs: Crs) -> Condition:
    """Rows that share a point with the box; its edges are straight in its own system."""
    shape = naming("bbox", lambda: box(numbers, crs))
    ewkb = shapely.to_wkb(shapely.set_srid(shape, 4326), hex=True, include_srid=True)
    return Condition(SQL("ST_Intersects({}, %s::geometry)").format(Identifier("geom")), (ewkb,))


def naming(parameter: str, read: Callable[[], Result]) -> Result:
    """What `read` returns; a refusal of it names the parameter."""
    try:
        return read()
    except ValueError as error:
        raise BadParameter(parameter, str(error)) from error
