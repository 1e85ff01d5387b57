"""PageItem: one entry of a page's ordered list: a principle, a strategy, a component, a duty."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from spatial.models.history import track

from .rules import named_rule


@track()
class PageItem(models.Model):
    page = models.ForeignKey("Page", models.CASCADE, related_name="items", verbose_name=_("page"), db_comment="Halaman")
    position = models.PositiveSmallIntegerField(_("position"), db_comment="Nomor urut")
    title = models.CharField(_("title"), max_length=300, db_comment="Judul butir")
    title_en = models.CharField(
        _("title in English"), max_length=300, blank=True, default="", db_default="", db_comment="Judul butir (Inggris)"
    )
    text = models.TextField(_("text"), blank=True, default="", db_default="", db_comment="Uraian")
    text_en = models.TextField(
        _("text in English"), blank=True, default="", db_default="", db_comment="Uraian (Inggris)"
    )

    class Meta:
        verbose_name = _("item of a page")
        verbose_name_plural = _("items of pages")
        ordering = ["page", "position"]
        db_table_comment = "Butir berurut suatu halaman"
        constraints = named_rule("page_item", "title")

    def __str__(self):
        return self.title
