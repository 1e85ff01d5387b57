"""SurveyAnswer: one question of a satisfaction survey, and how many were satisfied."""

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import CheckConstraint, F, Q, UniqueConstraint
from django.db.models.functions import Cast
from django.utils.translation import gettext_lazy as _

from spatial.models.history import track

from .fields import QuantityField
from .rules import named_rule


class SurveyAnswerQuerySet(models.QuerySet):
    def with_share(self):
        """share_percent: the satisfied among those who answered, exact; the reader rounds."""
        # As numeric: integers would be divided to whole percents.
        numeric = QuantityField()
        share = Cast("satisfied", numeric) * models.Value(100, numeric) / Cast("answered", numeric)
        return self.annotate(share_percent=models.ExpressionWrapper(share, output_field=numeric))


@track()
class SurveyAnswer(models.Model):
    """satisfied ≤ answered ≤ the survey's respondents; the last by sql/survey_answered_v01.sql."""

    survey = models.ForeignKey(
        "Survey", models.CASCADE, related_name="answers", verbose_name=_("survey"), db_comment="Survei"
    )
    position = models.PositiveSmallIntegerField(_("position"), db_comment="Nomor pertanyaan")
    question = models.CharField(_("question"), max_length=300, db_comment="Pertanyaan")
    question_en = models.CharField(
        _("question in English"),
        max_length=300,
        blank=True,
        default="",
        db_default="",
        db_comment="Pertanyaan (Inggris)",
    )
    answered = models.PositiveIntegerField(_("answered"), db_comment="Jumlah yang menjawab")
    satisfied = models.PositiveIntegerField(_("satisfied"), db_comment="Jumlah yang puas")

    objects = SurveyAnswerQuerySet.as_manager()

    class Meta:
        verbose_name = _("answer of a survey")
        verbose_name_plural = _("answers of surveys")
        ordering = ["survey", "position"]
        db_table_comment = "Pertanyaan survei kepuasan dan jumlah yang puas"
        constraints = [
            UniqueConstraint(fields=["survey", "position"], name="survey_answer_position"),
            *named_rule("survey_answer", "question"),
            CheckConstraint(condition=Q(answered__gt=0), name="survey_answer_answered_range"),
            CheckConstraint(
                condition=Q(satisfied__lte=F("answered")),
                name="survey_answer_satisfied_of_answered",
                violation_error_message=_("No more can be satisfied than have answered."),
            ),
        ]

    def __str__(self):
        return self.question

    def clean(self):
        """The database's own rule, said where it can be mended."""
        asked = self.survey.respondents
        if self.answered is not None and asked is not None and self.answered > asked:
            raise ValidationError({"answered": _("No more people can answer than were asked.")})
