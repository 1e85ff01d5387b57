"""Figures of wilayah that are not asked for are not computed."""

from django.db import migrations

from spatial.sql import SqlFile


class Migration(migrations.Migration):
    dependencies = [("spatial", "0004_repeated")]

    operations = [SqlFile("wilayah_row", 2)]
