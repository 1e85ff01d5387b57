-- Bring the stored states of slum areas (programme_areastate) in step with what is known now. Rows that stay the same are not written.
-- Input: ids of slum areas, any number; one that is no more has no states. One writer a regency at a time, in the order of the regencies: a state
-- depends on rows of several tables, and of two sessions that change them at once the later must see what the earlier wrote.
-- Index used: the keys. Callers: the triggers of state_refresh, and whoever wants all written anew.
CREATE FUNCTION programme_state_write(ids bigint[]) RETURNS void
    LANGUAGE plpgsql
    -- The plan depends on how many they are; the joins of state_fresh are made as they stand.
    SET plan_cache_mode = force_custom_plan
    SET join_collapse_limit = 1
    SET jit = off
    AS $$
DECLARE
    slice bigint[];
BEGIN
    PERFORM pg_advisory_xact_lock('programme_areastate'::regclass::oid::integer, k.code)
    FROM (
        SELECT DISTINCT replace(s.kabupaten_code, '.', '')::integer AS code
        FROM spatial_slumarea s
        WHERE s.id = ANY (ids)
        ORDER BY 1
    ) AS k;

    -- In slices, so that a whole country needs no more memory than ten thousand areas.
    FOR slice IN
        SELECT array_agg(i.id)
        FROM (SELECT DISTINCT u.id, dense_rank() OVER (ORDER BY u.id) AS n FROM unnest(ids) AS u (id)) AS i
        GROUP BY (i.n - 1) / 10000
        ORDER BY (i.n - 1) / 10000
    LOOP
        WITH fresh AS MATERIALIZED (
            SELECT * FROM state_fresh(slice)
        ),
        gone AS (
            DELETE FROM programme_areastate s
            WHERE s.slum_area_id = ANY (slice)
              AND NOT EXISTS (SELECT FROM fresh f WHERE f.slum_area_id = s.slum_area_id AND f.year = s.year)
        )
        INSERT INTO programme_areastate AS s (
            slum_area_id, year, until_year, previous_area_id, slum_class, total, sectoral_percent, area_ha, stated_area_ha, verified_area_ha,
            basis, assessment_id, left_slum, finished)
        SELECT * FROM fresh
        ON CONFLICT (slum_area_id, year) DO UPDATE
        SET (until_year, previous_area_id, slum_class, total, sectoral_percent, area_ha, stated_area_ha, verified_area_ha, basis, assessment_id,
             left_slum, finished)
            = (excluded.until_year, excluded.previous_area_id, excluded.slum_class, excluded.total, excluded.sectoral_percent, excluded.area_ha,
               excluded.stated_area_ha, excluded.verified_area_ha, excluded.basis, excluded.assessment_id, excluded.left_slum, excluded.finished)
        WHERE (s.until_year, s.previous_area_id, s.slum_class, s.total, s.sectoral_percent, s.area_ha, s.stated_area_ha, s.verified_area_ha, s.basis,
               s.assessment_id, s.left_slum, s.finished)
              IS DISTINCT FROM
              (excluded.until_year, excluded.previous_area_id, excluded.slum_class, excluded.total, excluded.sectoral_percent, excluded.area_ha,
               excluded.stated_area_ha, excluded.verified_area_ha, excluded.basis, excluded.assessment_id, excluded.left_slum, excluded.finished);
    END LOOP;
END
$$;

COMMENT ON FUNCTION programme_state_write(bigint[]) IS 'Menyesuaikan keadaan kawasan kumuh yang tersimpan';
