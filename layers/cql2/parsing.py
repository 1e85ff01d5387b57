"""CQL2 text or JSON → a tree, within limits."""

import json
import re
import threading
from typing import Any

import cql2
from django.utils.translation import gettext as _

from .refusal import FilterRefused

MAX_TEXT = 16_000
MAX_NODES = 1_000
MAX_DEPTH = 20
MAX_POSITIONS = 5_000

# Where the parser meets a mistake it tries every bracket around it in two ways: the time doubles with each level. Characters times two to
# the power of the levels; the worst text within this takes about a quarter of a second.
MAX_TRIALS = 2**17

# The parser is recursive and native: 2,000 times NOT overrun a thread's usual stack and end the process. With this stack (of
# which only what is used costs memory) the longest text that is taken cannot reach the end.
PARSER_STACK_BYTES = 256 * 2**20
_stack_size = threading.Lock()

Node = Any
GEOMETRY_TYPES = frozenset(
    ("Point", "MultiPoint", "LineString", "MultiLineString", "Polygon", "MultiPolygon", "GeometryCollection")
)


def parse(text: str, language: str) -> Node:
    """The filter as nested dicts, lists and scalars, in the shape of CQL2 JSON.

    language: "cql2-text" or "cql2-json". Raises FilterRefused.
    """
    if len(text) > MAX_TEXT:
        raise FilterRefused(_("The filter is longer than %(max)s characters.") % {"max": MAX_TEXT})
    if "\x00" in text:
        raise FilterRefused(_("The filter holds a null character."))
    tree = _from_json(text) if language == "cql2-json" else _from_text(text)
    _check_size(tree)
    return tree


def _from_json(text: str) -> Node:
    try:
        tree = json.loads(text, parse_constant=_no_constant)
    except json.JSONDecodeError as error:
        raise FilterRefused(
            _("The filter is no JSON: it cannot be read from character %(position)s on.") % {"position": error.pos + 1}
        ) from None
    except (RecursionError, ValueError):
        raise FilterRefused(_("The filter is nested too deeply, or holds a number that is none.")) from None
    if not isinstance(tree, dict | bool):
        raise FilterRefused(_("A filter in JSON is an object with “op” and “args”."))
    return tree


def _no_constant(name: str) -> None:
    raise ValueError(name)


def _from_text(text: str) -> Node:
    if len(text) * 2 ** min(_bracket_levels(text), 100) > MAX_TRIALS:
        raise FilterRefused(
            _("The filter has too many brackets within brackets for its length. Write fewer, or write it as cql2-json.")
        )
    outcome: list[Node] = []
    with _stack_size:
        before = threading.stack_size(PARSER_STACK_BYTES)
        try:
            parser = threading.Thread(target=_parse_text, args=(text, outcome), daemon=True)
            parser.start()
        finally:
            threading.stack_size(before)
    parser.join()
    if not outcome:
        raise FilterRefused(_("The filter cannot be read."))
    if isinstance(outcome[0], FilterRefused):
        raise outcome[0]
    if isinstance(outcome[0], str):
        place = re.search(r"(\d+):(\d+)", outcome[0])
        if not place:
            raise FilterRefused(_("The filter cannot be read as CQL2 text: a part of it is no valid literal."))
        lines = text.split("\n")[: int(place[1]) - 1]
        position = sum(len(line) + 1 for line in lines) + int(place[2])
        raise FilterRefused(
            _("The filter cannot be read as CQL2 text from character %(position)s on: “%(rest)s”.")
            % {"position": position, "rest": text[position - 1 : position + 19]}
        )
    return outcome[0][0]


def _bracket_levels(text: str) -> int:
    """How deep brackets stand in brackets; those within quotes are counted too, for a quote may be a mistake itself."""
    level = deepest = 0
    for character in text:
        if character == "(":
            level += 1
            deepest = max(deepest, level)
        elif character == ")" and level:
            level -= 1
    return deepest


def _parse_text(text: str, outcome: list) -> None:
    """In a thread of its own: [tree], or the parser's message as text."""
    try:
        outcome.append((cql2.parse_text(text).to_json(),))
    except Exception as error:  # the library raises bare Exception for what its geometry reader refuses
        outcome.append(str(error))


def _check_size(tree: Node) -> None:
    """Without recursion: the tree may be as deep as its text was long."""
    nodes, positions = 0, 0
    waiting = [(tree, 1)]
    while waiting:
        node, depth = waiting.pop()
        nodes += 1
        if depth > MAX_DEPTH:
            raise FilterRefused(_("The filter is nested more than %(max)s levels deep.") % {"max": MAX_DEPTH})
        if nodes > MAX_NODES:
            raise FilterRefused(_("The filter has more than %(max)s parts.") % {"max": MAX_NODES})
        if isinstance(node, dict):
            if "op" not in node and is_geometry(node):
                positions += _count_positions(node)
                if positions > MAX_POSITIONS:
                    raise FilterRefused(
                        _("The geometries of the filter have more than %(max)s positions.") % {"max": MAX_POSITIONS}
                    )
            else:
                waiting += [(child, depth + 1) for child in node.values()]
        elif isinstance(node, list):
            waiting += [(child, depth + isinstance(child, list)) for child in node]


def is_geometry(node: dict) -> bool:
    return isinstance(node.get("type"), str) and node["type"] in GEOMETRY_TYPES


def _count_positions(geometry: dict) -> int:
    count, waiting = 0, [(geometry, 0)]
    while waiting:
        node, depth = waiting.pop()
        if depth > MAX_DEPTH:
            raise FilterRefused(_("The filter is nested more than %(max)s levels deep.") % {"max": MAX_DEPTH})
        if isinstance(node, dict):
            waiting += [(child, depth + 1) for child in node.values()]
        elif isinstance(node, list):
            count += 1
            waiting += [(child, depth + 1) for child in node]
    return count
