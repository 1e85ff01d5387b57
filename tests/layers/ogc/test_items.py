"""/ogc/collections/{layer}/items"""

import json

import pyproj
import pytest

from layers.catalogue import BY_ID
from spatial.models import Decree, SlumArea
from tests import places

pytestmark = pytest.mark.django_db
ITEMS = "/ogc/collections/slum_areas/items"


def page(client, query: str = "", address: str = ITEMS) -> dict:
    response = client.get(address + query)
    assert response.status_code == 200, response.getvalue()
    assert response["Content-Type"] == "application/geo+json"
    return json.loads(response.getvalue())


def ids(client, query: str = "") -> list[int]:
    return [feature["id"] for feature in page(client, query)["features"]]


def links(found: dict) -> dict[str, str]:
    return {link["rel"]: link["href"] for link in found["links"]}


def test_a_feature_has_the_fields_of_the_catalogue(client, areas):
    found = page(client)
    feature = found["features"][0]
    assert list(feature["properties"]) == [field.name for field in BY_ID["slum_areas"].fields]
    assert feature["geometry"]["type"] == "MultiPolygon"
    assert found["numberReturned"] == found["numberMatched"] == 3
    assert links(found).keys() == {"self", "alternate", "collection"}


def test_rows_are_those_in_force_unless_a_time_is_asked_for(client, areas):
    *new, old = areas
    assert ids(client) == new
    assert ids(client, "?datetime=2015-06-01") == ids(client, "?datetime=2014-12-08T00:00:00%2B07:00") == [old]
    assert ids(client, "?datetime=../2017-12-31") == [old]
    assert ids(client, "?datetime=2018-03-01") == ids(client, "?datetime=2020-01-01/") == new
    assert ids(client, "?datetime=../..") == ids(client, "?datetime=2017-01-01/2019-01-01") == sorted(areas)
    assert ids(client, "?datetime=2010-01-01") == []


def test_rows_are_found_by_place_in_any_system(client, areas):
    first, second, third, _old = areas
    assert ids(client, "?bbox=110.2005,-7.4995,110.2025,-7.4994") == [first, second]
    latitude_first = "&bbox-crs=http://www.opengis.net/def/crs/EPSG/0/4326"
    assert ids(client, f"?bbox=-7.4995,110.2005,-7.4994,110.2025{latitude_first}") == [first, second]
    corners = pyproj.Transformer.from_crs("OGC:CRS84", "EPSG:32749").transform([110.2005, 110.2025], [-7.4995, -7.4994])
    box = ",".join(str(corners[axis][end]) for end in (0, 1) for axis in (0, 1))
    for code in (32749, 9489, 23879):
        assert ids(client, f"?bbox={box}&bbox-crs=http://www.opengis.net/def/crs/EPSG/0/{code}") == [first, second]
    assert ids(client, "?bbox=110.2065,-7.4995,0,110.2066,-7.4994,100") == [third]


@pytest.mark.parametrize(
    ("code", "projected"),
    [("EPSG/0/32749", 32749), ("EPSG/0/9489", 32749), ("EPSG/0/23879", 32749), ("EPSG/0/3857", 3857)],
)
def test_coordinates_come_in_the_system_asked_for(client, areas, code, projected):
    uri = f"http://www.opengis.net/def/crs/{code}"
    response = client.get(f"{ITEMS}/{areas[0]}?crs={uri}")
    assert response["Content-Crs"] == f"<{uri}>"
    written = json.loads(response.getvalue())["geometry"]["coordinates"][0][0]
    degrees = page(client)["features"][0]["geometry"]["coordinates"][0][0]
    expected = list(pyproj.Transformer.from_crs("OGC:CRS84", projected, always_xy=True).itransform(degrees))
    assert [c for point in written for c in point] == pytest.approx([c for point in expected for c in point], abs=0.01)


def test_latitude_comes_first_where_the_system_says_so(client, areas):
    degrees = page(client)["features"][0]["geometry"]["coordinates"][0][0]
    for code in (4326, 9470, 4755):
        response = client.get(f"{ITEMS}?crs=http://www.opengis.net/def/crs/EPSG/0/{code}")
        swapped = json.loads(response.getvalue())["features"][0]["geometry"]["coordinates"][0][0]
        assert swapped == [[y, x] for x, y in degrees]
    assert client.get(ITEMS)["Content-Crs"] == "<http://www.opengis.net/def/crs/OGC/1.3/CRS84>"


