"""Shared by all tests: a small regency, where the real files are, and the strict rule on skipped tests."""

import os
from pathlib import Path

import pytest

from programme.reference_data import install
from spatial.models import Decree
from tests import places

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


@pytest.fixture
def regency(db) -> None:
    """Two kecamatan with three kelurahan in one regency, and a kelurahan in another; no decree."""
    places.add_wilayah("33", "Jawa Tengah")
    places.add_wilayah("33.08", "Kabupaten Magelang")
    places.add_wilayah(places.MERTOYUDAN, "Mertoyudan", geom=places.box(0, 0, 10, 10))
    places.add_wilayah(places.MERTOYUDAN_DESA, "Mertoyudan", geom=places.box(0, 0, 5, 10))
    places.add_wilayah(places.BANYUROJO, "Banyurojo", geom=places.box(5, 0, 5, 10))
    places.add_wilayah(places.MUNTILAN_KELURAHAN, "Muntilan")
    places.add_wilayah("33.71.01.1001", "Jurangombo")


@pytest.fixture
def decree(regency) -> Decree:
    """A decree of the regency, in force."""
    return places.add_decree()


@pytest.fixture(autouse=True)
def reference_data(request) -> None:
    """A test that commits ends with empty tables; rule sets and parameters, which every migrated database has, are there for the next one."""
    marker = request.node.get_closest_marker("django_db")
    if (marker and marker.kwargs.get("transaction")) or "transactional_db" in request.fixturenames:
        request.getfixturevalue("transactional_db")
        install()


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item, call):
    report = yield
    if report.skipped and not hasattr(report, "wasxfail"):
        reason = report.longrepr[2] if isinstance(report.longrepr, tuple) else str(report.longrepr)
        if not any(allowed in reason for allowed in ALLOWED_SKIPS):
            report.outcome = "failed"
            report.longrepr = f"Skipped without saying why it cannot run here: {reason}"
    return report
