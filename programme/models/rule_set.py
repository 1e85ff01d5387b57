"""RuleSet: the rules by which volumes become scores and scores a class."""

from django.db import models
from django.db.models import CheckConstraint, Q, UniqueConstraint
from django.utils.translation import gettext_lazy as _

from spatial.models.history import track


class SlumClass(models.TextChoices):
    BERAT = "berat", _("Severe slum")
    SEDANG = "sedang", _("Moderate slum")
    RINGAN = "ringan", _("Light slum")
    TIDAK_KUMUH = "tidak_kumuh", _("Not slum")


class Denominator(models.TextChoices):
    """The columns of an assessment by which a volume is divided."""

    BUILDING_COUNT = "building_count", _("buildings")
    HOUSEHOLD_COUNT = "household_count", _("households")
    SETTLED_AREA_HA = "settled_area_ha", _("settled area (ha)")
    IDEAL_ROAD_M = "ideal_road_m", _("ideal road length (m)")
    IDEAL_DRAIN_M = "ideal_drain_m", _("ideal drain length (m)")


@track()
class Criterion(models.Model):
    """One of the 19 criteria that any rule set knows. Its code is the one on the officials' sheets: 1a … 7b."""

    code = models.CharField(
        _("code"), max_length=2, primary_key=True, db_collation="C", db_comment="Kode kriteria: 1a … 7b"
    )
    aspect = models.PositiveSmallIntegerField(_("aspect"), db_comment="Nomor aspek, 1–7")
    position = models.PositiveSmallIntegerField(_("position"), unique=True, db_comment="Nomor urut")
    title = models.CharField(_("title"), max_length=200, db_comment="Nama kriteria")
    title_en = models.CharField(_("title in English"), max_length=200, db_comment="Nama kriteria dalam bahasa Inggris")
    unit = models.CharField(_("unit"), max_length=8, db_comment="Satuan volume: unit, ha, m, KK")
    volume_name = models.CharField(_("volume"), max_length=200, db_comment="Apa yang dihitung sebagai volume")
    volume_name_en = models.CharField(
        _("volume in English"), max_length=200, db_comment="Apa yang dihitung sebagai volume, dalam bahasa Inggris"
    )

    class Meta:
        verbose_name = _("criterion")
        verbose_name_plural = _("criteria")
        ordering = ["position"]
        db_table_comment = "Kriteria kekumuhan"
        constraints = [
            CheckConstraint(condition=Q(aspect__gte=1, aspect__lte=7), name="criterion_aspect"),
            CheckConstraint(condition=Q(unit__in=["unit", "ha", "m", "KK"]), name="criterion_unit"),
        ]

    def __str__(self):
        return f"{self.code} {self.title}"


@track()
class RuleSet(models.Model):
    """A version of a regulation's rules, from a file in programme/rule_sets/. Once an assessment uses it, nobody can change it.

    certain is false where the regulation's own text was not at hand; source says what was.
    """

    id = models.CharField(_("id"), max_length=60, primary_key=True, db_comment="Kunci, misalnya permen-14-2018-v1")
    code = models.CharField(_("code"), max_length=50, db_comment="Kode peraturan")
    version = models.PositiveSmallIntegerField(_("version"), db_comment="Versi")
    title = models.CharField(_("title"), max_length=200, db_comment="Nama")
    regulation = models.CharField(_("regulation"), max_length=200, db_comment="Peraturan")
    article = models.CharField(_("article"), max_length=200, db_comment="Pasal atau lampiran")
    max_score = models.PositiveSmallIntegerField(_("highest total"), db_comment="Nilai total tertinggi")
    slum_minimum = models.PositiveSmallIntegerField(
        _("lowest total of a slum"), db_comment="Nilai total terendah yang masih kumuh"
    )
    tuntas_maximum = models.PositiveSmallIntegerField(
        _("total below which an area may be finished"), db_comment="Nilai total harus di bawah ini agar tuntas"
    )
    source = models.CharField(_("source"), max_length=500, db_comment="Sumber angka ambang")
    certain = models.BooleanField(_("certain"), db_comment="Ya bila dari teks peraturan; tidak bila perlu dipastikan")

    class Meta:
        verbose_name = _("rule set")
        verbose_name_plural = _("rule sets")
        ordering = ["-id"]
        db_table_comment = "Aturan penilaian kekumuhan, tiap versi"
        constraints = [UniqueConstraint(fields=["code", "version"], name="rule_set_version")]

    def __str__(self):
        return self.title


