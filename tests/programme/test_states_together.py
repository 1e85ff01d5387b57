"""Two people write what the same slum area's state depends on, at the same time."""

import threading

import psycopg2
import pytest
from django.db import connection

from programme.models import AreaState
from tests import places
from tests.programme.assessments import add_assessment, submit
from tests.programme.works import add_work


@pytest.mark.django_db(transaction=True)
def test_who_comes_later_sees_what_the_earlier_wrote(decree):
    area = places.add_slum_area(decree, places.MERTOYUDAN_DESA, places.box(0, 0), rt="001")
    submit(add_assessment(area, year=2014))
    drains, toilets = (add_work(2015, {area: {criterion: 0}}) for criterion in ("4b", "5b"))
    own = connection.get_connection_params()
    parameters = {name: own[name] for name in ("dbname", "user", "password", "host", "port") if name in own}
    first, second = psycopg2.connect(**parameters), psycopg2.connect(**parameters)

    def change(session, work, volume):
        with session.cursor() as cursor:
            cursor.execute("UPDATE programme_workvolume SET volume = %s WHERE work_id = %s", [volume, work.pk])

    try:
        change(first, drains, 415)
        later = threading.Thread(target=lambda: (change(second, toilets, 41), second.commit()))
        later.start()
        _wait_until_blocked(second.info.backend_pid)
        first.commit()
        later.join()
    finally:
        first.close()
        second.close()
    assert list(AreaState.objects.order_by("year").values_list("year", "total")) == [(2014, 26), (2015, 16)]


def _wait_until_blocked(pid: int) -> None:
    """Until the session waits for another one's lock, however long the machine takes."""
    with connection.cursor() as cursor:
        while True:
            cursor.execute("SELECT cardinality(pg_blocking_pids(%s))", [pid])
            if cursor.fetchone()[0]:
                return
