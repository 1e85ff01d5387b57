-- The states of slum areas at the end of each year in which something changed, computed from what is known now: decree, history, assessments, works.
-- Input: ids of slum areas. Output: rows as programme_areastate. Areas of a draft, or of a decree that counted at no year's end, have none.
--
--   decree       an area counts from the year of its decree until the year of the next one of the regency (decree_span). It is slum because the
--                decree says so; class NULL until somebody assesses it.
--   assessment   the newest one that is no draft, of that year or before. Works of its own year are in its volumes already.
--   works        done or handed over, after the assessment's year: volume = max(0, volume - sum of the works'), then scored anew. Only what changes is
--                computed: for each criterion and year the change of its score and share, added up over the years.
--   redrawn      each version of the polygon (and of its stated and verified hectares) in spatial_slumareaevent counts from its own year. What was drawn
--                before the decree was in force is drafting and counts from the start; what is corrected after the decree's time corrects the last version.
--   dropped      where the next decree has no such RT, a last row says so.
-- The same RT of the decree before is the one of the same kelurahan, RW and RT. An area without RT follows the only one without RT in the same kelurahan, RW
-- and kawasan (by name) of the decree before, where there is one on both sides.
--
-- The same rules in Python: programme/reduction.py. Index used: the keys, assessment_year, work_volume_area, slum_area_rt_unique.
-- Joins stand in the order in which they are best made: programme_state_write has them made so, since nobody can guess the sizes in between.
-- Caller: programme_state_write, for some thousand areas at a time.
CREATE FUNCTION state_fresh(ids bigint[])
    RETURNS TABLE (
        slum_area_id bigint, year smallint, until_year smallint, previous_area_id bigint, slum_class text, total smallint, sectoral_percent numeric,
        area_ha numeric, stated_area_ha numeric, verified_area_ha numeric, basis text, assessment_id bigint, left_slum boolean, finished boolean)
    LANGUAGE sql STABLE
