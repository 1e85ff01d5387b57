"""The annex of a decree (lampiran keputusan): the table of its locations and the map of their distribution, one document to be signed."""

from dataclasses import dataclass
from functools import cached_property

from django.template.loader import render_to_string
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from programme.models.rule_set import SlumClass
from spatial.models import Decree, SlumArea

from .areas import AreaTable, of_decree
from .authority import Authority, authority
from .content import Content
from .dates import day
from .drawing import LocationKey
from .locations import District, districts
from .paper import Paper
from .severity import severities
from .sheet import Sheet
from .subject import Subject


@dataclass(frozen=True)
class Annex:
    """Reads the database as it is asked; made within limits.printing().

    paper: of the table, always landscape. map_paper: of the map.
    """

    subject: Subject
    paper: Paper
    map_paper: Paper

    @property
    def decree(self) -> Decree:
        return self.subject.decree

    @property
    def authority(self) -> Authority:
        return authority(self.decree.kabupaten)

    @property
    def day(self) -> str:
        return day(self.decree.date)

    @cached_property
    def severities(self) -> dict[int, str]:
        """The class of a slum area in words, by its id; the table has a column for it where any is known."""
        areas = SlumArea.objects.filter(decree=self.decree).values_list("pk", flat=True)
        return {pk: str(SlumClass(found).label) for pk, found in severities(areas).items()}

    @cached_property
    def districts(self) -> list[District]:
        return districts(self.subject, self.severities)

    @cached_property
    def lines(self) -> AreaTable:
        return of_decree(self.decree)

    @property
    def count(self) -> int:
        return sum(len(district.locations) for district in self.districts)

    @property
    def numbers(self) -> dict[LocationKey, int]:
        return {place.key: place.number for district in self.districts for place in district.locations}

    @cached_property
    def sheet(self) -> Sheet:
        """The map of the distribution: its table is the annex's own, and it is signed with it."""
        return Sheet(
            self.subject,
            self.map_paper,
            title=_("Map of the distribution of slum locations"),
            content=Content(frozenset({"rt"})),
            numbers=self.numbers,
            signature="authority",
        )

    @property
    def fictitious(self) -> bool:
        return self.sheet.rows.fictitious

    def html(self) -> str:
        return render_to_string(
            "layers/sheets/annex.html", {"annex": self, "sheet": self.sheet, "language": get_language()}
        )
