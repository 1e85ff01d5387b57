"""The works of 2015 to 2019: packages that treat a kawasan, RT by RT, until little is left to treat."""

from dataclasses import dataclass

from ..chance import between, dice
from .baseline import DENOMINATOR, counted

YEARS = range(2015, 2020)
LATE = "Kawasan Contoh Payaman Utara"  # nothing is built here: somebody has to be left


@dataclass(frozen=True)
class Kind:
    """A kind of work: the criteria that it lowers, rupiah for each unit of their volume, and who builds and pays."""

    activity: str
    criteria: tuple[str, ...]
    unit_cost: int
    scale: str
    hierarchy: str
    implementer: str
    fund: str


KINDS = (
    Kind("Perbaikan jalan lingkungan", ("2b",), 480_000, "lingkungan", "tersier", "ksm", "national"),
    Kind("Pembangunan jalan lingkungan", ("2a", "1a"), 620_000, "lingkungan", "tersier", "ksm", "national"),
    Kind("Drainase lingkungan", ("4b", "4a", "4x"), 710_000, "lingkungan", "tersier", "ksm", "national"),
    Kind("Rehabilitasi drainase", ("4c", "4d"), 390_000, "kawasan", "sekunder", "contractor", "regency"),
    Kind("Sambungan rumah air minum", ("3a", "3b"), 2_600_000, "kawasan", "sekunder", "contractor", "regency"),
    Kind("Septik tank komunal dan jamban", ("5a", "5b"), 6_500_000, "lingkungan", "tersier", "bkm", "province"),
    Kind("Rehab rumah tidak layak huni", ("1c",), 17_500_000, "lingkungan", "tersier", "bkm", "national"),
    Kind("Gerobak sampah dan TPS 3R", ("6a", "6b", "6c"), 850_000, "kawasan", "sekunder", "contractor", "regency"),
    Kind("APAR dan tandon kebakaran", ("7a", "7b"), 430_000, "lingkungan", "tersier", "ksm", "community"),
)
OWN_SHARE = 0.1  # what a community adds to works that others pay for


@dataclass
class Work:
    """One package in one kelurahan of a kawasan in one year. volumes: {(Rt.name, criterion): volume}."""

    year: int
    kawasan: str
    kelurahan: str
    kind: Kind
    volumes: dict
    budget: int
    physical_percent: int
    status: str


def plan(rts):
    """Works for the surveyed Rts. Each kawasan has its two years; what is built lowers Rts' volumes no further than to 0."""
    names = sorted({rt.kawasan for rt in rts})
    packages = []
    for number, kawasan in enumerate(names):
        if kawasan == LATE:
            continue
        start = YEARS[number % (len(YEARS) - 1)]
        rng = dice("works", kawasan)
        care = between(rng, 0.6, 1.0)
        for order, kind in enumerate(KINDS):
            year = start if order < 5 else start + 1
            for code in sorted({rt.kelurahan for rt in rts if rt.kawasan == kawasan}):
                package = _package(
                    kind, year, kawasan, [rt for rt in rts if (rt.kawasan, rt.kelurahan) == (kawasan, code)], care
                )
                if package:
                    packages.append(package)
    return sorted(packages, key=lambda work: (work.year, work.kawasan, work.kelurahan, KINDS.index(work.kind)))


def _package(kind, year, kawasan, rts, care):
    volumes, cost = {}, 0.0
    for rt in rts:
        rng = dice("work", kind.activity, *rt.name)
        for criterion in kind.criteria:
            wanting = rt.volumes[criterion]
            whole = rt.counts[DENOMINATOR[criterion]]
            if wanting <= 0.05 * whole or rng.random() > care:
                continue
            built = wanting * between(rng, 0.65, 1.0) if wanting < whole else wanting
            # All that is wanting, to the last decimal, or a part of it as people count.
            built = built if built == wanting else counted(built, criterion)
            volumes[rt.name, criterion] = built
            if criterion == kind.criteria[0]:
                cost += built * kind.unit_cost
    if not volumes:
        return None
    rng = dice("progress", kind.activity, year, kawasan)
    late = year == YEARS[-1] and rng.random() < 0.6
    return Work(
        year=year,
        kawasan=kawasan,
        kelurahan=rts[0].kelurahan,
        kind=kind,
        volumes=volumes,
        budget=max(15_000_000, round(cost / 1e6) * 1_000_000),
        physical_percent=50 if late else 100,
        status="ongoing" if late else "handed_over",
    )
