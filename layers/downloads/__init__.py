"""Files: any selection of a layer, in the formats that offices, QGIS and scripts open."""
