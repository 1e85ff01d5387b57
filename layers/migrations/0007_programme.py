"""The programme's layers: assessments, severity over the years, works; and the triggers that raise their versions."""

from django.db import migrations

from layers.sql import LayerSqlFile as SqlFile


def triggers(*tables: str) -> str:
    events = ("insert", "update", "delete", "truncate")
    return "".join(f"DROP TRIGGER layer_version_{event} ON {table}; " for table in tables for event in events)


BESIDE = "".join(
    f"DROP TRIGGER layer_version_work ON spatial_{table}; " for table in ("wilayah", "kawasan", "slumarea", "decree")
)


class Migration(migrations.Migration):
    dependencies = [("layers", "0005_reading"), ("layers", "0006_tiles_drawn"), ("programme", "0011_states")]

    operations = [
        SqlFile("gis_assessments", 1, drop="DROP VIEW gis.assessments"),
        SqlFile("gis_severity", 1, drop="DROP VIEW gis.severity"),
        SqlFile("gis_works", 1, drop="DROP VIEW gis.works"),
        SqlFile("gis_hectares_left", 1, drop="DROP VIEW gis.hectares_left"),
        SqlFile("gis_comments_programme", 1),
        SqlFile("layer_version_raise", 2),
        SqlFile(
            "layer_version_assessment",
            1,
            drop=triggers("programme_assessment", "programme_assessmentresult")
            + "DROP FUNCTION layer_version_assessment(); DROP FUNCTION layer_version_assessment_result(); "
            "DROP FUNCTION layer_version_is_newest(bigint, bigint, integer)",
        ),
        SqlFile(
            "layer_version_state",
            1,
            drop=triggers("programme_areastate") + "DROP TRIGGER layer_version_state ON spatial_slumarea; "
            "DROP FUNCTION layer_version_state(); DROP FUNCTION layer_version_state_moved()",
        ),
        SqlFile(
            "layer_version_work",
            1,
            drop=triggers("programme_work", "programme_workvolume", "programme_workfund")
            + BESIDE
            + "DROP FUNCTION layer_version_work(); DROP FUNCTION layer_version_work_beside()",
        ),
    ]
