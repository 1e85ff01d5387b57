-- The decrees whose rows a tile shows; a draft is never among them.
-- Input: query_params of a tile function: {"decree": "<id>"}, {"datetime": "2016-01-31"} (a day, or a time of it), or neither: those in force.
-- Output: ids. Callers: tiles.slum_areas, tiles.kawasan.
CREATE FUNCTION tiles.decrees(query_params json) RETURNS bigint[]
    LANGUAGE plpgsql STABLE PARALLEL SAFE SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    asked bigint := query_params ->> 'decree';
    day date;
BEGIN
    -- PostgreSQL reads «yesterday» as a date too; a tile that is kept must not depend on when it was asked for.
    IF query_params ->> 'datetime' !~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}(T|$)' THEN
        RAISE EXCEPTION USING
            ERRCODE = 'invalid_parameter_value',
            MESSAGE = format('invalid input syntax for datetime: "%s"', query_params ->> 'datetime');
    END IF;
    day := left(query_params ->> 'datetime', 10);
    IF asked IS NOT NULL THEN
        RETURN ARRAY(SELECT d.id FROM spatial_decree d WHERE d.id = asked AND d.status <> 'draft');
    ELSIF day IS NOT NULL THEN
        RETURN ARRAY(SELECT p.decree_id FROM decree_period p WHERE p.valid_from <= day AND (p.valid_to IS NULL OR p.valid_to > day));
    END IF;
    RETURN ARRAY(SELECT d.id FROM spatial_decree d WHERE d.status = 'in_force');
END
$$;
