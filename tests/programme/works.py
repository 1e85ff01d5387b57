"""How tests put works, decrees of other years and redrawings into the database."""

import datetime
from collections.abc import Mapping
from decimal import Decimal

from django.db import connection

from programme.models import Work, WorkVolume
from spatial.models import SlumArea


def add_work(year: int, volumes: Mapping[SlumArea, Mapping[str, Decimal | int | str]], **fields) -> Work:
    """A work, done in its budget year, with its volumes by slum area and criterion."""
    first = next(iter(volumes))
    work = Work.objects.create(
        **{
            "name": "Drainase lingkungan",
            "kabupaten_id": first.kabupaten_code,
            "year": year,
            "status": Work.Status.DONE,
            **fields,
        }
    )
    WorkVolume.objects.bulk_create(
        WorkVolume(work=work, slum_area=area, criterion_id=criterion, volume=Decimal(volume))
        for area, taken in volumes.items()
        for criterion, volume in taken.items()
    )
    return work


def date_history(area: SlumArea, *dates: datetime.date) -> None:
    """Let the versions of a slum area have come about on these days, the first first; write the states anew."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pgh_id FROM spatial_slumareaevent WHERE pgh_obj_id = %s ORDER BY pgh_id", [area.pk])
        events = [event for (event,) in cursor.fetchall()]
        for event, date in zip(events, dates, strict=True):
            cursor.execute("UPDATE spatial_slumareaevent SET pgh_created_at = %s WHERE pgh_id = %s", [date, event])
        # The decree was in force before anything was drawn anew.
        cursor.execute(
            "UPDATE spatial_decreeevent SET pgh_created_at = %s WHERE pgh_obj_id = %s", [dates[0], area.decree_id]
        )
        cursor.execute("SELECT programme_state_write(ARRAY[%s::bigint])", [area.pk])
