-- Each line of a decree against the decree's own polygons, whatever the decree's status.
-- One row a line. stated_area_ha as printed; area_ha (planar sum), geodesic_area_ha, footprint_ha (union) of the decree's slum areas
-- in the line's wilayah or kawasan; difference_ha = area_ha - stated_area_ha.
-- Index used: slum_area_figures, slum_repeated_kelurahan, the indexes on kawasan_id. Callers: /api/decrees/{id}/, the map's panel, psql and QGIS.
CREATE VIEW decree_line_figure AS
SELECT l.id, l.decree_id, l.position, l.wilayah_id, l.kawasan_id, l.stated_area_ha, l.stated_area_text,
       f.slum_area_count, f.area_ha, f.geodesic_area_ha,
       f.area_ha - repeated.repeated_ha AS footprint_ha,
       f.area_ha - l.stated_area_ha AS difference_ha
FROM spatial_decreeline l
CROSS JOIN LATERAL (
    SELECT count(*) AS slum_area_count,
           coalesce(sum(s.area_ha), 0) AS area_ha,
           coalesce(sum(s.geodesic_area_ha), 0) AS geodesic_area_ha
    FROM (
        SELECT w.area_ha, w.geodesic_area_ha
        FROM spatial_slumarea w
        WHERE w.decree_id = l.decree_id AND w.kelurahan_id >= l.wilayah_id AND w.kelurahan_id < l.wilayah_id || '/'
        UNION ALL
        SELECT k.area_ha, k.geodesic_area_ha
        FROM spatial_slumarea k
        WHERE k.kawasan_id = l.kawasan_id
    ) AS s
) AS f
CROSS JOIN LATERAL (
    SELECT coalesce(sum(r.repeated_ha), 0) AS repeated_ha
    FROM (
        SELECT CASE length(l.wilayah_id) WHEN 13 THEN w.in_kelurahan_ha WHEN 8 THEN w.in_kecamatan_ha ELSE w.in_decree_ha END AS repeated_ha
        FROM slum_repeated w
        WHERE w.decree_id = l.decree_id AND w.kelurahan_id >= l.wilayah_id AND w.kelurahan_id < l.wilayah_id || '/'
        UNION ALL
        SELECT k.in_kawasan_ha
        FROM slum_repeated k
        WHERE k.kawasan_id = l.kawasan_id
    ) AS r
) AS repeated;

COMMENT ON VIEW decree_line_figure IS 'Baris SK dibandingkan dengan poligonnya';
COMMENT ON COLUMN decree_line_figure.area_ha IS 'Jumlah luas planar (ha, UTM) poligon';
COMMENT ON COLUMN decree_line_figure.footprint_ha IS 'Luas planar (ha) gabungan poligon: tumpang tindih dihitung sekali';
COMMENT ON COLUMN decree_line_figure.difference_ha IS 'Selisih: luas planar dikurangi luas menurut SK (ha)';
