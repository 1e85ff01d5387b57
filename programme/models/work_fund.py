"""WorkFund: a source of a work's money."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from spatial.models.history import track

from .rules import RupiahField, choice_rule, figure_rule


class FundSource(models.TextChoices):
    COMMUNITY = "community", _("Community")
    REGENCY = "regency", _("Regency or city (APBD)")
    PROVINCE = "province", _("Province (APBD)")
    NATIONAL = "national", _("National (APBN)")
    OTHER = "other", _("Other")


@track()
class WorkFund(models.Model):
    """Who pays how much of a work. The amount may be unknown: many reports name the source alone."""

    Source = FundSource

    work = models.ForeignKey(
        "Work",
        models.CASCADE,
        related_name="funds",
        db_constraint=False,
        verbose_name=_("work"),
        db_comment="Pekerjaan",
    )
    source = models.CharField(
        _("source"),
        max_length=9,
        choices=FundSource,
        db_comment="Sumber dana: community (masyarakat), regency, province, national, other",
    )
    name = models.CharField(
        _("as printed"),
        max_length=200,
        blank=True,
        default="",
        db_default="",
        db_comment="Sumber dana seperti tertulis",
    )
    amount = RupiahField(_("amount (Rp)"), null=True, blank=True, db_comment="Jumlah (Rp); kosong bila tidak diketahui")

    class Meta:
        verbose_name = _("source of funds")
        verbose_name_plural = _("sources of funds")
        ordering = ["work", "id"]
        db_table_comment = "Sumber dana pekerjaan"
        constraints = [choice_rule("work_fund", "source", FundSource), figure_rule("work_fund", "amount")]

    def __str__(self):
        return self.name or self.get_source_display()
