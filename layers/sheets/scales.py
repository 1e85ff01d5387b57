"""Scales: which ones a sheet may have, and the largest at which something fits."""

LARGEST, SMALLEST = 500, 500_000

# What a ruler reads without a calculator. Slum work is drawn at 1:1,000 to 1:5,000, a kecamatan at 1:10,000 to 1:25,000, a regency from 1:25,000.
ROUND = (
    *(500, 750, 1_000, 1_250, 1_500, 2_000, 2_500, 3_000, 4_000, 5_000, 6_000, 7_500, 10_000, 12_500, 15_000, 20_000),
    *(25_000, 30_000, 40_000, 50_000, 60_000, 75_000, 100_000, 125_000, 150_000, 200_000, 250_000, 300_000, 400_000),
    SMALLEST,
)

# A proposal leaves this part of the map free on each side.
ROOM = 0.03


class DoesNotFit(ValueError):
    """Not even the smallest scale holds it on this paper."""


def fitting(width_m: float, height_m: float, map_width_mm: float, map_height_mm: float) -> int:
    """The largest round scale, as its denominator, at which so many metres fit into the map with some room around.

    Raises DoesNotFit.
    """
    for scale in ROUND:
        share = 1 - 2 * ROOM
        if width_m * 1000 / scale <= map_width_mm * share and height_m * 1000 / scale <= map_height_mm * share:
            return scale
    raise DoesNotFit
