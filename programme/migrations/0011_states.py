"""The states of slum areas, their movements and the burn-down, in the database."""

import django.db.models.expressions
from django.db import migrations, models

from programme.sql import ProgrammeSqlFile as SqlFile

DROP_CHILDREN = """
ALTER TABLE programme_workvolume DROP CONSTRAINT work_volume_work;
ALTER TABLE programme_workfund DROP CONSTRAINT work_fund_work;
ALTER TABLE programme_workphoto DROP CONSTRAINT work_photo_work;
ALTER TABLE programme_maintenance DROP CONSTRAINT maintenance_work;
ALTER TABLE programme_decreedifference
    DROP CONSTRAINT decree_difference_decree, DROP CONSTRAINT decree_difference_line, DROP CONSTRAINT decree_difference_area
"""
DROP_VOLUME_SCOPE = """
DROP TRIGGER work_volume_scope_insert ON programme_workvolume;
DROP TRIGGER work_volume_scope_update ON programme_workvolume;
DROP TRIGGER work_volume_scope_update ON programme_work;
DROP FUNCTION work_volume_scope()
"""
DROP_REFRESH = """
DROP TRIGGER state_insert ON spatial_slumarea;
DROP TRIGGER state_update ON spatial_slumarea;
DROP TRIGGER state_delete ON spatial_slumarea;
DROP TRIGGER state_truncate ON spatial_slumarea;
DROP TRIGGER state_insert ON spatial_decree;
DROP TRIGGER state_update ON spatial_decree;
DROP TRIGGER state_delete ON spatial_decree;
DROP TRIGGER state_update ON spatial_kawasan;
DROP TRIGGER state_update ON programme_assessment;
DROP TRIGGER state_delete ON programme_assessment;
DROP TRIGGER state_insert ON programme_assessmentresult;
DROP TRIGGER state_update ON programme_assessmentresult;
DROP TRIGGER state_delete ON programme_assessmentresult;
DROP TRIGGER state_truncate ON programme_assessmentresult;
DROP TRIGGER state_update ON programme_work;
DROP TRIGGER state_insert ON programme_workvolume;
DROP TRIGGER state_update ON programme_workvolume;
DROP TRIGGER state_delete ON programme_workvolume;
DROP TRIGGER state_truncate ON programme_workvolume;
DROP FUNCTION state_of_slum_area();
DROP FUNCTION state_of_decree();
DROP FUNCTION state_of_kawasan();
DROP FUNCTION state_of_assessment();
DROP FUNCTION state_of_result();
DROP FUNCTION state_of_work();
DROP FUNCTION state_of_work_volume()
"""


class Migration(migrations.Migration):
    dependencies = [("programme", "0002_scoring"), ("programme", "0010_works")]

    operations = [
        migrations.AddIndex(
            model_name="areastate",
            index=models.Index(
                condition=models.Q(("previous_area", django.db.models.expressions.F("slum_area")), _negated=True),
                fields=["previous_area"],
                name="area_state_continues",
            ),
        ),
        SqlFile("work_children", 1, drop=DROP_CHILDREN),
        SqlFile("work_volume_scope", 1, drop=DROP_VOLUME_SCOPE),
        SqlFile("decree_span", 1, drop="DROP VIEW decree_span"),
        SqlFile("slum_area_twin", 1, drop="DROP FUNCTION slum_area_twin(bigint, bigint)"),
        SqlFile("slum_area_new", 1, drop="DROP FUNCTION slum_area_new(bigint, integer)"),
        SqlFile("state_fresh", 1, drop="DROP FUNCTION state_fresh(bigint[])"),
        SqlFile("state_write", 1, drop="DROP FUNCTION programme_state_write(bigint[])"),
        SqlFile("state_refresh", 1, drop=DROP_REFRESH),
        SqlFile("movement", 1, drop="DROP VIEW programme_movement"),
        SqlFile("burndown", 1, drop="DROP FUNCTION programme_burndown(text, integer, integer, text, bigint, bigint)"),
        # Decrees that are in force already.
        migrations.RunSQL(
            "SELECT programme_state_write(array_agg(id)) FROM spatial_slumarea HAVING count(*) > 0",
            migrations.RunSQL.noop,
        ),
    ]
