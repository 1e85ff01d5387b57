"""The scale bar: a length of the ground that a ruler can be laid against."""

from dataclasses import dataclass

from babel.numbers import format_decimal
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from .frame import Frame

LENGTHS_M = tuple(step * 10**power for power in range(1, 6) for step in (1, 2, 4, 5))
PARTS = 4
WIDEST_EM = 20


@dataclass(frozen=True)
class Mark:
    """A number at the bar. x: mm from its beginning."""

    x: float
    text: str


@dataclass(frozen=True)
class ScaleBar:
    """length_m metres in PARTS parts, length_mm long on the paper."""

    length_m: int
    length_mm: float

    @property
    def title(self) -> str:
        return _("Scale bar")

    @property
    def part_mm(self) -> float:
        return self.length_mm / PARTS

    @property
    def width(self) -> float:
        """Of the drawing (mm): the numbers at the ends stand out a little."""
        return self.length_mm * 1.25

    @property
    def parts(self) -> list[tuple[float, bool]]:
        """Where each part begins (mm), and whether it is dark."""
        return [(n * self.part_mm, n % 2 == 0) for n in range(PARTS)]

    @property
    def marks(self) -> list[Mark]:
        """At the beginning, the middle and the end."""
        in_km = self.length_m >= 2000
        unit = "km" if in_km else "m"
        numbers = [part * self.length_m / (1000 if in_km else 1) / PARTS for part in (0, 2, PARTS)]
        texts = [format_decimal(number, locale=get_language() or "id") for number in numbers]
        texts[-1] += f"\u00a0{unit}"
        return [Mark(x, text) for x, text in zip((0, self.length_mm / 2, self.length_mm), texts, strict=True)]


def scale_bar(frame: Frame, em: float) -> ScaleBar:
    """The longest round length that has room in the panel."""
    fitting = [length for length in LENGTHS_M if length * frame.mm_per_m <= WIDEST_EM * em]
    length = fitting[-1]
    return ScaleBar(length, length * frame.mm_per_m)
