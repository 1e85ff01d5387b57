"""Symbols: how areas and lines look on paper, by colour and by pattern, so that a grey copy and a colour-blind reader tell them apart.

A theme says which rows get which symbol. The theme of slum areas comes from the catalogue: one symbol for all, or, where the layer's style
has classes, one for each value of a field.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from layers.catalogue import BY_ID, Layer

# Directions of a hatching, in degrees; "cross" is two of them.
Hatch = Literal["none", "rising", "falling", "cross", "level", "upright", "dots"]

# What the classes of a theme are hatched with where its style does not say: by their order.
HATCHES: tuple[Hatch, ...] = ("rising", "cross", "falling", "level", "upright", "dots", "none")


@dataclass(frozen=True)
class AreaSymbol:
    """Fill, outline and hatching of a polygon. Colours as CSS writes them; widths and spacing in em."""

    fill: str
    stroke: str
    opacity: float = 0.45
    stroke_em: float = 0.11
    hatch: Hatch = "rising"
    spacing_em: float = 0.55


@dataclass(frozen=True)
class LineSymbol:
    """A boundary line. dashes in em; band: the width of a pale band under it, em."""

    stroke: str
    width_em: float
    dashes: tuple[float, ...] = ()
    band_em: float = 0.0


@dataclass(frozen=True)
class ThemeClass:
    """The rows with one value of the theme's field."""

    value: str | None
    title: str | Promise
    symbol: AreaSymbol


@dataclass(frozen=True)
class Theme:
    """Which symbol a row gets. field: None where all rows look the same. A value that no class has gets `other`."""

    title: str | Promise
    classes: tuple[ThemeClass, ...]
    field: str | None = None
    other: ThemeClass | None = None

    def class_of(self, row: Mapping[str, Any]) -> ThemeClass:
        """The class of a row of the layer."""
        if self.field is None:
            return self.classes[0]
        value = row.get(self.field)
        for found in self.classes:
            if found.value == value:
                return found
        return self.other or OTHER


OTHER = ThemeClass(None, _("Not classified"), AreaSymbol("#b9bec1", "#5b6470", hatch="dots"))

LINES: dict[str, LineSymbol] = {
    "provinsi": LineSymbol("#2f2947", 0.2, (1.6, 0.4, 0.2, 0.4, 0.2, 0.4), band_em=0.9),
    "kabupaten": LineSymbol("#4b3f66", 0.17, (1.4, 0.4, 0.2, 0.4), band_em=0.75),
    "kecamatan": LineSymbol("#6a5f80", 0.13, (0.9, 0.35, 0.2, 0.35), band_em=0.5),
    "kelurahan": LineSymbol("#6f747c", 0.075, (0.5, 0.25)),
}
KAWASAN = LineSymbol("#7a1410", 0.17)


def theme_of(layer: Layer) -> Theme:
    """The theme that the catalogue gives a layer.

    A style with `classes` is {"field": name, "classes": [{"value", "title", "fill", "stroke", "hatch"}]}; any other is one symbol.
    """
    style: Mapping[str, Any] = layer.style
    if "classes" not in style:
        return Theme(layer.title, (ThemeClass(None, layer.title, _symbol(style, 0)),))
    classes = tuple(
        ThemeClass(found["value"], found["title"], _symbol({**style, **found}, n))
        for n, found in enumerate(style["classes"])
    )
    return Theme(layer.title, classes, field=str(style["field"]), other=OTHER)


def _symbol(style: Mapping[str, Any], position: int) -> AreaSymbol:
    return AreaSymbol(
        fill=str(style["fill"]),
        stroke=str(style["stroke"]),
        opacity=float(style.get("fill-opacity", 0.45)),
        hatch=style.get("hatch", HATCHES[position % len(HATCHES)]),
    )


SLUM_AREAS = theme_of(BY_ID["slum_areas"])
