-- Schema gis: one view a layer, named as in layers/catalogue.py. What QGIS users connect to; names and meanings stay.
CREATE SCHEMA gis;
COMMENT ON SCHEMA gis IS 'Lapisan peta untuk dibaca: satu view per lapisan';
