"""The layers: each is described here, once, and every door is made from the description.

The JSON API, OGC API, tiles, downloads, WFS, legend and QGIS kit read this catalogue. To add a layer: a view in schema `gis` (layers/sql),
whose columns are the fields below in the same order and `geom`, the triggers that raise its version (layers/sql/layer_version), and
a Layer here. docs/layers.md shows it step by step.
"""

from dataclasses import dataclass, field
from typing import Literal

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

FieldType = Literal["string", "integer", "number", "boolean", "date"]


@dataclass(frozen=True)
class Field:
    """A column of a layer: its name in every door, a title for people, its type, and its unit where it has one."""

    name: str
    title: Promise
    type: FieldType = "string"
    unit: str | None = None
    values: tuple[str, ...] = ()


@dataclass(frozen=True)
class Layer:
    """One layer.

    id: its name in every address, and of the view in `schema` that holds its rows. key: the field that identifies a row and orders pages.
    geometry: None for a table. period: the fields that say from when (inclusive) to when (exclusive, null: still) a row was decreed;
    without a datetime, a layer with a period shows what is in force now.
    style: colours of the default legend. roles: who may see it; "public" is everybody.
    """

    id: str
    title: Promise
    description: Promise
    key: str
    fields: tuple[Field, ...]
    geometry: Literal["MultiPolygon"] | None = "MultiPolygon"
    period: tuple[str, str] | None = None
    style: dict[str, str | float] = field(default_factory=dict, hash=False)
    roles: tuple[str, ...] = ("public",)
    schema: str = "gis"

    @property
    def source(self) -> tuple[str, str]:
        """Schema and name of the view."""
        return self.schema, self.id

    def field(self, name: str) -> Field:
        """The field with this name. Raises KeyError."""
        for found in self.fields:
            if found.name == name:
                return found
        raise KeyError(name)


HECTARES = "ha"

SLUM_FIGURES = (
    Field("slum_area_count", _("Slum polygons"), "integer"),
    Field("slum_area_ha", _("Slum area, planar (UTM)"), "number", HECTARES),
    Field("slum_geodesic_area_ha", _("Slum area, geodesic"), "number", HECTARES),
    Field("slum_footprint_ha", _("Slum footprint: overlaps count once"), "number", HECTARES),
    Field("slum_stated_area_ha", _("Slum area as decreed"), "number", HECTARES),
    Field("slum_difference_ha", _("Difference: planar minus decreed"), "number", HECTARES),
    Field("slum_share_percent", _("Share of the wilayah"), "number", "%"),
)

DECREE = (
    Field("decree_id", _("Decree (id)"), "integer"),
    Field("decree_number", _("Decree number")),
    Field("decree_date", _("Decree date"), "date"),
    Field("decree_status", _("Decree status"), values=("in_force", "superseded")),
    Field("valid_from", _("Decreed from"), "date"),
    Field("valid_to", _("Decreed until"), "date"),
)

MEASURED = (
    Field("area_ha", _("Area, planar (UTM)"), "number", HECTARES),
    Field("geodesic_area_ha", _("Area, geodesic"), "number", HECTARES),
)


def _wilayah(level: str, title: Promise, *kinds: str) -> Layer:
    return Layer(
        id=level,
        title=title,
        description=_("Administrative boundaries with the hectares of slum areas in force."),
        key="code",
        fields=(
            Field("code", _("Kemendagri code")),
            Field("bps_code", _("BPS code")),
            Field("name", _("Name")),
            Field("kind", _("Kind"), values=kinds),
            Field("parent_code", _("Code of the unit above")),
            Field("geodesic_area_ha", _("Area, geodesic"), "number", HECTARES),
            Field("derived", _("Boundary derived from the units below"), "boolean"),
            Field("fictitious", _("Sample data, not an official boundary"), "boolean"),
            *SLUM_FIGURES,
        ),
        style={"stroke": "#5b6470", "stroke-width": 1.0, "fill-opacity": 0.0},
    )


