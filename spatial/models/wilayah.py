"""Wilayah: an administrative unit."""

import itertools
from functools import reduce
from operator import or_

from django.db import models
from django.db.models import CheckConstraint, F, GeneratedField, Index, Q
from django.db.models.expressions import Func
from django.db.models.functions import Left
from django.utils.translation import gettext_lazy as _

from spatial.codes import BPS_LENGTHS, FORMS, LENGTHS, LEVEL_OF_KIND, LEVELS

from .fields import BoundaryField, HectaresField, WilayahCodeField, boundary_index, boundary_rules
from .history import track


class Level(models.TextChoices):
    PROVINSI = "provinsi", _("Province")
    KABUPATEN = "kabupaten", _("Regency or city")
    KECAMATAN = "kecamatan", _("Kecamatan")
    KELURAHAN = "kelurahan", _("Kelurahan or desa")


class Kind(models.TextChoices):
    PROVINSI = "provinsi", _("Province")
    KABUPATEN = "kabupaten", _("Regency")
    KOTA = "kota", _("City")
    KECAMATAN = "kecamatan", _("Kecamatan")
    KELURAHAN = "kelurahan", _("Kelurahan")
    DESA = "desa", _("Desa")
    DESA_ADAT = "desa_adat", _("Desa adat")


def any_of(rules) -> Q:
    return reduce(or_, rules)


CODE_RULE = any_of(Q(kind=kind, level=LEVEL_OF_KIND[kind], code__regex=form) for kind, form in FORMS.items())
PARENT_RULE = Q(level="provinsi", parent__isnull=True) | any_of(
    Q(level=level, parent__isnull=False, parent=Left("code", LENGTHS[above]))
    for above, level in itertools.pairwise(LEVELS)
)
BPS_RULE = any_of(Q(level=level, bps_code__regex=f"^[0-9]{{{length}}}$") for level, length in BPS_LENGTHS.items())


class WilayahQuerySet(models.QuerySet):
    def within(self, code: str):
        """The unit with this code and all units below it, at every level."""
        return self.filter(code__gte=code, code__lt=f"{code}/")


@track("geodesic_area_ha")
class Wilayah(models.Model):
    """An administrative unit: provinsi, kabupaten or kota, kecamatan, kelurahan or desa.

    Its Kemendagri code is its key and says its level, kind and parent; constraints hold all of them together, whoever writes.
    A boundary is measured geodesically only: a province spans several UTM zones, so no plane fits it.
    """

    Level = Level
    Kind = Kind

    code = WilayahCodeField(_("code"), primary_key=True, db_comment="Kode Kemendagri, misalnya 33.08.10.2013")
    bps_code = models.CharField(
        _("BPS code"), max_length=10, null=True, blank=True, unique=True, db_comment="Kode BPS, hanya angka"
    )
    name = models.CharField(
        _("name"), max_length=120, blank=True, default="", db_default="", db_comment="Nama; kosong bila belum diketahui"
    )
    level = models.CharField(_("level"), max_length=9, choices=Level, db_comment="Tingkat wilayah")
    kind = models.CharField(_("kind"), max_length=9, choices=Kind, db_comment="Jenis wilayah")
    parent = models.ForeignKey(
        "self",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="children",
        verbose_name=_("parent"),
        db_comment="Kode wilayah induk",
    )
    geom = BoundaryField(_("boundary"), null=True, blank=True, db_comment="Batas wilayah, EPSG:4326")
    derived = models.BooleanField(
        _("derived"),
        default=False,
        db_default=False,
        db_comment="Batas dibentuk dari gabungan wilayah di bawahnya",
    )
    fictitious = models.BooleanField(
        _("fictitious"), default=False, db_default=False, db_comment="Data contoh, bukan batas resmi"
    )
    geodesic_area_ha = GeneratedField(
        expression=Func(F("geom"), function="geodesic_area_ha"),
        output_field=HectaresField(),
        db_persist=True,
        verbose_name=_("geodesic area (ha)"),
        db_comment="Luas geodesik (ha) pada elipsoid WGS 84, dihitung dari batas",
    )
    valid_from = models.DateField(_("valid from"), null=True, blank=True, db_comment="Berlaku sejak")
    valid_to = models.DateField(_("valid to"), null=True, blank=True, db_comment="Berlaku sampai (tidak termasuk)")
    import_run = models.ForeignKey(
        "Import",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="wilayah",
        verbose_name=_("import"),
        db_comment="Impor yang terakhir mengubah baris ini",
    )

    objects = WilayahQuerySet.as_manager()

    class Meta:
        verbose_name = _("wilayah")
        verbose_name_plural = _("wilayah")
        ordering = ["code"]
        db_table_comment = "Wilayah administrasi: provinsi, kabupaten/kota, kecamatan, kelurahan/desa"
        constraints = [
            CheckConstraint(condition=CODE_RULE, name="wilayah_code_of_level"),
            CheckConstraint(condition=PARENT_RULE, name="wilayah_parent_of_code"),
            CheckConstraint(condition=BPS_RULE | Q(bps_code__isnull=True), name="wilayah_bps_code_of_level"),
            CheckConstraint(condition=Q(valid_to__gt=F("valid_from")), name="wilayah_validity_order"),
            CheckConstraint(condition=Q(derived=False) | Q(geom__isnull=False), name="wilayah_derived_has_geom"),
            *boundary_rules("wilayah"),
        ]
        indexes = [
            boundary_index("wilayah"),
            Index(fields=["level", "code"], name="wilayah_level_code"),
        ]

    def __str__(self):
        return f"{self.name} ({self.code})" if self.name else self.code
