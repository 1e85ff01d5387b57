"""AgendaEvent: a date in the programme's agenda."""

import datetime

from django.db import models
from django.db.models import Q
from django.db.models.functions import Coalesce
from django.utils.translation import gettext_lazy as _

from spatial.models.history import track

from .rules import named_rule, order_rule, url_rule


class AgendaEventQuerySet(models.QuerySet):
    def published(self):
        return self.filter(published=True)

    def coming(self, today: datetime.date):
        """Not over yet, the next first."""
        return self.filter(Q(starts_on__gte=today) | Q(ends_on__gte=today)).order_by("starts_on", "starts_at", "id")

    def past(self, today: datetime.date):
        """Over, the last first."""
        over = self.annotate(last_day=Coalesce("ends_on", "starts_on")).filter(last_day__lt=today)
        return over.order_by("-starts_on", "id")


@track()
class AgendaEvent(models.Model):
    title = models.CharField(_("title"), max_length=500, db_comment="Acara")
    title_en = models.CharField(
        _("title in English"), max_length=500, blank=True, default="", db_default="", db_comment="Acara (Inggris)"
    )
    starts_on = models.DateField(_("date"), db_comment="Tanggal mulai")
    starts_at = models.TimeField(_("time"), null=True, blank=True, db_comment="Pukul")
    ends_on = models.DateField(_("last day"), null=True, blank=True, db_comment="Tanggal selesai")
    place = models.CharField(_("place"), max_length=300, blank=True, default="", db_default="", db_comment="Tempat")
    institution = models.ForeignKey(
        "Institution",
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="agenda",
        verbose_name=_("held by"),
        db_comment="Penyelenggara",
    )
    description = models.TextField(_("description"), blank=True, default="", db_default="", db_comment="Uraian")
    description_en = models.TextField(
        _("description in English"), blank=True, default="", db_default="", db_comment="Uraian (Inggris)"
    )
    url = models.CharField(_("address"), max_length=500, blank=True, default="", db_default="", db_comment="Alamat web")
    source = models.CharField(_("source"), max_length=500, blank=True, default="", db_default="", db_comment="Sumber")
    published = models.BooleanField(_("published"), default=True, db_default=True, db_comment="Tampil untuk umum")
    fictitious = models.BooleanField(
        _("fictitious"), default=False, db_default=False, db_comment="Data contoh, bukan data resmi"
    )

    objects = AgendaEventQuerySet.as_manager()

    class Meta:
        verbose_name = _("agenda event")
        verbose_name_plural = _("agenda")
        ordering = ["-starts_on", "id"]
        db_table_comment = "Agenda program"
        constraints = [
            *named_rule("agenda_event", "title"),
            order_rule("agenda_event", "starts_on", "ends_on"),
            url_rule("agenda_event", "url"),
        ]

    def __str__(self):
        return self.title
