"""Shared by all tests: where the real files are, and the strict rule on skipped tests."""

import os
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
SHARED_DATA = Path(os.environ.get("GEOKOTAKU_SHARED_DATA", ROOT.parent / "shared" / "data"))

# A test that is skipped has not been run. In CI only these reasons may stand.
ALLOWED_SKIPS = ("cannot run here:",)


@pytest.fixture(scope="session")
def shared_data() -> Path:
    """The folder of real files beside the checkout. They are not part of the repository."""
    if not SHARED_DATA.is_dir():
        pytest.skip(
            "cannot run here: the real files of ../shared/data are absent (GEOKOTAKU_SHARED_DATA names their folder)"
        )
    return SHARED_DATA


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item, call):
    report = yield
    if report.skipped and not hasattr(report, "wasxfail"):
        reason = report.longrepr[2] if isinstance(report.longrepr, tuple) else str(report.longrepr)
        if not any(allowed in reason for allowed in ALLOWED_SKIPS):
            report.outcome = "failed"
            report.longrepr = f"Skipped without saying why it cannot run here: {reason}"
    return report
