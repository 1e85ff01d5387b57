-- Layer assessments: every slum area of a decree that is no draft, with the newest assessment that somebody has handed in (none: NULL).
-- Output: EPSG:4326; hectares as numeric; densities per hectare of settled area; percent_<criterion>: share of the denominator.
-- A criterion that the assessment's rule set does not ask for is NULL. A draft assessment is not shown.
-- Index used: the keys, assessment_year. Callers: layers/catalogue.py, QGIS.
CREATE VIEW gis.assessments AS
SELECT s.id, s.kelurahan_id AS kelurahan_code, l.name AS kelurahan_name, l.parent_id AS kecamatan_code, k2.name AS kecamatan_name,
       p.kabupaten_code, p.kabupaten_name, s.kawasan_id, k.name AS kawasan_name, s.rt, s.rw,
       p.decree_id, p.decree_number, p.decree_date, p.decree_status, p.valid_from, p.valid_to,
       s.stated_area_ha, s.verified_area_ha, s.area_ha, s.geodesic_area_ha,
       a.id AS assessment_id, a.year AS assessment_year, a.rule_set_id AS rule_set, a.status AS assessment_status, a.surveyed_on,
       r.slum_class, r.total, r.sectoral_percent,
       (r.aspects -> '1' ->> 'percent')::numeric AS aspect_1_percent, (r.aspects -> '2' ->> 'percent')::numeric AS aspect_2_percent, (r.aspects -> '3' ->> 'percent')::numeric AS aspect_3_percent, (r.aspects -> '4' ->> 'percent')::numeric AS aspect_4_percent, (r.aspects -> '5' ->> 'percent')::numeric AS aspect_5_percent, (r.aspects -> '6' ->> 'percent')::numeric AS aspect_6_percent, (r.aspects -> '7' ->> 'percent')::numeric AS aspect_7_percent,
       r.consideration_total, r.consideration_class, r.legality, r.priority_code, r.priority_rank, r.handling,
       a.building_count, a.household_count, a.population, a.settled_area_ha,
       round(a.building_count / nullif(a.settled_area_ha, 0), 1) AS building_density,
       round(a.population / nullif(a.settled_area_ha, 0), 1) AS population_density,
       a.ideal_road_m, a.ideal_drain_m, a.open_space_m2,
       c.volume_1a, c.percent_1a, c.score_1a,
       c.volume_1b, c.percent_1b, c.score_1b,
       c.volume_1c, c.percent_1c, c.score_1c,
       c.volume_2a, c.percent_2a, c.score_2a,
       c.volume_2b, c.percent_2b, c.score_2b,
       c.volume_3a, c.percent_3a, c.score_3a,
       c.volume_3b, c.percent_3b, c.score_3b,
       c.volume_4a, c.percent_4a, c.score_4a,
       c.volume_4b, c.percent_4b, c.score_4b,
       c.volume_4x, c.percent_4x, c.score_4x,
       c.volume_4d, c.percent_4d, c.score_4d,
       c.volume_4c, c.percent_4c, c.score_4c,
       c.volume_5a, c.percent_5a, c.score_5a,
       c.volume_5b, c.percent_5b, c.score_5b,
       c.volume_6a, c.percent_6a, c.score_6a,
       c.volume_6b, c.percent_6b, c.score_6b,
       c.volume_6c, c.percent_6c, c.score_6c,
       c.volume_7a, c.percent_7a, c.score_7a,
       c.volume_7b, c.percent_7b, c.score_7b,
       array_to_string(r.flags, ' ') AS flags, s.fictitious,
       s.geom
