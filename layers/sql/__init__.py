"""SQL objects of the layers: the views of schema `gis`, the tile functions of schema `tiles`, the versions."""

from pathlib import Path

from spatial.sql import SqlFile


class LayerSqlFile(SqlFile):
    folder = Path(__file__).resolve().parent
