"""Typed operands of a filter: properties, literals, functions of both."""

import datetime
import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from decimal import Decimal
from difflib import get_close_matches
from typing import Literal

import shapely
from django.utils.translation import gettext as _
from psycopg2 import sql

from layers.catalogue import Layer
from layers.crs import Crs

from . import geometry
from .parsing import Node, is_geometry
from .refusal import FilterRefused

Type = Literal["string", "number", "boolean", "date", "timestamp", "geometry"]

GEOMETRY_PROPERTY = "geom"
MAX_NUMBER, MIN_NUMBER = 10**15, 10**-15
DATE = re.compile(r"\d{4}-\d\d-\d\d", re.ASCII)
TIMESTAMP = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,6})?(Z|[+-]\d\d:\d\d)", re.ASCII)


@dataclass(frozen=True)
class Term:
    """A piece of SQL with its bound parameters and its type. literal: it is a value of the client and nothing else."""

    sql: sql.Composable
    type: Type
    params: tuple = ()
    literal: bool = False

    def wrap(self, template: str, type: Type | None = None) -> "Term":  # noqa: A002
        """The term in a fixed piece of SQL; {} is its place."""
        return replace(self, sql=sql.SQL(template).format(self.sql), type=type or self.type, literal=False)


@dataclass(frozen=True)
class Terms:
    """Reads the operands of a filter on `layer`, whose coordinates are in `crs`."""

    layer: Layer
    crs: Crs

    def read(self, node: Node) -> Term:
        """The operand that a node of the tree is. Raises FilterRefused."""
        if isinstance(node, bool):
            return Term(sql.Placeholder(), "boolean", (node,), literal=True)
        if isinstance(node, int | float):
            return Term(sql.Placeholder(), "number", (_number(node),), literal=True)
        if isinstance(node, str):
            return Term(sql.Placeholder(), "string", (_text(node),), literal=True)
        if node is None:
            raise FilterRefused(_("Nothing equals NULL: write IS NULL."))
        if isinstance(node, dict):
            for key, read in self._readers().items():
                if key in node:
                    return read(node[key], node)
        raise FilterRefused(_("“%(part)s” is no value, property or function.") % {"part": str(node)[:60]})

    def _readers(self) -> dict[str, Callable[[Node, dict], Term]]:
        return {
            "op": self._function,
            "property": lambda name, _node: self.property(name),
            "date": lambda text, _node: date(text),
            "timestamp": lambda text, _node: timestamp(text),
            "bbox": lambda numbers, _node: _geometry(geometry.box(numbers, self.crs)),
            "type": self._geojson,
        }

    def property(self, name: Node) -> Term:
        names = [field.name for field in self.layer.fields]
        if name in names:
            kind = self.layer.field(name).type
            return Term(sql.Identifier(name), "number" if kind == "integer" else kind)
        if name == GEOMETRY_PROPERTY and self.layer.geometry:
            return Term(sql.Identifier(GEOMETRY_PROPERTY), "geometry")
        near = get_close_matches(str(name), names, n=1)
        hint = _(" Did you mean “%(near)s”?") % {"near": near[0]} if near else ""
        raise FilterRefused(
            _("The layer “%(layer)s” has no property “%(name)s”.") % {"layer": self.layer.id, "name": str(name)[:60]}
            + hint
        )

    def _geojson(self, kind: Node, node: dict) -> Term:
        if not is_geometry(node):
            raise FilterRefused(_("“%(part)s” is no type of geometry.") % {"part": str(kind)[:60]})
        return _geometry(geometry.geometry(node, self.crs))

    def _function(self, name: Node, node: dict) -> Term:
        known = str(name).lower()
        operands = arguments(node)
        if known in CHARACTER_FUNCTIONS:
            (operand,) = exactly(1, operands, known)
            return self.typed(operand, "string", known).wrap(CHARACTER_FUNCTIONS[known])
        if known in ARITHMETIC:
            left, right = (self.typed(operand, "number", known) for operand in exactly(2, operands, known))
            template = sql.SQL(ARITHMETIC[known]).format(left.sql, right.sql)
            return Term(template, "number", left.params + right.params)
        if known == "^":
            return self._power(operands)
        raise FilterRefused(
            _("There is no function “%(name)s” for a value; there are: %(known)s.")
            % {"name": str(name)[:60], "known": ", ".join([*CHARACTER_FUNCTIONS, *ARITHMETIC, "^"])}
        )

    def _power(self, operands: list) -> Term:
        """A power with a small whole exponent: others overflow, or have no real result for some rows, and so do powers of powers."""
        base, exponent = exactly(2, operands, "^")
        if (
            isinstance(exponent, bool)
            or not isinstance(exponent, int | float)
            or exponent not in range(MAX_EXPONENT + 1)
        ):
            raise FilterRefused(
                _("The exponent after “^” is a whole number from 0 to %(max)s.") % {"max": MAX_EXPONENT}
            )
        left = self.typed(base, "number", "^")
        if isinstance(base, dict) and "op" in base:
            raise FilterRefused(_("Before “^” stands a property or a number."))
        template = sql.SQL("power(({})::numeric, {}::numeric)").format(left.sql, sql.Placeholder())
        return Term(template, "number", (*left.params, int(exponent)))

    def typed(self, node: Node, wanted: Type, where: str) -> Term:
        term = self.read(node)
        if term.type != wanted:
            raise FilterRefused(
                _("“%(where)s” takes an operand of type %(wanted)s, not %(type)s.")
                % {"where": where, "wanted": wanted, "type": term.type}
            )
        return term


