"""/api/measure/"""

import json

import pytest
import shapely
from django.db import connection
from hypothesis import given, settings
from hypothesis import strategies as st

from layers.api.errors import BadParameter
from layers.api.measure import MAX_POSITIONS, MEASURE, _geometry
from spatial.areas import geodesic_area_ha, planar_area_ha
from tests import places

pytestmark = pytest.mark.django_db


@pytest.fixture
def measure(client):
    def ask(geometry, expected: int = 200) -> dict:
        text = geometry if isinstance(geometry, str) else json.dumps(geometry)
        response = client.post(
            "/api/measure/", text, content_type="application/json", headers={"accept-language": "en"}
        )
        assert response.status_code == expected, response.content
        return response.json()

    return ask


def drawn(shape) -> dict:
    """One polygon of a shape, as a browser sends it."""
    return json.loads(shape[0].geojson)


def test_a_drawn_area_has_the_hectares_that_the_table_stores_for_it(measure, decree):
    for shape in (places.box(0, 0), places.box(0.3, 0.2, 3.7, 2.9)):
        area = places.add_slum_area(decree, places.MERTOYUDAN_DESA, shape)
        found = measure(drawn(shape))
        assert found["area_ha"] == pytest.approx(float(area.area_ha), abs=1e-9)
        assert found["geodesic_area_ha"] == pytest.approx(float(area.geodesic_area_ha), abs=1e-9)
        assert found["utm_srid"] == 32749


def test_the_ring_need_not_be_closed_and_its_direction_is_the_same(measure, db):
    closed = drawn(places.box(0, 0))
    ring = closed["coordinates"][0]
    opened = {"type": "Polygon", "coordinates": [ring[:-1]]}
    backwards = {"type": "Polygon", "coordinates": [ring[::-1]]}
    for other in (opened, backwards):
        assert measure(other)["area_ha"] == pytest.approx(measure(closed)["area_ha"], abs=1e-9)


def test_a_line_has_two_lengths_and_no_area(measure, db):
    # A minute of latitude near Magelang: 1,843 m on the ellipsoid; UTM shrinks it by the 0.04 % of its central meridian, and a little.
    found = measure({"type": "LineString", "coordinates": [[110.2, -7.5], [110.2, -7.5 + 1 / 60]]})
    assert found["geodesic_length_m"] == pytest.approx(1843.0, abs=0.5)
    assert found["planar_length_m"] / found["geodesic_length_m"] == pytest.approx(0.9997, abs=0.0002)
    assert found["area_ha"] is None
    assert found["inside"] is None


def test_areas_inside_count_with_their_stored_hectares_and_parts_with_theirs(measure, decree):
    whole = places.add_slum_area(decree, places.MERTOYUDAN_DESA, places.box(1, 1))
    crossing = places.add_slum_area(decree, places.MERTOYUDAN_DESA, places.box(3, 1))
    places.add_slum_area(decree, places.BANYUROJO, places.box(7, 1))
    places.add_slum_area(places.add_decree("33.08", "2", "draft"), places.MERTOYUDAN_DESA, places.box(1, 1))
    # From the west edge through the middle of the crossing one.
    inside = measure(drawn(places.box(0, 0, 3.5, 4)))["inside"]
    assert inside["slum_area_count"] == 2
    half = float(crossing.area_ha) / 2
    assert inside["area_ha"] == pytest.approx(float(whole.area_ha) + half, abs=1e-4)
    assert inside["geodesic_area_ha"] == pytest.approx(
        float(whole.geodesic_area_ha) + float(crossing.geodesic_area_ha) / 2, abs=1e-4
    )


def test_what_only_touches_the_edge_is_not_inside(measure, decree):
    places.add_slum_area(decree, places.MERTOYUDAN_DESA, places.box(2, 0))
    assert measure(drawn(places.box(0, 0, 2, 2)))["inside"] == {
        "slum_area_count": 0,
        "area_ha": 0.0,
        "geodesic_area_ha": 0.0,
    }


@given(
    west=st.floats(95, 140),
    south=st.floats(-10.5, 5.5),
    width=st.floats(0.0005, 0.05),
    height=st.floats(0.0005, 0.05),
)
@settings(max_examples=50, deadline=None)
def test_it_measures_as_pyproj_does(django_db_blocker, west, south, width, height):
    ring = [[west, south], [west + width, south], [west + width, south + height], [west, south + height]]
    with django_db_blocker.unblock(), connection.cursor() as cursor:
        cursor.execute(MEASURE, [json.dumps({"type": "Polygon", "coordinates": [[*ring, ring[0]]]})])
        *_lengths, area, geodesic_area = cursor.fetchone()
    polygon = shapely.Polygon(ring)
    assert area == pytest.approx(planar_area_ha(polygon), abs=1e-4)
    assert geodesic_area == pytest.approx(geodesic_area_ha(polygon), abs=1e-4)


@pytest.mark.parametrize(
    ("geometry", "parameter"),
    [
        ("[]", "type"),
        ('"text"', "type"),
        ({"type": "Point", "coordinates": [1, 2]}, "type"),
        ({"type": "Polygon", "coordinates": []}, "type"),
        ({"type": "Polygon", "coordinates": [[[0, 0], [1, 1]]]}, "coordinates"),
        ({"type": "Polygon", "coordinates": [[[0, 0], [1, 1], [0, 0]]]}, "coordinates"),
        ({"type": "LineString", "coordinates": [[0, 0]]}, "coordinates"),
        ({"type": "LineString", "coordinates": [[0, 0], ["1", 2]]}, "coordinates"),
        ({"type": "LineString", "coordinates": [[0, 0], [True, 2]]}, "coordinates"),
        ({"type": "LineString", "coordinates": [[0, 0], [181, 2]]}, "coordinates"),
        ({"type": "LineString", "coordinates": [[0, 0], [0, 89]]}, "coordinates"),
        ('{"type": "LineString", "coordinates": [[0, 0], [NaN, 1]]}', None),
        ('{"type": "LineString", "coordinates": [[0, 0], [1e400, 1]]}', "coordinates"),
    ],
)
def test_what_cannot_be_measured_is_refused_by_name(measure, geometry, parameter):
    assert measure(geometry, 400).get("parameter") == parameter


def test_an_outline_that_crosses_itself_has_no_area(measure, db):
    found = measure(drawn(places.bow_tie()), 400)
    assert found["parameter"] == "coordinates"
    assert "crosses itself" in found["detail"]


def test_too_many_positions_are_refused_before_the_database_sees_them():
    ring = [[110 + i / 1e6, -7.0] for i in range(MAX_POSITIONS)]
    with pytest.raises(BadParameter):
        _geometry({"type": "Polygon", "coordinates": [ring, ring]})
