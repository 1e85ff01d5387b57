"""Finding: what a visit found amiss, and until when it is to be mended."""

import datetime

from django.db import models
from django.db.models import CheckConstraint, Q
from django.utils.translation import gettext_lazy as _

from spatial.models.history import track

from .rules import choice_rule, named_rule


class FindingQuerySet(models.QuerySet):
    def late(self, today: datetime.date):
        return self.filter(state=Finding.State.OPEN, due_on__lt=today)


class Severity(models.TextChoices):
    MINOR = "minor", _("Minor")
    MAJOR = "major", _("Major")
    CRITICAL = "critical", _("Critical")


class State(models.TextChoices):
    OPEN = "open", _("Open")
    DONE = "done", _("Done")


@track()
class Finding(models.Model):
    Severity = Severity
    State = State

    visit = models.ForeignKey(
        "Visit", models.CASCADE, related_name="findings", verbose_name=_("visit"), db_comment="Kunjungan"
    )
    text = models.TextField(_("finding"), db_comment="Temuan")
    severity = models.CharField(
        _("severity"), max_length=8, choices=Severity, db_comment="Bobot: minor, major, critical"
    )
    state = models.CharField(
        _("state"),
        max_length=4,
        choices=State,
        default=State.OPEN,
        db_default=State.OPEN.value,
        db_comment="Keadaan: open, done",
    )
    responsible = models.ForeignKey(
        "Institution",
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="findings",
        verbose_name=_("to be mended by"),
        db_comment="Lembaga penanggung jawab tindak lanjut",
    )
    due_on = models.DateField(_("due on"), null=True, blank=True, db_comment="Tenggat tindak lanjut")
    closed_on = models.DateField(_("done on"), null=True, blank=True, db_comment="Tanggal selesai")
    follow_up = models.TextField(_("what was done"), blank=True, default="", db_default="", db_comment="Tindak lanjut")

    objects = FindingQuerySet.as_manager()

    class Meta:
        verbose_name = _("finding")
        verbose_name_plural = _("findings")
        ordering = ["visit", "id"]
        db_table_comment = "Temuan kunjungan dan tindak lanjutnya"
        constraints = [
            choice_rule("finding", "severity", Severity),
            choice_rule("finding", "state", State),
            *named_rule("finding", "text"),
            CheckConstraint(
                condition=Q(state="open", closed_on__isnull=True) | Q(state="done", closed_on__isnull=False),
                name="finding_done_on",
                violation_error_message=_("A finding that is done has the day on which it was, an open one has none."),
            ),
        ]

    def __str__(self):
        return self.text[:80]
