"""Page: a page of the programme's own content, in two languages, that people edit."""

from django.db import models
from django.db.models import CheckConstraint, Q
from django.utils.translation import gettext_lazy as _

from spatial.models.history import track

from .rules import named_rule, url_rule

# Words after /program/ that lists and files have taken.
TAKEN = ("figures", "institutions", "documents", "agenda", "gallery", "files")


class PageQuerySet(models.QuerySet):
    def published(self):
        return self.filter(published=True)


class Extra(models.TextChoices):
    NONE = "", _("nothing else")
    LEGAL_BASES = "legal_bases", _("the legal bases")
    TARGETS = "targets", _("the programme's targets")
    LOCATIONS = "locations", _("the target locations")
    INDICATORS = "indicators", _("the indicators with their values")
    FAQ = "faq", _("the questions and answers")


@track()
class Page(models.Model):
    """Texts are plain: an empty line ends a paragraph, and nothing in them is read as markup. Lists are the page's items.

    extra names what the page shows besides, from other tables.
    """

    Extra = Extra

    slug = models.SlugField(_("address"), unique=True, max_length=60, db_comment="Alamat halaman")
    position = models.PositiveSmallIntegerField(_("position"), db_comment="Nomor urut")
    title = models.CharField(_("title"), max_length=200, db_comment="Judul")
    title_en = models.CharField(
        _("title in English"), max_length=200, blank=True, default="", db_default="", db_comment="Judul (Inggris)"
    )
    lead = models.TextField(_("lead"), blank=True, default="", db_default="", db_comment="Ringkasan")
    lead_en = models.TextField(
        _("lead in English"), blank=True, default="", db_default="", db_comment="Ringkasan (Inggris)"
    )
    body = models.TextField(_("text"), blank=True, default="", db_default="", db_comment="Isi")
    body_en = models.TextField(_("text in English"), blank=True, default="", db_default="", db_comment="Isi (Inggris)")
    extra = models.CharField(
        _("shows besides"),
        max_length=16,
        choices=Extra,
        blank=True,
        default=Extra.NONE,
        db_default="",
        db_comment="Isi tambahan dari tabel lain",
    )
    source = models.CharField(_("source"), max_length=500, blank=True, default="", db_default="", db_comment="Sumber")
    source_url = models.CharField(
        _("address of the source"), max_length=500, blank=True, default="", db_default="", db_comment="Alamat sumber"
    )
    published = models.BooleanField(_("published"), default=True, db_default=True, db_comment="Tampil untuk umum")

    objects = PageQuerySet.as_manager()

    class Meta:
        verbose_name = _("page")
        verbose_name_plural = _("pages")
        ordering = ["position", "id"]
        db_table_comment = "Halaman isi program, dua bahasa"
        constraints = [
            *named_rule("page", "slug", "title"),
            url_rule("page", "source_url"),
            CheckConstraint(
                condition=~Q(slug__in=TAKEN),
                name="page_slug_free",
                violation_error_message=_("A list of the programme has this address already."),
            ),
        ]

    def __str__(self):
        return self.title
