"""QGIS reads the WFS as its users do. Run by the system's Python: qgis_client.py ADDRESS; prints JSON."""

import json
import os
import sys

os.environ["QT_QPA_PLATFORM"] = "offscreen"

from qgis.core import (
    QgsApplication,
    QgsCoordinateReferenceSystem,
    QgsFeatureRequest,
    QgsProject,
    QgsRectangle,
    QgsVectorLayer,
)


def layer(address: str, name: str, crs: str) -> QgsVectorLayer:
    uri = (
        f"url='{address}' typename='geokotaku:{name}' srsname='{crs}' version='2.0.0' pagingEnabled='true' pageSize='2'"
    )
    found = QgsVectorLayer(uri, name, "WFS")
    if not found.isValid():
        sys.exit(f"{name}: {found.dataProvider().error().message() if found.dataProvider() else 'no provider'}")
    return found


def main(address: str) -> None:
    QgsApplication.setPrefixPath("/usr", True)
    application = QgsApplication([], False)
    application.initQgis()
    degrees = layer(address, "slum_areas", "EPSG:4326")
    metres = layer(address, "slum_areas", "EPSG:32749")
    utm = QgsCoordinateReferenceSystem("EPSG:32749")
    project = QgsProject.instance()
    by_qgis = QgsFeatureRequest().setDestinationCrs(utm, project.transformContext())
    box = QgsFeatureRequest(QgsRectangle(110.1999, -7.5001, 110.2005, -7.4995))
    result = {
        "crs": [degrees.crs().authid(), metres.crs().authid()],
        "fields": {field.name(): field.typeName() for field in degrees.fields()},
        "count": sum(1 for _ in degrees.getFeatures()),
        "filtered": sum(1 for _ in degrees.getFeatures('"rt" = \'004\' AND "stated_area_ha" > 1')),
        "in_box": sum(1 for _ in degrees.getFeatures(box)),
        "degrees": {str(f["id"]): f.geometry().asWkt(7) for f in degrees.getFeatures()},
        "hectares": {str(f["id"]): f.geometry().area() / 10_000 for f in metres.getFeatures()},
        "hectares_by_qgis": {str(f["id"]): f.geometry().area() / 10_000 for f in degrees.getFeatures(by_qgis)},
    }
    print(json.dumps(result))
    del degrees, metres
    application.exitQgis()


if __name__ == "__main__":
    main(sys.argv[1])
