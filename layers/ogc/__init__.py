"""OGC API – Features at /ogc/: Parts 1 (core), 2 (CRS), 3 (filtering) and 5 (schemas), made from the catalogue."""
