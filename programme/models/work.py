"""Work: something that is built or done to lower a deficiency, and its children."""

from django.contrib.gis.db.models import GeometryField
from django.contrib.gis.geos import Polygon
from django.contrib.postgres.indexes import GistIndex
from django.db import models
from django.db.models import CheckConstraint, F, GeneratedField, Index, Q, UniqueConstraint
from django.db.models.expressions import Func
from django.db.models.functions import Coalesce, Left, Length
from django.db.models.lookups import Exact, In
from django.utils.translation import gettext_lazy as _

from spatial.codes import LENGTHS
from spatial.extent import INDONESIA
from spatial.models.history import track

from .rules import RupiahField, choice_rule, figure_rule, level_rule, named_rule, order_rule, year_rule

# No collections and no third dimension: what QGIS can edit as one layer.
GEOMETRIES = ["POINT", "MULTIPOINT", "LINESTRING", "MULTILINESTRING", "POLYGON", "MULTIPOLYGON"]


class Kind(models.TextChoices):
    NEW = "new", _("New")
    REHAB = "rehab", _("Rehabilitation")


class Scale(models.TextChoices):
    KAWASAN = "kawasan", _("Kawasan or city")
    LINGKUNGAN = "lingkungan", _("Neighbourhood")


class Hierarchy(models.TextChoices):
    PRIMER = "primer", _("Primary")
    SEKUNDER = "sekunder", _("Secondary")
    TERSIER = "tersier", _("Tertiary")


class Component(models.TextChoices):
    INFRASTRUCTURE = "infrastructure", _("Infrastructure")
    SOCIAL = "social", _("Social")
    ECONOMIC = "economic", _("Economic")


class Implementer(models.TextChoices):
    CONTRACTOR = "contractor", _("Contractor")
    BKM = "bkm", _("BKM or LKM")
    KSM = "ksm", _("KSM")
    OPD = "opd", _("Government office (OPD)")
    COMMUNITY = "community", _("The community itself")
    OTHER = "other", _("Other")


class Status(models.TextChoices):
    PROPOSED = "proposed", _("Proposed")
    PLANNED = "planned", _("Planned")
    ONGOING = "ongoing", _("Ongoing")
    DONE = "done", _("Done")
    HANDED_OVER = "handed_over", _("Handed over")
    CANCELLED = "cancelled", _("Cancelled")


class Certificate(models.TextChoices):
    GOOD = "good", _("Good")
    FAIR = "fair", _("Fair")
    POOR = "poor", _("Poor")


class YearOf(Func):
    """The year of a date, as a generated column can have it: no parameters."""

    template = "EXTRACT(YEAR FROM %(expressions)s)"
    output_field = models.SmallIntegerField()


class WorkQuerySet(models.QuerySet):
    def within(self, code: str):
        """Works of the regency with this code, that lies in it, or in the kelurahan that lie in it (a code of any level)."""
        if len(code) <= LENGTHS["kabupaten"]:
            return self.filter(kabupaten__gte=code, kabupaten__lt=f"{code}/")
        return self.filter(kelurahan__gte=code, kelurahan__lt=f"{code}/")

    def counted(self):
        """Works that lower volumes: done or handed over. What is planned lowers nothing yet."""
        return self.filter(status__in=Work.COUNTED)


