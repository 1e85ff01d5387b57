"""Zip, KMZ, tar and gzip: unpacked into a folder of our own, within limits.

Headers of an archive can lie about sizes and a name in it can climb out of the folder, so names are checked before anything is written and
bytes are counted while they are written. Unpacking whole also proves the checksums: a copy that was cut short is found here
and not halfway through the load.
"""

import gzip
import io
import lzma
import shutil
import stat
import tarfile
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import IO

from .refusal import FileRefused

# The national boundaries are 213 MiB unpacked, 4 times their zip. JSON of one repeated digit reaches 1,000 times.
MAX_UNPACKED_BYTES = 4 * 1024**3
MAX_RATIO = 100
RATIO_COUNTS_FROM_BYTES = 50 * 1024**2
MAX_ENTRIES = 2_000
CHUNK_BYTES = 1024**2

NESTED = {".zip", ".kmz", ".tar", ".tgz", ".gz", ".bz2", ".xz", ".7z", ".rar"}
LITTER = {"__macosx", ".ds_store", "thumbs.db", "desktop.ini"}


@dataclass(frozen=True)
class Entry:
    """One file of an archive: its safe relative path and the size that the header states."""

    path: PurePosixPath
    size: int
    source: zipfile.ZipInfo | tarfile.TarInfo


def is_archive(path: Path) -> bool:
    """A zip (or KMZ), tar or gzip, by its first bytes. A spreadsheet is a zip too and is none of these."""
    head = _head(path)
    if head[:4] in (b"PK\x03\x04", b"PK\x05\x06", b"PK\x07\x08"):
        return path.suffix.casefold() not in {".xlsx", ".xlsm", ".ods"}
    return head[:2] == b"\x1f\x8b" or head[:3] == b"BZh" or head[:6] == b"\xfd7zXZ\x00" or head[257:262] == b"ustar"


def unpack(path: Path, folder: Path, *, max_bytes: int = MAX_UNPACKED_BYTES) -> list[Path]:
    """The files of an archive, written below folder; paths relative to it, in the archive's order.

    Raises FileRefused: archive_cut, archive_encrypted, archive_path, archive_link, archive_nested, archive_entries,
    archive_size, archive_ratio, archive_duplicate, archive_empty, disk_full.
    """
    packed_bytes = path.stat().st_size
    limit = min(max_bytes, max(RATIO_COUNTS_FROM_BYTES, packed_bytes * MAX_RATIO))
    try:
        if zipfile.is_zipfile(path):
            files = _unpack_zip(path, folder, limit, max_bytes)
        elif _head(path)[:4] == b"PK\x03\x04":
            raise FileRefused("archive_cut", file=path.name)  # its directory, at the end, is missing
        elif tarfile.is_tarfile(path):
            files = _unpack_tar(path, folder, limit, max_bytes)
        else:
            files = _unpack_gzip(path, folder, limit, max_bytes)
    except (zipfile.BadZipFile, tarfile.TarError, zlib.error, EOFError, gzip.BadGzipFile, lzma.LZMAError) as error:
        raise FileRefused("archive_cut", file=path.name) from error
    if not files:
        raise FileRefused("archive_empty", file=path.name)
    return files


def _unpack_zip(path: Path, folder: Path, limit: int, max_bytes: int) -> list[Path]:
    with zipfile.ZipFile(path) as archive:
        entries = []
        for info in archive.infolist():
            if info.is_dir() or _is_litter(info.filename):
                continue
            if info.flag_bits & 1:
                raise FileRefused("archive_encrypted", file=path.name)
            if stat.S_ISLNK(info.external_attr >> 16):
                raise FileRefused("archive_link", entry=info.filename)
            entries.append(Entry(_safe(info.orig_filename), info.file_size, info))
        _check(entries, limit, max_bytes, path, folder)

        @contextmanager
        def opened(entry: Entry) -> Iterator[IO[bytes]]:
            try:
                with archive.open(entry.source) as stream:  # type: ignore[arg-type]
                    yield stream
            except NotImplementedError as error:  # a compression that Python does not know
                raise FileRefused("archive_cut", file=path.name) from error

        return _write(entries, opened, folder, limit, max_bytes)


