"""Assessment: what was found in a slum area in a year."""

from django.db import models
from django.db.models import CheckConstraint, F, Index, Q, UniqueConstraint
from django.utils.translation import gettext_lazy as _

from spatial.models.fields import HectaresField
from spatial.models.history import track

from .fields import QuantityField, quantity_rule
from .rule_set import Criterion, RuleSet

SCORES = (1, 3, 5)


def consideration_score(label, comment: str) -> models.PositiveSmallIntegerField:
    return models.PositiveSmallIntegerField(
        label, null=True, blank=True, choices=[(score, str(score)) for score in SCORES], db_comment=comment
    )


def count(label, comment: str) -> models.PositiveIntegerField:
    return models.PositiveIntegerField(label, null=True, blank=True, db_comment=comment)


def quantity(label, comment: str) -> QuantityField:
    return QuantityField(label, null=True, blank=True, db_comment=comment)


def signatory(label, comment: str) -> models.CharField:
    return models.CharField(label, max_length=150, blank=True, default="", db_default="", db_comment=comment)


def signed_on(label, comment: str) -> models.DateField:
    return models.DateField(label, null=True, blank=True, db_comment=comment)


def signed(step: str) -> Q:
    return Q(**{f"{step}_on__isnull": False}) & ~Q(**{f"{step}_by": ""})


def unsigned(step: str) -> Q:
    return Q(**{f"{step}_on__isnull": True, f"{step}_by": ""})


class AssessmentQuerySet(models.QuerySet):
    def counted(self):
        """Assessments that count in sums: handed in by somebody, so no drafts."""
        return self.exclude(status=Assessment.Status.DRAFT)


