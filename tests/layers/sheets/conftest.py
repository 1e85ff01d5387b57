"""A regency with slum areas of known corners, and documents read back with what is drawn in them."""

import io

import pdfplumber
import pytest
from pdfplumber.page import Page

from layers.sheets.frame import projection
from spatial.models import DecreeLine, Kawasan, SlumArea
from tests import places

POINTS_PER_MM = 72 / 25.4
ZONE_49S = 32749

# The colours that the tests look for: fill of slum areas, the grid's lines, dark parts of the scale bar.
SLUM = (0xD9 / 255, 0x53 / 255, 0x4F / 255)
GRID = (0x3F / 255, 0x7F / 255, 0x9B / 255)
INK = (0x1B / 255, 0x23 / 255, 0x26 / 255)


@pytest.fixture
def kawasan(decree) -> Kawasan:
    """Two RT of a kawasan that states figures, beside a slum area without kawasan in the next kelurahan; the decree says more than its line.

    No two have sides of the same length: a drawn polygon is known by them.
    """
    decree.stated_total_ha, decree.stated_total_text = "85.09", "85, 09"
    decree.source = "KOTAKU, 2017"
    decree.save()
    found = Kawasan.objects.create(decree=decree, name="Kawasan Ujung Timur")
    places.add_slum_area(
        decree,
        places.MERTOYUDAN_DESA,
        places.box(1, 1, 1, 0.9),
        kawasan=found,
        rt="004",
        rw="002",
        stated_area_ha="1.25",
    )
    places.add_slum_area(
        decree,
        places.MERTOYUDAN_DESA,
        places.box(2, 1, 0.8, 1),
        kawasan=found,
        rt="005",
        rw="002",
        stated_area_ha="1.20",
    )
    places.add_slum_area(decree, places.BANYUROJO, places.box(7, 6, 0.7, 0.6))
    DecreeLine.objects.create(
        decree=decree, position=1, wilayah_id=places.MERTOYUDAN, stated_area_ha="82.81", stated_area_text="82,81"
    )
    return found


@pytest.fixture
def printed(client, kawasan):
    """Asks for a document and gives it opened."""

    def get(address: str, **query) -> pdfplumber.PDF:
        response = client.get(address, query)
        assert response.status_code == 200, response.content[:500]
        assert response.headers["Content-Type"] == "application/pdf"
        return pdfplumber.open(io.BytesIO(response.content))

    return get


def slum_polygons(page: Page) -> list[list[tuple[float, float]]]:
    """Corners of the slum areas of a map in millimetres, y downwards. The legend's sample is a rectangle, so not among them."""
    return [corners_mm(curve) for curve in page.curves if curve["fill"] and close(curve["non_stroking_color"], SLUM)]


def corners_mm(shape: dict) -> list[tuple[float, float]]:
    return [(x / POINTS_PER_MM, y / POINTS_PER_MM) for x, y in shape["pts"]]


def close(colour, wanted) -> bool:
    return (
        colour is not None and len(colour) == 3 and all(abs(a - b) < 0.01 for a, b in zip(colour, wanted, strict=True))
    )


def utm(area: SlumArea) -> list[tuple[float, float]]:
    """Corners of a slum area in UTM zone 49S (metres), without the repeated last one."""
    return [projection(ZONE_49S).transform(lon, lat) for lon, lat in area.geom[0][0].coords[:-1]]


def text_of(document: pdfplumber.PDF, page: int | None = None) -> str:
    """The document's words with single spaces; halos, which repeat a label, are left aside."""
    pages = document.pages if page is None else [document.pages[page]]
    return " ".join(" ".join(p.dedupe_chars().extract_text().split()) for p in pages).replace("\u00a0", " ")
