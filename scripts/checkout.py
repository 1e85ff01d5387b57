"""The places of this checkout that the set-up reads and writes, and the locks that keep two of them apart."""

import fcntl
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from scripts.console import Stop, note

ROOT = Path(__file__).resolve().parent.parent
VAR = ROOT / "var"
LOGS = VAR / "log"
STAMPS = VAR / "stamps"
LOCKS = VAR / "lock"
LOCAL_ENV = VAR / "local.env"
VENV = ROOT / ".venv"
FRONTEND = ROOT / "frontend"
NODE_MODULES = FRONTEND / "node_modules"


def make_folders() -> None:
    """The folders under var/, or Stop where another user made them."""
    try:
        for folder in (VAR, LOGS, STAMPS, LOCKS):
            folder.mkdir(mode=0o755, exist_ok=True)
            (folder / ".writable").touch()
            (folder / ".writable").unlink()
    except PermissionError as error:
        raise Stop(
            f"{error.filename} belongs to another user, who ran the set-up in this checkout before. "
            "Run as that user, or as that user `make clean`, then again."
        ) from error


@contextmanager
def locked(name: str) -> Iterator[None]:
    """Only one process of this checkout at a time. The kernel frees the lock, whatever ends the process."""
    with open(LOCKS / name, "w") as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            note(f"Another make is at work in this checkout ({name}); waiting for it.")
            fcntl.flock(file, fcntl.LOCK_EX)
        yield
