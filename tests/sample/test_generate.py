"""The generator writes the files in the repository, from its own folder alone."""

import shutil
import subprocess
import sys

import pytest

WRITTEN = (
    "wilayah.geojson",
    "slum_areas.geojson",
    "assessments_2014.csv",
    "assessments_2019.csv",
    "works.csv",
    "work_volumes.csv",
)


@pytest.fixture(scope="module")
def rewritten(tmp_path_factory, data_folder):
    """A folder with the files as the generator writes them, run on a copy of its folder that lacks them."""
    root = tmp_path_factory.mktemp("sample")
    copy, output = root / "data", root / "output"
    shutil.copytree(data_folder, copy, ignore=shutil.ignore_patterns(*WRITTEN, "__pycache__"))
    output.mkdir()
    subprocess.run(
        [sys.executable, str(copy / "generate.py"), "--output", str(output)], cwd=output, check=True, timeout=600
    )
    return output


@pytest.mark.parametrize("name", WRITTEN)
def test_generator_writes_the_files_byte_for_byte(rewritten, data_folder, name):
    assert (rewritten / name).read_bytes() == (data_folder / name).read_bytes()


def test_generator_writes_nothing_else(rewritten):
    assert sorted(path.name for path in rewritten.iterdir()) == sorted(WRITTEN)
