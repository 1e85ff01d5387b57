"""The fictitious programme of the sample: what data/generate.py wrote and data/programme.toml says, into an empty database."""

import csv
import datetime
import tomllib
from decimal import Decimal
from pathlib import Path
from typing import Any

from programme.models import (
    Assessment,
    Finding,
    HectareTarget,
    Institution,
    InstitutionActivity,
    Maintenance,
    Survey,
    SurveyAnswer,
    Visit,
    Work,
    WorkFund,
    WorkVolume,
)
from spatial.models import Decree, Kawasan, SlumArea, Wilayah

SOURCE = "Data contoh (fiktif)"
POKJA = "Pokja PKP (contoh)"


def load_works(decree: Decree, folder: Path) -> None:
    """Works with their volumes, funds, and the maintenance of what was handed over."""
    areas = {(area.kelurahan_id, area.rt, area.rw): area for area in SlumArea.objects.filter(decree=decree)}
    kawasan = dict(Kawasan.objects.filter(decree=decree).values_list("name", "pk"))
    rows = {row["key"]: row for row in _rows(folder / "works.csv")}
    works = {key: _work(row, decree, kawasan[row["kawasan"]]) for key, row in rows.items()}
    Work.objects.bulk_create(works.values())
    WorkVolume.objects.bulk_create(
        WorkVolume(
            work=works[row["key"]],
            slum_area=areas[row["kelurahan"], row["rt"], row["rw"]],
            criterion_id=row["criterion"],
            volume=Decimal(row["volume"]),
        )
        for row in _rows(folder / "work_volumes.csv")
    )
    WorkFund.objects.bulk_create(fund for key, row in rows.items() for fund in _funds(works[key], row) if fund.amount)
    Maintenance.objects.bulk_create(
        Maintenance(
            work=works[key],
            checked_on=datetime.date.fromisoformat(row["handover_on"]) + datetime.timedelta(days=365),
            by="KPP (contoh)",
            exists=True,
            good=number % 5 != 0,
            functioning=number % 9 != 0,
            used=True,
        )
        for number, (key, row) in enumerate(rows.items())
        if row["handover_on"]
    )


def _work(row: dict[str, str], decree: Decree, kawasan: int) -> Work:
    return Work(
        name=row["name"],
        activity=row["activity"],
        kabupaten_id=decree.kabupaten_id,
        kelurahan_id=row["kelurahan"],
        kawasan_id=kawasan,
        year=int(row["year"]),
        scale=row["scale"],
        hierarchy=row["hierarchy"],
        implementer=row["implementer"],
        budget=int(row["budget"]),
        disbursed=int(row["disbursed"]),
        physical_percent=int(row["physical_percent"]),
        status=row["status"],
        handover_on=row["handover_on"] or None,
        source=SOURCE,
        source_key=row["key"],
    )


def _funds(work: Work, row: dict[str, str]) -> tuple[WorkFund, WorkFund]:
    own = int(row["community_budget"])
    return (
        WorkFund(work=work, source=row["fund"], amount=int(row["budget"]) - own),
        WorkFund(work=work, source=WorkFund.Source.COMMUNITY, amount=own),
    )


def verify_assessments(year: int) -> None:
    """The two sign-offs that follow on handing in, as the Pokja would make them."""
    for step in ("acknowledged", "verified"):
        signed = {f"{step}_by": POKJA, f"{step}_on": datetime.date(year, 12, 20)}
        Assessment.objects.filter(year=year).update(status=step, **signed)


def load_bodies(decree: Decree, path: Path) -> None:
    """Institutions, targets, visits with findings, and the survey of data/programme.toml; all are marked as fictitious."""
    said = tomllib.loads(path.read_text(encoding="utf-8"))
    for row in said["institutions"]:
        activities = row.pop("activities", [])
        institution = Institution.objects.create(**_placed(row), source=SOURCE, fictitious=True)
        InstitutionActivity.objects.bulk_create(
            InstitutionActivity(institution=institution, fictitious=True, **activity) for activity in activities
        )
    Institution.objects.bulk_create(
        Institution(kind=kind, name=name.format(kelurahan=unit.name), wilayah=unit, source=SOURCE, fictitious=True)
        for unit in Wilayah.objects.filter(slum_areas__decree=decree).distinct()
        for kind, name in said["each_kelurahan"].items()
    )
    HectareTarget.objects.bulk_create(HectareTarget(**_placed(row)) for row in said["targets"])
    for row in said["visits"]:
        findings = row.pop("findings")
        kawasan = Kawasan.objects.get(decree=decree, name=row.pop("kawasan"))
        visit = Visit.objects.create(kawasan=kawasan, wilayah_id=decree.kabupaten_id, fictitious=True, **row)
        Finding.objects.bulk_create(Finding(visit=visit, **finding) for finding in findings)
    for row in said["surveys"]:
        answers = row.pop("answers")
        survey = Survey.objects.create(**_placed(row), source=SOURCE, fictitious=True)
        SurveyAnswer.objects.bulk_create(
            SurveyAnswer(survey=survey, position=position, **answer) for position, answer in enumerate(answers, start=1)
        )


def _placed(row: dict[str, Any]) -> dict[str, Any]:
    return {**{key: value for key, value in row.items() if key != "wilayah"}, "wilayah_id": row["wilayah"]}


def _rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))
