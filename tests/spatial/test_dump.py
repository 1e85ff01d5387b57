"""pg_dump and pg_restore of the whole database, generated columns, triggers and views included."""

import os
import subprocess

import psycopg2
import pytest
from django.db import connection

from spatial.models import WilayahSlum
from tests import places

RESTORED = "geokotaku_restored"


def postgres(program: str, *arguments: str) -> None:
    """A PostgreSQL client program on the test database's server."""
    settings = connection.get_connection_params()
    environment = {
        **os.environ,
        "PGHOST": str(settings["host"]),
        "PGPORT": str(settings["port"]),
        "PGUSER": settings["user"],
        "PGPASSWORD": settings.get("password", ""),
    }
    subprocess.run([program, *arguments], env=environment, check=True, capture_output=True, text=True)


@pytest.mark.django_db(transaction=True)
def test_a_dump_restores_with_the_same_figures(tmp_path):
    places.add_wilayah(places.MERTOYUDAN_DESA, "Mertoyudan", geom=places.box(0, 0, 10, 10))
    decree = places.add_decree()
    places.add_slum_area(decree, places.MERTOYUDAN_DESA, places.box(0, 0, 2, 1))
    places.add_slum_area(decree, places.MERTOYUDAN_DESA, places.box(1, 0, 2, 1))
    expected = list(WilayahSlum.objects.order_by("wilayah").values_list())

    archive = tmp_path / "geokotaku.dump"
    postgres("pg_dump", "--format=custom", f"--file={archive}", connection.settings_dict["NAME"])
    postgres("dropdb", "--if-exists", RESTORED)
    postgres("createdb", RESTORED)
    try:
        postgres("pg_restore", "--exit-on-error", f"--dbname={RESTORED}", str(archive))
        restored = psycopg2.connect(
            **{**connection.get_connection_params(), "dbname": RESTORED, "cursor_factory": None}
        )
        with restored, restored.cursor() as cursor:
            cursor.execute("SELECT * FROM wilayah_slum ORDER BY code")
            assert [tuple(row) for row in cursor.fetchall()] == expected
            # The triggers came along: a third polygon on the same ground is noticed.
            cursor.execute(
                "INSERT INTO spatial_slumarea (decree_id, kelurahan_id, geom) VALUES (%s, %s, %s)",
                [decree.pk, places.MERTOYUDAN_DESA, places.box(0, 0).ewkt],
            )
            cursor.execute("SELECT count(*) FROM spatial_slumoverlap")
            assert cursor.fetchone() == (2,)
        restored.close()
    finally:
        postgres("dropdb", "--if-exists", RESTORED)
