-- Layers provinsi, kabupaten, kecamatan, kelurahan: boundaries with the slum figures of the decrees in force.
-- Output: EPSG:4326; hectares as numeric. A row without a boundary has geom NULL.
-- Index used: wilayah_level_code (pages by code), wilayah_geom_gist (boxes), and those of wilayah_row (figures).
-- Callers: layers/catalogue.py, QGIS. Figures are computed for the rows that are asked for, and only where they are selected.
CREATE VIEW gis.provinsi AS
SELECT code, bps_code, name, kind, parent_code, geodesic_area_ha, derived, fictitious,
       slum_area_count, slum_area_ha, slum_geodesic_area_ha, slum_footprint_ha, slum_stated_area_ha, slum_difference_ha, slum_share_percent,
       geom
FROM wilayah_row
WHERE level = 'provinsi';

CREATE VIEW gis.kabupaten AS
SELECT code, bps_code, name, kind, parent_code, geodesic_area_ha, derived, fictitious,
       slum_area_count, slum_area_ha, slum_geodesic_area_ha, slum_footprint_ha, slum_stated_area_ha, slum_difference_ha, slum_share_percent,
       geom
FROM wilayah_row
WHERE level = 'kabupaten';

CREATE VIEW gis.kecamatan AS
SELECT code, bps_code, name, kind, parent_code, geodesic_area_ha, derived, fictitious,
       slum_area_count, slum_area_ha, slum_geodesic_area_ha, slum_footprint_ha, slum_stated_area_ha, slum_difference_ha, slum_share_percent,
       geom
FROM wilayah_row
WHERE level = 'kecamatan';

CREATE VIEW gis.kelurahan AS
SELECT code, bps_code, name, kind, parent_code, geodesic_area_ha, derived, fictitious,
       slum_area_count, slum_area_ha, slum_geodesic_area_ha, slum_footprint_ha, slum_stated_area_ha, slum_difference_ha, slum_share_percent,
       geom
FROM wilayah_row
WHERE level = 'kelurahan';
