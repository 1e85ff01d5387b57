"""Coordinate reference systems that data is given out in, and in which clients write boxes and filters.

The database holds EPSG:4326 degrees. WGS 84, SRGI2013 and DGN95 are one datum at the accuracy of the data (spatial/crs.py says why), so
their systems differ in name and projection only: SRGI2013 / UTM zone 49S has the very coordinates of WGS 84 / UTM zone 49S. PostGIS computes
with the WGS 84 system (`srid`), whatever its version and PROJ make of the others, and no boundary moves by the 0.229 m of PROJ's detour.
"""

from dataclasses import dataclass

# RFC 7946 recommends no more: 7 decimals of a degree are about a centimetre on the ground, 3 of a metre a millimetre.
DEGREE_DECIMALS, METRE_DECIMALS = 7, 3


@dataclass(frozen=True)
class Crs:
    """A system of the catalogue below.

    code: "EPSG:9489". title: the name that EPSG gives. srid: the one PostGIS transforms to.
    lat_first: its coordinates are written latitude, longitude. projected: in metres, easting first.
    """

    code: str
    title: str
    srid: int
    projected: bool = True
    lat_first: bool = False

    @property
    def uri(self) -> str:
        authority, code = self.code.split(":")
        return f"http://www.opengis.net/def/crs/{authority}/{'1.3' if authority == 'OGC' else '0'}/{code}"

    @property
    def decimals(self) -> int:
        return METRE_DECIMALS if self.projected else DEGREE_DECIMALS


CRS84 = Crs("OGC:CRS84", "WGS 84 (longitude, latitude)", 4326, projected=False)


def _degrees(code: int, title: str) -> Crs:
    return Crs(f"EPSG:{code}", title, 4326, projected=False, lat_first=True)


def _utm(datum: str, north: dict[int, int], south: dict[int, int]) -> list[Crs]:
    """north, south: EPSG code by zone."""
    return [
        Crs(f"EPSG:{code}", f"{datum} / UTM zone {zone}{letter}", base + zone)
        for letter, base, codes in (("N", 32600, north), ("S", 32700, south))
        for zone, code in codes.items()
    ]


def _zones(first: int, last: int, code: int) -> dict[int, int]:
    return {zone: code + zone - first for zone in range(first, last + 1)}


SYSTEMS = (
    CRS84,
    _degrees(4326, "WGS 84"),
    _degrees(9470, "SRGI2013"),
    _degrees(4755, "DGN95"),
    Crs("EPSG:3857", "WGS 84 / Pseudo-Mercator", 3857),
    *_utm("WGS 84", _zones(46, 54, 32646), _zones(46, 54, 32746)),
    *_utm("SRGI2013", _zones(46, 52, 9476), _zones(47, 54, 9487)),
    *_utm("DGN95", _zones(46, 52, 23866), _zones(47, 54, 23877)),
    # The cadastre's three-degree zones: PostGIS 3.3 and later know them, without a shift of datum.
    *(
        Crs(f"EPSG:{23830 + step}", f"DGN95 / Indonesia TM-3 zone {46 + (step + 1) // 2}.{2 - step % 2}", 23830 + step)
        for step in range(16)
    ),
)

BY_NAME = {name: crs for crs in SYSTEMS for name in (crs.uri, crs.code)} | {"CRS84": CRS84}


def named(text: str) -> Crs | None:
    """The system with this URI, "EPSG:9489", or the same in the square brackets of a safe CURIE."""
    if text.startswith("[") and text.endswith("]"):
        text = text[1:-1]
    return BY_NAME.get(text) or BY_NAME.get(text.replace("https://", "http://", 1))