@track()
class RuleSetCriterion(models.Model):
    """A criterion as a rule set asks for it: by what its volume is divided, and which article says so."""

    rule_set = models.ForeignKey(RuleSet, models.CASCADE, related_name="criteria", verbose_name=_("rule set"))
    criterion = models.ForeignKey(Criterion, models.PROTECT, related_name="rule_sets", verbose_name=_("criterion"))
    position = models.PositiveSmallIntegerField(_("position"), db_comment="Nomor urut")
    denominator = models.CharField(
        _("denominator"), max_length=16, choices=Denominator, db_comment="Pembagi: kolom penilaian"
    )
    article = models.CharField(_("article"), max_length=200, db_comment="Pasal atau lampiran")
    source = models.CharField(_("source"), max_length=500, db_comment="Sumber")
    certain = models.BooleanField(_("certain"), db_comment="Ya bila dari teks peraturan; tidak bila perlu dipastikan")

    class Meta:
        verbose_name = _("criterion of a rule set")
        verbose_name_plural = _("criteria of a rule set")
        ordering = ["rule_set", "position"]
        db_table_comment = "Kriteria dalam tiap aturan penilaian"
        constraints = [
            UniqueConstraint(fields=["rule_set", "criterion"], name="rule_set_criterion_unique"),
            UniqueConstraint(fields=["rule_set", "position"], name="rule_set_criterion_position"),
            CheckConstraint(
                condition=Q(denominator__in=Denominator.values), name="rule_set_criterion_denominator_known"
            ),
        ]

    def __str__(self):
        return f"{self.rule_set_id} {self.criterion_id}"


@track()
class ScoreBand(models.Model):
    """From this share on (percent, two decimals), a criterion has this score."""

    rule_set = models.ForeignKey(RuleSet, models.CASCADE, related_name="score_bands", verbose_name=_("rule set"))
    from_percent = models.DecimalField(
        _("from (%)"), max_digits=5, decimal_places=2, db_comment="Mulai persen ini (dua desimal)"
    )
    score = models.PositiveSmallIntegerField(_("score"), db_comment="Nilai")

    class Meta:
        verbose_name = _("score band")
        verbose_name_plural = _("score bands")
        ordering = ["rule_set", "-from_percent"]
        db_table_comment = "Ambang persen dan nilainya"
        constraints = [
            UniqueConstraint(fields=["rule_set", "from_percent"], name="score_band_unique"),
            CheckConstraint(condition=Q(from_percent__gte=0, from_percent__lte=100), name="score_band_percent"),
        ]

    def __str__(self):
        return f"{self.rule_set_id} {self.from_percent} → {self.score}"


@track()
class ClassBand(models.Model):
    """From this total on, an area is of this class."""

    rule_set = models.ForeignKey(RuleSet, models.CASCADE, related_name="class_bands", verbose_name=_("rule set"))
    slum_class = models.CharField(_("class"), max_length=12, choices=SlumClass, db_comment="Tingkat kekumuhan")
    from_score = models.PositiveSmallIntegerField(_("from total"), db_comment="Mulai nilai total ini")

    class Meta:
        verbose_name = _("class band")
        verbose_name_plural = _("class bands")
        ordering = ["rule_set", "-from_score"]
        db_table_comment = "Ambang nilai total dan tingkat kekumuhannya"
        constraints = [
            UniqueConstraint(fields=["rule_set", "slum_class"], name="class_band_class"),
            UniqueConstraint(fields=["rule_set", "from_score"], name="class_band_from"),
            CheckConstraint(condition=Q(slum_class__in=SlumClass.values), name="class_band_known"),
        ]

    def __str__(self):
        return f"{self.rule_set_id} {self.slum_class} ≥ {self.from_score}"
