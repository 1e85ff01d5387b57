"""Differences of decrees: found whatever changes, and nothing lost that people decided."""

from decimal import Decimal
from io import StringIO

import pytest
from django.core.management import CommandError, call_command
from django.db import IntegrityError, connection, transaction
from django.utils import translation

from programme.models import DecreeDifference, Parameter
from spatial.models import Decree, DecreeLine, Kawasan, SlumArea
from tests import places

pytestmark = pytest.mark.django_db


@pytest.fixture
def stated(decree) -> Decree:
    """The decree of 2014: 85.09 ha in total, three lines that add up to 82.81."""
    decree.stated_total_ha = Decimal("85.09")
    decree.save()
    lines = [(places.MERTOYUDAN, "31.07"), ("33.08.08", "38.84"), ("33.08.20", "12.9")]
    for position, (code, hectares) in enumerate(lines, 1):
        if position == 3:
            places.add_wilayah(code, "Secang")
        DecreeLine.objects.create(decree=decree, position=position, wilayah_id=code, stated_area_ha=Decimal(hectares))
    return decree


def found(**conditions) -> dict[tuple, Decimal]:
    rows = DecreeDifference.objects.filter(gone_on=None, **conditions)
    return {(row.kind, row.line.position if row.line else None): row.difference_ha for row in rows}


def decide(kind: str, state: str = "explained", **fields) -> None:
    DecreeDifference.objects.filter(kind=kind).update(
        **{"state": state, "reason": "A fourth location", "person": "Bappeda", **fields}
    )


def test_the_decree_of_2014_does_not_add_up(stated):
    assert found() == {
        ("stated_sum", None): Decimal("-2.28"),
        ("missing_polygon", 1): Decimal("-31.07"),
        ("missing_polygon", 2): Decimal("-38.84"),
        ("missing_polygon", 3): Decimal("-12.9"),
    }
    row = DecreeDifference.objects.get(kind="stated_sum")
    assert (row.stated_ha, row.found_ha, row.tolerance_ha, row.state) == (
        Decimal("85.09"),
        Decimal("82.81"),
        Decimal("0.005"),
        "open",
    )


def test_lines_and_total_stand_against_their_polygons(stated):
    area = places.add_slum_area(stated, places.MERTOYUDAN_DESA, places.box(0, 0), verified_area_ha=Decimal("30"))
    assert found(line__position=1) == {
        ("planar", 1): area.area_ha - Decimal("31.07"),
        ("geodesic", 1): area.geodesic_area_ha - Decimal("31.07"),
        ("verified", 1): Decimal("-1.07"),
    }
    assert found(line=None)[("verified", None)] == Decimal("-55.09")
    # Where a polygon has no verified area the sum would say less than people measured.
    places.add_slum_area(stated, places.MERTOYUDAN_DESA, places.box(2, 0))
    assert ("verified", 1) not in found()


def test_what_agrees_within_the_tolerance_is_no_difference(decree):
    line = DecreeLine.objects.create(decree=decree, position=1, wilayah_id=places.MERTOYUDAN, stated_area_ha=1)
    area = places.add_slum_area(decree, places.MERTOYUDAN_DESA, places.box(0, 0))
    DecreeLine.objects.filter(pk=line.pk).update(stated_area_ha=area.area_ha * Decimal("1.009"))
    assert found() == {}
    Parameter.objects.filter(key="reconcile.tolerance").update(value={"planar": {"ha": 0, "percent": "0.5"}})
    assert set(found()) == {("planar", 1), ("geodesic", 1)}


def test_a_polygon_in_no_line_is_said_one_by_one(stated):
    places.add_wilayah("33.08.01.2001", "Ngadirejo")
    extra = places.add_slum_area(stated, "33.08.01.2001", places.box(20, 0))
    row = DecreeDifference.objects.get(kind="extra_polygon")
    assert (row.slum_area, row.difference_ha, row.stated_ha) == (extra, extra.area_ha, None)
    SlumArea.objects.filter(pk=extra.pk).update(kelurahan=places.BANYUROJO)
    assert not DecreeDifference.objects.filter(kind="extra_polygon").exists()


