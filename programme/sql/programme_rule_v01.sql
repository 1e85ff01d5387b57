-- Each rule set in one row, as programme_scored takes it: arrays of its criteria in their order, of its bands from the lowest up.
-- codes, aspects, sizes (how many criteria the aspect has), divisors (position of the denominator in building_count, household_count, settled_area_ha,
-- ideal_road_m, ideal_drain_m), hundredths and scores (band i begins at hundredths[i] hundredths of a percent and has scores[i + 1]; scores[1] is
-- that of a share below every band: 0), froms and classes likewise.
-- Index used: none, the tables are tiny. Callers: programme_score, programme_profile.
CREATE VIEW programme_rule AS
SELECT s.id AS rule_set_id, s.slum_minimum,
       c.codes, c.aspects, c.sizes, c.divisors,
       b.hundredths, b.scores,
       k.froms, k.classes
FROM programme_ruleset s
CROSS JOIN LATERAL (
    SELECT array_agg(r.code ORDER BY r.position) AS codes, array_agg(r.aspect ORDER BY r.position) AS aspects,
           array_agg(r.size ORDER BY r.position) AS sizes, array_agg(r.divisor ORDER BY r.position) AS divisors
    FROM (
        SELECT m.criterion_id::text AS code, m.position, n.aspect::integer AS aspect, count(*) OVER (PARTITION BY n.aspect)::integer AS size,
               array_position(ARRAY['building_count', 'household_count', 'settled_area_ha', 'ideal_road_m', 'ideal_drain_m'],
                              m.denominator::text) AS divisor
        FROM programme_rulesetcriterion m
        JOIN programme_criterion n ON n.code = m.criterion_id
        WHERE m.rule_set_id = s.id
    ) AS r
) AS c
CROSS JOIN LATERAL (
    SELECT array_agg(100 * b.from_percent ORDER BY b.from_percent) AS hundredths,
           array_prepend(0, array_agg(b.score::integer ORDER BY b.from_percent)) AS scores
    FROM programme_scoreband b
    WHERE b.rule_set_id = s.id
) AS b
CROSS JOIN LATERAL (
    SELECT array_agg(k.from_score::integer ORDER BY k.from_score) AS froms, array_agg(k.slum_class::text ORDER BY k.from_score) AS classes
    FROM programme_classband k
    WHERE k.rule_set_id = s.id
) AS k;

COMMENT ON VIEW programme_rule IS 'Aturan penilaian, satu baris tiap aturan';
