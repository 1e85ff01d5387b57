"""The wilayah layers without a join of wilayah with itself."""

from django.db import migrations

from layers.sql import LayerSqlFile as SqlFile


class Migration(migrations.Migration):
    dependencies = [("layers", "0004_versions"), ("spatial", "0004_repeated")]

    operations = [SqlFile("gis_wilayah", 2)]
