"""The closing table of `make test`, and which checks and benchmarks run."""

import pytest

from scripts import bench, checks
from scripts.console import Stop


def test_one_failure_fails_the_whole_and_is_named():
    report = checks.report([checks.Outcome("ruff", True, 0.4), checks.Outcome("pytest", False, 61.25)])
    assert "Failed: pytest." in report
    assert report.endswith("checks: 1 passed, 1 failed")


def test_every_group_of_the_makefile_has_a_check():
    groups = {check.group for check in checks.CHECKS}
    assert groups == {"lint", "types", "test-frontend", "test-python"}
    assert [check.name for check in checks.chosen(["types"])] == ["mypy"]
    assert checks.chosen([]) == list(checks.CHECKS)


def test_a_check_tells_the_exit_code_and_keeps_the_output(tmp_path, capfd):
    log = tmp_path / "log"
    broken = checks.Check("broken", "lint", ("sh", "-c", "echo a reason >&2; exit 3"))
    assert checks.run(broken, {"PATH": "/usr/bin:/bin"}, log).passed is False
    assert log.read_text() == "a reason\n"
    assert "a reason" in capfd.readouterr().out
    assert checks.run(checks.Check("sound", "lint", ("true",)), {"PATH": "/usr/bin:/bin"}, log).passed is True


def test_a_benchmark_is_a_module_with_a_main(tmp_path):
    (tmp_path / "tiles.py").write_text('"""Tiles."""\n\ndef main():\n    pass\n')
    (tmp_path / "data.py").write_text('"""Shared."""\n')
    assert bench.chosen(tmp_path, "") == ["tiles"]
    assert bench.chosen(tmp_path, "tiles") == ["tiles"]
    with pytest.raises(Stop, match=r"no benchmark tile\. There are: tiles"):
        bench.chosen(tmp_path, "tile")
