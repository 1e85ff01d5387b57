"""var/local.env: KEY=value lines for this checkout alone (database address, secret key), mode 600.

Django's settings read it when DATABASE_URL is not in the environment. Lines that a person added are kept.
"""

import os
import secrets
from pathlib import Path

from scripts.checkout import LOCAL_ENV


def read(path: Path | None = None) -> dict[str, str]:
    """The file's values; empty where there is no file."""
    path = path or LOCAL_ENV
    if not path.exists():
        return {}
    pairs = (line.partition("=") for line in path.read_text().splitlines() if not line.lstrip().startswith("#"))
    return {key.strip(): value.strip() for key, equals, value in pairs if equals}


def update(values: dict[str, str], path: Path | None = None) -> None:
    """Set `values`, keeping every other line. The file is replaced in one go, never half written."""
    path = path or LOCAL_ENV
    left = dict(values)
    lines = []
    for line in path.read_text().splitlines() if path.exists() else ["# Written by the set-up; read by settings."]:
        key = line.partition("=")[0].strip()
        lines.append(f"{key}={left.pop(key)}" if key in left else line)
    lines += [f"{key}={value}" for key, value in left.items()]
    part = path.with_suffix(".part")
    part.unlink(missing_ok=True)
    with os.fdopen(os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as file:
        file.write("\n".join(lines) + "\n")
    part.replace(path)


def ensure() -> None:
    """A secret key and the hosts that a local server answers to, where the file has none."""
    present = read()
    defaults = {"SECRET_KEY": secrets.token_urlsafe(50), "ALLOWED_HOSTS": "127.0.0.1,localhost"}
    if missing := {key: value for key, value in defaults.items() if key not in present}:
        update(missing)


def environment() -> dict[str, str]:
    """What the application's processes get: the file's values, overruled by the real environment."""
    return {**read(), **os.environ}
