"""The north arrow: grid north up the sheet, true north beside it."""

from dataclasses import dataclass

from django.utils.translation import gettext as _

from .frame import Frame
from .grid import angle_text

# Drawn this much apart at least, or nobody would see that there are two.
LEAST_DRAWN_DEGREES = 7.0


@dataclass(frozen=True)
class North:
    """angle: degrees from grid north to true north, clockwise. drawn: the same, enough to be seen. sentence: says the angle."""

    angle: float
    drawn: float
    sentence: str

    @property
    def grid_letters(self) -> str:
        """Grid north, in short."""
        return _("GN")

    @property
    def true_letters(self) -> str:
        """True north, in short."""
        return _("TN")


def north(frame: Frame) -> North:
    angle = frame.true_north
    text = angle_text(abs(angle))
    if abs(angle) * 3600 < 0.5:
        return North(0.0, 0.0, _("Grid north is true north."))
    sentence = (
        _("True north lies %(angle)s east of grid north.")
        if angle > 0
        else _("True north lies %(angle)s west of grid north.")
    )
    drawn = LEAST_DRAWN_DEGREES if angle > 0 else -LEAST_DRAWN_DEGREES
    return North(angle, drawn if abs(angle) < LEAST_DRAWN_DEGREES else angle, sentence % {"angle": text})
