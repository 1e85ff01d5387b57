"""InstitutionActivity: something that an institution did, which shows that it works (keberfungsian)."""

from django.db import models
from django.db.models import CheckConstraint, F, Q
from django.utils.translation import gettext_lazy as _

from spatial.models.history import track

from .rules import choice_rule, named_rule


class Kind(models.TextChoices):
    MEETING = "meeting", _("Meeting")
    COORDINATION = "coordination", _("Coordination")
    TRAINING = "training", _("Training")
    OUTREACH = "outreach", _("Outreach")
    MONITORING = "monitoring", _("Monitoring")
    OTHER = "other", _("Other activity")


@track()
class InstitutionActivity(models.Model):
    """A meeting, training or visit of an institution. Attendance is a number: lists of names are not kept here."""

    Kind = Kind

    institution = models.ForeignKey(
        "Institution", models.CASCADE, related_name="activities", verbose_name=_("institution"), db_comment="Lembaga"
    )
    date = models.DateField(_("date"), db_comment="Tanggal")
    kind = models.CharField(_("kind"), max_length=12, choices=Kind, db_comment="Jenis kegiatan")
    description = models.TextField(_("description"), db_comment="Uraian")
    attendance = models.PositiveIntegerField(_("attendance"), null=True, blank=True, db_comment="Jumlah yang hadir")
    attendance_women = models.PositiveIntegerField(
        _("women among them"), null=True, blank=True, db_comment="Jumlah perempuan yang hadir"
    )
    fictitious = models.BooleanField(
        _("fictitious"), default=False, db_default=False, db_comment="Data contoh, bukan data resmi"
    )

    class Meta:
        verbose_name = _("activity of an institution")
        verbose_name_plural = _("activities of institutions")
        ordering = ["-date", "id"]
        db_table_comment = "Kegiatan lembaga (keberfungsian)"
        constraints = [
            choice_rule("institution_activity", "kind", Kind),
            *named_rule("institution_activity", "description"),
            CheckConstraint(
                condition=Q(attendance_women__isnull=True) | Q(attendance_women__lte=F("attendance")),
                name="institution_activity_women_of_all",
                violation_error_message=_("There cannot be more women than people."),
            ),
        ]

    def __str__(self):
        return f"{self.date}: {self.description[:60]}"
