"""CQL2 in three forms, to be held against each other: trees that hypothesis draws, their text, and what Python and shapely make of them.

A tree is CQL2 JSON. value() is an interpreter of its own: three-valued logic with None for unknown, exact fractions, shapely's predicates.
"""

import datetime
import json
import math
import operator
import re
import unicodedata
from fractions import Fraction
from typing import Any

import shapely
from hypothesis import strategies as st
from shapely.geometry import shape

from tests import places

Node = Any
COMPARE = {
    "=": operator.eq,
    "<>": operator.ne,
    "<": operator.lt,
    "<=": operator.le,
    ">": operator.gt,
    ">=": operator.ge,
}
SPATIAL = {
    "s_intersects": shapely.intersects,
    "s_disjoint": shapely.disjoint,
    "s_equals": shapely.equals,
    "s_touches": shapely.touches,
    "s_within": shapely.within,
    "s_contains": shapely.contains,
    "s_overlaps": shapely.overlaps,
    "s_crosses": shapely.crosses,
}

# Allen's relations, written from their definitions: start and end of the first, start and end of the second.
TEMPORAL = {
    "t_after": lambda a, b, c, d: a > d,
    "t_before": lambda a, b, c, d: b < c,
    "t_disjoint": lambda a, b, c, d: b < c or a > d,
    "t_intersects": lambda a, b, c, d: not (b < c or a > d),
    "t_equals": lambda a, b, c, d: (a, b) == (c, d),
    "t_contains": lambda a, b, c, d: a < c <= d < b,
    "t_during": lambda a, b, c, d: c < a <= b < d,
    "t_meets": lambda a, b, c, d: b == c,
    "t_metBy": lambda a, b, c, d: a == d,
    "t_starts": lambda a, b, c, d: a == c and b < d,
    "t_startedBy": lambda a, b, c, d: a == c and b > d,
    "t_finishes": lambda a, b, c, d: b == d and a > c,
    "t_finishedBy": lambda a, b, c, d: b == d and a < c,
    "t_overlaps": lambda a, b, c, d: a < c < b < d,
    "t_overlappedBy": lambda a, b, c, d: c < a < d < b,
}
OF_INSTANTS = ("t_after", "t_before", "t_disjoint", "t_equals", "t_intersects")

TEXTS = ("kelurahan_name", "kawasan_name", "rt", "rw", "kelurahan_code")
NUMBERS = ("stated_area_ha", "verified_area_ha", "area_ha", "decree_id")
DATES = ("decree_date", "valid_from", "valid_to")
WORDS = ("Kauman", "kauman", "KAUMÁN", "Noyontaan", "100% A_b", "O'Brien", "", "Mertoyudan", "001", "002", "é日")


def properties(names: tuple[str, ...]) -> st.SearchStrategy[Node]:
    return st.sampled_from(names).map(lambda name: {"property": name})


words = st.sampled_from(WORDS) | st.text(st.characters(codec="utf-8", exclude_characters="\x00"), max_size=5)
numbers = st.integers(-5, 5) | st.decimals(-3, 3, places=2).map(float) | st.sampled_from([0.61, 1.2, 1.19, 10**12])
days = st.sampled_from(["2013-12-31", "2014-12-08", "2014-12-09", "2018-03-01", "2020-01-15"])
instants = st.sampled_from(["2014-12-08T00:00:00Z", "2014-12-08T07:30:00+07:00", "2020-01-15T12:00:00.5Z"])

text_terms = st.one_of(
    words,
    properties(TEXTS),
    st.builds(
        lambda op, arg: {"op": op, "args": [arg]}, st.sampled_from(["casei", "accenti"]), properties(TEXTS) | words
    ),
)
number_terms = st.recursive(
    numbers | properties(NUMBERS),
    lambda inner: st.builds(lambda op, a, b: {"op": op, "args": [a, b]}, st.sampled_from("+-*"), inner, inner),
    max_leaves=4,
)
quotients = st.builds(
    lambda op, a, b: {"op": op, "args": [a, b]}, st.sampled_from(["/", "%", "div"]), properties(NUMBERS), numbers
)
powers = st.builds(lambda a, n: {"op": "^", "args": [a, n]}, properties(NUMBERS) | numbers, st.integers(0, 3))
date_terms = properties(DATES) | days.map(lambda day: {"date": day})
instant_terms = date_terms | instants.map(lambda instant: {"timestamp": instant})


def comparison(terms: st.SearchStrategy[Node], other: st.SearchStrategy[Node] | None = None) -> st.SearchStrategy[Node]:
    return st.builds(
        lambda op, a, b: {"op": op, "args": [a, b]},
        st.sampled_from(list(COMPARE)),
        terms,
        terms if other is None else other,
    )


