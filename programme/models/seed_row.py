"""SeedRow: what load_programme once wrote, so that it knows what people have changed since."""

from django.db import models
from django.db.models import UniqueConstraint
from django.utils.translation import gettext_lazy as _


class SeedRow(models.Model):
    """The ledger of programme/seeding.py: one row per entry of a seed file.

    A field whose value is still the one written here may be brought up to date by a later version of the file; one that differs was edited
    by somebody and stays. A row that is gone was deleted by somebody and does not come back.
    """

    noun = models.CharField(_("noun"), max_length=40, db_comment="Tabel yang diisi")
    key = models.CharField(_("key"), max_length=120, db_comment="Kunci dalam berkas")
    row = models.CharField(_("row"), max_length=80, db_comment="Kunci baris yang dibuat")
    values = models.JSONField(_("values"), db_comment="Nilai yang terakhir ditulis dari berkas")
    version = models.PositiveIntegerField(_("version of the file"), db_comment="Versi berkas")

    class Meta:
        verbose_name = _("seeded row")
        verbose_name_plural = _("seeded rows")
        ordering = ["noun", "key"]
        db_table_comment = "Catatan isi awal program yang dimuat dari berkas"
        constraints = [UniqueConstraint(fields=["noun", "key"], name="seed_row_once")]

    def __str__(self):
        return f"{self.noun} {self.key}"
