"""Stamps: a finished step leaves the digest of what it was made from, so that it is not done again.

A stamp is taken away before its step begins and written when the step is complete: a step that was killed
half-way is always done again.
"""

import hashlib
from pathlib import Path


def digest(*sources: Path | str) -> str:
    """SHA-256 over texts, files and folders (names and contents; a missing path counts as missing)."""
    total = hashlib.sha256()
    for source in sources:
        if isinstance(source, str):
            _add(total, "text", source.encode())
        elif source.is_dir():
            for path in sorted(path for path in source.rglob("*") if path.is_file()):
                _add(total, path.relative_to(source).as_posix(), path.read_bytes())
        elif source.is_file():
            _add(total, source.name, source.read_bytes())
        else:
            _add(total, "missing", source.name.encode())
    return total.hexdigest()


def _add(total: "hashlib._Hash", name: str, content: bytes) -> None:
    total.update(f"{name}\0{len(content)}\0".encode())
    total.update(content)


def is_current(stamp: Path, key: str, *outputs: Path) -> bool:
    """Whether the step was completed for `key` and all that it made is still there."""
    return stamp.is_file() and stamp.read_text() == key and all(output.exists() for output in outputs)


def remove(stamp: Path) -> None:
    stamp.unlink(missing_ok=True)


def write(stamp: Path, key: str) -> None:
    stamp.parent.mkdir(parents=True, exist_ok=True)
    part = stamp.with_suffix(".part")
    part.write_text(key)
    part.replace(stamp)
