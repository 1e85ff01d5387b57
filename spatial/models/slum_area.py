"""SlumArea: one slum polygon inside one kelurahan."""

from django.db import models
from django.db.models import CheckConstraint, F, GeneratedField, Index, Q, UniqueConstraint
from django.db.models.expressions import Func
from django.db.models.functions import Left, Length
from django.db.models.lookups import Exact
from django.utils.translation import gettext_lazy as _

from spatial.codes import LENGTHS

from .fields import (
    BoundaryField,
    HectaresField,
    WilayahCodeField,
    boundary_index,
    boundary_rules,
    hectares_rule,
)
from .history import track

RT_FORM = "^[0-9]{3}[A-Z]?$"


class SlumAreaQuerySet(models.QuerySet):
    def within(self, code: str):
        """Areas in a wilayah of any level: a range of the index on the kelurahan's code."""
        return self.filter(kelurahan__gte=code, kelurahan__lt=f"{code}/")


@track("area_ha", "geodesic_area_ha", "utm_srid", "kabupaten_code")
class SlumArea(models.Model):
    """One polygon of a kawasan inside one kelurahan, RT-sized where the data goes so deep.

    Four numbers stand beside each other and none replaces another:
    stated_area_ha    what the decree or its annex says
    verified_area_ha  what people measured and reported afterwards (luas verifikasi)
    area_ha           planar, in the UTM zone of the polygon: how officials measure
    geodesic_area_ha  on the ellipsoid
    The last two are computed by the database from geom and cannot be written.
    """

    decree = models.ForeignKey("Decree", models.PROTECT, related_name="slum_areas", verbose_name=_("decree"))
    kelurahan = models.ForeignKey(
        "Wilayah",
        models.PROTECT,
        related_name="slum_areas",
        verbose_name=_("kelurahan"),
        db_comment="Kode kelurahan/desa",
    )
    kawasan = models.ForeignKey(
        "Kawasan", models.PROTECT, null=True, blank=True, related_name="slum_areas", verbose_name=_("kawasan")
    )
    rt = models.CharField(_("RT"), max_length=4, null=True, blank=True, db_comment="RT, tiga angka: 004, 006A")
    rw = models.CharField(_("RW"), max_length=4, null=True, blank=True, db_comment="RW, tiga angka: 002")
    stated_area_ha = HectaresField(_("stated area (ha)"), null=True, blank=True, db_comment="Luas menurut SK (ha)")
    verified_area_ha = HectaresField(_("verified area (ha)"), null=True, blank=True, db_comment="Luas verifikasi (ha)")
    geom = BoundaryField(_("polygon"), db_comment="Poligon kawasan kumuh, EPSG:4326")
    area_ha = GeneratedField(
        expression=Func(F("geom"), function="planar_area_ha"),
        output_field=HectaresField(),
        db_persist=True,
        verbose_name=_("planar area (ha)"),
        db_comment="Luas planar (ha) pada zona UTM poligon, dihitung dari poligon",
    )
    geodesic_area_ha = GeneratedField(
        expression=Func(F("geom"), function="geodesic_area_ha"),
        output_field=HectaresField(),
        db_persist=True,
        verbose_name=_("geodesic area (ha)"),
        db_comment="Luas geodesik (ha) pada elipsoid WGS 84, dihitung dari poligon",
    )
    utm_srid = GeneratedField(
        expression=Func(F("geom"), function="utm_srid"),
        output_field=models.IntegerField(),
        db_persist=True,
        verbose_name=_("EPSG code of the UTM zone"),
        db_comment="Kode EPSG zona UTM tempat luas planar diukur",
    )
    kabupaten_code = GeneratedField(
        expression=Left("kelurahan_id", LENGTHS["kabupaten"]),
        output_field=WilayahCodeField(),
        db_persist=True,
        db_comment="Kode kabupaten/kota dari kelurahan",
    )
    fictitious = models.BooleanField(
        _("fictitious"), default=False, db_default=False, db_comment="Data contoh, bukan batas resmi"
    )
    import_run = models.ForeignKey(
        "Import",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="slum_areas",
        verbose_name=_("import"),
        db_comment="Impor yang membawa baris ini",
    )

    objects = SlumAreaQuerySet.as_manager()

    class Meta:
        verbose_name = _("slum area")
        verbose_name_plural = _("slum areas")
        ordering = ["id"]
        db_table_comment = "Poligon kawasan kumuh, satu kelurahan per baris (sampai RT bila ada)"
        constraints = [
            CheckConstraint(
                condition=Exact(Length("kelurahan_id"), LENGTHS["kelurahan"]), name="slum_area_in_kelurahan"
            ),
            UniqueConstraint(
                fields=["decree", "kelurahan", "rw", "rt"],
                condition=Q(rt__isnull=False),
                nulls_distinct=False,
                name="slum_area_rt_unique",
                violation_error_message=_("This RT already has a slum area in this decree and kelurahan."),
            ),
            CheckConstraint(condition=Q(rt__regex=RT_FORM) | Q(rt__isnull=True), name="slum_area_rt_form"),
            CheckConstraint(condition=Q(rw__regex=RT_FORM) | Q(rw__isnull=True), name="slum_area_rw_form"),
            hectares_rule("slum_area", "stated_area_ha"),
            hectares_rule("slum_area", "verified_area_ha"),
            *boundary_rules("slum_area"),
        ]
        indexes = [
            boundary_index("slum_area"),
            Index(fields=["kelurahan", "decree"], name="slum_area_kelurahan_decree"),
        ]

    def __str__(self):
        rt = f" RT {self.rt}" if self.rt else ""
        rw = f" RW {self.rw}" if self.rw else ""
        return f"{self.kelurahan_id}{rt}{rw}"
