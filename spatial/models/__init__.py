"""Places, polygons and the decrees that fix them."""

from .decree import Decree, DecreeLine
from .figures import DecreeFigure, DecreeLineFigure, WilayahSlum
from .import_run import Import
from .kawasan import Kawasan
from .slum_area import SlumArea
from .slum_overlap import SlumOverlap
from .wilayah import Wilayah

__all__ = [
    "Decree",
    "DecreeFigure",
    "DecreeLine",
    "DecreeLineFigure",
    "Import",
    "Kawasan",
    "SlumArea",
    "SlumOverlap",
    "Wilayah",
    "WilayahSlum",
]
