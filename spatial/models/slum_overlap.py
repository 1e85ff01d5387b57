"""SlumOverlap: ground that two slum areas of one decree both claim."""

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from .fields import HectaresField


class SlumOverlap(models.Model):
    """Two slum areas of one decree whose insides share ground, and how much. Kept by a trigger (sql/slum_overlap_v01.sql), never written by hand.

    A wilayah's footprint counts such ground once; area_ha, the sum of the rows, counts it twice.
    """

    pk = models.CompositePrimaryKey("first", "second")
    # The database's own foreign keys cascade (sql/slum_overlap_v01.sql); Django's would refuse a DELETE sent from QGIS.
    first = models.ForeignKey(
        "SlumArea",
        models.DO_NOTHING,
        related_name="+",
        db_constraint=False,
        db_index=False,
        verbose_name=_("first slum area"),
    )
    second = models.ForeignKey(
        "SlumArea", models.DO_NOTHING, related_name="+", db_constraint=False, verbose_name=_("second slum area")
    )
    area_ha = HectaresField(_("overlap (ha)"), db_comment="Luas planar (ha) bagian yang bertumpang tindih")

    class Meta:
        verbose_name = _("overlap")
        verbose_name_plural = _("overlaps")
        db_table_comment = "Tumpang tindih dua poligon kawasan kumuh dalam satu SK (dihitung oleh basis data)"
        constraints = [models.CheckConstraint(condition=Q(first__lt=F("second")), name="slum_overlap_order")]

    def __str__(self):
        return f"{self.first_id} × {self.second_id}"
