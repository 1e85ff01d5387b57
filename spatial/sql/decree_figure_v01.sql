-- Each decree as a whole: its stated total against the sum of its own lines, and against its polygons.
-- One row a decree. lines_sum_ha: sum of the lines' stated hectares; lines_difference_ha = stated_total_ha - lines_sum_ha (what the decree
-- leaves open itself); area_ha, geodesic_area_ha, footprint_ha of its slum areas; difference_ha = area_ha - stated_total_ha.
-- A decree may list a kawasan beside the wilayah that holds it; lines_sum_ha adds what is listed, as the decree would.
-- Index used: the foreign key indexes on decree_id. Callers: /api/decrees/, the map's panel, psql and QGIS.
CREATE VIEW decree_figure AS
SELECT d.id AS decree_id, d.stated_total_ha, d.stated_total_text,
       lines.line_count, lines.lines_sum_ha,
       d.stated_total_ha - lines.lines_sum_ha AS lines_difference_ha,
       f.slum_area_count, f.area_ha, f.geodesic_area_ha,
       f.area_ha - repeated.repeated_ha AS footprint_ha,
       f.area_ha - d.stated_total_ha AS difference_ha
FROM spatial_decree d
CROSS JOIN LATERAL (
    SELECT count(*) AS line_count, sum(l.stated_area_ha) AS lines_sum_ha
    FROM spatial_decreeline l
    WHERE l.decree_id = d.id
) AS lines
CROSS JOIN LATERAL (
    SELECT count(*) AS slum_area_count,
           coalesce(sum(s.area_ha), 0) AS area_ha,
           coalesce(sum(s.geodesic_area_ha), 0) AS geodesic_area_ha
    FROM spatial_slumarea s
    WHERE s.decree_id = d.id
) AS f
CROSS JOIN LATERAL (
    SELECT coalesce(sum(r.in_decree_ha), 0) AS repeated_ha
    FROM slum_repeated r
    WHERE r.decree_id = d.id
) AS repeated;

COMMENT ON VIEW decree_figure IS 'SK: luas total yang dinyatakan dibandingkan dengan barisnya dan poligonnya';
COMMENT ON COLUMN decree_figure.lines_sum_ha IS 'Jumlah luas baris SK (ha)';
COMMENT ON COLUMN decree_figure.lines_difference_ha IS 'Selisih: luas total SK dikurangi jumlah barisnya (ha)';
COMMENT ON COLUMN decree_figure.area_ha IS 'Jumlah luas planar (ha, UTM) poligon';
COMMENT ON COLUMN decree_figure.footprint_ha IS 'Luas planar (ha) gabungan poligon: tumpang tindih dihitung sekali';
COMMENT ON COLUMN decree_figure.difference_ha IS 'Selisih: luas planar dikurangi luas total SK (ha)';
