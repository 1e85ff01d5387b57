"""QGIS reads and draws vector tiles as its users do. Run by the system's Python: qgis_client.py SERVER PICTURE WEST SOUTH EAST NORTH
(EPSG:3857); prints JSON."""

import json
import os
import sys
from collections import Counter

os.environ["QT_QPA_PLATFORM"] = "offscreen"

from qgis.core import (
    QgsApplication,
    QgsCoordinateReferenceSystem,
    QgsFillSymbol,
    QgsMapRendererParallelJob,
    QgsMapSettings,
    QgsMarkerSymbol,
    QgsRectangle,
    QgsVectorTileBasicRenderer,
    QgsVectorTileBasicRendererStyle,
    QgsVectorTileLayer,
    QgsWkbTypes,
)
from qgis.PyQt.QtCore import QSize


def layer(server: str, name: str) -> QgsVectorTileLayer:
    uri = f"type=xyz&url={server}/tiles/{name}/%7Bz%7D/%7Bx%7D/%7By%7D.mvt&zmin=0&zmax=16"
    found = QgsVectorTileLayer(uri, name)
    if not found.isValid():
        sys.exit(f"{name} is not valid")
    return found


def style(name: str, geometry, symbol) -> QgsVectorTileBasicRendererStyle:
    found = QgsVectorTileBasicRendererStyle(name, name, geometry)
    found.setSymbol(symbol)
    found.setEnabled(True)
    return found


def drawn(found: QgsVectorTileLayer, *styles: QgsVectorTileBasicRendererStyle) -> QgsVectorTileLayer:
    renderer = QgsVectorTileBasicRenderer()
    renderer.setStyles(list(styles))
    found.setRenderer(renderer)
    return found


def fill(**options: str) -> QgsFillSymbol:
    return QgsFillSymbol.createSimple(options)


def main(server: str, picture: str, *extent: str) -> None:
    QgsApplication.setPrefixPath("/usr", True)
    application = QgsApplication([], False)
    application.initQgis()
    polygon, point = QgsWkbTypes.PolygonGeometry, QgsWkbTypes.PointGeometry
    line = {"color": "#00000000", "outline_color": "#5b6470"}
    areas = drawn(
        layer(server, "slum_areas"),
        style("slum_areas", polygon, fill(color="#d9534f", outline_color="#9c2a2a", outline_width="0.3")),
        style("slum_points", point, QgsMarkerSymbol.createSimple({"color": "#d9534f", "size": "3"})),
    )
    base = drawn(
        layer(server, "base"),
        style("provinsi", polygon, fill(color="#eef2e6", outline_style="no")),
        style("kelurahan", polygon, fill(**line, outline_width="0.1")),
        style("kecamatan", polygon, fill(**line, outline_width="0.5")),
    )
    settings = QgsMapSettings()
    settings.setLayers([areas, base])
    settings.setDestinationCrs(QgsCoordinateReferenceSystem("EPSG:3857"))
    settings.setOutputSize(QSize(900, 900))
    settings.setExtent(QgsRectangle(*map(float, extent)))
    job = QgsMapRendererParallelJob(settings)
    job.start()
    job.waitForFinished()
    image = job.renderedImage()
    image.save(picture)
    colours = Counter(
        image.pixelColor(x, y).name() for x in range(0, image.width(), 3) for y in range(0, image.height(), 3)
    )
    print(json.dumps({"errors": [error.message for error in job.errors()], "colours": colours.most_common(6)}))


if __name__ == "__main__":
    main(*sys.argv[1:])
