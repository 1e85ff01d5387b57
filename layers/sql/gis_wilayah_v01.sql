-- Layers provinsi, kabupaten, kecamatan, kelurahan: boundaries with the slum figures of the decrees in force.
-- Output: EPSG:4326; hectares as numeric. A row without a boundary has geom NULL.
-- Index used: wilayah_level_code (pages by code), wilayah_geom_gist (boxes), slum_area_kelurahan_decree (figures).
-- Callers: layers/catalogue.py, QGIS. Figures are computed for the rows that are asked for, and only where they are selected.
CREATE VIEW gis.provinsi AS
SELECT w.code, w.bps_code, w.name, w.kind, w.parent_id AS parent_code, w.geodesic_area_ha, w.derived, w.fictitious,
       f.slum_area_count, f.area_ha AS slum_area_ha, f.geodesic_area_ha AS slum_geodesic_area_ha,
       f.footprint_ha AS slum_footprint_ha, f.stated_area_ha AS slum_stated_area_ha,
       f.difference_ha AS slum_difference_ha, f.share_percent AS slum_share_percent,
       w.geom
FROM spatial_wilayah w
JOIN wilayah_slum f ON f.code = w.code
WHERE w.level = 'provinsi';

CREATE VIEW gis.kabupaten AS
SELECT w.code, w.bps_code, w.name, w.kind, w.parent_id AS parent_code, w.geodesic_area_ha, w.derived, w.fictitious,
       f.slum_area_count, f.area_ha AS slum_area_ha, f.geodesic_area_ha AS slum_geodesic_area_ha,
       f.footprint_ha AS slum_footprint_ha, f.stated_area_ha AS slum_stated_area_ha,
       f.difference_ha AS slum_difference_ha, f.share_percent AS slum_share_percent,
       w.geom
FROM spatial_wilayah w
JOIN wilayah_slum f ON f.code = w.code
WHERE w.level = 'kabupaten';

CREATE VIEW gis.kecamatan AS
SELECT w.code, w.bps_code, w.name, w.kind, w.parent_id AS parent_code, w.geodesic_area_ha, w.derived, w.fictitious,
       f.slum_area_count, f.area_ha AS slum_area_ha, f.geodesic_area_ha AS slum_geodesic_area_ha,
       f.footprint_ha AS slum_footprint_ha, f.stated_area_ha AS slum_stated_area_ha,
       f.difference_ha AS slum_difference_ha, f.share_percent AS slum_share_percent,
       w.geom
FROM spatial_wilayah w
JOIN wilayah_slum f ON f.code = w.code
WHERE w.level = 'kecamatan';

CREATE VIEW gis.kelurahan AS
SELECT w.code, w.bps_code, w.name, w.kind, w.parent_id AS parent_code, w.geodesic_area_ha, w.derived, w.fictitious,
       f.slum_area_count, f.area_ha AS slum_area_ha, f.geodesic_area_ha AS slum_geodesic_area_ha,
       f.footprint_ha AS slum_footprint_ha, f.stated_area_ha AS slum_stated_area_ha,
       f.difference_ha AS slum_difference_ha, f.share_percent AS slum_share_percent,
       w.geom
FROM spatial_wilayah w
JOIN wilayah_slum f ON f.code = w.code
WHERE w.level = 'kelurahan';

COMMENT ON VIEW gis.provinsi IS 'Provinsi dengan luas kawasan kumuh menurut SK yang berlaku';
COMMENT ON VIEW gis.kabupaten IS 'Kabupaten/kota dengan luas kawasan kumuh menurut SK yang berlaku';
COMMENT ON VIEW gis.kecamatan IS 'Kecamatan dengan luas kawasan kumuh menurut SK yang berlaku';
COMMENT ON VIEW gis.kelurahan IS 'Kelurahan/desa dengan luas kawasan kumuh menurut SK yang berlaku';
