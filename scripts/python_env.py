"""The virtual environment .venv, exactly as a lock file says."""

import os
import shutil
import sys
from pathlib import Path

from scripts import stamps
from scripts.checkout import LOGS, ROOT, VENV
from scripts.console import run, step

# The development lock holds everything of the product's and more, in the same versions.
LOCKS = {"run": ROOT / "requirements.lock", "dev": ROOT / "requirements-dev.lock"}
PYTHON = VENV / "bin" / "python"


def ensure(purpose: str) -> None:
    """.venv holds the packages of `purpose` («run» or «dev»). One that is half made, of another Python, of another
    lock or moved from elsewhere is made anew."""
    if is_current(purpose) or (purpose == "run" and is_current("dev")):
        return
    title = f"Python environment in .venv, from {LOCKS[purpose].name}"
    log = LOGS / "pip.log"
    log.unlink(missing_ok=True)
    with step(title):
        if not (purpose == "dev" and is_current("run")):
            make(log)
        stamps.remove(stamp(purpose))
        hint = (
            "If the package index cannot be reached, set pip's proxy, index or certificate (pip config), then run make "
            "again. If a hash differs, the index serves another file than the one that was locked."
        )
        pip: list[str | Path] = [
            PYTHON,
            "-m",
            "pip",
            "install",
            "--disable-pip-version-check",
            "--no-input",
            "--require-hashes",
        ]
        run([*pip, "-r", LOCKS[purpose]], log=log, hint=hint, cwd=ROOT, env=environment())
        stamps.write(stamp(purpose), key(purpose))


def make(log: Path) -> None:
    """An empty .venv; what was there before is removed first."""
    if VENV.exists():
        shutil.rmtree(VENV)
    hint = "Python's venv module does not work here: install it (Debian: python3-venv), then run make again."
    run([sys.executable, "-m", "venv", VENV], log=log, hint=hint, cwd=ROOT)


def environment() -> dict[str, str]:
    """Without what would lead pip to another environment than .venv."""
    return {
        key: value
        for key, value in os.environ.items()
        if key not in {"PYTHONHOME", "PYTHONPATH", "PIP_TARGET", "PIP_USER"}
    }


def stamp(purpose: str) -> Path:
    return VENV / f"stamp-{purpose}"


def key(purpose: str) -> str:
    version = ".".join(map(str, sys.version_info[:3]))
    return stamps.digest(LOCKS[purpose], version, str(VENV))


def is_current(purpose: str) -> bool:
    return stamps.is_current(stamp(purpose), key(purpose), PYTHON)
