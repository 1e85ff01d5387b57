"""The two commands: exit codes, languages, the report on the screen and in a file."""

import ast
import csv
import json
import re
from decimal import Decimal
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from spatial.importers import report as report_module
from spatial.importers.messages import MESSAGES
from spatial.importers.report import Report
from spatial.models import Wilayah
from tests.data import zoo

pytestmark = pytest.mark.django_db


@pytest.fixture
def good(tmp_path):
    return zoo.geojson(
        tmp_path / "baik.geojson", [zoo.feature(zoo.cell(0, 0), kode="33.08.10.2013", nama="Mertoyudan")]
    )


@pytest.fixture
def bad(tmp_path):
    features = [
        zoo.feature(zoo.bow_tie(1), kode="33.08.10.2013", nama="=Mertoyudan"),
        zoo.feature(zoo.spike(), kode="33.08.10.2010", nama="Banyurojo"),
    ]
    return zoo.geojson(tmp_path / "rusak.geojson", features)


def run(capsys, name, *args):
    """Exit code and what was printed."""
    try:
        call_command(name, *(str(arg) for arg in args))
        code = 0
    except SystemExit as stop:
        code = stop.code
    return code, capsys.readouterr().out


def test_a_loaded_file_ends_with_0_and_says_so_in_indonesian_and_english(capsys, good):
    code, _out = run(capsys, "load_wilayah", good, "--language", "id")
    assert code == 0
    code, out = run(capsys, "load_wilayah", good, "--language", "en")
    assert "Loaded: 0 created, 0 updated, 1 unchanged" in out
    assert Wilayah.objects.count() == 4


def test_a_refused_file_ends_with_1_and_says_what_to_do(capsys, bad):
    code, out = run(capsys, "load_wilayah", bad, "--language", "en")
    assert code == 1
    assert "row 1" in out
    assert "its outline crosses itself" in out
    assert "--accept-partial" in out
    assert Wilayah.objects.count() == 0


def test_a_partial_load_ends_with_0(capsys, bad):
    code, _out = run(capsys, "load_wilayah", bad, "--accept-partial")
    assert code == 0
    assert Wilayah.objects.filter(code="33.08.10.2010").exists()


def test_a_dry_run_of_a_refused_file_ends_with_1_as_the_run_would(capsys, bad):
    assert run(capsys, "load_wilayah", bad, "--dry-run")[0] == 1


def test_nothing_is_loaded_when_every_row_is_refused(capsys, tmp_path):
    path = zoo.geojson(tmp_path / "w.geojson", [zoo.feature(None, kode="33", nama="x")])
    code, out = run(capsys, "load_wilayah", path, "--accept-partial", "--language", "en")
    assert code == 1
    assert "Nothing was loaded." in out


def test_the_whole_report_goes_into_json(capsys, bad, tmp_path):
    run(capsys, "load_wilayah", bad, "--accept-partial", "--report", tmp_path / "r.json", "--language", "en")
    report = json.loads((tmp_path / "r.json").read_text(encoding="utf-8"))
    assert report["status"] == "partial"
    assert report["counts"]["repaired"] == 1
    first = report["problems"][0]
    assert (first["code"], first["severity"], first["row"]) == ("geometry_invalid", "refused", 1)
    assert first["lon"] == pytest.approx(zoo.WEST + zoo.CELL / 2)
    assert "crosses itself" in first["message"]


def test_the_whole_report_goes_into_csv_without_formulas(capsys, bad, tmp_path):
    run(capsys, "load_wilayah", bad, "--accept-partial", "--report", tmp_path / "r.csv")
    rows = list(csv.DictReader((tmp_path / "r.csv").open(encoding="utf-8-sig")))
    assert rows[0]["name"] == "'=Mertoyudan (33.08.10.2013)"
    assert [row["severity"] for row in rows] == ["refused", "repaired"]


def test_a_report_of_another_kind_is_not_written(capsys, good, tmp_path):
    with pytest.raises(CommandError):
        call_command("load_wilayah", str(good), "--report", str(tmp_path / "r.pdf"))
    assert Wilayah.objects.count() == 0


def test_the_slum_command_takes_its_options(capsys, decree, tmp_path):
    row = zoo.feature(zoo.cell(0, 0), Kelurahan="Mertoyudhan", Kode_RTRW="RT001-RW001")
    path = zoo.geojson(tmp_path / "k.geojson", [row])
    (tmp_path / "rt.csv").write_text("kelurahan;rtrw;luas\nMertoyudhan;RT001-RW001;1.234\n")
    args = [path, "--decree", decree.number, "--alias", "Mertoyudhan=Mertoyudan", "--table", tmp_path / "rt.csv"]
    assert run(capsys, "load_slum_areas", *args, "--by", "penguji")[0] == 1
    code, _out = run(capsys, "load_slum_areas", *args, "--decimal", "point", "--by", "penguji")
    assert code == 0
    assert decree.slum_areas.get().stated_area_ha == Decimal("1.234")


@pytest.mark.parametrize("option", ["--alias", "--lookup"])
def test_an_option_that_is_no_pair_is_told(option):
    with pytest.raises(CommandError, match="A=B"):
        call_command("load_slum_areas", "x", "--decree", "x", option, "tanpa tanda")


def test_a_long_list_of_one_kind_is_cut_on_the_screen_only():
    report = Report("wilayah", "x")
    for row in range(1, 51):
        report.add("code_missing", row=row)
    lines = list(report.lines("en", limit=3))
    assert sum("has no code" in line for line in lines) == 3
    assert any("47 more" in line for line in lines)


def test_every_sentence_can_be_filled_in():
    """A stray percent sign in a template would break the report of the row that needs it most."""

    class Anything(dict):
        def __missing__(self, key):
            return 1

    for message in MESSAGES.values():
        assert message.text % Anything()


def test_numbers_are_shown_as_the_language_writes_them():
    report = Report("slum_areas", "x")
    report.add("overlap", row=2, other=1, other_name="x", overlap_ha=1234.56789)
    assert "1,234.5679 ha" in next(iter(report.lines("en")))
    assert "1.234,5679 ha" in next(iter(report.lines("id")))


def test_the_table_of_sentences_has_what_the_code_says_and_nothing_else():
    calls = {
        "add",
        "tell",
        "refuse",
        "FileRefused",
        "PlaceUnknown",
        "CrsRefused",
        "CodeRefused",
        "Note",
        "_at",
        "_too_large",
    }
    folder = Path(report_module.__file__).parent
    said = set()
    for path in (*folder.glob("*.py"), folder.parent / "geometry.py", folder.parent / "crs.py"):
        if path.name == "messages.py":
            continue
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str) and node.value in MESSAGES:
                said.add(node.value)
            if isinstance(node, ast.Call) and getattr(node.func, "id", getattr(node.func, "attr", "")) in calls:
                words = [arg.value for arg in node.args if isinstance(arg, ast.Constant) and isinstance(arg.value, str)]
                assert not [word for word in words if re.fullmatch(r"[a-z]+(_[a-z]+)+", word) and word not in MESSAGES]
    assert said == set(MESSAGES)
