"""Constraints that many tables of the programme share."""

from django.db import models
from django.db.models import CheckConstraint, F, Q
from django.db.models.functions import Length
from django.db.models.lookups import Exact
from django.utils.translation import gettext_lazy as _

from spatial.codes import LENGTHS


class RupiahField(models.DecimalField):
    """Rupiah with sen."""

    def __init__(self, *args, **kwargs):
        kwargs.update(max_digits=18, decimal_places=2)
        super().__init__(*args, **kwargs)

    def deconstruct(self):
        name, path, args, kwargs = super().deconstruct()
        del kwargs["max_digits"], kwargs["decimal_places"]
        return name, path, args, kwargs


def choice_rule(table: str, field: str, choices: type[models.TextChoices], *, null: bool = False) -> CheckConstraint:
    """Only the codes that are known, whoever writes."""
    known = Q(**{f"{field}__in": choices.values})
    return CheckConstraint(
        condition=known | Q(**{f"{field}__isnull": True}) if null else known, name=f"{table}_{field}_known"
    )


def named_rule(table: str, *fields: str) -> list[CheckConstraint]:
    """These texts are not empty."""
    return [CheckConstraint(condition=~Q(**{field: ""}), name=f"{table}_{field}_named") for field in fields]


def order_rule(table: str, first: str, last: str) -> CheckConstraint:
    """The first is not after the last, where both are known."""
    return CheckConstraint(
        condition=Q(**{f"{last}__gte": F(first)}) | Q(**{f"{first}__isnull": True}) | Q(**{f"{last}__isnull": True}),
        name=f"{table}_{first}_{last}",
        violation_error_message=_("The end lies before the beginning."),
    )


def year_rule(table: str, field: str) -> CheckConstraint:
    """A year that the programme can have, or none."""
    return CheckConstraint(
        condition=Q(**{f"{field}__gte": 1945, f"{field}__lte": 2200}) | Q(**{f"{field}__isnull": True}),
        name=f"{table}_{field}_range",
    )


def figure_rule(table: str, field: str, *, negative: bool = False) -> CheckConstraint:
    """A number within reason: NaN is greater than every number in PostgreSQL, hence the upper bound."""
    lowest = -(10**15) if negative else 0
    return CheckConstraint(
        condition=Q(**{f"{field}__gte": lowest, f"{field}__lt": 10**15}), name=f"{table}_{field}_range"
    )


def url_rule(table: str, field: str) -> CheckConstraint:
    """A web address, or none: no javascript: behind a link."""
    return CheckConstraint(
        condition=Q(**{field: ""}) | Q(**{f"{field}__regex": r"^https?://[^[:space:]]+$"}), name=f"{table}_{field}_web"
    )


def level_rule(name: str, field: str, level: str) -> CheckConstraint:
    """The wilayah of this column is of this level: the length of its code says so."""
    return CheckConstraint(condition=Exact(Length(field), LENGTHS[level]), name=name)
