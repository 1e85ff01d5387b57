"""Indicator: what the programme's outcome is measured by."""

from django.db import models
from django.db.models import CheckConstraint, Q
from django.utils.translation import gettext_lazy as _

from spatial.models.history import track

from .rules import choice_rule, named_rule


class Direction(models.TextChoices):
    UP = "up", _("more is better")
    DOWN = "down", _("less is better")


@track()
class Indicator(models.Model):
    """One of the programme's outcome indicators, or a part of one (parent)."""

    Direction = Direction

    code = models.SlugField(_("code"), unique=True, max_length=40, db_comment="Kode indikator")
    position = models.PositiveSmallIntegerField(_("position"), db_comment="Nomor urut")
    parent = models.ForeignKey(
        "self",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="parts",
        verbose_name=_("part of"),
        db_comment="Indikator induk",
    )
    title = models.CharField(_("title"), max_length=300, db_comment="Indikator")
    title_en = models.CharField(
        _("title in English"), max_length=300, blank=True, default="", db_default="", db_comment="Indikator (Inggris)"
    )
    unit = models.CharField(_("unit"), max_length=40, db_comment="Satuan")
    unit_en = models.CharField(
        _("unit in English"), max_length=40, blank=True, default="", db_default="", db_comment="Satuan (Inggris)"
    )
    direction = models.CharField(
        _("direction"), max_length=4, choices=Direction, db_comment="Arah yang diinginkan: up, down"
    )
    source = models.CharField(_("source"), max_length=500, blank=True, default="", db_default="", db_comment="Sumber")

    class Meta:
        verbose_name = _("indicator")
        verbose_name_plural = _("indicators")
        ordering = ["position", "id"]
        db_table_comment = "Indikator kinerja program"
        constraints = [
            choice_rule("indicator", "direction", Direction),
            *named_rule("indicator", "code", "title", "unit"),
            CheckConstraint(
                condition=Q(parent__isnull=True) | ~Q(parent=models.F("id")), name="indicator_not_own_parent"
            ),
        ]

    def __str__(self):
        return self.title
