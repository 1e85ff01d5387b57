"""Field types of the field: hectares, codes, boundaries."""

from django.contrib.gis.db.models import MultiPolygonField
from django.contrib.gis.geos import Polygon
from django.contrib.postgres.indexes import GistIndex
from django.db import models
from django.db.models import CheckConstraint, Q

from spatial.extent import INDONESIA


class HectaresField(models.DecimalField):
    """Hectares as PostgreSQL's unbounded numeric: a stated figure keeps every digit, sums are exact."""

    def __init__(self, *args, **kwargs):
        kwargs.update(max_digits=40, decimal_places=20)
        super().__init__(*args, **kwargs)

    def deconstruct(self):
        name, path, args, kwargs = super().deconstruct()
        del kwargs["max_digits"], kwargs["decimal_places"]
        return name, path, args, kwargs

    def db_type(self, connection):
        return "numeric"


class WilayahCodeField(models.CharField):
    """A Kemendagri code. Collation C makes the code's tree a range: everything in 33.08 is ≥ '33.08' and < '33.08/'."""

    def __init__(self, *args, **kwargs):
        kwargs.update(max_length=13, db_collation="C")
        super().__init__(*args, **kwargs)

    def deconstruct(self):
        name, path, args, kwargs = super().deconstruct()
        del kwargs["max_length"], kwargs["db_collation"]
        return name, path, args, kwargs


class BoundaryField(MultiPolygonField):
    """A MultiPolygon in EPSG:4326, lon/lat degrees, 2D. Valid and not empty by boundary_rules(), indexed by boundary_index()."""

    def __init__(self, *args, **kwargs):
        kwargs.update(srid=4326, spatial_index=False)  # the index has a name of its own
        super().__init__(*args, **kwargs)

    def deconstruct(self):
        name, path, args, kwargs = super().deconstruct()
        kwargs.pop("srid", None)
        kwargs.pop("spatial_index", None)
        return name, path, args, kwargs


def boundary_rules(table: str) -> list[CheckConstraint]:
    """What every boundary must be, whoever writes it: valid, not empty, within Indonesia's frame."""
    return [
        CheckConstraint(condition=Q(geom__isvalid=True), name=f"{table}_geom_valid"),
        CheckConstraint(condition=Q(geom__isempty=False), name=f"{table}_geom_not_empty"),
        CheckConstraint(condition=Q(geom__contained=Polygon.from_bbox(INDONESIA)), name=f"{table}_geom_in_indonesia"),
    ]


def boundary_index(table: str) -> GistIndex:
    return GistIndex(fields=["geom"], name=f"{table}_geom_gist")


def hectares_rule(table: str, field: str) -> CheckConstraint:
    """Not negative, and a number: NaN is greater than every number in PostgreSQL, hence the upper bound."""
    return CheckConstraint(
        condition=Q(**{f"{field}__gte": 0, f"{field}__lt": 1_000_000_000}), name=f"{table}_{field}_range"
    )
