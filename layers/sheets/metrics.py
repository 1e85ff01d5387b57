"""How wide a text is before it is set: for labels that must not collide, and for tables that must fit.

The sheets are set in Liberation Sans, whose advance widths are those of Arial and Helvetica. In thousandths of the font's size, from space to tilde.
"""

# fmt: off
REGULAR = (
    278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556,
    1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556,
    333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,
)
BOLD = (
    278, 333, 474, 556, 556, 889, 722, 238, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556, 556, 556, 556, 556, 556, 333, 333, 584, 584, 584, 611,
    975, 722, 722, 722, 722, 667, 611, 778, 722, 278, 556, 722, 611, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 333, 278, 333, 584, 556,
    333, 556, 611, 556, 611, 556, 333, 611, 611, 278, 278, 556, 278, 889, 611, 611, 611, 611, 389, 556, 333, 611, 556, 778, 556, 556, 500, 389, 280, 389, 584,
)
# fmt: on
FIRST = 32

# A letter beyond ASCII: accented Latin is narrower, Chinese as wide as the font is high. Too wide is the safe side.
OTHER = 1000


def width(text: str, size: float, *, bold: bool = False) -> float:
    """Of one line, in the unit of `size`, the font's size."""
    widths = BOLD if bold else REGULAR
    total = sum(widths[ord(c) - FIRST] if FIRST <= ord(c) < FIRST + len(widths) else OTHER for c in text)
    return total * size / 1000


def line_count(text: str, room: float, size: float, *, bold: bool = False) -> int:
    """How many lines of this width a text takes, broken at spaces."""
    lines, filled = 1, 0.0
    for word in text.split():
        wide = width(word, size, bold=bold)
        space = width(" ", size, bold=bold) if filled else 0.0
        if filled and filled + space + wide > room:
            lines, filled = lines + 1, wide
        else:
            filled += space + wide
        while filled > room:
            lines, filled = lines + 1, filled - room  # a word that is longer than a line is broken
    return lines
