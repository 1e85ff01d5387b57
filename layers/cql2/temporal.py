"""Temporal functions: how two instants or intervals lie to each other (Allen's relations, as CQL2 names them).

A day stands for its first instant, UTC, where it is compared with a timestamp. An interval's end that is ".." is open, and so is one
from a property that is NULL: valid_to is NULL while a decree is in force.
"""

from dataclasses import dataclass

from django.utils.translation import gettext as _
from psycopg2 import sql

from .parsing import Node
from .refusal import FilterRefused
from .terms import DATE, Term, Terms, as_instant, date, timestamp

# s and e: start and end, 1 and 2: of the first and the second operand. All conditions of a row hold.
FUNCTIONS = {
    "t_after": ("s1 > e2",),
    "t_before": ("e1 < s2",),
    "t_contains": ("s1 < s2", "e1 > e2"),
    "t_disjoint": (),  # the opposite of t_intersects
    "t_during": ("s1 > s2", "e1 < e2"),
    "t_equals": ("s1 = s2", "e1 = e2"),
    "t_finishedby": ("s1 < s2", "e1 = e2"),
    "t_finishes": ("s1 > s2", "e1 = e2"),
    "t_intersects": ("s1 <= e2", "e1 >= s2"),
    "t_meets": ("e1 = s2",),
    "t_metby": ("s1 = e2",),
    "t_overlappedby": ("s1 > s2", "s1 < e2", "e1 > e2"),
    "t_overlaps": ("s1 < s2", "e1 > s2", "e1 < e2"),
    "t_startedby": ("s1 = s2", "e1 > e2"),
    "t_starts": ("s1 = s2", "e1 < e2"),
}
OF_INSTANTS = ("t_after", "t_before", "t_disjoint", "t_equals", "t_intersects")


@dataclass(frozen=True)
class Period:
    """An instant (start and end are the same) or an interval."""

    start: Term
    end: Term
    interval: bool


def period(node: Node, terms: Terms) -> Period:
    """The instant or interval that an operand is. Raises FilterRefused."""
    if isinstance(node, dict) and "interval" in node:
        ends = node["interval"]
        if not isinstance(ends, list) or len(ends) != 2:
            raise FilterRefused(_("An interval has a start and an end."))
        start, end = _end(ends[0], "-infinity", terms), _end(ends[1], "infinity", terms)
        start, end = _alike([start, end])
        if start.literal and end.literal and start.params and end.params and start.params > end.params:
            raise FilterRefused(_("An interval of the filter ends before it starts."))
        return Period(start, end, interval=True)
    term = terms.read(node)
    if term.type == "string" and term.literal:
        term = _instant(term.params[0])
    _check(term)
    return Period(term, term, interval=False)


def _end(node: Node, unbounded: str, terms: Terms) -> Term:
    if node == "..":
        return Term(sql.SQL(f"'{unbounded}'::date"), "date", literal=True)
    if isinstance(node, str):
        return _instant(node)
    term = terms.read(node)
    _check(term)
    return term if term.literal else term.wrap("coalesce({}, '" + unbounded + "')")


def _instant(text: str) -> Term:
    return date(text) if DATE.fullmatch(text) else timestamp(text)


def _check(term: Term) -> None:
    if term.type not in ("date", "timestamp"):
        raise FilterRefused(
            _("A temporal function takes dates, timestamps and intervals, not %(type)s.") % {"type": term.type}
        )


def _alike(terms: list[Term]) -> list[Term]:
    if len({term.type for term in terms}) == 1:
        return terms
    return [as_instant(term) for term in terms]


def relation(op: str, first: Period, second: Period) -> Term:
    """The condition that the two periods lie to each other as the function says. Raises FilterRefused."""
    if op not in OF_INSTANTS and not (first.interval and second.interval):
        raise FilterRefused(_("“%(op)s” compares two intervals: write INTERVAL(start, end).") % {"op": op})
    ends = dict(zip(("s1", "e1", "s2", "e2"), _alike([first.start, first.end, second.start, second.end]), strict=True))
    pieces, params = [], ()
    for rule in FUNCTIONS[op] or FUNCTIONS["t_intersects"]:
        left, sign, right = rule.split()
        pieces.append(sql.SQL("{} " + sign + " {}").format(ends[left].sql, ends[right].sql))
        params += ends[left].params + ends[right].params
    together = sql.SQL("({})").format(sql.SQL(" AND ").join(pieces))
    return Term(sql.SQL("(NOT {})").format(together) if op == "t_disjoint" else together, "boolean", params)
