-- An assessment by the rules of 2018 for each slum area of bench/slum_areas.sql, handed in, with its 16 volumes; the same in every run.
-- A tenth of the areas is bad in everything, most are bad in some things. Caller: bench/programme_data.py.

-- A number from 0 to 1 from an area and a thing.
CREATE FUNCTION pg_temp.chance(area bigint, thing bigint) RETURNS numeric
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN ((area * 2654435761 + thing * 40503 + area * thing * 97) % 1000003) / 1000003.0;

INSERT INTO programme_assessment (
    slum_area_id, year, rule_set_id, surveyed_on, source, surveyor, building_count, household_count, population, settled_area_ha, ideal_road_m,
    ideal_drain_m, strategic_score, socioeconomic_score, land_status_clear, spatial_plan_fit)
SELECT s.id, 2020, 'permen-14-2018-v1', '2020-06-01', 'bench/assessments.sql', 'BKM', 20 + floor(60 * pg_temp.chance(s.id, 1)),
       20 + floor(70 * pg_temp.chance(s.id, 2)), 80 + floor(300 * pg_temp.chance(s.id, 3)), round(s.area_ha, 4),
       200 + floor(900 * pg_temp.chance(s.id, 4)), 200 + floor(1200 * pg_temp.chance(s.id, 5)),
       CASE WHEN s.id % 3 = 0 THEN 5 ELSE 1 END, CASE WHEN s.id % 4 = 0 THEN 5 ELSE 1 END, s.id % 5 > 0, s.id % 7 > 0
FROM spatial_slumarea s
ORDER BY s.id;

INSERT INTO programme_assessmentvolume (assessment_id, criterion_id, volume)
SELECT v.id, v.criterion_id, CASE WHEN v.denominator = 'settled_area_ha' THEN round(v.divisor * v.share, 4) ELSE floor(v.divisor * v.share) END
FROM (
    SELECT a.id, c.criterion_id, c.position, c.denominator,
           CASE c.denominator WHEN 'building_count' THEN a.building_count WHEN 'household_count' THEN a.household_count
               WHEN 'settled_area_ha' THEN a.settled_area_ha WHEN 'ideal_road_m' THEN a.ideal_road_m ELSE a.ideal_drain_m END AS divisor,
           CASE WHEN a.id % 10 = 0 THEN 0.5 + 0.5 * pg_temp.chance(a.id, 100 + c.position)
                WHEN pg_temp.chance(a.id, 200 + c.position) < 0.4 THEN 0
                ELSE pg_temp.chance(a.id, 100 + c.position) END AS share
    FROM programme_assessment a
    JOIN programme_rulesetcriterion c ON c.rule_set_id = a.rule_set_id
) AS v
ORDER BY v.id, v.position;

UPDATE programme_assessment SET status = 'submitted', submitted_by = 'BKM', submitted_on = '2020-07-01';
