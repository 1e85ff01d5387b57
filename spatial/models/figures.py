"""The figures that the database computes for every reader: models over its views (spatial/sql/*_figure_*.sql, wilayah_slum)."""

from django.db import models

from .fields import HectaresField


class WilayahSlum(models.Model):
    """Slum figures of a wilayah, from the decrees in force. See sql/wilayah_slum_v01.sql for what each number means."""

    wilayah = models.OneToOneField(
        "Wilayah", models.DO_NOTHING, primary_key=True, db_column="code", related_name="slum"
    )
    slum_area_count = models.IntegerField()
    area_ha = HectaresField()
    geodesic_area_ha = HectaresField()
    footprint_ha = HectaresField()
    stated_area_ha = HectaresField(null=True)
    stated_source = models.CharField(max_length=16, null=True)
    difference_ha = HectaresField(null=True)
    share_percent = HectaresField(null=True)

    class Meta:
        managed = False
        db_table = "wilayah_slum"

    def __str__(self):
        return self.wilayah_id


class DecreeFigure(models.Model):
    """A decree's stated total against its own lines and its polygons. See sql/decree_figure_v01.sql."""

    decree = models.OneToOneField("Decree", models.DO_NOTHING, primary_key=True, related_name="figure")
    line_count = models.IntegerField()
    lines_sum_ha = HectaresField(null=True)
    lines_difference_ha = HectaresField(null=True)
    slum_area_count = models.IntegerField()
    area_ha = HectaresField()
    geodesic_area_ha = HectaresField()
    footprint_ha = HectaresField()
    difference_ha = HectaresField(null=True)

    class Meta:
        managed = False
        db_table = "decree_figure"

    def __str__(self):
        return str(self.decree_id)


class DecreeLineFigure(models.Model):
    """A decree's line against the polygons of its wilayah or kawasan. See sql/decree_line_figure_v01.sql."""

    line = models.OneToOneField(
        "DecreeLine", models.DO_NOTHING, primary_key=True, db_column="id", related_name="figure"
    )
    slum_area_count = models.IntegerField()
    area_ha = HectaresField()
    geodesic_area_ha = HectaresField()
    footprint_ha = HectaresField()
    difference_ha = HectaresField()

    class Meta:
        managed = False
        db_table = "decree_line_figure"

    def __str__(self):
        return str(self.line_id)
