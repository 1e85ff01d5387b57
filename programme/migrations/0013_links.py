"""Works and reductions lead to institutions and documents."""

import django.db.models.deletion
import pgtrigger.compiler
import pgtrigger.migrations
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("programme", "0012_differences"),
    ]

    operations = [
        pgtrigger.migrations.RemoveTrigger(
            model_name="reduction",
            name="insert_insert",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="reduction",
            name="update_update",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="reduction",
            name="delete_delete",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="work",
            name="insert_insert",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="work",
            name="update_update",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="work",
            name="delete_delete",
        ),
        migrations.RemoveConstraint(
            model_name="reduction",
            name="reduction_verified_with_evidence",
        ),
        migrations.AddField(
            model_name="reduction",
            name="document",
            field=models.ForeignKey(
                blank=True,
                db_comment="Dokumen bukti, misalnya berita acara",
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="reductions",
                to="programme.document",
                verbose_name="document",
            ),
        ),
        migrations.AddField(
            model_name="reductionevent",
            name="document",
            field=models.ForeignKey(
                blank=True,
                db_comment="Dokumen bukti, misalnya berita acara",
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="programme.document",
                verbose_name="document",
            ),
        ),
        migrations.AddField(
            model_name="work",
            name="institution",
            field=models.ForeignKey(
                blank=True,
                db_comment="Lembaga pelaksana, bila terdaftar",
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="works",
                to="programme.institution",
                verbose_name="institution",
            ),
        ),
        migrations.AddField(
            model_name="workevent",
            name="institution",
            field=models.ForeignKey(
                blank=True,
                db_comment="Lembaga pelaksana, bila terdaftar",
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="programme.institution",
                verbose_name="institution",
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="reduction",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "programme_reductionevent" ("area_ha", "cause", "claimed_by", "claimed_on", "document_id", "evidence", "from_class", "geom", "id", "method", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "slum_area_id", "status", "to_class", "verified_by", "verified_on", "year") SELECT new_values."area_ha", new_values."cause", new_values."claimed_by", new_values."claimed_on", new_values."document_id", new_values."evidence", new_values."from_class", new_values."geom", new_values."id", new_values."method", new_values."note", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."slum_area_id", new_values."status", new_values."to_class", new_values."verified_by", new_values."verified_on", new_values."year" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="5935338fd590d99fb15c5fe6d9606438b38f92cd",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_45a24",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="programme_reduction",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="reduction",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "programme_reductionevent" ("area_ha", "cause", "claimed_by", "claimed_on", "document_id", "evidence", "from_class", "geom", "id", "method", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "slum_area_id", "status", "to_class", "verified_by", "verified_on", "year") SELECT new_values."area_ha", new_values."cause", new_values."claimed_by", new_values."claimed_on", new_values."document_id", new_values."evidence", new_values."from_class", new_values."geom", new_values."id", new_values."method", new_values."note", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."slum_area_id", new_values."status", new_values."to_class", new_values."verified_by", new_values."verified_on", new_values."year" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="92ce7327425c233a717c7ecac42a87d2a2269d72",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_16e3a",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="programme_reduction",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="reduction",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "programme_reductionevent" ("area_ha", "cause", "claimed_by", "claimed_on", "document_id", "evidence", "from_class", "geom", "id", "method", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "slum_area_id", "status", "to_class", "verified_by", "verified_on", "year") SELECT old_values."area_ha", old_values."cause", old_values."claimed_by", old_values."claimed_on", old_values."document_id", old_values."evidence", old_values."from_class", old_values."geom", old_values."id", old_values."method", old_values."note", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."slum_area_id", old_values."status", old_values."to_class", old_values."verified_by", old_values."verified_on", old_values."year" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                    hash="747caf18ee2d3e27c7bc076bc77698b3692e37f7",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_f8d7e",
                    referencing="REFERENCING OLD TABLE AS old_values ",
                    table="programme_reduction",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="work",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "programme_workevent" ("activity", "beneficiary_households", "beneficiary_people", "beneficiary_poor_households", "beneficiary_women", "budget", "certificate", "completed_on", "component", "contract_date", "contract_number", "contract_value", "disbursed", "financial_percent", "geom", "handover_on", "hierarchy", "id", "implementer", "implementer_name", "import_run_id", "institution_id", "kabupaten_id", "kawasan_id", "kelurahan_id", "kind", "labour_days", "name", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "physical_percent", "proposal_date", "proposal_number", "scale", "source", "source_key", "status", "workers_men", "workers_women", "year") SELECT new_values."activity", new_values."beneficiary_households", new_values."beneficiary_people", new_values."beneficiary_poor_households", new_values."beneficiary_women", new_values."budget", new_values."certificate", new_values."completed_on", new_values."component", new_values."contract_date", new_values."contract_number", new_values."contract_value", new_values."disbursed", new_values."financial_percent", new_values."geom", new_values."handover_on", new_values."hierarchy", new_values."id", new_values."implementer", new_values."implementer_name", new_values."import_run_id", new_values."institution_id", new_values."kabupaten_id", new_values."kawasan_id", new_values."kelurahan_id", new_values."kind", new_values."labour_days", new_values."name", new_values."note", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."physical_percent", new_values."proposal_date", new_values."proposal_number", new_values."scale", new_values."source", new_values."source_key", new_values."status", new_values."workers_men", new_values."workers_women", new_values."year" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="7a8e0333240f8dd101bb32eb516b22558c1ef61c",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_aeea8",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="programme_work",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="work",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "programme_workevent" ("activity", "beneficiary_households", "beneficiary_people", "beneficiary_poor_households", "beneficiary_women", "budget", "certificate", "completed_on", "component", "contract_date", "contract_number", "contract_value", "disbursed", "financial_percent", "geom", "handover_on", "hierarchy", "id", "implementer", "implementer_name", "import_run_id", "institution_id", "kabupaten_id", "kawasan_id", "kelurahan_id", "kind", "labour_days", "name", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "physical_percent", "proposal_date", "proposal_number", "scale", "source", "source_key", "status", "workers_men", "workers_women", "year") SELECT new_values."activity", new_values."beneficiary_households", new_values."beneficiary_people", new_values."beneficiary_poor_households", new_values."beneficiary_women", new_values."budget", new_values."certificate", new_values."completed_on", new_values."component", new_values."contract_date", new_values."contract_number", new_values."contract_value", new_values."disbursed", new_values."financial_percent", new_values."geom", new_values."handover_on", new_values."hierarchy", new_values."id", new_values."implementer", new_values."implementer_name", new_values."import_run_id", new_values."institution_id", new_values."kabupaten_id", new_values."kawasan_id", new_values."kelurahan_id", new_values."kind", new_values."labour_days", new_values."name", new_values."note", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."physical_percent", new_values."proposal_date", new_values."proposal_number", new_values."scale", new_values."source", new_values."source_key", new_values."status", new_values."workers_men", new_values."workers_women", new_values."year" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values."activity" IS DISTINCT FROM (new_values."activity") OR old_values."beneficiary_households" IS DISTINCT FROM (new_values."beneficiary_households") OR old_values."beneficiary_people" IS DISTINCT FROM (new_values."beneficiary_people") OR old_values."beneficiary_poor_households" IS DISTINCT FROM (new_values."beneficiary_poor_households") OR old_values."beneficiary_women" IS DISTINCT FROM (new_values."beneficiary_women") OR old_values."budget" IS DISTINCT FROM (new_values."budget") OR old_values."certificate" IS DISTINCT FROM (new_values."certificate") OR old_values."completed_on" IS DISTINCT FROM (new_values."completed_on") OR old_values."component" IS DISTINCT FROM (new_values."component") OR old_values."contract_date" IS DISTINCT FROM (new_values."contract_date") OR old_values."contract_number" IS DISTINCT FROM (new_values."contract_number") OR old_values."contract_value" IS DISTINCT FROM (new_values."contract_value") OR old_values."disbursed" IS DISTINCT FROM (new_values."disbursed") OR old_values."financial_percent" IS DISTINCT FROM (new_values."financial_percent") OR old_values."geom" IS DISTINCT FROM (new_values."geom") OR old_values."handover_on" IS DISTINCT FROM (new_values."handover_on") OR old_values."hierarchy" IS DISTINCT FROM (new_values."hierarchy") OR old_values."id" IS DISTINCT FROM (new_values."id") OR old_values."implementer" IS DISTINCT FROM (new_values."implementer") OR old_values."implementer_name" IS DISTINCT FROM (new_values."implementer_name") OR old_values."import_run_id" IS DISTINCT FROM (new_values."import_run_id") OR old_values."institution_id" IS DISTINCT FROM (new_values."institution_id") OR old_values."kabupaten_id" IS DISTINCT FROM (new_values."kabupaten_id") OR old_values."kawasan_id" IS DISTINCT FROM (new_values."kawasan_id") OR old_values."kelurahan_id" IS DISTINCT FROM (new_values."kelurahan_id") OR old_values."kind" IS DISTINCT FROM (new_values."kind") OR old_values."labour_days" IS DISTINCT FROM (new_values."labour_days") OR old_values."name" IS DISTINCT FROM (new_values."name") OR old_values."note" IS DISTINCT FROM (new_values."note") OR old_values."physical_percent" IS DISTINCT FROM (new_values."physical_percent") OR old_values."proposal_date" IS DISTINCT FROM (new_values."proposal_date") OR old_values."proposal_number" IS DISTINCT FROM (new_values."proposal_number") OR old_values."scale" IS DISTINCT FROM (new_values."scale") OR old_values."source" IS DISTINCT FROM (new_values."source") OR old_values."source_key" IS DISTINCT FROM (new_values."source_key") OR old_values."status" IS DISTINCT FROM (new_values."status") OR old_values."workers_men" IS DISTINCT FROM (new_values."workers_men") OR old_values."workers_women" IS DISTINCT FROM (new_values."workers_women") OR old_values."year" IS DISTINCT FROM (new_values."year")) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="b9fa611160cb8dc61ba8e6c22f1edb7624483ec3",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_90803",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="programme_work",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="work",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "programme_workevent" ("activity", "beneficiary_households", "beneficiary_people", "beneficiary_poor_households", "beneficiary_women", "budget", "certificate", "completed_on", "component", "contract_date", "contract_number", "contract_value", "disbursed", "financial_percent", "geom", "handover_on", "hierarchy", "id", "implementer", "implementer_name", "import_run_id", "institution_id", "kabupaten_id", "kawasan_id", "kelurahan_id", "kind", "labour_days", "name", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "physical_percent", "proposal_date", "proposal_number", "scale", "source", "source_key", "status", "workers_men", "workers_women", "year") SELECT old_values."activity", old_values."beneficiary_households", old_values."beneficiary_people", old_values."beneficiary_poor_households", old_values."beneficiary_women", old_values."budget", old_values."certificate", old_values."completed_on", old_values."component", old_values."contract_date", old_values."contract_number", old_values."contract_value", old_values."disbursed", old_values."financial_percent", old_values."geom", old_values."handover_on", old_values."hierarchy", old_values."id", old_values."implementer", old_values."implementer_name", old_values."import_run_id", old_values."institution_id", old_values."kabupaten_id", old_values."kawasan_id", old_values."kelurahan_id", old_values."kind", old_values."labour_days", old_values."name", old_values."note", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."physical_percent", old_values."proposal_date", old_values."proposal_number", old_values."scale", old_values."source", old_values."source_key", old_values."status", old_values."workers_men", old_values."workers_women", old_values."year" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                    hash="944c1bd59b98da2bd03286763024603a3cb5a83c",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_b4f6a",
                    referencing="REFERENCING OLD TABLE AS old_values ",
                    table="programme_work",
                    when="AFTER",
                ),
            ),
        ),
        migrations.AddConstraint(
            model_name="reduction",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("status", "claimed"), ("verified_by", ""), ("verified_on__isnull", True)),
                    models.Q(
                        ("status", "verified"),
                        ("verified_on__isnull", False),
                        models.Q(("verified_by", ""), _negated=True),
                        models.Q(
                            models.Q(("evidence", ""), _negated=True), ("document__isnull", False), _connector="OR"
                        ),
                    ),
                    _connector="OR",
                ),
                name="reduction_verified_with_evidence",
                violation_error_message="A verified reduction names who verified it, when, and the evidence.",
            ),
        ),
    ]
