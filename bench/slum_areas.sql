-- 100,000 slum areas on the national boundaries, the same in every run: no random(), only md5 of codes and numbers.
-- Each has 60 corners and 1 to 6 ha; up to some 25 lie in one kelurahan, around a point inside it, and about a tenth overlap a neighbour.
-- Six to a kawasan, one decree in force a regency, one line a kecamatan. Caller: bench/data.py.

-- A number from 0 to 1 from a text.
CREATE FUNCTION pg_temp.chance(seed text) RETURNS double precision
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN ('x' || left(md5(seed), 8))::bit(32)::bigint / 4294967296.0;

-- A blob around a position (degrees), radius in metres.
CREATE FUNCTION pg_temp.blob(lon double precision, lat double precision, radius_m double precision, seed text) RETURNS geometry
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN (
        SELECT ST_Multi(ST_MakePolygon(ST_MakeLine(array_agg(ST_SetSRID(ST_MakePoint(
            lon + r.metres * cos(r.angle) / (111320 * cos(radians(lat))), lat + r.metres * sin(r.angle) / 110574), 4326) ORDER BY r.step))))
        FROM (
            SELECT c.step, c.angle, radius_m * (1 + 0.22 * sin(3 * c.angle + 6 * pg_temp.chance(seed || 'a'))
                                                  + 0.08 * sin(7 * c.angle + 6 * pg_temp.chance(seed || 'b'))) AS metres
            FROM (SELECT step, 2 * pi() * (step % 60) / 60 AS angle FROM generate_series(0, 60) AS step) AS c
        ) AS r
    );

CREATE TEMPORARY TABLE place AS
SELECT row_number() OVER (ORDER BY md5(code)) - 1 AS n, code, ST_X(p.point) AS lon, ST_Y(p.point) AS lat
FROM spatial_wilayah
CROSS JOIN LATERAL (SELECT ST_PointOnSurface(geom) AS point) AS p
WHERE level = 'kelurahan' AND geom IS NOT NULL AND pg_temp.chance(code) < 0.55;

CREATE TEMPORARY TABLE plan AS
SELECT i, p.code, p.lon, p.lat, row_number() OVER (PARTITION BY p.code ORDER BY i) AS j
FROM generate_series(1, 100000) AS i
JOIN place p ON p.n = floor((SELECT count(*) FROM place) * power((i * 7919 % 100000) / 100000.0, 1.3));

INSERT INTO spatial_decree (number, date, title, topic, kabupaten_id, status, source)
SELECT '600/' || left(code, 5) || '/KEP/2020', '2020-01-01'::date + (365 * pg_temp.chance(left(code, 5)))::integer,
       'Penetapan Lokasi Perumahan Kumuh dan Permukiman Kumuh', 'kawasan_kumuh', left(code, 5), 'in_force', 'bench/slum_areas.sql'
FROM plan
GROUP BY left(code, 5)
ORDER BY left(code, 5);

INSERT INTO spatial_kawasan (decree_id, name)
SELECT DISTINCT d.id, 'Kawasan ' || p.code || ' ' || (p.j - 1) / 6 + 1
FROM plan p
JOIN spatial_decree d ON d.kabupaten_id = left(p.code, 5) AND d.source = 'bench/slum_areas.sql'
ORDER BY 1, 2;

INSERT INTO spatial_slumarea (decree_id, kelurahan_id, kawasan_id, rt, rw, stated_area_ha, fictitious, geom)
SELECT d.id, p.code, k.id, to_char((p.j - 1) % 10 + 1, 'FM000'), to_char((p.j - 1) / 10 + 1, 'FM000'),
       round((radius.metres ^ 2 * pi() / 10000)::numeric, 2), true,
       pg_temp.blob(p.lon + 240 * sqrt(p.j - 1) * cos(2.4 * p.j) / 111320, p.lat + 240 * sqrt(p.j - 1) * sin(2.4 * p.j) / 110574,
                    radius.metres, p.i::text)
FROM plan p
CROSS JOIN LATERAL (SELECT 60 + 80 * pg_temp.chance(p.i || 'r') AS metres) AS radius
JOIN spatial_decree d ON d.kabupaten_id = left(p.code, 5) AND d.source = 'bench/slum_areas.sql'
JOIN spatial_kawasan k ON k.decree_id = d.id AND k.name = 'Kawasan ' || p.code || ' ' || (p.j - 1) / 6 + 1
ORDER BY p.code, p.i;

INSERT INTO spatial_decreeline (decree_id, position, wilayah_id, stated_area_ha, stated_area_text)
SELECT s.decree_id, row_number() OVER (PARTITION BY s.decree_id ORDER BY left(s.kelurahan_id, 8)), left(s.kelurahan_id, 8),
       sum(s.stated_area_ha), replace(sum(s.stated_area_ha)::text, '.', ',')
FROM spatial_slumarea s
GROUP BY s.decree_id, left(s.kelurahan_id, 8);

UPDATE spatial_decree d
SET stated_total_ha = l.sum, stated_total_text = replace(l.sum::text, '.', ',')
FROM (SELECT decree_id, sum(stated_area_ha) FROM spatial_decreeline GROUP BY decree_id) AS l
WHERE l.decree_id = d.id;
