"""The worked example of the domain reference, and how tests put assessments into the database.

A real RT in East Java (Kedungmaling RT 011 RW 05): 0.95 ha, 34 buildings, 130 people, 41 households, 452 m ideal road, 544 m ideal drain.
Its published sheet and what follows from it by both rule sets. The sheet prints 73.74 for 4a: its area has hidden decimals.
"""

from collections.abc import Mapping
from decimal import Decimal

from programme.models import Assessment, AssessmentVolume
from spatial.models import SlumArea

PERMEN_2018 = "permen-14-2018-v1"
PERMEN_2016 = "permen-02-2016-v1"

HEADER = {
    "building_count": 34,
    "household_count": 41,
    "population": 130,
    "settled_area_ha": Decimal("0.95"),
    "ideal_road_m": Decimal(452),
    "ideal_drain_m": Decimal(544),
}
VOLUMES = {
    "1a": Decimal(4),
    "1b": Decimal(0),
    "1c": Decimal(5),
    "2a": Decimal(0),
    "2b": Decimal(120),
    "3a": Decimal(19),
    "3b": Decimal(19),
    "4a": Decimal("0.70"),
    "4b": Decimal(415),
    "4c": Decimal(129),
    "5a": Decimal(0),
    "5b": Decimal(41),
    "6a": Decimal(0),
    "6b": Decimal(0),
    "7a": Decimal(34),
    "7b": Decimal(34),
}
VOLUMES_2016 = {**VOLUMES, "4x": Decimal(0), "4d": Decimal(300), "6c": Decimal(0)}
# Drain built and repaired, flooded area down to 0.10 ha, all but 8 households with septic tanks, extinguishers in reach.
VOLUMES_AFTER_WORKS = {
    **VOLUMES,
    "4a": Decimal("0.10"),
    "4b": Decimal(0),
    "4c": Decimal(0),
    "5b": Decimal(8),
    "7b": Decimal(0),
}
CONSIDERATIONS = {
    "strategic_score": 5,
    "socioeconomic_score": 1,
    "land_status_clear": True,
    "spatial_plan_fit": True,
}
SHARES_AND_SCORES = {
    "1a": ("11.76", 0),
    "1b": ("0.00", 0),
    "1c": ("14.71", 0),
    "2a": ("0.00", 0),
    "2b": ("26.55", 1),
    "3a": ("46.34", 1),
    "3b": ("46.34", 1),
    "4a": ("73.68", 3),
    "4b": ("76.29", 5),
    "4c": ("23.71", 0),
    "5a": ("0.00", 0),
    "5b": ("100.00", 5),
    "6a": ("0.00", 0),
    "6b": ("0.00", 0),
    "7a": ("100.00", 5),
    "7b": ("100.00", 5),
}
ASPECTS = {
    1: ("8.82", 0),
    2: ("13.28", 1),
    3: ("46.34", 2),
    4: ("57.89", 8),
    5: ("50.00", 5),
    6: ("0.00", 0),
    7: ("100.00", 10),
}


def add_assessment(
    slum_area: SlumArea,
    volumes: Mapping[str, Decimal] = VOLUMES,
    *,
    year: int = 2018,
    rule_set: str = PERMEN_2018,
    **fields,
) -> Assessment:
    """An assessment, a draft, with its volumes written in one statement."""
    assessment = Assessment.objects.create(slum_area=slum_area, year=year, rule_set_id=rule_set, **{**HEADER, **fields})
    AssessmentVolume.objects.bulk_create(
        AssessmentVolume(assessment=assessment, criterion_id=code, volume=volume) for code, volume in volumes.items()
    )
    return assessment


def submit(assessment: Assessment) -> Assessment:
    """Hand it in, so that it counts in sums."""
    assessment.status = Assessment.Status.SUBMITTED
    assessment.submitted_by, assessment.submitted_on = "BKM Maju", f"{assessment.year}-12-01"
    assessment.save()
    return assessment
