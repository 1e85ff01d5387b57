"""Assessments, the rules by which they are scored, and their history."""

import django.contrib.postgres.fields
import django.db.models.deletion
import pgtrigger.compiler
import pgtrigger.migrations
from django.db import migrations, models

import programme.models.fields
import spatial.models.fields
import spatial.models.history


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("pghistory", "0007_auto_20250421_0444"),
        ("spatial", "0003_figures"),
    ]

    operations = [
        migrations.CreateModel(
            name="Assessment",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("year", models.PositiveSmallIntegerField(db_comment="Tahun penilaian", verbose_name="year")),
                (
                    "kind",
                    models.CharField(
                        choices=[("baseline", "Baseline"), ("update", "Update")],
                        db_comment="Jenis: baseline (awal), update (pemutakhiran)",
                        db_default="baseline",
                        default="baseline",
                        max_length=8,
                        verbose_name="kind",
                    ),
                ),
                (
                    "surveyed_on",
                    models.DateField(blank=True, db_comment="Tanggal pendataan", null=True, verbose_name="surveyed on"),
                ),
                (
                    "source",
                    models.CharField(
                        blank=True,
                        db_comment="Sumber data",
                        db_default="",
                        default="",
                        max_length=500,
                        verbose_name="source",
                    ),
                ),
                (
                    "surveyor",
                    models.CharField(
                        blank=True,
                        db_comment="Lembaga pendata",
                        db_default="",
                        default="",
                        max_length=200,
                        verbose_name="surveyor",
                    ),
                ),
                (
                    "building_count",
                    models.PositiveIntegerField(
                        blank=True, db_comment="Jumlah bangunan", null=True, verbose_name="buildings"
                    ),
                ),
                (
                    "household_count",
                    models.PositiveIntegerField(
                        blank=True, db_comment="Jumlah KK", null=True, verbose_name="households"
                    ),
                ),
                (
                    "population",
                    models.PositiveIntegerField(
                        blank=True, db_comment="Jumlah penduduk (jiwa)", null=True, verbose_name="population"
                    ),
                ),
                (
                    "settled_area_ha",
                    spatial.models.fields.HectaresField(
                        blank=True,
                        db_comment="Luas permukiman terverifikasi (ha), pembagi 1b dan 4a",
                        null=True,
                        verbose_name="settled area (ha)",
                    ),
                ),
                (
                    "ideal_road_m",
                    programme.models.fields.QuantityField(
                        blank=True,
                        db_comment="Panjang jalan ideal (m)",
                        null=True,
                        verbose_name="ideal road length (m)",
                    ),
                ),
                (
                    "ideal_drain_m",
                    programme.models.fields.QuantityField(
                        blank=True,
                        db_comment="Panjang drainase ideal (m)",
                        null=True,
                        verbose_name="ideal drain length (m)",
                    ),
                ),
                (
                    "existing_road_m",
                    programme.models.fields.QuantityField(
                        blank=True,
                        db_comment="Panjang jalan eksisting (m), tidak dinilai",
                        null=True,
                        verbose_name="existing road length (m)",
                    ),
                ),
                (
                    "existing_drain_m",
                    programme.models.fields.QuantityField(
                        blank=True,
                        db_comment="Panjang drainase eksisting (m), tidak dinilai",
                        null=True,
                        verbose_name="existing drain length (m)",
                    ),
                ),
                (
                    "open_space_m2",
                    programme.models.fields.QuantityField(
                        blank=True,
                        db_comment="Ruang terbuka publik (m²): “+1”, tidak dinilai",
                        null=True,
                        verbose_name="public open space (m²)",
                    ),
                ),
                (
                    "facts",
                    models.JSONField(
                        blank=True,
                        db_comment="Data awal yang tidak dinilai; kunci: programme/facts.py",
                        db_default={},
                        default=dict,
                        verbose_name="further facts",
                    ),
                ),
                (
                    "strategic_score",
                    models.PositiveSmallIntegerField(
                        blank=True,
                        choices=[(1, "1"), (3, "3"), (5, "5")],
                        db_comment="Nilai strategis lokasi: 1, 3, 5",
                        null=True,
                        verbose_name="strategic location",
                    ),
                ),
                (
                    "density_score",
                    models.PositiveSmallIntegerField(
                        blank=True,
                        choices=[(1, "1"), (3, "3"), (5, "5")],
                        db_comment="Nilai kependudukan: 1, 3, 5; kosong: dihitung dari kepadatan",
                        null=True,
                        verbose_name="population density",
                    ),
                ),
                (
                    "socioeconomic_score",
                    models.PositiveSmallIntegerField(
                        blank=True,
                        choices=[(1, "1"), (3, "3"), (5, "5")],
                        db_comment="Nilai sosial, ekonomi, budaya: 1, 3, 5",
                        null=True,
                        verbose_name="socio-economic potential",
                    ),
                ),
                (
                    "land_status_clear",
                    models.BooleanField(
                        blank=True,
                        db_comment="Status penguasaan lahan jelas; kosong: tidak diketahui",
                        null=True,
                        verbose_name="land status clear",
                    ),
                ),
                (
                    "spatial_plan_fit",
                    models.BooleanField(
                        blank=True,
                        db_comment="Sesuai rencana tata ruang; kosong: tidak diketahui",
                        null=True,
                        verbose_name="fits the spatial plan",
                    ),
                ),
                (
                    "building_permit",
                    models.BooleanField(
                        blank=True,
                        db_comment="Ber-IMB/PBG; kosong: tidak diketahui",
                        null=True,
                        verbose_name="building permits",
                    ),
                ),
                (
                    "status",
                    models.CharField(
                        choices=[
                            ("draft", "Draft"),
                            ("submitted", "Submitted"),
                            ("acknowledged", "Acknowledged"),
                            ("verified", "Verified"),
                        ],
                        db_comment="Status: draft, submitted (diserahkan), acknowledged (diketahui), verified (diverifikasi)",
                        db_default="draft",
                        default="draft",
                        max_length=12,
                        verbose_name="status",
                    ),
                ),
                (
                    "submitted_by",
                    models.CharField(
                        blank=True,
                        db_comment="Diserahkan oleh",
                        db_default="",
                        default="",
                        max_length=150,
                        verbose_name="submitted by",
                    ),
                ),
                (
                    "submitted_on",
                    models.DateField(
                        blank=True, db_comment="Tanggal diserahkan", null=True, verbose_name="submitted on"
                    ),
                ),
                (
                    "acknowledged_by",
                    models.CharField(
                        blank=True,
                        db_comment="Diketahui oleh",
                        db_default="",
                        default="",
                        max_length=150,
                        verbose_name="acknowledged by",
                    ),
                ),
                (
                    "acknowledged_on",
                    models.DateField(
                        blank=True, db_comment="Tanggal diketahui", null=True, verbose_name="acknowledged on"
                    ),
                ),
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
                        blank=True, db_comment="Tanggal diverifikasi", null=True, verbose_name="verified on"
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
                        related_name="assessments",
                        to="spatial.import",
                        verbose_name="import",
                    ),
                ),
                (
                    "slum_area",
                    models.ForeignKey(
                        db_comment="Kawasan kumuh (RT) yang dinilai",
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="assessments",
                        to="spatial.slumarea",
                        verbose_name="slum area",
                    ),
                ),
            ],
            options={
                "verbose_name": "assessment",
                "verbose_name_plural": "assessments",
                "db_table_comment": "Penilaian kekumuhan: satu kawasan kumuh (RT), satu tahun",
                "ordering": ["slum_area", "-year"],
            },
        ),
        migrations.CreateModel(
            name="ClassBand",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "slum_class",
                    models.CharField(
                        choices=[
                            ("berat", "Severe slum"),
                            ("sedang", "Moderate slum"),
                            ("ringan", "Light slum"),
                            ("tidak_kumuh", "Not slum"),
                        ],
                        db_comment="Tingkat kekumuhan",
                        max_length=12,
                        verbose_name="class",
                    ),
                ),
                (
                    "from_score",
                    models.PositiveSmallIntegerField(db_comment="Mulai nilai total ini", verbose_name="from total"),
                ),
            ],
            options={
                "verbose_name": "class band",
                "verbose_name_plural": "class bands",
                "db_table_comment": "Ambang nilai total dan tingkat kekumuhannya",
                "ordering": ["rule_set", "-from_score"],
            },
        ),
        migrations.CreateModel(
            name="CriterionEvent",
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
                    "code",
                    models.CharField(
                        db_collation="C",
                        db_comment="Kode kriteria: 1a … 7b",
                        max_length=2,
                        serialize=False,
                        verbose_name="code",
                    ),
                ),
                ("aspect", models.PositiveSmallIntegerField(db_comment="Nomor aspek, 1–7", verbose_name="aspect")),
                ("position", models.PositiveSmallIntegerField(db_comment="Nomor urut", verbose_name="position")),
                ("title", models.CharField(db_comment="Nama kriteria", max_length=200, verbose_name="title")),
                (
                    "title_en",
                    models.CharField(
                        db_comment="Nama kriteria dalam bahasa Inggris", max_length=200, verbose_name="title in English"
                    ),
                ),
                (
                    "unit",
                    models.CharField(db_comment="Satuan volume: unit, ha, m, KK", max_length=8, verbose_name="unit"),
                ),
                (
                    "volume_name",
                    models.CharField(
                        db_comment="Apa yang dihitung sebagai volume", max_length=200, verbose_name="volume"
                    ),
                ),
                (
                    "volume_name_en",
                    models.CharField(
                        db_comment="Apa yang dihitung sebagai volume, dalam bahasa Inggris",
                        max_length=200,
                        verbose_name="volume in English",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Parameter",
            fields=[
                (
                    "key",
                    models.CharField(
                        db_comment="Kunci", max_length=60, primary_key=True, serialize=False, verbose_name="key"
                    ),
                ),
                ("value", models.JSONField(db_comment="Nilai", verbose_name="value")),
                ("source", models.CharField(db_comment="Sumber", max_length=500, verbose_name="source")),
                (
                    "certain",
                    models.BooleanField(
                        db_comment="Ya bila dari teks peraturan",
                        db_default=False,
                        default=False,
                        verbose_name="certain",
                    ),
                ),
                (
                    "note",
                    models.TextField(blank=True, db_comment="Catatan", db_default="", default="", verbose_name="note"),
                ),
            ],
            options={
                "verbose_name": "parameter",
                "verbose_name_plural": "parameters",
                "db_table_comment": "Ambang yang belum pasti, dengan sumbernya",
                "ordering": ["key"],
            },
        ),
        migrations.CreateModel(
            name="ParameterEvent",
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
                ("key", models.CharField(db_comment="Kunci", max_length=60, serialize=False, verbose_name="key")),
                ("value", models.JSONField(db_comment="Nilai", verbose_name="value")),
                ("source", models.CharField(db_comment="Sumber", max_length=500, verbose_name="source")),
                (
                    "certain",
                    models.BooleanField(
                        db_comment="Ya bila dari teks peraturan",
                        db_default=False,
                        default=False,
                        verbose_name="certain",
                    ),
                ),
                (
                    "note",
                    models.TextField(blank=True, db_comment="Catatan", db_default="", default="", verbose_name="note"),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="RuleSet",
            fields=[
                (
                    "id",
                    models.CharField(
                        db_comment="Kunci, misalnya permen-14-2018-v1",
                        max_length=60,
                        primary_key=True,
                        serialize=False,
                        verbose_name="id",
                    ),
                ),
                ("code", models.CharField(db_comment="Kode peraturan", max_length=50, verbose_name="code")),
                ("version", models.PositiveSmallIntegerField(db_comment="Versi", verbose_name="version")),
                ("title", models.CharField(db_comment="Nama", max_length=200, verbose_name="title")),
                ("regulation", models.CharField(db_comment="Peraturan", max_length=200, verbose_name="regulation")),
                ("article", models.CharField(db_comment="Pasal atau lampiran", max_length=200, verbose_name="article")),
                (
                    "max_score",
                    models.PositiveSmallIntegerField(db_comment="Nilai total tertinggi", verbose_name="highest total"),
                ),
                (
                    "slum_minimum",
                    models.PositiveSmallIntegerField(
                        db_comment="Nilai total terendah yang masih kumuh", verbose_name="lowest total of a slum"
                    ),
                ),
                (
                    "tuntas_maximum",
                    models.PositiveSmallIntegerField(
                        db_comment="Nilai total harus di bawah ini agar tuntas",
                        verbose_name="total below which an area may be finished",
                    ),
                ),
                ("source", models.CharField(db_comment="Sumber angka ambang", max_length=500, verbose_name="source")),
                (
                    "certain",
                    models.BooleanField(
                        db_comment="Ya bila dari teks peraturan; tidak bila perlu dipastikan", verbose_name="certain"
                    ),
                ),
            ],
            options={
                "verbose_name": "rule set",
                "verbose_name_plural": "rule sets",
                "db_table_comment": "Aturan penilaian kekumuhan, tiap versi",
                "ordering": ["-id"],
            },
        ),
        migrations.CreateModel(
            name="RuleSetCriterion",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("position", models.PositiveSmallIntegerField(db_comment="Nomor urut", verbose_name="position")),
                (
                    "denominator",
                    models.CharField(
                        choices=[
                            ("building_count", "buildings"),
                            ("household_count", "households"),
                            ("settled_area_ha", "settled area (ha)"),
                            ("ideal_road_m", "ideal road length (m)"),
                            ("ideal_drain_m", "ideal drain length (m)"),
                        ],
                        db_comment="Pembagi: kolom penilaian",
                        max_length=16,
                        verbose_name="denominator",
                    ),
                ),
                ("article", models.CharField(db_comment="Pasal atau lampiran", max_length=200, verbose_name="article")),
                ("source", models.CharField(db_comment="Sumber", max_length=500, verbose_name="source")),
                (
                    "certain",
                    models.BooleanField(
                        db_comment="Ya bila dari teks peraturan; tidak bila perlu dipastikan", verbose_name="certain"
                    ),
                ),
            ],
            options={
                "verbose_name": "criterion of a rule set",
                "verbose_name_plural": "criteria of a rule set",
                "db_table_comment": "Kriteria dalam tiap aturan penilaian",
                "ordering": ["rule_set", "position"],
            },
        ),
        migrations.CreateModel(
            name="RuleSetCriterionEvent",
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
                ("position", models.PositiveSmallIntegerField(db_comment="Nomor urut", verbose_name="position")),
                (
                    "denominator",
                    models.CharField(
                        choices=[
                            ("building_count", "buildings"),
                            ("household_count", "households"),
                            ("settled_area_ha", "settled area (ha)"),
                            ("ideal_road_m", "ideal road length (m)"),
                            ("ideal_drain_m", "ideal drain length (m)"),
                        ],
                        db_comment="Pembagi: kolom penilaian",
                        max_length=16,
                        verbose_name="denominator",
                    ),
                ),
                ("article", models.CharField(db_comment="Pasal atau lampiran", max_length=200, verbose_name="article")),
                ("source", models.CharField(db_comment="Sumber", max_length=500, verbose_name="source")),
                (
                    "certain",
                    models.BooleanField(
                        db_comment="Ya bila dari teks peraturan; tidak bila perlu dipastikan", verbose_name="certain"
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="RuleSetEvent",
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
                    "id",
                    models.CharField(
                        db_comment="Kunci, misalnya permen-14-2018-v1",
                        max_length=60,
                        serialize=False,
                        verbose_name="id",
                    ),
                ),
                ("code", models.CharField(db_comment="Kode peraturan", max_length=50, verbose_name="code")),
                ("version", models.PositiveSmallIntegerField(db_comment="Versi", verbose_name="version")),
                ("title", models.CharField(db_comment="Nama", max_length=200, verbose_name="title")),
                ("regulation", models.CharField(db_comment="Peraturan", max_length=200, verbose_name="regulation")),
                ("article", models.CharField(db_comment="Pasal atau lampiran", max_length=200, verbose_name="article")),
                (
                    "max_score",
                    models.PositiveSmallIntegerField(db_comment="Nilai total tertinggi", verbose_name="highest total"),
                ),
                (
                    "slum_minimum",
                    models.PositiveSmallIntegerField(
                        db_comment="Nilai total terendah yang masih kumuh", verbose_name="lowest total of a slum"
                    ),
                ),
                (
                    "tuntas_maximum",
                    models.PositiveSmallIntegerField(
                        db_comment="Nilai total harus di bawah ini agar tuntas",
                        verbose_name="total below which an area may be finished",
                    ),
                ),
                ("source", models.CharField(db_comment="Sumber angka ambang", max_length=500, verbose_name="source")),
                (
                    "certain",
                    models.BooleanField(
                        db_comment="Ya bila dari teks peraturan; tidak bila perlu dipastikan", verbose_name="certain"
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="ScoreBand",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "from_percent",
                    models.DecimalField(
                        db_comment="Mulai persen ini (dua desimal)",
                        decimal_places=2,
                        max_digits=5,
                        verbose_name="from (%)",
                    ),
                ),
                ("score", models.PositiveSmallIntegerField(db_comment="Nilai", verbose_name="score")),
            ],
            options={
                "verbose_name": "score band",
                "verbose_name_plural": "score bands",
                "db_table_comment": "Ambang persen dan nilainya",
                "ordering": ["rule_set", "-from_percent"],
            },
        ),
        migrations.CreateModel(
            name="ScoreBandEvent",
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
                    "from_percent",
                    models.DecimalField(
                        db_comment="Mulai persen ini (dua desimal)",
                        decimal_places=2,
                        max_digits=5,
                        verbose_name="from (%)",
                    ),
                ),
                ("score", models.PositiveSmallIntegerField(db_comment="Nilai", verbose_name="score")),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="AssessmentResult",
            fields=[
                (
                    "assessment",
                    models.OneToOneField(
                        db_comment="Penilaian",
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        primary_key=True,
                        related_name="result",
                        serialize=False,
                        to="programme.assessment",
                        verbose_name="assessment",
                    ),
                ),
                ("total", models.PositiveSmallIntegerField(db_comment="Nilai total", verbose_name="total score")),
                (
                    "slum_class",
                    models.CharField(
                        choices=[
                            ("berat", "Severe slum"),
                            ("sedang", "Moderate slum"),
                            ("ringan", "Light slum"),
                            ("tidak_kumuh", "Not slum"),
                        ],
                        db_comment="Tingkat kekumuhan",
                        max_length=12,
                        verbose_name="class",
                    ),
                ),
                (
                    "sectoral_percent",
                    models.DecimalField(
                        db_comment="Rata-rata kekumuhan sektoral, persen",
                        decimal_places=2,
                        max_digits=20,
                        verbose_name="mean of the aspects (%)",
                    ),
                ),
                (
                    "aspects",
                    models.JSONField(
                        decoder=programme.models.fields.ExactDecoder,
                        db_comment="Persen dan nilai tiap aspek",
                        verbose_name="aspects",
                    ),
                ),
                (
                    "criteria",
                    models.JSONField(
                        decoder=programme.models.fields.ExactDecoder,
                        db_comment="Penjelasan: volume, pembagi, persen, nilai tiap kriteria",
                        verbose_name="criteria",
                    ),
                ),
                (
                    "flags",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.TextField(), db_comment="Peringatan data", size=None, verbose_name="flags"
                    ),
                ),
                (
                    "consideration_total",
                    models.PositiveSmallIntegerField(
                        db_comment="Jumlah pertimbangan lain (3–15)", null=True, verbose_name="other considerations"
                    ),
                ),
                (
                    "consideration_class",
                    models.CharField(
                        choices=[("tinggi", "High"), ("sedang", "Medium"), ("rendah", "Low")],
                        db_comment="Pertimbangan lain: tinggi, sedang, rendah",
                        max_length=6,
                        null=True,
                        verbose_name="class of other considerations",
                    ),
                ),
                (
                    "legality",
                    models.CharField(
                        choices=[("legal", "Legal"), ("tidak_legal", "Not legal")],
                        db_comment="Legalitas lahan",
                        max_length=11,
                        null=True,
                        verbose_name="legality of the land",
                    ),
                ),
                (
                    "priority_code",
                    models.CharField(
                        db_comment="Klasifikasi A1 … C6", max_length=2, null=True, verbose_name="priority code"
                    ),
                ),
                (
                    "priority_rank",
                    models.PositiveSmallIntegerField(
                        db_comment="Urutan prioritas, 1–9", null=True, verbose_name="priority"
                    ),
                ),
                (
                    "handling",
                    models.CharField(
                        choices=[
                            ("pemugaran", "Restoration"),
                            ("peremajaan", "Renewal"),
                            ("permukiman_kembali", "Resettlement"),
                        ],
                        db_comment="Pola penanganan",
                        max_length=18,
                        null=True,
                        verbose_name="handling pattern",
                    ),
                ),
                ("computed_at", models.DateTimeField(db_comment="Dihitung pada", verbose_name="computed at")),
            ],
            options={
                "verbose_name": "assessment result",
                "verbose_name_plural": "assessment results",
                "db_table_comment": "Hasil penilaian, dihitung oleh basis data",
            },
        ),
        migrations.CreateModel(
            name="AssessmentEvent",
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
                ("year", models.PositiveSmallIntegerField(db_comment="Tahun penilaian", verbose_name="year")),
                (
                    "kind",
                    models.CharField(
                        choices=[("baseline", "Baseline"), ("update", "Update")],
                        db_comment="Jenis: baseline (awal), update (pemutakhiran)",
                        db_default="baseline",
                        default="baseline",
                        max_length=8,
                        verbose_name="kind",
                    ),
                ),
                (
                    "surveyed_on",
                    models.DateField(blank=True, db_comment="Tanggal pendataan", null=True, verbose_name="surveyed on"),
                ),
                (
                    "source",
                    models.CharField(
                        blank=True,
                        db_comment="Sumber data",
                        db_default="",
                        default="",
                        max_length=500,
                        verbose_name="source",
                    ),
                ),
                (
                    "surveyor",
                    models.CharField(
                        blank=True,
                        db_comment="Lembaga pendata",
                        db_default="",
                        default="",
                        max_length=200,
                        verbose_name="surveyor",
                    ),
                ),
                (
                    "building_count",
                    models.PositiveIntegerField(
                        blank=True, db_comment="Jumlah bangunan", null=True, verbose_name="buildings"
                    ),
                ),
                (
                    "household_count",
                    models.PositiveIntegerField(
                        blank=True, db_comment="Jumlah KK", null=True, verbose_name="households"
                    ),
                ),
                (
                    "population",
                    models.PositiveIntegerField(
                        blank=True, db_comment="Jumlah penduduk (jiwa)", null=True, verbose_name="population"
                    ),
                ),
                (
                    "settled_area_ha",
                    spatial.models.fields.HectaresField(
                        blank=True,
                        db_comment="Luas permukiman terverifikasi (ha), pembagi 1b dan 4a",
                        null=True,
                        verbose_name="settled area (ha)",
                    ),
                ),
                (
                    "ideal_road_m",
                    programme.models.fields.QuantityField(
                        blank=True,
                        db_comment="Panjang jalan ideal (m)",
                        null=True,
                        verbose_name="ideal road length (m)",
                    ),
                ),
                (
                    "ideal_drain_m",
                    programme.models.fields.QuantityField(
                        blank=True,
                        db_comment="Panjang drainase ideal (m)",
                        null=True,
                        verbose_name="ideal drain length (m)",
                    ),
                ),
                (
                    "existing_road_m",
                    programme.models.fields.QuantityField(
                        blank=True,
                        db_comment="Panjang jalan eksisting (m), tidak dinilai",
                        null=True,
                        verbose_name="existing road length (m)",
                    ),
                ),
                (
                    "existing_drain_m",
                    programme.models.fields.QuantityField(
                        blank=True,
                        db_comment="Panjang drainase eksisting (m), tidak dinilai",
                        null=True,
                        verbose_name="existing drain length (m)",
                    ),
                ),
                (
                    "open_space_m2",
                    programme.models.fields.QuantityField(
                        blank=True,
                        db_comment="Ruang terbuka publik (m²): “+1”, tidak dinilai",
                        null=True,
                        verbose_name="public open space (m²)",
                    ),
                ),
                (
                    "facts",
                    models.JSONField(
                        blank=True,
                        db_comment="Data awal yang tidak dinilai; kunci: programme/facts.py",
                        db_default={},
                        default=dict,
                        verbose_name="further facts",
                    ),
                ),
                (
                    "strategic_score",
                    models.PositiveSmallIntegerField(
                        blank=True,
                        choices=[(1, "1"), (3, "3"), (5, "5")],
                        db_comment="Nilai strategis lokasi: 1, 3, 5",
                        null=True,
                        verbose_name="strategic location",
                    ),
                ),
                (
                    "density_score",
                    models.PositiveSmallIntegerField(
                        blank=True,
                        choices=[(1, "1"), (3, "3"), (5, "5")],
                        db_comment="Nilai kependudukan: 1, 3, 5; kosong: dihitung dari kepadatan",
                        null=True,
                        verbose_name="population density",
                    ),
                ),
                (
                    "socioeconomic_score",
                    models.PositiveSmallIntegerField(
                        blank=True,
                        choices=[(1, "1"), (3, "3"), (5, "5")],
                        db_comment="Nilai sosial, ekonomi, budaya: 1, 3, 5",
                        null=True,
                        verbose_name="socio-economic potential",
                    ),
                ),
                (
                    "land_status_clear",
                    models.BooleanField(
                        blank=True,
                        db_comment="Status penguasaan lahan jelas; kosong: tidak diketahui",
                        null=True,
                        verbose_name="land status clear",
                    ),
                ),
                (
                    "spatial_plan_fit",
                    models.BooleanField(
                        blank=True,
                        db_comment="Sesuai rencana tata ruang; kosong: tidak diketahui",
                        null=True,
                        verbose_name="fits the spatial plan",
                    ),
                ),
                (
                    "building_permit",
                    models.BooleanField(
                        blank=True,
                        db_comment="Ber-IMB/PBG; kosong: tidak diketahui",
                        null=True,
                        verbose_name="building permits",
                    ),
                ),
                (
                    "status",
                    models.CharField(
                        choices=[
                            ("draft", "Draft"),
                            ("submitted", "Submitted"),
                            ("acknowledged", "Acknowledged"),
                            ("verified", "Verified"),
                        ],
                        db_comment="Status: draft, submitted (diserahkan), acknowledged (diketahui), verified (diverifikasi)",
                        db_default="draft",
                        default="draft",
                        max_length=12,
                        verbose_name="status",
                    ),
                ),
                (
                    "submitted_by",
                    models.CharField(
                        blank=True,
                        db_comment="Diserahkan oleh",
                        db_default="",
                        default="",
                        max_length=150,
                        verbose_name="submitted by",
                    ),
                ),
                (
                    "submitted_on",
                    models.DateField(
                        blank=True, db_comment="Tanggal diserahkan", null=True, verbose_name="submitted on"
                    ),
                ),
                (
                    "acknowledged_by",
                    models.CharField(
                        blank=True,
                        db_comment="Diketahui oleh",
                        db_default="",
                        default="",
                        max_length=150,
                        verbose_name="acknowledged by",
                    ),
                ),
                (
                    "acknowledged_on",
                    models.DateField(
                        blank=True, db_comment="Tanggal diketahui", null=True, verbose_name="acknowledged on"
                    ),
                ),
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
                        blank=True, db_comment="Tanggal diverifikasi", null=True, verbose_name="verified on"
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
                        to="programme.assessment",
                    ),
                ),
                (
                    "slum_area",
                    models.ForeignKey(
                        db_comment="Kawasan kumuh (RT) yang dinilai",
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
            name="AssessmentVolume",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "volume",
                    programme.models.fields.QuantityField(
                        db_comment="Volume kekurangan, seperti dilaporkan", verbose_name="volume"
                    ),
                ),
                (
                    "assessment",
                    models.ForeignKey(
                        db_comment="Penilaian",
                        db_constraint=False,
                        db_index=False,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="volumes",
                        to="programme.assessment",
                        verbose_name="assessment",
                    ),
                ),
            ],
            options={
                "verbose_name": "volume",
                "verbose_name_plural": "volumes",
                "db_table_comment": "Volume kekurangan per kriteria",
                "ordering": ["assessment", "criterion__position"],
            },
        ),
        migrations.CreateModel(
            name="ClassBandEvent",
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
                    "slum_class",
                    models.CharField(
                        choices=[
                            ("berat", "Severe slum"),
                            ("sedang", "Moderate slum"),
                            ("ringan", "Light slum"),
                            ("tidak_kumuh", "Not slum"),
                        ],
                        db_comment="Tingkat kekumuhan",
                        max_length=12,
                        verbose_name="class",
                    ),
                ),
                (
                    "from_score",
                    models.PositiveSmallIntegerField(db_comment="Mulai nilai total ini", verbose_name="from total"),
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
                        to="programme.classband",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Criterion",
            fields=[
                (
                    "code",
                    models.CharField(
                        db_collation="C",
                        db_comment="Kode kriteria: 1a … 7b",
                        max_length=2,
                        primary_key=True,
                        serialize=False,
                        verbose_name="code",
                    ),
                ),
                ("aspect", models.PositiveSmallIntegerField(db_comment="Nomor aspek, 1–7", verbose_name="aspect")),
                (
                    "position",
                    models.PositiveSmallIntegerField(db_comment="Nomor urut", unique=True, verbose_name="position"),
                ),
                ("title", models.CharField(db_comment="Nama kriteria", max_length=200, verbose_name="title")),
                (
                    "title_en",
                    models.CharField(
                        db_comment="Nama kriteria dalam bahasa Inggris", max_length=200, verbose_name="title in English"
                    ),
                ),
                (
                    "unit",
                    models.CharField(db_comment="Satuan volume: unit, ha, m, KK", max_length=8, verbose_name="unit"),
                ),
                (
                    "volume_name",
                    models.CharField(
                        db_comment="Apa yang dihitung sebagai volume", max_length=200, verbose_name="volume"
                    ),
                ),
                (
                    "volume_name_en",
                    models.CharField(
                        db_comment="Apa yang dihitung sebagai volume, dalam bahasa Inggris",
                        max_length=200,
                        verbose_name="volume in English",
                    ),
                ),
            ],
            options={
                "verbose_name": "criterion",
                "verbose_name_plural": "criteria",
                "db_table_comment": "Kriteria kekumuhan",
                "ordering": ["position"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("aspect__gte", 1), ("aspect__lte", 7)), name="criterion_aspect"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("unit__in", ["unit", "ha", "m", "KK"])), name="criterion_unit"
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="AssessmentVolumeEvent",
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
                        db_comment="Volume kekurangan, seperti dilaporkan", verbose_name="volume"
                    ),
                ),
                (
                    "assessment",
                    models.ForeignKey(
                        db_comment="Penilaian",
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="programme.assessment",
                        verbose_name="assessment",
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
                        to="programme.assessmentvolume",
                    ),
                ),
                (
                    "criterion",
                    models.ForeignKey(
                        db_comment="Kriteria",
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="programme.criterion",
                        verbose_name="criterion",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.AddField(
            model_name="assessmentvolume",
            name="criterion",
            field=models.ForeignKey(
                db_comment="Kriteria",
                db_index=False,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="volumes",
                to="programme.criterion",
                verbose_name="criterion",
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="criterion",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "programme_criterionevent" ("aspect", "code", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "title", "title_en", "unit", "volume_name", "volume_name_en") SELECT new_values."aspect", new_values."code", _pgh_attached_context.value, NOW(), \'insert\', new_values."code", new_values."position", new_values."title", new_values."title_en", new_values."unit", new_values."volume_name", new_values."volume_name_en" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="e8be0cb8d8d93e9511a7a62958398dd84fe0e9fa",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_97ce4",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="programme_criterion",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="criterion",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "programme_criterionevent" ("aspect", "code", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "title", "title_en", "unit", "volume_name", "volume_name_en") SELECT new_values."aspect", new_values."code", _pgh_attached_context.value, NOW(), \'update\', new_values."code", new_values."position", new_values."title", new_values."title_en", new_values."unit", new_values."volume_name", new_values."volume_name_en" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."code") = (new_values."code") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="7b9683c5f320764ec33d044795ac20b64aadbe9c",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_bc3d2",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="programme_criterion",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="criterion",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "programme_criterionevent" ("aspect", "code", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "title", "title_en", "unit", "volume_name", "volume_name_en") SELECT old_values."aspect", old_values."code", _pgh_attached_context.value, NOW(), \'delete\', old_values."code", old_values."position", old_values."title", old_values."title_en", old_values."unit", old_values."volume_name", old_values."volume_name_en" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                    hash="b63261e3cee4adce7c5ede1789968a4120a06f13",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_ad86b",
                    referencing="REFERENCING OLD TABLE AS old_values ",
                    table="programme_criterion",
                    when="AFTER",
                ),
            ),
        ),
        migrations.AddField(
            model_name="criterionevent",
            name="pgh_context",
            field=models.ForeignKey(
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                to="pghistory.context",
            ),
        ),
        migrations.AddField(
            model_name="criterionevent",
            name="pgh_obj",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="events",
                to="programme.criterion",
            ),
        ),
        migrations.AddConstraint(
            model_name="parameter",
            constraint=models.CheckConstraint(
                condition=models.Q(("source", ""), _negated=True), name="parameter_sourced"
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="parameter",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "programme_parameterevent" ("certain", "key", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source", "value") SELECT new_values."certain", new_values."key", new_values."note", _pgh_attached_context.value, NOW(), \'insert\', new_values."key", new_values."source", new_values."value" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="e9461b8c693614d8bc81d51de4d57ff306969797",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_b7e08",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="programme_parameter",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="parameter",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "programme_parameterevent" ("certain", "key", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source", "value") SELECT new_values."certain", new_values."key", new_values."note", _pgh_attached_context.value, NOW(), \'update\', new_values."key", new_values."source", new_values."value" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."key") = (new_values."key") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="8b1ef071bb3e669127407594c63fd6d6f4576c2b",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_385ab",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="programme_parameter",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="parameter",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "programme_parameterevent" ("certain", "key", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source", "value") SELECT old_values."certain", old_values."key", old_values."note", _pgh_attached_context.value, NOW(), \'delete\', old_values."key", old_values."source", old_values."value" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                    hash="01fff83df325f7b8838ca44310342df02a1d3fa4",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_2a905",
                    referencing="REFERENCING OLD TABLE AS old_values ",
                    table="programme_parameter",
                    when="AFTER",
                ),
            ),
        ),
        migrations.AddField(
            model_name="parameterevent",
            name="pgh_context",
            field=models.ForeignKey(
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                to="pghistory.context",
            ),
        ),
        migrations.AddField(
            model_name="parameterevent",
            name="pgh_obj",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="events",
                to="programme.parameter",
            ),
        ),
        migrations.AddConstraint(
            model_name="ruleset",
            constraint=models.UniqueConstraint(fields=("code", "version"), name="rule_set_version"),
        ),
        migrations.AddField(
            model_name="classbandevent",
            name="rule_set",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="programme.ruleset",
                verbose_name="rule set",
            ),
        ),
        migrations.AddField(
            model_name="classband",
            name="rule_set",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE,
                related_name="class_bands",
                to="programme.ruleset",
                verbose_name="rule set",
            ),
        ),
        migrations.AddField(
            model_name="assessmentevent",
            name="rule_set",
            field=models.ForeignKey(
                db_comment="Aturan penilaian",
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="programme.ruleset",
                verbose_name="rule set",
            ),
        ),
        migrations.AddField(
            model_name="assessment",
            name="rule_set",
            field=models.ForeignKey(
                db_comment="Aturan penilaian",
                on_delete=django.db.models.deletion.PROTECT,
                related_name="assessments",
                to="programme.ruleset",
                verbose_name="rule set",
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="ruleset",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "programme_rulesetevent" ("article", "certain", "code", "id", "max_score", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "regulation", "slum_minimum", "source", "title", "tuntas_maximum", "version") SELECT new_values."article", new_values."certain", new_values."code", new_values."id", new_values."max_score", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."regulation", new_values."slum_minimum", new_values."source", new_values."title", new_values."tuntas_maximum", new_values."version" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="c2c67ba8c1103bc8d328608263a0797915f1ede7",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_b976c",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="programme_ruleset",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="ruleset",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "programme_rulesetevent" ("article", "certain", "code", "id", "max_score", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "regulation", "slum_minimum", "source", "title", "tuntas_maximum", "version") SELECT new_values."article", new_values."certain", new_values."code", new_values."id", new_values."max_score", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."regulation", new_values."slum_minimum", new_values."source", new_values."title", new_values."tuntas_maximum", new_values."version" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="552aba3f4911d14b6fc150ec144c2b5d2ba8ce35",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_02ea4",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="programme_ruleset",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="ruleset",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "programme_rulesetevent" ("article", "certain", "code", "id", "max_score", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "regulation", "slum_minimum", "source", "title", "tuntas_maximum", "version") SELECT old_values."article", old_values."certain", old_values."code", old_values."id", old_values."max_score", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."regulation", old_values."slum_minimum", old_values."source", old_values."title", old_values."tuntas_maximum", old_values."version" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                    hash="5054b0bd5285b7077236ae5432e616ae5bb392ac",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_8873f",
                    referencing="REFERENCING OLD TABLE AS old_values ",
                    table="programme_ruleset",
                    when="AFTER",
                ),
            ),
        ),
        migrations.AddField(
            model_name="rulesetcriterion",
            name="criterion",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="rule_sets",
                to="programme.criterion",
                verbose_name="criterion",
            ),
        ),
        migrations.AddField(
            model_name="rulesetcriterion",
            name="rule_set",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE,
                related_name="criteria",
                to="programme.ruleset",
                verbose_name="rule set",
            ),
        ),
        migrations.AddField(
            model_name="rulesetcriterionevent",
            name="criterion",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="programme.criterion",
                verbose_name="criterion",
            ),
        ),
        migrations.AddField(
            model_name="rulesetcriterionevent",
            name="pgh_context",
            field=models.ForeignKey(
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                to="pghistory.context",
            ),
        ),
        migrations.AddField(
            model_name="rulesetcriterionevent",
            name="pgh_obj",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="events",
                to="programme.rulesetcriterion",
            ),
        ),
        migrations.AddField(
            model_name="rulesetcriterionevent",
            name="rule_set",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="programme.ruleset",
                verbose_name="rule set",
            ),
        ),
        migrations.AddField(
            model_name="rulesetevent",
            name="pgh_context",
            field=models.ForeignKey(
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                to="pghistory.context",
            ),
        ),
        migrations.AddField(
            model_name="rulesetevent",
            name="pgh_obj",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="events",
                to="programme.ruleset",
            ),
        ),
        migrations.AddField(
            model_name="scoreband",
            name="rule_set",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE,
                related_name="score_bands",
                to="programme.ruleset",
                verbose_name="rule set",
            ),
        ),
        migrations.AddField(
            model_name="scorebandevent",
            name="pgh_context",
            field=models.ForeignKey(
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                to="pghistory.context",
            ),
        ),
        migrations.AddField(
            model_name="scorebandevent",
            name="pgh_obj",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="events",
                to="programme.scoreband",
            ),
        ),
        migrations.AddField(
            model_name="scorebandevent",
            name="rule_set",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="programme.ruleset",
                verbose_name="rule set",
            ),
        ),
        migrations.AddField(
            model_name="assessmentresult",
            name="rule_set",
            field=models.ForeignKey(
                db_comment="Aturan penilaian yang dipakai",
                db_constraint=False,
                db_index=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                to="programme.ruleset",
                verbose_name="rule set",
            ),
        ),
        migrations.AddConstraint(
            model_name="assessmentvolume",
            constraint=models.UniqueConstraint(fields=("assessment", "criterion"), name="assessment_volume_unique"),
        ),
        migrations.AddConstraint(
            model_name="assessmentvolume",
            constraint=models.CheckConstraint(
                condition=models.Q(("volume__gt", -1000000000000), ("volume__lt", 1000000000000)),
                name="assessment_volume_is_number",
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="assessmentvolume",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "programme_assessmentvolumeevent" ("assessment_id", "criterion_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "volume") SELECT new_values."assessment_id", new_values."criterion_id", new_values."id", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."volume" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="b90b29f186672826182c100ca15e91435db56eda",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_16549",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="programme_assessmentvolume",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="assessmentvolume",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "programme_assessmentvolumeevent" ("assessment_id", "criterion_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "volume") SELECT new_values."assessment_id", new_values."criterion_id", new_values."id", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."volume" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="aa80f70d5b95097f9e00e8bfa1f4fa0f4612cfcf",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_c9514",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="programme_assessmentvolume",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="assessmentvolume",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "programme_assessmentvolumeevent" ("assessment_id", "criterion_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "volume") SELECT old_values."assessment_id", old_values."criterion_id", old_values."id", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."volume" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                    hash="147bc89503305f4ce5ef3cbf7f191d5fc3eb74bc",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_d8856",
                    referencing="REFERENCING OLD TABLE AS old_values ",
                    table="programme_assessmentvolume",
                    when="AFTER",
                ),
            ),
        ),
        migrations.AddConstraint(
            model_name="classband",
            constraint=models.UniqueConstraint(fields=("rule_set", "slum_class"), name="class_band_class"),
        ),
        migrations.AddConstraint(
            model_name="classband",
            constraint=models.UniqueConstraint(fields=("rule_set", "from_score"), name="class_band_from"),
        ),
        migrations.AddConstraint(
            model_name="classband",
            constraint=models.CheckConstraint(
                condition=models.Q(("slum_class__in", ["berat", "sedang", "ringan", "tidak_kumuh"])),
                name="class_band_known",
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="classband",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "programme_classbandevent" ("from_score", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rule_set_id", "slum_class") SELECT new_values."from_score", new_values."id", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."rule_set_id", new_values."slum_class" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="c3fd11d83d7e8f23a4f96a1b7b3ef0dae3458cb5",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_fe8fd",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="programme_classband",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="classband",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "programme_classbandevent" ("from_score", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rule_set_id", "slum_class") SELECT new_values."from_score", new_values."id", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."rule_set_id", new_values."slum_class" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="a7afab76521441330ecbd69e5ef2063d8ce3fd24",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_f39c3",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="programme_classband",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="classband",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "programme_classbandevent" ("from_score", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rule_set_id", "slum_class") SELECT old_values."from_score", old_values."id", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."rule_set_id", old_values."slum_class" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                    hash="eb733ef223710833e02a8e984813f4daad5e3605",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_0911d",
                    referencing="REFERENCING OLD TABLE AS old_values ",
                    table="programme_classband",
                    when="AFTER",
                ),
            ),
        ),
        migrations.AddIndex(
            model_name="assessment",
            index=models.Index(fields=["year", "slum_area"], name="assessment_of_year"),
        ),
        migrations.AddConstraint(
            model_name="assessment",
            constraint=models.UniqueConstraint(
                fields=("slum_area", "year"),
                name="assessment_year",
                violation_error_message="This slum area has an assessment of this year already.",
            ),
        ),
        migrations.AddConstraint(
            model_name="assessment",
            constraint=models.CheckConstraint(
                condition=models.Q(("year__gte", 1990), ("year__lte", 2100)), name="assessment_year_range"
            ),
        ),
        migrations.AddConstraint(
            model_name="assessment",
            constraint=models.CheckConstraint(
                condition=models.Q(("kind__in", ["baseline", "update"])), name="assessment_kind_known"
            ),
        ),
        migrations.AddConstraint(
            model_name="assessment",
            constraint=models.CheckConstraint(
                condition=models.Q(("settled_area_ha__gte", 0), ("settled_area_ha__lt", 1000000000)),
                name="assessment_settled_area_ha_range",
            ),
        ),
        migrations.AddConstraint(
            model_name="assessment",
            constraint=models.CheckConstraint(
                condition=models.Q(("ideal_road_m__gte", 0), ("ideal_road_m__lt", 1000000000)),
                name="assessment_ideal_road_m_range",
            ),
        ),
        migrations.AddConstraint(
            model_name="assessment",
            constraint=models.CheckConstraint(
                condition=models.Q(("ideal_drain_m__gte", 0), ("ideal_drain_m__lt", 1000000000)),
                name="assessment_ideal_drain_m_range",
            ),
        ),
        migrations.AddConstraint(
            model_name="assessment",
            constraint=models.CheckConstraint(
                condition=models.Q(("existing_road_m__gte", 0), ("existing_road_m__lt", 1000000000)),
                name="assessment_existing_road_m_range",
            ),
        ),
        migrations.AddConstraint(
            model_name="assessment",
            constraint=models.CheckConstraint(
                condition=models.Q(("existing_drain_m__gte", 0), ("existing_drain_m__lt", 1000000000)),
                name="assessment_existing_drain_m_range",
            ),
        ),
        migrations.AddConstraint(
            model_name="assessment",
            constraint=models.CheckConstraint(
                condition=models.Q(("open_space_m2__gte", 0), ("open_space_m2__lt", 1000000000)),
                name="assessment_open_space_m2_range",
            ),
        ),
        migrations.AddConstraint(
            model_name="assessment",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("strategic_score__in", (1, 3, 5)), ("strategic_score__isnull", True), _connector="OR"
                ),
                name="assessment_strategic_score",
            ),
        ),
        migrations.AddConstraint(
            model_name="assessment",
            constraint=models.CheckConstraint(
                condition=models.Q(("density_score__in", (1, 3, 5)), ("density_score__isnull", True), _connector="OR"),
                name="assessment_density_score",
            ),
        ),
        migrations.AddConstraint(
            model_name="assessment",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("socioeconomic_score__in", (1, 3, 5)), ("socioeconomic_score__isnull", True), _connector="OR"
                ),
                name="assessment_socioeconomic_score",
            ),
        ),
        migrations.AddConstraint(
            model_name="assessment",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(
                        ("status", "draft"),
                        ("submitted_by", ""),
                        ("submitted_on__isnull", True),
                        ("acknowledged_by", ""),
                        ("acknowledged_on__isnull", True),
                        ("verified_by", ""),
                        ("verified_on__isnull", True),
                    ),
                    models.Q(
                        ("status", "submitted"),
                        ("submitted_on__isnull", False),
                        models.Q(("submitted_by", ""), _negated=True),
                        ("acknowledged_by", ""),
                        ("acknowledged_on__isnull", True),
                        ("verified_by", ""),
                        ("verified_on__isnull", True),
                    ),
                    models.Q(
                        ("status", "acknowledged"),
                        ("submitted_on__isnull", False),
                        models.Q(("submitted_by", ""), _negated=True),
                        ("acknowledged_on__isnull", False),
                        models.Q(("acknowledged_by", ""), _negated=True),
                        ("verified_by", ""),
                        ("verified_on__isnull", True),
                    ),
                    models.Q(
                        ("status", "verified"),
                        ("submitted_on__isnull", False),
                        models.Q(("submitted_by", ""), _negated=True),
                        ("acknowledged_on__isnull", False),
                        models.Q(("acknowledged_by", ""), _negated=True),
                        ("verified_on__isnull", False),
                        models.Q(("verified_by", ""), _negated=True),
                    ),
                    _connector="OR",
                ),
                name="assessment_signed_off",
                violation_error_message="Each step of the sign-off needs who and when, and none may be skipped.",
            ),
        ),
        migrations.AddConstraint(
            model_name="assessment",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("acknowledged_on__isnull", True),
                    ("acknowledged_on__gte", models.F("submitted_on")),
                    _connector="OR",
                ),
                name="assessment_acknowledged_after",
            ),
        ),
        migrations.AddConstraint(
            model_name="assessment",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("verified_on__isnull", True), ("verified_on__gte", models.F("acknowledged_on")), _connector="OR"
                ),
                name="assessment_verified_after",
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="assessment",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "programme_assessmentevent" ("acknowledged_by", "acknowledged_on", "building_count", "building_permit", "density_score", "existing_drain_m", "existing_road_m", "facts", "household_count", "id", "ideal_drain_m", "ideal_road_m", "import_run_id", "kind", "land_status_clear", "note", "open_space_m2", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "population", "rule_set_id", "settled_area_ha", "slum_area_id", "socioeconomic_score", "source", "spatial_plan_fit", "status", "strategic_score", "submitted_by", "submitted_on", "surveyed_on", "surveyor", "verified_by", "verified_on", "year") SELECT new_values."acknowledged_by", new_values."acknowledged_on", new_values."building_count", new_values."building_permit", new_values."density_score", new_values."existing_drain_m", new_values."existing_road_m", new_values."facts", new_values."household_count", new_values."id", new_values."ideal_drain_m", new_values."ideal_road_m", new_values."import_run_id", new_values."kind", new_values."land_status_clear", new_values."note", new_values."open_space_m2", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."population", new_values."rule_set_id", new_values."settled_area_ha", new_values."slum_area_id", new_values."socioeconomic_score", new_values."source", new_values."spatial_plan_fit", new_values."status", new_values."strategic_score", new_values."submitted_by", new_values."submitted_on", new_values."surveyed_on", new_values."surveyor", new_values."verified_by", new_values."verified_on", new_values."year" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="e4c8a26eb7025338a816c3993d1954d57f975963",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_68b16",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="programme_assessment",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="assessment",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "programme_assessmentevent" ("acknowledged_by", "acknowledged_on", "building_count", "building_permit", "density_score", "existing_drain_m", "existing_road_m", "facts", "household_count", "id", "ideal_drain_m", "ideal_road_m", "import_run_id", "kind", "land_status_clear", "note", "open_space_m2", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "population", "rule_set_id", "settled_area_ha", "slum_area_id", "socioeconomic_score", "source", "spatial_plan_fit", "status", "strategic_score", "submitted_by", "submitted_on", "surveyed_on", "surveyor", "verified_by", "verified_on", "year") SELECT new_values."acknowledged_by", new_values."acknowledged_on", new_values."building_count", new_values."building_permit", new_values."density_score", new_values."existing_drain_m", new_values."existing_road_m", new_values."facts", new_values."household_count", new_values."id", new_values."ideal_drain_m", new_values."ideal_road_m", new_values."import_run_id", new_values."kind", new_values."land_status_clear", new_values."note", new_values."open_space_m2", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."population", new_values."rule_set_id", new_values."settled_area_ha", new_values."slum_area_id", new_values."socioeconomic_score", new_values."source", new_values."spatial_plan_fit", new_values."status", new_values."strategic_score", new_values."submitted_by", new_values."submitted_on", new_values."surveyed_on", new_values."surveyor", new_values."verified_by", new_values."verified_on", new_values."year" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="6b1ab592b609f440e9da632328b144687abb145a",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_7ac23",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="programme_assessment",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="assessment",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "programme_assessmentevent" ("acknowledged_by", "acknowledged_on", "building_count", "building_permit", "density_score", "existing_drain_m", "existing_road_m", "facts", "household_count", "id", "ideal_drain_m", "ideal_road_m", "import_run_id", "kind", "land_status_clear", "note", "open_space_m2", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "population", "rule_set_id", "settled_area_ha", "slum_area_id", "socioeconomic_score", "source", "spatial_plan_fit", "status", "strategic_score", "submitted_by", "submitted_on", "surveyed_on", "surveyor", "verified_by", "verified_on", "year") SELECT old_values."acknowledged_by", old_values."acknowledged_on", old_values."building_count", old_values."building_permit", old_values."density_score", old_values."existing_drain_m", old_values."existing_road_m", old_values."facts", old_values."household_count", old_values."id", old_values."ideal_drain_m", old_values."ideal_road_m", old_values."import_run_id", old_values."kind", old_values."land_status_clear", old_values."note", old_values."open_space_m2", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."population", old_values."rule_set_id", old_values."settled_area_ha", old_values."slum_area_id", old_values."socioeconomic_score", old_values."source", old_values."spatial_plan_fit", old_values."status", old_values."strategic_score", old_values."submitted_by", old_values."submitted_on", old_values."surveyed_on", old_values."surveyor", old_values."verified_by", old_values."verified_on", old_values."year" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                    hash="374e65f192b2740e66704cafd22734f3282bd78e",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_01068",
                    referencing="REFERENCING OLD TABLE AS old_values ",
                    table="programme_assessment",
                    when="AFTER",
                ),
            ),
        ),
        migrations.AddConstraint(
            model_name="rulesetcriterion",
            constraint=models.UniqueConstraint(fields=("rule_set", "criterion"), name="rule_set_criterion_unique"),
        ),
        migrations.AddConstraint(
            model_name="rulesetcriterion",
            constraint=models.UniqueConstraint(fields=("rule_set", "position"), name="rule_set_criterion_position"),
        ),
        migrations.AddConstraint(
            model_name="rulesetcriterion",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    (
                        "denominator__in",
                        ["building_count", "household_count", "settled_area_ha", "ideal_road_m", "ideal_drain_m"],
                    )
                ),
                name="rule_set_criterion_denominator_known",
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="rulesetcriterion",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "programme_rulesetcriterionevent" ("article", "certain", "criterion_id", "denominator", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "rule_set_id", "source") SELECT new_values."article", new_values."certain", new_values."criterion_id", new_values."denominator", new_values."id", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."position", new_values."rule_set_id", new_values."source" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="9400b8f007a008c06a7f438e92be7d9bc9c7caf0",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_e92bd",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="programme_rulesetcriterion",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="rulesetcriterion",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "programme_rulesetcriterionevent" ("article", "certain", "criterion_id", "denominator", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "rule_set_id", "source") SELECT new_values."article", new_values."certain", new_values."criterion_id", new_values."denominator", new_values."id", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."position", new_values."rule_set_id", new_values."source" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="9c04dcdfeca2e7fa5c397f0c55533e6028c0439e",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_5b0ad",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="programme_rulesetcriterion",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="rulesetcriterion",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "programme_rulesetcriterionevent" ("article", "certain", "criterion_id", "denominator", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "rule_set_id", "source") SELECT old_values."article", old_values."certain", old_values."criterion_id", old_values."denominator", old_values."id", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."position", old_values."rule_set_id", old_values."source" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                    hash="0477e662d9ff581fd9790d80159782d113cfc668",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_7b404",
                    referencing="REFERENCING OLD TABLE AS old_values ",
                    table="programme_rulesetcriterion",
                    when="AFTER",
                ),
            ),
        ),
        migrations.AddConstraint(
            model_name="scoreband",
            constraint=models.UniqueConstraint(fields=("rule_set", "from_percent"), name="score_band_unique"),
        ),
        migrations.AddConstraint(
            model_name="scoreband",
            constraint=models.CheckConstraint(
                condition=models.Q(("from_percent__gte", 0), ("from_percent__lte", 100)), name="score_band_percent"
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="scoreband",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "programme_scorebandevent" ("from_percent", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rule_set_id", "score") SELECT new_values."from_percent", new_values."id", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."rule_set_id", new_values."score" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="3443a34ee5944dd56249cffaa62d04a06c24d2d9",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_92be8",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="programme_scoreband",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="scoreband",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "programme_scorebandevent" ("from_percent", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rule_set_id", "score") SELECT new_values."from_percent", new_values."id", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."rule_set_id", new_values."score" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="1e131cf0ecdb207f0a46c09a0d739bc0168cc816",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_a6618",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="programme_scoreband",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="scoreband",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "programme_scorebandevent" ("from_percent", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rule_set_id", "score") SELECT old_values."from_percent", old_values."id", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."rule_set_id", old_values."score" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                    hash="b6baae5813d7c9e8dd459b828159095ed679b46f",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_144de",
                    referencing="REFERENCING OLD TABLE AS old_values ",
                    table="programme_scoreband",
                    when="AFTER",
                ),
            ),
        ),
    ]
