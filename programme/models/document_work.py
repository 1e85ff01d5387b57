"""DocumentWork: a document belongs to a work: its design, contract, minutes or photos."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from spatial.models.history import track


@track()
class DocumentWork(models.Model):
    document = models.ForeignKey(
        "Document", models.CASCADE, db_constraint=False, verbose_name=_("document"), db_comment="Dokumen"
    )
    work = models.ForeignKey(
        "Work", models.CASCADE, db_constraint=False, verbose_name=_("work"), db_comment="Pekerjaan"
    )

    class Meta:
        verbose_name = _("work of a document")
        verbose_name_plural = _("works of documents")
        ordering = ["document", "work"]
        db_table_comment = "Kaitan dokumen dengan pekerjaan"
        constraints = [models.UniqueConstraint(fields=["document", "work"], name="document_work_once")]

    def __str__(self):
        return f"{self.document_id} – {self.work_id}"
