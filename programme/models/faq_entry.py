"""FaqEntry: a question that people ask about the programme, and its answer."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from spatial.models.history import track

from .rules import named_rule


@track()
class FaqEntry(models.Model):
    position = models.PositiveSmallIntegerField(_("position"), db_comment="Nomor urut")
    question = models.CharField(_("question"), max_length=300, db_comment="Pertanyaan")
    question_en = models.CharField(
        _("question in English"),
        max_length=300,
        blank=True,
        default="",
        db_default="",
        db_comment="Pertanyaan (Inggris)",
    )
    answer = models.TextField(_("answer"), db_comment="Jawaban")
    answer_en = models.TextField(
        _("answer in English"), blank=True, default="", db_default="", db_comment="Jawaban (Inggris)"
    )
    source = models.CharField(_("source"), max_length=500, blank=True, default="", db_default="", db_comment="Sumber")
    published = models.BooleanField(_("published"), default=True, db_default=True, db_comment="Tampil untuk umum")

    class Meta:
        verbose_name = _("question and answer")
        verbose_name_plural = _("questions and answers")
        ordering = ["position", "id"]
        db_table_comment = "Tanya jawab tentang program"
        constraints = named_rule("faq_entry", "question", "answer")

    def __str__(self):
        return self.question
