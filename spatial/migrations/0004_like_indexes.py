"""Drop the indexes for LIKE on codes: in collation C the ordinary index serves LIKE as well.

Django makes them beside each index on a text. They are no part of its state, and where it drops one itself it says IF EXISTS, so nothing drifts.
Each takes its time when rows are written, and a sixth of the time that a join over three wilayah takes to plan.
"""

from django.db import migrations

# (index, table, column of collation C)
INDEXES = (
    ("spatial_wilayah_code_4b712449_like", "spatial_wilayah", "code"),
    ("spatial_wilayah_parent_id_a8220a7e_like", "spatial_wilayah", "parent_id"),
    ("spatial_wilayahevent_parent_id_80a4edbb_like", "spatial_wilayahevent", "parent_id"),
    ("spatial_wilayahevent_pgh_obj_id_3a3dfb0e_like", "spatial_wilayahevent", "pgh_obj_id"),
    ("spatial_decree_kabupaten_id_1e9bf1b9_like", "spatial_decree", "kabupaten_id"),
    ("spatial_decreeevent_kabupaten_id_a524a01f_like", "spatial_decreeevent", "kabupaten_id"),
    ("spatial_decreeline_wilayah_id_2c442f6a_like", "spatial_decreeline", "wilayah_id"),
    ("spatial_decreelineevent_wilayah_id_c95546f7_like", "spatial_decreelineevent", "wilayah_id"),
    ("spatial_slumarea_kelurahan_id_82ca7bc0_like", "spatial_slumarea", "kelurahan_id"),
    ("spatial_slumareaevent_kelurahan_id_7f320967_like", "spatial_slumareaevent", "kelurahan_id"),
)


class Migration(migrations.Migration):
    dependencies = [("spatial", "0005_imports_of_the_programme")]

    operations = [
        migrations.RunSQL(f"DROP INDEX {index}", f"CREATE INDEX {index} ON {table} ({column} varchar_pattern_ops)")
        for index, table, column in INDEXES
    ]
