"""WorkVolume: what a work takes off one criterion's deficiency in one slum area."""

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Index, UniqueConstraint
from django.utils.translation import gettext_lazy as _

from spatial.models.history import track

from .fields import QuantityField
from .rules import figure_rule


@track()
class WorkVolume(models.Model):
    """So many units (of the criterion: buildings, metres, households, hectares) less deficiency in a slum area.

    One work may feed several criteria and several areas: a road lowers 1a, 2a and 2b in each RT along it.
    """

    # The database's own foreign key cascades (sql/work_children_v01.sql): a DELETE sent from QGIS takes the children along.
    work = models.ForeignKey(
        "Work",
        models.CASCADE,
        related_name="volumes",
        db_constraint=False,
        verbose_name=_("work"),
        db_comment="Pekerjaan",
    )
    slum_area = models.ForeignKey(
        "spatial.SlumArea",
        models.PROTECT,
        related_name="work_volumes",
        verbose_name=_("slum area"),
        db_comment="Kawasan kumuh (RT)",
    )
    criterion = models.ForeignKey(
        "Criterion", models.PROTECT, related_name="+", verbose_name=_("criterion"), db_comment="Kriteria: 1a … 7b"
    )
    volume = QuantityField(_("volume"), db_comment="Volume yang mengurangi kekurangan, satuan menurut kriteria")

    class Meta:
        verbose_name = _("volume of a work")
        verbose_name_plural = _("volumes of works")
        ordering = ["work", "slum_area", "criterion"]
        db_table_comment = "Volume pekerjaan per kawasan kumuh dan kriteria"
        constraints = [
            UniqueConstraint(fields=["work", "slum_area", "criterion"], name="work_volume_unique"),
            figure_rule("work_volume", "volume"),
        ]
        indexes = [Index(fields=["slum_area", "criterion"], name="work_volume_area")]

    def __str__(self):
        return f"{self.criterion_id}: {self.volume}"

    def clean(self):
        # What the database refuses (sql/work_volume_scope_v01.sql), said in the form.
        if self.slum_area_id and self.work and self.slum_area.kabupaten_code != self.work.kabupaten_id:
            raise ValidationError({"slum_area": _("The slum area lies in another regency than the work.")})
