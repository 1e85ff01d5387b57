"""Places, polygons and decrees, with their history."""

import django.contrib.gis.geos.polygon
import django.contrib.postgres.indexes
import django.db.models.deletion
import django.db.models.functions.text
import django.db.models.lookups
import pgtrigger.compiler
import pgtrigger.migrations
from django.db import migrations, models

import spatial.models.fields
import spatial.models.history
from spatial.sql import SqlFile


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("pghistory", "0007_auto_20250421_0444"),
    ]

    operations = [
        # The generated columns below call them.
        SqlFile("utm_srid", 1, drop="DROP FUNCTION utm_srid(geometry)"),
        SqlFile("planar_area_ha", 1, drop="DROP FUNCTION planar_area_ha(geometry)"),
        SqlFile("geodesic_area_ha", 1, drop="DROP FUNCTION geodesic_area_ha(geometry)"),
        migrations.CreateModel(
            name="Import",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "kind",
                    models.CharField(
                        choices=[("wilayah", "Boundaries"), ("slum_areas", "Slum areas")],
                        db_comment="Jenis impor",
                        max_length=16,
                        verbose_name="kind",
                    ),
                ),
                ("file_name", models.CharField(db_comment="Nama berkas", max_length=255, verbose_name="file name")),
                ("sha256", models.CharField(db_comment="SHA-256 berkas", max_length=64, verbose_name="SHA-256")),
                (
                    "layer",
                    models.CharField(
                        blank=True, db_comment="Lapisan dalam berkas", max_length=255, verbose_name="layer"
                    ),
                ),
                ("started_at", models.DateTimeField(db_comment="Mulai", verbose_name="started")),
                ("finished_at", models.DateTimeField(db_comment="Selesai", verbose_name="finished")),
                ("by", models.CharField(db_comment="Siapa yang mengimpor", max_length=150, verbose_name="by")),
                (
                    "status",
                    models.CharField(
                        choices=[("loaded", "Loaded"), ("partial", "Loaded in part"), ("refused", "Refused")],
                        db_comment="Hasil",
                        max_length=8,
                        verbose_name="status",
                    ),
                ),
                ("read", models.PositiveIntegerField(db_comment="Baris dibaca", default=0, verbose_name="rows read")),
                (
                    "created",
                    models.PositiveIntegerField(db_comment="Baris baru", default=0, verbose_name="rows created"),
                ),
                (
                    "updated",
                    models.PositiveIntegerField(db_comment="Baris diubah", default=0, verbose_name="rows updated"),
                ),
                (
                    "unchanged",
                    models.PositiveIntegerField(db_comment="Baris tetap", default=0, verbose_name="rows unchanged"),
                ),
                (
                    "repaired",
                    models.PositiveIntegerField(db_comment="Baris diperbaiki", default=0, verbose_name="rows repaired"),
                ),
                (
                    "refused",
                    models.PositiveIntegerField(db_comment="Baris ditolak", default=0, verbose_name="rows refused"),
                ),
                ("warnings", models.PositiveIntegerField(db_comment="Peringatan", default=0, verbose_name="warnings")),
                ("options", models.JSONField(db_comment="Pilihan yang dipakai", default=dict, verbose_name="options")),
                (
                    "report",
                    models.JSONField(db_comment="Laporan baris demi baris", default=list, verbose_name="report"),
                ),
            ],
            options={
                "verbose_name": "import",
                "verbose_name_plural": "imports",
                "db_table_comment": "Catatan setiap impor berkas",
                "ordering": ["-id"],
            },
        ),
        migrations.CreateModel(
            name="Wilayah",
            fields=[
                (
                    "code",
                    spatial.models.fields.WilayahCodeField(
                        db_comment="Kode Kemendagri, misalnya 33.08.10.2013",
                        primary_key=True,
                        serialize=False,
                        verbose_name="code",
                    ),
                ),
                (
                    "bps_code",
                    models.CharField(
                        blank=True,
                        db_comment="Kode BPS, hanya angka",
                        max_length=10,
                        null=True,
                        unique=True,
                        verbose_name="BPS code",
                    ),
                ),
                (
                    "name",
                    models.CharField(
                        blank=True,
                        db_comment="Nama; kosong bila belum diketahui",
                        db_default="",
                        default="",
                        max_length=120,
                        verbose_name="name",
                    ),
                ),
                (
                    "level",
                    models.CharField(
                        choices=[
                            ("provinsi", "Province"),
                            ("kabupaten", "Regency or city"),
                            ("kecamatan", "Kecamatan"),
                            ("kelurahan", "Kelurahan or desa"),
                        ],
                        db_comment="Tingkat wilayah",
                        max_length=9,
                        verbose_name="level",
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("provinsi", "Province"),
                            ("kabupaten", "Regency"),
                            ("kota", "City"),
                            ("kecamatan", "Kecamatan"),
                            ("kelurahan", "Kelurahan"),
                            ("desa", "Desa"),
                            ("desa_adat", "Desa adat"),
                        ],
                        db_comment="Jenis wilayah",
                        max_length=9,
                        verbose_name="kind",
                    ),
                ),
                (
                    "parent",
                    models.ForeignKey(
                        blank=True,
                        db_comment="Kode wilayah induk",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="children",
                        to="spatial.wilayah",
                        verbose_name="parent",
                    ),
                ),
                (
                    "geom",
                    spatial.models.fields.BoundaryField(
                        blank=True, db_comment="Batas wilayah, EPSG:4326", null=True, verbose_name="boundary"
                    ),
                ),
                (
                    "derived",
                    models.BooleanField(
                        db_comment="Batas dibentuk dari gabungan wilayah di bawahnya",
                        db_default=False,
                        default=False,
                        verbose_name="derived",
                    ),
                ),
                (
                    "fictitious",
                    models.BooleanField(
                        db_comment="Data contoh, bukan batas resmi",
                        db_default=False,
                        default=False,
                        verbose_name="fictitious",
                    ),
                ),
                (
                    "geodesic_area_ha",
                    models.GeneratedField(
                        db_comment="Luas geodesik (ha) pada elipsoid WGS 84, dihitung dari batas",
                        db_persist=True,
                        expression=models.Func(models.F("geom"), function="geodesic_area_ha"),
                        output_field=spatial.models.fields.HectaresField(),
                        verbose_name="geodesic area (ha)",
                    ),
                ),
                (
                    "valid_from",
                    models.DateField(blank=True, db_comment="Berlaku sejak", null=True, verbose_name="valid from"),
                ),
                (
                    "valid_to",
                    models.DateField(
                        blank=True, db_comment="Berlaku sampai (tidak termasuk)", null=True, verbose_name="valid to"
                    ),
                ),
                (
                    "import_run",
                    models.ForeignKey(
                        blank=True,
                        db_comment="Impor yang terakhir mengubah baris ini",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="wilayah",
                        to="spatial.import",
                        verbose_name="import",
                    ),
                ),
            ],
            options={
                "verbose_name": "wilayah",
                "verbose_name_plural": "wilayah",
                "db_table_comment": "Wilayah administrasi: provinsi, kabupaten/kota, kecamatan, kelurahan/desa",
                "ordering": ["code"],
            },
        ),
        migrations.CreateModel(
            name="Decree",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("number", models.CharField(db_comment="Nomor SK", max_length=120, verbose_name="number")),
                ("date", models.DateField(db_comment="Tanggal SK", verbose_name="date")),
                ("title", models.CharField(db_comment="Tentang", max_length=500, verbose_name="title")),
                (
                    "topic",
                    models.CharField(
                        choices=[("kawasan_kumuh", "Slum areas")],
                        db_comment="Pokok pengaturan",
                        db_default="kawasan_kumuh",
                        default="kawasan_kumuh",
                        max_length=32,
                        verbose_name="topic",
                    ),
                ),
                (
                    "signatory",
                    models.CharField(
                        blank=True,
                        db_comment="Penanda tangan; kosong bila tidak diketahui",
                        max_length=200,
                        null=True,
                        verbose_name="signatory",
                    ),
                ),
                (
                    "kabupaten",
                    models.ForeignKey(
                        db_comment="Kabupaten/kota",
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="decrees",
                        to="spatial.wilayah",
                        verbose_name="regency or city",
                    ),
                ),
                (
                    "stated_total_ha",
                    spatial.models.fields.HectaresField(
                        blank=True, db_comment="Luas total menurut SK (ha)", null=True, verbose_name="stated total (ha)"
                    ),
                ),
                (
                    "stated_total_text",
                    models.CharField(
                        blank=True,
                        db_comment="Luas total seperti tercetak",
                        db_default="",
                        default="",
                        max_length=60,
                        verbose_name="stated total as printed",
                    ),
                ),
                (
                    "status",
                    models.CharField(
                        choices=[("draft", "Draft"), ("in_force", "In force"), ("superseded", "Superseded")],
                        db_comment="Status: draft, in_force (berlaku), superseded (diganti)",
                        db_default="draft",
                        default="draft",
                        max_length=10,
                        verbose_name="status",
                    ),
                ),
                (
                    "source",
                    models.CharField(
                        blank=True,
                        db_comment="Sumber angka SK",
                        db_default="",
                        default="",
                        max_length=500,
                        verbose_name="source",
                    ),
                ),
            ],
            options={
                "verbose_name": "decree",
                "verbose_name_plural": "decrees",
                "db_table_comment": "Keputusan (SK) penetapan kawasan kumuh",
                "ordering": ["-date", "id"],
            },
        ),
        migrations.AddField(
            model_name="Import",
            name="decree",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="imports",
                to="spatial.decree",
                verbose_name="decree",
            ),
        ),
        migrations.CreateModel(
            name="Kawasan",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "decree",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="kawasan",
                        to="spatial.decree",
                        verbose_name="decree",
                    ),
                ),
                ("name", models.CharField(db_comment="Nama kawasan", max_length=200, verbose_name="name")),
            ],
            options={
                "verbose_name": "kawasan",
                "verbose_name_plural": "kawasan",
                "db_table_comment": "Kawasan kumuh: permukiman kumuh bernama dalam satu SK",
                "ordering": ["decree", "name"],
            },
        ),
        migrations.CreateModel(
            name="DecreeLine",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "decree",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="lines",
                        to="spatial.decree",
                        verbose_name="decree",
                    ),
                ),
                (
                    "position",
                    models.PositiveSmallIntegerField(db_comment="Nomor urut dalam SK", verbose_name="position"),
                ),
                (
                    "wilayah",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="decree_lines",
                        to="spatial.wilayah",
                        verbose_name="wilayah",
                    ),
                ),
                (
                    "kawasan",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="decree_lines",
                        to="spatial.kawasan",
                        verbose_name="kawasan",
                    ),
                ),
                (
                    "stated_area_ha",
                    spatial.models.fields.HectaresField(
                        db_comment="Luas menurut SK (ha)", verbose_name="stated area (ha)"
                    ),
                ),
                (
                    "stated_area_text",
                    models.CharField(
                        blank=True,
                        db_comment="Luas seperti tercetak",
                        db_default="",
                        default="",
                        max_length=60,
                        verbose_name="stated area as printed",
                    ),
                ),
                (
                    "kabupaten_code",
                    models.GeneratedField(
                        db_comment="Kode kabupaten/kota dari wilayah",
                        db_persist=True,
                        expression=django.db.models.functions.text.Left("wilayah_id", 5),
                        output_field=spatial.models.fields.WilayahCodeField(),
                    ),
                ),
            ],
            options={
                "verbose_name": "decree line",
                "verbose_name_plural": "decree lines",
                "db_table_comment": "Baris SK: wilayah atau kawasan dengan luas yang dinyatakan",
                "ordering": ["decree", "position"],
            },
        ),
        migrations.CreateModel(
            name="SlumArea",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "decree",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="slum_areas",
                        to="spatial.decree",
                        verbose_name="decree",
                    ),
                ),
                (
                    "kelurahan",
                    models.ForeignKey(
                        db_comment="Kode kelurahan/desa",
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="slum_areas",
                        to="spatial.wilayah",
                        verbose_name="kelurahan",
                    ),
                ),
                (
                    "kawasan",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="slum_areas",
                        to="spatial.kawasan",
                        verbose_name="kawasan",
                    ),
                ),
                (
                    "rt",
                    models.CharField(
                        blank=True, db_comment="RT, tiga angka: 004, 006A", max_length=4, null=True, verbose_name="RT"
                    ),
                ),
                (
                    "rw",
                    models.CharField(
                        blank=True, db_comment="RW, tiga angka: 002", max_length=4, null=True, verbose_name="RW"
                    ),
                ),
                (
                    "stated_area_ha",
                    spatial.models.fields.HectaresField(
                        blank=True, db_comment="Luas menurut SK (ha)", null=True, verbose_name="stated area (ha)"
                    ),
                ),
                (
                    "verified_area_ha",
                    spatial.models.fields.HectaresField(
                        blank=True, db_comment="Luas verifikasi (ha)", null=True, verbose_name="verified area (ha)"
                    ),
                ),
                (
                    "geom",
                    spatial.models.fields.BoundaryField(
                        db_comment="Poligon kawasan kumuh, EPSG:4326", verbose_name="polygon"
                    ),
                ),
                (
                    "area_ha",
                    models.GeneratedField(
                        db_comment="Luas planar (ha) pada zona UTM poligon, dihitung dari poligon",
                        db_persist=True,
                        expression=models.Func(models.F("geom"), function="planar_area_ha"),
                        output_field=spatial.models.fields.HectaresField(),
                        verbose_name="planar area (ha)",
                    ),
                ),
                (
                    "geodesic_area_ha",
                    models.GeneratedField(
                        db_comment="Luas geodesik (ha) pada elipsoid WGS 84, dihitung dari poligon",
                        db_persist=True,
                        expression=models.Func(models.F("geom"), function="geodesic_area_ha"),
                        output_field=spatial.models.fields.HectaresField(),
                        verbose_name="geodesic area (ha)",
                    ),
                ),
                (
                    "utm_srid",
                    models.GeneratedField(
                        db_comment="Kode EPSG zona UTM tempat luas planar diukur",
                        db_persist=True,
                        expression=models.Func(models.F("geom"), function="utm_srid"),
                        output_field=models.IntegerField(),
                        verbose_name="EPSG code of the UTM zone",
                    ),
                ),
                (
                    "kabupaten_code",
                    models.GeneratedField(
                        db_comment="Kode kabupaten/kota dari kelurahan",
                        db_persist=True,
                        expression=django.db.models.functions.text.Left("kelurahan_id", 5),
                        output_field=spatial.models.fields.WilayahCodeField(),
                    ),
                ),
                (
                    "fictitious",
                    models.BooleanField(
                        db_comment="Data contoh, bukan batas resmi",
                        db_default=False,
                        default=False,
                        verbose_name="fictitious",
                    ),
                ),
                (
                    "import_run",
                    models.ForeignKey(
                        blank=True,
                        db_comment="Impor yang membawa baris ini",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="slum_areas",
                        to="spatial.import",
                        verbose_name="import",
                    ),
                ),
            ],
            options={
                "verbose_name": "slum area",
                "verbose_name_plural": "slum areas",
                "db_table_comment": "Poligon kawasan kumuh, satu kelurahan per baris (sampai RT bila ada)",
                "ordering": ["id"],
            },
        ),
        migrations.CreateModel(
            name="SlumOverlap",
            fields=[
                (
                    "pk",
                    models.CompositePrimaryKey(
                        "first", "second", blank=True, editable=False, primary_key=True, serialize=False
                    ),
                ),
                (
                    "first",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="spatial.slumarea",
                        verbose_name="first slum area",
                    ),
                ),
                (
                    "second",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="spatial.slumarea",
                        verbose_name="second slum area",
                    ),
                ),
                (
                    "area_ha",
                    spatial.models.fields.HectaresField(
                        db_comment="Luas planar (ha) bagian yang bertumpang tindih", verbose_name="overlap (ha)"
                    ),
                ),
            ],
            options={
                "verbose_name": "overlap",
                "verbose_name_plural": "overlaps",
                "db_table_comment": "Tumpang tindih dua poligon kawasan kumuh dalam satu SK (dihitung oleh basis data)",
            },
        ),
        migrations.CreateModel(
            name="WilayahSlum",
            fields=[
                (
                    "wilayah",
                    models.OneToOneField(
                        db_column="code",
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        primary_key=True,
                        related_name="slum",
                        serialize=False,
                        to="spatial.wilayah",
                    ),
                ),
                ("slum_area_count", models.IntegerField()),
                ("area_ha", spatial.models.fields.HectaresField()),
                ("geodesic_area_ha", spatial.models.fields.HectaresField()),
                ("footprint_ha", spatial.models.fields.HectaresField()),
                ("stated_area_ha", spatial.models.fields.HectaresField(null=True)),
                ("stated_source", models.CharField(max_length=16, null=True)),
                ("difference_ha", spatial.models.fields.HectaresField(null=True)),
                ("share_percent", spatial.models.fields.HectaresField(null=True)),
            ],
            options={
                "db_table": "wilayah_slum",
                "managed": False,
            },
        ),
        migrations.CreateModel(
            name="DecreeFigure",
            fields=[
                (
                    "decree",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        primary_key=True,
                        related_name="figure",
                        serialize=False,
                        to="spatial.decree",
                    ),
                ),
                ("line_count", models.IntegerField()),
                ("lines_sum_ha", spatial.models.fields.HectaresField(null=True)),
                ("lines_difference_ha", spatial.models.fields.HectaresField(null=True)),
                ("slum_area_count", models.IntegerField()),
                ("area_ha", spatial.models.fields.HectaresField()),
                ("geodesic_area_ha", spatial.models.fields.HectaresField()),
                ("footprint_ha", spatial.models.fields.HectaresField()),
                ("difference_ha", spatial.models.fields.HectaresField(null=True)),
            ],
            options={
                "db_table": "decree_figure",
                "managed": False,
            },
        ),
        migrations.CreateModel(
            name="DecreeLineFigure",
            fields=[
                (
                    "line",
                    models.OneToOneField(
                        db_column="id",
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        primary_key=True,
                        related_name="figure",
                        serialize=False,
                        to="spatial.decreeline",
                    ),
                ),
                ("slum_area_count", models.IntegerField()),
                ("area_ha", spatial.models.fields.HectaresField()),
                ("geodesic_area_ha", spatial.models.fields.HectaresField()),
                ("footprint_ha", spatial.models.fields.HectaresField()),
                ("difference_ha", spatial.models.fields.HectaresField()),
            ],
            options={
                "db_table": "decree_line_figure",
                "managed": False,
            },
        ),
        migrations.CreateModel(
            name="DecreeEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                (
                    "db_role",
                    models.TextField(
                        db_comment="Peran basis data",
                        db_default=spatial.models.history.SessionUser(),
                        verbose_name="database role",
                    ),
                ),
                (
                    "application_name",
                    models.TextField(
                        db_comment="Program yang menulis",
                        db_default=spatial.models.history.ApplicationName(),
                        null=True,
                        verbose_name="program",
                    ),
                ),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="spatial.decree",
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                ("id", models.BigIntegerField()),
                ("number", models.CharField(db_comment="Nomor SK", max_length=120, verbose_name="number")),
                ("date", models.DateField(db_comment="Tanggal SK", verbose_name="date")),
                ("title", models.CharField(db_comment="Tentang", max_length=500, verbose_name="title")),
                (
                    "topic",
                    models.CharField(
                        choices=[("kawasan_kumuh", "Slum areas")],
                        db_comment="Pokok pengaturan",
                        db_default="kawasan_kumuh",
                        default="kawasan_kumuh",
                        max_length=32,
                        verbose_name="topic",
                    ),
                ),
                (
                    "signatory",
                    models.CharField(
                        blank=True,
                        db_comment="Penanda tangan; kosong bila tidak diketahui",
                        max_length=200,
                        null=True,
                        verbose_name="signatory",
                    ),
                ),
                (
                    "kabupaten",
                    models.ForeignKey(
                        db_comment="Kabupaten/kota",
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="spatial.wilayah",
                        verbose_name="regency or city",
                    ),
                ),
                (
                    "stated_total_ha",
                    spatial.models.fields.HectaresField(
                        blank=True, db_comment="Luas total menurut SK (ha)", null=True, verbose_name="stated total (ha)"
                    ),
                ),
                (
                    "stated_total_text",
                    models.CharField(
                        blank=True,
                        db_comment="Luas total seperti tercetak",
                        db_default="",
                        default="",
                        max_length=60,
                        verbose_name="stated total as printed",
                    ),
                ),
                (
                    "status",
                    models.CharField(
                        choices=[("draft", "Draft"), ("in_force", "In force"), ("superseded", "Superseded")],
                        db_comment="Status: draft, in_force (berlaku), superseded (diganti)",
                        db_default="draft",
                        default="draft",
                        max_length=10,
                        verbose_name="status",
                    ),
                ),
                (
                    "source",
                    models.CharField(
                        blank=True,
                        db_comment="Sumber angka SK",
                        db_default="",
                        default="",
                        max_length=500,
                        verbose_name="source",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="DecreeLineEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                (
                    "db_role",
                    models.TextField(
                        db_comment="Peran basis data",
                        db_default=spatial.models.history.SessionUser(),
                        verbose_name="database role",
                    ),
                ),
                (
                    "application_name",
                    models.TextField(
                        db_comment="Program yang menulis",
                        db_default=spatial.models.history.ApplicationName(),
                        null=True,
                        verbose_name="program",
                    ),
                ),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="spatial.decreeline",
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                ("id", models.BigIntegerField()),
                (
                    "decree",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="spatial.decree",
                        verbose_name="decree",
                    ),
                ),
                (
                    "position",
                    models.PositiveSmallIntegerField(db_comment="Nomor urut dalam SK", verbose_name="position"),
                ),
                (
                    "wilayah",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="spatial.wilayah",
                        verbose_name="wilayah",
                    ),
                ),
                (
                    "kawasan",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="spatial.kawasan",
                        verbose_name="kawasan",
                    ),
                ),
                (
                    "stated_area_ha",
                    spatial.models.fields.HectaresField(
                        db_comment="Luas menurut SK (ha)", verbose_name="stated area (ha)"
                    ),
                ),
                (
                    "stated_area_text",
                    models.CharField(
                        blank=True,
                        db_comment="Luas seperti tercetak",
                        db_default="",
                        default="",
                        max_length=60,
                        verbose_name="stated area as printed",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="KawasanEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                (
                    "db_role",
                    models.TextField(
                        db_comment="Peran basis data",
                        db_default=spatial.models.history.SessionUser(),
                        verbose_name="database role",
                    ),
                ),
                (
                    "application_name",
                    models.TextField(
                        db_comment="Program yang menulis",
                        db_default=spatial.models.history.ApplicationName(),
                        null=True,
                        verbose_name="program",
                    ),
                ),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="spatial.kawasan",
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                ("id", models.BigIntegerField()),
                (
                    "decree",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="spatial.decree",
                        verbose_name="decree",
                    ),
                ),
                ("name", models.CharField(db_comment="Nama kawasan", max_length=200, verbose_name="name")),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="SlumAreaEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                (
                    "db_role",
                    models.TextField(
                        db_comment="Peran basis data",
                        db_default=spatial.models.history.SessionUser(),
                        verbose_name="database role",
                    ),
                ),
                (
                    "application_name",
                    models.TextField(
                        db_comment="Program yang menulis",
                        db_default=spatial.models.history.ApplicationName(),
                        null=True,
                        verbose_name="program",
                    ),
                ),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="spatial.slumarea",
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                ("id", models.BigIntegerField()),
                (
                    "decree",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="spatial.decree",
                        verbose_name="decree",
                    ),
                ),
                (
                    "kelurahan",
                    models.ForeignKey(
                        db_comment="Kode kelurahan/desa",
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="spatial.wilayah",
                        verbose_name="kelurahan",
                    ),
                ),
                (
                    "kawasan",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="spatial.kawasan",
                        verbose_name="kawasan",
                    ),
                ),
                (
                    "rt",
                    models.CharField(
                        blank=True, db_comment="RT, tiga angka: 004, 006A", max_length=4, null=True, verbose_name="RT"
                    ),
                ),
                (
                    "rw",
                    models.CharField(
                        blank=True, db_comment="RW, tiga angka: 002", max_length=4, null=True, verbose_name="RW"
                    ),
                ),
                (
                    "stated_area_ha",
                    spatial.models.fields.HectaresField(
                        blank=True, db_comment="Luas menurut SK (ha)", null=True, verbose_name="stated area (ha)"
                    ),
                ),
                (
                    "verified_area_ha",
                    spatial.models.fields.HectaresField(
                        blank=True, db_comment="Luas verifikasi (ha)", null=True, verbose_name="verified area (ha)"
                    ),
                ),
                (
                    "geom",
                    spatial.models.fields.BoundaryField(
                        db_comment="Poligon kawasan kumuh, EPSG:4326", verbose_name="polygon"
                    ),
                ),
                (
                    "fictitious",
                    models.BooleanField(
                        db_comment="Data contoh, bukan batas resmi",
                        db_default=False,
                        default=False,
                        verbose_name="fictitious",
                    ),
                ),
                (
                    "import_run",
                    models.ForeignKey(
                        blank=True,
                        db_comment="Impor yang membawa baris ini",
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="spatial.import",
                        verbose_name="import",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="WilayahEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                (
                    "db_role",
                    models.TextField(
                        db_comment="Peran basis data",
                        db_default=spatial.models.history.SessionUser(),
                        verbose_name="database role",
                    ),
                ),
                (
                    "application_name",
                    models.TextField(
                        db_comment="Program yang menulis",
                        db_default=spatial.models.history.ApplicationName(),
                        null=True,
                        verbose_name="program",
                    ),
                ),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="spatial.wilayah",
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                (
                    "code",
                    spatial.models.fields.WilayahCodeField(
                        db_comment="Kode Kemendagri, misalnya 33.08.10.2013", serialize=False, verbose_name="code"
                    ),
                ),
                (
                    "bps_code",
                    models.CharField(
                        blank=True,
                        db_comment="Kode BPS, hanya angka",
                        max_length=10,
                        null=True,
                        verbose_name="BPS code",
                    ),
                ),
                (
                    "name",
                    models.CharField(
                        blank=True,
                        db_comment="Nama; kosong bila belum diketahui",
                        db_default="",
                        default="",
                        max_length=120,
                        verbose_name="name",
                    ),
                ),
                (
                    "level",
                    models.CharField(
                        choices=[
                            ("provinsi", "Province"),
                            ("kabupaten", "Regency or city"),
                            ("kecamatan", "Kecamatan"),
                            ("kelurahan", "Kelurahan or desa"),
                        ],
                        db_comment="Tingkat wilayah",
                        max_length=9,
                        verbose_name="level",
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("provinsi", "Province"),
                            ("kabupaten", "Regency"),
                            ("kota", "City"),
                            ("kecamatan", "Kecamatan"),
                            ("kelurahan", "Kelurahan"),
                            ("desa", "Desa"),
                            ("desa_adat", "Desa adat"),
                        ],
                        db_comment="Jenis wilayah",
                        max_length=9,
                        verbose_name="kind",
                    ),
                ),
                (
                    "parent",
                    models.ForeignKey(
                        blank=True,
                        db_comment="Kode wilayah induk",
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="spatial.wilayah",
                        verbose_name="parent",
                    ),
                ),
                (
                    "geom",
                    spatial.models.fields.BoundaryField(
                        blank=True, db_comment="Batas wilayah, EPSG:4326", null=True, verbose_name="boundary"
                    ),
                ),
                (
                    "derived",
                    models.BooleanField(
                        db_comment="Batas dibentuk dari gabungan wilayah di bawahnya",
                        db_default=False,
                        default=False,
                        verbose_name="derived",
                    ),
                ),
                (
                    "fictitious",
                    models.BooleanField(
                        db_comment="Data contoh, bukan batas resmi",
                        db_default=False,
                        default=False,
                        verbose_name="fictitious",
                    ),
                ),
                (
                    "valid_from",
                    models.DateField(blank=True, db_comment="Berlaku sejak", null=True, verbose_name="valid from"),
                ),
                (
                    "valid_to",
                    models.DateField(
                        blank=True, db_comment="Berlaku sampai (tidak termasuk)", null=True, verbose_name="valid to"
                    ),
                ),
                (
                    "import_run",
                    models.ForeignKey(
                        blank=True,
                        db_comment="Impor yang terakhir mengubah baris ini",
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="spatial.import",
                        verbose_name="import",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.AddConstraint(
            model_name="decree",
            constraint=models.CheckConstraint(
                condition=django.db.models.lookups.Exact(django.db.models.functions.text.Length("kabupaten_id"), 5),
                name="decree_of_kabupaten",
            ),
        ),
        migrations.AddConstraint(
            model_name="decree",
            constraint=models.UniqueConstraint(fields=("kabupaten", "number", "date"), name="decree_number_unique"),
        ),
        migrations.AddConstraint(
            model_name="decree",
            constraint=models.UniqueConstraint(fields=("id", "kabupaten"), name="decree_id_kabupaten"),
        ),
        migrations.AddConstraint(
            model_name="decree",
            constraint=models.UniqueConstraint(
                condition=models.Q(("status", "in_force")),
                fields=("kabupaten", "topic"),
                name="decree_one_in_force",
                violation_error_message="Another decree of this regency is in force on this topic: supersede it first.",
            ),
        ),
        migrations.AddConstraint(
            model_name="decree",
            constraint=models.CheckConstraint(
                condition=models.Q(("status__in", ["draft", "in_force", "superseded"])), name="decree_status_known"
            ),
        ),
        migrations.AddConstraint(
            model_name="decree",
            constraint=models.CheckConstraint(
                condition=models.Q(("stated_total_ha__gte", 0), ("stated_total_ha__lt", 1000000000)),
                name="decree_stated_total_ha_range",
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="decree",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "spatial_decreeevent" ("date", "id", "kabupaten_id", "number", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "signatory", "source", "stated_total_ha", "stated_total_text", "status", "title", "topic") SELECT new_values."date", new_values."id", new_values."kabupaten_id", new_values."number", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."signatory", new_values."source", new_values."stated_total_ha", new_values."stated_total_text", new_values."status", new_values."title", new_values."topic" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="10da291b29af482182716a2628ca8fc50058b8af",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_bf243",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="spatial_decree",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="decree",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "spatial_decreeevent" ("date", "id", "kabupaten_id", "number", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "signatory", "source", "stated_total_ha", "stated_total_text", "status", "title", "topic") SELECT new_values."date", new_values."id", new_values."kabupaten_id", new_values."number", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."signatory", new_values."source", new_values."stated_total_ha", new_values."stated_total_text", new_values."status", new_values."title", new_values."topic" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="da9d6098b103ea95766edf1f16ca1d6c1c7f2441",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_b60a6",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="spatial_decree",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="decree",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "spatial_decreeevent" ("date", "id", "kabupaten_id", "number", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "signatory", "source", "stated_total_ha", "stated_total_text", "status", "title", "topic") SELECT old_values."date", old_values."id", old_values."kabupaten_id", old_values."number", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."signatory", old_values."source", old_values."stated_total_ha", old_values."stated_total_text", old_values."status", old_values."title", old_values."topic" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                    hash="c3b98981804a9ebb3b1a0fde89630e6d077bd7c6",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_a3f6b",
                    referencing="REFERENCING OLD TABLE AS old_values ",
                    table="spatial_decree",
                    when="AFTER",
                ),
            ),
        ),
        migrations.AddIndex(
            model_name="wilayah",
            index=django.contrib.postgres.indexes.GistIndex(fields=["geom"], name="wilayah_geom_gist"),
        ),
        migrations.AddIndex(
            model_name="wilayah",
            index=models.Index(fields=["level", "code"], name="wilayah_level_code"),
        ),
        migrations.AddConstraint(
            model_name="wilayah",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("code__regex", "^[0-9]{2}$"), ("kind", "provinsi"), ("level", "provinsi")),
                    models.Q(
                        ("code__regex", "^[0-9]{2}\\.([0-6][0-9]|70)$"), ("kind", "kabupaten"), ("level", "kabupaten")
                    ),
                    models.Q(
                        ("code__regex", "^[0-9]{2}\\.(7[1-9]|[89][0-9])$"), ("kind", "kota"), ("level", "kabupaten")
                    ),
                    models.Q(
                        ("code__regex", "^[0-9]{2}\\.[0-9]{2}\\.[0-9]{2}$"),
                        ("kind", "kecamatan"),
                        ("level", "kecamatan"),
                    ),
                    models.Q(
                        ("code__regex", "^[0-9]{2}\\.[0-9]{2}\\.[0-9]{2}\\.1[0-9]{3}$"),
                        ("kind", "kelurahan"),
                        ("level", "kelurahan"),
                    ),
                    models.Q(
                        ("code__regex", "^[0-9]{2}\\.[0-9]{2}\\.[0-9]{2}\\.2[0-9]{3}$"),
                        ("kind", "desa"),
                        ("level", "kelurahan"),
                    ),
                    models.Q(
                        ("code__regex", "^[0-9]{2}\\.[0-9]{2}\\.[0-9]{2}\\.3[0-9]{3}$"),
                        ("kind", "desa_adat"),
                        ("level", "kelurahan"),
                    ),
                    _connector="OR",
                ),
                name="wilayah_code_of_level",
            ),
        ),
        migrations.AddConstraint(
            model_name="wilayah",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("level", "provinsi"), ("parent__isnull", True)),
                    models.Q(
                        ("level", "kabupaten"),
                        ("parent", django.db.models.functions.text.Left("code", 2)),
                        ("parent__isnull", False),
                    ),
                    models.Q(
                        ("level", "kecamatan"),
                        ("parent", django.db.models.functions.text.Left("code", 5)),
                        ("parent__isnull", False),
                    ),
                    models.Q(
                        ("level", "kelurahan"),
                        ("parent", django.db.models.functions.text.Left("code", 8)),
                        ("parent__isnull", False),
                    ),
                    _connector="OR",
                ),
                name="wilayah_parent_of_code",
            ),
        ),
        migrations.AddConstraint(
            model_name="wilayah",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("bps_code__regex", "^[0-9]{2}$"), ("level", "provinsi")),
                    models.Q(("bps_code__regex", "^[0-9]{4}$"), ("level", "kabupaten")),
                    models.Q(("bps_code__regex", "^[0-9]{7}$"), ("level", "kecamatan")),
                    models.Q(("bps_code__regex", "^[0-9]{10}$"), ("level", "kelurahan")),
                    ("bps_code__isnull", True),
                    _connector="OR",
                ),
                name="wilayah_bps_code_of_level",
            ),
        ),
        migrations.AddConstraint(
            model_name="wilayah",
            constraint=models.CheckConstraint(
                condition=models.Q(("valid_to__gt", models.F("valid_from"))), name="wilayah_validity_order"
            ),
        ),
        migrations.AddConstraint(
            model_name="wilayah",
            constraint=models.CheckConstraint(
                condition=models.Q(("derived", False), ("geom__isnull", False), _connector="OR"),
                name="wilayah_derived_has_geom",
            ),
        ),
        migrations.AddConstraint(
            model_name="wilayah",
            constraint=models.CheckConstraint(condition=models.Q(("geom__isvalid", True)), name="wilayah_geom_valid"),
        ),
        migrations.AddConstraint(
            model_name="wilayah",
            constraint=models.CheckConstraint(
                condition=models.Q(("geom__isempty", False)), name="wilayah_geom_not_empty"
            ),
        ),
        migrations.AddConstraint(
            model_name="wilayah",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    (
                        "geom__contained",
                        django.contrib.gis.geos.polygon.Polygon(
                            ((94.0, -12.0), (94.0, 8.0), (142.0, 8.0), (142.0, -12.0), (94.0, -12.0))
                        ),
                    )
                ),
                name="wilayah_geom_in_indonesia",
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="wilayah",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "spatial_wilayahevent" ("bps_code", "code", "derived", "fictitious", "geom", "import_run_id", "kind", "level", "name", "parent_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "valid_from", "valid_to") SELECT new_values."bps_code", new_values."code", new_values."derived", new_values."fictitious", new_values."geom", new_values."import_run_id", new_values."kind", new_values."level", new_values."name", new_values."parent_id", _pgh_attached_context.value, NOW(), \'insert\', new_values."code", new_values."valid_from", new_values."valid_to" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="b83e7e2be7b4f9d53efcd30b4dc54f5aee0b72d5",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_40a5d",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="spatial_wilayah",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="wilayah",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "spatial_wilayahevent" ("bps_code", "code", "derived", "fictitious", "geom", "import_run_id", "kind", "level", "name", "parent_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "valid_from", "valid_to") SELECT new_values."bps_code", new_values."code", new_values."derived", new_values."fictitious", new_values."geom", new_values."import_run_id", new_values."kind", new_values."level", new_values."name", new_values."parent_id", _pgh_attached_context.value, NOW(), \'update\', new_values."code", new_values."valid_from", new_values."valid_to" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."code") = (new_values."code") WHERE (old_values."bps_code" IS DISTINCT FROM (new_values."bps_code") OR old_values."code" IS DISTINCT FROM (new_values."code") OR old_values."derived" IS DISTINCT FROM (new_values."derived") OR old_values."fictitious" IS DISTINCT FROM (new_values."fictitious") OR old_values."geom" IS DISTINCT FROM (new_values."geom") OR old_values."import_run_id" IS DISTINCT FROM (new_values."import_run_id") OR old_values."kind" IS DISTINCT FROM (new_values."kind") OR old_values."level" IS DISTINCT FROM (new_values."level") OR old_values."name" IS DISTINCT FROM (new_values."name") OR old_values."parent_id" IS DISTINCT FROM (new_values."parent_id") OR old_values."valid_from" IS DISTINCT FROM (new_values."valid_from") OR old_values."valid_to" IS DISTINCT FROM (new_values."valid_to")) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="317f43ff980bd130dfe58850ac6b3722cb471a35",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_a6d7b",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="spatial_wilayah",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="wilayah",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "spatial_wilayahevent" ("bps_code", "code", "derived", "fictitious", "geom", "import_run_id", "kind", "level", "name", "parent_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "valid_from", "valid_to") SELECT old_values."bps_code", old_values."code", old_values."derived", old_values."fictitious", old_values."geom", old_values."import_run_id", old_values."kind", old_values."level", old_values."name", old_values."parent_id", _pgh_attached_context.value, NOW(), \'delete\', old_values."code", old_values."valid_from", old_values."valid_to" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                    hash="d3d110837f8f280c91c82404df1d988779210325",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_3da7d",
                    referencing="REFERENCING OLD TABLE AS old_values ",
                    table="spatial_wilayah",
                    when="AFTER",
                ),
            ),
        ),
        migrations.AddConstraint(
            model_name="import",
            constraint=models.CheckConstraint(
                condition=models.Q(("sha256__regex", "^[0-9a-f]{64}$")), name="import_sha256_form"
            ),
        ),
        migrations.AddConstraint(
            model_name="kawasan",
            constraint=models.UniqueConstraint(fields=("decree", "name"), name="kawasan_name_unique"),
        ),
        migrations.AddConstraint(
            model_name="kawasan",
            constraint=models.UniqueConstraint(fields=("id", "decree"), name="kawasan_id_decree"),
        ),
        migrations.AddConstraint(
            model_name="kawasan",
            constraint=models.CheckConstraint(condition=models.Q(("name", ""), _negated=True), name="kawasan_named"),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="kawasan",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "spatial_kawasanevent" ("decree_id", "id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") SELECT new_values."decree_id", new_values."id", new_values."name", _pgh_attached_context.value, NOW(), \'insert\', new_values."id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="7f82b9424a19a3657dfe3a9b7a8016425fa28c60",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_43bb3",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="spatial_kawasan",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="kawasan",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "spatial_kawasanevent" ("decree_id", "id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") SELECT new_values."decree_id", new_values."id", new_values."name", _pgh_attached_context.value, NOW(), \'update\', new_values."id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="6b3555fc0648f9f7f755b6c77d34e76607a4f3ab",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_087ac",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="spatial_kawasan",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="kawasan",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "spatial_kawasanevent" ("decree_id", "id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") SELECT old_values."decree_id", old_values."id", old_values."name", _pgh_attached_context.value, NOW(), \'delete\', old_values."id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                    hash="24d24e73a5766fa1cd5dca604b48c3cff66f9891",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_34a84",
                    referencing="REFERENCING OLD TABLE AS old_values ",
                    table="spatial_kawasan",
                    when="AFTER",
                ),
            ),
        ),
        migrations.AddConstraint(
            model_name="decreeline",
            constraint=models.UniqueConstraint(fields=("decree", "position"), name="decree_line_position"),
        ),
        migrations.AddConstraint(
            model_name="decreeline",
            constraint=models.UniqueConstraint(fields=("decree", "wilayah"), name="decree_line_wilayah"),
        ),
        migrations.AddConstraint(
            model_name="decreeline",
            constraint=models.UniqueConstraint(fields=("decree", "kawasan"), name="decree_line_kawasan"),
        ),
        migrations.AddConstraint(
            model_name="decreeline",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("kawasan__isnull", True), ("wilayah__isnull", False)),
                    models.Q(("kawasan__isnull", False), ("wilayah__isnull", True)),
                    _connector="OR",
                ),
                name="decree_line_one_place",
            ),
        ),
        migrations.AddConstraint(
            model_name="decreeline",
            constraint=models.CheckConstraint(
                condition=models.Q(("stated_area_ha__gte", 0), ("stated_area_ha__lt", 1000000000)),
                name="decree_line_stated_area_ha_range",
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="decreeline",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "spatial_decreelineevent" ("decree_id", "id", "kawasan_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "stated_area_ha", "stated_area_text", "wilayah_id") SELECT new_values."decree_id", new_values."id", new_values."kawasan_id", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."position", new_values."stated_area_ha", new_values."stated_area_text", new_values."wilayah_id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="075409d14174b92174d870390e9c7e1eb0e21ad8",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_534db",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="spatial_decreeline",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="decreeline",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "spatial_decreelineevent" ("decree_id", "id", "kawasan_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "stated_area_ha", "stated_area_text", "wilayah_id") SELECT new_values."decree_id", new_values."id", new_values."kawasan_id", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."position", new_values."stated_area_ha", new_values."stated_area_text", new_values."wilayah_id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values."decree_id" IS DISTINCT FROM (new_values."decree_id") OR old_values."id" IS DISTINCT FROM (new_values."id") OR old_values."kawasan_id" IS DISTINCT FROM (new_values."kawasan_id") OR old_values."position" IS DISTINCT FROM (new_values."position") OR old_values."stated_area_ha" IS DISTINCT FROM (new_values."stated_area_ha") OR old_values."stated_area_text" IS DISTINCT FROM (new_values."stated_area_text") OR old_values."wilayah_id" IS DISTINCT FROM (new_values."wilayah_id")) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="40251b2ed058166305b478344131bffa716c4d63",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_1bde8",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="spatial_decreeline",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="decreeline",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "spatial_decreelineevent" ("decree_id", "id", "kawasan_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "stated_area_ha", "stated_area_text", "wilayah_id") SELECT old_values."decree_id", old_values."id", old_values."kawasan_id", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."position", old_values."stated_area_ha", old_values."stated_area_text", old_values."wilayah_id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                    hash="b10d339ae1fa68f5832c4b3c69aae251afa6f536",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_c43ae",
                    referencing="REFERENCING OLD TABLE AS old_values ",
                    table="spatial_decreeline",
                    when="AFTER",
                ),
            ),
        ),
        migrations.AddIndex(
            model_name="slumarea",
            index=django.contrib.postgres.indexes.GistIndex(fields=["geom"], name="slum_area_geom_gist"),
        ),
        migrations.AddIndex(
            model_name="slumarea",
            index=models.Index(fields=["kelurahan", "decree"], name="slum_area_kelurahan_decree"),
        ),
        migrations.AddConstraint(
            model_name="slumarea",
            constraint=models.CheckConstraint(
                condition=django.db.models.lookups.Exact(django.db.models.functions.text.Length("kelurahan_id"), 13),
                name="slum_area_in_kelurahan",
            ),
        ),
        migrations.AddConstraint(
            model_name="slumarea",
            constraint=models.UniqueConstraint(
                condition=models.Q(("rt__isnull", False)),
                fields=("decree", "kelurahan", "rw", "rt"),
                name="slum_area_rt_unique",
                nulls_distinct=False,
                violation_error_message="This RT already has a slum area in this decree and kelurahan.",
            ),
        ),
        migrations.AddConstraint(
            model_name="slumarea",
            constraint=models.CheckConstraint(
                condition=models.Q(("rt__regex", "^[0-9]{3}[A-Z]?$"), ("rt__isnull", True), _connector="OR"),
                name="slum_area_rt_form",
            ),
        ),
        migrations.AddConstraint(
            model_name="slumarea",
            constraint=models.CheckConstraint(
                condition=models.Q(("rw__regex", "^[0-9]{3}[A-Z]?$"), ("rw__isnull", True), _connector="OR"),
                name="slum_area_rw_form",
            ),
        ),
        migrations.AddConstraint(
            model_name="slumarea",
            constraint=models.CheckConstraint(
                condition=models.Q(("stated_area_ha__gte", 0), ("stated_area_ha__lt", 1000000000)),
                name="slum_area_stated_area_ha_range",
            ),
        ),
        migrations.AddConstraint(
            model_name="slumarea",
            constraint=models.CheckConstraint(
                condition=models.Q(("verified_area_ha__gte", 0), ("verified_area_ha__lt", 1000000000)),
                name="slum_area_verified_area_ha_range",
            ),
        ),
        migrations.AddConstraint(
            model_name="slumarea",
            constraint=models.CheckConstraint(condition=models.Q(("geom__isvalid", True)), name="slum_area_geom_valid"),
        ),
        migrations.AddConstraint(
            model_name="slumarea",
            constraint=models.CheckConstraint(
                condition=models.Q(("geom__isempty", False)), name="slum_area_geom_not_empty"
            ),
        ),
        migrations.AddConstraint(
            model_name="slumarea",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    (
                        "geom__contained",
                        django.contrib.gis.geos.polygon.Polygon(
                            ((94.0, -12.0), (94.0, 8.0), (142.0, 8.0), (142.0, -12.0), (94.0, -12.0))
                        ),
                    )
                ),
                name="slum_area_geom_in_indonesia",
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="slumarea",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "spatial_slumareaevent" ("decree_id", "fictitious", "geom", "id", "import_run_id", "kawasan_id", "kelurahan_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rt", "rw", "stated_area_ha", "verified_area_ha") SELECT new_values."decree_id", new_values."fictitious", new_values."geom", new_values."id", new_values."import_run_id", new_values."kawasan_id", new_values."kelurahan_id", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."rt", new_values."rw", new_values."stated_area_ha", new_values."verified_area_ha" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="03556e46f06e74b09ca4ea4873c71e996a3c06b4",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_39bc2",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="spatial_slumarea",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="slumarea",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "spatial_slumareaevent" ("decree_id", "fictitious", "geom", "id", "import_run_id", "kawasan_id", "kelurahan_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rt", "rw", "stated_area_ha", "verified_area_ha") SELECT new_values."decree_id", new_values."fictitious", new_values."geom", new_values."id", new_values."import_run_id", new_values."kawasan_id", new_values."kelurahan_id", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."rt", new_values."rw", new_values."stated_area_ha", new_values."verified_area_ha" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values."decree_id" IS DISTINCT FROM (new_values."decree_id") OR old_values."fictitious" IS DISTINCT FROM (new_values."fictitious") OR old_values."geom" IS DISTINCT FROM (new_values."geom") OR old_values."id" IS DISTINCT FROM (new_values."id") OR old_values."import_run_id" IS DISTINCT FROM (new_values."import_run_id") OR old_values."kawasan_id" IS DISTINCT FROM (new_values."kawasan_id") OR old_values."kelurahan_id" IS DISTINCT FROM (new_values."kelurahan_id") OR old_values."rt" IS DISTINCT FROM (new_values."rt") OR old_values."rw" IS DISTINCT FROM (new_values."rw") OR old_values."stated_area_ha" IS DISTINCT FROM (new_values."stated_area_ha") OR old_values."verified_area_ha" IS DISTINCT FROM (new_values."verified_area_ha")) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="3737264edf28ac6d5e8e1e3bf47f8b412796f5ae",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_fb8eb",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="spatial_slumarea",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="slumarea",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "spatial_slumareaevent" ("decree_id", "fictitious", "geom", "id", "import_run_id", "kawasan_id", "kelurahan_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rt", "rw", "stated_area_ha", "verified_area_ha") SELECT old_values."decree_id", old_values."fictitious", old_values."geom", old_values."id", old_values."import_run_id", old_values."kawasan_id", old_values."kelurahan_id", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."rt", old_values."rw", old_values."stated_area_ha", old_values."verified_area_ha" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                    hash="58f2ed4d5b71b8a300ced48350f2426138066df5",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_71b4d",
                    referencing="REFERENCING OLD TABLE AS old_values ",
                    table="spatial_slumarea",
                    when="AFTER",
                ),
            ),
        ),
        migrations.AddConstraint(
            model_name="slumoverlap",
            constraint=models.CheckConstraint(
                condition=models.Q(("first__lt", models.F("second"))), name="slum_overlap_order"
            ),
        ),
    ]
