"""What is measured on the paper is what is on the ground: distances, coordinates, the scale bar."""

from itertools import pairwise
from math import dist

import pytest
import shapely

from layers.sheets.frame import projection
from spatial.models import SlumArea

from .conftest import GRID, INK, POINTS_PER_MM, ZONE_49S, close, corners_mm, slum_polygons, utm

# The corner that the two RT share in the middle.
BETWEEN_THEM = "110.202,-7.4985"

# Paths are written to the micrometre.
TOLERANCE_MM = 0.003


def matching(polygons, area, scale):
    """The drawn polygon of an area: the one whose sides are as long as the area's at this scale."""
    sides = sorted(dist(a, b) * 1000 / scale for a, b in pairwise([*utm(area), utm(area)[0]]))
    for polygon in polygons:
        ring = [*polygon, polygon[0]] if polygon[0] != polygon[-1] else polygon
        drawn = sorted(dist(a, b) for a, b in pairwise(ring))
        if len(drawn) == len(sides) and all(abs(a - b) < TOLERANCE_MM for a, b in zip(drawn, sides, strict=True)):
            return polygon
    return None


@pytest.mark.parametrize(("scale", "paper"), [(500, "A1"), (1000, "A2"), (2500, "A3"), (10_000, "A4"), (50_000, "A4")])
def test_a_hundred_metres_on_the_ground_are_a_hundred_metres_on_paper(printed, scale, paper):
    page = printed("/print/map.pdf", centre=BETWEEN_THEM, scale=scale, paper=paper, orientation="landscape").pages[0]
    polygons = slum_polygons(page)
    for area in SlumArea.objects.filter(rt__isnull=False):
        assert matching(polygons, area, scale), f"{area} is not drawn with its own lengths at 1:{scale}"


def test_the_lengths_are_those_of_the_ellipsoid_to_a_part_in_a_thousand(printed):
    page = printed("/print/map.pdf", centre=BETWEEN_THEM, scale=2500, paper="A3").pages[0]
    area = SlumArea.objects.get(rt="004")
    sides = [dist(a, b) * 2.5 for a, b in pairwise(matching(slum_polygons(page), area, 2500))]
    # At 7.5° S a thousandth of a degree is 110.37 m from west to east; nine tenths of one are 99.52 m from south to north.
    assert min(sides) == pytest.approx(99.52, rel=1e-3)
    assert max(sides) == pytest.approx(110.37, rel=1e-3)


def test_the_grids_numbers_stand_at_their_coordinates(printed):
    scale = 2500
    page = printed("/print/map.pdf", centre=BETWEEN_THEM, scale=scale, paper="A3", lang="en").pages[0]
    lines = [corners_mm(line) for line in page.lines if close(line["stroking_color"], GRID)]
    eastings = {round(line[0][0], 3) for line in lines if abs(line[0][0] - line[1][0]) < TOLERANCE_MM}
    northings = {round(line[0][1], 3) for line in lines if abs(line[0][1] - line[1][1]) < TOLERANCE_MM}
    numbers = coordinates(page)
    assert len(numbers["mE"]) >= 2
    assert len(numbers["mN"]) >= 2
    across = {value: nearest(eastings, at) for value, at in numbers["mE"]}
    down = {value: nearest(northings, at) for value, at in numbers["mN"]}
    # Through the grid's lines every point of the paper has a coordinate; the corners of a polygon must have their own.
    (east_0, x_0), (north_0, y_0) = min(across.items()), min(down.items())
    area = SlumArea.objects.get(rt="004")
    drawn = sorted(
        (east_0 + (x - x_0) * scale / 1000, north_0 - (y - y_0) * scale / 1000)
        for x, y in set(matching(slum_polygons(page), area, scale))
    )
    for corner, wanted in zip(drawn, sorted(utm(area)), strict=True):
        assert dist(corner, wanted) < 0.02


