"""Document: a regulation, plan, design, minutes or other paper of the programme, with its state and its file."""

import datetime

from django.db import models
from django.db.models import CheckConstraint, Q, UniqueConstraint
from django.utils.translation import gettext_lazy as _

from spatial.models.history import track

from .file_fields import DocumentFileField, file_rule
from .rules import choice_rule, named_rule, order_rule, url_rule, year_rule


class DocumentQuerySet(models.QuerySet):
    def late(self, today: datetime.date):
        """Due before today and not yet decided."""
        return self.filter(due_on__lt=today).exclude(status=Document.Status.DISAHKAN)

    def within(self, code: str):
        return self.filter(wilayah__gte=code, wilayah__lt=f"{code}/")


class Kind(models.TextChoices):
    SK = "sk", _("Decree (SK)")
    PERDA = "perda", _("Regional regulation (Perda)")
    SPPIP = "sppip", _("SPPIP (strategy of housing and infrastructure)")
    RPKPP = "rpkpp", _("RPKPP (plan of priority areas)")
    RP2KPKPK = "rp2kpkpk", _("RP2KPKPK (plan against slums)")
    SIAP = "siap", _("SIAP / RP2KPKP (slum improvement action plan)")
    RPLP = "rplp", _("RPLP (community settlement plan)")
    RTPLP = "rtplp", _("RTPLP (technical community plan)")
    MASTER_PLAN = "master_plan", _("Master plan")
    DED = "ded", _("DED (detailed engineering design)")
    MEMORANDUM = "memorandum", _("Memorandum programme")
    RPJMD = "rpjmd", _("RPJMD (five-year plan)")
    RKPD = "rkpd", _("RKPD (annual plan)")
    BERITA_ACARA = "berita_acara", _("Minutes (berita acara)")
    PHOTO_SET = "photo_set", _("Photo set")
    OTHER = "other", _("Other document")


class Status(models.TextChoices):
    PROSES_AWAL = "proses_awal", _("Begun")
    REVIEW = "review", _("In review")
    FINAL = "final", _("Final")
    DISAHKAN = "disahkan", _("Enacted")


class Relation(models.TextChoices):
    SUPERSEDES = "supersedes", _("supersedes")
    PART_OF = "part_of", _("is part of")