def _unpack_tar(path: Path, folder: Path, limit: int, max_bytes: int) -> list[Path]:
    with tarfile.open(path) as archive:
        entries = []
        # The list of a tar is read by unpacking it: what is counted are the headers' sizes, as they come.
        total = 0
        for info in archive:
            if info.isdir() or _is_litter(info.name):
                continue
            if not info.isfile():
                raise FileRefused("archive_link", entry=info.name)
            total += info.size
            if total > limit or len(entries) > MAX_ENTRIES:
                break
            entries.append(Entry(_safe(info.name), info.size, info))
        if total > limit:
            raise _too_large(total, limit, max_bytes, path)
        _check(entries, limit, max_bytes, path, folder)

        @contextmanager
        def opened(entry: Entry) -> Iterator[IO[bytes]]:
            yield archive.extractfile(entry.source) or io.BytesIO()  # type: ignore[arg-type]

        return _write(entries, opened, folder, limit, max_bytes)


def _unpack_gzip(path: Path, folder: Path, limit: int, max_bytes: int) -> list[Path]:
    name = PurePosixPath(path.stem or "unpacked")
    if name.suffix.casefold() in NESTED:
        raise FileRefused("archive_nested", entry=name.name)
    opener = {b"\x1f\x8b": gzip.open, b"\xfd7": lzma.open}.get(_head(path)[:2])
    if opener is None:
        raise FileRefused("format_unknown", file=path.name)

    @contextmanager
    def opened(_entry: Entry) -> Iterator[IO[bytes]]:
        with opener(path, "rb") as stream:
            yield stream

    return _write([Entry(name, 0, zipfile.ZipInfo())], opened, folder, limit, max_bytes)


def _check(entries: list[Entry], limit: int, max_bytes: int, path: Path, folder: Path) -> None:
    if len(entries) > MAX_ENTRIES:
        raise FileRefused("archive_entries", count=len(entries), limit=MAX_ENTRIES)
    total = sum(entry.size for entry in entries)
    if total > limit:
        raise _too_large(total, limit, max_bytes, path)
    if total > shutil.disk_usage(folder).free:
        raise FileRefused("disk_full", needed_mib=total // 1024**2)
    seen = set()
    for entry in entries:
        if entry.path.suffix.casefold() in NESTED:
            raise FileRefused("archive_nested", entry=str(entry.path))
        key = str(entry.path).casefold()
        if key in seen:
            raise FileRefused("archive_duplicate", entry=str(entry.path))
        seen.add(key)


def _write(entries, opened, folder: Path, limit: int, max_bytes: int) -> list[Path]:
    written = 0
    files = []
    for entry in entries:
        target = folder / entry.path
        target.parent.mkdir(parents=True, exist_ok=True)
        with opened(entry) as source, target.open("xb") as sink:
            while chunk := source.read(CHUNK_BYTES):
                written += len(chunk)
                if written > limit:
                    raise _too_large(written, limit, max_bytes, folder)
                sink.write(chunk)
        files.append(Path(entry.path))
    return files


def _too_large(total: int, limit: int, max_bytes: int, path: Path) -> FileRefused:
    if limit < max_bytes:
        return FileRefused("archive_ratio", total_mib=total // 1024**2, ratio=MAX_RATIO)
    return FileRefused("archive_size", total_mib=total // 1024**2, limit_mib=max_bytes // 1024**2)


def _safe(name: str) -> PurePosixPath:
    """The entry's path, if it stays inside the folder."""
    if "\x00" in name:
        raise FileRefused("archive_path", entry=name.replace("\x00", "␀"))
    path = PurePosixPath(name.replace("\\", "/"))
    if path.is_absolute() or ".." in path.parts or ":" in name or not path.parts or len(name.encode()) > 500:
        raise FileRefused("archive_path", entry=name[:200])
    return path


def _is_litter(name: str) -> bool:
    return any(part.casefold() in LITTER or part.startswith("._") for part in PurePosixPath(name).parts)


def _head(path: Path) -> bytes:
    with path.open("rb") as file:
        return file.read(512)