def coordinates(page):
    """Numbers of the grid with the middle of their text (mm): across for mE, down for mN."""
    found = {"mE": [], "mN": []}
    upright = page.filter(lambda thing: thing.get("upright", True))
    for word in upright.extract_words(keep_blank_chars=True):
        if word["text"].endswith("mE"):
            found["mE"].append((int(word["text"].removesuffix("mE")), (word["x0"] + word["x1"]) / 2 / POINTS_PER_MM))
    turned = [char for char in page.chars if not char["upright"]]
    columns = {}
    for char in turned:
        columns.setdefault(round(char["x0"], 1), []).append(char)
    for chars in columns.values():
        # Turned text runs upwards: from its foot to its top it reads "9171000 mN".
        chars.sort(key=lambda char: -char["top"])
        text, begin = "", 0
        for n, char in enumerate(chars):
            text += char["text"]
            if text.endswith("mN"):
                run = chars[begin : n + 1]
                number = text.removesuffix("mN").strip()
                found["mN"].append((int(number), (run[0]["bottom"] + run[-1]["top"]) / 2 / POINTS_PER_MM))
                text, begin = "", n + 1
    return found


def nearest(lines, at):
    line = min(lines, key=lambda each: abs(each - at))
    assert abs(line - at) < 0.5, "the number stands at its line"
    return line


def test_the_scale_bar_is_as_long_as_it_says(printed):
    page = printed("/print/map.pdf", centre=BETWEEN_THEM, scale=2500, paper="A3", lang="en").pages[0]
    dark = [rect for rect in page.rects if rect["fill"] and rect["stroke"] and close(rect["non_stroking_color"], INK)]
    white = [
        rect for rect in page.rects if rect["fill"] and rect["stroke"] and close(rect["non_stroking_color"], (1, 1, 1))
    ]
    parts = sorted([*dark, *white], key=lambda rect: rect["x0"])
    length = (parts[-1]["x1"] - parts[0]["x0"]) / POINTS_PER_MM
    assert len(parts) == 4
    text = " ".join(page.extract_text().split())
    assert "0 50 100 m" in text.replace("\u00a0", " ").replace("100m", "100 m")
    assert length == pytest.approx(100 * 1000 / 2500, abs=0.01)


def test_degrees_stand_where_meridians_cross_the_border(printed):
    scale = 2500
    page = printed("/print/map.pdf", centre=BETWEEN_THEM, scale=scale, paper="A3", lang="en").pages[0]
    lines = [corners_mm(line) for line in page.lines if close(line["stroking_color"], GRID)]
    vertical = sorted({round(line[0][0], 3) for line in lines if abs(line[0][0] - line[1][0]) < TOLERANCE_MM})
    numbers = {value: nearest(vertical, at) for value, at in coordinates(page)["mE"]}
    east_0, x_0 = min(numbers.items())
    top = min(line[0][1] for line in lines)
    northing = dict(coordinates(page)["mN"])
    north_0, y_0 = max(northing.items())
    words = [
        w for w in page.extract_words(keep_blank_chars=True) if w["text"].endswith("″E") and w["top"] < page.height / 2
    ]
    assert words
    for word in words:
        degrees, minutes, seconds = (int(part) for part in word["text"].removesuffix("″E").replace("°", "′").split("′"))
        lon = degrees + minutes / 60 + seconds / 3600
        at = (word["x0"] + word["x1"]) / 2 / POINTS_PER_MM
        easting, north = east_0 + (at - x_0) * scale / 1000, north_0 - (top - y_0) * scale / 1000
        found, _lat = projection(ZONE_49S).transform(easting, north, direction="INVERSE")
        assert found == pytest.approx(lon, abs=1.5e-5)  # a metre and a half: text is centred to half a millimetre


def test_what_lies_outside_the_map_is_not_drawn(printed):
    page = printed("/print/map.pdf", centre="110.2015,-7.4985", scale=500, paper="A4").pages[0]
    window = max(
        (rect for rect in page.rects if rect["stroke"] and close(rect["stroking_color"], INK)),
        key=lambda r: -r["width"],
    )
    neatlines = sorted(
        (r for r in page.rects if r["stroke"] and not r["fill"] and close(r["stroking_color"], INK)),
        key=lambda r: r["width"],
    )
    assert window
    inner = neatlines[0]
    frame = shapely.box(inner["x0"], inner["top"], inner["x1"], inner["bottom"]).buffer(0.01)
    for polygon in slum_polygons(page):
        assert frame.covers(shapely.Polygon([(x * POINTS_PER_MM, y * POINTS_PER_MM) for x, y in polygon]))
