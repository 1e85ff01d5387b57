"""The commands of tables: exit codes, options, files."""

import csv
import json

import pytest
from django.core.management import CommandError, call_command

from programme.models import Assessment, Work

from . import deliveries
from .deliveries import city_row

pytestmark = pytest.mark.django_db


def run(capsys, name, *args):
    """Exit code and what was printed."""
    try:
        call_command(name, *(str(arg) for arg in args))
        code = 0
    except SystemExit as stop:
        code = stop.code
    return code, capsys.readouterr().out


def test_assessments_go_through_with_their_report(tmp_path, capsys, areas, decree):
    path = deliveries.write(tmp_path / "2019.csv", [city_row(), city_row("RT009-RW009")])
    args = [path, "--decree", decree.number, "--by", "penguji", "--language", "en"]
    code, out = run(capsys, "load_assessments", *args)
    assert code == 1
    assert "no slum area Mertoyudan RT 009 RW 009" in out
    assert "Nothing was loaded." in out
    report = tmp_path / "r.json"
    code, out = run(
        capsys, "load_assessments", *args, "--accept-partial", "--submitted-by", "BKM Maju", "--submitted-on", "2020-01-31",
        "--source", "Pendataan 2019", "--report", report,
    )  # fmt: skip
    assert code == 0
    assert "Loaded: 1 created" in out
    assert json.loads(report.read_text(encoding="utf-8"))["problems"][0]["row"] == 3
    assessment = Assessment.objects.get()
    assert (assessment.status, str(assessment.submitted_on), assessment.source) == (
        "submitted",
        "2020-01-31",
        "Pendataan 2019",
    )


def test_the_report_speaks_indonesian_with_its_numbers(tmp_path, capsys, areas, decree):
    row = city_row(**{"4ap": 0.7374})
    code, out = run(capsys, "load_assessments", deliveries.write(tmp_path / "a.csv", [row]), "--decree", decree.number)
    assert code == 0
    assert "berkas menyebut 73,74 %" in out
    assert "hasilnya 73,68 %" in out


def test_works_go_through(tmp_path, capsys, areas, decree):
    row = {
        "kelurahan": "Mertoyudan",
        "rtrw": "RT001-RW002",
        "kriteria": "4b",
        "volume": "1.250,5",
        "kegiatan": "Drainase",
    }
    path = deliveries.write(tmp_path / "w.csv", [row])
    args = [path, "--decree", decree.number, "--year", 2021, "--status", "planned", "--decimal", "comma"]
    assert run(capsys, "load_works", *args)[0] == 0
    work = Work.objects.get()
    assert (work.year, work.status, float(work.volumes.get().volume)) == (2021, "planned", 1250.5)


def test_an_export_is_read_back_by_the_import(tmp_path, capsys, areas, decree):
    run(capsys, "load_assessments", deliveries.write(tmp_path / "a.csv", [city_row()]), "--decree", decree.number)
    for name in ("b.csv", "b.xlsx"):
        assert run(capsys, "export_assessments", tmp_path / name, "--decree", decree.number, "--year", 2019)[0] == 0
        code, out = run(capsys, "load_assessments", tmp_path / name, "--decree", decree.number, "--language", "en")
        assert code == 0
        assert "0 created, 0 updated, 1 unchanged" in out


def test_an_export_that_cannot_be_is_told(tmp_path, areas, decree):
    for args, said in (
        (["a.pdf", "--decree", decree.number], "xlsx"),
        (["a.csv", "--decree", "tidak ada"], "tidak ada"),
        (["a.csv", "--decree", decree.number, "--empty"], "--year"),
    ):
        with pytest.raises(CommandError, match=said):
            call_command("export_assessments", str(tmp_path / args[0]), *args[1:])


def test_workbooks_are_written_for_each_area_and_read_back(tmp_path, capsys, areas, decree):
    run(capsys, "load_assessments", deliveries.write(tmp_path / "a.csv", [city_row()]), "--decree", decree.number)
    folder = tmp_path / "buku"
    assert run(capsys, "export_workbook", folder, "--wilayah", "33.08.10", "--year", 2019)[0] == 0
    files = sorted(path.name for path in folder.iterdir())
    assert len(files) == 5
    (filled,) = folder.glob(f"33.08.10.2013-001-002-{areas[0].pk}.xlsx")
    code, out = run(capsys, "load_assessments", filled, "--decree", decree.number, "--language", "en")
    assert code == 0
    assert "1 unchanged" in out
    (empty,) = folder.glob(f"*-006A-002-{areas[3].pk}.xlsx")
    code, out = run(capsys, "load_assessments", empty, "--decree", decree.number, "--language", "en")
    assert code == 1
    assert "no volume of any criterion" in out


@pytest.mark.parametrize(
    ("args", "said"),
    [
        (["a.csv"], "xlsx"),
        (["a.xlsx", "--area", "0"], "kumuh"),
        (["folder", "--wilayah", "33.99"], "33.99"),
    ],
)
def test_a_workbook_that_cannot_be_is_told(tmp_path, decree, args, said):
    with pytest.raises(CommandError, match=said):
        call_command("export_workbook", str(tmp_path / args[0]), *args[1:])


def test_the_report_of_a_wilayah_as_one_table(tmp_path, capsys, areas, decree):
    args = [deliveries.write(tmp_path / "a.csv", [city_row()]), "--decree", decree.number, "--submitted-by", "BKM"]
    run(capsys, "load_assessments", *args)
    _code, out = run(capsys, "programme_report", "33.08", "--table", "kecamatan", "--year", 2019)
    (row,) = csv.DictReader(out.splitlines())
    assert (row["code"], row["slum_area_count"], row["assessed_count"], row["total"]) == ("33.08.10", "5", "1", "26")
    with pytest.raises(CommandError, match=r"33\.99"):
        call_command("programme_report", "33.99")
