-- The slum figures of each wilayah, from the slum areas of the decrees in force on slum areas.
-- One row a wilayah. Columns:
--   slum_area_count   polygons
--   area_ha           sum of their planar hectares (UTM zone of each polygon); overlapping ground counts as often as it is claimed
--   geodesic_area_ha  sum of their geodesic hectares
--   footprint_ha      planar hectares of their union: overlapping ground counts once
--   stated_area_ha    what the decree states for the wilayah, from the first of these sources that has it (stated_source):
--                     decree_line (a line for this very wilayah), decree_total (the total of its regency's decrees),
--                     decree_lines (lines for wilayah inside it), slum_areas (every polygon states its own)
--   difference_ha     area_ha - stated_area_ha
--   share_percent     geodesic slum hectares in 100 of the wilayah's own geodesic hectares; NULL without a boundary
-- Index used: as in wilayah_row, of which these are the figures.
-- Callers: /api/wilayah/, the map's panel, psql and QGIS. Filter it by code: each row is computed for itself.
CREATE VIEW wilayah_slum AS
SELECT code, slum_area_count, slum_area_ha AS area_ha, slum_geodesic_area_ha AS geodesic_area_ha, slum_footprint_ha AS footprint_ha,
       slum_stated_area_ha AS stated_area_ha, slum_stated_source AS stated_source, slum_difference_ha AS difference_ha,
       slum_share_percent AS share_percent
FROM wilayah_row;

COMMENT ON VIEW wilayah_slum IS 'Angka kawasan kumuh tiap wilayah dari SK yang berlaku';
COMMENT ON COLUMN wilayah_slum.area_ha IS 'Jumlah luas planar (ha, UTM) poligon';
COMMENT ON COLUMN wilayah_slum.geodesic_area_ha IS 'Jumlah luas geodesik (ha) poligon';
COMMENT ON COLUMN wilayah_slum.footprint_ha IS 'Luas planar (ha) gabungan poligon: tumpang tindih dihitung sekali';
COMMENT ON COLUMN wilayah_slum.stated_area_ha IS 'Luas menurut SK (ha)';
COMMENT ON COLUMN wilayah_slum.difference_ha IS 'Selisih: luas planar dikurangi luas menurut SK (ha)';
COMMENT ON COLUMN wilayah_slum.share_percent IS 'Bagian (%) dari luas geodesik wilayah';
