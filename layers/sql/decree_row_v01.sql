-- Every decree, drafts too, with its regency's name and its figures, as /api/decrees/ gives it out.
-- Output: hectares as numeric; what the figures mean stands in spatial/sql/decree_figure_v01.sql.
-- Index used: the keys; figures are only summed for the rows that are read. Caller: /api/decrees/.
CREATE VIEW decree_row AS
SELECT d.id, d.number, d.date, d.title, d.topic, d.signatory, d.kabupaten_id AS kabupaten_code, b.name AS kabupaten_name, d.status, d.source,
       d.stated_total_ha, d.stated_total_text, f.lines_sum_ha, f.lines_difference_ha,
       f.slum_area_count, f.area_ha, f.geodesic_area_ha, f.footprint_ha, f.difference_ha
FROM spatial_decree d
LEFT JOIN spatial_wilayah b ON b.code = d.kabupaten_id
JOIN decree_figure f ON f.decree_id = d.id;

COMMENT ON VIEW decree_row IS 'SK (draf juga) dengan nama kabupaten/kota dan angkanya';
