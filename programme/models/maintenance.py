"""Maintenance: a check of what was built, by those who look after it."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from spatial.models.history import track

from .rules import named_rule


@track()
class Maintenance(models.Model):
    """The five questions that the KPP (users' and maintainers' group) answers about a finished work. NULL: not answered."""

    work = models.ForeignKey(
        "Work",
        models.CASCADE,
        related_name="maintenance",
        db_constraint=False,
        verbose_name=_("work"),
        db_comment="Pekerjaan",
    )
    checked_on = models.DateField(_("checked on"), db_comment="Tanggal pemeriksaan")
    by = models.CharField(_("by"), max_length=150, db_comment="Siapa yang memeriksa, misalnya nama KPP")
    exists = models.BooleanField(_("still there"), null=True, blank=True, db_comment="Masih ada")
    good = models.BooleanField(_("in good state"), null=True, blank=True, db_comment="Baik")
    functioning = models.BooleanField(_("functioning"), null=True, blank=True, db_comment="Berfungsi")
    used = models.BooleanField(_("used"), null=True, blank=True, db_comment="Dimanfaatkan")
    developed = models.BooleanField(_("developed further"), null=True, blank=True, db_comment="Dikembangkan")
    note = models.TextField(_("note"), blank=True, default="", db_default="", db_comment="Catatan")

    class Meta:
        verbose_name = _("maintenance check")
        verbose_name_plural = _("maintenance checks")
        ordering = ["work", "checked_on"]
        db_table_comment = "Pemeriksaan pemeliharaan pekerjaan oleh KPP"
        constraints = named_rule("maintenance", "by")

    def __str__(self):
        return f"{self.work_id}: {self.checked_on}"
