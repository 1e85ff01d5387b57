-- Is an area that a decree names for the first time new slum? So where a decree that counted before knew the RT of its kelurahan and not this one.
-- The regency's first decree finds slum, it does not say that it is new; and where RT were not named nobody can tell.
-- Input: id of a slum area without a twin in the decree before, the year from which it counts. Output: boolean.
-- Index used: the indexes on spatial_decree by regency and on spatial_slumarea by kelurahan. Caller: programme_movement.
CREATE FUNCTION slum_area_new(area_id bigint, from_year integer) RETURNS boolean
    LANGUAGE sql STABLE PARALLEL SAFE
    RETURN (
        SELECT EXISTS (
                   SELECT
                   FROM spatial_decree f
                   WHERE f.kabupaten_id = s.kabupaten_code AND f.topic = 'kawasan_kumuh' AND f.status <> 'draft' AND f.date < make_date(from_year, 1, 1))
               AND NOT EXISTS (
                   SELECT
                   FROM spatial_slumarea o
                   JOIN spatial_decree f ON f.id = o.decree_id
                   WHERE o.kelurahan_id = s.kelurahan_id AND o.rt IS NULL AND f.status <> 'draft' AND f.date < make_date(from_year, 1, 1))
        FROM spatial_slumarea s
        WHERE s.id = area_id AND s.rt IS NOT NULL
    );
