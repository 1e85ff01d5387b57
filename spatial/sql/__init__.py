"""SQL objects (functions, views, triggers) as numbered files, installed by migrations.

A new version is a new file; a file that a migration has used is never edited. The migration is one line:

    SqlFile("utm_srid", 1, drop="DROP FUNCTION IF EXISTS utm_srid(geometry)")

and going back re-installs the version before.
"""

from pathlib import Path

from django.db.migrations.operations import RunSQL


class SqlFile(RunSQL):
    """Install version `version` of the SQL object `name`.

    drop: statement that removes it, run before a later version; None where the file itself says CREATE OR REPLACE.
    Another app with SQL of its own makes a subclass that names its folder.
    """

    folder = Path(__file__).resolve().parent

    def __init__(self, name: str, version: int, drop: str | None = None):
        self.name, self.version, self.drop = name, version, drop
        super().__init__(
            sql=self._install(version),
            reverse_sql=self._install(version - 1) if version > 1 else drop or RunSQL.noop,
        )

    def _install(self, version: int) -> str:
        text = (self.folder / f"{self.name}_v{version:02d}.sql").read_text(encoding="utf-8")
        return f"{self.drop};\n{text}" if self.drop and self.version > 1 else text

    def deconstruct(self):
        return type(self).__qualname__, [], {"name": self.name, "version": self.version, "drop": self.drop}
