"""Scores, aggregation and the rules of assessments, in the database."""

from django.db import migrations

from programme.sql import ProgrammeSqlFile as SqlFile

DROP_FOREIGN_KEYS = """
ALTER TABLE programme_assessmentvolume DROP CONSTRAINT assessment_volume_assessment;
ALTER TABLE programme_assessmentresult DROP CONSTRAINT assessment_result_assessment
"""
DROP_FACTS = """
ALTER TABLE programme_assessment DROP CONSTRAINT assessment_facts_known;
DROP FUNCTION assessment_facts_known(jsonb)
"""
DROP_SCORED = """
DROP TRIGGER assessment_scored_insert ON programme_assessmentvolume;
DROP TRIGGER assessment_scored_update ON programme_assessmentvolume;
DROP TRIGGER assessment_scored_delete ON programme_assessmentvolume;
DROP TRIGGER assessment_scored_truncate ON programme_assessmentvolume;
DROP TRIGGER assessment_scored_update ON programme_assessment;
DROP TRIGGER assessment_scored_parameter ON programme_parameter;
DROP TRIGGER assessment_scored_parameter_value ON programme_parameter;
DROP FUNCTION assessment_scored();
DROP TRIGGER assessment_result_guarded ON programme_assessmentresult;
DROP FUNCTION assessment_result_guarded()
"""
DROP_STATUS = """
DROP TRIGGER assessment_status ON programme_assessment;
DROP FUNCTION assessment_status();
DROP TRIGGER assessment_frozen_insert ON programme_assessmentvolume;
DROP TRIGGER assessment_frozen_update ON programme_assessmentvolume;
DROP TRIGGER assessment_frozen_delete ON programme_assessmentvolume;
DROP FUNCTION assessment_volume_frozen()
"""
DROP_FROZEN = (
    "".join(
        f"DROP TRIGGER rule_set_frozen ON programme_{table}; "
        for table in ("ruleset", "rulesetcriterion", "scoreband", "classband", "criterion")
    )
    + "DROP FUNCTION rule_set_frozen()"
)
DROP_WILAYAH = """
DROP VIEW programme_kelurahan_assessment, programme_kecamatan_assessment, programme_kabupaten_assessment;
DROP VIEW programme_wilayah_assessment
"""


class Migration(migrations.Migration):
    dependencies = [("programme", "0021_content_rules")]

    operations = [
        SqlFile("assessment_volume", 1, drop=DROP_FOREIGN_KEYS),
        SqlFile("assessment_facts", 1, drop=DROP_FACTS),
        SqlFile("assessment_status", 1, drop=DROP_STATUS),
        SqlFile("rule_set_frozen", 1, drop=DROP_FROZEN),
        SqlFile(
            "half_up",
            1,
            drop="DROP FUNCTION share_percent(numeric, numeric); DROP FUNCTION half_up(numeric, numeric)",
        ),
        SqlFile("programme_rule", 1, drop="DROP VIEW programme_rule"),
        SqlFile(
            "programme_scored", 1, drop="DROP FUNCTION programme_scored(programme_rule, numeric[], text[], numeric[])"
        ),
        SqlFile(
            "programme_considered",
            1,
            drop="DROP FUNCTION programme_considered(jsonb, programme_assessment, text, text)",
        ),
        SqlFile("programme_score", 1, drop="DROP FUNCTION programme_score(bigint[])"),
        SqlFile("assessment_scored", 1, drop=DROP_SCORED),
        SqlFile("programme_slum_area_assessment", 1, drop="DROP VIEW programme_slum_area_assessment"),
        SqlFile("programme_profile", 1, drop="DROP FUNCTION programme_profile(bigint[])"),
        SqlFile("programme_wilayah_assessment", 1, drop=DROP_WILAYAH),
        SqlFile("programme_kawasan_assessment", 1, drop="DROP VIEW programme_kawasan_assessment"),
    ]
