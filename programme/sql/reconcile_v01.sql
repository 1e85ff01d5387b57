-- Find the differences of decrees anew, and lose nothing that people decided about them.
--   new                 open
--   as it was           stays as it is
--   other figures       the figures are brought up to date; where the difference moved by 0.005 ha or more from the one that was decided on, it is open
--                       again and keeps the reason, the person and the day
--   found no more       marked with the day; taken away where nobody ever said anything about it (its history stays)
-- Input: ids of decrees. Output: how many differences are there now that are open. One writer a regency at a time, as in programme_state_write.
-- Index used: the keys, decree_difference_unique. Callers: the triggers reconcile_*, manage.py reconcile.
CREATE FUNCTION programme_reconcile(decrees bigint[]) RETURNS bigint
    LANGUAGE plpgsql AS $$
DECLARE
    still_open bigint;
BEGIN
    PERFORM pg_advisory_xact_lock('programme_areastate'::regclass::oid::integer, k.code)
    FROM (
        SELECT DISTINCT replace(d.kabupaten_id, '.', '')::integer AS code
        FROM spatial_decree d
        WHERE d.id = ANY (decrees)
        ORDER BY 1
    ) AS k;

    WITH fresh AS MATERIALIZED (
        SELECT * FROM reconcile_fresh(decrees)
    ),
    lost AS (
        SELECT o.id, o.reason = '' AND o.person = '' AS unsaid
        FROM programme_decreedifference o
        WHERE o.decree_id = ANY (decrees)
          AND NOT EXISTS (
              SELECT
              FROM fresh f
              WHERE (f.decree_id, f.kind) = (o.decree_id, o.kind) AND f.line_id IS NOT DISTINCT FROM o.line_id
                AND f.slum_area_id IS NOT DISTINCT FROM o.slum_area_id)
    ),
    forgotten AS (
        DELETE FROM programme_decreedifference o USING lost l WHERE o.id = l.id AND l.unsaid
    ),
    marked AS (
        UPDATE programme_decreedifference o
        SET gone_on = (now() AT TIME ZONE 'Asia/Jakarta')::date
        FROM lost l
        WHERE o.id = l.id AND NOT l.unsaid AND o.gone_on IS NULL
    )
    INSERT INTO programme_decreedifference AS o (decree_id, line_id, slum_area_id, kind, stated_ha, found_ha, difference_ha, tolerance_ha, found_on)
    SELECT f.decree_id, f.line_id, f.slum_area_id, f.kind, f.stated_ha, f.found_ha, f.difference_ha, f.tolerance_ha, (now() AT TIME ZONE 'Asia/Jakarta')::date
    FROM fresh f
    ON CONFLICT (decree_id, line_id, slum_area_id, kind) DO UPDATE
    SET stated_ha = excluded.stated_ha, found_ha = excluded.found_ha, difference_ha = excluded.difference_ha, tolerance_ha = excluded.tolerance_ha,
        gone_on = NULL,
        state = CASE WHEN abs(excluded.difference_ha - o.decided_difference_ha) < 0.005 THEN o.state ELSE 'open' END
    WHERE (o.stated_ha, o.found_ha, o.tolerance_ha, o.gone_on) IS DISTINCT FROM (excluded.stated_ha, excluded.found_ha, excluded.tolerance_ha, NULL::date);

    SELECT count(*) INTO still_open
    FROM programme_decreedifference o
    WHERE o.decree_id = ANY (decrees) AND o.state = 'open' AND o.gone_on IS NULL;
    RETURN still_open;
END
$$;

COMMENT ON FUNCTION programme_reconcile(bigint[]) IS 'Mencari ulang selisih SK tanpa menghapus keputusan orang';
