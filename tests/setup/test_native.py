"""GDAL in a fresh process: it finds its data, and a web worker carries nothing that it does not need."""

import subprocess
import sys

PROGRAM = """
import sys
import django
django.setup()
import geokotaku.urls
from django.contrib.gis.geos import GEOSGeometry
point = GEOSGeometry("SRID=4326;POINT(110.2 -7.5)")
point.transform(32749)
print(round(point.x), round(point.y), [name for name in ("pyarrow", "pyogrio", "pandas") if name in sys.modules])
"""


def test_a_web_worker_transforms_without_pyarrow_and_pyogrio():
    program = f"import os; os.environ['DJANGO_SETTINGS_MODULE'] = 'geokotaku.settings'{PROGRAM}"
    said = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True).stdout
    assert said.split("\n")[-2] == "411734 9170897 []"
