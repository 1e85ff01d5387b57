"""/api/works/: what was done or is planned, by whom, with which money, and what it lowers."""

from django.contrib.gis.db.models.functions import AsGeoJSON
from django.db.models import Exists, Func, JSONField, OuterRef, Q, QuerySet

from layers.api.parameters import WILAYAH
from layers.crs import DEGREE_DECIMALS
from programme import rule_sets
from programme.models import DocumentWork, Maintenance, Work, WorkFund, WorkPhoto, WorkVolume
from programme.models.work_fund import FundSource
from spatial.codes import LENGTHS
from spatial.models import Decree

from .files import kept
from .members import ANY_OBJECT, Children, Computed, Decreed, Values, nullable
from .noun import Filter, Noun
from .parameters import KAWASAN, SLUM_AREA, YEAR, choice


def volumes() -> QuerySet:
    """What works lower in slum areas that were decreed."""
    return WorkVolume.objects.exclude(slum_area__decree__status=Decree.Status.DRAFT)


def lowering(**conditions) -> Q:
    """Works with a volume like this."""
    return Q(Exists(volumes().filter(work=OuterRef("pk"), **conditions)))


def in_wilayah(code: str) -> Q:
    """As WorkQuerySet.within() has it."""
    name = "kabupaten" if len(code) <= LENGTHS["kabupaten"] else "kelurahan"
    return Q(**{f"{name}__gte": code, f"{name}__lt": f"{code}/"})


WORKS = Noun(
    id="works",
    description="Works by id, planned ones too. wilayah: below a regency those that lie in one kelurahan; "
    "kawasan: those that belong to it or lower something in it.",
    rows=Work.objects.all,
    members={
        "id": "id",
        "name": "name",
        "activity": "activity",
        "kind": "kind",
        "component": "component",
        "scale": "scale",
        "hierarchy": "hierarchy",
        "kabupaten_code": "kabupaten_id",
        "kabupaten_name": "kabupaten__name",
        "kelurahan_code": "kelurahan_id",
        "kelurahan_name": "kelurahan__name",
        "kawasan_id": Decreed("kawasan_id", "kawasan__decree"),
        "kawasan_name": Decreed("kawasan__name", "kawasan__decree"),
        "year": "year",
        "effect_year": "effect_year",
        "status": "status",
        "implementer": "implementer",
        "implementer_name": "implementer_name",
        "institution_id": "institution_id",
        "budget": "budget",
        "contract_value": "contract_value",
        "disbursed": "disbursed",
        "physical_percent": "physical_percent",
        "financial_percent": "financial_percent",
        "completed_on": "completed_on",
        "handover_on": "handover_on",
        "beneficiary_people": "beneficiary_people",
        "beneficiary_households": "beneficiary_households",
        "criteria": Values(volumes, "work", "criterion"),
        "slum_area_ids": Values(volumes, "work", "slum_area"),
        "fund_sources": Values(WorkFund.objects.all, "work", "source"),
    },
    more={
        "proposal_number": "proposal_number",
        "proposal_date": "proposal_date",
        "contract_number": "contract_number",
        "contract_date": "contract_date",
        "certificate": "certificate",
        "beneficiary_women": "beneficiary_women",
        "beneficiary_poor_households": "beneficiary_poor_households",
        "workers_men": "workers_men",
        "workers_women": "workers_women",
        "labour_days": "labour_days",
        "source": "source",
        "volumes": Children(
            volumes,
            "work",
            {
                "slum_area_id": "slum_area_id",
                "criterion": "criterion_id",
                "volume": "volume",
                "unit": "criterion__unit",
            },
            ("slum_area_id", "criterion__position"),
        ),
        "funds": Children(WorkFund.objects.all, "work", {"source": "source", "name": "name", "amount": "amount"}),
        # Who checked may be a person.
        "maintenance": Children(
            Maintenance.objects.all,
            "work",
            {
                "checked_on": "checked_on",
                "exists": "exists",
                "good": "good",
                "functioning": "functioning",
                "used": "used",
                "developed": "developed",
            },
            ("checked_on", "pk"),
        ),
        "photos": Children(
            WorkPhoto.objects.all,
            "work",
            {
                "stage": "stage",
                "taken_on": "taken_on",
                "caption": "caption",
                "bytes": "file_bytes",
                "address": kept("file", "For those who may see works in the administration."),
            },
            ("stage", "pk"),
        ),
        "document_ids": Values(DocumentWork.objects.all, "work", "document"),
        "geometry": Computed(
            lambda: Func(
                AsGeoJSON("geom", precision=DEGREE_DECIMALS), template="%(expressions)s::json", output_field=JSONField()
            ),
            nullable(
                {
                    **ANY_OBJECT,
                    "description": "GeoJSON in EPSG:4326: point, line or polygon; null where it is not drawn.",
                }
            ),
        ),
    },
    filters=(
        Filter(WILAYAH, in_wilayah),
        Filter(KAWASAN, lambda pk: Q(kawasan=pk) | lowering(slum_area__kawasan=pk)),
        Filter(SLUM_AREA, lambda pk: lowering(slum_area=pk)),
        Filter(YEAR, lambda year: Q(year=year)),
        Filter(choice("status", Work.Status.values, "How far the work is."), lambda found: Q(status=found)),
        Filter(
            choice("fund", FundSource.values, "A source of its money."),
            lambda found: Q(Exists(WorkFund.objects.filter(work=OuterRef("pk"), source=found))),
        ),
        Filter(
            choice("criterion", rule_sets.criteria(), "A criterion that it lowers."),
            lambda code: lowering(criterion=code),
        ),
    ),
)