@track("effect_year")
class Work(models.Model):
    """One work (kegiatan): what is done, where, by whom, with which money, and how far it is.

    What it lowers stands in its volumes (WorkVolume). They count from effect_year on, once the work is done or handed over.
    """

    Kind = Kind
    Scale = Scale
    Hierarchy = Hierarchy
    Component = Component
    Implementer = Implementer
    Status = Status
    Certificate = Certificate
    COUNTED = (Status.DONE, Status.HANDED_OVER)

    name = models.CharField(_("name"), max_length=300, db_comment="Nama pekerjaan")
    activity = models.CharField(
        _("activity"), max_length=200, blank=True, default="", db_default="", db_comment="Kegiatan menurut menu"
    )
    kind = models.CharField(
        _("kind"),
        max_length=5,
        choices=Kind,
        null=True,
        blank=True,
        db_comment="new (baru) atau rehab; kosong: tidak diketahui",
    )
    kabupaten = models.ForeignKey(
        "spatial.Wilayah",
        models.PROTECT,
        related_name="works",
        verbose_name=_("regency or city"),
        db_comment="Kabupaten/kota",
    )
    kelurahan = models.ForeignKey(
        "spatial.Wilayah",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="works_inside",
        verbose_name=_("kelurahan"),
        db_comment="Kelurahan/desa; kosong bila lintas kelurahan",
    )
    kawasan = models.ForeignKey(
        "spatial.Kawasan",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="works",
        verbose_name=_("kawasan"),
        db_comment="Kawasan kumuh",
    )
    year = models.PositiveSmallIntegerField(_("budget year"), db_comment="Tahun anggaran")
    completed_on = models.DateField(_("completed on"), null=True, blank=True, db_comment="Tanggal selesai")
    effect_year = GeneratedField(
        expression=Coalesce(YearOf("completed_on"), F("year"), output_field=models.SmallIntegerField()),
        output_field=models.SmallIntegerField(),
        db_persist=True,
        verbose_name=_("year in which it counts"),
        db_comment="Tahun mulai dihitung: tahun selesai, atau tahun anggaran",
    )
    scale = models.CharField(_("scale"), max_length=10, choices=Scale, null=True, blank=True, db_comment="Skala")
    hierarchy = models.CharField(
        _("hierarchy"), max_length=8, choices=Hierarchy, null=True, blank=True, db_comment="Hierarki prasarana"
    )
    component = models.CharField(
        _("component"),
        max_length=14,
        choices=Component,
        default=Component.INFRASTRUCTURE,
        db_default=Component.INFRASTRUCTURE.value,
        db_comment="Komponen: prasarana, sosial, ekonomi",
    )
    implementer = models.CharField(
        _("implementer"), max_length=10, choices=Implementer, null=True, blank=True, db_comment="Pelaksana"
    )
    implementer_name = models.CharField(
        _("name of the implementer"), max_length=200, blank=True, default="", db_default="", db_comment="Nama pelaksana"
    )
    institution = models.ForeignKey(
        "Institution",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="works",
        verbose_name=_("institution"),
        db_comment="Lembaga pelaksana, bila terdaftar",
    )
    proposal_number = models.CharField(
        _("proposal number"), max_length=120, blank=True, default="", db_default="", db_comment="Nomor proposal"
    )
    proposal_date = models.DateField(_("proposal date"), null=True, blank=True, db_comment="Tanggal proposal")
    contract_number = models.CharField(
        _("contract number"), max_length=120, blank=True, default="", db_default="", db_comment="Nomor kontrak"
    )
    contract_date = models.DateField(_("contract date"), null=True, blank=True, db_comment="Tanggal kontrak")
    contract_value = RupiahField(_("contract value (Rp)"), null=True, blank=True, db_comment="Nilai kontrak (Rp)")
    budget = RupiahField(_("budget (Rp)"), null=True, blank=True, db_comment="Anggaran (Rp)")
    disbursed = RupiahField(_("disbursed (Rp)"), null=True, blank=True, db_comment="Sudah dicairkan (Rp)")
    physical_percent = models.DecimalField(
        _("physical progress (%)"),
        max_digits=5,
        decimal_places=2,
        null=True,
        blank=True,
        db_comment="Kemajuan fisik (persen)",
    )
    financial_percent = models.DecimalField(
        _("financial progress (%)"),
        max_digits=5,
        decimal_places=2,
        null=True,
        blank=True,
        db_comment="Kemajuan keuangan (persen)",
    )
    status = models.CharField(
        _("status"),
        max_length=11,
        choices=Status,
        default=Status.PROPOSED,
        db_default=Status.PROPOSED.value,
        db_comment="Status: proposed, planned, ongoing, done (selesai), handed_over (diserahterimakan), cancelled (batal)",
    )
    handover_on = models.DateField(_("handed over on"), null=True, blank=True, db_comment="Tanggal serah terima")
    certificate = models.CharField(
        _("quality certificate"),
        max_length=4,
        choices=Certificate,
        null=True,
        blank=True,
        db_comment="Sertifikasi mutu",
    )
    beneficiary_people = models.PositiveIntegerField(
        _("beneficiaries (people)"), null=True, blank=True, db_comment="Penerima manfaat (jiwa)"
    )
    beneficiary_women = models.PositiveIntegerField(
        _("beneficiaries (women)"), null=True, blank=True, db_comment="Penerima manfaat (perempuan)"
    )
    beneficiary_households = models.PositiveIntegerField(
        _("beneficiaries (households)"), null=True, blank=True, db_comment="Penerima manfaat (KK)"
    )
    beneficiary_poor_households = models.PositiveIntegerField(
        _("beneficiaries (poor households)"), null=True, blank=True, db_comment="Penerima manfaat (KK miskin/MBR)"
    )
    workers_men = models.PositiveIntegerField(_("workers (men)"), null=True, blank=True, db_comment="Pekerja laki-laki")
    workers_women = models.PositiveIntegerField(
        _("workers (women)"), null=True, blank=True, db_comment="Pekerja perempuan"
    )
    labour_days = models.PositiveIntegerField(
        _("days of labour"), null=True, blank=True, db_comment="Hari orang kerja (HOK)"
    )
    geom = GeometryField(
        _("place"),
        srid=4326,
        null=True,
        blank=True,
        spatial_index=False,
        db_comment="Tempat pekerjaan: titik, garis atau poligon, EPSG:4326",
    )
    source = models.CharField(
        _("source"), max_length=300, blank=True, default="", db_default="", db_comment="Sumber data"
    )
    source_key = models.CharField(
        _("key in the source"),
        max_length=120,
        null=True,
        blank=True,
        db_comment="Kunci baris di sumbernya, agar impor ulang menemukan baris yang sama",
    )
    import_run = models.ForeignKey(
        "spatial.Import",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="works",
        verbose_name=_("import"),
        db_comment="Impor yang membawa baris ini",
    )
    note = models.TextField(_("note"), blank=True, default="", db_default="", db_comment="Catatan")

    objects = WorkQuerySet.as_manager()

    class Meta:
        verbose_name = _("work")
        verbose_name_plural = _("works")
        ordering = ["-year", "id"]
        db_table_comment = "Pekerjaan (kegiatan) penanganan kumuh"
        constraints = [
            *named_rule("work", "name"),
            choice_rule("work", "kind", Kind, null=True),
            choice_rule("work", "scale", Scale, null=True),
            choice_rule("work", "hierarchy", Hierarchy, null=True),
            choice_rule("work", "component", Component),
            choice_rule("work", "implementer", Implementer, null=True),
            choice_rule("work", "status", Status),
            choice_rule("work", "certificate", Certificate, null=True),
            level_rule("work_of_kabupaten", "kabupaten", "kabupaten"),
            CheckConstraint(
                condition=Exact(Length("kelurahan_id"), LENGTHS["kelurahan"])
                & Exact(Left("kelurahan_id", LENGTHS["kabupaten"]), F("kabupaten_id")),
                name="work_kelurahan_in_kabupaten",
                violation_error_message=_("The kelurahan does not lie in the regency of the work."),
            ),
            year_rule("work", "year"),
            *(figure_rule("work", field) for field in ("contract_value", "budget", "disbursed")),
            *(
                CheckConstraint(condition=Q(**{f"{field}__gte": 0, f"{field}__lte": 100}), name=f"work_{field}_range")
                for field in ("physical_percent", "financial_percent")
            ),
            CheckConstraint(
                condition=~Q(status__in=["done", "handed_over"])
                | Q(physical_percent__isnull=True)
                | Q(physical_percent=100),
                name="work_done_is_100_percent",
                violation_error_message=_("A work that is done has a physical progress of 100 %."),
            ),
            CheckConstraint(
                condition=~Q(status="handed_over") | Q(handover_on__isnull=False),
                name="work_handed_over_on",
                violation_error_message=_("Say when the work was handed over."),
            ),
            order_rule("work", "completed_on", "handover_on"),
            UniqueConstraint(fields=["kabupaten", "source_key"], name="work_source_key_unique"),
            CheckConstraint(condition=Q(geom__isvalid=True), name="work_geom_valid"),
            CheckConstraint(condition=Q(geom__isempty=False), name="work_geom_not_empty"),
            CheckConstraint(condition=Q(geom__contained=Polygon.from_bbox(INDONESIA)), name="work_geom_in_indonesia"),
            CheckConstraint(
                condition=In(Func(F("geom"), function="GeometryType", output_field=models.TextField()), GEOMETRIES),
                name="work_geom_kind",
            ),
        ]
        indexes = [
            GistIndex(fields=["geom"], name="work_geom_gist"),
            Index(fields=["kabupaten", "year"], name="work_kabupaten_year"),
        ]

    def __str__(self):
        return f"{self.name} ({self.year})"
