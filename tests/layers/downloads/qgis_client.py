"""QGIS opens files as its users do. Run by the system's Python: qgis_client.py FILE...; prints JSON: what it sees in each."""

import json
import os
import sys

os.environ["QT_QPA_PLATFORM"] = "offscreen"

from qgis.core import QgsApplication, QgsVectorLayer, QgsWkbTypes


def seen(path: str) -> dict:
    layer = QgsVectorLayer(path, "file", "ogr")
    features = list(layer.getFeatures())
    return {
        "valid": layer.isValid(),
        "crs": layer.crs().authid(),
        "geometry": QgsWkbTypes.geometryDisplayString(layer.geometryType()),
        "types": {field.name(): field.typeName() for field in layer.fields()},
        "area": sum(feature.geometry().area() for feature in features),
        "count": len(features),
    }


def main(paths: list[str]) -> None:
    QgsApplication.setPrefixPath("/usr", True)
    application = QgsApplication([], False)
    application.initQgis()
    print(json.dumps({path: seen(path) for path in paths}))
    application.exitQgis()


if __name__ == "__main__":
    main(sys.argv[1:])
