-- Each line of a decree against the decree's own polygons, whatever the decree's status.
-- One row a line. stated_area_ha as printed; area_ha (planar sum), geodesic_area_ha, footprint_ha (union) of the decree's slum areas
-- in the line's wilayah or kawasan; difference_ha = area_ha - stated_area_ha.
-- Index used: slum_area_kelurahan_decree, the foreign key index on kawasan_id. Callers: /api/decrees/{id}/, the map's panel, psql and QGIS.
CREATE VIEW decree_line_figure AS
SELECT l.id, l.decree_id, l.position, l.wilayah_id, l.kawasan_id, l.stated_area_ha, l.stated_area_text,
       f.slum_area_count, f.area_ha, f.geodesic_area_ha,
       f.area_ha - f.excess_ha AS footprint_ha,
       f.area_ha - l.stated_area_ha AS difference_ha
FROM spatial_decreeline l
CROSS JOIN LATERAL (
    SELECT count(*) AS slum_area_count,
           coalesce(sum(s.area_ha), 0) AS area_ha,
           coalesce(sum(s.geodesic_area_ha), 0) AS geodesic_area_ha,
           coalesce(overlap_excess_ha(array_agg(s.id)), 0) AS excess_ha
    FROM spatial_slumarea s
    WHERE s.decree_id = l.decree_id
      AND (s.kawasan_id = l.kawasan_id OR s.kelurahan_id >= l.wilayah_id AND s.kelurahan_id < l.wilayah_id || '/')
) AS f;

COMMENT ON VIEW decree_line_figure IS 'Baris SK dibandingkan dengan poligonnya';
COMMENT ON COLUMN decree_line_figure.area_ha IS 'Jumlah luas planar (ha, UTM) poligon';
COMMENT ON COLUMN decree_line_figure.footprint_ha IS 'Luas planar (ha) gabungan poligon: tumpang tindih dihitung sekali';
COMMENT ON COLUMN decree_line_figure.difference_ha IS 'Selisih: luas planar dikurangi luas menurut SK (ha)';
