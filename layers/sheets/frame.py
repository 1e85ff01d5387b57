"""Frame: the part of the ground that a map shows, and where each point of it lies on the paper."""

from dataclasses import dataclass
from functools import cache
from math import atan2, degrees

import numpy as np
import pyproj
from numpy.typing import NDArray

from .paper import Box

# Points along each edge of a frame: between two of them a meridian is straight enough for any paper.
EDGE_POINTS = 65


@cache
def projection(srid: int) -> pyproj.Transformer:
    """From longitude and latitude (EPSG:4326) to easting and northing of a UTM zone."""
    return pyproj.Transformer.from_crs("EPSG:4326", f"EPSG:{srid}", always_xy=True)


@dataclass(frozen=True)
class Frame:
    """A map at a scale, in the plane of a UTM zone, grid north up.

    box: the map on the paper (mm). srid: EPSG code of the zone. easting, northing: metres, the middle of the map. scale: 10_000 is 1:10,000.
    The scale is that of the zone's plane: 100 m of the grid are exactly 10 mm at 1:10,000. On the ground it is the same to 0.04 %.
    """

    box: Box
    srid: int
    easting: float
    northing: float
    scale: int

    @property
    def mm_per_m(self) -> float:
        return 1000 / self.scale

    @property
    def west(self) -> float:
        return self.easting - self.box.width / 2 / self.mm_per_m

    @property
    def east(self) -> float:
        return self.easting + self.box.width / 2 / self.mm_per_m

    @property
    def south(self) -> float:
        return self.northing - self.box.height / 2 / self.mm_per_m

    @property
    def north(self) -> float:
        return self.northing + self.box.height / 2 / self.mm_per_m

    def paper_x(self, easting: float) -> float:
        return self.box.x + (easting - self.west) * self.mm_per_m

    def paper_y(self, northing: float) -> float:
        return self.box.y + (self.north - northing) * self.mm_per_m

    def to_paper(self, metres: NDArray[np.float64]) -> NDArray[np.float64]:
        """Easting and northing, shape (n, 2), to millimetres from the paper's upper left corner, shape (n, 2)."""
        return np.column_stack((self.paper_x(metres[:, 0]), self.paper_y(metres[:, 1])))

    def edge(self, side: str) -> tuple[NDArray[np.float64], NDArray[np.float64], NDArray[np.float64]]:
        """Along one side ("north", "south", "west", "east"): millimetres on the paper (x or y), longitude, latitude."""
        if side in ("north", "south"):
            eastings = np.linspace(self.west, self.east, EDGE_POINTS)
            lon, lat = self.lonlat(eastings, np.full(EDGE_POINTS, getattr(self, side)))
            return self.paper_x(eastings), lon, lat
        northings = np.linspace(self.south, self.north, EDGE_POINTS)
        lon, lat = self.lonlat(np.full(EDGE_POINTS, getattr(self, side)), northings)
        return self.paper_y(northings), lon, lat

    def lonlat(self, easting, northing):
        """Longitude and latitude of points of the plane."""
        return projection(self.srid).transform(easting, northing, direction="INVERSE")

    @property
    def bbox(self) -> tuple[float, float, float, float]:
        """West, south, east, north in degrees: a box around the whole map."""
        lons, lats = zip(*(self.edge(side)[1:] for side in ("north", "south", "west", "east")), strict=True)
        return float(np.min(lons)), float(np.min(lats)), float(np.max(lons)), float(np.max(lats))

    @property
    def centre(self) -> tuple[float, float]:
        """Longitude and latitude of the middle."""
        lon, lat = self.lonlat(self.easting, self.northing)
        return float(lon), float(lat)

    @property
    def true_north(self) -> float:
        """Degrees from grid north to true north in the middle of the map, clockwise; the opposite of the grid's convergence."""
        lon, lat = self.centre
        easting, northing = projection(self.srid).transform(lon, lat + 1e-4)
        return degrees(atan2(easting - self.easting, northing - self.northing))

    @property
    def zone(self) -> str:
        """49S."""
        return f"{self.srid % 100}{'N' if self.srid < 32700 else 'S'}"
