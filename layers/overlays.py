"""The overlays of the web map: which attribute of which tiles is shown, in which classes. An overlay is added here, and nowhere else.

An overlay draws one layer of a tileset (docs/layers.md) and sorts its features into classes by one attribute. Legend, colours, patterns and
words come from here; the browser knows none of them. What no class fits is drawn grey and called unknown.
"""

from dataclasses import dataclass
from typing import Any, Literal

from django.utils.functional import Promise, lazy
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from programme.rule_sets import Aspect, Criterion, aspects, criteria

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

ASSESSED = _("Assessments")
ASPECTS = _("Aspects: mean share")
CRITERIA = _("Criteria: score")
PROGRAMME = _("Works")

NOT_ASSESSED = OverlayClass("unassessed", _("Not assessed"), "#8a8f98", "dashed", missing=True)

# The colours in use by the programme: red, orange, yellow, green.
SLUM_CLASSES = (
    OverlayClass("berat", _("Berat (severe)"), "#c62828", "cross", value="berat"),
    OverlayClass("sedang", _("Sedang (moderate)"), "#ef7f1a", "lines", value="sedang"),
    OverlayClass("ringan", _("Ringan (light)"), "#f2c230", "dots", value="ringan"),
    OverlayClass("tidak_kumuh", _("Tidak kumuh (no slum)"), "#3f8f4f", "plain", value="tidak_kumuh"),
    NOT_ASSESSED,
)
# The bands in which shares are scored: 0, 1, 3, 5.
BAND_CLASSES = (
    OverlayClass("below_25", _("below 25 %"), "#cfe3d4", "plain", end=25),
    OverlayClass("from_25", _("25 to 51 %"), "#f2c230", "dots", start=25, end=51),
    OverlayClass("from_51", _("51 to 76 %"), "#ef7f1a", "lines", start=51, end=76),
    OverlayClass("from_76", _("76 % and more"), "#c62828", "cross", start=76),
    NOT_ASSESSED,
)
SCORE_CLASSES = (
    OverlayClass("score_0", _("score 0"), "#cfe3d4", "plain", end=1),
    OverlayClass("score_1", _("score 1"), "#f2c230", "dots", start=1, end=2),
    OverlayClass("score_3", _("score 3"), "#ef7f1a", "lines", start=2, end=4),
    OverlayClass("score_5", _("score 5"), "#c62828", "cross", start=4),
    NOT_ASSESSED,
)
PRIORITY_CLASSES = (
    OverlayClass("first", _("Priority 1 to 3"), "#7f1d5a", "cross", end=4),
    OverlayClass("second", _("Priority 4 to 6"), "#b8579a", "lines", start=4, end=7),
    OverlayClass("third", _("Priority 7 to 9"), "#e0b3d3", "dots", start=7),
    OverlayClass("none", _("No priority: no slum, or too little is known"), "#8a8f98", "dashed", missing=True),
)


def _density(*limits: int) -> tuple[OverlayClass, ...]:
    """Classes per hectare, light to dark."""
    looks = (("#dbe7f3", "plain"), ("#9dc3e6", "dots"), ("#4d8cc8", "lines"), ("#1d4f8c", "cross"))
    starts, ends = (None, *limits), (*limits, None)
    return (
        *(
            OverlayClass(
                f"to_{end}" if end else f"from_{start}",
                _range(start, end),
                colour,
                pattern,
                start=start,
                end=end,
            )
            for (colour, pattern), start, end in zip(looks, starts, ends, strict=True)
        ),
        OverlayClass("unknown", _("Not known"), "#8a8f98", "dashed", missing=True),
    )


def _range(start: float | None, end: float | None) -> str:
    if start is None:
        return f"< {end}"
    return f"{start}–{end}" if end else f"≥ {start}"


def _assessed(
    name: str, title: Words, group: Words, classes: tuple[OverlayClass, ...], unit: str | None = None, **fields: Any
) -> Overlay:
    """An overlay of one attribute of the tileset assessments."""
    return Overlay(
        id=name, title=title, group=group, layer="assessments", attribute=name, classes=classes, unit=unit, **fields
    )


def _found_title(found: Aspect | Criterion, code: str = "") -> Words:
    return lazy(lambda: f"{code} {found.title_en if get_language() == 'en' else found.title}".strip(), str)()


# In the order in which they lie over one another, the uppermost first.
OVERLAYS = (
    Overlay(
        id="works",
        title=_("Works by progress"),
        description=_("Works as points; those too near to one another are gathered by status."),
        group=PROGRAMME,
        layer="works",
        attribute="status",
        classes=(
            OverlayClass("proposed", _("Proposed"), "#9aa0a6", "plain", value="proposed"),
            OverlayClass("planned", _("Planned"), "#7d6bb0", "dashed", value="planned"),
            OverlayClass("ongoing", _("Ongoing"), "#1f78b4", "dots", value="ongoing"),
            OverlayClass("done", _("Done"), "#2e8b57", "lines", value="done"),
            OverlayClass("handed_over", _("Handed over"), "#14532d", "cross", value="handed_over"),
            OverlayClass("cancelled", _("Cancelled"), "#5f4b3a", "bars", value="cancelled"),
        ),
        points="works",
    ),
    _assessed(
        "slum_class",
        _("Severity"),
        ASSESSED,
        SLUM_CLASSES,
        description=_("The class at the end of the year: from the newest assessment and the works since."),
        points="assessment_points",
        label=("rt", "rw"),
    ),
    _assessed("priority_rank", _("Priority"), ASSESSED, PRIORITY_CLASSES),
    _assessed("building_density", _("Building density"), ASSESSED, _density(50, 100, 200), "1/ha"),
    _assessed("population_density", _("Population density"), ASSESSED, _density(150, 200, 400), "1/ha"),
    _assessed("open_space_m2", _("Public open space (+1)"), ASSESSED, _density(1, 100, 500), "m²"),
    *(
        _assessed(f"aspect_{found.number}_percent", _found_title(found), ASPECTS, BAND_CLASSES, "%")
        for found in aspects().values()
    ),
    *(
        _assessed(f"score_{found.code}", _found_title(found, found.code), CRITERIA, SCORE_CLASSES)
        for found in criteria().values()
    ),
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
