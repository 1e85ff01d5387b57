"""SlumOverlap: ground that two slum areas of one decree both claim."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from .fields import HectaresField


class SlumOverlap(models.Model):
    """Two slum areas of one decree whose insides share ground, and how much. Kept by a trigger (sql/slum_overlap_v01.sql), never written by hand.

    A wilayah's footprint counts such ground once; area_ha, the sum of the rows, counts it twice.
    """

    pk = models.CompositePrimaryKey("first", "second")
    first = models.ForeignKey("SlumArea", models.DO_NOTHING, related_name="+", verbose_name=_("first slum area"))
    second = models.ForeignKey("SlumArea", models.DO_NOTHING, related_name="+", verbose_name=_("second slum area"))
    area_ha = HectaresField(_("overlap (ha)"))

    class Meta:
        managed = False
        db_table = "spatial_slumoverlap"
        verbose_name = _("overlap")
        verbose_name_plural = _("overlaps")

    def __str__(self):
        return f"{self.first_id} × {self.second_id}"
