"""Boundaries for units that no file has brought: the union of the units below them, level by level upwards."""

from itertools import groupby
from typing import Any

import shapely
from django.db import connection

from spatial import codes

from . import staging
from .union import union_of

SRID = 4326
PARENTS_AT_A_TIME = 40

_TARGETS = """
    SELECT p.code FROM unnest(%s) AS p (code) LEFT JOIN spatial_wilayah w USING (code)
    WHERE w.code IS NULL OR w.derived OR w.geom IS NULL
    ORDER BY p.code
"""
_CHILDREN = """
    SELECT parent_id, ST_AsBinary(geom) FROM spatial_wilayah
    WHERE parent_id = ANY(%s) AND geom IS NOT NULL
    ORDER BY parent_id, code
"""
_TABLE = """
    CREATE TEMPORARY TABLE IF NOT EXISTS derived_wilayah (
        code text COLLATE "C", name text, level text, kind text, parent text COLLATE "C", geom geometry
    ) ON COMMIT DROP
"""
_COLUMNS = ("code", "name", "level", "kind", "parent", "geom")
# Made of invented boundaries it is invented too.
_UPDATE = """
    UPDATE spatial_wilayah w
    SET geom = d.geom, derived = true, fictitious = below.invented, import_run_id = %(run)s,
        name = CASE WHEN w.name = '' THEN d.name ELSE w.name END
    FROM derived_wilayah d
    CROSS JOIN LATERAL (SELECT bool_or(c.fictitious) AS invented FROM spatial_wilayah c WHERE c.parent_id = d.code) below
    WHERE w.code = d.code
      AND (NOT w.derived OR w.fictitious <> below.invented OR (w.name = '' AND d.name <> '')
           OR ST_AsBinary(w.geom) IS DISTINCT FROM ST_AsBinary(d.geom))
    RETURNING w.code
"""
_INSERT = """
    INSERT INTO spatial_wilayah (code, name, level, kind, parent_id, geom, derived, fictitious, import_run_id)
    SELECT d.code, d.name, d.level, d.kind, d.parent, d.geom, true,
           (SELECT bool_or(c.fictitious) FROM spatial_wilayah c WHERE c.parent_id = d.code), %(run)s
    FROM derived_wilayah d
    WHERE NOT EXISTS (SELECT FROM spatial_wilayah w WHERE w.code = d.code)
    RETURNING code
"""


def derive(changed: set[str], names: dict[str, str], run: int | None) -> int:
    """Make or renew the boundaries above the changed units, where no file has brought them. Returns how many.

    changed: codes that the run created or changed. names: for units that are made, where something tells their name.
    run: id of the Import row. Works inside the caller's transaction.
    """
    count = 0
    changed = set(changed)
    with connection.cursor() as cursor:
        for level in reversed(codes.LEVELS[:-1]):
            length = codes.LENGTHS[level]
            parents = sorted(
                {code[:length] for code in changed if len(code) > length and "." not in code[length + 1 :]}
            )
            if not parents:
                continue
            cursor.execute(_TARGETS, [parents])
            targets = [code for (code,) in cursor.fetchall()]
            for some in _batched(targets, PARENTS_AT_A_TIME):
                done = _derive_some(cursor, some, names, run)
                count += len(done)
                changed |= done
    return count


def _derive_some(cursor: Any, parents: list[str], names: dict[str, str], run: int | None) -> set[str]:
    cursor.execute(_CHILDREN, [parents])
    rows = []
    for parent, children in groupby(cursor.fetchall(), key=lambda child: child[0]):
        union = union_of([shapely.from_wkb(bytes(wkb)) for _parent, wkb in children])
        code = codes.parse(parent)
        ewkb = shapely.to_wkb(shapely.set_srid(union, SRID), include_srid=True)
        rows.append((code.text, names.get(parent, ""), code.level, code.kind, code.parent, ewkb))
    cursor.execute(_TABLE)
    cursor.execute("TRUNCATE derived_wilayah")
    staging.copy(cursor.cursor, "derived_wilayah", _COLUMNS, rows)
    cursor.execute(_UPDATE, {"run": run})
    done = {code for (code,) in cursor.fetchall()}
    cursor.execute(_INSERT, {"run": run})
    return done | {code for (code,) in cursor.fetchall()}


def _batched(items: list[str], size: int) -> list[list[str]]:
    return [items[start : start + size] for start in range(0, len(items), size)]
