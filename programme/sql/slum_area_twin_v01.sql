-- The slum area of another decree that stands for the same place: same kelurahan, RW and RT. An area without RT has a twin where it is the only one
-- without RT in its kelurahan, RW and kawasan (by name), and the other decree has exactly one such too.
-- Input: id of a slum area, id of the other decree. Output: id of a slum area, NULL for none. Index used: slum_area_rt_unique, slum_area_kelurahan_decree.
-- Caller: state_fresh.
CREATE FUNCTION slum_area_twin(area_id bigint, other_decree_id bigint) RETURNS bigint
    LANGUAGE sql STABLE STRICT PARALLEL SAFE
    RETURN (
        SELECT min(t.id)
        FROM spatial_slumarea s
        LEFT JOIN spatial_kawasan k ON k.id = s.kawasan_id
        JOIN spatial_slumarea t
            ON t.decree_id = other_decree_id AND t.kelurahan_id = s.kelurahan_id AND t.rw IS NOT DISTINCT FROM s.rw
               AND (t.rt = s.rt OR t.rt IS NULL AND s.rt IS NULL)
        LEFT JOIN spatial_kawasan l ON l.id = t.kawasan_id
        WHERE s.id = area_id
          AND (s.rt IS NOT NULL
               OR l.name IS NOT DISTINCT FROM k.name
                  AND NOT EXISTS (
                      SELECT
                      FROM spatial_slumarea o
                      LEFT JOIN spatial_kawasan m ON m.id = o.kawasan_id
                      WHERE o.decree_id = s.decree_id AND o.kelurahan_id = s.kelurahan_id AND o.rt IS NULL AND o.id <> s.id
                        AND o.rw IS NOT DISTINCT FROM s.rw AND m.name IS NOT DISTINCT FROM k.name))
        HAVING count(*) = 1
    );

COMMENT ON FUNCTION slum_area_twin(bigint, bigint) IS 'Kawasan kumuh yang sama dalam SK lain: kelurahan, RW dan RT yang sama';
