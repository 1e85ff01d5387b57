"""Paper: its sizes, and where map and panel stand on it."""

from dataclasses import dataclass
from typing import Literal

Orientation = Literal["portrait", "landscape"]
ORIENTATIONS: tuple[Orientation, ...] = ("portrait", "landscape")

# ISO 216, and F4 as Indonesian offices have it (folio, 215 mm by 330 mm): decrees are typed on it.
SIZES_MM = {
    "A4": (210, 297),
    "F4": (215, 330),
    "A3": (297, 420),
    "A2": (420, 594),
    "A1": (594, 841),
    "A0": (841, 1189),
}

# Everything on a sheet is measured in em, the height of its plain text: 2.2 mm (6.2 points) on A4. A wall map is read from farther away, but
# has more room as well, so text grows more slowly than paper.
EM_ON_A4_MM = 2.2
GROWTH = 0.85

MARGIN_EM = 3.0
# Around the map: a line of grid coordinates, a line of degrees, and the sheet's outer line.
BORDER_EM = 4.2
PANEL_WIDTH_EM = 33.0
PANEL_HEIGHT_EM = 39.0
COLUMN_EM = 26.0
GAP_EM = 1.0


@dataclass(frozen=True)
class Box:
    """A rectangle on the paper, in millimetres from its upper left corner."""

    x: float
    y: float
    width: float
    height: float

    @property
    def right(self) -> float:
        return self.x + self.width

    @property
    def bottom(self) -> float:
        return self.y + self.height

    def grown(self, by: float) -> "Box":
        """The rectangle with `by` millimetres more on each side."""
        return Box(self.x - by, self.y - by, self.width + 2 * by, self.height + 2 * by)


@dataclass(frozen=True)
class Paper:
    """A sheet of paper: a name of SIZES_MM, and how it is held."""

    name: str
    orientation: Orientation

    @property
    def width_mm(self) -> int:
        short, long = SIZES_MM[self.name]
        return long if self.orientation == "landscape" else short

    @property
    def height_mm(self) -> int:
        short, long = SIZES_MM[self.name]
        return short if self.orientation == "landscape" else long

    @property
    def em_mm(self) -> float:
        """The height of plain text."""
        return round(EM_ON_A4_MM * (SIZES_MM[self.name][0] / SIZES_MM["A4"][0]) ** GROWTH, 3)

    @property
    def sheet(self) -> Box:
        """What is inside the margin."""
        margin = MARGIN_EM * self.em_mm
        return Box(margin, margin, self.width_mm - 2 * margin, self.height_mm - 2 * margin)

    @property
    def map(self) -> Box:
        """The map within its innermost line: beside the panel, or above it."""
        sheet, border = self.sheet, BORDER_EM * self.em_mm
        panel, gap = self.panel, GAP_EM * self.em_mm
        if self.orientation == "landscape":
            outer = Box(sheet.x, sheet.y, panel.x - gap - sheet.x, sheet.height)
        else:
            outer = Box(sheet.x, sheet.y, sheet.width, panel.y - gap - sheet.y)
        return outer.grown(-border)

    @property
    def panel(self) -> Box:
        """Title, legend, tables: a column at the right, or a band below."""
        sheet = self.sheet
        if self.orientation == "landscape":
            width = PANEL_WIDTH_EM * self.em_mm
            return Box(sheet.right - width, sheet.y, width, sheet.height)
        height = PANEL_HEIGHT_EM * self.em_mm
        return Box(sheet.x, sheet.bottom - height, sheet.width, height)

    @property
    def columns(self) -> list[Box]:
        """The panel's columns: one at the right, three or four side by side below."""
        panel = self.panel
        if self.orientation == "landscape":
            return [panel]
        count = min(4, int(panel.width / (COLUMN_EM * self.em_mm)))
        width = panel.width / count
        return [Box(panel.x + n * width, panel.y, width, panel.height) for n in range(count)]
