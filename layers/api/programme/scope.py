"""What a burn-down is asked about: wilayah, kawasan or decree, a span of years, and in which hectares."""

from dataclasses import dataclass, replace
from typing import Any

from django.utils.translation import gettext as _

from layers.api.errors import BadParameter
from layers.api.parameters import WILAYAH
from programme.burndown import BASES, Scope, years
from spatial.models import Decree, Kawasan

from .parameters import ANY_DECREE, KAWASAN, choice, year

FROM = year("from", "First year; without it, the year in which the first decree began to count.")
TO = year("to", "Last year, itself included; without it, this year.")
BASIS = replace(
    choice(
        "basis", BASES, "Hectares: planar area of the polygons, as the decree states them, or as people verified them."
    ),
    default="planar",
)
PARAMETERS = (WILAYAH, KAWASAN, ANY_DECREE, FROM, TO, BASIS)


@dataclass(frozen=True)
class Span:
    """scope from first to last year, both inclusive; basis: one of BASES."""

    scope: Scope
    first: int
    last: int
    basis: str


def read_span(asked: dict[str, Any]) -> Span:
    """From the values of PARAMETERS. Raises BadParameter. To be called in the snapshot that the answer is read in."""
    scope = _scope(asked)
    if asked["from"] is None or asked["to"] is None:
        first, last = years(scope)
    first = first if asked["from"] is None else asked["from"]
    last = max(last, first) if asked["to"] is None else asked["to"]
    if asked["from"] is None:
        first = min(first, last)
    if first > last:
        raise BadParameter("from", _("“from” is not after “to”."))
    return Span(scope, first, last, asked["basis"])


def _scope(asked: dict[str, Any]) -> Scope:
    if asked["kawasan"]:
        scope = Scope.of_kawasan(Kawasan.objects.select_related("decree").get(pk=asked["kawasan"]))
        scope = replace(scope, decree_id=asked["decree"])
    elif asked["decree"]:
        decree = Decree.objects.get(pk=asked["decree"])
        if decree.status == Decree.Status.DRAFT:
            raise BadParameter("decree", _("This decree is a draft: it has no burn-down yet."))
        scope = Scope.of_decree(decree)
    elif asked["wilayah"]:
        return Scope(asked["wilayah"])
    else:
        raise BadParameter("wilayah", _("Say of what: give “wilayah”, “kawasan” or “decree”."))
    return replace(scope, code=asked["wilayah"]) if asked["wilayah"] else scope
