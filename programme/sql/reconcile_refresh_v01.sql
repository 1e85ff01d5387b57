-- Keep the differences of decrees current, whoever changes a decree, its lines, its polygons or the tolerances.
-- Index used: see programme_reconcile. Caller: every statement that writes these tables.
CREATE FUNCTION reconcile_refresh() RETURNS trigger
    LANGUAGE plpgsql AS $$
DECLARE
    touched bigint[];
BEGIN
    IF TG_TABLE_NAME = 'programme_parameter' THEN
        SELECT array_agg(d.id) INTO touched FROM spatial_decree d WHERE EXISTS (SELECT FROM new_rows n WHERE n.key = 'reconcile.tolerance');
    ELSIF TG_TABLE_NAME = 'spatial_decree' THEN
        SELECT array_agg(n.id) INTO touched
        FROM old_rows o
        JOIN new_rows n ON n.id = o.id
        WHERE n.stated_total_ha::text IS DISTINCT FROM o.stated_total_ha::text;
    ELSIF TG_TABLE_NAME = 'spatial_slumarea' AND TG_OP = 'UPDATE' THEN
        SELECT array_agg(DISTINCT side.decree_id) INTO touched
        FROM old_rows o
        JOIN new_rows n ON n.id = o.id
        CROSS JOIN LATERAL (VALUES (o.decree_id), (n.decree_id)) AS side (decree_id)
        WHERE (o.decree_id, o.kelurahan_id, o.kawasan_id, o.verified_area_ha, o.geom)
              IS DISTINCT FROM (n.decree_id, n.kelurahan_id, n.kawasan_id, n.verified_area_ha, n.geom);
    ELSIF TG_OP = 'INSERT' THEN
        SELECT array_agg(DISTINCT n.decree_id) INTO touched FROM new_rows n;
    ELSIF TG_OP = 'DELETE' THEN
        -- Of a decree that goes itself nothing is left to say.
        SELECT array_agg(DISTINCT o.decree_id) INTO touched FROM old_rows o JOIN spatial_decree d ON d.id = o.decree_id;
    ELSE
        SELECT array_agg(DISTINCT side.decree_id) INTO touched
        FROM old_rows o
        JOIN new_rows n ON n.id = o.id
        CROSS JOIN LATERAL (VALUES (o.decree_id), (n.decree_id)) AS side (decree_id);
    END IF;
    IF touched IS NOT NULL THEN
        PERFORM programme_reconcile(touched);
    END IF;
    RETURN NULL;
END
$$;

CREATE TRIGGER reconcile_insert AFTER INSERT ON spatial_slumarea
    REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION reconcile_refresh();
CREATE TRIGGER reconcile_update AFTER UPDATE ON spatial_slumarea
    REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION reconcile_refresh();
CREATE TRIGGER reconcile_delete AFTER DELETE ON spatial_slumarea
    REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION reconcile_refresh();
CREATE TRIGGER reconcile_insert AFTER INSERT ON spatial_decreeline
    REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION reconcile_refresh();
CREATE TRIGGER reconcile_update AFTER UPDATE ON spatial_decreeline
    REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION reconcile_refresh();
CREATE TRIGGER reconcile_delete AFTER DELETE ON spatial_decreeline
    REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION reconcile_refresh();
CREATE TRIGGER reconcile_update AFTER UPDATE ON spatial_decree
    REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION reconcile_refresh();
CREATE TRIGGER reconcile_insert AFTER INSERT ON programme_parameter
    REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION reconcile_refresh();
CREATE TRIGGER reconcile_update AFTER UPDATE ON programme_parameter
    REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION reconcile_refresh();
