-- Layer slum_areas: the slum polygons of every decree that is no draft, with the names around them.
-- Output: EPSG:4326; hectares as numeric; utm_srid: EPSG code of the zone in which area_ha is measured.
-- Rows and columns are those of v01. New: each name is joined from the left. A foreign key makes sure that there is one, so the rows stay the
-- same, but a question that asks for no name (how many, of which decrees) is answered without looking for it.
-- Index used: the keys, slum_area_geom_gist; slum_area_counts counts a file's rows. Callers: layers/catalogue.py, QGIS.
CREATE OR REPLACE VIEW gis.slum_areas AS
SELECT s.id, s.kelurahan_id AS kelurahan_code, l.name AS kelurahan_name, l.parent_id AS kecamatan_code, c.name AS kecamatan_name,
       p.kabupaten_code, p.kabupaten_name, s.kawasan_id, k.name AS kawasan_name, s.rt, s.rw,
       p.decree_id, p.decree_number, p.decree_date, p.decree_status, p.valid_from, p.valid_to,
       s.stated_area_ha, s.verified_area_ha, s.area_ha, s.geodesic_area_ha, s.utm_srid, s.fictitious,
       s.geom
FROM spatial_slumarea s
JOIN decree_period p ON p.decree_id = s.decree_id
LEFT JOIN spatial_wilayah l ON l.code = s.kelurahan_id
LEFT JOIN spatial_wilayah c ON c.code = l.parent_id
LEFT JOIN spatial_kawasan k ON k.id = s.kawasan_id;

-- How many rows of which decrees, and whether any is fictitious, read from the index alone: a file's first byte waits for it. PostgreSQL 15 to 17
-- still want the columns of the joins that they leave out, hence kelurahan_id and kawasan_id.
CREATE INDEX IF NOT EXISTS slum_area_counts ON spatial_slumarea (decree_id) INCLUDE (kelurahan_id, kawasan_id, fictitious);
