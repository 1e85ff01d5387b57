"""Institutions, documents, visits, surveys, indicators, stated figures and the programme's own content, with their history."""

import django.db.models.constraints
import django.db.models.deletion
import django.db.models.functions.text
import django.db.models.lookups
import pgtrigger.compiler
import pgtrigger.migrations
from django.db import migrations, models

import programme.models.fields
import programme.models.file_fields
import programme.models.rules
import spatial.models.history


class Migration(migrations.Migration):
    dependencies = [
        ("pghistory", "0007_auto_20250421_0444"),
        ("programme", "0010_works"),
        ("spatial", "0003_figures"),
    ]

    operations = [
        migrations.CreateModel(
            name="AgendaEvent",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("title", models.CharField(db_comment="Acara", max_length=500, verbose_name="title")),
                (
                    "title_en",
                    models.CharField(
                        blank=True,
                        db_comment="Acara (Inggris)",
                        db_default="",
                        default="",
                        max_length=500,
                        verbose_name="title in English",
                    ),
                ),
                ("starts_on", models.DateField(db_comment="Tanggal mulai", verbose_name="date")),
                ("starts_at", models.TimeField(blank=True, db_comment="Pukul", null=True, verbose_name="time")),
                (
                    "ends_on",
                    models.DateField(blank=True, db_comment="Tanggal selesai", null=True, verbose_name="last day"),
                ),
                (
                    "place",
                    models.CharField(
                        blank=True, db_comment="Tempat", db_default="", default="", max_length=300, verbose_name="place"
                    ),
                ),
                (
                    "description",
                    models.TextField(
                        blank=True, db_comment="Uraian", db_default="", default="", verbose_name="description"
                    ),
                ),
                (
                    "description_en",
                    models.TextField(
                        blank=True,
                        db_comment="Uraian (Inggris)",
                        db_default="",
                        default="",
                        verbose_name="description in English",
                    ),
                ),
                (
                    "url",
                    models.CharField(
                        blank=True,
                        db_comment="Alamat web",
                        db_default="",
                        default="",
                        max_length=500,
                        verbose_name="address",
                    ),
                ),
                (
                    "source",
                    models.CharField(
                        blank=True,
                        db_comment="Sumber",
                        db_default="",
                        default="",
                        max_length=500,
                        verbose_name="source",
                    ),
                ),
                (
                    "published",
                    models.BooleanField(
                        db_comment="Tampil untuk umum", db_default=True, default=True, verbose_name="published"
                    ),
                ),
                (
                    "fictitious",
                    models.BooleanField(
                        db_comment="Data contoh, bukan data resmi",
                        db_default=False,
                        default=False,
                        verbose_name="fictitious",
                    ),
                ),
            ],
            options={
                "verbose_name": "agenda event",
                "verbose_name_plural": "agenda",
                "db_table_comment": "Agenda program",
                "ordering": ["-starts_on", "id"],
            },
        ),
        migrations.CreateModel(
            name="FaqEntryEvent",
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
                ("question", models.CharField(db_comment="Pertanyaan", max_length=300, verbose_name="question")),
                (
                    "question_en",
                    models.CharField(
                        blank=True,
                        db_comment="Pertanyaan (Inggris)",
                        db_default="",
                        default="",
                        max_length=300,
                        verbose_name="question in English",
                    ),
                ),
                ("answer", models.TextField(db_comment="Jawaban", verbose_name="answer")),
                (
                    "answer_en",
                    models.TextField(
                        blank=True,
                        db_comment="Jawaban (Inggris)",
                        db_default="",
                        default="",
                        verbose_name="answer in English",
                    ),
                ),
                (
                    "source",
                    models.CharField(
                        blank=True,
                        db_comment="Sumber",
                        db_default="",
                        default="",
                        max_length=500,
                        verbose_name="source",
                    ),
                ),
                (
                    "published",
                    models.BooleanField(
                        db_comment="Tampil untuk umum", db_default=True, default=True, verbose_name="published"
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="FigureStatement",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("value", programme.models.fields.QuantityField(db_comment="Nilai", verbose_name="value")),
                (
                    "text",
                    models.CharField(
                        blank=True,
                        db_comment="Angka seperti tercetak",
                        db_default="",
                        default="",
                        max_length=120,
                        verbose_name="as printed",
                    ),
                ),
                (
                    "period_from",
                    models.DateField(
                        blank=True, db_comment="Awal rentang, bila jumlahan", null=True, verbose_name="sum since"
                    ),
                ),
                (
                    "as_of",
                    models.DateField(blank=True, db_comment="Keadaan per tanggal", null=True, verbose_name="as of"),
                ),
                (
                    "as_of_text",
                    models.CharField(
                        blank=True,
                        db_comment="Waktu menurut sumber",
                        db_default="",
                        default="",
                        max_length=120,
                        verbose_name="time as stated",
                    ),
                ),
                ("source", models.CharField(db_comment="Sumber", max_length=500, verbose_name="source")),
                (
                    "source_url",
                    models.CharField(
                        blank=True,
                        db_comment="Alamat sumber",
                        db_default="",
                        default="",
                        max_length=500,
                        verbose_name="address of the source",
                    ),
                ),
                (
                    "evidence",
                    models.CharField(
                        choices=[
                            ("own", "Publisher's own page"),
                            ("press", "Press report"),
                            ("second_hand", "Second hand, the first source is not known"),
                        ],
                        db_comment="Jenis sumber: own, press, second_hand",
                        max_length=16,
                        verbose_name="kind of source",
                    ),
                ),
                (
                    "published_on",
                    models.DateField(
                        blank=True, db_comment="Tanggal terbit sumber", null=True, verbose_name="published on"
                    ),
                ),
                (
                    "note",
                    models.TextField(blank=True, db_comment="Catatan", db_default="", default="", verbose_name="note"),
                ),
                (
                    "note_en",
                    models.TextField(
                        blank=True,
                        db_comment="Catatan dalam Inggris",
                        db_default="",
                        default="",
                        verbose_name="note in English",
                    ),
                ),
            ],
            options={
                "verbose_name": "stated figure",
                "verbose_name_plural": "stated figures",
                "db_table_comment": "Angka sebagaimana dinyatakan suatu sumber; angka yang berbeda berdampingan",
                "ordering": ["subject", "wilayah", "as_of", "id"],
            },
        ),
        migrations.CreateModel(
            name="FigureStatementEvent",
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
                ("value", programme.models.fields.QuantityField(db_comment="Nilai", verbose_name="value")),
                (
                    "text",
                    models.CharField(
                        blank=True,
                        db_comment="Angka seperti tercetak",
                        db_default="",
                        default="",
                        max_length=120,
                        verbose_name="as printed",
                    ),
                ),
                (
                    "period_from",
                    models.DateField(
                        blank=True, db_comment="Awal rentang, bila jumlahan", null=True, verbose_name="sum since"
                    ),
                ),
                (
                    "as_of",
                    models.DateField(blank=True, db_comment="Keadaan per tanggal", null=True, verbose_name="as of"),
                ),
                (
                    "as_of_text",
                    models.CharField(
                        blank=True,
                        db_comment="Waktu menurut sumber",
                        db_default="",
                        default="",
                        max_length=120,
                        verbose_name="time as stated",
                    ),
                ),
                ("source", models.CharField(db_comment="Sumber", max_length=500, verbose_name="source")),
                (
                    "source_url",
                    models.CharField(
                        blank=True,
                        db_comment="Alamat sumber",
                        db_default="",
                        default="",
                        max_length=500,
                        verbose_name="address of the source",
                    ),
                ),
                (
                    "evidence",
                    models.CharField(
                        choices=[
                            ("own", "Publisher's own page"),
                            ("press", "Press report"),
                            ("second_hand", "Second hand, the first source is not known"),
                        ],
                        db_comment="Jenis sumber: own, press, second_hand",
                        max_length=16,
                        verbose_name="kind of source",
                    ),
                ),
                (
                    "published_on",
                    models.DateField(
                        blank=True, db_comment="Tanggal terbit sumber", null=True, verbose_name="published on"
                    ),
                ),
                (
                    "note",
                    models.TextField(blank=True, db_comment="Catatan", db_default="", default="", verbose_name="note"),
                ),
                (
                    "note_en",
                    models.TextField(
                        blank=True,
                        db_comment="Catatan dalam Inggris",
                        db_default="",
                        default="",
                        verbose_name="note in English",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="FigureSubject",
            fields=[
                (
                    "code",
                    models.SlugField(
                        db_comment="Kode pokok angka",
                        max_length=60,
                        primary_key=True,
                        serialize=False,
                        verbose_name="code",
                    ),
                ),
                ("position", models.PositiveSmallIntegerField(db_comment="Nomor urut", verbose_name="position")),
                (
                    "title",
                    models.CharField(db_comment="Nama dalam Bahasa Indonesia", max_length=200, verbose_name="title"),
                ),
                (
                    "title_en",
                    models.CharField(
                        blank=True,
                        db_comment="Nama dalam Inggris",
                        db_default="",
                        default="",
                        max_length=200,
                        verbose_name="title in English",
                    ),
                ),
                ("unit", models.CharField(db_comment="Satuan", max_length=40, verbose_name="unit")),
                (
                    "unit_en",
                    models.CharField(
                        blank=True,
                        db_comment="Satuan dalam Inggris",
                        db_default="",
                        default="",
                        max_length=40,
                        verbose_name="unit in English",
                    ),
                ),
                (
                    "is_target",
                    models.BooleanField(
                        db_comment="Sasaran, bukan capaian", db_default=False, default=False, verbose_name="is a target"
                    ),
                ),
            ],
            options={
                "verbose_name": "subject of figures",
                "verbose_name_plural": "subjects of figures",
                "db_table_comment": "Pokok angka yang dinyatakan, dengan satuannya",
                "ordering": ["position", "code"],
            },
        ),
        migrations.CreateModel(
            name="FigureSubjectEvent",
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
                    models.SlugField(
                        db_comment="Kode pokok angka",
                        db_index=False,
                        max_length=60,
                        serialize=False,
                        verbose_name="code",
                    ),
                ),
                ("position", models.PositiveSmallIntegerField(db_comment="Nomor urut", verbose_name="position")),
                (
                    "title",
                    models.CharField(db_comment="Nama dalam Bahasa Indonesia", max_length=200, verbose_name="title"),
                ),
                (
                    "title_en",
                    models.CharField(
                        blank=True,
                        db_comment="Nama dalam Inggris",
                        db_default="",
                        default="",
                        max_length=200,
                        verbose_name="title in English",
                    ),
                ),
                ("unit", models.CharField(db_comment="Satuan", max_length=40, verbose_name="unit")),
                (
                    "unit_en",
                    models.CharField(
                        blank=True,
                        db_comment="Satuan dalam Inggris",
                        db_default="",
                        default="",
                        max_length=40,
                        verbose_name="unit in English",
                    ),
                ),
                (
                    "is_target",
                    models.BooleanField(
                        db_comment="Sasaran, bukan capaian", db_default=False, default=False, verbose_name="is a target"
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Finding",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("text", models.TextField(db_comment="Temuan", verbose_name="finding")),
                (
                    "severity",
                    models.CharField(
                        choices=[("minor", "Minor"), ("major", "Major"), ("critical", "Critical")],
                        db_comment="Bobot: minor, major, critical",
                        max_length=8,
                        verbose_name="severity",
                    ),
                ),
                (
                    "state",
                    models.CharField(
                        choices=[("open", "Open"), ("done", "Done")],
                        db_comment="Keadaan: open, done",
                        db_default="open",
                        default="open",
                        max_length=4,
                        verbose_name="state",
                    ),
                ),
                (
                    "due_on",
                    models.DateField(blank=True, db_comment="Tenggat tindak lanjut", null=True, verbose_name="due on"),
                ),
                (
                    "closed_on",
                    models.DateField(blank=True, db_comment="Tanggal selesai", null=True, verbose_name="done on"),
                ),
                (
                    "follow_up",
                    models.TextField(
                        blank=True, db_comment="Tindak lanjut", db_default="", default="", verbose_name="what was done"
                    ),
                ),
            ],
            options={
                "verbose_name": "finding",
                "verbose_name_plural": "findings",
                "db_table_comment": "Temuan kunjungan dan tindak lanjutnya",
                "ordering": ["visit", "id"],
            },
        ),
        migrations.CreateModel(
            name="FindingEvent",
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
                ("text", models.TextField(db_comment="Temuan", verbose_name="finding")),
                (
                    "severity",
                    models.CharField(
                        choices=[("minor", "Minor"), ("major", "Major"), ("critical", "Critical")],
                        db_comment="Bobot: minor, major, critical",
                        max_length=8,
                        verbose_name="severity",
                    ),
                ),
                (
                    "state",
                    models.CharField(
                        choices=[("open", "Open"), ("done", "Done")],
                        db_comment="Keadaan: open, done",
                        db_default="open",
                        default="open",
                        max_length=4,
                        verbose_name="state",
                    ),
                ),
                (
                    "due_on",
                    models.DateField(blank=True, db_comment="Tenggat tindak lanjut", null=True, verbose_name="due on"),
                ),
                (
                    "closed_on",
                    models.DateField(blank=True, db_comment="Tanggal selesai", null=True, verbose_name="done on"),
                ),
                (
                    "follow_up",
                    models.TextField(
                        blank=True, db_comment="Tindak lanjut", db_default="", default="", verbose_name="what was done"
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="GalleryPhoto",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "title",
                    models.CharField(
                        db_comment="Judul, juga teks pengganti gambar",
                        max_length=300,
                        verbose_name="what is to be seen",
                    ),
                ),
                (
                    "title_en",
                    models.CharField(
                        blank=True,
                        db_comment="Judul (Inggris)",
                        db_default="",
                        default="",
                        max_length=300,
                        verbose_name="what is to be seen, in English",
                    ),
                ),
                (
                    "file",
                    programme.models.file_fields.PhotoFileField(
                        db_comment="Berkas gambar", max_length=200, upload_to="gallery/%Y", verbose_name="picture"
                    ),
                ),
                (
                    "file_media_type",
                    models.CharField(
                        blank=True,
                        db_comment="Jenis berkas menurut isinya",
                        db_default="",
                        default="",
                        editable=False,
                        max_length=100,
                        verbose_name="type of the file",
                    ),
                ),
                (
                    "file_bytes",
                    models.PositiveBigIntegerField(
                        blank=True,
                        db_comment="Ukuran berkas (byte)",
                        editable=False,
                        null=True,
                        verbose_name="size of the file (bytes)",
                    ),
                ),
                (
                    "file_sha256",
                    models.CharField(
                        blank=True,
                        db_comment="SHA-256 berkas",
                        db_default="",
                        default="",
                        editable=False,
                        max_length=64,
                        verbose_name="SHA-256 of the file",
                    ),
                ),
                (
                    "taken_on",
                    models.DateField(blank=True, db_comment="Tanggal pengambilan", null=True, verbose_name="taken on"),
                ),
                (
                    "place",
                    models.CharField(
                        blank=True, db_comment="Tempat", db_default="", default="", max_length=200, verbose_name="place"
                    ),
                ),
                (
                    "credit",
                    models.CharField(
                        blank=True,
                        db_comment="Kredit foto",
                        db_default="",
                        default="",
                        max_length=200,
                        verbose_name="credit",
                    ),
                ),
                (
                    "published",
                    models.BooleanField(
                        db_comment="Tampil untuk umum (atas izin orang yang dikenali)",
                        db_default=False,
                        default=False,
                        help_text="People who can be recognised in it must have agreed.",
                        verbose_name="published",
                    ),
                ),
                (
                    "fictitious",
                    models.BooleanField(
                        db_comment="Data contoh, bukan data resmi",
                        db_default=False,
                        default=False,
                        verbose_name="fictitious",
                    ),
                ),
            ],
            options={
                "verbose_name": "photo",
                "verbose_name_plural": "photos",
                "db_table_comment": "Galeri foto program",
                "ordering": ["-taken_on", "-id"],
            },
        ),
        migrations.CreateModel(
            name="GalleryPhotoEvent",
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
                    "title",
                    models.CharField(
                        db_comment="Judul, juga teks pengganti gambar",
                        max_length=300,
                        verbose_name="what is to be seen",
                    ),
                ),
                (
                    "title_en",
                    models.CharField(
                        blank=True,
                        db_comment="Judul (Inggris)",
                        db_default="",
                        default="",
                        max_length=300,
                        verbose_name="what is to be seen, in English",
                    ),
                ),
                (
                    "file",
                    programme.models.file_fields.PhotoFileField(
                        db_comment="Berkas gambar", max_length=200, upload_to="gallery/%Y", verbose_name="picture"
                    ),
                ),
                (
                    "file_media_type",
                    models.CharField(
                        blank=True,
                        db_comment="Jenis berkas menurut isinya",
                        db_default="",
                        default="",
                        editable=False,
                        max_length=100,
                        verbose_name="type of the file",
                    ),
                ),
                (
                    "file_bytes",
                    models.PositiveBigIntegerField(
                        blank=True,
                        db_comment="Ukuran berkas (byte)",
                        editable=False,
                        null=True,
                        verbose_name="size of the file (bytes)",
                    ),
                ),
                (
                    "file_sha256",
                    models.CharField(
                        blank=True,
                        db_comment="SHA-256 berkas",
                        db_default="",
                        default="",
                        editable=False,
                        max_length=64,
                        verbose_name="SHA-256 of the file",
                    ),
                ),
                (
                    "taken_on",
                    models.DateField(blank=True, db_comment="Tanggal pengambilan", null=True, verbose_name="taken on"),
                ),
                (
                    "place",
                    models.CharField(
                        blank=True, db_comment="Tempat", db_default="", default="", max_length=200, verbose_name="place"
                    ),
                ),
                (
                    "credit",
                    models.CharField(
                        blank=True,
                        db_comment="Kredit foto",
                        db_default="",
                        default="",
                        max_length=200,
                        verbose_name="credit",
                    ),
                ),
                (
                    "published",
                    models.BooleanField(
                        db_comment="Tampil untuk umum (atas izin orang yang dikenali)",
                        db_default=False,
                        default=False,
                        help_text="People who can be recognised in it must have agreed.",
                        verbose_name="published",
                    ),
                ),
                (
                    "fictitious",
                    models.BooleanField(
                        db_comment="Data contoh, bukan data resmi",
                        db_default=False,
                        default=False,
                        verbose_name="fictitious",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Indicator",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "code",
                    models.SlugField(db_comment="Kode indikator", max_length=40, unique=True, verbose_name="code"),
                ),
                ("position", models.PositiveSmallIntegerField(db_comment="Nomor urut", verbose_name="position")),
                ("title", models.CharField(db_comment="Indikator", max_length=300, verbose_name="title")),
                (
                    "title_en",
                    models.CharField(
                        blank=True,
                        db_comment="Indikator (Inggris)",
                        db_default="",
                        default="",
                        max_length=300,
                        verbose_name="title in English",
                    ),
                ),
                ("unit", models.CharField(db_comment="Satuan", max_length=40, verbose_name="unit")),
                (
                    "unit_en",
                    models.CharField(
                        blank=True,
                        db_comment="Satuan (Inggris)",
                        db_default="",
                        default="",
                        max_length=40,
                        verbose_name="unit in English",
                    ),
                ),
                (
                    "direction",
                    models.CharField(
                        choices=[("up", "more is better"), ("down", "less is better")],
                        db_comment="Arah yang diinginkan: up, down",
                        max_length=4,
                        verbose_name="direction",
                    ),
                ),
                (
                    "source",
                    models.CharField(
                        blank=True,
                        db_comment="Sumber",
                        db_default="",
                        default="",
                        max_length=500,
                        verbose_name="source",
                    ),
                ),
            ],
            options={
                "verbose_name": "indicator",
                "verbose_name_plural": "indicators",
                "db_table_comment": "Indikator kinerja program",
                "ordering": ["position", "id"],
            },
        ),
        migrations.CreateModel(
            name="IndicatorEvent",
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
                    "code",
                    models.SlugField(db_comment="Kode indikator", db_index=False, max_length=40, verbose_name="code"),
                ),
                ("position", models.PositiveSmallIntegerField(db_comment="Nomor urut", verbose_name="position")),
                ("title", models.CharField(db_comment="Indikator", max_length=300, verbose_name="title")),
                (
                    "title_en",
                    models.CharField(
                        blank=True,
                        db_comment="Indikator (Inggris)",
                        db_default="",
                        default="",
                        max_length=300,
                        verbose_name="title in English",
                    ),
                ),
                ("unit", models.CharField(db_comment="Satuan", max_length=40, verbose_name="unit")),
                (
                    "unit_en",
                    models.CharField(
                        blank=True,
                        db_comment="Satuan (Inggris)",
                        db_default="",
                        default="",
                        max_length=40,
                        verbose_name="unit in English",
                    ),
                ),
                (
                    "direction",
                    models.CharField(
                        choices=[("up", "more is better"), ("down", "less is better")],
                        db_comment="Arah yang diinginkan: up, down",
                        max_length=4,
                        verbose_name="direction",
                    ),
                ),
                (
                    "source",
                    models.CharField(
                        blank=True,
                        db_comment="Sumber",
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
            name="IndicatorValue",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("year", models.PositiveSmallIntegerField(db_comment="Tahun", verbose_name="year")),
                (
                    "kind",
                    models.CharField(
                        choices=[("baseline", "Baseline"), ("target", "Target"), ("result", "Result")],
                        db_comment="Jenis: baseline, target, result",
                        max_length=8,
                        verbose_name="kind",
                    ),
                ),
                ("value", programme.models.fields.QuantityField(db_comment="Nilai", verbose_name="value")),
                (
                    "source",
                    models.CharField(
                        blank=True,
                        db_comment="Sumber",
                        db_default="",
                        default="",
                        max_length=500,
                        verbose_name="source",
                    ),
                ),
                (
                    "note",
                    models.TextField(blank=True, db_comment="Catatan", db_default="", default="", verbose_name="note"),
                ),
                (
                    "fictitious",
                    models.BooleanField(
                        db_comment="Data contoh, bukan data resmi",
                        db_default=False,
                        default=False,
                        verbose_name="fictitious",
                    ),
                ),
            ],
            options={
                "verbose_name": "value of an indicator",
                "verbose_name_plural": "values of indicators",
                "db_table_comment": "Nilai indikator: baseline, target, capaian per tahun",
                "ordering": ["indicator", "wilayah", "year", "kind"],
            },
        ),
        migrations.CreateModel(
            name="IndicatorValueEvent",
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
                    "kind",
                    models.CharField(
                        choices=[("baseline", "Baseline"), ("target", "Target"), ("result", "Result")],
                        db_comment="Jenis: baseline, target, result",
                        max_length=8,
                        verbose_name="kind",
                    ),
                ),
                ("value", programme.models.fields.QuantityField(db_comment="Nilai", verbose_name="value")),
                (
                    "source",
                    models.CharField(
                        blank=True,
                        db_comment="Sumber",
                        db_default="",
                        default="",
                        max_length=500,
                        verbose_name="source",
                    ),
                ),
                (
                    "note",
                    models.TextField(blank=True, db_comment="Catatan", db_default="", default="", verbose_name="note"),
                ),
                (
                    "fictitious",
                    models.BooleanField(
                        db_comment="Data contoh, bukan data resmi",
                        db_default=False,
                        default=False,
                        verbose_name="fictitious",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Institution",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("pokja", "Pokja PKP (working group)"),
                            ("opd", "Regional office (OPD)"),
                            ("bkm", "BKM (community trust)"),
                            ("lkm", "LKM (community trust)"),
                            ("ksm", "KSM (construction group)"),
                            ("kpp", "KPP (users and maintainers)"),
                            ("tipp", "TIPP (planning core team)"),
                            ("forum", "Forum"),
                            ("consultant", "Consultant or facilitator"),
                            ("other", "Other body"),
                        ],
                        db_comment="Jenis lembaga",
                        max_length=12,
                        verbose_name="kind",
                    ),
                ),
                ("name", models.CharField(db_comment="Nama lembaga", max_length=200, verbose_name="name")),
                (
                    "decree_number",
                    models.CharField(
                        blank=True,
                        db_comment="Nomor SK lembaga",
                        db_default="",
                        default="",
                        max_length=120,
                        verbose_name="number of its decree",
                    ),
                ),
                (
                    "decree_date",
                    models.DateField(
                        blank=True, db_comment="Tanggal SK lembaga", null=True, verbose_name="date of its decree"
                    ),
                ),
                (
                    "secretariat",
                    models.CharField(
                        blank=True,
                        db_comment="Sekretariat",
                        db_default="",
                        default="",
                        max_length=300,
                        verbose_name="secretariat",
                    ),
                ),
                (
                    "maturity",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("awal", "Awal (beginning)"),
                            ("berdaya", "Berdaya (capable)"),
                            ("mandiri", "Mandiri (independent)"),
                            ("madani", "Menuju Madani (civic)"),
                        ],
                        db_comment="Tingkat kemandirian BKM/LKM",
                        max_length=8,
                        null=True,
                        verbose_name="maturity",
                    ),
                ),
                (
                    "maturity_year",
                    models.PositiveSmallIntegerField(
                        blank=True,
                        db_comment="Tahun penilaian kemandirian",
                        null=True,
                        verbose_name="maturity graded in",
                    ),
                ),
                (
                    "funds",
                    programme.models.rules.RupiahField(
                        blank=True, db_comment="Dana operasional (Rp)", null=True, verbose_name="operating funds (Rp)"
                    ),
                ),
                (
                    "funds_year",
                    models.PositiveSmallIntegerField(
                        blank=True,
                        db_comment="Tahun anggaran dana operasional",
                        null=True,
                        verbose_name="year of the funds",
                    ),
                ),
                ("since", models.DateField(blank=True, db_comment="Berdiri sejak", null=True, verbose_name="since")),
                ("until", models.DateField(blank=True, db_comment="Sampai", null=True, verbose_name="until")),
                (
                    "note",
                    models.TextField(blank=True, db_comment="Catatan", db_default="", default="", verbose_name="note"),
                ),
                (
                    "source",
                    models.CharField(
                        blank=True,
                        db_comment="Sumber",
                        db_default="",
                        default="",
                        max_length=500,
                        verbose_name="source",
                    ),
                ),
                (
                    "fictitious",
                    models.BooleanField(
                        db_comment="Data contoh, bukan data resmi",
                        db_default=False,
                        default=False,
                        verbose_name="fictitious",
                    ),
                ),
            ],
            options={
                "verbose_name": "institution",
                "verbose_name_plural": "institutions",
                "db_table_comment": "Lembaga dalam program: Pokja PKP, BKM/LKM, KSM, KPP, forum, OPD, konsultan",
                "ordering": ["kind", "wilayah", "name"],
            },
        ),
        migrations.CreateModel(
            name="InstitutionActivity",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("date", models.DateField(db_comment="Tanggal", verbose_name="date")),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("meeting", "Meeting"),
                            ("coordination", "Coordination"),
                            ("training", "Training"),
                            ("outreach", "Outreach"),
                            ("monitoring", "Monitoring"),
                            ("other", "Other activity"),
                        ],
                        db_comment="Jenis kegiatan",
                        max_length=12,
                        verbose_name="kind",
                    ),
                ),
                ("description", models.TextField(db_comment="Uraian", verbose_name="description")),
                (
                    "attendance",
                    models.PositiveIntegerField(
                        blank=True, db_comment="Jumlah yang hadir", null=True, verbose_name="attendance"
                    ),
                ),
                (
                    "attendance_women",
                    models.PositiveIntegerField(
                        blank=True, db_comment="Jumlah perempuan yang hadir", null=True, verbose_name="women among them"
                    ),
                ),
                (
                    "fictitious",
                    models.BooleanField(
                        db_comment="Data contoh, bukan data resmi",
                        db_default=False,
                        default=False,
                        verbose_name="fictitious",
                    ),
                ),
            ],
            options={
                "verbose_name": "activity of an institution",
                "verbose_name_plural": "activities of institutions",
                "db_table_comment": "Kegiatan lembaga (keberfungsian)",
                "ordering": ["-date", "id"],
            },
        ),
        migrations.CreateModel(
            name="InstitutionActivityEvent",
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
                ("date", models.DateField(db_comment="Tanggal", verbose_name="date")),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("meeting", "Meeting"),
                            ("coordination", "Coordination"),
                            ("training", "Training"),
                            ("outreach", "Outreach"),
                            ("monitoring", "Monitoring"),
                            ("other", "Other activity"),
                        ],
                        db_comment="Jenis kegiatan",
                        max_length=12,
                        verbose_name="kind",
                    ),
                ),
                ("description", models.TextField(db_comment="Uraian", verbose_name="description")),
                (
                    "attendance",
                    models.PositiveIntegerField(
                        blank=True, db_comment="Jumlah yang hadir", null=True, verbose_name="attendance"
                    ),
                ),
                (
                    "attendance_women",
                    models.PositiveIntegerField(
                        blank=True, db_comment="Jumlah perempuan yang hadir", null=True, verbose_name="women among them"
                    ),
                ),
                (
                    "fictitious",
                    models.BooleanField(
                        db_comment="Data contoh, bukan data resmi",
                        db_default=False,
                        default=False,
                        verbose_name="fictitious",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="InstitutionEvent",
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
                            ("pokja", "Pokja PKP (working group)"),
                            ("opd", "Regional office (OPD)"),
                            ("bkm", "BKM (community trust)"),
                            ("lkm", "LKM (community trust)"),
                            ("ksm", "KSM (construction group)"),
                            ("kpp", "KPP (users and maintainers)"),
                            ("tipp", "TIPP (planning core team)"),
                            ("forum", "Forum"),
                            ("consultant", "Consultant or facilitator"),
                            ("other", "Other body"),
                        ],
                        db_comment="Jenis lembaga",
                        max_length=12,
                        verbose_name="kind",
                    ),
                ),
                ("name", models.CharField(db_comment="Nama lembaga", max_length=200, verbose_name="name")),
                (
                    "decree_number",
                    models.CharField(
                        blank=True,
                        db_comment="Nomor SK lembaga",
                        db_default="",
                        default="",
                        max_length=120,
                        verbose_name="number of its decree",
                    ),
                ),
                (
                    "decree_date",
                    models.DateField(
                        blank=True, db_comment="Tanggal SK lembaga", null=True, verbose_name="date of its decree"
                    ),
                ),
                (
                    "secretariat",
                    models.CharField(
                        blank=True,
                        db_comment="Sekretariat",
                        db_default="",
                        default="",
                        max_length=300,
                        verbose_name="secretariat",
                    ),
                ),
                (
                    "maturity",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("awal", "Awal (beginning)"),
                            ("berdaya", "Berdaya (capable)"),
                            ("mandiri", "Mandiri (independent)"),
                            ("madani", "Menuju Madani (civic)"),
                        ],
                        db_comment="Tingkat kemandirian BKM/LKM",
                        max_length=8,
                        null=True,
                        verbose_name="maturity",
                    ),
                ),
                (
                    "maturity_year",
                    models.PositiveSmallIntegerField(
                        blank=True,
                        db_comment="Tahun penilaian kemandirian",
                        null=True,
                        verbose_name="maturity graded in",
                    ),
                ),
                (
                    "funds",
                    programme.models.rules.RupiahField(
                        blank=True, db_comment="Dana operasional (Rp)", null=True, verbose_name="operating funds (Rp)"
                    ),
                ),
                (
                    "funds_year",
                    models.PositiveSmallIntegerField(
                        blank=True,
                        db_comment="Tahun anggaran dana operasional",
                        null=True,
                        verbose_name="year of the funds",
                    ),
                ),
                ("since", models.DateField(blank=True, db_comment="Berdiri sejak", null=True, verbose_name="since")),
                ("until", models.DateField(blank=True, db_comment="Sampai", null=True, verbose_name="until")),
                (
                    "note",
                    models.TextField(blank=True, db_comment="Catatan", db_default="", default="", verbose_name="note"),
                ),
                (
                    "source",
                    models.CharField(
                        blank=True,
                        db_comment="Sumber",
                        db_default="",
                        default="",
                        max_length=500,
                        verbose_name="source",
                    ),
                ),
                (
                    "fictitious",
                    models.BooleanField(
                        db_comment="Data contoh, bukan data resmi",
                        db_default=False,
                        default=False,
                        verbose_name="fictitious",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="LegalBasis",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("position", models.PositiveSmallIntegerField(db_comment="Nomor urut", verbose_name="position")),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("uu", "Law (UU)"),
                            ("pp", "Government regulation (PP)"),
                            ("perpres", "Presidential regulation (Perpres)"),
                            ("permen", "Ministerial regulation (Permen)"),
                            ("perda", "Regional regulation (Perda)"),
                            ("perbup", "Regent's or mayor's regulation"),
                            ("sk", "Decree (SK)"),
                            ("other", "Other"),
                        ],
                        db_comment="Jenis peraturan",
                        max_length=8,
                        verbose_name="kind",
                    ),
                ),
                ("number", models.CharField(db_comment="Nomor", max_length=120, verbose_name="number")),
                (
                    "year",
                    models.PositiveSmallIntegerField(blank=True, db_comment="Tahun", null=True, verbose_name="year"),
                ),
                (
                    "title",
                    models.CharField(
                        blank=True,
                        db_comment="Tentang",
                        db_default="",
                        default="",
                        max_length=300,
                        verbose_name="title",
                    ),
                ),
                (
                    "part",
                    models.CharField(
                        blank=True,
                        db_comment="Bagian, misalnya bab atau lampiran",
                        db_default="",
                        default="",
                        max_length=200,
                        verbose_name="part",
                    ),
                ),
                (
                    "matter",
                    models.TextField(
                        blank=True,
                        db_comment="Yang diatur bagi program",
                        db_default="",
                        default="",
                        verbose_name="what it governs here",
                    ),
                ),
                (
                    "matter_en",
                    models.TextField(
                        blank=True,
                        db_comment="Yang diatur (Inggris)",
                        db_default="",
                        default="",
                        verbose_name="what it governs, in English",
                    ),
                ),
                (
                    "url",
                    models.CharField(
                        blank=True,
                        db_comment="Alamat web",
                        db_default="",
                        default="",
                        max_length=500,
                        verbose_name="address",
                    ),
                ),
                (
                    "source",
                    models.CharField(
                        blank=True,
                        db_comment="Sumber",
                        db_default="",
                        default="",
                        max_length=500,
                        verbose_name="source",
                    ),
                ),
            ],
            options={
                "verbose_name": "legal basis",
                "verbose_name_plural": "legal bases",
                "db_table_comment": "Dasar hukum program",
                "ordering": ["position", "id"],
            },
        ),
        migrations.CreateModel(
            name="LegalBasisEvent",
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
                    "kind",
                    models.CharField(
                        choices=[
                            ("uu", "Law (UU)"),
                            ("pp", "Government regulation (PP)"),
                            ("perpres", "Presidential regulation (Perpres)"),
                            ("permen", "Ministerial regulation (Permen)"),
                            ("perda", "Regional regulation (Perda)"),
                            ("perbup", "Regent's or mayor's regulation"),
                            ("sk", "Decree (SK)"),
                            ("other", "Other"),
                        ],
                        db_comment="Jenis peraturan",
                        max_length=8,
                        verbose_name="kind",
                    ),
                ),
                ("number", models.CharField(db_comment="Nomor", max_length=120, verbose_name="number")),
                (
                    "year",
                    models.PositiveSmallIntegerField(blank=True, db_comment="Tahun", null=True, verbose_name="year"),
                ),
                (
                    "title",
                    models.CharField(
                        blank=True,
                        db_comment="Tentang",
                        db_default="",
                        default="",
                        max_length=300,
                        verbose_name="title",
                    ),
                ),
                (
                    "part",
                    models.CharField(
                        blank=True,
                        db_comment="Bagian, misalnya bab atau lampiran",
                        db_default="",
                        default="",
                        max_length=200,
                        verbose_name="part",
                    ),
                ),
                (
                    "matter",
                    models.TextField(
                        blank=True,
                        db_comment="Yang diatur bagi program",
                        db_default="",
                        default="",
                        verbose_name="what it governs here",
                    ),
                ),
                (
                    "matter_en",
                    models.TextField(
                        blank=True,
                        db_comment="Yang diatur (Inggris)",
                        db_default="",
                        default="",
                        verbose_name="what it governs, in English",
                    ),
                ),
                (
                    "url",
                    models.CharField(
                        blank=True,
                        db_comment="Alamat web",
                        db_default="",
                        default="",
                        max_length=500,
                        verbose_name="address",
                    ),
                ),
                (
                    "source",
                    models.CharField(
                        blank=True,
                        db_comment="Sumber",
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
            name="LocationKind",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("year", models.PositiveSmallIntegerField(db_comment="Tahun", verbose_name="year")),
                (
                    "kind",
                    models.CharField(
                        choices=[("peningkatan", "Quality improvement (slum)"), ("pencegahan", "Prevention (no slum)")],
                        db_comment="Jenis lokasi: peningkatan, pencegahan",
                        max_length=12,
                        verbose_name="kind",
                    ),
                ),
                (
                    "ppmk",
                    models.BooleanField(
                        db_comment="Peningkatan Penghidupan Masyarakat berbasis Komunitas",
                        db_default=False,
                        default=False,
                        verbose_name="PPMK",
                    ),
                ),
                (
                    "bdi",
                    models.BooleanField(
                        db_comment="Bantuan Dana Investasi diterima",
                        db_default=False,
                        default=False,
                        verbose_name="BDI",
                    ),
                ),
                (
                    "pilot",
                    models.BooleanField(
                        db_comment="Lokasi percontohan (pilot)", db_default=False, default=False, verbose_name="pilot"
                    ),
                ),
                (
                    "source",
                    models.CharField(
                        blank=True,
                        db_comment="Sumber",
                        db_default="",
                        default="",
                        max_length=500,
                        verbose_name="source",
                    ),
                ),
                (
                    "fictitious",
                    models.BooleanField(
                        db_comment="Data contoh, bukan data resmi",
                        db_default=False,
                        default=False,
                        verbose_name="fictitious",
                    ),
                ),
            ],
            options={
                "verbose_name": "target location",
                "verbose_name_plural": "target locations",
                "db_table_comment": "Lokasi sasaran program: jenis kelurahan/desa per tahun",
                "ordering": ["kelurahan", "year"],
            },
        ),
        migrations.CreateModel(
            name="LocationKindEvent",
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
                    "kind",
                    models.CharField(
                        choices=[("peningkatan", "Quality improvement (slum)"), ("pencegahan", "Prevention (no slum)")],
                        db_comment="Jenis lokasi: peningkatan, pencegahan",
                        max_length=12,
                        verbose_name="kind",
                    ),
                ),
                (
                    "ppmk",
                    models.BooleanField(
                        db_comment="Peningkatan Penghidupan Masyarakat berbasis Komunitas",
                        db_default=False,
                        default=False,
                        verbose_name="PPMK",
                    ),
                ),
                (
                    "bdi",
                    models.BooleanField(
                        db_comment="Bantuan Dana Investasi diterima",
                        db_default=False,
                        default=False,
                        verbose_name="BDI",
                    ),
                ),
                (
                    "pilot",
                    models.BooleanField(
                        db_comment="Lokasi percontohan (pilot)", db_default=False, default=False, verbose_name="pilot"
                    ),
                ),
                (
                    "source",
                    models.CharField(
                        blank=True,
                        db_comment="Sumber",
                        db_default="",
                        default="",
                        max_length=500,
                        verbose_name="source",
                    ),
                ),
                (
                    "fictitious",
                    models.BooleanField(
                        db_comment="Data contoh, bukan data resmi",
                        db_default=False,
                        default=False,
                        verbose_name="fictitious",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Member",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("name", models.CharField(db_comment="Nama (data pribadi)", max_length=200, verbose_name="name")),
                (
                    "role",
                    models.CharField(
                        blank=True,
                        db_comment="Jabatan dalam lembaga",
                        db_default="",
                        default="",
                        max_length=120,
                        verbose_name="role",
                    ),
                ),
                (
                    "organisation",
                    models.CharField(
                        blank=True,
                        db_comment="Unsur/instansi asal: K/L, dinas, DPRD, LSM, swasta, akademisi",
                        db_default="",
                        default="",
                        max_length=200,
                        verbose_name="organisation",
                    ),
                ),
                (
                    "sex",
                    models.CharField(
                        blank=True,
                        choices=[("p", "Female"), ("l", "Male")],
                        db_comment="Jenis kelamin: l, p",
                        max_length=1,
                        null=True,
                        verbose_name="sex",
                    ),
                ),
                ("since", models.DateField(blank=True, db_comment="Sejak", null=True, verbose_name="since")),
                ("until", models.DateField(blank=True, db_comment="Sampai", null=True, verbose_name="until")),
                (
                    "public",
                    models.BooleanField(
                        db_comment="Nama boleh ditampilkan; hanya pejabat publik dalam Pokja",
                        db_default=False,
                        default=False,
                        help_text="Only for holders of a public office in a Pokja.",
                        verbose_name="shown to the public",
                    ),
                ),
                (
                    "fictitious",
                    models.BooleanField(
                        db_comment="Data contoh, bukan data resmi",
                        db_default=False,
                        default=False,
                        verbose_name="fictitious",
                    ),
                ),
            ],
            options={
                "verbose_name": "member",
                "verbose_name_plural": "members",
                "db_table_comment": "Anggota lembaga (data pribadi, tidak untuk umum kecuali ditandai)",
                "ordering": ["institution", "id"],
            },
        ),
        migrations.CreateModel(
            name="MemberEvent",
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
                ("name", models.CharField(db_comment="Nama (data pribadi)", max_length=200, verbose_name="name")),
                (
                    "role",
                    models.CharField(
                        blank=True,
                        db_comment="Jabatan dalam lembaga",
                        db_default="",
                        default="",
                        max_length=120,
                        verbose_name="role",
                    ),
                ),
                (
                    "organisation",
                    models.CharField(
                        blank=True,
                        db_comment="Unsur/instansi asal: K/L, dinas, DPRD, LSM, swasta, akademisi",
                        db_default="",
                        default="",
                        max_length=200,
                        verbose_name="organisation",
                    ),
                ),
                (
                    "sex",
                    models.CharField(
                        blank=True,
                        choices=[("p", "Female"), ("l", "Male")],
                        db_comment="Jenis kelamin: l, p",
                        max_length=1,
                        null=True,
                        verbose_name="sex",
                    ),
                ),
                ("since", models.DateField(blank=True, db_comment="Sejak", null=True, verbose_name="since")),
                ("until", models.DateField(blank=True, db_comment="Sampai", null=True, verbose_name="until")),
                (
                    "public",
                    models.BooleanField(
                        db_comment="Nama boleh ditampilkan; hanya pejabat publik dalam Pokja",
                        db_default=False,
                        default=False,
                        help_text="Only for holders of a public office in a Pokja.",
                        verbose_name="shown to the public",
                    ),
                ),
                (
                    "fictitious",
                    models.BooleanField(
                        db_comment="Data contoh, bukan data resmi",
                        db_default=False,
                        default=False,
                        verbose_name="fictitious",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Page",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "slug",
                    models.SlugField(db_comment="Alamat halaman", max_length=60, unique=True, verbose_name="address"),
                ),
                ("position", models.PositiveSmallIntegerField(db_comment="Nomor urut", verbose_name="position")),
                ("title", models.CharField(db_comment="Judul", max_length=200, verbose_name="title")),
                (
                    "title_en",
                    models.CharField(
                        blank=True,
                        db_comment="Judul (Inggris)",
                        db_default="",
                        default="",
                        max_length=200,
                        verbose_name="title in English",
                    ),
                ),
                (
                    "lead",
                    models.TextField(
                        blank=True, db_comment="Ringkasan", db_default="", default="", verbose_name="lead"
                    ),
                ),
                (
                    "lead_en",
                    models.TextField(
                        blank=True,
                        db_comment="Ringkasan (Inggris)",
                        db_default="",
                        default="",
                        verbose_name="lead in English",
                    ),
                ),
                (
                    "body",
                    models.TextField(blank=True, db_comment="Isi", db_default="", default="", verbose_name="text"),
                ),
                (
                    "body_en",
                    models.TextField(
                        blank=True,
                        db_comment="Isi (Inggris)",
                        db_default="",
                        default="",
                        verbose_name="text in English",
                    ),
                ),
                (
                    "extra",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("", "nothing else"),
                            ("legal_bases", "the legal bases"),
                            ("targets", "the programme's targets"),
                            ("locations", "the target locations"),
                            ("indicators", "the indicators with their values"),
                            ("faq", "the questions and answers"),
                        ],
                        db_comment="Isi tambahan dari tabel lain",
                        db_default="",
                        default="",
                        max_length=16,
                        verbose_name="shows besides",
                    ),
                ),
                (
                    "source",
                    models.CharField(
                        blank=True,
                        db_comment="Sumber",
                        db_default="",
                        default="",
                        max_length=500,
                        verbose_name="source",
                    ),
                ),
                (
                    "source_url",
                    models.CharField(
                        blank=True,
                        db_comment="Alamat sumber",
                        db_default="",
                        default="",
                        max_length=500,
                        verbose_name="address of the source",
                    ),
                ),
                (
                    "published",
                    models.BooleanField(
                        db_comment="Tampil untuk umum", db_default=True, default=True, verbose_name="published"
                    ),
                ),
            ],
            options={
                "verbose_name": "page",
                "verbose_name_plural": "pages",
                "db_table_comment": "Halaman isi program, dua bahasa",
                "ordering": ["position", "id"],
            },
        ),
        migrations.CreateModel(
            name="PageEvent",
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
                    "slug",
                    models.SlugField(
                        db_comment="Alamat halaman", db_index=False, max_length=60, verbose_name="address"
                    ),
                ),
                ("position", models.PositiveSmallIntegerField(db_comment="Nomor urut", verbose_name="position")),
                ("title", models.CharField(db_comment="Judul", max_length=200, verbose_name="title")),
                (
                    "title_en",
                    models.CharField(
                        blank=True,
                        db_comment="Judul (Inggris)",
                        db_default="",
                        default="",
                        max_length=200,
                        verbose_name="title in English",
                    ),
                ),
                (
                    "lead",
                    models.TextField(
                        blank=True, db_comment="Ringkasan", db_default="", default="", verbose_name="lead"
                    ),
                ),
                (
                    "lead_en",
                    models.TextField(
                        blank=True,
                        db_comment="Ringkasan (Inggris)",
                        db_default="",
                        default="",
                        verbose_name="lead in English",
                    ),
                ),
                (
                    "body",
                    models.TextField(blank=True, db_comment="Isi", db_default="", default="", verbose_name="text"),
                ),
                (
                    "body_en",
                    models.TextField(
                        blank=True,
                        db_comment="Isi (Inggris)",
                        db_default="",
                        default="",
                        verbose_name="text in English",
                    ),
                ),
                (
                    "extra",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("", "nothing else"),
                            ("legal_bases", "the legal bases"),
                            ("targets", "the programme's targets"),
                            ("locations", "the target locations"),
                            ("indicators", "the indicators with their values"),
                            ("faq", "the questions and answers"),
                        ],
                        db_comment="Isi tambahan dari tabel lain",
                        db_default="",
                        default="",
                        max_length=16,
                        verbose_name="shows besides",
                    ),
                ),
                (
                    "source",
                    models.CharField(
                        blank=True,
                        db_comment="Sumber",
                        db_default="",
                        default="",
                        max_length=500,
                        verbose_name="source",
                    ),
                ),
                (
                    "source_url",
                    models.CharField(
                        blank=True,
                        db_comment="Alamat sumber",
                        db_default="",
                        default="",
                        max_length=500,
                        verbose_name="address of the source",
                    ),
                ),
                (
                    "published",
                    models.BooleanField(
                        db_comment="Tampil untuk umum", db_default=True, default=True, verbose_name="published"
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="PageItem",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("position", models.PositiveSmallIntegerField(db_comment="Nomor urut", verbose_name="position")),
                ("title", models.CharField(db_comment="Judul butir", max_length=300, verbose_name="title")),
                (
                    "title_en",
                    models.CharField(
                        blank=True,
                        db_comment="Judul butir (Inggris)",
                        db_default="",
                        default="",
                        max_length=300,
                        verbose_name="title in English",
                    ),
                ),
                (
                    "text",
                    models.TextField(blank=True, db_comment="Uraian", db_default="", default="", verbose_name="text"),
                ),
                (
                    "text_en",
                    models.TextField(
                        blank=True,
                        db_comment="Uraian (Inggris)",
                        db_default="",
                        default="",
                        verbose_name="text in English",
                    ),
                ),
            ],
            options={
                "verbose_name": "item of a page",
                "verbose_name_plural": "items of pages",
                "db_table_comment": "Butir berurut suatu halaman",
                "ordering": ["page", "position"],
            },
        ),
        migrations.CreateModel(
            name="PageItemEvent",
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
                ("title", models.CharField(db_comment="Judul butir", max_length=300, verbose_name="title")),
                (
                    "title_en",
                    models.CharField(
                        blank=True,
                        db_comment="Judul butir (Inggris)",
                        db_default="",
                        default="",
                        max_length=300,
                        verbose_name="title in English",
                    ),
                ),
                (
                    "text",
                    models.TextField(blank=True, db_comment="Uraian", db_default="", default="", verbose_name="text"),
                ),
                (
                    "text_en",
                    models.TextField(
                        blank=True,
                        db_comment="Uraian (Inggris)",
                        db_default="",
                        default="",
                        verbose_name="text in English",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="ProgrammeTarget",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "position",
                    models.PositiveSmallIntegerField(db_comment="Nomor urut", unique=True, verbose_name="position"),
                ),
                ("title", models.CharField(db_comment="Target", max_length=300, verbose_name="title")),
                (
                    "title_en",
                    models.CharField(
                        blank=True,
                        db_comment="Target dalam Inggris",
                        db_default="",
                        default="",
                        max_length=300,
                        verbose_name="title in English",
                    ),
                ),
                (
                    "value",
                    programme.models.fields.QuantityField(
                        blank=True, db_comment="Nilai target", null=True, verbose_name="value"
                    ),
                ),
                (
                    "unit",
                    models.CharField(
                        blank=True, db_comment="Satuan", db_default="", default="", max_length=40, verbose_name="unit"
                    ),
                ),
                (
                    "year",
                    models.PositiveSmallIntegerField(
                        blank=True, db_comment="Tahun target", null=True, verbose_name="year"
                    ),
                ),
                (
                    "source",
                    models.CharField(
                        blank=True,
                        db_comment="Sumber",
                        db_default="",
                        default="",
                        max_length=500,
                        verbose_name="source",
                    ),
                ),
            ],
            options={
                "verbose_name": "programme target",
                "verbose_name_plural": "programme targets",
                "db_table_comment": "Target program di daerah ini",
                "ordering": ["position", "id"],
            },
        ),
        migrations.CreateModel(
            name="ProgrammeTargetEvent",
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
                ("title", models.CharField(db_comment="Target", max_length=300, verbose_name="title")),
                (
                    "title_en",
                    models.CharField(
                        blank=True,
                        db_comment="Target dalam Inggris",
                        db_default="",
                        default="",
                        max_length=300,
                        verbose_name="title in English",
                    ),
                ),
                (
                    "value",
                    programme.models.fields.QuantityField(
                        blank=True, db_comment="Nilai target", null=True, verbose_name="value"
                    ),
                ),
                (
                    "unit",
                    models.CharField(
                        blank=True, db_comment="Satuan", db_default="", default="", max_length=40, verbose_name="unit"
                    ),
                ),
                (
                    "year",
                    models.PositiveSmallIntegerField(
                        blank=True, db_comment="Tahun target", null=True, verbose_name="year"
                    ),
                ),
                (
                    "source",
                    models.CharField(
                        blank=True,
                        db_comment="Sumber",
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
            name="SeedRow",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("noun", models.CharField(db_comment="Tabel yang diisi", max_length=40, verbose_name="noun")),
                ("key", models.CharField(db_comment="Kunci dalam berkas", max_length=120, verbose_name="key")),
                ("row", models.CharField(db_comment="Kunci baris yang dibuat", max_length=80, verbose_name="row")),
                (
                    "values",
                    models.JSONField(db_comment="Nilai yang terakhir ditulis dari berkas", verbose_name="values"),
                ),
                ("version", models.PositiveIntegerField(db_comment="Versi berkas", verbose_name="version of the file")),
            ],
            options={
                "verbose_name": "seeded row",
                "verbose_name_plural": "seeded rows",
                "db_table_comment": "Catatan isi awal program yang dimuat dari berkas",
                "ordering": ["noun", "key"],
            },
        ),
        migrations.CreateModel(
            name="Survey",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("title", models.CharField(db_comment="Judul survei", max_length=300, verbose_name="title")),
                ("year", models.PositiveSmallIntegerField(db_comment="Tahun", verbose_name="year")),
                ("respondents", models.PositiveIntegerField(db_comment="Jumlah responden", verbose_name="respondents")),
                (
                    "respondents_women",
                    models.PositiveIntegerField(
                        blank=True, db_comment="Jumlah responden perempuan", null=True, verbose_name="women among them"
                    ),
                ),
                (
                    "method",
                    models.TextField(blank=True, db_comment="Metode", db_default="", default="", verbose_name="method"),
                ),
                (
                    "source",
                    models.CharField(
                        blank=True,
                        db_comment="Sumber",
                        db_default="",
                        default="",
                        max_length=500,
                        verbose_name="source",
                    ),
                ),
                (
                    "fictitious",
                    models.BooleanField(
                        db_comment="Data contoh, bukan data resmi",
                        db_default=False,
                        default=False,
                        verbose_name="fictitious",
                    ),
                ),
            ],
            options={
                "verbose_name": "satisfaction survey",
                "verbose_name_plural": "satisfaction surveys",
                "db_table_comment": "Survei kepuasan penerima manfaat",
                "ordering": ["-year", "wilayah", "id"],
            },
        ),
        migrations.CreateModel(
            name="SurveyAnswer",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("position", models.PositiveSmallIntegerField(db_comment="Nomor pertanyaan", verbose_name="position")),
                ("question", models.CharField(db_comment="Pertanyaan", max_length=300, verbose_name="question")),
                (
                    "question_en",
                    models.CharField(
                        blank=True,
                        db_comment="Pertanyaan (Inggris)",
                        db_default="",
                        default="",
                        max_length=300,
                        verbose_name="question in English",
                    ),
                ),
                ("answered", models.PositiveIntegerField(db_comment="Jumlah yang menjawab", verbose_name="answered")),
                ("satisfied", models.PositiveIntegerField(db_comment="Jumlah yang puas", verbose_name="satisfied")),
            ],
            options={
                "verbose_name": "answer of a survey",
                "verbose_name_plural": "answers of surveys",
                "db_table_comment": "Pertanyaan survei kepuasan dan jumlah yang puas",
                "ordering": ["survey", "position"],
            },
        ),
        migrations.CreateModel(
            name="SurveyAnswerEvent",
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
                ("position", models.PositiveSmallIntegerField(db_comment="Nomor pertanyaan", verbose_name="position")),
                ("question", models.CharField(db_comment="Pertanyaan", max_length=300, verbose_name="question")),
                (
                    "question_en",
                    models.CharField(
                        blank=True,
                        db_comment="Pertanyaan (Inggris)",
                        db_default="",
                        default="",
                        max_length=300,
                        verbose_name="question in English",
                    ),
                ),
                ("answered", models.PositiveIntegerField(db_comment="Jumlah yang menjawab", verbose_name="answered")),
                ("satisfied", models.PositiveIntegerField(db_comment="Jumlah yang puas", verbose_name="satisfied")),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="SurveyEvent",
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
                ("title", models.CharField(db_comment="Judul survei", max_length=300, verbose_name="title")),
                ("year", models.PositiveSmallIntegerField(db_comment="Tahun", verbose_name="year")),
                ("respondents", models.PositiveIntegerField(db_comment="Jumlah responden", verbose_name="respondents")),
                (
                    "respondents_women",
                    models.PositiveIntegerField(
                        blank=True, db_comment="Jumlah responden perempuan", null=True, verbose_name="women among them"
                    ),
                ),
                (
                    "method",
                    models.TextField(blank=True, db_comment="Metode", db_default="", default="", verbose_name="method"),
                ),
                (
                    "source",
                    models.CharField(
                        blank=True,
                        db_comment="Sumber",
                        db_default="",
                        default="",
                        max_length=500,
                        verbose_name="source",
                    ),
                ),
                (
                    "fictitious",
                    models.BooleanField(
                        db_comment="Data contoh, bukan data resmi",
                        db_default=False,
                        default=False,
                        verbose_name="fictitious",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Visit",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("visited_on", models.DateField(db_comment="Tanggal kunjungan", verbose_name="date")),
                (
                    "purpose",
                    models.CharField(
                        choices=[
                            ("monitoring", "Monitoring"),
                            ("evaluation", "Evaluation"),
                            ("verification", "Verification"),
                        ],
                        db_comment="Tujuan: monitoring, evaluation, verification",
                        db_default="monitoring",
                        default="monitoring",
                        max_length=12,
                        verbose_name="purpose",
                    ),
                ),
                (
                    "team",
                    models.TextField(
                        blank=True, db_comment="Tim (data pribadi)", db_default="", default="", verbose_name="team"
                    ),
                ),
                (
                    "summary",
                    models.TextField(
                        blank=True, db_comment="Ringkasan", db_default="", default="", verbose_name="summary"
                    ),
                ),
                (
                    "fictitious",
                    models.BooleanField(
                        db_comment="Data contoh, bukan data resmi",
                        db_default=False,
                        default=False,
                        verbose_name="fictitious",
                    ),
                ),
            ],
            options={
                "verbose_name": "visit",
                "verbose_name_plural": "visits",
                "db_table_comment": "Kunjungan monitoring dan evaluasi",
                "ordering": ["-visited_on", "id"],
            },
        ),
        migrations.CreateModel(
            name="VisitEvent",
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
                ("visited_on", models.DateField(db_comment="Tanggal kunjungan", verbose_name="date")),
                (
                    "purpose",
                    models.CharField(
                        choices=[
                            ("monitoring", "Monitoring"),
                            ("evaluation", "Evaluation"),
                            ("verification", "Verification"),
                        ],
                        db_comment="Tujuan: monitoring, evaluation, verification",
                        db_default="monitoring",
                        default="monitoring",
                        max_length=12,
                        verbose_name="purpose",
                    ),
                ),
                (
                    "team",
                    models.TextField(
                        blank=True, db_comment="Tim (data pribadi)", db_default="", default="", verbose_name="team"
                    ),
                ),
                (
                    "summary",
                    models.TextField(
                        blank=True, db_comment="Ringkasan", db_default="", default="", verbose_name="summary"
                    ),
                ),
                (
                    "fictitious",
                    models.BooleanField(
                        db_comment="Data contoh, bukan data resmi",
                        db_default=False,
                        default=False,
                        verbose_name="fictitious",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="AgendaEventEvent",
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
                ("title", models.CharField(db_comment="Acara", max_length=500, verbose_name="title")),
                (
                    "title_en",
                    models.CharField(
                        blank=True,
                        db_comment="Acara (Inggris)",
                        db_default="",
                        default="",
                        max_length=500,
                        verbose_name="title in English",
                    ),
                ),
                ("starts_on", models.DateField(db_comment="Tanggal mulai", verbose_name="date")),
                ("starts_at", models.TimeField(blank=True, db_comment="Pukul", null=True, verbose_name="time")),
                (
                    "ends_on",
                    models.DateField(blank=True, db_comment="Tanggal selesai", null=True, verbose_name="last day"),
                ),
                (
                    "place",
                    models.CharField(
                        blank=True, db_comment="Tempat", db_default="", default="", max_length=300, verbose_name="place"
                    ),
                ),
                (
                    "description",
                    models.TextField(
                        blank=True, db_comment="Uraian", db_default="", default="", verbose_name="description"
                    ),
                ),
                (
                    "description_en",
                    models.TextField(
                        blank=True,
                        db_comment="Uraian (Inggris)",
                        db_default="",
                        default="",
                        verbose_name="description in English",
                    ),
                ),
                (
                    "url",
                    models.CharField(
                        blank=True,
                        db_comment="Alamat web",
                        db_default="",
                        default="",
                        max_length=500,
                        verbose_name="address",
                    ),
                ),
                (
                    "source",
                    models.CharField(
                        blank=True,
                        db_comment="Sumber",
                        db_default="",
                        default="",
                        max_length=500,
                        verbose_name="source",
                    ),
                ),
                (
                    "published",
                    models.BooleanField(
                        db_comment="Tampil untuk umum", db_default=True, default=True, verbose_name="published"
                    ),
                ),
                (
                    "fictitious",
                    models.BooleanField(
                        db_comment="Data contoh, bukan data resmi",
                        db_default=False,
                        default=False,
                        verbose_name="fictitious",
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
                        to="programme.agendaevent",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Document",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("sk", "Decree (SK)"),
                            ("perda", "Regional regulation (Perda)"),
                            ("sppip", "SPPIP (strategy of housing and infrastructure)"),
                            ("rpkpp", "RPKPP (plan of priority areas)"),
                            ("rp2kpkpk", "RP2KPKPK (plan against slums)"),
                            ("siap", "SIAP / RP2KPKP (slum improvement action plan)"),
                            ("rplp", "RPLP (community settlement plan)"),
                            ("rtplp", "RTPLP (technical community plan)"),
                            ("master_plan", "Master plan"),
                            ("ded", "DED (detailed engineering design)"),
                            ("memorandum", "Memorandum programme"),
                            ("rpjmd", "RPJMD (five-year plan)"),
                            ("rkpd", "RKPD (annual plan)"),
                            ("berita_acara", "Minutes (berita acara)"),
                            ("photo_set", "Photo set"),
                            ("other", "Other document"),
                        ],
                        db_comment="Jenis dokumen",
                        max_length=12,
                        verbose_name="kind",
                    ),
                ),
                (
                    "number",
                    models.CharField(
                        blank=True,
                        db_comment="Nomor dokumen",
                        db_default="",
                        default="",
                        max_length=120,
                        verbose_name="number",
                    ),
                ),
                ("title", models.CharField(db_comment="Judul/tentang", max_length=500, verbose_name="title")),
                ("date", models.DateField(blank=True, db_comment="Tanggal dokumen", null=True, verbose_name="date")),
                (
                    "year_from",
                    models.PositiveSmallIntegerField(
                        blank=True, db_comment="Tahun awal", null=True, verbose_name="first year"
                    ),
                ),
                (
                    "year_to",
                    models.PositiveSmallIntegerField(
                        blank=True, db_comment="Tahun akhir", null=True, verbose_name="last year"
                    ),
                ),
                (
                    "status",
                    models.CharField(
                        choices=[
                            ("proses_awal", "Begun"),
                            ("review", "In review"),
                            ("final", "Final"),
                            ("disahkan", "Enacted"),
                        ],
                        db_comment="Status: proses_awal, review, final, disahkan",
                        db_default="proses_awal",
                        default="proses_awal",
                        max_length=12,
                        verbose_name="status",
                    ),
                ),
                ("due_on", models.DateField(blank=True, db_comment="Tenggat", null=True, verbose_name="due on")),
                (
                    "relation",
                    models.CharField(
                        blank=True,
                        choices=[("supersedes", "supersedes"), ("part_of", "is part of")],
                        db_comment="Hubungan dengan dokumen itu: supersedes, part_of",
                        max_length=12,
                        null=True,
                        verbose_name="relation to it",
                    ),
                ),
                (
                    "file",
                    programme.models.file_fields.DocumentFileField(
                        blank=True,
                        db_comment="Berkas",
                        db_default="",
                        default="",
                        max_length=200,
                        upload_to="documents/%Y",
                        verbose_name="file",
                    ),
                ),
                (
                    "file_media_type",
                    models.CharField(
                        blank=True,
                        db_comment="Jenis berkas menurut isinya",
                        db_default="",
                        default="",
                        editable=False,
                        max_length=100,
                        verbose_name="type of the file",
                    ),
                ),
                (
                    "file_bytes",
                    models.PositiveBigIntegerField(
                        blank=True,
                        db_comment="Ukuran berkas (byte)",
                        editable=False,
                        null=True,
                        verbose_name="size of the file (bytes)",
                    ),
                ),
                (
                    "file_sha256",
                    models.CharField(
                        blank=True,
                        db_comment="SHA-256 berkas",
                        db_default="",
                        default="",
                        editable=False,
                        max_length=64,
                        verbose_name="SHA-256 of the file",
                    ),
                ),
                (
                    "file_public",
                    models.BooleanField(
                        db_comment="Berkas boleh diunduh umum (tanpa data pribadi)",
                        db_default=False,
                        default=False,
                        help_text="Make sure that no names, NIK or signatures of private persons are in it.",
                        verbose_name="file is public",
                    ),
                ),
                (
                    "url",
                    models.CharField(
                        blank=True,
                        db_comment="Alamat web dokumen",
                        db_default="",
                        default="",
                        max_length=500,
                        verbose_name="address",
                    ),
                ),
                (
                    "note",
                    models.TextField(blank=True, db_comment="Catatan", db_default="", default="", verbose_name="note"),
                ),
                (
                    "source",
                    models.CharField(
                        blank=True,
                        db_comment="Sumber",
                        db_default="",
                        default="",
                        max_length=500,
                        verbose_name="source",
                    ),
                ),
                (
                    "fictitious",
                    models.BooleanField(
                        db_comment="Data contoh, bukan data resmi",
                        db_default=False,
                        default=False,
                        verbose_name="fictitious",
                    ),
                ),
                (
                    "kawasan",
                    models.ForeignKey(
                        blank=True,
                        db_comment="Kawasan, bila dokumen untuk satu kawasan",
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="documents",
                        to="spatial.kawasan",
                        verbose_name="kawasan",
                    ),
                ),
                (
                    "parent",
                    models.ForeignKey(
                        blank=True,
                        db_comment="Dokumen yang diganti atau yang memuatnya",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="children",
                        to="programme.document",
                        verbose_name="other document",
                    ),
                ),
                (
                    "wilayah",
                    models.ForeignKey(
                        blank=True,
                        db_comment="Kode wilayah; kosong berarti nasional",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="documents",
                        to="spatial.wilayah",
                        verbose_name="wilayah",
                    ),
                ),
            ],
            options={
                "verbose_name": "document",
                "verbose_name_plural": "documents",
                "db_table_comment": "Dokumen program: SK, Perda, rencana, DED, memorandum, berita acara",
                "ordering": ["kind", "-date", "id"],
            },
        ),
        migrations.CreateModel(
            name="DocumentDecree",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "decree",
                    models.ForeignKey(
                        db_comment="SK",
                        db_constraint=False,
                        on_delete=django.db.models.deletion.CASCADE,
                        to="spatial.decree",
                        verbose_name="decree",
                    ),
                ),
                (
                    "document",
                    models.ForeignKey(
                        db_comment="Dokumen",
                        db_constraint=False,
                        on_delete=django.db.models.deletion.CASCADE,
                        to="programme.document",
                        verbose_name="document",
                    ),
                ),
            ],
            options={
                "verbose_name": "decree of a document",
                "verbose_name_plural": "decrees of documents",
                "db_table_comment": "Kaitan dokumen dengan SK kumuh",
                "ordering": ["document", "decree"],
            },
        ),
        migrations.AddField(
            model_name="document",
            name="decrees",
            field=models.ManyToManyField(
                blank=True,
                related_name="documents",
                through="programme.DocumentDecree",
                to="spatial.decree",
                verbose_name="decrees",
            ),
        ),
        migrations.CreateModel(
            name="DocumentDecreeEvent",
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
                    "decree",
                    models.ForeignKey(
                        db_comment="SK",
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="spatial.decree",
                        verbose_name="decree",
                    ),
                ),
                (
                    "document",
                    models.ForeignKey(
                        db_comment="Dokumen",
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="programme.document",
                        verbose_name="document",
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
                        to="programme.documentdecree",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="DocumentEvent",
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
                            ("sk", "Decree (SK)"),
                            ("perda", "Regional regulation (Perda)"),
                            ("sppip", "SPPIP (strategy of housing and infrastructure)"),
                            ("rpkpp", "RPKPP (plan of priority areas)"),
                            ("rp2kpkpk", "RP2KPKPK (plan against slums)"),
                            ("siap", "SIAP / RP2KPKP (slum improvement action plan)"),
                            ("rplp", "RPLP (community settlement plan)"),
                            ("rtplp", "RTPLP (technical community plan)"),
                            ("master_plan", "Master plan"),
                            ("ded", "DED (detailed engineering design)"),
                            ("memorandum", "Memorandum programme"),
                            ("rpjmd", "RPJMD (five-year plan)"),
                            ("rkpd", "RKPD (annual plan)"),
                            ("berita_acara", "Minutes (berita acara)"),
                            ("photo_set", "Photo set"),
                            ("other", "Other document"),
                        ],
                        db_comment="Jenis dokumen",
                        max_length=12,
                        verbose_name="kind",
                    ),
                ),
                (
                    "number",
                    models.CharField(
                        blank=True,
                        db_comment="Nomor dokumen",
                        db_default="",
                        default="",
                        max_length=120,
                        verbose_name="number",
                    ),
                ),
                ("title", models.CharField(db_comment="Judul/tentang", max_length=500, verbose_name="title")),
                ("date", models.DateField(blank=True, db_comment="Tanggal dokumen", null=True, verbose_name="date")),
                (
                    "year_from",
                    models.PositiveSmallIntegerField(
                        blank=True, db_comment="Tahun awal", null=True, verbose_name="first year"
                    ),
                ),
                (
                    "year_to",
                    models.PositiveSmallIntegerField(
                        blank=True, db_comment="Tahun akhir", null=True, verbose_name="last year"
                    ),
                ),
                (
                    "status",
                    models.CharField(
                        choices=[
                            ("proses_awal", "Begun"),
                            ("review", "In review"),
                            ("final", "Final"),
                            ("disahkan", "Enacted"),
                        ],
                        db_comment="Status: proses_awal, review, final, disahkan",
                        db_default="proses_awal",
                        default="proses_awal",
                        max_length=12,
                        verbose_name="status",
                    ),
                ),
                ("due_on", models.DateField(blank=True, db_comment="Tenggat", null=True, verbose_name="due on")),
                (
                    "relation",
                    models.CharField(
                        blank=True,
                        choices=[("supersedes", "supersedes"), ("part_of", "is part of")],
                        db_comment="Hubungan dengan dokumen itu: supersedes, part_of",
                        max_length=12,
                        null=True,
                        verbose_name="relation to it",
                    ),
                ),
                (
                    "file",
                    programme.models.file_fields.DocumentFileField(
                        blank=True,
                        db_comment="Berkas",
                        db_default="",
                        default="",
                        max_length=200,
                        upload_to="documents/%Y",
                        verbose_name="file",
                    ),
                ),
                (
                    "file_media_type",
                    models.CharField(
                        blank=True,
                        db_comment="Jenis berkas menurut isinya",
                        db_default="",
                        default="",
                        editable=False,
                        max_length=100,
                        verbose_name="type of the file",
                    ),
                ),
                (
                    "file_bytes",
                    models.PositiveBigIntegerField(
                        blank=True,
                        db_comment="Ukuran berkas (byte)",
                        editable=False,
                        null=True,
                        verbose_name="size of the file (bytes)",
                    ),
                ),
                (
                    "file_sha256",
                    models.CharField(
                        blank=True,
                        db_comment="SHA-256 berkas",
                        db_default="",
                        default="",
                        editable=False,
                        max_length=64,
                        verbose_name="SHA-256 of the file",
                    ),
                ),
                (
                    "file_public",
                    models.BooleanField(
                        db_comment="Berkas boleh diunduh umum (tanpa data pribadi)",
                        db_default=False,
                        default=False,
                        help_text="Make sure that no names, NIK or signatures of private persons are in it.",
                        verbose_name="file is public",
                    ),
                ),
                (
                    "url",
                    models.CharField(
                        blank=True,
                        db_comment="Alamat web dokumen",
                        db_default="",
                        default="",
                        max_length=500,
                        verbose_name="address",
                    ),
                ),
                (
                    "note",
                    models.TextField(blank=True, db_comment="Catatan", db_default="", default="", verbose_name="note"),
                ),
                (
                    "source",
                    models.CharField(
                        blank=True,
                        db_comment="Sumber",
                        db_default="",
                        default="",
                        max_length=500,
                        verbose_name="source",
                    ),
                ),
                (
                    "fictitious",
                    models.BooleanField(
                        db_comment="Data contoh, bukan data resmi",
                        db_default=False,
                        default=False,
                        verbose_name="fictitious",
                    ),
                ),
                (
                    "kawasan",
                    models.ForeignKey(
                        blank=True,
                        db_comment="Kawasan, bila dokumen untuk satu kawasan",
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
                    "parent",
                    models.ForeignKey(
                        blank=True,
                        db_comment="Dokumen yang diganti atau yang memuatnya",
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="programme.document",
                        verbose_name="other document",
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
                        to="programme.document",
                    ),
                ),
                (
                    "wilayah",
                    models.ForeignKey(
                        blank=True,
                        db_comment="Kode wilayah; kosong berarti nasional",
                        db_constraint=False,
                        null=True,
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
            name="DocumentWork",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "document",
                    models.ForeignKey(
                        db_comment="Dokumen",
                        db_constraint=False,
                        on_delete=django.db.models.deletion.CASCADE,
                        to="programme.document",
                        verbose_name="document",
                    ),
                ),
                (
                    "work",
                    models.ForeignKey(
                        db_comment="Pekerjaan",
                        db_constraint=False,
                        on_delete=django.db.models.deletion.CASCADE,
                        to="programme.work",
                        verbose_name="work",
                    ),
                ),
            ],
            options={
                "verbose_name": "work of a document",
                "verbose_name_plural": "works of documents",
                "db_table_comment": "Kaitan dokumen dengan pekerjaan",
                "ordering": ["document", "work"],
            },
        ),
        migrations.AddField(
            model_name="document",
            name="works",
            field=models.ManyToManyField(
                blank=True,
                related_name="documents",
                through="programme.DocumentWork",
                to="programme.work",
                verbose_name="works",
            ),
        ),
        migrations.CreateModel(
            name="DocumentWorkEvent",
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
                    "document",
                    models.ForeignKey(
                        db_comment="Dokumen",
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="programme.document",
                        verbose_name="document",
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
                        to="programme.documentwork",
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
            name="FaqEntry",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("position", models.PositiveSmallIntegerField(db_comment="Nomor urut", verbose_name="position")),
                ("question", models.CharField(db_comment="Pertanyaan", max_length=300, verbose_name="question")),
                (
                    "question_en",
                    models.CharField(
                        blank=True,
                        db_comment="Pertanyaan (Inggris)",
                        db_default="",
                        default="",
                        max_length=300,
                        verbose_name="question in English",
                    ),
                ),
                ("answer", models.TextField(db_comment="Jawaban", verbose_name="answer")),
                (
                    "answer_en",
                    models.TextField(
                        blank=True,
                        db_comment="Jawaban (Inggris)",
                        db_default="",
                        default="",
                        verbose_name="answer in English",
                    ),
                ),
                (
                    "source",
                    models.CharField(
                        blank=True,
                        db_comment="Sumber",
                        db_default="",
                        default="",
                        max_length=500,
                        verbose_name="source",
                    ),
                ),
                (
                    "published",
                    models.BooleanField(
                        db_comment="Tampil untuk umum", db_default=True, default=True, verbose_name="published"
                    ),
                ),
            ],
            options={
                "verbose_name": "question and answer",
                "verbose_name_plural": "questions and answers",
                "db_table_comment": "Tanya jawab tentang program",
                "ordering": ["position", "id"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("question", ""), _negated=True), name="faq_entry_question_named"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("answer", ""), _negated=True), name="faq_entry_answer_named"
                    ),
                ],
            },
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="faqentry",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "programme_faqentryevent" ("answer", "answer_en", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "published", "question", "question_en", "source") SELECT new_values."answer", new_values."answer_en", new_values."id", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."position", new_values."published", new_values."question", new_values."question_en", new_values."source" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="8c25a199b8dadc0ee8654522ce0ce92322fa42e0",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_152ac",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="programme_faqentry",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="faqentry",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "programme_faqentryevent" ("answer", "answer_en", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "published", "question", "question_en", "source") SELECT new_values."answer", new_values."answer_en", new_values."id", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."position", new_values."published", new_values."question", new_values."question_en", new_values."source" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="e9eede033d9a0ecf9897a391e0d23159d35d767f",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_f230c",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="programme_faqentry",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="faqentry",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "programme_faqentryevent" ("answer", "answer_en", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "published", "question", "question_en", "source") SELECT old_values."answer", old_values."answer_en", old_values."id", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."position", old_values."published", old_values."question", old_values."question_en", old_values."source" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                    hash="6d63113019bc01626add5b3489b3b88faf668150",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_625b2",
                    referencing="REFERENCING OLD TABLE AS old_values ",
                    table="programme_faqentry",
                    when="AFTER",
                ),
            ),
        ),
        migrations.AddField(
            model_name="faqentryevent",
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
            model_name="faqentryevent",
            name="pgh_obj",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="events",
                to="programme.faqentry",
            ),
        ),
        migrations.AddField(
            model_name="figurestatement",
            name="wilayah",
            field=models.ForeignKey(
                blank=True,
                db_comment="Kode wilayah; kosong berarti nasional",
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="figure_statements",
                to="spatial.wilayah",
                verbose_name="wilayah",
            ),
        ),
        migrations.AddField(
            model_name="figurestatementevent",
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
            model_name="figurestatementevent",
            name="pgh_obj",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="events",
                to="programme.figurestatement",
            ),
        ),
        migrations.AddField(
            model_name="figurestatementevent",
            name="wilayah",
            field=models.ForeignKey(
                blank=True,
                db_comment="Kode wilayah; kosong berarti nasional",
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="spatial.wilayah",
                verbose_name="wilayah",
            ),
        ),
        migrations.AddConstraint(
            model_name="figuresubject",
            constraint=models.CheckConstraint(
                condition=models.Q(("code", ""), _negated=True), name="figure_subject_code_named"
            ),
        ),
        migrations.AddConstraint(
            model_name="figuresubject",
            constraint=models.CheckConstraint(
                condition=models.Q(("title", ""), _negated=True), name="figure_subject_title_named"
            ),
        ),
        migrations.AddConstraint(
            model_name="figuresubject",
            constraint=models.CheckConstraint(
                condition=models.Q(("unit", ""), _negated=True), name="figure_subject_unit_named"
            ),
        ),
        migrations.AddField(
            model_name="figurestatementevent",
            name="subject",
            field=models.ForeignKey(
                db_comment="Pokok angka",
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="programme.figuresubject",
                verbose_name="subject",
            ),
        ),
        migrations.AddField(
            model_name="figurestatement",
            name="subject",
            field=models.ForeignKey(
                db_comment="Pokok angka",
                on_delete=django.db.models.deletion.PROTECT,
                related_name="statements",
                to="programme.figuresubject",
                verbose_name="subject",
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="figuresubject",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "programme_figuresubjectevent" ("code", "is_target", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "title", "title_en", "unit", "unit_en") SELECT new_values."code", new_values."is_target", _pgh_attached_context.value, NOW(), \'insert\', new_values."code", new_values."position", new_values."title", new_values."title_en", new_values."unit", new_values."unit_en" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="152762233f9ed98db519bf9a53dd0e354ad63caf",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_73360",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="programme_figuresubject",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="figuresubject",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "programme_figuresubjectevent" ("code", "is_target", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "title", "title_en", "unit", "unit_en") SELECT new_values."code", new_values."is_target", _pgh_attached_context.value, NOW(), \'update\', new_values."code", new_values."position", new_values."title", new_values."title_en", new_values."unit", new_values."unit_en" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."code") = (new_values."code") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="fa5151c47cc46e2908437b9a7a85bbf3a0bf7f4a",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_f3c49",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="programme_figuresubject",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="figuresubject",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "programme_figuresubjectevent" ("code", "is_target", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "title", "title_en", "unit", "unit_en") SELECT old_values."code", old_values."is_target", _pgh_attached_context.value, NOW(), \'delete\', old_values."code", old_values."position", old_values."title", old_values."title_en", old_values."unit", old_values."unit_en" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                    hash="16143c5a50e9a80f201b2f1c2ab858af5bfa8411",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_8cdde",
                    referencing="REFERENCING OLD TABLE AS old_values ",
                    table="programme_figuresubject",
                    when="AFTER",
                ),
            ),
        ),
        migrations.AddField(
            model_name="figuresubjectevent",
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
            model_name="figuresubjectevent",
            name="pgh_obj",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="events",
                to="programme.figuresubject",
            ),
        ),
        migrations.AddField(
            model_name="findingevent",
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
            model_name="findingevent",
            name="pgh_obj",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="events",
                to="programme.finding",
            ),
        ),
        migrations.AddField(
            model_name="galleryphoto",
            name="wilayah",
            field=models.ForeignKey(
                blank=True,
                db_comment="Kode wilayah",
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="gallery_photos",
                to="spatial.wilayah",
                verbose_name="wilayah",
            ),
        ),
        migrations.AddField(
            model_name="galleryphotoevent",
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
            model_name="galleryphotoevent",
            name="pgh_obj",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="events",
                to="programme.galleryphoto",
            ),
        ),
        migrations.AddField(
            model_name="galleryphotoevent",
            name="wilayah",
            field=models.ForeignKey(
                blank=True,
                db_comment="Kode wilayah",
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="spatial.wilayah",
                verbose_name="wilayah",
            ),
        ),
        migrations.AddField(
            model_name="indicator",
            name="parent",
            field=models.ForeignKey(
                blank=True,
                db_comment="Indikator induk",
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="parts",
                to="programme.indicator",
                verbose_name="part of",
            ),
        ),
        migrations.AddField(
            model_name="indicatorevent",
            name="parent",
            field=models.ForeignKey(
                blank=True,
                db_comment="Indikator induk",
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="programme.indicator",
                verbose_name="part of",
            ),
        ),
        migrations.AddField(
            model_name="indicatorevent",
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
            model_name="indicatorevent",
            name="pgh_obj",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="events",
                to="programme.indicator",
            ),
        ),
        migrations.AddField(
            model_name="indicatorvalue",
            name="document",
            field=models.ForeignKey(
                blank=True,
                db_comment="Dokumen sumber",
                null=True,
                on_delete=django.db.models.deletion.SET_NULL,
                related_name="indicator_values",
                to="programme.document",
                verbose_name="document",
            ),
        ),
        migrations.AddField(
            model_name="indicatorvalue",
            name="indicator",
            field=models.ForeignKey(
                db_comment="Indikator",
                on_delete=django.db.models.deletion.CASCADE,
                related_name="values",
                to="programme.indicator",
                verbose_name="indicator",
            ),
        ),
        migrations.AddField(
            model_name="indicatorvalue",
            name="wilayah",
            field=models.ForeignKey(
                blank=True,
                db_comment="Kode wilayah; kosong berarti nasional",
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="indicator_values",
                to="spatial.wilayah",
                verbose_name="wilayah",
            ),
        ),
        migrations.AddField(
            model_name="indicatorvalueevent",
            name="document",
            field=models.ForeignKey(
                blank=True,
                db_comment="Dokumen sumber",
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
            model_name="indicatorvalueevent",
            name="indicator",
            field=models.ForeignKey(
                db_comment="Indikator",
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="programme.indicator",
                verbose_name="indicator",
            ),
        ),
        migrations.AddField(
            model_name="indicatorvalueevent",
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
            model_name="indicatorvalueevent",
            name="pgh_obj",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="events",
                to="programme.indicatorvalue",
            ),
        ),
        migrations.AddField(
            model_name="indicatorvalueevent",
            name="wilayah",
            field=models.ForeignKey(
                blank=True,
                db_comment="Kode wilayah; kosong berarti nasional",
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="spatial.wilayah",
                verbose_name="wilayah",
            ),
        ),
        migrations.AddField(
            model_name="institution",
            name="document",
            field=models.ForeignKey(
                blank=True,
                db_comment="Dokumen SK lembaga",
                null=True,
                on_delete=django.db.models.deletion.SET_NULL,
                related_name="institutions",
                to="programme.document",
                verbose_name="document",
            ),
        ),
        migrations.AddField(
            model_name="institution",
            name="parent",
            field=models.ForeignKey(
                blank=True,
                db_comment="Lembaga induk, misalnya BKM dari suatu KSM",
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="children",
                to="programme.institution",
                verbose_name="belongs to",
            ),
        ),
        migrations.AddField(
            model_name="institution",
            name="wilayah",
            field=models.ForeignKey(
                blank=True,
                db_comment="Kode wilayah kerja; kosong berarti nasional",
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="institutions",
                to="spatial.wilayah",
                verbose_name="wilayah",
            ),
        ),
        migrations.AddField(
            model_name="findingevent",
            name="responsible",
            field=models.ForeignKey(
                blank=True,
                db_comment="Lembaga penanggung jawab tindak lanjut",
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="programme.institution",
                verbose_name="to be mended by",
            ),
        ),
        migrations.AddField(
            model_name="finding",
            name="responsible",
            field=models.ForeignKey(
                blank=True,
                db_comment="Lembaga penanggung jawab tindak lanjut",
                null=True,
                on_delete=django.db.models.deletion.SET_NULL,
                related_name="findings",
                to="programme.institution",
                verbose_name="to be mended by",
            ),
        ),
        migrations.AddField(
            model_name="documentevent",
            name="institution",
            field=models.ForeignKey(
                blank=True,
                db_comment="Lembaga penyusun",
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="programme.institution",
                verbose_name="made by",
            ),
        ),
        migrations.AddField(
            model_name="document",
            name="institution",
            field=models.ForeignKey(
                blank=True,
                db_comment="Lembaga penyusun",
                null=True,
                on_delete=django.db.models.deletion.SET_NULL,
                related_name="documents_made",
                to="programme.institution",
                verbose_name="made by",
            ),
        ),
        migrations.AddField(
            model_name="agendaeventevent",
            name="institution",
            field=models.ForeignKey(
                blank=True,
                db_comment="Penyelenggara",
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="programme.institution",
                verbose_name="held by",
            ),
        ),
        migrations.AddField(
            model_name="agendaevent",
            name="institution",
            field=models.ForeignKey(
                blank=True,
                db_comment="Penyelenggara",
                null=True,
                on_delete=django.db.models.deletion.SET_NULL,
                related_name="agenda",
                to="programme.institution",
                verbose_name="held by",
            ),
        ),
        migrations.AddField(
            model_name="institutionactivity",
            name="institution",
            field=models.ForeignKey(
                db_comment="Lembaga",
                on_delete=django.db.models.deletion.CASCADE,
                related_name="activities",
                to="programme.institution",
                verbose_name="institution",
            ),
        ),
        migrations.AddField(
            model_name="institutionactivityevent",
            name="institution",
            field=models.ForeignKey(
                db_comment="Lembaga",
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="programme.institution",
                verbose_name="institution",
            ),
        ),
        migrations.AddField(
            model_name="institutionactivityevent",
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
            model_name="institutionactivityevent",
            name="pgh_obj",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="events",
                to="programme.institutionactivity",
            ),
        ),
        migrations.AddField(
            model_name="institutionevent",
            name="document",
            field=models.ForeignKey(
                blank=True,
                db_comment="Dokumen SK lembaga",
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
            model_name="institutionevent",
            name="parent",
            field=models.ForeignKey(
                blank=True,
                db_comment="Lembaga induk, misalnya BKM dari suatu KSM",
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="programme.institution",
                verbose_name="belongs to",
            ),
        ),
        migrations.AddField(
            model_name="institutionevent",
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
            model_name="institutionevent",
            name="pgh_obj",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="events",
                to="programme.institution",
            ),
        ),
        migrations.AddField(
            model_name="institutionevent",
            name="wilayah",
            field=models.ForeignKey(
                blank=True,
                db_comment="Kode wilayah kerja; kosong berarti nasional",
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="spatial.wilayah",
                verbose_name="wilayah",
            ),
        ),
        migrations.AddField(
            model_name="legalbasis",
            name="decree",
            field=models.ForeignKey(
                blank=True,
                db_comment="SK dalam basis data ini",
                null=True,
                on_delete=django.db.models.deletion.SET_NULL,
                related_name="+",
                to="spatial.decree",
                verbose_name="decree",
            ),
        ),
        migrations.AddField(
            model_name="legalbasisevent",
            name="decree",
            field=models.ForeignKey(
                blank=True,
                db_comment="SK dalam basis data ini",
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="spatial.decree",
                verbose_name="decree",
            ),
        ),
        migrations.AddField(
            model_name="legalbasisevent",
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
            model_name="legalbasisevent",
            name="pgh_obj",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="events",
                to="programme.legalbasis",
            ),
        ),
        migrations.AddField(
            model_name="locationkind",
            name="kelurahan",
            field=models.ForeignKey(
                db_comment="Kode kelurahan/desa",
                on_delete=django.db.models.deletion.PROTECT,
                related_name="location_kinds",
                to="spatial.wilayah",
                verbose_name="kelurahan",
            ),
        ),
        migrations.AddField(
            model_name="locationkindevent",
            name="kelurahan",
            field=models.ForeignKey(
                db_comment="Kode kelurahan/desa",
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="spatial.wilayah",
                verbose_name="kelurahan",
            ),
        ),
        migrations.AddField(
            model_name="locationkindevent",
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
            model_name="locationkindevent",
            name="pgh_obj",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="events",
                to="programme.locationkind",
            ),
        ),
        migrations.AddField(
            model_name="member",
            name="institution",
            field=models.ForeignKey(
                db_comment="Lembaga",
                on_delete=django.db.models.deletion.CASCADE,
                related_name="members",
                to="programme.institution",
                verbose_name="institution",
            ),
        ),
        migrations.AddField(
            model_name="memberevent",
            name="institution",
            field=models.ForeignKey(
                db_comment="Lembaga",
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="programme.institution",
                verbose_name="institution",
            ),
        ),
        migrations.AddField(
            model_name="memberevent",
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
            model_name="memberevent",
            name="pgh_obj",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="events",
                to="programme.member",
            ),
        ),
        migrations.AddConstraint(
            model_name="page",
            constraint=models.CheckConstraint(condition=models.Q(("slug", ""), _negated=True), name="page_slug_named"),
        ),
        migrations.AddConstraint(
            model_name="page",
            constraint=models.CheckConstraint(
                condition=models.Q(("title", ""), _negated=True), name="page_title_named"
            ),
        ),
        migrations.AddConstraint(
            model_name="page",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("source_url", ""), ("source_url__regex", "^https?://[^[:space:]]+$"), _connector="OR"
                ),
                name="page_source_url_web",
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="page",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "programme_pageevent" ("body", "body_en", "extra", "id", "lead", "lead_en", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "published", "slug", "source", "source_url", "title", "title_en") SELECT new_values."body", new_values."body_en", new_values."extra", new_values."id", new_values."lead", new_values."lead_en", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."position", new_values."published", new_values."slug", new_values."source", new_values."source_url", new_values."title", new_values."title_en" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="7c939ab44fb8f5519c2c5e8e021291822fabb04d",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_308a4",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="programme_page",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="page",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "programme_pageevent" ("body", "body_en", "extra", "id", "lead", "lead_en", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "published", "slug", "source", "source_url", "title", "title_en") SELECT new_values."body", new_values."body_en", new_values."extra", new_values."id", new_values."lead", new_values."lead_en", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."position", new_values."published", new_values."slug", new_values."source", new_values."source_url", new_values."title", new_values."title_en" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="06ae7f6b01473b48c915c94b8c0858b410687d97",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_96c4f",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="programme_page",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="page",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "programme_pageevent" ("body", "body_en", "extra", "id", "lead", "lead_en", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "published", "slug", "source", "source_url", "title", "title_en") SELECT old_values."body", old_values."body_en", old_values."extra", old_values."id", old_values."lead", old_values."lead_en", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."position", old_values."published", old_values."slug", old_values."source", old_values."source_url", old_values."title", old_values."title_en" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                    hash="90417c93ecf65d22d67eb59be86c5260bf72c591",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_bc49c",
                    referencing="REFERENCING OLD TABLE AS old_values ",
                    table="programme_page",
                    when="AFTER",
                ),
            ),
        ),
        migrations.AddField(
            model_name="pageevent",
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
            model_name="pageevent",
            name="pgh_obj",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="events",
                to="programme.page",
            ),
        ),
        migrations.AddField(
            model_name="pageitem",
            name="page",
            field=models.ForeignKey(
                db_comment="Halaman",
                on_delete=django.db.models.deletion.CASCADE,
                related_name="items",
                to="programme.page",
                verbose_name="page",
            ),
        ),
        migrations.AddField(
            model_name="documentevent",
            name="fulfils",
            field=models.ForeignKey(
                blank=True,
                db_comment="Tugas pada halaman peran yang dipenuhi dokumen ini",
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="programme.pageitem",
                verbose_name="fulfils the duty",
            ),
        ),
        migrations.AddField(
            model_name="document",
            name="fulfils",
            field=models.ForeignKey(
                blank=True,
                db_comment="Tugas pada halaman peran yang dipenuhi dokumen ini",
                null=True,
                on_delete=django.db.models.deletion.SET_NULL,
                related_name="documents",
                to="programme.pageitem",
                verbose_name="fulfils the duty",
            ),
        ),
        migrations.AddField(
            model_name="pageitemevent",
            name="page",
            field=models.ForeignKey(
                db_comment="Halaman",
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="programme.page",
                verbose_name="page",
            ),
        ),
        migrations.AddField(
            model_name="pageitemevent",
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
            model_name="pageitemevent",
            name="pgh_obj",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="events",
                to="programme.pageitem",
            ),
        ),
        migrations.AddField(
            model_name="programmetarget",
            name="wilayah",
            field=models.ForeignKey(
                blank=True,
                db_comment="Kode wilayah; kosong berarti nasional",
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="programme_targets",
                to="spatial.wilayah",
                verbose_name="wilayah",
            ),
        ),
        migrations.AddField(
            model_name="programmetargetevent",
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
            model_name="programmetargetevent",
            name="pgh_obj",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="events",
                to="programme.programmetarget",
            ),
        ),
        migrations.AddField(
            model_name="programmetargetevent",
            name="wilayah",
            field=models.ForeignKey(
                blank=True,
                db_comment="Kode wilayah; kosong berarti nasional",
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="spatial.wilayah",
                verbose_name="wilayah",
            ),
        ),
        migrations.AddConstraint(
            model_name="seedrow",
            constraint=models.UniqueConstraint(fields=("noun", "key"), name="seed_row_once"),
        ),
        migrations.AddField(
            model_name="survey",
            name="document",
            field=models.ForeignKey(
                blank=True,
                db_comment="Dokumen laporan",
                null=True,
                on_delete=django.db.models.deletion.SET_NULL,
                related_name="surveys",
                to="programme.document",
                verbose_name="report",
            ),
        ),
        migrations.AddField(
            model_name="survey",
            name="institution",
            field=models.ForeignKey(
                blank=True,
                db_comment="Lembaga pelaksana",
                null=True,
                on_delete=django.db.models.deletion.SET_NULL,
                related_name="surveys",
                to="programme.institution",
                verbose_name="surveyed by",
            ),
        ),
        migrations.AddField(
            model_name="survey",
            name="wilayah",
            field=models.ForeignKey(
                db_comment="Kode wilayah",
                on_delete=django.db.models.deletion.PROTECT,
                related_name="surveys",
                to="spatial.wilayah",
                verbose_name="wilayah",
            ),
        ),
        migrations.AddField(
            model_name="surveyanswer",
            name="survey",
            field=models.ForeignKey(
                db_comment="Survei",
                on_delete=django.db.models.deletion.CASCADE,
                related_name="answers",
                to="programme.survey",
                verbose_name="survey",
            ),
        ),
        migrations.AddField(
            model_name="surveyanswerevent",
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
            model_name="surveyanswerevent",
            name="pgh_obj",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="events",
                to="programme.surveyanswer",
            ),
        ),
        migrations.AddField(
            model_name="surveyanswerevent",
            name="survey",
            field=models.ForeignKey(
                db_comment="Survei",
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="programme.survey",
                verbose_name="survey",
            ),
        ),
        migrations.AddField(
            model_name="surveyevent",
            name="document",
            field=models.ForeignKey(
                blank=True,
                db_comment="Dokumen laporan",
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="programme.document",
                verbose_name="report",
            ),
        ),
        migrations.AddField(
            model_name="surveyevent",
            name="institution",
            field=models.ForeignKey(
                blank=True,
                db_comment="Lembaga pelaksana",
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="programme.institution",
                verbose_name="surveyed by",
            ),
        ),
        migrations.AddField(
            model_name="surveyevent",
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
            model_name="surveyevent",
            name="pgh_obj",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="events",
                to="programme.survey",
            ),
        ),
        migrations.AddField(
            model_name="surveyevent",
            name="wilayah",
            field=models.ForeignKey(
                db_comment="Kode wilayah",
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="spatial.wilayah",
                verbose_name="wilayah",
            ),
        ),
        migrations.AddField(
            model_name="visit",
            name="institution",
            field=models.ForeignKey(
                blank=True,
                db_comment="Lembaga yang berkunjung",
                null=True,
                on_delete=django.db.models.deletion.SET_NULL,
                related_name="visits",
                to="programme.institution",
                verbose_name="visited by",
            ),
        ),
        migrations.AddField(
            model_name="visit",
            name="kawasan",
            field=models.ForeignKey(
                blank=True,
                db_comment="Kawasan",
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.SET_NULL,
                related_name="visits",
                to="spatial.kawasan",
                verbose_name="kawasan",
            ),
        ),
        migrations.AddField(
            model_name="visit",
            name="report",
            field=models.ForeignKey(
                blank=True,
                db_comment="Dokumen laporan",
                null=True,
                on_delete=django.db.models.deletion.SET_NULL,
                related_name="visits",
                to="programme.document",
                verbose_name="report",
            ),
        ),
        migrations.AddField(
            model_name="visit",
            name="slum_area",
            field=models.ForeignKey(
                blank=True,
                db_comment="Area kumuh (RT)",
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.SET_NULL,
                related_name="visits",
                to="spatial.slumarea",
                verbose_name="slum area",
            ),
        ),
        migrations.AddField(
            model_name="visit",
            name="wilayah",
            field=models.ForeignKey(
                db_comment="Kode wilayah yang dikunjungi",
                on_delete=django.db.models.deletion.PROTECT,
                related_name="visits",
                to="spatial.wilayah",
                verbose_name="wilayah",
            ),
        ),
        migrations.AddField(
            model_name="visit",
            name="work",
            field=models.ForeignKey(
                blank=True,
                db_comment="Pekerjaan yang diperiksa",
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.SET_NULL,
                related_name="visits",
                to="programme.work",
                verbose_name="work",
            ),
        ),
        migrations.AddField(
            model_name="findingevent",
            name="visit",
            field=models.ForeignKey(
                db_comment="Kunjungan",
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="programme.visit",
                verbose_name="visit",
            ),
        ),
        migrations.AddField(
            model_name="finding",
            name="visit",
            field=models.ForeignKey(
                db_comment="Kunjungan",
                on_delete=django.db.models.deletion.CASCADE,
                related_name="findings",
                to="programme.visit",
                verbose_name="visit",
            ),
        ),
        migrations.AddField(
            model_name="visitevent",
            name="institution",
            field=models.ForeignKey(
                blank=True,
                db_comment="Lembaga yang berkunjung",
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="programme.institution",
                verbose_name="visited by",
            ),
        ),
        migrations.AddField(
            model_name="visitevent",
            name="kawasan",
            field=models.ForeignKey(
                blank=True,
                db_comment="Kawasan",
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="spatial.kawasan",
                verbose_name="kawasan",
            ),
        ),
        migrations.AddField(
            model_name="visitevent",
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
            model_name="visitevent",
            name="pgh_obj",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="events",
                to="programme.visit",
            ),
        ),
        migrations.AddField(
            model_name="visitevent",
            name="report",
            field=models.ForeignKey(
                blank=True,
                db_comment="Dokumen laporan",
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="programme.document",
                verbose_name="report",
            ),
        ),
        migrations.AddField(
            model_name="visitevent",
            name="slum_area",
            field=models.ForeignKey(
                blank=True,
                db_comment="Area kumuh (RT)",
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="spatial.slumarea",
                verbose_name="slum area",
            ),
        ),
        migrations.AddField(
            model_name="visitevent",
            name="wilayah",
            field=models.ForeignKey(
                db_comment="Kode wilayah yang dikunjungi",
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="spatial.wilayah",
                verbose_name="wilayah",
            ),
        ),
        migrations.AddField(
            model_name="visitevent",
            name="work",
            field=models.ForeignKey(
                blank=True,
                db_comment="Pekerjaan yang diperiksa",
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="programme.work",
                verbose_name="work",
            ),
        ),
        migrations.AddConstraint(
            model_name="documentdecree",
            constraint=models.UniqueConstraint(fields=("document", "decree"), name="document_decree_once"),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="documentdecree",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "programme_documentdecreeevent" ("decree_id", "document_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") SELECT new_values."decree_id", new_values."document_id", new_values."id", _pgh_attached_context.value, NOW(), \'insert\', new_values."id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="114a9b60980de761338560957005da4af7e88190",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_9e3bf",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="programme_documentdecree",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="documentdecree",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "programme_documentdecreeevent" ("decree_id", "document_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") SELECT new_values."decree_id", new_values."document_id", new_values."id", _pgh_attached_context.value, NOW(), \'update\', new_values."id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="fb537a40b8ecb39274303cc091d9e637725291b1",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_5c63a",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="programme_documentdecree",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="documentdecree",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "programme_documentdecreeevent" ("decree_id", "document_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") SELECT old_values."decree_id", old_values."document_id", old_values."id", _pgh_attached_context.value, NOW(), \'delete\', old_values."id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                    hash="7534f0ff7b36f5969f6ab4e3b89b656f3e897e3e",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_bc6ee",
                    referencing="REFERENCING OLD TABLE AS old_values ",
                    table="programme_documentdecree",
                    when="AFTER",
                ),
            ),
        ),
        migrations.AddConstraint(
            model_name="documentwork",
            constraint=models.UniqueConstraint(fields=("document", "work"), name="document_work_once"),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="documentwork",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "programme_documentworkevent" ("document_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "work_id") SELECT new_values."document_id", new_values."id", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."work_id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="493a4af4b629d28421fe1702bd97e887d6e87f75",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_5257a",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="programme_documentwork",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="documentwork",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "programme_documentworkevent" ("document_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "work_id") SELECT new_values."document_id", new_values."id", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."work_id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="b2719207bf0966981a3c1d110e467ca6e304670c",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_8f487",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="programme_documentwork",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="documentwork",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "programme_documentworkevent" ("document_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "work_id") SELECT old_values."document_id", old_values."id", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."work_id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                    hash="ed40552d46bba5cdd614d7d021db90504531f7ca",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_328d6",
                    referencing="REFERENCING OLD TABLE AS old_values ",
                    table="programme_documentwork",
                    when="AFTER",
                ),
            ),
        ),
        migrations.AddConstraint(
            model_name="figurestatement",
            constraint=models.CheckConstraint(
                condition=models.Q(("value__gte", -1000000000000000), ("value__lt", 1000000000000000)),
                name="figure_statement_value_range",
            ),
        ),
        migrations.AddConstraint(
            model_name="figurestatement",
            constraint=models.CheckConstraint(
                condition=models.Q(("evidence__in", ["own", "press", "second_hand"])),
                name="figure_statement_evidence_known",
            ),
        ),
        migrations.AddConstraint(
            model_name="figurestatement",
            constraint=models.CheckConstraint(
                condition=models.Q(("source", ""), _negated=True), name="figure_statement_source_named"
            ),
        ),
        migrations.AddConstraint(
            model_name="figurestatement",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("as_of__gte", models.F("period_from")),
                    ("period_from__isnull", True),
                    ("as_of__isnull", True),
                    _connector="OR",
                ),
                name="figure_statement_period_from_as_of",
                violation_error_message="The end lies before the beginning.",
            ),
        ),
        migrations.AddConstraint(
            model_name="figurestatement",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("source_url", ""), ("source_url__regex", "^https?://[^[:space:]]+$"), _connector="OR"
                ),
                name="figure_statement_source_url_web",
            ),
        ),
        migrations.AddConstraint(
            model_name="figurestatement",
            constraint=models.UniqueConstraint(
                fields=("subject", "wilayah", "value", "source", "as_of"),
                name="figure_statement_once",
                nulls_distinct=False,
                violation_error_message="This source's figure is here already.",
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="figurestatement",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "programme_figurestatementevent" ("as_of", "as_of_text", "evidence", "id", "note", "note_en", "period_from", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "published_on", "source", "source_url", "subject_id", "text", "value", "wilayah_id") SELECT new_values."as_of", new_values."as_of_text", new_values."evidence", new_values."id", new_values."note", new_values."note_en", new_values."period_from", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."published_on", new_values."source", new_values."source_url", new_values."subject_id", new_values."text", new_values."value", new_values."wilayah_id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="bd93c94b73cd8704deae2208f52fd9b7ce534120",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_446f1",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="programme_figurestatement",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="figurestatement",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "programme_figurestatementevent" ("as_of", "as_of_text", "evidence", "id", "note", "note_en", "period_from", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "published_on", "source", "source_url", "subject_id", "text", "value", "wilayah_id") SELECT new_values."as_of", new_values."as_of_text", new_values."evidence", new_values."id", new_values."note", new_values."note_en", new_values."period_from", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."published_on", new_values."source", new_values."source_url", new_values."subject_id", new_values."text", new_values."value", new_values."wilayah_id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="f6b73cfd6d639da7372d783c17451f43c25f2a1a",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_db494",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="programme_figurestatement",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="figurestatement",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "programme_figurestatementevent" ("as_of", "as_of_text", "evidence", "id", "note", "note_en", "period_from", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "published_on", "source", "source_url", "subject_id", "text", "value", "wilayah_id") SELECT old_values."as_of", old_values."as_of_text", old_values."evidence", old_values."id", old_values."note", old_values."note_en", old_values."period_from", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."published_on", old_values."source", old_values."source_url", old_values."subject_id", old_values."text", old_values."value", old_values."wilayah_id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                    hash="5eaa2ad59e353898c2b76e93d78022d356510cee",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_a748b",
                    referencing="REFERENCING OLD TABLE AS old_values ",
                    table="programme_figurestatement",
                    when="AFTER",
                ),
            ),
        ),
        migrations.AddConstraint(
            model_name="galleryphoto",
            constraint=models.CheckConstraint(
                condition=models.Q(("title", ""), _negated=True), name="gallery_photo_title_named"
            ),
        ),
        migrations.AddConstraint(
            model_name="galleryphoto",
            constraint=models.CheckConstraint(
                condition=models.Q(("file", ""), _negated=True), name="gallery_photo_file_named"
            ),
        ),
        migrations.AddConstraint(
            model_name="galleryphoto",
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
                name="gallery_photo_file_kept",
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="galleryphoto",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "programme_galleryphotoevent" ("credit", "fictitious", "file", "file_bytes", "file_media_type", "file_sha256", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "published", "taken_on", "title", "title_en", "wilayah_id") SELECT new_values."credit", new_values."fictitious", new_values."file", new_values."file_bytes", new_values."file_media_type", new_values."file_sha256", new_values."id", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."place", new_values."published", new_values."taken_on", new_values."title", new_values."title_en", new_values."wilayah_id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="ad485149b531d1c33f9f71ea1a2db940e592eaef",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_b17b7",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="programme_galleryphoto",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="galleryphoto",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "programme_galleryphotoevent" ("credit", "fictitious", "file", "file_bytes", "file_media_type", "file_sha256", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "published", "taken_on", "title", "title_en", "wilayah_id") SELECT new_values."credit", new_values."fictitious", new_values."file", new_values."file_bytes", new_values."file_media_type", new_values."file_sha256", new_values."id", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."place", new_values."published", new_values."taken_on", new_values."title", new_values."title_en", new_values."wilayah_id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="4a41e778222c0ae1015632a4f6131da01a6d8cea",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_d935f",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="programme_galleryphoto",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="galleryphoto",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "programme_galleryphotoevent" ("credit", "fictitious", "file", "file_bytes", "file_media_type", "file_sha256", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "published", "taken_on", "title", "title_en", "wilayah_id") SELECT old_values."credit", old_values."fictitious", old_values."file", old_values."file_bytes", old_values."file_media_type", old_values."file_sha256", old_values."id", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."place", old_values."published", old_values."taken_on", old_values."title", old_values."title_en", old_values."wilayah_id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                    hash="9884388e52f61f95bcd167ac1be4fc92f91d4572",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_5a220",
                    referencing="REFERENCING OLD TABLE AS old_values ",
                    table="programme_galleryphoto",
                    when="AFTER",
                ),
            ),
        ),
        migrations.AddConstraint(
            model_name="indicator",
            constraint=models.CheckConstraint(
                condition=models.Q(("direction__in", ["up", "down"])), name="indicator_direction_known"
            ),
        ),
        migrations.AddConstraint(
            model_name="indicator",
            constraint=models.CheckConstraint(
                condition=models.Q(("code", ""), _negated=True), name="indicator_code_named"
            ),
        ),
        migrations.AddConstraint(
            model_name="indicator",
            constraint=models.CheckConstraint(
                condition=models.Q(("title", ""), _negated=True), name="indicator_title_named"
            ),
        ),
        migrations.AddConstraint(
            model_name="indicator",
            constraint=models.CheckConstraint(
                condition=models.Q(("unit", ""), _negated=True), name="indicator_unit_named"
            ),
        ),
        migrations.AddConstraint(
            model_name="indicator",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("parent__isnull", True), models.Q(("parent", models.F("id")), _negated=True), _connector="OR"
                ),
                name="indicator_not_own_parent",
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="indicator",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "programme_indicatorevent" ("code", "direction", "id", "parent_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "source", "title", "title_en", "unit", "unit_en") SELECT new_values."code", new_values."direction", new_values."id", new_values."parent_id", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."position", new_values."source", new_values."title", new_values."title_en", new_values."unit", new_values."unit_en" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="ae5f88afdf7ed45020260aa4838d8fdf925d74a4",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_9ddf4",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="programme_indicator",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="indicator",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "programme_indicatorevent" ("code", "direction", "id", "parent_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "source", "title", "title_en", "unit", "unit_en") SELECT new_values."code", new_values."direction", new_values."id", new_values."parent_id", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."position", new_values."source", new_values."title", new_values."title_en", new_values."unit", new_values."unit_en" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="a53873bcce1ecfed2dc0fb62e84d4cba2afce2dd",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_c2844",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="programme_indicator",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="indicator",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "programme_indicatorevent" ("code", "direction", "id", "parent_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "source", "title", "title_en", "unit", "unit_en") SELECT old_values."code", old_values."direction", old_values."id", old_values."parent_id", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."position", old_values."source", old_values."title", old_values."title_en", old_values."unit", old_values."unit_en" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                    hash="ad96313c777c990d0e7c7a3bada3dc2db8a5ffd0",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_545e3",
                    referencing="REFERENCING OLD TABLE AS old_values ",
                    table="programme_indicator",
                    when="AFTER",
                ),
            ),
        ),
        migrations.AddConstraint(
            model_name="indicatorvalue",
            constraint=models.CheckConstraint(
                condition=models.Q(("kind__in", ["baseline", "target", "result"])), name="indicator_value_kind_known"
            ),
        ),
        migrations.AddConstraint(
            model_name="indicatorvalue",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("year__gte", 1945), ("year__lte", 2200)), ("year__isnull", True), _connector="OR"
                ),
                name="indicator_value_year_range",
            ),
        ),
        migrations.AddConstraint(
            model_name="indicatorvalue",
            constraint=models.CheckConstraint(
                condition=models.Q(("value__gte", -1000000000000000), ("value__lt", 1000000000000000)),
                name="indicator_value_value_range",
            ),
        ),
        migrations.AddConstraint(
            model_name="indicatorvalue",
            constraint=models.UniqueConstraint(
                fields=("indicator", "wilayah", "year", "kind"),
                name="indicator_value_once",
                nulls_distinct=False,
                violation_error_message="This indicator has such a value for this year already.",
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="indicatorvalue",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "programme_indicatorvalueevent" ("document_id", "fictitious", "id", "indicator_id", "kind", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source", "value", "wilayah_id", "year") SELECT new_values."document_id", new_values."fictitious", new_values."id", new_values."indicator_id", new_values."kind", new_values."note", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."source", new_values."value", new_values."wilayah_id", new_values."year" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="96f8956def1fb4a78866322c3749efd9356cef37",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_24d64",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="programme_indicatorvalue",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="indicatorvalue",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "programme_indicatorvalueevent" ("document_id", "fictitious", "id", "indicator_id", "kind", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source", "value", "wilayah_id", "year") SELECT new_values."document_id", new_values."fictitious", new_values."id", new_values."indicator_id", new_values."kind", new_values."note", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."source", new_values."value", new_values."wilayah_id", new_values."year" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="41fa9b9e9a0931cc43abdaf50a657a47b8226eaf",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_fe315",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="programme_indicatorvalue",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="indicatorvalue",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "programme_indicatorvalueevent" ("document_id", "fictitious", "id", "indicator_id", "kind", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source", "value", "wilayah_id", "year") SELECT old_values."document_id", old_values."fictitious", old_values."id", old_values."indicator_id", old_values."kind", old_values."note", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."source", old_values."value", old_values."wilayah_id", old_values."year" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                    hash="03a58a41cb84d0247f41660a56b8eac2b38e9c1f",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_92555",
                    referencing="REFERENCING OLD TABLE AS old_values ",
                    table="programme_indicatorvalue",
                    when="AFTER",
                ),
            ),
        ),
        migrations.AddConstraint(
            model_name="institution",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("kind__in", ["pokja", "opd", "bkm", "lkm", "ksm", "kpp", "tipp", "forum", "consultant", "other"])
                ),
                name="institution_kind_known",
            ),
        ),
        migrations.AddConstraint(
            model_name="institution",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("maturity__in", ["awal", "berdaya", "mandiri", "madani"]),
                    ("maturity__isnull", True),
                    _connector="OR",
                ),
                name="institution_maturity_known",
            ),
        ),
        migrations.AddConstraint(
            model_name="institution",
            constraint=models.CheckConstraint(
                condition=models.Q(("name", ""), _negated=True), name="institution_name_named"
            ),
        ),
        migrations.AddConstraint(
            model_name="institution",
            constraint=models.UniqueConstraint(
                fields=("kind", "wilayah", "name"),
                name="institution_once",
                nulls_distinct=False,
                violation_error_message="This institution is here already.",
            ),
        ),
        migrations.AddConstraint(
            model_name="institution",
            constraint=models.CheckConstraint(
                condition=models.Q(("maturity__isnull", True), ("kind__in", ["bkm", "lkm"]), _connector="OR"),
                name="institution_maturity_of_bkm",
                violation_error_message="Maturity is graded of BKM and LKM alone.",
            ),
        ),
        migrations.AddConstraint(
            model_name="institution",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("wilayah__isnull", False), ("kind__in", ["consultant", "forum", "other"]), _connector="OR"
                ),
                name="institution_has_wilayah",
                violation_error_message="Name the wilayah that this body works in.",
            ),
        ),
        migrations.AddConstraint(
            model_name="institution",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("kind__in", ["bkm", "lkm", "ksm", "kpp", "tipp"]), _negated=True),
                    django.db.models.lookups.Exact(django.db.models.functions.text.Length("wilayah"), 13),
                    _connector="OR",
                ),
                name="institution_of_kelurahan",
                violation_error_message="BKM, LKM, KSM, KPP and TIPP are bodies of a kelurahan or desa.",
            ),
        ),
        migrations.AddConstraint(
            model_name="institution",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("kind", "pokja"), _negated=True),
                    django.db.models.lookups.In(django.db.models.functions.text.Length("wilayah"), [2, 5]),
                    _connector="OR",
                ),
                name="institution_pokja_level",
                violation_error_message="A Pokja PKP is a body of a regency, a city or a province.",
            ),
        ),
        migrations.AddConstraint(
            model_name="institution",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("parent__isnull", True), models.Q(("parent", models.F("id")), _negated=True), _connector="OR"
                ),
                name="institution_not_own_parent",
            ),
        ),
        migrations.AddConstraint(
            model_name="institution",
            constraint=models.CheckConstraint(condition=models.Q(("funds__gte", 0)), name="institution_funds_range"),
        ),
        migrations.AddConstraint(
            model_name="institution",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("funds_year__gte", 1945), ("funds_year__lte", 2200)),
                    ("funds_year__isnull", True),
                    _connector="OR",
                ),
                name="institution_funds_year_range",
            ),
        ),
        migrations.AddConstraint(
            model_name="institution",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("maturity_year__gte", 1945), ("maturity_year__lte", 2200)),
                    ("maturity_year__isnull", True),
                    _connector="OR",
                ),
                name="institution_maturity_year_range",
            ),
        ),
        migrations.AddConstraint(
            model_name="institution",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("until__gte", models.F("since")), ("since__isnull", True), ("until__isnull", True), _connector="OR"
                ),
                name="institution_since_until",
                violation_error_message="The end lies before the beginning.",
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="institution",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "programme_institutionevent" ("decree_date", "decree_number", "document_id", "fictitious", "funds", "funds_year", "id", "kind", "maturity", "maturity_year", "name", "note", "parent_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "secretariat", "since", "source", "until", "wilayah_id") SELECT new_values."decree_date", new_values."decree_number", new_values."document_id", new_values."fictitious", new_values."funds", new_values."funds_year", new_values."id", new_values."kind", new_values."maturity", new_values."maturity_year", new_values."name", new_values."note", new_values."parent_id", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."secretariat", new_values."since", new_values."source", new_values."until", new_values."wilayah_id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="502ea47a61c74b93af212e912827312c24868ced",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_4032a",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="programme_institution",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="institution",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "programme_institutionevent" ("decree_date", "decree_number", "document_id", "fictitious", "funds", "funds_year", "id", "kind", "maturity", "maturity_year", "name", "note", "parent_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "secretariat", "since", "source", "until", "wilayah_id") SELECT new_values."decree_date", new_values."decree_number", new_values."document_id", new_values."fictitious", new_values."funds", new_values."funds_year", new_values."id", new_values."kind", new_values."maturity", new_values."maturity_year", new_values."name", new_values."note", new_values."parent_id", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."secretariat", new_values."since", new_values."source", new_values."until", new_values."wilayah_id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="3cea534fe3cbf60eabd94e2d2c27937227423e3b",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_43098",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="programme_institution",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="institution",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "programme_institutionevent" ("decree_date", "decree_number", "document_id", "fictitious", "funds", "funds_year", "id", "kind", "maturity", "maturity_year", "name", "note", "parent_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "secretariat", "since", "source", "until", "wilayah_id") SELECT old_values."decree_date", old_values."decree_number", old_values."document_id", old_values."fictitious", old_values."funds", old_values."funds_year", old_values."id", old_values."kind", old_values."maturity", old_values."maturity_year", old_values."name", old_values."note", old_values."parent_id", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."secretariat", old_values."since", old_values."source", old_values."until", old_values."wilayah_id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                    hash="58fc30280c5fd3f60f2aef174e982e8b43cfd82b",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_6631c",
                    referencing="REFERENCING OLD TABLE AS old_values ",
                    table="programme_institution",
                    when="AFTER",
                ),
            ),
        ),
        migrations.AddConstraint(
            model_name="agendaevent",
            constraint=models.CheckConstraint(
                condition=models.Q(("title", ""), _negated=True), name="agenda_event_title_named"
            ),
        ),
        migrations.AddConstraint(
            model_name="agendaevent",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("ends_on__gte", models.F("starts_on")),
                    ("starts_on__isnull", True),
                    ("ends_on__isnull", True),
                    _connector="OR",
                ),
                name="agenda_event_starts_on_ends_on",
                violation_error_message="The end lies before the beginning.",
            ),
        ),
        migrations.AddConstraint(
            model_name="agendaevent",
            constraint=models.CheckConstraint(
                condition=models.Q(("url", ""), ("url__regex", "^https?://[^[:space:]]+$"), _connector="OR"),
                name="agenda_event_url_web",
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="agendaevent",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "programme_agendaeventevent" ("description", "description_en", "ends_on", "fictitious", "id", "institution_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "published", "source", "starts_at", "starts_on", "title", "title_en", "url") SELECT new_values."description", new_values."description_en", new_values."ends_on", new_values."fictitious", new_values."id", new_values."institution_id", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."place", new_values."published", new_values."source", new_values."starts_at", new_values."starts_on", new_values."title", new_values."title_en", new_values."url" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="57c9240d599520197b05274fea30ff33cbb63c33",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_b6bce",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="programme_agendaevent",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="agendaevent",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "programme_agendaeventevent" ("description", "description_en", "ends_on", "fictitious", "id", "institution_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "published", "source", "starts_at", "starts_on", "title", "title_en", "url") SELECT new_values."description", new_values."description_en", new_values."ends_on", new_values."fictitious", new_values."id", new_values."institution_id", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."place", new_values."published", new_values."source", new_values."starts_at", new_values."starts_on", new_values."title", new_values."title_en", new_values."url" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="801511cf7a289e6c52c6051fd8de9737a2ad6b06",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_c4195",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="programme_agendaevent",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="agendaevent",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "programme_agendaeventevent" ("description", "description_en", "ends_on", "fictitious", "id", "institution_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "published", "source", "starts_at", "starts_on", "title", "title_en", "url") SELECT old_values."description", old_values."description_en", old_values."ends_on", old_values."fictitious", old_values."id", old_values."institution_id", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."place", old_values."published", old_values."source", old_values."starts_at", old_values."starts_on", old_values."title", old_values."title_en", old_values."url" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                    hash="2eaaf37482fd9cbaa4364357e9bb678a45e08b39",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_362bc",
                    referencing="REFERENCING OLD TABLE AS old_values ",
                    table="programme_agendaevent",
                    when="AFTER",
                ),
            ),
        ),
        migrations.AddConstraint(
            model_name="institutionactivity",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("kind__in", ["meeting", "coordination", "training", "outreach", "monitoring", "other"])
                ),
                name="institution_activity_kind_known",
            ),
        ),
        migrations.AddConstraint(
            model_name="institutionactivity",
            constraint=models.CheckConstraint(
                condition=models.Q(("description", ""), _negated=True), name="institution_activity_description_named"
            ),
        ),
        migrations.AddConstraint(
            model_name="institutionactivity",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("attendance_women__isnull", True),
                    ("attendance_women__lte", models.F("attendance")),
                    _connector="OR",
                ),
                name="institution_activity_women_of_all",
                violation_error_message="There cannot be more women than people.",
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="institutionactivity",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "programme_institutionactivityevent" ("attendance", "attendance_women", "date", "description", "fictitious", "id", "institution_id", "kind", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") SELECT new_values."attendance", new_values."attendance_women", new_values."date", new_values."description", new_values."fictitious", new_values."id", new_values."institution_id", new_values."kind", _pgh_attached_context.value, NOW(), \'insert\', new_values."id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="f832d11bf9012c8e80d33092bb13b15120690b95",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_5f9ee",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="programme_institutionactivity",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="institutionactivity",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "programme_institutionactivityevent" ("attendance", "attendance_women", "date", "description", "fictitious", "id", "institution_id", "kind", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") SELECT new_values."attendance", new_values."attendance_women", new_values."date", new_values."description", new_values."fictitious", new_values."id", new_values."institution_id", new_values."kind", _pgh_attached_context.value, NOW(), \'update\', new_values."id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="e8de351f38a5b41961383bf31313d64950e6ee55",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_96fb6",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="programme_institutionactivity",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="institutionactivity",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "programme_institutionactivityevent" ("attendance", "attendance_women", "date", "description", "fictitious", "id", "institution_id", "kind", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") SELECT old_values."attendance", old_values."attendance_women", old_values."date", old_values."description", old_values."fictitious", old_values."id", old_values."institution_id", old_values."kind", _pgh_attached_context.value, NOW(), \'delete\', old_values."id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                    hash="f00049b0325e1880891eb886fa25c6e1c3dc17ca",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_8d278",
                    referencing="REFERENCING OLD TABLE AS old_values ",
                    table="programme_institutionactivity",
                    when="AFTER",
                ),
            ),
        ),
        migrations.AddConstraint(
            model_name="legalbasis",
            constraint=models.CheckConstraint(
                condition=models.Q(("kind__in", ["uu", "pp", "perpres", "permen", "perda", "perbup", "sk", "other"])),
                name="legal_basis_kind_known",
            ),
        ),
        migrations.AddConstraint(
            model_name="legalbasis",
            constraint=models.CheckConstraint(
                condition=models.Q(("number", ""), _negated=True), name="legal_basis_number_named"
            ),
        ),
        migrations.AddConstraint(
            model_name="legalbasis",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("year__gte", 1945), ("year__lte", 2200)), ("year__isnull", True), _connector="OR"
                ),
                name="legal_basis_year_range",
            ),
        ),
        migrations.AddConstraint(
            model_name="legalbasis",
            constraint=models.CheckConstraint(
                condition=models.Q(("url", ""), ("url__regex", "^https?://[^[:space:]]+$"), _connector="OR"),
                name="legal_basis_url_web",
            ),
        ),
        migrations.AddConstraint(
            model_name="legalbasis",
            constraint=models.UniqueConstraint(
                fields=("kind", "number", "year", "part"), name="legal_basis_once", nulls_distinct=False
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="legalbasis",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "programme_legalbasisevent" ("decree_id", "id", "kind", "matter", "matter_en", "number", "part", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "source", "title", "url", "year") SELECT new_values."decree_id", new_values."id", new_values."kind", new_values."matter", new_values."matter_en", new_values."number", new_values."part", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."position", new_values."source", new_values."title", new_values."url", new_values."year" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="430e00c3794787bff13b3e29b40c102f2fab8dd8",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_a5fb0",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="programme_legalbasis",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="legalbasis",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "programme_legalbasisevent" ("decree_id", "id", "kind", "matter", "matter_en", "number", "part", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "source", "title", "url", "year") SELECT new_values."decree_id", new_values."id", new_values."kind", new_values."matter", new_values."matter_en", new_values."number", new_values."part", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."position", new_values."source", new_values."title", new_values."url", new_values."year" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="004a2ff8127710a0f4102acaebbdbce58c57079b",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_2f82d",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="programme_legalbasis",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="legalbasis",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "programme_legalbasisevent" ("decree_id", "id", "kind", "matter", "matter_en", "number", "part", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "source", "title", "url", "year") SELECT old_values."decree_id", old_values."id", old_values."kind", old_values."matter", old_values."matter_en", old_values."number", old_values."part", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."position", old_values."source", old_values."title", old_values."url", old_values."year" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                    hash="9a8fef1926548453f06235c70ea9fc4cdfacd449",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_9386f",
                    referencing="REFERENCING OLD TABLE AS old_values ",
                    table="programme_legalbasis",
                    when="AFTER",
                ),
            ),
        ),
        migrations.AddConstraint(
            model_name="locationkind",
            constraint=models.CheckConstraint(
                condition=django.db.models.lookups.Exact(django.db.models.functions.text.Length("kelurahan"), 13),
                name="location_kind_of_kelurahan",
            ),
        ),
        migrations.AddConstraint(
            model_name="locationkind",
            constraint=models.UniqueConstraint(fields=("kelurahan", "year"), name="location_kind_once_a_year"),
        ),
        migrations.AddConstraint(
            model_name="locationkind",
            constraint=models.CheckConstraint(
                condition=models.Q(("kind__in", ["peningkatan", "pencegahan"])), name="location_kind_kind_known"
            ),
        ),
        migrations.AddConstraint(
            model_name="locationkind",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("year__gte", 1945), ("year__lte", 2200)), ("year__isnull", True), _connector="OR"
                ),
                name="location_kind_year_range",
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="locationkind",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "programme_locationkindevent" ("bdi", "fictitious", "id", "kelurahan_id", "kind", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "pilot", "ppmk", "source", "year") SELECT new_values."bdi", new_values."fictitious", new_values."id", new_values."kelurahan_id", new_values."kind", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."pilot", new_values."ppmk", new_values."source", new_values."year" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="ae54e1e96b6d0d60bf812fb06b02f0700fc57c7a",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_7aa05",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="programme_locationkind",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="locationkind",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "programme_locationkindevent" ("bdi", "fictitious", "id", "kelurahan_id", "kind", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "pilot", "ppmk", "source", "year") SELECT new_values."bdi", new_values."fictitious", new_values."id", new_values."kelurahan_id", new_values."kind", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."pilot", new_values."ppmk", new_values."source", new_values."year" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="f247ed9ab0937eb681af2c513e24a922a4e3f440",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_64b20",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="programme_locationkind",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="locationkind",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "programme_locationkindevent" ("bdi", "fictitious", "id", "kelurahan_id", "kind", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "pilot", "ppmk", "source", "year") SELECT old_values."bdi", old_values."fictitious", old_values."id", old_values."kelurahan_id", old_values."kind", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."pilot", old_values."ppmk", old_values."source", old_values."year" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                    hash="bc415f14921d8d2b2e3d6ff42b15308a0997fada",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_06809",
                    referencing="REFERENCING OLD TABLE AS old_values ",
                    table="programme_locationkind",
                    when="AFTER",
                ),
            ),
        ),
        migrations.AddConstraint(
            model_name="member",
            constraint=models.CheckConstraint(
                condition=models.Q(("name", ""), _negated=True), name="member_name_named"
            ),
        ),
        migrations.AddConstraint(
            model_name="member",
            constraint=models.CheckConstraint(
                condition=models.Q(("sex__in", ["p", "l"]), ("sex__isnull", True), _connector="OR"),
                name="member_sex_known",
            ),
        ),
        migrations.AddConstraint(
            model_name="member",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("until__gte", models.F("since")), ("since__isnull", True), ("until__isnull", True), _connector="OR"
                ),
                name="member_since_until",
                violation_error_message="The end lies before the beginning.",
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="member",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "programme_memberevent" ("fictitious", "id", "institution_id", "name", "organisation", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "public", "role", "sex", "since", "until") SELECT new_values."fictitious", new_values."id", new_values."institution_id", new_values."name", new_values."organisation", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."public", new_values."role", new_values."sex", new_values."since", new_values."until" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="914abd23068526a3af7159a3a57e5d6dcce47eea",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_678d5",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="programme_member",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="member",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "programme_memberevent" ("fictitious", "id", "institution_id", "name", "organisation", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "public", "role", "sex", "since", "until") SELECT new_values."fictitious", new_values."id", new_values."institution_id", new_values."name", new_values."organisation", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."public", new_values."role", new_values."sex", new_values."since", new_values."until" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="7624fab2522c5a99d1c0d73563b568d9d2834977",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_f995e",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="programme_member",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="member",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "programme_memberevent" ("fictitious", "id", "institution_id", "name", "organisation", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "public", "role", "sex", "since", "until") SELECT old_values."fictitious", old_values."id", old_values."institution_id", old_values."name", old_values."organisation", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."public", old_values."role", old_values."sex", old_values."since", old_values."until" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                    hash="551d2e599a142f2e29f787f1d9d28113ba4b8a82",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_ced1e",
                    referencing="REFERENCING OLD TABLE AS old_values ",
                    table="programme_member",
                    when="AFTER",
                ),
            ),
        ),
        migrations.AddConstraint(
            model_name="pageitem",
            constraint=models.CheckConstraint(
                condition=models.Q(("title", ""), _negated=True), name="page_item_title_named"
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="pageitem",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "programme_pageitemevent" ("id", "page_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "text", "text_en", "title", "title_en") SELECT new_values."id", new_values."page_id", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."position", new_values."text", new_values."text_en", new_values."title", new_values."title_en" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="d8851c1cf149d3d1193cbc2d4898998e31329913",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_1c433",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="programme_pageitem",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="pageitem",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "programme_pageitemevent" ("id", "page_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "text", "text_en", "title", "title_en") SELECT new_values."id", new_values."page_id", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."position", new_values."text", new_values."text_en", new_values."title", new_values."title_en" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="ef8cb75c01df60515afaa3fc0d9d46e51ee8abee",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_3ec16",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="programme_pageitem",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="pageitem",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "programme_pageitemevent" ("id", "page_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "text", "text_en", "title", "title_en") SELECT old_values."id", old_values."page_id", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."position", old_values."text", old_values."text_en", old_values."title", old_values."title_en" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                    hash="98e2417865e6a474a58846d15e6bc8042b0e4d63",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_904c3",
                    referencing="REFERENCING OLD TABLE AS old_values ",
                    table="programme_pageitem",
                    when="AFTER",
                ),
            ),
        ),
        migrations.AddConstraint(
            model_name="document",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    (
                        "kind__in",
                        [
                            "sk",
                            "perda",
                            "sppip",
                            "rpkpp",
                            "rp2kpkpk",
                            "siap",
                            "rplp",
                            "rtplp",
                            "master_plan",
                            "ded",
                            "memorandum",
                            "rpjmd",
                            "rkpd",
                            "berita_acara",
                            "photo_set",
                            "other",
                        ],
                    )
                ),
                name="document_kind_known",
            ),
        ),
        migrations.AddConstraint(
            model_name="document",
            constraint=models.CheckConstraint(
                condition=models.Q(("status__in", ["proses_awal", "review", "final", "disahkan"])),
                name="document_status_known",
            ),
        ),
        migrations.AddConstraint(
            model_name="document",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("relation__in", ["supersedes", "part_of"]), ("relation__isnull", True), _connector="OR"
                ),
                name="document_relation_known",
            ),
        ),
        migrations.AddConstraint(
            model_name="document",
            constraint=models.CheckConstraint(
                condition=models.Q(("title", ""), _negated=True), name="document_title_named"
            ),
        ),
        migrations.AddConstraint(
            model_name="document",
            constraint=models.UniqueConstraint(
                condition=models.Q(("number", ""), _negated=True),
                fields=("kind", "wilayah", "number"),
                name="document_number_unique",
                nulls_distinct=False,
                violation_error_message="A document of this kind and number is here already.",
            ),
        ),
        migrations.AddConstraint(
            model_name="document",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("year_to__gte", models.F("year_from")),
                    ("year_from__isnull", True),
                    ("year_to__isnull", True),
                    _connector="OR",
                ),
                name="document_year_from_year_to",
                violation_error_message="The end lies before the beginning.",
            ),
        ),
        migrations.AddConstraint(
            model_name="document",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("year_from__gte", 1945), ("year_from__lte", 2200)),
                    ("year_from__isnull", True),
                    _connector="OR",
                ),
                name="document_year_from_range",
            ),
        ),
        migrations.AddConstraint(
            model_name="document",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("year_to__gte", 1945), ("year_to__lte", 2200)), ("year_to__isnull", True), _connector="OR"
                ),
                name="document_year_to_range",
            ),
        ),
        migrations.AddConstraint(
            model_name="document",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("parent__isnull", True), ("relation__isnull", True)),
                    models.Q(("parent__isnull", False), ("relation__isnull", False)),
                    _connector="OR",
                ),
                name="document_relation_to_parent",
                violation_error_message="Name the other document and the relation to it, or neither.",
            ),
        ),
        migrations.AddConstraint(
            model_name="document",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("parent__isnull", True), models.Q(("parent", models.F("id")), _negated=True), _connector="OR"
                ),
                name="document_not_own_parent",
            ),
        ),
        migrations.AddConstraint(
            model_name="document",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("status", "disahkan"), _negated=True), ("date__isnull", False), _connector="OR"
                ),
                name="document_enacted_on",
                violation_error_message="An enacted document has a date.",
            ),
        ),
        migrations.AddConstraint(
            model_name="document",
            constraint=models.CheckConstraint(
                condition=models.Q(("file_public", True), ("kind", "berita_acara"), _negated=True),
                name="document_minutes_not_public",
                violation_error_message="Minutes carry names and signatures: their file is not public.",
            ),
        ),
        migrations.AddConstraint(
            model_name="document",
            constraint=models.CheckConstraint(
                condition=models.Q(("url", ""), ("url__regex", "^https?://[^[:space:]]+$"), _connector="OR"),
                name="document_url_web",
            ),
        ),
        migrations.AddConstraint(
            model_name="document",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("file", ""),
                    models.Q(
                        ("file_bytes__gt", 0),
                        ("file_bytes__lte", 52428800),
                        (
                            "file_media_type__in",
                            (
                                "application/pdf",
                                "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
                                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                                "image/png",
                                "image/jpeg",
                                "image/webp",
                            ),
                        ),
                        ("file_sha256__regex", "^[0-9a-f]{64}$"),
                    ),
                    _connector="OR",
                ),
                name="document_file_kept",
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="document",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "programme_documentevent" ("date", "due_on", "fictitious", "file", "file_bytes", "file_media_type", "file_public", "file_sha256", "fulfils_id", "id", "institution_id", "kawasan_id", "kind", "note", "number", "parent_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "relation", "source", "status", "title", "url", "wilayah_id", "year_from", "year_to") SELECT new_values."date", new_values."due_on", new_values."fictitious", new_values."file", new_values."file_bytes", new_values."file_media_type", new_values."file_public", new_values."file_sha256", new_values."fulfils_id", new_values."id", new_values."institution_id", new_values."kawasan_id", new_values."kind", new_values."note", new_values."number", new_values."parent_id", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."relation", new_values."source", new_values."status", new_values."title", new_values."url", new_values."wilayah_id", new_values."year_from", new_values."year_to" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="ffcf373e94db32533fa5c4e3e3d625b1f5a0d70c",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_99304",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="programme_document",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="document",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "programme_documentevent" ("date", "due_on", "fictitious", "file", "file_bytes", "file_media_type", "file_public", "file_sha256", "fulfils_id", "id", "institution_id", "kawasan_id", "kind", "note", "number", "parent_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "relation", "source", "status", "title", "url", "wilayah_id", "year_from", "year_to") SELECT new_values."date", new_values."due_on", new_values."fictitious", new_values."file", new_values."file_bytes", new_values."file_media_type", new_values."file_public", new_values."file_sha256", new_values."fulfils_id", new_values."id", new_values."institution_id", new_values."kawasan_id", new_values."kind", new_values."note", new_values."number", new_values."parent_id", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."relation", new_values."source", new_values."status", new_values."title", new_values."url", new_values."wilayah_id", new_values."year_from", new_values."year_to" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="c96d992f238f69e760e45b97fbc7c66259b16f3b",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_ed9a9",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="programme_document",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="document",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "programme_documentevent" ("date", "due_on", "fictitious", "file", "file_bytes", "file_media_type", "file_public", "file_sha256", "fulfils_id", "id", "institution_id", "kawasan_id", "kind", "note", "number", "parent_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "relation", "source", "status", "title", "url", "wilayah_id", "year_from", "year_to") SELECT old_values."date", old_values."due_on", old_values."fictitious", old_values."file", old_values."file_bytes", old_values."file_media_type", old_values."file_public", old_values."file_sha256", old_values."fulfils_id", old_values."id", old_values."institution_id", old_values."kawasan_id", old_values."kind", old_values."note", old_values."number", old_values."parent_id", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."relation", old_values."source", old_values."status", old_values."title", old_values."url", old_values."wilayah_id", old_values."year_from", old_values."year_to" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                    hash="3974ac236f493e3287dfc0c48aaa4c6e058995cc",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_5aff0",
                    referencing="REFERENCING OLD TABLE AS old_values ",
                    table="programme_document",
                    when="AFTER",
                ),
            ),
        ),
        migrations.AddConstraint(
            model_name="programmetarget",
            constraint=models.CheckConstraint(
                condition=models.Q(("title", ""), _negated=True), name="programme_target_title_named"
            ),
        ),
        migrations.AddConstraint(
            model_name="programmetarget",
            constraint=models.CheckConstraint(
                condition=models.Q(("value__gte", 0), ("value__lt", 1000000000000000)),
                name="programme_target_value_range",
            ),
        ),
        migrations.AddConstraint(
            model_name="programmetarget",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("year__gte", 1945), ("year__lte", 2200)), ("year__isnull", True), _connector="OR"
                ),
                name="programme_target_year_range",
            ),
        ),
        migrations.AddConstraint(
            model_name="programmetarget",
            constraint=models.CheckConstraint(
                condition=models.Q(("value__isnull", True), models.Q(("unit", ""), _negated=True), _connector="OR"),
                name="programme_target_value_unit",
                violation_error_message="A number needs its unit.",
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="programmetarget",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "programme_programmetargetevent" ("id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "source", "title", "title_en", "unit", "value", "wilayah_id", "year") SELECT new_values."id", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."position", new_values."source", new_values."title", new_values."title_en", new_values."unit", new_values."value", new_values."wilayah_id", new_values."year" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="e49eb79063279f8c5eca60cbb5c711f5d5a87f32",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_63458",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="programme_programmetarget",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="programmetarget",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "programme_programmetargetevent" ("id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "source", "title", "title_en", "unit", "value", "wilayah_id", "year") SELECT new_values."id", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."position", new_values."source", new_values."title", new_values."title_en", new_values."unit", new_values."value", new_values."wilayah_id", new_values."year" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="4c22a2aadb337aad0a70ee0e78472d24dedcfd1c",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_8e5da",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="programme_programmetarget",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="programmetarget",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "programme_programmetargetevent" ("id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "source", "title", "title_en", "unit", "value", "wilayah_id", "year") SELECT old_values."id", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."position", old_values."source", old_values."title", old_values."title_en", old_values."unit", old_values."value", old_values."wilayah_id", old_values."year" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                    hash="f257b4de62f9aa8ce585b7f5b1ad5e3d5eecef0b",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_afe4c",
                    referencing="REFERENCING OLD TABLE AS old_values ",
                    table="programme_programmetarget",
                    when="AFTER",
                ),
            ),
        ),
        migrations.AddConstraint(
            model_name="survey",
            constraint=models.CheckConstraint(
                condition=models.Q(("title", ""), _negated=True), name="survey_title_named"
            ),
        ),
        migrations.AddConstraint(
            model_name="survey",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("year__gte", 1945), ("year__lte", 2200)), ("year__isnull", True), _connector="OR"
                ),
                name="survey_year_range",
            ),
        ),
        migrations.AddConstraint(
            model_name="survey",
            constraint=models.CheckConstraint(
                condition=models.Q(("respondents__gt", 0)), name="survey_respondents_range"
            ),
        ),
        migrations.AddConstraint(
            model_name="survey",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("respondents_women__isnull", True),
                    ("respondents_women__lte", models.F("respondents")),
                    _connector="OR",
                ),
                name="survey_women_of_all",
                violation_error_message="There cannot be more women than people.",
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="survey",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "programme_surveyevent" ("document_id", "fictitious", "id", "institution_id", "method", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "respondents", "respondents_women", "source", "title", "wilayah_id", "year") SELECT new_values."document_id", new_values."fictitious", new_values."id", new_values."institution_id", new_values."method", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."respondents", new_values."respondents_women", new_values."source", new_values."title", new_values."wilayah_id", new_values."year" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="c2b5dba2230fb6dc30919ec34a6456e8d3d8c25f",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_fdcfb",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="programme_survey",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="survey",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "programme_surveyevent" ("document_id", "fictitious", "id", "institution_id", "method", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "respondents", "respondents_women", "source", "title", "wilayah_id", "year") SELECT new_values."document_id", new_values."fictitious", new_values."id", new_values."institution_id", new_values."method", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."respondents", new_values."respondents_women", new_values."source", new_values."title", new_values."wilayah_id", new_values."year" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="17c377a1bc15df0266ac3de88efc1fc16a3092b4",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_5ec3a",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="programme_survey",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="survey",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "programme_surveyevent" ("document_id", "fictitious", "id", "institution_id", "method", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "respondents", "respondents_women", "source", "title", "wilayah_id", "year") SELECT old_values."document_id", old_values."fictitious", old_values."id", old_values."institution_id", old_values."method", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."respondents", old_values."respondents_women", old_values."source", old_values."title", old_values."wilayah_id", old_values."year" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                    hash="3d0d4ed7ef37e041a5180ee6d1301f3653552877",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_1bc99",
                    referencing="REFERENCING OLD TABLE AS old_values ",
                    table="programme_survey",
                    when="AFTER",
                ),
            ),
        ),
        migrations.AddConstraint(
            model_name="surveyanswer",
            constraint=models.UniqueConstraint(fields=("survey", "position"), name="survey_answer_position"),
        ),
        migrations.AddConstraint(
            model_name="surveyanswer",
            constraint=models.CheckConstraint(
                condition=models.Q(("question", ""), _negated=True), name="survey_answer_question_named"
            ),
        ),
        migrations.AddConstraint(
            model_name="surveyanswer",
            constraint=models.CheckConstraint(
                condition=models.Q(("answered__gt", 0)), name="survey_answer_answered_range"
            ),
        ),
        migrations.AddConstraint(
            model_name="surveyanswer",
            constraint=models.CheckConstraint(
                condition=models.Q(("satisfied__lte", models.F("answered"))),
                name="survey_answer_satisfied_of_answered",
                violation_error_message="No more can be satisfied than have answered.",
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="surveyanswer",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "programme_surveyanswerevent" ("answered", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "question", "question_en", "satisfied", "survey_id") SELECT new_values."answered", new_values."id", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."position", new_values."question", new_values."question_en", new_values."satisfied", new_values."survey_id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="6f20b058d8bce514346277b6b1372e5b8106fa57",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_ff3d8",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="programme_surveyanswer",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="surveyanswer",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "programme_surveyanswerevent" ("answered", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "question", "question_en", "satisfied", "survey_id") SELECT new_values."answered", new_values."id", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."position", new_values."question", new_values."question_en", new_values."satisfied", new_values."survey_id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="78bbf76df2735917f5f5841d77cb8a9d35bb5662",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_a4c4a",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="programme_surveyanswer",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="surveyanswer",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "programme_surveyanswerevent" ("answered", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "question", "question_en", "satisfied", "survey_id") SELECT old_values."answered", old_values."id", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."position", old_values."question", old_values."question_en", old_values."satisfied", old_values."survey_id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                    hash="fde3e7ad11d33c14815fcb5d40847adb926a73ce",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_04a87",
                    referencing="REFERENCING OLD TABLE AS old_values ",
                    table="programme_surveyanswer",
                    when="AFTER",
                ),
            ),
        ),
        migrations.AddConstraint(
            model_name="visit",
            constraint=models.CheckConstraint(
                condition=models.Q(("purpose__in", ["monitoring", "evaluation", "verification"])),
                name="visit_purpose_known",
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="visit",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "programme_visitevent" ("fictitious", "id", "institution_id", "kawasan_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "purpose", "report_id", "slum_area_id", "summary", "team", "visited_on", "wilayah_id", "work_id") SELECT new_values."fictitious", new_values."id", new_values."institution_id", new_values."kawasan_id", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."purpose", new_values."report_id", new_values."slum_area_id", new_values."summary", new_values."team", new_values."visited_on", new_values."wilayah_id", new_values."work_id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="850c85a13e57f73b261c6d560ef3e8e0e05256b6",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_95d06",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="programme_visit",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="visit",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "programme_visitevent" ("fictitious", "id", "institution_id", "kawasan_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "purpose", "report_id", "slum_area_id", "summary", "team", "visited_on", "wilayah_id", "work_id") SELECT new_values."fictitious", new_values."id", new_values."institution_id", new_values."kawasan_id", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."purpose", new_values."report_id", new_values."slum_area_id", new_values."summary", new_values."team", new_values."visited_on", new_values."wilayah_id", new_values."work_id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="cda77f31860b60eaf39be3777da7bd4ac9634b61",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_a3e13",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="programme_visit",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="visit",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "programme_visitevent" ("fictitious", "id", "institution_id", "kawasan_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "purpose", "report_id", "slum_area_id", "summary", "team", "visited_on", "wilayah_id", "work_id") SELECT old_values."fictitious", old_values."id", old_values."institution_id", old_values."kawasan_id", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."purpose", old_values."report_id", old_values."slum_area_id", old_values."summary", old_values."team", old_values."visited_on", old_values."wilayah_id", old_values."work_id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                    hash="d7c93e857ef6749c708a1159784b79c750fa2ca0",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_e193e",
                    referencing="REFERENCING OLD TABLE AS old_values ",
                    table="programme_visit",
                    when="AFTER",
                ),
            ),
        ),
        migrations.AddConstraint(
            model_name="finding",
            constraint=models.CheckConstraint(
                condition=models.Q(("severity__in", ["minor", "major", "critical"])), name="finding_severity_known"
            ),
        ),
        migrations.AddConstraint(
            model_name="finding",
            constraint=models.CheckConstraint(
                condition=models.Q(("state__in", ["open", "done"])), name="finding_state_known"
            ),
        ),
        migrations.AddConstraint(
            model_name="finding",
            constraint=models.CheckConstraint(
                condition=models.Q(("text", ""), _negated=True), name="finding_text_named"
            ),
        ),
        migrations.AddConstraint(
            model_name="finding",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("closed_on__isnull", True), ("state", "open")),
                    models.Q(("closed_on__isnull", False), ("state", "done")),
                    _connector="OR",
                ),
                name="finding_done_on",
                violation_error_message="A finding that is done has the day on which it was, an open one has none.",
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="finding",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "programme_findingevent" ("closed_on", "due_on", "follow_up", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "responsible_id", "severity", "state", "text", "visit_id") SELECT new_values."closed_on", new_values."due_on", new_values."follow_up", new_values."id", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."responsible_id", new_values."severity", new_values."state", new_values."text", new_values."visit_id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="30c4f4bf027cc0ace81577648b094fdff49613ca",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_35d92",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="programme_finding",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="finding",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "programme_findingevent" ("closed_on", "due_on", "follow_up", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "responsible_id", "severity", "state", "text", "visit_id") SELECT new_values."closed_on", new_values."due_on", new_values."follow_up", new_values."id", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."responsible_id", new_values."severity", new_values."state", new_values."text", new_values."visit_id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="f2851118b386ef7b6cb7eb99bac081ce79d43a24",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_81c0d",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="programme_finding",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="finding",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "programme_findingevent" ("closed_on", "due_on", "follow_up", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "responsible_id", "severity", "state", "text", "visit_id") SELECT old_values."closed_on", old_values."due_on", old_values."follow_up", old_values."id", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."responsible_id", old_values."severity", old_values."state", old_values."text", old_values."visit_id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                    hash="b67b19aba6f4f97b15ff9414b88ebf94c4eb14c8",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_fe60f",
                    referencing="REFERENCING OLD TABLE AS old_values ",
                    table="programme_finding",
                    when="AFTER",
                ),
            ),
        ),
    ]
