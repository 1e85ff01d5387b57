"""CQL2 filters (OGC 21-065) on the layers of the catalogue.

A filter goes through three hands, and no text of a client comes out as SQL:

    parsing.py     text or JSON → a tree of plain lists and dicts, within limits of size and depth
    predicates.py  the tree → SQL, by a whitelist: each operator has its fixed words, each property is looked up in the catalogue
    terms.py       typed operands; every literal is a bound parameter
"""

from .conditions import DEFAULT_FILTER_CRS, condition
from .refusal import FilterRefused

__all__ = ["DEFAULT_FILTER_CRS", "FilterRefused", "condition"]
