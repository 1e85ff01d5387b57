"""From frames of CSV rows to Arrow record batches, in the columns' types."""

import binascii
from collections.abc import Iterator

import numpy as np
import pyarrow as pa
from pyarrow import csv

from .job import Column, Job

GEOMETRY = "geom"

TYPES = {
    "string": pa.string(),
    "integer": pa.int64(),
    "number": pa.float64(),
    "boolean": pa.bool_(),
    "date": pa.date32(),
}


def schema(job: Job) -> pa.Schema:
    """The columns, with the titles that GDAL takes as alternative names, and the geometry as WKB."""
    fields = [pa.field(column.name, TYPES[column.type], metadata=_field_metadata(column)) for column in job.columns]
    if job.crs is not None:
        fields.append(pa.field(GEOMETRY, pa.binary()))
    return pa.schema(fields)


def _field_metadata(column: Column) -> dict[str, str] | None:
    return {"GDAL:OGR:alternative_name": column.title} if column.title else None


def batches(job: Job, frames: Iterator[bytes]) -> Iterator[pa.RecordBatch]:
    """One record batch a frame."""
    wanted = schema(job)
    convert = csv.ConvertOptions(
        column_types={field.name: field.type for field in wanted},
        null_values=[""],
        strings_can_be_null=True,
        quoted_strings_can_be_null=False,
        true_values=["t"],
        false_values=["f"],
    )
    parse = csv.ParseOptions(newlines_in_values=True)
    for frame in frames:
        # One block, so that no row straddles two, and one chunk comes out.
        read = csv.ReadOptions(column_names=wanted.names, block_size=len(frame) + 1, use_threads=False)
        for batch in csv.read_csv(pa.BufferReader(frame), read, parse, convert).to_batches():
            columns = batch.columns
            if job.crs is not None:
                columns[-1] = unhex(columns[-1])
            yield pa.RecordBatch.from_arrays(columns, schema=wanted)


def unhex(texts: pa.BinaryArray) -> pa.BinaryArray:
    """The bytes that hexadecimal texts spell. A column's texts lie end to end in one buffer, so it is one call for all of them."""
    validity, offsets, data = texts.buffers()
    starts = np.frombuffer(offsets, np.int32, len(texts) + 1, texts.offset * 4)
    content = binascii.unhexlify(memoryview(data)[starts[0] : starts[-1]]) if data else b""
    if texts.offset:
        validity = pa.array(texts.is_valid()).buffers()[1]  # a slice's bits do not begin at a byte
    halved = pa.py_buffer(((starts - starts[0]) // 2).astype(np.int32))
    return pa.BinaryArray.from_buffers(pa.binary(), len(texts), [validity, halved, pa.py_buffer(content)])
