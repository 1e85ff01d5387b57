"""What the set-up says and installs on machines unlike this one."""

from pathlib import Path

import pytest

from scripts import machine, node, postgres
from scripts.console import Stop

ROOT = Path(__file__).resolve().parents[2]


@pytest.mark.parametrize(
    ("text", "major"),
    [
        ("postgres (PostgreSQL) 15.13 (Debian 15.13-0+deb12u1)", 15),
        ("postgres (PostgreSQL) 17.5", 17),
        ("postgres (PostgreSQL) 18beta1", 18),
        ("bash: postgres: not found", None),
    ],
)
def test_postgresql_names_its_major_version(text, major):
    assert postgres.parse_major(text) == major


@pytest.mark.parametrize(
    ("version", "suits"),
    [
        ("v20.19.0\n", True),
        ("v22.1.0", True),
        ("v20.18.3", False),
        ("v18.20.4", False),
        ("", False),
        ("nonsense", False),
    ],
)
def test_node_must_be_recent_enough_for_vite(version, suits):
    assert node.suits(version) is suits


def lacking_postgis(monkeypatch, *, uid: int, major: int = 15) -> None:
    installation = postgres.Installation(major, Path("/nowhere"))
    monkeypatch.setattr(postgres, "installations", lambda with_postgis=False: [] if with_postgis else [installation])
    monkeypatch.setattr("os.geteuid", lambda: uid)


def test_without_root_the_exact_command_is_said(monkeypatch):
    lacking_postgis(monkeypatch, uid=1000)
    monkeypatch.setattr(machine, "is_debian", lambda: True)
    with pytest.raises(Stop, match=r"lacks PostGIS.*(?s:.)*sudo apt-get .*install .*postgresql-15-postgis-3"):
        machine.ensure(database=True, tests=False)


def test_on_another_system_apt_is_not_spoken_of(monkeypatch):
    lacking_postgis(monkeypatch, uid=0)
    monkeypatch.setattr(machine, "is_debian", lambda: False)
    with pytest.raises(Stop, match="DATABASE_URL") as stop:
        machine.ensure(database=True, tests=False)
    assert "apt-get" not in str(stop.value)


def test_a_database_elsewhere_needs_no_postgresql_here(monkeypatch):
    lacking_postgis(monkeypatch, uid=1000)
    assert machine.missing(database=False, tests=False) == []


def test_what_sets_documents_is_wanted_for_every_use(monkeypatch):
    monkeypatch.setattr(machine, "find_library", lambda name: None)
    monkeypatch.setattr(machine, "is_debian", lambda: True)
    monkeypatch.setattr(machine, "FONT_FOLDERS", ())
    lacking = machine.missing(database=False, tests=False)
    assert lacking == ["Pango", "the font Liberation Sans", "the font URW Bookman"]
    assert {"libpango-1.0-0", "fonts-liberation", "fonts-urw-base35"} <= set(machine.packages(lacking))


def test_the_server_image_has_the_same_packages_for_documents():
    packages = machine.packages(["Pango", "the font Liberation Sans", "the font URW Bookman"])
    dockerfile = (ROOT / "docker" / "app.Dockerfile").read_text().split()
    assert [package for package in packages if package not in dockerfile] == []


def test_no_cluster_of_the_machine_is_made_while_installing(monkeypatch, tmp_path):
    setting = tmp_path / "createcluster.d" / "geokotaku.conf"
    monkeypatch.setattr(machine, "NO_MAIN_CLUSTER", setting)
    with machine.no_main_cluster():
        assert setting.read_text() == "create_main_cluster = false\n"
    assert not setting.exists()
