"""Survey: people who use what was built were asked whether they are satisfied."""

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import CheckConstraint, F, Q
from django.utils.translation import gettext_lazy as _

from spatial.models.history import track

from .rules import named_rule, year_rule


@track()
class Survey(models.Model):
    """One satisfaction survey: how many answered, not who."""

    title = models.CharField(_("title"), max_length=300, db_comment="Judul survei")
    wilayah = models.ForeignKey(
        "spatial.Wilayah",
        models.PROTECT,
        related_name="surveys",
        verbose_name=_("wilayah"),
        db_comment="Kode wilayah",
    )
    year = models.PositiveSmallIntegerField(_("year"), db_comment="Tahun")
    respondents = models.PositiveIntegerField(_("respondents"), db_comment="Jumlah responden")
    respondents_women = models.PositiveIntegerField(
        _("women among them"), null=True, blank=True, db_comment="Jumlah responden perempuan"
    )
    method = models.TextField(_("method"), blank=True, default="", db_default="", db_comment="Metode")
    institution = models.ForeignKey(
        "Institution",
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="surveys",
        verbose_name=_("surveyed by"),
        db_comment="Lembaga pelaksana",
    )
    document = models.ForeignKey(
        "Document",
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="surveys",
        verbose_name=_("report"),
        db_comment="Dokumen laporan",
    )
    source = models.CharField(_("source"), max_length=500, blank=True, default="", db_default="", db_comment="Sumber")
    fictitious = models.BooleanField(
        _("fictitious"), default=False, db_default=False, db_comment="Data contoh, bukan data resmi"
    )

    class Meta:
        verbose_name = _("satisfaction survey")
        verbose_name_plural = _("satisfaction surveys")
        ordering = ["-year", "wilayah", "id"]
        db_table_comment = "Survei kepuasan penerima manfaat"
        constraints = [
            *named_rule("survey", "title"),
            year_rule("survey", "year"),
            CheckConstraint(condition=Q(respondents__gt=0), name="survey_respondents_range"),
            CheckConstraint(
                condition=Q(respondents_women__isnull=True) | Q(respondents_women__lte=F("respondents")),
                name="survey_women_of_all",
                violation_error_message=_("There cannot be more women than people."),
            ),
        ]

    def __str__(self):
        return f"{self.title} ({self.year})"

    def clean(self):
        """The database's own rule, said where it can be mended."""
        if self.pk and self.respondents is not None and self.answers.filter(answered__gt=self.respondents).exists():
            raise ValidationError(
                {"respondents": _("A question of this survey was answered by more people than that.")}
            )
