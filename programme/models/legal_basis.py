"""LegalBasis: a law or regulation that the programme stands on."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from spatial.models.history import track

from .rules import choice_rule, named_rule, url_rule, year_rule


class Kind(models.TextChoices):
    UU = "uu", _("Law (UU)")
    PP = "pp", _("Government regulation (PP)")
    PERPRES = "perpres", _("Presidential regulation (Perpres)")
    PERMEN = "permen", _("Ministerial regulation (Permen)")
    PERDA = "perda", _("Regional regulation (Perda)")
    PERBUP = "perbup", _("Regent's or mayor's regulation")
    SK = "sk", _("Decree (SK)")
    OTHER = "other", _("Other")


@track()
class LegalBasis(models.Model):
    Kind = Kind

    position = models.PositiveSmallIntegerField(_("position"), db_comment="Nomor urut")
    kind = models.CharField(_("kind"), max_length=8, choices=Kind, db_comment="Jenis peraturan")
    number = models.CharField(_("number"), max_length=120, db_comment="Nomor")
    year = models.PositiveSmallIntegerField(_("year"), null=True, blank=True, db_comment="Tahun")
    title = models.CharField(_("title"), max_length=300, blank=True, default="", db_default="", db_comment="Tentang")
    part = models.CharField(
        _("part"),
        max_length=200,
        blank=True,
        default="",
        db_default="",
        db_comment="Bagian, misalnya bab atau lampiran",
    )
    matter = models.TextField(
        _("what it governs here"), blank=True, default="", db_default="", db_comment="Yang diatur bagi program"
    )
    matter_en = models.TextField(
        _("what it governs, in English"), blank=True, default="", db_default="", db_comment="Yang diatur (Inggris)"
    )
    decree = models.ForeignKey(
        "spatial.Decree",
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("decree"),
        db_comment="SK dalam basis data ini",
    )
    url = models.CharField(_("address"), max_length=500, blank=True, default="", db_default="", db_comment="Alamat web")
    source = models.CharField(_("source"), max_length=500, blank=True, default="", db_default="", db_comment="Sumber")

    class Meta:
        verbose_name = _("legal basis")
        verbose_name_plural = _("legal bases")
        ordering = ["position", "id"]
        db_table_comment = "Dasar hukum program"
        constraints = [
            choice_rule("legal_basis", "kind", Kind),
            *named_rule("legal_basis", "number"),
            year_rule("legal_basis", "year"),
            url_rule("legal_basis", "url"),
            models.UniqueConstraint(
                fields=["kind", "number", "year", "part"], nulls_distinct=False, name="legal_basis_once"
            ),
        ]

    def __str__(self):
        return f"{self.kind.upper()} {self.number}" + (f"/{self.year}" if self.year else "")
