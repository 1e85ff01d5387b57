"""Tiles of what is known of slum areas, and of works."""

from django.db import migrations

from layers.sql import LayerSqlFile as SqlFile

DROP_WORKS = (
    "".join(
        f"DROP TRIGGER tile_work_{event} ON {table}; "
        for table, events in {
            "programme_work": ("insert", "update", "delete", "truncate"),
            "programme_workvolume": ("insert", "update", "delete"),
            "spatial_slumarea": ("update",),
            "spatial_decree": ("update",),
        }.items()
        for event in events
    )
    + "DROP FUNCTION tiles.works; DROP FUNCTION tiles.work_refresh(); DROP FUNCTION tiles.work_write(bigint[]); DROP TABLE tiles.work"
)


class Migration(migrations.Migration):
    dependencies = [("layers", "0007_programme")]

    operations = [
        SqlFile("tile_assessments", 1, drop="DROP FUNCTION tiles.assessments"),
        SqlFile("tile_works", 1, drop=DROP_WORKS),
    ]
