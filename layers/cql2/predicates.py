"""The tree of a filter → SQL, by a whitelist of operators."""

from collections.abc import Callable

from django.utils.translation import gettext as _
from psycopg2 import sql

from . import temporal
from .parsing import Node
from .refusal import FilterRefused
from .terms import Term, Terms, alike, arguments, exactly

COMPARISONS = {"=": "=", "<>": "<>", "<": "<", "<=": "<=", ">": ">", ">=": ">="}

SPATIAL = {
    "s_intersects": "ST_Intersects({}, {})",
    "s_disjoint": "NOT ST_Intersects({}, {})",
    "s_equals": "ST_Equals({}, {})",
    "s_touches": "ST_Touches({}, {})",
    "s_within": "ST_Within({}, {})",
    "s_contains": "ST_Contains({}, {})",
    "s_overlaps": "ST_Overlaps({}, {})",
    "s_crosses": "ST_Crosses({}, {})",
}
# The others are not defined on a collection of mixed geometries.
OF_COLLECTIONS = ("s_intersects", "s_disjoint")


class Predicates:
    """Reads the conditions of a filter on a layer. Each method returns a boolean Term; SQL's three-valued logic is CQL2's."""

    def __init__(self, terms: Terms):
        self.terms = terms

    def read(self, node: Node) -> Term:
        """The condition that a node of the tree is. Raises FilterRefused."""
        if isinstance(node, bool):
            return Term(sql.Placeholder(), "boolean", (node,))
        if not isinstance(node, dict) or not {"op", "property"} & node.keys():
            raise FilterRefused(_("“%(part)s” is no condition.") % {"part": str(node)[:60]})
        if "op" not in node:
            return self.terms.typed(node, "boolean", "filter")
        op = str(node["op"]).lower()
        operands = arguments(node)
        readers: dict[str, Callable[[str, list], Term]] = {
            "and": self._junction,
            "or": self._junction,
            "not": self._negation,
            "isnull": self._is_null,
            "like": self._like,
            "between": self._between,
            "in": self._in,
            **dict.fromkeys(COMPARISONS, self._comparison),
            **dict.fromkeys(SPATIAL, self._spatial),
            **dict.fromkeys(temporal.FUNCTIONS, self._temporal),
        }
        if op not in readers:
            raise FilterRefused(
                _("There is no condition “%(name)s”; there are: %(known)s.")
                % {"name": str(node["op"])[:60], "known": ", ".join(readers)}
            )
        return readers[op](op, operands)

    def _junction(self, op: str, operands: list) -> Term:
        if not operands:
            raise FilterRefused(_("“%(op)s” needs at least one condition.") % {"op": op})
        parts = [self.read(operand) for operand in operands]
        joined = sql.SQL(f" {op.upper()} ").join(part.sql for part in parts)
        return Term(sql.SQL("({})").format(joined), "boolean", _params(parts))

    def _negation(self, op: str, operands: list) -> Term:
        (operand,) = exactly(1, operands, op)
        return self.read(operand).wrap("(NOT {})")

    def _is_null(self, op: str, operands: list) -> Term:
        (operand,) = exactly(1, operands, op)
        return self.terms.read(operand).wrap("({} IS NULL)", "boolean")

    def _comparison(self, op: str, operands: list) -> Term:
        left, right = alike([self.terms.read(operand) for operand in exactly(2, operands, op)], op)
        if left.type == "boolean" and op not in ("=", "<>"):
            raise FilterRefused(_("“%(op)s” cannot compare %(types)s.") % {"op": op, "types": "boolean"})
        template = "({} " + COMPARISONS[op] + " {})"
        ordered = op not in ("=", "<>") or not (left.literal or right.literal)
        return _boolean(template, _collated(left) if ordered else left, right)

    def _between(self, op: str, operands: list) -> Term:
        terms = alike([self.terms.read(operand) for operand in exactly(3, operands, op)], op)
        if terms[0].type == "boolean":
            raise FilterRefused(_("“%(op)s” cannot compare %(types)s.") % {"op": op, "types": "boolean"})
        return _boolean("({} BETWEEN {} AND {})", _collated(terms[0]), *terms[1:])

    def _in(self, op: str, operands: list) -> Term:
        value, choices = exactly(2, operands, op)
        if not isinstance(choices, list) or not choices:
            raise FilterRefused(_("“in” needs a list of values."))
        value, *terms = alike([self.terms.read(node) for node in (value, *choices)], op)
        if not all(term.literal for term in terms):
            value = _collated(value)
        return _boolean("({} IN (" + ", ".join(["{}"] * len(terms)) + "))", value, *terms)

    def _like(self, op: str, operands: list) -> Term:
        value, pattern = (self.terms.typed(operand, "string", op) for operand in exactly(2, operands, op))
        inner = operands[1]
        while isinstance(inner, dict) and isinstance(inner.get("args"), list) and inner["args"]:
            inner = inner["args"][0]
        if not isinstance(inner, str):
            raise FilterRefused(_("The pattern of “like” is a text, not a property."))
        if (len(inner) - len(inner.rstrip("\\"))) % 2:
            raise FilterRefused(_("The pattern of “like” ends with a “\\” that has nothing behind it."))
        return _boolean("({} LIKE {})", value, pattern)

    def _spatial(self, op: str, operands: list) -> Term:
        terms = [self.terms.typed(operand, "geometry", op) for operand in exactly(2, operands, op)]
        for operand in operands:
            if isinstance(operand, dict) and operand.get("type") == "GeometryCollection" and op not in OF_COLLECTIONS:
                raise FilterRefused(_("“%(op)s” takes no GeometryCollection.") % {"op": op})
        return _boolean(f"({SPATIAL[op]})", *terms)

    def _temporal(self, op: str, operands: list) -> Term:
        first, second = (temporal.period(operand, self.terms) for operand in exactly(2, operands, op))
        return temporal.relation(op, first, second)


def _boolean(template: str, *terms: Term) -> Term:
    return Term(sql.SQL(template).format(*(term.sql for term in terms)), "boolean", _params(terms))


def _collated(term: Term) -> Term:
    """A text in the order of its code points: the same on every server, and columns of different collations can be compared."""
    return term.wrap('{} COLLATE "C"') if term.type == "string" else term


def _params(terms) -> tuple:
    return tuple(value for term in terms for value in term.params)
