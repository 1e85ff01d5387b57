"""Job: what the writer is asked to write."""

import json
from dataclasses import asdict, dataclass, field

# The exit code that says: the format cannot hold this much.
TOO_LARGE = 3


class TooLarge(ValueError):
    """The format cannot hold this much."""


@dataclass(frozen=True)
class Column:
    """A column of the rows: its name in the file, its type as the catalogue names it, a title for people."""

    name: str
    type: str
    title: str = ""


@dataclass(frozen=True)
class Job:
    """One file.

    format: gpkg, fgb, shp.zip or parquet. path: where the file goes; its folder is free for what the drivers need beside it.
    layer: name of the layer inside. columns: of the rows in their order; the geometry follows them as hexadecimal WKB (of the type geometry, easting
    or longitude first) where crs, such as "EPSG:32749", is not None.
    gaps: some rows have no geometry. metadata: name and text of what the file says about itself. texts: files that a zip brings beside the data.
    """

    format: str
    path: str
    layer: str
    title: str
    description: str
    columns: tuple[Column, ...]
    crs: str | None
    geometry: str = "MultiPolygon"
    gaps: bool = False
    metadata: dict[str, str] = field(default_factory=dict)
    texts: dict[str, str] = field(default_factory=dict)

    def to_json(self) -> bytes:
        return json.dumps(asdict(self), ensure_ascii=False).encode()

    @classmethod
    def from_json(cls, text: bytes) -> "Job":
        members = json.loads(text)
        return cls(**{**members, "columns": tuple(Column(**column) for column in members["columns"])})
