"""The indexes that searches by code need, and none beside them."""

import pytest
from django.db import connection

pytestmark = pytest.mark.django_db


def test_no_index_for_like_stands_beside_one_that_serves_it():
    """Collation C orders texts as LIKE wants them."""
    with connection.cursor() as cursor:
        cursor.execute(
            """SELECT i.indexrelid::regclass::text FROM pg_index i JOIN pg_opclass o ON o.oid = i.indclass[0]
               JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = i.indkey[0]
               WHERE o.opcname LIKE '%%pattern_ops' AND a.attcollation = '"C"'::regcollation AND i.indrelid::regclass::text LIKE 'spatial%%'"""
        )
        assert cursor.fetchall() == []
        cursor.execute("SET LOCAL enable_seqscan = off")
        cursor.execute("EXPLAIN SELECT FROM spatial_wilayah WHERE code LIKE '33.08%%'")
        assert any("Index Cond" in line for (line,) in cursor.fetchall())
