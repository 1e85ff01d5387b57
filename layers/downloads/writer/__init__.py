"""The file writer: a program of its own, so that pyarrow and GDAL's drivers never enter a web worker.

`python -m layers.downloads.writer` reads a Job and then rows from its standard input (frames.py) and writes one file. It knows neither Django
nor the database. When it ends, its memory is the machine's again; when a driver crashes, the worker lives on.
"""
