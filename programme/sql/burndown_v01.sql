-- The burn-down of a wilayah of any level, of a decree or of a kawasan, a row a year: slum hectares at the start, added, reduced and left, by cause and class.
-- Input: code of a wilayah; first and last year, both inclusive; in_basis: planar, stated or verified; of_decree, of_kawasan: only the areas of this decree or
-- kawasan in that wilayah (NULL: of all decrees, one after the other). Output, hectares in the basis:
--   start_ha + added_ha - reduced_ha = left_ha, exactly, in each year: left is read from the states, added and reduced from the movements between them
--   added_*, reduced_*     by cause (programme_movement); what a new decree or a redrawing changes is added or reduced by its sign
--   left_*                 at the end of the year by class; unassessed: slum by decree, not assessed
--   area_count             slum areas left; finished_count: areas that are tuntas; unmeasured_count: slum areas left without a figure in this basis (counted 0 ha)
--   target_ha              the wilayah's target: a straight line between its points, NULL before the first and after the last; a kawasan has none
--   claimed_ha, verified_ha reported reductions of the year (programme_reduction): all, and those verified. Beside the computed ones, never mixed with them
-- A SELECT from it is planned as if its text stood there: one statement, without parameters that the planner does not know.
-- Index used: slum_area_kelurahan_decree, the key of programme_areastate, area_state_continues, reduction_area_year. Callers: programme/burndown.py, psql, QGIS.
CREATE FUNCTION programme_burndown(
        code text, first_year integer, last_year integer, in_basis text DEFAULT 'planar', of_decree bigint DEFAULT NULL, of_kawasan bigint DEFAULT NULL)
    RETURNS TABLE (
        year integer, start_ha numeric, added_ha numeric, reduced_ha numeric, left_ha numeric,
        added_new_decree_ha numeric, added_new_slum_ha numeric, added_reslummed_ha numeric, added_redrawn_ha numeric,
        reduced_treated_ha numeric, reduced_rescored_ha numeric, reduced_redrawn_ha numeric, reduced_new_decree_ha numeric,
        left_berat_ha numeric, left_sedang_ha numeric, left_ringan_ha numeric, left_unassessed_ha numeric,
        area_count bigint, finished_count bigint, unmeasured_count bigint, target_ha numeric, claimed_ha numeric, verified_ha numeric)
    LANGUAGE sql STABLE
