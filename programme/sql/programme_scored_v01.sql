-- The score of one set of volumes: the same rules as programme/scoring.py, to which a test holds it.
-- Input: a rule set as in programme_rule; denominators in the order building_count, household_count, settled_area_ha, ideal_road_m, ideal_drain_m;
-- the volumes' criteria and the volumes themselves, in any order (NULL: none).
-- Output: one row as in programme_assessmentresult. Whole numbers of hundredths of a percent throughout: exact.
-- Written so that PostgreSQL takes it into the query that calls it. OFFSET 0 keeps each share from being computed wherever it is named.
-- Index used: none. Callers: programme_score, programme_profile.
CREATE FUNCTION programme_scored(rule programme_rule, denominators numeric[], codes text[], volumes numeric[])
    RETURNS TABLE (total integer, slum_class text, sectoral_percent numeric, aspects jsonb, criteria jsonb, flags text[])
    LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
SELECT t.total,
       (rule).classes[width_bucket(t.total, (rule).froms)],
       -- 2520 can be divided by 1 to 10, so by the number of any aspect's criteria.
       half_up(t.weighted, 2520 * t.aspect_count) * 0.01,
       ('{' || t.aspects || '}')::jsonb,
       ('[' || t.criteria || ']')::jsonb,
       array_remove(ARRAY[
           CASE WHEN t.no_denominator THEN 'no_denominator' END,
           CASE WHEN t.above_100 THEN 'share_above_100' END,
           CASE WHEN t.below_0 THEN 'share_below_0' END,
           CASE WHEN t.missing THEN 'volume_missing' END], NULL)
FROM (
    SELECT sum(a.total)::integer AS total, sum(a.hundredths * (2520 / a.size)) AS weighted, count(*) AS aspect_count,
           string_agg(concat('"', a.aspect, '": {"percent": ', half_up(a.hundredths, a.size) * 0.01, ', "score": ', a.total, '}'), ', ') AS aspects,
           string_agg(a.criteria, ', ' ORDER BY a.first) AS criteria,
           bool_or(a.no_denominator) AS no_denominator, bool_or(a.above_100) AS above_100, bool_or(a.below_0) AS below_0,
           bool_or(a.missing) AS missing
    FROM (
        SELECT c.aspect, c.size, min(c.ordinality) AS first, sum(c.hundredths) AS hundredths, sum(c.score) AS total,
               string_agg(concat(
                   '{"criterion": "', c.code, '", "volume": ', coalesce(c.volume::text, 'null'),
                   ', "denominator": ', coalesce(c.denominator::text, 'null'),
                   ', "share_percent": ', c.hundredths * 0.01, ', "score": ', c.score,
                   ', "flags": [', concat_ws(', ',
                       CASE WHEN c.no_denominator THEN '"no_denominator"' END,
                       CASE WHEN c.above_100 THEN '"share_above_100"' END,
                       CASE WHEN c.below_0 THEN '"share_below_0"' END,
                       CASE WHEN c.volume IS NULL THEN '"volume_missing"' END), ']}'), ', ' ORDER BY c.ordinality) AS criteria,
               bool_or(c.no_denominator) AS no_denominator, bool_or(c.above_100) AS above_100, bool_or(c.below_0) AS below_0,
               bool_or(c.volume IS NULL) AS missing
        FROM (
            SELECT s.*, (rule).scores[1 + width_bucket(s.hundredths, (rule).hundredths)] AS score
            FROM (
                SELECT v.*,
                       CASE WHEN v.no_denominator OR v.volume IS NULL THEN 0 ELSE half_up(10000 * v.volume, v.denominator) END AS hundredths,
                       NOT v.no_denominator AND v.volume > v.denominator AS above_100,
                       v.volume < 0 AS below_0
                FROM (
                    SELECT u.*, denominators[u.divisor] AS denominator, coalesce(denominators[u.divisor], 0) = 0 AS no_denominator,
                           volumes[array_position(codes, u.code)] AS volume
                    FROM unnest((rule).codes, (rule).aspects, (rule).sizes, (rule).divisors)
                         WITH ORDINALITY AS u (code, aspect, size, divisor, ordinality)
                    OFFSET 0
                ) AS v
                OFFSET 0
            ) AS s
            OFFSET 0
        ) AS c
        GROUP BY c.aspect, c.size
        OFFSET 0
    ) AS a
) AS t;
END;

COMMENT ON FUNCTION programme_scored(programme_rule, numeric[], text[], numeric[]) IS 'Penilaian satu himpunan volume';