FROM spatial_slumarea s
JOIN decree_period p ON p.decree_id = s.decree_id
JOIN spatial_wilayah l ON l.code = s.kelurahan_id
JOIN spatial_wilayah k2 ON k2.code = l.parent_id
LEFT JOIN spatial_kawasan k ON k.id = s.kawasan_id
LEFT JOIN LATERAL (
    SELECT newest.*
    FROM programme_assessment newest
    WHERE newest.slum_area_id = s.id AND newest.status <> 'draft'
    ORDER BY newest.year DESC
    LIMIT 1
) AS a ON true
LEFT JOIN programme_assessmentresult r ON r.assessment_id = a.id
LEFT JOIN LATERAL (
    SELECT max(e.volume) FILTER (WHERE e.criterion = '1a') AS volume_1a, max(e.share_percent) FILTER (WHERE e.criterion = '1a') AS percent_1a, max(e.score) FILTER (WHERE e.criterion = '1a') AS score_1a,
           max(e.volume) FILTER (WHERE e.criterion = '1b') AS volume_1b, max(e.share_percent) FILTER (WHERE e.criterion = '1b') AS percent_1b, max(e.score) FILTER (WHERE e.criterion = '1b') AS score_1b,
           max(e.volume) FILTER (WHERE e.criterion = '1c') AS volume_1c, max(e.share_percent) FILTER (WHERE e.criterion = '1c') AS percent_1c, max(e.score) FILTER (WHERE e.criterion = '1c') AS score_1c,
           max(e.volume) FILTER (WHERE e.criterion = '2a') AS volume_2a, max(e.share_percent) FILTER (WHERE e.criterion = '2a') AS percent_2a, max(e.score) FILTER (WHERE e.criterion = '2a') AS score_2a,
           max(e.volume) FILTER (WHERE e.criterion = '2b') AS volume_2b, max(e.share_percent) FILTER (WHERE e.criterion = '2b') AS percent_2b, max(e.score) FILTER (WHERE e.criterion = '2b') AS score_2b,
           max(e.volume) FILTER (WHERE e.criterion = '3a') AS volume_3a, max(e.share_percent) FILTER (WHERE e.criterion = '3a') AS percent_3a, max(e.score) FILTER (WHERE e.criterion = '3a') AS score_3a,
           max(e.volume) FILTER (WHERE e.criterion = '3b') AS volume_3b, max(e.share_percent) FILTER (WHERE e.criterion = '3b') AS percent_3b, max(e.score) FILTER (WHERE e.criterion = '3b') AS score_3b,
           max(e.volume) FILTER (WHERE e.criterion = '4a') AS volume_4a, max(e.share_percent) FILTER (WHERE e.criterion = '4a') AS percent_4a, max(e.score) FILTER (WHERE e.criterion = '4a') AS score_4a,
           max(e.volume) FILTER (WHERE e.criterion = '4b') AS volume_4b, max(e.share_percent) FILTER (WHERE e.criterion = '4b') AS percent_4b, max(e.score) FILTER (WHERE e.criterion = '4b') AS score_4b,
           max(e.volume) FILTER (WHERE e.criterion = '4c') AS volume_4c, max(e.share_percent) FILTER (WHERE e.criterion = '4c') AS percent_4c, max(e.score) FILTER (WHERE e.criterion = '4c') AS score_4c,
           max(e.volume) FILTER (WHERE e.criterion = '4x') AS volume_4x, max(e.share_percent) FILTER (WHERE e.criterion = '4x') AS percent_4x, max(e.score) FILTER (WHERE e.criterion = '4x') AS score_4x,
           max(e.volume) FILTER (WHERE e.criterion = '4d') AS volume_4d, max(e.share_percent) FILTER (WHERE e.criterion = '4d') AS percent_4d, max(e.score) FILTER (WHERE e.criterion = '4d') AS score_4d,
           max(e.volume) FILTER (WHERE e.criterion = '5a') AS volume_5a, max(e.share_percent) FILTER (WHERE e.criterion = '5a') AS percent_5a, max(e.score) FILTER (WHERE e.criterion = '5a') AS score_5a,
           max(e.volume) FILTER (WHERE e.criterion = '5b') AS volume_5b, max(e.share_percent) FILTER (WHERE e.criterion = '5b') AS percent_5b, max(e.score) FILTER (WHERE e.criterion = '5b') AS score_5b,
           max(e.volume) FILTER (WHERE e.criterion = '6a') AS volume_6a, max(e.share_percent) FILTER (WHERE e.criterion = '6a') AS percent_6a, max(e.score) FILTER (WHERE e.criterion = '6a') AS score_6a,
           max(e.volume) FILTER (WHERE e.criterion = '6b') AS volume_6b, max(e.share_percent) FILTER (WHERE e.criterion = '6b') AS percent_6b, max(e.score) FILTER (WHERE e.criterion = '6b') AS score_6b,
           max(e.volume) FILTER (WHERE e.criterion = '6c') AS volume_6c, max(e.share_percent) FILTER (WHERE e.criterion = '6c') AS percent_6c, max(e.score) FILTER (WHERE e.criterion = '6c') AS score_6c,
           max(e.volume) FILTER (WHERE e.criterion = '7a') AS volume_7a, max(e.share_percent) FILTER (WHERE e.criterion = '7a') AS percent_7a, max(e.score) FILTER (WHERE e.criterion = '7a') AS score_7a,
           max(e.volume) FILTER (WHERE e.criterion = '7b') AS volume_7b, max(e.share_percent) FILTER (WHERE e.criterion = '7b') AS percent_7b, max(e.score) FILTER (WHERE e.criterion = '7b') AS score_7b
    FROM jsonb_to_recordset(r.criteria) AS e (criterion text, volume numeric, share_percent numeric, score smallint)
) AS c ON true;

COMMENT ON VIEW gis.assessments IS 'Kawasan kumuh dengan penilaian terbarunya: tingkat, aspek, kriteria, prioritas';
