"""The parts of a sheet by themselves: scales, grid, north, labels, symbols, widths of text."""

import pyproj
import pytest
import shapely
from fontTools.ttLib import TTFont
from hypothesis import given
from hypothesis import strategies as st

from layers.catalogue import BY_ID
from layers.sheets import labels, metrics
from layers.sheets.drawing import Drawing, broken
from layers.sheets.frame import Frame, projection
from layers.sheets.grid import angle_text, degree_ticks, grid_ticks
from layers.sheets.hatching import hatching
from layers.sheets.labels import Wanted
from layers.sheets.paper import ORIENTATIONS, SIZES_MM, Box, Paper
from layers.sheets.reading import MapRows, Unit
from layers.sheets.scale_bar import scale_bar
from layers.sheets.scales import ROUND, DoesNotFit, fitting
from layers.sheets.subject import Subject
from layers.sheets.symbols import OTHER, theme_of

MAP = Box(20, 20, 250, 200)
FRAME = Frame(MAP, 32749, 412_000, 9_171_000, 10_000)


@pytest.mark.parametrize("orientation", ORIENTATIONS)
@pytest.mark.parametrize("name", SIZES_MM)
def test_map_and_panel_share_the_paper(name, orientation):
    paper = Paper(name, orientation)
    outer, panel = paper.map.grown(4.2 * paper.em_mm), paper.panel
    assert outer.right < panel.x if orientation == "landscape" else outer.bottom < panel.y
    assert panel.right < paper.width_mm
    assert panel.bottom < paper.height_mm
    assert paper.map.width > 0.6 * paper.width_mm
    assert sum(column.width for column in paper.columns) == pytest.approx(panel.width)


@given(st.floats(1, 200_000), st.floats(1, 200_000))
def test_the_proposed_scale_is_the_largest_that_fits(width, height):
    try:
        scale = fitting(width, height, 250, 180)
    except DoesNotFit:
        assert max(width / 250, height / 180) * 1000 / 0.94 > ROUND[-1]
        return
    assert width * 1000 / scale <= 250
    assert height * 1000 / scale <= 180
    larger = [each for each in ROUND if each < scale]
    if larger:
        assert width * 1000 / larger[-1] > 250 * 0.94 or height * 1000 / larger[-1] > 180 * 0.94


def test_the_grid_has_round_metres_at_their_places():
    ticks = grid_ticks(FRAME, 2.2)
    assert {tick.value % 500 for tick in ticks} == {0}
    for tick in ticks:
        if tick.side in ("north", "south"):
            assert tick.at == pytest.approx(20 + (tick.value - FRAME.west) / 10)
        else:
            assert tick.at == pytest.approx(20 + (FRAME.north - tick.value) / 10)


def test_meridians_cross_the_border_where_the_projection_says():
    for tick in degree_ticks(FRAME, 2.2):
        if tick.side in ("north", "south"):
            easting = FRAME.west + (tick.at - MAP.x) * 10
            lon, _lat = FRAME.lonlat(easting, getattr(FRAME, tick.side))
            assert lon == pytest.approx(tick.value, abs=1e-9)


@pytest.mark.parametrize(
    ("lon", "lat", "srid", "side"),
    [(110.2, -7.5, 32749, -1), (112.8, -7.5, 32749, 1), (109.3, 0.5, 32649, 1), (111.7, 0.5, 32649, -1)],
)
def test_true_north_lies_on_the_side_of_the_central_meridian_that_geometry_says(lon, lat, srid, side):
    easting, northing = projection(srid).transform(lon, lat)
    frame = Frame(MAP, srid, easting, northing, 10_000)
    convergence = pyproj.Proj(f"EPSG:{srid}").get_factors(lon, lat).meridian_convergence
    assert abs(frame.true_north) == pytest.approx(abs(convergence), rel=1e-3)
    assert frame.true_north * side > 0


@pytest.mark.parametrize("scale", [500, 1000, 5000, 10_000, 50_000, 500_000])
def test_a_scale_bar_has_a_round_length_that_fits(scale):
    bar = scale_bar(Frame(MAP, 32749, 412_000, 9_171_000, scale), 2.2)
    assert bar.length_mm == pytest.approx(bar.length_m * 1000 / scale)
    assert 15 < bar.length_mm <= 44


def test_angles_carry_over():
    assert angle_text(7 + 29 / 60 + 59.6 / 3600) == "7°30′00″"
    assert angle_text(110.999999) == "111°00′00″"


LABELS = st.lists(
    st.tuples(st.floats(0, 200), st.floats(0, 200), st.floats(1, 8), st.text("abcXYZ ", min_size=1, max_size=20)),
    max_size=40,
)


@given(LABELS)
def test_no_two_labels_share_a_place_and_none_leaves_the_map(wanted):
    room = Box(0, 0, 200, 200)
    placed = labels.place([Wanted((text,), size, ((x, y), (y, x)), "rt") for x, y, size, text in wanted], room)
    boxes = [shapely.box(label.box.x, label.box.y, label.box.right, label.box.bottom) for label in placed]
    assert all(shapely.box(0, 0, 200, 200).covers(box) for box in boxes)
    for n, box in enumerate(boxes):
        assert all(box.intersection(other).area == 0 for other in boxes[n + 1 :])


