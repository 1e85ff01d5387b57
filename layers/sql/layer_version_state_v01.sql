-- What a change of states changes: severity. Computing a state anew that comes out the same changes nothing.
-- Caller: every insert, update and delete of programme_areastate.
CREATE FUNCTION layer_version_state() RETURNS trigger
    LANGUAGE plpgsql AS $$
DECLARE
    is_changed boolean;
BEGIN
    IF TG_OP = 'INSERT' THEN
        is_changed := EXISTS (SELECT FROM new_rows);
    ELSIF TG_OP = 'DELETE' THEN
        is_changed := EXISTS (SELECT FROM old_rows);
    ELSE
        is_changed := EXISTS (
            SELECT FROM old_rows o
            FULL JOIN new_rows n ON (n.slum_area_id, n.year) = (o.slum_area_id, o.year)
            WHERE o::text IS DISTINCT FROM n::text);
    END IF;
    IF is_changed THEN
        PERFORM layer_version_raise(ARRAY['severity']);
    END IF;
    RETURN NULL;
END
$$;

CREATE TRIGGER layer_version_insert AFTER INSERT ON programme_areastate
    REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION layer_version_state();
CREATE TRIGGER layer_version_update AFTER UPDATE ON programme_areastate
    REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION layer_version_state();
CREATE TRIGGER layer_version_delete AFTER DELETE ON programme_areastate
    REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION layer_version_state();
CREATE TRIGGER layer_version_truncate BEFORE TRUNCATE ON programme_areastate FOR EACH STATEMENT
    EXECUTE FUNCTION layer_version_truncate('{severity}');