def patterns(text: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    return st.lists(
        st.sampled_from(["%", "_", "\\%", "\\_"]) | text.map(lambda t: t.replace("\\", "\\\\")), max_size=4
    ).map("".join)


def between(terms: st.SearchStrategy[Node]) -> st.SearchStrategy[Node]:
    return st.builds(lambda a, b, c: {"op": "between", "args": [a, b, c]}, terms, terms, terms)


def among(names: tuple[str, ...], values: st.SearchStrategy[Node]) -> st.SearchStrategy[Node]:
    return st.builds(
        lambda name, found: {"op": "in", "args": [name, found]},
        properties(names),
        st.lists(values, min_size=1, max_size=4),
    )


corners = st.tuples(st.integers(-1, 8), st.integers(-1, 8), st.integers(1, 4), st.integers(1, 4))
boxes = corners.map(lambda c: {"bbox": list(extent(*c))})
polygons = corners.map(lambda c: json.loads(shapely.to_geojson(shapely.box(*extent(*c)))))
lines = st.builds(
    lambda a, b, c, d: {"type": "LineString", "coordinates": [corner(a, b), corner(a + c, b + d)]},
    *[st.integers(0, 5)] * 2,
    *[st.integers(1, 4)] * 2,
)
points = st.builds(lambda x, y: {"type": "Point", "coordinates": corner(x / 2, y / 2)}, *[st.integers(-1, 12)] * 2)


def corner(x: float, y: float) -> list[float]:
    """A corner of the grid in 4 decimals: the text parser reads coordinates of more than 15 digits to the last but one."""
    return [round(places.WEST + x * places.CELL, 4), round(places.SOUTH + y * places.CELL, 4)]


def extent(x: float, y: float, width: float, height: float) -> tuple[float, float, float, float]:
    """A box of the grid: west, south, east, north."""
    return (*corner(x, y), *corner(x + width, y + height))


spatial = st.builds(
    lambda op, other, turned: {
        "op": op,
        "args": [other, {"property": "geom"}] if turned else [{"property": "geom"}, other],
    },
    st.sampled_from(list(SPATIAL)),
    boxes | polygons | lines | points,
    st.booleans(),
)

ends = st.tuples(st.none() | days, st.none() | days).filter(lambda e: None in e or e[0] <= e[1])
intervals = ends.map(lambda e: {"interval": [day or ".." for day in e]}) | st.just(
    {"interval": [{"property": "valid_from"}, {"property": "valid_to"}]}
)
temporal = st.builds(
    lambda op, a, b: {"op": op, "args": [a, b]}, st.sampled_from(list(TEMPORAL)), intervals, intervals
) | st.builds(
    lambda op, a, b: {"op": op, "args": [a, b]},
    st.sampled_from(OF_INSTANTS),
    instant_terms | intervals,
    instant_terms | intervals,
)

predicates = st.one_of(
    comparison(text_terms),
    comparison(number_terms),
    comparison(quotients | powers, numbers),
    comparison(instant_terms),
    st.builds(
        lambda op, a, b: {"op": op, "args": [a, b]},
        st.sampled_from(["=", "<>"]),
        properties(("fictitious",)),
        st.booleans(),
    ),
    st.builds(
        lambda a, b: {"op": "like", "args": [a, b]}, text_terms.filter(lambda t: isinstance(t, dict)), patterns(words)
    ),
    st.builds(
        lambda a, b: {"op": "like", "args": [{"op": "casei", "args": [a]}, {"op": "casei", "args": [b]}]},
        properties(TEXTS),
        patterns(words),
    ),
    between(number_terms),
    between(date_terms),
    among(TEXTS, words),
    among(NUMBERS, numbers),
    st.builds(lambda name: {"op": "isNull", "args": [name]}, properties((*TEXTS, *NUMBERS, *DATES, "geom"))),
    spatial,
    temporal,
)
filters = st.recursive(
    predicates,
    lambda inner: st.one_of(
        st.builds(lambda a: {"op": "not", "args": [a]}, inner),
        st.builds(
            lambda op, parts: {"op": op, "args": parts},
            st.sampled_from(["and", "or"]),
            st.lists(inner, min_size=2, max_size=3),
        ),
    ),
    max_leaves=5,
)


def text(node: Node) -> str:
    """The tree as CQL2 text."""
    if isinstance(node, bool):
        return str(node).upper()
    if isinstance(node, int | float):
        return format(node, "f") if isinstance(node, float) else str(node)
    if isinstance(node, str):
        return "'" + node.replace("'", "''") + "'"
    if "property" in node:
        return node["property"]
    if "date" in node:
        return f"DATE('{node['date']}')"
    if "timestamp" in node:
        return f"TIMESTAMP('{node['timestamp']}')"
    if "interval" in node:
        return f"INTERVAL({', '.join(map(text, node['interval']))})"
    if "bbox" in node:
        return f"BBOX({', '.join(map(repr, node['bbox']))})"
    if "type" in node:
        return shapely.to_wkt(shape(node), rounding_precision=-1)
    op, args = node["op"], node["args"]
    if op in ("and", "or"):
        return f" {op.upper()} ".join(f"({text(arg)})" for arg in args)
    if op == "not":
        return f"NOT ({text(args[0])})"
    if op == "isNull":
        return f"{text(args[0])} IS NULL"
    if op == "like":
        return f"{text(args[0])} LIKE {text(args[1])}"
    if op == "between":
        return f"{text(args[0])} BETWEEN {text(args[1])} AND {text(args[2])}"
    if op == "in":
        return f"{text(args[0])} IN ({', '.join(map(text, args[1]))})"
    if op in COMPARE:
        return f"{text(args[0])} {op} {text(args[1])}"
    if op in ("+", "-", "*", "/", "%", "div", "^"):
        return f"({text(args[0])} {op} {text(args[1])})"
    return f"{op.upper()}({', '.join(map(text, args))})"


def value(node: Node, row: dict[str, Any]) -> Any:
    """What a node is for a row: a scalar, a shapely geometry, True, False or None."""
    if isinstance(node, bool) or node is None or isinstance(node, str):
        return node
    if isinstance(node, int | float):
        return Fraction(str(node))
    if "property" in node:
        return row[node["property"]]
    if "date" in node:
        return datetime.date.fromisoformat(node["date"])
    if "timestamp" in node:
        return datetime.datetime.fromisoformat(node["timestamp"])
    if "bbox" in node:
        return shapely.box(*node["bbox"])
    if "type" in node:
        return shape(node)
    op, args = node["op"], node["args"]
    if op == "and":
        parts = [value(arg, row) for arg in args]
        return False if False in parts else None if None in parts else True
    if op == "or":
        parts = [value(arg, row) for arg in args]
        return True if True in parts else None if None in parts else False
    if op in TEMPORAL:
        return relation(op, *args, row)
    if op == "in":
        return value({"op": "or", "args": [{"op": "=", "args": [args[0], choice]} for choice in args[1]]}, row)
    if op == "between":
        ends = [{"op": ">=", "args": args[:2]}, {"op": "<=", "args": [args[0], args[2]]}]
        return value({"op": "and", "args": ends}, row)
    found = [value(arg, row) for arg in args]
    if op == "isNull":
        return found[0] is None
    if None in found:
        return None
    if op == "not":
        return not found[0]
    if op in SPATIAL:
        return bool(SPATIAL[op](*found))
    if op in COMPARE:
        return COMPARE[op](*alike(found))
    if op == "like":
        return bool(re.fullmatch(regex(found[1]), found[0], re.DOTALL))
    if op == "casei":
        return found[0].lower()
    if op == "accenti":
        return "".join(c for c in unicodedata.normalize("NFD", found[0]) if not "\u0300" <= c <= "\u036f")
    return computed(op, *found)


def computed(op: str, a: Fraction, b: Fraction) -> Fraction | None:
    if op in ("/", "%", "div") and b == 0:
        return None
    return {
        "+": lambda: a + b,
        "-": lambda: a - b,
        "*": lambda: a * b,
        "/": lambda: a / b,
        "%": lambda: a - b * math.trunc(a / b),
        "div": lambda: Fraction(math.trunc(a / b)),
        "^": lambda: a**b,
    }[op]()


def regex(pattern: str) -> str:
    pieces = re.findall(r"\\.|.", pattern, re.DOTALL)
    wild = {"%": ".*", "_": "."}
    return "".join(wild[p] if p in wild else re.escape(p[1:] if p[0] == "\\" else p) for p in pieces)


def instant(day: Any) -> datetime.datetime:
    if isinstance(day, datetime.datetime):
        return day
    return datetime.datetime.combine(day, datetime.time(), datetime.UTC)


def alike(values: list) -> list:
    if any(isinstance(each, datetime.datetime) for each in values):
        return [instant(each) for each in values]
    return values


def relation(op: str, first: Node, second: Node, row: dict[str, Any]) -> bool | None:
    periods = []
    for node in (first, second):
        if "interval" in node:
            start, end = (
                None if e == ".." else value({"date": e} if isinstance(e, str) else e, row) for e in node["interval"]
            )
            periods += [datetime.datetime.min.replace(tzinfo=datetime.UTC) if start is None else instant(start)]
            periods += [datetime.datetime.max.replace(tzinfo=datetime.UTC) if end is None else instant(end)]
        else:
            found = value(node, row)
            if found is None:
                return None
            periods += [instant(found)] * 2
    return TEMPORAL[op](*periods)
