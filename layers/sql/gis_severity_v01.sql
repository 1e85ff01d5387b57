-- Layer severity: how bad each slum area was from the end of a year until before the end of another: one row for each state that it had.
-- Output: EPSG:4326; hectares as numeric; id: slum_area_id * 10000 + year. valid_from, valid_to: 31 December of those years (valid_to NULL: still).
-- slum_class NULL: not assessed. left_slum: its score is below the slum minimum, or the decree that counts names it no more.
-- Index used: the keys. Callers: layers/catalogue.py, QGIS.
CREATE VIEW gis.severity AS
SELECT t.slum_area_id * 10000 + t.year AS id, t.slum_area_id, s.kelurahan_id AS kelurahan_code, l.name AS kelurahan_name,
       l.parent_id AS kecamatan_code, k2.name AS kecamatan_name, p.kabupaten_code, p.kabupaten_name,
       s.kawasan_id, k.name AS kawasan_name, s.rt, s.rw, p.decree_id, p.decree_number, p.decree_date, p.decree_status,
       make_date(t.year, 12, 31) AS valid_from, make_date(t.until_year, 12, 31) AS valid_to,
       t.until_year IS NULL AND t.basis <> 'dropped' AS is_current,
       t.year, t.until_year, t.slum_class, t.total, t.sectoral_percent, t.basis, t.left_slum, t.finished,
       t.area_ha, t.stated_area_ha, t.verified_area_ha, s.fictitious,
       s.geom
FROM programme_areastate t
JOIN spatial_slumarea s ON s.id = t.slum_area_id
JOIN decree_period p ON p.decree_id = s.decree_id
JOIN spatial_wilayah l ON l.code = s.kelurahan_id
JOIN spatial_wilayah k2 ON k2.code = l.parent_id
LEFT JOIN spatial_kawasan k ON k.id = s.kawasan_id;

COMMENT ON VIEW gis.severity IS 'Tingkat kekumuhan tiap kawasan kumuh dari tahun ke tahun';