def test_a_line_of_a_kawasan_has_the_polygons_of_the_kawasan(decree):
    kawasan = Kawasan.objects.create(decree=decree, name="Pucungrejo")
    DecreeLine.objects.create(decree=decree, position=1, kawasan=kawasan, stated_area_ha=5)
    assert set(found()) == {("missing_polygon", 1)}
    area = places.add_slum_area(decree, places.BANYUROJO, places.box(6, 0), kawasan=kawasan)
    assert found() == {("planar", 1): area.area_ha - 5, ("geodesic", 1): area.geodesic_area_ha - 5}


def test_a_decision_names_reason_person_and_day(stated):
    with pytest.raises(IntegrityError, match="decree_difference_decided_by"), transaction.atomic():
        DecreeDifference.objects.filter(kind="stated_sum").update(state="accepted")
    decide("stated_sum", "accepted")
    row = DecreeDifference.objects.get(kind="stated_sum")
    assert row.decided_at is not None
    assert row.decided_difference_ha == Decimal("-2.28")


def test_a_decision_stays_while_its_figures_do(stated):
    decide("stated_sum")
    before = DecreeDifference.objects.get(kind="stated_sum")
    with connection.cursor() as cursor:
        cursor.execute("SELECT programme_reconcile(ARRAY[%s::bigint])", [stated.pk])
    DecreeLine.objects.filter(position=1).update(stated_area_ha=Decimal("31.072"))  # moves it by less than 0.005 ha
    after = DecreeDifference.objects.get(kind="stated_sum")
    assert (after.state, after.decided_at, after.difference_ha) == ("explained", before.decided_at, Decimal("-2.278"))
    DecreeLine.objects.filter(position=1).update(stated_area_ha=Decimal("32.07"))
    again = DecreeDifference.objects.get(kind="stated_sum")
    assert (again.state, again.reason, again.person) == ("open", "A fourth location", "Bappeda")


def test_a_difference_that_is_gone_keeps_what_was_said_about_it(stated):
    decide("stated_sum")
    DecreeLine.objects.filter(position=3).update(stated_area_ha=Decimal("15.18"))
    row = DecreeDifference.objects.get(kind="stated_sum")
    assert row.gone_on is not None
    assert (row.state, row.reason) == ("explained", "A fourth location")
    DecreeLine.objects.filter(position=3).update(stated_area_ha=Decimal("12.9"))
    row.refresh_from_db()
    assert (row.gone_on, row.state) == (None, "explained")


def test_a_difference_nobody_spoke_of_goes_with_its_cause(stated):
    DecreeLine.objects.all().delete()
    assert not DecreeDifference.objects.exclude(kind="missing_polygon").exists()
    Decree.objects.update(stated_total_ha=None)
    assert not DecreeDifference.objects.exists()


def test_plain_sql_deletes_a_decree_with_its_differences(stated):
    with connection.cursor() as cursor:
        cursor.execute("DELETE FROM spatial_decreeline")
        cursor.execute("DELETE FROM spatial_decree")
    assert not DecreeDifference.objects.exists()


def command(*arguments: str) -> str:
    out = StringIO()
    call_command("reconcile", *arguments, stdout=out)
    return out.getvalue()


def test_the_command_finds_prints_and_keeps(stated):
    decide("missing_polygon")
    with translation.override("en"):
        assert command("33.08").splitlines() == [
            f"Decree {stated.number}:",
            "  total: Stated total against the sum of the lines; stated 85.09 ha; found 82.81 ha; difference -2.28 ha; tolerance 0.005 ha; Open",
            "1 differences are open.",
        ]
        assert "A fourth location (Bappeda)" in command("--decree", stated.number, "--all")
        with pytest.raises(CommandError, match="no such decree"):
            command("99")
