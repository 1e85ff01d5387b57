"""FigureStatement: a figure that somebody stated, with its source and date; FigureSubject: what such figures are about."""

from django.db import models
from django.db.models import UniqueConstraint
from django.utils.translation import gettext_lazy as _

from spatial.models.history import track

from .fields import QuantityField
from .rules import choice_rule, figure_rule, named_rule, order_rule, url_rule


@track()
class FigureSubject(models.Model):
    """What a figure is about, and its unit. Statements of one subject and wilayah stand side by side."""

    code = models.SlugField(_("code"), primary_key=True, max_length=60, db_comment="Kode pokok angka")
    position = models.PositiveSmallIntegerField(_("position"), db_comment="Nomor urut")
    title = models.CharField(_("title"), max_length=200, db_comment="Nama dalam Bahasa Indonesia")
    title_en = models.CharField(
        _("title in English"), max_length=200, blank=True, default="", db_default="", db_comment="Nama dalam Inggris"
    )
    unit = models.CharField(_("unit"), max_length=40, db_comment="Satuan")
    unit_en = models.CharField(
        _("unit in English"), max_length=40, blank=True, default="", db_default="", db_comment="Satuan dalam Inggris"
    )
    is_target = models.BooleanField(
        _("is a target"), default=False, db_default=False, db_comment="Sasaran, bukan capaian"
    )

    class Meta:
        verbose_name = _("subject of figures")
        verbose_name_plural = _("subjects of figures")
        ordering = ["position", "code"]
        db_table_comment = "Pokok angka yang dinyatakan, dengan satuannya"
        constraints = named_rule("figure_subject", "code", "title", "unit")

    def __str__(self):
        return self.title


class FigureStatementQuerySet(models.QuerySet):
    def side_by_side(self):
        """In the order in which they are compared: by subject, place, and the time they speak of."""
        return self.select_related("subject", "wilayah").order_by(
            "subject__position",
            "subject_id",
            models.F("wilayah_id").asc(nulls_first=True),
            models.F("as_of").asc(nulls_last=True),
            models.F("published_on").asc(nulls_last=True),
            "id",
        )


class Evidence(models.TextChoices):
    OWN = "own", _("Publisher's own page")
    PRESS = "press", _("Press report")
    SECOND_HAND = "second_hand", _("Second hand, the first source is not known")


@track()
class FigureStatement(models.Model):
    """One figure as one source stated it. Statements that contradict each other stand side by side; none is the truth.

    as_of is the day that the figure speaks of, period_from the first day where it is a sum over a span; as_of_text keeps what the source says
    about it, as much of it as it says. published_on is the day of the source.
    """

    Evidence = Evidence

    subject = models.ForeignKey(
        FigureSubject, models.PROTECT, related_name="statements", verbose_name=_("subject"), db_comment="Pokok angka"
    )
    wilayah = models.ForeignKey(
        "spatial.Wilayah",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="figure_statements",
        verbose_name=_("wilayah"),
        db_comment="Kode wilayah; kosong berarti nasional",
    )
    value = QuantityField(_("value"), db_comment="Nilai")
    text = models.CharField(
        _("as printed"), max_length=120, blank=True, default="", db_default="", db_comment="Angka seperti tercetak"
    )
    period_from = models.DateField(_("sum since"), null=True, blank=True, db_comment="Awal rentang, bila jumlahan")
    as_of = models.DateField(_("as of"), null=True, blank=True, db_comment="Keadaan per tanggal")
    as_of_text = models.CharField(
        _("time as stated"), max_length=120, blank=True, default="", db_default="", db_comment="Waktu menurut sumber"
    )
    source = models.CharField(_("source"), max_length=500, db_comment="Sumber")
    source_url = models.CharField(
        _("address of the source"), max_length=500, blank=True, default="", db_default="", db_comment="Alamat sumber"
    )
    evidence = models.CharField(
        _("kind of source"), max_length=16, choices=Evidence, db_comment="Jenis sumber: own, press, second_hand"
    )
    published_on = models.DateField(_("published on"), null=True, blank=True, db_comment="Tanggal terbit sumber")
    note = models.TextField(_("note"), blank=True, default="", db_default="", db_comment="Catatan")
    note_en = models.TextField(
        _("note in English"), blank=True, default="", db_default="", db_comment="Catatan dalam Inggris"
    )

    objects = FigureStatementQuerySet.as_manager()

    class Meta:
        verbose_name = _("stated figure")
        verbose_name_plural = _("stated figures")
        ordering = ["subject", "wilayah", "as_of", "id"]
        db_table_comment = "Angka sebagaimana dinyatakan suatu sumber; angka yang berbeda berdampingan"
        constraints = [
            figure_rule("figure_statement", "value", negative=True),
            choice_rule("figure_statement", "evidence", Evidence),
            *named_rule("figure_statement", "source"),
            order_rule("figure_statement", "period_from", "as_of"),
            url_rule("figure_statement", "source_url"),
            UniqueConstraint(
                fields=["subject", "wilayah", "value", "source", "as_of"],
                nulls_distinct=False,
                name="figure_statement_once",
                violation_error_message=_("This source's figure is here already."),
            ),
        ]

    def __str__(self):
        return f"{self.subject_id}: {self.text or self.value} ({self.source})"
