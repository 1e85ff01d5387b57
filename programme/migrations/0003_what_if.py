"""Scoring by another rule set, without storing it."""

from django.db import migrations

from programme.sql import ProgrammeSqlFile as SqlFile


class Migration(migrations.Migration):
    dependencies = [("programme", "0011_states")]

    operations = [SqlFile("programme_what_if", 1, drop="DROP FUNCTION programme_what_if(bigint[], text)")]
