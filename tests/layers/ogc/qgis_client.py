"""QGIS reads a collection as its users do. Run by the system's Python: qgis_client.py LANDING_PAGE PICTURE; prints JSON."""

import json
import os
import sys
from collections import Counter

os.environ["QT_QPA_PLATFORM"] = "offscreen"

from qgis.core import (
    QgsApplication,
    QgsCoordinateReferenceSystem,
    QgsFeatureRequest,
    QgsFillSymbol,
    QgsMapRendererParallelJob,
    QgsMapSettings,
    QgsProject,
    QgsRectangle,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QSize


def layer(landing_page: str, name: str) -> QgsVectorLayer:
    uri = f"url='{landing_page}' typename='{name}' srsname='OGC:CRS84'"
    found = QgsVectorLayer(uri, name, "OAPIF")
    if not found.isValid():
        sys.exit(f"{name}: {found.dataProvider().error().message() if found.dataProvider() else 'no provider'}")
    return found


def main(landing_page: str, picture: str) -> None:
    QgsApplication.setPrefixPath("/usr", True)
    application = QgsApplication([], False)
    application.initQgis()
    areas = layer(landing_page, "slum_areas")
    box = QgsRectangle(110.2, -7.5, 110.25, -7.4)
    utm = QgsCoordinateReferenceSystem("EPSG:32749")
    metres = QgsFeatureRequest().setDestinationCrs(utm, QgsProject.instance().transformContext())
    result = {
        "crs": areas.crs().authid(),
        "fields": {field.name(): field.typeName() for field in areas.fields()},
        "count": sum(1 for _ in areas.getFeatures()),
        "filtered": sum(1 for _ in areas.getFeatures('"kecamatan_name" = \'Secang\' AND "area_ha" > 0.5')),
        "in_box": sum(1 for _ in areas.getFeatures(QgsFeatureRequest(box).setFlags(QgsFeatureRequest.ExactIntersect))),
        "hectares_in_utm": {
            str(feature["id"]): feature.geometry().area() / 10_000 for feature in areas.getFeatures(metres)
        },
        "lines": sum(1 for _ in layer(landing_page, "decree_lines").getFeatures()),
    }

    kecamatan = layer(landing_page, "kecamatan")
    kecamatan.renderer().setSymbol(QgsFillSymbol.createSimple({"color": "#eef2e6", "outline_color": "#5b6470"}))
    areas.renderer().setSymbol(QgsFillSymbol.createSimple({"color": "#d9534f", "outline_style": "no"}))
    settings = QgsMapSettings()
    settings.setLayers([areas, kecamatan])
    settings.setDestinationCrs(utm)
    settings.setOutputSize(QSize(600, 600))
    settings.setExtent(settings.fullExtent())
    job = QgsMapRendererParallelJob(settings)
    job.start()
    job.waitForFinished()
    image = job.renderedImage()
    image.save(picture)
    pixels = [image.pixelColor(x, y).name() for x in range(image.width()) for y in range(image.height())]
    result["colours"] = dict(Counter(pixels).most_common(10))
    result["errors"] = [error.message for error in job.errors()]
    print(json.dumps(result))
    sys.stdout.flush()
    os._exit(0)  # QGIS's own clean-up waits for its network threads


if __name__ == "__main__":
    main(*sys.argv[1:])
