-- Layer decree_lines (a table without geometry): each line of every decree that is no draft, against the decree's own polygons.
-- Output: hectares as numeric; what the figures mean stands in spatial/sql/decree_line_figure_v01.sql.
-- Index used: the keys. Callers: layers/catalogue.py, QGIS.
CREATE VIEW gis.decree_lines AS
SELECT l.id, p.kabupaten_code, p.kabupaten_name,
       p.decree_id, p.decree_number, p.decree_date, p.decree_status, p.valid_from, p.valid_to,
       l.position, l.wilayah_id AS wilayah_code, w.name AS wilayah_name, l.kawasan_id, k.name AS kawasan_name,
       l.stated_area_ha, l.stated_area_text,
       f.slum_area_count, f.area_ha, f.geodesic_area_ha, f.footprint_ha, f.difference_ha
FROM spatial_decreeline l
JOIN decree_period p ON p.decree_id = l.decree_id
JOIN decree_line_figure f ON f.id = l.id
LEFT JOIN spatial_wilayah w ON w.code = l.wilayah_id
LEFT JOIN spatial_kawasan k ON k.id = l.kawasan_id;

COMMENT ON VIEW gis.decree_lines IS 'Baris SK dibandingkan dengan poligonnya';
