-- The lines of every decree, drafts too, against their polygons, as /api/decrees/{id}/ gives them out.
-- Output: hectares as numeric; what the figures mean stands in spatial/sql/decree_line_figure_v01.sql.
-- Index used: the foreign key index on decree_id. Caller: /api/decrees/{id}/.
CREATE VIEW decree_line_row AS
SELECT l.decree_id, l.position, l.wilayah_id AS wilayah_code, w.name AS wilayah_name, l.kawasan_id, k.name AS kawasan_name,
       l.stated_area_ha, l.stated_area_text, f.slum_area_count, f.area_ha, f.geodesic_area_ha, f.footprint_ha, f.difference_ha
FROM spatial_decreeline l
JOIN decree_line_figure f ON f.id = l.id
LEFT JOIN spatial_wilayah w ON w.code = l.wilayah_id
LEFT JOIN spatial_kawasan k ON k.id = l.kawasan_id;

COMMENT ON VIEW decree_line_row IS 'Baris SK (draf juga) dengan nama tempat dan angkanya';
