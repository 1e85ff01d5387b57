"""The profile of a kelurahan, kawasan or larger wilayah: areas, map and table on A4."""

from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property

from django.template.loader import render_to_string
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from layers.templatetags.figures import figure, hectares, signed

from .areas import AreaTable, area_table
from .authority import Authority, authority
from .drawing import Drawing
from .frame import Frame
from .history import history
from .legend import Entry, legend
from .logo import logo
from .north import North, north
from .paper import Box, Paper
from .reading import MapRows, read_map
from .scale_bar import ScaleBar, scale_bar
from .severity import Assessment, assessment_of, theme_of_rows, with_severity
from .sheet import frame_of, ratio
from .subject import Subject, unit_name

PAPER = Paper("A4", "portrait")
# The map within its own drawing: the border stands around it.
MAP = Box(9.4, 9.4, 161.2, 92.0)
DRAWN_MM = (180.0, 110.8)


@dataclass(frozen=True)
class Profile:
    """Reads the database as it is asked; made within limits.printing()."""

    subject: Subject

    @property
    def em(self) -> float:
        return PAPER.em_mm

    @cached_property
    def frame(self) -> Frame:
        return frame_of(self.subject, MAP, None)

    @cached_property
    def rows(self) -> MapRows:
        return with_severity(read_map(self.frame, self.subject))

    @cached_property
    def drawing(self) -> Drawing:
        return Drawing(self.frame, self.subject, self.rows, self.em, theme_of_rows(self.rows))

    @cached_property
    def assessment(self) -> Assessment | None:
        return assessment_of(self.subject)

    @cached_property
    def table(self) -> AreaTable:
        return area_table(self.subject, self.frame)

    @property
    def figures(self) -> list[tuple[str, str, str]]:
        """What stands first: a title, a figure, and how it is meant."""
        total = self.table.sums[0] if self.table.sums else None
        found = []
        if self.subject.kind == "wilayah" and self.subject.place.geodesic_area_ha is not None:
            found.append(
                (_("Area of the wilayah"), hectares(self.subject.place.geodesic_area_ha), _("geodesic, WGS 84"))
            )
        if total:
            found += [
                (_("As decreed"), _or_dash(total.stated, hectares), _("never corrected")),
                (_("Slum area, planar"), hectares(total.planar), _("in the UTM zone of each polygon")),
                (_("Slum area, geodesic"), hectares(total.geodesic), _("on the WGS 84 ellipsoid")),
                (_("Difference"), _or_dash(total.difference, signed), _("planar minus decreed, ha")),
            ]
            share = self._share(total.geodesic)
            if share is not None:
                found.append((_("Share of the wilayah"), f"{figure(share)} %", _("geodesic by geodesic")))
        return found

    def _share(self, geodesic: Decimal | None) -> Decimal | None:
        whole = self.subject.place.geodesic_area_ha if self.subject.kind == "wilayah" else None
        return geodesic * 100 / whole if whole and geodesic is not None else None

    @property
    def authority(self) -> Authority | None:
        return authority(self.subject.regency) if self.subject.regency else None

    @property
    def logo(self) -> str:
        return logo(self.subject.regency.code) if self.subject.regency else ""

    @property
    def places(self) -> list[tuple[str, str]]:
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
    def legend(self) -> list[Entry]:
        return legend(self.drawing)

    @property
    def sources(self) -> list[str]:
        return history(self.rows).entries

    def html(self) -> str:
        context = {
            "profile": self,
            "sheet": self,
            "language": get_language(),
            "width": DRAWN_MM[0],
            "height": DRAWN_MM[1],
        }
        return render_to_string("layers/sheets/profile.html", context)


def _or_dash(value: Decimal | None, write) -> str:
    return "–" if value is None else write(value)
