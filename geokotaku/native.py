"""Where GeoDjango finds GEOS and GDAL.

Both come inside the wheels of shapely and pyogrio, so that the Python side needs no system package.
GEOS_LIBRARY_PATH and GDAL_LIBRARY_PATH in the environment override them.
"""

import os
from importlib.metadata import files
from pathlib import Path


def library_path(variable: str, distribution: str, stem: str) -> str:
    """Path of a shared library: from the environment, else from an installed wheel.

    variable: name of the environment variable that overrides; distribution: name of the wheel;
    stem: start of the file's name, such as "libgeos_c".
    Raises FileNotFoundError when the wheel brings none (a source build): set the variable then.
    """
    if path := os.environ.get(variable):
        return path
    for file in files(distribution) or ():
        if Path(file).name.startswith(stem):
            return str(Path(str(file.locate())).resolve())
    raise FileNotFoundError(
        f"{distribution} brings no {stem}. Install its binary wheel, or set {variable} to the library's path."
    )


def geos_library_path() -> str:
    return library_path("GEOS_LIBRARY_PATH", "shapely", "libgeos_c")


def gdal_library_path() -> str:
    return library_path("GDAL_LIBRARY_PATH", "pyogrio", "libgdal")
