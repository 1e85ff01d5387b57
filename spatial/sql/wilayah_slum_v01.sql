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
-- Index used: slum_area_kelurahan_decree (a wilayah is a range of kelurahan codes, collation C).
-- Callers: /api/wilayah/, the map's panel, psql and QGIS. Filter it by code: each row is computed for itself, and the view has no CTE,
-- so that the planner can take it into the query which filters it.
CREATE VIEW wilayah_slum AS
SELECT
    w.code,
    sums.slum_area_count,
    sums.area_ha,
    sums.geodesic_area_ha,
    sums.area_ha - sums.excess_ha AS footprint_ha,
    stated.stated_area_ha,
    stated.stated_source,
    sums.area_ha - stated.stated_area_ha AS difference_ha,
    100 * sums.geodesic_area_ha / w.geodesic_area_ha AS share_percent
FROM spatial_wilayah w
CROSS JOIN LATERAL (
    SELECT count(*) AS slum_area_count,
           coalesce(sum(s.area_ha), 0) AS area_ha,
           coalesce(sum(s.geodesic_area_ha), 0) AS geodesic_area_ha,
           coalesce(overlap_excess_ha(array_agg(s.id)), 0) AS excess_ha,
           CASE WHEN bool_and(s.stated_area_ha IS NOT NULL) THEN sum(s.stated_area_ha) END AS stated_area_ha
    FROM spatial_slumarea s
    JOIN spatial_decree d ON d.id = s.decree_id AND d.status = 'in_force' AND d.topic = 'kawasan_kumuh'
    WHERE s.kelurahan_id >= w.code AND s.kelurahan_id < w.code || '/'
) AS sums
LEFT JOIN LATERAL (
    SELECT source.stated_area_ha, source.stated_source
    FROM (
        SELECT 1 AS rank, 'decree_line' AS stated_source, sum(l.stated_area_ha) AS stated_area_ha
        FROM spatial_decreeline l
        JOIN spatial_decree d ON d.id = l.decree_id AND d.status = 'in_force' AND d.topic = 'kawasan_kumuh'
        WHERE l.wilayah_id = w.code
        UNION ALL
        SELECT 2, 'decree_total', sum(d.stated_total_ha)
        FROM spatial_decree d
        WHERE d.status = 'in_force' AND d.topic = 'kawasan_kumuh' AND d.kabupaten_id >= w.code AND d.kabupaten_id < w.code || '/'
        UNION ALL
        SELECT 3, 'decree_lines', sum(l.stated_area_ha)
        FROM spatial_decreeline l
        JOIN spatial_decree d ON d.id = l.decree_id AND d.status = 'in_force' AND d.topic = 'kawasan_kumuh'
        WHERE l.wilayah_id > w.code AND l.wilayah_id < w.code || '/'
        UNION ALL
        SELECT 4, 'slum_areas', sums.stated_area_ha
    ) AS source
    WHERE source.stated_area_ha IS NOT NULL
    ORDER BY source.rank
    LIMIT 1
) AS stated ON true;

COMMENT ON VIEW wilayah_slum IS 'Angka kawasan kumuh tiap wilayah dari SK yang berlaku';
COMMENT ON COLUMN wilayah_slum.area_ha IS 'Jumlah luas planar (ha, UTM) poligon';
COMMENT ON COLUMN wilayah_slum.geodesic_area_ha IS 'Jumlah luas geodesik (ha) poligon';
COMMENT ON COLUMN wilayah_slum.footprint_ha IS 'Luas planar (ha) gabungan poligon: tumpang tindih dihitung sekali';
COMMENT ON COLUMN wilayah_slum.stated_area_ha IS 'Luas menurut SK (ha)';
COMMENT ON COLUMN wilayah_slum.difference_ha IS 'Selisih: luas planar dikurangi luas menurut SK (ha)';
COMMENT ON COLUMN wilayah_slum.share_percent IS 'Bagian (%) dari luas geodesik wilayah';
