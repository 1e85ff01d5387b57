-- The profile of any set of slum areas together: the same rules as programme/aggregation.py.
-- Volumes and denominators of their newest assessments are added up, then scored; the result is that of the whole, not a mean of its parts.
-- Hectares by class are those of the parts, each with its own class: a whole that scores "tidak kumuh" may consist of slums.
-- Where assessments were made by several rule sets, the one that most of them use scores the whole (of equally many the newest):
-- rule_sets says how many there are. area_flags: every warning that any part has; flags: those of the sums.
-- Input: ids of slum areas; those of decrees that are not in force are left aside. Output: one row; without an assessment the scores are NULL.
-- Index used: the keys, assessment_year, assessment_volume_unique. Callers: programme_*_assessment, layers (any selection of areas).
CREATE FUNCTION programme_profile(slum_areas bigint[])
    RETURNS TABLE (
        slum_area_count bigint, assessed_count bigint, area_ha numeric, slum_ha numeric, berat_ha numeric, sedang_ha numeric, ringan_ha numeric,
        tidak_kumuh_ha numeric, unassessed_ha numeric, berat_count bigint, sedang_count bigint, ringan_count bigint, tidak_kumuh_count bigint,
        from_year integer, to_year integer,
        building_count bigint, household_count bigint, population bigint, settled_area_ha numeric, ideal_road_m numeric, ideal_drain_m numeric,
        open_space_m2 numeric,
        rule_set_id text, rule_sets bigint, total integer, slum_class text, sectoral_percent numeric, aspects jsonb, criteria jsonb, flags text[],
        area_flags text[], flagged_count bigint)
    LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
SELECT t.slum_area_count, t.assessed_count, t.area_ha, t.berat_ha + t.sedang_ha + t.ringan_ha, t.berat_ha, t.sedang_ha, t.ringan_ha,
       t.tidak_kumuh_ha, t.area_ha - t.berat_ha - t.sedang_ha - t.ringan_ha - t.tidak_kumuh_ha,
       t.berat_count, t.sedang_count, t.ringan_count, t.tidak_kumuh_count, t.from_year, t.to_year,
       t.building_count, t.household_count, t.population, t.settled_area_ha, t.ideal_road_m, t.ideal_drain_m, t.open_space_m2,
       t.rule_set_id, t.rule_sets, s.total, s.slum_class, s.sectoral_percent, s.aspects, s.criteria, s.flags,
       ARRAY(SELECT f.flag
             FROM unnest(ARRAY['no_denominator', 'share_above_100', 'share_below_0', 'volume_missing']) WITH ORDINALITY AS f (flag, position)
             WHERE EXISTS (SELECT FROM programme_assessmentresult r WHERE r.assessment_id = ANY (t.assessments) AND f.flag = ANY (r.flags))
             ORDER BY f.position),
       t.flagged_count
FROM (
    SELECT count(*) AS slum_area_count, count(p.assessment_id) AS assessed_count, coalesce(sum(p.area_ha), 0) AS area_ha,
           coalesce(sum(p.area_ha) FILTER (WHERE p.slum_class = 'berat'), 0) AS berat_ha,
           coalesce(sum(p.area_ha) FILTER (WHERE p.slum_class = 'sedang'), 0) AS sedang_ha,
           coalesce(sum(p.area_ha) FILTER (WHERE p.slum_class = 'ringan'), 0) AS ringan_ha,
           coalesce(sum(p.area_ha) FILTER (WHERE p.slum_class = 'tidak_kumuh'), 0) AS tidak_kumuh_ha,
           count(*) FILTER (WHERE p.slum_class = 'berat') AS berat_count,
           count(*) FILTER (WHERE p.slum_class = 'sedang') AS sedang_count,
           count(*) FILTER (WHERE p.slum_class = 'ringan') AS ringan_count,
           count(*) FILTER (WHERE p.slum_class = 'tidak_kumuh') AS tidak_kumuh_count,
           min(p.year)::integer AS from_year, max(p.year)::integer AS to_year,
           sum(p.building_count) AS building_count, sum(p.household_count) AS household_count, sum(p.population) AS population,
           sum(p.settled_area_ha) AS settled_area_ha, sum(p.ideal_road_m) AS ideal_road_m, sum(p.ideal_drain_m) AS ideal_drain_m,
           sum(p.open_space_m2) AS open_space_m2,
           mode() WITHIN GROUP (ORDER BY p.rule_set_id DESC)::text AS rule_set_id, count(DISTINCT p.rule_set_id) AS rule_sets,
           count(*) FILTER (WHERE p.flags <> '{}') AS flagged_count,
           array_agg(p.assessment_id) FILTER (WHERE p.assessment_id IS NOT NULL) AS assessments
    FROM programme_slum_area_assessment p
    WHERE p.slum_area_id = ANY (slum_areas)
    OFFSET 0
) AS t
CROSS JOIN LATERAL (
    SELECT array_agg(v.code) AS codes, array_agg(v.volume) AS volumes
    FROM (
        SELECT v.criterion_id::text AS code, sum(v.volume) AS volume
        FROM programme_assessmentvolume v
        WHERE v.assessment_id = ANY (t.assessments)
        GROUP BY v.criterion_id
        OFFSET 0
    ) AS v
) AS v
LEFT JOIN programme_rule rule ON rule.rule_set_id = t.rule_set_id
LEFT JOIN LATERAL programme_scored(
    rule, ARRAY[t.building_count, t.household_count, t.settled_area_ha, t.ideal_road_m, t.ideal_drain_m], v.codes, v.volumes)
    AS s ON rule.rule_set_id IS NOT NULL;
END;

COMMENT ON FUNCTION programme_profile(bigint[]) IS 'Profil gabungan kawasan kumuh: volume dijumlah lalu dinilai; hektare per tingkat dari RT';
