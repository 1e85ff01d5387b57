"""System packages: what this machine lacks, installed on Debian and Ubuntu as root, else named with the command.

Node is no system package here: node.py brings its own where the machine has none or an old one.
"""

import os
import platform
import re
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from ctypes.util import find_library
from importlib.util import find_spec
from pathlib import Path

from scripts import postgres
from scripts.checkout import LOGS
from scripts.console import Stop, run, step

BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
# WeasyPrint sets documents with these libraries, in these fonts; docker/app.Dockerfile installs the same packages.
TEXT_LIBRARIES = ("pango-1.0", "pangoft2-1.0", "harfbuzz-subset")
FONTS = {"Liberation Sans": "LiberationSans-Regular.*", "URW Bookman": "URWBookman-Light.*"}
FONT_FOLDERS = (Path("/usr/share/fonts"), Path("/usr/local/share/fonts"))
# The tests run it with the system's own Python, /usr/bin/python3.
QGIS = Path("/usr/lib/python3/dist-packages/qgis")
# Debian's package makes and starts a cluster "main" on port 5432 when it is installed. We have our own.
NO_MAIN_CLUSTER = Path("/etc/postgresql-common/createcluster.d/geokotaku.conf")
APT = ("apt-get", "-o", "DPkg::Lock::Timeout=600", "-o", "Acquire::Retries=3")
POSTGIS_PACKAGE = re.compile(r"^postgresql-(\d+)-postgis-3\b")


def ensure(*, database: bool, tests: bool) -> None:
    """Whatever set-up (and tests) need from the system is there afterwards, or Stop says how to get it.

    database: a private cluster is wanted (DATABASE_URL is not set).
    """
    if not (lacking := missing(database=database, tests=tests)):
        return
    names = " and ".join(lacking)
    if not is_debian():
        raise Stop(f"This machine lacks {names}. {advice_elsewhere()}")
    refresh_lists()
    ensure_packages(names, packages(lacking))
    if still := missing(database=database, tests=tests):
        raise Stop(f"apt installed its packages, but {' and '.join(still)} cannot be found. See {LOGS / 'apt.log'}.")


def missing(*, database: bool, tests: bool) -> list[str]:
    """What is lacking, each in words that a person knows."""
    lacking = []
    if database and not postgres.installations(with_postgis=True):
        lacking.append("PostGIS" if postgres.installations() else "PostgreSQL with PostGIS")
    if not (find_spec("venv") and find_spec("ensurepip")):
        lacking.append("Python's venv")
    if not all(map(find_library, TEXT_LIBRARIES)):
        lacking.append("Pango")
    # Elsewhere fonts lie anywhere; documents are set in the nearest there is.
    if is_debian():
        lacking += [f"the font {name}" for name, files in FONTS.items() if not has_font(files)]
    if tests and not any(map(shutil.which, BROWSERS)):
        lacking.append("Chromium")
    if tests and not shutil.which("ogr2ogr"):
        lacking.append("GDAL's commands")
    if tests and not QGIS.is_dir():
        lacking.append("PyQGIS")
    if tests and not database and not shutil.which("pg_dump"):
        lacking.append("PostgreSQL's client")
    return lacking


def packages(lacking: list[str]) -> list[str]:
    """The Debian packages that bring what is lacking."""
    names = {
        "Python's venv": [f"python{platform.python_version_tuple()[0]}.{platform.python_version_tuple()[1]}-venv"],
        "Pango": ["libpango-1.0-0", "libpangoft2-1.0-0", "libharfbuzz-subset0", "fontconfig"],
        "the font Liberation Sans": ["fonts-liberation"],
        "the font URW Bookman": ["fonts-urw-base35"],
        "Chromium": ["chromium", "chromium-sandbox", "fonts-dejavu-core"],
        "GDAL's commands": ["gdal-bin"],
        "PyQGIS": ["python3-qgis"],
        "PostgreSQL's client": ["postgresql-client"],
    }
    found = [package for need in lacking for package in names.get(need, [])]
    if "PostGIS" in lacking or "PostgreSQL with PostGIS" in lacking:
        found += postgis_packages()
    return found


