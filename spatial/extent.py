"""Where geometry may lie."""

# West, south, east, north in degrees, EPSG:4326: Indonesia with its seas. A polygon outside came in another CRS or with swapped axes.
INDONESIA = (94.0, -12.0, 142.0, 8.0)
