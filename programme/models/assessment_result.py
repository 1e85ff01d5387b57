"""AssessmentResult: what follows from an assessment."""

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.utils.translation import gettext_lazy as _

from programme import rule_sets
from programme.explanation import Sentence, explain
from programme.scoring import AspectScore, CriterionScore, Scored

from .assessment import Assessment
from .fields import ExactDecoder
from .rule_set import RuleSet, SlumClass


class AssessmentResult(models.Model):
    """The score of an assessment and how it came about. Written by the database alone (sql/programme_score_v01.sql).

    There is a row for each assessment with at least one volume that its rule set asks for. It has no history of its own: it follows from rows that
    have one, as a generated column does.

    criteria: the stored explanation, in the rule set's order: [{"criterion": "1a", "volume": 4, "denominator": 34, "share_percent": 11.76,
    "score": 0, "flags": []}, …]; volume and denominator are null where nobody reported them. aspects: {"1": {"percent": 8.82, "score": 0}, …}.
    flags: no_denominator, share_above_100, share_below_0, volume_missing: each that any criterion has.
    """

    class ConsiderationClass(models.TextChoices):
        TINGGI = "tinggi", _("High")
        SEDANG = "sedang", _("Medium")
        RENDAH = "rendah", _("Low")

    class Legality(models.TextChoices):
        LEGAL = "legal", _("Legal")
        TIDAK_LEGAL = "tidak_legal", _("Not legal")

    class Handling(models.TextChoices):
        PEMUGARAN = "pemugaran", _("Restoration")
        PEREMAJAAN = "peremajaan", _("Renewal")
        PERMUKIMAN_KEMBALI = "permukiman_kembali", _("Resettlement")

    assessment = models.OneToOneField(
        Assessment,
        models.DO_NOTHING,  # the database's foreign key takes it along
        primary_key=True,
        related_name="result",
        db_constraint=False,
        verbose_name=_("assessment"),
        db_comment="Penilaian",
    )
    rule_set = models.ForeignKey(
        RuleSet,
        models.DO_NOTHING,
        related_name="+",
        db_constraint=False,  # the assessment's own
        db_index=False,
        verbose_name=_("rule set"),
        db_comment="Aturan penilaian yang dipakai",
    )
    total = models.PositiveSmallIntegerField(_("total score"), db_comment="Nilai total")
    slum_class = models.CharField(_("class"), max_length=12, choices=SlumClass, db_comment="Tingkat kekumuhan")
    sectoral_percent = models.DecimalField(
        _("mean of the aspects (%)"), max_digits=20, decimal_places=2, db_comment="Rata-rata kekumuhan sektoral, persen"
    )
    aspects = models.JSONField(_("aspects"), decoder=ExactDecoder, db_comment="Persen dan nilai tiap aspek")
    criteria = models.JSONField(
        _("criteria"), decoder=ExactDecoder, db_comment="Penjelasan: volume, pembagi, persen, nilai tiap kriteria"
    )
    flags = ArrayField(models.TextField(), verbose_name=_("flags"), db_comment="Peringatan data")
    consideration_total = models.PositiveSmallIntegerField(
        _("other considerations"), null=True, db_comment="Jumlah pertimbangan lain (3–15)"
    )
    consideration_class = models.CharField(
        _("class of other considerations"),
        max_length=6,
        choices=ConsiderationClass,
        null=True,
        db_comment="Pertimbangan lain: tinggi, sedang, rendah",
    )
    legality = models.CharField(
        _("legality of the land"), max_length=11, choices=Legality, null=True, db_comment="Legalitas lahan"
    )
    priority_code = models.CharField(_("priority code"), max_length=2, null=True, db_comment="Klasifikasi A1 … C6")
    priority_rank = models.PositiveSmallIntegerField(_("priority"), null=True, db_comment="Urutan prioritas, 1–9")
    handling = models.CharField(
        _("handling pattern"), max_length=18, choices=Handling, null=True, db_comment="Pola penanganan"
    )
    computed_at = models.DateTimeField(_("computed at"), db_comment="Dihitung pada")

    class Meta:
        verbose_name = _("assessment result")
        verbose_name_plural = _("assessment results")
        db_table_comment = "Hasil penilaian, dihitung oleh basis data"

    def __str__(self):
        return f"{self.total} {self.slum_class}"

    def scored(self) -> Scored:
        """The stored outcome as scoring.py's own object."""
        rules = rule_sets.rule_set(self.rule_set_id)
        by_code = {rule.criterion: rule for rule in rules.rules}
        return Scored(
            rule_set=rules,
            total=self.total,
            slum_class=self.slum_class,
            sectoral_percent=self.sectoral_percent,
            aspects={int(aspect): AspectScore(**mean) for aspect, mean in self.aspects.items()},
            criteria=tuple(
                CriterionScore(
                    rule=by_code[part["criterion"]],
                    volume=part["volume"],
                    denominator=part["denominator"],
                    share_percent=part["share_percent"],
                    score=part["score"],
                    flags=tuple(part["flags"]),
                )
                for part in self.criteria
            ),
            flags=tuple(self.flags),
        )

    def explanation(self, language: str) -> list[Sentence]:
        """Why, in sentences: the whole, then each criterion. language: id or en."""
        return explain(self.scored(), language)
