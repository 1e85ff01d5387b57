"""The layers: each is described here, once, and every door is made from the description.

The JSON API, OGC API, tiles, downloads, WFS, legend and QGIS kit read this catalogue. To add a layer: a view in schema `gis` (layers/sql),
whose columns are the fields below in the same order and `geom`, the triggers that raise its version (layers/sql/layer_version), and
a Layer here. docs/layers.md shows it step by step.
"""

from dataclasses import dataclass, field
from typing import Any, Literal

from django.utils.functional import Promise, lazy
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from programme.rule_sets import Aspect, Criterion, aspects, criteria

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
    geometry: None for a table. period: the fields that say from when (inclusive) to when (exclusive, null: still) a row counted;
    without a datetime, a layer with a period shows what counts now: the rows whose field current[0] is current[1].
    tiles: whether it is a tileset of its own; slum_areas draws what the layers about slum areas know.
    style: colours of the default legend. roles: who may see it; "public" is everybody.
    """

    id: str
    title: Promise
    description: Promise
    key: str
    fields: tuple[Field, ...]
    geometry: Literal["MultiPolygon", "Point"] | None = "MultiPolygon"
    period: tuple[str, str] | None = None
    current: tuple[str, Any] = ("decree_status", "in_force")
    tiles: bool = True
    style: dict[str, str | float] = field(default_factory=dict, hash=False)
    roles: tuple[str, ...] = ("public",)
    schema: str = "gis"

    @property
    def source(self) -> tuple[str, str]:
        """Schema and name of the view."""
        return self.schema, self.id

    @property
    def version(self) -> str:
        """Its name in the table layer_version."""
        return self.id

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

# Where a slum area lies, as every layer of slum areas says it.
PLACE = (
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
)
FICTITIOUS = Field("fictitious", _("Sample data, not an official boundary"), "boolean")
SLUM_CLASSES = ("berat", "sedang", "ringan", "tidak_kumuh")


def _titled(found: Criterion | Aspect, words: Promise, code: str = "") -> Promise:
    """The title of a criterion or an aspect in the reader's language, and what of it is meant."""
    return lazy(lambda: f"{code} {found.title_en if get_language() == 'en' else found.title}: {words}".strip(), str)()


