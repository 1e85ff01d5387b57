"""Files that cannot be passed on while they grow: made on disk, then sent."""

import logging
import os
import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path
from typing import BinaryIO

import pyproj
from django.conf import settings
from django.utils.translation import gettext as _
from psycopg2 import sql

from layers.catalogue import Field

from .copying import copy
from .csv_text import csv_text, csvt
from .limits import TooLong, TooMuch, folder
from .names import dbf_names
from .order import Order
from .text import Text, column, geometry, selected
from .writer.frames import FrameWriter, write_frame
from .writer.job import TOO_LARGE, Column, Job
from .xlsx import MOST_ROWS, write_xlsx

logger = logging.getLogger(__name__)

# The program that writes; tests put another in its place.
WRITER = [sys.executable, "-m", "layers.downloads.writer"]
SECRETS = ("DATABASE_URL", "SECRET_KEY")


class WriterFailed(RuntimeError):
    """The writer ended without a whole file; its words are in the log."""


def build(order: Order) -> BinaryIO:
    """The whole file, open for reading. It has no name any more: when it is closed, its room is free.

    Called inside limits.reading().
    """
    with tempfile.TemporaryDirectory(dir=folder(), prefix="build-") as place:
        path = Path(place) / f"{order.layer.id}.{order.format.extension}"
        {"xlsx": _build_xlsx, "csv.zip": _build_csv_zip}.get(order.format.extension, _build_by_writer)(order, path)
        return path.open("rb")


def _build_xlsx(order: Order, path: Path) -> None:
    if order.rows > MOST_ROWS:
        raise TooMuch(_("A sheet holds %(most)d rows. Narrow the selection, or take CSV.") % {"most": MOST_ROWS})
    write_xlsx(order, path, copy)


def _build_csv_zip(order: Order, path: Path) -> None:
    text, name = csv_text(order), order.layer.id
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
        with archive.open(f"{name}.csv", "w", force_zip64=True) as file:
            file.write(text.head.encode())
            copy(text, file)
        archive.writestr(f"{name}.csvt", csvt(order))
        if order.spatial and order.geometry != "none":
            archive.writestr(f"{name}.prj", pyproj.CRS.from_user_input(order.epsg).to_wkt("WKT1_GDAL"))
        archive.writestr(_("about") + ".txt", order.about_text() + "\n")


def _build_by_writer(order: Order, path: Path) -> None:
    with tempfile.TemporaryFile() as words:
        code = _run_writer(order, path, words)
        if code == TOO_LARGE:
            raise TooMuch(_("This is more than a shapefile holds. Narrow the selection, or take GeoPackage."))
        if code != 0:
            words.seek(0)
            logger.error("The writer of %s ended with %s: %s", path.name, code, words.read().decode(errors="replace"))
            raise WriterFailed(path.name)


def _run_writer(order: Order, path: Path, words: BinaryIO) -> int:
    """Its exit code; what it says goes to `words`."""
    writer = subprocess.Popen(  # noqa: S603 (our own words only)
        WRITER,
        stdin=subprocess.PIPE,
        stderr=words,
        cwd=settings.BASE_DIR,
        env={name: text for name, text in os.environ.items() if name not in SECRETS},
    )
    try:
        _send(order, str(path), writer.stdin)
        return writer.wait(settings.DOWNLOAD_TIMEOUT_MS / 1000)
    except BrokenPipeError:
        return writer.wait()  # it ended before its rows did, and says why
    except subprocess.TimeoutExpired as error:
        raise TooLong from error
    finally:
        writer.kill()
        writer.wait()


def _send(order: Order, path: str, pipe: BinaryIO) -> None:
    write_frame(pipe, _job(order, path).to_json())
    frames = FrameWriter(pipe)
    copy(rows_text(order), frames)
    frames.end()
    pipe.close()


def _job(order: Order, path: str) -> Job:
    names = {field.name: field.name for field in order.fields}
    texts = {}
    if order.format.extension == "shp.zip":
        names = dbf_names(names)
        texts = {_("about") + ".txt": f"{order.about_text()}\n\n{order.fields_text(names)}"}
    return Job(
        format=order.format.extension,
        path=path,
        layer=order.layer.id,
        title=order.about["title"],
        description=order.about_text(),
        columns=tuple(
            Column(names[field.name], field.type, title)
            for field, title in zip(order.fields, order.titles(), strict=True)
        ),
        crs=order.epsg if order.spatial else None,
        geometry=order.layer.geometry or "",
        gaps=order.gaps,
        metadata=order.about,
        texts=texts,
    )


def rows_text(order: Order) -> Text:
    """The rows as the writer takes them."""
    columns = [_plain(field) for field in order.fields]
    if order.spatial:
        columns.append(sql.SQL("encode(ST_AsBinary({}), 'hex')").format(geometry(order.crs)))
    return Text(*selected(order.selection, *columns), copy_options="FORMAT csv")


def _plain(field: Field) -> sql.Composable:
    """The files' numbers are doubles; a numeric's further digits would only cost."""
    return sql.SQL("{}::float8").format(column(field)) if field.type == "number" else column(field)