LAYERS = (
    _wilayah("provinsi", _("Provinces"), "provinsi"),
    _wilayah("kabupaten", _("Regencies and cities"), "kabupaten", "kota"),
    _wilayah("kecamatan", _("Kecamatan"), "kecamatan"),
    _wilayah("kelurahan", _("Kelurahan and desa"), "kelurahan", "desa", "desa_adat"),
    Layer(
        id="kawasan",
        title=_("Kawasan"),
        description=_("Named slum settlements: the union of their slum areas."),
        key="id",
        fields=(
            Field("id", _("Id"), "integer"),
            Field("name", _("Name")),
            Field("kabupaten_code", _("Regency or city (code)")),
            Field("kabupaten_name", _("Regency or city")),
            *DECREE,
            Field("slum_area_count", _("Slum polygons"), "integer"),
            Field("stated_area_ha", _("Area as decreed"), "number", HECTARES),
            *MEASURED,
            Field("footprint_ha", _("Footprint: overlaps count once"), "number", HECTARES),
            Field("fictitious", _("Sample data, not an official boundary"), "boolean"),
        ),
        period=("valid_from", "valid_to"),
        style={"stroke": "#9c2a2a", "stroke-width": 2.0, "fill": "#d9534f", "fill-opacity": 0.15},
    ),
    Layer(
        id="slum_areas",
        title=_("Slum areas"),
        description=_("Slum polygons of the decrees, one kelurahan each, down to the RT where the data goes so deep."),
        key="id",
        fields=(
            Field("id", _("Id"), "integer"),
            Field("kelurahan_code", _("Kelurahan (code)")),
            Field("kelurahan_name", _("Kelurahan")),
            Field("kecamatan_code", _("Kecamatan (code)")),
            Field("kecamatan_name", _("Kecamatan")),
            Field("kabupaten_code", _("Regency or city (code)")),
            Field("kabupaten_name", _("Regency or city")),
            Field("kawasan_id", _("Kawasan (id)"), "integer"),
            Field("kawasan_name", _("Kawasan")),
            Field("rt", _("RT")),
            Field("rw", _("RW")),
            *DECREE,
            Field("stated_area_ha", _("Area as decreed"), "number", HECTARES),
            Field("verified_area_ha", _("Verified area"), "number", HECTARES),
            *MEASURED,
            Field("utm_srid", _("EPSG code of the UTM zone"), "integer"),
            Field("fictitious", _("Sample data, not an official boundary"), "boolean"),
        ),
        period=("valid_from", "valid_to"),
        style={"stroke": "#9c2a2a", "stroke-width": 1.0, "fill": "#d9534f", "fill-opacity": 0.45},
    ),
    Layer(
        id="decree_lines",
        title=_("Decree lines"),
        description=_("What the decrees state, line by line, against what their polygons measure."),
        key="id",
        fields=(
            Field("id", _("Id"), "integer"),
            Field("kabupaten_code", _("Regency or city (code)")),
            Field("kabupaten_name", _("Regency or city")),
            *DECREE,
            Field("position", _("Position"), "integer"),
            Field("wilayah_code", _("Wilayah (code)")),
            Field("wilayah_name", _("Wilayah")),
            Field("kawasan_id", _("Kawasan (id)"), "integer"),
            Field("kawasan_name", _("Kawasan")),
            Field("stated_area_ha", _("Area as decreed"), "number", HECTARES),
            Field("stated_area_text", _("Area as printed")),
            Field("slum_area_count", _("Slum polygons"), "integer"),
            *MEASURED,
            Field("footprint_ha", _("Footprint: overlaps count once"), "number", HECTARES),
            Field("difference_ha", _("Difference: planar minus decreed"), "number", HECTARES),
        ),
        geometry=None,
        period=("valid_from", "valid_to"),
    ),
)

BY_ID = {layer.id: layer for layer in LAYERS}
