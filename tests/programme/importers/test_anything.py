"""Whatever stands in a table: it is read or refused with a sentence, and never an error of ours."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from programme.models import Assessment, Work

from . import deliveries

pytestmark = pytest.mark.django_db

QUIET = {"deadline": None, "suppress_health_check": [HealthCheck.function_scoped_fixture]}

cells = st.one_of(
    st.none(),
    st.sampled_from(
        [
            "",
            "-",
            "#NUM!",
            "1e999",
            "NaN",
            "-0",
            "1.234",
            "1,5",
            "00",
            "ya",
            "KR",
            "RT001-RW002",
            "RT 1 RT 2",
            "Mertoyudan",
        ]
    ),
    st.sampled_from(
        ["1a", "1av", "Volume", "%", "Nilai", "NUMERIK", "KEBUTUHAN", "2b", "3a", "Total nilai", "Jumlah KK : 4"]
    ),
    st.integers(-(10**18), 10**18),
    st.floats(allow_nan=False, allow_infinity=False),
    st.text(st.characters(codec="utf-8", exclude_categories=["Cs"], exclude_characters="\x00"), max_size=12),
)


@settings(max_examples=120, **QUIET)
@given(st.lists(st.lists(cells, max_size=9), min_size=1, max_size=9))
def test_a_table_of_anything_is_read_or_refused(tmp_path, areas, load, load_list, grid):
    lines = [
        ",".join('"' + ("" if cell is None else str(cell)).replace('"', '""') + '"' for cell in row) for row in grid
    ]
    path = tmp_path / "a.csv"
    path.write_text("\n".join(lines) + "\n", encoding="utf-8", newline="")
    for run in (load, load_list):
        report = run(path, year=2019, accept_partial=True, dry_run=True)
        assert report.file_refused or report.read >= report.refused
        assert all(list(report.lines(language)) for language in ("id", "en"))


@settings(max_examples=120, **QUIET)
@given(st.dictionaries(st.sampled_from(list(deliveries.city_row())), cells, min_size=1, max_size=6))
def test_a_row_with_anything_in_its_cells_is_loaded_or_refused(tmp_path, areas, load, changed):
    Assessment.objects.all().delete()
    row = deliveries.city_row() | {name: "" if cell is None else cell for name, cell in changed.items()}
    report = load(deliveries.write(tmp_path / "a.csv", [row]))
    assert Assessment.objects.count() == report.created
    assert report.created + report.refused == 1 or report.file_refused
    assert all(list(report.lines(language)) for language in ("id", "en"))


WORK = {"id": 1, "tahun": 2021, "kelurahan": "Mertoyudan", "rtrw": "RT001-RW002", "kriteria": "4b", "volume": 415}
WORK |= {"kegiatan": "Drainase", "sumber_dana": "APBD", "anggaran": 1000}


@settings(max_examples=80, **QUIET)
@given(st.dictionaries(st.sampled_from(list(WORK)), cells, min_size=1, max_size=4))
def test_a_work_with_anything_in_its_cells_is_loaded_or_refused(tmp_path, areas, load_list, changed):
    Work.objects.all().delete()
    row = WORK | {name: "" if cell is None else cell for name, cell in changed.items()}
    report = load_list(deliveries.write(tmp_path / "w.csv", [row]))
    assert Work.objects.count() == report.created
    assert report.created + report.refused == 1 or report.file_refused
