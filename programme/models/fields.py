"""Field types of the programme: quantities, and JSON whose numbers stay exact."""

import json
from decimal import Decimal

from django.db.models import CheckConstraint, Q

from spatial.models.fields import HectaresField


class QuantityField(HectaresField):
    """A quantity in any unit as PostgreSQL's unbounded numeric: what people reported keeps every digit, sums are exact."""


class ExactDecoder(json.JSONDecoder):
    """Reads the numbers of stored JSON as Decimal, never as float."""

    def __init__(self, **options):
        super().__init__(**{**options, "parse_float": Decimal})


def quantity_rule(table: str, *fields: str) -> list[CheckConstraint]:
    """Not negative, and a number: NaN is greater than every number in PostgreSQL, hence the upper bound."""
    return [
        CheckConstraint(
            condition=Q(**{f"{field}__gte": 0, f"{field}__lt": 1_000_000_000}), name=f"{table}_{field}_range"
        )
        for field in fields
    ]
