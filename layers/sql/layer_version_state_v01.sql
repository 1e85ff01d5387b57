-- What a change of states changes: severity and hectares_left. Computing a state anew that comes out the same changes nothing.
-- Caller: every insert, update and delete of programme_areastate; updates of spatial_slumarea.
CREATE FUNCTION layer_version_state() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
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
        PERFORM layer_version_raise(ARRAY['severity', 'hectares_left']);
    END IF;
    RETURN NULL;
END
$$;

-- A slum area in another kelurahan takes its hectares along; its states stay.
CREATE FUNCTION layer_version_state_moved() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    IF EXISTS (
        SELECT FROM old_rows o JOIN new_rows n ON n.id = o.id
        WHERE n.kelurahan_id <> o.kelurahan_id AND EXISTS (SELECT FROM programme_areastate t WHERE t.slum_area_id = n.id AND NOT t.left_slum)
    ) THEN
        PERFORM layer_version_raise(ARRAY['hectares_left']);
    END IF;
    RETURN NULL;
END
$$;

CREATE TRIGGER layer_version_state AFTER UPDATE ON spatial_slumarea
    REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION layer_version_state_moved();

CREATE TRIGGER layer_version_insert AFTER INSERT ON programme_areastate
    REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION layer_version_state();
CREATE TRIGGER layer_version_update AFTER UPDATE ON programme_areastate
    REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION layer_version_state();
CREATE TRIGGER layer_version_delete AFTER DELETE ON programme_areastate
    REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION layer_version_state();
CREATE TRIGGER layer_version_truncate BEFORE TRUNCATE ON programme_areastate FOR EACH STATEMENT
    EXECUTE FUNCTION layer_version_truncate('{severity,hectares_left}');

-- They run with their owner's rights, so that who may write the tables need not read what hangs on them; nobody else may hang them on a table of his own.
REVOKE EXECUTE ON FUNCTION layer_version_state(), layer_version_state_moved() FROM PUBLIC;