def test_long_names_are_broken_near_their_middle():
    assert broken("Kawasan Contoh Pucungrejo–Gunungpring") == ("Kawasan Contoh", "Pucungrejo–Gunungpring")
    assert broken("Lembah") == ("Lembah",)
    assert broken("Satukatayangpanjangsekali") == ("Satukatayangpanjangsekali",)


@pytest.mark.parametrize(("bold", "file"), [(False, "LiberationSans-Regular.ttf"), (True, "LiberationSans-Bold.ttf")])
def test_widths_are_those_of_the_font(bold, file):
    font = TTFont(f"/usr/share/fonts/truetype/liberation/{file}")
    names, advances, units = font.getBestCmap(), font["hmtx"], font["head"].unitsPerEm
    for code in range(32, 127):
        assert metrics.width(chr(code), 1000, bold=bold) == pytest.approx(
            advances[names[code]][0] * 1000 / units, abs=1
        )


def test_lines_are_counted_as_they_break():
    assert metrics.line_count("satu dua tiga", 1000, 10) == 1
    assert metrics.line_count("satu dua tiga", metrics.width("satu dua", 10) + 0.1, 10) == 2
    assert metrics.line_count("x" * 100, metrics.width("x" * 30, 10), 10) == 4


def test_hatching_stays_within_its_polygon():
    polygon = shapely.Polygon([(0, 0), (20, 3), (17, 20), (9, 8), (2, 15)])
    for hatch in ("rising", "falling", "cross", "level", "upright", "dots"):
        lines = hatching(polygon, hatch, 1.5)
        assert len(lines) == (2 if hatch == "cross" else 1)
        for each in lines:
            assert each.length > 50
            assert polygon.buffer(1e-6).covers(each)
    assert hatching(polygon, "none", 1.5) == []


def test_a_style_with_classes_gives_each_value_its_symbol():
    layer = BY_ID["slum_areas"]
    style = {
        **layer.style,
        "field": "severity",
        "classes": [
            {"value": "berat", "title": "Berat", "fill": "#c0392b"},
            {"value": "ringan", "title": "Ringan", "fill": "#f6d65b", "hatch": "dots"},
        ],
    }
    theme = theme_of(type(layer)(**{**vars(layer), "style": style}))
    severe, light = theme.class_of({"severity": "berat"}), theme.class_of({"severity": "ringan"})
    assert (severe.symbol.fill, light.symbol.fill) == ("#c0392b", "#f6d65b")
    assert severe.symbol.hatch != light.symbol.hatch == "dots"
    assert theme.class_of({"severity": "unheard of"}) is OTHER
    assert theme.class_of({}) is OTHER


def drawn(units: dict[str, list[Unit]]) -> Drawing:
    subject = Subject("centre", "Titik", FRAME.srid, (FRAME.easting, FRAME.northing) * 2, BY_ID["slum_areas"], ())
    return Drawing(FRAME, subject, MapRows(units), 2.2)


def unit(code: str, *bounds: float) -> Unit:
    return Unit(code, code, "desa", False, shapely.box(*bounds))


def test_a_kecamatan_is_drawn_as_the_union_of_its_kelurahan():
    # Its own outline was simplified apart from theirs, and between two of them lies a slit that is nobody's ground.
    kelurahan = [
        unit("33.08.10.2001", 50, 50, 100, 150),
        Unit("33.08.10.2002", "", "desa", False, shapely.box(100, 50, 150, 150) - shapely.box(99, 90, 100.5, 110)),
    ]
    drawing = drawn({"kecamatan": [unit("33.08.10", 53, 47, 152, 149)], "kelurahan": kelurahan})
    assert drawing.units["kecamatan"]["33.08.10"].equals(shapely.box(50, 50, 150, 150))
    levels = {stroked.level: stroked.path for stroked in drawing.boundaries}
    assert "53" not in levels["kecamatan"]
    assert levels["kelurahan"].startswith("M100")


def test_a_hole_that_is_another_units_ground_stays():
    ring = shapely.box(40, 40, 160, 160) - shapely.box(80, 80, 120, 120)
    inside = unit("33.71.01.1001", 80, 80, 120, 120)
    units = {
        "kabupaten": [
            Unit("33.08", "", "kabupaten", False, shapely.box(40, 40, 160, 160)),
            unit("33.71", 80, 80, 120, 120),
        ],
        "kelurahan": [Unit("33.08.10.2001", "", "desa", False, ring), inside],
    }
    assert drawn(units).units["kabupaten"]["33.08"].equals(ring)


def test_a_kecamatan_whose_kelurahan_are_not_loaded_has_its_own_outline():
    own = unit("33.08.10", 50, 50, 150, 150)
    units = {"kecamatan": [own], "kelurahan": [unit("33.08.10.2001", 50, 50, 60, 60)]}
    assert drawn(units).units["kecamatan"]["33.08.10"].equals(own.shape)
