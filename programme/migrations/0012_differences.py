"""Differences of decrees: found by the database, decided on by people."""

import pgtrigger.compiler
import pgtrigger.migrations
from django.db import migrations

import spatial.models.fields
from programme.sql import ProgrammeSqlFile as SqlFile

DROP_REFRESH = """
DROP TRIGGER reconcile_insert ON spatial_slumarea;
DROP TRIGGER reconcile_update ON spatial_slumarea;
DROP TRIGGER reconcile_delete ON spatial_slumarea;
DROP TRIGGER reconcile_insert ON spatial_decreeline;
DROP TRIGGER reconcile_update ON spatial_decreeline;
DROP TRIGGER reconcile_delete ON spatial_decreeline;
DROP TRIGGER reconcile_update ON spatial_decree;
DROP TRIGGER reconcile_insert ON programme_parameter;
DROP TRIGGER reconcile_update ON programme_parameter;
DROP FUNCTION reconcile_refresh()
"""


class Migration(migrations.Migration):
    dependencies = [
        ("programme", "0003_what_if"),
    ]

    operations = [
        pgtrigger.migrations.RemoveTrigger(
            model_name="decreedifference",
            name="insert_insert",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="decreedifference",
            name="update_update",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="decreedifference",
            name="delete_delete",
        ),
        migrations.AddField(
            model_name="decreedifference",
            name="decided_difference_ha",
            field=spatial.models.fields.HectaresField(
                blank=True,
                db_comment="Selisih saat diputuskan (ha)",
                editable=False,
                null=True,
                verbose_name="difference that was decided on (ha)",
            ),
        ),
        migrations.AddField(
            model_name="decreedifferenceevent",
            name="decided_difference_ha",
            field=spatial.models.fields.HectaresField(
                blank=True,
                db_comment="Selisih saat diputuskan (ha)",
                editable=False,
                null=True,
                verbose_name="difference that was decided on (ha)",
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="decreedifference",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "programme_decreedifferenceevent" ("decided_at", "decided_difference_ha", "decree_id", "difference_ha", "found_ha", "found_on", "gone_on", "id", "kind", "line_id", "person", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "slum_area_id", "state", "stated_ha", "tolerance_ha") SELECT new_values."decided_at", new_values."decided_difference_ha", new_values."decree_id", new_values."difference_ha", new_values."found_ha", new_values."found_on", new_values."gone_on", new_values."id", new_values."kind", new_values."line_id", new_values."person", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."reason", new_values."slum_area_id", new_values."state", new_values."stated_ha", new_values."tolerance_ha" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="d5e614892660c850f3dc41eeea2e4aecc580531f",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_88680",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="programme_decreedifference",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="decreedifference",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "programme_decreedifferenceevent" ("decided_at", "decided_difference_ha", "decree_id", "difference_ha", "found_ha", "found_on", "gone_on", "id", "kind", "line_id", "person", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "slum_area_id", "state", "stated_ha", "tolerance_ha") SELECT new_values."decided_at", new_values."decided_difference_ha", new_values."decree_id", new_values."difference_ha", new_values."found_ha", new_values."found_on", new_values."gone_on", new_values."id", new_values."kind", new_values."line_id", new_values."person", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."reason", new_values."slum_area_id", new_values."state", new_values."stated_ha", new_values."tolerance_ha" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="7b87703125270c0512d6a870e654feb209fdf44a",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_77271",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="programme_decreedifference",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="decreedifference",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "programme_decreedifferenceevent" ("decided_at", "decided_difference_ha", "decree_id", "difference_ha", "found_ha", "found_on", "gone_on", "id", "kind", "line_id", "person", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "slum_area_id", "state", "stated_ha", "tolerance_ha") SELECT old_values."decided_at", old_values."decided_difference_ha", old_values."decree_id", old_values."difference_ha", old_values."found_ha", old_values."found_on", old_values."gone_on", old_values."id", old_values."kind", old_values."line_id", old_values."person", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."reason", old_values."slum_area_id", old_values."state", old_values."stated_ha", old_values."tolerance_ha" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                    hash="eaec0997aae477b43ba29c4b033dcca3f7da96d0",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_20751",
                    referencing="REFERENCING OLD TABLE AS old_values ",
                    table="programme_decreedifference",
                    when="AFTER",
                ),
            ),
        ),
        SqlFile(
            "difference_decided",
            1,
            drop="DROP TRIGGER difference_decided ON programme_decreedifference; DROP FUNCTION difference_decided()",
        ),
        SqlFile("reconcile_fresh", 1, drop="DROP FUNCTION reconcile_fresh(bigint[])"),
        SqlFile("reconcile", 1, drop="DROP FUNCTION programme_reconcile(bigint[])"),
        SqlFile("reconcile_refresh", 1, drop=DROP_REFRESH),
        # Decrees that are there already; the tolerances come after migrate, and find them anew.
        migrations.RunSQL(
            "SELECT programme_reconcile(array_agg(id)) FROM spatial_decree HAVING count(*) > 0", migrations.RunSQL.noop
        ),
    ]
