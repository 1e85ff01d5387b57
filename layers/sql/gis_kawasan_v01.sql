-- Layer kawasan: named slum settlements of every decree that is no draft; the outline is the union of the kawasan's slum areas.
-- Output: EPSG:4326; hectares as numeric. stated_area_ha: the decree's line for the kawasan, else the sum of its slum areas where all state one.
-- A kawasan without slum areas has geom NULL. Index used: the keys, kawasan_shape_geom_gist. Callers: layers/catalogue.py, QGIS.
CREATE VIEW gis.kawasan AS
SELECT k.id, k.name, p.kabupaten_code, p.kabupaten_name,
       p.decree_id, p.decree_number, p.decree_date, p.decree_status, p.valid_from, p.valid_to,
       coalesce(f.slum_area_count, 0) AS slum_area_count,
       coalesce(l.stated_area_ha, f.stated_area_ha) AS stated_area_ha,
       coalesce(f.area_ha, 0) AS area_ha, coalesce(f.geodesic_area_ha, 0) AS geodesic_area_ha,
       coalesce(f.footprint_ha, 0) AS footprint_ha, coalesce(f.fictitious, false) AS fictitious,
       f.geom
FROM spatial_kawasan k
JOIN decree_period p ON p.decree_id = k.decree_id
LEFT JOIN kawasan_shape f ON f.kawasan_id = k.id
LEFT JOIN spatial_decreeline l ON l.kawasan_id = k.id AND l.decree_id = k.decree_id;

COMMENT ON VIEW gis.kawasan IS 'Kawasan kumuh: gabungan poligonnya, menurut SK';
