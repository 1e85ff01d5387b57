"""DocumentDecree: a document belongs to a decree, as its annex, its ground or what followed from it."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from spatial.models.history import track


@track()
class DocumentDecree(models.Model):
    document = models.ForeignKey(
        "Document", models.CASCADE, db_constraint=False, verbose_name=_("document"), db_comment="Dokumen"
    )
    decree = models.ForeignKey(
        "spatial.Decree", models.CASCADE, db_constraint=False, verbose_name=_("decree"), db_comment="SK"
    )

    class Meta:
        verbose_name = _("decree of a document")
        verbose_name_plural = _("decrees of documents")
        ordering = ["document", "decree"]
        db_table_comment = "Kaitan dokumen dengan SK kumuh"
        constraints = [models.UniqueConstraint(fields=["document", "decree"], name="document_decree_once")]

    def __str__(self):
        return f"{self.document_id} – {self.decree_id}"
