"""Institution: a body that the programme works through."""

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import CheckConstraint, Q, UniqueConstraint
from django.db.models.functions import Length
from django.db.models.lookups import Exact, In
from django.utils.translation import gettext_lazy as _

from spatial.codes import LENGTHS
from spatial.models.history import track

from .rules import RupiahField, choice_rule, named_rule, order_rule, year_rule


class InstitutionQuerySet(models.QuerySet):
    def within(self, code: str):
        """Bodies of a wilayah of any level and of all below it."""
        return self.filter(wilayah__gte=code, wilayah__lt=f"{code}/")


class Kind(models.TextChoices):
    POKJA = "pokja", _("Pokja PKP (working group)")
    OPD = "opd", _("Regional office (OPD)")
    BKM = "bkm", _("BKM (community trust)")
    LKM = "lkm", _("LKM (community trust)")
    KSM = "ksm", _("KSM (construction group)")
    KPP = "kpp", _("KPP (users and maintainers)")
    TIPP = "tipp", _("TIPP (planning core team)")
    FORUM = "forum", _("Forum")
    CONSULTANT = "consultant", _("Consultant or facilitator")
    OTHER = "other", _("Other body")


class Maturity(models.TextChoices):
    AWAL = "awal", _("Awal (beginning)")
    BERDAYA = "berdaya", _("Berdaya (capable)")
    MANDIRI = "mandiri", _("Mandiri (independent)")
    MADANI = "madani", _("Menuju Madani (civic)")


@track()
class Institution(models.Model):
    """A working group, a community trust, a group that builds or maintains, an office, a forum or a consultant.

    Pokja PKP is the regency's working group on housing and settlements; BKM/LKM the elected trust of a kelurahan, whose maturity is graded;
    KSM builds under contract with the BKM; KPP uses and maintains what was built.
    """

    Kind = Kind
    Maturity = Maturity

    kind = models.CharField(_("kind"), max_length=12, choices=Kind, db_comment="Jenis lembaga")
    name = models.CharField(_("name"), max_length=200, db_comment="Nama lembaga")
    wilayah = models.ForeignKey(
        "spatial.Wilayah",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="institutions",
        verbose_name=_("wilayah"),
        db_comment="Kode wilayah kerja; kosong berarti nasional",
    )
    parent = models.ForeignKey(
        "self",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="children",
        verbose_name=_("belongs to"),
        db_comment="Lembaga induk, misalnya BKM dari suatu KSM",
    )
    decree_number = models.CharField(
        _("number of its decree"), max_length=120, blank=True, default="", db_default="", db_comment="Nomor SK lembaga"
    )
    decree_date = models.DateField(_("date of its decree"), null=True, blank=True, db_comment="Tanggal SK lembaga")
    document = models.ForeignKey(
        "Document",
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="institutions",
        verbose_name=_("document"),
        db_comment="Dokumen SK lembaga",
    )
    secretariat = models.CharField(
        _("secretariat"), max_length=300, blank=True, default="", db_default="", db_comment="Sekretariat"
    )
    maturity = models.CharField(
        _("maturity"), max_length=8, choices=Maturity, null=True, blank=True, db_comment="Tingkat kemandirian BKM/LKM"
    )
    maturity_year = models.PositiveSmallIntegerField(
        _("maturity graded in"), null=True, blank=True, db_comment="Tahun penilaian kemandirian"
    )
    funds = RupiahField(_("operating funds (Rp)"), null=True, blank=True, db_comment="Dana operasional (Rp)")
    funds_year = models.PositiveSmallIntegerField(
        _("year of the funds"), null=True, blank=True, db_comment="Tahun anggaran dana operasional"
    )
    since = models.DateField(_("since"), null=True, blank=True, db_comment="Berdiri sejak")
    until = models.DateField(_("until"), null=True, blank=True, db_comment="Sampai")
    note = models.TextField(_("note"), blank=True, default="", db_default="", db_comment="Catatan")
    source = models.CharField(_("source"), max_length=500, blank=True, default="", db_default="", db_comment="Sumber")
    fictitious = models.BooleanField(
        _("fictitious"), default=False, db_default=False, db_comment="Data contoh, bukan data resmi"
    )

    objects = InstitutionQuerySet.as_manager()

    class Meta:
        verbose_name = _("institution")
        verbose_name_plural = _("institutions")
        ordering = ["kind", "wilayah", "name"]
        db_table_comment = "Lembaga dalam program: Pokja PKP, BKM/LKM, KSM, KPP, forum, OPD, konsultan"
        constraints = [
            choice_rule("institution", "kind", Kind),
            choice_rule("institution", "maturity", Maturity, null=True),
            *named_rule("institution", "name"),
            UniqueConstraint(
                fields=["kind", "wilayah", "name"],
                nulls_distinct=False,
                name="institution_once",
                violation_error_message=_("This institution is here already."),
            ),
            CheckConstraint(
                condition=Q(maturity__isnull=True) | Q(kind__in=["bkm", "lkm"]),
                name="institution_maturity_of_bkm",
                violation_error_message=_("Maturity is graded of BKM and LKM alone."),
            ),
            CheckConstraint(
                condition=Q(wilayah__isnull=False) | Q(kind__in=["consultant", "forum", "other"]),
                name="institution_has_wilayah",
                violation_error_message=_("Name the wilayah that this body works in."),
            ),
            CheckConstraint(
                condition=~Q(kind__in=["bkm", "lkm", "ksm", "kpp", "tipp"])
                | Q(Exact(Length("wilayah"), LENGTHS["kelurahan"])),
                name="institution_of_kelurahan",
                violation_error_message=_("BKM, LKM, KSM, KPP and TIPP are bodies of a kelurahan or desa."),
            ),
            CheckConstraint(
                condition=~Q(kind="pokja") | Q(In(Length("wilayah"), [LENGTHS["provinsi"], LENGTHS["kabupaten"]])),
                name="institution_pokja_level",
                violation_error_message=_("A Pokja PKP is a body of a regency, a city or a province."),
            ),
            CheckConstraint(
                condition=Q(parent__isnull=True) | ~Q(parent=models.F("id")), name="institution_not_own_parent"
            ),
            CheckConstraint(condition=Q(funds__gte=0), name="institution_funds_range"),
            year_rule("institution", "funds_year"),
            year_rule("institution", "maturity_year"),
            order_rule("institution", "since", "until"),
        ]

    def __str__(self):
        return self.name

    def clean(self):
        """The database's own rule, said where it can be mended."""
        if self.pk and self.kind != Kind.POKJA and self.members.filter(public=True).exists():
            raise ValidationError(
                {
                    "kind": _(
                        "Names of this institution's members are shown to the public, so it has to stay a Pokja. Hide those names first."
                    )
                }
            )
