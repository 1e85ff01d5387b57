-- Slum polygons of decrees that are drafts: in no layer, but in the API for who asks for the draft by name. Columns as in gis.slum_areas;
-- a draft has no period yet. Index used: the keys, slum_area_geom_gist. Caller: /api/slum-areas/.
CREATE VIEW draft_slum_areas AS
SELECT s.id, s.kelurahan_id AS kelurahan_code, l.name AS kelurahan_name, l.parent_id AS kecamatan_code, c.name AS kecamatan_name,
       d.kabupaten_id AS kabupaten_code, b.name AS kabupaten_name, s.kawasan_id, k.name AS kawasan_name, s.rt, s.rw,
       d.id AS decree_id, d.number AS decree_number, d.date AS decree_date, d.status AS decree_status,
       NULL::date AS valid_from, NULL::date AS valid_to,
       s.stated_area_ha, s.verified_area_ha, s.area_ha, s.geodesic_area_ha, s.utm_srid, s.fictitious,
       s.geom
FROM spatial_slumarea s
JOIN spatial_decree d ON d.id = s.decree_id
JOIN spatial_wilayah b ON b.code = d.kabupaten_id
JOIN spatial_wilayah l ON l.code = s.kelurahan_id
JOIN spatial_wilayah c ON c.code = l.parent_id
LEFT JOIN spatial_kawasan k ON k.id = s.kawasan_id
WHERE d.status = 'draft';

COMMENT ON VIEW draft_slum_areas IS 'Poligon kawasan kumuh dari SK yang masih draf';