def postgis_packages() -> list[str]:
    """PostGIS for the newest PostgreSQL installed, else for the newest that apt offers; its server comes with it."""
    if installed := postgres.installations():
        return [f"postgresql-{installed[0].major}-postgis-3"]
    if not has_package_lists():
        return ["postgresql", "postgresql-postgis"]
    names = subprocess.run(
        ["apt-cache", "search", "--names-only", r"^postgresql-[0-9]+-postgis-3$"],
        capture_output=True,
        text=True,
        check=False,
    ).stdout
    offered = [int(match[1]) for line in names.splitlines() if (match := POSTGIS_PACKAGE.match(line))]
    if not offered or max(offered) < postgres.OLDEST_MAJOR:
        raise Stop(
            f"apt offers no PostGIS for PostgreSQL {postgres.OLDEST_MAJOR} or newer. `apt-get update` may help; on an "
            "older release, add the PostgreSQL project's own apt repository, or set DATABASE_URL to a database elsewhere."
        )
    return [f"postgresql-{max(offered)}-postgis-3"]


def ensure_packages(what: str, names: list[str]) -> None:
    """Install packages by apt, refreshing its lists only where they are too old to be used; or Stop with the command."""
    if not is_debian():
        raise Stop(f"This machine lacks {what}. Install it by the means of this system, then run make again.")
    if os.geteuid() != 0:
        update = "" if has_package_lists() else "sudo apt-get update && "
        raise Stop(
            f"This machine lacks {what}. Install with this command, then run make again:\n\n"
            f"  {update}sudo apt-get install --no-install-recommends {' '.join(names)}\n"
        )
    refresh_lists()
    with step(f"System packages: {', '.join(names)}"), no_main_cluster():
        try:
            apt("install", "-y", "--no-install-recommends", *names)
        except Stop:
            apt("update")
            apt("install", "-y", "--no-install-recommends", *names)


def ensure_command(name: str, packages_with_it: list[str]) -> None:
    if not shutil.which(name):
        ensure_packages(name, packages_with_it)


def refresh_lists() -> None:
    """apt's lists, fetched where there are none yet: without them it knows no package."""
    if os.geteuid() == 0 and not has_package_lists():
        with step("Package lists (apt-get update)"):
            apt("update")


def apt(*arguments: str) -> None:
    hint = "Mend what apt complains about (often: no network, or `dpkg --configure -a` is due), then run make again."
    env = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    run([*APT, *arguments], log=LOGS / "apt.log", hint=hint, cwd="/", env=env)


def apt_offers(package: str) -> bool:
    shown = subprocess.run(["apt-cache", "show", package], capture_output=True, check=False)
    return shown.returncode == 0


@contextmanager
def no_main_cluster() -> Iterator[None]:
    """While inside, installing PostgreSQL makes no cluster of the machine's own."""
    made = not NO_MAIN_CLUSTER.exists()
    if made:
        NO_MAIN_CLUSTER.parent.mkdir(parents=True, exist_ok=True)
        NO_MAIN_CLUSTER.write_text("create_main_cluster = false\n")
    try:
        yield
    finally:
        if made:
            NO_MAIN_CLUSTER.unlink(missing_ok=True)


def has_font(files: str) -> bool:
    return any(any(folder.rglob(files)) for folder in FONT_FOLDERS if folder.is_dir())


def is_debian() -> bool:
    try:
        release = platform.freedesktop_os_release()
    except OSError:
        return False
    return "debian" in f"{release.get('ID', '')} {release.get('ID_LIKE', '')}".split()


def has_package_lists() -> bool:
    return any(Path("/var/lib/apt/lists").glob("*_Packages*"))


def advice_elsewhere() -> str:
    brew = "brew install postgresql@17 postgis gdal pango, and Chromium"
    dnf = (
        "sudo dnf install postgresql-server postgis gdal pango liberation-sans-fonts urw-base35-bookman-fonts chromium"
    )
    return (
        f"Install PostgreSQL {postgres.OLDEST_MAJOR} or newer with PostGIS 3.3 or newer, and Pango ({brew}; or {dnf}), "
        "or set DATABASE_URL=postgis://user:password@host:port/name to a database elsewhere. Then run make again."
    )
