"""The legend: a sample of each symbol that the map draws, with its meaning."""

from dataclasses import dataclass

import shapely
from django.utils.translation import gettext as _

from .drawing import Drawing
from .hatching import hatching
from .paths import path
from .symbols import KAWASAN, LINES, AreaSymbol, LineSymbol

# The sample's size, in em.
SAMPLE_EM = (3.4, 1.5)


@dataclass(frozen=True)
class Entry:
    """One line of the legend; its sample is an area, a line, a cross or a number. hatches: paths within an area's sample, in em."""

    title: str
    area: AreaSymbol | None = None
    line: LineSymbol | None = None
    mark: str = ""
    hatches: tuple[str, ...] = ()


def legend(drawing: Drawing) -> list[Entry]:
    """What the map draws, areas first; classes in the theme's order, those that no row has as well: their absence says something."""
    theme = drawing.theme
    used = {theme.class_of(area.row) for area in drawing.rows.areas}
    classes = [*theme.classes, *(each for each in used if each not in theme.classes)]
    entries = [_area(str(each.title), each.symbol) for each in classes]
    if drawing.kawasan:
        entries.append(Entry(_("Kawasan"), line=KAWASAN))
    words = {
        "kabupaten": _("Boundary of kabupaten or kota"),
        "kecamatan": _("Boundary of kecamatan"),
        "kelurahan": _("Boundary of kelurahan or desa"),
    }
    seen = {drawn.level for drawn in drawing.boundaries if drawn.path}
    entries += [Entry(title, line=LINES[level]) for level, title in words.items() if level in seen]
    if drawing.numbers:
        entries.append(Entry(_("Number in the table of locations"), mark="number"))
    elif any(label.kind == "rt" for label in drawing.labels):
        entries.append(Entry(_("Number of RT/RW"), mark="rt"))
    if drawing.crosses:
        entries.append(Entry(_("Crossing of the graticule"), mark="cross"))
    return entries


def _area(title: str, symbol: AreaSymbol) -> Entry:
    width, height = SAMPLE_EM
    sample = shapely.box(0, 0, width, height)
    hatches = tuple(path(lines) for lines in hatching(sample, symbol.hatch, symbol.spacing_em))
    return Entry(title, area=symbol, hatches=hatches)
