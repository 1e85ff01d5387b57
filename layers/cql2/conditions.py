"""From a client's filter to a condition of a selection."""

from layers.catalogue import Layer
from layers.crs import CRS84, Crs
from layers.selection import Condition

from .parsing import parse
from .predicates import Predicates
from .terms import Terms

DEFAULT_FILTER_CRS = CRS84


def condition(layer: Layer, text: str, language: str = "cql2-text", crs: Crs = DEFAULT_FILTER_CRS) -> Condition:
    """The rows of `layer` for which the filter is true.

    language: "cql2-text" or "cql2-json". crs: of the coordinates in the filter. Raises FilterRefused.
    """
    term = Predicates(Terms(layer, crs)).read(parse(text, language))
    return Condition(term.sql, term.params)