def test_rows_are_found_by_their_fields(client, areas):
    first, second, third, old = areas
    assert ids(client, "?rt=002") == [second]
    assert ids(client, f"?kelurahan_code={places.BANYUROJO}") == [third]
    assert ids(client, "?fictitious=true") == [first]
    assert ids(client, "?stated_area_ha=0.5") == [second]
    assert ids(client, "?decree_date=2014-12-08&datetime=../..") == [old]
    assert ids(client, "?q=kauman") == [first]
    assert ids(client, "?filter=stated_area_ha%20%3E%200.6") == [first]
    assert ids(client, '?filter-lang=cql2-json&filter={"op":"isNull","args":[{"property":"stated_area_ha"}]}') == [
        third
    ]
    system = "http://www.opengis.net/def/crs/EPSG/0/4326"
    assert ids(client, f"?filter=S_INTERSECTS(geom,POINT(-7.4995 110.2005))&filter-crs={system}") == [first]


def test_rows_come_in_the_order_and_with_the_fields_asked_for(client, areas):
    first, second, third, _old = areas
    assert ids(client, "?sortby=stated_area_ha") == [second, first, third]
    assert ids(client, "?sortby=-stated_area_ha") == [third, first, second]
    assert (
        ids(client, "?sortby=%2Bkelurahan_code,-rt")
        == ids(client, "?sortby=+kelurahan_code,-rt")
        == [third, second, first]
    )
    assert list(page(client, "?properties=rw,rt")["features"][0]["properties"]) == ["rt", "rw"]


@pytest.mark.parametrize(
    "order", ["", "&sortby=stated_area_ha", "&sortby=-stated_area_ha,rt", "&sortby=fictitious,-area_ha"]
)
def test_pages_hold_each_row_once_in_order(client, areas, order):
    whole = ids(client, f"?datetime=../..{order}")
    seen, address = [], f"{ITEMS}?limit=1&datetime=../..{order}"
    while address:
        found = page(client, address=address)
        assert found["numberMatched"] == 4
        seen += [feature["id"] for feature in found["features"]]
        address = links(found).get("next")
    assert seen == whole
    assert len(set(seen)) == 4


def test_pages_stay_in_step_while_rows_change(client, areas, decree):
    first, second, third, _old = areas
    found = page(client, "?limit=2")
    assert [feature["id"] for feature in found["features"]] == [first, second]
    SlumArea.objects.filter(pk__in=[first, second]).delete()
    new = places.add_slum_area(Decree.objects.get(status="in_force"), places.BANYUROJO, places.box(5, 5))
    assert [f["id"] for f in page(client, address=links(found)["next"])["features"]] == [third, new.pk]


def test_an_answer_is_asked_for_again_and_not_sent_again(client, areas, django_assert_num_queries):
    tag = client.get(ITEMS)["ETag"]
    with django_assert_num_queries(1):
        again = client.get(ITEMS, headers={"If-None-Match": tag})
    assert again.status_code == 304
    assert again["ETag"] == tag
    SlumArea.objects.filter(pk=areas[0]).update(rt="009")
    changed = client.get(ITEMS, headers={"If-None-Match": tag})
    assert changed.status_code == 200
    assert changed["ETag"] != tag


def test_one_feature_is_given_whatever_its_time(client, areas):
    for key in areas:
        response = client.get(f"{ITEMS}/{key}")
        feature = json.loads(response.getvalue())
        assert (feature["id"], response["Content-Type"]) == (key, "application/geo+json")
        assert links(feature).keys() == {"self", "alternate", "collection"}


def test_a_table_has_rows_without_geometry(client, decree):
    decree.lines.create(position=1, wilayah_id=places.MERTOYUDAN, stated_area_ha="31.07", stated_area_text="31,07")
    (feature,) = page(client, address="/ogc/collections/decree_lines/items")["features"]
    assert feature["geometry"] is None
    assert feature["properties"]["stated_area_text"] == "31,07"


def test_the_page_for_people_escapes_what_people_write(client, areas):
    for address in (ITEMS, f"{ITEMS}/{areas[0]}"):
        html = client.get(address, headers={"accept": "text/html,*/*;q=0.1"}).getvalue().decode()
        assert "Kauman &quot;Timur&quot; &lt;b&gt;&amp;" in html
        assert "<path d=" in html
        assert "contoh, bukan batas resmi" in html
    # Its scripts and styles are this server's files: the content security policy allows no others.
    assert "style=" not in html
    assert "<script>" not in html


def test_head_says_what_get_would_say(client, areas):
    head, got = client.head(ITEMS), client.get(ITEMS)
    assert head.status_code == 200
    assert head.getvalue() == b""
    assert (head["ETag"], head["Content-Crs"]) == (got["ETag"], got["Content-Crs"])
