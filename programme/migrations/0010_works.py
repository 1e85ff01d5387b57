"""Works, states, reductions, targets and differences of decrees."""

import django.contrib.gis.db.models.fields
import django.contrib.gis.geos.polygon
import django.contrib.postgres.indexes
import django.db.models.deletion
import django.db.models.functions.comparison
import django.db.models.functions.text
import django.db.models.lookups
import pgtrigger.compiler
import pgtrigger.migrations
from django.db import migrations, models

import programme.models.fields
import programme.models.file_fields
import programme.models.rules
import programme.models.work
import spatial.models.fields
import spatial.models.history


class Migration(migrations.Migration):
    dependencies = [
        ("pghistory", "0007_auto_20250421_0444"),
        ("programme", "0001_assessments"),
        ("spatial", "0003_figures"),
    ]

    operations = [
        migrations.CreateModel(
            name="Maintenance",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("checked_on", models.DateField(db_comment="Tanggal pemeriksaan", verbose_name="checked on")),
                (
                    "by",
                    models.CharField(
                        db_comment="Siapa yang memeriksa, misalnya nama KPP", max_length=150, verbose_name="by"
                    ),
                ),
                (
                    "exists",
                    models.BooleanField(blank=True, db_comment="Masih ada", null=True, verbose_name="still there"),
                ),
                ("good", models.BooleanField(blank=True, db_comment="Baik", null=True, verbose_name="in good state")),
                (
                    "functioning",
                    models.BooleanField(blank=True, db_comment="Berfungsi", null=True, verbose_name="functioning"),
                ),
                ("used", models.BooleanField(blank=True, db_comment="Dimanfaatkan", null=True, verbose_name="used")),
                (
                    "developed",
                    models.BooleanField(
                        blank=True, db_comment="Dikembangkan", null=True, verbose_name="developed further"
                    ),
                ),
                (
                    "note",
                    models.TextField(blank=True, db_comment="Catatan", db_default="", default="", verbose_name="note"),
                ),
            ],
            options={
                "verbose_name": "maintenance check",
                "verbose_name_plural": "maintenance checks",
                "db_table_comment": "Pemeriksaan pemeliharaan pekerjaan oleh KPP",
                "ordering": ["work", "checked_on"],
            },
        ),
        migrations.CreateModel(
            name="AreaState",
            fields=[
                (
                    "pk",
                    models.CompositePrimaryKey(
                        "slum_area", "year", blank=True, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("year", models.SmallIntegerField(db_comment="Sejak akhir tahun ini", verbose_name="year")),
                (
                    "until_year",
                    models.SmallIntegerField(
                        db_comment="Sampai sebelum akhir tahun ini; kosong: masih berlaku",
                        null=True,
                        verbose_name="until year",
                    ),
                ),
                (
                    "slum_class",
                    models.CharField(
                        db_comment="berat, sedang, ringan, tidak_kumuh; kosong: belum dinilai",
                        max_length=12,
                        null=True,
                        verbose_name="class",
                    ),
                ),
                ("total", models.SmallIntegerField(db_comment="Nilai kekumuhan", null=True, verbose_name="score")),
                (
                    "sectoral_percent",
                    models.DecimalField(
                        db_comment="Rata-rata kekumuhan sektoral (persen)",
                        decimal_places=2,
                        max_digits=20,
                        null=True,
                        verbose_name="sectoral mean (%)",
                    ),
                ),
                (
                    "area_ha",
                    spatial.models.fields.HectaresField(db_comment="Luas planar (ha)", verbose_name="planar area (ha)"),
                ),
                (
                    "stated_area_ha",
                    spatial.models.fields.HectaresField(
                        db_comment="Luas menurut SK (ha)", null=True, verbose_name="stated area (ha)"
                    ),
                ),
                (
                    "verified_area_ha",
                    spatial.models.fields.HectaresField(
                        db_comment="Luas verifikasi (ha)", null=True, verbose_name="verified area (ha)"
                    ),
                ),
                (
                    "basis",
                    models.CharField(
                        choices=[
                            ("decree", "Decree"),
                            ("assessment", "Assessment"),
                            ("works", "Works since the assessment"),
                            ("dropped", "Not in the decree any more"),
                        ],
                        db_comment="Dasar keadaan",
                        max_length=10,
                        verbose_name="basis",
                    ),
                ),
                ("left_slum", models.BooleanField(db_comment="Keluar dari kumuh", verbose_name="left the slum class")),
                ("finished", models.BooleanField(db_comment="Tuntas", verbose_name="finished (tuntas)")),
                (
                    "assessment",
                    models.ForeignKey(
                        db_comment="Penilaian yang dipakai",
                        db_constraint=False,
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="states",
                        to="programme.assessment",
                        verbose_name="assessment",
                    ),
                ),
                (
                    "previous_area",
                    models.ForeignKey(
                        db_comment="Kawasan kumuh yang diteruskan: dirinya sendiri, atau RT yang sama dalam SK sebelumnya",
                        db_constraint=False,
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="spatial.slumarea",
                        verbose_name="state before",
                    ),
                ),
                (
                    "slum_area",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="states",
                        to="spatial.slumarea",
                        verbose_name="slum area",
                    ),
                ),
            ],
            options={
                "verbose_name": "state of a slum area",
                "verbose_name_plural": "states of slum areas",
                "db_table_comment": "Keadaan tiap kawasan kumuh pada akhir tahun (dihitung oleh basis data)",
            },
        ),
        migrations.CreateModel(
            name="DecreeDifference",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("stated_sum", "Stated total against the sum of the lines"),
                            ("planar", "Stated against the planar area of the polygons"),
                            ("geodesic", "Stated against the geodesic area of the polygons"),
                            ("verified", "Stated against the verified area"),
                            ("missing_polygon", "Named by the decree, without polygon"),
                            ("extra_polygon", "Polygon in no line of the decree"),
                        ],
                        db_comment="Jenis selisih",
                        max_length=15,
                        verbose_name="kind",
                    ),
                ),
                (
                    "stated_ha",
                    spatial.models.fields.HectaresField(
                        blank=True, db_comment="Luas menurut SK (ha)", null=True, verbose_name="stated (ha)"
                    ),
                ),
                (
                    "found_ha",
                    spatial.models.fields.HectaresField(
                        blank=True, db_comment="Luas yang ditemukan (ha)", null=True, verbose_name="found (ha)"
                    ),
                ),
                (
                    "difference_ha",
                    spatial.models.fields.HectaresField(
                        blank=True,
                        db_comment="Ditemukan dikurangi menurut SK (ha)",
                        null=True,
                        verbose_name="difference (ha)",
                    ),
                ),
                (
                    "tolerance_ha",
                    spatial.models.fields.HectaresField(
                        blank=True, db_comment="Toleransi (ha)", null=True, verbose_name="tolerance (ha)"
                    ),
                ),
                ("found_on", models.DateField(db_comment="Tanggal ditemukan", verbose_name="found on")),
                (
                    "gone_on",
                    models.DateField(
                        blank=True,
                        db_comment="Tidak ditemukan lagi sejak; kosong: masih ada",
                        null=True,
                        verbose_name="gone since",
                    ),
                ),
                (
                    "state",
                    models.CharField(
                        choices=[("open", "Open"), ("explained", "Explained"), ("accepted", "Accepted")],
                        db_comment="open (terbuka), explained (dijelaskan), accepted (diterima)",
                        db_default="open",
                        default="open",
                        max_length=9,
                        verbose_name="state",
                    ),
                ),
                (
                    "reason",
                    models.TextField(blank=True, db_comment="Alasan", db_default="", default="", verbose_name="reason"),
                ),
                (
                    "person",
                    models.CharField(
                        blank=True,
                        db_comment="Siapa yang memutuskan",
                        db_default="",
                        default="",
                        max_length=150,
                        verbose_name="person",
                    ),
                ),
                (
                    "decided_at",
                    models.DateTimeField(blank=True, db_comment="Waktu keputusan", null=True, verbose_name="decided"),
                ),
                (
                    "decree",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="differences",
                        to="spatial.decree",
                        verbose_name="decree",
                    ),
                ),
                (
                    "line",
                    models.ForeignKey(
                        blank=True,
                        db_comment="Baris SK; kosong: SK seluruhnya",
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="differences",
                        to="spatial.decreeline",
                        verbose_name="line",
                    ),
                ),
                (
                    "slum_area",
                    models.ForeignKey(
                        blank=True,
                        db_comment="Kawasan kumuh, bila selisihnya satu poligon",
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="differences",
                        to="spatial.slumarea",
                        verbose_name="slum area",
                    ),
                ),
            ],
            options={
                "verbose_name": "difference of a decree",
                "verbose_name_plural": "differences of decrees",
                "db_table_comment": "Selisih SK: angka SK, jumlah baris, poligon dan luas verifikasi",
                "ordering": ["decree", "line__position", "kind", "id"],
            },
        ),
        migrations.CreateModel(
            name="DecreeDifferenceEvent",
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
                ("id", models.BigIntegerField()),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("stated_sum", "Stated total against the sum of the lines"),
                            ("planar", "Stated against the planar area of the polygons"),
                            ("geodesic", "Stated against the geodesic area of the polygons"),
                            ("verified", "Stated against the verified area"),
                            ("missing_polygon", "Named by the decree, without polygon"),
                            ("extra_polygon", "Polygon in no line of the decree"),
                        ],
                        db_comment="Jenis selisih",
                        max_length=15,
                        verbose_name="kind",
                    ),
                ),
                (
                    "stated_ha",
                    spatial.models.fields.HectaresField(
                        blank=True, db_comment="Luas menurut SK (ha)", null=True, verbose_name="stated (ha)"
                    ),
                ),
                (
                    "found_ha",
                    spatial.models.fields.HectaresField(
                        blank=True, db_comment="Luas yang ditemukan (ha)", null=True, verbose_name="found (ha)"
                    ),
                ),
                (
                    "difference_ha",
                    spatial.models.fields.HectaresField(
                        blank=True,
                        db_comment="Ditemukan dikurangi menurut SK (ha)",
                        null=True,
                        verbose_name="difference (ha)",
                    ),
                ),
                (
                    "tolerance_ha",
                    spatial.models.fields.HectaresField(
                        blank=True, db_comment="Toleransi (ha)", null=True, verbose_name="tolerance (ha)"
                    ),
                ),
                ("found_on", models.DateField(db_comment="Tanggal ditemukan", verbose_name="found on")),
                (
                    "gone_on",
                    models.DateField(
                        blank=True,
                        db_comment="Tidak ditemukan lagi sejak; kosong: masih ada",
                        null=True,
                        verbose_name="gone since",
                    ),
                ),
                (
                    "state",
                    models.CharField(
                        choices=[("open", "Open"), ("explained", "Explained"), ("accepted", "Accepted")],
                        db_comment="open (terbuka), explained (dijelaskan), accepted (diterima)",
                        db_default="open",
                        default="open",
                        max_length=9,
                        verbose_name="state",
                    ),
                ),
                (
                    "reason",
                    models.TextField(blank=True, db_comment="Alasan", db_default="", default="", verbose_name="reason"),
                ),
                (
                    "person",
                    models.CharField(
                        blank=True,
                        db_comment="Siapa yang memutuskan",
                        db_default="",
                        default="",
                        max_length=150,
                        verbose_name="person",
                    ),
                ),
                (
                    "decided_at",
                    models.DateTimeField(blank=True, db_comment="Waktu keputusan", null=True, verbose_name="decided"),
                ),
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
                    "line",
                    models.ForeignKey(
                        blank=True,
                        db_comment="Baris SK; kosong: SK seluruhnya",
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="spatial.decreeline",
                        verbose_name="line",
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
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="programme.decreedifference",
                    ),
                ),
                (
                    "slum_area",
                    models.ForeignKey(
                        blank=True,
                        db_comment="Kawasan kumuh, bila selisihnya satu poligon",
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="spatial.slumarea",
                        verbose_name="slum area",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="HectareTarget",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("year", models.PositiveSmallIntegerField(db_comment="Akhir tahun", verbose_name="year")),
                (
                    "area_ha",
                    spatial.models.fields.HectaresField(
                        db_comment="Luas kumuh yang tersisa menurut target (ha)", verbose_name="hectares left"
                    ),
                ),
                (
                    "source",
                    models.CharField(
                        blank=True,
                        db_comment="Sumber target",
                        db_default="",
                        default="",
                        max_length=300,
                        verbose_name="source",
                    ),
                ),
                (
                    "wilayah",
                    models.ForeignKey(
                        db_comment="Kode wilayah, tingkat apa pun",
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="hectare_targets",
                        to="spatial.wilayah",
                        verbose_name="wilayah",
                    ),
                ),
            ],
            options={
                "verbose_name": "target of hectares",
                "verbose_name_plural": "targets of hectares",
                "db_table_comment": "Target sisa luas kumuh per wilayah dan tahun",
                "ordering": ["wilayah", "year"],
            },
        ),
        migrations.CreateModel(
            name="HectareTargetEvent",
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
                ("id", models.BigIntegerField()),
                ("year", models.PositiveSmallIntegerField(db_comment="Akhir tahun", verbose_name="year")),
                (
                    "area_ha",
                    spatial.models.fields.HectaresField(
                        db_comment="Luas kumuh yang tersisa menurut target (ha)", verbose_name="hectares left"
                    ),
                ),
                (
                    "source",
                    models.CharField(
                        blank=True,
                        db_comment="Sumber target",
                        db_default="",
                        default="",
                        max_length=300,
                        verbose_name="source",
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
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="programme.hectaretarget",
                    ),
                ),
                (
                    "wilayah",
                    models.ForeignKey(
                        db_comment="Kode wilayah, tingkat apa pun",
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="spatial.wilayah",
                        verbose_name="wilayah",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Reduction",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("year", models.PositiveSmallIntegerField(db_comment="Tahun", verbose_name="year")),
                (
                    "area_ha",
                    spatial.models.fields.HectaresField(
                        db_comment="Luas yang berkurang (ha)", verbose_name="reduced by (ha)"
                    ),
                ),
                (
                    "cause",
                    models.CharField(
                        choices=[
                            ("treated", "Treated"),
                            ("redrawn", "Redrawn"),
                            ("rescored", "Rescored"),
                            ("new_decree", "New decree"),
                        ],
                        db_comment="Sebab",
                        max_length=10,
                        verbose_name="cause",
                    ),
                ),
                (
                    "from_class",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("berat", "Severe slum"),
                            ("sedang", "Moderate slum"),
                            ("ringan", "Light slum"),
                            ("tidak_kumuh", "Not slum"),
                        ],
                        db_comment="Tingkat sebelumnya",
                        max_length=11,
                        null=True,
                        verbose_name="class before",
                    ),
                ),
                (
                    "to_class",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("berat", "Severe slum"),
                            ("sedang", "Moderate slum"),
                            ("ringan", "Light slum"),
                            ("tidak_kumuh", "Not slum"),
                        ],
                        db_comment="Tingkat sesudahnya",
                        max_length=11,
                        null=True,
                        verbose_name="class after",
                    ),
                ),
                (
                    "method",
                    models.CharField(
                        choices=[("whole_rt", "Whole RT"), ("polygon", "Drawn part"), ("served", "Area served")],
                        db_comment="whole_rt (seluruh RT), polygon, served (terlayani)",
                        max_length=8,
                        verbose_name="method",
                    ),
                ),
                (
                    "geom",
                    django.contrib.gis.db.models.fields.MultiPolygonField(
                        blank=True,
                        db_comment="Bagian yang keluar dari kumuh, EPSG:4326",
                        null=True,
                        spatial_index=False,
                        srid=4326,
                        verbose_name="polygon",
                    ),
                ),
                (
                    "status",
                    models.CharField(
                        choices=[("claimed", "Claimed"), ("verified", "Verified")],
                        db_comment="claimed (dilaporkan), verified (diverifikasi)",
                        db_default="claimed",
                        default="claimed",
                        max_length=8,
                        verbose_name="status",
                    ),
                ),
                (
                    "claimed_by",
                    models.CharField(db_comment="Dilaporkan oleh", max_length=150, verbose_name="claimed by"),
                ),
                ("claimed_on", models.DateField(db_comment="Tanggal laporan", verbose_name="claimed on")),
                (
                    "verified_by",
                    models.CharField(
                        blank=True,
                        db_comment="Diverifikasi oleh",
                        db_default="",
                        default="",
                        max_length=150,
                        verbose_name="verified by",
                    ),
                ),
                (
                    "verified_on",
                    models.DateField(
                        blank=True, db_comment="Tanggal verifikasi", null=True, verbose_name="verified on"
                    ),
                ),
                (
                    "evidence",
                    models.TextField(
                        blank=True,
                        db_comment="Bukti, misalnya nomor berita acara",
                        db_default="",
                        default="",
                        verbose_name="evidence",
                    ),
                ),
                (
                    "note",
                    models.TextField(blank=True, db_comment="Catatan", db_default="", default="", verbose_name="note"),
                ),
                (
                    "slum_area",
                    models.ForeignKey(
                        db_comment="Kawasan kumuh (RT)",
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="reductions",
                        to="spatial.slumarea",
                        verbose_name="slum area",
                    ),
                ),
            ],
            options={
                "verbose_name": "reported reduction",
                "verbose_name_plural": "reported reductions",
                "db_table_comment": "Pengurangan luasan kumuh yang dilaporkan dan diverifikasi",
                "ordering": ["-year", "slum_area"],
            },
        ),
        migrations.CreateModel(
            name="ReductionEvent",
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
                ("id", models.BigIntegerField()),
                ("year", models.PositiveSmallIntegerField(db_comment="Tahun", verbose_name="year")),
                (
                    "area_ha",
                    spatial.models.fields.HectaresField(
                        db_comment="Luas yang berkurang (ha)", verbose_name="reduced by (ha)"
                    ),
                ),
                (
                    "cause",
                    models.CharField(
                        choices=[
                            ("treated", "Treated"),
                            ("redrawn", "Redrawn"),
                            ("rescored", "Rescored"),
                            ("new_decree", "New decree"),
                        ],
                        db_comment="Sebab",
                        max_length=10,
                        verbose_name="cause",
                    ),
                ),
                (
                    "from_class",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("berat", "Severe slum"),
                            ("sedang", "Moderate slum"),
                            ("ringan", "Light slum"),
                            ("tidak_kumuh", "Not slum"),
                        ],
                        db_comment="Tingkat sebelumnya",
                        max_length=11,
                        null=True,
                        verbose_name="class before",
                    ),
                ),
                (
                    "to_class",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("berat", "Severe slum"),
                            ("sedang", "Moderate slum"),
                            ("ringan", "Light slum"),
                            ("tidak_kumuh", "Not slum"),
                        ],
                        db_comment="Tingkat sesudahnya",
                        max_length=11,
                        null=True,
                        verbose_name="class after",
                    ),
                ),
                (
                    "method",
                    models.CharField(
                        choices=[("whole_rt", "Whole RT"), ("polygon", "Drawn part"), ("served", "Area served")],
                        db_comment="whole_rt (seluruh RT), polygon, served (terlayani)",
                        max_length=8,
                        verbose_name="method",
                    ),
                ),
                (
                    "geom",
                    django.contrib.gis.db.models.fields.MultiPolygonField(
                        blank=True,
                        db_comment="Bagian yang keluar dari kumuh, EPSG:4326",
                        null=True,
                        spatial_index=False,
                        srid=4326,
                        verbose_name="polygon",
                    ),
                ),
                (
                    "status",
                    models.CharField(
                        choices=[("claimed", "Claimed"), ("verified", "Verified")],
                        db_comment="claimed (dilaporkan), verified (diverifikasi)",
                        db_default="claimed",
                        default="claimed",
                        max_length=8,
                        verbose_name="status",
                    ),
                ),
                (
                    "claimed_by",
                    models.CharField(db_comment="Dilaporkan oleh", max_length=150, verbose_name="claimed by"),
                ),
                ("claimed_on", models.DateField(db_comment="Tanggal laporan", verbose_name="claimed on")),
                (
                    "verified_by",
                    models.CharField(
                        blank=True,
                        db_comment="Diverifikasi oleh",
                        db_default="",
                        default="",
                        max_length=150,
                        verbose_name="verified by",
                    ),
                ),
                (
                    "verified_on",
                    models.DateField(
                        blank=True, db_comment="Tanggal verifikasi", null=True, verbose_name="verified on"
                    ),
                ),
                (
                    "evidence",
                    models.TextField(
                        blank=True,
                        db_comment="Bukti, misalnya nomor berita acara",
                        db_default="",
                        default="",
                        verbose_name="evidence",
                    ),
                ),
                (
                    "note",
                    models.TextField(blank=True, db_comment="Catatan", db_default="", default="", verbose_name="note"),
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
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="programme.reduction",
                    ),
                ),
                (
                    "slum_area",
                    models.ForeignKey(
                        db_comment="Kawasan kumuh (RT)",
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="spatial.slumarea",
                        verbose_name="slum area",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Work",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("name", models.CharField(db_comment="Nama pekerjaan", max_length=300, verbose_name="name")),
                (
                    "activity",
                    models.CharField(
                        blank=True,
                        db_comment="Kegiatan menurut menu",
                        db_default="",
                        default="",
                        max_length=200,
                        verbose_name="activity",
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        blank=True,
                        choices=[("new", "New"), ("rehab", "Rehabilitation")],
                        db_comment="new (baru) atau rehab; kosong: tidak diketahui",
                        max_length=5,
                        null=True,
                        verbose_name="kind",
                    ),
                ),
                ("year", models.PositiveSmallIntegerField(db_comment="Tahun anggaran", verbose_name="budget year")),
                (
                    "completed_on",
                    models.DateField(blank=True, db_comment="Tanggal selesai", null=True, verbose_name="completed on"),
                ),
                (
                    "effect_year",
                    models.GeneratedField(
                        db_comment="Tahun mulai dihitung: tahun selesai, atau tahun anggaran",
                        db_persist=True,
                        expression=django.db.models.functions.comparison.Coalesce(
                            programme.models.work.YearOf("completed_on"),
                            models.F("year"),
                            output_field=models.SmallIntegerField(),
                        ),
                        output_field=models.SmallIntegerField(),
                        verbose_name="year in which it counts",
                    ),
                ),
                (
                    "scale",
                    models.CharField(
                        blank=True,
                        choices=[("kawasan", "Kawasan or city"), ("lingkungan", "Neighbourhood")],
                        db_comment="Skala",
                        max_length=10,
                        null=True,
                        verbose_name="scale",
                    ),
                ),
                (
                    "hierarchy",
                    models.CharField(
                        blank=True,
                        choices=[("primer", "Primary"), ("sekunder", "Secondary"), ("tersier", "Tertiary")],
                        db_comment="Hierarki prasarana",
                        max_length=8,
                        null=True,
                        verbose_name="hierarchy",
                    ),
                ),
                (
                    "component",
                    models.CharField(
                        choices=[("infrastructure", "Infrastructure"), ("social", "Social"), ("economic", "Economic")],
                        db_comment="Komponen: prasarana, sosial, ekonomi",
                        db_default="infrastructure",
                        default="infrastructure",
                        max_length=14,
                        verbose_name="component",
                    ),
                ),
                (
                    "implementer",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("contractor", "Contractor"),
                            ("bkm", "BKM or LKM"),
                            ("ksm", "KSM"),
                            ("opd", "Government office (OPD)"),
                            ("community", "The community itself"),
                            ("other", "Other"),
                        ],
                        db_comment="Pelaksana",
                        max_length=10,
                        null=True,
                        verbose_name="implementer",
                    ),
                ),
                (
                    "implementer_name",
                    models.CharField(
                        blank=True,
                        db_comment="Nama pelaksana",
                        db_default="",
                        default="",
                        max_length=200,
                        verbose_name="name of the implementer",
                    ),
                ),
                (
                    "proposal_number",
                    models.CharField(
                        blank=True,
                        db_comment="Nomor proposal",
                        db_default="",
                        default="",
                        max_length=120,
                        verbose_name="proposal number",
                    ),
                ),
                (
                    "proposal_date",
                    models.DateField(
                        blank=True, db_comment="Tanggal proposal", null=True, verbose_name="proposal date"
                    ),
                ),
                (
                    "contract_number",
                    models.CharField(
                        blank=True,
                        db_comment="Nomor kontrak",
                        db_default="",
                        default="",
                        max_length=120,
                        verbose_name="contract number",
                    ),
                ),
                (
                    "contract_date",
                    models.DateField(blank=True, db_comment="Tanggal kontrak", null=True, verbose_name="contract date"),
                ),
                (
                    "contract_value",
                    programme.models.rules.RupiahField(
                        blank=True, db_comment="Nilai kontrak (Rp)", null=True, verbose_name="contract value (Rp)"
                    ),
                ),
                (
                    "budget",
                    programme.models.rules.RupiahField(
                        blank=True, db_comment="Anggaran (Rp)", null=True, verbose_name="budget (Rp)"
                    ),
                ),
                (
                    "disbursed",
                    programme.models.rules.RupiahField(
                        blank=True, db_comment="Sudah dicairkan (Rp)", null=True, verbose_name="disbursed (Rp)"
                    ),
                ),
                (
                    "physical_percent",
                    models.DecimalField(
                        blank=True,
                        db_comment="Kemajuan fisik (persen)",
                        decimal_places=2,
                        max_digits=5,
                        null=True,
                        verbose_name="physical progress (%)",
                    ),
                ),
                (
                    "financial_percent",
                    models.DecimalField(
                        blank=True,
                        db_comment="Kemajuan keuangan (persen)",
                        decimal_places=2,
                        max_digits=5,
                        null=True,
                        verbose_name="financial progress (%)",
                    ),
                ),
                (
                    "status",
                    models.CharField(
                        choices=[
                            ("proposed", "Proposed"),
                            ("planned", "Planned"),
                            ("ongoing", "Ongoing"),
                            ("done", "Done"),
                            ("handed_over", "Handed over"),
                            ("cancelled", "Cancelled"),
                        ],
                        db_comment="Status: proposed, planned, ongoing, done (selesai), handed_over (diserahterimakan), cancelled (batal)",
                        db_default="proposed",
                        default="proposed",
                        max_length=11,
                        verbose_name="status",
                    ),
                ),
                (
                    "handover_on",
                    models.DateField(
                        blank=True, db_comment="Tanggal serah terima", null=True, verbose_name="handed over on"
                    ),
                ),
                (
                    "certificate",
                    models.CharField(
                        blank=True,
                        choices=[("good", "Good"), ("fair", "Fair"), ("poor", "Poor")],
                        db_comment="Sertifikasi mutu",
                        max_length=4,
                        null=True,
                        verbose_name="quality certificate",
                    ),
                ),
                (
                    "beneficiary_people",
                    models.PositiveIntegerField(
                        blank=True,
                        db_comment="Penerima manfaat (jiwa)",
                        null=True,
                        verbose_name="beneficiaries (people)",
                    ),
                ),
                (
                    "beneficiary_women",
                    models.PositiveIntegerField(
                        blank=True,
                        db_comment="Penerima manfaat (perempuan)",
                        null=True,
                        verbose_name="beneficiaries (women)",
                    ),
                ),
                (
                    "beneficiary_households",
                    models.PositiveIntegerField(
                        blank=True,
                        db_comment="Penerima manfaat (KK)",
                        null=True,
                        verbose_name="beneficiaries (households)",
                    ),
                ),
                (
                    "beneficiary_poor_households",
                    models.PositiveIntegerField(
                        blank=True,
                        db_comment="Penerima manfaat (KK miskin/MBR)",
                        null=True,
                        verbose_name="beneficiaries (poor households)",
                    ),
                ),
                (
                    "workers_men",
                    models.PositiveIntegerField(
                        blank=True, db_comment="Pekerja laki-laki", null=True, verbose_name="workers (men)"
                    ),
                ),
                (
                    "workers_women",
                    models.PositiveIntegerField(
                        blank=True, db_comment="Pekerja perempuan", null=True, verbose_name="workers (women)"
                    ),
                ),
                (
                    "labour_days",
                    models.PositiveIntegerField(
                        blank=True, db_comment="Hari orang kerja (HOK)", null=True, verbose_name="days of labour"
                    ),
                ),
                (
                    "geom",
                    django.contrib.gis.db.models.fields.GeometryField(
                        blank=True,
                        db_comment="Tempat pekerjaan: titik, garis atau poligon, EPSG:4326",
                        null=True,
                        spatial_index=False,
                        srid=4326,
                        verbose_name="place",
                    ),
                ),
                (
                    "source",
                    models.CharField(
                        blank=True,
                        db_comment="Sumber data",
                        db_default="",
                        default="",
                        max_length=300,
                        verbose_name="source",
                    ),
                ),
                (
                    "source_key",
                    models.CharField(
                        blank=True,
                        db_comment="Kunci baris di sumbernya, agar impor ulang menemukan baris yang sama",
                        max_length=120,
                        null=True,
                        verbose_name="key in the source",
                    ),
                ),
                (
                    "note",
                    models.TextField(blank=True, db_comment="Catatan", db_default="", default="", verbose_name="note"),
                ),
                (
                    "import_run",
                    models.ForeignKey(
                        blank=True,
                        db_comment="Impor yang membawa baris ini",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="works",
                        to="spatial.import",
                        verbose_name="import",
                    ),
                ),
                (
                    "kabupaten",
                    models.ForeignKey(
                        db_comment="Kabupaten/kota",
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="works",
                        to="spatial.wilayah",
                        verbose_name="regency or city",
                    ),
                ),
                (
                    "kawasan",
                    models.ForeignKey(
                        blank=True,
                        db_comment="Kawasan kumuh",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="works",
                        to="spatial.kawasan",
                        verbose_name="kawasan",
                    ),
                ),
                (
                    "kelurahan",
                    models.ForeignKey(
                        blank=True,
                        db_comment="Kelurahan/desa; kosong bila lintas kelurahan",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="works_inside",
                        to="spatial.wilayah",
                        verbose_name="kelurahan",
                    ),
                ),
            ],
            options={
                "verbose_name": "work",
                "verbose_name_plural": "works",
                "db_table_comment": "Pekerjaan (kegiatan) penanganan kumuh",
                "ordering": ["-year", "id"],
            },
        ),
        migrations.CreateModel(
            name="MaintenanceEvent",
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
                ("id", models.BigIntegerField()),
                ("checked_on", models.DateField(db_comment="Tanggal pemeriksaan", verbose_name="checked on")),
                (
                    "by",
                    models.CharField(
                        db_comment="Siapa yang memeriksa, misalnya nama KPP", max_length=150, verbose_name="by"
                    ),
                ),
                (
                    "exists",
                    models.BooleanField(blank=True, db_comment="Masih ada", null=True, verbose_name="still there"),
                ),
                ("good", models.BooleanField(blank=True, db_comment="Baik", null=True, verbose_name="in good state")),
                (
                    "functioning",
                    models.BooleanField(blank=True, db_comment="Berfungsi", null=True, verbose_name="functioning"),
                ),
                ("used", models.BooleanField(blank=True, db_comment="Dimanfaatkan", null=True, verbose_name="used")),
                (
                    "developed",
                    models.BooleanField(
                        blank=True, db_comment="Dikembangkan", null=True, verbose_name="developed further"
                    ),
                ),
                (
                    "note",
                    models.TextField(blank=True, db_comment="Catatan", db_default="", default="", verbose_name="note"),
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
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="programme.maintenance",
                    ),
                ),
                (
                    "work",
                    models.ForeignKey(
                        db_comment="Pekerjaan",
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="programme.work",
                        verbose_name="work",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.AddField(
            model_name="maintenance",
            name="work",
            field=models.ForeignKey(
                db_comment="Pekerjaan",
                db_constraint=False,
                on_delete=django.db.models.deletion.CASCADE,
                related_name="maintenance",
                to="programme.work",
                verbose_name="work",
            ),
        ),
        migrations.CreateModel(
            name="WorkEvent",
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
                ("id", models.BigIntegerField()),
                ("name", models.CharField(db_comment="Nama pekerjaan", max_length=300, verbose_name="name")),
                (
                    "activity",
                    models.CharField(
                        blank=True,
                        db_comment="Kegiatan menurut menu",
                        db_default="",
                        default="",
                        max_length=200,
                        verbose_name="activity",
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        blank=True,
                        choices=[("new", "New"), ("rehab", "Rehabilitation")],
                        db_comment="new (baru) atau rehab; kosong: tidak diketahui",
                        max_length=5,
                        null=True,
                        verbose_name="kind",
                    ),
                ),
                ("year", models.PositiveSmallIntegerField(db_comment="Tahun anggaran", verbose_name="budget year")),
                (
                    "completed_on",
                    models.DateField(blank=True, db_comment="Tanggal selesai", null=True, verbose_name="completed on"),
                ),
                (
                    "scale",
                    models.CharField(
                        blank=True,
                        choices=[("kawasan", "Kawasan or city"), ("lingkungan", "Neighbourhood")],
                        db_comment="Skala",
                        max_length=10,
                        null=True,
                        verbose_name="scale",
                    ),
                ),
                (
                    "hierarchy",
                    models.CharField(
                        blank=True,
                        choices=[("primer", "Primary"), ("sekunder", "Secondary"), ("tersier", "Tertiary")],
                        db_comment="Hierarki prasarana",
                        max_length=8,
                        null=True,
                        verbose_name="hierarchy",
                    ),
                ),
                (
                    "component",
                    models.CharField(
                        choices=[("infrastructure", "Infrastructure"), ("social", "Social"), ("economic", "Economic")],
                        db_comment="Komponen: prasarana, sosial, ekonomi",
                        db_default="infrastructure",
                        default="infrastructure",
                        max_length=14,
                        verbose_name="component",
                    ),
                ),
                (
                    "implementer",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("contractor", "Contractor"),
                            ("bkm", "BKM or LKM"),
                            ("ksm", "KSM"),
                            ("opd", "Government office (OPD)"),
                            ("community", "The community itself"),
                            ("other", "Other"),
                        ],
                        db_comment="Pelaksana",
                        max_length=10,
                        null=True,
                        verbose_name="implementer",
                    ),
                ),
                (
                    "implementer_name",
                    models.CharField(
                        blank=True,
                        db_comment="Nama pelaksana",
                        db_default="",
                        default="",
                        max_length=200,
                        verbose_name="name of the implementer",
                    ),
                ),
                (
                    "proposal_number",
                    models.CharField(
                        blank=True,
                        db_comment="Nomor proposal",
                        db_default="",
                        default="",
                        max_length=120,
                        verbose_name="proposal number",
                    ),
                ),
                (
                    "proposal_date",
                    models.DateField(
                        blank=True, db_comment="Tanggal proposal", null=True, verbose_name="proposal date"
                    ),
                ),
                (
                    "contract_number",
                    models.CharField(
                        blank=True,
                        db_comment="Nomor kontrak",
                        db_default="",
                        default="",
                        max_length=120,
                        verbose_name="contract number",
                    ),
                ),
                (
                    "contract_date",
                    models.DateField(blank=True, db_comment="Tanggal kontrak", null=True, verbose_name="contract date"),
                ),
                (
                    "contract_value",
                    programme.models.rules.RupiahField(
                        blank=True, db_comment="Nilai kontrak (Rp)", null=True, verbose_name="contract value (Rp)"
                    ),
                ),
                (
                    "budget",
                    programme.models.rules.RupiahField(
                        blank=True, db_comment="Anggaran (Rp)", null=True, verbose_name="budget (Rp)"
                    ),
                ),
                (
                    "disbursed",
                    programme.models.rules.RupiahField(
                        blank=True, db_comment="Sudah dicairkan (Rp)", null=True, verbose_name="disbursed (Rp)"
                    ),
                ),
                (
                    "physical_percent",
                    models.DecimalField(
                        blank=True,
                        db_comment="Kemajuan fisik (persen)",
                        decimal_places=2,
                        max_digits=5,
                        null=True,
                        verbose_name="physical progress (%)",
                    ),
                ),
                (
                    "financial_percent",
                    models.DecimalField(
                        blank=True,
                        db_comment="Kemajuan keuangan (persen)",
                        decimal_places=2,
                        max_digits=5,
                        null=True,
                        verbose_name="financial progress (%)",
                    ),
                ),
                (
                    "status",
                    models.CharField(
                        choices=[
                            ("proposed", "Proposed"),
                            ("planned", "Planned"),
                            ("ongoing", "Ongoing"),
                            ("done", "Done"),
                            ("handed_over", "Handed over"),
                            ("cancelled", "Cancelled"),
                        ],
                        db_comment="Status: proposed, planned, ongoing, done (selesai), handed_over (diserahterimakan), cancelled (batal)",
                        db_default="proposed",
                        default="proposed",
                        max_length=11,
                        verbose_name="status",
                    ),
                ),
                (
                    "handover_on",
                    models.DateField(
                        blank=True, db_comment="Tanggal serah terima", null=True, verbose_name="handed over on"
                    ),
                ),
                (
                    "certificate",
                    models.CharField(
                        blank=True,
                        choices=[("good", "Good"), ("fair", "Fair"), ("poor", "Poor")],
                        db_comment="Sertifikasi mutu",
                        max_length=4,
                        null=True,
                        verbose_name="quality certificate",
                    ),
                ),
                (
                    "beneficiary_people",
                    models.PositiveIntegerField(
                        blank=True,
                        db_comment="Penerima manfaat (jiwa)",
                        null=True,
                        verbose_name="beneficiaries (people)",
                    ),
                ),
                (
                    "beneficiary_women",
                    models.PositiveIntegerField(
                        blank=True,
                        db_comment="Penerima manfaat (perempuan)",
                        null=True,
                        verbose_name="beneficiaries (women)",
                    ),
                ),
                (
                    "beneficiary_households",
                    models.PositiveIntegerField(
                        blank=True,
                        db_comment="Penerima manfaat (KK)",
                        null=True,
                        verbose_name="beneficiaries (households)",
                    ),
                ),
                (
                    "beneficiary_poor_households",
                    models.PositiveIntegerField(
                        blank=True,
                        db_comment="Penerima manfaat (KK miskin/MBR)",
                        null=True,
                        verbose_name="beneficiaries (poor households)",
                    ),
                ),
                (
                    "workers_men",
                    models.PositiveIntegerField(
                        blank=True, db_comment="Pekerja laki-laki", null=True, verbose_name="workers (men)"
                    ),
                ),
                (
                    "workers_women",
                    models.PositiveIntegerField(
                        blank=True, db_comment="Pekerja perempuan", null=True, verbose_name="workers (women)"
                    ),
                ),
                (
                    "labour_days",
                    models.PositiveIntegerField(
                        blank=True, db_comment="Hari orang kerja (HOK)", null=True, verbose_name="days of labour"
                    ),
                ),
                (
                    "geom",
                    django.contrib.gis.db.models.fields.GeometryField(
                        blank=True,
                        db_comment="Tempat pekerjaan: titik, garis atau poligon, EPSG:4326",
                        null=True,
                        spatial_index=False,
                        srid=4326,
                        verbose_name="place",
                    ),
                ),
                (
                    "source",
                    models.CharField(
                        blank=True,
                        db_comment="Sumber data",
                        db_default="",
                        default="",
                        max_length=300,
                        verbose_name="source",
                    ),
                ),
                (
                    "source_key",
                    models.CharField(
                        blank=True,
                        db_comment="Kunci baris di sumbernya, agar impor ulang menemukan baris yang sama",
                        max_length=120,
                        null=True,
                        verbose_name="key in the source",
                    ),
                ),
                (
                    "note",
                    models.TextField(blank=True, db_comment="Catatan", db_default="", default="", verbose_name="note"),
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
                    "kawasan",
                    models.ForeignKey(
                        blank=True,
                        db_comment="Kawasan kumuh",
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
                    "kelurahan",
                    models.ForeignKey(
                        blank=True,
                        db_comment="Kelurahan/desa; kosong bila lintas kelurahan",
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="spatial.wilayah",
                        verbose_name="kelurahan",
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
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="programme.work",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="WorkFund",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "source",
                    models.CharField(
                        choices=[
                            ("community", "Community"),
                            ("regency", "Regency or city (APBD)"),
                            ("province", "Province (APBD)"),
                            ("national", "National (APBN)"),
                            ("other", "Other"),
                        ],
                        db_comment="Sumber dana: community (masyarakat), regency, province, national, other",
                        max_length=9,
                        verbose_name="source",
                    ),
                ),
                (
                    "name",
                    models.CharField(
                        blank=True,
                        db_comment="Sumber dana seperti tertulis",
                        db_default="",
                        default="",
                        max_length=200,
                        verbose_name="as printed",
                    ),
                ),
                (
                    "amount",
                    programme.models.rules.RupiahField(
                        blank=True,
                        db_comment="Jumlah (Rp); kosong bila tidak diketahui",
                        null=True,
                        verbose_name="amount (Rp)",
                    ),
                ),
                (
                    "work",
                    models.ForeignKey(
                        db_comment="Pekerjaan",
                        db_constraint=False,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="funds",
                        to="programme.work",
                        verbose_name="work",
                    ),
                ),
            ],
            options={
                "verbose_name": "source of funds",
                "verbose_name_plural": "sources of funds",
                "db_table_comment": "Sumber dana pekerjaan",
                "ordering": ["work", "id"],
            },
        ),
        migrations.CreateModel(
            name="WorkFundEvent",
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
                ("id", models.BigIntegerField()),
                (
                    "source",
                    models.CharField(
                        choices=[
                            ("community", "Community"),
                            ("regency", "Regency or city (APBD)"),
                            ("province", "Province (APBD)"),
                            ("national", "National (APBN)"),
                            ("other", "Other"),
                        ],
                        db_comment="Sumber dana: community (masyarakat), regency, province, national, other",
                        max_length=9,
                        verbose_name="source",
                    ),
                ),
                (
                    "name",
                    models.CharField(
                        blank=True,
                        db_comment="Sumber dana seperti tertulis",
                        db_default="",
                        default="",
                        max_length=200,
                        verbose_name="as printed",
                    ),
                ),
                (
                    "amount",
                    programme.models.rules.RupiahField(
                        blank=True,
                        db_comment="Jumlah (Rp); kosong bila tidak diketahui",
                        null=True,
                        verbose_name="amount (Rp)",
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
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="programme.workfund",
                    ),
                ),
                (
                    "work",
                    models.ForeignKey(
                        db_comment="Pekerjaan",
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="programme.work",
                        verbose_name="work",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="WorkPhoto",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "stage",
                    models.PositiveSmallIntegerField(
                        choices=[(0, "0 %"), (50, "50 %"), (100, "100 %")],
                        db_comment="Tahap: 0, 50, 100 persen",
                        verbose_name="stage",
                    ),
                ),
                (
                    "file",
                    programme.models.file_fields.PhotoFileField(
                        db_comment="Berkas foto", max_length=200, upload_to="works/", verbose_name="file"
                    ),
                ),
                (
                    "file_media_type",
                    models.CharField(
                        db_comment="Jenis berkas", db_default="", default="", editable=False, max_length=100
                    ),
                ),
                (
                    "file_bytes",
                    models.PositiveIntegerField(db_comment="Ukuran berkas (bita)", editable=False, null=True),
                ),
                (
                    "file_sha256",
                    models.CharField(
                        db_comment="SHA-256 berkas", db_default="", default="", editable=False, max_length=64
                    ),
                ),
                (
                    "taken_on",
                    models.DateField(blank=True, db_comment="Tanggal foto", null=True, verbose_name="taken on"),
                ),
                (
                    "caption",
                    models.CharField(
                        blank=True,
                        db_comment="Keterangan",
                        db_default="",
                        default="",
                        max_length=200,
                        verbose_name="caption",
                    ),
                ),
                (
                    "work",
                    models.ForeignKey(
                        db_comment="Pekerjaan",
                        db_constraint=False,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="photos",
                        to="programme.work",
                        verbose_name="work",
                    ),
                ),
            ],
            options={
                "verbose_name": "photo of a work",
                "verbose_name_plural": "photos of works",
                "db_table_comment": "Foto pekerjaan pada 0, 50 dan 100 persen",
                "ordering": ["work", "stage", "id"],
            },
        ),
        migrations.CreateModel(
            name="WorkPhotoEvent",
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
                ("id", models.BigIntegerField()),
                (
                    "stage",
                    models.PositiveSmallIntegerField(
                        choices=[(0, "0 %"), (50, "50 %"), (100, "100 %")],
                        db_comment="Tahap: 0, 50, 100 persen",
                        verbose_name="stage",
                    ),
                ),
                (
                    "file",
                    programme.models.file_fields.PhotoFileField(
                        db_comment="Berkas foto", max_length=200, upload_to="works/", verbose_name="file"
                    ),
                ),
                (
                    "file_media_type",
                    models.CharField(
                        db_comment="Jenis berkas", db_default="", default="", editable=False, max_length=100
                    ),
                ),
                (
                    "file_bytes",
                    models.PositiveIntegerField(db_comment="Ukuran berkas (bita)", editable=False, null=True),
                ),
                (
                    "file_sha256",
                    models.CharField(
                        db_comment="SHA-256 berkas", db_default="", default="", editable=False, max_length=64
                    ),
                ),
                (
                    "taken_on",
                    models.DateField(blank=True, db_comment="Tanggal foto", null=True, verbose_name="taken on"),
                ),
                (
                    "caption",
                    models.CharField(
                        blank=True,
                        db_comment="Keterangan",
                        db_default="",
                        default="",
                        max_length=200,
                        verbose_name="caption",
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
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="programme.workphoto",
                    ),
                ),
                (
                    "work",
                    models.ForeignKey(
                        db_comment="Pekerjaan",
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="programme.work",
                        verbose_name="work",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="WorkVolume",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "volume",
                    programme.models.fields.QuantityField(
                        db_comment="Volume yang mengurangi kekurangan, satuan menurut kriteria", verbose_name="volume"
                    ),
                ),
                (
                    "criterion",
                    models.ForeignKey(
                        db_comment="Kriteria: 1a … 7b",
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="programme.criterion",
                        verbose_name="criterion",
                    ),
                ),
                (
                    "slum_area",
                    models.ForeignKey(
                        db_comment="Kawasan kumuh (RT)",
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="work_volumes",
                        to="spatial.slumarea",
                        verbose_name="slum area",
                    ),
                ),
                (
                    "work",
                    models.ForeignKey(
                        db_comment="Pekerjaan",
                        db_constraint=False,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="volumes",
                        to="programme.work",
                        verbose_name="work",
                    ),
                ),
            ],
            options={
                "verbose_name": "volume of a work",
                "verbose_name_plural": "volumes of works",
                "db_table_comment": "Volume pekerjaan per kawasan kumuh dan kriteria",
                "ordering": ["work", "slum_area", "criterion"],
            },
        ),
        migrations.CreateModel(
            name="WorkVolumeEvent",
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
                ("id", models.BigIntegerField()),
                (
                    "volume",
                    programme.models.fields.QuantityField(
                        db_comment="Volume yang mengurangi kekurangan, satuan menurut kriteria", verbose_name="volume"
                    ),
                ),
                (
                    "criterion",
                    models.ForeignKey(
                        db_comment="Kriteria: 1a … 7b",
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="programme.criterion",
                        verbose_name="criterion",
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
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="programme.workvolume",
                    ),
                ),
                (
                    "slum_area",
                    models.ForeignKey(
                        db_comment="Kawasan kumuh (RT)",
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="spatial.slumarea",
                        verbose_name="slum area",
                    ),
                ),
                (
                    "work",
                    models.ForeignKey(
                        db_comment="Pekerjaan",
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="programme.work",
                        verbose_name="work",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.AddConstraint(
            model_name="decreedifference",
            constraint=models.UniqueConstraint(
                fields=("decree", "line", "slum_area", "kind"), name="decree_difference_unique", nulls_distinct=False
            ),
        ),
        migrations.AddConstraint(
            model_name="decreedifference",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("kind__in", ["stated_sum", "planar", "geodesic", "verified", "missing_polygon", "extra_polygon"])
                ),
                name="decree_difference_kind_known",
            ),
        ),
        migrations.AddConstraint(
            model_name="decreedifference",
            constraint=models.CheckConstraint(
                condition=models.Q(("state__in", ["open", "explained", "accepted"])),
                name="decree_difference_state_known",
            ),
        ),
        migrations.AddConstraint(
            model_name="decreedifference",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("state", "open"),
                    models.Q(
                        models.Q(("reason", ""), _negated=True),
                        models.Q(("person", ""), _negated=True),
                        ("decided_at__isnull", False),
                    ),
                    _connector="OR",
                ),
                name="decree_difference_decided_by",
                violation_error_message="A decision names its reason, who took it and when.",
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="decreedifference",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "programme_decreedifferenceevent" ("decided_at", "decree_id", "difference_ha", "found_ha", "found_on", "gone_on", "id", "kind", "line_id", "person", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "slum_area_id", "state", "stated_ha", "tolerance_ha") SELECT new_values."decided_at", new_values."decree_id", new_values."difference_ha", new_values."found_ha", new_values."found_on", new_values."gone_on", new_values."id", new_values."kind", new_values."line_id", new_values."person", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."reason", new_values."slum_area_id", new_values."state", new_values."stated_ha", new_values."tolerance_ha" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="3343f5de5efa4f5f2d2c1224fa43f47a065605e2",
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
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "programme_decreedifferenceevent" ("decided_at", "decree_id", "difference_ha", "found_ha", "found_on", "gone_on", "id", "kind", "line_id", "person", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "slum_area_id", "state", "stated_ha", "tolerance_ha") SELECT new_values."decided_at", new_values."decree_id", new_values."difference_ha", new_values."found_ha", new_values."found_on", new_values."gone_on", new_values."id", new_values."kind", new_values."line_id", new_values."person", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."reason", new_values."slum_area_id", new_values."state", new_values."stated_ha", new_values."tolerance_ha" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="c61b4e0fad062dbccdefec5cd2f413b9c9fad8c5",
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
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "programme_decreedifferenceevent" ("decided_at", "decree_id", "difference_ha", "found_ha", "found_on", "gone_on", "id", "kind", "line_id", "person", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "slum_area_id", "state", "stated_ha", "tolerance_ha") SELECT old_values."decided_at", old_values."decree_id", old_values."difference_ha", old_values."found_ha", old_values."found_on", old_values."gone_on", old_values."id", old_values."kind", old_values."line_id", old_values."person", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."reason", old_values."slum_area_id", old_values."state", old_values."stated_ha", old_values."tolerance_ha" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                    hash="b765f8e7a2b2c0f13d8ef01afa64875a43b79490",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_20751",
                    referencing="REFERENCING OLD TABLE AS old_values ",
                    table="programme_decreedifference",
                    when="AFTER",
                ),
            ),
        ),
        migrations.AddConstraint(
            model_name="hectaretarget",
            constraint=models.UniqueConstraint(fields=("wilayah", "year"), name="hectare_target_unique"),
        ),
        migrations.AddConstraint(
            model_name="hectaretarget",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("year__gte", 1945), ("year__lte", 2200)), ("year__isnull", True), _connector="OR"
                ),
                name="hectare_target_year_range",
            ),
        ),
        migrations.AddConstraint(
            model_name="hectaretarget",
            constraint=models.CheckConstraint(
                condition=models.Q(("area_ha__gte", 0), ("area_ha__lt", 1000000000)),
                name="hectare_target_area_ha_range",
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="hectaretarget",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "programme_hectaretargetevent" ("area_ha", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source", "wilayah_id", "year") SELECT new_values."area_ha", new_values."id", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."source", new_values."wilayah_id", new_values."year" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="b8062f6e9105ff8623b7a9038eace4218ed4292c",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_e539a",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="programme_hectaretarget",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="hectaretarget",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "programme_hectaretargetevent" ("area_ha", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source", "wilayah_id", "year") SELECT new_values."area_ha", new_values."id", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."source", new_values."wilayah_id", new_values."year" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="842673c65a73900f9cbcc72c993a7b6228587d5e",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_0dfd6",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="programme_hectaretarget",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="hectaretarget",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "programme_hectaretargetevent" ("area_ha", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source", "wilayah_id", "year") SELECT old_values."area_ha", old_values."id", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."source", old_values."wilayah_id", old_values."year" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                    hash="4c1017c5229af033c97d2c5d0b4982a39c4da650",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_8b4d8",
                    referencing="REFERENCING OLD TABLE AS old_values ",
                    table="programme_hectaretarget",
                    when="AFTER",
                ),
            ),
        ),
        migrations.AddIndex(
            model_name="reduction",
            index=django.contrib.postgres.indexes.GistIndex(fields=["geom"], name="reduction_geom_gist"),
        ),
        migrations.AddIndex(
            model_name="reduction",
            index=models.Index(fields=["slum_area", "year"], name="reduction_area_year"),
        ),
        migrations.AddConstraint(
            model_name="reduction",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("year__gte", 1945), ("year__lte", 2200)), ("year__isnull", True), _connector="OR"
                ),
                name="reduction_year_range",
            ),
        ),
        migrations.AddConstraint(
            model_name="reduction",
            constraint=models.CheckConstraint(
                condition=models.Q(("area_ha__gte", 0), ("area_ha__lt", 1000000000)), name="reduction_area_ha_range"
            ),
        ),
        migrations.AddConstraint(
            model_name="reduction",
            constraint=models.CheckConstraint(
                condition=models.Q(("cause__in", ["treated", "redrawn", "rescored", "new_decree"])),
                name="reduction_cause_known",
            ),
        ),
        migrations.AddConstraint(
            model_name="reduction",
            constraint=models.CheckConstraint(
                condition=models.Q(("method__in", ["whole_rt", "polygon", "served"])), name="reduction_method_known"
            ),
        ),
        migrations.AddConstraint(
            model_name="reduction",
            constraint=models.CheckConstraint(
                condition=models.Q(("status__in", ["claimed", "verified"])), name="reduction_status_known"
            ),
        ),
        migrations.AddConstraint(
            model_name="reduction",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("from_class__in", ["berat", "sedang", "ringan", "tidak_kumuh"]),
                    ("from_class__isnull", True),
                    _connector="OR",
                ),
                name="reduction_from_class_known",
            ),
        ),
        migrations.AddConstraint(
            model_name="reduction",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("to_class__in", ["berat", "sedang", "ringan", "tidak_kumuh"]),
                    ("to_class__isnull", True),
                    _connector="OR",
                ),
                name="reduction_to_class_known",
            ),
        ),
        migrations.AddConstraint(
            model_name="reduction",
            constraint=models.CheckConstraint(
                condition=models.Q(("claimed_by", ""), _negated=True), name="reduction_claimed_by_named"
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
                        models.Q(("evidence", ""), _negated=True),
                    ),
                    _connector="OR",
                ),
                name="reduction_verified_with_evidence",
                violation_error_message="A verified reduction names who verified it, when, and the evidence.",
            ),
        ),
        migrations.AddConstraint(
            model_name="reduction",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("verified_on__gte", models.F("claimed_on")),
                    ("claimed_on__isnull", True),
                    ("verified_on__isnull", True),
                    _connector="OR",
                ),
                name="reduction_claimed_on_verified_on",
                violation_error_message="The end lies before the beginning.",
            ),
        ),
        migrations.AddConstraint(
            model_name="reduction",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("method", "polygon"), _negated=True), ("geom__isnull", False), _connector="OR"
                ),
                name="reduction_polygon_drawn",
                violation_error_message="Draw the part that left the slum class, or choose another method.",
            ),
        ),
        migrations.AddConstraint(
            model_name="reduction",
            constraint=models.CheckConstraint(condition=models.Q(("geom__isvalid", True)), name="reduction_geom_valid"),
        ),
        migrations.AddConstraint(
            model_name="reduction",
            constraint=models.CheckConstraint(
                condition=models.Q(("geom__isempty", False)), name="reduction_geom_not_empty"
            ),
        ),
        migrations.AddConstraint(
            model_name="reduction",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    (
                        "geom__contained",
                        django.contrib.gis.geos.polygon.Polygon(
                            ((94.0, -12.0), (94.0, 8.0), (142.0, 8.0), (142.0, -12.0), (94.0, -12.0))
                        ),
                    )
                ),
                name="reduction_geom_in_indonesia",
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="reduction",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "programme_reductionevent" ("area_ha", "cause", "claimed_by", "claimed_on", "evidence", "from_class", "geom", "id", "method", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "slum_area_id", "status", "to_class", "verified_by", "verified_on", "year") SELECT new_values."area_ha", new_values."cause", new_values."claimed_by", new_values."claimed_on", new_values."evidence", new_values."from_class", new_values."geom", new_values."id", new_values."method", new_values."note", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."slum_area_id", new_values."status", new_values."to_class", new_values."verified_by", new_values."verified_on", new_values."year" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="db825a274b13cb19e1a2241bcc5476ee6b0fcc2e",
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
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "programme_reductionevent" ("area_ha", "cause", "claimed_by", "claimed_on", "evidence", "from_class", "geom", "id", "method", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "slum_area_id", "status", "to_class", "verified_by", "verified_on", "year") SELECT new_values."area_ha", new_values."cause", new_values."claimed_by", new_values."claimed_on", new_values."evidence", new_values."from_class", new_values."geom", new_values."id", new_values."method", new_values."note", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."slum_area_id", new_values."status", new_values."to_class", new_values."verified_by", new_values."verified_on", new_values."year" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="71bd2800e0c7a841677dca3cd7e749c02f399705",
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
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "programme_reductionevent" ("area_ha", "cause", "claimed_by", "claimed_on", "evidence", "from_class", "geom", "id", "method", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "slum_area_id", "status", "to_class", "verified_by", "verified_on", "year") SELECT old_values."area_ha", old_values."cause", old_values."claimed_by", old_values."claimed_on", old_values."evidence", old_values."from_class", old_values."geom", old_values."id", old_values."method", old_values."note", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."slum_area_id", old_values."status", old_values."to_class", old_values."verified_by", old_values."verified_on", old_values."year" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                    hash="4875d57bc8373cce7a94752777be871d767c730f",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_f8d7e",
                    referencing="REFERENCING OLD TABLE AS old_values ",
                    table="programme_reduction",
                    when="AFTER",
                ),
            ),
        ),
        migrations.AddIndex(
            model_name="work",
            index=django.contrib.postgres.indexes.GistIndex(fields=["geom"], name="work_geom_gist"),
        ),
        migrations.AddIndex(
            model_name="work",
            index=models.Index(fields=["kabupaten", "year"], name="work_kabupaten_year"),
        ),
        migrations.AddConstraint(
            model_name="work",
            constraint=models.CheckConstraint(condition=models.Q(("name", ""), _negated=True), name="work_name_named"),
        ),
        migrations.AddConstraint(
            model_name="work",
            constraint=models.CheckConstraint(
                condition=models.Q(("kind__in", ["new", "rehab"]), ("kind__isnull", True), _connector="OR"),
                name="work_kind_known",
            ),
        ),
        migrations.AddConstraint(
            model_name="work",
            constraint=models.CheckConstraint(
                condition=models.Q(("scale__in", ["kawasan", "lingkungan"]), ("scale__isnull", True), _connector="OR"),
                name="work_scale_known",
            ),
        ),
        migrations.AddConstraint(
            model_name="work",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("hierarchy__in", ["primer", "sekunder", "tersier"]), ("hierarchy__isnull", True), _connector="OR"
                ),
                name="work_hierarchy_known",
            ),
        ),
        migrations.AddConstraint(
            model_name="work",
            constraint=models.CheckConstraint(
                condition=models.Q(("component__in", ["infrastructure", "social", "economic"])),
                name="work_component_known",
            ),
        ),
        migrations.AddConstraint(
            model_name="work",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("implementer__in", ["contractor", "bkm", "ksm", "opd", "community", "other"]),
                    ("implementer__isnull", True),
                    _connector="OR",
                ),
                name="work_implementer_known",
            ),
        ),
        migrations.AddConstraint(
            model_name="work",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("status__in", ["proposed", "planned", "ongoing", "done", "handed_over", "cancelled"])
                ),
                name="work_status_known",
            ),
        ),
        migrations.AddConstraint(
            model_name="work",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("certificate__in", ["good", "fair", "poor"]), ("certificate__isnull", True), _connector="OR"
                ),
                name="work_certificate_known",
            ),
        ),
        migrations.AddConstraint(
            model_name="work",
            constraint=models.CheckConstraint(
                condition=django.db.models.lookups.Exact(django.db.models.functions.text.Length("kabupaten"), 5),
                name="work_of_kabupaten",
            ),
        ),
        migrations.AddConstraint(
            model_name="work",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    django.db.models.lookups.Exact(django.db.models.functions.text.Length("kelurahan_id"), 13),
                    django.db.models.lookups.Exact(
                        django.db.models.functions.text.Left("kelurahan_id", 5), models.F("kabupaten_id")
                    ),
                ),
                name="work_kelurahan_in_kabupaten",
                violation_error_message="The kelurahan does not lie in the regency of the work.",
            ),
        ),
        migrations.AddConstraint(
            model_name="work",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("year__gte", 1945), ("year__lte", 2200)), ("year__isnull", True), _connector="OR"
                ),
                name="work_year_range",
            ),
        ),
        migrations.AddConstraint(
            model_name="work",
            constraint=models.CheckConstraint(
                condition=models.Q(("contract_value__gte", 0), ("contract_value__lt", 1000000000000000)),
                name="work_contract_value_range",
            ),
        ),
        migrations.AddConstraint(
            model_name="work",
            constraint=models.CheckConstraint(
                condition=models.Q(("budget__gte", 0), ("budget__lt", 1000000000000000)), name="work_budget_range"
            ),
        ),
        migrations.AddConstraint(
            model_name="work",
            constraint=models.CheckConstraint(
                condition=models.Q(("disbursed__gte", 0), ("disbursed__lt", 1000000000000000)),
                name="work_disbursed_range",
            ),
        ),
        migrations.AddConstraint(
            model_name="work",
            constraint=models.CheckConstraint(
                condition=models.Q(("physical_percent__gte", 0), ("physical_percent__lte", 100)),
                name="work_physical_percent_range",
            ),
        ),
        migrations.AddConstraint(
            model_name="work",
            constraint=models.CheckConstraint(
                condition=models.Q(("financial_percent__gte", 0), ("financial_percent__lte", 100)),
                name="work_financial_percent_range",
            ),
        ),
        migrations.AddConstraint(
            model_name="work",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("status__in", ["done", "handed_over"]), _negated=True),
                    ("physical_percent__isnull", True),
                    ("physical_percent", 100),
                    _connector="OR",
                ),
                name="work_done_is_100_percent",
                violation_error_message="A work that is done has a physical progress of 100 %.",
            ),
        ),
        migrations.AddConstraint(
            model_name="work",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("status", "handed_over"), _negated=True), ("handover_on__isnull", False), _connector="OR"
                ),
                name="work_handed_over_on",
                violation_error_message="Say when the work was handed over.",
            ),
        ),
        migrations.AddConstraint(
            model_name="work",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("handover_on__gte", models.F("completed_on")),
                    ("completed_on__isnull", True),
                    ("handover_on__isnull", True),
                    _connector="OR",
                ),
                name="work_completed_on_handover_on",
                violation_error_message="The end lies before the beginning.",
            ),
        ),
        migrations.AddConstraint(
            model_name="work",
            constraint=models.UniqueConstraint(fields=("kabupaten", "source_key"), name="work_source_key_unique"),
        ),
        migrations.AddConstraint(
            model_name="work",
            constraint=models.CheckConstraint(condition=models.Q(("geom__isvalid", True)), name="work_geom_valid"),
        ),
        migrations.AddConstraint(
            model_name="work",
            constraint=models.CheckConstraint(condition=models.Q(("geom__isempty", False)), name="work_geom_not_empty"),
        ),
        migrations.AddConstraint(
            model_name="work",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    (
                        "geom__contained",
                        django.contrib.gis.geos.polygon.Polygon(
                            ((94.0, -12.0), (94.0, 8.0), (142.0, 8.0), (142.0, -12.0), (94.0, -12.0))
                        ),
                    )
                ),
                name="work_geom_in_indonesia",
            ),
        ),
        migrations.AddConstraint(
            model_name="work",
            constraint=models.CheckConstraint(
                condition=django.db.models.lookups.In(
                    models.Func(models.F("geom"), function="GeometryType", output_field=models.TextField()),
                    ["POINT", "MULTIPOINT", "LINESTRING", "MULTILINESTRING", "POLYGON", "MULTIPOLYGON"],
                ),
                name="work_geom_kind",
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="work",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "programme_workevent" ("activity", "beneficiary_households", "beneficiary_people", "beneficiary_poor_households", "beneficiary_women", "budget", "certificate", "completed_on", "component", "contract_date", "contract_number", "contract_value", "disbursed", "financial_percent", "geom", "handover_on", "hierarchy", "id", "implementer", "implementer_name", "import_run_id", "kabupaten_id", "kawasan_id", "kelurahan_id", "kind", "labour_days", "name", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "physical_percent", "proposal_date", "proposal_number", "scale", "source", "source_key", "status", "workers_men", "workers_women", "year") SELECT new_values."activity", new_values."beneficiary_households", new_values."beneficiary_people", new_values."beneficiary_poor_households", new_values."beneficiary_women", new_values."budget", new_values."certificate", new_values."completed_on", new_values."component", new_values."contract_date", new_values."contract_number", new_values."contract_value", new_values."disbursed", new_values."financial_percent", new_values."geom", new_values."handover_on", new_values."hierarchy", new_values."id", new_values."implementer", new_values."implementer_name", new_values."import_run_id", new_values."kabupaten_id", new_values."kawasan_id", new_values."kelurahan_id", new_values."kind", new_values."labour_days", new_values."name", new_values."note", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."physical_percent", new_values."proposal_date", new_values."proposal_number", new_values."scale", new_values."source", new_values."source_key", new_values."status", new_values."workers_men", new_values."workers_women", new_values."year" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="f23e227d253e7dc781559147777ba806c5ffadca",
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
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "programme_workevent" ("activity", "beneficiary_households", "beneficiary_people", "beneficiary_poor_households", "beneficiary_women", "budget", "certificate", "completed_on", "component", "contract_date", "contract_number", "contract_value", "disbursed", "financial_percent", "geom", "handover_on", "hierarchy", "id", "implementer", "implementer_name", "import_run_id", "kabupaten_id", "kawasan_id", "kelurahan_id", "kind", "labour_days", "name", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "physical_percent", "proposal_date", "proposal_number", "scale", "source", "source_key", "status", "workers_men", "workers_women", "year") SELECT new_values."activity", new_values."beneficiary_households", new_values."beneficiary_people", new_values."beneficiary_poor_households", new_values."beneficiary_women", new_values."budget", new_values."certificate", new_values."completed_on", new_values."component", new_values."contract_date", new_values."contract_number", new_values."contract_value", new_values."disbursed", new_values."financial_percent", new_values."geom", new_values."handover_on", new_values."hierarchy", new_values."id", new_values."implementer", new_values."implementer_name", new_values."import_run_id", new_values."kabupaten_id", new_values."kawasan_id", new_values."kelurahan_id", new_values."kind", new_values."labour_days", new_values."name", new_values."note", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."physical_percent", new_values."proposal_date", new_values."proposal_number", new_values."scale", new_values."source", new_values."source_key", new_values."status", new_values."workers_men", new_values."workers_women", new_values."year" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values."activity" IS DISTINCT FROM (new_values."activity") OR old_values."beneficiary_households" IS DISTINCT FROM (new_values."beneficiary_households") OR old_values."beneficiary_people" IS DISTINCT FROM (new_values."beneficiary_people") OR old_values."beneficiary_poor_households" IS DISTINCT FROM (new_values."beneficiary_poor_households") OR old_values."beneficiary_women" IS DISTINCT FROM (new_values."beneficiary_women") OR old_values."budget" IS DISTINCT FROM (new_values."budget") OR old_values."certificate" IS DISTINCT FROM (new_values."certificate") OR old_values."completed_on" IS DISTINCT FROM (new_values."completed_on") OR old_values."component" IS DISTINCT FROM (new_values."component") OR old_values."contract_date" IS DISTINCT FROM (new_values."contract_date") OR old_values."contract_number" IS DISTINCT FROM (new_values."contract_number") OR old_values."contract_value" IS DISTINCT FROM (new_values."contract_value") OR old_values."disbursed" IS DISTINCT FROM (new_values."disbursed") OR old_values."financial_percent" IS DISTINCT FROM (new_values."financial_percent") OR old_values."geom" IS DISTINCT FROM (new_values."geom") OR old_values."handover_on" IS DISTINCT FROM (new_values."handover_on") OR old_values."hierarchy" IS DISTINCT FROM (new_values."hierarchy") OR old_values."id" IS DISTINCT FROM (new_values."id") OR old_values."implementer" IS DISTINCT FROM (new_values."implementer") OR old_values."implementer_name" IS DISTINCT FROM (new_values."implementer_name") OR old_values."import_run_id" IS DISTINCT FROM (new_values."import_run_id") OR old_values."kabupaten_id" IS DISTINCT FROM (new_values."kabupaten_id") OR old_values."kawasan_id" IS DISTINCT FROM (new_values."kawasan_id") OR old_values."kelurahan_id" IS DISTINCT FROM (new_values."kelurahan_id") OR old_values."kind" IS DISTINCT FROM (new_values."kind") OR old_values."labour_days" IS DISTINCT FROM (new_values."labour_days") OR old_values."name" IS DISTINCT FROM (new_values."name") OR old_values."note" IS DISTINCT FROM (new_values."note") OR old_values."physical_percent" IS DISTINCT FROM (new_values."physical_percent") OR old_values."proposal_date" IS DISTINCT FROM (new_values."proposal_date") OR old_values."proposal_number" IS DISTINCT FROM (new_values."proposal_number") OR old_values."scale" IS DISTINCT FROM (new_values."scale") OR old_values."source" IS DISTINCT FROM (new_values."source") OR old_values."source_key" IS DISTINCT FROM (new_values."source_key") OR old_values."status" IS DISTINCT FROM (new_values."status") OR old_values."workers_men" IS DISTINCT FROM (new_values."workers_men") OR old_values."workers_women" IS DISTINCT FROM (new_values."workers_women") OR old_values."year" IS DISTINCT FROM (new_values."year")) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="05d37b9c1c839424bce5b9b9d93c1b82bb9ee614",
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
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "programme_workevent" ("activity", "beneficiary_households", "beneficiary_people", "beneficiary_poor_households", "beneficiary_women", "budget", "certificate", "completed_on", "component", "contract_date", "contract_number", "contract_value", "disbursed", "financial_percent", "geom", "handover_on", "hierarchy", "id", "implementer", "implementer_name", "import_run_id", "kabupaten_id", "kawasan_id", "kelurahan_id", "kind", "labour_days", "name", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "physical_percent", "proposal_date", "proposal_number", "scale", "source", "source_key", "status", "workers_men", "workers_women", "year") SELECT old_values."activity", old_values."beneficiary_households", old_values."beneficiary_people", old_values."beneficiary_poor_households", old_values."beneficiary_women", old_values."budget", old_values."certificate", old_values."completed_on", old_values."component", old_values."contract_date", old_values."contract_number", old_values."contract_value", old_values."disbursed", old_values."financial_percent", old_values."geom", old_values."handover_on", old_values."hierarchy", old_values."id", old_values."implementer", old_values."implementer_name", old_values."import_run_id", old_values."kabupaten_id", old_values."kawasan_id", old_values."kelurahan_id", old_values."kind", old_values."labour_days", old_values."name", old_values."note", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."physical_percent", old_values."proposal_date", old_values."proposal_number", old_values."scale", old_values."source", old_values."source_key", old_values."status", old_values."workers_men", old_values."workers_women", old_values."year" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                    hash="e5b09e9f25eef8faf73d066b12399e01927572ad",
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
            model_name="maintenance",
            constraint=models.CheckConstraint(
                condition=models.Q(("by", ""), _negated=True), name="maintenance_by_named"
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="maintenance",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "programme_maintenanceevent" ("by", "checked_on", "developed", "exists", "functioning", "good", "id", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "used", "work_id") SELECT new_values."by", new_values."checked_on", new_values."developed", new_values."exists", new_values."functioning", new_values."good", new_values."id", new_values."note", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."used", new_values."work_id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="ac498c5b0b8f4d4a780ec7d0d1e9c73075a1264f",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_fe46c",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="programme_maintenance",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="maintenance",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "programme_maintenanceevent" ("by", "checked_on", "developed", "exists", "functioning", "good", "id", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "used", "work_id") SELECT new_values."by", new_values."checked_on", new_values."developed", new_values."exists", new_values."functioning", new_values."good", new_values."id", new_values."note", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."used", new_values."work_id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="e20af9c019847e538c43f346941528cf7b8e9759",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_a2351",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="programme_maintenance",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="maintenance",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "programme_maintenanceevent" ("by", "checked_on", "developed", "exists", "functioning", "good", "id", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "used", "work_id") SELECT old_values."by", old_values."checked_on", old_values."developed", old_values."exists", old_values."functioning", old_values."good", old_values."id", old_values."note", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."used", old_values."work_id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                    hash="81abeff8516459fe2d10303187fdb054058d182f",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_83664",
                    referencing="REFERENCING OLD TABLE AS old_values ",
                    table="programme_maintenance",
                    when="AFTER",
                ),
            ),
        ),
        migrations.AddConstraint(
            model_name="workfund",
            constraint=models.CheckConstraint(
                condition=models.Q(("source__in", ["community", "regency", "province", "national", "other"])),
                name="work_fund_source_known",
            ),
        ),
        migrations.AddConstraint(
            model_name="workfund",
            constraint=models.CheckConstraint(
                condition=models.Q(("amount__gte", 0), ("amount__lt", 1000000000000000)), name="work_fund_amount_range"
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="workfund",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "programme_workfundevent" ("amount", "id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source", "work_id") SELECT new_values."amount", new_values."id", new_values."name", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."source", new_values."work_id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="0eff318bc0ebab2caab8d708816164393b31a8f3",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_e00c9",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="programme_workfund",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="workfund",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "programme_workfundevent" ("amount", "id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source", "work_id") SELECT new_values."amount", new_values."id", new_values."name", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."source", new_values."work_id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="dda6c6fcccdbb57950ca1bddc8ab23094c487f73",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_0834b",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="programme_workfund",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="workfund",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "programme_workfundevent" ("amount", "id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source", "work_id") SELECT old_values."amount", old_values."id", old_values."name", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."source", old_values."work_id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                    hash="a2b6f3eb243b8808c38055def9d306c334668959",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_a907d",
                    referencing="REFERENCING OLD TABLE AS old_values ",
                    table="programme_workfund",
                    when="AFTER",
                ),
            ),
        ),
        migrations.AddConstraint(
            model_name="workphoto",
            constraint=models.CheckConstraint(
                condition=models.Q(("stage__in", [0, 50, 100])), name="work_photo_stage_known"
            ),
        ),
        migrations.AddConstraint(
            model_name="workphoto",
            constraint=models.CheckConstraint(
                condition=models.Q(("file", ""), _negated=True), name="work_photo_file_named"
            ),
        ),
        migrations.AddConstraint(
            model_name="workphoto",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("file", ""),
                    models.Q(
                        ("file_bytes__gt", 0),
                        ("file_bytes__lte", 20971520),
                        ("file_media_type__in", ("image/jpeg",)),
                        ("file_sha256__regex", "^[0-9a-f]{64}$"),
                    ),
                    _connector="OR",
                ),
                name="work_photo_file_kept",
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="workphoto",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "programme_workphotoevent" ("caption", "file", "file_bytes", "file_media_type", "file_sha256", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "stage", "taken_on", "work_id") SELECT new_values."caption", new_values."file", new_values."file_bytes", new_values."file_media_type", new_values."file_sha256", new_values."id", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."stage", new_values."taken_on", new_values."work_id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="8e5d2eead154deeb1bc258cf68338de82ec6c378",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_7b419",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="programme_workphoto",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="workphoto",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "programme_workphotoevent" ("caption", "file", "file_bytes", "file_media_type", "file_sha256", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "stage", "taken_on", "work_id") SELECT new_values."caption", new_values."file", new_values."file_bytes", new_values."file_media_type", new_values."file_sha256", new_values."id", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."stage", new_values."taken_on", new_values."work_id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="55baa214e021c9687336f3f6208fc898f3060141",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_853ac",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="programme_workphoto",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="workphoto",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "programme_workphotoevent" ("caption", "file", "file_bytes", "file_media_type", "file_sha256", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "stage", "taken_on", "work_id") SELECT old_values."caption", old_values."file", old_values."file_bytes", old_values."file_media_type", old_values."file_sha256", old_values."id", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."stage", old_values."taken_on", old_values."work_id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                    hash="b1acf3b63c1a77e8d0bef865ed9d417803369b35",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_5709c",
                    referencing="REFERENCING OLD TABLE AS old_values ",
                    table="programme_workphoto",
                    when="AFTER",
                ),
            ),
        ),
        migrations.AddIndex(
            model_name="workvolume",
            index=models.Index(fields=["slum_area", "criterion"], name="work_volume_area"),
        ),
        migrations.AddConstraint(
            model_name="workvolume",
            constraint=models.UniqueConstraint(fields=("work", "slum_area", "criterion"), name="work_volume_unique"),
        ),
        migrations.AddConstraint(
            model_name="workvolume",
            constraint=models.CheckConstraint(
                condition=models.Q(("volume__gte", 0), ("volume__lt", 1000000000000000)),
                name="work_volume_volume_range",
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="workvolume",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "programme_workvolumeevent" ("criterion_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "slum_area_id", "volume", "work_id") SELECT new_values."criterion_id", new_values."id", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."slum_area_id", new_values."volume", new_values."work_id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="18685db64cab93883044d89e11f7925afe7098de",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_cfd87",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="programme_workvolume",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="workvolume",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "programme_workvolumeevent" ("criterion_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "slum_area_id", "volume", "work_id") SELECT new_values."criterion_id", new_values."id", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."slum_area_id", new_values."volume", new_values."work_id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="d7e8bc3591f64fb8a8707278fae3f3efdfb8847c",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_c6075",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="programme_workvolume",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="workvolume",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "programme_workvolumeevent" ("criterion_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "slum_area_id", "volume", "work_id") SELECT old_values."criterion_id", old_values."id", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."slum_area_id", old_values."volume", old_values."work_id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                    hash="be0210a228119a6a673ceeeb6cb57da0cd0130f7",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_e68aa",
                    referencing="REFERENCING OLD TABLE AS old_values ",
                    table="programme_workvolume",
                    when="AFTER",
                ),
            ),
        ),
    ]
