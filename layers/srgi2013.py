"""SRGI2013 stays among the systems of PostGIS: `migrate` puts it back where it was lost.

A dump holds no row of spatial_ref_sys that PostGIS counts among its own. Later than 3.3 it does so with SRGI2013, and a restored database has PostGIS's
rows again, by which ST_Transform moves every point 0.229 m. Every start of the server runs `migrate`, and that looks after them.
"""

import logging
from typing import Any

from django.db import connections
from django.db.migrations.recorder import MigrationRecorder

from layers.sql import LayerSqlFile

logger = logging.getLogger(__name__)

INSTALLED_BY = ("layers", "0003_srgi2013")
# Ours name no authority (layers/sql/srgi2013_v01.sql says why): 1 geographic system, 7 zones north, 8 south.
OURS = """
SELECT count(*) = 16 FROM spatial_ref_sys
WHERE (srid = 9470 OR srid BETWEEN 9476 AND 9482 OR srid BETWEEN 9487 AND 9494) AND auth_name IS NULL AND proj4text LIKE '%%+towgs84=0,0,0,%%'
"""


def keep(using: str, **_kwargs: Any) -> None:
    """Receiver of post_migrate. Where the role may not write the rows it says who must; nothing of the application fails without them."""
    connection = connections[using]
    if INSTALLED_BY not in MigrationRecorder(connection).applied_migrations():
        return
    with connection.cursor() as cursor:
        if _is_ours(cursor):
            return
        cursor.execute((LayerSqlFile.folder / "srgi2013_v01.sql").read_text(encoding="utf-8"))
        if not _is_ours(cursor):
            logger.warning(
                "psql and QGIS would transform SRGI2013 wrongly by 0.229 m: run layers/sql/srgi2013_v01.sql as the role that made the "
                "extension postgis, or let this role write them: GRANT INSERT, UPDATE ON spatial_ref_sys."
            )


def _is_ours(cursor) -> bool:
    cursor.execute(OURS, [])
    return cursor.fetchone()[0]