BEGIN ATOMIC
    WITH span AS MATERIALIZED (
        SELECT p.decree_id, p.from_year, p.until_year, p.former_id, p.activated_at, n.decree_id AS next_id
        FROM decree_span p
        LEFT JOIN decree_span n
            ON n.former_id = p.decree_id AND n.from_year = p.until_year AND (n.until_year > n.from_year OR n.until_year IS NULL)
        WHERE p.decree_id IN (SELECT s.decree_id FROM spatial_slumarea s WHERE s.id = ANY (ids))
          AND (p.until_year > p.from_year OR p.until_year IS NULL)
    ),
    area AS MATERIALIZED (
        SELECT s.id, s.decree_id, s.area_ha, s.stated_area_ha, s.verified_area_ha, p.from_year, p.until_year, p.activated_at,
               slum_area_twin(s.id, p.former_id) AS former_area_id,
               p.until_year IS NOT NULL AND slum_area_twin(s.id, p.next_id) IS NULL AS dropped
        FROM spatial_slumarea s
        JOIN span p ON p.decree_id = s.decree_id
        WHERE s.id = ANY (ids)
    ),
    -- Versions of the hectares. year: NULL for a correction of what is past.
    drawn AS (
        SELECT a.id, e.pgh_id, e.geom, e.stated_area_ha, e.verified_area_ha,
               CASE
                   WHEN e.pgh_created_at <= coalesce(a.activated_at, 'infinity') OR e.first THEN a.from_year
                   WHEN e.year < a.until_year OR a.until_year IS NULL THEN greatest(e.year, a.from_year)
               END AS year
        FROM area a
        CROSS JOIN LATERAL (
            SELECT v.pgh_id, v.pgh_created_at, v.geom, v.stated_area_ha, v.verified_area_ha,
                   EXTRACT(YEAR FROM v.pgh_created_at AT TIME ZONE 'Asia/Jakarta')::smallint AS year,
                   row_number() OVER w = 1 AS first, count(*) OVER () AS versions,
                   -- As bytea: a restored dump does not find the operators of geometry.
                   (lag(v.geom::bytea) OVER w, lag(v.stated_area_ha) OVER w, lag(v.verified_area_ha) OVER w)
                       IS DISTINCT FROM (v.geom::bytea, v.stated_area_ha, v.verified_area_ha) AS changed
            FROM spatial_slumareaevent v
            WHERE v.pgh_obj_id = a.id AND v.pgh_label <> 'delete'
            WINDOW w AS (ORDER BY v.pgh_id)
        ) AS e
        WHERE e.versions > 1 AND (e.first OR e.changed)
    ),
    version AS (
        SELECT DISTINCT ON (d.id, d.year) d.id, d.year, d.pgh_id, d.geom, d.stated_area_ha, d.verified_area_ha
        FROM (
            SELECT w.id, w.pgh_id, w.geom, w.stated_area_ha, w.verified_area_ha, max(w.year) OVER (PARTITION BY w.id ORDER BY w.pgh_id) AS year
            FROM drawn w
        ) AS d
        ORDER BY d.id, d.year, d.pgh_id DESC
    ),
    measured AS (
        SELECT v.id, v.year, planar_area_ha(v.geom) AS area_ha, v.stated_area_ha, v.verified_area_ha
        FROM version v
        WHERE EXISTS (SELECT FROM version later WHERE later.id = v.id AND later.year > v.year)
        UNION ALL
        -- The newest version is the row itself.
        SELECT a.id, coalesce(n.year, a.from_year), a.area_ha, a.stated_area_ha, a.verified_area_ha
        FROM area a
        LEFT JOIN (SELECT v.id, max(v.year) AS year FROM version v GROUP BY v.id) AS n ON n.id = a.id
    ),
    -- Which assessment counts from when to when.
    assessed AS MATERIALIZED (
        SELECT *
        FROM (
            SELECT a.id, r.id AS assessment_id, r.rule_set_id, r.year AS assessed_year, greatest(r.year, a.from_year) AS from_year,
                   ARRAY[r.building_count, r.household_count, r.settled_area_ha, r.ideal_road_m, r.ideal_drain_m] AS denominators,
                   least(lead(r.year) OVER (PARTITION BY a.id ORDER BY r.year), a.until_year) AS until_year
            FROM area a
            JOIN programme_assessment r ON r.slum_area_id = a.id
            JOIN programme_assessmentresult x ON x.assessment_id = r.id
            WHERE r.status <> 'draft'
        ) AS w
        WHERE w.until_year > w.from_year OR w.until_year IS NULL
    ),
    rule AS MATERIALIZED (
        SELECT r.*, t.tuntas_maximum, (SELECT count(DISTINCT u.aspect) FROM unnest(r.aspects) AS u (aspect)) AS aspect_count
        FROM programme_rule r
        JOIN programme_ruleset t ON t.id = r.rule_set_id
    ),
    -- 2520 weighs a share in the mean of its aspect without fractions, as in programme_scored.
    asked AS MATERIALIZED (
        SELECT r.rule_set_id, u.code, u.aspect, 2520 / u.size AS weight, u.divisor
        FROM rule r
        CROSS JOIN LATERAL unnest(r.codes, r.aspects, r.sizes, r.divisors) AS u (code, aspect, size, divisor)
    ),
    -- What the shares of each assessment add up to: in all, and in the five aspects of tuntas. Works lower these sums.
    base AS (
        SELECT p.id, p.from_year, sum(p.mean) AS mean,
               coalesce(sum(p.mean) FILTER (WHERE p.aspect = 2), 0) AS mean_2,
               coalesce(sum(p.mean) FILTER (WHERE p.aspect = 3), 0) AS mean_3,
               coalesce(sum(p.mean) FILTER (WHERE p.aspect = 4), 0) AS mean_4,
               coalesce(sum(p.mean) FILTER (WHERE p.aspect = 5), 0) AS mean_5,
               coalesce(sum(p.mean) FILTER (WHERE p.aspect = 6), 0) AS mean_6
        FROM (
            SELECT s.id, s.from_year, k.aspect,
                   k.weight * CASE WHEN s.denominators[k.divisor] > 0 THEN half_up(10000 * v.volume, s.denominators[k.divisor]) ELSE 0 END AS mean
            FROM assessed s
            JOIN programme_assessmentvolume v ON v.assessment_id = s.assessment_id
            JOIN asked k ON k.rule_set_id = s.rule_set_id AND k.code = v.criterion_id
        ) AS p
        GROUP BY p.id, p.from_year
    ),
    -- Works one after the other: so_far is what those up to and with this one took off the criterion.
    done AS (
        SELECT s.id, s.assessment_id, s.rule_set_id, s.denominators, greatest(w.effect_year, s.from_year) AS year, v.criterion_id, v.volume,
               sum(v.volume) OVER (PARTITION BY s.assessment_id, v.criterion_id ORDER BY w.effect_year, v.id) AS so_far
        FROM assessed s
        JOIN programme_workvolume v ON v.slum_area_id = s.id
        JOIN programme_work w ON w.id = v.work_id
        WHERE w.status IN ('done', 'handed_over') AND w.effect_year > s.assessed_year AND (w.effect_year < s.until_year OR s.until_year IS NULL)
    ),
    -- The criterion's share before and after each. An impossible volume, below 0, stays what was reported.
    step AS (
        SELECT d.id, d.year, k.aspect, k.weight * (g.share_after - g.share_before) AS mean,
               u.scores[1 + width_bucket(g.share_after, u.hundredths)] - u.scores[1 + width_bucket(g.share_before, u.hundredths)] AS score_change
        FROM done d
        JOIN programme_assessmentvolume v ON v.assessment_id = d.assessment_id AND v.criterion_id = d.criterion_id
        JOIN asked k ON k.rule_set_id = d.rule_set_id AND k.code = d.criterion_id
        JOIN rule u ON u.rule_set_id = d.rule_set_id
        CROSS JOIN LATERAL (
            SELECT half_up(10000 * CASE WHEN v.volume < 0 THEN v.volume ELSE greatest(v.volume - (d.so_far - d.volume), 0) END,
                           d.denominators[k.divisor]) AS share_before,
                   half_up(10000 * CASE WHEN v.volume < 0 THEN v.volume ELSE greatest(v.volume - d.so_far, 0) END, d.denominators[k.divisor]) AS share_after
            OFFSET 0
        ) AS g
        WHERE d.denominators[k.divisor] > 0
    ),
    -- All that happens, a row a year; then each row takes on what the rows before it left.
    happened AS (
        SELECT e.id, e.year, max(e.area_ha) AS area_ha, max(e.stated_area_ha) AS stated_area_ha, max(e.verified_area_ha) AS verified_area_ha,
               max(e.assessment_id) AS assessment_id, sum(e.score_change) AS score_change, sum(e.mean) AS mean,
               sum(e.mean_2) AS mean_2, sum(e.mean_3) AS mean_3, sum(e.mean_4) AS mean_4, sum(e.mean_5) AS mean_5, sum(e.mean_6) AS mean_6
        FROM (
            SELECT m.id, m.year, m.area_ha, m.stated_area_ha, m.verified_area_ha, NULL::bigint AS assessment_id, NULL::bigint AS score_change,
                   NULL::numeric AS mean, NULL::numeric AS mean_2, NULL::numeric AS mean_3, NULL::numeric AS mean_4, NULL::numeric AS mean_5,
                   NULL::numeric AS mean_6
            FROM measured m
            UNION ALL
            SELECT s.id, s.from_year, NULL, NULL, NULL, s.assessment_id, NULL, NULL, NULL, NULL, NULL, NULL, NULL
            FROM assessed s
            UNION ALL
            SELECT b.id, b.from_year, NULL, NULL, NULL, NULL, NULL, b.mean, b.mean_2, b.mean_3, b.mean_4, b.mean_5, b.mean_6
            FROM base b
            UNION ALL
            SELECT t.id, t.year, NULL, NULL, NULL, NULL, t.score_change, t.mean, CASE t.aspect WHEN 2 THEN t.mean END, CASE t.aspect WHEN 3 THEN t.mean END,
                   CASE t.aspect WHEN 4 THEN t.mean END, CASE t.aspect WHEN 5 THEN t.mean END, CASE t.aspect WHEN 6 THEN t.mean END
            FROM step t
        ) AS e
        GROUP BY e.id, e.year
    ),
    numbered AS (
        SELECT h.*, count(h.area_ha) OVER w AS version_number, count(h.assessment_id) OVER w AS assessment_number,
               lead(h.year) OVER w AS next_year, lag(h.id) OVER w AS previous_id
        FROM happened h
        WINDOW w AS (PARTITION BY h.id ORDER BY h.year)
    ),
    filled AS (
        SELECT n.id, n.year, n.next_year, n.previous_id,
               first_value(n.area_ha) OVER v AS area_ha, first_value(n.stated_area_ha) OVER v AS stated_area_ha,
               first_value(n.verified_area_ha) OVER v AS verified_area_ha, first_value(n.assessment_id) OVER s AS assessment_id,
               sum(n.score_change) OVER s AS score_change, sum(n.mean) OVER s AS mean, sum(n.mean_2) OVER s AS mean_2,
               sum(n.mean_3) OVER s AS mean_3, sum(n.mean_4) OVER s AS mean_4, sum(n.mean_5) OVER s AS mean_5, sum(n.mean_6) OVER s AS mean_6
        FROM numbered n
        WINDOW v AS (PARTITION BY n.id, n.version_number ORDER BY n.year), s AS (PARTITION BY n.id, n.assessment_number ORDER BY n.year)
    ),
    scored AS (
        SELECT f.*, u.slum_minimum, u.tuntas_maximum, (x.total + coalesce(f.score_change, 0))::integer AS total,
               u.classes[width_bucket((x.total + coalesce(f.score_change, 0))::integer, u.froms)] AS slum_class,
               CASE WHEN f.score_change IS NULL THEN x.sectoral_percent ELSE half_up(f.mean, 2520 * u.aspect_count) * 0.01 END AS sectoral_percent,
               -- Service above 80 %: the mean of the aspect's shares below 20 %.
               greatest(f.mean_2, f.mean_3, f.mean_4, f.mean_5, f.mean_6) < 2520 * 2000 AS served
        FROM filled f
        LEFT JOIN programme_assessmentresult x ON x.assessment_id = f.assessment_id
        LEFT JOIN rule u ON u.rule_set_id = x.rule_set_id
    )
    SELECT c.id, c.year, coalesce(c.next_year, a.until_year), CASE WHEN c.previous_id IS NULL THEN a.former_area_id ELSE c.id END,
           c.slum_class, c.total::smallint, c.sectoral_percent, c.area_ha, c.stated_area_ha, c.verified_area_ha,
           CASE WHEN c.assessment_id IS NULL THEN 'decree' WHEN c.score_change IS NULL THEN 'assessment' ELSE 'works' END,
           c.assessment_id, coalesce(c.total < c.slum_minimum, false), coalesce(c.total < c.tuntas_maximum AND c.served, false)
    FROM scored c
    JOIN area a ON a.id = c.id
    UNION ALL
    SELECT a.id, a.until_year, NULL, a.id, NULL, NULL, NULL, a.area_ha, a.stated_area_ha, a.verified_area_ha, 'dropped', NULL, true, false
    FROM area a
    WHERE a.dropped;
END;

COMMENT ON FUNCTION state_fresh(bigint[]) IS 'Keadaan kawasan kumuh pada akhir tahun, dihitung dari SK, riwayat, penilaian dan pekerjaan';