def _criterion(found: Criterion) -> tuple[Field, ...]:
    code = found.code
    return (
        Field(f"volume_{code}", _titled(found, _("volume"), code), "number", found.unit),
        Field(f"percent_{code}", _titled(found, _("share"), code), "number", "%"),
        Field(f"score_{code}", _titled(found, _("score"), code), "integer"),
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
            FICTITIOUS,
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
            FICTITIOUS,
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
            *PLACE,
            *DECREE,
            Field("stated_area_ha", _("Area as decreed"), "number", HECTARES),
            Field("verified_area_ha", _("Verified area"), "number", HECTARES),
            *MEASURED,
            Field("utm_srid", _("EPSG code of the UTM zone"), "integer"),
            FICTITIOUS,
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
    Layer(
        id="assessments",
        title=_("Assessments"),
        description=_("Slum areas with their newest assessment: class, aspects, criteria, legality and priority."),
        key="id",
        fields=(
            Field("id", _("Id"), "integer"),
            *PLACE,
            *DECREE,
            Field("stated_area_ha", _("Area as decreed"), "number", HECTARES),
            Field("verified_area_ha", _("Verified area"), "number", HECTARES),
            *MEASURED,
            Field("assessment_id", _("Assessment (id)"), "integer"),
            Field("assessment_year", _("Year of the assessment"), "integer"),
            Field("rule_set", _("Rule set")),
            Field("assessment_status", _("Sign-off"), values=("submitted", "acknowledged", "verified")),
            Field("surveyed_on", _("Surveyed on"), "date"),
            Field("slum_class", _("Class"), values=SLUM_CLASSES),
            Field("total", _("Total score"), "integer"),
            Field("sectoral_percent", _("Mean of the aspects"), "number", "%"),
            *(
                Field(f"aspect_{found.number}_percent", _titled(found, _("mean share")), "number", "%")
                for found in aspects().values()
            ),
            Field("consideration_total", _("Other considerations"), "integer"),
            Field("consideration_class", _("Class of other considerations"), values=("tinggi", "sedang", "rendah")),
            Field("legality", _("Legality of the land"), values=("legal", "tidak_legal")),
            Field("priority_code", _("Priority code")),
            Field("priority_rank", _("Priority"), "integer"),
            Field("handling", _("Handling pattern"), values=("pemugaran", "peremajaan", "permukiman_kembali")),
            Field("building_count", _("Buildings"), "integer"),
            Field("household_count", _("Households"), "integer"),
            Field("population", _("Population"), "integer"),
            Field("settled_area_ha", _("Settled area"), "number", HECTARES),
            Field("building_density", _("Building density"), "number", "1/ha"),
            Field("population_density", _("Population density"), "number", "1/ha"),
            Field("ideal_road_m", _("Ideal road length"), "number", "m"),
            Field("ideal_drain_m", _("Ideal drain length"), "number", "m"),
            Field("open_space_m2", _("Public open space"), "number", "m²"),
            *(field for found in criteria().values() for field in _criterion(found)),
            Field("flags", _("Warnings about the data")),
            FICTITIOUS,
        ),
        period=("valid_from", "valid_to"),
        style={"stroke": "#9c2a2a", "stroke-width": 1.0, "fill": "#d9534f", "fill-opacity": 0.45},
    ),
    Layer(
        id="severity",
        title=_("Severity over the years"),
        description=_("The class of each slum area from the end of a year on: a row for each time that it changed."),
        key="id",
        fields=(
            Field("id", _("Id"), "integer"),
            Field("slum_area_id", _("Slum area (id)"), "integer"),
            *PLACE,
            *DECREE[:4],
            Field("valid_from", _("From the end of the year"), "date"),
            Field("valid_to", _("Until the end of the year"), "date"),
            Field("is_current", _("Holds now"), "boolean"),
            Field("year", _("Year"), "integer"),
            Field("until_year", _("Until year"), "integer"),
            Field("slum_class", _("Class"), values=SLUM_CLASSES),
            Field("total", _("Total score"), "integer"),
            Field("sectoral_percent", _("Mean of the aspects"), "number", "%"),
            Field("basis", _("Basis"), values=("decree", "assessment", "works", "dropped")),
            Field("left_slum", _("Left the slum class"), "boolean"),
            Field("finished", _("Finished (tuntas)"), "boolean"),
            Field("area_ha", _("Area, planar (UTM)"), "number", HECTARES),
            Field("stated_area_ha", _("Area as decreed"), "number", HECTARES),
            Field("verified_area_ha", _("Verified area"), "number", HECTARES),
            FICTITIOUS,
        ),
        period=("valid_from", "valid_to"),
        current=("is_current", True),
        tiles=False,
        style={"stroke": "#9c2a2a", "stroke-width": 1.0, "fill": "#d9534f", "fill-opacity": 0.45},
    ),
    Layer(
        id="hectares_left",
        title=_("Hectares left"),
        description=_(
            "Slum hectares of each wilayah from the end of a year on: a row for each year in which they changed."
        ),
        key="id",
        fields=(
            Field("id", _("Id")),
            Field("code", _("Wilayah (code)")),
            Field("level", _("Level"), values=("provinsi", "kabupaten", "kecamatan", "kelurahan")),
            Field("year", _("Year"), "integer"),
            Field("until_year", _("Until year"), "integer"),
            Field("valid_from", _("From the end of the year"), "date"),
            Field("valid_to", _("Until the end of the year"), "date"),
            Field("is_current", _("Holds now"), "boolean"),
            Field("area_ha", _("Area, planar (UTM)"), "number", HECTARES),
            Field("stated_area_ha", _("Area as decreed"), "number", HECTARES),
            Field("verified_area_ha", _("Verified area"), "number", HECTARES),
            Field("berat_ha", _("Left: berat"), "number", HECTARES),
            Field("sedang_ha", _("Left: sedang"), "number", HECTARES),
            Field("ringan_ha", _("Left: ringan"), "number", HECTARES),
            Field("unassessed_ha", _("Left: not assessed"), "number", HECTARES),
            Field("slum_area_count", _("Slum polygons"), "integer"),
        ),
        geometry=None,
        period=("valid_from", "valid_to"),
        current=("is_current", True),
    ),
    Layer(
        id="works",
        title=_("Works"),
        description=_("What was done or is planned against the deficiencies, as points."),
        key="id",
        geometry="Point",
        fields=(
            Field("id", _("Id"), "integer"),
            Field("name", _("Name")),
            Field("activity", _("Activity")),
            Field("kind", _("New or rehabilitation"), values=("new", "rehab")),
            Field("kabupaten_code", _("Regency or city (code)")),
            Field("kabupaten_name", _("Regency or city")),
            Field("kelurahan_code", _("Kelurahan (code)")),
            Field("kelurahan_name", _("Kelurahan")),
            Field("kawasan_id", _("Kawasan (id)"), "integer"),
            Field("kawasan_name", _("Kawasan")),
            Field("year", _("Budget year"), "integer"),
            Field("effect_year", _("Counts from year"), "integer"),
            Field(
                "status",
                _("Status"),
                values=("proposed", "planned", "ongoing", "done", "handed_over", "cancelled"),
            ),
            Field("component", _("Component"), values=("infrastructure", "social", "economic")),
            Field("scale", _("Scale"), values=("kawasan", "lingkungan")),
            Field("hierarchy", _("Hierarchy"), values=("primer", "sekunder", "tersier")),
            Field("implementer", _("Implementer")),
            Field("implementer_name", _("Name of the implementer")),
            Field("budget", _("Budget"), "number", "Rp"),
            Field("contract_value", _("Contract value"), "number", "Rp"),
            Field("disbursed", _("Disbursed"), "number", "Rp"),
            Field("physical_percent", _("Physical progress"), "number", "%"),
            Field("financial_percent", _("Financial progress"), "number", "%"),
            Field("completed_on", _("Completed on"), "date"),
            Field("handover_on", _("Handed over on"), "date"),
            Field("beneficiary_people", _("Beneficiaries (people)"), "integer"),
            Field("beneficiary_households", _("Beneficiaries (households)"), "integer"),
            Field("slum_area_count", _("Slum areas"), "integer"),
            Field("criteria", _("Criteria that it lowers")),
            Field("funds", _("Sources of funds")),
            Field("located_by", _("Placed by"), values=("work", "slum_area")),
        ),
        style={"stroke": "#1f5f8b", "stroke-width": 1.0, "fill": "#3d8fc4", "fill-opacity": 0.9},
    ),
)

BY_ID = {layer.id: layer for layer in LAYERS}
