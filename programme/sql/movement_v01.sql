-- Every movement of slum hectares: one row a slum area, year and cause. Added up they are the burn-down; each leads to what it rests on.
-- From states only, so the sum of a year's movements is exactly what the states at its end and at the end before differ by. A year takes these steps:
--   1 a decree names it       new_decree; new_slum where the decree before named no such RT; reslummed where that RT had left the slum class
--   2 redrawn                 its hectares changed within the decree
--   3 assessed anew           rescored; reslummed where it had left the slum class and is slum again
--   4 works done              treated
--   5 named no more           new_decree
-- Columns: slum_area_id, year, cause; from_area_id (whose hectares were before: itself, or the same RT in the decree before), slum_before, class_before and
-- slum_after, class_after (class NULL: not assessed), hectares before and after in each of three bases (planar, as stated, as verified; 0 where it is not slum,
-- NULL where nobody stated or verified any); decree_id, kawasan_id, kelurahan_id of the slum area; the evidence: assessment_id, work_ids, history_event_id
-- (of spatial_slumareaevent). The evidence costs nothing where it is not asked for.
-- Index used: the key of programme_areastate, those on spatial_slumarea. Filter by slum_area_id or kelurahan_id. Callers: programme_burndown, /api/, psql, QGIS.
CREATE VIEW programme_movement AS
SELECT s.slum_area_id, s.year, step.cause, CASE WHEN step.entry THEN s.previous_area_id ELSE s.slum_area_id END AS from_area_id,
       step.slum_before, step.class_before, step.slum_after, step.class_after,
       CASE WHEN step.slum_before THEN before.area_ha ELSE 0 END AS area_ha_before,
       CASE WHEN step.slum_after THEN s.area_ha ELSE 0 END AS area_ha_after,
       CASE WHEN step.slum_before THEN before.stated_area_ha ELSE 0 END AS stated_area_ha_before,
       CASE WHEN step.slum_after THEN s.stated_area_ha ELSE 0 END AS stated_area_ha_after,
       CASE WHEN step.slum_before THEN before.verified_area_ha ELSE 0 END AS verified_area_ha_before,
       CASE WHEN step.slum_after THEN s.verified_area_ha ELSE 0 END AS verified_area_ha_after,
       a.decree_id, a.kawasan_id, a.kelurahan_id,
       CASE WHEN step.cause IN ('treated', 'rescored', 'reslummed') THEN s.assessment_id END AS assessment_id,
       CASE WHEN step.cause = 'treated' THEN ARRAY(
           SELECT DISTINCT w.id
           FROM programme_workvolume v
           JOIN programme_work w ON w.id = v.work_id
           JOIN programme_assessment y ON y.id = s.assessment_id
           WHERE v.slum_area_id = s.slum_area_id AND w.status IN ('done', 'handed_over') AND w.effect_year <= s.year
             AND w.effect_year > CASE WHEN entered.same THEN s.year - 1 ELSE y.year END
           ORDER BY w.id
       ) END AS work_ids,
       CASE WHEN step.cause = 'redrawn' THEN (
           SELECT max(e.pgh_id)
           FROM spatial_slumareaevent e
           WHERE e.pgh_obj_id = s.slum_area_id AND EXTRACT(YEAR FROM e.pgh_created_at AT TIME ZONE 'Asia/Jakarta') <= s.year
       ) END AS history_event_id
FROM programme_areastate s
JOIN spatial_slumarea a ON a.id = s.slum_area_id
LEFT JOIN programme_areastate p ON p.slum_area_id = s.previous_area_id AND p.until_year = s.year
LEFT JOIN programme_assessmentresult r ON r.assessment_id = s.assessment_id
CROSS JOIN LATERAL (
    SELECT coalesce(p.slum_area_id = s.slum_area_id, false) AS same, coalesce(NOT p.left_slum, false) AS p_slum,
           coalesce(r.slum_class <> 'tidak_kumuh', true) AS r_slum
) AS entered
-- As a union and not as VALUES: what does not apply costs nothing.
CROSS JOIN LATERAL (
    SELECT 1 AS number, true AS entry,
           CASE
               WHEN p.left_slum THEN 'reslummed'
               WHEN p.left_slum IS NULL AND slum_area_new(s.slum_area_id, s.year) THEN 'new_slum'
               ELSE 'new_decree'
           END AS cause,
           entered.p_slum AS slum_before, p.slum_class AS class_before, true AS slum_after, CASE WHEN entered.r_slum THEN r.slum_class END AS class_after
    WHERE NOT entered.same AND s.basis <> 'dropped'
    UNION ALL
    SELECT 2, false, 'redrawn', true, p.slum_class, true, p.slum_class
    WHERE entered.same AND entered.p_slum AND s.basis <> 'dropped'
      AND (p.area_ha, p.stated_area_ha, p.verified_area_ha) IS DISTINCT FROM (s.area_ha, s.stated_area_ha, s.verified_area_ha)
    UNION ALL
    SELECT 3, false, CASE WHEN entered.same AND NOT entered.p_slum AND entered.r_slum THEN 'reslummed' ELSE 'rescored' END,
           NOT entered.same OR entered.p_slum, CASE WHEN entered.same THEN p.slum_class END, entered.r_slum, r.slum_class
    WHERE s.assessment_id IS NOT NULL AND CASE WHEN entered.same THEN s.assessment_id IS DISTINCT FROM p.assessment_id ELSE NOT entered.r_slum END
    UNION ALL
    SELECT 4, false, 'treated',
           CASE WHEN entered.same AND s.assessment_id = p.assessment_id THEN entered.p_slum ELSE entered.r_slum END,
           CASE WHEN entered.same AND s.assessment_id = p.assessment_id THEN p.slum_class ELSE r.slum_class END,
           NOT s.left_slum, s.slum_class
    WHERE s.basis = 'works'
    UNION ALL
    SELECT 5, false, 'new_decree', true, p.slum_class, false, NULL
    WHERE s.basis = 'dropped' AND entered.p_slum
) AS step
-- Before a step the hectares are those of the row before, from the redrawing on those of the row itself.
CROSS JOIN LATERAL (
    SELECT CASE WHEN step.number IN (1, 2, 5) THEN p.area_ha ELSE s.area_ha END AS area_ha,
           CASE WHEN step.number IN (1, 2, 5) THEN p.stated_area_ha ELSE s.stated_area_ha END AS stated_area_ha,
           CASE WHEN step.number IN (1, 2, 5) THEN p.verified_area_ha ELSE s.verified_area_ha END AS verified_area_ha
) AS before
WHERE (step.slum_before OR step.slum_after)
  AND (step.number <= 2 OR (step.slum_before, step.class_before) IS DISTINCT FROM (step.slum_after, step.class_after));

COMMENT ON VIEW programme_movement IS 'Setiap perubahan luas kumuh: kawasan, tahun, sebab, sebelum dan sesudah, beserta buktinya';
COMMENT ON COLUMN programme_movement.cause IS 'new_decree (SK baru), new_slum (kumuh baru), reslummed (kembali kumuh), redrawn (digambar ulang), rescored (dinilai ulang), treated (ditangani)';
COMMENT ON COLUMN programme_movement.area_ha_before IS 'Luas planar sebelum (ha); 0 bila tidak kumuh';
COMMENT ON COLUMN programme_movement.area_ha_after IS 'Luas planar sesudah (ha); 0 bila tidak kumuh';
