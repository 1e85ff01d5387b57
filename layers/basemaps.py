"""The base maps that the map page offers. A base map is added here, and nowhere else."""

from dataclasses import dataclass
from urllib.parse import urlsplit

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _


@dataclass(frozen=True)
class Basemap:
    """One base map.

    kind: `own` (drawn by the browser from the boundaries in PostGIS: needs no other server), `streets` or
    `imagery` (raster tiles in Web Mercator; imagery wants light lines and letters over it).
    tiles: address with {z}, {x}, {y} as Leaflet reads it; empty for `own`.
    max_zoom: last zoom level that the server has; the map enlarges it beyond.
    """

    id: str
    title: str | Promise
    kind: str
    attribution: str
    attribution_url: str = ""
    tiles: str = ""
    max_zoom: int = 20

    def for_page(self) -> dict[str, str | int]:
        """As the map's scripts read it, in the language of the request."""
        return {
            "id": self.id,
            "title": str(self.title),
            "kind": self.kind,
            "attribution": self.attribution,
            "attributionUrl": self.attribution_url,
            "tiles": self.tiles,
            "maxZoom": self.max_zoom,
        }


# In order of preference: the first that answers is shown to a reader who has chosen none. `own` always answers.
BASEMAPS = (
    Basemap(
        id="osm",
        title="OpenStreetMap",
        kind="streets",
        tiles="https://tile.openstreetmap.org/{z}/{x}/{y}.png",
        attribution="© OpenStreetMap contributors",
        attribution_url="https://www.openstreetmap.org/copyright",
        max_zoom=19,
    ),
    Basemap(
        id="rbi",
        title=_("BIG topographic map (Rupabumi)"),
        kind="streets",
        tiles=("https://geoservices.big.go.id/rbi/rest/services/BASEMAP/Rupabumi_Indonesia/MapServer/tile/{z}/{y}/{x}"),
        attribution="Badan Informasi Geospasial",
        attribution_url="https://tanahair.indonesia.go.id/",
        max_zoom=18,
    ),
    Basemap(
        id="imagery",
        title=_("Satellite imagery (Esri)"),
        kind="imagery",
        tiles="https://server.arcgisonline.com/ArcGIS/rest/services/World_Imagery/MapServer/tile/{z}/{y}/{x}",
        attribution="Esri, Maxar, Earthstar Geographics",
        attribution_url="https://www.esri.com/",
        max_zoom=18,
    ),
    Basemap(
        id="own",
        title=_("Own base map (boundaries)"),
        kind="own",
        attribution="geokotaku",
    ),
)


def tile_hosts() -> list[str]:
    """Origins that tiles come from, for the content security policy: `https://host`, each once, sorted."""
    parts = (urlsplit(basemap.tiles) for basemap in BASEMAPS if basemap.tiles)
    return sorted({f"{part.scheme}://{part.netloc}" for part in parts})
