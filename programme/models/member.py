"""Member: a person's place in an institution."""

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _

from spatial.models.history import track

from .institution import Institution
from .rules import choice_rule, named_rule, order_rule


class MemberQuerySet(models.QuerySet):
    def shown(self):
        """Those whose names the public may read."""
        return self.filter(public=True)


class Sex(models.TextChoices):
    FEMALE = "p", _("Female")
    MALE = "l", _("Male")


@track()
class Member(models.Model):
    """A person with a role in an institution, for a time.

    Names are personal data. Shown to the public are only those marked so, and only holders of a public office in a Pokja can be
    (sql/member_public_v01.sql); all others are for the people who administrate the programme.
    """

    Sex = Sex

    institution = models.ForeignKey(
        "Institution", models.CASCADE, related_name="members", verbose_name=_("institution"), db_comment="Lembaga"
    )
    name = models.CharField(_("name"), max_length=200, db_comment="Nama (data pribadi)")
    role = models.CharField(
        _("role"), max_length=120, blank=True, default="", db_default="", db_comment="Jabatan dalam lembaga"
    )
    organisation = models.CharField(
        _("organisation"),
        max_length=200,
        blank=True,
        default="",
        db_default="",
        db_comment="Unsur/instansi asal: K/L, dinas, DPRD, LSM, swasta, akademisi",
    )
    sex = models.CharField(_("sex"), max_length=1, choices=Sex, null=True, blank=True, db_comment="Jenis kelamin: l, p")
    since = models.DateField(_("since"), null=True, blank=True, db_comment="Sejak")
    until = models.DateField(_("until"), null=True, blank=True, db_comment="Sampai")
    public = models.BooleanField(
        _("shown to the public"),
        default=False,
        db_default=False,
        help_text=_("Only for holders of a public office in a Pokja."),
        db_comment="Nama boleh ditampilkan; hanya pejabat publik dalam Pokja",
    )
    fictitious = models.BooleanField(
        _("fictitious"), default=False, db_default=False, db_comment="Data contoh, bukan data resmi"
    )

    objects = MemberQuerySet.as_manager()

    class Meta:
        verbose_name = _("member")
        verbose_name_plural = _("members")
        ordering = ["institution", "id"]
        db_table_comment = "Anggota lembaga (data pribadi, tidak untuk umum kecuali ditandai)"
        constraints = [
            *named_rule("member", "name"),
            choice_rule("member", "sex", Sex, null=True),
            order_rule("member", "since", "until"),
        ]

    def __str__(self):
        return self.name

    def clean(self):
        """The database's own rule, said where it can be mended."""
        if self.public and self.institution.kind != Institution.Kind.POKJA:
            raise ValidationError({"public": _("A member's name can be shown to the public only in a Pokja.")})
