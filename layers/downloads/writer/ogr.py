"""GeoPackage and FlatGeobuf by GDAL, and what the shapefile shares with them."""

from collections.abc import Iterator

import pyarrow as pa
import pyogrio

from .batches import GEOMETRY, schema
from .job import Job

# The file is new and nobody else reads it: a crash in the middle leaves nothing that anyone would keep, so SQLite need not wait for the disk.
pyogrio.set_gdal_config_options({"OGR_SQLITE_SYNCHRONOUS": "OFF", "GDAL_NUM_THREADS": "1"})


def write_geopackage(job: Job, rows: Iterator[pa.RecordBatch]) -> None:
    """One layer with spatial index; without geometry, a table of attributes."""
    write(job, job.path, "GPKG", rows, layer_options=_titles(job, "IDENTIFIER"), metadata=job.metadata)


def write_flatgeobuf(job: Job, rows: Iterator[pa.RecordBatch]) -> None:
    """With the index that lets a client read a part over HTTP."""
    # The index has no place for a row without geometry.
    options = {**_titles(job, "TITLE"), "SPATIAL_INDEX": "NO" if job.gaps else "YES"}
    write(job, job.path, "FlatGeobuf", rows, layer_options=options, metadata=job.metadata)


def _titles(job: Job, title_option: str) -> dict[str, str]:
    return {title_option: job.title, "DESCRIPTION": job.description}


def write(
    job: Job,
    path: str,
    driver: str,
    rows: Iterator[pa.RecordBatch],
    layer_options: dict[str, str],
    metadata: dict[str, str] | None = None,
    encoding: str | None = None,
) -> None:
    spatial = job.crs is not None
    pyogrio.write_arrow(
        pa.RecordBatchReader.from_batches(schema(job), rows),
        path,
        layer=job.layer,
        driver=driver,
        geometry_name=GEOMETRY if spatial else None,
        geometry_type=job.geometry if spatial else None,
        crs=job.crs,
        encoding=encoding,
        layer_metadata=metadata,
        layer_options=layer_options,
    )
