"""Each change leaves a row, whichever door it came through: who, with what, and the state after it."""

from django.apps import apps
from django.db import connection

from spatial.models import Decree, DecreeLine, Kawasan, SlumArea, Wilayah
from tests import places


def events(model) -> list[tuple]:
    event = apps.get_model("spatial", f"{model.__name__}Event")
    return list(event.objects.order_by("pgh_id").values_list("pgh_label", "db_role", "application_name"))


def test_insert_update_and_delete_by_plain_sql_leave_rows(decree):
    with connection.cursor() as cursor:
        cursor.execute("SELECT session_user")
        role = cursor.fetchone()[0]
        cursor.execute("SET LOCAL application_name = 'QGIS'")
        cursor.execute(
            "INSERT INTO spatial_slumarea (decree_id, kelurahan_id, geom) VALUES (%s, %s, %s)",
            [decree.pk, places.MERTOYUDAN_DESA, places.box(0, 0).ewkt],
        )
        cursor.execute("UPDATE spatial_slumarea SET rt = '001'")
        cursor.execute("UPDATE spatial_slumarea SET rt = '001'")  # changes nothing, leaves nothing
        cursor.execute("DELETE FROM spatial_slumarea")
    assert events(SlumArea) == [(label, role, "QGIS") for label in ("insert", "update", "delete")]


def test_the_state_after_each_change_is_kept_with_its_polygon(decree):
    area = places.add_slum_area(decree, places.MERTOYUDAN_DESA, places.box(0, 0), rt="001")
    SlumArea.objects.update(rt="002", geom=places.box(1, 1))
    kept = apps.get_model("spatial", "SlumAreaEvent").objects.order_by("pgh_id")
    assert [(event.pgh_obj_id, event.rt) for event in kept] == [(area.pk, "001"), (area.pk, "002")]
    assert kept[0].geom.equals_exact(places.box(0, 0))
    assert kept[1].geom.equals_exact(places.box(1, 1))


def test_all_tables_of_places_and_decrees_have_a_history(decree):
    Kawasan.objects.create(decree=decree, name="Pucungrejo Timur")
    DecreeLine.objects.create(decree=decree, position=1, wilayah_id=places.MERTOYUDAN, stated_area_ha=1)
    places.add_slum_area(decree, places.MERTOYUDAN_DESA, places.box(0, 0))
    for model in (Wilayah, Decree, DecreeLine, Kawasan, SlumArea):
        assert [label for label, _role, _program in events(model)] == ["insert"] * model.objects.count(), model
