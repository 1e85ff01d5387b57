"""Tilesets: what the tile functions of the database offer, described for people and programs.

A layer of the catalogue with geometry is a tileset where schema `tiles` has a function of its name; `base` shows all levels of
boundaries as a map to draw on. The function's comment says which attributes its tiles carry; the catalogue says what they mean.
"""

import hashlib
import json
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from django.db import connection
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from layers.catalogue import BY_ID, LAYERS, Layer


# There is one object a tileset, so each is its own key: to be compared, its texts would be translated.
@dataclass(frozen=True, eq=False)
class Tileset:
    """id: name of the function in schema `tiles`. layers: those of the catalogue whose rows it draws.
    version: the name in the table layer_version that rises with a change of what the tiles show, and with nothing else.
    dated: it can show a decree or a day (?decree=, ?datetime=)."""

    id: str
    title: Promise
    description: Promise
    layers: tuple[Layer, ...]
    version: str

    @property
    def dated(self) -> bool:
        return any(layer.period for layer in self.layers)


OWN_VERSION = {"assessments": "assessment_tiles"}


def _tilesets() -> dict[str, Tileset]:
    public = [layer for layer in LAYERS if layer.geometry and layer.tiles and "public" in layer.roles]
    # Versions of their own: layers/sql/tile_boundary and layer_version_raise. Those of the levels rise with the figures of slum areas too, which
    # the base map does not show; what is known of slum areas changes with the states of the years.
    levels = tuple(layer for layer in public if layer.key == "code")
    base = Tileset(
        "base", _("Own base map"), _("Boundaries of all levels, each from the zoom that can show it."), levels, "base"
    )
    known = {"assessments": (BY_ID["assessments"], BY_ID["severity"])}
    found = [
        Tileset(
            layer.id, layer.title, layer.description, known.get(layer.id, (layer,)), OWN_VERSION.get(layer.id, layer.id)
        )
        for layer in public
    ]
    return {tileset.id: tileset for tileset in (*found, base)}


TILESETS = _tilesets()

# Attributes of points, which no layer of the catalogue has.
POINT_TITLES = {"count": _("Slum polygons")}


@dataclass(frozen=True)
class VectorLayer:
    """One layer inside the tiles: its name, and its attributes with their MVT type ("String", "Number", "Boolean")."""

    id: str
    fields: dict[str, str]

    def titles(self, tileset: Tileset) -> dict[str, str]:
        """What each attribute means, in the reader's language."""
        known = {field.name: field for layer in tileset.layers for field in layer.fields}
        found = {}
        for name in self.fields:
            field = known.get(name)
            title = POINT_TITLES.get(name) or (field.title if field else name)
            found[name] = f"{title} ({field.unit})" if field and field.unit else str(title)
        return found


@cache
def vector_layers(tileset_id: str) -> tuple[VectorLayer, ...]:
    """The layers inside a tileset's tiles, as the function's comment says."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT obj_description(p.oid, 'pg_proc') FROM pg_proc p"
            " WHERE p.pronamespace = 'tiles'::regnamespace AND p.proname = %s",
            [tileset_id],
        )
        description = json.loads(cursor.fetchone()[0])
    return tuple(VectorLayer(layer["id"], layer["fields"]) for layer in description["vector_layers"])


@cache
def release() -> str:
    """Eight hexadecimal digits of what writes the tiles: another release may write the same rows otherwise."""
    digest = hashlib.sha256()
    for path in sorted((Path(__file__).parents[1] / "sql").glob("tile_*.sql")):
        digest.update(path.read_bytes())
    return digest.hexdigest()[:8]
