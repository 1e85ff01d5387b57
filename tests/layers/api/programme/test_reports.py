"""/api/reports/: the programme's tables as files."""

import csv
import io

import pytest
from python_calamine import CalamineWorkbook

from programme import reports
from tests import places

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def folder(settings, tmp_path):
    settings.DOWNLOAD_DIR = tmp_path / "made"
    return settings.DOWNLOAD_DIR


def test_a_table_comes_as_csv_with_its_name(client, assessed):
    response = client.get("/api/reports/33.08.csv", {"table": "kecamatan", "year": 2018})
    assert response["Content-Type"] == "text/csv"
    assert response["Content-Disposition"] == 'attachment; filename="report_kecamatan_33.08_2018.csv"'
    assert response["Cache-Control"] == "no-cache"
    rows = list(csv.DictReader(io.StringIO(response.content.decode("utf-8-sig"))))
    assert [(row["code"], row["slum_area_count"]) for row in rows] == [(places.MERTOYUDAN, "3")]
    assert float(rows[0]["area_ha"]) == pytest.approx(sum(float(area.area_ha) for area in assessed["areas"]))


def test_the_workbook_has_every_table_in_the_readers_language(client, assessed, folder):
    response = client.get(f"/api/reports/{places.MERTOYUDAN}.xlsx", {"lang": "en", "basis": "stated"})
    assert response["Content-Type"].startswith("application/vnd.openxmlformats")
    book = CalamineWorkbook.from_filelike(io.BytesIO(response.content))
    assert len(book.sheet_names) == len(reports.tables(reports.Scope(places.MERTOYUDAN, 2020))) + 1
    assert "Slum areas" in book.sheet_names
    assert not list(folder.iterdir())


def test_what_is_not_offered_is_refused(client, refusal, answer, assessed, settings):
    assert refusal("reports/33.08.csv", table="persons") == "table"
    assert refusal("reports/33.08.xlsx", table="works") == "table"
    assert refusal("reports/33.08.csv", basis="guess") == "basis"
    assert refusal("reports/33.08.csv", year="soon") == "year"
    for address in ("33.99.csv", "nonsense.csv", "33.08.pdf", "a%00b.csv"):
        answer(f"reports/{address}", expected=404)
    assert client.post("/api/reports/33.08.csv").status_code == 405
    settings.DOWNLOAD_ROWS = 2
    assert "4" in answer("reports/33.08.csv", expected=413)["detail"]
    settings.DOWNLOAD_PLACES = 0
    assert client.get("/api/reports/33.08.csv").status_code == 503