@track()
class Document(models.Model):
    """A paper of the programme. What it is about is public; its file only where somebody says so, and minutes never (names and signatures).

    Names change with the regulations: SIAP is RP2KPKP, since Permen PUPR 14/2018 called RP2KPKPK. Each keeps the kind it was made as.
    """

    Kind = Kind
    Status = Status
    Relation = Relation

    kind = models.CharField(_("kind"), max_length=12, choices=Kind, db_comment="Jenis dokumen")
    number = models.CharField(
        _("number"), max_length=120, blank=True, default="", db_default="", db_comment="Nomor dokumen"
    )
    title = models.CharField(_("title"), max_length=500, db_comment="Judul/tentang")
    date = models.DateField(_("date"), null=True, blank=True, db_comment="Tanggal dokumen")
    wilayah = models.ForeignKey(
        "spatial.Wilayah",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="documents",
        verbose_name=_("wilayah"),
        db_comment="Kode wilayah; kosong berarti nasional",
    )
    kawasan = models.ForeignKey(
        "spatial.Kawasan",
        models.SET_NULL,
        db_constraint=False,
        null=True,
        blank=True,
        related_name="documents",
        verbose_name=_("kawasan"),
        db_comment="Kawasan, bila dokumen untuk satu kawasan",
    )
    year_from = models.PositiveSmallIntegerField(_("first year"), null=True, blank=True, db_comment="Tahun awal")
    year_to = models.PositiveSmallIntegerField(_("last year"), null=True, blank=True, db_comment="Tahun akhir")
    status = models.CharField(
        _("status"),
        max_length=12,
        choices=Status,
        default=Status.PROSES_AWAL,
        db_default=Status.PROSES_AWAL.value,
        db_comment="Status: proses_awal, review, final, disahkan",
    )
    due_on = models.DateField(_("due on"), null=True, blank=True, db_comment="Tenggat")
    institution = models.ForeignKey(
        "Institution",
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="documents_made",
        verbose_name=_("made by"),
        db_comment="Lembaga penyusun",
    )
    parent = models.ForeignKey(
        "self",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="children",
        verbose_name=_("other document"),
        db_comment="Dokumen yang diganti atau yang memuatnya",
    )
    relation = models.CharField(
        _("relation to it"),
        max_length=12,
        choices=Relation,
        null=True,
        blank=True,
        db_comment="Hubungan dengan dokumen itu: supersedes, part_of",
    )
    fulfils = models.ForeignKey(
        "PageItem",
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="documents",
        verbose_name=_("fulfils the duty"),
        db_comment="Tugas pada halaman peran yang dipenuhi dokumen ini",
    )
    decrees = models.ManyToManyField(
        "spatial.Decree",
        through="DocumentDecree",
        related_name="documents",
        blank=True,
        verbose_name=_("decrees"),
    )
    works = models.ManyToManyField(
        "Work",
        through="DocumentWork",
        related_name="documents",
        blank=True,
        verbose_name=_("works"),
    )
    file = DocumentFileField(
        _("file"), upload_to="documents/%Y", max_length=200, blank=True, default="", db_default="", db_comment="Berkas"
    )
    file_media_type = models.CharField(
        _("type of the file"),
        max_length=100,
        blank=True,
        default="",
        db_default="",
        editable=False,
        db_comment="Jenis berkas menurut isinya",
    )
    file_bytes = models.PositiveBigIntegerField(
        _("size of the file (bytes)"), null=True, blank=True, editable=False, db_comment="Ukuran berkas (byte)"
    )
    file_sha256 = models.CharField(
        _("SHA-256 of the file"),
        max_length=64,
        blank=True,
        default="",
        db_default="",
        editable=False,
        db_comment="SHA-256 berkas",
    )
    file_public = models.BooleanField(
        _("file is public"),
        default=False,
        db_default=False,
        help_text=_("Make sure that no names, NIK or signatures of private persons are in it."),
        db_comment="Berkas boleh diunduh umum (tanpa data pribadi)",
    )
    url = models.CharField(
        _("address"), max_length=500, blank=True, default="", db_default="", db_comment="Alamat web dokumen"
    )
    note = models.TextField(_("note"), blank=True, default="", db_default="", db_comment="Catatan")
    source = models.CharField(_("source"), max_length=500, blank=True, default="", db_default="", db_comment="Sumber")
    fictitious = models.BooleanField(
        _("fictitious"), default=False, db_default=False, db_comment="Data contoh, bukan data resmi"
    )

    objects = DocumentQuerySet.as_manager()

    class Meta:
        verbose_name = _("document")
        verbose_name_plural = _("documents")
        ordering = ["kind", "-date", "id"]
        db_table_comment = "Dokumen program: SK, Perda, rencana, DED, memorandum, berita acara"
        constraints = [
            choice_rule("document", "kind", Kind),
            choice_rule("document", "status", Status),
            choice_rule("document", "relation", Relation, null=True),
            *named_rule("document", "title"),
            UniqueConstraint(
                fields=["kind", "wilayah", "number"],
                condition=~Q(number=""),
                nulls_distinct=False,
                name="document_number_unique",
                violation_error_message=_("A document of this kind and number is here already."),
            ),
            order_rule("document", "year_from", "year_to"),
            year_rule("document", "year_from"),
            year_rule("document", "year_to"),
            CheckConstraint(
                condition=Q(parent__isnull=True, relation__isnull=True)
                | Q(parent__isnull=False, relation__isnull=False),
                name="document_relation_to_parent",
                violation_error_message=_("Name the other document and the relation to it, or neither."),
            ),
            CheckConstraint(
                condition=Q(parent__isnull=True) | ~Q(parent=models.F("id")), name="document_not_own_parent"
            ),
            CheckConstraint(
                condition=~Q(status="disahkan") | Q(date__isnull=False),
                name="document_enacted_on",
                violation_error_message=_("An enacted document has a date."),
            ),
            CheckConstraint(
                condition=~Q(kind="berita_acara", file_public=True),
                name="document_minutes_not_public",
                violation_error_message=_("Minutes carry names and signatures: their file is not public."),
            ),
            url_rule("document", "url"),
            file_rule("document", "file"),
        ]

    def __str__(self):
        return f"{self.number}: {self.title}" if self.number else self.title
