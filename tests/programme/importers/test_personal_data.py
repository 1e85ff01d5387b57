"""Names and NIK of persons are never kept and leave through no door: what comes in a file is in no table, report or file afterwards."""

import io
import json

import pytest
from django.core.management import call_command
from django.db import connection

from programme.importers import export, workbook
from programme.importers.baseline import quote
from programme.models import Assessment

from . import deliveries
from .test_workbook import official

pytestmark = pytest.mark.django_db

NAME, NIK = "Sukirman Wongsodihardjo", "3308101203750042"


def whole_database():
    """Every row of every table of the application, as text."""
    tables = [name for name in connection.introspection.table_names() if name.startswith(("programme_", "spatial_"))]
    text = []
    with connection.cursor() as cursor:
        for table in tables:
            cursor.execute(f'SELECT t::text FROM "{table}" t')
            text += [row for (row,) in cursor.fetchall()]
    return "\n".join(text)


def everything(report, decree, tmp_path, capsys):
    """The database, the report in both languages, and all that can be exported."""
    call_command("programme_report", decree.kabupaten_id, "--xlsx", str(tmp_path / "laporan.xlsx"))
    call_command("export_workbook", str(tmp_path / "buku"), "--wilayah", decree.kabupaten_id, "--year", "2019")
    table = io.StringIO()
    export.write_csv(table, export.headings("id"), export.rows(export.of_decree(decree)))
    reports = [json.dumps(report.as_dict(language)) + report.as_csv(language) for language in ("id", "en")]
    files = [*tmp_path.glob("laporan.xlsx"), *tmp_path.glob("buku/*.xlsx")]
    assert len(files) > 1
    cells = [str(deliveries.read_all(path)) for path in files]
    return "\n".join([whole_database(), table.getvalue(), *reports, *cells, capsys.readouterr().out])


def test_nothing_of_the_households_of_a_workbook_is_kept(tmp_path, areas, load, decree, capsys):
    cells = official() | {"Form FGD RT Versi 1 Lembar A3": {"C12": 1, "D12": NAME, "E12": NIK, "F12": 1}}
    report = load(deliveries.write_cells(tmp_path / "rt.xlsx", cells))
    assert (report.created, [problem.code for problem in report.problems]) == (1, ["sheets_left_out"])
    found = everything(report, decree, tmp_path, capsys)
    assert "Mertoyudan" in found  # it does look where things are
    assert NAME not in found
    assert NIK not in found


def test_the_sheets_of_the_households_are_not_even_opened(tmp_path, areas, load, monkeypatch):
    opened = []
    read = workbook.read_sheets
    monkeypatch.setattr(workbook, "read_sheets", lambda path, names: opened.extend(names) or read(path, names))
    cells = official() | {"Form FGD RT Versi 1 Lembar A3": {"D12": NAME}}
    load(deliveries.write_cells(tmp_path / "rt.xlsx", cells))
    assert opened == ["Cover", "C. Rekap data RT (logbook SIM)", "Kekumuhan Awal_RT"]


def test_columns_of_persons_in_a_table_are_left_out(tmp_path, areas, load, decree, capsys):
    row = deliveries.city_row() | {"Nama KK": NAME, "NIK": NIK}
    report = load(deliveries.write(tmp_path / "2019.csv", [row]))
    (problem,) = report.problems
    assert (problem.code, problem.params["columns"]) == ("personal_left_out", "Nama KK, NIK")
    found = everything(report, decree, tmp_path, capsys)
    assert NAME not in found
    assert NIK not in found


def test_columns_of_persons_in_a_list_of_works_are_left_out(tmp_path, areas, load_list, decree, capsys):
    row = {"tahun": 2021, "kelurahan": "Mertoyudan", "rtrw": "RT001-RW002", "kriteria": "1c", "volume": 1}
    row |= {"kegiatan": "Rehab RTLH", "nama pemilik": NAME, "NIK": NIK}
    report = load_list(deliveries.write(tmp_path / "w.csv", [row]))
    assert report.created == 1
    found = everything(report, decree, tmp_path, capsys) if Assessment.objects.exists() else whole_database()
    assert NAME not in found
    assert NIK not in found


def test_a_name_or_nik_that_slipped_into_another_cell_is_not_quoted(tmp_path, areas, load, load_list, decree):
    rows = [
        deliveries.city_row(**{"1av": NIK, "4ap": NAME}),
        deliveries.city_row("RT002-RW002", jumlahKK=NAME),
        deliveries.city_row(f"RT 02 RW 02 ({NAME})"),
    ]
    report = load(deliveries.write(tmp_path / "2019.csv", rows))
    work = {"tahun": NAME, "kelurahan": "Mertoyudan", "rtrw": NIK, "kriteria": NAME, "volume": NIK, "kegiatan": "x"}
    listed = load_list(deliveries.write(tmp_path / "w.csv", [work]))
    assert (report.refused, listed.refused) == (3, 1)
    told = [
        json.dumps(found.as_dict(language)) + found.as_csv(language)
        for found in (report, listed)
        for language in ("id", "en")
    ]
    found = "\n".join([whole_database(), *told])
    assert "S… W…" in report.as_csv("id")
    for secret in (NAME, NIK, NAME.split()[1], NIK[:15]):
        assert secret not in found


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("21 unit", "21 u…"),
        (NAME, "S… W…"),
        (NIK, "…"),
        ("#VALUE!", "#VALUE!"),
        ("#DIV/0!", "#DIV/0!"),
        ("KR", "KR"),
        ("RT 1, RT 2", "RT 1, RT 2"),
    ],
)
def test_a_cell_is_quoted_without_what_may_be_a_person(text, shown):
    assert quote(text) == shown
