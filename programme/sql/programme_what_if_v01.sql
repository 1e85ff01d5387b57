-- What these assessments would score by another rule set. Nothing is stored.
-- Input: ids of assessments; the id of a rule set. Output: one row an assessment with a volume that the rule set asks for.
-- Index used: the keys, assessment_volume_unique. Caller: manage.py score --what-if.
CREATE FUNCTION programme_what_if(ids bigint[], rule_set text)
    RETURNS TABLE (assessment_id bigint, total integer, slum_class text, sectoral_percent numeric, flags text[])
    LANGUAGE sql STABLE
BEGIN ATOMIC
SELECT a.id, s.total, s.slum_class, s.sectoral_percent, s.flags
FROM programme_assessment a
JOIN programme_rule rule ON rule.rule_set_id = rule_set
CROSS JOIN LATERAL (
    SELECT array_agg(v.criterion_id::text) AS codes, array_agg(v.volume) AS volumes
    FROM programme_assessmentvolume v
    WHERE v.assessment_id = a.id
) AS v
CROSS JOIN LATERAL programme_scored(
    rule, ARRAY[a.building_count, a.household_count, a.settled_area_ha, a.ideal_road_m, a.ideal_drain_m], v.codes, v.volumes) AS s
WHERE a.id = ANY (ids) AND v.codes && rule.codes;
END;

COMMENT ON FUNCTION programme_what_if(bigint[], text) IS 'Hasil penilaian andai memakai aturan lain; tidak disimpan';
