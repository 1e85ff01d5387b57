"""GeoParquet 1.1: WKB, the CRS as PROJJSON, and a column with each row's box, by which readers skip what they do not need.

Source: https://geoparquet.org/releases/v1.1.0/. Without geometry it is plain Parquet.
"""

import json
from collections.abc import Iterator

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq
import pyproj
import shapely

from .batches import GEOMETRY, schema
from .job import Job

BOX = "bbox"
CORNERS = ("xmin", "ymin", "xmax", "ymax")
GROUP_ROWS = 20_000


def write_geoparquet(job: Job, rows: Iterator[pa.RecordBatch]) -> None:
    spatial = job.crs is not None
    wanted = schema(job).remove_metadata()
    if spatial:
        wanted = wanted.append(pa.field(BOX, pa.struct([(corner, pa.float64()) for corner in CORNERS])))
    total = np.array([np.inf, np.inf, -np.inf, -np.inf])
    with pq.ParquetWriter(job.path, wanted, compression="zstd", compression_level=1) as file:
        waiting: list[pa.RecordBatch] = []
        for batch in rows:
            if spatial:
                boxes = shapely.bounds(shapely.from_wkb(batch[GEOMETRY].to_numpy(zero_copy_only=False)))
                total = _united(total, boxes)
                batch = pa.RecordBatch.from_arrays([*batch.columns, _box_column(boxes)], schema=wanted)
            waiting.append(batch)
            if sum(part.num_rows for part in waiting) >= GROUP_ROWS:
                file.write_table(pa.Table.from_batches(waiting, wanted))
                waiting.clear()
        if waiting:
            file.write_table(pa.Table.from_batches(waiting, wanted))
        texts = dict(job.metadata)
        if spatial:
            texts["geo"] = json.dumps(_geo(job.crs, job.geometry, total))
        file.add_key_value_metadata(texts)


def _united(total: np.ndarray, boxes: np.ndarray) -> np.ndarray:
    known = boxes[~np.isnan(boxes[:, 0])]
    if not len(known):
        return total
    return np.concatenate([np.minimum(total[:2], known[:, :2].min(0)), np.maximum(total[2:], known[:, 2:].max(0))])


def _box_column(boxes: np.ndarray) -> pa.StructArray:
    missing = np.isnan(boxes[:, 0])
    return pa.StructArray.from_arrays(
        [pa.array(np.ascontiguousarray(side)) for side in boxes.T], names=list(CORNERS), mask=pa.array(missing)
    )


def _geo(crs: str, geometry: str, total: np.ndarray) -> dict:
    """The document under the key "geo"."""
    column = {
        "encoding": "WKB",
        "geometry_types": [geometry],
        "crs": pyproj.CRS.from_user_input(crs).to_json_dict(),
        "edges": "planar",
        "covering": {"bbox": {corner: [BOX, corner] for corner in CORNERS}},
    }
    if np.isfinite(total).all():
        column["bbox"] = total.tolist()
    return {"version": "1.1.0", "primary_column": GEOMETRY, "columns": {GEOMETRY: column}}