@track()
class Assessment(models.Model):
    """The profile of one slum area in one year: what its volumes are divided by, and what is not scored.

    The volumes themselves are AssessmentVolume, the outcome is AssessmentResult: the database computes it whenever a volume, a denominator or
    the rule set changes, whoever changes it.

    Three sign-offs: draft → submitted (diserahkan) → acknowledged (diketahui) → verified (diverifikasi), one step at a time, each with who and
    when. Back to draft is possible from each, with a note that says why; the sign-offs are then gone from the row and kept in its history. A verified
    assessment and its volumes cannot be changed otherwise. sql/assessment_status_v01.sql holds these rules.
    """

    class Kind(models.TextChoices):
        BASELINE = "baseline", _("Baseline")
        UPDATE = "update", _("Update")

    class Status(models.TextChoices):
        DRAFT = "draft", _("Draft")
        SUBMITTED = "submitted", _("Submitted")
        ACKNOWLEDGED = "acknowledged", _("Acknowledged")
        VERIFIED = "verified", _("Verified")

    slum_area = models.ForeignKey(
        "spatial.SlumArea",
        models.PROTECT,
        related_name="assessments",
        verbose_name=_("slum area"),
        db_index=False,  # assessment_year has it
        db_comment="Kawasan kumuh (RT) yang dinilai",
    )
    year = models.PositiveSmallIntegerField(_("year"), db_comment="Tahun penilaian")
    rule_set = models.ForeignKey(
        RuleSet, models.PROTECT, related_name="assessments", verbose_name=_("rule set"), db_comment="Aturan penilaian"
    )
    kind = models.CharField(
        _("kind"),
        max_length=8,
        choices=Kind,
        default=Kind.BASELINE,
        db_default=Kind.BASELINE.value,
        db_comment="Jenis: baseline (awal), update (pemutakhiran)",
    )
    surveyed_on = models.DateField(_("surveyed on"), null=True, blank=True, db_comment="Tanggal pendataan")
    source = models.CharField(
        _("source"), max_length=500, blank=True, default="", db_default="", db_comment="Sumber data"
    )
    surveyor = models.CharField(
        _("surveyor"), max_length=200, blank=True, default="", db_default="", db_comment="Lembaga pendata"
    )

    building_count = count(_("buildings"), "Jumlah bangunan")
    household_count = count(_("households"), "Jumlah KK")
    population = count(_("population"), "Jumlah penduduk (jiwa)")
    settled_area_ha = HectaresField(
        _("settled area (ha)"),
        null=True,
        blank=True,
        db_comment="Luas permukiman terverifikasi (ha), pembagi 1b dan 4a",
    )
    ideal_road_m = quantity(_("ideal road length (m)"), "Panjang jalan ideal (m)")
    ideal_drain_m = quantity(_("ideal drain length (m)"), "Panjang drainase ideal (m)")
    existing_road_m = quantity(_("existing road length (m)"), "Panjang jalan eksisting (m), tidak dinilai")
    existing_drain_m = quantity(_("existing drain length (m)"), "Panjang drainase eksisting (m), tidak dinilai")
    open_space_m2 = quantity(_("public open space (m²)"), "Ruang terbuka publik (m²): “+1”, tidak dinilai")
    facts = models.JSONField(
        _("further facts"),
        default=dict,
        blank=True,
        db_default={},
        db_comment="Data awal yang tidak dinilai; kunci: programme/facts.py",
    )

    strategic_score = consideration_score(_("strategic location"), "Nilai strategis lokasi: 1, 3, 5")
    density_score = consideration_score(
        _("population density"), "Nilai kependudukan: 1, 3, 5; kosong: dihitung dari kepadatan"
    )
    socioeconomic_score = consideration_score(_("socio-economic potential"), "Nilai sosial, ekonomi, budaya: 1, 3, 5")
    land_status_clear = models.BooleanField(
        _("land status clear"),
        null=True,
        blank=True,
        db_comment="Status penguasaan lahan jelas; kosong: tidak diketahui",
    )
    spatial_plan_fit = models.BooleanField(
        _("fits the spatial plan"),
        null=True,
        blank=True,
        db_comment="Sesuai rencana tata ruang; kosong: tidak diketahui",
    )
    building_permit = models.BooleanField(
        _("building permits"), null=True, blank=True, db_comment="Ber-IMB/PBG; kosong: tidak diketahui"
    )

    status = models.CharField(
        _("status"),
        max_length=12,
        choices=Status,
        default=Status.DRAFT,
        db_default=Status.DRAFT.value,
        db_comment="Status: draft, submitted (diserahkan), acknowledged (diketahui), verified (diverifikasi)",
    )
    submitted_by = signatory(_("submitted by"), "Diserahkan oleh")
    submitted_on = signed_on(_("submitted on"), "Tanggal diserahkan")
    acknowledged_by = signatory(_("acknowledged by"), "Diketahui oleh")
    acknowledged_on = signed_on(_("acknowledged on"), "Tanggal diketahui")
    verified_by = signatory(_("verified by"), "Diverifikasi oleh")
    verified_on = signed_on(_("verified on"), "Tanggal diverifikasi")
    import_run = models.ForeignKey(
        "spatial.Import",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="assessments",
        verbose_name=_("import"),
        db_comment="Impor yang membawa baris ini",
    )
    note = models.TextField(_("note"), blank=True, default="", db_default="", db_comment="Catatan")

    objects = AssessmentQuerySet.as_manager()

    class Meta:
        verbose_name = _("assessment")
        verbose_name_plural = _("assessments")
        ordering = ["slum_area", "-year"]
        db_table_comment = "Penilaian kekumuhan: satu kawasan kumuh (RT), satu tahun"
        constraints = [
            UniqueConstraint(
                fields=["slum_area", "year"],
                name="assessment_year",
                violation_error_message=_("This slum area has an assessment of this year already."),
            ),
            CheckConstraint(condition=Q(year__gte=1990, year__lte=2100), name="assessment_year_range"),
            CheckConstraint(condition=Q(kind__in=["baseline", "update"]), name="assessment_kind_known"),
            *quantity_rule(
                "assessment",
                "settled_area_ha",
                "ideal_road_m",
                "ideal_drain_m",
                "existing_road_m",
                "existing_drain_m",
                "open_space_m2",
            ),
            *(
                CheckConstraint(
                    condition=Q(**{f"{field}__in": SCORES}) | Q(**{f"{field}__isnull": True}),
                    name=f"assessment_{field}",
                )
                for field in ("strategic_score", "density_score", "socioeconomic_score")
            ),
            CheckConstraint(
                condition=Q(status="draft") & unsigned("submitted") & unsigned("acknowledged") & unsigned("verified")
                | Q(status="submitted") & signed("submitted") & unsigned("acknowledged") & unsigned("verified")
                | Q(status="acknowledged") & signed("submitted") & signed("acknowledged") & unsigned("verified")
                | Q(status="verified") & signed("submitted") & signed("acknowledged") & signed("verified"),
                name="assessment_signed_off",
                violation_error_message=_("Each step of the sign-off needs who and when, and none may be skipped."),
            ),
            CheckConstraint(
                condition=Q(acknowledged_on__isnull=True) | Q(acknowledged_on__gte=F("submitted_on")),
                name="assessment_acknowledged_after",
            ),
            CheckConstraint(
                condition=Q(verified_on__isnull=True) | Q(verified_on__gte=F("acknowledged_on")),
                name="assessment_verified_after",
            ),
        ]
        indexes = [Index(fields=["year", "slum_area"], name="assessment_of_year")]

    def __str__(self):
        return f"{self.slum_area} {self.year}"


@track()
class AssessmentVolume(models.Model):
    """How much of a deficiency was found: damaged road in metres, households without safe water …

    Kept as reported, also where it cannot be (negative, or more than there is): such a volume is flagged in the result, never hidden and
    never corrected. A criterion that the assessment's rule set does not ask for is kept and not scored.
    """

    # An assessment's volumes go with it, also where psql deletes it: sql/assessment_volume_v01.sql has the foreign key.
    assessment = models.ForeignKey(
        Assessment,
        models.CASCADE,
        related_name="volumes",
        verbose_name=_("assessment"),
        db_constraint=False,
        db_index=False,  # assessment_volume_unique has it
        db_comment="Penilaian",
    )
    criterion = models.ForeignKey(
        Criterion,
        models.PROTECT,
        related_name="volumes",
        verbose_name=_("criterion"),
        db_index=False,  # criteria are never deleted once used
        db_comment="Kriteria",
    )
    volume = QuantityField(_("volume"), db_comment="Volume kekurangan, seperti dilaporkan")

    class Meta:
        verbose_name = _("volume")
        verbose_name_plural = _("volumes")
        ordering = ["assessment", "criterion__position"]
        db_table_comment = "Volume kekurangan per kriteria"
        constraints = [
            UniqueConstraint(fields=["assessment", "criterion"], name="assessment_volume_unique"),
            CheckConstraint(
                condition=Q(volume__gt=-1_000_000_000_000, volume__lt=1_000_000_000_000),
                name="assessment_volume_is_number",
            ),
        ]

    def __str__(self):
        return f"{self.criterion_id}: {self.volume}"
