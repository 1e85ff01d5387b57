-- Write the results of these assessments anew, all in one statement. A result that comes out as it was is left as it is, with its time.
-- An assessment without any volume that its rule set asks for is not assessed: it has no result.
-- Input: ids of assessments (that are there or were). Output: how many results were written.
-- Index used: the keys, assessment_volume_unique. Callers: the triggers assessment_scored_*, manage.py score.
CREATE FUNCTION programme_score(ids bigint[]) RETURNS bigint
    LANGUAGE plpgsql
    SET geokotaku.scoring = 'on'
    -- The plan depends on how many they are.
    SET plan_cache_mode = force_custom_plan
    SET jit = off
    AS $$
DECLARE
    written bigint;
BEGIN
    -- One writer an assessment at a time: who comes later sees what the one before wrote.
    PERFORM FROM programme_assessment a WHERE a.id = ANY (ids) ORDER BY a.id FOR NO KEY UPDATE;

    DELETE FROM programme_assessmentresult r
    WHERE r.assessment_id = ANY (ids)
      AND NOT EXISTS (
        SELECT FROM programme_assessment a
        JOIN programme_rulesetcriterion c ON c.rule_set_id = a.rule_set_id
        JOIN programme_assessmentvolume v ON v.assessment_id = a.id AND v.criterion_id = c.criterion_id
        WHERE a.id = r.assessment_id);

    INSERT INTO programme_assessmentresult AS r (
        assessment_id, rule_set_id, total, slum_class, sectoral_percent, aspects, criteria, flags,
        consideration_total, consideration_class, legality, priority_code, priority_rank, handling, computed_at)
    SELECT a.id, a.rule_set_id, s.total, s.slum_class, s.sectoral_percent, s.aspects, s.criteria, s.flags,
           c.consideration_total, c.consideration_class, c.legality, c.priority_code, c.priority_rank, c.handling, now()
    FROM programme_assessment a
    JOIN spatial_slumarea area ON area.id = a.slum_area_id
    JOIN programme_rule rule ON rule.rule_set_id = a.rule_set_id
    CROSS JOIN (SELECT jsonb_object_agg(p.key, p.value) AS parameters FROM programme_parameter p) AS p
    CROSS JOIN LATERAL (
        SELECT array_agg(v.criterion_id::text) AS codes, array_agg(v.volume) AS volumes
        FROM programme_assessmentvolume v
        WHERE v.assessment_id = a.id
    ) AS v
    CROSS JOIN LATERAL programme_scored(
        rule, ARRAY[a.building_count, a.household_count, a.settled_area_ha, a.ideal_road_m, a.ideal_drain_m], v.codes, v.volumes) AS s
    CROSS JOIN LATERAL programme_considered(p.parameters, a, area.kabupaten_code, s.slum_class) AS c
    WHERE a.id = ANY (ids) AND v.codes && rule.codes
    ON CONFLICT (assessment_id) DO UPDATE
    SET rule_set_id = excluded.rule_set_id, total = excluded.total, slum_class = excluded.slum_class,
        sectoral_percent = excluded.sectoral_percent, aspects = excluded.aspects, criteria = excluded.criteria, flags = excluded.flags,
        consideration_total = excluded.consideration_total, consideration_class = excluded.consideration_class, legality = excluded.legality,
        priority_code = excluded.priority_code, priority_rank = excluded.priority_rank, handling = excluded.handling,
        computed_at = excluded.computed_at
    -- As text: 0.70 and 0.7 are two ways in which people reported.
    WHERE (r.rule_set_id, r.criteria::text, r.aspects::text, r.total, r.slum_class, r.sectoral_percent,
           r.consideration_total, r.consideration_class, r.legality, r.priority_code, r.priority_rank, r.handling)
          IS DISTINCT FROM
          (excluded.rule_set_id, excluded.criteria::text, excluded.aspects::text, excluded.total, excluded.slum_class, excluded.sectoral_percent,
           excluded.consideration_total, excluded.consideration_class, excluded.legality, excluded.priority_code, excluded.priority_rank,
           excluded.handling);
    GET DIAGNOSTICS written = ROW_COUNT;
    RETURN written;
END
$$;

COMMENT ON FUNCTION programme_score(bigint[]) IS 'Hitung ulang hasil penilaian';
