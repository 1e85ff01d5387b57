"""The shapefile: several files in a zip, with what they cannot say themselves beside them."""

import zipfile
from collections.abc import Iterator
from pathlib import Path

import pyarrow as pa

from .job import Job, TooLarge
from .ogr import write

# The format counts bytes with 31 bits; beyond this GDAL's files are not read everywhere.
LARGEST = 2 * 1024**3


def write_shapefile(job: Job, rows: Iterator[pa.RecordBatch]) -> None:
    """job.path gets a zip of .shp, .shx, .dbf, .prj, .cpg and job.texts. Texts are cut at the format's 254 bytes."""
    folder = Path(job.path).with_suffix(".parts")
    folder.mkdir()
    write(job, str(folder / f"{job.layer}.shp"), "ESRI Shapefile", rows, {"2GB_LIMIT": "YES"}, encoding="UTF-8")
    # Coordinates hardly shrink: the fastest level takes a third of the time and gives nearly the same size.
    with zipfile.ZipFile(job.path, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
        for part in sorted(folder.iterdir()):
            if part.stat().st_size > LARGEST:
                raise TooLarge(part.name)
            archive.write(part, part.name)
            part.unlink()
        for name, text in job.texts.items():
            archive.writestr(name, text)