CHARACTER_FUNCTIONS = {
    "casei": "lower({})",
    # Letters without their marks: decompose, then drop what combines.
    "accenti": "regexp_replace(normalize(({})::text, NFD), '[\u0300-\u036f]', '', 'g')",
}

# In numeric: exact, and no row can make it overflow. A division by zero gives NULL, so that such a row is not found.
ARITHMETIC = {
    "+": "(({})::numeric + ({})::numeric)",
    "-": "(({})::numeric - ({})::numeric)",
    "*": "(({})::numeric * ({})::numeric)",
    "/": "(({})::numeric / nullif(({})::numeric, 0))",
    "%": "mod(({})::numeric, nullif(({})::numeric, 0))",
    "div": "div(({})::numeric, nullif(({})::numeric, 0))",
}
MAX_EXPONENT = 9


def arguments(node: dict) -> list:
    operands = node.get("args")
    if not isinstance(operands, list):
        raise FilterRefused(_("“%(op)s” needs its operands in “args”.") % {"op": str(node.get("op"))[:60]})
    return operands


def exactly(count: int, operands: list, op: str) -> list:
    if len(operands) != count:
        raise FilterRefused(
            _("“%(op)s” takes %(count)s operands, not %(given)s.") % {"op": op, "count": count, "given": len(operands)}
        )
    return operands


def _number(value: float) -> int | Decimal:
    if not (value == 0 or MIN_NUMBER <= abs(value) <= MAX_NUMBER):
        raise FilterRefused(_("A number of the filter is not between 10⁻¹⁵ and 10¹⁵."))
    # The shortest decimal that is this double: what was written, so that 0.1 is compared as 0.1.
    return int(value) if value == int(value) else Decimal(repr(float(value)))


def _text(value: str) -> str:
    """JSON can spell halves of characters and the null character, PostgreSQL has neither."""
    if "\x00" in value or any(0xD800 <= ord(character) <= 0xDFFF for character in value):
        raise FilterRefused(_("A text of the filter holds a character that no text has."))
    return value


def date(text: Node) -> Term:
    """A day."""
    try:
        if not isinstance(text, str) or not DATE.fullmatch(text):
            raise ValueError
        return Term(
            sql.SQL("{}::date").format(sql.Placeholder()), "date", (datetime.date.fromisoformat(text),), literal=True
        )
    except ValueError:
        raise FilterRefused(_("“%(text)s” is no date: write it as 2014-12-08.") % {"text": str(text)[:40]}) from None


def timestamp(text: Node) -> Term:
    """An instant."""
    try:
        if not isinstance(text, str) or not TIMESTAMP.fullmatch(text):
            raise ValueError
        instant = datetime.datetime.fromisoformat(text).astimezone(datetime.UTC)
    except (ValueError, OverflowError):
        raise FilterRefused(
            _("“%(text)s” is no instant: write it as 2014-12-08T00:00:00Z.") % {"text": str(text)[:40]}
        ) from None
    return Term(sql.SQL("{}::timestamptz").format(sql.Placeholder()), "timestamp", (instant,), literal=True)


def _geometry(value: shapely.Geometry) -> Term:
    binary = shapely.to_wkb(shapely.set_srid(value, 4326), hex=True, include_srid=True)
    kind: Type = "geometry"
    return Term(sql.SQL("{}::geometry").format(sql.Placeholder()), kind, (binary,), literal=True)


def as_instant(term: Term) -> Term:
    """A date as its first instant, UTC, to be compared with a timestamp."""
    return term.wrap("(({})::timestamp AT TIME ZONE 'UTC')", "timestamp") if term.type == "date" else term


def alike(terms: list[Term], op: str) -> list[Term]:
    """The operands of a comparison in one type. A text beside a date is read as a date. Raises FilterRefused."""
    types = {term.type for term in terms}
    if "date" in types and "string" in types:
        terms = [date(term.params[0]) if term.type == "string" and term.literal else term for term in terms]
        types = {term.type for term in terms}
    if types == {"date", "timestamp"}:
        return [as_instant(term) for term in terms]
    if len(types) > 1 or "geometry" in types:
        raise FilterRefused(_("“%(op)s” cannot compare %(types)s.") % {"op": op, "types": ", ".join(sorted(types))})
    return terms
