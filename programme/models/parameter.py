"""Parameter: a cut-off that no text at hand settles."""

from django.db import models
from django.db.models import CheckConstraint, Q
from django.utils.translation import gettext_lazy as _

from spatial.models.history import track


@track()
class Parameter(models.Model):
    """A cut-off of pertimbangan lain, legality or priority, with where it comes from. People may change it; results follow at once.

    First values: programme/rule_sets/considerations-v1.toml, which also says what each value looks like.
    """

    key = models.CharField(_("key"), max_length=60, primary_key=True, db_comment="Kunci")
    value = models.JSONField(_("value"), db_comment="Nilai")
    source = models.CharField(_("source"), max_length=500, db_comment="Sumber")
    certain = models.BooleanField(
        _("certain"), default=False, db_default=False, db_comment="Ya bila dari teks peraturan"
    )
    note = models.TextField(_("note"), blank=True, default="", db_default="", db_comment="Catatan")

    class Meta:
        verbose_name = _("parameter")
        verbose_name_plural = _("parameters")
        ordering = ["key"]
        db_table_comment = "Ambang yang belum pasti, dengan sumbernya"
        constraints = [CheckConstraint(condition=~Q(source=""), name="parameter_sourced")]

    def __str__(self):
        return self.key
