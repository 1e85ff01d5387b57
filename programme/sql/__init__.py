"""SQL objects of the programme: functions, views and triggers as numbered files (see spatial/sql/__init__.py)."""

from pathlib import Path

from spatial.sql import SqlFile


class ProgrammeSqlFile(SqlFile):
    folder = Path(__file__).resolve().parent
