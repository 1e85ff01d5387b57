"""A map sheet: one subject at one scale on one sheet of paper, with everything that belongs around a map."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from math import floor

from babel.numbers import format_decimal
from django.template.loader import render_to_string
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from layers.api.errors import BadParameter

from .areas import AreaTable, area_table
from .authority import Authority, authority
from .content import WHOLE, Content
from .dates import day
from .drawing import Drawing, LocationKey
from .frame import Frame
from .grid import degree_step, grid_step
from .history import history
from .inset import Inset, inset
from .legend import Entry, legend
from .logo import logo
from .metrics import line_count
from .neighbours import neighbours, short
from .north import North, north
from .paper import Box, Paper
from .reading import MapRows, read_map
from .scale_bar import ScaleBar, scale_bar
from .scales import DoesNotFit, fitting
from .severity import theme_of_rows, with_severity
from .subject import Subject, unit_name

# Around a point without a scale: a neighbourhood.
POINT_SCALE = 2_500
# Heights in the panel, in em.
ROW_EM = 1.42
TABLE_HEAD_EM = 4.4
SCALE_EM = 8.6
PROJECTION_EM = 5.0
SIGNATURE_EM = 8.2
# The location diagram beside the map, and below it, where columns have room to spare.
LOCATION_EM = {1: 12.6, 3: 17.0, 4: 19.0}
# What the index of neighbours names in one of its fields.
NAMED_NEIGHBOURS = 2


def proposed_scale(subject: Subject, box: Box) -> int:
    """The largest round scale at which the subject fits into a map. Raises DoesNotFit."""
    if subject.kind == "centre":
        return POINT_SCALE
    west, south, east, north_ = subject.bounds
    return fitting(east - west, north_ - south, box.width, box.height)


def frame_of(subject: Subject, box: Box, scale: int | None) -> Frame:
    """The subject in the middle of a map. Raises BadParameter where it has no scale and fits at none."""
    if scale is None:
        try:
            scale = proposed_scale(subject, box)
        except DoesNotFit:
            raise BadParameter(
                "paper", _("%(name)s is too large for this paper. Take a larger one.") % {"name": subject.name}
            ) from None
    return Frame(box, subject.srid, *subject.middle, scale)


def ratio(scale: int) -> str:
    """1 : 10.000"""
    return f"1 : {format_decimal(scale, locale=get_language() or 'id')}"


@dataclass(frozen=True)
class Sheet:
    """Reads the database as it is asked; made within limits.printing(). signature: the block in which it is signed."""

    subject: Subject
    paper: Paper
    scale: int | None = None
    title: str = ""
    content: Content = WHOLE
    numbers: Mapping[LocationKey, int] = field(default_factory=dict)
    signature: str = "signature"

    @cached_property
    def frame(self) -> Frame:
        return frame_of(self.subject, self.paper.map, self.scale)

    @cached_property
    def rows(self) -> MapRows:
        rows = read_map(self.frame, self.subject)
        return with_severity(rows) if "severity" in self.content else rows

    @cached_property
    def drawing(self) -> Drawing:
        theme = theme_of_rows(self.rows)
        return Drawing(self.frame, self.subject, self.rows, self.em, theme, self.content, self.numbers)

    @property
    def em(self) -> float:
        return self.paper.em_mm

    # What stands in the panel

    @property
    def heading(self) -> str:
        return self.title or _("Map of urban slum areas")

    @property
    def authority(self) -> Authority | None:
        return authority(self.subject.regency) if self.subject.regency else None

    @property
    def logo(self) -> str:
        return logo(self.subject.regency.code) if self.subject.regency else ""

    @property
    def places(self) -> list[tuple[str, str]]:
        """The units around the subject, the largest first: name and code."""
        return [(unit_name(unit), unit.code) for unit in self.subject.chain]

    @property
    def ratio(self) -> str:
        return ratio(self.frame.scale)

    @property
    def bar(self) -> ScaleBar:
        return scale_bar(self.frame, self.em)

    @property
    def north(self) -> North:
        return north(self.frame)

    @property
    def projection(self) -> list[tuple[str, str]]:
        step = grid_step(self.frame, self.em)
        seconds = degree_step(self.frame, self.em)
        graticule = (
            _("%(seconds)d″") % {"seconds": seconds} if seconds < 60 else _("%(minutes)g′") % {"minutes": seconds / 60}
        )
        meridian = (self.frame.srid % 100) * 6 - 183
        return [
            (_("Projection"), _("Universal Transverse Mercator, zone %(zone)s") % {"zone": self.frame.zone}),
            (_("Grid"), _("UTM, %(step)s m; graticule %(graticule)s") % {"step": step, "graticule": graticule}),
            (
                _("Datum"),
                _("WGS 84 (EPSG:%(srid)d); central meridian %(meridian)d°")
                % {"srid": self.frame.srid, "meridian": meridian},
            ),
        ]

    @cached_property
    def legend(self) -> list[Entry]:
        return legend(self.drawing)

    @property
    def legend_pairs(self) -> list[list[Entry]]:
        """Two entries a line."""
        return [self.legend[n : n + 2] for n in range(0, len(self.legend), 2)]

    @property
    def inset(self) -> Inset | None:
        width = 0.47 * (self.paper.columns[0].width - 1.4 * self.em)
        return inset(self.subject, self.frame, width, (LOCATION_EM[len(self.paper.columns)] - 3.2) * self.em)

    @cached_property
    def neighbours(self) -> list[list[str]]:
        """Nine fields by rows, north up; empty where the subject is no wilayah."""
        if self.subject.place is None:
            return []
        found = neighbours(self.subject.place)
        named = {
            point: names[:NAMED_NEIGHBOURS] + (["…"] if len(names) > NAMED_NEIGHBOURS else [])
            for point, names in found.items()
        }
        named["C"] = [short(self.subject.place.name or self.subject.place.code)]
        order = (("NW", "N", "NE"), ("W", "C", "E"), ("SW", "S", "SE"))
        return [[", ".join(named[point]) for point in line] for line in order]

    @property
    def has_neighbours(self) -> bool:
        return any(cell for n, line in enumerate(self.neighbours) for m, cell in enumerate(line) if (n, m) != (1, 1))

    @cached_property
    def table(self) -> AreaTable:
        return area_table(self.subject, self.frame)

    @cached_property
    def sources(self) -> list[str]:
        entries = history(self.rows).entries
        method = _(
            "Areas: planar in the UTM zone of each polygon; geodesic on the WGS 84 ellipsoid; as decreed: never corrected."
        )
        return [*entries, method]

    @property
    def edition(self) -> str:
        today = timezone.localdate()
        return _("Edition %(year)d, printed %(day)s") % {"year": today.year, "day": day(today)}

    # Room

    @property
    def _head_em(self) -> float:
        room = self.paper.columns[0].width / self.em
        lines = line_count(self.heading.upper(), room - 6.5, 1.5, bold=True) * 1.75
        lines += line_count(self.subject.name.upper(), room - 1.2, 1.9, bold=True) * 2.2
        return (
            5.5
            + max(lines, 3)
            + 1.35 * len(self.places)
            + (1.8 if self.rows.fictitious or self.subject.is_draft else 0)
        )

    @property
    def _sources_em(self) -> float:
        room = self.paper.columns[0].width / self.em - 1.6
        return 3.6 + sum(line_count(entry, room, 0.9) for entry in self.sources) * 1.14

    @property
    def _legend_em(self) -> float:
        return 2.6 + 1.8 * len(self.legend_pairs)

    @property
    def table_rows(self) -> int:
        """How many lines of the table have room in the panel."""
        height = self.paper.panel.height / self.em
        foot = self._sources_em + SIGNATURE_EM
        fixed = {
            1: self._head_em + SCALE_EM + PROJECTION_EM + self._legend_em + LOCATION_EM[1] + foot,
            3: foot,
            4: 0.0,
        }[len(self.paper.columns)]
        return max(floor((height - fixed - TABLE_HEAD_EM - 1) / ROW_EM), 0)

    @property
    def table_in_panel(self) -> bool:
        """Whether the whole table has room beside the map; else a second page holds it."""
        if "table" not in self.content:
            return True
        lines = len(self.table.rows) + len(self.table.sums) + (1 if self.table.open_difference else 0)
        return lines <= self.table_rows

    @property
    def shown_rows(self):
        return self.table.rows if self.table_in_panel else []

    # The document

    def html(self) -> str:
        return render_to_string("layers/sheets/sheet.html", {"sheet": self, "language": get_language()})

    @property
    def panel(self) -> list[tuple[Box, tuple[list[str], list[str]]]]:
        """The panel's columns, each with the templates of its blocks: from the top down, and at the foot."""
        top, where, table, foot = (
            ["head", "scale", "projection"],
            ["legend", "location"],
            ["table"],
            ["sources", self.signature],
        )
        columns = {
            1: [([*top, *where, *table], foot)],
            3: [(top, []), (where, []), (table, foot)],
            4: [(top, []), (where, []), (table, []), ([], foot)],
        }[len(self.paper.columns)]
        return [
            (box, (self._templates(upper), self._templates(lower)))
            for box, (upper, lower) in zip(self.paper.columns, columns, strict=True)
        ]

    def _templates(self, blocks: list[str]) -> list[str]:
        return [f"layers/sheets/block_{block}.html" for block in blocks if block in self.content]
