"""The overlays of the web map: which attribute of which tiles is shown, in which classes. An overlay is added here, and nowhere else.

An overlay draws one layer of a tileset (docs/layers.md) and sorts its features into classes by one attribute. Legend, colours, patterns and
words come from here; the browser knows none of them. What no class fits is drawn grey and called unknown.
"""

from dataclasses import dataclass
from typing import Any, Literal

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

# What is drawn over the fill, so that classes are told apart without colour. `dashed`: the outline; `none`: no fill at all.
Pattern = Literal["plain", "dots", "lines", "bars", "cross", "dashed", "none"]
Words = str | Promise


@dataclass(frozen=True)
class OverlayClass:
    """One class: the features whose attribute is `value`, or from `start` (inclusive) to `end` (exclusive; None: no limit), or `missing`.

    colour: #rrggbb, on paper and in the dark.
    """

    id: str
    label: Words
    colour: str
    pattern: Pattern = "plain"
    value: str | bool | None = None
    start: float | None = None
    end: float | None = None
    missing: bool = False

    def for_map(self) -> dict[str, Any]:
        rule = {"value": self.value, "from": self.start, "to": self.end, "missing": self.missing or None}
        return {
            "id": self.id,
            "label": str(self.label),
            "colour": self.colour,
            "pattern": self.pattern,
            **{name: value for name, value in rule.items() if value is not None},
        }


@dataclass(frozen=True)
class Overlay:
    """One overlay.

    layer: the catalogue's layer that it shows; also the tileset, and the MVT layer in its tiles. points: MVT layer of what is too small to
    be seen as a polygon. attribute: what the classes are about; None: all features are of the first class. unit: of the attribute.
    kind: `areas`, or `boundaries` for the lines of all levels. opacity: in per cent. shown: by default. label: attributes whose values name
    a feature on the map, from label_zoom on.
    """

    id: str
    title: Words
    group: Words
    layer: str
    classes: tuple[OverlayClass, ...]
    attribute: str | None = None
    unit: str | None = None
    points: str | None = None
    kind: Literal["areas", "boundaries"] = "areas"
    opacity: int = 80
    fill_opacity: float = 0.6
    shown: bool = False
    label: tuple[str, ...] = ()
    label_zoom: int = 15
    description: Words = ""


SLUM = _("Slum settlements")
FIGURES = _("Figures by wilayah")
BOUNDARIES = _("Boundaries")

# Light to dark, with a texture each: for shares and hectares.
SHARE_CLASSES = (
    OverlayClass("none", _("No slum area"), "#9aa5a1", "none", missing=True),
    OverlayClass("to_1", _("below 1 %"), "#fbd9a5", "plain", end=1),
    OverlayClass("to_5", _("1 to 5 %"), "#f3a35c", "dots", start=1, end=5),
    OverlayClass("to_10", _("5 to 10 %"), "#d95f2b", "lines", start=5, end=10),
    OverlayClass("from_10", _("10 % and more"), "#99310f", "cross", start=10),
)

# In the order in which they lie over one another, the uppermost first.
OVERLAYS = (
    Overlay(
        id="slum_areas",
        title=_("Slum areas"),
        description=_("Polygons of the decrees; where they are too small to be seen, circles sized by their hectares."),
        group=SLUM,
        layer="slum_areas",
        points="slum_points",
        attribute="verified_area_ha",
        unit="ha",
        classes=(
            OverlayClass("verified", _("Slum area, verified"), "#e25726", start=0),
            OverlayClass("unverified", _("Slum area, not yet verified"), "#e25726", "dashed", missing=True),
        ),
        shown=True,
        label=("rt", "rw"),
    ),
    Overlay(
        id="kawasan",
        title=_("Kawasan"),
        description=_("Named slum settlements: the union of their slum areas."),
        group=SLUM,
        layer="kawasan",
        classes=(OverlayClass("kawasan", _("Kawasan"), "#7b3fa0", "lines"),),
        fill_opacity=0.2,
        label=("name",),
        label_zoom=13,
    ),
    Overlay(
        id="boundaries",
        title=_("Administrative boundaries"),
        group=BOUNDARIES,
        layer="base",
        kind="boundaries",
        classes=(),
        opacity=100,
        shown=True,
    ),
    *(
        Overlay(
            id=f"share_{level}",
            title=title,
            description=_("Geodesic slum hectares in 100 of the wilayah's."),
            group=FIGURES,
            layer=level,
            attribute="slum_share_percent",
            unit="%",
            classes=SHARE_CLASSES,
            fill_opacity=0.75,
        )
        for level, title in (
            ("kelurahan", _("Slum share by kelurahan")),
            ("kecamatan", _("Slum share by kecamatan")),
            ("kabupaten", _("Slum share by regency")),
        )
    ),
)
