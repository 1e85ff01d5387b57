-- Layer hectares_left: slum hectares of each wilayah that has slum areas, at the end of a year: a row for each year in which they changed.
-- Output: hectares as numeric, by class; unassessed: slum by decree, not assessed; id: code-year. valid_from, valid_to: 31 December of those years
-- (valid_to NULL: still). The sums run over what came and went (areas enter a class at the end of a year and leave it at another), so that a year without
-- a change costs nothing. Index used: none; all states are read once. Callers: layers/catalogue.py, QGIS.
CREATE VIEW gis.hectares_left AS
WITH change AS (
    SELECT l.level, left(s.kelurahan_id, l.length) AS code, e.year,
           sum(e.sign * t.area_ha) AS area_ha,
           sum(e.sign * coalesce(t.stated_area_ha, 0)) AS stated_area_ha,
           sum(e.sign * coalesce(t.verified_area_ha, 0)) AS verified_area_ha,
           coalesce(sum(e.sign * t.area_ha) FILTER (WHERE t.slum_class = 'berat'), 0) AS berat_ha,
           coalesce(sum(e.sign * t.area_ha) FILTER (WHERE t.slum_class = 'sedang'), 0) AS sedang_ha,
           coalesce(sum(e.sign * t.area_ha) FILTER (WHERE t.slum_class = 'ringan'), 0) AS ringan_ha,
           coalesce(sum(e.sign * t.area_ha) FILTER (WHERE t.slum_class IS NULL), 0) AS unassessed_ha,
           sum(e.sign) AS slum_area_count
    FROM programme_areastate t
    JOIN spatial_slumarea s ON s.id = t.slum_area_id
    CROSS JOIN LATERAL (VALUES (t.year, 1), (t.until_year, -1)) AS e (year, sign)
    CROSS JOIN wilayah_level l
    WHERE e.year IS NOT NULL AND NOT t.left_slum
    GROUP BY l.level, left(s.kelurahan_id, l.length), e.year
), present AS (
    SELECT c.level, c.code, c.year, lead(c.year) OVER after_it AS until_year,
           sum(c.area_ha) OVER so_far AS area_ha, sum(c.stated_area_ha) OVER so_far AS stated_area_ha,
           sum(c.verified_area_ha) OVER so_far AS verified_area_ha, sum(c.berat_ha) OVER so_far AS berat_ha,
           sum(c.sedang_ha) OVER so_far AS sedang_ha, sum(c.ringan_ha) OVER so_far AS ringan_ha,
           sum(c.unassessed_ha) OVER so_far AS unassessed_ha, sum(c.slum_area_count) OVER so_far AS slum_area_count
    FROM change c
    WINDOW after_it AS (PARTITION BY c.level, c.code ORDER BY c.year), so_far AS (PARTITION BY c.level, c.code ORDER BY c.year)
)
SELECT p.code || '-' || p.year AS id, p.code, p.level, p.year::integer, p.until_year::integer,
       make_date(p.year, 12, 31) AS valid_from, make_date(p.until_year, 12, 31) AS valid_to, p.until_year IS NULL AS is_current,
       p.area_ha, p.stated_area_ha, p.verified_area_ha, p.berat_ha, p.sedang_ha, p.ringan_ha, p.unassessed_ha,
       p.slum_area_count::integer
FROM present p;

COMMENT ON VIEW gis.hectares_left IS 'Sisa luas kumuh tiap wilayah dari tahun ke tahun, menurut tingkat';