BEGIN ATOMIC
    WITH scope AS MATERIALIZED (
        SELECT a.id
        FROM spatial_slumarea a
        WHERE a.kelurahan_id >= code AND a.kelurahan_id < code || '/'
          AND (of_decree IS NULL OR a.decree_id = of_decree) AND (of_kawasan IS NULL OR a.kawasan_id = of_kawasan)
    ),
    state AS (
        SELECT y.year, s.slum_class, s.left_slum, s.finished,
               CASE in_basis WHEN 'stated' THEN s.stated_area_ha WHEN 'verified' THEN s.verified_area_ha ELSE s.area_ha END AS ha
        FROM scope c
        JOIN programme_areastate s ON s.slum_area_id = c.id
        JOIN generate_series(first_year - 1, last_year) AS y (year) ON y.year >= s.year AND (y.year < s.until_year OR s.until_year IS NULL)
    ),
    left_over AS (
        SELECT s.year, coalesce(sum(s.ha) FILTER (WHERE NOT s.left_slum), 0) AS ha,
               sum(s.ha) FILTER (WHERE NOT s.left_slum AND s.slum_class = 'berat') AS berat,
               sum(s.ha) FILTER (WHERE NOT s.left_slum AND s.slum_class = 'sedang') AS sedang,
               sum(s.ha) FILTER (WHERE NOT s.left_slum AND s.slum_class = 'ringan') AS ringan,
               sum(s.ha) FILTER (WHERE NOT s.left_slum AND s.slum_class IS NULL) AS unassessed,
               count(*) FILTER (WHERE NOT s.left_slum) AS areas,
               count(*) FILTER (WHERE s.finished) AS finished,
               count(*) FILTER (WHERE NOT s.left_slum AND s.ha IS NULL) AS unmeasured
        FROM state s
        GROUP BY s.year
    ),
    moved AS (
        SELECT m.year, m.cause, m.slum_area_id, m.from_area_id,
               CASE in_basis WHEN 'stated' THEN m.stated_area_ha_before WHEN 'verified' THEN m.verified_area_ha_before ELSE m.area_ha_before END AS before,
               CASE in_basis WHEN 'stated' THEN m.stated_area_ha_after WHEN 'verified' THEN m.verified_area_ha_after ELSE m.area_ha_after END AS after
        FROM scope c
        JOIN programme_movement m ON m.slum_area_id = c.id
        WHERE m.year BETWEEN first_year AND last_year
    ),
    -- What enters the scope from outside of it, or leaves it, is all added or all reduced: a decree's own burn-down begins at 0 and ends at 0.
    movement AS (
        SELECT m.year, m.cause, coalesce(m.after, 0) - CASE WHEN c.id IS NULL THEN 0 ELSE coalesce(m.before, 0) END AS ha
        FROM moved m
        LEFT JOIN scope c ON c.id = m.from_area_id
        UNION ALL
        SELECT s.until_year, 'new_decree',
               -coalesce(CASE in_basis WHEN 'stated' THEN s.stated_area_ha WHEN 'verified' THEN s.verified_area_ha ELSE s.area_ha END, 0)
        FROM scope c
        JOIN programme_areastate s ON s.slum_area_id = c.id
        WHERE NOT s.left_slum AND s.until_year BETWEEN first_year AND last_year
          AND NOT EXISTS (SELECT FROM programme_areastate n WHERE n.slum_area_id = c.id AND n.year = s.until_year)
          AND NOT EXISTS (
              SELECT
              FROM programme_areastate n
              JOIN scope o ON o.id = n.slum_area_id
              WHERE n.previous_area_id = c.id AND n.previous_area_id <> n.slum_area_id)
    ),
    flow AS (
        SELECT m.year, sum(m.ha) FILTER (WHERE m.ha > 0) AS added, -sum(m.ha) FILTER (WHERE m.ha < 0) AS reduced,
               sum(m.ha) FILTER (WHERE m.ha > 0 AND m.cause = 'new_decree') AS added_new_decree,
               sum(m.ha) FILTER (WHERE m.ha > 0 AND m.cause = 'new_slum') AS added_new_slum,
               sum(m.ha) FILTER (WHERE m.ha > 0 AND m.cause = 'reslummed') AS added_reslummed,
               sum(m.ha) FILTER (WHERE m.ha > 0 AND m.cause = 'redrawn') AS added_redrawn,
               -sum(m.ha) FILTER (WHERE m.ha < 0 AND m.cause = 'treated') AS reduced_treated,
               -sum(m.ha) FILTER (WHERE m.ha < 0 AND m.cause = 'rescored') AS reduced_rescored,
               -sum(m.ha) FILTER (WHERE m.ha < 0 AND m.cause = 'redrawn') AS reduced_redrawn,
               -sum(m.ha) FILTER (WHERE m.ha < 0 AND m.cause NOT IN ('treated', 'rescored', 'redrawn')) AS reduced_new_decree
        FROM movement m
        GROUP BY m.year
    ),
    reported AS (
        SELECT r.year, sum(r.area_ha) AS claimed, sum(r.area_ha) FILTER (WHERE r.status = 'verified') AS verified
        FROM scope c
        JOIN programme_reduction r ON r.slum_area_id = c.id
        WHERE r.year BETWEEN first_year AND last_year
        GROUP BY r.year
    )
    SELECT y.year, coalesce(b.ha, 0), coalesce(f.added, 0), coalesce(f.reduced, 0), coalesce(l.ha, 0),
           coalesce(f.added_new_decree, 0), coalesce(f.added_new_slum, 0), coalesce(f.added_reslummed, 0), coalesce(f.added_redrawn, 0),
           coalesce(f.reduced_treated, 0), coalesce(f.reduced_rescored, 0), coalesce(f.reduced_redrawn, 0), coalesce(f.reduced_new_decree, 0),
           coalesce(l.berat, 0), coalesce(l.sedang, 0), coalesce(l.ringan, 0), coalesce(l.unassessed, 0),
           coalesce(l.areas, 0), coalesce(l.finished, 0), coalesce(l.unmeasured, 0),
           t.target, coalesce(p.claimed, 0), coalesce(p.verified, 0)
    FROM generate_series(first_year, last_year) AS y (year)
    LEFT JOIN left_over b ON b.year = y.year - 1
    LEFT JOIN left_over l ON l.year = y.year
    LEFT JOIN flow f ON f.year = y.year
    LEFT JOIN reported p ON p.year = y.year
    LEFT JOIN LATERAL (
        SELECT CASE WHEN n.year = o.year THEN o.area_ha
                    ELSE o.area_ha + (n.area_ha - o.area_ha) * (y.year - o.year) / (n.year - o.year) END AS target
        FROM (SELECT h.year, h.area_ha FROM programme_hectaretarget h WHERE h.wilayah_id = code AND of_kawasan IS NULL AND h.year <= y.year ORDER BY h.year DESC LIMIT 1) AS o
        CROSS JOIN (SELECT h.year, h.area_ha FROM programme_hectaretarget h WHERE h.wilayah_id = code AND of_kawasan IS NULL AND h.year >= y.year ORDER BY h.year LIMIT 1) AS n
    ) AS t ON true
    ORDER BY y.year;
END;

COMMENT ON FUNCTION programme_burndown(text, integer, integer, text, bigint, bigint) IS 'Pengurangan luasan kumuh per tahun: wilayah, SK atau kawasan';
