"""The triggers that raise the layers' versions; and what the API shows of drafts."""

from django.db import migrations

from layers.sql import LayerSqlFile as SqlFile


def triggers(table: str) -> str:
    return "".join(f"DROP TRIGGER layer_version_{event} ON {table}; " for event in ("insert", "update", "delete"))


DROP_TRUNCATE = (
    "".join(
        f"DROP TRIGGER layer_version_truncate ON {table}; "
        for table in (
            "spatial_wilayah",
            "spatial_decree",
            "spatial_decreeline",
            "spatial_kawasan",
            "spatial_slumarea",
            "kawasan_shape",
        )
    )
    + "DROP FUNCTION layer_version_truncate()"
)


class Migration(migrations.Migration):
    dependencies = [("layers", "0003_srgi2013")]

    operations = [
        SqlFile("wilayah_level", 1, drop="DROP FUNCTION wilayah_levels_of_lines(text[]); DROP VIEW wilayah_level"),
        SqlFile(
            "layer_version_slum_area",
            1,
            drop=triggers("spatial_slumarea") + "DROP FUNCTION layer_version_slum_area(); DROP TYPE slum_area_change",
        ),
        SqlFile("layer_version_decree", 1, drop=triggers("spatial_decree") + "DROP FUNCTION layer_version_decree()"),
        SqlFile(
            "layer_version_decree_line",
            1,
            drop=triggers("spatial_decreeline") + "DROP FUNCTION layer_version_decree_line()",
        ),
        SqlFile(
            "layer_version_kawasan",
            1,
            drop=triggers("spatial_kawasan")
            + triggers("kawasan_shape")
            + "DROP FUNCTION layer_version_kawasan(); DROP FUNCTION layer_version_kawasan_shape()",
        ),
        SqlFile("layer_version_wilayah", 1, drop=triggers("spatial_wilayah") + "DROP FUNCTION layer_version_wilayah()"),
        SqlFile("layer_version_truncate", 1, drop=DROP_TRUNCATE),
        SqlFile("draft_slum_areas", 1, drop="DROP VIEW draft_slum_areas"),
    ]
