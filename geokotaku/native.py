"""Where GeoDjango finds GEOS and GDAL.

Both come inside the wheels of shapely and pyogrio, so that the Python side needs no system package.
GEOS_LIBRARY_PATH and GDAL_LIBRARY_PATH in the environment override them.
"""

import ctypes
import os
from importlib.metadata import files
from importlib.util import find_spec
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


def locate_gdal_data() -> None:
    """Tell the GDAL inside pyogrio's wheel where its data and PROJ's lie; a GDAL of the system knows.

    Importing pyogrio would do the same, but brings pyarrow along: 30 MB in every web worker, which needs neither.
    """
    if os.environ.get("GDAL_LIBRARY_PATH") or (found := find_spec("pyogrio")) is None or found.origin is None:
        return
    package = Path(found.origin).parent
    library = ctypes.CDLL(gdal_library_path())
    library.CPLSetConfigOption(b"GDAL_DATA", os.fsencode(package / "gdal_data"))
    library.OSRSetPROJSearchPaths((ctypes.c_char_p * 2)(os.fsencode(package / "proj_data"), None))
